/**
 * How often a PIN may be tried. Each try is written down before it is made, so that neither a crash nor a
 * second tab gives one for nothing.
 * @module
 */
import { BkVaultError, isBkError } from '../errors.js';
import type { Connection } from './connection.js';
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
 * @param open - Rejects with an `OperationError` when the PIN was wrong.
 * @returns What `open` gives; the count starts anew then.
 * @throws {BkVaultError} `vault-pin-wait`, `vault-pin-wrong`, `vault-erased`.
 */
export async function throttled<T>(
  connection: Connection,
  slot: Slot,
  now: number,
  open: () => Promise<T>,
): Promise<T> {
  const tried = await raise(connection, slot.id, now);
  if (!tried) throw await deleteSlot(connection, slot.id);
  try {
    const opened = await open();
    await change(connection, slot.id, (current) => ({ ...current, fails: 0, notBefore: 0 }));
    return opened;
  } catch (error) {
    // Whatever else went wrong was not the PIN; the try counts all the same.
    if (isBkError(error) || (error as Error).name !== 'OperationError') throw error;
  }
  if (tried.fails >= TRIES) throw await deleteSlot(connection, slot.id);
  throw new BkVaultError('vault-pin-wrong', 'Not the PIN', {
    notBefore: tried.notBefore,
    triesLeft: triesLeft(tried),
  });
}

/** Counts a try in a transaction of its own. @returns The slot, or `undefined` when all tries are used up. */
async function raise(connection: Connection, id: string, now: number): Promise<Slot | undefined> {
  let waiting: BkVaultError | undefined;
  const tried = await change(connection, id, (slot) => {
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

/** Changes a slot in one transaction; `undefined` comes back when it is gone or left alone. */
async function change(
  connection: Connection,
  id: string,
  to: (slot: Slot) => Slot | undefined,
): Promise<Slot | undefined> {
  return connection.run((database) =>
    transact(database, 'readwrite', ['slots'], async (transaction) => {
      const slots = transaction.objectStore('slots');
      const slot = await slots.get(id);
      const next = slot && to(slot);
      if (next) await slots.put(next, id);
      return next;
    }),
  );
}

async function deleteSlot(connection: Connection, id: string): Promise<BkVaultError> {
  await connection.run((database) =>
    transact(database, 'readwrite', ['slots'], (transaction) => transaction.objectStore('slots').delete(id)),
  );
  return new BkVaultError('vault-erased', 'Too many wrong PINs', { triesLeft: 0 });
}
