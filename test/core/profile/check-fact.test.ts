import { expect } from '@open-wc/testing';
import { checkFact } from '../../../src/core/profile/check-fact.js';
import { FACTS, type FactKey } from '../../../src/core/profile/facts.js';
import { BkDataError } from '../../../src/core/errors.js';
import type { FactValue } from '../../../src/core/profile/profile.js';
import { messages } from '../../../src/core/text/locales/vi.js';

const TODAY = '2026-11-22';

/** A key, a value, and the code of what is wrong with it; values of numbers as in the specs of their kind. */
const VALUES: [FactKey, FactValue, string?][] = [
  ['person.fullName', 'Y Blôk Êban'],
  ['person.fullName', "H'Hen Niê"],
  ['person.fullName', 'Lê Văn 4n', 'name-characters'],
  ['person.birthDate', '1938'],
  ['person.birthDate', '1995-13-01', 'date-format'],
  ['person.birthDate', '2026-11-23', 'date-future'],
  ['citizenId.expiryDate', '2035-08-15'],
  ['citizenId.expiryDate', '2035-02-30', 'date-format'],
  ['healthInsurance.expiryDate', '2027'],
  ['person.sex', 'female'],
  ['person.sex', 'Nữ', 'choice-unknown'],
  ['residence.kind', 'current'],
  ['residence.country', 'VN', 'choice-unknown'],
  ['citizenId.number', '038 095 990 019'],
  ['citizenId.number', '174999019', 'citizen-id-format'],
  ['mother.citizenNumber', '38095990019', 'citizen-id-format'],
  ['contact.phone', '+84 912 345 678'],
  ['contact.phone', '01629999999', 'phone-old-11'],
  ['contact.phone', '12', 'phone-format'],
  ['contact.email', 'hoa@vidu.vn'],
  ['contact.email', 'hoa', 'email-format'],
  ['address.temporary', { asWritten: 'Thôn 1, Xã Hoằng Hóa' }],
  ['address.temporary', { asWritten: 'x'.repeat(501) }, 'text-long'],
  ['person.taxCode', '0100233488'],
  ['person.taxCode', '0100233480', 'tax-code-check'],
  ['person.taxCode', '12345', 'tax-code-format'],
  ['healthInsurance.number', 'TE1 38 0123456789'],
  ['healthInsurance.number', 'TE6380123456789', 'health-card-format'],
  ['socialInsurance.number', '0123456789'],
  ['socialInsurance.number', '038095990019'],
  ['socialInsurance.number', '01234567890', 'social-insurance-format'],
  ['bankAccount.bin', '970403'],
  ['bankAccount.bin', '9704', 'bank-bin'],
  ['bankAccount.number', '0011 0123 4567 8'],
  ['bankAccount.number', '1'.repeat(20), 'bank-account'],
  ['bankAccount.holder', 'LE THI HOA'],
  ['person.deathDate', '2026-11-22'],
  ['person.deathDate', '2027', 'date-future'],
];

describe('profile/check-fact', () => {
  for (const [key, value, code] of VALUES) {
    it(`${code ? `answers ${code} to` : 'takes'} ${JSON.stringify(value).slice(0, 40)} as ${key}`, () => {
      expect(checkFact(key, value, TODAY)).to.deep.equal(code && { path: key, code });
      if (code) expect(messages).to.have.property(`issue.${code}`);
    });
  }

  it('takes an empty value for no fact', () => {
    for (const key of Object.keys(FACTS) as FactKey[])
      expect(checkFact(key, ' ', TODAY)).to.deep.equal({ path: key, code: 'required' });
  });

  it('refuses a key that is not in the catalogue, and names it', () => {
    expect(() => checkFact('person.khongCo' as never, 'x', TODAY))
      .to.throw(BkDataError, 'person.khongCo')
      .with.property('code', 'profile-fact');
  });
});
