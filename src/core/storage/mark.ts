/**
 * The eviction mark: a line outside of the database that says there should be one. Without it a browser
 * that has thrown the vault away could not be told from one that never had any.
 *
 * Spec: docs/security.md §7. It says nothing about a person.
 * @module
 */
import type { Level } from './store.js';

const VERSION = 1;

/** Its name in `localStorage`: plain for the usual database, and one of its own for any other. */
const nameOf = (database: string) => (database === 'bk-vault' ? 'bk.vault' : `bk.vault:${database}`);

/** What the mark says. None is written at level `session`. */
export interface Mark {
  /** The first eight characters of the vault's id. */
  readonly vid8: string;
  readonly level: Level;
  /** When it was written, in milliseconds since 1970. */
  readonly at: number;
}

/** Whether there is a mark of this form. It never throws. @param database - Name of the vault's database. */
export function hasMark(database: string): boolean {
  try {
    const mark = JSON.parse(localStorage.getItem(nameOf(database)) ?? '{}') as {
      readonly v?: unknown;
    };
    return mark.v === VERSION;
  } catch {
    return false; // storage switched off, or not our text
  }
}

/** Writes the mark. Where that is not possible the vault works all the same; only its loss would go unexplained. */
export function writeMark(database: string, { vid8, level, at }: Mark): void {
  try {
    localStorage.setItem(nameOf(database), JSON.stringify({ v: VERSION, vid8, level, at }));
  } catch {
    // as above
  }
}

/** Removes the mark; part of a wipe. */
export function clearMark(database: string): void {
  try {
    localStorage.removeItem(nameOf(database));
  } catch {
    // storage switched off: there is none
  }
}
