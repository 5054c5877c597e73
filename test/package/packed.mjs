/** The package as its users get it: packed, and unpacked where an app would have it. */
import { execSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { root } from '../../scripts/run.mjs';

export { root };

/** Temporary folder; gone when the tests of the file are done. */
export function temporaryFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `ba-khong-${name}-`));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Lets `folder` import a package that this repository has installed. */
export function link(folder, ...names) {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  for (const name of names) {
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
  }
}

/**
 * @returns {{ app: string, folder: string, files: string[] }} An app that has the package and its
 *   dependencies, the unpacked package in it, and the files of the package.
 */
export function packApp() {
  const app = temporaryFolder('app');
  const [{ filename, files }] = JSON.parse(
    execSync(`npm pack --json --silent --pack-destination "${app}"`, { cwd: root, encoding: 'utf8' }),
  );
  link(app, 'lit', '@lit', 'idb', 'qr');
  // Relative names: to some versions of tar "C:" is another machine.
  const { status } = spawnSync('tar', ['-xzf', filename], { cwd: app, stdio: 'inherit' });
  if (status !== 0) throw new Error('tar could not unpack the package');
  const folder = join(app, 'node_modules/ba-khong');
  renameSync(join(app, 'package'), folder);
  return { app, folder, files: files.map(({ path }) => path) };
}
