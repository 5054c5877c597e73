/**
 * What was asked when a draft was saved: a later definition may no longer say it.
 * @module
 */
import type { FactKey } from '../profile/facts.js';
import { answerText } from './conditions.js';
import {
  type Answer,
  type Answers,
  type Field,
  type FieldType,
  type ProcedureDefinition,
  type Row,
} from './definition.js';

/** The question behind one answer. */
export interface Asked {
  readonly label: string;
  readonly type: FieldType;
  /** The fact of which person it asked for. */
  readonly fact?: FactKey;
  readonly role?: string;
  /** The answer as a person reads it, where that is not the answer itself. */
  readonly shown?: string;
}

/** The questions of the answers that are there, by key. */
export function askedOf(definition: ProcedureDefinition, answers: Answers): Readonly<Record<string, Asked>> {
  const asked: [string, Asked][] = [];
  for (const { person, fields } of definition.sections)
    for (const field of fields) {
      const answer = answers[field.key];
      if (answer === undefined) continue;
      const shown = shownOf(field, answer);
      const { key, label, type, fact } = field;
      asked.push([
        key,
        {
          label: label.vi,
          type,
          ...(fact && { fact }),
          ...(person !== undefined && { role: person }),
          ...(shown !== undefined && { shown }),
        },
      ]);
    }
  return Object.fromEntries(asked);
}

/** The label of an option; the rows of a table, each in one line. */
function shownOf({ type, options, columns = [] }: Field, answer: Answer): string | undefined {
  if (type === 'choice') return options?.find(({ value }) => value === answer)?.label.vi;
  if (type !== 'table' || !Array.isArray(answer)) return undefined;
  return (answer as readonly Row[])
    .map((row) =>
      columns
        .flatMap((column) => {
          const cell = row[column.key];
          if (cell === undefined || cell === '') return [];
          return [`${column.label.vi}: ${shownOf(column, cell) ?? answerText(cell)}`];
        })
        .join(', '),
    )
    .join('; ');
}
