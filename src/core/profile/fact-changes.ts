/**
 * What becomes of a fact when another value comes.
 * @module
 */
import type { FactKey } from './facts.js';
import { factText, type Fact, type Facts, type FactValue } from './profile.js';

/**
 * A fact after the person had it under their hands: the same text keeps its origin, another one is typed.
 *
 * @param at - ISO 8601 date-time of the edit.
 */
export function editedFact(before: Fact | undefined, value: FactValue, at: string): Fact {
  return before && sameText(before, { value }) ? { ...before, value } : { value, source: 'typed', at };
}

/**
 * The facts of a person with others saved over them. Three rules keep origins honest:
 *
 * - A fact is replaced as a whole; no value keeps the origin of another.
 * - One reading has one value. A fact that claims the same source and moment as the kept one but says
 *   something else was edited, and counts as typed.
 * - What was only worked out from a card does not replace what was read or typed, unless the card is another
 *   one: the person may have put it right since.
 *
 * @param at - ISO 8601 date-time of the save.
 */
export function mergedFacts(kept: Facts, news: Facts, at: string): Facts {
  const issued = news['citizenId.issueDate'];
  const known = kept['citizenId.issueDate'];
  const otherCard = issued !== undefined && known !== undefined && !sameText(issued, known);
  const changes = (Object.entries(news) as [FactKey, Fact][]).flatMap(([key, fact]) => {
    const before = kept[key];
    if (before && fact.derived && !before.derived && !otherCard) return [];
    const sameReading =
      before?.source === fact.source && before.at === fact.at && before.derived === fact.derived;
    return [
      [key, sameReading && fact.source !== 'typed' ? editedFact(before, fact.value, at) : fact] as const,
    ];
  });
  return { ...kept, ...Object.fromEntries(changes) };
}

/** An address that gained its codes still says the same. */
const sameText = (a: Pick<Fact, 'value'>, b: Pick<Fact, 'value'>) => factText(a.value) === factText(b.value);
