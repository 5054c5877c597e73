import type { Level } from './store.js';

/** How the vault stands; what a screen about it shows. */
export interface VaultStatus {
  /** `undefined` while the person has not said whose device this is. */
  readonly level: Level | undefined;
  /** There is a vault, and it is not unlocked in this tab. */
  readonly locked: boolean;
  /** A later version of the library has written here: this one reads and writes nothing. */
  readonly readOnly: boolean;
  /** Records whose newest generation was damaged; an earlier one is shown. */
  readonly recovered: number;
  /** Of every kind, and jobs that wait: what cannot be opened at all. It is kept as it is. */
  readonly unreadable: number;
  /** There was a vault, and the browser has thrown it away. */
  readonly evicted: boolean;
  /** The browser's storage does not answer: what is typed stays in memory until the next load. */
  readonly hung: boolean;
  /** Whether the browser has promised to keep the vault; `undefined` where it does not say. */
  readonly persisted: boolean | undefined;
  /** While locked by a PIN: when the next one may be tried, in milliseconds since 1970. */
  readonly pinNotBefore?: number;
  /** While locked by a PIN: how many may still be tried. */
  readonly pinTriesLeft?: number;
}
