/**
 * Opening the vault of this browser. What needs a secret is in `locks.ts` and what makes a vault in
 * `create-vault.ts`; both are loaded when they are used.
 * @module
 */
import { BkStorageError } from '../errors.js';
import { fetched } from '../lazy.js';
import type { Connection, Head, VaultDatabase } from './connection.js';
import type { Envelope } from './envelope.js';
import { DEVICE_SLOT, openSlot, type SlotKind } from './slots/slot.js';
import { transact } from './transaction.js';

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
  /** The records, where they were read in the same breath. */
  readonly rows?: Rows;
}

/** All records as they lie there, and the head that goes with them. */
export interface Rows {
  readonly head: Head;
  readonly envelopes: readonly Envelope[];
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
  const [head, deviceKey, slot, envelopes] = await transact(
    database,
    'readonly',
    ['head', 'keys', 'slots', 'records'],
    (transaction) =>
      Promise.all([
        transaction.objectStore('head').get('head'),
        transaction.objectStore('keys').get(DEVICE_SLOT),
        transaction.objectStore('slots').get(DEVICE_SLOT),
        // Whoever opens the vault looks into it next, and a transaction of its own costs more than the rows.
        transaction.objectStore('records').getAll(),
      ]),
  );
  if (!head) return (await isRestored(database)) ? unlock(database) : undefined;
  if (head.level !== 'device') throw new BkStorageError('storage-locked', 'The vault is locked');
  if (!deviceKey || !slot) throw new BkStorageError('storage-unreadable', 'The key of the vault is gone');
  try {
    return { ...unlocked(head, await openSlot(deviceKey, slot)), rows: { head, envelopes } };
  } catch (cause) {
    throw new BkStorageError('storage-unreadable', 'The key of the vault is gone', { cause });
  }
}

/** A head that was lost while the vault is still there: rare enough to load this for. Nothing is lost where nothing is. */
async function isRestored(database: VaultDatabase): Promise<boolean> {
  let rows = 0;
  for (const name of ['slots', 'records', 'outbox'] as const) rows += await database.count(name);
  if (!rows) return false;
  const { restoreHead } = await fetched(import('./lost-head.js'));
  return restoreHead(database, Date.now(), MAX_SEALS);
}
