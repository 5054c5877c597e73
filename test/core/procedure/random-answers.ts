/** Answers to a definition, some of them nonsense; the same seed gives the same. */
import type { Answer, Answers, Field, ProcedureDefinition } from '../../../src/core/procedure/definition.js';
import { allFields } from '../../../src/core/procedure/definition.js';
import type { seeded } from '../seeded.js';

type Random = ReturnType<typeof seeded>;

const TEXTS = [
  'Lê Thị Hoà',
  ' 0912 345 678',
  '30/02/2026',
  '038095990019',
  '',
  'x'.repeat(300),
  '🇻🇳',
  'true',
];

/** Some fields stay unanswered. */
export const randomAnswers = (definition: ProcedureDefinition, random: Random): Answers =>
  Object.fromEntries(
    allFields(definition)
      .filter(() => random.below(4) > 0)
      .map((field) => [field.key, randomAnswer(field, random)]),
  );

function randomAnswer(field: Field, random: Random): Answer {
  const text = random.pick(TEXTS);
  switch (field.type) {
    case 'toggle':
    case 'declaration':
      return random.below(2) > 0;
    case 'choice':
      return random.pick(field.options ?? []).value;
    case 'address':
      return { asWritten: text, ...(random.below(2) > 0 && { provinceCode: '38', unitCode: '15505' }) };
    case 'table':
      return Array.from({ length: random.below(4) }, () =>
        Object.fromEntries(
          (field.columns ?? []).map((column) => [column.key, randomAnswer(column, random) as string]),
        ),
      );
    default:
      return text;
  }
}
