/**
 * The store of every level with a key: sealed records in IndexedDB, a ring of three generations each, and
 * compare-and-swap between tabs.
 * @module
 */
import { BkStorageError, isBkError } from '../errors.js';
import { fetched } from '../lazy.js';
import type { Connection, Head, VaultDatabase } from './connection.js';
import { delay } from './delay.js';
import { openText, sealText, type Envelope } from './envelope.js';
import { Remembered, sameState } from './remembered.js';
import { migrated, MIGRATIONS, versionAfter, type Migration, type SealedRecord } from './schema.js';
import type { carryOver } from './merge.js';
import { highest, newTag, stamp } from './stamps.js';
import type {
  IncomingRecord,
  JobHead,
  Json,
  Level,
  Listing,
  RecordData,
  Stamped,
  Store,
  StoredRecord,
} from './store.js';
import { transact } from './transaction.js';
import { unlock, type Rows, type Unlocked } from './vault-access.js';
import type * as jobsModule from './vault-jobs.js';
import { eraseVault } from './wipe.js';

/** Generations kept of each record; a damaged newest one falls back to the one before. */
const GENERATIONS = 3;
/** How often a save starts again because another tab was faster; more often while there is time. */
const RACES = 5;
/** So long a save tries: a tab that always writes first does not notice that another one waits. */
const PATIENCE_MS = 3000;
/** Tabs without locks that met once do not meet again if they wait for a while, each another one. */
const PAUSE_MS = 8;
const MAX_PAUSE_MS = 120;
/** How long after another tab wrote each save waits for its turn; otherwise to ask for it costs more than it saves. */
const CROWDED_MS = 2000;

/** What a test replaces. */
export interface VaultStoreOptions {
  readonly migrations?: readonly Migration[];
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** How long a save tries beyond the fifth time. */
  readonly patienceMs?: number;
  /** The code for jobs, where somebody has brought it along by the time it is used. */
  readonly modules?: { readonly jobs?: typeof jobsModule };
}

/** Opens the vault of this browser, or says that there is none. It never creates one. */
export async function openVaultStore(
  connection: Connection,
  options?: VaultStoreOptions,
): Promise<VaultStore | undefined> {
  const unlocked = await connection.run(unlock);
  return unlocked && new VaultStore(connection, unlocked, options);
}

/** The data key, and which of the vault's keys it is. */
export interface Access {
  readonly key: CryptoKey;
  readonly epoch: number;
  /** For a save, which ends what it has begun also when the vault is locked meanwhile. */
  readonly saving?: boolean;
}

/** One record as it is now, and what a save needs to know besides. */
interface Reading {
  /** Under which it was read. */
  readonly head: Head;
  /** It was not read just now: somebody may have written since. */
  readonly remembered: boolean;
  /** Generation that the next one follows; 0 for none. */
  readonly n: number;
  readonly current: Stamped | undefined;
  readonly tag: string;
  /** The next counter. */
  readonly counter: number;
}

/** What becomes of a record; `null` removes it, `undefined` leaves it as it is. */
type Next = (reading: Reading) => Promise<Stamped | null | undefined> | Stamped | null | undefined;

/** What is put in place. */
interface Save {
  readonly reading: Reading;
  /** None: the record goes. */
  readonly envelope: Envelope | undefined;
  /** What is in it. */
  readonly text: string;
  /** The highest counter in it. */
  readonly clock: number;
}

/** What opens of a ring of generations. */
interface Found {
  readonly record: StoredRecord;
  readonly text: string;
  /** It is not what was saved last. */
  readonly recovered: boolean;
}

/** Records in an open vault, and the way to its jobs. What is not in {@link Store} is for `vault-jobs.ts`. */
export class VaultStore implements Store {
  readonly level: Level;
  readonly #connection: Connection;
  readonly vid: string;
  #access: Access | undefined;
  #abandoned = false;
  readonly #migrations: readonly Migration[];
  readonly #modules: NonNullable<VaultStoreOptions['modules']>;
  readonly #now: () => number;
  readonly #patienceMs: number;
  readonly #remembered = new Remembered();
  /** What was read while the vault was opened, for whoever lists at once. */
  #first: Rows | undefined;
  /** The last save of this tab; they follow one another. */
  #saving: Promise<unknown> | undefined;
  #crowdedUntil = 0;
  #newer: boolean;

  constructor(
    connection: Connection,
    { vid, key, level, epoch, sv, rows }: Unlocked,
    {
      migrations = MIGRATIONS,
      now = Date.now,
      patienceMs = PATIENCE_MS,
      modules = {},
    }: VaultStoreOptions = {},
  ) {
    this.#connection = connection;
    this.vid = vid;
    this.#access = { key, epoch };
    this.level = level;
    this.#patienceMs = patienceMs;
    this.#migrations = migrations;
    this.#modules = modules;
    this.#now = now;
    this.#newer = sv > this.#version;
    this.#first = rows;
    // Good for as long as nothing else can have happened.
    if (rows) setTimeout(() => (this.#first = undefined));
  }

  /**
   * Drops the data key: whatever is asked of this store from now on fails with `storage-locked`. A save that has
   * begun has the key until it is committed, for the page may be left in this moment.
   */
  lock(): void {
    this.#access = this.#first = undefined;
    this.#remembered.forget();
  }

  /** As {@link lock}, for a vault that is to be erased: a save that has begun fails, too. */
  abandon(): void {
    this.#abandoned = true;
    this.lock();
  }

  get readOnly(): boolean {
    return this.#newer || this.#connection.newer;
  }

  list(): Promise<Listing> {
    return this.withKey(async (access) => {
      const { head, envelopes } = this.#first ?? (await this.#rows(access));
      const ids = Object.keys(head.gens);
      const found = await Promise.all(
        ids.map((id) => {
          const ring = envelopes.filter((envelope) => envelope.id === id);
          return this.#newest(access, id, head.gens[id]!, ring).catch(() => undefined);
        }),
      );
      // What the person is told of is what a save has to reckon with.
      if (found.some((one) => !one || one.recovered)) this.#remembered.forget();
      return {
        records: found.flatMap((one) => one?.record ?? []),
        unreadable: ids.filter((_id, index) => !found[index]),
        recovered: found.flatMap((one) => (one?.recovered ? one.record.id : [])),
      };
    });
  }

  async put(id: string, change: (current: RecordData | undefined) => RecordData | null | undefined) {
    let first: { base: RecordData | undefined; mine: RecordData } | undefined;
    await this.#save(id, async ({ current, tag, counter }) => {
      const mine = change(current?.data);
      if (!mine) return mine;
      const data = first && current ? await carriedOver(first.base, first.mine, current.data, mine) : mine;
      first ??= { base: current?.data, mine };
      return { data, at: stamp(current?.data, data, current?.at ?? {}, tag, counter) };
    });
  }

  async merge(id: string, { sv = this.#version, data, at }: IncomingRecord) {
    if (sv > this.#version) throw newer();
    const incoming = migrated({ sv, data, at }, this.#migrations);
    const { mergeRecords, sameRecord } = await import('./merge.js');
    await this.#save(id, ({ current }) => {
      const merged = current ? mergeRecords(undefined, incoming, current) : incoming;
      return current && sameRecord(current, merged) ? undefined : merged;
    });
  }

  async remove(id: string) {
    this.writable();
    this.#first = undefined;
    this.#remembered.forget();
    await this.withKey(
      (access) => this.run((database) => this.#swap(database, access, id)),
      this.#heldToSave,
    );
  }

  async listJobs() {
    const held = this.#held;
    return (await this.#loadJobs()).list(held);
  }

  async addJob(head: JobHead, content: Json) {
    const held = this.#heldToSave;
    await (await this.#loadJobs()).add(held, head, content);
  }

  async updateJob(id: string, change: (head: JobHead) => JobHead | undefined, content?: Json) {
    const held = this.#heldToSave;
    return (await this.#loadJobs()).update(held, id, change, content);
  }

  async removeJob(id: string) {
    const held = this.#heldToSave;
    await (await this.#loadJobs()).remove(held, id);
  }

  async wipe() {
    this.#first = undefined;
    this.#remembered.forget();
    await eraseVault(this.#connection);
  }

  async #loadJobs(): Promise<jobsModule.VaultJobs> {
    const { VaultJobs } = this.#modules.jobs ?? (await fetched(import('./vault-jobs.js')));
    return new VaultJobs(this);
  }

  async run<T>(use: (database: VaultDatabase) => Promise<T>): Promise<T> {
    const holder = await this.#connection.run(async (database) => ({ value: await use(database) }));
    if (holder) return holder.value;
    throw new BkStorageError('storage-gone', 'The vault was erased');
  }

  get #version(): number {
    return versionAfter(this.#migrations);
  }

  /** The head, if it is still that of the vault and of the data key in use. */
  own(head: Head | undefined, access: Access): Head {
    void this.keyOf(access);
    if (head?.vid !== this.vid) throw new BkStorageError('storage-gone', 'The vault was erased');
    if ((head.epoch ?? 0) !== access.epoch)
      throw new BkStorageError('storage-rekeyed', 'Another tab gave the vault a new key');
    this.#newer ||= head.sv > this.#version;
    return head;
  }

  /** The key that a call has started with, if the vault is still unlocked or the call is a save. */
  keyOf({ key, saving }: Access): CryptoKey {
    if (!saving || this.#abandoned) void this.#held;
    return key;
  }

  get #held(): Access {
    if (this.#access) return this.#access;
    throw new BkStorageError('storage-locked', 'The vault is locked');
  }

  get #heldToSave(): Access {
    return { ...this.#held, saving: true };
  }

  /**
   * Works under one data key from start to end; once more when another tab gave the vault a new one meanwhile
   * and nobody is needed to get at it.
   *
   * @throws {BkStorageError} `storage-locked` when the other tab has set a level above `device`.
   */
  async withKey<T>(work: (access: Access) => Promise<T>, held = this.#held): Promise<T> {
    try {
      return await work(held);
    } catch (error) {
      if (!isBkError(error) || error.code !== 'storage-rekeyed' || this.level !== 'device') throw error;
      const opened = await this.#connection.run(unlock);
      if (opened?.vid !== this.vid) throw error;
      // Another call may have been here before.
      if (this.#held.epoch !== opened.epoch) this.#access = { key: opened.key, epoch: opened.epoch };
      this.#remembered.forget();
      return work(this.#held);
    }
  }

  #rows(access: Access): Promise<Rows> {
    return this.run((database) =>
      transact(database, 'readonly', ['head', 'records'], async (transaction) => {
        const [head, envelopes] = await Promise.all([
          transaction.objectStore('head').get('head'),
          transaction.objectStore('records').getAll(),
        ]);
        return { head: this.own(head, access), envelopes };
      }),
    );
  }

  /** @throws {BkStorageError} `storage-newer` where a later version of the library has written. */
  writable(): void {
    if (this.readOnly) throw newer();
  }

  /** Saves one after the other within this tab; in turn with the others only after one of them wrote. */
  async #save(id: string, next: Next): Promise<void> {
    const before = this.#saving;
    const held = this.#heldToSave;
    const saving = (async () => {
      if (before) await Promise.race([before, delay(PATIENCE_MS)]);
      this.writable();
      this.#first = undefined;
      await this.withKey(async (access) => {
        if (performance.now() >= this.#crowdedUntil) {
          if (await this.#attempt(access, id, next, true)) return;
          this.#crowd();
        }
        const save = () => this.#untilSaved(access, id, next);
        // Only tabs that met need it; where it cannot be had they meet more often.
        const turns = await import('./turns.js').catch(() => undefined);
        await (turns ? turns.inTurn(`bk-vault:${this.#connection.name}`, save) : save());
      }, held);
    })();
    const quiet = saving.catch(() => undefined);
    this.#saving = quiet;
    await saving.finally(() => {
      if (this.#saving === quiet) this.#saving = undefined;
    });
  }

  async #untilSaved(access: Access, id: string, next: Next): Promise<void> {
    const giveUpAt = performance.now() + this.#patienceMs;
    for (let race = 0; race < RACES || performance.now() < giveUpAt; race++) {
      if (race > 0) await delay(Math.random() * Math.min(MAX_PAUSE_MS, PAUSE_MS * 2 ** race));
      if (await this.#attempt(access, id, next)) return;
      this.#crowd();
    }
    throw new BkStorageError('storage-busy', 'Other tabs were faster');
  }

  #crowd(): void {
    this.#crowdedUntil = performance.now() + CROWDED_MS;
  }

  /**
   * Reads, seals outside of any transaction and writes.
   *
   * @param recall - Go by what is remembered where that is possible.
   * @returns `false` when another tab was faster; nothing is written then.
   */
  async #attempt(access: Access, id: string, next: Next, recall = false): Promise<boolean> {
    this.writable();
    const reading = (recall && this.#recalled(id)) || (await this.#read(access, id));
    const after = await asked(next, reading);
    // To leave all as it is, or to refuse, takes somebody who knows how it is.
    if (after === undefined) return !reading.remembered;
    const n = reading.n + 1;
    const text = after ? JSON.stringify(this.#plain(after)) : '';
    const context = { vid: this.vid, type: 'record', id, n };
    const envelope = after ? await sealText(this.keyOf(access), context, text) : undefined;
    const save = { reading, envelope, text, clock: after ? highest(after.at) : 0 };
    return this.withRoom(access, () => this.run((database) => this.#swap(database, access, id, save)));
  }

  #plain({ data, at }: Stamped): Json {
    return { sv: this.#version, data, at };
  }

  #recalled(id: string): Reading | undefined {
    const known = this.#remembered.recall(id);
    if (!known) return undefined;
    const { head, n, text } = known;
    const current = text === undefined ? undefined : this.#parsed(text);
    return { ...this.#stamps(head, current), head, n, current, remembered: true };
  }

  async #read(access: Access, id: string): Promise<Reading> {
    const { head, ring } = await this.run((database) => this.#ring(database, access, id));
    // Whoever went ahead while the other tab waits its turn would be faster each time, and never know.
    if (this.#remembered.overtaken(head)) this.#crowd();
    const n = head.gens[id] ?? 0;
    const found = n ? await this.#newest(access, id, n, ring) : undefined;
    if (n && !found) throw new BkStorageError('storage-unreadable', 'The record cannot be opened');
    this.writable();
    if (found && !found.recovered && this.#access) this.#remembered.read(head, id, n, found.text);
    return { ...this.#stamps(head, found?.record), head, n, current: found?.record, remembered: false };
  }

  #stamps(head: Head, current: Stamped | undefined): { readonly tag: string; readonly counter: number } {
    return {
      tag: head.tag ?? newTag(),
      counter: Math.max(head.clock ?? 0, highest(current?.at ?? {})) + 1,
    };
  }

  #ring(database: VaultDatabase, access: Access, id: string) {
    return transact(database, 'readonly', ['head', 'records'], async (transaction) => {
      const [head, ring] = await Promise.all([
        transaction.objectStore('head').get('head'),
        transaction.objectStore('records').getAll(rowsOf(id)),
      ]);
      return { head: this.own(head, access), ring };
    });
  }

  /**
   * Puts the next generation in place, or removes all of them.
   *
   * @param save - `false` comes back when the generation that was read is no longer the newest, and when it was
   * only remembered and anything was written since.
   */
  async #swap(database: VaultDatabase, access: Access, id: string, save?: Save): Promise<boolean> {
    const heads = await transact(database, 'readwrite', ['head', 'records', 'files'], async (transaction) => {
      const heads = transaction.objectStore('head');
      const records = transaction.objectStore('records');
      const head = this.own(await heads.get('head'), access);
      this.writable();
      const { [id]: n = 0, ...others } = head.gens;
      if (save && n !== save.reading.n) return undefined;
      if (save?.reading.remembered && !sameState(head, save.reading.head)) return undefined;
      const { envelope, clock = 0 } = save ?? {};
      const after: Head = {
        ...head,
        ...(envelope && {
          gens: { ...others, [id]: envelope.n },
          sv: this.#version,
          seals: head.seals + 1,
          tag: head.tag ?? save!.reading.tag,
          clock: Math.max(head.clock ?? 0, clock),
        }),
        ...(!envelope && { gens: others }),
        savedAt: this.#now(),
      };
      await Promise.all([
        ...(envelope
          ? [records.put(envelope, [id, envelope.n % GENERATIONS])]
          : [records, transaction.objectStore('files')].map((store) => store.delete(rowsOf(id)))),
        heads.put(after, 'head'),
      ]);
      return { before: head, after };
    });
    // Nothing may come to mind again after it was locked.
    if (heads && save?.envelope && this.#access)
      this.#remembered.written(heads.before, heads.after, id, save.envelope.n, save.text);
    else this.#remembered.forget();
    return heads !== undefined;
  }

  /** Writes; when the device is full, once more after all that the server has acknowledged was deleted. */
  async withRoom<T>(access: Access, write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (!isBkError(error) || error.code !== 'storage-full') throw error;
      const jobs = await this.#loadJobs().catch(() => undefined);
      if (!jobs) throw error;
      await jobs.makeRoom(access);
      return await write();
    }
  }

  /**
   * The newest generation that opens.
   *
   * @param n - The one that was saved last.
   * @throws {BkStorageError} `storage-newer`: to fall back would lose what a later version has written.
   */
  async #newest(
    access: Access,
    id: string,
    n: number,
    ring: readonly Envelope[],
  ): Promise<Found | undefined> {
    for (const envelope of [...ring].sort((a, b) => b.n - a.n)) {
      try {
        // As what its place says it is; what it says of itself counts for nothing.
        const context = { vid: this.vid, type: 'record', id, n: envelope.n };
        const text = await openText(this.keyOf(access), context, envelope);
        return { record: { id, n: envelope.n, ...this.#parsed(text) }, text, recovered: envelope.n !== n };
      } catch (error) {
        // Damaged: the generation before it may still open. It stays where it is until the next save.
        if (isBkError(error)) throw error;
      }
    }
    return undefined;
  }

  #parsed(text: string): Stamped & Pick<StoredRecord, 'sv'> {
    const sealed = JSON.parse(text) as SealedRecord;
    const isNewer = sealed.sv > this.#version;
    this.#newer ||= isNewer;
    return { ...migrated(sealed, this.#migrations), ...(isNewer && { sv: sealed.sv }) };
  }
}

/** The generations of a record, or the chunks of its file. */
const rowsOf = (id: string) => IDBKeyRange.bound([id], [id, []]);

/** Only tabs that met need it. */
const carriedOver = async (...versions: Parameters<typeof carryOver>) =>
  (await import('./merge.js')).carryOver(...versions);

/** What a remembered record makes a change refuse, the record itself may allow. */
async function asked(next: Next, reading: Reading): Promise<Stamped | null | undefined> {
  try {
    return await next(reading);
  } catch (error) {
    if (!reading.remembered) throw error;
    return undefined;
  }
}

const newer = () => new BkStorageError('storage-newer', 'Written by a newer version of the library');
