import { expect } from '@open-wc/testing';
import type { Place } from '../../../src/core/prefill/place.js';
import type { FactPart, Target } from '../../../src/core/prefill/target.js';
import { factTexts, pickOption, sourceOf, wholeDate } from '../../../src/core/prefill/write.js';
import type { FactKey } from '../../../src/core/profile/facts.js';
import type { Address, Facts, FactValue } from '../../../src/core/profile/profile.js';

const target = (key: FactKey, part: FactPart = 'whole'): Target => ({ key, part });
const options = (...rows: readonly (readonly [value: string, text: string])[]) =>
  rows.map(([value, text]) => ({ value, text }));

const HOME: Address = {
  asWritten: 'Số 5, thôn Đoài, Xã Hoằng Lộc, Tỉnh Thanh Hóa',
  detail: 'Số 5, thôn Đoài',
  provinceCode: '38',
  unitCode: '15961',
};
const OLD: Address = {
  ...HOME,
  historic: { province: 'Thanh Hóa', district: 'Hoằng Hóa', commune: 'Hoằng Lộc' },
};

const TEXTS: readonly (readonly [FactKey, FactPart, FactValue, readonly string[]])[] = [
  ['person.birthDate', 'whole', '1995-08-05', ['05/08/1995', '05-08-1995', '1995-08-05']],
  ['person.birthDate', 'whole', '1938', ['1938', '1938', '1938']],
  ['person.birthDate', 'day', '1995-08-05', ['05', '5']],
  ['person.birthDate', 'month', '1995-08-05', ['08', '8']],
  ['person.birthDate', 'year', '1938', ['1938']],
  ['person.birthDate', 'day', '1938', []],
  ['person.birthDate', 'month', '1938', []],
  ['person.sex', 'whole', 'female', ['Nữ']],
  ['contact.phone', 'whole', '0912345678', ['0912345678', '+84912345678']],
  ['person.fullName', 'family', 'Nguyễn Văn Mẫu', ['Nguyễn']],
  ['person.fullName', 'familyMiddle', 'Nguyễn Văn Mẫu', ['Nguyễn Văn']],
  ['person.fullName', 'middle', 'Nguyễn Văn Mẫu', ['Văn']],
  ['person.fullName', 'given', 'Nguyễn Văn Mẫu', ['Mẫu']],
  ['person.fullName', 'middle', 'Nguyễn Mẫu', []],
  ['person.fullName', 'family', 'Mẫu', []],
  ['address.permanent', 'whole', HOME, [HOME.asWritten]],
  ['address.permanent', 'detail', HOME, ['Số 5, thôn Đoài']],
  ['address.permanent', 'commune', HOME, ['Xã Hoằng Lộc']],
  ['address.permanent', 'province', HOME, ['Tỉnh Thanh Hóa']],
  ['address.permanent', 'province', OLD, []],
  ['address.permanent', 'province', { asWritten: HOME.asWritten }, []],
];

const SEX = options(['', 'Chọn'], ['1', 'Nam'], ['0', 'Nữ']);
const PICKS: readonly (readonly [string, Target, FactValue, ReturnType<typeof options>, number])[] = [
  ['1/0 by their text', target('person.sex'), 'female', SEX, 2],
  ['1/0 without a text: not at all', target('person.sex'), 'male', options(['1', '1'], ['0', '0']), -1],
  ['M/F', target('person.sex'), 'male', options(['F', 'F'], ['M', 'M']), 1],
  ['NU without accents', target('person.sex'), 'female', options(['NAM', 'NAM'], ['NU', 'NU']), 1],
  ['N alone: not at all', target('person.sex'), 'male', options(['N', 'N'], ['K', 'K']), -1],
  ['a value against its text: not at all', target('person.sex'), 'male', options(['male', 'Nữ']), -1],
  ['a people by text', target('person.ethnicity'), 'Kinh', options(['01', 'Kinh'], ['02', 'Tày']), 0],
  ['a people without accents', target('person.ethnicity'), 'Tày', options(['01', 'KINH'], ['02', 'TAY']), 1],
  ['accents before none', target('person.ethnicity'), 'Hoa', options(['a', 'Hòa'], ['b', 'Hoa']), 1],
  [
    'two that read alike: not at all',
    target('person.ethnicity'),
    'Hoá',
    options(['a', 'Hóa'], ['b', 'Hoa']),
    -1,
  ],
  [
    'a month by number',
    target('person.birthDate', 'month'),
    '1995-08-05',
    options(['7', '7'], ['8', '8']),
    1,
  ],
  [
    'a month by word',
    target('person.birthDate', 'month'),
    '1995-08-05',
    options(['x', 'Tháng 7'], ['y', 'Tháng 8']),
    1,
  ],
  ['a day of a year alone: not at all', target('person.birthDate', 'day'), '1995', options(['1', '1']), -1],
  [
    'a province by code',
    target('address.permanent', 'province'),
    HOME,
    options(['1', 'Hà Nội'], ['38', '38 – Thanh Hóa (cũ)']),
    1,
  ],
  [
    'a province by name',
    target('address.permanent', 'province'),
    HOME,
    options(['a', 'Hà Nội'], ['b', 'Thanh Hoá']),
    1,
  ],
  [
    'no province by a number that the site gave to another',
    target('address.permanent', 'province'),
    HOME,
    options(['38', 'Tỉnh Nghệ An'], ['40', 'Tỉnh Cà Mau']),
    -1,
  ],
  [
    'a commune by its whole name where a ward is called the same',
    target('address.permanent', 'commune'),
    HOME,
    options(['a', 'Phường Hoằng Lộc'], ['b', 'Xã Hoằng Lộc']),
    1,
  ],
  [
    'no commune that only differs by its marks',
    target('address.permanent', 'commune'),
    HOME,
    options(['a', 'Phường Hoằng Lộc'], ['b', 'Hà Lộc']),
    -1,
  ],
  ['a province by bare name', target('address.permanent', 'province'), HOME, options(['b', 'THANH HÓA']), 0],
];

describe('prefill/write', () => {
  for (const [key, part, value, expected] of TEXTS) {
    const shown = typeof value === 'string' ? value : 'an address';
    it(`writes ${part} of ${key}, ${shown}, as ${JSON.stringify(expected)}`, () => {
      expect(factTexts(target(key, part), value)).to.deep.equal(expected);
    });
  }

  for (const [name, asked, value, choices, expected] of PICKS) {
    it(`picks ${name}`, () => {
      expect(pickOption(asked, value, choices)).to.equal(expected);
    });
  }

  it('takes an old address apart once its place is known, and leaves a commune that was split', () => {
    const province = { code: '38', name: 'Tỉnh Thanh Hóa' };
    const commune = { code: '15961', name: 'Xã Hoằng Lộc' };
    const texts = (part: FactPart, place: Place) =>
      factTexts(target('address.permanent', part), OLD, { detail: 'Thôn Đoài', ...place });
    expect(texts('province', { province, commune })).to.deep.equal(['Tỉnh Thanh Hóa']);
    expect(texts('commune', { province, commune })).to.deep.equal(['Xã Hoằng Lộc']);
    expect(texts('detail', { province, commune })).to.deep.equal(['Số 5, thôn Đoài']);
    expect(texts('commune', { province })).to.deep.equal([]);
  });

  it('never makes a year into a first of January', () => {
    expect(wholeDate(target('person.birthDate'), '1938')).to.equal(undefined);
    expect(wholeDate(target('person.birthDate'), '1938-05')).to.equal(undefined);
    expect(wholeDate(target('person.birthDate'), '1938-05-02')).to.equal('1938-05-02');
  });

  it('says that a divided name is a proposal, unless the person divided it', () => {
    const fact = (value: string) => ({ value, source: 'typed' as const, at: '2026-11-22T02:00:00Z' });
    const facts: Facts = { 'person.fullName': fact('Âu Dương Văn Mẫu') };
    expect(sourceOf(target('person.fullName', 'family'), facts)?.divided).to.equal(true);
    const own: Facts = {
      ...facts,
      'person.surname': fact('Âu Dương'),
      'person.middleName': fact('Văn'),
      'person.givenName': fact('Mẫu'),
    };
    const family = sourceOf(target('person.fullName', 'family'), own)!;
    expect([family.divided, family.fact.value]).to.deep.equal([false, 'Âu Dương']);
    const both = sourceOf(target('person.fullName', 'familyMiddle'), own)!;
    expect(both.fact.value).to.equal('Âu Dương Văn');
  });
});
