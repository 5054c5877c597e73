/**
 * `npm run build`: from src/ to dist/, and the demo portal to build/portal. Stops at the first step
 * that fails; ends with the time of each.
 */
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, tool } from './run.mjs';

/** Definitions and their schema as plain files too: a server reads them, a browser fetches them. */
function copyProcedures() {
  const from = join(root, 'src/procedures');
  for (const file of readdirSync(from).filter((name) => name.endsWith('.json'))) {
    cpSync(join(from, file), join(root, 'dist/procedures', file));
  }
  return true;
}

function clean() {
  for (const name of ['build', 'dist']) rmSync(join(root, name), { recursive: true, force: true });
  return true;
}

/** In this order; each says whether it went well. */
const steps = {
  clean,
  tsc: () => tool('typescript/tsc', '-p', 'tsconfig.build.json'),
  rollup: () => tool('rollup', '-c', '--silent'),
  manifest: () => tool('@custom-elements-manifest/analyzer/cem', 'analyze', '--quiet'),
  procedures: copyProcedures,
  portal: () =>
    !existsSync(join(root, 'examples/portal/tsconfig.json')) ||
    (tool('typescript/tsc', '-p', 'examples/portal/tsconfig.json') &&
      tool('rollup', '-c', 'examples/portal/rollup.config.mjs', '--silent')),
};

const times = [];
for (const [name, step] of Object.entries(steps)) {
  const start = performance.now();
  if (!step()) {
    console.error(`build: ${name} failed`);
    process.exit(1);
  }
  times.push(`${name} ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
console.log(`build: ${times.join(', ')}`);
