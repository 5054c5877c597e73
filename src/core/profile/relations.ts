/**
 * What people of a household are to each other.
 *
 * A relation is kept without sex and age (`parent`, `sibling`); the word for it (cha or mẹ, anh or em) follows
 * from what is known of the two. So a corrected sex or birth date corrects the word as well. Aunts, uncles,
 * nephews and in-laws are all `relative`: the official forms know them as "họ hàng khác" only.
 * @module
 */
import { factText, inverseRelation, type Profile, type Relation } from './profile.js';
import type { FactKey } from './facts.js';

/** Whether one of two siblings was born first. */
export type Age = 'elder' | 'younger';

/**
 * What `of` is to `to`. Known when they are the same, or when one of them owns the device: what the owner's
 * wife is to the owner's child is not said by anything kept, so it is a question.
 */
export function relationBetween(of: Profile, to: Profile): Relation | undefined {
  if (of.id === to.id) return 'self';
  if (of.relation === 'self') return inverseRelation(to.relation);
  return to.relation === 'self' ? of.relation : undefined;
}

/** Whether `of` was born before or after `to`; `undefined` where the dates do not say. */
export function ageBetween(of: Profile, to: Profile): Age | undefined {
  const [a, b] = [text(of, 'person.birthDate'), text(to, 'person.birthDate')];
  // As precise as both are: 1995 and 1995-08 may be either way round.
  const length = Math.min(a.length, b.length);
  const [one, other] = [a.slice(0, length), b.slice(0, length)];
  return one === other ? undefined : one < other ? 'elder' : 'younger';
}

/** Relations whose word depends on the sex of whom it is said. */
const BY_SEX: readonly Relation[] = ['spouse', 'parent', 'grandparent'];

/**
 * The catalogue's key of the word for what `of` is to `to`: `relation.parent-female` (mẹ),
 * `relation.sibling-younger` (em); without sex or age where they are not known or do not matter.
 */
export function relationWord(relation: Relation, of: Profile, to: Profile | undefined): string {
  const key = `relation.${relation}`;
  const sex = text(of, 'person.sex');
  const known = sex === 'male' || sex === 'female';
  if (BY_SEX.includes(relation)) return known ? `${key}-${sex}` : key;
  const age = relation === 'sibling' && to ? ageBetween(of, to) : undefined;
  if (age === undefined) return key;
  if (age === 'younger') return `${key}-younger`;
  return known ? `${key}-elder-${sex}` : key;
}

/** Those who can apply for something: everybody who has no date of death. The dead stay, for the papers about them. */
export function applicants(people: readonly Profile[]): readonly Profile[] {
  return people.filter(({ facts }) => facts['person.deathDate'] === undefined);
}

function text({ facts }: Profile, key: FactKey): string {
  const fact = facts[key];
  return fact ? factText(fact.value) : '';
}
