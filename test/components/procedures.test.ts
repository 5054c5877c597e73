import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/procedures/bk-procedures.js';
import '../../src/components/choice-field/bk-choice-field.js';
import type { BkProcedures } from '../../src/components/procedures/procedures.js';
import { Client } from '../../src/core/client.js';
import burial from '../../src/procedures/1.001731.json' with { type: 'json' };
import { inProvider, siteDouble, textOf, type Answers } from './site-double.js';
import { expectAccessible } from './support/accessible.js';

const SITE = {
  name: 'Cổng thử',
  unit: { name: 'Xã Hoa Gạo' },
  receives: [],
  fees: [{ code: '1.004222', channel: 'online', amount: 0, from: '2026-01-01' }],
  hotline: '0237 000 0000',
  officeHours: 'Thứ Hai đến thứ Sáu',
};
const LISTED = {
  procedures: [
    { code: '1.001731', version: 1, name: 'Hỗ trợ chi phí mai táng', shortName: 'Mai táng phí' },
    { code: '9.000009', version: 1, name: 'Thủ tục của xã', shortName: 'Việc của xã', keywords: ['chợ quê'] },
  ],
};

async function show(answers: Answers = {}, properties: Partial<BkProcedures> = {}) {
  const site = siteDouble({ 'GET /site': SITE, ...answers });
  const heard: string[] = [];
  const element = Object.assign(document.createElement('bk-procedures'), properties);
  element.append('Danh sách dự phòng');
  element.addEventListener('bk-error', ({ code }) => heard.push(code));
  await inProvider(site.client, element);
  await waitUntil(() => !textOf(element).startsWith('Đang tải'), 'it stays loading');
  return { element, heard, ...site };
}

const find = <T extends Element = HTMLElement>(element: Element, selector: string) =>
  element.shadowRoot!.querySelector<T>(selector);
const says = (element: Element, text: string) =>
  waitUntil(() => textOf(element).includes(text), `it says ${text}: ${textOf(element)}`, { timeout: 5000 });
const rows = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('[data-code]')].map((row) => row.getAttribute('data-code'));
const focused = (element: Element) => element.shadowRoot!.activeElement;

async function type(element: BkProcedures, text: string) {
  const input = find<HTMLInputElement>(element, '#search')!;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await element.updateComplete;
}

async function open(element: BkProcedures, code: string) {
  find(element, `[data-code="${code}"]`)!.click();
  await waitUntil(() => find(element, '[part=start]') ?? find(element, '[role=alert]'), 'the details come', {
    timeout: 5000,
  });
}

describe('<bk-procedures>', () => {
  it('is accessible as a list, without a result, and in details', async () => {
    const { element } = await show({}, { href: '/thu-tuc/{code}' });
    await expectAccessible(element);
    await type(element, 'hộ chiếu');
    await expectAccessible(element);
    await type(element, '');
    await open(element, '2.002913');
    await expectAccessible(element);
  }).timeout(30_000);

  it('lists what ships with the library, with code, authority, time and the fee of the site', async () => {
    const { element } = await show();
    expect(rows(element)).to.deep.equal(['1.001731', '1.004222', '2.000635', '2.002913', '3.000722']);
    const text = textOf(element).replaceAll('\u00a0', ' ');
    expect(text).to.include('5 thủ tục');
    expect(text).to.include('Mã 2.000635');
    expect(text).to.include('Thời gian: trong ngày làm việc · Phí: 8.000 ₫ mỗi bản');
    expect(text).to.include('20.000 ₫ nộp trực tiếp, không mất phí nộp trực tuyến (tùy trường hợp)');
    expect(text).to.include('Cần người giúp, gọi 0237 000 0000.');
  });

  it('works on a page without a server', async () => {
    const element = document.createElement('bk-procedures');
    await inProvider(new Client(), element);
    await says(element, '5 thủ tục');
    await open(element, '2.000635');
    await says(element, 'Luật Hộ tịch');
  });

  it('lists what the site lists, and leaves out what it does not say', async () => {
    const { element } = await show({ 'GET /procedures': LISTED });
    expect(rows(element)).to.deep.equal(['1.001731', '9.000009']);
    expect(textOf(element)).not.to.match(/Thời gian|Phí:/);
    await type(element, 'cho que');
    expect(rows(element)).to.deep.equal(['9.000009']);
  });

  it('asks for the site that it names, where the provider is that of another', async () => {
    const { calls } = await show({}, { site: 'xa-khac' });
    expect(calls.map(({ path }) => path)).to.include.members([
      '/procedures?site=xa-khac',
      '/site?site=xa-khac',
    ]);
    const same = await show({}, { site: 'hoa-gao' });
    expect(same.calls.map(({ path }) => path)).to.include.members(['/procedures', '/site']);
  });

  it('finds as one types, and tells how many politely', async () => {
    const { element } = await show();
    const status = find(element, '[role=status]')!;
    await type(element, 'giay khai sinh');
    expect(rows(element)).to.deep.equal(['2.000635', '3.000722']);
    expect(status.textContent).to.include('2 thủ tục');
    expect(find(element, '[role=status]')).to.equal(status); // the region itself stays
  });

  it('says what to do when nothing is found, without repeating what was typed', async () => {
    const { element } = await show();
    await type(element, 'Nguyễn Văn Mẫu 038');
    expect(textOf(element)).to.include('Hãy gõ từ khác');
    expect(textOf(element)).to.include('0237 000 0000');
    expect(textOf(element)).not.to.include('Mẫu');
    find(element, '#all')!.click();
    await element.updateComplete;
    expect(rows(element)).to.have.length(5);
    expect(find<HTMLInputElement>(element, '#search')!.value).to.equal('');
  });

  it('shows a long list piece by piece', async () => {
    const procedures = Array.from({ length: 45 }, (_, i) => ({
      code: `1.${String(i).padStart(6, '0')}`,
      name: `Việc ${String(i)}`,
    }));
    const { element } = await show({ 'GET /procedures': { procedures } });
    expect(rows(element)).to.have.length(20);
    const more = () =>
      [...element.shadowRoot!.querySelectorAll('button')].find((one) => one.textContent.includes('Xem thêm'));
    more()!.click();
    await element.updateComplete;
    expect(more()!.textContent).to.include('5 thủ tục');
    expect(rows(element)).to.have.length(40);
  });

  it('is used by keyboard: search, open, back to where one was', async () => {
    const { element } = await show();
    find(element, '#search')!.focus();
    await sendKeys({ type: 'tuat' });
    await sendKeys({ press: 'Tab' });
    expect(focused(element)?.getAttribute('data-code')).to.equal('2.002913');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => find(element, '[part=start]'));
    expect(focused(element)?.localName).to.equal('h2');
    expect(element.code).to.equal('2.002913');
    find(element, '#back')!.click();
    await waitUntil(() => focused(element)?.getAttribute('data-code') === '2.002913');
    expect(find<HTMLInputElement>(element, '#search')!.value).to.equal('tuat');
    expect(element.code).to.equal('');
  });

  it('shows what has to be public', async () => {
    const { element } = await show();
    await open(element, '2.002913');
    const text = textOf(element).replaceAll('\u00a0', ' ');
    for (const part of [
      'Mã trước đây: 2.002622',
      'Cần khi: không thuộc trường hợp “Không có Giấy báo tử”',
      'Người có công: 18 ngày làm việc',
      'Công an xã, phường, đặc khu, trong ngày làm việc',
      '8.000 ₫ mỗi bản',
      'Đăng ký khai tử đúng hạn: không thu lệ phí',
      'Thông tư 281/2016/TT-BTC',
      'Trích lục khai tử; xóa đăng ký thường trú',
      'Nghị định 63/2024/NĐ-CP',
      '21/11/2026 đến 28/02/2027',
      '0237 000 0000',
      'Thứ Hai đến thứ Sáu',
      'Trang tra cứu hồ sơ',
    ])
      expect(text).to.include(part);
  });

  it('leads to related procedures that are listed', async () => {
    const { element } = await show();
    await open(element, '2.002913');
    const related = [...element.shadowRoot!.querySelectorAll('li button')];
    expect(related.map((one) => one.textContent.trim())).to.deep.equal([burial.name.vi]);
    (related[0] as HTMLElement).click();
    await says(element, 'bảo trợ xã hội');
    expect(element.code).to.equal('1.001731');
  });

  it('opens what the page asks for, without taking the focus', async () => {
    const { element } = await show({}, { code: '1.004222' });
    await says(element, 'Luật Cư trú');
    expect(focused(element)).to.equal(null);
    element.code = '';
    await says(element, '5 thủ tục');
  });

  describe('beginning', () => {
    it('tells the code alone', async () => {
      const { element } = await show();
      await open(element, '1.004222');
      let code = '';
      element.addEventListener('bk-procedure-chosen', (event) => (code = event.code));
      find(element, '[part=start]')!.click();
      expect(code).to.equal('1.004222');
    });

    it('is a link where the site has a page for it', async () => {
      const { element } = await show({}, { href: '/thu-tuc/{code}?x={code}' });
      await open(element, '1.004222');
      const link = find<HTMLAnchorElement>(element, 'a[part=start]')!;
      expect(link.href).to.equal(`${location.origin}/thu-tuc/1.004222?x=1.004222`);
      element.addEventListener('bk-procedure-chosen', (event) => event.preventDefault());
      expect(link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))).to.equal(
        false,
      );
    });

    it('gives the code to the form that it is for', async () => {
      const form = Object.assign(document.createElement('div'), { id: 'the-form', code: '' });
      const { element } = await show({}, { htmlFor: 'the-form' });
      element.before(form);
      await open(element, '1.004222');
      find(element, '[part=start]')!.click();
      expect(form.code).to.equal('1.004222');
      expect(document.activeElement === form).to.equal(true);
    });

    it('makes no link of what is no http(s) address, and says so', async () => {
      for (const href of ['javascript:alert({code})', 'data:text/html,{code}', 'https://{code}:x']) {
        const { element, heard } = await show({}, { href });
        expect(heard).to.include('procedure-href');
        await open(element, '1.004222');
        expect(find(element, 'a[part=start]')).to.equal(null);
        expect(find(element, '#poster')).to.equal(null);
      }
    });
  });

  describe('am I entitled', () => {
    async function ask() {
      const shown = await show();
      await open(shown.element, '1.001731');
      find(shown.element, '#entitled')!.click();
      await waitUntil(() => find(shown.element, 'bk-choice-field'), 'the question comes');
      return shown;
    }
    async function answer(element: BkProcedures, value: string) {
      const field = find<HTMLElementTagNameMap['bk-choice-field']>(element, 'bk-choice-field')!;
      await field.updateComplete;
      const radios = [...field.shadowRoot!.querySelectorAll('input')];
      radios.find((radio) => radio.value === value)!.click();
      find(element, '#next')!.click();
      await element.updateComplete;
    }

    it('asks one question after the other, and shows the outcome with its basis', async () => {
      const { element, calls } = await ask();
      const before = calls.length;
      expect(textOf(element)).to.include('không được gửi đi');
      await expectAccessible(element);
      await answer(element, 'monthly');
      expect(textOf(element)).to.include('Câu 2');
      await answer(element, 'no');
      expect(textOf(element)).to.include('Có, theo các câu trả lời này');
      expect(textOf(element)).to.include('20 lần mức chuẩn');
      expect(textOf(element)).to.include('Nghị định 20/2021/NĐ-CP Điều 11');
      expect(focused(element)?.localName).to.equal('h2');
      await expectAccessible(element);
      expect(calls.length).to.equal(before);
    });

    it('says no, and says ask', async () => {
      const { element } = await ask();
      await answer(element, 'none');
      await answer(element, 'no');
      expect(textOf(element)).to.include('Không, theo các câu trả lời này');
      expect(find(element, '[part=start]')).to.equal(null);
      find(element, '#again')!.click();
      await element.updateComplete;
      await answer(element, 'monthly');
      await answer(element, 'yes');
      expect(textOf(element)).to.include('Cần hỏi thêm');
    });

    it('waits for an answer', async () => {
      const { element } = await ask();
      find(element, '#next')!.click();
      await element.updateComplete;
      expect(textOf(element)).to.include('Câu 1');
      const field = find<HTMLElementTagNameMap['bk-choice-field']>(element, 'bk-choice-field')!;
      await waitUntil(() => field.shadowRoot!.querySelector('[part=error]')?.textContent.trim());
    });

    it('forgets the answers when the page is locked or left', async () => {
      const { element } = await ask();
      await answer(element, 'monthly');
      find(element, '#back')!.click();
      await element.updateComplete;
      find(element, '#back')!.click();
      await says(element, 'Giấy tờ cần có');
      find(element, '#entitled')!.click();
      await says(element, 'Câu 1');
      const field = find<HTMLElementTagNameMap['bk-choice-field']>(element, 'bk-choice-field')!;
      await field.updateComplete;
      expect(field.value).to.equal('');
    });
  });

  describe('the sheet for the wall', () => {
    const sheets = () => document.querySelectorAll('[data-bk-print]');
    async function poster() {
      const shown = await show({}, { href: 'https://hoa-gao.example/thu-tuc/{code}' });
      await open(shown.element, '2.000635');
      find(shown.element, '#poster')!.click();
      await waitUntil(() => sheets().length > 0, 'the sheet is ready');
      return shown;
    }

    it('says what to bring, time, fee and whom to ask', async () => {
      const { element } = await poster();
      const text = textOf(find(element, '.poster'));
      for (const part of [
        'Xã Hoa Gạo',
        'Cấp bản sao',
        'Cần mang theo',
        'mỗi bản',
        '0237 000 0000',
        'hoa-gao.example/thu-tuc/2.000635',
      ])
        expect(text).to.include(part);
      expect(textOf(sheets()[0]!.shadowRoot!.firstElementChild)).to.equal(text);
      await expectAccessible(element);
    });

    it('gives the page its own print back when it is closed or taken away', async () => {
      const { element } = await poster();
      const styles = document.adoptedStyleSheets.length;
      find(element, '#back')!.click();
      await waitUntil(() => sheets().length === 0);
      expect(document.adoptedStyleSheets.length).to.equal(styles - 1);
      find(element, '#poster')!.click();
      await waitUntil(() => sheets().length === 1);
      element.remove();
      expect(sheets().length).to.equal(0);
    });

    it('is hidden on wish, and where there is no page to open', async () => {
      for (const properties of [{ href: '/{code}', withoutPoster: true }, {}]) {
        const { element } = await show({}, properties);
        await open(element, '2.000635');
        expect(find(element, '#poster')).to.equal(null);
      }
    });
  });

  describe('failure', () => {
    it('keeps the list of the library and says so while the line is down', async () => {
      const { element, heard, answers } = await show({ 'GET /procedures': 'cut' });
      expect(heard).to.deep.equal(['network-offline']);
      expect(rows(element)).to.have.length(5);
      expect(textOf(element)).to.include('Chưa hỏi được danh sách của cơ quan');
      await expectAccessible(element);
      answers['GET /procedures'] = LISTED;
      dispatchEvent(new Event('online'));
      await waitUntil(() => rows(element).length === 2, 'the list of the site comes');
      expect(textOf(element)).not.to.include('Chưa hỏi được');
    });

    it('says what to do when the definition of a procedure is wrong or missing', async () => {
      const { element, heard, answers } = await show({
        'GET /procedures': LISTED,
        'GET /procedures/9.000009': { format: 1 },
      });
      await open(element, '9.000009');
      expect(textOf(element)).to.include('Việc của xã');
      expect(textOf(element)).to.include('Biểu mẫu bị hỏng');
      expect(textOf(element)).to.include('0237 000 0000');
      expect(heard).to.deep.equal(['procedure-schema']);
      await expectAccessible(element);
      answers['GET /procedures/9.000009'] = { ...burial, code: '9.000009' };
      [...element.shadowRoot!.querySelectorAll('button')]
        .find((one) => one.textContent.includes('Thử lại'))!
        .click();
      await waitUntil(() => find(element, '[part=start]'), 'the details come', { timeout: 5000 });
    });

    it('leaves out what the site says in a shape of its own', async () => {
      const { element } = await show({ 'GET /site': { ...SITE, hotline: { tel: 1 }, officeHours: null } });
      expect(textOf(element)).to.include('5 thủ tục').and.not.include('gọi');
    });

    it('says what it is when nobody has such a procedure', async () => {
      const { element, heard } = await show({}, { code: '9.999999' });
      await says(element, 'Chưa có biểu mẫu của thủ tục này');
      expect(heard).to.deep.equal(['procedure-unknown']);
    });

    it('warns where a definition is out of date', async () => {
      const { element } = await show({ 'GET /procedures/1.001731': { ...burial, validTo: '2026-11-01' } });
      await open(element, '1.001731');
      expect(textOf(element)).to.include('có hiệu lực đến 01/11/2026');
    });
  });
});
