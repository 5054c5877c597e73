import { expect } from '@open-wc/testing';
import {
  ageBetween,
  applicants,
  relationBetween,
  relationWord,
} from '../../../src/core/profile/relations.js';
import {
  inverseRelation,
  type Facts,
  type Profile,
  type Relation,
} from '../../../src/core/profile/profile.js';
import { messages as en } from '../../../src/core/text/locales/en.js';
import { relation as texts } from '../../../src/core/text/locales/vi/relation.js';

const AT = '2026-11-20T02:00:00.000Z';
const person = (relation: Relation, sex = '', birthDate = '', id: string = relation): Profile => ({
  id,
  relation,
  facts: Object.fromEntries(
    Object.entries({ 'person.sex': sex, 'person.birthDate': birthDate })
      .filter(([, value]) => value)
      .map(([key, value]) => [key, { value, source: 'typed', at: AT }]),
  ) as Facts,
});
const word = (relation: Relation, of: Profile, to?: Profile) =>
  (texts as Record<string, string>)[relationWord(relation, of, to)];

/** What A is to B, A's sex and birth, B's sex and birth; the word for A, and the word for B. */
const PAIRS: [Relation, [string, string], [string, string], string, string][] = [
  ['parent', ['male', '1960'], ['female', '1990'], 'cha', 'con'],
  ['parent', ['female', '1962'], ['male', '1990'], 'mẹ', 'con'],
  ['child', ['female', '1990'], ['female', '1962'], 'con', 'mẹ'],
  ['grandparent', ['male', '1935'], ['male', '1990'], 'ông', 'cháu'],
  ['grandparent', ['female', '1938'], ['male', '1990'], 'bà', 'cháu'],
  ['grandchild', ['male', '2015'], ['female', '1938'], 'cháu', 'bà'],
  ['spouse', ['male', '1988'], ['female', '1990'], 'chồng', 'vợ'],
  ['spouse', ['female', '1990'], ['male', '1988'], 'vợ', 'chồng'],
  ['sibling', ['male', '1985'], ['female', '1990'], 'anh', 'em'],
  ['sibling', ['female', '1985-02'], ['male', '1985-03-01'], 'chị', 'em'],
  ['sibling', ['female', '1995'], ['male', '1990'], 'em', 'anh'],
  ['guardian', ['female', '1960'], ['male', '2015'], 'người giám hộ', 'người được giám hộ'],
  ['ward', ['male', '2015'], ['male', '1960'], 'người được giám hộ', 'người giám hộ'],
  ['relative', ['male', '1960'], ['male', '1990'], 'họ hàng khác', 'họ hàng khác'],
  // What is not known is not guessed.
  ['parent', ['', ''], ['', ''], 'cha/mẹ', 'con'],
  ['spouse', ['', ''], ['female', ''], 'vợ/chồng', 'vợ'],
  ['sibling', ['male', '1990'], ['female', ''], 'anh/chị/em', 'anh/chị/em'],
  ['sibling', ['male', '1990'], ['female', '1990-05'], 'anh/chị/em', 'anh/chị/em'],
  ['sibling', ['', '1985'], ['', '1990'], 'anh/chị/em', 'em'],
];

describe('profile/relations', () => {
  for (const [relation, [sexA, bornA], [sexB, bornB], wordA, wordB] of PAIRS) {
    it(`calls ${sexA || 'somebody'} ${bornA} as ${relation} ${wordA}, and the other one ${wordB}`, () => {
      const [a, b] = [person(relation, sexA, bornA, 'a'), person('self', sexB, bornB, 'b')];
      expect(word(relation, a, b)).to.equal(wordA);
      expect(word(inverseRelation(relation), b, a)).to.equal(wordB);
    });
  }

  it('has a word in both languages for all that it may answer', () => {
    for (const [relation, [sexA, bornA], [sexB, bornB]] of PAIRS) {
      const key = relationWord(relation, person(relation, sexA, bornA), person('self', sexB, bornB));
      expect(en).to.have.property(key);
    }
  });

  it('leaves the age open where there is nobody to compare with', () => {
    expect(word('sibling', person('sibling', 'male', '1985'))).to.equal('anh/chị/em');
  });

  for (const [of, to, expected] of [
    ['self', 'self', 'self'],
    ['self', 'child', 'parent'],
    ['child', 'self', 'child'],
    ['self', 'relative', 'relative'],
    ['spouse', 'child', undefined],
    ['parent', 'sibling', undefined],
  ] as [Relation, Relation, Relation | undefined][]) {
    it(`takes ${of} to be ${expected ?? 'a question'} to ${to}`, () => {
      expect(relationBetween(person(of), person(to))).to.equal(expected);
    });
  }

  for (const [a, b, age] of [
    ['1985', '1990', 'elder'],
    ['1990-05-02', '1990-05-01', 'younger'],
    ['1990-05-02', '1990-05', undefined],
    ['1990', '1990-12-31', undefined],
    ['', '1990', undefined],
  ] as const) {
    it(`answers ${age ?? 'nothing'} for ${a || 'no date'} beside ${b}`, () => {
      expect(ageBetween(person('self', '', a), person('sibling', '', b))).to.equal(age);
    });
  }

  it('offers everybody as applicant but the dead', () => {
    const dead = person('parent');
    const death = { 'person.deathDate': { value: '2026-11', source: 'typed', at: AT } } as const;
    const people = [person('self'), { ...dead, facts: { ...dead.facts, ...death } }, person('child')];
    expect(applicants(people).map(({ relation }) => relation)).to.deep.equal(['self', 'child']);
  });
});
