/** The address field where its lists cannot be fetched, in the built script-tag files. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { find } from '../../scripts/browsers.mjs';
import { root } from '../../scripts/run.mjs';
import { makeProfile } from './support/browser.mjs';
import { serveFolder } from './static-server.mjs';

const PAGE = `<!doctype html><html lang="vi"><title>Địa chỉ</title>
<script type="module" src="/dist/cdn/ba-khong.js"></script>
<form><bk-address-field name="noiO" label="Nơi ở"></bk-address-field></form></html>`;

describe('an address on a bad line', { skip: !find.chromium() && 'needs Chromium' }, () => {
  let server, profile, context;

  before(async () => {
    server = await serveFolder(root);
    profile = makeProfile();
    context = await profile.open({ viewport: { width: 320, height: 640 } });
  });
  after(async () => {
    await context?.close();
    await server?.close();
    profile?.dispose();
  });

  /** A page with one field; files whose address fits `lost` do not arrive. */
  async function open(lost) {
    const page = await context.newPage();
    await page.route('**/page', (route) => route.fulfill({ body: PAGE, contentType: 'text/html' }));
    await page.route(lost, (route) => route.abort());
    await page.goto(`${server.url}/page`);
    await page.waitForFunction(() => customElements.get('bk-address-field'));
    return { page, field: page.locator('bk-address-field') };
  }
  const sent = (page) => page.evaluate(() => new FormData(document.querySelector('form')).get('noiO'));

  it('is one area for text without the code of its lists', async () => {
    const { page, field } = await open(/\/address-[\w-]+\.js$/);
    await field.locator('textarea').fill('Thôn 3, xã Quảng Bình, Thanh Hóa');
    assert.equal(await sent(page), 'Thôn 3, xã Quảng Bình, Thanh Hóa');
  });

  it('becomes an area for text when the communes do not come, and loses nothing', async () => {
    const { page, field } = await open(/\/38\.data-[\w-]+\.js$/);
    await field.locator('#detail').fill('Thôn 3');
    await field.locator('#province').fill('thanh hoa');
    await page.keyboard.press('Enter');
    await field.getByText('Chưa tải được danh sách xã, phường.').waitFor();
    assert.equal(await field.locator('textarea').inputValue(), 'Thôn 3, Tỉnh Thanh Hóa');
    await field.locator('textarea').fill('Thôn 3, xã Quảng Bình, Tỉnh Thanh Hóa');
    assert.equal(await sent(page), 'Thôn 3, xã Quảng Bình, Tỉnh Thanh Hóa');
    assert.equal(await field.evaluate((element) => element.checkValidity()), true);
  });

  it('keeps an old address as written when it cannot be converted', async () => {
    const { page, field } = await open(/\/38\.data-[\w-]+\.js$/);
    const old = 'Xã Quảng Lưu, Huyện Quảng Xương, Thanh Hóa';
    await field.evaluate((element, text) => (element.value = text), old);
    await field.getByText('Chưa tải được danh sách xã, phường.').waitFor();
    assert.equal(await sent(page), old);
  });

  it('fetches one province of the 34, and of the 63 of before', async () => {
    const { page, field } = await open('**/nothing');
    const fetched = [];
    page.on('request', (request) => fetched.push(request.url()));
    await field.evaluate((element) => (element.value = 'Xã Quảng Lưu, Huyện Quảng Xương, Thanh Hóa'));
    await field.getByText('Xã Quảng Bình, tỉnh Thanh Hóa').waitFor();
    assert.equal(fetched.filter((url) => /\d\d\.data-/.test(url)).length, 2);
  });
});
