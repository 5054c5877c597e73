import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { decodeQR } from 'qr/decode.js';
import '../../src/components/handover/bk-handover.js';
import { BkHandover } from '../../src/components/handover/handover.js';
import { DeskController } from '../../src/components/handover/desk-controller.js';
import { notedDossiersPart } from '../../src/core/dossier/noted.js';
import { decodeDeskCodes } from '../../src/core/handover/desk-code.js';
import type { Answers, ProcedureDefinition } from '../../src/core/procedure/definition.js';
import { submission } from '../../src/core/procedure/flow.js';
import { profilesPart } from '../../src/core/profile/profiles.js';
import { vaultPart } from '../../src/core/storage/vault.js';
import { filled, shipped } from '../core/handover/filled.js';
import { inProvider, siteDouble, textOf } from './site-double.js';
import { expectAccessible } from './support/accessible.js';

const SITE = { name: 'Cổng thử', unit: { name: 'UBND xã Hoa Gạo' }, receives: [], fees: [] };
const DRAFT = '0b7c3c0e-52f0-4c62-9d1f-6a0c6a6a0001';

const { matchMedia } = globalThis;

const all = await shipped();
const birth = all.find(({ code }) => code === '3.000722')!;

interface Wish {
  readonly definition?: ProcedureDefinition;
  readonly answers?: Answers;
}

async function show({ definition = birth, answers = filled(definition) }: Wish = {}) {
  const site = siteDouble({});
  const heard: string[] = [];
  const element = document.createElement('bk-handover');
  for (const type of ['bk-handed-over', 'bk-error'] as const)
    element.addEventListener(type, (event) =>
      heard.push([event.type, (event as { code?: string }).code].filter(Boolean).join(' ')),
    );
  Object.assign(element, { definition, answers, dossier: DRAFT, site: SITE });
  await inProvider(site.client, element);
  await element.updateComplete;
  return { element, heard, client: site.client, definition, answers };
}

const all$ = (element: Element, selector: string) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const $ = <T extends Element = HTMLElement>(element: Element, selector: string) =>
  element.shadowRoot!.querySelector<T>(selector)!;
const says = (element: Element, text: string) =>
  waitUntil(() => textOf(element).includes(text), text, { timeout: 8_000 });

async function openWay(element: Element, way: 'portal' | 'desk' | 'paper') {
  $(element, `#${way}`).click();
  await waitUntil(() => $(element, way === 'portal' ? '.rows' : '[part=qr]'), way);
}

/** Puts a clipboard in the place of the browser's. */
function clipboard(writeText: ((text: string) => Promise<void>) | undefined): readonly string[] {
  const written: string[] = [];
  const value = writeText && {
    writeText: async (text: string) => {
      await writeText(text);
      written.push(text);
    },
  };
  Object.defineProperty(navigator, 'clipboard', { value, configurable: true });
  return written;
}

/** What a page sees that is put aside, or taken up again. */
function look(visibilityState: 'hidden' | 'visible') {
  Object.defineProperty(document, 'visibilityState', { value: visibilityState, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Reads the drawn code as a camera does: the picture, not the path. */
async function scan(svg: Element): Promise<string> {
  const copy = svg.cloneNode(true) as SVGElement;
  const side = 8 * svg.querySelector('rect')!.width.baseVal.value;
  copy.setAttribute('width', String(side));
  copy.setAttribute('height', String(side));
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(copy.outerHTML)}`;
  await image.decode();
  const context = Object.assign(document.createElement('canvas'), { width: side, height: side }).getContext(
    '2d',
  )!;
  context.drawImage(image, 0, 0, side, side);
  return decodeQR(context.getImageData(0, 0, side, side));
}

describe('<bk-handover>', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'clipboard');
    Reflect.deleteProperty(document, 'visibilityState');
    Reflect.deleteProperty(BkHandover, 'loadPaper');
    Object.defineProperty(globalThis, 'matchMedia', {
      value: matchMedia,
      configurable: true,
      writable: true,
    });
  });

  describe('accessibility', () => {
    it('has nothing that axe finds: closed, as a sheet, as a code, noted, wrong', async () => {
      clipboard(undefined);
      const { element } = await show();
      await expectAccessible(element);
      await openWay(element, 'portal');
      $(element, '.rows button').click();
      await waitUntil(() => $(element, '#refused'));
      await expectAccessible(element);
      await openWay(element, 'desk');
      await expectAccessible(element);
      $(element, '[part=note] button').click();
      await says(element, 'Hãy nhập mã hồ sơ');
      await expectAccessible(element);
      $<HTMLInputElement>(element, '#code').value = 'H29-260101-0001';
      $(element, '[part=note] button').click();
      await says(element, 'Bạn đã ghi mã này');
      await expectAccessible(element);
    }).timeout(40_000);

    it('says first that nothing has been filed', async () => {
      const { element } = await show();
      expect(textOf(element)).to.match(/^Hồ sơ này chưa được nộp\./);
    });

    it('opens a way and copies a value by keyboard', async () => {
      const written = clipboard(async () => undefined);
      const { element } = await show();
      $(element, '#portal').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => $(element, '.rows'));
      expect($(element, '#portal').getAttribute('aria-expanded')).to.equal('true');
      $(element, '.rows button').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => written.length === 1);
    });
  });

  describe('the copy sheet', () => {
    it('numbers the values through, section by section', async () => {
      const { element } = await show();
      await openWay(element, 'portal');
      const numbers = all$(element, '.number').map((one) => Number(one.textContent));
      expect(numbers).to.deep.equal(numbers.map((_, index) => index + 1));
      expect(all$(element, 'h4').map((one) => one.textContent)).to.include('IV. Thông tin người cha');
    });

    it('copies the value alone, says so, marks it and counts', async () => {
      const written = clipboard(async () => undefined);
      const { element } = await show();
      await openWay(element, 'portal');
      const total = all$(element, '.rows li').length;
      const row = all$(element, '.rows li').find((li) => li.textContent.includes('NHUNG'))!;
      const value = row.querySelector('b')!.textContent;
      row.querySelector('button')!.click();
      await says(element, `Đã xong 1/${String(total)} mục`);
      expect(written).to.deep.equal([value]);
      expect($(element, '#said').textContent).to.match(/^Đã chép: Họ/);
      expect(row.querySelector('button')!.textContent.replace(/\s+/g, ' ')).to.match(/^ ?✓ ?Đã chép/);
    });

    for (const [what, refuse] of [
      ['the browser refuses', () => Promise.reject(new Error('no'))],
      ['there is no clipboard', undefined],
    ] as const)
      it(`selects the value and says how to copy it where ${what}`, async () => {
        clipboard(refuse);
        const { element } = await show();
        await openWay(element, 'portal');
        const value = $(element, '.rows b').textContent;
        $(element, '.rows button').click();
        await says(element, 'Chữ đã được chọn sẵn');
        const input = $<HTMLInputElement>(element, '#refused');
        await waitUntil(() => input.selectionEnd === value.length, 'it is selected');
        expect([input.value, input.selectionStart]).to.deep.equal([value, 0]);
        expect(element.shadowRoot!.activeElement?.id).to.equal('refused');
        expect(textOf(element)).to.contain('Đã xong 0/');
        input.dispatchEvent(new ClipboardEvent('copy', { bubbles: true }));
        await says(element, 'Đã xong 1/');
        expect($(element, '#said').textContent).to.match(/^Đã chép/);
      });

    it('marks a statement as done without the clipboard', async () => {
      const written = clipboard(async () => undefined);
      const { element } = await show();
      await openWay(element, 'portal');
      const row = all$(element, '.rows li').find((li) => li.textContent.includes('Đánh dấu vào ô này'))!;
      row.querySelector('button')!.click();
      await says(element, 'Đã xong 1/');
      expect(written).to.deep.equal([]);
    });

    it('takes a mark back when the answer changes', async () => {
      clipboard(async () => undefined);
      const { element, answers } = await show();
      await openWay(element, 'portal');
      $(element, '.rows button').click();
      await says(element, 'Đã xong 1/');
      element.answers = { ...answers, cqKhaiSinh: 'UBND xã Thọ Long' };
      await says(element, 'UBND xã Thọ Long');
      expect(textOf(element)).to.contain('Đã xong 0/');
    });

    it('leads to the form on the portal in a new tab, and tells the page', async () => {
      const { element, heard } = await show();
      await openWay(element, 'portal');
      const link = $<HTMLAnchorElement>(element, '[part=link]');
      expect([link.href, link.target, link.rel]).to.deep.equal([
        birth.links.form,
        '_blank',
        'noopener noreferrer',
      ]);
      link.addEventListener('click', (event) => event.preventDefault());
      link.click();
      expect(heard).to.deep.equal(['bk-handed-over']);
    });
  });

  describe('the code for the desk', () => {
    it('shows symbol by symbol what would have been submitted', async () => {
      const { element, definition, answers } = await show();
      await openWay(element, 'desk');
      expect(textOf(element)).to.contain('cán bộ của UBND xã Hoa Gạo');
      const [, total] = /Mã 1\/(\d)/.exec(textOf(element))!;
      const texts: string[] = [];
      for (let n = 1; n <= Number(total); n++) {
        await says(element, `Mã ${String(n)}/`);
        texts.push(await scan($(element, '[part=qr]')));
        $(element, '.turns .primary').click();
        await element.updateComplete;
      }
      expect(await decodeDeskCodes(texts)).to.deep.equal(submission(definition, answers));
      expect(textOf(element)).to.contain('Mã 1/');
      $(element, '.turns button').click();
      await says(element, `Mã ${total!}/`);
    }).timeout(40_000);

    it('covers the code when the page is left, until it is asked for', async () => {
      const { element } = await show();
      await openWay(element, 'desk');
      look('hidden');
      await says(element, 'Mã đã được che');
      expect($(element, '[part=qr]')).to.equal(null);
      look('visible');
      await element.updateComplete;
      expect($(element, '[part=qr]')).to.equal(null);
      $(element, '#uncover').click();
      await element.updateComplete;
      expect(Boolean($(element, '[part=qr]'))).to.equal(true);
    });

    it('turns by itself only when asked to, and never for who wants less motion', async () => {
      const { element } = await show();
      await openWay(element, 'desk');
      expect($<HTMLInputElement>(element, '#turn').checked).to.equal(false);
      Object.defineProperty(globalThis, 'matchMedia', {
        value: () => ({ matches: true }),
        configurable: true,
      });
      $(element, '#desk').click();
      await element.updateComplete;
      await openWay(element, 'desk');
      expect($(element, '#turn')).to.equal(null);
    });

    it('turns, and stops when the page is left', async () => {
      const { element, definition, answers } = await show();
      const desk = new DeskController(element, () => undefined);
      await desk.open(definition, answers);
      const at = () => (desk.state.status === 'ready' ? desk.state.at : -1);
      desk.turn(true, 5);
      await waitUntil(() => at() === 2);
      look('hidden');
      const stopped = at();
      await aTimeout(30);
      expect(at()).to.equal(stopped);
    });

    it('drops the code when it is closed', async () => {
      const { element } = await show();
      await openWay(element, 'desk');
      $(element, '#desk').click();
      await element.updateComplete;
      expect($(element, '[part=qr]')).to.equal(null);
    });

    it('says so when the form is too long for codes', async () => {
      const field = { key: 'x', type: 'text', label: { vi: 'X' } } as const;
      const definition = { ...birth, sections: [{ id: 's', title: { vi: 'S' }, fields: [field] }] };
      const x = Array.from({ length: 20_000 }, () => Math.random().toString(36)).join('');
      const { element, heard } = await show({ definition, answers: { x } });
      $(element, '#desk').click();
      await says(element, 'quá dài');
      expect(heard).to.deep.equal(['bk-error desk-too-long']);
    });
  });

  describe('the paper form', () => {
    it('is offered only where there is one', async () => {
      const { element } = await show();
      expect($(element, '#paper')).to.equal(null);
    });

    it('is fetched when it is chosen, with definition and answers', async () => {
      let fetched = 0;
      BkHandover.loadPaper = async () => fetched++;
      const { element, definition, answers } = await show();
      expect(fetched).to.equal(0);
      $(element, '#paper').click();
      await waitUntil(() => $(element, 'bk-paper-form'));
      const form = $(element, 'bk-paper-form') as unknown as { definition: unknown; answers: unknown };
      expect([form.definition === definition, form.answers === answers]).to.deep.equal([true, true]);
    });

    it('says so when it cannot be fetched, and tries again', async () => {
      let works = false;
      BkHandover.loadPaper = () => (works ? Promise.resolve() : Promise.reject(new Error('cut')));
      const { element, heard } = await show();
      $(element, '#paper').click();
      await says(element, 'Chưa tải được tờ khai');
      expect(heard).to.deep.equal(['bk-error unexpected']);
      works = true;
      $(element, '#paper-panel button').click();
      await waitUntil(() => $(element, 'bk-paper-form'));
    });
  });

  describe('the code of the portal', () => {
    const note = async (element: BkHandover, code: string) => {
      $<HTMLInputElement>(element, '#code').value = code;
      $(element, '[part=note] button').click();
      await element.updateComplete;
    };

    it('is noted under the draft, with where to look it up, and never as filed here', async () => {
      const { element, client } = await show();
      await client.use(profilesPart).setLevel('device');
      await note(element, 'g22.99.08-260101-0001');
      await says(element, 'Bạn đã ghi mã này ngày 22/11/2026');
      expect(textOf(element)).to.contain('Đây là điều bạn tự ghi').and.not.contain('Máy dùng chung');
      expect($<HTMLAnchorElement>(element, '[part=note] a').href).to.equal(birth.links.track);
      const [kept] = await client.use(notedDossiersPart).list();
      expect(kept).to.include({ dossier: DRAFT, code: 'G22.99.08-260101-0001' });
      expect(element.shadowRoot!.activeElement?.id).to.equal('remove');
    });

    it('is shown again to who comes back', async () => {
      const { client, element } = await show();
      await note(element, 'H29-260101-0001');
      await says(element, 'Bạn đã ghi mã này');
      const again = Object.assign(document.createElement('bk-handover'), {
        definition: birth,
        dossier: DRAFT,
      });
      await inProvider(client, again);
      await says(again, 'H29-260101-0001');
    });

    it('is doubted once where it looks unusual', async () => {
      const { element, client } = await show();
      await note(element, 'khong biet');
      await says(element, 'Mã này trông khác');
      expect(await client.use(notedDossiersPart).list()).to.deep.equal([]);
      await note(element, 'khong biet');
      await says(element, 'KHONGBIET');
    });

    it('says that it does not outlive a session', async () => {
      const { element } = await show();
      await note(element, 'H29-260101-0001');
      await says(element, 'Máy dùng chung');
    });

    it('is removed on request', async () => {
      const { element, client } = await show();
      await note(element, 'H29-260101-0001');
      await says(element, 'Bạn đã ghi mã này');
      $(element, '#remove').click();
      await says(element, 'Đã xóa mã.');
      expect(await client.use(notedDossiersPart).list()).to.deep.equal([]);
      expect(element.shadowRoot!.activeElement?.id).to.equal('code');
    });

    it('says so when the device does not take it, and keeps what was typed', async () => {
      const { element, client, heard } = await show();
      const store = await client.use(vaultPart).store();
      store.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
      await note(element, 'H29-260101-0001');
      await waitUntil(() => $(element, '[part=error]'));
      expect($<HTMLInputElement>(element, '#code').value).to.equal('H29-260101-0001');
      expect(heard).to.have.length(1);
    });
  });

  it('shows nothing without a definition', async () => {
    const element = document.createElement('bk-handover');
    await inProvider(siteDouble({}).client, element);
    expect(textOf(element)).to.equal('');
  });

  it('drops all that it shows when the data is locked or erased', async () => {
    const { element, client } = await show();
    await openWay(element, 'portal');
    client.conceal('locked');
    await element.updateComplete;
    expect(textOf(element)).to.equal('');
    client.conceal('unlocked');
    await says(element, 'Hồ sơ này chưa được nộp');
    expect(textOf(element)).to.not.contain('NHUNG');
  });

  it('puts no answer into an attribute', async () => {
    const { element } = await show();
    await openWay(element, 'portal');
    const attributes = all$(element, '*').flatMap((node) => [...node.attributes].map(({ value }) => value));
    expect(attributes.filter((value) => /NHUNG|Trần Hưng Đạo|038195/i.test(value))).to.deep.equal([]);
  });
});
