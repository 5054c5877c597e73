/**
 * A name in three parts, as the portals ask for it: họ, chữ đệm, tên.
 *
 * Where the family name ends cannot be told from the full name ("Tôn Nữ", "Âu Dương"), so what is worked out here is
 * a proposal, and what the person divided once is kept.
 * @module
 */
import type { FactKey } from '../profile/facts.js';
import type { Fact, Facts } from '../profile/profile.js';

/** The three parts; a part that is not there is empty. */
export interface NameParts {
  readonly surname: string;
  readonly middleName: string;
  readonly givenName: string;
}

/**
 * Divides a full name: the first word, the last, and what is between.
 *
 * @param surnameWords - How many words the family name has; at least one, and one is left for the given name.
 * @param givenWords - How many the given name has, as far as the family name leaves them.
 */
export function splitName(fullName: string, surnameWords = 1, givenWords = 1): NameParts {
  const words = wordsOf(fullName);
  const end = Math.min(Math.max(1, surnameWords), Math.max(1, words.length - 1));
  const start = Math.min(Math.max(end, words.length - Math.max(1, givenWords)), words.length - 1);
  return {
    surname: words.length > 1 ? words.slice(0, end).join(' ') : '',
    middleName: words.slice(end, Math.max(start, 0)).join(' '),
    givenName: words.slice(Math.max(start, 0)).join(' '),
  };
}

/** Divides a full name as one was divided before, so that correcting a letter moves no boundary. */
export const splitLike = (fullName: string, { surname, givenName }: NameParts): NameParts =>
  splitName(fullName, wordsOf(surname).length, wordsOf(givenName).length);

/**
 * Moves one boundary by one word, between the middle name and the part that is named.
 *
 * @param part - Which becomes a word longer, or shorter.
 * @returns The same parts where there is no word to move.
 */
export function moveBoundary(
  parts: NameParts,
  part: 'surname' | 'givenName',
  by: 'longer' | 'shorter',
): NameParts {
  const own = wordsOf(parts[part]);
  const middle = wordsOf(parts.middleName);
  if (by === 'longer' ? middle.length === 0 : own.length < 2) return parts;
  const words = own.length + (by === 'longer' ? 1 : -1);
  return part === 'surname'
    ? splitName(joinName(parts), words, wordsOf(parts.givenName).length)
    : splitName(joinName(parts), wordsOf(parts.surname).length, words);
}

const wordsOf = (text: string) => text.trim().split(/\s+/).filter(Boolean);

/** The full name of three parts. */
export const joinName = ({ surname, middleName, givenName }: NameParts): string =>
  [surname, middleName, givenName]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ');

const PARTS: Partial<Record<FactKey, keyof NameParts>> = {
  'person.surname': 'surname',
  'person.middleName': 'middleName',
  'person.givenName': 'givenName',
};

/** A fact of a person; of a name that is kept otherwise, what it gives in whole or in parts. */
export function factFor(facts: Facts, key: FactKey): Fact | undefined {
  const kept = facts[key];
  if (kept) return kept;
  const part = PARTS[key];
  const whole = facts['person.fullName'];
  if (part && typeof whole?.value === 'string') {
    // Divided by the person in part: what is left of the name is not to be guessed beside it.
    if (Object.keys(PARTS).some((other) => facts[other as FactKey])) return undefined;
    const value = splitName(whole.value)[part];
    return value === '' ? undefined : { ...whole, value, derived: true };
  }
  if (key !== 'person.fullName') return undefined;
  const surname = facts['person.surname'];
  const givenName = facts['person.givenName'];
  if (!surname || !givenName) return undefined;
  const text = (fact: Fact | undefined) => (typeof fact?.value === 'string' ? fact.value : '');
  const value = joinName({
    surname: text(surname),
    middleName: text(facts['person.middleName']),
    givenName: text(givenName),
  });
  return { ...givenName, value, derived: true };
}
