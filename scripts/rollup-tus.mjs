/**
 * tus-js-client as one file of our own, fetched when a file is sent: only its engine, without the part for browsers,
 * which writes to localStorage as soon as it is loaded, and with what the platform has instead of
 * packages (docs/decisions/0032).
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSync } from 'esbuild';

const PACKAGE = 'tus-js-client';
const FILE = '/__tus-js-client.js';

const NOTICE = `/*! ${PACKAGE}. The MIT License:
${readFileSync(`node_modules/${PACKAGE}/LICENSE`, 'utf8').split('\n\n').slice(1).join('\n\n').trim()} */
`;

function bundle() {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `import Base from '${PACKAGE}/lib/upload.js';
export class Upload extends Base {
  constructor(file, options) { super(file, { ...Base.defaultOptions, ...options }); }
}`,
      resolveDir: resolve('.'),
    },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    alias: {
      'url-parse': resolve('scripts/tus-platform.mjs'),
      'js-base64': resolve('scripts/tus-platform.mjs'),
    },
    legalComments: 'none',
  });
  return NOTICE + outputFiles[0].text;
}

/** For rollup: puts it into `folder`, as a module that belongs there. */
export function tusClient(folder) {
  const id = resolve(folder, 'core/outbox/tus-js-client.js');
  return {
    name: PACKAGE,
    resolveId: (source) => (source === PACKAGE ? id : null),
    load: (found) => (found === id ? bundle() : null),
  };
}

/** For the servers of tests and of `npm run dev`. */
export const tusSource = {
  name: PACKAGE,
  resolveImport: ({ source }) => (source === PACKAGE ? FILE : undefined),
  serve: ({ path }) => (path === FILE ? { body: bundle(), type: 'js' } : undefined),
};
