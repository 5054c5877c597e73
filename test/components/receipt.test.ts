import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { decodeQR } from 'qr/decode.js';
import '../../src/components/receipt/bk-receipt.js';
import type { BkReceipt } from '../../src/components/receipt/receipt.js';
import type { Receipt } from '../../src/core/payment/receipt.js';
import type { PaymentOrder } from '../../src/core/payment/payments.js';
import { receiptsPart } from '../../src/core/payment/receipts.js';
import { profilesPart } from '../../src/core/profile/profiles.js';
import { sessionPart } from '../../src/core/session/session.js';
import { forgetDevices } from '../core/device.js';
import { CODE, inProvider, order, pageIn, siteDouble, textOf, type Answers } from './site-double.js';
import { expectAccessible } from './support/accessible.js';

const receipt: Receipt = {
  id: 'receipt-1',
  name: 'Biên lai thu phí, lệ phí (thử nghiệm)',
  form: 'THU-NGHIEM',
  series: 'HG-TN',
  number: '00000017',
  collector: { name: 'Ủy ban nhân dân xã Hoa Gạo (thử nghiệm)', taxCode: '0000000000' },
  kind: 'Cấp bản sao trích lục hộ tịch',
  amount: 8000,
  currency: 'VND',
  amountInWords: 'Tám nghìn đồng',
  issuedAt: '2026-11-21T18:30:00Z',
  payer: 'Nguyễn Thị Bưởi',
  reference: order.reference,
  dossier: CODE,
  lookup: { code: 'TN7K42QXHWMP', url: 'https://bien-lai.hoa-gao.example/TN7K42QXHWMP' },
  signature: { state: 'signed', signer: 'UBND xã Hoa Gạo', at: '2026-11-22T01:00:00Z' },
};
const none: Receipt['signature'] = { state: 'none', signer: null, at: null };

const PATH = `GET /receipts/${receipt.id}`;
const ORDER = `GET /payments/${order.id}`;
const PIN = '794613';

/** Stands for the stream of an order. */
class Stream extends EventTarget {
  static last: Stream | undefined;
  closed = false;
  constructor() {
    super();
    Stream.last = this;
  }
  close() {
    this.closed = true;
  }
  send(change: Partial<PaymentOrder>) {
    this.dispatchEvent(new MessageEvent('payment', { data: JSON.stringify({ ...order, ...change }) }));
  }
}

const real = { EventSource: globalThis.EventSource, print: globalThis.print };

async function show(answers: Answers = {}, wanted: Partial<BkReceipt> = { receipt: receipt.id }) {
  const site = siteDouble({ [PATH]: receipt, ...answers });
  const heard: string[] = [];
  const element = Object.assign(document.createElement('bk-receipt'), wanted);
  element.addEventListener('bk-error', ({ code }) => heard.push(code));
  await inProvider(site.client, element);
  await settled(element);
  return { element, heard, ...site };
}

const settled = (element: BkReceipt) =>
  waitUntil(() => !/^(Đang tải|$)/.test(textOf(element)), 'it stays loading', { timeout: 5000 });
const reads = (element: Element, text: string) =>
  waitUntil(() => textOf(element).includes(text), `"${text}" shows`, { timeout: 8000 });
const part = (element: BkReceipt, name: string) => element.shadowRoot!.querySelector(`[part="${name}"]`);
const find = (element: BkReceipt, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector);
const lines = (element: BkReceipt) =>
  Object.fromEntries(
    [...element.shadowRoot!.querySelectorAll('.sheet dl > div')].map((line) => [
      textOf(line.querySelector('dt')),
      textOf(line.querySelector('dd')),
    ]),
  );

/** Puts something in the place of a property of the navigator, until the function is called. */
function navigatorHas(name: string, value: unknown): () => void {
  Object.defineProperty(navigator, name, { value, configurable: true });
  return () => void Reflect.deleteProperty(navigator, name);
}

/** Reads a drawn code as a camera does. */
async function scan(svg: Element): Promise<string> {
  const copy = svg.cloneNode(true) as SVGElement;
  for (const [name, value] of [
    ['width', '400'],
    ['height', '400'],
    ['xmlns', 'http://www.w3.org/2000/svg'],
  ] as const)
    copy.setAttribute(name, value);
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  const context = new OffscreenCanvas(400, 400).getContext('2d')!;
  context.drawImage(image, 0, 0);
  return decodeQR(context.getImageData(0, 0, 400, 400));
}

describe('<bk-receipt>', () => {
  beforeEach(() => {
    Stream.last = undefined;
    globalThis.EventSource = Stream as unknown as typeof EventSource;
  });
  afterEach(async () => {
    Object.assign(globalThis, real);
    pageIn('light');
    await forgetDevices();
  });

  describe('accessibility', () => {
    for (const state of ['signed', 'none', 'pending', 'invalid'] as const) {
      it(`is accessible with a signature that is ${state}`, async () => {
        const signature = state === 'signed' ? receipt.signature : { ...none, state };
        const { element } = await show({ [PATH]: { ...receipt, signature } });
        await expectAccessible(element);
      });
    }

    it('is accessible in dark, with the receipt black on white', async () => {
      pageIn('dark');
      const { element } = await show();
      await expectAccessible(element);
      const { color, backgroundColor } = getComputedStyle(part(element, 'sheet')!);
      expect([color, backgroundColor]).to.deep.equal(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    });

    it('is accessible as a reminder, and when there is nothing to see', async () => {
      await expectAccessible((await show({ [ORDER]: order }, { order: order.id })).element);
      await expectAccessible((await show({ [PATH]: 404 })).element);
    });

    it('copies the look-up code by keyboard and says so', async () => {
      const copied: string[] = [];
      const restore = navigatorHas('clipboard', {
        writeText: async (text: string) => void copied.push(text),
      });
      const { element } = await show();
      find(element, '#copy')!.focus();
      await sendKeys({ press: 'Enter' });
      await reads(element, 'Đã sao chép mã tra cứu');
      restore();
      expect(copied).to.deep.equal(['TN7K42QXHWMP']);
    });

    it('says when copying failed', async () => {
      const restore = navigatorHas('clipboard', undefined);
      const { element } = await show();
      find(element, '#copy')!.click();
      await reads(element, 'Không sao chép được');
      restore();
    });
  });

  describe('a receipt', () => {
    it('says all that a receipt has to say, on the day that it was in Việt Nam', async () => {
      const { element } = await show();
      expect(lines(element)).to.deep.equal({
        'Ngày lập:': '22/11/2026',
        'Người nộp tiền:': 'Nguyễn Thị Bưởi',
        'Loại phí, lệ phí:': receipt.kind,
        'Số tiền:': '8.000 ₫',
        'Số tiền bằng chữ:': 'Tám nghìn đồng',
        'Mã hồ sơ:': CODE,
        'Nội dung chuyển khoản:': order.reference,
        'Chữ ký số:': 'UBND xã Hoa Gạo ký lúc 08:00, ngày 22/11/2026, theo máy chủ của nơi thu tiền',
        'Mã tra cứu:': 'TN7K42QXHWMP',
        'Trang tra cứu:': receipt.lookup!.url,
      });
      const sheet = textOf(part(element, 'sheet'));
      for (const text of [receipt.name, receipt.collector.name, 'Mã số thuế: 0000000000'])
        expect(sheet).to.include(text);
      expect(sheet).to.match(/Ký hiệu mẫu: THU-NGHIEM Ký hiệu: HG-TN Số: 00000017/);
    });

    it('has no line for what the server does not tell', async () => {
      const { element } = await show({
        [PATH]: {
          ...receipt,
          payer: null,
          dossier: null,
          reference: null,
          lookup: null,
          amountInWords: null,
        },
      });
      expect(Object.keys(lines(element))).to.deep.equal([
        'Ngày lập:',
        'Loại phí, lệ phí:',
        'Số tiền:',
        'Số tiền bằng chữ:',
        'Chữ ký số:',
      ]);
      expect(part(element, 'qr')).to.equal(null);
      expect(find(element, '#copy')).to.equal(null);
    });

    it('draws a code that says the look-up page, or the code where there is no page', async () => {
      const { element } = await show();
      expect(await scan(part(element, 'qr')!)).to.equal(receipt.lookup!.url);
      const other = await show({ [PATH]: { ...receipt, lookup: { code: 'TN7K42QXHWMP', url: null } } });
      expect(await scan(part(other.element, 'qr')!)).to.equal('TN7K42QXHWMP');
    });

    it('names the host of the look-up page before it leaves for it', async () => {
      const { element } = await show();
      const link = find(element, 'a') as HTMLAnchorElement;
      expect(textOf(link)).to.equal('Mở trang tra cứu bien-lai.hoa-gao.example');
      expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
    });

    it('makes the words itself, and tells when those of the server differ, on the sheet, too', async () => {
      const { element } = await show({ [PATH]: { ...receipt, amountInWords: 'Tám triệu đồng' } });
      expect(lines(element)['Số tiền bằng chữ:']).to.equal('Tám nghìn đồng');
      expect(textOf(find(element, '[role=alert]'))).to.include('khác với số tiền bằng số');
      expect(textOf(part(element, 'sheet'))).to.include('“Tám triệu đồng”');
    });

    const SIGNATURES = {
      none: ['chưa có chữ ký số', 'chưa có'],
      pending: ['đang chờ nơi thu tiền ký số', 'đang chờ ký'],
      signed: ['không tự kiểm tra được chữ ký', 'theo máy chủ của nơi thu tiền'],
      invalid: ['không hợp lệ', 'KHÔNG HỢP LỆ'],
    } as const;
    for (const [state, [said, onSheet]] of Object.entries(SIGNATURES)) {
      it(`says of a signature that is ${state} what that means`, async () => {
        const signature = state === 'signed' ? receipt.signature : { ...none, state };
        const { element } = await show({ [PATH]: { ...receipt, signature } });
        expect(textOf(element)).to.include(said);
        expect(lines(element)['Chữ ký số:']).to.include(onSheet);
      });
    }

    it('looks again when it is asked to, and then has the signature', async () => {
      const { element, answers } = await show({
        [PATH]: { ...receipt, signature: { ...none, state: 'pending' } },
      });
      answers[PATH] = receipt;
      find(element, '#refresh')!.click();
      await reads(element, 'không tự kiểm tra được chữ ký');
    });
  });

  describe('when there is none', () => {
    it('says that nothing was asked for', async () => {
      const { element, calls } = await show({}, {});
      expect(textOf(element)).to.equal('Chưa có biên lai nào để xem.');
      expect(calls).to.deep.equal([]);
    });

    it('says that it was not found, and looks again', async () => {
      const { element, heard, answers } = await show({ [PATH]: 404 });
      expect(textOf(part(element, 'error'))).to.include('Không tìm thấy biên lai này');
      expect(heard).to.deep.equal(['network-status']);
      answers[PATH] = receipt;
      part(element, 'error')!.querySelector('button')!.click();
      await reads(element, receipt.number);
    });

    it('shows nothing of an answer that is no receipt', async () => {
      const { element, heard } = await show({ [PATH]: { ...receipt, number: '123456789' } });
      expect(textOf(part(element, 'error'))).to.include('không hiện biên lai');
      expect(part(element, 'sheet')).to.equal(null);
      expect(heard).to.deep.equal(['receipt-shape']);
    });

    it('says that it is not issued yet', async () => {
      const site = siteDouble({});
      const element = Object.assign(document.createElement('bk-receipt'), { receipt: 'r' });
      const options = site.client.options as { fetch: typeof fetch };
      options.fetch = async () =>
        new Response('{"type":"urn:ba-khong:problem:receipt-not-issued"}', { status: 404 });
      await inProvider(site.client, element);
      await reads(element, 'chưa phát hành biên lai này');
    });

    it('says that there is no line, and shows it when there is one', async () => {
      const { element, answers } = await show({ [PATH]: 'cut' });
      expect(textOf(part(element, 'error'))).to.include('Chưa có mạng');
      answers[PATH] = receipt;
      dispatchEvent(new Event('online'));
      await reads(element, receipt.number);
    });
  });

  describe('an order', () => {
    const wanted = { order: order.id };

    it('is a payment reminder and no receipt, until it has one', async () => {
      const { element } = await show({ [ORDER]: { ...order, receipt: null } }, wanted);
      const reminder = textOf(part(element, 'reminder'));
      expect(reminder).to.match(/^Phiếu nhắc thanh toán Đây không phải là biên lai\./);
      expect(reminder).to.include('Còn thiếu 8.000 ₫');
      expect(part(element, 'sheet')).to.equal(null);
      expect(part(element, 'qr')).to.equal(null);
      expect(find(element, '#print')).to.equal(null);
    });

    it('stays a reminder when it is paid, and turns into the receipt when that is issued', async () => {
      const { element } = await show({ [ORDER]: order }, wanted);
      Stream.last!.send({ state: 'paid', received: 8000, receipt: null, version: 2 });
      await reads(element, 'Nơi thu tiền chưa phát hành biên lai; có biên lai thì trang này hiện ra.');
      expect(textOf(part(element, 'reminder'))).to.include('Đây không phải là biên lai');
      Stream.last!.send({ state: 'paid', received: 8000, receipt: receipt.id, version: 3 });
      await reads(element, receipt.number);
      expect(part(element, 'reminder')).to.equal(null);
      expect(Stream.last!.closed).to.equal(true);
    });

    it('that has a receipt shows it at once', async () => {
      const paid = { ...order, state: 'paid', received: 8000, receipt: receipt.id };
      const { element } = await show({ [ORDER]: paid }, wanted);
      await reads(element, receipt.number);
      expect(Stream.last).to.equal(undefined);
    });

    for (const [state, received, said] of [
      ['underpaid', 3000, 'Còn thiếu 5.000 ₫'],
      ['overpaid', 9000, 'Thừa 1.000 ₫'],
      ['expired', 0, 'hết hạn và chưa nhận đủ tiền'],
      ['refunded', 8000, 'Tiền đã được hoàn lại'],
    ] as const) {
      it(`that is ${state} says so`, async () => {
        const { element } = await show({ [ORDER]: { ...order, state, received } }, wanted);
        expect(textOf(element)).to.include(said);
      });
    }
  });

  describe('what is kept', () => {
    it('is shown without a line, and says since when, also on the sheet', async () => {
      const { element, answers, client, heard } = await show();
      answers[PATH] = 'cut';
      expect(await client.use(receiptsPart).kept()).to.have.length(1);
      element.receipt = '';
      await element.updateComplete;
      element.receipt = receipt.id;
      await reads(element, 'Đây là bản giữ trên máy từ 10:00, ngày 22/11/2026.');
      expect(lines(element)['Số tiền:']).to.equal('8.000 ₫');
      expect(textOf(part(element, 'sheet'))).to.include('Bản giữ trên máy từ 10:00, ngày 22/11/2026');
      expect(heard).to.deep.equal(['network-offline']);
    });

    it('is deleted when the person wants it, and says so', async () => {
      const { element, client } = await show();
      find(element, '#forget')!.click();
      await reads(element, 'Đã xóa bản giữ trên máy');
      expect(await client.use(receiptsPart).kept()).to.deep.equal([]);
      expect(textOf(element)).to.include(receipt.number);
      expect(element.shadowRoot!.activeElement?.id).to.equal('pdf');
    });

    it('says that it goes with the session on a shared device', async () => {
      const { element, client } = await show({}, {});
      await client.use(profilesPart).setLevel('session');
      element.receipt = receipt.id;
      await reads(element, 'chỉ được giữ đến khi đóng trang hoặc kết thúc phiên');
    });

    it('leaves the page when the session ends, and its id with it', async () => {
      const { element, client } = await show({}, {});
      await client.use(profilesPart).setLevel('session');
      element.setAttribute('receipt', receipt.id);
      await reads(element, receipt.number);
      await client.use(sessionPart).end();
      await waitUntil(() => !textOf(element).includes(receipt.number));
      expect([element.receipt, element.hasAttribute('receipt')]).to.deep.equal(['', false]);
    });

    it('is not shown while the vault is locked, and comes back', async () => {
      const { element, client, calls } = await show({}, {});
      const profiles = client.use(profilesPart);
      await profiles.setLevel('device');
      await profiles.setLevel('pin', { pin: PIN });
      element.receipt = receipt.id;
      await reads(element, receipt.number);
      await profiles.lock();
      await waitUntil(() => !textOf(element).includes(receipt.number));
      await waitUntil(() => find(element, 'bk-unlock'));
      const asked = calls.length;
      element.receipt = 'receipt-2';
      element.receipt = receipt.id;
      await element.updateComplete;
      expect(calls.length).to.equal(asked);
      await profiles.unlock({ pin: PIN });
      await reads(element, receipt.number);
    });
  });

  describe('paper', () => {
    it('is printed alone, and leaves nothing behind', async () => {
      let paper: string | undefined;
      globalThis.print = () => {
        paper = textOf(document.querySelector('[data-bk-print]'));
      };
      const { element } = await show();
      find(element, '#print')!.click();
      for (const text of [receipt.number, 'Tám nghìn đồng', receipt.lookup!.code])
        expect(paper).to.include(text);
      dispatchEvent(new Event('afterprint'));
      expect(document.querySelector('[data-bk-print]')).to.equal(null);
    });

    it('is taken away when the page is locked while it is printed', async () => {
      globalThis.print = () => undefined;
      const { element, client } = await show({}, {});
      await client.use(profilesPart).setLevel('session');
      element.receipt = receipt.id;
      await reads(element, receipt.number);
      find(element, '#print')!.click();
      await client.use(sessionPart).end();
      await waitUntil(() => !document.querySelector('[data-bk-print]'));
    });
  });

  describe('the PDF', function () {
    this.timeout(30_000);

    async function made(answers: Answers = {}) {
      const shown = await show(answers);
      find(shown.element, '#pdf')!.click();
      await waitUntil(() => find(shown.element, '#download'), 'the file is made', { timeout: 20_000 });
      return shown;
    }

    it('says that it is saved nowhere before anybody has chosen', async () => {
      const { element } = await made();
      expect(textOf(element)).to.include('Tệp PDF đã tạo xong, chưa lưu ở đâu.');
    });

    it('is handed to another app, under a name without anybody’s name', async () => {
      const shared: File[] = [];
      const restore = [
        navigatorHas('canShare', () => true),
        navigatorHas('share', async ({ files }: ShareData) => void shared.push(...files!)),
      ];
      const { element } = await made();
      find(element, '#share')!.click();
      await reads(element, 'Đã chuyển tệp sang ứng dụng bạn chọn.');
      restore.forEach((undo) => undo());
      const [{ name, type } = {}] = shared as [File];
      expect([name, type]).to.deep.equal(['bien-lai-hg-tn-00000017.pdf', 'application/pdf']);
      expect((await shared[0]!.text()).slice(0, 5)).to.equal('%PDF-');
    });

    for (const [name, said] of [
      ['AbortError', 'Chưa gửi tệp.'],
      ['NotAllowedError', 'Chưa gửi được.'],
    ] as const) {
      it(`is not said to be sent after ${name}`, async () => {
        const restore = [
          navigatorHas('canShare', () => true),
          navigatorHas('share', () => Promise.reject(new DOMException('', name))),
        ];
        const { element } = await made();
        find(element, '#share')!.click();
        await reads(element, said);
        restore.forEach((undo) => undo());
        expect(textOf(element)).not.to.include('Đã chuyển');
      });
    }

    it('offers no other app where there is none', async () => {
      const restore = navigatorHas('canShare', undefined);
      const { element } = await made();
      expect(find(element, '#share')).to.equal(null);
      restore();
    });

    it('is not made where the browser draws noise, which it says', async () => {
      const { getImageData } = OffscreenCanvasRenderingContext2D.prototype;
      OffscreenCanvasRenderingContext2D.prototype.getImageData = () => new ImageData(4, 4);
      const { element, heard } = await show();
      find(element, '#pdf')!.click();
      await reads(element, 'không cho tạo tệp PDF từ hình');
      OffscreenCanvasRenderingContext2D.prototype.getImageData = getImageData;
      expect(heard).to.deep.equal(['receipt-picture']);
      expect(find(element, '#download')).to.equal(null);
    });

    it('of one receipt does not stand beside another', async () => {
      const second = { ...receipt, id: 'receipt-2', number: '00000018' };
      const { element } = await made({ 'GET /receipts/receipt-2': second });
      element.receipt = second.id;
      await reads(element, '00000018');
      expect(find(element, '#download')).to.equal(null);
    });
  });

  it('shows only what was asked for last', async () => {
    const second = { ...receipt, id: 'receipt-2', number: '00000018' };
    const { element } = await show({ 'GET /receipts/receipt-2': second });
    element.receipt = second.id;
    await element.updateComplete;
    element.receipt = receipt.id;
    await reads(element, '00000017');
    expect(textOf(element)).not.to.include('00000018');
  });
});
