import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/desk-reader/bk-desk-reader.js';
import { encodeDeskCodes } from '../../src/core/handover/desk-code.js';
import { copySheet } from '../../src/core/handover/sheet.js';
import { filled, shipped } from '../core/handover/filled.js';
import { inProvider, siteDouble, textOf, type Answers } from './site-double.js';
import { expectAccessible } from './support/accessible.js';

const all = await shipped();
const birth = all.find(({ code }) => code === '3.000722')!;
const death = all.find(({ code }) => code === '2.002913')!;
const codes = await encodeDeskCodes(birth, filled(birth));
const total = codes.length;

async function show(answers: Answers = {}) {
  const site = siteDouble(answers);
  const heard: string[] = [];
  const element = document.createElement('bk-desk-reader');
  element.addEventListener('bk-error', ({ code }) => heard.push(code));
  await inProvider(site.client, element);
  await element.updateComplete;
  return { element, heard, ...site };
}

const $ = <T extends Element = HTMLElement>(element: Element, selector: string) =>
  element.shadowRoot!.querySelector<T>(selector)!;
const says = (element: Element, text: string) =>
  waitUntil(() => textOf(element).includes(text), text, { timeout: 8_000 });
const input = (element: Element) => $<HTMLInputElement>(element, '#text');
const problem = (element: Element) => $(element, '[part=error]').textContent.trim();

/** As a scanner does that ends with Enter. */
function scan(element: Element, text: string) {
  input(element).value = text;
  input(element).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  input(element).form!.requestSubmit();
}

/** As a person does. */
function paste(element: Element, text: string) {
  // Firefox empties the data of an event that a script has made.
  const event = new Event('paste', { cancelable: true, bubbles: true });
  input(element).dispatchEvent(Object.assign(event, { clipboardData: { getData: () => text } }));
}

const values = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('[part=values] b')].map((one) => one.textContent);

describe('<bk-desk-reader>', () => {
  afterEach(() => Reflect.deleteProperty(navigator, 'clipboard'));

  it('has nothing that axe finds: empty, wrong, halfway, read', async () => {
    const { element } = await show();
    await expectAccessible(element);
    scan(element, '038095990019|x');
    await waitUntil(() => problem(element) !== '');
    await expectAccessible(element);
    scan(element, codes[0]!);
    await says(element, 'Đã đọc 1/');
    await expectAccessible(element);
    for (const code of codes) scan(element, code);
    await says(element, 'Tờ khai:');
    await expectAccessible(element);
  }).timeout(40_000);

  it('says how far it is, and shows the form in its order with every value', async () => {
    const { element } = await show();
    expect(textOf(element)).to.contain('Chưa đọc mã nào.');
    scan(element, codes[1]!);
    await says(element, `Đã đọc 1/${String(total)} mã. Còn thiếu mã: 1, 3.`);
    scan(element, codes[1]!);
    await says(element, 'Mã 2 đã đọc rồi');
    for (const code of [...codes].reverse()) scan(element, code);
    await says(element, `Đã đọc đủ ${String(total)}/${String(total)} mã.`);
    await says(element, 'Tờ khai:');
    const sheet = await copySheet(birth, filled(birth));
    expect(values(element)).to.deep.equal(sheet.flatMap(({ rows }) => rows.map(({ value }) => value)));
    expect(textOf(element)).to.contain('Họ, chữ đệm, tên');
  });

  it('takes a code from a scanner that types without Enter, by keyboard alone', async () => {
    const { element } = await show();
    element.focus();
    expect(element.shadowRoot!.activeElement?.id).to.equal('text');
    const [short, ...more] = await encodeDeskCodes(birth, { cqBhyt: 'BHXH' });
    expect(more).to.deep.equal([]);
    await sendKeys({ type: short! });
    await says(element, 'Tờ khai:');
    expect(values(element)).to.include('BHXH');
    expect(input(element).value).to.equal('');
  }).timeout(20_000);

  it('takes several codes that are pasted at once, and goes to the form', async () => {
    const { element } = await show();
    paste(element, codes.join('\n'));
    await says(element, 'Tờ khai:');
    await waitUntil(() => element.shadowRoot!.activeElement?.id === 'form');
  });

  it('refuses what is no code, keeps what it has, and tells the page which fault', async () => {
    const { element, heard } = await show();
    const [other] = await encodeDeskCodes(death, filled(death));
    scan(element, codes[0]!);
    await says(element, 'Đã đọc 1/');
    for (const [text, said] of [
      ['8938505974194', 'không phải mã tờ khai'],
      [codes[1]!.slice(0, -3), 'thiếu hoặc sai'],
      [other!, 'tờ khai khác'],
    ] as const) {
      scan(element, text);
      await waitUntil(() => problem(element).includes(said), said);
      expect(textOf(element)).to.contain('Đã đọc 1/');
    }
    expect(heard).to.deep.equal(['desk-mark', 'desk-damaged', 'desk-series']);
  });

  it('does not mix two people: the next form waits until the screen is cleared', async () => {
    const { element } = await show();
    for (const code of codes) scan(element, code);
    await says(element, 'Tờ khai:');
    const before = values(element);
    const others = await encodeDeskCodes(death, filled(death));
    scan(element, others[0]!);
    await waitUntil(() => problem(element).includes('tờ khai khác'));
    expect(values(element)).to.deep.equal(before);
    $(element, '#clear').click();
    await says(element, 'Đã xóa khỏi màn hình.');
    expect(values(element)).to.deep.equal([]);
    for (const code of others) scan(element, code);
    await says(element, '2.002913');
  });

  it('asks the site for the form by its code and for nothing else', async () => {
    const { element, calls } = await show();
    for (const code of codes) scan(element, code);
    await says(element, 'Tờ khai:');
    expect(calls).to.deep.equal([
      { method: 'GET', path: '/procedures/3.000722', body: {}, bearer: undefined },
    ]);
  });

  it('says so when this page has another version of the form', async () => {
    const { element } = await show({ 'GET /procedures/3.000722': { ...birth, version: 99 } });
    for (const code of codes) scan(element, code);
    await says(element, 'trang này có bản 99');
  });

  it('shows the values under their technical names where the form is not known', async () => {
    const definition = { ...birth, code: '9.999999' };
    const { element } = await show();
    for (const code of await encodeDeskCodes(definition, filled(definition))) scan(element, code);
    await says(element, 'không có biểu mẫu 9.999999');
    expect(values(element).length).to.be.greaterThan(20);
  });

  it('copies a value, and says so when the browser does not', async () => {
    const written: string[] = [];
    const value = { writeText: async (text: string) => void written.push(text) };
    Object.defineProperty(navigator, 'clipboard', { value, configurable: true });
    const { element } = await show();
    for (const code of codes) scan(element, code);
    await says(element, 'Tờ khai:');
    const button = $(element, '[part=values] button');
    button.click();
    await says(element, 'Đã chép:');
    expect(written).to.deep.equal([values(element)[0]]);
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    button.click();
    await says(element, 'Trình duyệt không cho chép');
  });

  it('keeps nothing when it is taken away, when the page goes, or when the data is locked', async () => {
    for (const end of [
      ({ element }: Awaited<ReturnType<typeof show>>) => {
        const { parentElement } = element;
        element.remove();
        parentElement!.append(element);
      },
      () => dispatchEvent(new PageTransitionEvent('pagehide')),
      ({ client }: Awaited<ReturnType<typeof show>>) => client.conceal('locked'),
    ]) {
      const shown = await show();
      for (const code of codes) scan(shown.element, code);
      await says(shown.element, 'Tờ khai:');
      end(shown);
      await shown.element.updateComplete;
      expect(values(shown.element)).to.deep.equal([]);
    }
  });

  it('says why there is no camera, and offers none where it is not wanted', async () => {
    const { element } = await show();
    const { mediaDevices } = navigator;
    const getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia }, configurable: true });
    $(element, '#camera').click();
    await says(element, 'không cho dùng camera');
    Object.defineProperty(navigator, 'mediaDevices', { value: undefined, configurable: true });
    $(element, '#camera').click();
    await says(element, 'Không mở được camera');
    Object.defineProperty(navigator, 'mediaDevices', { value: mediaDevices, configurable: true });
    element.withoutCamera = true;
    await element.updateComplete;
    expect($(element, '#camera')).to.equal(null);
  });
});
