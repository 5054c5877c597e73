/**
 * A choice of the person of this device that is nothing personal, made or not. Kept only where the device keeps data
 * at all.
 * @module
 */

/** For one page; tabs share what is kept. */
export class KeptChoice {
  readonly #name: string;
  readonly #value: string;
  #memory = false;

  /** @param name - In `localStorage`. @param value - What stands there while it is made. */
  constructor(name: string, value: string) {
    this.#name = name;
    this.#value = value;
  }

  /** @param kept - What is on the device counts, too. */
  isOn(kept: boolean): boolean {
    try {
      return kept ? localStorage.getItem(this.#name) === this.#value : this.#memory;
    } catch {
      return this.#memory; // storage switched off: this page goes by what it remembers
    }
  }

  /** Remembers it. @param kept - For the next visit, and for other tabs. */
  set(on: boolean, kept: boolean): void {
    this.#memory = on;
    if (!kept) return;
    try {
      if (on) localStorage.setItem(this.#name, this.#value);
      else localStorage.removeItem(this.#name);
    } catch {
      // as above
    }
  }
}
