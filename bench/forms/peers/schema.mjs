/** The questions as a JSON Schema, for those who render one. */
import { OPTIONS, PATTERNS } from '../questions.mjs';

export const schemaOf = (form) => ({
  type: 'object',
  required: form.filter(({ required }) => required).map(({ key }) => key),
  properties: Object.fromEntries(
    form.map(({ key, type, label, hint }) => [
      key,
      {
        type: type === 'integer' ? 'integer' : 'string',
        title: label,
        ...(hint && { description: hint }),
        ...(PATTERNS[type] && { pattern: `^${PATTERNS[type]}$` }),
        ...(type === 'choice' && {
          oneOf: OPTIONS.map(({ value, label }) => ({ const: value, title: label })),
        }),
      },
    ]),
  ),
});

/** Whole numbers are numbers there. */
export const dataOf = (form, answers = {}) =>
  Object.fromEntries(
    form
      .filter(({ key }) => answers[key] !== undefined)
      .map(({ key, type }) => [key, type === 'integer' ? Number(answers[key]) : answers[key]]),
  );
