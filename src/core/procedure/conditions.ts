import type { Answer, Answers, Condition } from './definition.js';

/** True for an answer that says something. */
export function isPresent(answer: Answer | undefined): boolean {
  if (answer === undefined || answer === '') return false;
  return typeof answer !== 'object' || answer.asWritten.trim() !== '';
}

/** Whether a condition holds. The tree was bounded when the definition was parsed, so this ends. */
export function holds(condition: Condition, answers: Answers): boolean {
  switch (condition.op) {
    case 'present':
      return isPresent(answers[condition.field]);
    case 'equals':
      return answers[condition.field] === condition.value;
    case 'not':
      return !holds(condition.of, answers);
    case 'all':
      return condition.of.every((part) => holds(part, answers));
    case 'any':
      return condition.of.some((part) => holds(part, answers));
  }
}
