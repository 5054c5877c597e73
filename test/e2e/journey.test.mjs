/**
 * The main job, in a real browser against the running portal, by keyboard alone: a citizen files for a
 * copy, pays, follows, rates; comes back for a child and types almost nothing.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { find } from '../../scripts/browsers.mjs';
import { axeFindings, makeProfile } from './support/browser.mjs';
import { fillSections, keyboard, readCard, request } from './support/filing.mjs';
import { payInSimulator, scanCode } from './support/bank.mjs';
import { makePortal } from './support/portal.mjs';

const cards = JSON.parse(readFileSync(new URL('../vectors/cccd-examples.json', import.meta.url), 'utf8'));
const card = (id) => cards.samples.find((sample) => sample.id === id).payload;

const form = '/thu-tuc/2.000635';

describe('the journey', { skip: !find.chromium() && 'needs Chromium' }, () => {
  let portal, profile, context, page, keys;
  const axe = async (where) => assert.deepEqual(await axeFindings(page), [], where);

  before(async () => {
    portal = await makePortal();
    await portal.start();
    profile = makeProfile();
    context = await profile.open();
    page = context.pages()[0] ?? (await context.newPage());
    keys = keyboard(page);
  });
  after(async () => {
    await context?.close();
    await portal?.dispose();
    profile?.dispose();
  });

  let first;
  let code;

  it('carries a first visit from an empty device to a sent dossier', async () => {
    await page.goto(portal.url);
    await axe('home');
    await page.goto(portal.url + form);
    await page.getByText('Máy này là của ai?').waitFor();
    await axe('start');
    await keys.choose('Máy này là của ai?', 'Máy của tôi');
    await keys.choose('Làm giấy tờ cho ai?', 'Cho tôi');
    await readCard(keys, page, 'Điền nhanh bằng thẻ căn cước của bạn', card('s1-2021'));
    await axe('card');
    await keys.press('Bắt đầu');
    first = await fillSections(page, {
      ...request,
      nycSoDienThoai: (k) => k.type('Số điện thoại', '0912 345 678'),
      nycEmail: (k) => k.type('Thư điện tử', 'mau@vidu.vn'),
    });
    await axe('check');
    await keys.tick('Nhớ thông tin này');
    await keys.press('Gửi hồ sơ');
    await page.getByText('Cơ quan đã nhận hồ sơ').waitFor();
    code = await page.locator('bk-procedure-form [part=code]').innerText();
    assert.match(code, /^BK38-\d{6}-\d{6}-/);
    assert.equal(await page.evaluate(() => location.href.includes('secret')), false);
  });

  it('is paid by the code on the screen and hears of it by itself', async () => {
    const payment = page.locator('bk-payment');
    await payment.locator('svg[role=img]').waitFor();
    await axe('payment');
    const outcome = await payInSimulator(context, portal.url, await scanCode(page), async (bank) =>
      assert.deepEqual(await axeFindings(bank), [], 'bank'),
    );
    assert.match(outcome, /16\.000/);
    await payment.getByText('Đã thanh toán').first().waitFor();
    await axe('paid');
  });

  it('is followed and rated with one tap', async () => {
    await page.goto(`${portal.url}/ho-so`);
    await page.getByText(code).first().waitFor();
    await axe('own dossiers');
    await keys.press(code);
    await page.locator('bk-dossier').getByText('đã thanh toán').waitFor();
    await axe('dossier');
    await keys.press('Rất hài lòng');
    await page.getByText('Đánh giá đã được gửi').waitFor();
    await axe('rated');
  });

  it('asks almost nothing on the second visit, for a child', async () => {
    await context.close();
    context = await profile.open();
    page = context.pages()[0] ?? (await context.newPage());
    keys = keyboard(page);
    await page.goto(portal.url + form);
    await page.getByText('Cho tôi: NGUYỄN VĂN MẪU').waitFor();
    await axe('start again');
    await keys.choose('Làm giấy tờ cho ai?', 'Cho người khác');
    await keys.choose('Người đó là gì của bạn?', 'Con');
    await readCard(keys, page, 'Điền nhanh bằng thẻ căn cước của người đó', card('s4-2024-child'));
    await keys.press('Bắt đầu');
    const second = await fillSections(page, request);
    await page.locator('bk-procedure-form').getByText('Cha', { exact: true }).waitFor();
    await keys.tick('Nhớ thông tin này');
    await keys.press('Gửi hồ sơ');
    await page.getByText('Cơ quan đã nhận hồ sơ').waitFor();
    assert.notEqual(await page.locator('bk-procedure-form [part=code]').innerText(), code);

    const sum = (counts, what) => Object.values(counts).reduce((all, count) => all + count[what], 0);
    const applicant = second['I. Thông tin'];
    const share = applicant.machine / (applicant.machine + applicant.hand);
    console.log(
      `by hand, first visit: ${sum(first, 'hand')} and one card; by machine: ${sum(first, 'machine')}`,
    );
    console.log(
      `by hand, second visit: ${sum(second, 'hand')} and one card; by machine: ${sum(second, 'machine')}`,
    );
    console.log(`applicant's part, second visit: ${Math.round(share * 100)} % by machine`);
    assert.ok(share >= 0.8, `by hand: ${applicant.byHand.join(', ')}`);
  });

  it('shows, corrects and deletes what is kept', async () => {
    await page.goto(`${portal.url}/du-lieu-cua-toi`);
    await page.getByText('NGUYỄN VĂN MẪU').first().waitFor();
    await page.getByText('PHẠM GIA THỬ').first().waitFor();
    await axe('profile');
    await keys.press('Xóa tất cả trên máy này');
    await keys.press('Xóa');
    await page.getByText('Đã xóa tất cả trên máy này.').waitFor();
    await page.reload();
    await page.getByText('Chưa có thông tin nào được lưu').waitFor();
  });

  it('breaks no rule of the strict policy and throws nothing', () => {
    assert.deepEqual(profile.faults, []);
  });
});
