/**
 * Keys that the browser keeps and does not give out: the device key and the pepper of the PIN.
 * @module
 */
import { BkStorageError } from '../../errors.js';
import type { Connection } from '../connection.js';
import { transact } from '../transaction.js';

/** Which of them belongs to which kind of slot. */
export const KEPT_KEYS: Readonly<Record<string, string>> = { device: 'device', pin: 'pepper' };

/**
 * Stores a key, unless another tab was first, and reads it back in a new transaction: some browsers take a
 * `CryptoKey` and give nothing back.
 *
 * @returns The key as it was read back.
 * @throws {BkStorageError} `storage-unavailable` when this browser does not keep keys.
 */
export async function keepKey(connection: Connection, name: string, made: CryptoKey): Promise<CryptoKey> {
  await connection.run(
    (database) =>
      transact(database, 'readwrite', ['keys'], async (transaction) => {
        const keys = transaction.objectStore('keys');
        if (!(await keys.get(name))) await keys.put(made, name);
      }),
    true,
  );
  const key = await keptKey(connection, name);
  if (key) return key;
  throw new BkStorageError('storage-unavailable', 'This browser does not keep cryptographic keys');
}

/** A key that was stored, or `undefined`. */
export async function keptKey(connection: Connection, name: string): Promise<CryptoKey | undefined> {
  return (await connection.run((database) => database.get('keys', name))) ?? undefined;
}
