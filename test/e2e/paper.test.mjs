/** The paper form of each procedure, printed to PDF and read back: all of it is there, on A4, and nothing is cut. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { chromiumArgs, find } from '../../scripts/browsers.mjs';
import { root } from '../package/packed.mjs';
import { serveFolder } from './static-server.mjs';

const executablePath = find.chromium();
const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const { answers: FILLED } = read('test/vectors/paper/answers.json');

/** Points of 1/72 inch. */
const A4 = { width: 595, height: 842 };
const MARGIN = (20 / 25.4) * 72;

/** What a line breaks is no difference, nor is the case of letters: names stand in capitals on some forms. */
const bare = (text) => text.normalize('NFC').replace(/\s/g, '').toLocaleLowerCase('vi');

/** An answer as the paper has it, made without the code that is tested. */
function written({ type, label, options }, answer) {
  if (type === 'toggle') return `${answer ? '☒' : '☐'} ${label.vi}`;
  if (typeof answer === 'boolean') return label.vi;
  if (type === 'choice') return options.find(({ value }) => value === answer).label.vi;
  if (type === 'bank') return 'Ngân hàng TMCP Ngoại Thương Việt Nam';
  if (/^\d{4}-\d{2}-\d{2}/.test(answer)) return answer.slice(0, 10).split('-').reverse().join('/');
  return answer.asWritten ?? String(answer);
}

describe('the paper form', { skip: !executablePath && 'needs Chromium' }, () => {
  let browser, server;
  before(async () => {
    browser = await chromium.launch({ executablePath, args: chromiumArgs });
    server = await serveFolder(root);
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  /** A page in dark colours with the form on it, at the moment at which the browser prints. */
  async function printing(code, answers) {
    const page = await browser.newPage({ locale: 'vi-VN', colorScheme: 'dark' });
    await page.addInitScript(() => (globalThis.print = () => {}));
    await page.goto(`${server.url}/examples/plain/paper-form.html`);
    await page.getByRole('button', { name: 'In tờ khai' }).waitFor();
    await page.evaluate(
      async ([definition, answers]) => {
        const form = document.querySelector('bk-paper-form');
        Object.assign(form, { definition, answers });
        await form.updateComplete;
      },
      [read(`dist/procedures/${code}.json`), answers],
    );
    await page.getByRole('button', { name: 'In tờ khai' }).click();
    return page;
  }

  /** What a print has on each page: its size, and each piece of text with where it stands. */
  async function print(page) {
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const document = await getDocumentProxy(new Uint8Array(pdf));
    const pages = [];
    for (let number = 1; number <= document.numPages; number++) {
      const sheet = await document.getPage(number);
      const { width, height } = sheet.getViewport({ scale: 1 });
      const { items } = await sheet.getTextContent();
      const pieces = items
        .filter(({ str }) => str.trim() !== '')
        .map(({ str, transform, width }) => ({ str, left: transform[4], right: transform[4] + width }));
      pages.push({ width, height, pieces, text: bare(pieces.map(({ str }) => str).join('')) });
    }
    return pages;
  }

  for (const [code, answers] of Object.entries(FILLED)) {
    it(`${code}: every answer is on it, on A4, within the margins, and nothing else of the page`, async (test) => {
      const page = await printing(code, answers);
      const pages = await print(page);
      test.diagnostic(`${code}: ${pages.length} pages`);
      assert.ok(pages.length >= 1 && pages.length <= 4);

      for (const { width, height, pieces } of pages) {
        assert.ok(Math.abs(width - A4.width) < 1 && Math.abs(height - A4.height) < 1, `${width} x ${height}`);
        const outside = pieces.filter(
          ({ left, right }) => left < MARGIN - 2 || right > A4.width - MARGIN + 2,
        );
        assert.deepEqual(outside, []);
      }

      const text = pages.map((sheet) => sheet.text).join('');
      const has = (words) => text.includes(bare(words));
      assert.ok(has('Cộng hòa xã hội chủ nghĩa Việt Nam') && has('Độc lập - Tự do - Hạnh phúc'));
      const fields = read(`dist/procedures/${code}.json`).sections.flatMap(({ fields }) => fields);
      const lacking = Object.entries(answers).flatMap(([key, answer]) => {
        const field = fields.find((one) => one.key === key);
        if (field.local) return [];
        if (field.type !== 'table') return has(written(field, answer)) ? [] : [key];
        return field.columns.filter((column) => !has(written(column, answer[0][column.key])));
      });
      assert.deepEqual(lacking, []);
      assert.ok(!has('Trang mẫu') && !has('chưa phải là nộp hồ sơ'), 'the page around it was printed, too');
      await page.close();
    });
  }

  it('repeats the head of a table on each page that it runs over', async () => {
    const [row] = FILLED['1.004222'].thanhVien;
    const page = await printing('1.004222', { ...FILLED['1.004222'], thanhVien: Array(20).fill(row) });
    const withRows = (await print(page)).filter(({ text }) => text.includes(bare(row.tvHoTen)));
    const head = bare('TT Họ, chữ đệm và tên Ngày, tháng, năm sinh Giới tính Số định danh cá nhân');
    assert.ok(withRows.length > 1);
    assert.deepEqual(
      withRows.filter(({ text }) => !text.includes(head)),
      [],
    );
    await page.close();
  });

  it('leaves nothing of the print behind when the browser has printed', async () => {
    const page = await printing('1.004222', FILLED['1.004222']);
    const left = () =>
      page.evaluate(() => [
        document.querySelectorAll('[data-bk-print]').length,
        document.adoptedStyleSheets.length,
      ]);
    assert.deepEqual(await left(), [1, 1]);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.deepEqual(await left(), [0, 0]);
    await page.close();
  });
});
