import { expect } from '@open-wc/testing';
import { parseCitizenCard } from '../../../src/core/identity/citizen-card.js';
import { cardFacts } from '../../../src/core/profile/card-facts.js';
import { doubts } from '../../../src/core/profile/doubts.js';
import type { FactKey } from '../../../src/core/profile/facts.js';
import type { Fact, Facts, FactSource, FactValue } from '../../../src/core/profile/profile.js';
import { messages } from '../../../src/core/text/locales/vi.js';
import vectors from '../../vectors/cccd-examples.json' with { type: 'json' };

const TODAY = '2026-11-22';
const fact = (value: FactValue, at = '2026-11-01', source: FactSource = 'typed'): Fact => ({
  value,
  source,
  at: `${at}T09:00:00+07:00`,
});
const found = (facts: Facts) => doubts({ id: 'a', relation: 'self', facts }, TODAY);
const COMMUNE = { asWritten: 'Thôn 1, Xã Hoằng Hóa, Thanh Hóa', provinceCode: '38', unitCode: '15865' };
const OLD = { province: 'Thanh Hóa', district: 'Huyện Hoằng Hóa', commune: 'Xã Hoằng Lộc' };

/** What is kept, and what is doubted of it. */
const CASES: [string, Facts, Partial<Record<FactKey, string>>][] = [
  ['nothing', {}, {}],
  [
    'a card that expired yesterday',
    { 'citizenId.expiryDate': fact('2026-11-21') },
    { 'citizenId.expiryDate': 'card-expired' },
  ],
  ['a card that expires today', { 'citizenId.expiryDate': fact('2026-11-22') }, {}],
  ['a card that expires some time this year', { 'citizenId.expiryDate': fact('2026') }, {}],
  [
    'a health card of last year',
    { 'healthInsurance.expiryDate': fact('2025-12-31') },
    { 'healthInsurance.expiryDate': 'health-card-expired' },
  ],
  [
    'a number of another year',
    { 'citizenId.number': fact('038095990019'), 'person.birthDate': fact('1996') },
    { 'person.birthDate': 'birth-year' },
  ],
  [
    'a number of the other sex',
    { 'citizenId.number': fact('038190990055'), 'person.sex': fact('male') },
    { 'person.sex': 'sex' },
  ],
  [
    'a number that fits',
    {
      'citizenId.number': fact('038095990019'),
      'person.birthDate': fact('1995-08-15'),
      'person.sex': fact('male'),
    },
    {},
  ],
  [
    'a number that is none',
    { 'citizenId.number': fact('174999019'), 'person.sex': fact('male') },
    { 'citizenId.number': 'citizen-id' },
  ],
  ['an old phone number', { 'contact.phone': fact('0162 999 9999') }, { 'contact.phone': 'phone-old-11' }],
  ['a phone number of a year ago', { 'contact.phone': fact('0912345678', '2025-11-22') }, {}],
  [
    'a phone number of over a year ago',
    { 'contact.phone': fact('0912345678', '2025-11-21') },
    { 'contact.phone': 'stale' },
  ],
  ['a name of long ago', { 'person.fullName': fact('Lê Thị Hoa', '2020-01-01') }, {}],
  ['an address with its commune, typed lately', { 'address.permanent': fact(COMMUNE) }, {}],
  [
    'an address with its commune, typed long ago',
    { 'address.permanent': fact(COMMUNE, '2025-08-01') },
    { 'address.permanent': 'stale' },
  ],
  [
    'an address with a district',
    { 'address.current': fact({ asWritten: 'x', historic: OLD }) },
    { 'address.current': 'address-old' },
  ],
  [
    'an old address whose commune of today is known',
    { 'address.current': fact({ ...COMMUNE, historic: OLD }) },
    {},
  ],
  [
    'an address written on the last day of the districts',
    { 'address.temporary': fact({ asWritten: 'x' }, '2025-06-30') },
    { 'address.temporary': 'address-old' },
  ],
  [
    'an address imported from the first day of two levels',
    { 'address.temporary': fact({ asWritten: 'x' }, '2025-07-01', 'import') },
    {},
  ],
  [
    'an address that is a text only',
    { 'address.permanent': fact('x', '2025-01-01', 'import') },
    { 'address.permanent': 'address-old' },
  ],
  [
    'an address abroad',
    { 'address.current': fact({ asWritten: 'x', countryCode: 'LA' }, '2025-01-01', 'import') },
    {},
  ],
  [
    'a place of birth of before',
    { 'person.birthPlace': fact({ asWritten: 'x', historic: OLD }, '2020-01-01') },
    {},
  ],
  [
    'a name from the machine lines',
    { 'person.fullName': { ...fact('LE THI HOA', '2026-11-01', 'card'), derived: true } },
    { 'person.fullName': 'name-marks' },
  ],
  [
    'parts that make another name',
    { 'person.fullName': fact('Lê Thị Hoa'), 'person.surname': fact('Lê'), 'person.givenName': fact('Hoa') },
    { 'person.surname': 'name-parts' },
  ],
  [
    'parts that make the name, in other capitals',
    {
      'person.fullName': fact('TÔN NỮ THỊ HOÀ'),
      'person.surname': fact('Tôn Nữ'),
      'person.middleName': fact('Thị'),
      'person.givenName': fact('Hoà'),
    },
    {},
  ],
];

describe('profile/doubts', () => {
  for (const [what, facts, expected] of CASES) {
    it(`${Object.keys(expected).length ? 'doubts' : 'does not doubt'} ${what}`, () => {
      const codes = Object.fromEntries(
        found(facts).map(({ path, code }) => [path, code.replace('doubt-', '')]),
      );
      expect(codes).to.deep.equal(expected);
    });
  }

  it('has a text for every doubt', () => {
    for (const [, , expected] of CASES)
      for (const code of Object.values(expected)) expect(messages).to.have.property(`issue.doubt-${code}`);
  });

  it('takes the address on a card to be as old as the card, not as the reading', () => {
    const codes = (payload: string) =>
      found(cardFacts(parseCitizenCard(payload), '2026-11-22T02:00:00.000Z')).map(({ code }) => code);
    expect(codes(vectors.samples[0]!.payload)).to.deep.equal(['doubt-address-old']); // issued 2021-05-10
    expect(codes(vectors.samples[2]!.payload)).to.deep.equal([]); // issued 2025-09-05
    expect(codes(vectors.samples[4]!.payload)).to.deep.equal(['doubt-sex', 'doubt-address-old']);
  });

  it('says one thing of a fact, the more telling one, and everything in the order of the profile', () => {
    const facts = {
      'contact.phone': fact('01629999999', '2020-01-01'),
      'address.permanent': fact({ asWritten: 'x', historic: OLD }, '2020-01-01'),
      'citizenId.expiryDate': fact('2020-01-01'),
    };
    expect(found(facts)).to.deep.equal([
      { path: 'citizenId.expiryDate', code: 'doubt-card-expired' },
      { path: 'address.permanent', code: 'doubt-address-old' },
      { path: 'contact.phone', code: 'doubt-phone-old-11' },
    ]);
  });

  it('doubts of the dead only what never changes', () => {
    const facts = {
      'person.deathDate': fact('2026-11-20'),
      'citizenId.number': fact('038095990019'),
      'person.sex': fact('female'),
      'citizenId.expiryDate': fact('2020-01-01'),
      'contact.phone': fact('01629999999', '2020-01-01'),
    };
    expect(found(facts).map(({ path }) => path)).to.deep.equal(['person.sex']);
  });

  it('gives the number of months for the text', () => {
    expect(found({ 'contact.phone': fact('0912345678', '2024-01-01') })[0]?.params).to.deep.equal({
      months: 12,
    });
  });
});
