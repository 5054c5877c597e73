/**
 * That files wait for Wi-Fi, as the person of this device has chosen; nothing personal. Kept only where the device keeps
 * data at all, beside the pace of the forms (`storage/pace-choice.ts`).
 * @module
 */
const NAME = 'bk.wifi';

/** For one page; tabs share what is kept. */
export class WifiChoice {
  #memory = false;

  /** @param kept - What is on the device counts, too. */
  isOn(kept: boolean): boolean {
    try {
      return kept ? localStorage.getItem(NAME) === 'only' : this.#memory;
    } catch {
      return this.#memory; // storage switched off: this page goes by what it remembers
    }
  }

  /** Remembers it. @param kept - For the next visit, and for other tabs. */
  set(on: boolean, kept: boolean): void {
    this.#memory = on;
    if (!kept) return;
    try {
      if (on) localStorage.setItem(NAME, 'only');
      else localStorage.removeItem(NAME);
    } catch {
      // as above
    }
  }
}
