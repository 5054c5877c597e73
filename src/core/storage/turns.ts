/**
 * One writer at a time.
 * @module
 */

/** How long a writer waits for its turn. */
const TURN_MS = 2000;

/**
 * Runs `work` while no other tab does. Whoever waits too long, or has no locks, goes ahead: this only
 * avoids collisions, and correctness must not depend on it.
 */
export async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const release = await turn(name);
  try {
    return await work();
  } finally {
    release();
  }
}

function turn(name: string): Promise<() => void> {
  return new Promise((resolve) => {
    const { locks } = globalThis.navigator ?? {};
    const goAhead = () => resolve(() => undefined);
    if (!locks) return goAhead();
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), TURN_MS);
    const hold = () =>
      new Promise<void>((release) => {
        clearTimeout(timer);
        resolve(release);
      });
    locks.request(name, { signal: patience.signal }, hold).catch(goAhead);
  });
}
