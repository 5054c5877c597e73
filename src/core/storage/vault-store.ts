/**
 * The store of level `device`: sealed records in IndexedDB, a ring of three generations each, and
 * compare-and-swap between tabs.
 * @module
 */
import { BkStorageError, isBkError } from '../errors.js';
import type { Connection, Head, JobRow, VaultDatabase } from './connection.js';
import { open, seal, type Envelope } from './envelope.js';
import type { JobHead, Json, Level, RecordData, Store, StoredJob, StoredRecord } from './store.js';
import { inTurn, transact } from './transaction.js';
import { createVault, SCHEMA_VERSION, unlock, type Unlocked } from './vault-access.js';
import { eraseVault } from './wipe.js';

/** Generations kept of each record; a damaged newest one falls back to the one before. */
const GENERATIONS = 3;
/** How often a save starts again because another tab was faster. */
const RACES = 5;

/** Opens the vault of this browser, or says that there is none. It never creates one. */
export async function openVaultStore(connection: Connection): Promise<VaultStore | undefined> {
  const unlocked = await connection.run(unlock);
  return unlocked && new VaultStore(connection, unlocked);
}

/** Creates the vault of this browser at level `device`. @throws {BkStorageError} as {@link createVault}. */
export async function createVaultStore(connection: Connection, now: number): Promise<VaultStore> {
  return new VaultStore(connection, await createVault(connection, now), () => now);
}

/** Records and jobs in the vault. Made by {@link openVaultStore} and {@link createVaultStore}. */
export class VaultStore implements Store {
  readonly level: Level;
  readonly #connection: Connection;
  readonly #now: () => number;
  readonly #vid: string;
  readonly #epoch: number;
  #key: CryptoKey | undefined;

  constructor(connection: Connection, { vid, key, level, epoch }: Unlocked, now: () => number = Date.now) {
    this.#connection = connection;
    this.#now = now;
    this.#vid = vid;
    this.#key = key;
    this.level = level;
    this.#epoch = epoch;
  }

  /** Drops the data key: whatever is asked of this store from now on fails with `storage-locked`. */
  lock(): void {
    this.#key = undefined;
  }

  async list() {
    const rows = await this.#run((database) =>
      transact(database, 'readonly', ['head', 'records'], async (transaction) => {
        const [head, envelopes] = await Promise.all([
          transaction.objectStore('head').get('head'),
          transaction.objectStore('records').getAll(),
        ]);
        return { gens: this.#own(head).gens, envelopes };
      }),
    );
    const records: StoredRecord[] = [];
    const unreadable: string[] = [];
    for (const id of Object.keys(rows.gens)) {
      const ring = rows.envelopes.filter((envelope) => envelope.id === id);
      const record = await this.#newest(id, ring).catch(() => undefined);
      if (record) records.push(record);
      else unreadable.push(id);
    }
    return { records, unreadable };
  }

  async put(id: string, change: (current: RecordData | undefined) => RecordData | null | undefined) {
    await inTurn(`bk-vault:${this.#connection.name}`, async () => {
      for (let race = 0; race < RACES; race++) if (await this.#attempt(id, change)) return;
      throw new BkStorageError('storage-busy', 'Other tabs kept changing the record');
    });
  }

  async remove(id: string) {
    await this.#run((database) => this.#swap(database, id));
  }

  async listJobs() {
    const rows = await this.#run((database) =>
      transact(database, 'readonly', ['head', 'outbox'], async (transaction) => {
        this.#own(await transaction.objectStore('head').get('head'));
        return transaction.objectStore('outbox').getAll();
      }),
    );
    const jobs: StoredJob[] = [];
    for (const { envelope, ...head } of rows) {
      // The others must not wait for one that cannot be opened.
      const content = await this.#open('outbox', head.id, envelope).catch(() => undefined);
      jobs.push({ head, content });
    }
    return jobs.sort((a, b) => a.head.createdAt - b.head.createdAt);
  }

  async addJob(head: JobHead, content: Json) {
    const envelope = await this.#seal('outbox', head.id, 1, content);
    await this.#changeJob(head.id, (row) => (row ? undefined : { ...head, envelope }));
  }

  async updateJob(id: string, change: (head: JobHead) => JobHead | undefined, content?: Json) {
    const sealed = content === undefined ? undefined : await this.#seal('outbox', id, 2, content);
    return this.#changeJob(id, (row) => {
      if (!row) return undefined;
      const { envelope, ...head } = row;
      const next = change(head);
      return next && { ...next, envelope: sealed ?? envelope };
    });
  }

  async removeJob(id: string) {
    await this.#changeJob(id, () => null);
  }

  async wipe() {
    await eraseVault(this.#connection);
  }

  async #run<T>(use: (database: VaultDatabase) => Promise<T>): Promise<T> {
    const holder = await this.#connection.run(async (database) => ({ value: await use(database) }));
    if (holder) return holder.value;
    throw new BkStorageError('storage-gone', 'The vault was erased');
  }

  /** The head, if it is still that of the vault and of the data key this store was opened with. */
  #own(head: Head | undefined): Head {
    void this.#held;
    if (head?.vid !== this.#vid) throw new BkStorageError('storage-gone', 'The vault was erased');
    if ((head.epoch ?? 0) === this.#epoch) return head;
    throw new BkStorageError('storage-rekeyed', 'Another tab gave the vault a new key');
  }

  get #held(): CryptoKey {
    if (this.#key) return this.#key;
    throw new BkStorageError('storage-locked', 'The vault is locked');
  }

  /** One read, change and write; `false` when another tab wrote in between. */
  async #attempt(
    id: string,
    change: (current: RecordData | undefined) => RecordData | null | undefined,
  ): Promise<boolean> {
    const { n, ring } = await this.#run((database) => this.#ring(database, id));
    const current = n ? await this.#newest(id, ring) : undefined;
    if (n && !current)
      throw new BkStorageError('storage-unreadable', 'No generation of the record can be opened');
    const data = change(current?.data);
    if (data === undefined) return true;
    const sealed = data && (await this.#seal('record', id, n + 1, { sv: SCHEMA_VERSION, data, at: {} }));
    return this.#run((database) => this.#swap(database, id, n, sealed ?? undefined));
  }

  #ring(database: VaultDatabase, id: string) {
    return transact(database, 'readonly', ['head', 'records'], async (transaction) => {
      const [head, ring] = await Promise.all([
        transaction.objectStore('head').get('head'),
        transaction.objectStore('records').getAll(IDBKeyRange.bound([id, 0], [id, GENERATIONS - 1])),
      ]);
      return { n: this.#own(head).gens[id] ?? 0, ring };
    });
  }

  /**
   * Puts the next generation in place, or removes all of them.
   *
   * @param base - The generation that was read; `false` comes back when it is no longer the newest.
   */
  #swap(database: VaultDatabase, id: string, base?: number, envelope?: Envelope): Promise<boolean> {
    return transact(database, 'readwrite', ['head', 'records'], async (transaction) => {
      const heads = transaction.objectStore('head');
      const records = transaction.objectStore('records');
      const head = this.#own(await heads.get('head'));
      const { [id]: n = 0, ...others } = head.gens;
      if (base !== undefined && n !== base) return false;
      const gens = envelope ? { ...others, [id]: envelope.n } : others;
      await Promise.all([
        envelope
          ? records.put(envelope, [id, envelope.n % GENERATIONS])
          : records.delete(IDBKeyRange.bound([id, 0], [id, GENERATIONS - 1])),
        heads.put({ ...head, gens, seals: head.seals + Number(!!envelope), savedAt: this.#now() }, 'head'),
      ]);
      return true;
    });
  }

  /** Reads and writes one job in one transaction; `null` removes it, `undefined` leaves it alone. */
  #changeJob(
    id: string,
    change: (row: JobRow | undefined) => JobRow | null | undefined,
  ): Promise<JobHead | undefined> {
    return this.#run((database) =>
      transact(database, 'readwrite', ['head', 'outbox'], async (transaction) => {
        this.#own(await transaction.objectStore('head').get('head'));
        const store = transaction.objectStore('outbox');
        const row = change(await store.get(id));
        if (row === null) await store.delete(id);
        if (!row) return undefined;
        await store.put(row, id);
        const { envelope: _envelope, ...head } = row;
        return head;
      }),
    );
  }

  /** @throws {BkStorageError} `storage-newer`: to fall back would lose what a later version has written. */
  async #newest(id: string, ring: readonly Envelope[]): Promise<StoredRecord | undefined> {
    for (const envelope of [...ring].sort((a, b) => b.n - a.n)) {
      try {
        const { data } = (await this.#open('record', id, envelope)) as unknown as { data: RecordData };
        return { id, n: envelope.n, data };
      } catch (error) {
        // Damaged: the generation before it may still open. It stays where it is until the next save.
        if (isBkError(error)) throw error;
      }
    }
    return undefined;
  }

  #seal(type: string, id: string, n: number, plain: Json): Promise<Envelope> {
    return seal(this.#held, { vid: this.#vid, type, id, n }, plain);
  }

  /** Opens an envelope as what its place says it is; what it says of itself counts for nothing. */
  #open(type: string, id: string, envelope: Envelope): Promise<Json> {
    return open(this.#held, { vid: this.#vid, type, id, n: envelope.n }, envelope);
  }
}
