import { expect } from '@open-wc/testing';
import { formatPartialDate, parsePartialDate, withCentury } from '../../../src/core/text/partial-date.js';

describe('text/partial-date', () => {
  for (const [text, iso] of [
    ['15/8/1995', '1995-08-15'],
    ['15-08-1995', '1995-08-15'],
    ['15.8.1995', '1995-08-15'],
    [' 15 / 8 / 1995 ', '1995-08-15'],
    ['15 8 1995', '1995-08-15'],
    ['15081995', '1995-08-15'],
    ['ngày 15 tháng 8 năm 1995', '1995-08-15'],
    ['Ngày 15 tháng 8 năm 1995'.normalize('NFD'), '1995-08-15'],
    ['tháng 8 năm 1995', '1995-08'],
    ['năm 1995', '1995'],
    ['8/1995', '1995-08'],
    ['08-1995', '1995-08'],
    ['1995', '1995'],
    ['1995-08-15', '1995-08-15'],
    ['1995-08', '1995-08'],
    ['29/02/2024', '2024-02-29'],
    ['00001938', '1938'],
    ['00/00/1938', '1938'],
    ['00081938', '1938-08'],
  ] as const) {
    it(`reads ${JSON.stringify(text)} as ${iso}`, () => expect(parsePartialDate(text)).to.equal(iso));
  }

  for (const text of [
    '',
    'abc',
    '29/02/2023',
    '31/4/2020',
    '32/1/2020',
    '1/13/2020',
    '15/00/1995',
    '15/8/95',
    '8/95',
    '0000',
    '00000000',
    '1995-13',
    '1995-8-1',
    '1995-02-30',
    '15/8/1995x',
    '15081995000',
    '1508199',
    '1/2/3/1995',
    '1995-08-15T00:00',
  ]) {
    it(`does not read ${JSON.stringify(text)}`, () => expect(parsePartialDate(text)).to.equal(undefined));
  }

  for (const [iso, text] of [
    ['1995-08-15', '15/08/1995'],
    ['1995-08', '08/1995'],
    ['1995', '1995'],
    ['hôm qua', 'hôm qua'],
  ] as const) {
    it(`writes ${iso} as ${text}`, () => expect(formatPartialDate(iso)).to.equal(text));
  }

  it('reads back every day of four years', () => {
    for (let day = Date.UTC(2023, 0, 1); day < Date.UTC(2027, 0, 1); day += 86_400_000) {
      const iso = new Date(day).toISOString().slice(0, 10);
      expect(parsePartialDate(formatPartialDate(iso))).to.equal(iso);
    }
  });

  for (const [text, full] of [
    ['1/2/50', '1/2/1950'],
    ['01.02.50', '01.02.1950'],
    [' 1 - 2 - 99 ', ' 1 - 2 - 1999'],
    ['1/2/26', '1/2/26'], // this year, or a hundred years ago
    ['1/2/05', '1/2/05'],
    ['1/2/1950', '1/2/1950'],
    ['2/50', '2/50'],
    ['abc', 'abc'],
  ] as const) {
    it(`makes ${JSON.stringify(text)} ${JSON.stringify(full)} in 2026`, () =>
      expect(withCentury(text, '2026-11-22')).to.equal(full));
  }
});
