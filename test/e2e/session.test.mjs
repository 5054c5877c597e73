/** On a device that is not one's own: what is typed goes at the end, and the owner's own data is not met. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, afterEach, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArgs, find } from '../../scripts/browsers.mjs';
import { fillSections, readCard, request } from './support/filing.mjs';
import { keyboard } from './support/keyboard.mjs';
import { startLab } from './support/lab.mjs';
import { card, seeds, typed } from './support/person.mjs';

const CODE = 'BK38-261122-000001-7K';
const accepted = {
  code: CODE,
  secret: 'c2VjcmV0LW9mLWEtdGVzdA',
  receivedAt: '2026-11-22T09:05:00+07:00',
  dueAt: '2026-11-23T17:00:00+07:00',
  payment: null,
};
const site = { name: 'Cổng thử', unit: { name: 'UBND xã Thử' }, receives: ['2.000635'], fees: [] };
const body = `<bk-provider endpoint="/api" site="thu">
  <bk-session></bk-session>
  <bk-procedure-form code="2.000635"></bk-procedure-form><bk-profile></bk-profile></bk-provider>`;

/** Runs in the page: all that can be read on it, also in fields, and whether a text is among it. */
function shows(text) {
  const read = (root) =>
    [...root.querySelectorAll('*')]
      .map(
        (node) => `${node.value ?? ''} ${node.textContent} ${node.shadowRoot ? read(node.shadowRoot) : ''}`,
      )
      .join(' ');
  return read(document).includes(text);
}

/** Runs in the page: time goes by, and somebody looks. */
function later(minutes) {
  const now = Date.now;
  Date.now = () => now() + minutes * 60_000;
  window.dispatchEvent(new Event('focus'));
}

describe('a session', { skip: !find.chromium() && 'needs Chromium' }, () => {
  let lab, browser, page, keys;
  before(async () => {
    const calls = { 'GET /api/site': () => site, 'POST /api/dossiers': () => accepted };
    lab = await startLab('elements.mjs', calls, body);
    browser = await chromium.launch({ executablePath: find.chromium(), args: chromiumArgs });
  });
  after(async () => {
    await browser?.close();
    await lab?.close();
  });
  beforeEach(async () => {
    page = await browser.newPage({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
    await page.goto(lab.url);
    await page.getByText('Làm giấy tờ cho ai?').first().waitFor();
    keys = keyboard(page);
  });
  afterEach(() => page.close());

  const bar = () => page.locator('bk-session').first();
  const gone = (text) => page.waitForFunction(`!(${shows})(${JSON.stringify(text)})`);
  const session = (name) =>
    page.evaluate((key) => document.querySelector('bk-provider').client.session[key], name);

  async function fill() {
    await keys.choose('Làm giấy tờ cho ai?', 'Cho tôi');
    await readCard(keys, page, 'Điền nhanh bằng thẻ căn cước của bạn', card);
    await keys.press('Bắt đầu');
    await fillSections(page, { ...request, ...typed });
    assert.ok(await page.evaluate(shows, seeds.phone));
  }

  it('on a shared device ends with what was sent, and with nothing of the person left', async () => {
    await bar().locator('#shared').click();
    await bar().locator('#end').waitFor();
    await fill();
    await keys.press('Gửi hồ sơ');
    await page.getByText('Cơ quan đã nhận hồ sơ').waitFor();
    await bar().locator('#end').click();
    await bar().getByText('Đã xóa', { exact: true }).waitFor();
    await bar().getByText(CODE).first().waitFor();
    for (const seed of [seeds.name, seeds.phone, seeds.number]) await gone(seed);
    const left = await page.evaluate(async () => ({
      databases: (await indexedDB.databases()).map(({ name }) => name),
      kept: [...Object.values(localStorage), ...Object.values(sessionStorage)],
    }));
    assert.deepEqual(left, { databases: [], kept: [] });
    assert.deepEqual((await session('report')).deleted.dossiers, 1);
  });

  it('asks before it drops what is half done', async () => {
    await bar().locator('#shared').click();
    await bar().locator('#end').waitFor();
    await fill();
    await bar().locator('#end').click();
    await bar().getByText('Còn 1 hồ sơ làm dở').waitFor();
    await bar().locator('#go-on').click();
    assert.ok(await page.evaluate(shows, seeds.phone));
    await bar().locator('#end').click();
    await bar().locator('#sure-end').click();
    await bar().getByText('1 hồ sơ làm dở').waitFor();
    await gone(seeds.phone);
  });

  it('counts down when nobody is there, and is wiped', async () => {
    await bar().locator('#shared').click();
    await bar().locator('#end').waitFor();
    await fill();
    await page.evaluate(later, 5.5);
    await bar().getByText('giây nữa thông tin sẽ bị xóa').first().waitFor();
    await page.mouse.move(5, 5); // the least sign of life will do
    await bar().locator('[part=countdown]').waitFor({ state: 'detached' });
    assert.ok(await page.evaluate(shows, seeds.phone));
    await page.evaluate(later, 6);
    await bar().getByText('Đã kết thúc vì không ai dùng máy').waitFor();
    await gone(seeds.phone);
  });

  it('of a helper neither reads nor changes what is on the device', async () => {
    await page.evaluate(async (own) => {
      const { profiles } = document.querySelector('bk-provider').client;
      await profiles.setLevel('device');
      const at = '2026-11-22T09:00:00+07:00';
      await profiles.save({
        relation: 'self',
        facts: { 'person.fullName': { value: own, source: 'typed', at } },
      });
    }, 'LÊ VĂN HẢI');
    await page.getByText('LÊ VĂN HẢI').first().waitFor();
    await bar().locator('#helping').click();
    await bar().locator('#helper').fill('Hải, tổ công nghệ số');
    await bar().getByText('Làm hồ sơ', { exact: true }).click();
    await bar().locator('form button.primary').click();
    await bar().locator('#end').waitFor();
    await gone('LÊ VĂN HẢI');
    await page.locator('bk-procedure-form #who').waitFor();
    await fill();
    await bar().locator('#end').click();
    await bar().locator('#sure-end').click();
    await bar().getByText('Dữ liệu của chủ máy vẫn còn nguyên.').waitFor();
    await gone(seeds.phone);
    await page.getByText('LÊ VĂN HẢI').first().waitFor();
    const drafts = await page.evaluate(
      async () => (await globalThis.core.createClient().drafts.list('2.000635')).length,
    );
    assert.equal(drafts, 0);
  });
});
