/** The pages that an integrator starts from work as they stand. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArgs, find } from '../../scripts/browsers.mjs';
import { link, packApp, root } from '../package/packed.mjs';
import { serveFolder } from './static-server.mjs';

const executablePath = find.chromium();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('the examples', { skip: !executablePath && 'needs Chromium' }, () => {
  let browser;
  const servers = [];
  before(async () => {
    browser = await chromium.launch({ executablePath, args: chromiumArgs });
  });
  after(async () => {
    await browser.close();
    await Promise.all(servers.map((server) => server.close()));
  });

  /** A fresh device; `faults` gathers console errors, uncaught errors and violations of the policy. */
  async function open(folder, path) {
    const server = await serveFolder(folder);
    servers.push(server);
    const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
    const page = await context.newPage();
    const faults = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        console.error(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
      });
    });
    return { page, faults, goto: () => page.goto(server.url + path) };
  }

  const firstField = (page) => page.locator('bk-procedure-form').locator('input, select, textarea').first();

  /** What the person and the developer must find true of each form. */
  async function check(example) {
    await example.goto();
    const field = firstField(example.page);
    await field.waitFor();
    assert.ok(await field.isEnabled());
    await field.focus();
    await soundly(example);
  }

  /** A page that is there: for everybody, and without a word in the console. */
  async function soundly({ page, faults }) {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run());
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`),
      [],
    );
    assert.deepEqual(faults, []);
  }

  it('plain: a script tag, under a strict policy', async () => {
    await check(await open(root, '/examples/plain/'));
  });

  it('plain: the computer at the one-stop desk asks whose it is, and shows the form', async () => {
    const example = await open(root, '/examples/plain/one-stop-desk.html');
    await check(example);
    // Asked once: by the session, and not by the form again.
    await example.page.getByRole('button', { name: /^Máy dùng chung/ }).waitFor();
    await example.page.getByRole('radio', { name: 'Cho tôi' }).waitFor();
    assert.equal(await example.page.getByRole('radio', { name: 'Máy dùng chung' }).count(), 0);
  });

  it('plain: a form of the site, filled and remembered around it', async () => {
    const example = await open(root, '/examples/plain/own-form.html');
    await example.goto();
    await example.page.locator('bk-prefill').locator('[part=panel]').waitFor();
    await soundly(example);
  });

  it('plain: the paper form, to print', async () => {
    const example = await open(root, '/examples/plain/paper-form.html');
    await example.goto();
    const button = example.page.getByRole('button', { name: 'In tờ khai' });
    await button.waitFor();
    await example.page.evaluate(() => (globalThis.print = () => {}));
    await button.click();
    await soundly(example);
  });

  it('plain: a receipt', async () => {
    const example = await open(root, '/examples/plain/receipt.html');
    await example.goto();
    await example.page.getByRole('heading', { name: 'Biên lai thu phí, lệ phí (mẫu)' }).waitFor();
    await soundly(example);
  });

  it('plain: finds a procedure, and begins it in the form below', async () => {
    const example = await open(root, '/examples/plain/procedures.html');
    await example.goto();
    const { page } = example;
    await page.getByRole('searchbox').fill('nhap ho khau');
    await page.getByRole('button', { name: /^Đăng ký thường trú/ }).click();
    await page.getByRole('heading', { name: 'Giấy tờ cần có' }).waitFor();
    await page.locator('bk-procedures').getByText('Bắt đầu', { exact: true }).click();
    await page
      .locator('bk-procedure-form')
      .getByText('Đăng ký thường trú', { exact: false })
      .first()
      .waitFor();
    await soundly(example);
  });

  it('plain: a filled form is handed over to the portal or the desk', async () => {
    const example = await open(root, '/examples/plain/handover.html');
    await example.goto();
    await example.page.getByText('Hồ sơ này chưa được nộp.', { exact: true }).waitFor();
    await example.page.getByRole('button', { name: /^Mang tới bàn Một cửa/ }).click();
    await example.page.getByText('Mã 1/1', { exact: true }).waitFor();
    await soundly(example);
  });

  it('plain: the page of the clerk waits for a code', async () => {
    const example = await open(root, '/examples/plain/desk.html');
    await example.goto();
    await example.page.getByText('Chưa đọc mã nào.', { exact: true }).waitFor();
    await soundly(example);
  });

  it('plain: an order to pay, to a payee that was signed for', async () => {
    const example = await open(root, '/examples/plain/payment.html');
    await example.goto();
    await example.page.locator('bk-payment [part=qr]').waitFor();
    // A folder has no stream of events; the element asks instead.
    const isStream = (fault) => /status of 404/.test(fault);
    await soundly({ ...example, faults: example.faults.filter((fault) => !isStream(fault)) });
    assert.ok(example.faults.filter(isStream).length <= 1, example.faults.join());
  });

  it('plain: a dossier by its code and secret', async () => {
    const example = await open(root, '/examples/plain/follow.html');
    await example.goto();
    const { page } = example;
    await page.getByLabel('Mã hồ sơ').first().fill('BK38-261122-000001-7K');
    await page.getByLabel(/^Mã tra cứu/).fill('bat-ky');
    await page.getByRole('button', { name: 'Xem hồ sơ' }).click();
    await page.getByText('Công chức tư pháp – hộ tịch xã Hoa Gạo').first().waitFor();
    const isStream = (fault) => /status of 404/.test(fault);
    await soundly({ ...example, faults: example.faults.filter((fault) => !isStream(fault)) });
  });

  it('plain: a rating whose count asks first', async () => {
    const example = await open(root, '/examples/plain/counts.html');
    await example.goto();
    await example.page.getByRole('button', { name: 'Rất hài lòng' }).waitFor();
    await soundly(example);
  });

  it('plain: a rating, and a petition with a point that the page supplies', async () => {
    const example = await open(root, '/examples/plain/feedback.html');
    await example.goto();
    await example.page.getByText('Hạ tầng: đường, điện, nước').waitFor();
    await example.page.getByRole('button', { name: 'Chọn nhà văn hóa xã trên bản đồ' }).click();
    await example.page.getByText('Đã chọn một điểm').waitFor();
    await soundly(example);
  });

  it('plain: a sheet with the code of a payee', async () => {
    const example = await open(root, '/examples/plain/payee-poster.html');
    await example.goto();
    await example.page.locator('bk-payee-poster [part=qr]').first().waitFor();
    await soundly(example);
  });

  it('plain: the checker says what a code says, and that its payee is not listed', async () => {
    const example = await open(root, '/examples/plain/payee-checker.html');
    await example.goto();
    const { page } = example;
    await page.getByText('Dán nội dung mã').click();
    await page
      .getByLabel('Nội dung mã')
      .fill('00020101021138530010A0000007270123000697041601092576788590208QRIBFTTA53037045802VN6304AE9F');
    await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
    await page.getByText('Tài khoản này không có trong danh sách của cơ quan.').waitFor();
    await page.getByText('ACB', { exact: false }).first().waitFor();
    await soundly(example);
  });

  it('plain: a form of the site with a paper, and the papers of a procedure', async () => {
    const example = await open(root, '/examples/plain/papers.html');
    await example.goto();
    await example.page.locator('bk-file-field').getByRole('button').first().waitFor();
    await example.page.locator('bk-papers').getByRole('heading', { name: 'Giấy chứng sinh' }).waitFor();
    await soundly(example);
  });

  it('scanner: reads cards, and loads its pictures and styles', async () => {
    const example = await open(root, '/examples/scanner/');
    await example.goto();
    await example.page.getByRole('button').first().waitFor();
    await soundly(example);
  });

  it('plain: keeps its fallback content while the line is down, and comes alive when it is back', async () => {
    const { page, goto } = await open(root, '/examples/plain/');
    const chunk = '**/cdn/bk-procedure-form-*.js';
    await page.route(chunk, (route) => route.abort());
    await goto();
    await page.waitForFunction(() => customElements.get('bk-provider'));
    assert.match(await page.locator('bk-procedure-form').innerText(), /bộ phận một cửa/);
    await page.unroute(chunk);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await firstField(page).waitFor();
  });

  it('plain: finds its files from another address and with two script tags', async () => {
    const { page, faults, goto } = await open(root, '/examples/plain/');
    const other = await serveFolder(join(root, 'dist'));
    servers.push(other);
    // The page of another site: its policy names the origin of the files, its server allows the use.
    await page.route('**/examples/plain/', async (route) => {
      const response = await route.fetch();
      const html = (await response.text())
        .replace("script-src 'self'", `script-src ${other.url}`)
        .replace('<script type="module" src="../../dist/', `<script type="module" src="${other.url}/`)
        .replace(/<script.*<\/script>/, '$&$&');
      await route.fulfill({ response, body: html });
    });
    await page.route(`${other.url}/**`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'access-control-allow-origin': '*' },
      });
    });
    await goto();
    await firstField(page).waitFor();
    assert.deepEqual(faults, []);
  });

  it('plain: a second copy, with a Lit of its own, loads beside the first under one policy', async () => {
    const { page, faults, goto } = await open(root, '/examples/plain/');
    const folder = join(root, 'dist/cdn');
    await page.route('**/second-copy/*', (route) =>
      route.fulfill({ path: join(folder, route.request().url().split('/').at(-1)) }),
    );
    await goto();
    await firstField(page).waitFor();
    const payment = readdirSync(folder).find((file) => /^bk-payment-.*\.js$/.test(file));
    await page.evaluate((file) => import(`/second-copy/${file}`), payment);
    await page.waitForFunction(() => customElements.get('bk-payment'));
    assert.deepEqual(faults, []);
  });

  it('vite: built against the packed package', { timeout: 60_000 }, async () => {
    const { app } = packApp();
    cpSync(join(root, 'examples/vite'), app, {
      recursive: true,
      filter: (file) => !/(node_modules|dist)$/.test(file),
    });
    link(app, 'vite', 'typescript');
    const run = (...args) => execFileSync(process.execPath, args, { cwd: app, stdio: 'pipe' });
    run('node_modules/typescript/bin/tsc');
    run('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error');
    await check(await open(join(app, 'dist'), '/'));
  });
});
