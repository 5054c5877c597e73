/** Programs that a test needs besides the browsers. */
import { spawnSync } from 'node:child_process';

const works = (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;

/**
 * Whether a program can be run. On a Debian where we are root it is fetched first.
 *
 * @param {string} name - As it is called.
 * @param {string} debianPackage - What it comes in.
 */
export function need(name, debianPackage) {
  if (works(name)) return true;
  if (process.getuid?.() !== 0) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = ['-q', '-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=3'];
  spawnSync('apt-get', [...options, 'update'], { stdio: 'inherit', env });
  spawnSync('apt-get', [...options, 'install', '-y', '--no-install-recommends', debianPackage], {
    stdio: 'inherit',
    env,
  });
  return works(name);
}
