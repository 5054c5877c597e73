/**
 * A new data key: after a slot was removed, and after the old one was used very often. Everything is sealed
 * again, and put in place together with the slot that opens it, in one transaction.
 * @module
 */
import { BkStorageError } from '../errors.js';
import type { Connection, Head, JobRow, VaultDatabase } from './connection.js';
import type { Envelope } from './envelope.js';
import { openBytes, sealBytes } from './sealed-bytes.js';
import { KEPT_KEYS } from './slots/kept-key.js';
import type { NewSlot } from './slots/slot.js';
import { transact } from './transaction.js';
import { inTurn } from './turns.js';
import { unlocked, type Unlocked } from './vault-access.js';

/** How often the work starts again because another tab wrote in between; more often while there is time. */
const RACES = 5;
const PATIENCE_MS = 10_000;

/** Stores whose rows are envelopes and nothing else; each says itself what it is sealed as. */
const OTHERS = ['files', 'grants', 'log'] as const;

interface Other {
  readonly store: (typeof OTHERS)[number];
  readonly key: IDBValidKey;
  readonly envelope: Envelope;
}

interface Rows {
  readonly head: Head;
  readonly places: readonly [string, number][];
  readonly envelopes: readonly Envelope[];
  readonly jobs: readonly JobRow[];
  readonly others: readonly Other[];
}

/**
 * What is sealed under the new key already, by the place and the iv it had. After a race only what was written
 * in between is left to seal; otherwise tabs that keep saving would keep a large vault from ever getting its key.
 */
type Sealed = Map<string, Envelope>;

/**
 * Gives the vault a new data key and one slot in place of those it had. Tabs that hold the old key get
 * `storage-rekeyed` from then on.
 *
 * @param next - The new slot, opened once, and with it the new key.
 * @throws {BkStorageError} `storage-newer` when a later version of the library has sealed something here: it
 * would be lost with the old key. `storage-busy`, `storage-gone`, `storage-rekeyed`. Nothing has changed then.
 */
export async function rekey(connection: Connection, current: Unlocked, next: NewSlot): Promise<Unlocked> {
  return inTurn(`bk-vault:${connection.name}`, async () => {
    const sealed: Sealed = new Map();
    const giveUpAt = performance.now() + PATIENCE_MS;
    for (let race = 0; race < RACES || performance.now() < giveUpAt; race++) {
      const before = await connection.run((database) => read(database, current));
      const after = before && (await sealAgain(before, current, next, sealed));
      if (after && (await connection.run((database) => swap(database, before, after, next))))
        return unlocked(after.head, next.dataKey);
    }
    throw new BkStorageError('storage-busy', 'Other tabs kept changing the vault');
  });
}

function read(database: VaultDatabase, { vid, epoch }: Unlocked): Promise<Rows> {
  return transact(database, 'readonly', ['head', 'records', 'outbox', ...OTHERS], async (transaction) => {
    const records = transaction.objectStore('records');
    const [head, places, envelopes, jobs, others] = await Promise.all([
      transaction.objectStore('head').get('head'),
      records.getAllKeys(),
      records.getAll(),
      transaction.objectStore('outbox').getAll(),
      readOthers(transaction),
    ]);
    if (head?.vid !== vid) throw new BkStorageError('storage-gone', 'The vault was erased');
    if ((head.epoch ?? 0) === epoch) return { head, places, envelopes, jobs, others };
    throw new BkStorageError('storage-rekeyed', 'Another tab gave the vault a new key');
  });
}

async function sealAgain(
  rows: Rows,
  { key, vid }: Unlocked,
  { slot, dataKey }: NewSlot,
  sealed: Sealed,
): Promise<Rows> {
  const again = async (type: string, id: string, envelope: Envelope): Promise<Envelope> => {
    const context = { vid, type, id, n: envelope.n };
    const name = [type, id, ...envelope.iv].join();
    const before = sealed.get(name);
    if (before) return before;
    const plain = await openBytes(key, context, envelope).catch(keepDamaged);
    if (plain === undefined) return envelope;
    const after = await sealBytes(dataKey, context, plain);
    sealed.set(name, after);
    return after;
  };
  const envelopes: Envelope[] = [];
  for (const [index, envelope] of rows.envelopes.entries())
    envelopes.push(await again('record', rows.places[index]?.[0] ?? envelope.id, envelope));
  const jobs: JobRow[] = [];
  for (const job of rows.jobs) jobs.push({ ...job, envelope: await again('outbox', job.id, job.envelope) });
  const others: Other[] = [];
  for (const { envelope, ...place } of rows.others)
    others.push({ ...place, envelope: await again(envelope.type, envelope.id, envelope) });
  const seals = sealed.size;
  const epoch = (rows.head.epoch ?? 0) + 1;
  return { ...rows, head: { ...rows.head, level: slot.kind, epoch, seals }, envelopes, jobs, others };
}

/** Damaged under the old key, it stays as it is: it counts as unreadable, not as gone. */
function keepDamaged(error: unknown): undefined {
  if (!(error instanceof DOMException)) throw error;
}

/** `false` when another tab wrote in between, or erased the key of the slot. */
function swap(database: VaultDatabase, before: Rows, after: Rows, { slot }: NewSlot): Promise<boolean> {
  const stores = ['head', 'slots', 'keys', 'records', 'outbox', ...OTHERS] as const;
  return transact(database, 'readwrite', [...stores], async (transaction) => {
    const keys = transaction.objectStore('keys');
    const outbox = transaction.objectStore('outbox');
    const [head, jobs, names, others] = await Promise.all([
      transaction.objectStore('head').get('head'),
      outbox.getAll(),
      keys.getAllKeys(),
      readOthers(transaction),
    ]);
    const kept = KEPT_KEYS[slot.kind];
    const same =
      head &&
      trace(head, jobs, others) === trace(before.head, before.jobs, before.others) &&
      (kept === undefined || names.includes(kept));
    if (!same) return false;
    await Promise.all([
      transaction.objectStore('head').put({ ...after.head, savedAt: head.savedAt }, 'head'),
      transaction.objectStore('slots').clear(),
      transaction.objectStore('slots').put(slot, slot.id),
      ...names.filter((name) => name !== kept).map((name) => keys.delete(name)),
      ...after.envelopes.map((envelope, index) =>
        transaction.objectStore('records').put(envelope, after.places[index]),
      ),
      // A job may have moved on meanwhile; what it carries is the same.
      ...jobs.map((job, index) => outbox.put({ ...job, envelope: after.jobs[index]!.envelope }, job.id)),
      ...after.others.map(({ store, key, envelope }) =>
        // The key is that of the row, whichever of the stores it is.
        transaction.objectStore(store).put(envelope, key as string & [string, number]),
      ),
    ]);
    return true;
  });
}

/** What is read of a transaction over at least these stores. */
interface OthersReader {
  objectStore(name: (typeof OTHERS)[number]): {
    getAllKeys(): Promise<Other['key'][]>;
    getAll(): Promise<Envelope[]>;
  };
}

async function readOthers(transaction: OthersReader): Promise<readonly Other[]> {
  const read = OTHERS.map(async (store) => {
    const rows = transaction.objectStore(store);
    const [keys, envelopes] = await Promise.all([rows.getAllKeys(), rows.getAll()]);
    return keys.map((key, index) => ({ store, key, envelope: envelopes[index]! }));
  });
  return (await Promise.all(read)).flat();
}

/** What changes with every write that concerns a rekeying: generations, and what jobs and the others carry. */
const trace = ({ vid, epoch = 0, gens }: Head, jobs: readonly JobRow[], others: readonly Other[]) =>
  JSON.stringify([
    vid,
    epoch,
    gens,
    jobs.map(({ id, envelope }) => [id, [...envelope.iv]]),
    others.map(({ store, key, envelope }) => [store, key, [...envelope.iv]]),
  ]);
