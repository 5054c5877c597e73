/**
 * Joining two versions of a record field by field, by their stamps, without asking anybody. Loaded when
 * there are two.
 *
 * A stamp without a value is a tombstone: the field was deleted, and an older value from another tab or
 * from an exported file does not bring it back. A value without a stamp is older than any stamp.
 *
 * Spec: security-and-storage §2.3, §2.4.
 * @module
 */
import { compareTexts, fieldsOf, NESTED, PREFIX, text, type Fields } from './stamps.js';
import type { Json, RecordData, Stamp, Stamped } from './store.js';

const UNSTAMPED: Stamp = [0, ''];

/**
 * Joins two versions of a record. In each field the higher stamp counts; where stamps are equal, the value
 * that is no longer that of `base`. The order of `mine` and `theirs` makes no difference, nor does the
 * order in which several are joined.
 *
 * @param base - What both started from, where it is known. Only records from before there were stamps need it.
 */
export function mergeRecords(base: RecordData | undefined, mine: Stamped, theirs: Stamped): Stamped {
  const [old, left, right] = [fieldsOf(base), fieldsOf(mine.data), fieldsOf(theirs.data)];
  const merged: Fields = new Map();
  const at = new Map<string, Stamp>();
  const paths = [left, right].flatMap((fields) => [...fields.keys()]);
  const stamped = [mine.at, theirs.at].flatMap((stamps) => Object.keys(stamps));
  for (const path of new Set([...paths, ...stamped])) {
    const [a, b] = [left.get(path), right.get(path)];
    const [stampA, stampB] = [stampOf(mine, path), stampOf(theirs, path)];
    const order = compareStamps(stampA, stampB) || compareValues(a, b, old.get(path));
    const value = order < 0 ? b : a;
    if (value !== undefined) merged.set(path, value);
    const later = order < 0 ? stampB : stampA;
    if (later !== UNSTAMPED) at.set(path, later);
  }
  return { data: recordOf(merged), at: Object.fromEntries(at) };
}

/**
 * Repeats a change on what another tab has written meanwhile.
 *
 * A change that looked at the record before it wrote gives the right result when it is called again. One
 * that did not (`() => whole record`) would write old values over the other tab's fields; these stay.
 *
 * @param base - What the change first saw.
 * @param mine - What it made of that.
 * @param theirs - What is there now.
 * @param again - What the change makes of `theirs`.
 */
export function carryOver(
  base: RecordData | undefined,
  mine: RecordData,
  theirs: RecordData,
  again: RecordData,
): RecordData {
  const [old, first, now, result] = [base, mine, theirs, again].map(fieldsOf) as [
    Fields,
    Fields,
    Fields,
    Fields,
  ];
  for (const path of new Set([...now.keys(), ...result.keys()])) {
    const [was, wanted] = [text(old.get(path)), text(first.get(path))];
    if (was !== wanted || text(result.get(path)) !== wanted) continue;
    const value = now.get(path);
    if (value === undefined) result.delete(path);
    else result.set(path, value);
  }
  return recordOf(result);
}

/** Whether two versions say the same, stamps included. */
export function sameRecord(a: Stamped, b: Stamped): boolean {
  const sorted = ({ data, at }: Stamped) => text({ ...Object.fromEntries(fieldsOf(data)), '': text(at) });
  return sorted(a) === sorted(b);
}

/** A field may be called `constructor`, too. */
const stampOf = ({ at }: Stamped, path: string): Stamp =>
  (Object.hasOwn(at, path) ? at[path] : undefined) ?? UNSTAMPED;

/** Orders stamps by counter, then by tag. */
function compareStamps([a, tagA]: Stamp, [b, tagB]: Stamp): number {
  return a - b || compareTexts(tagA, tagB);
}

/** What changed beats what did not, what is there beats what is not; the rest is settled by text, the same everywhere. */
function compareValues(a: Json | undefined, b: Json | undefined, base: Json | undefined): number {
  const [textA, textB, old] = [text(a), text(b), text(base)];
  return Number(textA !== old) - Number(textB !== old) || compareTexts(textA, textB);
}

function recordOf(fields: Fields): RecordData {
  const isPerson = fields.get('kind') === NESTED.kind;
  const [facts, data]: [[string, Json][], [string, Json][]] = [[], []];
  for (const [path, value] of fields) {
    if (isPerson && path.startsWith(PREFIX)) facts.push([path.slice(PREFIX.length), value]);
    else data.push([path, value]);
  }
  if (isPerson) data.push([NESTED.key, Object.fromEntries(facts)]);
  return Object.fromEntries(data) as unknown as RecordData;
}
