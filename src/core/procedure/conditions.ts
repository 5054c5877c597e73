import type { Address } from '../profile/profile.js';
import type { Answer, Answers, Condition } from './definition.js';

/** True for an address, which is the one answer with parts that is no table. */
export const isAddress = (answer: Answer | undefined): answer is Address =>
  typeof (answer as Partial<Address> | null | undefined)?.asWritten === 'string';

/** True for an answer that says something; an old or foreign draft may hold what is none, such as `null`. */
export function isPresent(answer: Answer | undefined): boolean {
  if (answer === undefined || answer === '') return false;
  if (Array.isArray(answer)) return answer.length > 0;
  return typeof answer !== 'object' || (isAddress(answer) && answer.asWritten.trim() !== '');
}

/** An answer as one line: an address as it was written; nothing for a table. */
export function answerText(answer: Answer | undefined): string {
  if (answer === undefined || typeof answer === 'boolean') return '';
  if (isAddress(answer)) return answer.asWritten;
  return typeof answer === 'object' ? '' : String(answer);
}

/** Whether a condition holds. The tree was bounded when the definition was parsed, so this ends. */
export function holds(condition: Condition, answers: Answers): boolean {
  switch (condition.op) {
    case 'present':
      return isPresent(answers[condition.field]);
    case 'equals':
      return answers[condition.field] === condition.value;
    case 'in':
      return condition.values.includes(answerText(answers[condition.field]));
    case 'atLeast':
    case 'atMost': {
      const text = answerText(answers[condition.field]).trim();
      if (!/^-?\d{1,9}$/.test(text)) return false;
      return condition.op === 'atLeast' ? Number(text) >= condition.value : Number(text) <= condition.value;
    }
    case 'not':
      return !holds(condition.of, answers);
    case 'all':
      return condition.of.every((part) => holds(part, answers));
    case 'any':
      return condition.of.some((part) => holds(part, answers));
  }
}
