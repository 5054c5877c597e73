/** Each wrong sample is refused in plain Vietnamese, and nothing that was typed is lost. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { find } from '../../scripts/browsers.mjs';
import { makeProfile } from './support/browser.mjs';
import { keyboard } from './support/keyboard.mjs';
import { onSection } from './support/filing.mjs';
import { makePortal } from './support/portal.mjs';

const vectors = (name) =>
  JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), 'utf8'));

/** What a person reads for each wrong card, in the order of the samples. */
const CARD_TEXTS = [/không phải mã trên thẻ căn cước|mã bị thiếu/, /12 chữ số/];

describe('bad input', { skip: !find.chromium() && 'needs Chromium' }, () => {
  let portal, profile, context, page, keys;

  before(async () => {
    portal = await makePortal();
    await portal.start();
    profile = makeProfile();
    context = await profile.open();
    page = context.pages()[0] ?? (await context.newPage());
    keys = keyboard(page);
  });
  after(async () => {
    await context.close();
    await portal.dispose();
    profile.dispose();
  });

  it('names what is wrong with a card and keeps what was pasted', async () => {
    await page.goto(`${portal.url}/thu-tuc/2.000635`);
    await page.getByText('Máy này là của ai?', { exact: true }).waitFor();
    await keys.choose('Máy này là của ai?', 'Máy của tôi');
    await keys.choose('Làm giấy tờ cho ai?', 'Cho tôi');
    await keys.press('Điền nhanh bằng thẻ căn cước của bạn');
    await keys.press('Dùng máy quét USB');
    const { invalid } = vectors('cccd-examples');
    assert.equal(invalid.length, CARD_TEXTS.length);
    for (const [index, { payload }] of invalid.entries()) {
      await keys.type('Nội dung mã QR', payload);
      await keys.press('Đọc thẻ');
      await page
        .locator('bk-card-scanner')
        .getByRole('alert')
        .filter({ hasText: CARD_TEXTS[index] })
        .waitFor();
      assert.equal(await page.locator('bk-card-scanner textarea').inputValue(), payload);
    }
  });

  let typedAt;

  it('points at each wrong answer and keeps it as typed', async () => {
    await page.goto(`${portal.url}/thu-tuc/2.000635`);
    await page.getByText('Máy này là của ai?', { exact: true }).waitFor();
    await keys.choose('Máy này là của ai?', 'Máy của tôi');
    await keys.choose('Làm giấy tờ cho ai?', 'Cho tôi');
    await keys.press('Bắt đầu');
    await onSection(page, 'Kính gửi');
    await keys.press('Tiếp tục');
    await onSection(page, 'I. Thông tin');
    await page.evaluate(() =>
      document.addEventListener('bk-draft-saved', ({ savedAt }) => (globalThis.lastSaved = savedAt)),
    );
    const wrong = {
      'Họ, chữ đệm, tên': ['Nguyễn 123', /chỉ gồm chữ cái/],
      'Số định danh cá nhân': ['12345', /đúng 12 chữ số/],
      'Số điện thoại': ['01234567890', /kiểu cũ/],
      'Thư điện tử': ['khong-phai-thu', /chưa đúng/],
    };
    for (const [label, [text]] of Object.entries(wrong)) await keys.type(label, text);
    typedAt = await page.evaluate(() => Date.now());
    await keys.press('Tiếp tục');
    const summary = page.locator('bk-procedure-form').locator('#summary');
    await summary.waitFor();
    const text = await summary.innerText();
    for (const [, message] of Object.values(wrong)) assert.match(text, message);
    const values = await page.evaluate(() =>
      [...document.querySelector('bk-procedure-form').shadowRoot.querySelectorAll('[name]')].map(
        ({ value }) => value,
      ),
    );
    for (const [typed] of Object.values(wrong)) assert.ok(values.includes(typed), typed);
  });

  it('finds what was typed again after the page was closed in the middle', async () => {
    await page.waitForFunction((moment) => globalThis.lastSaved >= moment, typedAt);
    await page.getByText('Đã lưu trên máy lúc').waitFor();
    await page.goto(`${portal.url}/thu-tuc/2.000635`);
    await keys.press('Làm tiếp');
    await onSection(page, 'I. Thông tin');
    const values = await page.evaluate(() =>
      [...document.querySelector('bk-procedure-form').shadowRoot.querySelectorAll('[name]')].map(
        ({ value }) => value,
      ),
    );
    assert.ok(values.includes('01234567890'));
  });

  for (const { id, payload } of vectors('vietqr-examples').invalid) {
    it(`refuses the code ${id} at the bank and keeps it`, async () => {
      await page.goto(`${portal.url}/mo-phong-ngan-hang`);
      await page.locator('#payload').fill(payload);
      await page.locator('form .button').first().click();
      const alert = page.locator('main [role=alert]');
      await alert.waitFor();
      assert.match(await alert.innerText(), /[ạ-ỹ]/i, 'in Vietnamese');
      assert.equal(await page.getByRole('button', { name: /Chuyển khoản/ }).count(), 0);
      assert.equal(await page.locator('#payload').inputValue(), payload);
    });
  }

  it('breaks no rule of the strict policy', () => assert.deepEqual(profile.faults, []));
});
