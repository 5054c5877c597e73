/**
 * From what stands in the fields of an edited person to what is stored.
 * @module
 */
import { isFactKey, type FactKey } from '../../core/profile/facts.js';
import { factText, withKnownUnit, type Facts, type FactValue } from '../../core/profile/profile.js';

/** What stands in the fields, by fact. */
export type FieldValues = Readonly<Partial<Record<FactKey, FactValue>>>;

/** What an edit comes to. */
export interface FactChanges {
  /** Changed and new facts, typed by the person; and addresses whose unit of today is known now, as they were. */
  readonly typed: Facts;
  /** Facts whose field was emptied. */
  readonly forgotten: readonly FactKey[];
}

/** A person's facts as their fields hold them. */
export function fieldValues(facts: Facts): FieldValues {
  return Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, fact.value]));
}

/**
 * What was changed. A fact whose text is the same as before keeps its origin and is not named, unless
 * more is known of an address; so a change that another tab made to it meanwhile stays.
 *
 * @param before - The facts with which the edit began.
 * @param at - ISO 8601 date-time of the edit.
 */
export function factChanges(before: Facts, values: FieldValues, at: string): FactChanges {
  const all = Object.entries(values)
    .filter(([key]) => isFactKey(key))
    .map(([key, value]) => ({ key: key as FactKey, value: trimmed(value) }));
  const textBefore = (key: FactKey) => factText(before[key]?.value ?? '');
  const changed = all.filter(({ key, value }) => factText(value) !== textBefore(key));
  const sameText = all.filter(({ key, value }) => factText(value) === textBefore(key));
  return {
    typed: Object.fromEntries([
      ...sameText.flatMap(({ key, value }) => {
        const known = before[key] && withKnownUnit(before[key], value);
        return known ? [[key, known]] : [];
      }),
      ...changed
        .filter(({ value }) => factText(value) !== '')
        .map(({ key, value }) => [key, { value, source: 'typed', at }]),
    ]) as Facts,
    forgotten: changed.filter(({ value }) => factText(value) === '').map(({ key }) => key),
  };
}

/** An address is kept as it was written, spaces and all. */
const trimmed = (value: FactValue): FactValue => {
  if (typeof value === 'string') return value.trim();
  return value.asWritten.trim() === '' ? '' : value;
};
