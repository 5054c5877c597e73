/**
 * Where budget and breaker are kept: in `localStorage`, for all tabs of this browser and beyond a reload, or in
 * memory alone, where nothing may be left behind. It holds the addresses of servers and numbers, nothing of a person.
 * @module
 */
import { asStanding, type Standing } from './governor.js';

/** Its name in `localStorage`. */
const STANDINGS = 'bk.outbox';

/** How the servers stand that this page sends to. */
export class Standings {
  readonly #server: string;
  readonly #now: () => number;
  #memory: unknown;

  /** @param server - Endpoint of the site. */
  constructor(server: string, now: () => number) {
    this.#server = server;
    this.#now = now;
  }

  /** @param kept - Look at what other tabs know, too. */
  read(kept: boolean): Standing {
    return asStanding((kept ? this.#all()?.[this.#server] : undefined) ?? this.#memory, this.#now());
  }

  /** @param kept - Leave it for other tabs, and for the next visit. */
  write(standing: Standing, kept: boolean): void {
    this.#memory = standing;
    if (!kept) return;
    try {
      localStorage.setItem(STANDINGS, JSON.stringify({ ...this.#all(), [this.#server]: standing }));
    } catch {
      // Switched off or full: this tab goes by what it remembers.
    }
  }

  /** Removes what is known of every server. */
  forget(): void {
    this.#memory = undefined;
    try {
      localStorage.removeItem(STANDINGS);
    } catch {
      // Switched off: there is none.
    }
  }

  #all(): Readonly<Record<string, unknown>> | undefined {
    try {
      const all = JSON.parse(localStorage.getItem(STANDINGS) ?? '{}') as Record<string, unknown> | null;
      return typeof all === 'object' && all !== null ? all : undefined;
    } catch {
      return undefined;
    }
  }
}
