/**
 * The main job, in a real browser against the running portal, by keyboard alone: a citizen files for a
 * copy, pays, follows, rates; comes back for a child and types almost nothing.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { find } from '../../scripts/browsers.mjs';
import { axeFindings, makeProfile } from './support/browser.mjs';
import {
  cardText,
  fillSections,
  keyboard,
  readCard,
  request as everyRequest,
  requestAsStored,
} from './support/filing.mjs';
import { payByKeyboard, scanCode } from './support/bank.mjs';
import { makePortal } from './support/portal.mjs';

/** Given to both visits: what the device has not kept has to be typed again, and is then counted. */
const request = {
  ...everyRequest,
  nycSoDienThoai: (keys) => keys.type('Số điện thoại', '0912 345 678'),
  nycEmail: (keys) => keys.type('Thư điện tử', 'mau@vidu.vn'),
};

describe('the journey', { skip: !find.chromium() && 'needs Chromium' }, () => {
  let portal, profile, context, page, keys;
  /** Nothing for axe to find, and nothing wider than the screen. */
  const axe = async (where, on = page) => {
    assert.deepEqual(await axeFindings(on), [], where);
    const [width, screen] = await on.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(width <= screen, `${where} is ${width} px wide on a screen of ${screen}`);
  };
  const axeInDark = async (where) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await axe(`${where}, dark`);
    await page.emulateMedia({ colorScheme: null });
  };

  before(async () => {
    portal = await makePortal();
    await portal.start();
    profile = makeProfile();
  });
  after(async () => {
    await context?.close();
    await portal?.dispose();
    profile?.dispose();
  });

  /** Opens the browser at the first page; from there on everything is reached with keys. */
  async function open() {
    context = await profile.open({ viewport: { width: 320, height: 640 } });
    page = context.pages()[0] ?? (await context.newPage());
    keys = keyboard(page);
    await page.goto(portal.url);
  }

  /** Sends what is on the check page. @returns The code of the dossier. */
  async function send() {
    await keys.tick('Nhớ thông tin này');
    await keys.press('Gửi hồ sơ');
    await page.getByText('Cơ quan đã nhận hồ sơ').waitFor();
    return page.locator('bk-procedure-form [part=code]').innerText();
  }

  /** Pays what is on screen; the bank gets what a camera would read there. */
  async function pay(look) {
    const payment = page.locator('bk-payment');
    await payment.locator('svg[role=img]').waitFor();
    const scanned = await scanCode(page);
    const { payload, says } = await payByKeyboard(page, look);
    assert.equal(payload, scanned);
    assert.match(says, /16\.000/);
    await payment.getByText('Đã thanh toán').first().waitFor();
    assert.equal(await page.locator('#try-payment').isVisible(), false);
  }

  let first;
  const codes = [];

  it('carries a first visit from an empty device to a sent dossier', async () => {
    await open();
    await axe('home');
    await keys.press('Nộp hồ sơ');
    await page.getByText('Máy này là của ai?', { exact: true }).waitFor();
    await axe('start');
    await keys.choose('Máy này là của ai?', 'Máy của tôi');
    await keys.choose('Làm giấy tờ cho ai?', 'Cho tôi');
    await readCard(keys, page, 'Điền nhanh bằng thẻ căn cước của bạn', cardText('s1-2021'));
    await axe('card');
    await keys.press('Bắt đầu');
    first = await fillSections(page, request, async (title) => {
      await axe(title);
      if (title === 'I. Thông tin') await axeInDark(title);
    });
    await axe('check');
    assert.equal(await page.locator('#try-payment').isVisible(), false);
    codes.push(await send());
    assert.match(codes[0], /^BK38-\d{6}-\d{6}-/);
    assert.equal(await page.evaluate(() => location.href.includes('secret')), false);
  });

  it('can be paid on a page of its own; that one, its empty state and a wrong address are accessible', async () => {
    const order = await page.locator('bk-payment').evaluate((payment) => payment.order);
    const other = await context.newPage();
    const visit = async (path, text) => {
      await other.goto(portal.url + path);
      await other.getByText(text).first().waitFor();
      await axe(path, other);
    };
    await visit('/thanh-toan', 'Trang này mở từ hồ sơ của bạn');
    await visit('/khong-co', 'Không có trang này');
    await visit(`/thanh-toan#${order}`, 'Chờ bạn chuyển khoản');
    await other.locator('#try-payment').waitFor();
    await other.close();
  });

  it('is paid by the code on the screen and hears of it by itself', async () => {
    await page.locator('bk-payment svg[role=img]').waitFor();
    await axe('payment');
    await axeInDark('payment');
    await pay((bank, where) => axe(where, bank));
    await axe('paid');
  });

  it('is followed and rated with one tap', async () => {
    await keys.press('Theo dõi hồ sơ');
    await page.getByText(codes[0]).first().waitFor();
    await axe('own dossiers');
    await keys.press(codes[0]);
    await page.locator('bk-dossier').getByText('đã thanh toán').waitFor();
    await axe('dossier');
    await keys.press('Rất hài lòng');
    await page.getByText('Đánh giá đã được gửi').waitFor();
    await axe('rated');
  });

  it('asks almost nothing on the second visit, for a child', async () => {
    await context.close();
    await open();
    await keys.press('Nộp hồ sơ');
    await page.getByText('Cho tôi: NGUYỄN VĂN MẪU').waitFor();
    await axe('start again');
    await keys.choose('Làm giấy tờ cho ai?', 'Cho người khác');
    await keys.pick('Người đó là gì của bạn?', 'Con');
    await readCard(keys, page, 'Điền nhanh bằng thẻ căn cước của người đó', cardText('s4-2024-child'));
    await keys.press('Bắt đầu');
    const second = await fillSections(page, request);
    codes.push(await send());
    await pay();

    const sum = (counts, what) => Object.values(counts).reduce((all, count) => all + count[what].length, 0);
    for (const [visit, counts] of Object.entries({ first, second })) {
      const left = sum(counts, 'missing') - sum(counts, 'entered');
      console.log(
        `${visit} visit: ${sum(counts, 'there')} by machine; by hand one card and ${sum(counts, 'entered')}, ${left} left empty`,
      );
    }
    const { there, missing } = second['I. Thông tin'];
    const share = there.length / (there.length + missing.length);
    console.log(`applicant's part, second visit: ${Math.round(share * 100)} % by machine`);
    assert.ok(share >= 0.8, `not there: ${missing.join(', ')}`);
  });

  it('has sent exactly what was entered and read, once each', async () => {
    await portal.stop();
    const contact = { nycSoDienThoai: '0912345678', nycEmail: 'mau@vidu.vn' };
    assert.deepEqual(await portal.dossiers(), [
      { code: codes[0], answers: { ...requestAsStored, ...contact } },
      {
        code: codes[1],
        answers: {
          ...requestAsStored,
          ...contact,
          nycQuanHe: 'father',
          ndkHoTen: 'PHẠM GIA THỬ',
          ndkNgaySinh: '2018-06-12',
          ndkSoDinhDanh: '038218990046',
        },
      },
    ]);
    await portal.start();
  });

  it('shows and deletes what is kept', async () => {
    // The link of the page, not that of the form, which opens the same in a dialog.
    await page.getByRole('link', { name: 'Dữ liệu của tôi' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('NGUYỄN VĂN MẪU').first().waitFor();
    await page.getByText('PHẠM GIA THỬ').first().waitFor();
    await axe('profile');
    await keys.press('Xóa tất cả trên máy này');
    await keys.press('Xóa');
    await page.getByText('Đã xóa tất cả trên máy này.').waitFor();
    await axe('profile, deleted');
    await page.reload();
    await page.getByText('Chưa lưu thông tin của ai').waitFor();
    await axe('profile, empty');
  });

  it('breaks no rule of the strict policy and throws nothing', () => {
    assert.deepEqual(profile.faults, []);
  });
});
