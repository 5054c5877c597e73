/**
 * A receipt on paper and as a file: printed alone on one page of A5, and made into a PDF whose picture a program that
 * is not ours reads; and the way from a payment to it, in the demo portal.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { find } from '../../scripts/browsers.mjs';
import { program } from '../../scripts/system.mjs';
import { root } from '../package/packed.mjs';
import { serveFolder } from './static-server.mjs';
import { payInSimulator, scanCode } from './support/bank.mjs';
import { axeFindings, makeProfile } from './support/browser.mjs';
import { requestAsStored } from './support/filing.mjs';
import { focusFindings, layoutFindings } from './support/measure.mjs';
import { makePortal } from './support/portal.mjs';
import { openPage } from './support/tour.mjs';

const receipt = JSON.parse(readFileSync(join(root, 'examples/plain/receipts/mau.json'), 'utf8'));
const tools = {
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  zbarimg: 'zbar-tools',
};
const missing = Object.keys(tools).filter((name) => !program(name, tools[name]));

/** Texts as long as they may be. */
const LONG = 'Ủy ban nhân dân phường Nghĩa Lộ Đông Hưng Thuận Hòa Phước Mỹ '.repeat(4).slice(0, 200).trim();
const long = {
  ...receipt,
  ...{ name: LONG, kind: LONG, payer: LONG, form: LONG.slice(0, 60), amount: 987_654_321_987_654 },
  collector: { ...receipt.collector, name: LONG },
  amountInWords: LONG,
  lookup: { code: 'TN7K42QXHWMP', url: `https://bien-lai.hoa-gao.example/${'a/'.repeat(70)}TN7K42QXHWMP` },
  signature: { state: 'invalid', signer: null, at: null },
};

const WORDS = [
  'Biên lai thu phí, lệ phí (mẫu)',
  'Ủy ban nhân dân xã Hoa Gạo (thử nghiệm)',
  'Mã số thuế: 0000000000',
  'Ký hiệu mẫu: THU-NGHIEM',
  'Ký hiệu: HG-TN',
  'Số: 00000017',
  'Ngày lập: 25/11/2026',
  'Người nộp tiền: Nguyễn Thị Mẫu',
  'Loại phí, lệ phí: Cấp bản sao trích lục hộ tịch',
  'Số tiền: 16.000 ₫',
  'Số tiền bằng chữ: Mười sáu nghìn đồng',
  'Mã hồ sơ: BK38-261125-000001-6G',
  'Nội dung chuyển khoản: BK382611250000011HK',
  'Chữ ký số: chưa có',
  'Mã tra cứu: TN7K42QXHWMP',
];

/** What a line breaks is no difference; some names stand in capitals. */
const bare = (text) => text.normalize('NFC').replace(/\s/g, '').toLocaleLowerCase('vi');
const lacking = (text, words = WORDS) => words.filter((one) => !bare(text).includes(bare(one)));

describe('the receipt', { skip: !find.chromium() && 'needs Chromium' }, () => {
  let server, profile, context;
  const folder = mkdtempSync(join(tmpdir(), 'bk-receipt-'));
  before(async () => {
    server = await serveFolder(root);
    profile = makeProfile();
    context = await profile.open({ acceptDownloads: true });
    await context.addInitScript(() => (globalThis.print = () => {}));
  });
  after(async () => {
    await context?.close();
    profile?.dispose();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The example page, its server answering with this receipt. */
  async function open(answer = receipt) {
    const page = await context.newPage();
    await page.route('**/receipts/mau.json', (route) => route.fulfill({ json: answer }));
    await page.goto(`${server.url}/examples/plain/receipt.html`);
    await page.getByRole('button', { name: 'In biên lai' }).waitFor();
    return page;
  }

  const run = (name, ...args) =>
    execFileSync(name, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

  /** Pages, their size in points, and their text. */
  function look(file) {
    const info = run('pdfinfo', file);
    const [, width, height] = /Page size: +([\d.]+) x ([\d.]+)/.exec(info);
    return {
      info,
      pages: Number(/Pages: +(\d+)/.exec(info)[1]),
      size: [width, height].map((points) => Math.round((Number(points) * 25.4) / 72)),
      text: run('pdftotext', '-layout', file, '-'),
    };
  }

  function codeOn(file) {
    run('pdftoppm', '-r', '150', '-png', '-singlefile', file, file.replace('.pdf', ''));
    return run('zbarimg', '--quiet', '--raw', file.replace('.pdf', '.png')).trim();
  }

  async function printed(page, name) {
    await page.getByRole('button', { name: 'In biên lai' }).click();
    const file = join(folder, name);
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
    return file;
  }

  async function made(page, name) {
    await page.getByRole('button', { name: 'Tạo tệp PDF' }).click();
    const button = page.getByRole('button', { name: 'Tải về máy' });
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const file = join(folder, name);
    await download.saveAs(file);
    return { file, suggested: download.suggestedFilename() };
  }

  describe('on paper', { skip: missing.length > 0 && `needs ${missing.join(', ')}` }, () => {
    it('is one page of A5 that says everything, and nothing else of the page', async () => {
      const page = await open();
      const file = await printed(page, 'print.pdf');
      const { pages, size, text } = look(file);
      assert.deepEqual([pages, size], [1, [148, 210]]);
      assert.deepEqual(lacking(text), []);
      assert.doesNotMatch(text, /Trang mẫu|Sao chép|In biên lai/);
      assert.equal(codeOn(file), receipt.lookup.url);
      await page.close();
    });

    it('would be noticed to be wrong: the page itself, without the button, is another', async () => {
      const page = await open();
      const file = join(folder, 'page.pdf');
      writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
      const { size, text } = look(file);
      assert.notDeepEqual(size, [148, 210]);
      assert.match(text, /Trang mẫu/);
      assert.deepEqual(lacking(text, ['Số tiền: 17.000 ₫']), ['Số tiền: 17.000 ₫']);
      await page.close();
    });

    it('stays one page with texts as long as they may be', async () => {
      const page = await open(long);
      const file = await printed(page, 'long.pdf');
      const { pages, text } = look(file);
      assert.equal(pages, 1);
      assert.deepEqual(
        lacking(text, ['Chữ ký số không hợp lệ', 'Chín trăm tám mươi bảy', 'TN7K42QXHWMP']),
        [],
      );
      await page.close();
    });

    it('as a file opens as one page of A5, and says in its properties what its picture shows', async () => {
      const page = await open();
      const { file, suggested } = await made(page, 'shared.pdf');
      const { info, pages, size } = look(file);
      assert.equal(suggested, 'bien-lai-hg-tn-00000017.pdf');
      assert.deepEqual([pages, size], [1, [148, 210]]);
      assert.deepEqual(lacking(info), []);
      assert.doesNotMatch(info, /Creat|Producer|ModDate/);
      assert.equal(codeOn(file), receipt.lookup.url);
      await page.close();
    });

    it('as a file stays one page, with its code, however long the texts are', async () => {
      const page = await open(long);
      const { file } = await made(page, 'shared-long.pdf');
      assert.equal(look(file).pages, 1);
      assert.equal(codeOn(file), long.lookup.url);
      await page.close();
    });
  });

  it('is for everybody: axe, a narrow screen, the keyboard', async () => {
    const found = [];
    for (const [name, answer] of Object.entries({ receipt, long })) {
      const page = await openPage(context, server.url, '<bk-receipt receipt="mau.json"></bk-receipt>');
      await page.getByText('Không tìm thấy biên lai này').waitFor();
      await page.route('**/receipts/mau.json', (route) => route.fulfill({ json: answer }));
      await page.getByRole('button', { name: 'Thử lại' }).click();
      await page.getByRole('button', { name: 'Tạo tệp PDF' }).click();
      await page.getByText('chưa lưu ở đâu').waitFor();
      for (const colours of [
        { colorScheme: 'light', forcedColors: 'none' },
        { colorScheme: 'dark', forcedColors: 'none' },
        { colorScheme: 'dark', forcedColors: 'active' },
      ]) {
        await page.emulateMedia(colours);
        found.push(...(await axeFindings(page)).map((one) => `${name}, ${Object.values(colours)}: ${one}`));
      }
      for (const size of [
        { width: 320, height: 640 },
        { width: 320, height: 256 },
        { width: 1280, height: 1024 },
      ]) {
        await page.setViewportSize(size);
        await page.keyboard.press('Shift');
        const findings = [...(await layoutFindings(page)), ...(await focusFindings(page))];
        found.push(...findings.map((one) => `${name}, ${size.width} × ${size.height}: ${one}`));
      }
      await page.close();
    }
    assert.deepEqual(found, []);
    assert.deepEqual(profile.faults, []);
  });

  it('is there after a reload without a line, on a device of one’s own', async () => {
    const page = await open();
    await page.locator('bk-provider').evaluate(({ client }) => client.profiles.setLevel('device'));
    await page.reload();
    await page.getByText('mất mạng vẫn xem được').waitFor();
    await page.unroute('**/receipts/mau.json');
    await page.route('**/receipts/mau.json', (route) => route.abort());
    await page.reload();
    await page.getByText('Chưa hỏi lại được nơi thu tiền.').waitFor();
    assert.deepEqual(lacking(await page.locator('bk-receipt .sheet').innerText()), []);
    await page.close();
  });

  it('comes by itself after a payment in the demo portal, and is the same one ever after', async () => {
    const portal = await makePortal();
    try {
      await portal.start();
      const order = await orderAt(portal.url);
      const page = await context.newPage();
      await page.goto(`${portal.url}/thanh-toan#${order}`);
      await page.getByText('Chờ bạn chuyển khoản').waitFor();
      assert.equal(await page.locator('bk-receipt').count(), 0);
      await payInSimulator(context, portal.url, await scanCode(page));
      await page.locator('bk-receipt .sheet').waitFor();
      const told = await page.locator('bk-receipt .sheet').innerText();
      assert.deepEqual(lacking(told, ['(thử nghiệm)', 'Số: 00000001', 'Mười sáu nghìn đồng', 'chưa có']), []);
      assert.deepEqual(await axeFindings(page), []);
      await page.reload();
      await page.locator('bk-receipt .sheet').waitFor();
      assert.equal(await page.locator('bk-receipt .sheet').innerText(), told);
      await page.close();
    } finally {
      await portal.dispose();
    }
    assert.deepEqual(profile.faults, []);
  });
});

/** Files a dossier at the portal. @returns The id of its order. */
async function orderAt(url) {
  const call = async (path, options) => (await fetch(`${url}/api${path}`, options)).json();
  const { version } = await call('/procedures/2.000635');
  const { payment } = await call('/dossiers', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ procedure: { code: '2.000635', version }, answers: requestAsStored }),
  });
  return payment.id;
}
