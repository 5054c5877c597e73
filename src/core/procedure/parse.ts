/**
 * Definitions from outside: bounded first, then checked against the published schema, then against
 * themselves.
 * @module
 */
import schema from '../../procedures/procedure.schema.json' with { type: 'json' };
import { BkDataError } from '../errors.js';
import { isFactKey } from '../profile/facts.js';
import { parsePartialDate } from '../text/partial-date.js';
import {
  allFields,
  type Condition,
  type Derivation,
  type Field,
  type PaperForm,
  type ProcedureDefinition,
} from './definition.js';
import { MAX_ROWS } from './flow.js';
import { firstMismatch } from './json-schema.js';

const MAX_CHARACTERS = 512 * 1024;
const MAX_DEPTH = 32;
const MAX_NODES = 5000;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Checks a definition and returns a copy of it.
 *
 * @param json - The text of a definition, or what was parsed from it.
 * @throws {BkDataError} `procedure-json` (no JSON), `procedure-limits` (too large, too deep),
 * `procedure-key` (a key that could reach a prototype), `procedure-schema` (the message names the place as a
 * JSON Pointer; also for a day that no calendar has, and for a `validTo` before `validFrom`),
 * `procedure-reference` (a field, role or fact that is not there, or a name used twice).
 */
export function parseProcedure(json: unknown): ProcedureDefinition {
  const value = typeof json === 'string' ? parseJson(json) : json;
  const copy = bounded(value, 0, { nodes: 0, characters: 0 });
  const mismatch = firstMismatch(schema, copy) ?? wrongDate(copy as ProcedureDefinition);
  if (mismatch !== undefined) {
    throw new BkDataError('procedure-schema', `The definition does not fit its schema at ${mismatch || '/'}`);
  }
  const definition = copy as ProcedureDefinition;
  const wrong = wrongReference(definition);
  if (wrong !== undefined) throw new BkDataError('procedure-reference', `The definition names ${wrong}`);
  return definition;
}

function parseJson(text: string): unknown {
  if (text.length > MAX_CHARACTERS)
    throw new BkDataError('procedure-limits', 'The definition is longer than 512 KiB');
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new BkDataError('procedure-json', 'The definition is not JSON', { cause });
  }
}

/** Copies plain data into objects without prototype, counting as it goes. */
function bounded(value: unknown, depth: number, count: { nodes: number; characters: number }): unknown {
  if (typeof value === 'string') count.characters += value.length;
  if (depth > MAX_DEPTH || ++count.nodes > MAX_NODES || count.characters > MAX_CHARACTERS) {
    throw new BkDataError('procedure-limits', 'The definition is too deep or too large');
  }
  if (Array.isArray(value)) return value.map((item) => bounded(item, depth + 1, count));
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.create(null) as Record<string, unknown>;
  for (const key of Object.keys(value)) {
    if (FORBIDDEN.has(key)) throw new BkDataError('procedure-key', 'The definition uses a forbidden key');
    copy[key] = bounded((value as Record<string, unknown>)[key], depth + 1, count);
  }
  return copy;
}

/** Where a date is none or the wrong way round, as a JSON Pointer; the schema knows only how dates look. */
function wrongDate({ asOf, validFrom, validTo = validFrom }: ProcedureDefinition): string | undefined {
  const unreal = Object.entries({ asOf, validFrom, validTo }).find(
    ([, date]) => parsePartialDate(date) !== date,
  );
  return unreal ? `/${unreal[0]}` : validTo < validFrom ? '/validTo' : undefined;
}

/** The first name in the definition that leads nowhere. */
function wrongReference({
  people,
  sections,
  fees,
  documents,
  ...rest
}: ProcedureDefinition): string | undefined {
  const asked = allFields({ people, sections, fees, documents, ...rest });
  const { questions = [], outcomes = [] } = rest.eligibility ?? {};
  const columns = [...asked, ...questions].flatMap(({ columns = [] }) => columns);
  const fields = [...asked, ...columns, ...questions];
  const keys = fields.map(({ key }) => key);
  const roles = people.map(({ role }) => role);
  const sectionIds = sections.map(({ id }) => id);
  const conditions: (Condition | boolean | undefined)[] = [
    ...fields.flatMap(({ visible, required }) => [visible, required]),
    ...documents.map(({ required }) => required),
    ...fields.flatMap(({ derive }) => conditionsIn(derive)),
    ...people.flatMap(({ sameAs = [] }) => sameAs.map(({ when }) => when)),
    ...fees.map(({ when }) => when),
    ...(rest.processing.parts ?? []).map(({ when }) => when),
    ...(rest.processing.cases ?? []).map(({ when }) => when),
    ...outcomes.map(({ when }) => when),
  ];
  return (
    [[...keys, ...fields.flatMap(({ formerly = [] }) => formerly)], roles, sectionIds]
      .map(unusable)
      .find((name) => name !== undefined) ??
    [
      ...conditions.flatMap(fieldsIn),
      ...fields.flatMap(({ derive }) => fieldsOf(derive)),
      ...fees.flatMap(({ quantityField }) => quantityField ?? []),
    ].find((key) => !keys.includes(key)) ??
    wrongOnPaper(rest.paper, asked, sectionIds) ??
    [
      ...sections.flatMap(({ person }) => person ?? []),
      ...people.flatMap(({ sameAs = [], likely }) => [
        ...sameAs.map(({ role }) => role),
        ...(likely ? [likely.to] : []),
      ]),
      ...fields.flatMap(({ relation }) => (relation ? [relation.of, relation.to] : [])),
    ].find((role) => !roles.includes(role)) ??
    fields.flatMap(({ fact }) => fact ?? []).find((fact) => !isFactKey(fact)) ??
    fields.find((field) => (field.type === 'choice') !== (field.options !== undefined))?.key ??
    fields.find((field) => (field.type === 'table') !== (field.columns !== undefined))?.key ??
    columns.find(({ type }) => type === 'table' || type === 'declaration')?.key ??
    fields.find(({ type, min = 0, max = type === 'table' ? MAX_ROWS : Infinity }) => min > max)?.key ??
    fields.find(({ type, rowName }) => rowName !== undefined && type !== 'table')?.key ??
    fields.find(({ type, youngerThan }) => youngerThan !== undefined && type !== 'date')?.key ??
    fields.find(
      (field) =>
        field.type === 'declaration' && (field.fact ?? field.default ?? field.relation ?? field.derive),
    )?.key
  );
}

/** The first name on the paper that leads nowhere, that stands there twice, or that no line can hold. */
function wrongOnPaper(
  { to, fields = [], signatures = [], unheaded = [] }: PaperForm = {},
  asked: readonly Field[],
  sectionIds: readonly string[],
): string | undefined {
  const types = new Map(asked.map(({ key, type }) => [key, type]));
  const placed = [
    ...(to?.fields ?? []),
    ...signatures.flatMap((signature) => ('field' in signature ? signature.field : [])),
  ];
  return (
    [...placed, ...fields.map(({ key }) => key)].find((key) => !types.has(key)) ??
    unusable(placed) ??
    placed.find((key) => ['table', 'toggle', 'declaration'].includes(types.get(key) ?? '')) ??
    unheaded.find((id) => !sectionIds.includes(id))
  );
}

/** Answers and people are looked up by name: each stands once, and none is what every object has. */
const unusable = (names: readonly string[]) =>
  names.find((name, index) => name in Object.prototype || names.indexOf(name) !== index);

/** The conditions in a derivation. */
function conditionsIn(derivation: Derivation | undefined): readonly Condition[] {
  if (!derivation) return [];
  if (derivation.op === 'when')
    return [derivation.if, ...conditionsIn(derivation.then), ...conditionsIn(derivation.else)];
  return 'of' in derivation ? [derivation.of].flat().flatMap((part) => conditionsIn(part)) : [];
}

/** The fields whose answers a derivation takes. */
function fieldsOf(derivation: Derivation | undefined): readonly string[] {
  if (!derivation) return [];
  if (derivation.op === 'answer') return [derivation.field];
  if (derivation.op === 'when') return [...fieldsOf(derivation.then), ...fieldsOf(derivation.else)];
  return 'of' in derivation ? [derivation.of].flat().flatMap((part) => fieldsOf(part)) : [];
}

function fieldsIn(condition: Condition | boolean | undefined): readonly string[] {
  if (typeof condition !== 'object') return [];
  if ('field' in condition) return [condition.field];
  return [condition.of].flat().flatMap((part) => fieldsIn(part));
}
