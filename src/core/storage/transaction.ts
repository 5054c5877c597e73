/**
 * One transaction from start to end.
 * @module
 */
import type { IDBPTransaction, StoreNames } from 'idb';
import type { VaultDatabase, VaultSchema } from './connection.js';

type Stores = StoreNames<VaultSchema>;

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
export async function transact<S extends Stores, M extends 'readonly' | 'readwrite', T>(
  database: VaultDatabase,
  mode: M,
  stores: S[],
  body: (transaction: IDBPTransaction<VaultSchema, S[], M>) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction(stores, mode, { durability: 'strict' });
  // Its end is not awaited by everybody, nor when a request fails first; it must not count as unhandled then.
  transaction.done.catch(() => undefined);
  // What was read is read; only what was written has to wait for its commit, and can be left half done.
  if (mode === 'readonly') return body(transaction);
  const watch = new Watch();
  try {
    const result = await Promise.race([body(watch.over(transaction)), watch.strayed]);
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
    throw (transaction.error as unknown) ?? error;
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

  /** The same transaction, its requests counted. */
  over<T extends object>(transaction: T): T {
    return spied(transaction, (store) => store && spied(store, (result) => this.#count(result)));
  }

  stop(): void {
    this.#stopped = true;
  }

  #count(result: unknown): unknown {
    if (!(result instanceof Promise)) return result;
    this.#pending++;
    const settled = () => {
      if (--this.#pending === 0) void this.#look();
    };
    result.then(settled, settled);
    return result;
  }

  async #look(): Promise<void> {
    for (let hop = 0; hop < HOPS; hop++) {
      if (this.#pending > 0 || this.#stopped) return;
      await Promise.resolve();
    }
    this.#reject(new TypeError('A transaction awaited more than its requests'));
  }
}

/** An object whose methods give back what `view` makes of their results. */
function spied<T extends object>(target: T, view: (result: object | undefined) => unknown): T {
  return new Proxy(target, {
    get(_target, property) {
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function'
        ? (...given: unknown[]) => view(Reflect.apply(value, target, given) as object | undefined)
        : value;
    },
  });
}
