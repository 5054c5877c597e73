/** A page that carries the built package, served from memory, and the calls it makes to this process. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const pages = join(import.meta.dirname, 'pages');

/** What a page script becomes with everything it imports: file name to code. */
async function bundle(script) {
  const { outputFiles } = await build({
    entryPoints: [join(pages, script)],
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: '/',
    write: false,
    conditions: ['production', 'browser'],
    logLevel: 'warning',
  });
  return new Map(outputFiles.map(({ path, contents }) => [path.replace(/^.*[\\/]/, '/'), contents]));
}

const documentOf = (script, body) =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Thử nghiệm</title>
   <script type="module" src="/${basename(script, '.mjs')}.js"></script><body>${body}</body></html>`;

async function read(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  return text && JSON.parse(text);
}

/**
 * Serves one page at `/`, with any query. The port stays for as long as the lab does, and with it the origin.
 *
 * @param {string} script - File, seen from `support/pages`.
 * @param {Record<string, (body: unknown, request: import('node:http').IncomingMessage) => unknown>} calls -
 *   By `METHOD /path`; what a function returns is sent as JSON, a number as a status, `undefined` as 404.
 * @param {string} body - Markup of the page.
 * @param {string} scriptCaching - `Cache-Control` of the scripts.
 * @returns {Promise<{ url: string, requests: { method: string, url: string, headers: object }[],
 *   close: () => Promise<void> }>} `requests` has everything that was asked for, in order.
 */
export async function startLab(script, calls = {}, body = '', scriptCaching = 'no-store') {
  const files = await bundle(script);
  const requests = [];
  const server = createServer(async (request, response) => {
    const { method, url, headers } = request;
    requests.push({ method, url, headers });
    const { pathname } = new URL(url, 'http://localhost');
    const send = (status, type, content, caching = 'no-store') =>
      response.writeHead(status, { 'content-type': type, 'cache-control': caching }).end(content);
    if (files.has(pathname)) return send(200, 'text/javascript', files.get(pathname), scriptCaching);
    if (method === 'GET' && pathname === '/') return send(200, 'text/html', documentOf(script, body));
    const sent = await read(request).catch(() => undefined); // a page that was killed leaves half a request
    const answer = await calls[`${method} ${pathname}`]?.(sent, request);
    const status = typeof answer === 'number' ? answer : 404;
    if (answer === undefined || answer === status)
      return send(status, 'application/problem+json', '{"type":"about:blank"}');
    send(200, 'application/json', JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${server.address().port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
