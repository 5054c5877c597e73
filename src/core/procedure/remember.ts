/**
 * What a filing teaches the device about the people in it.
 * @module
 */
import { factDefinition, isFactKey, type FactKey } from '../profile/facts.js';
import { factText, withKnownUnit, type Fact, type Profile } from '../profile/profile.js';
import type { Answers, ProcedureDefinition } from './definition.js';
import type { Participant } from './drafts.js';
import { effectiveAnswers } from './flow.js';
import { factsFromAnswers } from './prefill.js';

/** What the person agreed to have remembered; sensitive facts are asked apart. */
export interface Remembered {
  readonly plain: boolean;
  readonly sensitive: boolean;
}

/** Whether the law calls a fact sensitive. */
export const isSensitive = (key: FactKey): boolean => factDefinition(key).sensitive !== undefined;

/**
 * What the answers say about each person that their profile did not, and all that a card said about a
 * person who was not kept yet. Hidden answers are left out.
 *
 * @param people - Who stands in which role; somebody who stands in two comes once.
 * @param at - ISO 8601 date-time of the answers.
 * @param agreed - Nobody is added, and nothing of their card kept, without `plain`.
 * @returns What to save; the facts of a person may be none.
 */
export function newFacts(
  definition: ProcedureDefinition,
  people: Readonly<Record<string, Participant>>,
  answers: Answers,
  at: string,
  agreed: Remembered = { plain: true, sensitive: false },
): readonly Profile[] {
  const effective = effectiveAnswers(definition, answers);
  const byId = new Map<string, Profile>();
  for (const [role, person] of Object.entries(people)) {
    const typed = Object.entries(factsFromAnswers(definition, role, effective, at)) as [FactKey, Fact][];
    const news = typed.flatMap(([key, fact]) => {
      const known = person.facts[key];
      if (!(isSensitive(key) ? agreed.sensitive : agreed.plain)) return [];
      if (!known || factText(known.value) !== factText(fact.value)) return [[key, fact] as const];
      const more = withKnownUnit(known, fact.value);
      return more ? [[key, more] as const] : [];
    });
    const { id, relation, kept } = person;
    if (!kept && !agreed.plain) continue;
    // A draft of a newer version may know more.
    const own = Object.entries(person.facts).filter(([key]) => !kept && isFactKey(key));
    const facts = { ...Object.fromEntries(own), ...byId.get(id)?.facts, ...Object.fromEntries(news) };
    byId.set(id, { id, relation, facts });
  }
  return [...byId.values()];
}
