/**
 * The store of level `device`: sealed records in IndexedDB, a ring of three generations each, and
 * compare-and-swap between tabs.
 * @module
 */
import type { IDBPTransaction, StoreNames } from 'idb';
import { BkStorageError } from '../errors.js';
import type { Connection, Head, VaultDatabase, VaultSchema } from './connection.js';
import { open, seal, type Envelope } from './envelope.js';
import { createDeviceSlot, DEVICE_SLOT, openDeviceSlot } from './vault-keys.js';
import type { JobHead, Json, RecordData, Store, StoredJob, StoredRecord } from './store.js';

/** Generations kept of each record; a damaged newest one falls back to the one before. */
const GENERATIONS = 3;
/** How often a save starts again because another tab was faster. */
const RACES = 5;
/** Version of what is sealed; migrations go up from here. */
const SCHEMA_VERSION = 1;

interface Unlocked {
  readonly vid: string;
  readonly key: CryptoKey;
}

type WriteTransaction<S extends StoreNames<VaultSchema>> = IDBPTransaction<VaultSchema, S[], 'readwrite'>;

/** Opens the vault of this browser, or says that there is none. It never creates one. */
export async function openVaultStore(connection: Connection): Promise<VaultStore | undefined> {
  const unlocked = await connection.run((database) => unlock(database));
  return unlocked && new VaultStore(connection, unlocked);
}

/**
 * Creates the vault of this browser.
 *
 * @throws {BkStorageError} `storage-unavailable` when the browser cannot keep a key; others as {@link Connection.run}.
 */
export async function createVaultStore(connection: Connection, now: number): Promise<VaultStore> {
  const { deviceKey, slot } = await createDeviceSlot(now);
  const head: Head = {
    vid: crypto.randomUUID(),
    level: 'device',
    sv: SCHEMA_VERSION,
    seals: 0,
    gens: {},
    savedAt: now,
  };
  await connection.run(
    (database) =>
      write(database, ['head', 'keys', 'slots'], async (transaction) => {
        // Another tab may have been first; its vault then is the vault.
        if (await transaction.objectStore('head').get('head')) return;
        void transaction.objectStore('keys').put(deviceKey, DEVICE_SLOT);
        void transaction.objectStore('slots').put(slot, slot.id);
        void transaction.objectStore('head').put(head, 'head');
      }),
    true,
  );
  // Some browsers take a CryptoKey and give nothing back: it counts only once it was read and used.
  const store = await openVaultStore(connection);
  if (store) return store;
  throw new BkStorageError('storage-unavailable', 'This browser does not keep cryptographic keys');
}

async function unlock(database: VaultDatabase): Promise<Unlocked | undefined> {
  const transaction = database.transaction(['head', 'keys', 'slots']);
  const [head, deviceKey, slot] = await Promise.all([
    transaction.objectStore('head').get('head'),
    transaction.objectStore('keys').get(DEVICE_SLOT),
    transaction.objectStore('slots').get(DEVICE_SLOT),
  ]);
  if (!head) return undefined;
  if (head.sv > SCHEMA_VERSION) {
    throw new BkStorageError('storage-newer', 'The vault was written by a newer version of the library');
  }
  if (!deviceKey || !slot) throw new BkStorageError('storage-unreadable', 'The key of the vault is gone');
  try {
    return { vid: head.vid, key: await openDeviceSlot(deviceKey, slot) };
  } catch (cause) {
    throw new BkStorageError('storage-unreadable', 'The key of the vault does not open it', { cause });
  }
}

/** Runs one strict read-write transaction and resolves when it is complete. */
async function write<S extends StoreNames<VaultSchema>, T>(
  database: VaultDatabase,
  stores: S[],
  body: (transaction: WriteTransaction<S>) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  try {
    const result = await body(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    // Looked at through `error`; without this the rejection of `done` would count as unhandled.
    transaction.done.catch(() => undefined);
    throw error;
  }
}

/** Records and jobs in the vault. Made by {@link openVaultStore} and {@link createVaultStore}. */
export class VaultStore implements Store {
  readonly level = 'device';
  readonly #connection: Connection;
  readonly #vid: string;
  readonly #key: CryptoKey;

  constructor(connection: Connection, { vid, key }: Unlocked) {
    this.#connection = connection;
    this.#vid = vid;
    this.#key = key;
  }

  async list() {
    const rows = await this.#run(async (database) => {
      const transaction = database.transaction(['head', 'records']);
      const [head, envelopes] = await Promise.all([
        transaction.objectStore('head').get('head'),
        transaction.objectStore('records').getAll(),
      ]);
      return { gens: this.#own(head).gens, envelopes };
    });
    const records: StoredRecord[] = [];
    const unreadable: string[] = [];
    for (const id of Object.keys(rows.gens)) {
      const record = await this.#newest(id, rows.envelopes);
      if (record) records.push(record);
      else unreadable.push(id);
    }
    return { records, unreadable };
  }

  async put(id: string, change: (current: RecordData | undefined) => RecordData | undefined) {
    for (let race = 0; race < RACES; race++) {
      const { n, envelopes } = await this.#run((database) => this.#ring(database, id));
      const current = n ? await this.#newest(id, envelopes) : undefined;
      if (n && !current)
        throw new BkStorageError('storage-unreadable', 'No generation of the record can be opened');
      const data = change(current?.data);
      if (!data) return;
      const next = n + 1;
      const envelope = await this.#seal('record', id, next, { sv: SCHEMA_VERSION, data, at: {} });
      if (await this.#run((database) => this.#swap(database, envelope, n))) return;
    }
    throw new BkStorageError('storage-busy', 'Other tabs kept changing the record');
  }

  async remove(id: string) {
    await this.#run((database) =>
      write(database, ['head', 'records'], async (transaction) => {
        const head = this.#own(await transaction.objectStore('head').get('head'));
        const { [id]: _removed, ...gens } = head.gens;
        for (let place = 0; place < GENERATIONS; place++)
          void transaction.objectStore('records').delete([id, place]);
        void transaction.objectStore('head').put({ ...head, gens }, 'head');
      }),
    );
  }

  async listJobs() {
    const rows = await this.#run((database) => database.getAll('outbox'));
    const jobs: StoredJob[] = [];
    for (const { envelope, ...head } of rows) jobs.push({ head, content: await this.#open(envelope) });
    return jobs.sort((a, b) => a.head.createdAt - b.head.createdAt);
  }

  async addJob(head: JobHead, content: Json) {
    const envelope = await this.#seal('outbox', head.id, 1, content);
    await this.#run((database) =>
      write(database, ['outbox'], async (transaction) => {
        const store = transaction.objectStore('outbox');
        if (!(await store.get(head.id))) void store.put({ ...head, envelope }, head.id);
      }),
    );
  }

  async updateJob(id: string, change: (head: JobHead) => JobHead | undefined, content?: Json) {
    const sealed = content === undefined ? undefined : await this.#seal('outbox', id, 2, content);
    return this.#run((database) =>
      write(database, ['outbox'], async (transaction) => {
        const store = transaction.objectStore('outbox');
        const row = await store.get(id);
        if (!row) return undefined;
        const { envelope, ...head } = row;
        const next = change(head);
        if (next) void store.put({ ...next, envelope: sealed ?? envelope }, id);
        return next;
      }),
    );
  }

  async removeJob(id: string) {
    await this.#run((database) => database.delete('outbox', id));
  }

  async wipe() {
    // Keys first: should anything later fail, what is left cannot be read.
    for (const stores of [
      ['keys'],
      ['slots'],
      ['records', 'outbox', 'files', 'grants', 'log'],
      ['head'],
    ] as const) {
      await this.#run((database) =>
        write(database, [...stores], async (transaction) => {
          await Promise.all([...stores].map((name) => transaction.objectStore(name).clear()));
        }),
      );
    }
  }

  async #run<T>(use: (database: VaultDatabase) => Promise<T>): Promise<T> {
    const holder = await this.#connection.run(async (database) => ({ value: await use(database) }));
    if (holder) return holder.value;
    throw new BkStorageError('storage-gone', 'The vault was erased');
  }

  /** The head, if it is still that of the vault this store was opened on. */
  #own(head: Head | undefined): Head {
    if (head?.vid === this.#vid) return head;
    throw new BkStorageError('storage-gone', 'The vault was erased');
  }

  async #ring(database: VaultDatabase, id: string) {
    const transaction = database.transaction(['head', 'records']);
    const [head, envelopes] = await Promise.all([
      transaction.objectStore('head').get('head'),
      transaction.objectStore('records').getAll(IDBKeyRange.bound([id, 0], [id, GENERATIONS - 1])),
    ]);
    return { n: this.#own(head).gens[id] ?? 0, envelopes };
  }

  /** Puts the next generation in place, unless another tab has put its own there. */
  #swap(database: VaultDatabase, envelope: Envelope, base: number): Promise<boolean> {
    const { id, n } = envelope;
    return write(database, ['head', 'records'], async (transaction) => {
      const head = this.#own(await transaction.objectStore('head').get('head'));
      if ((head.gens[id] ?? 0) !== base) return false;
      void transaction.objectStore('records').put(envelope, [id, n % GENERATIONS]);
      void transaction
        .objectStore('head')
        .put(
          { ...head, gens: { ...head.gens, [id]: n }, seals: head.seals + 1, savedAt: Date.now() },
          'head',
        );
      return true;
    });
  }

  async #newest(id: string, envelopes: readonly Envelope[]): Promise<StoredRecord | undefined> {
    const ring = envelopes.filter((envelope) => envelope.id === id).sort((a, b) => b.n - a.n);
    for (const envelope of ring) {
      try {
        const { data } = (await this.#open(envelope)) as unknown as { data: RecordData };
        return { id, n: envelope.n, data };
      } catch {
        // Damaged: the generation before it may still open. It stays where it is until the next save.
      }
    }
    return undefined;
  }

  #seal(type: string, id: string, n: number, plain: Json): Promise<Envelope> {
    return seal(this.#key, { vid: this.#vid, type, id, n }, plain);
  }

  #open(envelope: Envelope): Promise<Json> {
    const { type, id, n } = envelope;
    return open(this.#key, { vid: this.#vid, type, id, n }, envelope);
  }
}
