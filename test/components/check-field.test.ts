import { expect } from '@open-wc/testing';
import type { BkCheckField } from '../../src/components/check-field/check-field.js';
import '../../src/components/check-field/bk-check-field.js';
import { control, errorText, inForm } from './support/form.js';

const checkField = (prepare: Partial<BkCheckField> = {}) => inForm<BkCheckField>('bk-check-field', prepare);

describe('<bk-check-field>', () => {
  it('is not ticked beforehand', async () => {
    const { field, sent } = await checkField();
    expect([control(field).checked, sent()]).to.deep.equal([false, null]);
  });

  it('is ticked by its value', async () => {
    const { field } = await checkField({ value: 'yes' });
    expect([control(field).checked, field.checked]).to.deep.equal([true, true]);
  });

  it('sends nothing once it is unticked again', async () => {
    const { field, sent } = await checkField({ value: 'yes' });
    control(field).click();
    expect(sent()).to.equal(null);
  });

  it('asks to read what it says when it has to be ticked', async () => {
    const { field } = await checkField({ required: true });
    field.reportValidity();
    await field.updateComplete;
    expect(errorText(field)).to.equal('Vui lòng đọc và đánh dấu lời cam đoan.');
  });
});
