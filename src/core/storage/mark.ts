/**
 * The eviction mark: a line outside of the database that says there should be one. Without it a browser
 * that has thrown the vault away could not be told from one that never had any.
 *
 * Spec: docs/security.md §7. It says nothing about a person.
 * @module
 */
import { LEVELS, type Level } from './store.js';

/** Name of the mark in `localStorage`. */
const MARK = 'bk.vault';
const VERSION = 1;

/** What the mark says. None is written at level `session`. */
export interface Mark {
  /** The first eight characters of the vault's id. */
  readonly vid8: string;
  readonly level: Level;
  /** When it was written, in milliseconds since 1970. */
  readonly at: number;
}

/** The mark, or `undefined` where there is none, or none that can be read. It never throws. */
export function readMark(): Mark | undefined {
  try {
    const text = globalThis.localStorage?.getItem(MARK);
    const { v, vid8, level, at } = JSON.parse(text ?? '{}') as { readonly [key: string]: unknown };
    const fits = v === VERSION && typeof vid8 === 'string' && typeof at === 'number';
    return fits && LEVELS.includes(level as Level) ? { vid8, level: level as Level, at } : undefined;
  } catch {
    return undefined; // storage switched off, or not our text
  }
}

/** Writes the mark. Where that is not possible the vault works all the same; only its loss would go unexplained. */
export function writeMark({ vid8, level, at }: Mark): void {
  try {
    globalThis.localStorage?.setItem(MARK, JSON.stringify({ v: VERSION, vid8, level, at }));
  } catch {
    // as above
  }
}

/** Removes the mark; part of a wipe. */
export function clearMark(): void {
  try {
    globalThis.localStorage?.removeItem(MARK);
  } catch {
    // storage switched off: there is none
  }
}
