/**
 * Who has to wait, and until when.
 * @module
 */

/** Keys with an end; the one that was added first is forgotten first when there are too many. */
export class Blocked {
  readonly #most: number;
  readonly #until = new Map<string, number>();

  /** @param most - Keys that are remembered at a time. */
  constructor(most: number) {
    this.#most = most;
  }

  /** How many are remembered. */
  get size(): number {
    return this.#until.size;
  }

  /** Lets `key` wait for so many seconds. */
  add(key: string, now: Date, seconds: number): void {
    this.#until.delete(key);
    this.#until.set(key, now.getTime() + seconds * 1000);
    const [first] = this.#until.keys();
    if (this.#until.size > this.#most && first !== undefined) this.#until.delete(first);
  }

  /** Whole seconds that are left; 0 for whoever need not wait. */
  secondsLeft(key: string, now: Date): number {
    const left = (this.#until.get(key) ?? 0) - now.getTime();
    if (left > 0) return Math.ceil(left / 1000);
    this.#until.delete(key);
    return 0;
  }
}
