/**
 * The store of every level with a key: sealed records in IndexedDB, a ring of three generations each, and
 * compare-and-swap between tabs.
 * @module
 */
import { BkStorageError, isBkError } from '../errors.js';
import type { Connection, Head, JobRow, VaultDatabase } from './connection.js';
import { open, seal, type Envelope } from './envelope.js';
import { carryOver, highest, mergeRecords, newTag, sameRecord, stamp } from './merge.js';
import { migrated, MIGRATIONS, versionAfter, type Migration, type SealedRecord } from './schema.js';
import type {
  IncomingRecord,
  JobHead,
  Json,
  Level,
  Listing,
  RecordData,
  Stamped,
  Store,
  StoredJob,
  StoredRecord,
} from './store.js';
import { inTurn, transact } from './transaction.js';
import { createVault, unlock, type Unlocked } from './vault-access.js';
import { eraseVault } from './wipe.js';

/** Generations kept of each record; a damaged newest one falls back to the one before. */
const GENERATIONS = 3;
/** How often a save starts again because another tab was faster. */
const RACES = 5;
/** What is in a job until it is taken over into a record of its own; until then nothing else knows the dossier's code. */
const DOSSIER = 'dossier';

/** What a test replaces. */
export interface VaultStoreOptions {
  readonly migrations?: readonly Migration[];
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** Opens the vault of this browser, or says that there is none. It never creates one. */
export async function openVaultStore(
  connection: Connection,
  options?: VaultStoreOptions,
): Promise<VaultStore | undefined> {
  const unlocked = await connection.run(unlock);
  return unlocked && new VaultStore(connection, unlocked, options);
}

/** Creates the vault of this browser at level `device`. @throws {BkStorageError} as {@link createVault}. */
export async function createVaultStore(
  connection: Connection,
  now: number,
  options?: VaultStoreOptions,
): Promise<VaultStore> {
  return new VaultStore(connection, await createVault(connection, now), options);
}

/** One record as it is now, and what a save needs to know besides. */
interface Reading {
  /** Generation that the next one follows; 0 for none. */
  readonly n: number;
  readonly current: Stamped | undefined;
  readonly tag: string;
  /** The next counter. */
  readonly counter: number;
}

/** What opens of a ring of generations. */
interface Found {
  readonly record: StoredRecord;
  /** It is not what was saved last. */
  readonly recovered: boolean;
}

/** Records and jobs in the vault. Made by {@link openVaultStore} and {@link createVaultStore}. */
export class VaultStore implements Store {
  readonly level: Level;
  readonly #connection: Connection;
  readonly #vid: string;
  readonly #epoch: number;
  #key: CryptoKey | undefined;
  readonly #migrations: readonly Migration[];
  readonly #now: () => number;
  #newer: boolean;

  constructor(
    connection: Connection,
    { vid, key, level, epoch, sv }: Unlocked,
    { migrations = MIGRATIONS, now = Date.now }: VaultStoreOptions = {},
  ) {
    this.#connection = connection;
    this.#vid = vid;
    this.#key = key;
    this.level = level;
    this.#epoch = epoch;
    this.#migrations = migrations;
    this.#now = now;
    this.#newer = sv > this.#version;
  }

  /** Drops the data key: whatever is asked of this store from now on fails with `storage-locked`. */
  lock(): void {
    this.#key = undefined;
  }

  get readOnly(): boolean {
    return this.#newer || this.#connection.newer;
  }

  async list(): Promise<Listing> {
    const { gens, envelopes } = await this.#run((database) =>
      transact(database, 'readonly', ['head', 'records'], async (transaction) => {
        const [head, envelopes] = await Promise.all([
          transaction.objectStore('head').get('head'),
          transaction.objectStore('records').getAll(),
        ]);
        return { gens: this.#own(head).gens, envelopes };
      }),
    );
    const ids = Object.keys(gens);
    const found = await Promise.all(
      ids.map((id) => {
        const ring = envelopes.filter((envelope) => envelope.id === id);
        return this.#newest(id, gens[id]!, ring).catch(() => undefined);
      }),
    );
    return {
      records: found.flatMap((one) => one?.record ?? []),
      unreadable: ids.filter((_id, index) => !found[index]),
      recovered: found.flatMap((one) => (one?.recovered ? one.record.id : [])),
    };
  }

  async put(id: string, change: (current: RecordData | undefined) => RecordData | null | undefined) {
    let first: { base: RecordData | undefined; mine: RecordData } | undefined;
    await this.#save(id, ({ current, tag, counter }) => {
      const mine = change(current?.data);
      if (!mine) return mine;
      const data = first && current ? carryOver(first.base, first.mine, current.data, mine) : mine;
      first ??= { base: current?.data, mine };
      return { data, at: stamp(current?.data, data, current?.at ?? {}, tag, counter) };
    });
  }

  async merge(id: string, { sv = this.#version, data, at }: IncomingRecord) {
    if (sv > this.#version) throw newer();
    const incoming = migrated({ sv, data, at }, this.#migrations);
    await this.#save(id, ({ current }) => {
      const merged = current ? mergeRecords(undefined, incoming, current) : incoming;
      return current && sameRecord(current, merged) ? undefined : merged;
    });
  }

  async remove(id: string) {
    this.#writable();
    await this.#run((database) => this.#swap(database, id));
  }

  async listJobs() {
    const rows = await this.#run((database) =>
      transact(database, 'readonly', ['head', 'outbox'], async (transaction) => {
        this.#own(await transaction.objectStore('head').get('head'));
        return transaction.objectStore('outbox').getAll();
      }),
    );
    const jobs = rows.map(async ({ envelope, ...head }): Promise<StoredJob> => {
      // The others must not wait for one that cannot be opened.
      const content = await this.#open('outbox', head.id, envelope).catch(() => undefined);
      return { head, content };
    });
    return (await Promise.all(jobs)).sort((a, b) => a.head.createdAt - b.head.createdAt);
  }

  async addJob(head: JobHead, content: Json) {
    const envelope = await this.#seal('outbox', head.id, 1, content);
    await this.#changeJob(head.id, (row) => (row ? undefined : { ...head, envelope }), true);
  }

  async updateJob(id: string, change: (head: JobHead) => JobHead | undefined, content?: Json) {
    const sealed = content === undefined ? undefined : await this.#seal('outbox', id, 2, content);
    return this.#changeJob(
      id,
      (row) => {
        if (!row) return undefined;
        const { envelope, ...head } = row;
        const next = change(head);
        return next && { ...next, envelope: sealed ?? envelope };
      },
      sealed !== undefined,
    );
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

  get #version(): number {
    return versionAfter(this.#migrations);
  }

  /** The head, if it is still that of the vault and of the data key this store was opened with. */
  #own(head: Head | undefined): Head {
    void this.#held;
    if (head?.vid !== this.#vid) throw new BkStorageError('storage-gone', 'The vault was erased');
    if ((head.epoch ?? 0) !== this.#epoch)
      throw new BkStorageError('storage-rekeyed', 'Another tab gave the vault a new key');
    this.#newer ||= head.sv > this.#version;
    return head;
  }

  get #held(): CryptoKey {
    if (this.#key) return this.#key;
    throw new BkStorageError('storage-locked', 'The vault is locked');
  }

  /** @throws {BkStorageError} `storage-newer` where a later version of the library has written. */
  #writable(): void {
    if (this.readOnly) throw newer();
  }

  /** Reads, seals outside of any transaction and writes, until no other tab was faster. */
  async #save(id: string, next: (reading: Reading) => Stamped | null | undefined): Promise<void> {
    await inTurn(`bk-vault:${this.#connection.name}`, async () => {
      for (let race = 0; race < RACES; race++) {
        this.#writable();
        const reading = await this.#read(id);
        const after = next(reading);
        if (after === undefined) return;
        const sealed = after && (await this.#seal('record', id, reading.n + 1, this.#plain(after)));
        const clock = after ? highest(after.at) : 0;
        const swap = (database: VaultDatabase) =>
          this.#swap(database, id, { n: reading.n, envelope: sealed ?? undefined, tag: reading.tag, clock });
        if (await this.#withRoom(() => this.#run(swap))) return;
      }
      throw new BkStorageError('storage-busy', 'Other tabs kept changing the record');
    });
  }

  #plain({ data, at }: Stamped): Json {
    return { sv: this.#version, data, at };
  }

  async #read(id: string): Promise<Reading> {
    const { head, ring } = await this.#run((database) => this.#ring(database, id));
    const n = head.gens[id] ?? 0;
    const current = n ? (await this.#newest(id, n, ring))?.record : undefined;
    if (n && !current)
      throw new BkStorageError('storage-unreadable', 'No generation of the record can be opened');
    this.#writable();
    const counter = Math.max(head.clock ?? 0, highest(current?.at ?? {})) + 1;
    return { n, current, tag: head.tag ?? newTag(), counter };
  }

  #ring(database: VaultDatabase, id: string) {
    return transact(database, 'readonly', ['head', 'records'], async (transaction) => {
      const [head, ring] = await Promise.all([
        transaction.objectStore('head').get('head'),
        transaction.objectStore('records').getAll(IDBKeyRange.bound([id, 0], [id, GENERATIONS - 1])),
      ]);
      return { head: this.#own(head), ring };
    });
  }

  /**
   * Puts the next generation in place, or removes all of them.
   *
   * @param save - `n` is the generation that was read; `false` comes back when it is no longer the newest.
   */
  #swap(
    database: VaultDatabase,
    id: string,
    save?: { n: number; envelope: Envelope | undefined; tag: string; clock: number },
  ): Promise<boolean> {
    return transact(database, 'readwrite', ['head', 'records'], async (transaction) => {
      const heads = transaction.objectStore('head');
      const records = transaction.objectStore('records');
      const head = this.#own(await heads.get('head'));
      this.#writable();
      const { [id]: n = 0, ...others } = head.gens;
      if (save && n !== save.n) return false;
      const { envelope, tag, clock = 0 } = save ?? {};
      const after: Head = {
        ...head,
        ...(envelope && {
          gens: { ...others, [id]: envelope.n },
          sv: this.#version,
          seals: head.seals + 1,
          tag: head.tag ?? tag!,
          clock: Math.max(head.clock ?? 0, clock),
        }),
        ...(!envelope && { gens: others }),
        savedAt: this.#now(),
      };
      await Promise.all([
        envelope
          ? records.put(envelope, [id, envelope.n % GENERATIONS])
          : records.delete(IDBKeyRange.bound([id, 0], [id, GENERATIONS - 1])),
        heads.put(after, 'head'),
      ]);
      return true;
    });
  }

  /**
   * Reads and writes one job in one transaction; `null` removes it, `undefined` leaves it alone.
   *
   * @param sealed - What is written was sealed anew, which counts.
   */
  #changeJob(
    id: string,
    change: (row: JobRow | undefined) => JobRow | null | undefined,
    sealed = false,
  ): Promise<JobHead | undefined> {
    const write = (database: VaultDatabase) =>
      transact(database, 'readwrite', ['head', 'outbox'], async (transaction) => {
        const heads = transaction.objectStore('head');
        const head = this.#own(await heads.get('head'));
        this.#writable();
        const store = transaction.objectStore('outbox');
        const row = change(await store.get(id));
        if (row === null) await store.delete(id);
        if (!row) return undefined;
        await Promise.all([
          store.put(row, id),
          sealed && heads.put({ ...head, seals: head.seals + 1 }, 'head'),
        ]);
        const { envelope: _envelope, ...after } = row;
        return after;
      });
    return this.#withRoom(() => this.#run(write));
  }

  /** Writes; when the device is full, once more after all that the server has acknowledged was deleted. */
  async #withRoom<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (!isBkError(error) || error.code !== 'storage-full') throw error;
      await this.#makeRoom();
      return await write();
    }
  }

  /** Deletes acknowledged jobs with their files; never what is not sent yet, nor what only a job knows. */
  async #makeRoom(): Promise<void> {
    const acked = (await this.listJobs()).filter(({ head }) => head.state === 'acked');
    const done = acked.filter(({ content }) => {
      const { kind } = (content ?? { kind: DOSSIER }) as { readonly kind?: string };
      return kind !== DOSSIER;
    });
    await this.#run((database) =>
      transact(database, 'readwrite', ['head', 'outbox', 'files'], async (transaction) => {
        this.#own(await transaction.objectStore('head').get('head'));
        this.#writable();
        const [jobs, files] = [transaction.objectStore('outbox'), transaction.objectStore('files')];
        await Promise.all([
          ...acked.map(({ head }) => files.delete(IDBKeyRange.bound([head.id], [head.id, []]))),
          ...done.map(({ head }) => jobs.delete(head.id)),
        ]);
      }),
    );
  }

  /**
   * The newest generation that opens.
   *
   * @param n - The one that was saved last.
   * @throws {BkStorageError} `storage-newer`: to fall back would lose what a later version has written.
   */
  async #newest(id: string, n: number, ring: readonly Envelope[]): Promise<Found | undefined> {
    for (const envelope of [...ring].sort((a, b) => b.n - a.n)) {
      try {
        const sealed = (await this.#open('record', id, envelope)) as unknown as SealedRecord;
        this.#newer ||= sealed.sv > this.#version;
        const record = migrated(sealed, this.#migrations);
        return { record: { id, n: envelope.n, ...record }, recovered: envelope.n !== n };
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

const newer = () =>
  new BkStorageError('storage-newer', 'The vault was written by a newer version of the library');
