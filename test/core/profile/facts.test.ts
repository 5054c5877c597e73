import { expect } from '@open-wc/testing';
import { factDefinition, FACTS, isFactKey, type FactKey } from '../../../src/core/profile/facts.js';
import { factText, inverseRelation, profileName, type Relation } from '../../../src/core/profile/profile.js';
import { facts as texts } from '../../../src/core/text/locales/vi/facts.js';

const KEYS = Object.keys(FACTS) as FactKey[];

describe('profile/facts', () => {
  for (const key of [
    'person.fullName',
    'person.birthDate',
    'citizenId.number',
    'contact.phone',
    'address.permanent',
  ]) {
    it(`knows ${key} (contract §2)`, () => expect(isFactKey(key)).to.equal(true));
  }

  for (const key of ['', 'person', 'person.fullname', 'constructor', '__proto__', 'toString']) {
    it(`does not know ${key || 'the empty key'}`, () => expect(isFactKey(key)).to.equal(false));
  }

  it('counts as sensitive what the law lists, and nothing else (Nghị định 356/2025/NĐ-CP Điều 4)', () => {
    const sensitive = KEYS.flatMap((key) => {
      const ground = factDefinition(key).sensitive;
      return ground ? [[key, ground]] : [];
    });
    expect(Object.fromEntries(sensitive)).to.deep.equal({
      'person.ethnicity': 'ethnicity',
      'person.deathCause': 'health',
      'bankAccount.bin': 'banking',
      'bankAccount.number': 'banking',
      'bankAccount.holder': 'banking',
    });
  });

  it('gives each autofill token to one key', () => {
    const tokens = KEYS.flatMap((key) => factDefinition(key).autocomplete ?? []);
    expect(new Set(tokens).size).to.equal(tokens.length);
    expect(tokens).to.include.members(['name', 'bday', 'sex', 'tel', 'email', 'street-address']);
  });

  it('has a label for each key', () => {
    for (const key of KEYS) expect(texts).to.have.property(`fact.${key}`);
  });

  it('has a text for each value of a choice, and no other', () => {
    for (const key of KEYS) {
      const named = Object.keys(texts)
        .filter((text) => text.startsWith(`fact.${key}-`))
        .map((text) => text.slice(`fact.${key}-`.length));
      const { type, options = [] } = factDefinition(key);
      expect([...named].sort()).to.deep.equal([...options].sort());
      expect(type === 'choice').to.equal(options.length > 0);
    }
  });

  it('reads a value as one line', () => {
    expect(factText('Lê Thị Hoa')).to.equal('Lê Thị Hoa');
    expect(factText({ asWritten: 'Thôn 1', provinceCode: '38' })).to.equal('Thôn 1');
  });

  it('has no name for a profile without one', () => {
    expect(profileName({ id: 'a', relation: 'self', facts: {} })).to.equal('');
  });

  for (const [relation, inverse] of [
    ['self', 'self'],
    ['spouse', 'spouse'],
    ['child', 'parent'],
    ['grandchild', 'grandparent'],
    ['ward', 'guardian'],
    ['sibling', 'sibling'],
    ['other', 'other'],
  ] as [Relation, Relation][]) {
    it(`is ${inverse} to whom is ${relation}, and the other way round`, () => {
      expect(inverseRelation(relation)).to.equal(inverse);
      expect(inverseRelation(inverse)).to.equal(relation);
    });
  }
});
