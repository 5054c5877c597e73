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
const MAX_QUANTITY = 99;

/** The key of the answer that multiplies the fee, where the definition names one. */
export function quantityField(definition: ProcedureDefinition): string | undefined {
  return definition.fees?.find((fee) => fee.quantityField !== undefined)?.quantityField;
}

/** How many copies are asked for; 1 where the procedure does not ask. */
export function quantityOf(
  definition: ProcedureDefinition,
  answers: Readonly<Record<string, unknown>>,
): number {
  const key = quantityField(definition);
  const value = key === undefined ? undefined : answers[key];
  return typeof value === 'number' ? value : 1;
}

/**
 * Checks the answers of one dossier.
 *
 * @returns What is wrong, by field key; empty when the dossier can be received.
 */
export function checkAnswers(
  definition: ProcedureDefinition,
  answers: Readonly<Record<string, unknown>>,
): ProblemDetail[] {
  const fields = new Map(fieldsOf(definition).map((field) => [field.key, field]));
  const quantityKey = quantityField(definition);
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
  for (const [path, field] of fields) {
    // Conditions are the library's; what is asked only sometimes cannot be demanded here.
    if (field.required === true && !field.conditional && isEmpty(answers[path]))
      problems.push({ path, code: 'required' });
  }
  const quantity = quantityKey === undefined ? undefined : answers[quantityKey];
  if (
    quantityKey !== undefined &&
    typeof quantity === 'number' &&
    (quantity < 1 || quantity > MAX_QUANTITY)
  ) {
    problems.push({ path: quantityKey, code: 'out-of-range' });
  }
  return problems;
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

function fault(field: FieldDefinition, value: unknown): string | undefined {
  switch (field.type) {
    case 'integer':
    case 'money':
      return Number.isSafeInteger(value) ? undefined : 'wrong-type';
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'wrong-type';
    case 'enum':
      if (typeof value !== 'string') return 'wrong-type';
      return isOption(field, value) ? undefined : 'not-an-option';
    case 'text':
    case 'name':
    case 'personalId':
    case 'phone':
    case 'email':
    case 'date':
      return typeof value === 'string' ? textFault(value) : 'wrong-type';
    default:
      return compound(value);
  }
}

function isOption({ options }: FieldDefinition, value: string): boolean {
  if (options === undefined) return true;
  return options.some((option) => (typeof option === 'string' ? option : option.value) === value);
}

function textFault(text: string): string | undefined {
  if (UNSTORABLE.test(text)) return 'bad-character';
  return text.length > MAX_TEXT ? 'too-long' : undefined;
}

/** A scalar, or a flat object such as an address: `{asWritten, provinceCode, unitCode, …}`. */
function compound(value: unknown): string | undefined {
  if (typeof value === 'string') return textFault(value);
  if (typeof value === 'number' || typeof value === 'boolean') return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'wrong-type';
  const parts = Object.entries(value as Record<string, unknown>);
  if (parts.length > MAX_PARTS || !('asWritten' in value) || typeof value.asWritten !== 'string')
    return 'wrong-type';
  for (const [key, part] of parts) {
    if (!FIELD_KEY.test(key) || (typeof part === 'object' && part !== null)) return 'wrong-type';
    const code = typeof part === 'string' ? textFault(part) : undefined;
    if (code !== undefined) return code;
  }
  return undefined;
}
