/**
 * What a form says that a profile does not.
 * @module
 */
import { type FactKey } from '../profile/facts.js';
import { factText, type Fact, type Facts, type FactValue } from '../profile/profile.js';

/**
 * Facts worth remembering: those into whose controls something was typed and that are not known in the same
 * words. A part of the name follows the name.
 *
 * @param read - What stands in the form, from `readFacts`.
 * @param typed - Keys of the controls in which the person typed.
 * @param known - The profile of the person; empty for somebody new.
 * @param at - ISO 8601 date-time.
 */
export function newFacts(
  read: ReadonlyMap<FactKey, FactValue>,
  typed: ReadonlySet<FactKey>,
  known: Facts,
  at: string,
): Facts {
  const facts: Partial<Record<FactKey, Fact>> = {};
  for (const [key, value] of read) {
    const asked = typed.has(NAME_PARTS.has(key) ? 'person.fullName' : key);
    const before = known[key];
    if (asked && (!before || factText(before.value) !== factText(value)))
      facts[key] = { value, source: 'typed', at };
  }
  return facts;
}

const NAME_PARTS: ReadonlySet<FactKey> = new Set(['person.surname', 'person.middleName', 'person.givenName']);
