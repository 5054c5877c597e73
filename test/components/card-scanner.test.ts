import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/components/card-scanner/bk-card-scanner.js';
import type { BkCardScannedEvent } from '../../src/components/card-scanner/card-scanner.events.js';
import type { BkCardScanner } from '../../src/components/card-scanner/card-scanner.js';
import { expectAccessible } from './support/accessible.js';
import vectors from '../vectors/cccd-examples.json' with { type: 'json' };

const [SAMPLE] = vectors.samples;
const inside = <T extends Element = HTMLElement>(scanner: Element, selector: string) =>
  scanner.shadowRoot!.querySelector<T>(selector);
const make = () => fixture<BkCardScanner>(html`<bk-card-scanner lang="vi"></bk-card-scanner>`);

/** With the text field in sight. */
async function makeTyping(): Promise<BkCardScanner> {
  const scanner = await make();
  const typing = inside<HTMLDetailsElement>(scanner, '#typing')!;
  const opened = oneEvent(typing, 'toggle');
  typing.open = true;
  await opened;
  return scanner;
}

async function read(text: string): Promise<BkCardScanner> {
  const scanner = await makeTyping();
  inside<HTMLTextAreaElement>(scanner, 'textarea')!.value = text;
  inside(scanner, '#read')!.click();
  await scanner.updateComplete;
  return scanner;
}
const facts = (scanner: Element) =>
  Object.fromEntries(
    [...scanner.shadowRoot!.querySelectorAll('dl > div')].map((row) => [
      row.querySelector('dt')!.textContent.trim(),
      row.querySelector('dd')!.textContent.trim(),
    ]),
  );
const TURN_OFF =
  'Chữ tiếng Việt bị gõ sai khi máy quét nhập vào. Tắt bộ gõ tiếng Việt (chọn bàn phím tiếng Anh) rồi quét lại.';
const vietnamese = (iso: string) => iso.split('-').reverse().join('/');
const warnings = (scanner: Element) =>
  [...scanner.shadowRoot!.querySelectorAll('.warn')].map(({ textContent }) => textContent.trim());

describe('<bk-card-scanner>', () => {
  it('is accessible before a card is read', async () => {
    await expectAccessible(await make());
  });

  it('is accessible while text is awaited', async () => {
    await expectAccessible(await makeTyping());
  });

  it('is accessible with an error', async () => {
    await expectAccessible(await read('x'));
  });

  it('is accessible with a card', async () => {
    await expectAccessible(await read(SAMPLE!.payload));
  });

  it('moves the focus to what was read', async () => {
    const scanner = await read(SAMPLE!.payload);
    await scanner.updateComplete;
    expect(inside(scanner, '#found')!.matches(':focus')).to.equal(true);
  });

  it('moves the focus back into the field for another card', async () => {
    const scanner = await read(SAMPLE!.payload);
    inside(scanner, 'button:not(.primary)')!.click();
    await scanner.updateComplete;
    await scanner.updateComplete;
    expect(inside(scanner, 'textarea')!.matches(':focus')).to.equal(true);
  });

  it('reminds of a card that is neither used nor put away', async () => {
    const scanner = await read(SAMPLE!.payload);
    const [reminded] = [scanner.remind(), await scanner.updateComplete];
    const alert = inside(scanner, '[role=alert]')!;
    expect([reminded, alert.hidden, inside(scanner, '#use')!.matches(':focus')]).to.deep.equal([
      true,
      false,
      true,
    ]);
  });

  it('has nothing to remind of before a card is read', async () => {
    expect((await make()).remind()).to.equal(false);
  });

  it('has a label of its own or of the page', async () => {
    const scanner = await make();
    scanner.label = 'Thẻ của cháu';
    await scanner.updateComplete;
    expect(inside(scanner, 'label')!.textContent).to.equal('Thẻ của cháu');
  });

  it('reads when a USB scanner ends with Enter', async () => {
    const scanner = await make();
    const input = inside<HTMLTextAreaElement>(scanner, 'textarea')!;
    input.value = SAMPLE!.payload;
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    input.dispatchEvent(enter);
    await scanner.updateComplete;
    expect([enter.defaultPrevented, facts(scanner)['Họ và tên']]).to.deep.equal([
      true,
      SAMPLE!.expected.fullName,
    ]);
  });

  it('leaves Enter to an input method', async () => {
    const scanner = await make();
    const input = inside<HTMLTextAreaElement>(scanner, 'textarea')!;
    const enter = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, cancelable: true });
    input.dispatchEvent(enter);
    expect(enter.defaultPrevented).to.equal(false);
  });

  for (const { id, payload, expected } of vectors.samples) {
    it(`shows ${id} as it is printed`, async () => {
      const shown = facts(await read(payload));
      expect([
        shown['Họ và tên'],
        shown['Ngày sinh'],
        shown['Giới tính'],
        shown['Nơi cư trú'],
        shown['Ngày cấp'],
      ]).to.deep.equal([
        expected.fullName,
        vietnamese(expected.dob),
        expected.sex === 'male' ? 'Nam' : 'Nữ',
        expected.residence,
        vietnamese(expected.issued),
      ]);
    });

    it(`warns of ${id} as often as there is reason`, async () => {
      expect(warnings(await read(payload))).to.have.lengthOf(expected.warnings.length);
    });

    it(`keeps nothing of the code of ${id} on the page`, async () => {
      const scanner = await read(payload);
      const page = scanner.outerHTML + scanner.shadowRoot!.innerHTML;
      expect([page.includes(expected.personalId), page.includes('|')]).to.deep.equal([false, false]);
    });
  }

  for (const [id, text] of [
    ['s5-mismatch', 'Giới tính trên thẻ không khớp với số định danh. Vui lòng xem lại.'],
    ['s4-2024-child', 'Thẻ có thêm thông tin (cha, mẹ…). Thứ tự chưa chắc chắn nên không tự điền.'],
  ] as const) {
    it(`says in Vietnamese what to look at in ${id}`, async () => {
      const { payload } = vectors.samples.find((sample) => sample.id === id)!;
      expect(warnings(await read(payload))).to.deep.equal([text]);
    });
  }

  it('tells nobody before the person has agreed', async () => {
    let heard = false;
    const listen = () => (heard = true);
    document.addEventListener('bk-card-scanned', listen);
    await read(SAMPLE!.payload);
    document.removeEventListener('bk-card-scanned', listen);
    expect(heard).to.equal(false);
  });

  it('emits bk-card-scanned with the card once the person has agreed', async () => {
    const scanner = await read(SAMPLE!.payload);
    const heard = oneEvent<BkCardScannedEvent>(scanner, 'bk-card-scanned');
    inside(scanner, '.primary')!.click();
    expect((await heard).card?.personalId).to.equal(SAMPLE!.expected.personalId);
  });

  it('tells of a card once, says that it was taken, and shows it no longer', async () => {
    const scanner = await read(SAMPLE!.payload);
    let heard = 0;
    scanner.addEventListener('bk-card-scanned', () => heard++);
    const use = inside(scanner, '#use')!;
    use.click();
    use.click();
    await scanner.updateComplete;
    await scanner.updateComplete;
    expect(heard).to.equal(1);
    expect(inside(scanner, '#taken')!.textContent.trim()).to.equal('Đã nhận thông tin từ thẻ.');
    expect(inside(scanner, '#taken')!.matches(':focus')).to.equal(true);
    expect([inside(scanner, '#use'), inside(scanner, 'dl'), scanner.remind()]).to.deep.equal([
      null,
      null,
      false,
    ]);
    await expectAccessible(scanner);
  });

  it('reads another card after one was used', async () => {
    const scanner = await read(SAMPLE!.payload);
    inside(scanner, '#use')!.click();
    await scanner.updateComplete;
    inside(scanner, '#again')!.click();
    await scanner.updateComplete;
    inside<HTMLTextAreaElement>(scanner, 'textarea')!.value = SAMPLE!.payload;
    inside(scanner, '#read')!.click();
    await scanner.updateComplete;
    expect(inside(scanner, '#use') !== null).to.equal(true);
  });

  for (const [{ payload }, text] of [
    [vectors.invalid[0]!, 'Đây không phải mã trên thẻ căn cước, hoặc mã bị thiếu. Vui lòng quét lại cả mã.'],
    [vectors.invalid[1]!, 'Số trên thẻ phải có đúng 12 chữ số. Vui lòng quét lại.'],
  ] as const) {
    it(`says ${JSON.stringify(text)}`, async () => {
      expect(inside(await read(payload), '#error')!.textContent.trim()).to.equal(text);
    });

    it(`keeps the text after ${JSON.stringify(text)}`, async () => {
      expect(inside<HTMLTextAreaElement>(await read(payload), 'textarea')!.value).to.equal(payload);
    });
  }

  it('says that an input method is on when the text cannot be read for it', async () => {
    const damaged = SAMPLE!.payload.replace('Nam', 'Nuwx');
    expect(inside(await read(damaged), '#error')!.textContent.trim()).to.equal(TURN_OFF);
  });

  it('says that an input method is on beside a name that it was at', async () => {
    const scanner = await read(SAMPLE!.payload.replace('NGUYỄN VĂN MẪU', 'NGUYEENX VAWN MAAUX'));
    expect([
      inside(scanner, '.danger')!.hidden,
      inside(scanner, '.danger')!.textContent.trim(),
    ]).to.deep.equal([false, TURN_OFF]);
  });

  it('has no word on input methods beside a name that is right', async () => {
    expect(inside(await read(SAMPLE!.payload), '.danger')!.hidden).to.equal(true);
  });

  it('has the text field in front, and no camera, where the page wants none', async () => {
    const scanner = await fixture<BkCardScanner>(html`<bk-card-scanner without-camera></bk-card-scanner>`);
    expect([
      inside(scanner, '#camera'),
      inside<HTMLDetailsElement>(scanner, '#typing')!.open,
      inside(scanner, '#read')!.className,
    ]).to.deep.equal([null, true, 'primary']);
  });

  describe('with the three lines on the back', () => {
    const lines = vectors.mrz.sample.join('\n');

    /** The lines are read by code that is fetched first. */
    async function readLines(text: string, withMrz = true): Promise<BkCardScanner> {
      const scanner = await makeTyping();
      scanner.withMrz = withMrz;
      await scanner.updateComplete;
      inside<HTMLTextAreaElement>(scanner, 'textarea')!.value = text;
      inside(scanner, '#read')!.click();
      while (!inside(scanner, '#found') && !inside(scanner, '#error')!.textContent.trim()) await aTimeout(0);
      return scanner;
    }

    it('shows what they say, and that marks are missing', async () => {
      const scanner = await readLines(lines);
      expect([facts(scanner), warnings(scanner)]).to.deep.equal([
        {
          'Họ và tên': 'NGUYEN VAN MAU',
          'Ngày sinh': '15/08/1995',
          'Giới tính': 'Nam',
          'Số định danh': '038*********19',
          'Có giá trị đến': '15/08/2035',
        },
        ['Các dòng này ghi họ tên không dấu. Bạn sẽ viết lại họ tên có dấu.'],
      ]);
      await expectAccessible(scanner);
    });

    it('emits bk-card-scanned with what the lines say once the person has agreed', async () => {
      const scanner = await readLines(lines);
      const heard = oneEvent<BkCardScannedEvent>(scanner, 'bk-card-scanned');
      inside(scanner, '#use')!.click();
      const { card, mrz } = await heard;
      expect(card).to.equal(undefined);
      expect([mrz?.personalId, mrz?.expiry]).to.deep.equal([
        vectors.mrz.expected.personalId,
        vectors.mrz.expected.expiry,
      ]);
    });

    it('says which line is wrong, and keeps the text', async () => {
      const wrong = lines.replace('9508152M', '9508153M');
      const scanner = await readLines(wrong);
      expect([
        inside(scanner, '#error')!.textContent.trim(),
        inside<HTMLTextAreaElement>(scanner, 'textarea')!.value,
      ]).to.deep.equal(['Ngày sinh ở dòng thứ hai đọc chưa đúng. Vui lòng đọc lại.', wrong]);
    });

    it('takes them only where the page wants them', async () => {
      expect(inside(await readLines(lines, false), '#error')!.textContent).to.contain(
        'không phải mã trên thẻ',
      );
    });

    for (const [count, isPrevented] of [
      [1, false],
      [2, false],
      [3, true],
    ] as const) {
      it(`${isPrevented ? 'reads' : 'waits for more'} at the end of line ${count}`, async () => {
        const scanner = await makeTyping();
        scanner.withMrz = true;
        await scanner.updateComplete;
        const input = inside<HTMLTextAreaElement>(scanner, 'textarea')!;
        input.value = vectors.mrz.sample.slice(0, count).join('\n');
        const enter = new KeyboardEvent('keydown', { key: 'Enter', cancelable: true });
        input.dispatchEvent(enter);
        expect(enter.defaultPrevented).to.equal(isPrevented);
      });
    }
  });

  it('asks for something to read', async () => {
    expect(inside(await read('  '), '#error')!.textContent.trim()).to.equal(
      'Chưa có nội dung. Vui lòng quét hoặc dán mã trên thẻ vào ô.',
    );
  });
});
