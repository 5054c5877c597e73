/** What this machine has on its path, and how it gets more: Debian's packages, when we are root there. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first file that is there. */
export const first = (...files) => files.find((file) => existsSync(file));

/** The first program of these names. */
export const onPath = (...names) => {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return first(...names.flatMap((name) => folders.map((folder) => join(folder, name))));
};

/** Whether packages can be fetched here. */
export const canInstall = () => process.getuid?.() === 0 && Boolean(onPath('apt-get'));

/** Up to three tries: a package mirror may be busy, and another apt may hold the lock. */
export function apt(...command) {
  const options = ['-q', '-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=3'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (let left = 3; left > 0; left--) {
    if (spawnSync('apt-get', [...options, ...command], { stdio: 'inherit', env }).status === 0) return;
  }
}

/**
 * A program, fetched first where it is missing and can be had.
 *
 * @param {string} name - As it stands on the path.
 * @param {string} debianPackage - What Debian calls it.
 * @returns {string | undefined} The file that starts it.
 */
export function program(name, debianPackage) {
  if (!onPath(name) && canInstall()) {
    apt('update');
    apt('install', '-y', '--no-install-recommends', debianPackage);
  }
  return onPath(name);
}
