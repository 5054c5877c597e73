import { expect, waitUntil } from '@open-wc/testing';
import '../../src/components/payee-poster/bk-payee-poster.js';
import type { BkPayeePoster } from '../../src/components/payee-poster/payee-poster.js';
import { decodeVietQr } from '../../src/core/payment/vietqr-decode.js';
import { inProvider, NOW, payee, payees, siteDouble, textOf, type Answers } from './site-double.js';
import { expectAccessible } from './support/accessible.js';

const SITE = { name: 'Thử', unit: { name: 'UBND' }, receives: [], fees: [], hotline: '0237 000 0000' };
const OTHER = { ...payee, id: 'cho', name: 'CHO HOA GAO', account: '9990001112' };

async function show(properties: Partial<BkPayeePoster> = {}, answers: Answers = {}) {
  const site = siteDouble({ 'GET /payees': payees([payee, OTHER]), 'GET /site': SITE, ...answers });
  const heard: string[] = [];
  const element = document.createElement('bk-payee-poster');
  element.addEventListener('bk-error', ({ code }) => heard.push(code));
  Object.assign(element, { payee: payee.id, ...properties });
  await inProvider(site.client, element);
  await waitUntil(() => !textOf(element).startsWith('Đang tải'), 'it stays loading');
  return { element, heard, ...site };
}

const $ = <T extends Element = HTMLElement>(element: Element, selector: string) =>
  element.shadowRoot!.querySelector<T>(selector)!;
const chosen = (element: Element) => $<HTMLInputElement>(element, 'input:checked').value;
const sheets = () => [...document.querySelectorAll('[data-bk-print]')];
/** Accounts on the paper. */
const onPaper = () =>
  sheets().flatMap(({ shadowRoot }) =>
    [...shadowRoot!.querySelectorAll('.account')].map((line) => line.textContent.replace(/\D/g, '')),
  );

const { print } = globalThis;

describe('<bk-payee-poster>', () => {
  let prints = 0;
  beforeEach(() => {
    prints = 0;
    globalThis.print = () => void prints++;
  });
  afterEach(() => {
    globalThis.dispatchEvent(new Event('afterprint'));
    globalThis.print = print;
  });

  it('is accessible', async () => {
    await expectAccessible((await show()).element);
  });

  it('shows the payee of the signed list with a static code, and whom to call', async () => {
    const { element } = await show();
    for (const text of [payee.name, payee.bankName, payee.account, SITE.hotline])
      expect(textOf(element)).to.include(text);
    const { initiation, accounts, amount, additional } = decodeVietQr(element.payload!);
    expect([initiation, amount, additional]).to.deep.equal(['11', undefined, undefined]);
    expect(accounts).to.deep.include({
      tag: '38',
      guid: 'A000000727',
      bin: payee.bin,
      account: payee.account,
      service: 'QRIBFTTA',
    });
  });

  it('has the account in groups to read, and without them to copy', async () => {
    const { element } = await show();
    const groups = [...element.shadowRoot!.querySelectorAll('.group')].map((group) => group.textContent);
    expect(groups).to.deep.equal(['0380', '0006', '35']);
  });

  it('says whom to call only where the site does', async () => {
    const { element } = await show({}, { 'GET /site': 404 });
    expect($(element, '.call')).to.equal(null);
    expect(element.payload).to.be.a('string');
  });

  for (const [size, perPage, layout] of [
    ['a4', 1, 'a4'],
    ['A5', 2, 'a5-2'],
    ['a6', 4, 'a6-4'],
    ['a6', 3, 'a6'],
    ['a7', 1, 'a7-8'],
    ['letter', 2, 'a4'],
    ['constructor', NaN, 'a4'],
  ] as const)
    it(`chooses ${layout} for ${size}, ${perPage} on a page`, async () => {
      expect(chosen((await show({ size, perPage })).element)).to.equal(layout);
    });

  it('prints what the person has chosen instead', async () => {
    const { element } = await show({ size: 'a4' });
    $(element, '[value=a6-4]').click();
    await element.updateComplete;
    expect(textOf(element)).to.include('Cắt theo đường chấm');
    $(element, '#print').click();
    expect(prints).to.equal(1);
    expect(onPaper()).to.deep.equal(Array.from({ length: 4 }, () => payee.account));
  });

  it('gives the page its own print back, also when the element goes', async () => {
    const { element } = await show();
    $(element, '#print').click();
    globalThis.dispatchEvent(new Event('afterprint'));
    expect(sheets()).to.deep.equal([]);
    $(element, '#print').click();
    element.remove();
    expect(sheets()).to.deep.equal([]);
  });

  it('puts nothing on paper any more once another payee is asked for', async () => {
    const { element } = await show();
    $(element, '#print').click();
    element.payee = OTHER.id;
    await element.updateComplete;
    expect(sheets()).to.deep.equal([]);
    expect(decodeVietQr(element.payload!).accounts[0]).to.include({ account: OTHER.account });
  });

  it('goes on printing while something else changes', async () => {
    const { element } = await show();
    $(element, '#print').click();
    element.requestUpdate();
    await element.updateComplete;
    expect(onPaper()).to.deep.equal([payee.account]);
  });

  it('says that it has nothing to show without a payee', async () => {
    const { element, heard } = await show({ payee: '' });
    expect(textOf(element)).to.equal('Chưa chọn nơi nhận tiền.');
    expect(heard).to.deep.equal([]);
  });

  describe('failure', () => {
    const DAY_S = 24 * 3600;
    const doubts: readonly (readonly [string, Answers, string])[] = [
      ['a list that nobody has signed', { 'GET /payees': { payees: [payee] } }, 'payee-unverified'],
      [
        'a list that has expired',
        { 'GET /payees': payees([payee], { iat: NOW / 1000 - 2 * DAY_S, exp: NOW / 1000 - DAY_S }) },
        'payee-unverified',
      ],
      ['a payee that is not on it', { 'GET /payees': payees([OTHER]) }, 'payee-unknown'],
    ];
    for (const [what, answers, code] of doubts)
      it(`shows no code for ${what}`, async () => {
        const { element, heard } = await show({}, answers);
        expect(textOf($(element, '[part=error]'))).to.include('Không thể xác minh nơi nhận tiền.');
        expect(heard).to.deep.equal([code]);
        expect(element.payload).to.equal(undefined);
        expect($(element, 'svg')).to.equal(null);
        expect($(element, '#print')).to.equal(null);
        await expectAccessible(element);
      });

    it('says that there is no line, and shows the sheet once there is one', async () => {
      const { element, heard, answers } = await show({}, { 'GET /payees': 'cut' });
      expect(textOf($(element, '[part=error]'))).to.include('Chưa có mạng');
      expect(heard).to.deep.equal(['network-offline']);
      answers['GET /payees'] = payees([payee]);
      globalThis.dispatchEvent(new Event('online'));
      await waitUntil(() => element.payload !== undefined);
      expect($(element, '[part=error]')).to.equal(null);
    });

    it('tries again when the person asks', async () => {
      const { element, answers } = await show({}, { 'GET /payees': 500 });
      answers['GET /payees'] = payees([payee]);
      $(element, '[part=error] button').click();
      await waitUntil(() => element.payload !== undefined);
    });
  });
});
