/**
 * The pages of clerks in a browser without a script: the whole life of a dossier by keyboard; each page through axe, at
 * 320 px and at 400 %, and in forced colours.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArgs, find } from '../../scripts/browsers.mjs';
import { pglite } from '../portal/databases.mjs';
import { CLERK, startPortal } from '../portal/portal.mjs';
import { axeFindings } from './support/browser.mjs';
import { focusFindings, layoutFindings } from './support/measure.mjs';

const SIZES = [
  { width: 320, height: 640 },
  { width: 320, height: 256 },
  { width: 1280, height: 1024 },
];
const PDF = { name: 'ket-qua.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 /ByteRange') };

describe("the clerk's pages", { skip: !find.chromium() && 'needs Chromium' }, () => {
  let browser, portal, page, plain, code, secret;
  const found = [];
  before(async () => {
    portal = await startPortal(await (await pglite.start()).open());
    ({ code, secret } = (await portal.file()).body);
    browser = await chromium.launch({ executablePath: find.chromium(), args: chromiumArgs });
    // Nothing here needs a script.
    plain = await browser.newContext({ javaScriptEnabled: false, viewport: SIZES[0] });
    page = await plain.newPage();
  });
  after(async () => {
    await browser?.close();
    await portal?.stop();
  });

  /** Looks at the page as it is, with the session of the other window: what measures it needs a script. */
  async function look(name) {
    const context = await browser.newContext({
      viewport: SIZES[0],
      storageState: await plain.storageState(),
    });
    const own = await context.newPage();
    await own.goto(page.url());
    for (const details of await own.locator('details').all())
      await details.evaluate((node) => (node.open = true));
    const note = (where, findings) => found.push(...findings.map((one) => `${name}, ${where}: ${one}`));
    for (const colours of [
      { colorScheme: 'light', forcedColors: 'none' },
      { colorScheme: 'dark', forcedColors: 'none' },
      { colorScheme: 'dark', forcedColors: 'active' },
    ]) {
      await own.emulateMedia(colours);
      note(Object.values(colours).join(' '), await axeFindings(own));
    }
    await own.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    for (const size of SIZES) {
      await own.setViewportSize(size);
      await own.keyboard.press('Shift');
      const where = `${size.width} × ${size.height}`;
      note(where, await layoutFindings(own));
      note(where, await focusFindings(own));
    }
    if (process.env.SHOTS)
      for (const width of [360, 1280]) {
        await own.setViewportSize({ width, height: 900 });
        await own.screenshot({ path: join(process.env.SHOTS, `${name}-${width}.png`), fullPage: true });
      }
    await context.close();
  }

  /** Goes to what is named so by the Tab key alone. */
  async function tabTo(role, name) {
    const wanted = page.getByRole(role, { name, exact: true });
    await wanted.first().waitFor();
    for (let i = 0; i < 120; i++) {
      if (await wanted.first().evaluate((node) => node === node.ownerDocument.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${name}`);
  }
  const press = async (role, name) => {
    await tabTo(role, name);
    await page.keyboard.press('Enter');
    await page.waitForLoadState();
  };
  /** Opens what is folded away. */
  const unfold = async (title) => {
    const summary = page.locator('summary', { hasText: title });
    for (let i = 0; i < 120; i++) {
      if (await summary.evaluate((node) => node === node.ownerDocument.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
  };
  const type = async (name, text) => {
    await tabTo('textbox', name);
    await page.keyboard.insertText(text);
  };
  const said = (text) => page.getByRole('status').filter({ hasText: text }).waitFor();
  const now = async () => (await portal.get(`/dossiers/${code}`, { secret })).body;

  it('take a dossier from the sign-in to the result, by keyboard and without a script', async () => {
    await page.goto(`${portal.origin}/can-bo`);
    await look('sign-in');
    await type('Tên đăng nhập', 'canbo');
    await tabTo('textbox', 'Mật khẩu');
    await page.keyboard.insertText(CLERK);
    await press('button', 'Đăng nhập');
    await page.getByRole('heading', { name: 'Hồ sơ', exact: true }).waitFor();
    await press('link', 'Mới đến (1)');
    await look('queue');
    await press('link', code);
    await press('button', 'Nhận hồ sơ này');
    await said('Bạn đã nhận hồ sơ này.');
    await look('dossier');

    await unfold('Yêu cầu bổ sung');
    await type('Cần bổ sung gì, vì sao', 'Ảnh giấy khai sinh cũ bị mờ, xin chụp lại.');
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('Ảnh giấy khai sinh cũ');
    await press('button', 'Gửi yêu cầu bổ sung');
    await said('Đã gửi yêu cầu bổ sung.');
    assert.equal((await now()).personal.supplement.items[0].title, 'Ảnh giấy khai sinh cũ');
    await look('supplement');

    await unfold('Làm tiếp, không chờ bổ sung');
    await press('button', 'Làm tiếp');
    await unfold('Xin lỗi và hẹn lại ngày trả');
    await type('Lý do chậm', 'Sổ gốc phải tìm ở kho lưu trữ.');
    await press('button', 'Gửi phiếu xin lỗi');
    await said('Đã gửi phiếu xin lỗi và ngày trả mới.');
    assert.equal((await now()).personal.apology.newDueAt, '2026-11-27T10:00:00.000Z');

    await unfold('Đã có kết quả');
    await tabTo('button', 'Tệp kết quả (nếu có)').catch(() => undefined);
    await page.setInputFiles('#xong-file', PDF);
    await press('button', 'Ghi là đã có kết quả');
    await said('Đã ghi là có kết quả.');
    await look('done');
    await press('button', 'Đã trả kết quả cho người dân');
    await said('Đã ghi là đã trả kết quả.');
    assert.equal((await now()).status, 'returned');

    await press('link', 'Tài khoản');
    await look('accounts');
    await press('link', 'Nhật ký');
    await look('audit');
    await press('link', 'Đối soát');
    await look('transfers');
    await press('link', 'Mật khẩu');
    await look('password');
    await press('button', 'Thoát');
    await page.getByRole('heading', { name: 'Đăng nhập cho cán bộ' }).waitFor();
  });

  it('hold what axe, narrow screens and the focus ask for', () => assert.deepEqual(found, []));
});
