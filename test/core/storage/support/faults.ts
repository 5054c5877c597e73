/** An IDBFactory over the real one that fails where a test wants it to. */

/** What can be made to fail; `commit` is the end of a transaction that has written. */
export type Operation =
  'open' | 'databases' | 'transaction' | 'get' | 'getAll' | 'put' | 'delete' | 'clear' | 'commit';

interface Fault {
  readonly operation: Operation;
  readonly error: DOMException;
  /** Only in this store; anywhere when not set. */
  readonly store?: string | undefined;
  times: number;
}

const METHODS = ['get', 'getAll', 'put', 'delete', 'clear'] as const;

export class Faults {
  /** Hand this to a `Connection`. */
  readonly factory: IDBFactory;
  /** Databases that were opened, as the browser knows them. */
  readonly opened: IDBDatabase[] = [];
  /** How often each operation was called. */
  readonly calls: Record<Operation, number> = {
    open: 0,
    databases: 0,
    transaction: 0,
    get: 0,
    getAll: 0,
    put: 0,
    delete: 0,
    clear: 0,
    commit: 0,
  };
  /** Databases miss the browser's `versionchange`, as those of a sleeping tab do. */
  deaf = false;
  readonly #faults: Fault[] = [];
  #silent = 0;
  #release: (() => void)[] = [];

  constructor(real: IDBFactory = indexedDB) {
    this.factory = {
      open: (name: string, version?: number) => this.#open(real, name, version),
      deleteDatabase: (name: string) => real.deleteDatabase(name),
      databases: () => (this.#called('databases') ? Promise.reject(this.#thrown!) : real.databases()),
      cmp: (a: unknown, b: unknown) => real.cmp(a, b),
    };
  }

  /** Lets the next calls of an operation fail. */
  fail(operation: Operation, error: DOMException, times = 1, store?: string): void {
    this.#faults.push({ operation, error, store, times });
  }

  /** Lets the next calls of `open` give no answer until {@link answer}. */
  silence(times: number): void {
    this.#silent = times;
  }

  /** Answers what was silent. */
  answer(): void {
    for (const release of this.#release.splice(0)) release();
  }

  #thrown: DOMException | undefined;

  #called(operation: Operation, store?: string): boolean {
    this.calls[operation]++;
    const fault = this.#faults.find(
      (one) => one.operation === operation && one.times > 0 && (one.store ?? store) === store,
    );
    if (!fault) return false;
    fault.times--;
    this.#thrown = fault.error;
    return true;
  }

  #open(real: IDBFactory, name: string, version: number | undefined): IDBOpenDBRequest {
    if (this.#called('open')) return this.#failing(this.#thrown!);
    const request = real.open(name, version);
    if (this.#silent > 0) {
      this.#silent--;
      return this.#mute(request);
    }
    request.addEventListener('success', () => this.#take(request.result));
    return request;
  }

  #failing(error: DOMException): IDBOpenDBRequest {
    const request = { error } as unknown as IDBOpenDBRequest;
    queueMicrotask(() => void request.onerror?.(new Event('error', { cancelable: true })));
    return request;
  }

  /** A request that seems not to end, though the browser has opened the database. */
  #mute(request: IDBOpenDBRequest): IDBOpenDBRequest {
    const muted = {} as { result?: IDBDatabase; onsuccess?: () => void };
    const result = new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    this.#release.push(() => {
      void result.then((database) => {
        this.#take(database);
        muted.result = database;
        muted.onsuccess?.();
      });
    });
    return muted as unknown as IDBOpenDBRequest;
  }

  #take(database: IDBDatabase): void {
    this.opened.push(database);
    const { transaction, addEventListener } = database;
    Object.assign(database, {
      transaction: (...given: Parameters<IDBDatabase['transaction']>) => {
        if (this.#called('transaction')) throw this.#thrown!;
        return this.#watch(transaction.apply(database, given));
      },
      addEventListener: (...given: Parameters<typeof addEventListener>) => {
        if (!(this.deaf && given[0] === 'versionchange')) addEventListener.apply(database, given);
      },
    });
  }

  #watch(transaction: IDBTransaction): IDBTransaction {
    const { objectStore } = transaction;
    return Object.assign(transaction, {
      objectStore: (name: string) => this.#spoil(objectStore.call(transaction, name), transaction),
    });
  }

  #spoil(store: IDBObjectStore, transaction: IDBTransaction): IDBObjectStore {
    for (const method of METHODS) {
      const real = store[method] as (...given: unknown[]) => IDBRequest;
      Object.assign(store, {
        [method]: (...given: unknown[]) => {
          if (this.#called(method, store.name)) throw this.#thrown!;
          const request = real.apply(store, given);
          if (transaction.mode === 'readwrite' && method === 'put' && this.#called('commit', store.name)) {
            // As browsers do it: the writes look well, then all of them are taken back.
            Object.defineProperty(transaction, 'error', { value: this.#thrown });
            request.addEventListener('success', () => transaction.abort());
          }
          return request;
        },
      });
    }
    return store;
  }
}
