/**
 * Field stamps: who wrote a field last. `merge.ts` joins two versions of a record by them.
 *
 * Spec: docs/security.md §3, §4.
 * @module
 */
import type { Json, RecordData, Stamp, Stamps } from './store.js';

/** The fields of a record by path. */
export type Fields = Map<string, Json>;

/** A person is merged fact by fact; what else there is, by its top-level keys. */
export const NESTED = { kind: 'person', key: 'facts' } as const;
/** Before the path of what is nested. */
export const PREFIX = `${NESTED.key}/`;

/** A tag for a vault: short, since every stamp carries it, and random, since no two may share it. */
export function newTag(): string {
  return [...crypto.getRandomValues(new Uint8Array(4))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/**
 * Stamps what changed between two versions of a record.
 *
 * @param before - `undefined` for a new record.
 * @param at - The stamps of `before`.
 * @param tag - Of the vault that writes.
 * @param counter - At least so much; higher where `at` already holds as much.
 */
export function stamp(
  before: RecordData | undefined,
  after: RecordData,
  at: Stamps,
  tag: string,
  counter = 0,
): Stamps {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const written: Stamp = [Math.max(counter, highest(at) + 1), tag];
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter(
    (path) => text(old.get(path)) !== text(now.get(path)),
  );
  return { ...at, ...Object.fromEntries(changed.map((path) => [path, written])) };
}

/** The highest counter in some stamps; 0 for none. */
export function highest(at: Stamps): number {
  return Object.values(at).reduce((most, [counter]) => Math.max(most, counter), 0);
}

/** An order that is the same everywhere. */
export const compareTexts = (a: string, b: string) => Number(a > b) - Number(a < b);

/** JSON with sorted keys; an empty string for what is not there. */
export function text(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => compareTexts(a, b)))
        : part,
    ) ?? ''
  );
}

/** The fields of a record; empty for none. */
export function fieldsOf(data: RecordData | undefined): Fields {
  const fields: Fields = new Map();
  for (const [key, value] of Object.entries(data ?? {})) {
    if (value === undefined) continue;
    if (data?.kind === NESTED.kind && key === NESTED.key)
      for (const [fact, kept] of Object.entries(value ?? {})) {
        if (kept !== undefined) fields.set(PREFIX + fact, kept as Json);
      }
    else fields.set(key, value);
  }
  return fields;
}
