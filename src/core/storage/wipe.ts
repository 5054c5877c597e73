/**
 * Erasing the vault of this browser, also one that cannot be opened.
 * @module
 */
import { BkVaultError, isBkError } from '../errors.js';
import type { Connection, VaultDatabase } from './connection.js';
import { transact } from './transaction.js';

/** What a wipe did. */
export interface WipeReport {
  /** Rows that were erased, by store. */
  readonly erased: Readonly<Record<string, number>>;
  /** Rows that are still there, by store; empty when all went well. */
  readonly left: Readonly<Record<string, number>>;
  /** `false` while a tab that sleeps still holds the database; it is empty then, and goes when that tab wakes. */
  readonly databaseGone: boolean;
  /** What went wrong on the way. */
  readonly errors: readonly unknown[];
}

/** Something could not be erased; `report` says what. */
export class BkWipeError extends BkVaultError {
  override name = 'BkWipeError';
  readonly report: WipeReport;

  constructor(report: WipeReport) {
    super('vault-wipe-incomplete', 'Not everything could be erased', {}, { cause: report.errors[0] });
    this.report = report;
  }
}

type StoreName = 'keys' | 'slots' | 'records' | 'outbox' | 'files' | 'grants' | 'log' | 'head';

/** Keys first: should anything later fail, what is left cannot be read. */
const ORDER: readonly (readonly StoreName[])[] = [
  ['keys'],
  ['slots'],
  ['records', 'outbox', 'files', 'grants', 'log'],
  ['head'],
];
const STORES = ORDER.flat();

type Counts = Readonly<Record<string, number>>;

/**
 * Erases what this browser keeps, step by step; one step that fails does not stop the next.
 * Resolves after the last commit.
 *
 * @throws {BkWipeError} `vault-wipe-incomplete` when anything is left.
 */
export async function eraseVault(connection: Connection): Promise<WipeReport> {
  const errors: unknown[] = [];
  const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      // Where there is no storage at all there is nothing to erase.
      if (!isBkError(error) || error.code !== 'storage-unavailable') errors.push(error);
      return undefined;
    }
  };
  const before = await attempt(() => count(connection));
  await attempt(() => connection.run(overwriteKeys));
  await attempt(() => connection.run(overwriteSlots));
  for (const stores of ORDER) await attempt(() => connection.run((database) => clear(database, [...stores])));
  const left = (await attempt(() => count(connection))) ?? {};
  // With rows left in it the database is not to vanish from sight: opening it again says what is wrong.
  const emptied = Object.keys(left).length === 0 && errors.length === 0;
  const databaseGone = emptied && (await attempt(() => connection.destroy())) !== false;
  const erased = Object.entries(before ?? {}).map(([name, rows]) => [name, rows - (left[name] ?? 0)]);
  const report = {
    erased: Object.fromEntries(erased) as Counts,
    left,
    databaseGone,
    errors,
  };
  if (errors.length > 0 || !emptied) throw new BkWipeError(report);
  return report;
}

/** Rows by store, without the empty ones. */
async function count(connection: Connection): Promise<Counts> {
  const counts = await connection.run((database) =>
    transact(database, 'readonly', STORES, (transaction) =>
      Promise.all(STORES.map((name) => transaction.objectStore(name).count())),
    ),
  );
  const pairs = STORES.map((name, index) => [name, counts?.[index] ?? 0] as const);
  return Object.fromEntries(pairs.filter(([, rows]) => rows > 0));
}

/** A browser may keep what was deleted until it tidies up; what was overwritten before is worth nothing then. */
async function overwriteKeys(database: VaultDatabase): Promise<void> {
  const names = await database.getAllKeys('keys');
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
  await transact(database, 'readwrite', ['keys'], (transaction) =>
    Promise.all(names.map((name) => transaction.objectStore('keys').put(key, name))),
  );
}

function overwriteSlots(database: VaultDatabase): Promise<unknown> {
  return transact(database, 'readwrite', ['slots'], async (transaction) => {
    const slots = transaction.objectStore('slots');
    const wrapped = crypto.getRandomValues(new Uint8Array(48)).buffer;
    return Promise.all((await slots.getAll()).map((slot) => slots.put({ ...slot, wrapped }, slot.id)));
  });
}

function clear(database: VaultDatabase, stores: StoreName[]): Promise<unknown> {
  return transact(database, 'readwrite', stores, (transaction) =>
    Promise.all(stores.map((name) => transaction.objectStore(name).clear())),
  );
}
