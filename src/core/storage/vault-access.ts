/**
 * Making, opening and erasing the vault of this browser: keys and head, nothing of what is kept in it.
 * @module
 */
import { BkStorageError } from '../errors.js';
import type { Connection, Head, VaultDatabase } from './connection.js';
import { SCHEMA_VERSION } from './schema.js';
import { transact } from './transaction.js';
import { createDeviceSlot, DEVICE_SLOT, openDeviceSlot } from './vault-keys.js';

/** What opens the envelopes of one vault. */
export interface Unlocked {
  readonly vid: string;
  readonly key: CryptoKey;
  /** Schema version; when it is later than ours, the vault is for reading only. */
  readonly sv: number;
}

/** Puts a new vault in place. @returns `false` when another tab was first; its vault then is the vault. */
export async function layVault(connection: Connection, now: number): Promise<boolean> {
  const { deviceKey, slot } = await createDeviceSlot(now);
  const head: Head = {
    vid: crypto.randomUUID(),
    level: 'device',
    sv: SCHEMA_VERSION,
    seals: 0,
    gens: {},
    savedAt: now,
  };
  const laid = await connection.run(
    (database) =>
      transact(database, 'readwrite', ['head', 'keys', 'slots'], async (transaction) => {
        if (await transaction.objectStore('head').get('head')) return false;
        await Promise.all([
          transaction.objectStore('keys').put(deviceKey, DEVICE_SLOT),
          transaction.objectStore('slots').put(slot, slot.id),
          transaction.objectStore('head').put(head, 'head'),
        ]);
        return true;
      }),
    true,
  );
  return laid === true;
}

/**
 * Erases what this browser keeps, also when it cannot be opened. Resolves after the last commit.
 *
 * Keys first: should anything later fail, what is left cannot be read.
 */
export async function eraseVault(connection: Connection): Promise<void> {
  for (const stores of [
    ['keys'],
    ['slots'],
    ['records', 'outbox', 'files', 'grants', 'log'],
    ['head'],
  ] as const) {
    await connection.run((database) =>
      transact(database, 'readwrite', [...stores], (transaction) =>
        Promise.all([...stores].map((name) => transaction.objectStore(name).clear())),
      ),
    );
  }
  await connection.destroy();
}

/**
 * The key of the vault, or `undefined` where there is none.
 *
 * @throws {BkStorageError} `storage-unreadable`.
 */
export async function unlock(database: VaultDatabase): Promise<Unlocked | undefined> {
  const [head, deviceKey, slot] = await transact(
    database,
    'readonly',
    ['head', 'keys', 'slots'],
    (transaction) =>
      Promise.all([
        transaction.objectStore('head').get('head'),
        transaction.objectStore('keys').get(DEVICE_SLOT),
        transaction.objectStore('slots').get(DEVICE_SLOT),
      ]),
  );
  if (!head) return undefined;
  if (!deviceKey || !slot) throw new BkStorageError('storage-unreadable', 'The key of the vault is gone');
  try {
    return { vid: head.vid, sv: head.sv, key: await openDeviceSlot(deviceKey, slot) };
  } catch (cause) {
    throw new BkStorageError('storage-unreadable', 'The key of the vault does not open it', { cause });
  }
}
