import { aTimeout, expect, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { decodeQR } from 'qr/decode.js';
import '../../src/components/payment/bk-payment.js';
import { Client } from '../../src/core/client.js';
import type { BkPayment } from '../../src/components/payment/payment.js';
import type { BkErrorEvent } from '../../src/components/shared/error.event.js';
import { decodeVietQr } from '../../src/core/payment/vietqr-decode.js';
import type { PaymentOrder, PaymentState } from '../../src/core/payment/payments.js';
import {
  inProvider,
  NOW,
  order,
  pageIn,
  payee,
  payees,
  siteDouble,
  textOf,
  type Answers,
} from './site-double.js';
import { expectAccessible } from './support/accessible.js';

const PATH = `GET /payments/${order.id}`;

/** Stands for the stream: a test says what comes. */
class Stream extends EventTarget {
  static last: Stream | undefined;
  static opened = 0;
  static all: Stream[] = [];
  closed = false;
  readonly readyState = 1;

  constructor(readonly url: string) {
    super();
    Stream.last = this;
    Stream.opened++;
    Stream.all.push(this);
  }

  close() {
    this.closed = true;
  }

  send(change: Partial<PaymentOrder>) {
    this.dispatchEvent(new MessageEvent('payment', { data: JSON.stringify({ ...order, ...change }) }));
  }
}

const real = globalThis.EventSource;

async function show(answers: Answers = {}, id = order.id) {
  const site = siteDouble({ [PATH]: order, 'GET /payees': payees([payee]), ...answers });
  const heard: string[] = [];
  const element = document.createElement('bk-payment');
  for (const type of ['bk-payment-changed', 'bk-paid', 'bk-error'] as const)
    element.addEventListener(type, (event) => {
      const { state, code } = event as { state?: string; code?: string };
      heard.push([type, state ?? code].filter(Boolean).join(' '));
    });
  element.order = id;
  await inProvider(site.client, element);
  await waitUntil(() => !textOf(element).startsWith('Đang tải'), 'it stays loading');
  return { element, heard, ...site };
}

const part = (element: BkPayment, name: string) => element.shadowRoot!.querySelector(`[part="${name}"]`);

const shadowOf = (element: BkPayment, selector: string) => element.shadowRoot!.querySelector(selector);

/** Reads the drawn code as a camera does: the picture, not the path. */
async function scan(svg: Element): Promise<string> {
  const copy = svg.cloneNode(true) as SVGElement;
  copy.setAttribute('width', '400');
  copy.setAttribute('height', '400');
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  const context = new OffscreenCanvas(400, 400).getContext('2d')!;
  context.drawImage(image, 0, 0);
  return decodeQR(context.getImageData(0, 0, 400, 400));
}

describe('<bk-payment>', () => {
  beforeEach(() => {
    Stream.last = undefined;
    Stream.opened = 0;
    Stream.all = [];
    globalThis.EventSource = Stream as unknown as typeof EventSource;
  });

  afterEach(() => {
    globalThis.EventSource = real;
    pageIn('light');
  });

  describe('accessibility', () => {
    for (const state of ['open', 'seen', 'paid', 'underpaid', 'expired'] satisfies PaymentState[]) {
      it(`is accessible while ${state}`, async () => {
        const { element } = await show({ [PATH]: { ...order, state } });
        await expectAccessible(element);
      });
    }

    it('is accessible in dark', async () => {
      pageIn('dark');
      const { element } = await show();
      await expectAccessible(element);
    });

    it('keeps the code black on white in dark', async () => {
      pageIn('dark');
      const { element } = await show();
      const svg = part(element, 'qr')!;
      expect(getComputedStyle(svg.querySelector('rect')!).fill).to.equal('rgb(255, 255, 255)');
      expect(getComputedStyle(svg.querySelector('path')!).fill).to.equal('rgb(0, 0, 0)');
    });

    it('names the code for a screen reader', async () => {
      const { element } = await show();
      expect(part(element, 'qr')!.getAttribute('aria-label')).to.equal(
        'Mã VietQR: chuyển 8.000\u00a0₫ tới XA HOA GAO THU NGHIEM',
      );
    });

    it('says each change in a live region that was there before', async () => {
      const { element } = await show();
      const region = part(element, 'state')!;
      Stream.last!.send({ state: 'paid', received: 8000, version: 2 });
      await waitUntil(() => textOf(region).includes('Đã thanh toán'));
      expect(region.getAttribute('role')).to.equal('status');
    });

    it('copies by keyboard and says so', async () => {
      const { element } = await show();
      const copied: string[] = [];
      const clipboard = { writeText: async (text: string) => void copied.push(text) };
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
      const buttons = [...element.shadowRoot!.querySelectorAll<HTMLElement>('dl button')];
      for (const button of buttons) {
        button.focus();
        await sendKeys({ press: 'Enter' });
        await waitUntil(() => textOf(button).startsWith('Đã sao chép'));
      }
      Reflect.deleteProperty(navigator, 'clipboard');
      expect(copied).to.deep.equal(['0380000635', '8000', 'BK382611220000017K1']);
      expect(textOf(element)).to.include('Đã sao chép: Nội dung chuyển khoản');
    });

    it('says when copying failed', async () => {
      const { element } = await show();
      const clipboard = { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) };
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
      element.shadowRoot!.querySelector<HTMLElement>('dl button')!.click();
      await waitUntil(() => textOf(element).includes('Không sao chép được'));
      Reflect.deleteProperty(navigator, 'clipboard');
    });
  });

  describe('an open order', () => {
    it('draws a code that says payee, amount and content', async () => {
      const { element } = await show();
      const read = decodeVietQr(await scan(part(element, 'qr')!));
      expect(read.accounts[0]).to.include({ bin: '970499', account: '0380000635' });
      expect(read.amount).to.equal(8000);
      expect(read.additional?.purpose).to.equal('BK382611220000017K1');
    });

    it('gives the text of the code that it shows, from bk-payment-changed on', async () => {
      const told: unknown[] = [];
      const listen = (event: Event) => told.push((event.composedPath()[0] as BkPayment).payload);
      document.addEventListener('bk-payment-changed', listen);
      const { element } = await show();
      document.removeEventListener('bk-payment-changed', listen);
      const drawn = await scan(part(element, 'qr')!);
      expect(element.payload).to.equal(drawn);
      expect(told).to.deep.equal([drawn]);
      expect(element.hasAttribute('payload')).to.be.false;
    });

    it('says the same as text', async () => {
      const { element } = await show();
      const lines = textOf(part(element, 'lines'));
      for (const value of [
        payee.name,
        payee.bankName,
        payee.account,
        '8.000 ₫',
        'tám nghìn đồng',
        order.purpose,
      ])
        expect(lines).to.include(value);
    });

    it('stays paid when the word of the payer fails after the money has come', async () => {
      let fail = (_status: unknown) => {};
      const failing = new Promise((resolve) => (fail = resolve));
      const { element } = await show({ [`POST /payments/${order.id}/seen`]: failing });
      element.shadowRoot!.querySelector<HTMLElement>('button.primary')!.click();
      Stream.last!.send({ state: 'paid', received: 8000, version: 2 });
      await waitUntil(() => textOf(element).includes('Đã thanh toán'));
      fail(503);
      await aTimeout(50);
      expect(textOf(element)).to.include('Đã thanh toán');
      expect(part(element, 'qr')).to.not.exist;
    });

    it('says not to pay again also where the payee cannot be had', async () => {
      const { element } = await show({ [PATH]: { ...order, state: 'seen' }, 'GET /payees': 503 });
      expect(textOf(part(element, 'state'))).to.include('Đừng chuyển lần nữa');
      expect(part(element, 'error')).to.exist;
      expect(part(element, 'qr')).to.not.exist;
    });

    it('is there again after a reload, and when it was paid from another device', async () => {
      const { element, answers, client } = await show({ [PATH]: { ...order, state: 'seen', version: 2 } });
      element.remove();
      answers[PATH] = { ...order, state: 'paid', received: 8000, version: 3 };
      const again = document.createElement('bk-payment');
      again.order = order.id;
      await inProvider(new Client(client.options), again);
      await waitUntil(() => textOf(again).includes('Đã thanh toán'));
      expect(part(again, 'qr')).to.not.exist;
    });

    it('goes on to seen on the word of the payer, not to paid', async () => {
      const { element, calls, heard } = await show({
        [`POST /payments/${order.id}/seen`]: { ...order, state: 'seen', version: 2 },
      });
      element.shadowRoot!.querySelector<HTMLElement>('button.primary')!.click();
      await waitUntil(() => textOf(element).includes('Đang chờ ngân hàng xác nhận'));
      expect(calls.map(({ path }) => path)).to.include(`/payments/${order.id}/seen`);
      expect(heard).to.deep.equal(['bk-payment-changed open', 'bk-payment-changed seen']);
    });

    it('keeps the code when the word of the payer does not get through', async () => {
      const { element, heard } = await show({ [`POST /payments/${order.id}/seen`]: 'cut' });
      element.shadowRoot!.querySelector<HTMLElement>('button.primary')!.click();
      await waitUntil(() => textOf(element).includes('Chưa có mạng'));
      expect(part(element, 'qr')).to.exist;
      expect(heard.at(-1)).to.equal('bk-error network-offline');
    });
  });

  describe('the other states', () => {
    it('asks for what is missing while underpaid', async () => {
      const { element } = await show({ [PATH]: { ...order, state: 'underpaid', received: 5000 } });
      expect(textOf(part(element, 'state'))).to.include('Còn thiếu 3.000 ₫');
      expect(decodeVietQr(await scan(part(element, 'qr')!)).amount).to.equal(3000);
      expect(element.payload).to.equal(await scan(part(element, 'qr')!));
    });

    it('folds the code away while seen', async () => {
      const { element } = await show({ [PATH]: { ...order, state: 'seen' } });
      expect(element.shadowRoot!.querySelector('details')!.open).to.be.false;
      expect(element.shadowRoot!.querySelector('button.primary')).to.not.exist;
    });

    const ends = [
      ['paid', 8000, 'Đã thanh toán', ['bk-payment-changed paid', 'bk-paid']],
      ['overpaid', 10_000, 'Đã thanh toán, thừa 2.000 ₫', ['bk-payment-changed overpaid', 'bk-paid']],
      ['expired', 0, 'Mã thanh toán đã hết hạn', ['bk-payment-changed expired']],
      ['refunded', 8000, 'Đã hoàn tiền', ['bk-payment-changed refunded']],
    ] as const;
    for (const [state, received, says, events] of ends) {
      it(`shows no code once ${state}`, async () => {
        const { element, heard, calls } = await show({ [PATH]: { ...order, state, received } });
        expect(textOf(part(element, 'state'))).to.include(says);
        expect(part(element, 'qr')).to.not.exist;
        expect(element.payload).to.equal(undefined);
        expect(part(element, 'lines')).to.not.exist;
        expect(heard).to.deep.equal(events);
        expect(calls.some(({ path }) => path === '/payees')).to.be.false;
      });
    }

    it('renews an expired order under the same reference', async () => {
      const { element, calls } = await show({
        [PATH]: { ...order, state: 'expired', version: 2 },
        [`POST /payments/${order.id}/renew`]: { ...order, version: 3 },
      });
      element.shadowRoot!.querySelector<HTMLElement>('button.primary')!.click();
      await waitUntil(() => part(element, 'qr'));
      expect(calls.map(({ method, path }) => `${method} ${path}`)).to.include(
        `POST /payments/${order.id}/renew`,
      );
      expect(decodeVietQr(element.payload!).additional?.purpose).to.equal(order.purpose);
    });

    it('says why an order could not be renewed, and lets one try again', async () => {
      const { element, heard } = await show({
        [PATH]: { ...order, state: 'expired' },
        [`POST /payments/${order.id}/renew`]: 'cut',
      });
      element.shadowRoot!.querySelector<HTMLElement>('button.primary')!.click();
      await waitUntil(() => textOf(element).includes('Chưa có mạng'));
      expect(element.shadowRoot!.querySelector('button.primary')).to.exist;
      expect(heard.at(-1)).to.equal('bk-error network-offline');
    });

    it('renews an order that was paid in part when its time is over', async () => {
      const late = { ...order, state: 'underpaid', received: 5000, expiresAt: '2026-11-22T09:00:00+07:00' };
      const { element, calls } = await show({
        [PATH]: late,
        [`POST /payments/${order.id}/renew`]: { ...late, expiresAt: order.expiresAt, version: 2 },
      });
      expect(textOf(element)).to.include('Đã quá hạn');
      element.shadowRoot!.querySelector<HTMLElement>('button.primary')!.click();
      await waitUntil(() => textOf(element).includes('Còn 1 ngày'));
      expect(calls.at(-1)!.path).to.include('/payees');
      expect(element.shadowRoot!.querySelector('button.primary')).to.not.exist;
    });

    it('does not offer to renew what is paid in full', async () => {
      const { element } = await show({ [PATH]: { ...order, state: 'expired', received: 8000 } });
      expect(element.shadowRoot!.querySelector('button')).to.not.exist;
    });

    it('says that money which came late counts', async () => {
      const late = { ...order, state: 'paid', received: 8000, paidAt: '2026-11-24T10:00:00+07:00' };
      const { element } = await show({ [PATH]: late });
      expect(textOf(part(element, 'state'))).to.include('sau khi mã hết hạn, và vẫn được ghi nhận');
    });

    it('shows the receipt once it is paid, and a reminder until one is issued', async () => {
      const paid = { ...order, state: 'paid', received: 8000, version: 2, receipt: null };
      const { element } = await show({ [PATH]: paid });
      const receipt = shadowOf(element, 'bk-receipt')!;
      await waitUntil(() => textOf(receipt).includes('Phiếu nhắc thanh toán'), undefined, { timeout: 5000 });
      expect(textOf(receipt)).to.include('Đây không phải là biên lai');
      for (const stream of Stream.all) stream.send({ ...(paid as object), receipt: 'receipt-1', version: 3 });
      await waitUntil(() => (receipt as HTMLElementTagNameMap['bk-receipt']).receipt === 'receipt-1');
    });

    it('speaks of no receipt where the site issues none', async () => {
      const { element } = await show({ [PATH]: { ...order, state: 'paid', received: 8000 } });
      expect(shadowOf(element, 'bk-receipt')).to.not.exist;
    });

    it('says what to do when the money does not show up', async () => {
      const { element } = await show({ [PATH]: { ...order, state: 'seen' } });
      expect(textOf(part(element, 'state'))).to.include('gọi bộ phận Một cửa để tìm khoản tiền');
    });

    it('says what is paid for by a customer code', async () => {
      const service = { kind: 'electricity', customerCode: 'PE07000123456', period: '2026-11' };
      const { element } = await show({ [PATH]: { ...order, dossier: null, service } });
      expect(textOf(element)).to.include('Tiền điện, kỳ 11/2026');
      expect(textOf(element)).to.include('Mã khách hàng: PE07000123456');
    });

    for (const service of [{ kind: 'x' }, { kind: 'water', customerCode: '', period: '2026-11' }, 'x'])
      it(`takes no service such as ${JSON.stringify(service)}`, async () => {
        const { heard } = await show({ [PATH]: { ...order, service } });
        expect(heard).to.deep.equal(['bk-error order-shape']);
      });

    it('shows no code when nothing is to be paid', async () => {
      const { element } = await show({ [PATH]: { ...order, amount: 0 } });
      expect(textOf(element)).to.include('Không phải nộp tiền');
      expect(part(element, 'qr')).to.not.exist;
    });

    it('says so when there is no order', async () => {
      const { element, heard } = await show({}, '');
      expect(textOf(element)).to.equal('Chưa có khoản nào để thanh toán.');
      expect(element.payload).to.equal(undefined);
      expect(heard).to.deep.equal([]);
    });
  });

  describe('following', () => {
    it('takes the code away when the server has the money, and says bk-paid once', async () => {
      const { element, heard } = await show();
      Stream.last!.send({ state: 'paid', received: 8000, version: 2 });
      Stream.last!.send({ state: 'overpaid', received: 9000, version: 3 });
      await waitUntil(() => textOf(element).includes('thừa 1.000 ₫'));
      expect(part(element, 'qr')).to.not.exist;
      expect(element.payload).to.equal(undefined);
      expect(heard.filter((type) => type === 'bk-paid')).to.have.length(1);
      expect(heard.at(-1)).to.equal('bk-payment-changed overpaid');
    });

    it('drops an answer that is older than what it shows', async () => {
      const { element, heard } = await show({
        [PATH]: { ...order, state: 'paid', received: 8000, version: 5 },
      });
      Stream.last!.send({ state: 'open', version: 4 });
      await element.updateComplete;
      expect(textOf(element)).to.include('Đã thanh toán');
      expect(heard).to.not.include('bk-payment-changed open');
    });

    it('stops when it leaves the page, and goes on when it comes back', async () => {
      const { element } = await show();
      const { parentElement } = element;
      const first = Stream.last!;
      element.remove();
      expect(first.closed).to.be.true;
      parentElement!.append(element);
      await waitUntil(() => Stream.opened === 2);
      expect(part(element, 'qr')).to.exist;
    });

    it('opens the stream anew and asks when the page comes back to the screen', async () => {
      const { element, answers } = await show();
      const first = Stream.last!;
      answers[PATH] = { ...order, state: 'paid', received: 8000, version: 2 };
      document.dispatchEvent(new Event('visibilitychange'));
      expect(first.closed).to.be.true;
      expect(Stream.opened).to.equal(2);
      await waitUntil(() => textOf(element).includes('Đã thanh toán'));
    });

    it('asks by itself when the stream is cut', async () => {
      const { element, answers } = await show();
      answers[PATH] = { ...order, state: 'paid', received: 8000, version: 2 };
      Stream.last!.dispatchEvent(new Event('error'));
      await waitUntil(() => textOf(element).includes('Đã thanh toán'), undefined, { timeout: 5000 });
    });

    it('turns to another order', async () => {
      const other = { ...order, id: 'order-2', amount: 16_000, title: 'Phí khác' };
      const { element } = await show({ 'GET /payments/order-2': other });
      element.order = 'order-2';
      await waitUntil(() => textOf(element).includes('Phí khác'));
      expect(textOf(part(element, 'lines'))).to.include('mười sáu nghìn đồng');
    });
  });

  describe('failure', () => {
    const faults: readonly (readonly [string, Answers, string])[] = [
      ['a payee that the site does not list', { 'GET /payees': payees([]) }, 'payee-unknown'],
      ['a list that is no list', { 'GET /payees': payees('x') }, 'payee-unverified'],
      ['a list that nobody has signed', { 'GET /payees': { payees: [payee] } }, 'payee-unverified'],
      [
        'an account that lost its zeros',
        { 'GET /payees': payees([{ ...payee, account: 380000635 }]) },
        'payee-unverified',
      ],
      ['a bank that cannot be', { 'GET /payees': payees([{ ...payee, bin: '97' }]) }, 'payee-unverified'],
      ['an answer that is no order', { [PATH]: { id: order.id } }, 'order-shape'],
      ['an amount that is not whole', { [PATH]: { ...order, amount: 8000.5 } }, 'order-shape'],
      ['a content that the code would cut', { [PATH]: { ...order, purpose: 'x'.repeat(26) } }, 'order-shape'],
    ];
    for (const [what, answers, code] of faults) {
      it(`shows neither code nor lines for ${what}, and says not to pay`, async () => {
        const { element, heard } = await show(answers);
        expect(textOf(part(element, 'error'))).to.include('Xin đừng chuyển khoản');
        expect(part(element, 'qr')).to.not.exist;
        expect(element.payload).to.equal(undefined);
        expect(part(element, 'lines')).to.not.exist;
        expect(heard.filter((type) => type.startsWith('bk-error'))).to.deep.equal([`bk-error ${code}`]);
      });
    }

    it('loads again when asked to', async () => {
      const { element, answers } = await show({ [PATH]: 'cut' });
      expect(textOf(part(element, 'error'))).to.include('Chưa có mạng');
      answers[PATH] = order;
      part(element, 'error')!.querySelector('button')!.click();
      await waitUntil(() => part(element, 'qr'));
    });

    it('loads again when the line comes back', async () => {
      const { element, answers } = await show({ [PATH]: 'cut' });
      answers[PATH] = order;
      window.dispatchEvent(new Event('online'));
      await waitUntil(() => part(element, 'qr'));
    });

    it('says that a code is wrong when the server does not know it', async () => {
      const { element } = await show({ [PATH]: 404 });
      expect(textOf(part(element, 'error'))).to.include('Không tìm thấy');
    });

    it('tells the integrator of a missing endpoint', async () => {
      const element = document.createElement('bk-payment');
      element.order = order.id;
      const failed = oneEvent<BkErrorEvent>(element, 'bk-error');
      document.body.append(element);
      expect((await failed).code).to.equal('endpoint-missing');
      element.remove();
    });
  });

  describe('on a hostile page', () => {
    const shown = async (element: BkPayment) => {
      const { accounts } = decodeVietQr(await scan(part(element, 'qr')!));
      const lines = textOf(part(element, 'lines'));
      expect(accounts[0]).to.include({ bin: payee.bin, account: payee.account });
      expect(decodeVietQr(element.payload!).accounts[0]).to.include({ account: payee.account });
      expect(lines).to.include(payee.account);
      expect(lines).to.not.include('999999');
    };

    it('takes no payee from attributes, and writes nothing into them', async () => {
      const { element } = await show();
      for (const name of ['payee', 'account', 'bin', 'amount']) element.setAttribute(name, '999999');
      await aTimeout(0);
      await shown(element);
      expect(element.getAttributeNames()).to.have.members(['payee', 'account', 'bin', 'amount']);
    });

    it('takes none from properties that are set late', async () => {
      const { element } = await show();
      const thief = { ...payee, account: '999999' };
      Object.assign(element, { payee: thief, account: '999999', transfer: { payee: thief }, state: thief });
      element.requestUpdate();
      await element.updateComplete;
      await shown(element);
    });

    it('takes none from a place that every object looks at', async () => {
      const everywhere = Object.prototype as unknown as Record<string, unknown>;
      const thief: Record<string, unknown> = {
        account: '999999',
        bin: '999999',
        payees: [],
        signed: 'x',
      };
      Object.assign(everywhere, thief);
      try {
        const { element } = await show();
        await shown(element);
      } finally {
        for (const name of Object.keys(thief)) delete everywhere[name];
      }
    });

    it('takes none from the address or from what stands in the element', async () => {
      const before = location.href;
      history.replaceState(null, '', '?account=999999&payee=999999&bin=999999');
      const { element } = await show();
      element.innerHTML = '<p account="999999">999999</p>';
      await shown(element);
      history.replaceState(null, '', before);
    });

    it('takes none from the order, however much it says', async () => {
      const { element } = await show({
        [PATH]: { ...order, account: '999999', bin: '999999', payees: [{ ...payee, account: '999999' }] },
      });
      await shown(element);
    });

    it('shows no code at all once the list was swapped', async () => {
      const { element, answers } = await show();
      answers['GET /payees'] = { payees: [{ ...payee, account: '999999' }] };
      window.dispatchEvent(new Event('online'));
      await waitUntil(() => part(element, 'error'));
      expect(textOf(part(element, 'error'))).to.include('Không thể xác minh nơi nhận tiền');
      expect(part(element, 'qr')).to.not.exist;
      expect(element.payload).to.equal(undefined);
      expect(textOf(element)).to.not.include('999999');
    });

    it('shows no code for a list that was signed before the one it has seen', async () => {
      const { element, answers, heard } = await show({ 'GET /payees': payees([payee], { ver: 7 }) });
      answers['GET /payees'] = payees([{ ...payee, account: '999999' }], { ver: 6 });
      window.dispatchEvent(new Event('online'));
      await waitUntil(() => part(element, 'error'));
      expect(part(element, 'qr')).to.not.exist;
      expect(heard.at(-1)).to.equal('bk-error payee-unverified');
    });

    it('shows no code from a list that has expired while the page was open', async () => {
      const ticks: (() => void)[] = [];
      const set = window.setInterval;
      window.setInterval = ((run: () => void) => ticks.push(run)) as typeof setInterval;
      let now = NOW;
      const list = payees([payee], { exp: NOW / 1000 + 60 });
      const site = siteDouble({ [PATH]: order, 'GET /payees': list });
      const element = document.createElement('bk-payment');
      element.order = order.id;
      await inProvider(new Client({ ...site.client.options, now: () => now }), element);
      await waitUntil(() => part(element, 'qr'));
      window.setInterval = set;
      now += 61_000;
      for (const tick of ticks) tick();
      await waitUntil(() => textOf(element).includes('Không thể xác minh nơi nhận tiền'));
      expect(part(element, 'qr')).to.not.exist;
    });

    it('never shows the account of one order under another', async () => {
      const other = { ...payee, id: 'cho', account: '112233' };
      let later = (_list: unknown) => {};
      const slow = new Promise((resolve) => (later = resolve));
      const { element, answers } = await show({
        'GET /payees': payees([payee, other]),
        'GET /payments/order-2': { ...order, id: 'order-2', payee: 'cho' },
      });
      answers['GET /payees'] = slow;
      window.dispatchEvent(new Event('online'));
      await aTimeout(20);
      element.order = 'order-2';
      await aTimeout(20);
      later(await payees([payee, other], { ver: 2 }));
      await waitUntil(() => textOf(part(element, 'lines')).includes('112233'));
      expect(decodeVietQr(element.payload!).accounts[0]).to.include({ account: '112233' });
    });

    it('draws a newer version of the order to the payee that it names', async () => {
      const other = { ...payee, id: 'cho', account: '112233' };
      const { element } = await show({ 'GET /payees': payees([payee, other]) });
      Stream.last!.send({ payee: 'cho', version: 2 });
      await waitUntil(() => textOf(part(element, 'lines')).includes('112233'));
    });

    it('takes no word on another order', async () => {
      const { heard } = await show({ [PATH]: { ...order, id: 'order-2', state: 'paid', received: 8000 } });
      expect(heard).to.deep.equal(['bk-error order-shape']);
    });

    it('shows no code for a list that has expired', async () => {
      const { element, heard } = await show({ 'GET /payees': payees([payee], { exp: NOW / 1000 - 1 }) });
      expect(textOf(part(element, 'error'))).to.include('Không thể xác minh nơi nhận tiền');
      expect(part(element, 'qr')).to.not.exist;
      expect(heard).to.deep.equal(['bk-error payee-unverified']);
    });
  });
});
