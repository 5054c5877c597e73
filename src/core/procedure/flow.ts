/**
 * One filing as pure functions over its definition and answers: what is asked now, what is missing,
 * what leaves the device, what it costs.
 * @module
 */
import type { Issue } from '../errors.js';
import type { FactKey } from '../profile/facts.js';
import { inverseRelation } from '../profile/profile.js';
import { answerText, holds, isPresent } from './conditions.js';
import { withDerived } from './derive.js';
import {
  allFields,
  relationFields,
  type Answer,
  type Answers,
  type Eligibility,
  type Field,
  type FieldType,
  type PersonRole,
  type PlainAnswer,
  type ProcedurePart,
  type ProcedureDefinition,
  type RequiredDocument,
  type Row,
  type Section,
} from './definition.js';
import { joinName, NAME_PARTS, partOf } from './name-parts.js';
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
  const { all } = settled(definition, answers);
  return Object.fromEntries(
    allFields(definition)
      .filter((field) => isVisible(field, all))
      .map((field) => [field.key, all[field.key]])
      .filter(([, answer]) => isPresent(answer)),
  ) as Answers;
}

/** The sections that have something to ask now. Copied fields are not asked. */
export function steps(definition: ProcedureDefinition, answers: Answers): readonly Step[] {
  const { all, copied } = settled(definition, answers);
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
    const answer = shaped(field, answers[field.key]);
    if (Array.isArray(answer) && answer.length > 0) return checkRows(field, answer, answers, today);
    if (isPresent(answer) && answer !== false) return validateAnswer(field, answer as Answer, today);
    return isRequired(field, answers) ? [{ path: field.key, code: MISSING[field.type] ?? 'required' }] : [];
  });
}

/** The columns that are asked in one row. */
export function columnsOf({ columns = [] }: Field, row: Row, answers: Answers): readonly Field[] {
  const all = { ...answers, ...row };
  return columns.filter((column) => isVisible(column, all));
}

/** Paths are `table/0/column`: the key of the table, the row from 0, the key of the column. */
function checkRows(field: Field, rows: readonly Row[], answers: Answers, today: string): readonly Issue[] {
  const { key, min = 0, max = MAX_ROWS } = field;
  if (rows.length < min || rows.length > max)
    return [{ path: key, code: 'table-rows', params: { min, max } }];
  return rows.flatMap((row, index) =>
    checkFields(columnsOf(field, row, answers), { ...answers, ...row }, today).map((issue) => ({
      ...issue,
      path: `${key}/${String(index)}/${issue.path}`,
    })),
  );
}

/** Rows of a table that does not say how many it takes. */
export const MAX_ROWS = 20;

/** Where being unanswered has words of its own. */
const MISSING: Partial<Record<FieldType, string>> = {
  bank: 'choice-required',
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
      sent.map((field) => [field.key, asSent(field, effective[field.key] as Answer, effective)]),
    ),
  };
}

/** A whole number is typed as text and sent as a number; a row goes without what is hidden in it. */
function asSent(field: Field, answer: Answer, answers: Answers): Answer {
  if (field.type === 'integer') return Number(answerText(answer));
  if (!Array.isArray(answer)) return answer;
  return (answer as readonly Row[]).map((row) =>
    Object.fromEntries(
      columnsOf(field, row, answers)
        .filter(({ key, local }) => !local && isPresent(row[key]))
        .map((column) => [column.key, asSent(column, row[column.key] as Answer, answers) as PlainAnswer]),
    ),
  );
}

/**
 * The fee of a procedure that comes on line, in whole VND.
 *
 * @param answers - As `effectiveAnswers` gives them: what is hidden costs nothing.
 * @param unitAmount - The site's own amount, the same for all fees; where each has its own, put them into the `fees` of
 *   the definition.
 */
export function feeTotal(definition: ProcedureDefinition, answers: Answers, unitAmount?: number): number {
  const due = definition.fees.filter(
    ({ channel = 'online', when }) => channel === 'online' && (!when || holds(when, answers)),
  );
  return due.reduce((sum, fee) => {
    const quantity = fee.quantityField === undefined ? 1 : Number(answerText(answers[fee.quantityField]));
    return sum + (unitAmount ?? fee.amount) * (Number.isSafeInteger(quantity) && quantity > 0 ? quantity : 0);
  }, 0);
}

/** Working days until the result; where something has to be verified it can take longer. */
export function workingDays({ processing }: ProcedureDefinition, answers: Answers): number {
  const special = processing.cases?.find(({ when }) => holds(when, answers));
  return (special ?? processing).workingDays;
}

/** What agencies do for these answers, in their order. */
export function neededParts({ processing }: ProcedureDefinition, answers: Answers): readonly ProcedurePart[] {
  return (processing.parts ?? []).filter(({ when }) => !when || holds(when, answers));
}

/** The first outcome that fits the answers to the questions of an eligibility. */
export function outcomeOf(
  { outcomes }: Eligibility,
  answers: Answers,
): Eligibility['outcomes'][number] | undefined {
  return outcomes.find(({ when }) => !when || holds(when, answers));
}

/**
 * What is to be done about a paper: it is handed in (`needed`), handed in by whoever has it (`optional`), or by
 * nobody, since it is the `form` itself or the authority has its `data`.
 */
export type PaperNeed = 'needed' | 'optional' | 'form' | 'data';

/** A paper of a dossier, and what these answers make of it. */
export interface NeededPaper extends RequiredDocument {
  readonly need: PaperNeed;
}

/**
 * The papers of a dossier, in the order of the definition; what the answers do not ask for is not there.
 *
 * @param answers - As `effectiveAnswers` gives them: what is hidden asks for nothing.
 */
export function neededPapers(definition: ProcedureDefinition, answers: Answers): readonly NeededPaper[] {
  return definition.documents
    .filter(({ required }) => typeof required !== 'object' || holds(required, answers))
    .map((paper) => ({ ...paper, need: paper.givenBy ?? (paper.required ? 'needed' : 'optional') }));
}

const isVisible = (field: Field, answers: Answers) =>
  field.visible === undefined || holds(field.visible, answers);

/**
 * Own, copied and derived answers. What is hidden says nothing, for nobody could take it back: it is neither copied
 * nor derived from. Hiding one can hide the next, so this goes on until nothing changes, at most once for each field.
 */
function settled(definition: ProcedureDefinition, answers: Answers): { all: Answers; copied: Answers } {
  let fields = allFields(definition);
  let said: Answers = {
    ...answers,
    ...Object.fromEntries(fields.map((field) => [field.key, shaped(field, answers[field.key])])),
  };
  for (;;) {
    const open = new Set(fields.map(({ key }) => key));
    const copied = pick(copiedAnswers(definition, said), open);
    const told = { ...said, ...copied };
    const proposed = { ...proposedNames(definition, told), ...followingRelations(definition, told) };
    const all = withDerived(fields, { ...told, ...pick(proposed, open) });
    const hidden = fields.filter((field) => isPresent(all[field.key]) && !isVisible(field, all));
    if (hidden.length === 0) return { all, copied };
    // Of two that hide each other the one goes that only steers the form.
    const steering = hidden.filter(({ local }) => local);
    const idle = steering.length > 0 ? steering : hidden;
    fields = fields.filter((field) => !idle.includes(field));
    said = { ...said, ...Object.fromEntries(idle.map(({ key }) => [key, undefined])) };
  }
}

const pick = (answers: Answers, keys: ReadonlySet<string>) =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => keys.has(key)));

/** An answer of another definition may be rows where a line is asked, or the other way round: that says nothing. */
const shaped = ({ type }: Field, answer: Answer | undefined) =>
  Array.isArray(answer)
    ? type === 'table' && answer.every(isRow)
      ? plainRows(answer as readonly Row[])
      : undefined
    : type === 'table'
      ? undefined
      : answer;

/** No table stands in a cell; rows that do say nothing there. */
const plainRows = (rows: readonly Row[]): readonly Row[] =>
  rows.some(hasRows)
    ? rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, cell]) => !Array.isArray(cell))))
    : rows;

const hasRows = (row: Row) => Object.values(row).some((cell) => Array.isArray(cell));

const isRow = (row: unknown) => typeof row === 'object' && row !== null && !Array.isArray(row);

/** In the order of the people: who is somebody that stands before, and is somebody else in turn, is that one. */
function copiedAnswers(definition: ProcedureDefinition, answers: Answers): Answers {
  const copied: Record<string, Answer> = {};
  for (const person of definition.people) {
    const source = sourceOf(person, answers);
    if (source === undefined) continue;
    const from = fieldsOf(definition, source);
    const all = { ...answers, ...copied };
    for (const field of fieldsOf(definition, person.role)) {
      const answer = field.fact && answerFor(from, field.fact, all);
      if (isPresent(answer)) copied[field.key] = answer as Answer;
    }
  }
  return copied;
}

/**
 * The parts of a name that was given in whole, where the other role asks for parts. Where it divides is for the
 * person to say, so these are asked all the same, with the proposal in them, until something is written there.
 */
function proposedNames(definition: ProcedureDefinition, answers: Answers): Record<string, Answer> {
  const proposed: Record<string, Answer> = {};
  for (const person of definition.people) {
    const source = sourceOf(person, answers);
    if (source === undefined) continue;
    const whole = answerText(answerFor(fieldsOf(definition, source), 'person.fullName', answers));
    for (const { key, fact } of fieldsOf(definition, person.role)) {
      const part = fact && answers[key] === undefined ? partOf(whole, fact) : undefined;
      if (part) proposed[key] = part;
    }
  }
  return proposed;
}

/**
 * Whose answers those of a role are: while it is another's (`sameAs`), that one's.
 *
 * @returns The role itself when it is nobody else's.
 */
export function standsFor(definition: ProcedureDefinition, role: string, answers: Answers): string {
  const { people } = definition;
  let at = role;
  // Who is another stands after that one, so each step goes towards the first.
  for (const person of [...people].reverse()) if (person.role === at) at = sourceOf(person, answers) ?? at;
  return at;
}

/** What a field asks of which two people, from one to the other. */
type Pair = readonly [of: string, to: string];

/**
 * The other fields that ask what the same two people are to each other, from the same side or the other: once
 * one of them is chosen, theirs follow.
 */
export function counterparts(
  definition: ProcedureDefinition,
  key: string,
  answers: Answers,
): readonly string[] {
  const asked = relationFields(definition);
  const chosen = asked.find((field) => field.key === key);
  if (!chosen) return [];
  const pair = pairOf(definition, chosen, answers);
  return asked
    .filter((field) => field !== chosen && areSame(pair, pairOf(definition, field, answers)))
    .map((field) => field.key);
}

/** What follows from a relation that was chosen for the same two people elsewhere, where sex and age leave one option. */
function followingRelations(definition: ProcedureDefinition, answers: Answers): Record<string, Answer> {
  const asked = relationFields(definition);
  if (asked.length < 2) return {};
  const following: Record<string, Answer> = {};
  for (const field of asked) {
    if (answers[field.key] !== undefined || field.derive) continue;
    const pair = pairOf(definition, field, answers);
    const sex = fieldsOf(definition, pair[0]).find(({ fact }) => fact === 'person.sex');
    for (const other of asked) {
      const relation = other.options?.find(({ value }) => value === answers[other.key])?.relation;
      const otherPair = pairOf(definition, other, answers);
      if (!relation || !areSame(pair, otherPair)) continue;
      const isOf = pair[0] === otherPair[0] ? relation : inverseRelation(relation);
      const fitting = (field.options ?? []).filter(
        (option) =>
          option.relation === isOf &&
          option.age === undefined &&
          (option.sex === undefined || (sex !== undefined && option.sex === answers[sex.key])),
      );
      const [only] = fitting;
      if (fitting.length === 1 && only) following[field.key] = only.value;
    }
  }
  return following;
}

const areSame = ([a, b]: Pair, [c, d]: Pair) => (a === c && b === d) || (a === d && b === c);

const pairOf = (definition: ProcedureDefinition, { relation }: Field, answers: Answers): Pair => [
  standsFor(definition, relation?.of ?? '', answers),
  standsFor(definition, relation?.to ?? '', answers),
];

/**
 * What a person's fields say of a fact. The parts of a name give the whole; the whole does not give its parts,
 * for where it divides is for the person to say.
 */
function answerFor(fields: readonly Field[], fact: FactKey, answers: Answers): Answer | undefined {
  const said = (key: FactKey) => {
    const twin = fields.find((field) => field.fact === key);
    return twin && isVisible(twin, answers) ? answers[twin.key] : undefined;
  };
  const answer = said(fact);
  if (fact !== 'person.fullName' || isPresent(answer)) return answer;
  const [surname, middleName, givenName] = NAME_PARTS.map((part) => answerText(said(part)));
  return surname && givenName ? joinName({ surname, middleName: middleName ?? '', givenName }) : undefined;
}

const sourceOf = ({ sameAs = [] }: PersonRole, answers: Answers) =>
  sameAs.find(({ when }) => holds(when, answers))?.role;

const fieldsOf = (definition: ProcedureDefinition, role: string) =>
  definition.sections.filter(({ person }) => person === role).flatMap(({ fields }) => fields);
