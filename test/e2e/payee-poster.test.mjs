/**
 * From the list that the agency has signed to the sticker on the wall, and from the sticker back: each sheet as a PDF,
 * its codes read by a program that is not ours, a page that lies; and photographs of stickers, right and swapped.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { decodeVietQr, encodeVietQr, qrSvg } from '../../dist/index.js';
import { chromiumArgs, find } from '../../scripts/browsers.mjs';
import { program } from '../../scripts/system.mjs';
import { root } from '../package/packed.mjs';
import { serveFolder } from './static-server.mjs';
import { makeAgency, PAYEE } from './support/agency.mjs';
import { axeFindings } from './support/browser.mjs';
import { filmArgs, writeFilm } from './support/camera.mjs';
import { focusFindings, layoutFindings } from './support/measure.mjs';

const OTHER = {
  id: 'cho-hoa-gao',
  name: 'BAN QUAN LY CHO TRUNG TAM XA HOA GAO THU NGHIEM TINH THANH HOA',
  bin: '970436',
  account: '9990001112223334445',
  bankName: 'Ngân hàng Thương mại cổ phần Ngoại thương Việt Nam',
};
const SITE = {
  name: 'Cổng xã Hoa Gạo',
  unit: { name: 'UBND xã Hoa Gạo' },
  receives: [],
  fees: [],
  hotline: '0237 000 0000',
};
const LAYOUTS = [
  ['Một tờ A4', 1, 210, 297],
  ['Một tờ A5', 1, 148, 210],
  ['Hai tờ A5', 2, 297, 210],
  ['Một tờ A6', 1, 105, 148],
  ['Bốn tờ A6', 4, 210, 297],
  ['Tám tem', 8, 297, 210],
];
const TOOLS = !program('zbarimg', 'zbar-tools') || !program('pdftoppm', 'poppler-utils');
const STRANGER = '6660006660';
const agency = await makeAgency([PAYEE, OTHER]);
const forger = await makeAgency([{ ...PAYEE, account: STRANGER }]);
const { bin, account } = PAYEE;

describe('the code of a payee', { skip: !find.chromium() && 'needs Chromium' }, () => {
  let browser, server, folder;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bk-payee-'));
    const film = join(folder, 'sticker.y4m');
    await writeFilm(film, encodeVietQr({ bin, account: '0380000636' }));
    browser = await chromium.launch({
      executablePath: find.chromium(),
      args: [...chromiumArgs, ...filmArgs(film)],
    });
    server = await serveFolder(root);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A page of the site, which trusts the agency. */
  async function open(elements, { list = agency.payees, query = '', script = '', viewport } = {}) {
    const context = await browser.newContext({
      locale: 'vi-VN',
      permissions: ['camera'],
      viewport: viewport ?? { width: 800, height: 1130 },
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const body = `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>Xã Hoa Gạo</title>
<link rel="stylesheet" href="/examples/plain/page.css"><style>html { background: Canvas; color: CanvasText; }</style>
<script>${script}</script><script type="module" src="/dist/cdn/ba-khong.js"></script></head>
<body><main><h1 id="focused" tabindex="-1">Xã Hoa Gạo</h1><bk-provider endpoint="/api">${elements}</bk-provider></main>
<script>document.querySelector('bk-provider').trust = ${JSON.stringify(agency.trust)};
globalThis.prints = 0; globalThis.print = () => { globalThis.prints++; };</script></body></html>`;
    await page.route('**/trang*', (route) =>
      route.fulfill({ body, contentType: 'text/html; charset=utf-8' }),
    );
    await page.route('**/api/**', (route) =>
      route.request().url().endsWith('/payees')
        ? typeof list === 'number'
          ? route.fulfill({ status: list, json: {} })
          : route.fulfill({ json: list })
        : route.fulfill({ json: SITE }),
    );
    await page.goto(`${server.url}/trang${query}`);
    return page;
  }

  const paper = (page) => page.locator('[data-bk-print]');

  /** What is printed on the click, as Chromium's own PDF. */
  async function printed(page, poster = page.locator('bk-payee-poster')) {
    await poster.getByRole('button', { name: 'In', exact: true }).click();
    await paper(page).waitFor({ state: 'attached' });
    return page.pdf({ preferCSSPageSize: true, printBackground: false });
  }

  /** All codes of a PDF, read by zbarimg from its picture. */
  function codesOf(pdf, dpi = 200) {
    const name = join(mkdtempSync(join(folder, 'pdf-')), 'sheet');
    writeFileSync(`${name}.pdf`, pdf);
    execFileSync('pdftoppm', ['-r', String(dpi), '-png', `${name}.pdf`, name]);
    const pages = readdirSync(join(name, '..')).filter((file) => file.endsWith('.png'));
    const pictures = pages.map((file) => join(name, '..', file));
    const read = execFileSync('zbarimg', ['--quiet', '--raw', ...pictures], { encoding: 'utf8' });
    return { codes: read.trim().split('\n'), pictures };
  }

  describe('on paper', { skip: TOOLS && 'needs zbarimg and pdftoppm' }, () => {
    for (const [name, count, width, height] of LAYOUTS)
      it(`${name}: one page of ${width} × ${height} mm with ${count} codes to this account`, async () => {
        const page = await open('<bk-payee-poster payee="xa-hoa-gao"></bk-payee-poster>');
        await page.getByText(new RegExp(`^${name}`)).click();
        const pdf = await printed(page);
        const text = pdf.toString('latin1');
        assert.equal(text.match(/\/Type\s*\/Page\b/g).length, 1);
        const [, right, top] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(text);
        const size = [right, top].map((points) => (points * 25.4) / 72);
        assert.ok(Math.abs(size[0] - width) < 0.5 && Math.abs(size[1] - height) < 0.5, String(size));
        const { codes } = codesOf(pdf);
        assert.deepEqual(new Set(codes), new Set([encodeVietQr({ bin, account })]));
        assert.equal(codes.length, count);
        const decoded = decodeVietQr(codes[0]);
        assert.deepEqual(
          [decoded.initiation, decoded.accounts[0].bin, decoded.accounts[0].account, decoded.amount],
          ['11', bin, account, undefined],
        );
        await page.context().close();
      });

    it('has room for a long name on every size, and cuts nothing', async () => {
      const page = await open('<bk-payee-poster payee="cho-hoa-gao"></bk-payee-poster>');
      for (const [name] of LAYOUTS) {
        await page.getByText(new RegExp(`^${name}`)).click();
        await page.getByRole('button', { name: 'In', exact: true }).click();
        await page.emulateMedia({ media: 'print' });
        const over = await paper(page)
          .locator('.sheet')
          .evaluateAll((sheets) =>
            sheets.flatMap((sheet) => {
              const { right, bottom } = sheet.getBoundingClientRect();
              return [...sheet.querySelectorAll('*')].map((part) => {
                const box = part.getBoundingClientRect();
                return Math.round(Math.max(box.right - right, box.bottom - bottom));
              });
            }),
          );
        assert.ok(
          over.every((more) => more < 0), // inside its margin
          `${name}: ${Math.max(...over)}`,
        );
        await page.emulateMedia({ media: null });
        await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      }
      await page.context().close();
    });

    it('is printed alone by each of several posters, and gives the page its own print back', async () => {
      const page = await open(
        '<bk-payee-poster payee="xa-hoa-gao"></bk-payee-poster><bk-payee-poster payee="cho-hoa-gao" size="a6" per-page="4"></bk-payee-poster>',
      );
      for (const [index, payee] of [PAYEE, OTHER].entries()) {
        const { codes } = codesOf(await printed(page, page.locator('bk-payee-poster').nth(index)));
        assert.deepEqual(
          [...new Set(codes)].map((code) => decodeVietQr(code).accounts[0].account),
          [payee.account],
        );
        await page.evaluate(() => dispatchEvent(new Event('afterprint')));
        assert.equal(await paper(page).count(), 0);
      }
      assert.equal(await page.evaluate(() => globalThis.prints), 2);
      await page.context().close();
    });
  });

  describe('against a page that lies', () => {
    const poster = (attributes = '') =>
      `<bk-payee-poster payee="xa-hoa-gao" ${attributes}></bk-payee-poster>`;

    /** What the poster shows and prints, or undefined where it has no code. */
    async function payloadOf(page) {
      const element = page.locator('bk-payee-poster');
      await element.locator('svg[part=qr], [part=error]').first().waitFor();
      if ((await element.locator('svg[part=qr]').count()) === 0) return undefined;
      const text = await element.locator('.account').innerText();
      assert.ok(text.replace(/\s/g, '').endsWith(account), text);
      return element.evaluate(({ payload }) => payload);
    }

    const own = encodeVietQr({ bin, account });
    const lies = {
      'an account in attributes': {
        elements: poster(
          `account="${STRANGER}" bin="970422" data-account="${STRANGER}" name="Kẻ gian" payload="${STRANGER}"`,
        ),
      },
      'an account in the address': { query: `?account=${STRANGER}&bin=970422&payee=${STRANGER}` },
      'content of the page': { elements: poster().replace('></bk', `><p>STK ${STRANGER}</p></bk`) },
      'an account on the prototype of all objects': {
        script: `Object.assign(Object.prototype, { account: '${STRANGER}', bin: '970422', service: 'card' });`,
      },
    };
    for (const [lie, { elements = poster(), ...rest }] of Object.entries(lies))
      it(`prints the signed account in spite of ${lie}`, async () => {
        const page = await open(elements, rest);
        assert.equal(await payloadOf(page), own);
        await page.context().close();
      });

    it('prints nothing else where the prototype of all objects has an amount and a name', async () => {
      const script = `Object.assign(Object.prototype, { amount: 500000, purpose: 'X', merchantName: 'KE GIAN' });`;
      const page = await open(poster(), { script });
      assert.ok([own, undefined].includes(await payloadOf(page)));
      await page.context().close();
    });

    it('prints the signed account in spite of properties set late', async () => {
      const page = await open(poster());
      await payloadOf(page);
      await page.locator('bk-payee-poster').evaluate((element, account) => {
        const tries = [
          () => (element.payload = account),
          () => (element.account = account),
          () => (element.bin = '970422'),
          () => Object.assign(element, { sheet: { account } }),
        ];
        for (const attempt of tries)
          try {
            attempt();
          } catch {
            // refused, as it should be
          }
        element.requestUpdate();
      }, STRANGER);
      assert.equal(await payloadOf(page), own);
      await page.context().close();
    });

    const lists = {
      'nobody has signed': { payees: [{ ...PAYEE, account: STRANGER }] },
      'somebody else has signed': forger.payees,
      'was changed under the signature': {
        signed: agency.payees.signed.replace(/\.(.+)\./, (_all, body) => {
          const text = Buffer.from(body, 'base64url').toString().replace(account, STRANGER);
          return `.${Buffer.from(text).toString('base64url')}.`;
        }),
      },
      'does not come': 500,
    };
    for (const [what, list] of Object.entries(lists))
      it(`has no code where the list ${what}`, async () => {
        const page = await open(poster(), { list });
        assert.equal(await payloadOf(page), undefined);
        assert.equal(await page.getByRole('button', { name: 'In', exact: true }).count(), 0);
        if (list !== 500) await page.getByText('Không thể xác minh nơi nhận tiền').waitFor();
        assert.equal((await page.locator('bk-payee-poster').innerText()).includes(STRANGER), false);
        await page.context().close();
      });

    it('never calls a code right where the list cannot be trusted', async () => {
      const page = await open('<bk-payee-checker></bk-payee-checker>', { list: forger.payees });
      for (const code of [STRANGER, account]) {
        await paste(page, encodeVietQr({ bin, account: code }));
        await verdict(page, 'Không thể xác minh nơi nhận tiền.');
        assert.equal(await page.getByText('đúng tài khoản của').count(), 0);
        await page.getByRole('button', { name: 'Kiểm tra mã khác' }).click();
      }
      await page.context().close();
    });
  });

  const paste = async (page, text) => {
    await page.getByText('Dán nội dung mã').click();
    await page.getByLabel('Nội dung mã').fill(text);
    await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
  };
  const verdict = (page, text) =>
    page.locator('bk-payee-checker [part=verdict]').filter({ hasText: text }).first().waitFor();

  /** A photograph of stickers: askew, a little out of focus, on a grey wall. */
  async function photograph(pictures) {
    const page = await browser.newPage({ viewport: { width: 1000, height: 1000 }, deviceScaleFactor: 1 });
    const images = pictures
      .map((src) => `<img src="${src}" height="${pictures.length > 1 ? 420 : 720}">`)
      .join(' ');
    await page.setContent(
      `<body style="margin:0;background:#8a857c;display:grid;place-items:center;height:1000px;perspective:1400px">
        <div style="transform:rotate(7deg) rotateY(14deg) rotateX(8deg);filter:blur(0.8px) contrast(.8)">${images}</div>`,
    );
    await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
    const buffer = await page.screenshot({ type: 'jpeg', quality: 70 });
    await page.close();
    return { name: 'anh.jpg', mimeType: 'image/jpeg', buffer };
  }

  const svgUrl = (payload) => `data:image/svg+xml,${encodeURIComponent(qrSvg(payload, { ecc: 'Q' }))}`;
  const choose = (page, photo) => page.locator('bk-payee-checker input[type=file]').setInputFiles(photo);

  describe('on a wall', () => {
    it(
      'is found right in a photograph of the printed sticker',
      { skip: TOOLS && 'needs pdftoppm' },
      async () => {
        const page = await open(
          '<bk-payee-poster payee="xa-hoa-gao" size="a7" per-page="8"></bk-payee-poster><bk-payee-checker></bk-payee-checker>',
        );
        const pdf = await printed(page);
        const { pictures } = codesOf(pdf);
        await page.evaluate(() => dispatchEvent(new Event('afterprint')));
        const sheet = `data:image/png;base64,${readFileSync(pictures[0]).toString('base64')}`;
        // One of the eight, cut out.
        const cutter = await browser.newPage({ viewport: { width: 580, height: 820 } });
        await cutter.setContent(
          `<body style="margin:0"><div style="width:580px;height:820px;overflow:hidden"><img src="${sheet}" width="2339"></div>`,
        );
        const one = (await cutter.screenshot()).toString('base64');
        await cutter.close();
        await choose(page, await photograph([`data:image/png;base64,${one}`]));
        await verdict(page, `Mã này trả tiền vào đúng tài khoản của ${PAYEE.name}.`);
        await page.context().close();
      },
    );

    for (const [what, payload, text] of [
      ['with one digit changed', encodeVietQr({ bin, account: '0380000636' }), 'Coi chừng mã giả!'],
      ['to a stranger', encodeVietQr({ bin: '970422', account: '0123456789' }), 'không có trong danh sách'],
      [
        'of VNPAY',
        '00020101021126280010A0000007750110010215477853037045802VN5912TUGIACOMPANY62310315TU GIA COMPUTER0708TUGIACO16304DF44',
        'Không kiểm tra được',
      ],
      ['whose sum does not fit', encodeVietQr({ bin, account }).replace(/....$/, '0000'), 'Mã này sai'],
      ['that opens a page', 'https://nop-phi.example/', 'Đây không phải mã nhận tiền'],
    ])
      it(`is told apart: a code ${what}`, async () => {
        const page = await open('<bk-payee-checker></bk-payee-checker>');
        await choose(page, await photograph([svgUrl(payload)]));
        await verdict(page, text);
        assert.equal(await page.getByText('đúng tài khoản của').count(), 0);
        await page.context().close();
      });

    it('is warned of beside the right one, and first', async () => {
      const page = await open('<bk-payee-checker></bk-payee-checker>');
      const right = encodeVietQr({ bin, account });
      const swapped = encodeVietQr({ bin, account: '0380000636' });
      await choose(page, await photograph([svgUrl(right), svgUrl(swapped)]));
      await page.getByText('Trong ảnh có 2 mã').waitFor();
      const verdicts = await page.locator('[part=verdict]').allInnerTexts();
      assert.match(verdicts[0], /Coi chừng mã giả/);
      assert.match(verdicts[1], /đúng tài khoản của/);
      await page.context().close();
    });

    it('is not found in a picture without one, and one may try again', async () => {
      const page = await open('<bk-payee-checker></bk-payee-checker>');
      await choose(page, await photograph([svgUrl('x').replace('path', 'none')]));
      await page.getByText('Không thấy mã trên ảnh').waitFor({ timeout: 30_000 });
      await choose(page, { name: 'x.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') });
      await page.getByText('Không mở được ảnh này').waitFor();
      await choose(page, await photograph([svgUrl(encodeVietQr({ bin, account }))]));
      await verdict(page, 'đúng tài khoản của');
      await page.context().close();
    });

    it('is read by the camera, which is off afterwards', async () => {
      const page = await open('<bk-payee-checker></bk-payee-checker>');
      await page.getByRole('button', { name: 'Quét bằng máy ảnh' }).click();
      await verdict(page, 'Coi chừng mã giả!');
      assert.equal(await page.locator('bk-payee-checker video').count(), 0);
      await page.context().close();
    });
  });

  it('is for everybody: axe, keyboard, 320 px, dark, forced colours', async () => {
    const found = [];
    const look = async (page, name) => {
      for (const colours of [
        { colorScheme: 'light', forcedColors: 'none' },
        { colorScheme: 'dark', forcedColors: 'none' },
        { colorScheme: 'dark', forcedColors: 'active' },
      ]) {
        await page.emulateMedia(colours);
        for (const finding of await axeFindings(page))
          found.push(`${name} ${Object.values(colours)}: ${finding}`);
      }
      for (const [width, height] of [
        [320, 640],
        [320, 256],
        [1280, 1024],
      ]) {
        await page.setViewportSize({ width, height });
        await page.keyboard.press('Shift');
        // What has the focus already is not brought into sight by getting it.
        await page.locator('#focused').focus();
        for (const finding of [...(await layoutFindings(page)), ...(await focusFindings(page))])
          found.push(`${name} ${width} × ${height}: ${finding}`);
      }
    };
    const poster = await open(
      '<bk-payee-poster payee="cho-hoa-gao" size="a7" per-page="8"></bk-payee-poster>',
    );
    await poster.locator('bk-payee-poster #print').waitFor();
    await look(poster, 'poster');
    await poster.context().close();
    const none = await open('<bk-payee-poster payee="xa-hoa-gao"></bk-payee-poster>', {
      list: { payees: [] },
    });
    await none.locator('bk-payee-poster [part=error]').waitFor();
    await look(none, 'no poster');
    await none.context().close();
    const checker = await open('<bk-payee-checker></bk-payee-checker>');
    await checker.locator('#camera').waitFor();
    await look(checker, 'checker');
    for (const [name, payload] of Object.entries({
      listed: encodeVietQr({ bin, account, amount: 123_456_789, purpose: 'Phi cho thang 11' }),
      similar: encodeVietQr({ bin, account: '0380000636', merchantName: 'BAN QUAN LY CHO' }),
      damaged: encodeVietQr({ bin, account }).replace(/....$/, '0000'),
      link: 'https://nop-phi.example/',
    })) {
      await paste(checker, payload);
      await checker.locator('[part=verdict]').waitFor();
      await look(checker, `checker, ${name}`);
      await checker.getByRole('button', { name: 'Kiểm tra mã khác' }).click();
    }
    await checker.context().close();
    assert.deepEqual(found, []);
  });
});
