/** A plain form around a field, and hands that type as a person does. */
import { elementUpdated, fixture, html } from '@open-wc/testing';
import type { FormControl } from '../../../src/components/shared/form-control.js';

/** The native control inside a field. */
export const control = (field: Element) =>
  field.shadowRoot!.querySelector<HTMLInputElement>('#control, input, textarea')!;

/** The text that says what is wrong, while it shows. */
export function errorText(field: Element): string {
  const error = field.shadowRoot!.querySelector<HTMLElement>('[part=error]')!;
  return error.hidden ? '' : error.textContent.trim();
}

/** One step of typing: the text is in the control and the browser says so. */
export async function write(field: FormControl, text: string): Promise<void> {
  control(field).value = text;
  control(field).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await elementUpdated(field);
}

/** Types a text and leaves the field. */
export async function enter(field: FormControl, text: string): Promise<void> {
  await write(field, text);
  control(field).dispatchEvent(new Event('change', { bubbles: true }));
  await elementUpdated(field);
}

/** Puts a field into a form. `prepare` runs before it is connected, as a template's properties do. */
export async function inForm<T extends FormControl>(tag: string, prepare: Partial<T> = {}) {
  const form = await fixture<HTMLFormElement>(html`<form lang="vi"><fieldset></fieldset></form>`);
  const field = Object.assign(
    document.createElement(tag) as unknown as T,
    { name: 'answer', label: 'Câu hỏi' },
    prepare,
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  form.querySelector('fieldset')!.append(field);
  await field.updateComplete;
  return { form, field, sent: () => new FormData(form).get('answer') };
}
