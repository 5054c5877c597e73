/**
 * What the answers of a fact are called in forms: `male` is "Nam", "nam", "M".
 * @module
 */
import { factDefinition, type FactKey } from '../profile/facts.js';
import { foldVietnamese } from '../text/accents.js';
import { facts } from '../text/locales/vi/facts.js';

/** An option of a select, or a radio button with its label. */
export interface FormOption {
  readonly value: string;
  /** What the person reads. */
  readonly text: string;
}

/** Names besides the value and the Vietnamese label. "N" is left out: it could be either sex. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  'person.sex-male': ['m'],
  'person.sex-female': ['f'],
};

/** The answers of a fact that is chosen, each with its names as search keys; none for other facts. */
function answersOf(key: FactKey): readonly (readonly [value: string, names: readonly string[]])[] {
  return (factDefinition(key).options ?? []).map((value) => {
    const names = [value, answerText(key, value), ...(OTHER_NAMES[`${key}-${value}`] ?? [])];
    return [value, names.map(foldVietnamese)];
  });
}

/**
 * The answer that an option stands for. A value such as `1` says nothing, so its text decides; a value and
 * a text that contradict each other stand for nothing.
 */
export function answerOf(key: FactKey, { value, text }: FormOption): string | undefined {
  const named = (words: string) => {
    const folded = foldVietnamese(words);
    return answersOf(key).find(([, names]) => names.includes(folded))?.[0];
  };
  const byValue = named(value);
  const byText = named(text);
  return byValue !== undefined && byText !== undefined && byValue !== byText
    ? undefined
    : (byText ?? byValue);
}

/** Whether a fact is one of a few answers. */
export function isChoice(key: FactKey): boolean {
  return factDefinition(key).options !== undefined;
}

/** What a person reads of an answer; the value itself where the catalogue has no word for it. */
export function answerText(key: FactKey, value: string): string {
  const texts: Readonly<Record<string, string>> = facts;
  return texts[`fact.${key}-${value}`] ?? value;
}
