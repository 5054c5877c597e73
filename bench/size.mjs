/**
 * What a page pays for each entry: brotli (quality 11), 1 kB = 1000 bytes, Lit included. Each entry is
 * bundled as an app would (rollup, terser; the templates in dist/ are squeezed already). "At once" is
 * all that is reachable without a dynamic import; what is fetched later is listed piece by piece.
 *
 * `npm run bench` prints the table. It needs a build.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { findElements } from '../scripts/elements.mjs';
import { root } from '../scripts/run.mjs';

const brotli = (code) =>
  brotliCompressSync(code, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(code),
    },
  }).length;

/** Sum of bytes; each file is compressed for itself, as a server does it. */
const weigh = (chunks) => chunks.reduce((sum, { code }) => sum + brotli(code), 0);

/** Where the entries lie: `ba-khong`, `define`, and one per element. */
export function entries() {
  const elements = findElements(join(root, 'dist/components'), '.js').map(({ tag, file }) => [tag, file]);
  return {
    'ba-khong': join(root, 'dist/index.js'),
    define: join(root, 'dist/define.js'),
    ...Object.fromEntries(elements),
  };
}

/**
 * @param {string} input - The file of an entry.
 * @returns {Promise<{ now: number, later: [string, number][], modules: string[] }>} Bytes fetched at once; the
 *   chunks fetched later, with theirs; the modules that are in the code fetched at once.
 */
export async function measurePage(input) {
  const bundle = await rollup({
    input,
    plugins: [resolve({ exportConditions: ['production', 'browser'] }), terser({ ecma: 2022, module: true })],
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();

  const chunks = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const reached = new Set([output.find(({ isEntry }) => isEntry)]);
  for (const { imports } of reached) for (const name of imports) reached.add(chunks.get(name));
  return {
    now: weigh([...reached]),
    later: output.filter((chunk) => !reached.has(chunk)).map((chunk) => [chunk.name, brotli(chunk.code)]),
    modules: [...reached]
      .flatMap((chunk) => Object.keys(chunk.modules))
      .map((id) => id.replaceAll('\\', '/')),
  };
}

/** Bytes at once that these modules of the package add to a page with a provider. */
export async function measureAdded(...modules) {
  const weighWith = async (files) => {
    // The name of the entry stands in the code of its chunks: the same in every run, or the bytes are not.
    const folder = mkdtempSync(join(root, 'build', 'added-'));
    const entry = join(folder, 'entry.js');
    const path = (file) => JSON.stringify(join(root, 'dist', file));
    const lines = files.map((file, i) => `import * as m${i} from ${path(file)}; globalThis.m${i} = m${i};`);
    writeFileSync(entry, [`import ${path('components/provider/bk-provider.js')};`, ...lines].join('\n'));
    try {
      return (await measurePage(entry)).now;
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  return (await weighWith(modules)) - (await weighWith([]));
}

/** Bytes of the script-tag loader alone. */
export const measureLoader = () => brotli(readFileSync(join(root, 'dist/cdn/ba-khong.js')));

/**
 * What the script tag fetches at once for a page with these elements, itself included.
 *
 * @returns {{ files: number, bytes: number }} Each file is compressed for itself, as a server does it.
 */
export function measureScriptTag(...tags) {
  const folder = join(root, 'dist/cdn');
  const built = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const start = tags.map((tag) => built.find((file) => new RegExp(`^${tag}-[\\w-]{7}\\.js$`).test(file)));
  const files = new Set(['ba-khong.js', ...start]);
  for (const file of files) {
    const code = readFileSync(join(folder, file), 'utf8');
    for (const [, name] of code.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) files.add(name);
  }
  const bytes = [...files].reduce((sum, file) => sum + brotli(readFileSync(join(folder, file))), 0);
  return { files: files.size, bytes };
}

/** Prints the table. */
export async function printSizes() {
  if (!existsSync(join(root, 'dist/cdn'))) throw new Error('There is no dist/: npm run build');
  const kB = (bytes) => (bytes ? `${(bytes / 1000).toFixed(1)} kB` : '').padStart(10);
  console.log(
    `${'brotli 11, Lit included'.padEnd(32)}${'at once'.padStart(10)}   later, each when it is needed`,
  );
  console.log(`${'script-tag loader'.padEnd(32)}${kB(measureLoader())}`);
  const tags = [
    'bk-procedure-form',
    'bk-procedures',
    'bk-prefill',
    'bk-payment',
    'bk-dossier',
    'bk-feedback',
    'bk-profile',
  ];
  for (const tag of tags) {
    const { files, bytes } = measureScriptTag('bk-provider', tag);
    console.log(`${`script tag + ${tag}`.padEnd(32)}${kB(bytes)}   in ${files} files, provider included`);
  }
  for (const [name, file] of Object.entries(entries())) {
    const { now, later } = await measurePage(file);
    // One of the 97 chunks of units is fetched or two; bench/addresses.mjs has their sizes.
    const isUnits = ([chunk]) => /^\d\d\.data$/.test(chunk);
    const parts = later
      .filter((part) => !isUnits(part))
      .map(([chunk, bytes]) => `${chunk} ${(bytes / 1000).toFixed(1)}`);
    const units = later.filter(isUnits).length;
    console.log(
      `${name.padEnd(32)}${kB(now)}   ${[...parts, ...(units ? [`${units} × units`] : [])].join(', ')}`,
    );
  }
}
