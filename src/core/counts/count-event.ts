/**
 * What may be counted: a closed set of events in which no text has room. Nobody's name, code, answer, id or hour fits,
 * so nothing of that kind can be sent by mistake; a site that takes the events itself gets no more than these.
 * @module
 */
import { MINUTES, type Minutes } from './minutes.js';

/** National code of a procedure, such as `2.000635`. */
export type CountedProcedure = `${number}.${number}`;

/** How the fields of one filing came to their answers; whole numbers of fields, never which ones. */
export interface FilingFigures {
  /** Fields that the form asked, with what was left empty. */
  readonly shown: number;
  /** Of these, how many were answered from what the device knew already. */
  readonly filled: number;
  /** Of the filled ones, how many the person changed. */
  readonly changed: number;
}

/** A person started a procedure, or left for the national portal with it, or read its result on line. */
interface OfProcedure<Name extends string> {
  readonly name: Name;
  readonly procedure: CountedProcedure;
}

/** A site's server has accepted a dossier. */
export interface SentCount extends OfProcedure<'form-sent'>, FilingFigures {
  /** Not there for a draft that was left and opened again: nobody knows how long the person sat at it. */
  readonly minutes?: Minutes;
}

/** One thing to count. The day is that of whoever receives it. */
export type CountEvent =
  | OfProcedure<'form-started' | 'handed-over' | 'result-read'>
  | SentCount
  | { readonly name: 'paid' | 'rated' | 'petition-sent' | 'helper-session' };

/** Names of all events. */
export type CountName = CountEvent['name'];

/** Where counts go: a site's own analytics, or the one that ships. */
export interface CountSink {
  /** Takes one event. Called only while the person agrees; what it throws reaches the page's error handler. */
  count(event: CountEvent): void;
}

/** Which events say of which procedure they are. */
const NAMES: Readonly<Record<CountName, 'alone' | 'procedure' | 'figures'>> = {
  'form-started': 'procedure',
  'form-sent': 'figures',
  'handed-over': 'procedure',
  'result-read': 'procedure',
  paid: 'alone',
  rated: 'alone',
  'petition-sent': 'alone',
  'helper-session': 'alone',
};
/** As the schema of definitions has it. */
const PROCEDURE = /^\d\.\d{6}$/;
/** More than any form asks: a number beyond is no count of fields, and could carry something. */
const MOST_FIELDS = 500;

/**
 * The event in a value from anywhere, copied field by field.
 *
 * @returns `undefined` for whatever is none; also for one with a field too many.
 */
export function parseCount(value: unknown): CountEvent | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const given = { ...value } as Record<string, unknown>;
  const { name, procedure, minutes, shown, filled, changed } = given;
  if (typeof name !== 'string' || !Object.hasOwn(NAMES, name)) return undefined;
  const kind = NAMES[name as CountName];
  const copy =
    kind === 'alone'
      ? { name }
      : kind === 'procedure'
        ? { name, procedure }
        : { name, procedure, shown, filled, changed, ...(minutes !== undefined && { minutes }) };
  if (Object.keys(given).some((key) => given[key] !== undefined && !Object.hasOwn(copy, key)))
    return undefined;
  if (kind !== 'alone' && !(typeof procedure === 'string' && PROCEDURE.test(procedure))) return undefined;
  if (kind === 'figures') {
    if (![shown, filled, changed].every(isFieldCount)) return undefined;
    if ((filled as number) > (shown as number) || (changed as number) > (filled as number)) return undefined;
    if (minutes !== undefined && !isMinutes(minutes)) return undefined;
  }
  return copy as CountEvent;
}

const isFieldCount = (value: unknown): boolean =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MOST_FIELDS;

const isMinutes = (value: unknown): boolean => value === 'more' || MINUTES.some((edge) => edge === value);
