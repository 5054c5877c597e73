/** Reading while the WebAssembly is still on its way, as built. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { cardImage } from '../../bench/scan/images.mjs';
import { chromiumArgs, find } from '../../scripts/browsers.mjs';
import { root } from '../../scripts/run.mjs';
import { serveFolder } from './static-server.mjs';

const SCRIPTS = "script-src 'self' 'unsafe-inline'";

describe('the scanner on a slow line', { skip: !find.chromium() && 'needs Chromium' }, () => {
  let server, browser;
  before(async () => {
    server = await serveFolder(root);
    browser = await chromium.launch({ executablePath: find.chromium(), args: chromiumArgs });
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  /** A page whose WebAssembly comes when `arrive` is called; `look` gives a picture to a ladder there. */
  async function open(policy = {}) {
    const page = await browser.newPage();
    let arrive;
    const arrived = new Promise((resolve) => (arrive = resolve));
    const asked = [];
    await page.route('**/*', async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname.endsWith('.wasm')) {
        asked.push(pathname);
        await arrived;
      }
      const response = await route.fetch();
      return route.fulfill({ response, headers: { ...response.headers(), ...policy } });
    });
    await page.goto(`${server.url}/bench/scan/page.html`);
    await page.evaluate(async () => {
      const { openReaders } = await import('/dist/core/scan/reader.js');
      const { Ladder } = await import('/dist/core/scan/ladder.js');
      globalThis.readers = await openReaders({ only: ['zxing', 'light'] });
      globalThis.look = ([grey, width, height, text], long) => {
        const data = Uint8ClampedArray.from({ length: 4 * width * height }, (_, i) =>
          i % 4 === 3 ? 255 : grey[i >> 2],
        );
        const ladder = new Ladder(globalThis.readers, (found) => found === text);
        const image = { data, width, height };
        globalThis.hasWaited = false;
        return long ? ladder.readPhoto(image, () => (globalThis.hasWaited = true)) : ladder.read(image);
      };
    });
    const look = ({ grey, width, height, text }, long = false) =>
      page.evaluate(([args, long]) => globalThis.look(args, long), [[[...grey], width, height, text], long]);
    return { page, arrive, asked, look };
  }

  it('reads a frame before the WebAssembly is there', async () => {
    const { page, asked, look } = await open();
    const card = cardImage('clean', 1);
    assert.equal(await look(card), card.text);
    assert.equal(asked.length, 1);
    await page.close();
  });

  it('keeps a photo that it cannot read, says so, and reads it when the WebAssembly is there', async () => {
    const { page, arrive, look } = await open();
    // Seen from far aside: zxing reads it as it is, the light decoder in no way.
    const card = cardImage('tilt', 5);
    let isOver = false;
    const reading = look(card, true).finally(() => (isOver = true));
    await page.waitForFunction(() => globalThis.hasWaited);
    assert.equal(isOver, false);
    arrive();
    assert.equal(await reading, card.text);
    await page.close();
  });

  it('does not ask for WebAssembly that may not run', async () => {
    const { page, asked, look } = await open({ 'content-security-policy': SCRIPTS });
    const card = cardImage('clean', 1);
    assert.equal(await look(card), card.text);
    assert.deepEqual(await page.evaluate(() => globalThis.readers.map(({ name }) => name)), ['light']);
    assert.deepEqual(asked, []);
    await page.close();
  });
});
