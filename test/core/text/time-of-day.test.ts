import { expect } from '@open-wc/testing';
import { parseTimeOfDay } from '../../../src/core/text/time-of-day.js';

describe('parseTimeOfDay', () => {
  for (const text of [
    '8:15',
    '08:15',
    '8h15',
    '08.15',
    '8 giờ 15',
    '8 GIỜ 15 phút',
    '8g15',
    '0815',
    ' 8H15 ',
  ]) {
    it(`reads ${text}`, () => expect(parseTimeOfDay(text)).to.equal('08:15'));
  }

  it('reads a full hour', () => expect(parseTimeOfDay('8h')).to.equal('08:00'));

  it('reads midnight', () => expect(parseTimeOfDay('0h00')).to.equal('00:00'));

  for (const text of ['', '8', '24:00', '8:60', '8:5', 'sáng', '8:15:30']) {
    it(`takes “${text}” for no time`, () => expect(parseTimeOfDay(text)).to.equal(undefined));
  }
});
