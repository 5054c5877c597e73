/**
 * Making and opening the vault of this browser: keys and head, nothing of what is kept in it. What needs
 * a secret is in `locks.ts`, loaded when it is used.
 * @module
 */
import { BkStorageError } from '../errors.js';
import type { Connection, Head, VaultDatabase } from './connection.js';
import { SCHEMA_VERSION } from './schema.js';
import { createSlot, DEVICE_SLOT } from './slots/device.js';
import { KEPT_KEYS } from './slots/kept-key.js';
import { newDataKey, openSlot, type Slot, type SlotKind } from './slots/slot.js';
import { transact } from './transaction.js';
import { eraseVault } from './wipe.js';

/** So many seals, and the data key has done enough: the next unlocking gives the vault a new one. */
export const MAX_SEALS = 2 ** 20;

/** What opens the envelopes of one vault. */
export interface Unlocked {
  readonly vid: string;
  readonly key: CryptoKey;
  readonly level: SlotKind;
  /** Of the data key; see {@link Head}. */
  readonly epoch: number;
  /** How often the key had been used when it was unlocked. */
  readonly seals: number;
  /** Schema version; when it is later than ours, the vault is for reading only. */
  readonly sv: number;
}

/** What a head and the data key that belongs to it give. */
export const unlocked = ({ vid, level, epoch = 0, seals, sv }: Head, key: CryptoKey): Unlocked => ({
  vid,
  key,
  level: level as SlotKind,
  epoch,
  seals,
  sv,
});

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
      transact(database, 'readwrite', ['keys', ...VAULT], async (transaction) => {
        if (await transaction.objectStore('head').get('head')) return false;
        // Without a head, and yet of a vault: to lay a new one over it would be to lose it.
        if (await holdsRows(transaction)) throw new BkStorageError('storage-unreadable', 'There is a vault');
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

/** After a failed attempt: a database without a vault in it does not stay. One that cannot be read does. */
export async function leaveNothing(connection: Connection): Promise<void> {
  const look = (database: VaultDatabase) => transact(database, 'readonly', [...VAULT], holdsRows);
  try {
    if (!(await connection.run(look))) await eraseVault(connection);
  } catch {
    // What made the attempt fail is what the caller hears of.
  }
}

/** What only a vault has. A key alone, in `keys`, is what is left of an attempt that failed. */
const VAULT = ['head', 'slots', 'records', 'outbox'] as const;

async function holdsRows(transaction: {
  objectStore(name: (typeof VAULT)[number]): { count(): Promise<number> };
}): Promise<boolean> {
  const counts = await Promise.all(VAULT.map((name) => transaction.objectStore(name).count()));
  return counts.some((count) => count > 0);
}

/** The head, or `undefined` where there is no vault. */
export function readHead(connection: Connection): Promise<Head | undefined> {
  return connection.run((database) => database.get('head', 'head'));
}

/**
 * Opens the vault, where that needs nobody; `undefined` where there is none.
 *
 * @throws {BkStorageError} `storage-locked`, `storage-unreadable`.
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
  if (!head) return (await isRestored(database)) ? unlock(database) : undefined;
  if (head.level !== 'device') throw new BkStorageError('storage-locked', 'The vault is locked');
  if (!deviceKey || !slot) throw new BkStorageError('storage-unreadable', 'The key of the vault is gone');
  try {
    return unlocked(head, await openSlot(deviceKey, slot));
  } catch (cause) {
    throw new BkStorageError('storage-unreadable', 'The key of the vault does not open it', { cause });
  }
}

/** A head that was lost while the vault is still there; a database without one is rare enough to load this for. */
async function isRestored(database: VaultDatabase): Promise<boolean> {
  const { restoreHead } = await import('./lost-head.js');
  return restoreHead(database, { ...newHead('device', Date.now()), seals: MAX_SEALS });
}
