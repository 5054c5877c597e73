/**
 * What parts of the library keep in `localStorage` beside the vault: choices, and how servers stand. Nothing of a
 * person, but that somebody was here.
 * @module
 */
const NAMES = ['bk.counts', 'bk.outbox', 'bk.pace', 'bk.wifi'];

/** Removes it, whether the part that keeps it is on this page or not. */
export function clearBeside(): void {
  try {
    for (const name of NAMES) localStorage.removeItem(name);
  } catch {
    // storage switched off: there is none
  }
}
