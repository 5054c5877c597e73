/**
 * That this is a shared device, remembered within the tab; nothing personal.
 * @module
 */
const FLAG = 'bk.level';

/** Whether the person said so in this tab. */
export function isShared(): boolean {
  try {
    return sessionStorage.getItem(FLAG) === 'session';
  } catch {
    return false; // storage switched off: the question is simply asked again
  }
}

/** Remembers it, or forgets it. */
export function rememberShared(on: boolean): void {
  try {
    if (on) sessionStorage.setItem(FLAG, 'session');
    else sessionStorage.removeItem(FLAG);
  } catch {
    // as above
  }
}
