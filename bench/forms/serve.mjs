/** The pages of the contenders: bundled by one setting, brotli 11 for all, served from memory. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

const here = import.meta.dirname;
const peers = join(here, 'peers');

/** File of each contender. */
const ENTRIES = {
  floor: join(here, 'floor.mjs'),
  ours: join(here, 'ours.mjs'),
  SurveyJS: join(peers, 'survey.mjs'),
  'form.io': join(peers, 'formio.mjs'),
  rjsf: join(peers, 'rjsf.mjs'),
  'JSON Forms': join(peers, 'jsonforms.mjs'),
};

export const CONTENDERS = Object.keys(ENTRIES);

const TYPES = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css' };

/** Peers have an install of their own, so that the library's stays light. */
function installPeers() {
  if (existsSync(join(peers, 'node_modules'))) return;
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: peers,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The peers cannot be installed: npm ci in bench/forms/peers failed');
}

/** What one contender's page fetches, by file name; the document names the parts that are needed at once, as bundlers do. */
async function bundle(entry) {
  const { outputFiles, metafile } = await build({
    entryPoints: { page: entry },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    conditions: ['production', 'browser'],
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    loader: { '.woff': 'file', '.woff2': 'file', '.svg': 'file' },
    outdir: '/',
    entryNames: '[name]',
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  const files = new Map(outputFiles.map(({ path, contents }) => [basename(path), Buffer.from(contents)]));
  const parts = Object.entries(metafile.outputs).map(([path, { imports }]) => [
    basename(path),
    imports.filter(({ kind }) => kind === 'import-statement').map((one) => basename(one.path)),
  ]);
  const now = new Set(['page.js']);
  for (const name of now) for (const part of new Map(parts).get(name) ?? []) now.add(part);
  const document = [
    '<!doctype html><html lang="vi"><meta charset="utf-8"><title>…</title>',
    '<meta name="viewport" content="width=device-width">',
    files.has('page.css') ? '<link rel="stylesheet" href="page.css">' : '',
    ...[...now].slice(1).map((name) => `<link rel="modulepreload" href="${name}">`),
    '<script type="module" src="page.js"></script><div id="root"></div>',
  ];
  files.set('', Buffer.from(document.join('')));
  return new Map([...files].map(([name, content]) => [name, brotliCompressSync(content)]));
}

/**
 * Serves a page for each.
 *
 * @param {string[]} names - Of `CONTENDERS`.
 * @returns {Promise<{ urlOf: (name: string) => string, close: () => Promise<void> }>}
 */
export async function serveContenders(names) {
  if (names.some((name) => ENTRIES[name].startsWith(peers))) installPeers();
  const folders = new Map();
  for (const name of names) folders.set(basename(ENTRIES[name], '.mjs'), await bundle(ENTRIES[name]));
  const server = createServer((request, response) => {
    const [, folder, file] = new URL(request.url, 'http://localhost').pathname.split('/');
    const content = folders.get(folder)?.get(file);
    if (!content) return response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end();
    const type = TYPES[file.split('.').at(-1) || 'html'] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'br', 'cache-control': 'no-store' });
    response.end(content);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    urlOf: (name) => `http://127.0.0.1:${server.address().port}/${basename(ENTRIES[name], '.mjs')}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
