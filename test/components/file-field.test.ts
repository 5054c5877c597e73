import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/components/file-field/bk-file-field.js';
import type { BkFileField } from '../../src/components/file-field/file-field.js';
import { page, pdf, photo } from '../core/document/support/files.js';
import { expectAccessible } from './support/accessible.js';

const LABEL = 'Giấy chứng sinh';

async function inForm(required = true) {
  const form = await fixture<HTMLFormElement>(
    html`<form><bk-file-field name="paper" label=${LABEL} ?required=${required}></bk-file-field></form>`,
  );
  const field = form.querySelector('bk-file-field')!;
  await field.updateComplete;
  return { form, field, sent: () => new FormData(form).get('paper') };
}

/** Chooses files as the browser's dialog hands them over. */
async function choose(field: BkFileField, ...files: Blob[]): Promise<void> {
  const input = field.shadowRoot!.querySelector<HTMLInputElement>('input')!;
  const data = new DataTransfer();
  for (const [index, file] of files.entries()) data.items.add(new File([file], `${String(index)}.bin`));
  input.files = data.files;
  input.dispatchEvent(new Event('change'));
  await settled(field);
}

async function settled(field: BkFileField): Promise<void> {
  await field.updateComplete;
  await waitUntil(() => field.validity.valid || field.shadowRoot!.querySelector('#refused p, [part=label]'));
  await waitUntil(() => !text(field, '[role=status]').endsWith('…'), 'still at work', { timeout: 8000 });
  await field.updateComplete;
}

const text = (field: Element, selector: string) =>
  field.shadowRoot!.querySelector(selector)!.textContent.replaceAll(/\s+/g, ' ').trim();
const button = (field: Element, id: string) => field.shadowRoot!.querySelector<HTMLButtonElement>(`#${id}`);
const pages = (field: Element) => field.shadowRoot!.querySelectorAll('.page').length;

describe('<bk-file-field>', () => {
  it('is accessible, empty, with pages and with an error', async () => {
    const { field } = await inForm();
    await expectAccessible(field);
    await choose(field, await photo(page(900, 1200, { blur: 24 })), await pdf(2), new Blob(['MZ']));
    expect(pages(field)).to.equal(2);
    await expectAccessible(field);
  });

  it('gives the form one JPEG for one photo, named after the paper', async () => {
    const { field, form, sent } = await inForm();
    expect(form.checkValidity()).to.equal(false);
    expect(sent()).to.equal(null);
    const heard: string[] = [];
    for (const name of ['input', 'change'])
      form.addEventListener(name, () => heard.push(`${name} ${(sent() as File).name}`));
    await choose(field, await photo());
    const file = sent() as File;
    expect([file.name, file.type, file.size]).to.deep.equal([
      'giay-chung-sinh.jpg',
      'image/jpeg',
      field.document!.file.size,
    ]);
    expect(heard).to.deep.equal(['input giay-chung-sinh.jpg', 'change giay-chung-sinh.jpg']);
    expect(form.checkValidity()).to.equal(true);
  });

  it('gives one PDF for several pages, added one after the other', async () => {
    const { field, sent } = await inForm();
    await choose(field, await photo());
    await choose(field, await photo(), await pdf(2));
    expect((sent() as File).name).to.equal('giay-chung-sinh.pdf');
    expect(field.document!.pages).to.equal(4);
    expect(text(field, '[role=status]')).to.match(/^Đã có: 4 trang, \d+ kB\.$/);
  });

  it('says of each file that it does not take what is wrong, and keeps the others', async () => {
    const { field } = await inForm();
    await choose(field, await photo(), new Blob(['MZ']), await photo(page(300, 200)));
    expect(pages(field)).to.equal(1);
    const said = text(field, '#refused');
    expect(said).to.include('Tệp 2: Tệp này không phải ảnh hay PDF.');
    expect(said).to.include('Tệp 3: Ảnh chỉ có 300 × 200 điểm');
  });

  it('keeps a doubtful page and says what to look at', async () => {
    const { field } = await inForm();
    await choose(field, await photo(page(900, 1200, { blur: 24 })));
    expect(text(field, '.page')).to.include('Ảnh có thể bị mờ');
    expect(field.validity.valid).to.equal(true);
  });

  it('moves pages by buttons; the focus stays on what was moved', async () => {
    const { field } = await inForm();
    await choose(field, await photo(page(900, 1200)), await pdf(2));
    button(field, 'down-0')!.click();
    await waitUntil(() => text(field, '.page').startsWith('PDF'));
    await settled(field);
    expect(text(field, '.page')).to.include('Trang 1 đến 2 (PDF)');
    expect(text(field, '[role=status]')).to.include('Đã đưa thành Trang 3.');
    await waitUntil(() => field.shadowRoot!.activeElement?.id === 'remove-1');
  });

  it('takes a page out, then the last one, and is missing again', async () => {
    const { field, sent } = await inForm();
    await choose(field, await photo(page(900, 1200)), await pdf(2));
    button(field, 'remove-1')!.click();
    await waitUntil(() => pages(field) === 1);
    await settled(field);
    expect((sent() as File).type).to.equal('image/jpeg');
    await waitUntil(() => field.shadowRoot!.activeElement?.id === 'remove-0');
    button(field, 'remove-0')!.click();
    await waitUntil(() => pages(field) === 0);
    await settled(field);
    expect(sent()).to.equal(null);
    expect(field.validity.valueMissing).to.equal(true);
    await waitUntil(() => field.shadowRoot!.activeElement?.id === 'control');
  });

  it('says why pages do not become one document', async () => {
    const { field } = await inForm();
    await choose(field, await photo(), await pdf(20));
    expect(text(field, '#refused')).to.include('Có 21 trang, tối đa 20 trang.');
    expect(field.validity.customError).to.equal(true);
  });

  it('is emptied by the form, and frees what its pages took', async () => {
    const { field, form, sent } = await inForm();
    await choose(field, await photo());
    const { href } = field.shadowRoot!.querySelector<HTMLAnchorElement>('.page a')!;
    expect((await fetch(href)).ok).to.equal(true);
    form.reset();
    await field.updateComplete;
    await field.updateComplete;
    expect([pages(field), sent(), field.value]).to.deep.equal([0, null, '']);
    expect(
      await fetch(href).then(
        () => 'there',
        () => 'gone',
      ),
    ).to.equal('gone');
  });

  it('is off with the fieldset around it', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form>
        <fieldset disabled><bk-file-field name="a" label="A"></bk-file-field></fieldset>
      </form>`,
    );
    const field = form.querySelector('bk-file-field')!;
    await field.updateComplete;
    expect(button(field, 'control')!.disabled).to.equal(true);
  });

  it('can be called off while it works, and keeps what it had', async () => {
    const { field } = await inForm();
    await choose(field, await photo());
    const adding = field.add(await photo(page(3000, 4000)), await photo(page(3000, 4000)));
    await field.updateComplete;
    expect(field.validity.customError, 'nobody sends half a paper').to.equal(true);
    button(field, 'control')!.click();
    expect(await adding).to.equal(false);
    await field.updateComplete;
    expect([pages(field), field.validity.valid]).to.deep.equal([1, true]);
  });

  it('sends no page that was taken out', async () => {
    const { field, sent } = await inForm();
    await choose(field, await pdf(1), await photo(page(900, 1200)), await photo(page(901, 1200)));
    for (const left of [2, 1]) {
      button(field, 'remove-1')!.click();
      await waitUntil(() => field.document?.pages === left, `${String(left)} pages`, { timeout: 8000 });
      await field.updateComplete;
    }
    expect((sent() as File).size).to.equal(field.document!.file.size);
    expect(field.validity.valid).to.equal(true);
  });
});
