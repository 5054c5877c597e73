import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { decodeQR } from 'qr/decode.js';
import '../../src/components/payment/bk-payment.js';
import { Client } from '../../src/core/client.js';
import { vietqrLinks, type BankLinks } from '../../src/core/payment/bank-links.js';
import { ownBankPart } from '../../src/core/payment/own-bank.js';
import { vaultPart } from '../../src/core/storage/vault.js';
import { inProvider, order, payee, payees, siteDouble, textOf, type Answers } from './site-double.js';
import { expectAccessible } from './support/accessible.js';

const PATH = `GET /payments/${order.id}`;
const real = globalThis.EventSource;
const shadow = (element: Element, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector);

interface Wish {
  readonly bankLinks?: BankLinks;
  readonly answers?: Answers;
  /** Of an earlier visit. */
  readonly client?: Client;
}

async function show({ bankLinks, answers, client: known }: Wish = {}) {
  const site = siteDouble({ [PATH]: order, 'GET /payees': payees([payee]), ...answers });
  const client = known ?? new Client({ ...site.client.options, bankLinks });
  const element = document.createElement('bk-payment');
  element.order = order.id;
  await inProvider(client, element);
  await waitUntil(() => shadow(element, '.bank-app'), 'no way to pay on the phone');
  return { ...site, element, client };
}

async function search(element: Element, text: string) {
  const input = shadow(element, '#bank-search') as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new InputEvent('input'));
  await (element as HTMLElementTagNameMap['bk-payment']).updateComplete;
  return [...element.shadowRoot!.querySelectorAll('.bank')].map(textOf);
}

async function choose(element: Element, name: string) {
  await search(element, name);
  shadow(element, '.bank')!.click();
  await waitUntil(() => shadow(element, '#other-bank'));
}

describe('<bk-payment> on a phone', () => {
  before(() => setViewport({ width: 360, height: 760 }));
  after(() => setViewport({ width: 800, height: 600 }));
  beforeEach(() => {
    sessionStorage.clear();
    globalThis.EventSource = class extends EventTarget {
      close() {}
    } as unknown as typeof EventSource;
  });
  afterEach(() => {
    globalThis.EventSource = real;
    Reflect.deleteProperty(navigator, 'canShare');
    Reflect.deleteProperty(navigator, 'share');
  });

  it('is accessible while a bank is chosen, and after', async () => {
    const { element } = await show({ bankLinks: vietqrLinks() });
    await expectAccessible(element);
    await choose(element, 'bidv');
    await expectAccessible(element);
  });

  it('asks for the bank before it shows lines and code', async () => {
    const { element } = await show();
    const places = ['.bank-app', '[part=lines]', '[part=qr]'].map((one) => shadow(element, one)!);
    for (const [i, place] of places.slice(1).entries())
      expect(places[i]!.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.ok;
  });

  it('finds a bank without accents, by a name of before, and says when there is none', async () => {
    const { element } = await show();
    expect(await search(element, 'dong a')).to.deep.include('VI Vikki Bank trước là DongA Bank, Đông Á');
    expect(await search(element, 'NGOAI THUONG')).to.have.lengthOf(1);
    expect(await search(element, 'không có đâu')).to.deep.equal([]);
    expect(textOf(element)).to.include('Không có ngân hàng nào tên như vậy');
  });

  it('remembers the bank on this device, and lets one change it', async () => {
    const first = await show();
    await first.client.use(vaultPart).setLevel('device');
    await choose(first.element, 'vietcombank');
    await waitUntil(async () => (await first.client.use(ownBankPart).get()) === '970436');
    const second = await show({ client: new Client(first.client.options) });
    await waitUntil(() => textOf(second.element).includes('Ngân hàng của bạn: Vietcombank'));
    shadow(second.element, '#other-bank')!.click();
    await waitUntil(() => shadow(second.element, '#bank-search'));
  });

  it('forgets the bank when the device is wiped', async () => {
    const { element, client } = await show();
    await choose(element, 'bidv');
    client.conceal('wiped');
    await waitUntil(() => !textOf(element).includes('BIDV'));
  });

  describe('link to the app', () => {
    it('is off unless the site allows it', async () => {
      const { element } = await show();
      await choose(element, 'bidv');
      expect(shadow(element, '#open-app')).to.not.exist;
      expect(element.shadowRoot!.querySelector('a')).to.not.exist;
    });

    it('says what it does before it is tapped, and tells nobody where it comes from', async () => {
      const { element } = await show({ bankLinks: vietqrLinks() });
      await choose(element, 'bidv');
      const link = shadow(element, '#open-app') as HTMLAnchorElement;
      expect(link.rel).to.equal('noopener noreferrer');
      expect(link.target).to.equal('_blank');
      const told = textOf(shadow(element, `#${link.getAttribute('aria-describedby')!}`));
      expect(told).to.include('rời trang qua dl.vietqr.io');
      // The bank of the example does not exist: its app is opened and told nothing.
      expect(link.href).to.equal('https://dl.vietqr.io/pay?app=bidv');
      expect(told).to.include('chỉ mở ra');
    });

    it('fills in where the app takes it', async () => {
      const there = { ...payee, bin: '970436' };
      const { element } = await show({
        bankLinks: vietqrLinks(),
        answers: { 'GET /payees': payees([there]) },
      });
      await choose(element, 'bidv');
      const url = new URL((shadow(element, '#open-app') as HTMLAnchorElement).href);
      expect(Object.fromEntries(url.searchParams)).to.deep.equal({
        app: 'bidv',
        ba: `${payee.account}@vcb`,
        am: '8000',
        tn: order.purpose,
        bn: payee.name,
      });
    });

    it('is none for a bank without one, and for what is no https link', async () => {
      const { element } = await show({ bankLinks: vietqrLinks() });
      await choose(element, 'sacombank');
      expect(shadow(element, '#open-app')).to.not.exist;
      const script = { through: 'x', link: () => ({ url: 'javascript:alert(1)', fills: true }) };
      const second = await show({ bankLinks: script });
      await choose(second.element, 'bidv');
      expect(shadow(second.element, '#open-app')).to.not.exist;
    });
  });

  describe('picture of the code', () => {
    /** What the element hands to the share sheet. */
    function sheet(outcome: () => Promise<void> = () => Promise.resolve()) {
      const given: File[] = [];
      Object.defineProperty(navigator, 'canShare', { value: () => true, configurable: true });
      Object.defineProperty(navigator, 'share', {
        configurable: true,
        value: async ({ files }: ShareData) => {
          given.push(...files!);
          await outcome();
        },
      });
      return given;
    }

    it('is a PNG of 1,000 pixels and more that reads as the code on screen', async () => {
      const given = sheet();
      const { element } = await show();
      shadow(element, '#save')!.click();
      await waitUntil(() => textOf(element).includes('Đã đưa ảnh tới nơi bạn chọn'));
      const [file] = given as [File];
      expect([file.type, file.name]).to.deep.equal(['image/png', `ma-qr-${order.reference}.png`]);
      const bitmap = await createImageBitmap(file);
      expect(bitmap.width).to.be.at.least(1000);
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      const pixels = context.getImageData(0, 0, bitmap.width, bitmap.height);
      expect(decodeQR(pixels)).to.equal(element.payload);
      // Below the code stand the lines: dark pixels in the last third.
      const below = pixels.data.slice(pixels.data.length * 0.7);
      expect(below.filter((value, i) => i % 4 === 0 && value < 64).length).to.be.above(2000);
    });

    it('says nothing when the person closes the sheet', async () => {
      let closed = false;
      sheet(() => {
        closed = true;
        return Promise.reject(new DOMException('closed', 'AbortError'));
      });
      const { element } = await show();
      shadow(element, '#save')!.click();
      await waitUntil(() => closed);
      await element.updateComplete;
      expect(textOf(element)).to.not.include('Đã đưa ảnh');
      expect(textOf(element)).to.not.include('đang tải ảnh');
    });

    it('is downloaded where nothing can be shared', async () => {
      const clicked: string[] = [];
      const { click } = HTMLAnchorElement.prototype;
      HTMLAnchorElement.prototype.click = function () {
        clicked.push(this.download);
      };
      const { element } = await show();
      Object.defineProperty(navigator, 'canShare', { value: undefined, configurable: true });
      shadow(element, '#save')!.click();
      await waitUntil(() => textOf(element).includes('Trình duyệt đang tải ảnh xuống'));
      HTMLAnchorElement.prototype.click = click;
      expect(clicked).to.deep.equal([`ma-qr-${order.reference}.png`]);
    });

    it('says so when it cannot be made', async () => {
      const { toBlob } = HTMLCanvasElement.prototype;
      HTMLCanvasElement.prototype.toBlob = (done) => done(null);
      const { element } = await show();
      shadow(element, '#save')!.click();
      await waitUntil(() => textOf(element).includes('Không tạo được ảnh'));
      HTMLCanvasElement.prototype.toBlob = toBlob;
    });
  });

  it('asks the server when its own clock says that the order has expired', async () => {
    const set = window.setInterval;
    const ticks: (() => void)[] = [];
    window.setInterval = ((run: () => void) => ticks.push(run)) as typeof setInterval;
    let now = Date.parse('2026-11-22T10:00:00+07:00');
    const site = siteDouble({ [PATH]: order, 'GET /payees': payees([payee], { exp: 4e9 }) });
    const { element, client } = await show({
      client: new Client({ ...site.client.options, now: () => now }),
    });
    window.setInterval = set;
    expect(textOf(element)).to.include('Còn 1 ngày 0 giờ.');
    expect(client).to.exist;
    now = Date.parse('2026-11-23T10:00:01+07:00');
    site.answers[PATH] = { ...order, state: 'expired', version: 2 };
    for (const tick of ticks) tick();
    await waitUntil(() => textOf(element).includes('Mã thanh toán đã hết hạn'));
    const asked = site.calls.filter(({ path }) => path === `/payments/${order.id}`).length;
    for (const tick of ticks) tick();
    expect(site.calls.filter(({ path }) => path === `/payments/${order.id}`)).to.have.lengthOf(asked);
  });
});
