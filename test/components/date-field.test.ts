import { expect } from '@open-wc/testing';
import '../../src/components/date-field/bk-date-field.js';
import type { BkDateField } from '../../src/components/date-field/date-field.js';
import { control, enter, errorText, inForm, write } from './support/form.js';

const dateField = (prepare: Partial<BkDateField> = {}) => inForm<BkDateField>('bk-date-field', prepare);

describe('<bk-date-field>', () => {
  it('shows the Vietnamese form of an ISO date', async () => {
    const { field } = await dateField({ value: '1995-08-15' });
    expect(control(field).value).to.equal('15/08/1995');
  });

  for (const text of ['15/8/1995', '15-08-1995', '15081995', 'ngày 15 tháng 8 năm 1995', '1995-08-15']) {
    it(`reads ${JSON.stringify(text)} once it is left`, async () => {
      const { field } = await dateField();
      await enter(field, text);
      expect([field.value, control(field).value]).to.deep.equal(['1995-08-15', '15/08/1995']);
    });
  }

  it('leaves a half-written ISO date alone', async () => {
    const { field } = await dateField();
    await write(field, '1995-08');
    expect(control(field).value).to.equal('1995-08');
  });

  for (const [text, value, shown] of [
    ['8/1995', '1995-08', '08/1995'],
    ['1995', '1995', '1995'],
  ] as const) {
    it(`takes ${text} where a part will do`, async () => {
      const { field } = await dateField({ partial: true });
      await enter(field, text);
      expect([field.value, control(field).value, errorText(field)]).to.deep.equal([value, shown, '']);
    });

    it(`asks for the rest of ${text} where it will not`, async () => {
      const { field } = await dateField();
      await enter(field, text);
      expect(errorText(field)).to.equal('Vui lòng ghi đủ ngày, tháng, năm, ví dụ 15/08/1995.');
    });
  }

  it('refuses a day that has not come', async () => {
    const { field } = await dateField();
    await enter(field, '1/1/2999');
    expect(errorText(field)).to.equal('Ngày này chưa tới. Vui lòng xem lại.');
  });
});
