/**
 * The pages of clerks in a browser without a script: the whole life of a dossier by keyboard; each page through axe, at
 * 320 px and at 400 %, and in forced colours.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArgs, find } from '../../scripts/browsers.mjs';
import { program } from '../../scripts/system.mjs';
import { prove } from '../../dist/core/feedback/proof.js';
import { pglite } from '../portal/databases.mjs';
import { CLERK, startPortal } from '../portal/portal.mjs';
import { sender } from '../portal/uploads.suite.mjs';
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

  /** Opens a page of clerks, signing in where it is asked for. */
  const enter = async (path) => {
    await page.goto(portal.origin + path);
    if (!page.url().includes('dang-nhap')) return;
    await type('Tên đăng nhập', 'canbo');
    await tabTo('textbox', 'Mật khẩu');
    await page.keyboard.insertText(CLERK);
    await press('button', 'Đăng nhập');
  };

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

  /** Sends a petition, as a person does. */
  async function petition(more) {
    const proof = await prove((await portal.get('/petitions/challenge')).body);
    const said = {
      topic: 'ha-tang',
      text: 'Đèn đường hỏng. Gọi 0912 345 678.',
      public: true,
      proof,
      ...more,
    };
    const headers = { 'idempotency-key': randomUUID() };
    const { status, body } = await portal.post('/petitions', said, { headers });
    assert.equal(status, 201);
    return body;
  }

  it('take a petition from its arrival to the public list, and others elsewhere, the same way', async () => {
    await enter('/can-bo/phan-anh');
    await page.getByText('Không có phản ánh nào.').waitFor();

    const photo = Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Array(2000).fill(7)]);
    const files = [await sender(portal.origin).send(photo, { type: 'image/jpeg', paper: 'photo' })];
    const contact = { name: 'Nguyễn Thị Mẫu', phone: '0912345678', email: 'mau@example.vn' };
    const place = { note: 'Ngõ 2, thôn 1', point: { lat: 19.8075, lng: 105.7764, accuracyM: 20 } };
    const first = await petition({ files, contact, place, dossier: code });
    const [second, third] = [await petition(), await petition({ public: false })];
    await page.reload();
    await look('petitions');
    await press('link', first.code);
    await tabTo('link', 'Ảnh 1');
    await look('petition');
    await tabTo('combobox', 'Đơn vị');
    await page.keyboard.insertText('Phòng Kinh tế xã Hoa Gạo');
    await press('button', 'Giao');
    await said('Đã giao.');
    await press('button', 'Ghi là đang xử lý');
    await said('Đã ghi là đang xử lý.');
    await type('Nội dung trả lời', 'Đã thay bóng đèn ngày 24/11/2026.');
    await press('button', 'Gửi trả lời');
    await said('Đã gửi trả lời cho người phản ánh. Chưa công khai.');
    await look('answered');
    // What was masked is written back, by mistake: nothing is let out, and what was written is still there.
    await page.locator('#public-text').fill('Gọi 0912 345 678.');
    await press('button', 'Công khai');
    await page.getByRole('alert').filter({ hasText: 'Bản công khai dường như còn số điện thoại' }).waitFor();
    assert.equal(await page.locator('#public-text').inputValue(), 'Gọi 0912 345 678.');
    assert.equal((await portal.get('/petitions')).body.total, 0);
    await page.locator('#public-text').fill('Đèn đường hỏng.');
    await press('button', 'Công khai');
    await said('Đã công khai.');
    await look('published');
    assert.equal((await portal.get('/petitions')).body.total, 1);
    await press('button', 'Gỡ khỏi danh sách công khai');
    await said('Đã gỡ khỏi danh sách công khai.');
    assert.equal((await portal.get('/petitions')).body.total, 0);

    await page.goto(`${portal.origin}/can-bo/phan-anh/${second.code}`);
    await unfold('Không tiếp nhận');
    await type('Lý do, người gửi sẽ đọc', 'Nội dung không rõ, không có địa chỉ.');
    await press('button', 'Không tiếp nhận');
    await said('Đã ghi là không tiếp nhận.');
    await page.goto(`${portal.origin}/can-bo/phan-anh/${third.code}`);
    await unfold('Chuyển cơ quan khác');
    await type('Cơ quan', 'Sở Xây dựng');
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('Đường này do tỉnh quản lý.');
    await press('button', 'Chuyển');
    await said('Đã chuyển.');
    await page.goto(`${portal.origin}/can-bo/phan-anh/${first.code.slice(0, -2)}ZZ`);
    await page.getByText('Không có phản ánh này.').waitFor();
  });

  it(
    'print a sheet for the desk whose code leads to the page to rate on, as at the desk',
    { skip: !program('zbarimg', 'zbar-tools') && 'needs zbarimg (Debian: zbar-tools)' },
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'bk-wall-'));
      try {
        await enter('/can-bo/phan-anh');
        await press('link', 'In tờ đánh giá đặt tại quầy');
        await look('sheet');
        await page.setViewportSize({ width: 800, height: 1130 });
        await page.emulateMedia({ media: 'print' });
        assert.equal(await page.getByRole('link', { name: 'Hồ sơ', exact: true }).isVisible(), false);
        assert.equal(await page.locator('.fiction').isVisible(), false);
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
        assert.equal(pdf.match(/\/Type\s*\/Page\b/g).length, 1);
        const picture = join(folder, 'wall.png');
        await page.locator('.wall').screenshot({ path: picture });
        const read = execFileSync('zbarimg', ['--quiet', '--raw', picture], { encoding: 'utf8' }).trim();
        assert.equal(read, `${portal.origin}/danh-gia?nguon=quay`);
        assert.ok((await page.locator('.wall').textContent()).includes(read), 'its address is written out');
        assert.equal((await fetch(read)).status, 200);
      } finally {
        await page.emulateMedia({ media: null });
        await page.setViewportSize(SIZES[0]);
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );

  it('hold what axe, narrow screens and the focus ask for', () => assert.deepEqual(found, []));
});
