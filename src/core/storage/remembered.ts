/**
 * What a store knows of the records since it last read or wrote them, so that a save need not read again.
 *
 * It only saves time: whoever writes on the strength of it compares, in the transaction that writes, whether
 * anybody has written since. Texts, not objects, so that nobody changes what was remembered. Plain text is
 * here while the vault is unlocked, and {@link Remembered.forget} is part of locking.
 * @module
 */
import type { Head } from './connection.js';

/** One record in its newest generation. */
interface Kept {
  readonly n: number;
  /** JSON, as it was sealed. */
  readonly text: string;
}

/** The last head, and the records that were read or written under it. */
export class Remembered {
  #head: Head | undefined;
  #texts = new Map<string, Kept>();

  /** The head, and the record; no record when there is none. `undefined` when that is not known. */
  recall(id: string): { readonly head: Head; readonly n: number; readonly text?: string } | undefined {
    const head = this.#head;
    if (!head) return undefined;
    const n = head.gens[id] ?? 0;
    if (n === 0) return { head, n };
    const kept = this.#texts.get(id);
    return kept?.n === n ? { head, n, text: kept.text } : undefined;
  }

  /** What was read, in one transaction: records that were read before may be of another time. */
  read(head: Head, id: string, n: number, text: string): void {
    if (!this.#head || !sameState(this.#head, head)) this.#texts.clear();
    this.#head = head;
    this.#texts.set(id, { n, text });
  }

  /** What was written: `after` follows `before` directly. */
  written(before: Head, after: Head, id: string, n: number, text: string): void {
    if (!this.#head || !sameState(this.#head, before)) this.#texts.clear();
    this.#head = after;
    this.#texts.set(id, { n, text });
  }

  /** Whether somebody else has written since. */
  overtaken(head: Head): boolean {
    return this.#head !== undefined && !sameState(this.#head, head);
  }

  forget(): void {
    this.#head = undefined;
    this.#texts.clear();
  }
}

/**
 * Whether no record was written between two heads. Every record that is written is one seal more, also one
 * that was removed and made again, whose generations start anew.
 */
export const sameState = (a: Head, b: Head): boolean =>
  a.vid === b.vid && (a.epoch ?? 0) === (b.epoch ?? 0) && a.seals === b.seals;
