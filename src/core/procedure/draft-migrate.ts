/**
 * A draft of one definition, in another: what has a place there keeps it, and what has none is set aside for the
 * person to read. Loaded when a draft meets a definition that it was not begun with.
 * @module
 */
import { askedOf, type Asked } from './asked.js';
import { isAddress, isPresent } from './conditions.js';
import type { Answer, Field, PlainAnswer, ProcedureDefinition, Row } from './definition.js';
import type { Draft, Leftover } from './drafts.js';

/** A field with the role of its section. */
interface Place {
  readonly field: Field;
  readonly role: string | undefined;
}

/** What of an answer fits a field, and what does not. */
interface Fit {
  readonly kept?: Answer;
  readonly lost?: Answer;
}

type Seek = (key: string, asked: Asked | undefined, place: Place) => boolean;

/**
 * Where an answer may go, the surest first. A field of the same key or of a new key keeps its type; one that asks
 * for the same fact of the same person may be of another.
 */
const SEEKS: readonly Seek[] = [
  (key, asked, { field }) => field.key === key && sameType(asked, field),
  (key, asked, { field }) => (field.formerly ?? []).includes(key) && sameType(asked, field),
  (_key, asked, { field, role }) =>
    asked?.fact !== undefined && field.fact === asked.fact && role === asked.role,
];

/**
 * Moves a draft to a definition. Every answer that says something is afterwards in `answers` or in `leftovers`; a
 * pledge whose words have changed has to be given again. What another draft holds that is no draft does not throw.
 */
export function migrateDraft(draft: Draft, definition: ProcedureDefinition): Draft {
  const places = definition.sections.flatMap(({ person, fields }) =>
    fields.map((field): Place => ({ field, role: person })),
  );
  const asked = objectOf(draft.asked);
  const questionOf = (key: string) =>
    (Object.hasOwn(asked, key) && isObject(asked[key]) ? asked[key] : undefined) as Asked | undefined;
  const answers = new Map<string, Answer>();
  const from = new Map<string, string>();
  const leftovers: Leftover[] = [];
  const setAside = (key: string, answer: Answer, whole: boolean) => {
    const { label, type, shown } = questionOf(key) ?? {};
    leftovers.push({
      key,
      label: typeof label === 'string' ? label : '',
      ...(typeof type === 'string' && { type }),
      answer,
      ...(whole && typeof shown === 'string' && { shown }),
      why: 'definition',
    });
  };
  let rest = Object.entries(objectOf(draft.answers)) as [string, Answer][];
  for (const seek of SEEKS)
    rest = rest.filter(([key, answer]) => {
      const question = questionOf(key);
      for (const { field } of places.filter((place) => seek(key, question, place))) {
        if (answers.has(field.key)) continue;
        const { kept, lost } = fit(field, answer, question);
        if (kept === undefined) continue;
        answers.set(field.key, kept);
        from.set(field.key, key);
        if (lost !== undefined) setAside(key, lost, false);
        return false;
      }
      return true;
    });
  for (const [key, answer] of rest) if (isPresent(answer) || answer === false) setAside(key, answer, true);
  const origins = objectOf(draft.origins) as Draft['origins'];
  const moved = Object.fromEntries(answers);
  const { code, version, sections } = definition;
  const known = sections.some(({ id }) => id === draft.step);
  const { screen: _screen, leftovers: earlier, ...others } = draft;
  const all = [...(Array.isArray(earlier) ? (earlier as Leftover[]).filter(isLeftover) : []), ...leftovers];
  return {
    ...others,
    procedure: { code, version },
    answers: moved,
    asked: askedOf(definition, moved),
    origins: Object.fromEntries(
      [...from].flatMap(([to, key]) => {
        const origin = Object.hasOwn(origins, key) ? origins[key] : undefined;
        return origin ? [[to, origin]] : [];
      }),
    ),
    people: objectOf(draft.people) as Draft['people'],
    step: known ? draft.step : (sections[0]?.id ?? ''),
    ...(all.length > 0 && { leftovers: all }),
  };
}

/** A draft from before questions were kept says nothing of types; then the shape of the answer decides. */
const sameType = (asked: Asked | undefined, { type }: Field) => asked === undefined || asked.type === type;

function fit(field: Field, answer: Answer, asked?: Asked): Fit {
  switch (field.type) {
    case 'table':
      return fitRows(field, answer);
    case 'address':
      if (typeof answer === 'string') return { kept: { asWritten: answer } };
      return isAddress(answer) ? { kept: answer } : {};
    case 'toggle':
      return typeof answer === 'boolean' ? { kept: answer } : {};
    case 'declaration':
      return typeof answer === 'boolean' && asked?.label === field.label.vi ? { kept: answer } : {};
    case 'choice':
      return field.options?.some(({ value }) => value === answer) ? { kept: answer } : {};
    default:
      if (isAddress(answer)) return { kept: answer.asWritten };
      return typeof answer === 'string' || typeof answer === 'number' ? { kept: answer } : {};
  }
}

/** Cell by cell; rows whose cells have all lost their column go with them. */
function fitRows({ columns = [] }: Field, answer: Answer): Fit {
  if (!Array.isArray(answer) || !answer.every(isObject)) return {};
  const pairs = (answer as readonly Row[]).map((row) => {
    const [kept, lost]: [[string, PlainAnswer][], [string, PlainAnswer][]] = [[], []];
    for (const [key, cell] of Object.entries(row)) {
      const column =
        columns.find((each) => each.key === key) ?? columns.find(({ formerly }) => formerly?.includes(key));
      const fitting = column && cell !== undefined ? fit(column, cell).kept : undefined;
      if (column && fitting !== undefined && !kept.some(([taken]) => taken === column.key))
        kept.push([column.key, fitting as PlainAnswer]);
      else if (cell !== undefined && (isPresent(cell) || cell === false)) lost.push([key, cell]);
    }
    return { kept: Object.fromEntries(kept), lost: Object.fromEntries(lost) };
  });
  const lost = pairs.map((pair) => pair.lost).filter((row) => Object.keys(row).length > 0);
  const kept = pairs.map((pair) => pair.kept).filter((row) => Object.keys(row).length > 0);
  if (kept.length === 0 && lost.length > 0) return {};
  return { kept, ...(lost.length > 0 && { lost }) };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objectOf = (value: unknown) => (isObject(value) ? value : {});

const isLeftover = (value: unknown) => isObject(value) && value['answer'] !== undefined;
