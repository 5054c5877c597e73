/**
 * The database `bk-vault`, structural version 1. Upgrades only add stores.
 * @module
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { BkStorageError } from '../errors.js';
import type { Envelope } from './envelope.js';
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
}

/** The data key, wrapped under the key of one way to unlock. */
export interface Slot {
  readonly id: string;
  readonly kind: 'device';
  readonly v: 1;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly wrapped: ArrayBuffer;
  readonly fails: number;
  readonly notBefore: number;
  readonly createdAt: number;
}

export interface VaultSchema extends DBSchema {
  head: { key: 'head'; value: Head };
  slots: { key: string; value: Slot };
  keys: { key: string; value: CryptoKey };
  /** Ring of three generations: `[record id, n % 3]`. */
  records: { key: [string, number]; value: Envelope };
  files: { key: [string, number]; value: Envelope };
  outbox: { key: string; value: JobHead & { readonly envelope: Envelope } };
  grants: { key: string; value: Envelope };
  log: { key: string; value: Envelope };
}

export type VaultDatabase = IDBPDatabase<VaultSchema>;

const STORES = ['head', 'slots', 'keys', 'records', 'files', 'outbox', 'grants', 'log'] as const;

/**
 * One database handle that is opened again when the browser closed it.
 *
 * A phone that was in a pocket often comes back with a dead handle; the next call then opens a new one.
 */
export class Connection {
  readonly #name: string;
  #database: Promise<VaultDatabase | undefined> | undefined;

  constructor(name: string) {
    this.#name = name;
  }

  /**
   * Runs `use` on an open database; once more on a fresh handle when the first was dead.
   *
   * @param create - Make the database when there is none; otherwise `use` is not called and `undefined` comes back,
   * for on a shared device not even an empty database is left behind.
   * @throws {BkStorageError} `storage-unavailable`, `storage-blocked`, `storage-newer`, `storage-full`, `storage-failed`.
   */
  async run<T>(use: (database: VaultDatabase) => Promise<T>, create = false): Promise<T | undefined> {
    try {
      const database = await this.#open(create);
      return database && (await use(database));
    } catch (error) {
      if (!isDeadHandle(error)) throw asStorageError(error);
      this.#database = undefined;
      try {
        const database = await this.#open(create);
        return database && (await use(database));
      } catch (again) {
        throw asStorageError(again);
      }
    }
  }

  /** Closes the handle; the next call opens a new one. */
  async close(): Promise<void> {
    const database = await this.#database?.catch(() => undefined);
    database?.close();
    this.#database = undefined;
  }

  #open(create: boolean): Promise<VaultDatabase | undefined> {
    this.#database ??= openVault(this.#name, create, () => (this.#database = undefined)).then(
      (database) => {
        if (!database) this.#database = undefined;
        return database;
      },
      (error: unknown) => {
        this.#database = undefined;
        throw error;
      },
    );
    return this.#database;
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
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
      terminated: closed,
    });
    return database;
  } catch (error) {
    if (absent) return undefined;
    throw error;
  }
}

const isDeadHandle = (error: unknown) =>
  error instanceof DOMException && (error.name === 'InvalidStateError' || error.name === 'UnknownError');

const CODES: Readonly<Record<string, string>> = {
  QuotaExceededError: 'storage-full',
  VersionError: 'storage-newer',
  SecurityError: 'storage-unavailable',
};

function asStorageError(error: unknown): unknown {
  if (!(error instanceof DOMException)) return error;
  return new BkStorageError(CODES[error.name] ?? 'storage-failed', 'The browser could not use its storage', {
    cause: error,
  });
}
