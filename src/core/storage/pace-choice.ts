/**
 * How much at a time the person of this device wants to be asked; nothing personal. Kept only where the device
 * keeps data at all.
 * @module
 */
const NAME = 'bk.pace';

/** What was chosen on this device; `undefined` when nothing was. */
export function chosenPace(): 'section' | 'question' | undefined {
  try {
    const pace = localStorage.getItem(NAME);
    return pace === 'section' || pace === 'question' ? pace : undefined;
  } catch {
    return undefined; // storage switched off: the page decides
  }
}

/** Remembers it; `undefined` forgets it. */
export function rememberPace(pace: 'section' | 'question' | undefined): void {
  try {
    if (pace) localStorage.setItem(NAME, pace);
    else localStorage.removeItem(NAME);
  } catch {
    // as above
  }
}
