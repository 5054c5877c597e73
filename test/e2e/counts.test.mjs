/**
 * From a person's yes to a number of the scorecard, on the portal's own pages: nothing before it, a whole filing after
 * it, nothing once it is taken back, and never anything but the closed set.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readCatalogue } from '../../build/portal/server/domain/procedures.js';
import { find } from '../../scripts/browsers.mjs';
import { pglite } from '../portal/databases.mjs';
import { startPortal } from '../portal/portal.mjs';
import { axeFindings, makeProfile } from './support/browser.mjs';
import { cardText, fillSections, keyboard, onSection, readCard, request } from './support/filing.mjs';

describe('counting on the portal', { skip: !find.chromium() && 'needs Chromium' }, () => {
  let portal, database, profile, context, page;
  /** Every event that arrived. */
  const sent = [];
  before(async () => {
    database = await (await pglite.start()).open();
    portal = await startPortal(database, {
      procedures: await readCatalogue([new URL('../../dist/procedures/', import.meta.url)]),
      now: () => new Date(),
      // What leaves with a page is seen where it arrives.
      ready: (app) =>
        app.addHook('preHandler', async ({ url, body }) => {
          if (url === '/api/counts') sent.push(...body.events);
        }),
    });
    profile = makeProfile();
    context = await profile.open();
    page = context.pages()[0] ?? (await context.newPage());
  });
  after(async () => {
    await context?.close();
    await portal?.stop();
    profile?.dispose();
  });

  const rows = async () => {
    const all = await database.query('select name, sum(n)::int as n from daily_counts group by name');
    return Object.fromEntries(all.map(({ name, n }) => [name, n]));
  };
  /** What waits leaves with the page that showed it. */
  async function rate(step) {
    await page.goto(`${portal.origin}/danh-gia`);
    await page
      .getByRole('button', { name: step })
      .or(page.getByRole('radio', { name: step }))
      .first()
      .click();
    await page.getByText('Cảm ơn').first().waitFor();
    await page.goto('about:blank');
  }

  it('asks at the form once it is known whose device this is, and counts nothing until then', async () => {
    const keys = keyboard(page);
    await page.goto(`${portal.origin}/thu-tuc/2.000635`);
    await page.getByText('Máy này là của ai?', { exact: true }).waitFor();
    assert.equal(await page.getByText('Cho đếm lượt dùng?').count(), 0);
    await page.evaluate(() => document.querySelector('bk-provider').client.profiles.setLevel('device'));
    await page.getByText('Cho đếm lượt dùng?').waitFor();
    assert.deepEqual(await axeFindings(page), []);
    assert.deepEqual(sent, []);
    await keys.press('Đồng ý cho đếm');
    await page.getByText('đang được đếm').waitFor();
  });

  it('counts a filing from start to end, with how its fields came about', async () => {
    const keys = keyboard(page);
    await keys.choose('Làm giấy tờ cho ai?', 'Cho tôi');
    await readCard(keys, page, 'Điền nhanh bằng thẻ căn cước của bạn', cardText('s1-2021'));
    await keys.press('Bắt đầu');
    await fillSections(page, request);
    await keys.press('Gửi hồ sơ');
    await onSection(page, 'Cơ quan đã nhận hồ sơ');
    await page.goto('about:blank');
    const end = Date.now() + 10_000;
    while (!(await rows())['form-sent'] && Date.now() < end)
      await new Promise((done) => setTimeout(done, 50));
    const counted = await rows();
    assert.equal(counted['form-started'], 1);
    assert.equal(counted['form-sent'], 1);
    assert.ok(counted['fields-filled'] > 5, JSON.stringify(counted));
    assert.ok(counted['fields-filled'] < counted['fields-shown'], JSON.stringify(counted));
    assert.equal(counted['fields-changed'], 0);
    assert.equal(Object.keys(counted).filter((name) => name.startsWith('sent-within/')).length, 1);
  });

  it('sends numbers and the code of the procedure, and nothing else', () => {
    assert.deepEqual(sent.map(({ name }) => name).sort(), ['form-sent', 'form-started']);
    for (const { name, procedure, minutes, ...figures } of sent) {
      assert.equal(procedure, '2.000635', name);
      const expected = name === 'form-sent' ? ['changed', 'filled', 'shown'] : [];
      assert.deepEqual(Object.keys(figures).sort(), expected);
      assert.ok(Object.values(figures).every(Number.isInteger));
      assert.ok(minutes === undefined || minutes === 'more' || Number.isInteger(minutes));
    }
  });

  it('counts a rating too, and nothing once it is taken back', async () => {
    await rate('Rất hài lòng');
    const end = Date.now() + 10_000;
    while (sent.at(-1).name !== 'rated' && Date.now() < end)
      await new Promise((done) => setTimeout(done, 50));
    assert.equal(sent.at(-1).name, 'rated');
    const before = sent.length;
    await page.goto(`${portal.origin}/danh-gia`);
    await page.getByRole('button', { name: 'Thôi không đếm nữa' }).click();
    await page.getByText('không bị đếm').waitFor();
    await rate('Hài lòng');
    assert.equal(sent.length, before);
    assert.deepEqual(profile.faults, []);
  });
});
