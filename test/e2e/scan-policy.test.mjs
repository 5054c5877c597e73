/** The scanner under the policies of host pages, as built. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { cardImage } from '../../bench/scan/images.mjs';
import { chromiumArgs, find } from '../../scripts/browsers.mjs';
import { root } from '../../scripts/run.mjs';
import { serveFolder } from './static-server.mjs';

const MAP = '{"imports":{"qr":"/node_modules/qr/index.js","qr/decode.js":"/node_modules/qr/decode.js"}}';
const HTML = `<!doctype html><script type="importmap" nonce="n">${MAP}</script>`;
const SCRIPTS = "default-src 'none'; connect-src 'self'; script-src 'self' 'nonce-n'";
const TRUSTED = "require-trusted-types-for 'script'; trusted-types bk";

describe('the scanner on a page with a policy', () => {
  let server, browser;
  before(async () => {
    server = await serveFolder(root);
    browser = await chromium.launch({ executablePath: find.chromium(), args: chromiumArgs });
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  /** Which readers open, what they read of a card, and what the page's policy complained of. */
  async function scan(policy) {
    const page = await browser.newPage();
    const complaints = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.route('**/*', async (route) => {
      const { pathname } = new URL(route.request().url());
      const headers = { 'content-security-policy': policy };
      if (pathname === '/page') return route.fulfill({ body: HTML, contentType: 'text/html', headers });
      const response = await route.fetch();
      return route.fulfill({ response, headers: { ...response.headers(), ...headers } });
    });
    await page.goto(`${server.url}/page`);
    const { grey, width, height, text } = cardImage('clean', 1);
    const result = await page.evaluate(
      async ([grey, width, height]) => {
        const { openReaders } = await import('/dist/core/scan/reader.js');
        const data = Uint8ClampedArray.from({ length: 4 * width * height }, (_, i) =>
          i % 4 === 3 ? 255 : grey[i >> 2],
        );
        const readers = await openReaders();
        const texts = await Promise.all(readers.map((reader) => reader.read({ data, width, height })));
        return readers.map(({ name }, i) => [name, texts[i]]);
      },
      [[...grey], width, height],
    );
    await page.close();
    return { read: result.filter(([, found]) => found === text).map(([name]) => name), complaints };
  }

  it('reads with all it has under the policy that docs/scanning.md names', async () => {
    const { read, complaints } = await scan(`${SCRIPTS} 'wasm-unsafe-eval'; worker-src 'self'; ${TRUSTED}`);
    assert.deepEqual(read.slice(-2), ['zxing', 'light']);
    assert.deepEqual(complaints, []);
  });

  it('reads with the light reader where WebAssembly is not allowed', async () => {
    const { read } = await scan(`${SCRIPTS}; worker-src 'self'`);
    assert.ok(!read.includes('zxing'));
    assert.ok(read.includes('light'));
  });

  it('reads in the page where no worker is allowed, or our policy is not', async () => {
    for (const policy of [
      `${SCRIPTS}; worker-src 'none'`,
      `${SCRIPTS}; require-trusted-types-for 'script'; trusted-types other`,
    ]) {
      const { read } = await scan(policy);
      assert.ok(!read.includes('zxing'));
      assert.ok(read.includes('light'), policy);
    }
  });
});
