import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/components/card-scanner/bk-card-scanner.js';
import type { BkCardScanner } from '../../src/components/card-scanner/card-scanner.js';
import type { ScanTools } from '../../src/components/card-scanner/live/scan-tools.js';
import { expectAccessible } from './support/accessible.js';
import { FakeDevice, hasStreams, makeScanner, makeStream, settled } from './support/scanner.js';
import vectors from '../vectors/cccd-examples.json' with { type: 'json' };

const CARD = vectors.samples[0]!;
const OTHER = 'https://example.com/';

const named = (name: string) => Object.assign(new Error('of the browser'), { name });
const inside = <T extends Element = HTMLElement>(scanner: Element, selector: string) =>
  scanner.shadowRoot!.querySelector<T>(selector);
const text = (scanner: Element, selector: string) =>
  inside(scanner, selector)?.textContent.replace(/\s+/g, ' ').trim();
const status = (scanner: Element) => text(scanner, '[role=status]');
const notice = (scanner: Element) => text(scanner, '[part=notice]');
const isTypingOpen = (scanner: Element) => inside<HTMLDetailsElement>(scanner, '#typing')!.open;
const primary = (scanner: Element) =>
  [...scanner.shadowRoot!.querySelectorAll('.primary')].map(({ id }) => id.replace('take', 'choose'));

/** Waits until the scanner shows it: the code for the camera is fetched first. */
async function shows(scanner: Element, selector: string): Promise<void> {
  while (!inside(scanner, selector)) await settled();
}

describe('<bk-card-scanner> with a camera', () => {
  let device: FakeDevice;
  let scanner: Awaited<ReturnType<typeof makeScanner>>;
  let stream: MediaStream | undefined;

  /** Everything that is not left to be settled by the test itself. */
  async function start(
    upTo: 'asking' | 'starting' | 'loading' | 'searching',
    tools?: Partial<ScanTools>,
    within: Element = document.body,
  ) {
    device = new FakeDevice();
    scanner = await makeScanner(device, tools);
    within.append(scanner);
    inside(scanner, '#camera')!.focus();
    inside(scanner, '#camera')!.click();
    await shows(scanner, '#stop, [part=notice]:not([hidden])');
    const steps = ['asking', 'starting', 'loading', 'searching'].indexOf(upTo);
    if (steps > 0) device.camera.open((stream = makeStream()));
    if (steps > 1) device.picture.open();
    if (steps > 2) device.fetched.open();
    await settled();
  }
  const isOn = () => stream!.getTracks().some(({ readyState }) => readyState === 'live');
  const setHidden = (hidden: boolean) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    document.dispatchEvent(new Event('visibilitychange'));
  };

  before(function () {
    if (!hasStreams) this.skip();
  });
  afterEach(() => {
    scanner?.remove();
    delete (document as { hidden?: boolean }).hidden;
  });

  for (const [stage, words] of [
    ['asking', 'Nếu trình duyệt hỏi, hãy bấm “Cho phép” để dùng máy ảnh.'],
    ['starting', 'Đang mở máy ảnh…'],
    ['loading', 'Đang tải phần đọc mã…'],
    ['searching', 'Đang tìm mã… Đưa mã QR trên thẻ vào khung.'],
  ] as const) {
    it(`is accessible while ${stage}`, async () => {
      await start(stage);
      await expectAccessible(scanner);
    });

    it(`says what goes on while ${stage}`, async () => {
      await start(stage);
      expect(status(scanner)).to.equal(words);
    });
  }

  it('is accessible with a notice', async () => {
    await start('asking');
    device.camera.fail(named('NotAllowedError'));
    await settled();
    await expectAccessible(scanner);
  });

  it('names the preview', async () => {
    await start('searching');
    expect(inside(scanner, 'video')!.getAttribute('aria-label')).to.equal('Hình từ máy ảnh');
  });

  it('plays the preview in its place and without sound', async () => {
    await start('searching');
    const { muted, playsInline, srcObject } = inside<HTMLVideoElement>(scanner, 'video')!;
    expect([muted, playsInline, srcObject === stream]).to.deep.equal([true, true, true]);
  });

  it('moves the focus to the button that stops', async () => {
    await start('searching');
    expect(scanner.shadowRoot!.activeElement?.id).to.equal('stop');
  });

  it('shows the card that was read, with the focus on it', async () => {
    await start('searching');
    await device.read();
    await device.read(CARD.payload);
    expect([text(scanner, 'dd'), scanner.shadowRoot!.activeElement?.id]).to.deep.equal([
      CARD.expected.fullName,
      'found',
    ]);
  });

  it('turns the camera off, closes the readers and vibrates when it has found a card', async () => {
    await start('searching');
    await device.read(CARD.payload);
    expect([isOn(), device.isClosed, device.hasVibrated]).to.deep.equal([false, true, true]);
  });

  it('keeps neither picture nor text of the card', async () => {
    await start('searching');
    const video = inside<HTMLVideoElement>(scanner, 'video')!;
    await device.read(CARD.payload);
    const page = scanner.outerHTML + scanner.shadowRoot!.innerHTML;
    expect([video.srcObject, page.includes('|'), page.includes(CARD.expected.personalId)]).to.deep.equal([
      null,
      false,
      false,
    ]);
  });

  it('says that another code is no card, and goes on', async () => {
    await start('searching');
    await device.read(OTHER);
    expect([status(scanner), isOn()]).to.deep.equal([
      'Đây không phải mã trên thẻ căn cước. Hãy đưa mã QR trên thẻ vào khung.',
      true,
    ]);
  });

  it('leads to the camera at first', async () => {
    scanner = await makeScanner(new FakeDevice());
    expect([primary(scanner), isTypingOpen(scanner)]).to.deep.equal([['camera'], false]);
  });

  it('gives no hint before 8 s', async () => {
    await start('searching');
    device.clock.pass(7_999);
    await settled();
    expect(primary(scanner)).to.deep.equal([]);
  });

  it('gives a hint and brings the photo to the front after 8 s, with the camera on', async () => {
    await start('searching');
    device.clock.pass(8_000);
    await settled();
    expect([
      status(scanner)!.includes('giữ yên'),
      primary(scanner),
      isTypingOpen(scanner),
      isOn(),
    ]).to.deep.equal([true, ['choose'], false, true]);
  });

  it('brings typing to the front after 20 s, with the camera on', async () => {
    await start('searching');
    device.clock.pass(20_000);
    await settled();
    expect([primary(scanner), isTypingOpen(scanner), isOn()]).to.deep.equal([['read'], true, true]);
  });

  it('is accessible after 20 s', async () => {
    await start('searching');
    device.clock.pass(20_000);
    await settled();
    await expectAccessible(scanner);
  });

  it('still reads after 20 s', async () => {
    await start('searching');
    device.clock.pass(20_000);
    await device.read(CARD.payload);
    expect(text(scanner, 'dd')).to.equal(CARD.expected.fullName);
  });

  it('counts the 8 s from the first picture on, not from the question', async () => {
    await start('asking');
    device.clock.pass(7_000);
    device.camera.open((stream = makeStream()));
    device.picture.open();
    device.fetched.open();
    await settled();
    device.clock.pass(7_999);
    await settled();
    expect(primary(scanner)).to.deep.equal([]);
  });

  it('says what to do when the question stays unanswered for 8 s', async () => {
    await start('asking');
    device.clock.pass(8_000);
    await settled();
    expect([status(scanner)!.startsWith('Máy ảnh vẫn chưa mở.'), primary(scanner)]).to.deep.equal([
      true,
      ['choose'],
    ]);
  });

  for (const [name, words] of [
    ['NotAllowedError', 'Trang chưa được phép dùng máy ảnh.'],
    ['SecurityError', 'Trang chưa được phép dùng máy ảnh.'],
    ['NotFoundError', 'Không tìm thấy máy ảnh trên máy này.'],
    ['OverconstrainedError', 'Không tìm thấy máy ảnh trên máy này.'],
    ['NotReadableError', 'Máy ảnh đang được ứng dụng khác dùng.'],
    ['AbortError', 'Máy ảnh đang được ứng dụng khác dùng.'],
    ['TypeError', 'Máy ảnh không có hình.'],
  ] as const) {
    it(`says why, and leads to a photo, at ${name}`, async () => {
      await start('asking');
      device.camera.fail(named(name));
      await settled();
      expect([notice(scanner)!.startsWith(words), primary(scanner)]).to.deep.equal([true, ['choose']]);
    });
  }

  for (const [what, isSecure, words] of [
    ['an insecure page', false, 'Trang này không mở bằng kết nối an toàn'],
    ['a web view without cameras', true, 'Không tìm thấy máy ảnh'],
  ] as const) {
    it(`says why, and leads to a photo, in ${what}`, async () => {
      await start('asking', { media: undefined, isSecure });
      expect([notice(scanner)!.startsWith(words), primary(scanner)]).to.deep.equal([true, ['choose']]);
    });
  }

  it('leads to a photo, with the camera off, when no picture comes within 3 s', async () => {
    await start('starting');
    device.clock.pass(3_000);
    await settled();
    expect([notice(scanner)!.startsWith('Máy ảnh không có hình.'), primary(scanner), isOn()]).to.deep.equal([
      true,
      ['choose'],
      false,
    ]);
  });

  it('leads to a photo when a web view that asks nobody gives no answer within 3 s', async () => {
    await start('asking', { willAsk: () => Promise.resolve(false) });
    device.clock.pass(3_000);
    await settled();
    expect([notice(scanner)!.startsWith('Máy ảnh không có hình.'), primary(scanner)]).to.deep.equal([
      true,
      ['choose'],
    ]);
  });

  it('turns a camera off that opens after the person has stopped', async () => {
    await start('asking');
    inside(scanner, '#stop')!.click();
    device.camera.open((stream = makeStream()));
    await settled();
    expect(isOn()).to.equal(false);
  });

  it('leads to typing, with the camera off, when the readers cannot be fetched', async () => {
    await start('loading');
    device.fetched.fail(new TypeError('Failed to fetch'));
    await settled();
    expect([
      notice(scanner)!.startsWith('Chưa tải được phần đọc mã'),
      isTypingOpen(scanner),
      isOn(),
    ]).to.deep.equal([true, true, false]);
  });

  it('says that the camera was disconnected', async () => {
    await start('asking');
    stream = makeStream();
    // Firefox delivers no `ended` but its own.
    const lost: Record<string, () => void> = {};
    Object.assign(stream.getVideoTracks()[0]!, {
      addEventListener: (type: string, run: () => void) => (lost[type] = run),
    });
    device.camera.open(stream);
    device.picture.open();
    await settled();
    lost['ended']!();
    await settled();
    expect(notice(scanner)).to.equal('Máy ảnh đã bị ngắt. Hãy quét lại, hoặc dùng ảnh chụp thẻ.');
  });

  for (const [what, leave] of [
    [
      'Escape is pressed',
      () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
    ],
    ['the person stops', () => inside(scanner, '#stop')!.click()],
    ['the page is hidden', () => setHidden(true)],
    ['the element leaves the page', () => scanner.remove()],
    ['the page takes the camera away', () => (scanner.withoutCamera = true)],
    ['the person goes for a photo', () => inside(scanner, '#choose')!.click()],
  ] as const) {
    for (const stage of ['starting', 'searching'] as const) {
      it(`turns the camera off when ${what} while ${stage}`, async () => {
        await start(stage);
        inside(scanner, 'input[type=file]')!.addEventListener('click', (event) => event.preventDefault());
        leave();
        device.fetched.open();
        await settled();
        expect([isOn(), device.isClosed, inside(scanner, 'video')]).to.deep.equal([false, true, null]);
      });
    }
  }

  it('turns the camera off when the details around it are closed', async () => {
    const details = await fixture<HTMLDetailsElement>(
      html`<details open>
        <summary>x</summary>
      </details>`,
    );
    await start('searching', {}, details);
    details.open = false;
    while (isOn()) await settled();
    await settled();
    expect(notice(scanner)!.startsWith('Máy ảnh đã tắt')).to.equal(true);
  });

  it('moves the focus back to the start when the person stops', async () => {
    await start('searching');
    inside(scanner, '#stop')!.click();
    await settled();
    expect(scanner.shadowRoot!.activeElement?.id).to.equal('camera');
  });

  it('says why the camera is off after the page was hidden', async () => {
    await start('searching');
    setHidden(true);
    await settled();
    expect(notice(scanner)!.startsWith('Máy ảnh đã tắt vì bạn rời phần này.')).to.equal(true);
  });

  it('offers lamp and zoom where the camera has them', async () => {
    await start('loading');
    const [track] = stream!.getVideoTracks();
    const asked: unknown[] = [];
    Object.assign(track!, {
      getCapabilities: () => ({ torch: true, zoom: { min: 1, max: 4, step: 0.5 } }),
      getSettings: () => ({ zoom: 1 }),
      applyConstraints: async (wish: unknown) => asked.push(wish),
    });
    device.fetched.open();
    await settled();
    inside(scanner, '#torch')!.click();
    await settled();
    const zoom = inside<HTMLInputElement>(scanner, '[type=range]')!;
    zoom.valueAsNumber = 2;
    zoom.dispatchEvent(new Event('input'));
    expect([inside(scanner, '#torch')!.ariaPressed, zoom.min, zoom.max, asked]).to.deep.equal([
      'true',
      '1',
      '4',
      [{ advanced: [{ torch: true }] }, { advanced: [{ zoom: 2 }] }],
    ]);
    await expectAccessible(scanner);
  });

  it('offers neither where it has none', async () => {
    await start('searching');
    expect([inside(scanner, '#torch'), inside(scanner, '[type=range]')]).to.deep.equal([null, null]);
  });
});

describe('<bk-card-scanner> in an app with a scanner of its own', () => {
  afterEach(() => Reflect.deleteProperty(globalThis, 'bkHost'));

  const makeApp = async (call: (name: string) => Promise<unknown>, capabilities = ['card.scan']) => {
    const device = new FakeDevice();
    let isAnswered = false;
    const answer = async (name: string) => {
      isAnswered = true;
      return call(name);
    };
    Object.assign(globalThis, { bkHost: { version: 1, capabilities, call: answer } });
    const scanner = await makeScanner(device);
    inside(scanner, '#camera')!.click();
    while (!isAnswered && !device.asked) await settled();
    await settled();
    after(() => scanner.remove());
    return { device, scanner };
  };

  it('asks the app, and shows the card', async () => {
    const asked: string[] = [];
    const { device, scanner } = await makeApp(async (name) => (asked.push(name), CARD.payload));
    expect([asked, text(scanner, 'dd'), device.asked]).to.deep.equal([
      ['card.scan'],
      CARD.expected.fullName,
      0,
    ]);
  });

  it('says so when the app read another code', async () => {
    const { scanner } = await makeApp(async () => OTHER);
    expect(notice(scanner)).to.equal('Đây không phải mã trên thẻ căn cước. Hãy quét lại mã QR trên thẻ.');
  });

  it('does nothing when the person goes back from the app', async () => {
    const { device, scanner } = await makeApp(async () => undefined);
    expect([inside(scanner, '#camera') !== null, notice(scanner), device.asked]).to.deep.equal([true, '', 0]);
  });

  it('takes the camera when the app fails', async () => {
    const { device } = await makeApp(async () => Promise.reject(new Error('no such call')));
    expect(device.asked).to.equal(1);
  });

  it('takes the camera when the app has no scanner', async () => {
    const { device } = await makeApp(async () => CARD.payload, ['vault']);
    expect(device.asked).to.equal(1);
  });
});

describe('<bk-card-scanner> with a photo', () => {
  /** Gives it to the hidden field, as the platform does when the person has chosen. */
  async function choose(element: BkCardScanner, file: File) {
    const transfer = new DataTransfer();
    transfer.items.add(file);
    const input = inside<HTMLInputElement>(element, 'input[type=file]')!;
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
    await shows(element, '#stop, #found, [part=notice]:not([hidden])');
    return input;
  }
  const file = new File(['x'], 'the.jpg', { type: 'image/jpeg' });

  async function chosen() {
    const device = new FakeDevice();
    const scanner = await makeScanner(device);
    const input = await choose(scanner, file);
    device.photo.open({ data: new Uint8ClampedArray(4), width: 1, height: 1 });
    device.fetched.open();
    await settled();
    after(() => scanner.remove());
    return { device, scanner, input };
  }

  it('shows the card that is on it, and closes the readers', async () => {
    const { device, scanner } = await chosen();
    await device.read(CARD.payload);
    expect([text(scanner, 'dd'), device.isClosed]).to.deep.equal([CARD.expected.fullName, true]);
  });

  it('says what goes on', async () => {
    const { scanner } = await chosen();
    expect(status(scanner)).to.equal('Đang tìm mã trong ảnh…');
  });

  it('says that a better reader is on its way, and shows the card that it reads', async () => {
    const { device, scanner } = await chosen();
    device.waits!();
    await settled();
    expect(status(scanner)).to.equal('Chưa thấy mã. Đang tải bộ đọc tốt hơn…');
    await device.read(CARD.payload);
    expect(text(scanner, 'dd')).to.equal(CARD.expected.fullName);
  });

  it('says nothing of it to a person who has stopped', async () => {
    const { device, scanner } = await chosen();
    inside(scanner, '#stop')!.click();
    device.waits!();
    await settled();
    expect(inside(scanner, '#camera') !== null).to.equal(true);
  });

  it('holds no photo in the field', async () => {
    const { input } = await chosen();
    expect([input.value, input.files!.length]).to.deep.equal(['', 0]);
  });

  it('says that no code is on it', async () => {
    const { device, scanner } = await chosen();
    await device.read();
    expect([notice(scanner)!.startsWith('Không thấy mã trên ảnh.'), primary(scanner)]).to.deep.equal([
      true,
      ['choose'],
    ]);
  });

  it('says that the code on it is another one', async () => {
    const { device, scanner } = await chosen();
    await device.read(OTHER);
    expect(notice(scanner)).to.equal('Đây không phải mã trên thẻ căn cước. Hãy quét lại mã QR trên thẻ.');
  });

  it('says that it cannot be opened', async () => {
    const element = await fixture<BkCardScanner>(html`<bk-card-scanner></bk-card-scanner>`);
    await choose(element, file);
    while (!notice(element)) await settled();
    expect(notice(element)).to.equal(
      'Không mở được ảnh này. Hãy chọn ảnh khác (JPEG hoặc PNG), hoặc chụp lại.',
    );
  });

  it('leads to typing when the readers cannot be fetched', async () => {
    const device = new FakeDevice();
    const scanner = await makeScanner(device);
    await choose(scanner, file);
    device.photo.open({ data: new Uint8ClampedArray(4), width: 1, height: 1 });
    device.fetched.fail(new TypeError('Failed to fetch'));
    await settled();
    expect([notice(scanner)!.startsWith('Chưa tải được phần đọc mã'), isTypingOpen(scanner)]).to.deep.equal([
      true,
      true,
    ]);
    scanner.remove();
  });

  it('offers to choose one, and a phone to take one', async () => {
    const element = await fixture<BkCardScanner>(html`<bk-card-scanner></bk-card-scanner>`);
    const input = inside<HTMLInputElement>(element, 'input[type=file]')!;
    const clicked = oneEvent(input, 'click');
    input.addEventListener('click', (event) => event.preventDefault());
    inside(element, '#choose')!.click();
    await clicked;
    expect([input.accept, input.hasAttribute('capture')]).to.deep.equal(['image/*', false]);
  });
});
