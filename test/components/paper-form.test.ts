import { expect, fixture, html } from '@open-wc/testing';
import '../../src/components/paper-form/bk-paper-form.js';
import type { BkPaperForm } from '../../src/components/paper-form/paper-form.js';
import '../../src/components/provider/bk-provider.js';
import { Client } from '../../src/core/client.js';
import type { Answers, ProcedureDefinition } from '../../src/core/procedure/definition.js';
import { parseProcedure } from '../../src/core/procedure/parse.js';
import residence from '../../src/procedures/1.004222.json' with { type: 'json' };
import filled from '../vectors/paper/answers.json' with { type: 'json' };
import { expectAccessible } from './support/accessible.js';

const DEFINITION = parseProcedure(residence);
const ANSWERS = filled.answers['1.004222'] as Answers;

const shown = (definition: ProcedureDefinition = DEFINITION, answers = ANSWERS) =>
  fixture<BkPaperForm>(html`<bk-paper-form .definition=${definition} .answers=${answers}></bk-paper-form>`);
const paperText = (element: BkPaperForm) => element.shadowRoot!.querySelector('.sheet')?.textContent ?? '';
const printed = () => document.querySelectorAll<HTMLElement>('[data-bk-print]');
const printedText = () => printed()[0]?.shadowRoot?.textContent ?? '';
const press = (element: BkPaperForm) => element.shadowRoot!.querySelector('button')!.click();

describe('<bk-paper-form>', () => {
  const { print } = globalThis;
  let prints = 0;

  beforeEach(() => {
    prints = 0;
    globalThis.print = () => void prints++;
  });

  afterEach(() => {
    dispatchEvent(new Event('afterprint'));
    globalThis.print = print;
  });

  it('is accessible, filled and empty', async () => {
    await expectAccessible(await shown());
    await expectAccessible(await shown(DEFINITION, {}));
  });

  it('says that a print is no filing, and where to hand it in', async () => {
    const note = (element: BkPaperForm) => element.shadowRoot!.querySelector('.note')?.textContent;
    expect(note(await shown())).to.equal(
      'Bản in này chưa phải là nộp hồ sơ. Ký tên rồi nộp tại Công an xã Thọ Long.',
    );
    expect(note(await shown(DEFINITION, {}))).to.include(DEFINITION.authority.vi);
  });

  it('shows nothing without a definition', async () => {
    const element = await fixture<BkPaperForm>(html`<bk-paper-form></bk-paper-form>`);
    expect(element.shadowRoot!.textContent.trim()).to.equal('');
  });

  it('fits 320 px: lines flow, and only a table scrolls, in a frame that the keyboard reaches', async () => {
    const element = await shown();
    element.style.inlineSize = '320px';
    const wide = [
      ...element.shadowRoot!.querySelectorAll<HTMLElement>('.sheet, .item:not(.table), .end'),
    ].filter((part) => part.getBoundingClientRect().right > element.getBoundingClientRect().right + 1);
    expect(wide.map(({ className }) => className)).to.deep.equal([]);
    expect(element.shadowRoot!.querySelector<HTMLElement>('.table')!.tabIndex).to.equal(0);
  });

  it('is black on white on a dark page', async () => {
    document.documentElement.style.colorScheme = 'dark';
    const { backgroundColor, color } = getComputedStyle((await shown()).shadowRoot!.querySelector('.sheet')!);
    document.documentElement.style.colorScheme = '';
    expect([backgroundColor, color]).to.deep.equal(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  });

  it('puts the paper into the body to print it, and takes it away when it was printed', async () => {
    const element = await shown();
    const sheets = document.adoptedStyleSheets.length;
    press(element);
    expect([prints, printed().length]).to.deep.equal([1, 1]);
    expect(printed()[0]!.parentElement === document.body).to.equal(true);
    expect(printedText()).to.include('Lê Thị Hoa').and.not.include('In tờ khai');
    dispatchEvent(new Event('afterprint'));
    expect([printed().length, document.adoptedStyleSheets.length]).to.deep.equal([0, sheets]);
  });

  it('prints once however often the button is pressed', async () => {
    const element = await shown();
    press(element);
    press(element);
    expect(printed().length).to.equal(1);
  });

  it('takes an unfinished print away with itself, and when the answers change', async () => {
    const element = await shown();
    press(element);
    element.answers = {};
    await element.updateComplete;
    expect(printed().length).to.equal(0);
    press(element);
    element.remove();
    expect(printed().length).to.equal(0);
  });

  it('drops the paper when the data of the device is locked, and shows it again after', async () => {
    const client = new Client({});
    const provider = await fixture(html`
      <bk-provider .client=${client}>
        <bk-paper-form .definition=${DEFINITION} .answers=${ANSWERS}></bk-paper-form>
      </bk-provider>
    `);
    const element = provider.querySelector('bk-paper-form')!;
    await element.updateComplete;
    press(element);
    client.conceal('locked');
    await element.updateComplete;
    expect([paperText(element), printed().length]).to.deep.equal(['', 0]);
    client.conceal('unlocked');
    await element.updateComplete;
    expect(paperText(element)).to.include('Lê Thị Hoa');
  });

  it('writes no answer into an attribute', async () => {
    const element = await shown();
    const attributes = [...element.shadowRoot!.querySelectorAll('*')].flatMap(({ attributes: all }) =>
      [...all].map(({ value }) => value),
    );
    expect(attributes.filter((value) => /Hoa|0381900|Thọ Long/.test(value))).to.deep.equal([]);
  });

  it('says so where nothing can be printed', async () => {
    Reflect.set(globalThis, 'print', undefined);
    const element = await shown();
    expect(element.shadowRoot!.querySelector('button')).to.equal(null);
    expect(element.shadowRoot!.querySelector('[role=status]')?.textContent).to.include('không in được');
  });
});
