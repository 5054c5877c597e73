/**
 * The codes for the desk, as they stand on the screen of a phone: read back by an independent reader from a picture
 * of it, they give the same answers, and the clerk's page of the portal shows them.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArgs, find } from '../../scripts/browsers.mjs';
import { program } from '../../scripts/system.mjs';
import { axeFindings } from './support/browser.mjs';
import { keyboard } from './support/keyboard.mjs';
import { startLab } from './support/lab.mjs';
import { makePortal } from './support/portal.mjs';

const zbarimg = program('zbarimg', 'zbar-tools');
const missing = (!find.chromium() && 'needs Chromium') || (!zbarimg && 'needs zbarimg (Debian: zbar-tools)');

/** A phone that many have: 360 × 780 CSS pixels, about 65 mm wide, two device pixels each. */
const PHONE = { viewport: { width: 360, height: 780 }, deviceScaleFactor: 2 };
const PHONE_MM = 65;
/** What cheap scanners are sold to read (15 mil). */
const LEAST_MM = 0.38;

describe('the desk code', { skip: missing }, () => {
  const texts = new Map();
  const values = new Map();
  let lab, portal, browser, folder, phone;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bk-desk-'));
    lab = await startLab('desk.mjs');
    portal = await makePortal();
    await portal.start();
    browser = await chromium.launch({ executablePath: find.chromium(), args: chromiumArgs });
    phone = await (await browser.newContext({ ...PHONE, locale: 'vi-VN' })).newPage();
    await phone.goto(lab.url);
    await phone.waitForFunction(() => globalThis.desk);
  });
  after(async () => {
    await browser?.close();
    await lab?.close();
    await portal?.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What stands on the screen, from a picture of the whole of it. */
  async function scan(name) {
    const path = join(folder, `${name}.png`);
    await phone.locator('[part=qr]').scrollIntoViewIfNeeded();
    await phone.screenshot({ path });
    return execFileSync(zbarimg, ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', path], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  }

  for (const code of ['1.001731', '1.004222', '2.000635', '2.002913', '3.000722']) {
    it(`${code}: read from the screen by zbarimg, it is what would have been submitted`, async (t) => {
      await phone.evaluate((code) => globalThis.desk.show(code), code);
      await phone.getByRole('button', { name: 'Mang tới bàn Một cửa' }).click();
      const which = phone.locator('.which');
      await which.waitFor();
      const total = Number(/\/(\d+)/.exec(await which.innerText())[1]);
      const read = [];
      for (let n = 1; n <= total; n++) {
        await phone.getByText(`Mã ${n}/${total}`, { exact: true }).waitFor();
        read.push(await scan(`${code}-${n}`));
        if (n < total) await phone.getByRole('button', { name: 'Mã tiếp theo', exact: true }).click();
      }
      const answers = await phone.evaluate((texts) => globalThis.desk.decoded(texts), read);
      assert.equal(answers, await phone.evaluate((code) => globalThis.desk.submitted(code), code));
      texts.set(code, read);
      values.set(code, await phone.evaluate((code) => globalThis.desk.values(code), code));

      const { width } = await phone.locator('[part=qr]').boundingBox();
      const modules = await phone
        .locator('[part=qr]')
        .evaluate((svg) => svg.querySelector('rect').width.baseVal.value);
      const mm = (width / modules / PHONE.viewport.width) * PHONE_MM;
      t.diagnostic(
        `${total} symbols, ${values.get(code).length} values, ${modules - 8} modules, ` +
          `${(width / modules).toFixed(2)} px = ${mm.toFixed(2)} mm a module at ${PHONE.viewport.width} px`,
      );
      assert.ok(mm >= LEAST_MM, `${mm} mm`);
    });

    it(`${code}: the clerk's page shows every value, by keyboard alone, and sends none`, async () => {
      const context = await browser.newContext({ locale: 'vi-VN' });
      try {
        const page = await context.newPage();
        const faults = [];
        const sent = [];
        page.on('pageerror', (error) => faults.push(String(error)));
        page.on(
          'console',
          (message) => message.text().includes('Content Security') && faults.push(message.text()),
        );
        await page.goto(`${portal.url}/doc-ma-to-khai`);
        await page.getByText('Chưa đọc mã nào.', { exact: true }).waitFor();
        page.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`));
        const keys = keyboard(page);
        for (const text of texts.get(code)) {
          await keys.type('Nội dung mã', text);
          await page.keyboard.press('Enter');
        }
        await page.getByText(/^Tờ khai:/).waitFor();
        const shown = await page.locator('[part=values] b').allInnerTexts();
        assert.deepEqual(shown, values.get(code));
        assert.deepEqual(await axeFindings(page), []);
        await keys.press('Xóa khỏi màn hình');
        await page.getByText(/^Đã xóa khỏi màn hình/).waitFor();
        assert.equal(await page.locator('[part=values]').count(), 0);
        assert.deepEqual(
          sent.filter((line) => !/^GET \/(ba-khong\/|api\/procedures\/[\d.]+$)/.test(line)),
          [],
        );
        assert.deepEqual(
          await page.evaluate(() => [localStorage.length, sessionStorage.length, location.hash]),
          [0, 0, ''],
        );
        assert.deepEqual(faults, []);
      } finally {
        await context.close();
      }
    });
  }
});
