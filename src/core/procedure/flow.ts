/**
 * One filing as pure functions over its definition and answers: what is asked now, what is missing,
 * what leaves the device, what it costs.
 * @module
 */
import type { Issue } from '../errors.js';
import { holds, isPresent } from './conditions.js';
import {
  allFields,
  type Answer,
  type Answers,
  type Field,
  type FieldType,
  type PersonRole,
  type ProcedureDefinition,
  type RequiredDocument,
  type Section,
} from './definition.js';
import { validateAnswer } from './validate.js';

/** A section with the fields that are asked now. */
export interface Step {
  readonly section: Section;
  readonly fields: readonly Field[];
}

/** What is sent to `POST /dossiers`. */
export interface Submission {
  readonly procedure: { readonly code: string; readonly version: number };
  readonly answers: Readonly<Record<string, Answer>>;
}

/**
 * The answers with what follows from them: where one person is another (`sameAs`), that person's
 * empty fields take the other's answers. What is hidden is left out.
 */
export function effectiveAnswers(definition: ProcedureDefinition, answers: Answers): Answers {
  const all = settledAnswers(definition, answers, copiedAnswers(definition, answers));
  return Object.fromEntries(
    allFields(definition)
      .filter((field) => isVisible(field, all))
      .map((field) => [field.key, all[field.key]])
      .filter(([, answer]) => isPresent(answer)),
  ) as Answers;
}

/** The sections that have something to ask now. Copied fields are not asked. */
export function steps(definition: ProcedureDefinition, answers: Answers): readonly Step[] {
  const copied = copiedAnswers(definition, answers);
  const all = settledAnswers(definition, answers, copied);
  return definition.sections
    .map((section) => ({
      section,
      fields: section.fields.filter((field) => !Object.hasOwn(copied, field.key) && isVisible(field, all)),
    }))
    .filter(({ fields }) => fields.length > 0);
}

/**
 * What is wrong or missing in the fields that are asked now; empty when all is well.
 *
 * @param today - ISO date, for dates that cannot lie ahead.
 */
export function checkFields(fields: readonly Field[], answers: Answers, today: string): readonly Issue[] {
  return fields.flatMap((field) => {
    const answer = answers[field.key];
    if (isPresent(answer) && answer !== false) return validateAnswer(field, answer as Answer, today);
    return isRequired(field, answers) ? [{ path: field.key, code: MISSING[field.type] ?? 'required' }] : [];
  });
}

/** Where being unanswered has words of its own. */
const MISSING: Partial<Record<FieldType, string>> = {
  choice: 'choice-required',
  declaration: 'declaration-required',
};

/** Whether a field has to be answered. */
export function isRequired(field: Field, answers: Answers): boolean {
  return typeof field.required === 'object' ? holds(field.required, answers) : field.required === true;
}

/** What will leave the device: visible answers only, nothing that merely steers the form. */
export function submission(definition: ProcedureDefinition, answers: Answers): Submission {
  const effective = effectiveAnswers(definition, answers);
  const sent = allFields(definition).filter((field) => !field.local && effective[field.key] !== undefined);
  return {
    procedure: { code: definition.code, version: definition.version },
    answers: Object.fromEntries(
      sent.map((field) => [field.key, asSent(field, effective[field.key] as Answer)]),
    ),
  };
}

/** A whole number is typed as text and sent as a number. */
const asSent = ({ type }: Field, answer: Answer): Answer => (type === 'integer' ? Number(answer) : answer);

/**
 * The fee of a procedure in whole VND.
 *
 * @param unitAmount - The site's own amount, where it differs from the definition's.
 */
export function feeTotal(definition: ProcedureDefinition, answers: Answers, unitAmount?: number): number {
  return definition.fees.reduce((sum, fee) => {
    const quantity = fee.quantityField === undefined ? 1 : Number(answers[fee.quantityField] ?? 0);
    return sum + (unitAmount ?? fee.amount) * (Number.isSafeInteger(quantity) && quantity > 0 ? quantity : 0);
  }, 0);
}

/** The papers that these answers ask for; those that everybody needs are the form itself. */
export function neededPapers(definition: ProcedureDefinition, answers: Answers): readonly RequiredDocument[] {
  return definition.documents.filter(
    ({ required }) => typeof required === 'object' && holds(required, answers),
  );
}

const isVisible = (field: Field, answers: Answers) =>
  field.visible === undefined || holds(field.visible, answers);

/** Own and copied answers; a toggle that is hidden steers nothing, for nobody could take it back. */
function settledAnswers(definition: ProcedureDefinition, answers: Answers, copied: Answers): Answers {
  const all = { ...answers, ...copied };
  const idle = allFields(definition).filter((field) => field.local && !isVisible(field, all));
  return { ...all, ...Object.fromEntries(idle.map(({ key }) => [key, undefined])) };
}

function copiedAnswers(definition: ProcedureDefinition, answers: Answers): Answers {
  const copied: Record<string, Answer> = {};
  for (const person of definition.people) {
    const source = sourceOf(person, answers);
    if (source === undefined) continue;
    for (const field of fieldsOf(definition, person.role)) {
      const twin = field.fact && fieldsOf(definition, source).find(({ fact }) => fact === field.fact);
      const answer = twin && isVisible(twin, answers) ? answers[twin.key] : undefined;
      if (isPresent(answer)) copied[field.key] = answer as Answer;
    }
  }
  return copied;
}

const sourceOf = ({ sameAs }: PersonRole, answers: Answers) =>
  sameAs && holds(sameAs.when, answers) ? sameAs.role : undefined;

const fieldsOf = (definition: ProcedureDefinition, role: string) =>
  definition.sections.filter(({ person }) => person === role).flatMap(({ fields }) => fields);
