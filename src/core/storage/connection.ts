/**
 * The database `bk-vault`, structural version 1. Upgrades only add stores.
 * @module
 */
import { wrap, type DBSchema, type IDBPDatabase } from 'idb';
import { BkStorageError } from '../errors.js';
import { delay, within, type Delay } from './delay.js';
import type { Envelope } from './envelope.js';
import { openDatabase } from './opening.js';
import { askToClose, onAskedToClose } from './other-tabs.js';
import type { Slot } from './slots/slot.js';
import type { JobHead, Level } from './store.js';

/** One row: what the vault is and the newest generation of each record. */
export interface Head {
  /** Id of the vault, random. */
  readonly vid: string;
  readonly level: Level;
  /** Schema version of what is sealed. */
  readonly sv: number;
  /** How often the data key was used. */
  readonly seals: number;
  readonly gens: Readonly<Record<string, number>>;
  readonly savedAt: number;
  /** Of this vault, in the stamps of its records. None before the first save. */
  readonly tag?: string;
  /** The highest counter that was ever put in a stamp here. */
  readonly clock?: number;
  /** Goes up with each new data key; not there before the first change. */
  readonly epoch?: number;
}

/** A job: its state in clear, what it carries in an envelope. */
export type JobRow = JobHead & { readonly envelope: Envelope };

/** The stores and what is in them. */
export interface VaultSchema extends DBSchema {
  head: { key: 'head'; value: Head };
  slots: { key: string; value: Slot };
  keys: { key: string; value: CryptoKey };
  /** Ring of three generations: `[record id, n % 3]`. */
  records: { key: [string, number]; value: Envelope };
  files: { key: [string, number]; value: Envelope };
  outbox: { key: string; value: JobRow };
  grants: { key: string; value: Envelope };
  log: { key: string; value: Envelope };
}

/** An open database. */
export type VaultDatabase = IDBPDatabase<VaultSchema>;

const STORES = ['head', 'slots', 'keys', 'records', 'files', 'outbox', 'grants', 'log'] as const;
/** Structural version of this library. */
export const VERSION = 1;

/** How long to wait before a dead handle is opened again, each time up to half more or less. */
const REOPEN_MS = [100, 300, 900];
/** How long the look at a handle after a pause may take. */
const PROBE_MS = 5000;
/** How long a deletion waits for tabs that sleep. */
const DELETE_MS = 3000;

/** What a test replaces. */
export interface ConnectionOptions {
  readonly indexedDB?: IDBFactory;
  /** Structural version. */
  readonly version?: number;
  readonly delay?: Delay;
}

/** A database that is open or about to be. */
interface Handle {
  readonly opening: Promise<VaultDatabase | undefined>;
  /** Aborted when the handle is dropped; ends all that was set up for it. */
  readonly over: AbortController;
  /** A look whether it still works, while that is under way. */
  probe?: Promise<void> | undefined;
}

/**
 * One database handle that is opened again when the browser closed it.
 *
 * A phone that was in a pocket often comes back with a dead handle; the next call then opens a new one.
 */
export class Connection {
  /** Also the name of its lock. */
  readonly name: string;
  readonly #options: ConnectionOptions;
  readonly #delay: Delay;
  #handle: Handle | undefined;
  #newer = false;
  /** How many handles died since one last worked. */
  #lost = 0;

  constructor(name: string, options: ConnectionOptions = {}) {
    this.name = name;
    this.#options = options;
    this.#delay = options.delay ?? delay;
  }

  /** A newer version of the library has made stores that this one does not know: nothing may be written. */
  get newer(): boolean {
    return this.#newer;
  }

  /**
   * Runs `use` on an open database; again on a fresh handle when the first was dead.
   *
   * @param use - May run more than once: it leaves nothing behind when it fails.
   * @param create - Make the database when there is none; otherwise `use` is not called and `undefined` comes back,
   * for on a shared device not even an empty database is left behind.
   * @throws {BkStorageError} `storage-unavailable`, `storage-newer`, `storage-full`, `storage-hung`,
   * `storage-blocked`, `storage-failed`.
   */
  async run<T>(use: (database: VaultDatabase) => Promise<T>, create = false): Promise<T | undefined> {
    for (let attempt = 0; ; attempt++) {
      const handle = await this.#current(create);
      try {
        const database = await handle.opening;
        if (create && this.#newer) throw new DOMException('It has a later structure', 'VersionError');
        const result = database && (await use(database));
        this.#lost = 0;
        return result;
      } catch (error) {
        // As long as it is lost every call looks once whether it is back, but only the first ones wait for it.
        const waitMs = this.#lost < REOPEN_MS.length ? REOPEN_MS[attempt] : undefined;
        if (!isDeadHandle(error)) throw asStorageError(error);
        if (this.#drop(handle)) this.#lost++;
        if (waitMs === undefined) throw asStorageError(error);
        await this.#delay(waitMs * (0.5 + Math.random()));
      }
    }
  }

  /** Closes the handle; the next call opens a new one. */
  async close(): Promise<void> {
    const handle = this.#handle;
    if (handle && this.#drop(handle)) await handle.opening.catch(() => undefined);
  }

  /**
   * Deletes the database.
   *
   * @returns `false` when a tab that sleeps holds it open; it is then deleted when that tab wakes, and
   * nobody waits for it here.
   */
  async destroy(): Promise<boolean> {
    await this.close();
    try {
      const request = this.#factory().deleteDatabase(this.name);
      request.onblocked = () => askToClose(this.name);
      const deleted = new Promise<boolean>((resolve, reject) => {
        request.onsuccess = () => resolve(true);
        request.onerror = () => reject(request.error!);
      });
      return await within(deleted, DELETE_MS, false, this.#delay);
    } catch (error) {
      throw asStorageError(error);
    }
  }

  async #current(create: boolean): Promise<Handle> {
    for (;;) {
      const handle = (this.#handle ??= this.#open(create));
      if (handle.probe) {
        await handle.probe;
        continue; // with another handle, if this one turned out to be dead
      }
      // Somebody who only looks makes no database; a writer waits until that is settled, and makes it.
      if (!create || (await handle.opening.catch(() => true))) return handle;
      this.#drop(handle);
    }
  }

  #open(create: boolean): Handle {
    const over = new AbortController();
    const opening = this.#connect(create);
    const handle: Handle = { opening, over };
    const drop = () => this.#drop(handle);
    opening.then((database) => {
      if (!database) return drop();
      // Whoever waits for it starts to read first; no event comes in between.
      queueMicrotask(() => this.#watch(handle, database));
    }, drop);
    return handle;
  }

  async #connect(create: boolean): Promise<VaultDatabase | undefined> {
    const { name } = this;
    const version = this.#options.version ?? VERSION;
    const factory = this.#factory();
    const opened = await openDatabase({ factory, name, version, stores: STORES, create, delay: this.#delay });
    this.#newer = opened?.newer ?? false;
    return opened && (wrap(opened.database) as VaultDatabase);
  }

  #factory(): IDBFactory {
    try {
      // Where storage is switched off these throw as soon as they are looked at. That navigator.storage is
      // just missing says nothing: WebKitGTK keeps a vault well without it. Pages without TLS have no crypto.
      void globalThis.navigator.storage;
      const factory = this.#options.indexedDB ?? globalThis.indexedDB;
      if (factory && globalThis.crypto.subtle) return factory;
    } catch {
      // as above
    }
    throw new BkStorageError('storage-unavailable', 'The browser offers no storage');
  }

  /** Drops the handle when it is no longer good, and looks when it may not be. */
  #watch(handle: Handle, database: VaultDatabase): void {
    const { signal } = handle.over;
    if (signal.aborted) return;
    const drop = () => this.#drop(handle);
    const probe = () => void (handle.probe ??= this.#probe(handle, database));
    database.addEventListener('close', drop, { signal });
    // Another tab wants to upgrade or wipe: make room at once.
    database.addEventListener('versionchange', drop, { signal });
    onAskedToClose(this.name, drop, signal);
    globalThis.addEventListener?.('pageshow', ({ persisted }) => persisted && probe(), { signal });
    const { document } = globalThis;
    const onVisible = () => document.visibilityState === 'visible' && probe();
    document?.addEventListener('visibilitychange', onVisible, { signal });
  }

  /** Reads the head, for a page that comes back may find that its handle died, or that it hangs. */
  async #probe(handle: Handle, database: VaultDatabase): Promise<void> {
    const read = database.get('head', 'head').then(
      () => true,
      () => false,
    );
    if (!(await within(read, PROBE_MS, false, this.#delay))) this.#drop(handle);
    handle.probe = undefined;
  }

  /** @returns Whether it was still in use; another call may have opened a new one in the meantime, and that stays. */
  #drop(handle: Handle): boolean {
    handle.over.abort();
    // Transactions that are under way on it still end.
    handle.opening.then(
      (database) => database?.close(),
      () => undefined,
    );
    if (this.#handle !== handle) return false;
    this.#handle = undefined;
    return true;
  }
}

/** What browsers throw when they lost the database; an abort of our own is never rethrown as `AbortError`. */
const DEAD = ['InvalidStateError', 'UnknownError', 'AbortError'];
const isDeadHandle = (error: unknown) => error instanceof DOMException && DEAD.includes(error.name);

const CODES: Readonly<Record<string, string>> = {
  QuotaExceededError: 'storage-full',
  VersionError: 'storage-newer',
  SecurityError: 'storage-unavailable',
  // All but keys is plain data: the browser cannot store a key.
  DataCloneError: 'storage-unavailable',
};

function asStorageError(error: unknown): unknown {
  if (!(error instanceof DOMException)) return error;
  return new BkStorageError(CODES[error.name] ?? 'storage-failed', 'The browser could not use its storage', {
    cause: error,
  });
}
