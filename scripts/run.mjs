/** Runs the command of an installed package, the same way on every system. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
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
export const tool = (name, ...args) => node(fileOf(name), ...args);

/** As {@link tool}, beside others: what it prints is shown at its end, in one piece. */
export const toolAside = async (name, ...args) => {
  const child = spawn(process.execPath, [fileOf(name), ...args], { cwd: root });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (piece) => (text += piece));
  const [status] = await once(child, 'close');
  if (text.trim() !== '') console.log(text.trimEnd());
  return status === 0;
};

const fileOf = (name) => {
  const [, pkg, command] = /^((?:@[^/]+\/)?[^/]+)(?:\/(.+))?$/.exec(name);
  return commandFile(pkg, command ?? pkg);
};
