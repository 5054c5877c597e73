/** What all fields have in common. */
import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import '../../src/components/address-field/bk-address-field.js';
import '../../src/components/check-field/bk-check-field.js';
import '../../src/components/choice-field/bk-choice-field.js';
import '../../src/components/citizen-id-field/bk-citizen-id-field.js';
import '../../src/components/date-field/bk-date-field.js';
import '../../src/components/name-field/bk-name-field.js';
import '../../src/components/phone-field/bk-phone-field.js';
import '../../src/components/provider/bk-provider.js';
import type { BkChoiceField } from '../../src/components/choice-field/choice-field.js';
import type { FormControl } from '../../src/components/shared/form-control.js';
import '../../src/components/text-field/bk-text-field.js';
import { Client } from '../../src/core/client.js';
import { expectAccessible } from './support/accessible.js';
import { control, enter, errorText, inForm, write } from './support/form.js';

const CHOICES = [
  { value: 'good', label: 'Một', hint: 'Gợi ý' },
  { value: 'other', label: 'Hai' },
];

/** A tag, what a person types, and what is sent for it. */
const TYPED = [
  ['bk-text-field', 'Giấy khai sinh', 'Giấy khai sinh'],
  ['bk-name-field', 'Nguyễn  Văn Mẫu ', 'Nguyễn Văn Mẫu'],
  ['bk-citizen-id-field', '038 095 990 019', '038095990019'],
  ['bk-phone-field', '+84 912 345 678', '0912345678'],
  ['bk-date-field', '15/8/1995', '1995-08-15'],
  ['bk-address-field', 'Thôn Đoài\nXã Mẫu', 'Thôn Đoài\nXã Mẫu'],
] as const;

/** A tag and what does not parse there. */
const WRONG = [
  ['bk-name-field', 'Mẫu 2 ', 'Họ tên chỉ gồm chữ cái, dấu cách, dấu nháy hoặc gạch nối.'],
  ['bk-citizen-id-field', '038 095.99', 'Số định danh cá nhân gồm đúng 12 chữ số.'],
  ['bk-phone-field', '0912 34', 'Số điện thoại chưa đúng. Ví dụ: 0912 345 678.'],
  ['bk-date-field', '31/2/1995', 'Ngày chưa đúng. Ghi theo mẫu ngày/tháng/năm, ví dụ 15/08/1995.'],
] as const;

const ALL = [...TYPED.map(([tag]) => tag), 'bk-choice-field', 'bk-check-field'] as const;
const prepared = (tag: string, more: object = {}) =>
  inForm<FormControl>(tag, {
    ...(tag === 'bk-choice-field' && { choices: CHOICES }),
    // With lists it has several controls; test/components/address-field.test.ts has those.
    ...(tag === 'bk-address-field' && { plain: true }),
    ...more,
  } as Partial<FormControl>);

/** Answers a field of any kind as a person does. */
async function answer(field: FormControl): Promise<void> {
  const tag = field.localName;
  if (tag === 'bk-choice-field' || tag === 'bk-check-field') control(field).click();
  else await enter(field, TYPED.find(([name]) => name === tag)![1]);
  await field.updateComplete;
}
const answered = (tag: string) =>
  TYPED.find(([name]) => name === tag)?.[2] ?? (tag === 'bk-check-field' ? 'yes' : 'good');

for (const tag of ALL) {
  describe(`<${tag}> as a field`, () => {
    it('is accessible', async () => {
      const { field } = await prepared(tag, { hint: 'Gợi ý' });
      await expectAccessible(field);
    });

    it('is accessible with an error and an origin', async () => {
      const { field } = await prepared(tag, { required: true, origin: 'Từ thẻ căn cước, 01/11/2026' });
      field.issue = { path: 'answer', code: 'required' };
      await field.updateComplete;
      await expectAccessible(field);
    });

    it('names the error, the hint and the origin as its description', async () => {
      const { field } = await prepared(tag);
      const described = field.shadowRoot!.querySelector('[aria-describedby]')!;
      expect(described.getAttribute('aria-describedby')).to.equal('hint origin error');
    });

    it('says that it is required and wrong', async () => {
      const { field } = await prepared(tag, { required: true, issue: { path: '', code: 'required' } });
      const said = field.shadowRoot!.querySelector('[aria-invalid]')!;
      expect([said.getAttribute('aria-required'), said.getAttribute('aria-invalid')]).to.deep.equal([
        'true',
        'true',
      ]);
    });

    it('is at least 48 px high to the finger', async () => {
      const { field } = await prepared(tag);
      for (const target of field.shadowRoot!.querySelectorAll(
        '.choice, input#control:not([type=radio], [type=checkbox]), textarea',
      ))
        expect(target.getBoundingClientRect().height).to.be.at.least(48);
    });

    it('keeps its text on the right side of a page written from right to left', async () => {
      const { field, form } = await prepared(tag);
      form.dir = 'rtl';
      expect(field.scrollWidth).to.be.at.most(field.clientWidth);
    });

    it('takes the focus for its control', async () => {
      const { field } = await prepared(tag);
      field.focus();
      expect(control(field).matches(':focus')).to.equal(true);
    });

    it('takes the focus for a label of the page', async () => {
      const { field, form } = await prepared(tag, { id: 'outside' });
      const label = Object.assign(document.createElement('label'), {
        htmlFor: 'outside',
        textContent: 'Ngoài',
      });
      form.append(label);
      label.click();
      expect(field.matches(':focus-within')).to.equal(true);
    });

    it('writes no value into an attribute', async () => {
      const { field } = await prepared(tag);
      await answer(field);
      expect(field.getAttributeNames().filter((name) => name !== 'name')).to.deep.equal([]);
    });

    it('fires input and change once each', async () => {
      const { field } = await prepared(tag);
      const heard: string[] = [];
      for (const type of ['input', 'change']) field.addEventListener(type, () => heard.push(type));
      await answer(field);
      expect(heard).to.deep.equal(['input', 'change']);
    });

    it('has the new value when change is heard', async () => {
      const { field } = await prepared(tag);
      const value = new Promise((resolve) => field.addEventListener('change', () => resolve(field.value)));
      await answer(field);
      expect(await value).to.equal(answered(tag));
    });

    it('sends what was answered', async () => {
      const { field, sent } = await prepared(tag);
      await answer(field);
      expect(sent()).to.equal(answered(tag));
    });

    it('sends at once what a script sets', async () => {
      const { field, sent } = await prepared(tag);
      field.value = answered(tag);
      expect(sent()).to.equal(answered(tag));
    });

    it('misses an answer only where one is required', async () => {
      const { field } = await prepared(tag);
      const optional = field.validity.valueMissing;
      field.required = true;
      await field.updateComplete;
      expect([optional, field.validity.valueMissing]).to.deep.equal([false, true]);
    });

    it('holds when it is answered', async () => {
      const { field } = await prepared(tag, { required: true });
      await answer(field);
      expect([field.checkValidity(), field.validationMessage]).to.deep.equal([true, '']);
    });

    it('fires invalid when a check finds it missing', async () => {
      const { field } = await prepared(tag, { required: true });
      const heard = oneEvent(field, 'invalid');
      field.checkValidity();
      expect((await heard).target === field).to.equal(true);
    });

    it('says what is wrong once the person tries to send', async () => {
      const { field, form } = await prepared(tag, { required: true });
      expect(errorText(field)).to.equal('');
      form.requestSubmit();
      await field.updateComplete;
      expect(errorText(field)).to.match(/^Vui lòng/);
    });

    it('forgets on reset what the person has answered', async () => {
      const { field, form } = await prepared(tag);
      await answer(field);
      form.reset();
      await field.updateComplete;
      expect(field.value).to.equal('');
    });

    it('shows nothing after a reset in the same task', async () => {
      const { field, form } = await prepared(tag);
      field.addEventListener('change', () => form.reset(), { once: true });
      await answer(field);
      await field.updateComplete;
      const { checked, type, value } = control(field);
      expect(type === 'radio' || type === 'checkbox' ? checked : value).to.be.oneOf([false, '']);
    });

    it('goes back on reset to what it began with', async () => {
      const { field, form } = await prepared(tag, { value: answered(tag) });
      field.value = '';
      form.reset();
      expect(field.value).to.equal(answered(tag));
    });

    it('is not sent while it is disabled', async () => {
      const { field, sent } = await prepared(tag, { disabled: true, value: answered(tag) });
      expect([sent(), control(field).disabled]).to.deep.equal([null, true]);
    });

    it('is disabled with its fieldset, and no longer', async () => {
      const { field, form, sent } = await prepared(tag, { value: answered(tag) });
      const fieldset = form.querySelector('fieldset')!;
      fieldset.disabled = true;
      await field.updateComplete;
      const off = control(field).disabled;
      fieldset.disabled = false;
      await field.updateComplete;
      expect([off, control(field).disabled, sent()]).to.deep.equal([true, false, answered(tag)]);
    });

    it('drops its origin when it is changed by hand', async () => {
      const { field } = await prepared(tag, { origin: 'Từ thẻ căn cước, 01/11/2026' });
      await answer(field);
      const line = field.shadowRoot!.querySelector('[part=origin]')!;
      expect([line.textContent, line.getClientRects().length]).to.deep.equal(['', 0]);
    });

    it('is disabled and enabled again by property', async () => {
      const { field } = await prepared(tag, { disabled: true });
      field.disabled = false;
      await field.updateComplete;
      await field.updateComplete;
      expect(control(field).disabled).to.equal(false);
    });
  });
}

for (const [tag] of TYPED) {
  describe(`<${tag}> while somebody types`, () => {
    it('never touches the text during a composition', async () => {
      const { field } = await prepared(tag);
      const input = control(field);
      const written: string[] = [];
      const { get, set } = Object.getOwnPropertyDescriptor(
        Object.getPrototypeOf(input),
        'value',
      ) as Required<PropertyDescriptor>;
      Object.defineProperty(input, 'value', {
        configurable: true,
        get,
        set(value: string) {
          written.push(value);
          set.call(input, value);
        },
      });
      input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
      // Telex: "dd" becomes "đ", and the mark of "trưowngf" lands where it belongs with the last key.
      for (const text of ['d', 'đ', 'đươ', 'đươ\u0300', 'đường', '1995', '1995-08', '1995-08-']) {
        set.call(input, text);
        const details = {
          bubbles: true,
          composed: true,
          isComposing: true,
          inputType: 'insertCompositionText',
        };
        input.dispatchEvent(new InputEvent('input', details));
        await field.updateComplete;
        expect(input.value).to.equal(text);
      }
      input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
      await field.updateComplete;
      expect(written).to.deep.equal([]);
    });

    it('says nothing before the field is left', async () => {
      const { field } = await prepared(tag, { required: true });
      await write(field, '?');
      await write(field, '');
      expect(errorText(field)).to.equal('');
    });

    it('keeps the caret where it is when the page sets the same value', async () => {
      const { field } = await prepared(tag);
      await write(field, 'abc');
      control(field).setSelectionRange(1, 1);
      field.value = 'abc';
      await field.updateComplete;
      expect(control(field).selectionStart).to.equal(1);
    });
  });
}

describe('a field with what does not parse', () => {
  for (const [tag, text, message] of WRONG) {
    it(`keeps ${JSON.stringify(text)} in <${tag}> as it was typed`, async () => {
      const { field, sent } = await prepared(tag);
      await enter(field, text);
      expect([control(field).value, sent()]).to.deep.equal([text.trim(), text.trim()]);
    });

    it(`says in <${tag}> what is wrong, once it is left`, async () => {
      const { field } = await prepared(tag);
      await enter(field, text);
      expect([errorText(field), field.validationMessage]).to.deep.equal([message, message]);
    });
  }

  it('takes the error back as soon as the entry is right', async () => {
    const { field } = await prepared('bk-phone-field');
    await enter(field, '0912');
    await enter(field, '0912345678');
    expect(errorText(field)).to.equal('');
  });

  it('keeps a form from being sent', async () => {
    const { field, form } = await prepared('bk-phone-field');
    let submitted = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted = true;
    });
    await enter(field, '0912');
    form.requestSubmit();
    await aTimeout(0);
    expect(submitted).to.equal(false);
  });

  it('says an error of the page like its own', async () => {
    const { field } = await prepared('bk-text-field');
    field.issue = { path: 'answer', code: 'integer-range', params: { min: 1, max: 50 } };
    await field.updateComplete;
    expect(errorText(field)).to.equal('Vui lòng ghi một số từ 1 đến 50.');
  });
});

it('a field says what is wrong in the language of its provider', async () => {
  const client = new Client({ databaseName: crypto.randomUUID(), locale: 'en' });
  const provider = await fixture(
    html`<bk-provider .client=${client}
      ><bk-phone-field name="x" label="Phone" required></bk-phone-field
    ></bk-provider>`,
  );
  const field = provider.querySelector('bk-phone-field')!;
  await waitUntil(() => field.validationMessage === 'Please fill this in.');
});

describe('fields on one page', () => {
  it('do not share the state of their radio buttons', async () => {
    const one = await prepared('bk-choice-field');
    const two = await prepared('bk-choice-field');
    await answer(one.field);
    expect([one.field.value, two.field.value]).to.deep.equal(['good', '']);
  });

  it('go by the latest of two choices', async () => {
    const { field } = await prepared('bk-choice-field');
    for (const radio of field.shadowRoot!.querySelectorAll('input')) radio.click();
    expect((field as BkChoiceField).value).to.equal('other');
  });
});
