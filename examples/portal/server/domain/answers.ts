/**
 * What the server checks of a filled procedure, whatever the page has checked before: only keys that
 * the definition knows, the shape of each value, its size. The meaning of an answer (is this a real
 * personal number?) is for the official who reads it; a citizen is not turned away by a regular expression.
 * @module
 */
import type { ProblemDetail } from './problem.js';
import { fieldsOf, type FieldDefinition, type ProcedureDefinition } from './procedures.js';

const FIELD_KEY = /^[a-z][A-Za-z0-9]{0,39}$/;
/** NUL and half of a character pair: PostgreSQL takes neither in jsonb. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;
const MAX_TEXT = 2000;
const MAX_PARTS = 20;
const MAX_INTEGER = 1_000_000;

/** By field key, as they were sent. */
export type Answers = Readonly<Record<string, unknown>>;

/** How many copies are asked for; 1 where the procedure does not ask. */
export function quantityOf({ fees }: ProcedureDefinition, answers: Answers): number {
  const key = fees.find(({ quantityField }) => quantityField !== undefined)?.quantityField;
  const value = key === undefined ? undefined : answers[key];
  return typeof value === 'number' ? value : 1;
}

/** The name of the person who files, where the definition asks for it. */
export function applicantName(definition: ProcedureDefinition, answers: Answers): string | null {
  const field = fieldsOf(definition).find(
    ({ person, fact }) => person === 'applicant' && fact === 'person.fullName',
  );
  const value = field && answers[field.key];
  return typeof value === 'string' ? value : null;
}

/**
 * Checks the answers of one dossier.
 *
 * @returns What is wrong, by field key; empty when the dossier can be received.
 */
export function checkAnswers(definition: ProcedureDefinition, answers: Answers): ProblemDetail[] {
  const fields = new Map(fieldsOf(definition).map((field) => [field.key, field]));
  const problems: ProblemDetail[] = [];
  for (const [path, value] of Object.entries(answers)) {
    const field = fields.get(path);
    if (field === undefined) {
      // Only what looks like a key is named: anything else could be what a person has typed.
      problems.push({ path: FIELD_KEY.test(path) ? path : '', code: 'unknown-field' });
    } else if (!isEmpty(value)) {
      const code = fault(field, value);
      if (code !== undefined) problems.push({ path, code });
    }
  }
  for (const [path, { required, always, type }] of fields) {
    // Conditions are the library's to evaluate; what is asked only sometimes is not demanded here.
    if (required !== true || !always) continue;
    const missing = isEmpty(answers[path]) || (type === 'declaration' && answers[path] === false);
    if (missing) problems.push({ path, code: 'required' });
  }
  return problems;
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

function fault(field: FieldDefinition, value: unknown): string | undefined {
  switch (field.type) {
    case 'integer':
      if (!Number.isSafeInteger(value)) return 'wrong-type';
      return isWithin(field, value as number) ? undefined : 'out-of-range';
    case 'toggle':
    case 'declaration':
      return typeof value === 'boolean' ? undefined : 'wrong-type';
    case 'choice':
      if (typeof value !== 'string') return 'wrong-type';
      return field.options?.some((option) => option.value === value) ? undefined : 'not-an-option';
    case 'address':
    case 'agency':
    case 'partialDate':
      return typeof value === 'string' ? textFault(value) : compoundFault(value);
    default:
      return typeof value === 'string' ? textFault(value) : 'wrong-type';
  }
}

const isWithin = ({ min = 0, max = MAX_INTEGER }: FieldDefinition, value: number) =>
  min <= value && value <= max;

function textFault(text: string): string | undefined {
  if (UNSTORABLE.test(text)) return 'bad-character';
  return text.length > MAX_TEXT ? 'too-long' : undefined;
}

/** An object such as an address: `{asWritten, provinceCode, unitCode, …}`, with the names of before in `historic`. */
function compoundFault(value: unknown): string | undefined {
  if (!isObject(value) || typeof value['asWritten'] !== 'string') return 'wrong-type';
  const { historic = {}, ...parts } = value;
  return isObject(historic) ? (flatFault(parts) ?? flatFault(historic)) : 'wrong-type';
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function flatFault(object: Record<string, unknown>): string | undefined {
  const parts = Object.entries(object);
  if (parts.length > MAX_PARTS) return 'wrong-type';
  for (const [key, part] of parts) {
    if (!FIELD_KEY.test(key) || (typeof part === 'object' && part !== null)) return 'wrong-type';
    const code = typeof part === 'string' ? textFault(part) : undefined;
    if (code !== undefined) return code;
  }
  return undefined;
}
