/**
 * A payment in each of its states, on a phone and on a wide screen; and from the order to the receipt by keyboard, as
 * a screen reader tells it.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { find } from '../../scripts/browsers.mjs';
import { root } from '../package/packed.mjs';
import { makeAgency, PAYEE } from './support/agency.mjs';
import { axeFindings, makeProfile } from './support/browser.mjs';
import { startLab } from './support/lab.mjs';
import { focusFindings, layoutFindings } from './support/measure.mjs';
import { takeNotes } from './support/notes.mjs';
import { listen } from './support/spoken.mjs';

const PHONE = { width: 360, height: 780 };
const SIZES = [
  { width: 320, height: 640 },
  { width: 320, height: 256 },
  { width: 1280, height: 1024 },
];
const COLOURS = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'active' },
];
const NOW = Date.parse('2026-11-23T09:00:00+07:00');

const open = {
  id: 'order-1',
  dossier: 'BK38-261122-000001-7K',
  payee: PAYEE.id,
  amount: 8000,
  currency: 'VND',
  reference: 'BK382611220000017K1',
  purpose: 'BK382611220000017K1',
  title: 'Phí: Cấp bản sao trích lục hộ tịch',
  state: 'open',
  received: 0,
  expiresAt: '2026-11-24T08:00:00+07:00',
  paidAt: null,
  receipt: null,
  version: 1,
};
const paidAt = '2026-11-23T09:01:00+07:00';
const STATES = {
  open,
  seen: { ...open, state: 'seen' },
  underpaid: { ...open, state: 'underpaid', received: 5000 },
  expired: { ...open, state: 'expired' },
  paid: { ...open, state: 'paid', received: 8000, paidAt },
  overpaid: { ...open, state: 'overpaid', received: 9000, paidAt },
  refunded: { ...open, state: 'refunded', received: 8000, paidAt },
  free: { ...open, amount: 0 },
  service: { ...open, service: { kind: 'water', customerCode: 'NM38000123456', period: '2026-11' } },
  broken: { ...open, amount: '8000' },
};
const receipt = {
  id: 'receipt-1',
  name: 'Biên lai thu phí, lệ phí (thử nghiệm)',
  form: 'THU-NGHIEM',
  series: 'HG-TN',
  number: '00000017',
  collector: { name: 'UBND xã Hoa Gạo (thử nghiệm)', taxCode: '0000000000' },
  kind: 'Cấp bản sao trích lục hộ tịch',
  amount: 8000,
  currency: 'VND',
  amountInWords: null,
  issuedAt: paidAt,
  payer: null,
  reference: open.reference,
  dossier: open.dossier,
  lookup: { code: 'TN7K42QXHWMP', url: 'https://bien-lai.hoa-gao.example/TN7K42QXHWMP' },
  signature: { state: 'none', signer: null, at: null },
};

const HEAD = `# What a screen reader is told of a payment

From the order to the receipt on a phone, by keyboard: what the accessibility tree of Chromium gives to a screen reader.
\`test/e2e/payment.test.mjs\` walks it anew and fails when it hears something else; \`UPDATE=1 node --test
test/e2e/payment.test.mjs\` writes this page after a build. Do not edit it by hand. [How to read it](transcript.md).

Nobody in it exists, nor does the bank.
`;

describe('a payment', { skip: !find.chromium() && 'needs Chromium' }, () => {
  let lab, profile, context, agency;
  let order = open;
  const next = (change) => (order = { ...order, ...change, version: order.version + 1 });

  before(async () => {
    agency = await makeAgency([PAYEE], NOW);
    lab = await startLab(
      'payment.mjs',
      {
        'GET /api/payees': () => agency.payees,
        'GET /api/payments/order-1': () => order,
        'POST /api/payments/order-1/seen': () => next({ state: 'seen' }),
        'POST /api/payments/order-1/renew': () =>
          next({ state: 'open', expiresAt: '2026-11-25T08:00:00+07:00' }),
        'GET /api/receipts/receipt-1': () => receipt,
      },
      '<main><h1>Trả phí</h1></main>',
    );
    profile = makeProfile();
    context = await profile.open({ viewport: PHONE });
  });
  after(async () => {
    await context?.close();
    profile?.dispose();
    await lab?.close();
  });

  async function openPage(state, prepare) {
    order = STATES[state];
    const page = await context.newPage();
    await page.clock.setFixedTime(NOW);
    await prepare?.(page);
    await page.goto(lab.url);
    await page.waitForFunction(() => globalThis.pay);
    await page.evaluate((trust) => globalThis.pay(trust), agency.trust);
    await page.locator('bk-payment :is(strong, [role=alert])').first().waitFor();
    if (['open', 'service', 'underpaid'].includes(state)) {
      await page.locator('bk-payment .bank-app').waitFor();
    }
    if (state === 'paid') await page.getByText('Đây không phải là biên lai').waitFor();
    return page;
  }

  for (const state of Object.keys(STATES))
    it(`fits, is read and is reached in each colour while ${state}`, async () => {
      const page = await openPage(state);
      const found = [];
      const note = (where, findings) => found.push(...findings.map((one) => `${where}: ${one}`));
      if (state === 'open') {
        await page.locator('#bank-search').fill('bidv');
        await page.locator('.bank').click();
        await page.locator('#open-app').waitFor();
      }
      for (const colours of COLOURS) {
        await page.emulateMedia(colours);
        note(Object.values(colours).join(' '), await axeFindings(page));
      }
      for (const forcedColors of ['active', 'none']) {
        await page.emulateMedia({ colorScheme: 'light', forcedColors });
        for (const size of SIZES) {
          await page.setViewportSize(size);
          await page.keyboard.press('Shift'); // a ring shows for whoever uses keys
          // What has the focus already would not be brought into sight by taking it.
          await page.evaluate(() => document.activeElement?.blur());
          const where = `${size.width} × ${size.height} forced colours ${forcedColors}`;
          note(where, await layoutFindings(page));
          note(where, await focusFindings(page));
        }
      }
      await page.close();
      assert.deepEqual(found, []);
    });

  it('is told from the order to the receipt as docs/transcript-payment.md has it', async () => {
    const out = [HEAD];
    let ear;
    const page = await openPage('open', async (one) => {
      ear = await listen(one);
    });
    const { overhearing, screen, read, speak, look, settle, forget } = takeNotes(page, ear, out);
    const { keyboard } = overhearing;
    const button = (name) => page.getByRole('button', { name }).first();

    screen('Chưa trả');
    await settle();
    await speak();
    await read();
    await page.locator('#bank-search').focus();
    await look();
    await keyboard.type('bidv');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    screen('Đã chọn ngân hàng');
    forget();
    await look();
    for (let n = 0; n < 3; n++) await keyboard.press('Tab');
    await button('Tôi đã chuyển khoản').focus();
    forget();
    await look();
    await page.keyboard.press('Enter');
    await page.getByText('Đang chờ ngân hàng xác nhận').waitFor();
    await settle();
    screen('Đã báo chuyển khoản');
    await speak();
    await read();
    next({ state: 'paid', received: 8000, paidAt });
    await page.getByText('Đây không phải là biên lai').waitFor({ timeout: 20_000 });
    await settle();
    screen('Ngân hàng đã xác nhận');
    await speak();
    await read();
    next({ receipt: 'receipt-1' });
    await page.getByText('TN7K42QXHWMP').first().waitFor({ timeout: 20_000 });
    await settle();
    screen('Biên lai');
    await speak();
    await read();
    await page.close();

    const heard = `${out.join('\n')}\n`;
    const file = join(root, 'docs/transcript-payment.md');
    if (process.env.UPDATE) writeFileSync(file, heard);
    assert.deepEqual(heard.split('\n'), readFileSync(file, 'utf8').split('\n'));
    assert.doesNotMatch(heard, /\(no name\)|undefined|\$\{|\{[a-z]+\}/);
    assert.deepEqual(profile.faults, []);
  });
});
