/** The pages of the contenders: bundled by one setting, brotli 11 for all, served from memory. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import json from '@rollup/plugin-json';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';

const here = import.meta.dirname;
const peers = join(here, 'peers');

/** File of each contender. */
const ENTRIES = {
  floor: join(here, 'floor.mjs'),
  ours: join(here, 'ours.mjs'),
  procedure: join(here, 'procedure.mjs'),
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

/** What CommonJS needs to be bundled; the library and the floor have none. */
async function peerPlugins() {
  const fromPeers = createRequire(join(peers, 'package.json'));
  const load = async (name) => (await import(pathToFileURL(fromPeers.resolve(name)))).default;
  const [commonjs, replace] = [await load('@rollup/plugin-commonjs'), await load('@rollup/plugin-replace')];
  return [
    commonjs(),
    replace({ preventAssignment: true, values: { 'process.env.NODE_ENV': '"production"' } }),
  ];
}

/** What one contender's page fetches, by file name; the document names the parts that are needed at once, as bundlers do. */
async function bundle(entry) {
  const styles = [];
  const css = {
    name: 'css',
    load(id) {
      if (!id.endsWith('.css')) return null;
      styles.push(readFileSync(id, 'utf8'));
      return { code: '', moduleSideEffects: false };
    },
  };
  const input = await rollup({
    input: { page: entry },
    // Other people's warnings.
    onLog: () => undefined,
    plugins: [
      css,
      json(),
      ...(entry.startsWith(peers) ? await peerPlugins() : []),
      resolve({ browser: true, exportConditions: ['production', 'browser'] }),
      terser({ ecma: 2022, module: true }),
    ],
  });
  const { output } = await input.generate({ format: 'es', entryFileNames: '[name].js' });
  await input.close();
  const files = new Map(output.map(({ fileName, code }) => [basename(fileName), Buffer.from(code)]));
  if (styles.length > 0) files.set('page.css', Buffer.from(styles.join('\n')));
  const parts = new Map(output.map(({ fileName, imports }) => [fileName, imports]));
  const now = new Set(['page.js']);
  for (const name of now) for (const part of parts.get(name) ?? []) now.add(part);
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
