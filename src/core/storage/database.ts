/**
 * IndexedDB as promises: the few calls that the vault makes, each one request, and a count of those that are
 * under way.
 * @module
 */

/** Stores by name, with the type of their keys and of what is in them. */
export type Schema = Readonly<Record<string, { readonly key: IDBValidKey; readonly value: unknown }>>;

type Name<S extends Schema> = keyof S & string;
type Which<K> = K | IDBKeyRange;

/** Hears of each request, with its start and with its end. */
export type OnRequest = (change: 1 | -1) => void;

/** What a request comes to. @throws {DOMException} what the browser says. */
function settled<T>(request: IDBRequest<T>, heard?: OnRequest): Promise<T> {
  heard?.(1);
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      heard?.(-1);
      resolve(request.result);
    };
    request.onerror = () => {
      heard?.(-1);
      reject(request.error!);
    };
  });
}

/** One store within a transaction. */
export class Rows<S extends Schema, N extends Name<S>> {
  readonly #store: IDBObjectStore;
  readonly #heard: OnRequest | undefined;

  constructor(store: IDBObjectStore, heard?: OnRequest) {
    this.#store = store;
    this.#heard = heard;
  }

  get(key: S[N]['key']): Promise<S[N]['value'] | undefined> {
    return this.#settled(this.#store.get(key));
  }

  getKey(key: S[N]['key']): Promise<S[N]['key'] | undefined> {
    return this.#settled(this.#store.getKey(key));
  }

  getAll(range?: IDBKeyRange): Promise<S[N]['value'][]> {
    return this.#settled(this.#store.getAll(range));
  }

  getAllKeys(range?: IDBKeyRange): Promise<S[N]['key'][]> {
    return this.#settled(this.#store.getAllKeys(range));
  }

  count(): Promise<number> {
    return this.#settled(this.#store.count());
  }

  put(value: S[N]['value'], key: S[N]['key']): Promise<unknown> {
    return this.#settled(this.#store.put(value, key));
  }

  delete(which: Which<S[N]['key']>): Promise<unknown> {
    return this.#settled(this.#store.delete(which));
  }

  clear(): Promise<unknown> {
    return this.#settled(this.#store.clear());
  }

  #settled<T>(request: IDBRequest): Promise<T> {
    return settled(request as IDBRequest<T>, this.#heard);
  }
}

/** A transaction over some stores. */
export class Transaction<S extends Schema, N extends Name<S> = Name<S>> {
  /** Resolves when it is committed, rejects with why it was not. */
  readonly done: Promise<void>;
  readonly #raw: IDBTransaction;
  readonly #heard: OnRequest | undefined;

  constructor(raw: IDBTransaction, heard?: OnRequest) {
    this.#raw = raw;
    this.#heard = heard;
    this.done = new Promise((resolve, reject) => {
      raw.oncomplete = () => resolve();
      raw.onabort = () => reject(raw.error ?? new DOMException('The transaction was aborted', 'AbortError'));
    });
    // Not everybody waits for the end; it must not count as unhandled then.
    this.done.catch(() => undefined);
  }

  get error(): DOMException | null {
    return this.#raw.error;
  }

  objectStore<M extends N>(name: M): Rows<S, M> {
    return new Rows(this.#raw.objectStore(name), this.#heard);
  }

  abort(): void {
    this.#raw.abort();
  }
}

/** An open database. The short calls take a transaction of their own each. */
export class Database<S extends Schema> {
  readonly #raw: IDBDatabase;

  constructor(raw: IDBDatabase) {
    this.#raw = raw;
  }

  get objectStoreNames(): readonly Name<S>[] {
    return [...this.#raw.objectStoreNames];
  }

  /** @param heard - See {@link OnRequest}. */
  transaction<N extends Name<S>>(
    stores: readonly N[],
    mode: IDBTransactionMode,
    heard?: OnRequest,
  ): Transaction<S, N> {
    return new Transaction(this.#raw.transaction([...stores], mode, { durability: 'strict' }), heard);
  }

  async get<N extends Name<S>>(store: N, key: S[N]['key']): Promise<S[N]['value'] | undefined> {
    return this.#read(store).get(key);
  }

  async getAll<N extends Name<S>>(store: N, range?: IDBKeyRange): Promise<S[N]['value'][]> {
    return this.#read(store).getAll(range);
  }

  async getAllKeys<N extends Name<S>>(store: N, range?: IDBKeyRange): Promise<S[N]['key'][]> {
    return this.#read(store).getAllKeys(range);
  }

  async count<N extends Name<S>>(store: N): Promise<number> {
    return this.#read(store).count();
  }

  /** Resolves when it is committed. */
  async put<N extends Name<S>>(store: N, value: S[N]['value'], key: S[N]['key']): Promise<void> {
    const transaction = this.transaction([store], 'readwrite');
    await Promise.all([transaction.objectStore(store).put(value, key), transaction.done]);
  }

  addEventListener(type: 'close' | 'versionchange', listener: () => void, options: { signal: AbortSignal }) {
    this.#raw.addEventListener(type, listener, options);
  }

  close(): void {
    this.#raw.close();
  }

  #read<N extends Name<S>>(store: N): Rows<S, N> {
    return this.transaction([store], 'readonly').objectStore(store);
  }
}
