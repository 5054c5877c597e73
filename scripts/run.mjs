/** Runs the command of an installed package, the same way on every system. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The file behind a command: `.bin` is another thing on Windows, and npx costs a second. */
const commandFile = (name, command) => {
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
};

/** Runs a file with this Node and shows what it prints. Returns whether it went well. */
export const node = (file, ...args) =>
  spawnSync(process.execPath, [file, ...args], { cwd: root, stdio: 'inherit' }).status === 0;

/**
 * Runs an installed command: `tool('typescript/tsc', '-p', '.')`; the part after the slash is left out
 * when it is the name of the package. Returns whether it went well.
 */
export const tool = (name, ...args) => {
  const [, pkg, command] = /^((?:@[^/]+\/)?[^/]+)(?:\/(.+))?$/.exec(name);
  return node(commandFile(pkg, command ?? pkg), ...args);
};
