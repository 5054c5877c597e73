import { expect } from '@open-wc/testing';
import { settleTargets, targetOf } from '../../../src/core/prefill/target.js';

/** HTML Standard §4.10.18.7.1: the field comes last; what stands before it says whose or which. */
const TOKENS: readonly (readonly [string, string | undefined])[] = [
  ['name', 'person.fullName/whole'],
  ['NAME', 'person.fullName/whole'],
  ['section-child name', 'person.fullName/whole'],
  ['section-a shipping street-address', 'address.permanent/whole'],
  ['billing address-level1', 'address.permanent/province'],
  ['address-level2', 'address.permanent/commune'],
  ['address-line1', 'address.permanent/detail'],
  ['home tel', 'contact.phone/whole'],
  ['mobile tel-national', 'contact.phone/whole'],
  ['email webauthn', 'contact.email/whole'],
  ['bday', 'person.birthDate/whole'],
  ['bday-day', 'person.birthDate/day'],
  ['bday-month', 'person.birthDate/month'],
  ['bday-year', 'person.birthDate/year'],
  ['sex', 'person.sex/whole'],
  ['family-name', 'person.fullName/family'],
  ['additional-name', 'person.fullName/middle'],
  ['given-name', 'person.fullName/given'],
  // Somebody else's number, and nothing of ours.
  ['work tel', undefined],
  ['fax tel', undefined],
  ['name tel-extension', undefined],
  ['nonsense name', undefined],
  ['current-password', undefined],
  ['one-time-code', undefined],
  ['cc-number', undefined],
  ['off', undefined],
  ['on', undefined],
  ['', undefined],
  ['constructor', undefined],
];

const DATA_BK: readonly (readonly [string, string | undefined])[] = [
  ['citizenId.number', 'citizenId.number/whole'],
  [' person.fullName ', 'person.fullName/whole'],
  ['citizenId.issueDate:year', 'citizenId.issueDate/year'],
  ['father.fullName:given', 'father.fullName/given'],
  ['address.current:province', 'address.current/province'],
  ['person.surname', 'person.fullName/family'],
  ['person.sex:year', undefined],
  ['citizenId.issueDate:whole:year', undefined],
  ['person.fullname', undefined],
  ['__proto__', undefined],
  ['', undefined],
];

const named = (target: ReturnType<typeof targetOf>) => target && `${target.key}/${target.part}`;

describe('prefill/target', () => {
  for (const [token, expected] of TOKENS) {
    it(`reads autocomplete="${token}" as ${String(expected)}`, () => {
      expect(named(targetOf(null, token))).to.equal(expected);
    });
  }

  for (const [text, expected] of DATA_BK) {
    it(`reads data-bk="${text}" as ${String(expected)}`, () => {
      expect(named(targetOf(text, null))).to.equal(expected);
    });
  }

  it('lets data-bk decide alone where it is present', () => {
    expect(named(targetOf('', 'name'))).to.equal(undefined);
    expect(named(targetOf('contact.phone', 'off'))).to.equal('contact.phone/whole');
  });

  it('takes street-address for house and street beside a province, and for all of it alone', () => {
    const street = targetOf(null, 'street-address')!;
    const province = targetOf(null, 'address-level1')!;
    expect(settleTargets([street]).map(named)).to.deep.equal(['address.permanent/whole']);
    expect(settleTargets([street, province]).map(named)).to.deep.equal([
      'address.permanent/detail',
      'address.permanent/province',
    ]);
  });

  it('puts the chữ đệm with the họ where a form has two boxes for a name', () => {
    const [family, given, middle] = ['family-name', 'given-name', 'additional-name'].map((token) =>
      targetOf(null, token)!,
    );
    expect(settleTargets([family!, given!]).map(named)).to.deep.equal([
      'person.fullName/familyMiddle',
      'person.fullName/given',
    ]);
    expect(settleTargets([family!, middle!, given!]).map(named)).to.deep.equal([
      'person.fullName/family',
      'person.fullName/middle',
      'person.fullName/given',
    ]);
  });
});
