/**
 * How often a PIN may be tried. Each try is written down before it is made, so that neither a crash nor a
 * second tab gives one for nothing.
 * @module
 */
import type { IDBPObjectStore } from 'idb';
import { BkStorageError, BkVaultError, isBkError } from '../errors.js';
import type { Connection, VaultSchema } from './connection.js';
import type { Slot } from './slots/slot.js';
import { transact } from './transaction.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** After the first failure, the second, and so on. */
const WAITS = [0, 0, 0, 5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, 60 * MINUTE];
/** This many failures and the slot is deleted. */
const TRIES = WAITS.length + 1;

const waitAfter = (fails: number) => WAITS[fails - 1] ?? 0;

/** How many PINs may still be tried. */
export const triesLeft = ({ fails }: Slot): number => Math.max(0, TRIES - fails);

/** When the next one may be tried; a clock that was set back since must not lock anybody out for years. */
const dueAt = (slot: Slot, now: number) => Math.min(slot.notBefore, now + waitAfter(slot.fails));

/**
 * Tries to open a slot, and counts it.
 *
 * @param vid - Of the vault that the slot is of.
 * @param open - Rejects with an `OperationError` when the PIN was wrong.
 * @returns What `open` gives; the count starts anew then.
 * @throws {BkVaultError} `vault-pin-wait`, `vault-pin-wrong`; `vault-erased` when no slot is left, and the rest
 * of the vault is to go.
 * @throws {BkStorageError} `storage-gone`, `storage-rekeyed` when another tab erased the vault, or changed how
 * it is unlocked: that says nothing about the PIN.
 */
export async function throttled<T>(
  connection: Connection,
  vid: string,
  slot: Slot,
  now: number,
  open: () => Promise<T>,
): Promise<T> {
  const place: Place = { connection, vid, id: slot.id };
  const tried = await raise(place, now);
  if (!tried) throw await deleteSlot(place);
  try {
    const opened = await open();
    await change(place, (current) => ({ ...current, fails: 0, notBefore: 0 }));
    return opened;
  } catch (error) {
    // Whatever else went wrong was not the PIN; the try counts all the same.
    if (isBkError(error) || (error as Error).name !== 'OperationError') throw error;
  }
  if (tried.fails >= TRIES) throw await deleteSlot(place);
  throw new BkVaultError('vault-pin-wrong', 'Not the PIN', {
    notBefore: tried.notBefore,
    triesLeft: triesLeft(tried),
  });
}

/** Which slot of which vault. */
interface Place {
  readonly connection: Connection;
  readonly vid: string;
  readonly id: string;
}

/** Counts a try in a transaction of its own. @returns The slot, or `undefined` when all tries are used up. */
async function raise(place: Place, now: number): Promise<Slot | undefined> {
  let waiting: BkVaultError | undefined;
  const tried = await change(place, (slot) => {
    waiting = undefined;
    if (slot.fails >= TRIES) return undefined;
    const notBefore = dueAt(slot, now);
    if (notBefore > now) {
      const details = { notBefore, triesLeft: triesLeft(slot) };
      waiting = new BkVaultError('vault-pin-wait', 'It is too early for the next PIN', details);
      return { ...slot, notBefore };
    }
    const fails = slot.fails + 1;
    return { ...slot, fails, notBefore: now + waitAfter(fails) };
  });
  if (waiting) throw waiting;
  return tried;
}

/** Changes a slot in one transaction; `undefined` comes back when it is left alone. */
function change(place: Place, to: (slot: Slot) => Slot | undefined): Promise<Slot | undefined> {
  return inPlace(place, async (slots, slot) => {
    const next = to(slot);
    if (next) await slots.put(next, slot.id);
    return next;
  });
}

/** Deletes the slot; its tries are used up. @returns What to tell. */
function deleteSlot(place: Place): Promise<BkStorageError> {
  return inPlace(place, async (slots, slot) => {
    await slots.delete(slot.id);
    // Only a vault that nothing opens is lost; this is the vault itself saying so, not a look at it later.
    return (await slots.count()) === 0
      ? new BkVaultError('vault-erased', 'Too many wrong PINs', { triesLeft: 0 })
      : changed();
  });
}

/** The slot as it is now, in one transaction with the head that says whose it is. */
async function inPlace<T>(
  { connection, vid, id }: Place,
  use: (
    slots: IDBPObjectStore<VaultSchema, ('head' | 'slots')[], 'slots', 'readwrite'>,
    slot: Slot,
  ) => Promise<T>,
): Promise<T> {
  const done = await connection.run((database) =>
    transact(database, 'readwrite', ['head', 'slots'], async (transaction) => {
      const slots = transaction.objectStore('slots');
      const [head, slot] = await Promise.all([transaction.objectStore('head').get('head'), slots.get(id)]);
      if (head?.vid !== vid) throw gone();
      if (!slot) throw changed();
      return { value: await use(slots, slot) };
    }),
  );
  if (!done) throw gone();
  return done.value;
}

const gone = () => new BkStorageError('storage-gone', 'The vault was erased');
const changed = () => new BkStorageError('storage-rekeyed', 'Another tab changed how the vault is unlocked');
