/** A device of its own for each test: databases with random names, a clock, and the rows as they lie there. */
import { Connection, type VaultSchema } from '../../src/core/storage/connection.js';
import type { Rows } from '../../src/core/storage/database.js';
import { transact } from '../../src/core/storage/transaction.js';
import type { ClientOptions } from '../../src/core/part.js';
import { Client } from '../../src/core/client.js';

/** 22 November 2026, 09:00 in Vietnam. */
export const NOW = Date.parse('2026-11-22T09:00:00+07:00');

const names: string[] = [];

/** A database name that nobody used before. */
export function databaseName(): string {
  const name = `bk-test-${crypto.randomUUID()}`;
  names.push(name);
  return name;
}

/** A clock that stands still until it is moved. */
export function clock(now = NOW) {
  return {
    now: () => now,
    advance: (ms: number) => {
      now += ms;
    },
  };
}

/** A client on its own device; clients with the same `databaseName` are two tabs of one browser. */
export function device(options: ClientOptions = {}): Client {
  return new Client({ databaseName: databaseName(), now: () => NOW, ...options });
}

/** Deletes what the tests left behind. */
export async function forgetDevices(): Promise<void> {
  sessionStorage.clear();
  localStorage.clear();
  await Promise.all(
    names.splice(0).map(
      (name) =>
        new Promise((done) => {
          const request = indexedDB.deleteDatabase(name);
          request.onsuccess = request.onerror = done;
        }),
    ),
  );
}

/** Whether the browser has a database of that name. */
export async function exists(name: string): Promise<boolean> {
  return (await indexedDB.databases()).some((database) => database.name === name);
}

/** Every row of every store: what somebody reads who opens the database with developer tools. */
export async function rows(name: string): Promise<Record<string, [IDBValidKey, unknown][]>> {
  const dump: Record<string, [IDBValidKey, unknown][]> = {};
  const connection = new Connection(name);
  await connection.run(async (database) => {
    for (const store of database.objectStoreNames) {
      const [keys, values] = await Promise.all([database.getAllKeys(store), database.getAll(store)]);
      dump[store] = keys.map((key, index) => [key, values[index]]);
    }
  });
  await connection.close();
  return dump;
}

/** Changes rows behind the library's back. */
export async function tamper(
  name: string,
  use: (database: Parameters<Parameters<Connection['run']>[0]>[0]) => Promise<unknown>,
): Promise<void> {
  const connection = new Connection(name);
  await connection.run(use);
  await connection.close();
}

/** Changes one store behind the library's back. */
export const tamperStore = <N extends keyof VaultSchema>(
  name: string,
  store: N,
  use: (rows: Rows<VaultSchema, N>) => Promise<unknown>,
) =>
  tamper(name, (database) =>
    transact(database, 'readwrite', [store], (transaction) => use(transaction.objectStore(store))),
  );

/** Everything in a value as text, byte arrays read as UTF-8. */
export function legible(value: unknown): string {
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return new TextDecoder().decode(value);
  if (Array.isArray(value)) return value.map(legible).join(' ');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([key, item]) => `${key} ${legible(item)}`)
      .join(' ');
  return String(value);
}
