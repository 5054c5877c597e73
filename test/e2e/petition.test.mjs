/**
 * A petition on a real portal: written without a line, sent by itself when it is back, answered and published by a clerk,
 * judged, opened again. And its pages in every colour, by keyboard, on the narrowest screen.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { find } from '../../scripts/browsers.mjs';
import { clerkAt } from '../portal/portal.mjs';
import { axeFindings, makeProfile } from './support/browser.mjs';
import { jpegParts, phonePhoto } from './support/phone-photo.mjs';
import { focusFindings, layoutFindings } from './support/measure.mjs';
import { makePortal } from './support/portal.mjs';

const PASSWORD = 'mot-mat-khau-dai-de-thu';
const TEXT = 'Đèn đường trước trường tiểu học hỏng ba tuần nay. Gọi 0912 345 678 gặp bà Lan.';
const COLOURS = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'active' },
];

describe('a petition', { skip: !find.chromium() && 'needs Chromium' }, () => {
  let portal, profile, context, page, clerk;
  before(async () => {
    const was = process.env.CLERK_SECRET;
    process.env.CLERK_SECRET = PASSWORD;
    portal = await makePortal();
    await portal.start();
    if (was === undefined) delete process.env.CLERK_SECRET;
    else process.env.CLERK_SECRET = was;
    clerk = clerkAt({ origin: portal.url }, 'canbo', PASSWORD);
    profile = makeProfile();
    context = await profile.open();
    page = await context.newPage();
  });
  after(async () => {
    await context?.close();
    profile?.dispose();
    await portal?.dispose();
  });

  /** What axe and the ruler find on the screen as it stands, in each colour. */
  async function soundly(where) {
    const found = [];
    for (const colours of COLOURS) {
      await page.emulateMedia(colours);
      for (const one of [...(await axeFindings(page)), ...(await layoutFindings(page))])
        found.push(`${where}, ${colours.colorScheme} ${colours.forcedColors}: ${one}`);
    }
    await page.emulateMedia({ colorScheme: null, forcedColors: null });
    assert.deepEqual(found, []);
  }
  const press = (name) => page.getByRole('button', { name }).first().click();

  it('can be read and reached, at 360 and at 320 pixels', async () => {
    await page.goto(`${portal.url}/phan-anh`);
    await page.getByLabel('Hạ tầng: đường, điện, nước').check();
    await page.getByLabel('Để lại liên hệ').check();
    await press('Gửi phản ánh');
    await page.getByText('Vui lòng viết nội dung.').waitFor();
    await soundly('the form');
    await page.setViewportSize({ width: 320, height: 640 });
    assert.deepEqual(await layoutFindings(page), []);
    await page.keyboard.press('Tab');
    assert.deepEqual(await focusFindings(page), []);
    await page.setViewportSize({ width: 360, height: 780 });
    await page.getByLabel('Ẩn danh').check();
  });

  let code;
  it('is written without a line, with a photo, and has its code when the line is back', async () => {
    const photo = await phonePhoto(page);
    assert.match(photo.toString('latin1'), /GPSLatitude/);
    await context.setOffline(true);
    await page
      .locator('bk-feedback input[type=file]')
      .setInputFiles({ name: 'IMG_nha_toi.jpg', mimeType: 'image/jpeg', buffer: photo });
    await page.getByText('Đã thêm ảnh 1.').waitFor();
    await page.getByText('ảnh không công khai').first().waitFor();
    await page.getByLabel('Nội dung', { exact: true }).fill(TEXT);
    await page.getByLabel('Cho công khai nội dung này').check();
    await page.getByText('Gọi [số điện thoại] gặp bà [tên người].').waitFor();
    await press('Gửi phản ánh');
    await page.getByText('Hãy giữ trang này mở').waitFor();
    assert.equal(await page.getByText(/PA38-/).count(), 0);
    await context.setOffline(false);
    const shown = page.locator('bk-feedback [part=sent] dd').first();
    await shown.waitFor();
    code = await shown.textContent();
    assert.match(code, /^PA38-\d{6}-000001-[0-9A-Z]{2}$/);
    await soundly('sent');
  });

  it('has its photo at the desk whole, shrunk, and without where and with what it was taken', async () => {
    const one = await clerk.open(`/can-bo/phan-anh/${code}`);
    const [, link] = /href="([^"]*\/anh\/[\w-]+)"/.exec(one.text);
    const answer = await fetch(portal.url + link, { headers: { cookie: clerk.cookie() } });
    assert.match(
      answer.headers.get('content-disposition'),
      /^attachment; filename="anh-1-PA38-[\w-]+\.jpg"$/,
    );
    const bytes = Buffer.from(await answer.arrayBuffer());
    const { notes, width, height, isWhole } = jpegParts(bytes);
    assert.deepEqual([width, height, isWhole], [1600, 1200, true]);
    // EXIF and XMP stand in e1, IPTC in ed, words in fe. What a browser writes is that it is a JPEG, and its colours.
    const written = notes.filter((note) => !/^(e0 JFIF|e2 ICC_PROFILE)/.test(note));
    assert.deepEqual(written, []);
    assert.doesNotMatch(bytes.toString('latin1'), /Exif|GPS|PhoneModel|IMG_nha_toi/);
  });

  it('is answered by a clerk, who publishes it without what names a person', async () => {
    const at = `/can-bo/phan-anh/${code}`;
    assert.match((await clerk.open('/can-bo/phan-anh')).text, new RegExp(code));
    const one = (await clerk.open(at)).text;
    assert.match(one, /0912 345 678/);
    const [, proposed] = /name="text"[^>]*>([^<]*)</.exec(one);
    assert.ok(!proposed.includes('0912'), proposed);
    for (const [path, form] of [
      ['giao', { unit: 'Phòng Kinh tế xã Hoa Gạo' }],
      ['tra-loi', { answer: 'Đã thay bóng đèn ngày hôm nay.' }],
    ])
      assert.equal((await clerk.submit(`${at}/${path}`, form)).status, 303, path);
    const bare = await clerk.submit(`${at}/cong-khai`, { text: TEXT, place: '', reply: '' });
    assert.equal(bare.status, 409);
    const version = { text: proposed, place: '', reply: 'Đã thay bóng đèn ngày hôm nay.' };
    assert.equal((await clerk.submit(`${at}/cong-khai`, version)).status, 303);
    const list = await (await fetch(`${portal.url}/api/petitions`)).text();
    assert.match(list, /Đèn đường trước trường tiểu học/);
    assert.ok(!/0912|bà Lan/.test(list), list);
  });

  it('is followed, judged and opened again', async () => {
    await press('Theo dõi phản ánh');
    await page.getByText('Đã thay bóng đèn ngày hôm nay.').first().waitFor();
    await page.getByLabel('Chưa', { exact: true }).check();
    await page.getByLabel('Đề nghị xem xét lại (một lần)').check();
    await soundly('the answer');
    await press('Gửi ý kiến');
    await page.getByText('Cơ quan đã nhận ý kiến: Chưa.').waitFor();
    await page.getByText('Mở lại theo ý kiến người gửi').waitFor();
    assert.match((await clerk.open('/can-bo/phan-anh?xem=working')).text, /mở lại/);
  });

  it('leaves no fault behind, nor does the page to rate on', async () => {
    await page.goto(`${portal.url}/danh-gia?nguon=quay`);
    const [sent] = await Promise.all([
      page.waitForRequest((request) => request.url().endsWith('/api/feedback')),
      page.getByRole('button', { name: 'Rất hài lòng', exact: true }).click(),
    ]);
    assert.equal(sent.postDataJSON().source, 'desk');
    await page.getByText('Đánh giá từng mặt').click();
    await page.getByLabel('Dễ thực hiện').selectOption('5');
    await soundly('the rating');
    assert.deepEqual(profile.faults, []);
  });
});
