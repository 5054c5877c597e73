import { expect, waitUntil } from '@open-wc/testing';
import '../../src/components/payee-checker/bk-payee-checker.js';
import { encodeVietQr } from '../../src/core/payment/vietqr-encode.js';
import { inProvider, payee, payees, siteDouble, textOf, type Answers } from './site-double.js';
import { expectAccessible } from './support/accessible.js';

const SITE = { name: 'Thử', unit: { name: 'UBND' }, receives: [], fees: [], hotline: '0237 000 0000' };
const { bin, account } = payee;

async function show(answers: Answers = {}) {
  const site = siteDouble({ 'GET /payees': payees([payee]), 'GET /site': SITE, ...answers });
  const heard: string[] = [];
  const element = document.createElement('bk-payee-checker');
  element.addEventListener('bk-error', ({ code }) => heard.push(code));
  await inProvider(site.client, element);
  await element.updateComplete;
  return { element, heard, ...site };
}

const $ = <T extends Element = HTMLElement>(element: Element, selector: string) =>
  element.shadowRoot!.querySelector<T>(selector)!;
const says = (element: Element, text: string) =>
  waitUntil(() => textOf(element).includes(text), text, { timeout: 8_000 });
const verdict = (element: Element) => textOf($(element, '[part=verdict]'));

function paste(element: Element, text: string) {
  $<HTMLTextAreaElement>(element, 'textarea').value = text;
  $<HTMLFormElement>(element, 'form').requestSubmit();
}

async function check(text: string, answers: Answers = {}) {
  const shown = await show(answers);
  paste(shown.element, text);
  await waitUntil(() => $(shown.element, '[part=verdict]') !== null, 'no verdict', { timeout: 8_000 });
  await waitUntil(() => !verdict(shown.element).includes('để so'), 'it stays comparing');
  return shown;
}

/** A camera that is not there, or that the person does not allow. */
function withMedia(media: unknown) {
  Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: media });
}

describe('<bk-payee-checker>', () => {
  afterEach(() => {
    delete (navigator as { mediaDevices?: unknown }).mediaDevices;
  });

  it('is accessible before and after', async () => {
    await expectAccessible((await show()).element);
    await expectAccessible((await check(encodeVietQr({ bin, account, amount: 5000 }))).element);
    await expectAccessible((await check(encodeVietQr({ bin, account: '0380000636' }))).element);
  });

  it('says that a code pays the right account, and what to look at still', async () => {
    const { element } = await check(encodeVietQr({ bin, account }));
    expect(verdict(element)).to.match(
      /^Mã này trả tiền vào đúng tài khoản của XA HOA GAO THU NGHIEM\. Trước khi chuyển/,
    );
  });

  it('says in words what the code says', async () => {
    const text = encodeVietQr({
      bin: '970436',
      account: '9990001112',
      amount: 12_500,
      purpose: 'Phi cho',
      merchantName: 'QUAN PHO',
    });
    const { element } = await check(text);
    const lines = textOf($(element, '[part=lines]'));
    expect(lines).to.match(/Ngân hàng.+Ngoại Thương/);
    for (const said of [
      'Số tài khoản 9990001112',
      'Tên ghi trong mã QUAN PHO',
      '12.500 ₫ (mười hai nghìn năm trăm đồng)',
      'Nội dung chuyển khoản Phi cho',
    ])
      expect(lines).to.include(said);
  });

  it('names the bank as the agency does where nobody else knows it', async () => {
    const { element } = await check(encodeVietQr({ bin, account }));
    expect(textOf($(element, '[part=lines]'))).to.include(payee.bankName);
  });

  for (const [what, text, told] of [
    [
      'an account that is not listed',
      encodeVietQr({ bin: '970436', account: '777' }),
      'không có trong danh sách',
    ],
    [
      'an account that looks like a listed one',
      encodeVietQr({ bin, account: '0380000653' }),
      'gần giống của XA HOA GAO',
    ],
    ['a listed account at another bank', encodeVietQr({ bin: '970436', account }), 'ngân hàng hoặc thẻ khác'],
    [
      'the name of a payee on another account',
      encodeVietQr({ bin, account: '777', merchantName: payee.name }),
      'ghi tên XA HOA GAO THU NGHIEM nhưng',
    ],
    ['a damaged code', encodeVietQr({ bin, account }).replace(/....$/, '0000'), 'Mã kiểm tra không đúng'],
  ] as const)
    it(`says not to pay for ${what}, and whom to call`, async () => {
      const { element } = await check(text);
      expect(verdict(element)).to.include(told);
      // The number comes with the list.
      await says(element, 'Đừng chuyển tiền; hãy gọi 0237 000 0000.');
    });

  it('sends people to the one-stop desk where the site has no number', async () => {
    const { element } = await check(encodeVietQr({ bin, account: '777' }), { 'GET /site': 404 });
    expect(verdict(element)).to.include('hãy hỏi bộ phận Một cửa');
  });

  it('says of another name and of an amount that they are to be looked at', async () => {
    const { element } = await check(encodeVietQr({ bin, account, amount: 1000, merchantName: 'KE GIAN' }));
    expect(verdict(element)).to.include('Tên ghi trong mã khác');
    expect(verdict(element)).to.include('Mã có sẵn số tiền');
  });

  it('warns of a link, and calls nothing else a code for payments', async () => {
    const { element } = await check('https://nop-phi.example/');
    expect(verdict(element)).to.include('Đừng mở');
    expect($(element, '[part=lines]')).to.equal(null);
    expect(verdict((await check('WIFI:S:cho;;')).element)).to.include('Mã không chứa tài khoản nào.');
  });

  it('does not judge a code of another network', async () => {
    const vnpay =
      '00020101021126280010A0000007750110010215477853037045802VN5912TUGIACOMPANY62310315TU GIA COMPUTER0708TUGIACO16304DF44';
    const { element } = await check(vnpay);
    expect(verdict(element)).to.include('Không kiểm tra được');
    expect(textOf($(element, '[part=lines]'))).to.include('VNPAY-QR');
  });

  it('stands the person before the verdict, and before the first button again', async () => {
    const { element } = await check(encodeVietQr({ bin, account }));
    expect(element.shadowRoot!.activeElement).to.equal($(element, '[part=verdict]'));
    $(element, '#again').click();
    await waitUntil(() => element.shadowRoot!.activeElement === $(element, '#camera'));
    expect($<HTMLTextAreaElement>(element, 'textarea').value).to.equal('');
  });

  it('asks for something to be pasted', async () => {
    const { element } = await show();
    $<HTMLDetailsElement>(element, 'details').open = true;
    paste(element, '  ');
    await says(element, 'Hãy dán nội dung mã');
    expect($(element, 'textarea').getAttribute('aria-invalid')).to.equal('true');
  });

  it('reads the list anew for another code', async () => {
    const { element, calls } = await check(encodeVietQr({ bin, account }));
    const asked = () => calls.filter(({ path }) => path === '/payees').length;
    const before = asked();
    $(element, '#again').click();
    await waitUntil(() => asked() === before + 1);
  });

  describe('privacy', () => {
    it('sends nothing of what it reads', async () => {
      const { calls } = await check(encodeVietQr({ bin: '970436', account: '777' }));
      expect(calls.map(({ path, method }) => `${method} ${path}`)).to.have.members([
        'GET /payees',
        'GET /site',
      ]);
    });

    for (const [what, happens] of [
      ['the vault is locked', ({ client }) => client.conceal('locked')],
      ['all is erased', ({ client }) => client.conceal('wiped')],
      ['the page is left', () => globalThis.dispatchEvent(new Event('pagehide'))],
      ['the element is taken away', ({ element }) => element.remove()],
    ] as const satisfies readonly (readonly [string, (shown: Awaited<ReturnType<typeof show>>) => unknown])[])
      it(`forgets what it has read when ${what}`, async () => {
        const shown = await check(encodeVietQr({ bin, account }));
        happens(shown);
        await shown.element.updateComplete;
        expect($(shown.element, '[part=verdict]')).to.equal(null);
      });
  });

  describe('failure', () => {
    for (const [what, answers, code] of [
      ['nobody has signed', { 'GET /payees': { payees: [payee] } }, 'payee-unverified'],
      ['does not come', { 'GET /payees': 'cut' }, 'network-offline'],
    ] as const)
      it(`calls no code right by a list that ${what}, and says what it says`, async () => {
        const { element, heard } = await check(encodeVietQr({ bin, account }), answers);
        expect(verdict(element)).to.match(/^Không thể xác minh nơi nhận tiền\..+Đừng chuyển tiền/);
        expect(textOf(element)).to.include(account);
        expect(heard).to.deep.equal([code]);
      });

    it('compares once the list can be had', async () => {
      const { element, answers } = await check(encodeVietQr({ bin, account }), { 'GET /payees': 500 });
      answers['GET /payees'] = payees([payee]);
      $(element, '#retry').click();
      await says(element, 'đúng tài khoản của');
    });

    it('says what the code says while the list is on its way', async () => {
      let answer!: (list: unknown) => void;
      const { element } = await show({ 'GET /payees': new Promise((resolve) => (answer = resolve)) });
      paste(element, encodeVietQr({ bin, account }));
      await says(element, 'Đang tải danh sách của cơ quan để so');
      expect(textOf(element)).to.include(account);
      answer(await payees([payee]));
      await says(element, 'đúng tài khoản của');
    });

    for (const [what, media, told] of [
      ['there is no camera', undefined, 'Không mở được máy ảnh'],
      [
        'it is refused',
        { getUserMedia: () => Promise.reject(new DOMException('', 'NotAllowedError')) },
        'chưa được phép dùng máy ảnh',
      ],
    ] as const)
      it(`says what to do where ${what}`, async () => {
        withMedia(media);
        const { element } = await show();
        $(element, '#camera').click();
        await says(element, told);
        expect($(element, '#choose')).not.to.equal(null);
        await expectAccessible(element);
      });

    it('offers no camera where it is not wanted', async () => {
      const { element } = await show();
      element.withoutCamera = true;
      await element.updateComplete;
      expect($(element, '#camera')).to.equal(null);
    });

    it('says that a file is no picture', async () => {
      const { element } = await show();
      const files = new DataTransfer();
      files.items.add(new File(['x'], 'x.jpg', { type: 'image/jpeg' }));
      const input = $<HTMLInputElement>(element, 'input[type=file]');
      input.files = files.files;
      input.dispatchEvent(new Event('change'));
      await says(element, 'Không mở được ảnh này');
    });
  });
});
