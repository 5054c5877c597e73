import { expect } from '@open-wc/testing';
import { factDefinition, FACTS, isFactKey, type FactKey } from '../../../src/core/profile/facts.js';
import { factText, inverseRelation, profileName, type Relation } from '../../../src/core/profile/profile.js';
import { profile as texts } from '../../../src/core/text/locales/vi/profile.js';

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

  it('counts ethnicity as sensitive, and only that (Nghị định 356/2025/NĐ-CP Điều 4)', () => {
    const keys = Object.keys(FACTS) as FactKey[];
    expect(keys.filter((key) => factDefinition(key).sensitive)).to.deep.equal(['person.ethnicity']);
  });

  it('has a label for each key', () => {
    for (const key of Object.keys(FACTS)) expect(texts).to.have.property(`fact.${key}`);
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
