/** The sheet for the wall: printed alone, and its code read by a program that is not ours. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArgs, find } from '../../scripts/browsers.mjs';
import { program } from '../../scripts/system.mjs';
import { root } from '../package/packed.mjs';
import { serveFolder } from './static-server.mjs';

const executablePath = find.chromium();
const SITE = {
  name: 'Cổng dịch vụ xã Hoa Gạo',
  unit: { name: 'Ủy ban nhân dân xã Hoa Gạo, tỉnh Thanh Hóa' },
  receives: [],
  fees: [],
  hotline: '0237 000 0000',
  officeHours: 'Thứ Hai đến thứ Sáu, 7:30–11:30 và 13:30–17:00',
};
const MM = 96 / 25.4;

describe('the sheet for the wall', { skip: !executablePath && 'needs Chromium' }, () => {
  let browser, server, page;
  const folder = mkdtempSync(join(tmpdir(), 'bk-poster-'));
  before(async () => {
    browser = await chromium.launch({ executablePath, args: chromiumArgs });
    server = await serveFolder(root);
    page = await browser.newPage({ locale: 'vi-VN', viewport: { width: 800, height: 1130 } });
    await page.route('**/api/**', (route) =>
      route.request().url().endsWith('/site')
        ? route.fulfill({ json: SITE })
        : route.fulfill({ status: 404, json: {} }),
    );
    await page.goto(`${server.url}/examples/plain/procedures.html`);
    await page.locator('bk-provider').evaluate((provider) => provider.setAttribute('endpoint', '/api'));
    await page.locator('bk-procedures').evaluate((element) => {
      element.href = 'https://hoa-gao.example/thu-tuc/{code}';
      element.code = '2.002913'; // the one with the most to say
    });
    await page.getByRole('button', { name: 'In tờ dán tường có mã QR' }).click();
    await page.getByText('Khổ giấy').waitFor();
  });
  after(async () => {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const sheet = () => page.locator('[data-bk-print]');

  for (const [size, width, height] of [
    ['A4', 210, 297],
    ['A5', 148, 210],
  ]) {
    it(`fills one page of ${size} and holds nothing else`, async () => {
      await page.getByText(new RegExp(`^${size}`)).click();
      const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: false })).toString('latin1');
      assert.equal(pdf.match(/\/Type\s*\/Page\b/g).length, 1);
      const [, right, top] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf);
      assert.ok(
        Math.abs(right - (width * 72) / 25.4) < 1 && Math.abs(top - (height * 72) / 25.4) < 1,
        `${right} ${top}`,
      );
      await page.emulateMedia({ media: 'print' });
      try {
        assert.equal(await page.locator('h1').isVisible(), false);
        const box = await sheet().locator('.poster').boundingBox();
        assert.deepEqual([box.x, box.y], [0, 0]);
        assert.deepEqual(
          [box.width, box.height].map(Math.round),
          [width, height].map((mm) => Math.round(mm * MM)),
        );
      } finally {
        await page.emulateMedia({ media: null });
      }
    });
  }

  it('has room for each of the five procedures', async () => {
    for (const code of ['1.001731', '1.004222', '2.000635', '3.000722', '2.002913']) {
      await page.locator('bk-procedures').evaluate((element, code) => (element.code = code), code);
      await page.getByRole('button', { name: 'In tờ dán tường có mã QR' }).click();
      await sheet().getByText(`Mã ${code}`).waitFor({ state: 'attached' });
      await page.emulateMedia({ media: 'print' });
      const over = await sheet()
        .locator('.sheet, dl')
        .evaluateAll((boxes) => boxes.map((box) => box.scrollHeight - box.clientHeight > 1));
      assert.deepEqual(over, [false, false], code);
      await page.emulateMedia({ media: null });
    }
  });

  it(
    'has a code that another reader reads',
    { skip: !program('zbarimg', 'zbar-tools') && 'needs zbarimg (Debian: zbar-tools)' },
    async () => {
      await page.emulateMedia({ media: 'print' });
      const picture = join(folder, 'poster.png');
      await sheet().locator('.poster').screenshot({ path: picture });
      await page.emulateMedia({ media: null });
      const read = execFileSync('zbarimg', ['--quiet', '--raw', picture], { encoding: 'utf8' });
      assert.equal(read.trim(), 'https://hoa-gao.example/thu-tuc/2.002913');
    },
  );

  it('gives the page its own print back', async () => {
    await page.getByRole('button', { name: 'Quay lại' }).click();
    await sheet().waitFor({ state: 'detached' });
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('h1').isVisible(), true);
    await page.emulateMedia({ media: null });
  });
});
