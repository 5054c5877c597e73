/**
 * A transfer as a VietQR code: payload and SVG, beside `vietnam-qr-pay` with `qrcode`, and beside the encoder `qr` by
 * itself; in turn within one page of Chromium, a fresh payload each time, medians. Then what a page has to load for it,
 * and how long a change of an order's state takes from the server's line to the screen. How to read it:
 * docs/performance.md. Needs a build and Chromium; the peers are installed by the first run.
 */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { chromiumArgs, find } from '../scripts/browsers.mjs';
import { makeAgency, PAYEE } from '../test/e2e/support/agency.mjs';

const here = join(import.meta.dirname, 'vietqr');
const peers = join(here, 'peers');
const ENTRIES = {
  ours: join(here, 'ours.mjs'),
  qr: join(here, 'qr.mjs'),
  peers: join(peers, 'peers.mjs'),
  page: join(here, 'page.mjs'),
  state: join(here, 'state-page.mjs'),
};
const ROUNDS = 60;
const CHANGES = 60;
/** Between two changes: what the first one began is done by then. */
const REST_MS = 120;
const WITHIN_MS = 100;
/** Of the time of `qr`. */
const MOST = 1.4;

const quantile = (numbers, share) =>
  [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];
const median = (numbers) => quantile(numbers, 0.5);

/** Says when a target is missed, and lets the run fail. */
function judge(met) {
  if (met) return '';
  process.exitCode = 1;
  return '   MISSED';
}

/** Peers have an install of their own, so that the library's stays light. */
function installPeers() {
  if (existsSync(join(peers, 'node_modules'))) return;
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: peers,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The peers cannot be installed: npm ci in bench/vietqr/peers failed');
}

/** What each entry becomes with all that it imports; the same bundler and the same settings for everybody. */
async function bundle(name) {
  const { outputFiles } = await build({
    entryPoints: [ENTRIES[name]],
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: '/',
    entryNames: name,
    chunkNames: `${name}-[hash]`,
    minify: true,
    write: false,
    conditions: ['production', 'browser'],
    target: 'es2022',
    logLevel: 'warning',
  });
  return outputFiles.map(({ path, contents }) => [path.replace(/^.*[\\/]/, '/'), Buffer.from(contents)]);
}

const now = () => performance.now();

/** The pages, and one order whose state `tell` changes. */
async function serve(files) {
  const agency = await makeAgency();
  let order = {
    ...{ id: 'order-1', dossier: null, payee: PAYEE.id, amount: 16_000, currency: 'VND', received: 0 },
    ...{ reference: 'BK382611220000017K1', purpose: 'BK382611220000017K1', title: 'Phí', state: 'open' },
    ...{ expiresAt: '2036-11-23T10:00:00+07:00', paidAt: null, version: 1 },
  };
  const streams = new Set();
  const answers = {
    '/api/payments/order-1': () => order,
    '/api/payees': () => agency.payees,
    '/trust': () => ({ trust: agency.trust }),
    '/clock': now,
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const script = files.get(pathname);
    if (script) return response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    const page = /^\/(page|state)$/.exec(pathname)?.[1];
    if (page) {
      const body = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Mã</title><body><script type="module" src="/${page}.js"></script>`;
      return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
    }
    if (pathname === '/api/payments/order-1/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      streams.add(response);
      return response.write(`event: payment\ndata: ${JSON.stringify(order)}\n\n`);
    }
    const answer = answers[pathname]?.();
    if (answer === undefined) return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    isHeard: () => streams.size > 0,
    /** @returns {number} When it was written. */
    tell(change) {
      order = { ...order, ...change, version: order.version + 1 };
      const at = now();
      for (const stream of streams) stream.write(`event: payment\ndata: ${JSON.stringify(order)}\n\n`);
      return at;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

/** Milliseconds from the server's line to the paint, for every change; each has a text of its own. */
async function measureChanges(browser, server) {
  const page = await browser.newPage({ viewport: { width: 360, height: 780 } });
  await page.goto(`${server.url}/state`);
  await page.waitForFunction(() => globalThis.painted?.length === 1, undefined, { polling: 20 });
  while (!server.isHeard()) await wait(20);
  await wait(500);
  const times = [];
  for (let i = 0; i < CHANGES; i++) {
    // With a new code to draw, without one, and the first code again.
    const change = [
      { state: 'underpaid', received: 1000 + i },
      { state: 'paid', received: 16_000 },
      { state: 'open', received: 0 },
    ][i % 3];
    const written = server.tell(change);
    await page.waitForFunction((count) => globalThis.painted.length === count, i + 2, { polling: 20 });
    times.push((await page.evaluate(() => globalThis.painted.at(-1))) - written);
    await wait(REST_MS);
  }
  await page.close();
  return times;
}

const row = (what, cells, verdict = '') =>
  console.log(`${what.padEnd(44)}${cells.map((cell) => cell.padStart(14)).join('')}${verdict}`);

/** Measures and prints the tables. */
export async function printVietQr() {
  installPeers();
  const bundles = new Map();
  for (const name of Object.keys(ENTRIES)) bundles.set(name, await bundle(name));
  const bytes = (name) =>
    bundles.get(name).reduce((sum, [, code]) => sum + brotliCompressSync(code).length, 0);
  const server = await serve(new Map([...bundles.values()].flat()));
  const browser = await chromium.launch({ executablePath: find.chromium(), args: chromiumArgs });
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}/page`);
    await page.waitForFunction(() => globalThis.bench);
    const times = await page.evaluate((rounds) => globalThis.bench(rounds), ROUNDS);
    await page.close();
    const micros = (name) => median(times[name]);
    const compare = (what, name, other, target) => {
      const ratio = micros(name) / micros(other);
      const cells = [
        `${micros(name).toFixed(0)} µs`,
        `${micros(other).toFixed(0)} µs`,
        `${ratio.toFixed(2)} ×`,
      ];
      const met = target === undefined || ratio <= target;
      row(what, [...cells, target === undefined ? '–' : `≤ ${target} ×`], judge(met));
    };
    row('VietQR, Chromium', ['ours', 'theirs', 'ratio', 'target']);
    compare('payload and SVG / vietnam-qr-pay + qrcode', 'ours, whole', 'peers, whole', 1);
    compare('payload and SVG / SVG alone by qr', 'ours, whole', 'qr, drawing', MOST);
    compare('payload and SVG / modules alone by qr', 'ours, whole', 'qr, modules');
    compare('SVG alone / by qr', 'ours, drawing', 'qr, drawing', MOST);
    compare('payload alone / vietnam-qr-pay', 'ours, payload', 'peers, payload');
    const ratio = bytes('ours') / bytes('peers');
    const kB = (name) => `${(bytes(name) / 1000).toFixed(1)} kB`;
    row(
      'what a page loads, brotli',
      [kB('ours'), kB('peers'), `${ratio.toFixed(2)} ×`, '≤ 1 ×'],
      judge(ratio <= 1),
    );

    const changes = await measureChanges(browser, server);
    const ms = (share) => quantile(changes, share);
    row(`\n${CHANGES} changes of state to the screen`, ['median', '95 %', 'target']);
    row(
      '<bk-payment>, by server-sent event',
      [`${ms(0.5).toFixed(0)} ms`, `${ms(0.95).toFixed(0)} ms`, `≤ ${WITHIN_MS} ms`],
      judge(ms(0.95) <= WITHIN_MS),
    );
  } finally {
    await browser.close();
    await server.close();
  }
}
