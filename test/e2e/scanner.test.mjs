/** A card in front of the camera, on a page with the strictest policy under which scanning works. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromiumArgs, find } from '../../scripts/browsers.mjs';
import { root } from '../package/packed.mjs';
import { serveFolder } from './static-server.mjs';
import { axeFindings, makeProfile } from './support/browser.mjs';
import { filmArgs, writeFilm } from './support/camera.mjs';

const { samples } = JSON.parse(readFileSync(join(root, 'test/vectors/cccd-examples.json'), 'utf8'));
const [{ payload, expected }] = samples;

/** As the example page has it; sent as a header too, so that it binds the worker as well. */
const policy = (scripts) =>
  `default-src 'none'; script-src ${scripts}; worker-src 'self'; style-src 'self'; img-src 'self' blob:; ` +
  `connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; ` +
  `require-trusted-types-for 'script'; trusted-types bk`;

/** Where in a folder a text lies, in the forms in which browsers write. */
function findText(folder, text) {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return forms.some((form) => bytes.includes(form));
    });
}

describe('the card scanner with a camera', { skip: !find.chromium() && 'needs Chromium' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'bk-film-'));
  const film = join(folder, 'card.y4m');
  before(() => writeFilm(film, payload));
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Opens the example and presses the button; `use` goes on from there. */
  async function scan({ scripts, args = [] }, use) {
    const server = await serveFolder(root, { 'content-security-policy': policy(scripts) });
    const profile = makeProfile();
    let context;
    try {
      context = await profile.open({ args: [...chromiumArgs, ...filmArgs(film), ...args] });
      const page = context.pages()[0] ?? (await context.newPage());
      if (!args.length) await context.grantPermissions(['camera'], { origin: server.url });
      const fetched = [];
      context.on('request', (request) => fetched.push(new URL(request.url()).pathname.split('/').at(-1)));
      await page.goto(`${server.url}/examples/scanner/`);
      await page.locator('#camera').waitFor();
      assert.deepEqual(
        fetched.filter((file) => /worker|wasm|open/.test(file)),
        [],
      ); // nothing to scan with before somebody scans
      await page.getByRole('button', { name: 'Quét thẻ bằng máy ảnh' }).click();
      await use(page, profile, fetched);
      return profile;
    } finally {
      await context?.close();
      await server.close();
      after(() => profile.dispose());
    }
  }

  for (const [what, scripts] of [
    ['with WebAssembly', "'self' 'wasm-unsafe-eval'"],
    ['without WebAssembly, by the light decoder', "'self'"],
  ]) {
    it(`reads a card that is held unsteadily ${what}, and leaves nothing behind`, async () => {
      const profile = await scan({ scripts }, async (page, { faults }, fetched) => {
        await page.getByText('Đã đọc được thẻ').waitFor();
        const facts = await page.locator('bk-card-scanner dd').allInnerTexts();
        assert.deepEqual(facts, [
          expected.fullName,
          '15/08/1995',
          'Nam',
          '038*********19',
          expected.residence,
          '10/05/2021',
        ]);
        const dom = await page.evaluate(() => {
          const { outerHTML, shadowRoot } = document.querySelector('bk-card-scanner');
          return outerHTML + shadowRoot.innerHTML;
        });
        assert.ok(!dom.includes(expected.personalId) && !dom.includes('|'));
        assert.equal(await page.locator('video, canvas').count(), 0);
        if (scripts.includes('wasm')) assert.ok(fetched.includes('zxing-reader.wasm'));
        await page.getByRole('button', { name: 'Đúng, dùng thông tin này' }).click();
        await page.getByText('Đã nhận thẻ cấp ngày 2021-05-10.').waitFor();
        assert.deepEqual(faults, []);
      });
      for (const secret of [payload, expected.personalId, expected.fullName]) {
        assert.deepEqual(findText(profile.folder, secret), []);
      }
    });
  }

  it('leads to a photo when the camera is refused', async () => {
    await scan({ scripts: "'self'", args: ['--deny-permission-prompts'] }, async (page, { faults }) => {
      await page.getByRole('alert').filter({ hasText: 'Trang chưa được phép dùng máy ảnh.' }).waitFor();
      assert.equal(await page.locator('bk-card-scanner .primary').innerText(), 'Chọn ảnh thẻ có sẵn');
      assert.deepEqual(await axeFindings(page), []);
      assert.deepEqual(faults, []);
    });
  });

  it('reads a card from a photo of it', async () => {
    await scan({ scripts: "'self'", args: ['--deny-permission-prompts'] }, async (page) => {
      // A frame of the film stands in for the photo: what the camera shows, as a file.
      await page.locator('input[type=file]').setInputFiles({
        name: 'the.bmp',
        mimeType: 'image/bmp',
        buffer: frameAsBitmap(readFileSync(film)),
      });
      await page.getByText('Đã đọc được thẻ').waitFor();
      assert.equal(await page.locator('bk-card-scanner dd').first().innerText(), expected.fullName);
      assert.equal(await page.locator('input[type=file]').count(), 0);
    });
  });
});

/** The first frame of a film as a BMP of 8-bit greys. */
function frameAsBitmap(bytes) {
  const start = bytes.indexOf('FRAME\n') + 6;
  const [, width, height] = /W(\d+) H(\d+)/.exec(bytes.subarray(0, 60).toString('latin1')).map(Number);
  const header = Buffer.alloc(54 + 1024);
  header.write('BM');
  header.writeUInt32LE(header.length + width * height, 2);
  header.writeUInt32LE(header.length, 10);
  header.writeUInt32LE(40, 14);
  header.writeInt32LE(width, 18);
  header.writeInt32LE(-height, 22); // from the top
  header.writeUInt16LE(1, 26);
  header.writeUInt16LE(8, 28);
  for (let grey = 0; grey < 256; grey++) header.fill(grey, 54 + 4 * grey, 57 + 4 * grey);
  return Buffer.concat([header, bytes.subarray(start, start + width * height)]);
}
