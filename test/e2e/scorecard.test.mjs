/**
 * The page of the counts in a browser: whole without a script, drawn with one, and the drawing says nothing that the
 * table does not. Under the portal's own policy.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArgs, find } from '../../scripts/browsers.mjs';
import { pglite } from '../portal/databases.mjs';
import { startPortal } from '../portal/portal.mjs';
import { liveYear } from '../portal/year.mjs';
import { axeFindings } from './support/browser.mjs';
import { layoutFindings } from './support/measure.mjs';

/** Runs in the page: what each picture is called, and the colours in it. */
const pictures = (canvases) =>
  canvases.map((canvas) => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const colours = new Set();
    for (let i = 0; i < data.length; i += 4)
      if (data[i + 3] === 255) colours.add(`${data[i]},${data[i + 1]},${data[i + 2]}`);
    return { label: canvas.ariaLabel, role: canvas.role, colours: [...colours] };
  });

/** `--leaf` of the page. */
const LEAF = '12,74,59';
const LEAF_IN_THE_DARK = '165,223,200';

describe('the page of the counts', { skip: !find.chromium() && 'needs Chromium' }, () => {
  let browser, portal;
  before(async () => {
    const database = await (await pglite.start()).open();
    portal = await startPortal(database);
    await liveYear(portal, database);
    browser = await chromium.launch({ executablePath: find.chromium(), args: chromiumArgs });
  });
  after(async () => {
    await browser?.close();
    await portal?.stop();
  });

  const faults = [];
  async function open(options = {}, path = '/so-lieu') {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.goto(`${portal.origin}${path}`);
    return page;
  }
  /** All pictures, as soon as the first of them has this colour. */
  async function drawn(page, colour) {
    await page.locator('canvas').first().waitFor();
    const end = Date.now() + 10_000;
    for (;;) {
      const all = await page.locator('canvas').evaluateAll(pictures);
      if (all[0].colours.includes(colour)) return all;
      assert.ok(Date.now() < end, `${colour} is not among ${all[0].colours.slice(0, 20).join(' ')}`);
      await page.waitForTimeout(50);
    }
  }

  it('is whole without a script, and can be asked for other months by keyboard', async () => {
    const page = await open({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
    assert.equal(await page.locator('canvas').count(), 0);
    assert.equal(await page.locator('table').count(), 6);
    await page.getByLabel('Thủ tục').selectOption('2.000635');
    await page.getByRole('button', { name: 'Xem' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/procedure=2\.000635/);
    await page.getByRole('heading', { level: 2, name: /12\/2025 đến 11\/2026/ }).waitFor();
    await page.context().close();
  });

  it('draws each table that has numbers, and says in one sentence what the picture shows', async () => {
    const page = await open();
    const all = await drawn(page, LEAF);
    assert.equal(all.length, 6);
    assert.ok(all.every(({ role, colours }) => role === 'img' && colours.includes(LEAF)));
    assert.equal(
      all[0].label,
      'Biểu đồ Máy điền sẵn: từ 38,9% (tháng 12/2025) đến 68,8% (tháng 10/2026). Số từng tháng ở trong bảng.',
    );
    await page.context().close();
  });

  it('is drawn anew in the dark, in the colours that somebody forces, and dark on paper', async () => {
    const page = await open({ colorScheme: 'dark' });
    await drawn(page, LEAF_IN_THE_DARK);
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
    await drawn(page, '0,0,0');
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'dark' });
    await drawn(page, LEAF_IN_THE_DARK);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await drawn(page, LEAF);
    await page.context().close();
  });

  for (const width of [320, 360, 1280])
    it(`reads at ${width} px, through axe, and nothing runs sideways`, async () => {
      const page = await open({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
      await page.locator('canvas').last().waitFor();
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
      assert.deepEqual(await axeFindings(page), []);
      assert.deepEqual(await layoutFindings(page), []);
      await page.context().close();
    });

  it('gives the numbers of the table as a file', async () => {
    const page = await open();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /CSV/ }).click(),
    ]);
    assert.equal(download.suggestedFilename(), 'so-lieu-2025-12-2026-11.csv');
    let csv = '';
    for await (const piece of await download.createReadStream()) csv += piece;
    const told = await page.locator('.figure:first-of-type tbody tr').allInnerTexts();
    for (const row of told.slice(0, 11)) {
      const [month, share, n, , all] = row.split(/[\s]+/);
      const line = `${month.slice(3)}-${month.slice(0, 2)},,Tất cả thủ tục,Máy điền sẵn,${n.replace('.', '')},`;
      const written = csv.split('\r\n').find((one) => one.startsWith(line));
      assert.ok(written?.includes(`,${all.replace('.', '')},`), row);
      assert.ok(written.includes(`,${share.replace('%', '').replace(',', '.')},`), row);
    }
    await page.context().close();
  });

  it('meets no rule of the policy', () => assert.deepEqual(faults, []));
});
