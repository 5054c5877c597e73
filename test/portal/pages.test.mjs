import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { checkCharacters } from 'ba-khong';
import { messages } from '../../dist/core/text/locales/vi.js';
import { scanWith } from '../../build/portal/server/vietqr.js';
import { pglite } from './databases.mjs';
import { clerkAt, filing, SECRET, startPortal, transferFor } from './portal.mjs';

const CSP =
  "default-src 'self'; img-src 'self' blob:; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'self'; " +
  "require-trusted-types-for 'script'; trusted-types bk";
const BANNER = 'Trang thử nghiệm – xã hư cấu, không phải cơ quan nhà nước.';
const SIMULATOR = '/mo-phong-ngan-hang';
const PAGES = [
  '/',
  '/thu-tuc',
  '/thu-tuc/2.000635',
  '/thu-tuc/1.001731',
  '/thanh-toan',
  '/ho-so',
  '/doc-ma-to-khai',
  '/du-lieu-cua-toi',
  SIMULATOR,
  '/doi-soat',
  '/khong-co',
];

/**
 * Stands in for the library's decoder, which has tests of its own: `QR|bin|account|amount|purpose`, or the
 * code of the error to throw.
 */
function decode(payload) {
  const [mark, bin, account, amount, purpose] = payload.split('|');
  if (mark !== 'QR') throw Object.assign(new Error('refused'), { code: /^[\w-]*/.exec(mark)[0] });
  return {
    accounts: [{ tag: '38', bin, account }],
    ...(amount && { amount: Number(amount) }),
    ...(purpose && { additional: { purpose } }),
  };
}

let portal;
before(async () => {
  const database = await (await pglite.start()).open();
  portal = await startPortal(database, {
    scan: async (payload) => scanWith({ decodeVietQr: decode, messages }, payload),
  });
});
after(() => portal?.stop());

async function page(path, form) {
  const response = await fetch(portal.origin + path, {
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}
const count = (text, part) => text.split(part).length - 1;

describe('portal/pages', () => {
  for (const path of PAGES) {
    it(`${path} says that it is fictitious, in Vietnamese, under a strict policy`, async () => {
      const { text, headers } = await page(path);
      assert.equal(count(text, BANNER), 1);
      assert.ok(text.includes('Không nộp hồ sơ thật ở đây.'));
      assert.ok(text.includes('<html lang="vi">'));
      assert.equal(headers.get('content-security-policy'), CSP);
    });

    it(`${path} holds no inline style, script or handler, and no blank to fill`, async () => {
      const { text } = await page(path);
      assert.doesNotMatch(text, /\sstyle=|<style|\son\w+=|<script(?![^>]*\ssrc=)|javascript:|\{\{/);
    });

    it(`${path} has one heading of the first level and one title`, async () => {
      const { text } = await page(path);
      assert.deepEqual([count(text, '<h1'), count(text, '<title>')], [1, 1]);
    });
  }

  const embedded = [
    ['/thu-tuc/2.000635', '<bk-procedure-form code="2.000635">'],
    ['/thu-tuc', '<bk-procedures href="/thu-tuc/{code}">'],
    ['/thu-tuc/1.001731', '<bk-procedure-form code="1.001731">'],
    ['/thanh-toan', '<bk-payment'],
    ['/ho-so', '<bk-dossier>'],
    ['/doc-ma-to-khai', '<bk-desk-reader>'],
    ['/du-lieu-cua-toi', '<bk-profile>'],
  ];
  for (const [path, element] of embedded) {
    it(`${path} embeds ${element} with the hotline inside for when it does not load`, async () => {
      const { text } = await page(path);
      const inside = text.slice(text.indexOf(element), text.indexOf('</bk-provider>'));
      assert.ok(inside.startsWith(element) && inside.includes('0237 000 0000'));
    });
  }

  for (const path of ['/thu-tuc/2.000635', '/thanh-toan', '/ho-so']) {
    it(`${path} has one hidden way to the bank simulator, beside the element`, async () => {
      const { text } = await page(path);
      const box = text.slice(text.indexOf('</bk-provider>'));
      assert.equal(count(text, 'id="try-payment"'), 1);
      assert.match(box, /<aside [^>]*id="try-payment"[^>]* hidden>/);
      assert.match(box, /<form method="post" action="\/mo-phong-ngan-hang" target="_blank">/);
      assert.match(box, /<input type="hidden" name="payload">/);
    });
  }

  it('keeps the fee of the page and of the server the same', async () => {
    const { body } = await portal.get('/site');
    const { text } = await page('/');
    assert.ok(text.includes(`${body.fees[0].amount.toLocaleString('vi-VN')} đồng`));
  });

  it('makes codes whose check characters are those of the example that people are shown', () => {
    const [, code] = /ví dụ (BK38-[\d-]+-[0-9A-Z]{2})/.exec(messages['dossier.lookup-hint']);
    const plain = code.replaceAll('-', '');
    assert.equal(checkCharacters(plain.slice(0, -2)), plain.slice(-2));
  });

  it('marks the current page in the menu', async () => {
    const { text } = await page('/ho-so');
    assert.ok(text.includes('<a aria-current="page" href="/ho-so">'));
  });

  it('answers 404 to what is not there, as a page and as a problem', async () => {
    assert.equal((await page('/khong-co')).status, 404);
    assert.equal((await page('/thu-tuc/9.999999')).status, 404);
    const { status, headers } = await page('/api/nothing');
    assert.equal(status, 404);
    assert.match(headers.get('content-type'), /^application\/problem\+json/);
  });

  it('carries its headers on every kind of answer', async () => {
    for (const path of [
      '/',
      '/api/site',
      '/api/nothing',
      '/portal/portal.css',
      '/portal/nothing.css',
      '/%zz',
    ]) {
      const { headers } = await page(path);
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
      assert.equal(headers.get('content-security-policy'), CSP, path);
    }
  });
});

describe('portal/files', () => {
  it('serves every style and script that the pages name', async () => {
    for (const name of readdirSync(new URL('../../examples/portal/public/', import.meta.url))) {
      assert.equal((await page(`/portal/${name}`)).status, 200, name);
    }
  });

  it('asks again for a file whose name may hold something newer', async () => {
    const { headers } = await page('/portal/portal.css');
    assert.equal(headers.get('cache-control'), 'no-cache');
    const again = await fetch(`${portal.origin}/portal/portal.css`, {
      headers: { 'if-none-match': headers.get('etag') },
    });
    assert.equal(again.status, 304);
  });

  for (const path of [
    '/portal/..%2fserver%2fmain.ts',
    '/portal/%2e%2e%2fpackage.json',
    '/portal/.env',
    '/ba-khong/x.html',
  ]) {
    it(`does not serve ${path}`, async () => {
      assert.equal((await page(path)).status, 404);
    });
  }
});

describe('portal/cors', () => {
  it('lets a page of another origin send a dossier', async () => {
    const { status, headers } = await fetch(`${portal.origin}/api/dossiers`, { method: 'OPTIONS' });
    assert.equal(status, 204);
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.ok(headers.get('access-control-allow-headers').includes('Idempotency-Key'));
    assert.equal(headers.get('access-control-allow-credentials'), null);
  });

  it('lets it read when to try again', async () => {
    const { headers } = await page('/api/site');
    assert.ok(headers.get('access-control-expose-headers').includes('Retry-After'));
  });

  it('keeps pages to their own origin', async () => {
    assert.equal((await page('/ho-so')).headers.get('access-control-allow-origin'), null);
  });
});

describe("portal/clerk's page", () => {
  const clerk = () => clerkAt(portal);
  before(async () => {
    const { body } = await portal.file(filing());
    const order = (await portal.get(`/payments/${body.payment.id}`)).body;
    const mistyped = `${order.reference.slice(0, 12)}X${order.reference.slice(13)}`;
    await portal.notify(transferFor(order, { content: mistyped }));
    await portal.notify(transferFor(order, { amount: 9000 }));
  });

  it('suggests an order for a mistyped reference, and chooses none', async () => {
    const { text } = await clerk().page('?xem=unmatched');
    assert.ok(text.includes('mã sai 1 ký tự') && text.includes('Phí: '));
    assert.ok(!text.includes(' checked'));
  });

  it('lists where transfers stand, with the sum that is missing', async () => {
    const { text } = await clerk().page('?xem=underpaid');
    assert.ok(text.includes('Chưa rõ (1)') && text.includes('Thiếu (1)'));
    assert.ok(text.includes('còn thiếu 7.000 đồng'));
  });

  for (const view of ['unmatched', 'underpaid', 'overpaid', 'matched', 'all', '__proto__']) {
    it(`holds no inline style, script or handler, and one heading, for ${view}`, async () => {
      const { status, text, headers } = await clerk().page(`?xem=${view}&trang=x`);
      assert.equal(status, 200);
      assert.equal(headers.get('content-security-policy'), CSP);
      assert.doesNotMatch(text, /\sstyle=|<style|\son\w+=|<script(?![^>]*\ssrc=)|javascript:|\{\{/);
      assert.equal(count(text, '<h1'), 1);
    });
  }
});

describe('portal/bank-simulator', () => {
  /** Files a dossier and gives the content of its code. */
  async function code(change = {}) {
    const { body } = await portal.file(filing());
    const order = (await portal.get(`/payments/${body.payment.id}`)).body;
    const { bin = '970499', account = '3800000635', amount = order.amount, purpose = order.purpose } = change;
    return { order, payload: `QR|${bin}|${account}|${amount}|${purpose}` };
  }
  const hidden = (text, name) => new RegExp(`name="${name}"[^>]*\\svalue="([^"]*)"`).exec(text)[1];
  const outcomeOf = (text) => /data-outcome="(\w+)"/.exec(text)?.[1];

  async function pay({ payload }, amount) {
    const { text } = await page(SIMULATOR, { payload });
    const form = {
      payload,
      transactionId: hidden(text, 'transactionId'),
      amount: amount ?? hidden(text, 'amount'),
    };
    return { form, ...(await page(`${SIMULATOR}/chuyen-khoan`, form)) };
  }

  it('says that it is no bank', async () => {
    assert.ok((await page(SIMULATOR)).text.includes('Đây không phải ngân hàng.'));
  });

  it('shows what the code says before anything is sent', async () => {
    const { order, payload } = await code();
    const { text } = await page(SIMULATOR, { payload });
    for (const part of [
      'Ngân hàng Thử nghiệm',
      '3800000635',
      'XA HOA GAO THU NGHIEM',
      '16.000 đồng',
      order.purpose,
    ]) {
      assert.ok(text.includes(part), part);
    }
    assert.equal((await portal.get(`/payments/${order.id}`)).body.state, 'open');
  });

  it('pays the order', async () => {
    const { order, payload } = await code();
    assert.equal(outcomeOf((await pay({ payload })).text), 'matched');
    assert.equal((await portal.get(`/payments/${order.id}`)).body.state, 'paid');
  });

  it('pays once when the page is loaded again', async () => {
    const { order, payload } = await code();
    const { form } = await pay({ payload });
    assert.equal(outcomeOf((await page(`${SIMULATOR}/chuyen-khoan`, form)).text), 'duplicate');
    assert.equal((await portal.get(`/payments/${order.id}`)).body.received, 16_000);
  });

  for (const [amount, outcome] of [
    ['10.000', 'underpaid'],
    ['20 000', 'overpaid'],
  ]) {
    it(`says ${outcome} for ${amount} đ of 16.000 đ`, async () => {
      assert.equal(outcomeOf((await pay(await code(), amount)).text), outcome);
    });
  }

  it('says unmatched for a content that names no order', async () => {
    assert.equal(outcomeOf((await pay(await code({ purpose: 'tien dien' }))).text), 'unmatched');
  });

  for (const amount of ['0', '-1', '1,5', 'hai', '']) {
    it(`refuses to transfer "${amount}" and keeps it`, async () => {
      const { order, payload } = await code();
      const { status, text } = await pay({ payload }, amount);
      assert.equal(status, 422);
      assert.ok(text.includes('Số tiền phải là số đồng nguyên'));
      assert.equal(hidden(text, 'amount'), amount);
      assert.equal((await portal.get(`/payments/${order.id}`)).body.received, 0);
    });
  }

  const wrong = [
    ['', 'Chưa có nội dung mã QR.'],
    ['qr-start', 'phải bắt đầu bằng 000201'],
    ['qr-charset', 'ký tự lạ'],
    ['qr-tlv', 'độ dài các phần không khớp'],
    ['qr-crc-missing', 'thiếu phần cuối'],
    ['qr-crc', 'Mã kiểm tra không đúng'],
    ['qr-guid', 'không thuộc mạng VietQR'],
    ['qr-inner', 'Phần tài khoản trong mã bị hỏng'],
    ['qr-service', 'Mã dịch vụ nằm sai chỗ'],
    ['qr-bin', 'phải có 6 chữ số'],
    ['qr-account', 'không có số tài khoản hợp lệ'],
    ['qr-currency', 'không dùng tiền Việt Nam'],
    ['qr-amount', 'Số tiền trong mã không đúng'],
    ['QR|970436|3800000635|1000|x', 'không có tài khoản này'],
    ['QR|970499|1|1000|x', 'không có tài khoản này'],
  ];
  for (const [payload, message] of wrong) {
    it(`refuses "${payload}", says why and keeps what was pasted`, async () => {
      const { status, text } = await page(SIMULATOR, { payload });
      assert.equal(status, 422);
      assert.ok(text.includes(message));
      assert.ok(text.includes(`\n${payload}</textarea>`));
    });
  }

  it('shows a page, not a problem document, when it fails itself', async () => {
    const { status, headers, text } = await page(SIMULATOR, { payload: 'no-such-fault' });
    assert.equal(status, 500);
    assert.match(headers.get('content-type'), /^text\/html/);
    assert.ok(text.includes(BANNER));
  });

  it('says so when it cannot tell what is wrong with a code', async () => {
    assert.ok((await page(SIMULATOR, { payload: 'qr-new' })).text.includes('Không đọc được mã này.'));
  });

  it('escapes what was pasted', async () => {
    const { text } = await page(SIMULATOR, { payload: 'qr-crc</textarea><script>"\'&' });
    assert.ok(text.includes('\nqr-crc&lt;/textarea&gt;&lt;script&gt;&quot;&#39;&amp;</textarea>'));
  });

  it('never shows the secret of the bank', async () => {
    const { text } = await pay(await code());
    assert.ok(!text.includes(SECRET));
  });
});
