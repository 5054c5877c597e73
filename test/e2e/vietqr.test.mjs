/**
 * Codes as a phone meets them: drawn in a page, photographed as a screenshot or a print, and read by a program that is
 * not ours and by our own reader.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { PNG } from 'pngjs';
import { chromium } from 'playwright-core';
import decodeQr from 'qr/decode.js';
import { decodeVietQr, encodeVietQr, qrSvg } from '../../dist/index.js';
import { chromiumArgs, find } from '../../scripts/browsers.mjs';
import { program } from '../../scripts/system.mjs';
import { root } from '../package/packed.mjs';
import examples from '../vectors/vietqr-examples.json' with { type: 'json' };
import { serveFolder } from './static-server.mjs';
import { makeAgency, PAYEE } from './support/agency.mjs';

const executablePath = find.chromium();
const zbarimg = program('zbarimg', 'zbar-tools');
const pdftoppm = program('pdftoppm', 'poppler-utils');
const missing =
  (!executablePath && 'needs Chromium') ||
  (!zbarimg && 'needs zbarimg (Debian: zbar-tools)') ||
  (!pdftoppm && 'needs pdftoppm (Debian: poppler-utils)');

/** All that a code can carry: nothing that we write is longer. */
const LONGEST = encodeVietQr({
  bin: '970499',
  account: 'A'.repeat(19),
  service: 'card',
  amount: 9_999_999_999_999,
  merchantName: 'b'.repeat(25),
  merchantCity: 'c'.repeat(15),
  billNumber: 'd'.repeat(25),
  storeLabel: 'e'.repeat(25),
  referenceLabel: 'f'.repeat(25),
  purpose: 'g'.repeat(8),
});
const PAYLOADS = [...examples.valid, { id: 'the longest', payload: LONGEST }];

/** How a page may show a code. `width` is in CSS pixels. */
const SHOWN = [
  { name: '160 px', width: 160 },
  { name: '160 px, two device pixels each', width: 160, deviceScaleFactor: 2 },
  { name: '18rem', width: 288 },
  { name: '18rem, dark', width: 288, media: { colorScheme: 'dark' } },
  { name: '160 px, dark', width: 160, media: { colorScheme: 'dark' } },
  { name: '18rem, forced colours', width: 288, media: { forcedColors: 'active', colorScheme: 'dark' } },
  { name: '160 px, forced colours', width: 160, media: { forcedColors: 'active', colorScheme: 'dark' } },
];

const ORDER = {
  id: 'order-1',
  dossier: null,
  payee: PAYEE.id,
  amount: 16_000,
  currency: 'VND',
  reference: 'BK382611220000017K1',
  purpose: 'BK382611220000017K1',
  title: 'Phí: Cấp bản sao trích lục hộ tịch',
  state: 'open',
  received: 0,
  expiresAt: '2036-11-23T10:00:00+07:00',
  paidAt: null,
  version: 1,
};

describe('a code on the screen and on paper', { skip: missing }, () => {
  let browser, server;
  const folder = mkdtempSync(join(tmpdir(), 'bk-vietqr-'));
  before(async () => {
    browser = await chromium.launch({ executablePath, args: chromiumArgs });
    server = await serveFolder(root);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What zbarimg reads in the picture of a file; undefined for nothing. */
  function zbarFile(file) {
    try {
      const args = ['--nodbus', '--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', file];
      return execFileSync(zbarimg, args, { encoding: 'utf8' }).replace(/\n$/, '');
    } catch ({ status }) {
      assert.equal(status, 4, 'zbarimg ends with 4 where there is no code');
      return undefined;
    }
  }

  function zbar(png) {
    const file = join(folder, 'code.png');
    writeFileSync(file, png);
    return zbarFile(file);
  }

  /** What our reader reads in a picture. */
  function own(png) {
    const { data, width, height } = PNG.sync.read(png);
    try {
      return decodeQr({ data, width, height });
    } catch {
      return undefined;
    }
  }

  /** Which of the two cannot read a picture as this text. */
  const blind = (png, payload) =>
    Object.entries({ zbarimg: zbar(png), ours: own(png) })
      .filter(([, read]) => read !== payload)
      .map(([reader]) => reader);

  /** A page with all the codes on whatever ground it has in that medium. */
  async function open({ media = {}, deviceScaleFactor = 1, width }, codes) {
    const page = await browser.newPage({ deviceScaleFactor, viewport: { width: 800, height: 900 } });
    await page.emulateMedia(media);
    await page.setContent(
      `<!doctype html><meta name="color-scheme" content="light dark"><style>
        body { margin: 7px; background: Canvas }
        figure { break-after: page; margin: 13.3px }
        svg { display: block; inline-size: ${width}px }
      </style>${codes.map((code) => `<figure>${code}</figure>`).join('')}`,
    );
    return page;
  }

  for (const shown of SHOWN) {
    it(`is read at ${shown.name}`, async () => {
      const page = await open(
        shown,
        PAYLOADS.map(({ payload }) => qrSvg(payload)),
      );
      const faults = [];
      for (const [i, { id, payload }] of PAYLOADS.entries()) {
        const png = await page.locator('svg').nth(i).screenshot();
        faults.push(...blind(png, payload).map((reader) => `${id}: ${reader}`));
      }
      await page.close();
      assert.deepEqual(faults, []);
    });
  }

  /** What zbarimg reads on each page of a print, made as a printer with 300 dots an inch makes it. */
  async function print(page) {
    const paper = mkdtempSync(join(folder, 'print-'));
    writeFileSync(join(paper, 'all.pdf'), await page.pdf({ format: 'A5', printBackground: false }));
    execFileSync(pdftoppm, ['-r', '300', '-gray', join(paper, 'all.pdf'), join(paper, 'page')]);
    const sheets = readdirSync(paper).filter((file) => file.endsWith('.pgm'));
    return sheets.sort().map((file) => zbarFile(join(paper, file)));
  }

  it('is read from a print without backgrounds, dark page or not', async () => {
    const page = await open(
      { width: 160, media: { colorScheme: 'dark' } },
      PAYLOADS.map(({ payload }) => qrSvg(payload)),
    );
    const read = await print(page);
    await page.close();
    assert.deepEqual(
      read,
      PAYLOADS.map(({ payload }) => payload),
    );
  });

  // What shows that the readers above can fail.
  it('is not read on a dark page without its ground, nor where it is too small', async () => {
    const bare = qrSvg(LONGEST)
      .replace(/<rect[^>]*>/, '')
      .replace('<path', '<path fill="#1a1a1a"');
    const dark = await open({ width: 288, media: { colorScheme: 'dark' } }, [bare]);
    assert.deepEqual(blind(await dark.locator('svg').screenshot(), LONGEST), ['zbarimg', 'ours']);
    await dark.close();
    const small = await open({ width: 40 }, [qrSvg(LONGEST)]);
    assert.deepEqual(blind(await small.locator('svg').screenshot(), LONGEST), ['zbarimg', 'ours']);
    await small.close();
  });

  /** `<bk-payment>` with an order of a signed payee, as a site shows it. */
  async function openElement({ media = {}, deviceScaleFactor = 1, width }) {
    const agency = await makeAgency();
    const page = await browser.newPage({ deviceScaleFactor, viewport: { width: 800, height: 1400 } });
    await page.emulateMedia(media);
    await page.route('**/vietqr-page', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="vi"><meta name="color-scheme" content="light dark"><title>Nộp phí</title>
          <style>bk-payment { --bk-payment-code-size: ${width}px }</style>
          <bk-provider></bk-provider><bk-payment order="order-1"></bk-payment>
          <script type="module" src="/dist/cdn/ba-khong.js"></script>`,
      }),
    );
    const answers = { '/api/payments/order-1': ORDER, '/api/payees': agency.payees };
    await page.route('**/api/**', (route) => {
      const json = answers[new URL(route.request().url()).pathname];
      return json ? route.fulfill({ json }) : route.fulfill({ status: 204 });
    });
    await page.addInitScript((trust) => {
      document.addEventListener('DOMContentLoaded', () =>
        Object.assign(document.querySelector('bk-provider'), { endpoint: '/api', site: 'thu', trust }),
      );
    }, agency.trust);
    await page.goto(`${server.url}/vietqr-page`);
    await page.locator('bk-payment svg[role=img]').waitFor();
    return page;
  }

  for (const shown of SHOWN) {
    it(`is read at ${shown.name} in <bk-payment>, and says what the lines say`, async () => {
      const page = await openElement(shown);
      const code = page.locator('bk-payment svg[role=img]');
      assert.equal((await code.boundingBox()).width, shown.width);
      const png = await code.screenshot();
      const payload = zbar(png);
      assert.equal(own(png), payload);
      await page.close();
      const { accounts, amount, additional } = decodeVietQr(payload);
      assert.deepEqual(
        [accounts.length, accounts[0].bin, accounts[0].account, amount, additional],
        [1, PAYEE.bin, PAYEE.account, ORDER.amount, { purpose: ORDER.purpose }],
      );
    });
  }

  it('is read from the print of <bk-payment>', async () => {
    const page = await openElement({ width: 160, media: { colorScheme: 'dark' } });
    const payload = await page.locator('bk-payment').evaluate((payment) => payment.payload);
    const read = await print(page);
    await page.close();
    assert.ok(read.includes(payload), `read: ${read.join(', ')}`);
  });
});
