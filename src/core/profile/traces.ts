/**
 * What else the vault knows of a person: the consents given about them, and their mention in the log of
 * uses. Here is what those records look like, so that removing a person needs neither of the two parts.
 * @module
 */
import { DOCUMENT, type RecordData, type Store } from '../storage/store.js';
import type { FactKey } from './facts.js';

/** One use of the profile. */
export interface Use {
  /** Random. */
  readonly id: string;
  /** ISO 8601 date-time. */
  readonly at: string;
  /** Id of the site, or origin, that got the facts. */
  readonly who: string;
  /** What for: an id, as in a consent. */
  readonly purpose: string;
  /** Ids of the profiles they are of; without those that were deleted since. */
  readonly people: readonly string[];
  /** Which facts, by name. */
  readonly fields: readonly FactKey[];
  /** Who helped, as they named themselves; not there when the person was alone. In a helper session known by itself. */
  readonly helper?: string;
}

/** Kind of a record that holds one consent: `about` says of whom. */
export const CONSENT = 'consent';
/** Kind of the record that holds the log of uses; two tabs may have begun one each. */
export const ACTIVITY = 'activity';

/** What goes with the person. */
const ABOUT = [CONSENT, DOCUMENT];

/** The rows of a log as they are kept; none where a file has brought something else. */
export function rowsOf({ uses }: RecordData): readonly unknown[] {
  return Array.isArray(uses) ? uses : [];
}

const isText = (value: unknown): boolean => typeof value === 'string';
const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

/** Whether a row of the log is a use; of its facts some may be known to a newer version only. */
export function isUse(row: unknown): row is Use {
  const { id, at, who, purpose, people, fields, helper } = (row ?? {}) as Partial<Use>;
  return (
    [id, at, who, purpose, helper ?? ''].every(isText) &&
    !Number.isNaN(Date.parse(at!)) &&
    [people, fields].every(areTexts)
  );
}

/**
 * Deletes the consents about a person and the papers kept of them, and takes their id out of the log of uses. That there was a use
 * stays in the log: it is part of the history of whoever else it was about, and names nobody.
 */
export async function eraseTraces(store: Store, personId: string): Promise<void> {
  for (const { id, data } of (await store.list()).records) {
    if (ABOUT.includes(data.kind) && data['about'] === personId) await store.remove(id);
    if (data.kind !== ACTIVITY) continue;
    await store.put(id, (current) => {
      if (!current || !rowsOf(current).some((row) => isUse(row) && row.people.includes(personId)))
        return undefined;
      const uses = rowsOf(current).map((row) =>
        isUse(row) ? { ...row, people: row.people.filter((id) => id !== personId) } : row,
      );
      return { ...current, uses } as unknown as RecordData;
    });
  }
}
