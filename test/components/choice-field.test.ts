import { expect } from '@open-wc/testing';
import '../../src/components/choice-field/bk-choice-field.js';
import type { BkChoiceField } from '../../src/components/choice-field/choice-field.js';
import { inForm } from './support/form.js';

const choiceField = (prepare: Partial<BkChoiceField> = {}) =>
  inForm<BkChoiceField>('bk-choice-field', {
    choices: [
      { value: 'father', label: 'Cha', hint: 'Cha đẻ' },
      { value: 'mother', label: 'Mẹ' },
    ],
    ...prepare,
  });
const ticked = (field: Element) =>
  [...field.shadowRoot!.querySelectorAll('input')].map(({ checked }) => checked);

describe('<bk-choice-field>', () => {
  it('is a group with its question as legend', async () => {
    const { field } = await choiceField();
    const group = field.shadowRoot!.querySelector('fieldset[role=radiogroup]')!;
    expect(group.querySelector('legend')!.textContent).to.contain('Câu hỏi');
  });

  it('shows the choice that is set', async () => {
    const { field } = await choiceField({ value: 'mother' });
    expect(ticked(field)).to.deep.equal([false, true]);
  });

  it('follows a choice that is set later', async () => {
    const { field } = await choiceField({ value: 'mother' });
    field.value = 'father';
    await field.updateComplete;
    expect(ticked(field)).to.deep.equal([true, false]);
  });

  it('chooses by a click on the text', async () => {
    const { field } = await choiceField();
    field.shadowRoot!.querySelectorAll('label')[1]!.click();
    expect(field.value).to.equal('mother');
  });

  it('sends nothing while nothing is chosen', async () => {
    const { sent } = await choiceField();
    expect(sent()).to.equal(null);
  });

  it('unticks all on reset', async () => {
    const { field, form } = await choiceField();
    field.shadowRoot!.querySelector('label')!.click();
    form.reset();
    await field.updateComplete;
    expect(ticked(field)).to.deep.equal([false, false]);
  });
});
