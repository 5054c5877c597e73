/**
 * Two outputs from what tsc left in build/lib:
 *
 * - dist/: one module per source file with its declarations, for bundlers and for Node;
 * - dist/cdn/: the script-tag build, a small loader with one `import()` per element, the code that
 *   elements share in files named by their content, and their integrity hashes.
 *
 * In both, the scanner's worker is one file without imports, with the WebAssembly beside it: a bundler
 * copies the two as they are (src/core/scan/start-worker.ts). So is the worker that shows notices.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve as absolute } from 'node:path';
import json from '@rollup/plugin-json';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { elementsModule } from './scripts/elements.mjs';
import { literals } from './scripts/rollup-literals.mjs';
import { pdfLib } from './scripts/rollup-pdf.mjs';
import { policy } from './scripts/rollup-policy.mjs';
import { ownAddresses, SCAN_WORKER, wasm } from './scripts/rollup-scan.mjs';
import { tusClient } from './scripts/rollup-tus.mjs';

const LIB = 'build/lib';

/** Files of one kind in build/lib, without those of the script-tag build. */
const built = (extension) =>
  readdirSync(LIB, { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith(extension) && !file.startsWith('cdn/'));

const jsonModules = () => json({ namedExports: false, preferConst: true });

/**
 * tsc names Lit's inner packages in the types that it infers; an app installs only `lit`, and where its
 * package manager is strict (pnpm) cannot see the others. `lit` exports the same types.
 */
const declarations = {
  name: 'declarations',
  writeBundle() {
    for (const file of built('.d.ts')) {
      const text = readFileSync(`${LIB}/${file}`, 'utf8');
      mkdirSync(dirname(`dist/${file}`), { recursive: true }); // a module of types alone has no code there
      writeFileSync(
        `dist/${file}`,
        text.replace(
          /import\("(?:lit-html|lit-element|@lit\/reactive-element)(\/[^"]*)?"\)/g,
          'import("lit$1")',
        ),
      );
    }
  },
};

/** Lets the maps of the script-tag build reach back to the TypeScript. */
const maps = {
  name: 'maps',
  load(id) {
    if (id.includes('node_modules') || !existsSync(`${id}.map`)) return null;
    const code = readFileSync(id, 'utf8').replace(/\n\/\/# sourceMappingURL=.*/, '');
    return { code, map: JSON.parse(readFileSync(`${id}.map`, 'utf8')) };
  },
};

/**
 * The few helpers in use, as a module of our own: in Node the package tslib writes all of its names to
 * globalThis, and importing us has no effect.
 */
const helpers = {
  name: 'helpers',
  resolveId: (id) => (id === 'tslib' ? absolute(LIB, 'tslib.js') : null),
  load: (id) =>
    id === absolute(LIB, 'tslib.js') ? readFileSync('node_modules/tslib/tslib.es6.mjs', 'utf8') : null,
};

const elements = {
  name: 'elements',
  load(id) {
    return id === absolute(LIB, 'cdn/elements.js') ? elementsModule(`${LIB}/components`, '.js') : null;
  },
};

/** Nobody looks at what the loader fetches: an element defines itself. */
const bareImports = {
  name: 'bare-imports',
  renderChunk: (code, { isEntry }) =>
    isEntry
      ? { code: code.replace(/\.then\(function \(\w\) \{ return \w\.\w+; \}\)/g, ''), map: null }
      : null,
};

/** One hash per file, keyed as the `integrity` section of an import map wants it beside the files. */
const integrity = {
  name: 'integrity',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const sri = (code) => `sha384-${createHash('sha384').update(code).digest('base64')}`;
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const scanner = ['scan-worker.js', 'zxing-reader.wasm'].map((fileName) => ({
        fileName,
        code: readFileSync(`dist/cdn/${fileName}`),
      }));
      const hashes = Object.fromEntries(
        [...chunks, ...scanner].map(({ fileName, code }) => [`./${fileName}`, sri(code)]).sort(),
      );
      this.emitFile({ type: 'asset', fileName: 'integrity.json', source: JSON.stringify(hashes, null, 2) });
    },
  },
};

const SHARED = [
  ['base', /\/node_modules\/(@lit|lit|lit-element)\/|\/lit-html\/lit-html\.js$|\/tslib\//],
  [
    'base',
    /\/shared\/(define|contexts|client-controller|conceal-controller|localize-controller|host\.styles|control\.styles|facts\.styles|error\.event)\.js$/,
  ],
  [
    'base',
    /\/core\/(errors|client|lazy|part|outbox\/transport|text\/(messages|format-date|vietnam-date))\.js$/,
  ],
  // Amounts, and texts without their marks: a form's first page writes neither.
  ['plain', /\/core\/text\/(numbers|accents)\.js$/],
  // Fetched when an address field shows; each chunk of its data stays a file of its own.
  [
    'address',
    /\/components\/address-field\/(address-entry|found-view)|\/shared\/unit-combobox|\/core\/address\/(?!names|data\/(units|former)\/)/,
  ],
  // What a first page asks is a choice; the other fields are fetched after it.
  [
    'choices',
    /\/components\/choice-field\/|\/shared\/(form-control|household-choices|rights-link|waiting-view|prefilled\.event)|\/locales\/vi\/(fields|rights)\.js$|\/lit-html\/(directives\/live|directive|directive-helpers)\.js$/,
  ],
  // Fetched when a paper is photographed, chosen or looked at; the library for PDFs is a file of its own.
  [
    'papers',
    /\/components\/file-field\/|\/core\/document\/(?!pdf)|\/core\/storage\/files\.js$|\/shared\/(show-file|document-words)|\/locales\/vi\/(file|wallet)\.js$/,
  ],
  ['fields', /\/components\/[\w-]+-field\/|\/shared\/(input-field|bind-field|vault-notice)/],
  // Who keeps facts checks them, asks for consent and writes down the use; a form does so when it is sent.
  [
    'household',
    /\/core\/(profile\/(activity|check-fact|consents)|identity\/(health-card|tax-code)|text\/locales\/vi\/facts)\.js$|\/shared\/fact-words\.js$/,
  ],
  // Who hands a form over, reads one at a desk, or follows what was sent or noted brings these along.
  [undefined, /\/core\/(handover\/|dossier\/(?!accepted\.|dossiers\.))|\/shared\/handed-over\.event\.js$/],
  // What only bk-profile or the scanner looks at stays with them.
  [undefined, /\/core\/(profile\/(check-record|doubts|mrz-facts)|identity\/(citizen-card|citizen-mrz))\.js$/],
  ['fields', /\/core\/(identity|address\/names|text\/normalize)|\/node_modules\/lit-html\/direct/],
  // Whoever reads a definition says what can be wrong with one.
  [
    'procedures',
    /\/core\/procedure\/(procedures|built-in)\.js$|\/core\/trust\/answer\.js$|\/locales\/vi\/definition\.js$/,
  ],
  ['create', /\/core\/storage\/(create-vault|slots\/(device|kept-key|new-slot))\.js$/],
  // Who sends is fetched when the outbox starts; what is asked of it now and then, when it is.
  [
    'sender',
    /\/core\/(outbox\/(accepts|attempt|files-under-way|governor|job-steps|judge|sender|shelf|standings)|storage\/locked-jobs)\.js$/,
  ],
  [
    undefined,
    /\/core\/(text\/bytes|outbox\/(job-files|job-file-of|remaining|more|prepare|seal|tus-[\w-]+))\.js$/,
  ],
  // What needs a secret, a file, an app or a second tab is fetched when it is used.
  [
    undefined,
    /\/core\/storage\/(auto-lock|base64|kept-choice|levels|locks|lost-head|merge|native-store|other-tab|rekey|sealed-bytes|throttle|status|turns|unlocking|vault-file|slots\/(?!slot\.)[\w-]+)\.js$/,
  ],
  [
    'store',
    /\/core\/((storage|profile|outbox|dossier)\/|procedure\/(conditions|definition|people)\.js|text\/locales\/vi\/(relation|device)\.js)|\/shared\/guards-controller\.js$|\/node_modules\/idb\//,
  ],
];

/**
 * What elements share lies in a few files of some size: on a bad line twenty small requests cost more
 * than the bytes of a field that the page does not show. What only one element needs stays with it.
 */
function shared(id) {
  const path = id.replaceAll('\\', '/');
  return SHARED.find(([, pattern]) => pattern.test(path))?.[0];
}

/** A warning is a fault; only that a module of types alone leaves no code is no news. */
function onLog(level, log, handle) {
  if (log.code !== 'EMPTY_BUNDLE') handle(level === 'warn' ? 'error' : level, log);
}

/** The worker, into `folder`, with what `plugins` do more there. */
const scanWorker = (folder, ...plugins) => ({
  onLog,
  input: `${LIB}/${SCAN_WORKER}`,
  output: { dir: folder, format: 'es', entryFileNames: '[name].js' },
  plugins: [
    helpers,
    resolve({ exportConditions: ['production', 'browser'], ignoreSideEffectsForRoot: true }),
    ownAddresses(),
    terser({ ecma: 2022, module: true, format: { comments: /^!/ } }),
    wasm(),
    ...plugins,
  ],
});

/** What shows notices while no page is open: a script of the old kind, which every service worker may be. */
const pushWorker = (folder) => ({
  onLog,
  input: `${LIB}/core/push/push-worker.js`,
  output: { dir: folder, format: 'iife', entryFileNames: '[name].js' },
  plugins: [helpers, terser({ ecma: 2022 })],
});

export default [
  scanWorker('dist/core/scan'),
  pushWorker('dist/core/push'),
  pushWorker('dist/cdn'),
  scanWorker('dist/cdn'),
  {
    onLog,
    input: Object.fromEntries(
      built('.js')
        .filter((file) => !/^core\/(scan\/(?!(reader|ladder)\.js$)|push\/)/.test(file)) // in a worker
        .map((file) => [file.slice(0, -3), `${LIB}/${file}`]),
    ),
    external: [/^lit($|\/)/, /^@lit\//, 'idb', /^qr($|\/)/],
    output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: LIB },
    plugins: [helpers, pdfLib(LIB), tusClient(LIB), jsonModules(), literals(), declarations],
  },
  {
    onLog,
    input: { 'ba-khong': `${LIB}/cdn/loader.js` },
    output: {
      dir: 'dist/cdn',
      format: 'es',
      sourcemap: true,
      // Each file names those that it imports: a shorter hash is less in all of them.
      chunkFileNames: '[name]-[hash:7].js',
      manualChunks: shared,
    },
    plugins: [
      elements,
      pdfLib(LIB),
      tusClient(LIB),
      maps,
      jsonModules(),
      // What package.json says of dist/ is not meant for build/lib: there every bk- module counts.
      resolve({ exportConditions: ['production', 'browser'], ignoreSideEffectsForRoot: true }),
      policy(),
      literals(),
      bareImports,
      terser({ ecma: 2022, module: true }),
      integrity,
    ],
  },
];
