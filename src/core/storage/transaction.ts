/**
 * One transaction from start to end, and one writer at a time.
 * @module
 */
import type { VaultDatabase, VaultSchema } from './connection.js';
import type { OnRequest, Transaction } from './database.js';

/** How long a writer waits for its turn. */
const TURN_MS = 2000;

type StoreName = keyof VaultSchema;

/**
 * How many microtasks the body may take between two requests. Crypto, timers and the network need more
 * than any number of them, so a body that has not gone on by then waits for one of those.
 */
const HOPS = 100;

/**
 * Runs one transaction and resolves when what it wrote is committed. When the body throws, nothing of it stays.
 *
 * @param body - Awaits requests of this transaction and nothing else.
 * @throws {TypeError} when the body awaits anything else and could write: the transaction would end under it, half written.
 * It is aborted instead.
 */
export async function transact<N extends StoreName, T>(
  database: VaultDatabase,
  mode: 'readonly' | 'readwrite',
  stores: readonly N[],
  body: (transaction: Transaction<VaultSchema, N>) => Promise<T>,
): Promise<T> {
  // What was read is read; only what was written has to wait for its commit, and can be left half done.
  if (mode === 'readonly') return body(database.transaction(stores, mode));
  const watch = new Watch();
  const transaction = database.transaction(stores, mode, watch.heard);
  try {
    const result = await Promise.race([body(transaction), watch.strayed]);
    watch.stop();
    await transaction.done;
    return result;
  } catch (error) {
    watch.stop();
    try {
      transaction.abort();
    } catch {
      // it is over already
    }
    // The requests of a transaction that ran out of space say just that it was aborted; it says why.
    throw (transaction.error as Error | null) ?? error;
  }
}

/** Notices a body that waits though none of its requests is under way, while its transaction can still be aborted. */
class Watch {
  /** Rejects when the body went astray. */
  readonly strayed: Promise<never>;
  #reject!: (error: TypeError) => void;
  #pending = 0;
  #stopped = false;

  constructor() {
    this.strayed = new Promise((_resolve, reject) => (this.#reject = reject));
    this.strayed.catch(() => undefined);
    void this.#look();
  }

  readonly heard: OnRequest = (change) => {
    this.#pending += change;
    if (this.#pending === 0) void this.#look();
  };

  stop(): void {
    this.#stopped = true;
  }

  async #look(): Promise<void> {
    for (let hop = 0; hop < HOPS; hop++) {
      if (this.#pending > 0 || this.#stopped) return;
      await Promise.resolve();
    }
    this.#reject(new TypeError('The body of a transaction awaited something else than its requests'));
  }
}

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
