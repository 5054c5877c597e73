import { expect } from '@open-wc/testing';
import { newFacts } from '../../../src/core/prefill/news.js';
import { readFacts, type Entry } from '../../../src/core/prefill/read.js';
import { targetOf } from '../../../src/core/prefill/target.js';

const TODAY = '2026-11-22';
const entry = (dataBk: string, text: string, label?: string): Entry => ({
  target: targetOf(dataBk, null)!,
  text,
  ...(label !== undefined && { label }),
});
const read = (...entries: Entry[]) => Object.fromEntries(readFacts(entries, TODAY));

const KEPT: readonly (readonly [string, string, unknown])[] = [
  ['person.fullName', '  Nguyễn  Văn Mẫu ', 'Nguyễn Văn Mẫu'],
  ['person.birthDate', '5/8/1995', '1995-08-05'],
  ['person.birthDate', '1995-08-05', '1995-08-05'],
  ['person.birthDate', '1938', '1938'],
  ['citizenId.number', '038 095 990 019', '038095990019'],
  ['contact.phone', '+84 912 345 678', '0912345678'],
  ['contact.email', 'mau@vidu.vn', 'mau@vidu.vn'],
  ['address.permanent', 'Thôn Đoài, Hoằng Lộc', { asWritten: 'Thôn Đoài, Hoằng Lộc' }],
  ['person.sex', 'Nam', 'male'],
  ['healthInsurance.expiryDate', '31/12/2027', '2027-12-31'],
];

const DROPPED: readonly (readonly [string, string])[] = [
  ['person.fullName', 'R2-D2'],
  ['person.birthDate', '32/08/1995'],
  ['person.birthDate', '05/08/2027'],
  ['citizenId.number', '12345'],
  ['contact.phone', '01234567890'],
  ['contact.email', 'mau@'],
  ['person.sex', 'N'],
  ['person.fullName', '   '],
];

describe('prefill/read', () => {
  for (const [key, text, value] of KEPT) {
    it(`keeps ${key} "${text}" in its canonical form`, () => {
      expect(read(entry(key, text))).to.deep.equal({ [key]: value });
    });
  }

  for (const [key, text] of DROPPED) {
    it(`does not keep ${key} "${text}"`, () => {
      expect(read(entry(key, text))).to.deep.equal({});
    });
  }

  it('reads the chosen option by its text, not by a number of the site', () => {
    expect(read(entry('person.sex', '0', 'Nữ'))).to.deep.equal({ 'person.sex': 'female' });
    expect(read(entry('person.sex', '0', '0'))).to.deep.equal({});
    expect(read(entry('person.ethnicity', '02', 'Tày'))).to.deep.equal({ 'person.ethnicity': 'Tày' });
  });

  it('joins three boxes of a date, and keeps nothing of two', () => {
    const [day, month, year] = [
      entry('person.birthDate:day', '5'),
      entry('person.birthDate:month', '8', 'Tháng 8'),
      entry('person.birthDate:year', '1995'),
    ];
    expect(read(day, month, year)).to.deep.equal({ 'person.birthDate': '1995-08-05' });
    expect(read(entry('person.birthDate:day', ''), month, year)).to.deep.equal({});
  });

  it('joins a name, and keeps how the person divided it', () => {
    const boxes = [
      entry('person.fullName:family', 'Âu Dương'),
      entry('person.fullName:middle', 'Văn'),
      entry('person.fullName:given', 'Mẫu'),
    ];
    expect(read(...boxes)).to.deep.equal({
      'person.fullName': 'Âu Dương Văn Mẫu',
      'person.surname': 'Âu Dương',
      'person.middleName': 'Văn',
      'person.givenName': 'Mẫu',
    });
  });

  it('joins an address of two levels', () => {
    const boxes = [
      entry('address.permanent:province', '38', 'Tỉnh Thanh Hóa'),
      entry('address.permanent:commune', '15961', 'Xã Hoằng Lộc'),
      entry('address.permanent:detail', 'Số 5'),
    ];
    expect(read(...boxes)).to.deep.equal({
      'address.permanent': { asWritten: 'Số 5, Xã Hoằng Lộc, Tỉnh Thanh Hóa', detail: 'Số 5' },
    });
  });

  it('keeps nothing that two controls state differently', () => {
    const phone = (text: string) => entry('contact.phone', text);
    expect(read(phone('0912345678'), phone('0912 345 678'))).to.deep.equal({ 'contact.phone': '0912345678' });
    expect(read(phone('0912345678'), phone('0912345679'))).to.deep.equal({});
  });
});

describe('prefill/news', () => {
  const AT = '2026-11-22T02:00:00.000Z';
  const said = new Map([
    ['person.fullName', 'Nguyễn Văn Mẫu'],
    ['contact.phone', '0912345678'],
  ] as const);

  it('is what was typed and is not known in the same words, marked as typed', () => {
    const known = { 'person.fullName': { value: 'Nguyễn Văn Mẫu', source: 'card', at: AT } } as const;
    expect(newFacts(said, new Set(['person.fullName', 'contact.phone']), known, AT)).to.deep.equal({
      'contact.phone': { value: '0912345678', source: 'typed', at: AT },
    });
  });

  it('is nothing of what stood there without having been typed', () => {
    expect(newFacts(said, new Set(), {}, AT)).to.deep.equal({});
  });
});
