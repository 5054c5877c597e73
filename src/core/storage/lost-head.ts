/**
 * A vault whose head is gone while other rows are still there. To fail to read is not to be empty: nothing is
 * laid over such a vault, and where the other rows say what the head said, it is put back. Loaded when needed.
 * @module
 */
import { BkStorageError } from '../errors.js';
import { VERSION, type VaultDatabase } from './connection.js';
import type { Envelope } from './envelope.js';
import { newHead } from './new-head.js';
import { transact } from './transaction.js';

/**
 * Puts the head back that the other rows speak of.
 *
 * Nothing is opened for it: the newest generation that stands there is what was saved last, and one that is
 * damaged is told of as such when it is read. The epoch is the time, so that no tab with a key from before
 * takes this for the head it knew. Stamps count on from those of each record.
 *
 * @param now - Milliseconds since 1970.
 * @param seals - As many as a key may do: how often this one was used, nobody knows any more.
 * @returns `false` when there is nothing in the database that would belong to a vault.
 * @throws {BkStorageError} `storage-unreadable` when the rows do not say whose they are, and `storage-newer`
 * when a later version of the library keeps more here; all stays as it is.
 */
export async function restoreHead(database: VaultDatabase, now: number, seals: number): Promise<boolean> {
  return transact(database, 'readwrite', ['head', 'slots', 'records', 'outbox'], async (transaction) => {
    const head = transaction.objectStore('head');
    const [known, slots, places, envelopes, jobs] = await Promise.all([
      head.get('head'),
      transaction.objectStore('slots').getAll(),
      transaction.objectStore('records').getAllKeys(),
      transaction.objectStore('records').getAll(),
      transaction.objectStore('outbox').getAll(),
    ]);
    if (known) return true; // another tab was faster
    if (slots.length + envelopes.length + jobs.length === 0) return false;
    if (database.version > VERSION)
      throw new BkStorageError('storage-newer', 'A newer version of the library keeps this vault');
    const [slot] = slots;
    const vid = vidOf([...envelopes, ...jobs.map(({ envelope }) => envelope)]);
    // Of an empty vault at level device any id will do; every other slot has the id in its key.
    if (!slot || slots.length > 1 || !(vid ?? slot.kind === 'device'))
      throw new BkStorageError('storage-unreadable', 'The head of the vault is lost');
    await head.put(
      {
        ...newHead(slot.kind, now),
        ...(vid !== undefined && { vid }),
        seals,
        gens: newest(places, envelopes),
        epoch: now,
      },
      'head',
    );
    return true;
  });
}

/** The one vault that all of them name. With a wrong id the right PIN would not fit: rather none than a guess. */
function vidOf(envelopes: readonly Envelope[]): string | undefined {
  const vids = new Set(envelopes.map(({ vid }) => vid));
  if (vids.size > 1) throw new BkStorageError('storage-unreadable', 'The rows are of more than one vault');
  return [...vids][0];
}

/** By record: the highest generation there is. */
function newest(
  places: readonly (readonly [string, number])[],
  envelopes: readonly Envelope[],
): Readonly<Record<string, number>> {
  const gens: Record<string, number> = {};
  for (const [index, [id]] of places.entries()) gens[id] = Math.max(gens[id] ?? 0, envelopes[index]!.n);
  return gens;
}
