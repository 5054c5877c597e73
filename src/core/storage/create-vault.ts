/**
 * Making the vault of this browser; loaded while nobody has said yet whose device this is.
 * @module
 */
import { BkStorageError } from '../errors.js';
import type { Connection, Head } from './connection.js';
import { SCHEMA_VERSION } from './schema.js';
import { createSlot } from './slots/device.js';
import { KEPT_KEYS } from './slots/kept-key.js';
import { newDataKey } from './slots/new-slot.js';
import type { Slot, SlotKind } from './slots/slot.js';
import { transact } from './transaction.js';
import { readHead, unlock, type Unlocked } from './vault-access.js';
import { VaultStore, type VaultStoreOptions } from './vault-store.js';
import { eraseVault } from './wipe.js';

/** The head of a new vault. */
export const newHead = (level: SlotKind, savedAt: number): Head => ({
  vid: crypto.randomUUID(),
  level,
  sv: SCHEMA_VERSION,
  seals: 0,
  gens: {},
  savedAt,
  epoch: 0,
});

/**
 * Puts a new vault in place.
 *
 * @returns `false` when another tab was first; its vault then is the vault.
 * @throws {BkStorageError} `storage-busy` when another tab erased the key in the meantime.
 */
export async function layVault(connection: Connection, head: Head, slot: Slot): Promise<boolean> {
  const laid = await connection.run(
    (database) =>
      transact(database, 'readwrite', ['head', 'slots', 'keys'], async (transaction) => {
        if (await transaction.objectStore('head').get('head')) return false;
        const kept = KEPT_KEYS[slot.kind];
        if (kept && !(await transaction.objectStore('keys').getKey(kept)))
          throw new BkStorageError('storage-busy', 'Another tab erased the key');
        await Promise.all([
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
 * Creates the vault of this browser at level `device`, or joins the one that another tab was faster to make.
 *
 * @throws {BkStorageError} `storage-unavailable` when the browser does not keep keys, `storage-locked` when the
 * other tab locked its own; others as {@link Connection.run}.
 */
export async function createVault(connection: Connection, now: number): Promise<Unlocked> {
  const head = newHead('device', now);
  try {
    const { slot } = await createSlot({ connection, vid: head.vid, now }, await newDataKey());
    await layVault(connection, head, slot);
  } catch (error) {
    await leaveNothing(connection);
    throw error;
  }
  const opened = await connection.run(unlock);
  if (opened) return opened;
  throw new BkStorageError('storage-gone', 'The vault was erased');
}

/** After a failed attempt: a database without a vault in it does not stay. */
export async function leaveNothing(connection: Connection): Promise<void> {
  const head = await readHead(connection).catch(() => undefined);
  // What made the attempt fail is what the caller hears of.
  if (!head) await eraseVault(connection).catch(() => undefined);
}

/** Creates the vault of this browser at level `device`. @throws {BkStorageError} as {@link createVault}. */
export async function createVaultStore(
  connection: Connection,
  now: number,
  options?: VaultStoreOptions,
): Promise<VaultStore> {
  return new VaultStore(connection, await createVault(connection, now), options);
}
