/** A field tells its form whether it holds after everything that changes that, also what happens inside of it. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { BkAddressField } from '../../src/components/address-field/address-field.js';
import '../../src/components/address-field/bk-address-field.js';
import '../../src/components/file-field/bk-file-field.js';
import type { BkFileField } from '../../src/components/file-field/file-field.js';
import '../../src/components/phone-field/bk-phone-field.js';
import '../../src/components/provider/bk-provider.js';
import { Client } from '../../src/core/client.js';
import { page, pdf, photo } from '../core/document/support/files.js';
import { inForm } from './support/form.js';

const one = <T extends Element = HTMLInputElement>(field: Element, selector: string) =>
  field.shadowRoot!.querySelector<T>(selector)!;

async function addressInForm() {
  const parts = await inForm<BkAddressField>('bk-address-field', {});
  await waitUntil(() => one(parts.field, 'fieldset'), 'the lists are there');
  return parts;
}

async function type(field: BkAddressField, id: string, value: string) {
  const input = one(field, `#${id}`);
  input.focus();
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await field.updateComplete;
}

/** Whether the form lets itself be sent. */
function isSent(form: HTMLFormElement): boolean {
  let sent = false;
  form.addEventListener('submit', () => (sent = true), { once: true });
  form.requestSubmit();
  return sent;
}

describe('the validity of <bk-address-field>', () => {
  it('holds once the address is written as on the papers', async () => {
    const { field, form } = await addressInForm();
    await type(field, 'province', 'thanh hoa');
    await sendKeys({ press: 'Enter' });
    expect(field.validity.customError).to.equal(true);
    const buttons = [...field.shadowRoot!.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent.includes('Ghi địa chỉ'))!.click();
    await waitUntil(() => !field.validity.customError, 'nothing is left to be chosen');
    expect(isSent(form)).to.equal(true);
  });

  it('holds for an address that is set once the lists are there', async () => {
    const { field, form } = await addressInForm();
    field.address = { asWritten: 'Số 5, Phường Hạc Thành, Tỉnh Thanh Hóa' };
    await waitUntil(() => field.address.unitCode, 'the commune is found');
    await field.updateComplete;
    expect(isSent(form)).to.equal(true);
  });

  it('holds for a commune that was typed in full', async () => {
    const { field } = await addressInForm();
    await type(field, 'province', 'Tỉnh Thanh Hóa');
    await sendKeys({ press: 'Tab' });
    await waitUntil(() => one(field, '#commune'), 'the communes are asked');
    await type(field, 'commune', 'Phường Hạc Thành');
    await sendKeys({ press: 'Tab' });
    await waitUntil(() => field.address.unitCode, 'the commune is found');
    await field.updateComplete;
    expect(field.validity.customError).to.equal(false);
  });
});

it('the message of a field follows the language', async () => {
  const client = new Client({ databaseName: crypto.randomUUID(), locale: 'en' });
  const provider = await fixture(
    html`<bk-provider .client=${client}
      ><bk-phone-field name="x" label="Phone" required></bk-phone-field
    ></bk-provider>`,
  );
  const field = provider.querySelector('bk-phone-field')!;
  await waitUntil(() => field.validationMessage === 'Please fill this in.', field.validationMessage);
});

it('<bk-file-field> sends no page that was taken out', async () => {
  const form = await fixture<HTMLFormElement>(
    html`<form><bk-file-field name="paper" label="Giấy"></bk-file-field></form>`,
  );
  const field = form.querySelector<BkFileField>('bk-file-field')!;
  const hasPages = (pages: number) =>
    waitUntil(() => field.document?.pages === pages, `${String(pages)} pages`, { timeout: 8000 });
  await field.add(await pdf(1), await photo(page(900, 1200)), await photo(page(901, 1200)));
  await hasPages(3);
  for (const left of [2, 1]) {
    one<HTMLButtonElement>(field, '#remove-1').click();
    await hasPages(left);
    await field.updateComplete;
  }
  expect((new FormData(form).get('paper') as File).size).to.equal(field.document!.file.size);
  expect(field.validity.valid).to.equal(true);
}).timeout(30_000);
