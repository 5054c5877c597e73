/**
 * One transaction from start to end, and one writer at a time.
 * @module
 */
import type { IDBPTransaction, StoreNames } from 'idb';
import type { VaultDatabase, VaultSchema } from './connection.js';

/** How long a writer waits for its turn. */
const TURN_MS = 2000;

type Stores = StoreNames<VaultSchema>;

/**
 * Runs one transaction and resolves when it is complete. When the body throws, nothing of it stays.
 *
 * @param body - Awaits requests of this transaction and nothing else, or the transaction ends under it.
 */
export async function transact<S extends Stores, M extends 'readonly' | 'readwrite', T>(
  database: VaultDatabase,
  mode: M,
  stores: S[],
  body: (transaction: IDBPTransaction<VaultSchema, S[], M>) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction(stores, mode, { durability: 'strict' });
  // Its end is awaited below, but not when a request fails first; it must not count as unhandled then.
  transaction.done.catch(() => undefined);
  try {
    const result = await body(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // it is over already
    }
    // The requests of a transaction that ran out of space say just that it was aborted; it says why.
    throw (transaction.error as unknown) ?? error;
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
