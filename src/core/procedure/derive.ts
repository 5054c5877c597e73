/**
 * Texts that follow from answers, such as the request of a residence form out of its address.
 * @module
 */
import { toAscii } from '../text/accents.js';
import { formatPartialDate } from '../text/partial-date.js';
import { answerText, holds, isPresent } from './conditions.js';
import type { Answer, Answers, Derivation, Field } from './definition.js';

/** As long as the longest answer that is taken; a derivation that refers to itself ends here, too. */
const MAX_LENGTH = 500;

/** The text of a derivation; empty when nothing that it needs was answered. */
export function derived(
  derivation: Derivation,
  answers: Answers,
  fields: ReadonlyMap<string, Field>,
): string {
  const text = (part: Derivation): string => {
    switch (part.op) {
      case 'text':
        return part.text;
      case 'answer':
        return spoken(fields.get(part.field), answers[part.field]);
      case 'join':
        return part.of.map(text).filter(Boolean).join(part.with);
      case 'upper':
        return text(part.of).toLocaleUpperCase('vi');
      case 'ascii':
        return toAscii(text(part.of)).toUpperCase();
      case 'when':
        if (holds(part.if, answers)) return text(part.then);
        return part.else ? text(part.else) : '';
    }
  };
  return text(derivation).normalize('NFC').slice(0, MAX_LENGTH);
}

/**
 * The answers with what follows from them. A field that was answered stays as it is. They are worked out in the
 * order of the form, each once: what comes later can build on what stands before.
 */
export function withDerived(fields: readonly Field[], answers: Answers): Answers {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const all: Record<string, Answer | undefined> = { ...answers };
  for (const field of fields) {
    if (!field.derive || isPresent(all[field.key])) continue;
    const answer = taken(field, field.derive, all, byKey) ?? derived(field.derive, all, byKey);
    if (isPresent(answer)) all[field.key] = answer;
  }
  return all;
}

/** The answer of another field of the same type, where that is all that is derived now: an address keeps its parts. */
function taken(
  field: Field,
  derivation: Derivation | undefined,
  answers: Answers,
  fields: ReadonlyMap<string, Field>,
): Answer | undefined {
  if (derivation?.op === 'when')
    return taken(field, holds(derivation.if, answers) ? derivation.then : derivation.else, answers, fields);
  const other = derivation?.op === 'answer' ? fields.get(derivation.field) : undefined;
  return other?.type === field.type ? answers[other.key] : undefined;
}

/** An answer as a person reads it in Vietnamese, the language of the form. */
function spoken(field: Field | undefined, answer: Answer | undefined): string {
  const text = answerText(answer).slice(0, MAX_LENGTH).trim();
  const option = field?.options?.find(({ value }) => value === text);
  if (option) return option.label.vi;
  return field?.type === 'date' || field?.type === 'partialDate' ? formatPartialDate(text) : text;
}
