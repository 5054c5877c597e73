/**
 * The database `bk-vault`, structural version 1. Upgrades only add stores.
 * @module
 */
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { BkStorageError } from '../errors.js';
import type { Envelope } from './envelope.js';
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

/** How long to wait before a dead handle is opened again, each time up to half more or less. */
const REOPEN_MS = [100, 300, 900];
/** How long a deletion waits for tabs that sleep. */
const DELETE_MS = 3000;

type Opening = Promise<VaultDatabase | undefined>;

/**
 * One database handle that is opened again when the browser closed it.
 *
 * A phone that was in a pocket often comes back with a dead handle; the next call then opens a new one.
 */
export class Connection {
  /** Also the name of its lock. */
  readonly name: string;
  #opening: Opening | undefined;

  constructor(name: string) {
    this.name = name;
  }

  /**
   * Runs `use` on an open database; again on a fresh handle when the first was dead.
   *
   * @param use - May run more than once: it leaves nothing behind when it fails.
   * @param create - Make the database when there is none; otherwise `use` is not called and `undefined` comes back,
   * for on a shared device not even an empty database is left behind.
   * @throws {BkStorageError} `storage-unavailable`, `storage-newer`, `storage-full`, `storage-failed`.
   */
  async run<T>(use: (database: VaultDatabase) => Promise<T>, create = false): Promise<T | undefined> {
    for (const waitMs of [...REOPEN_MS, undefined]) {
      // Somebody who only looks makes no database; wait until that is settled.
      while (create && this.#opening && !(await this.#opening.catch(() => undefined)));
      const opening = (this.#opening ??= this.#open(create));
      try {
        const database = await opening;
        return database && (await use(database));
      } catch (error) {
        if (waitMs === undefined || !isDeadHandle(error)) throw asStorageError(error);
        this.#drop(opening);
        await new Promise((resolve) => setTimeout(resolve, waitMs * (0.5 + Math.random())));
      }
    }
    return undefined;
  }

  /** Closes the handle; the next call opens a new one. */
  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = undefined;
    (await opening?.catch(() => undefined))?.close();
  }

  /**
   * Deletes the database. A tab that sleeps can hold it open; it is then deleted when that tab wakes,
   * and nobody waits for it here.
   */
  async destroy(): Promise<void> {
    await this.close();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, DELETE_MS)));
    try {
      await Promise.race([deleteDB(this.name), late]);
    } catch (error) {
      throw asStorageError(error);
    } finally {
      clearTimeout(timer);
    }
  }

  #open(create: boolean): Opening {
    const opening = openVault(this.name, create, () => this.#drop(opening));
    const dropIfNone = (database?: VaultDatabase) => database ?? this.#drop(opening);
    void opening.then(dropIfNone, () => dropIfNone());
    return opening;
  }

  /** Another call may have opened a new one in the meantime; that stays. */
  #drop(opening: Opening): void {
    if (this.#opening === opening) this.#opening = undefined;
  }
}

async function openVault(
  name: string,
  create: boolean,
  closed: () => void,
): Promise<VaultDatabase | undefined> {
  if (typeof indexedDB === 'undefined') {
    throw new BkStorageError('storage-unavailable', 'This browser offers no IndexedDB here');
  }
  // Where the browser can list its databases, a reader need not open one to learn that there is none:
  // WebKit keeps an empty one even when its creation is aborted, as below.
  if (!create && (await listed(name)) === false) return undefined;
  let absent = false;
  try {
    const database = await openDB<VaultSchema>(name, 1, {
      upgrade(db, oldVersion, _newVersion, transaction) {
        absent = oldVersion === 0 && !create;
        if (absent) {
          transaction.abort();
          // Its promise rejects by our own doing; openDB's rejection is the one that is looked at.
          transaction.done.catch(() => undefined);
          return;
        }
        for (const store of STORES) if (!db.objectStoreNames.contains(store)) db.createObjectStore(store);
      },
      // Another tab wants to upgrade or wipe: make room at once.
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        closed();
      },
      terminated: closed,
    });
    return database;
  } catch (error) {
    if (absent) return undefined;
    throw error;
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

/** Whether there is a database of that name; `undefined` where the browser cannot say. */
async function listed(name: string): Promise<boolean | undefined> {
  const databases = await indexedDB.databases?.().catch(() => undefined);
  return databases?.some((database) => database.name === name);
}
