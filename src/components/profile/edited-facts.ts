/**
 * From what stands in the fields of an edited person to what is stored.
 * @module
 */
import { factDefinition, isFactKey, type FactKey } from '../../core/profile/facts.js';
import { factText, type Facts } from '../../core/profile/profile.js';

/** Texts in the fields, by fact. */
export type FieldTexts = Readonly<Partial<Record<FactKey, string>>>;

/** What an edit comes to. */
export interface FactChanges {
  /** Changed and new facts, typed by the person. */
  readonly typed: Facts;
  /** Facts whose field was emptied. */
  readonly forgotten: readonly FactKey[];
}

/** A person's facts as their fields hold them. */
export function fieldTexts(facts: Facts): FieldTexts {
  return Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, factText(fact.value)]));
}

/**
 * What was changed. A fact whose text is the same as before keeps its origin and is not named; so a
 * change that another tab made to it meanwhile stays.
 *
 * @param before - The facts with which the edit began.
 * @param at - ISO 8601 date-time of the edit.
 */
export function factChanges(before: Facts, texts: FieldTexts, at: string): FactChanges {
  const known = fieldTexts(before);
  const changed = Object.entries(texts)
    .filter(([key]) => isFactKey(key))
    .map(([key, text]) => ({ key: key as FactKey, text: text.trim() }))
    .filter(({ key, text }) => text !== (known[key] ?? ''));
  return {
    typed: Object.fromEntries(
      changed
        .filter(({ text }) => text !== '')
        .map(({ key, text }) => [key, { value: asValue(key, text), source: 'typed', at }]),
    ),
    forgotten: changed.filter(({ text }) => text === '').map(({ key }) => key),
  };
}

const asValue = (key: FactKey, text: string) =>
  factDefinition(key).type === 'address' ? { asWritten: text } : text;
