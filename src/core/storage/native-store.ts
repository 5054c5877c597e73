/**
 * The store in the app around a webview: one document of records and jobs, kept by the app in its own
 * protected storage. docs/webview.md says what the app promises.
 * @module
 */
import { appWith, inTime, type AppHost } from '../bridge/app-host.js';
import { BkStorageError, isBkError } from '../errors.js';
import { carryOver, mergeRecords, sameRecord } from './merge.js';
import { highest, newTag, stamp } from './stamps.js';
import { migrated, MIGRATIONS, versionAfter, type Migration } from './schema.js';
import type {
  IncomingRecord,
  JobHead,
  Json,
  RecordData,
  Stamped,
  Store,
  StoredJob,
  StoredRecord,
} from './store.js';

/** How often a change starts again because another page was faster. */
const RACES = 5;

/** What it holds besides, from a later version of the library, stays in it. */
interface Document {
  /** Schema version of the records; 1 where it is not said. */
  readonly sv?: number;
  readonly records: readonly StoredRecord[];
  readonly jobs: readonly StoredJob[];
  /** The highest counter that was ever put in a stamp here. */
  readonly clock: number;
}

interface Loaded {
  /** Generation of the document; 0 where there is none yet. */
  readonly n: number;
  readonly document: Document;
  readonly recovered: boolean;
}

const EMPTY: Document = { records: [], jobs: [], clock: 0 };

/** Whether the app around this page keeps a vault of its own. */
export const hasNativeStore = (): boolean => appWith('vault-store') !== undefined;

/** Whether there is something in it; asks the person nothing. @throws {BkStorageError} `storage-hung`, `storage-failed`. */
export async function nativeStoreHolds(): Promise<boolean> {
  const answer = await inTime(ask('vault-store.status', {}));
  return (answer as { present?: unknown }).present === true;
}

/** Opens it, which may make the app ask for a finger or a face. @throws {BkStorageError} as {@link NativeStore}. */
export async function openNativeStore(): Promise<NativeStore> {
  const store = new NativeStore();
  await store.list();
  return store;
}

/**
 * Records and jobs in the app. Every change loads the document, changes it and saves it on condition that it is
 * still the one that was loaded.
 *
 * @throws {BkStorageError} `storage-failed` when the app does not answer as it should, `storage-unreadable` when
 * neither of the two generations can be read, `storage-newer` for writes where a later version of the library has
 * written, `storage-busy`, `storage-locked`.
 */
export class NativeStore implements Store {
  readonly level = 'native';
  readonly #tag = newTag();
  readonly #migrations: readonly Migration[];
  #newer = false;
  #locked = false;
  #abandoned = false;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(migrations = MIGRATIONS) {
    this.#migrations = migrations;
  }

  get readOnly(): boolean {
    return this.#newer;
  }

  /** Whatever is asked of this store from now on fails with `storage-locked`; a save that has begun ends. */
  lock(): void {
    this.#locked = true;
  }

  /** As {@link lock}, for a vault that is to be erased: a save that has begun fails, too. */
  abandon(): void {
    this.#locked = this.#abandoned = true;
  }

  async list() {
    const { document, recovered } = await this.#load();
    return {
      records: document.records,
      unreadable: [],
      recovered: recovered ? document.records.map(({ id }) => id) : [],
    };
  }

  async put(id: string, change: (current: RecordData | undefined) => RecordData | null | undefined) {
    let first: { base: RecordData | undefined; mine: RecordData } | undefined;
    await this.#changeRecord(id, (current, counter) => {
      const mine = change(current?.data);
      if (!mine) return mine;
      const data = first && current ? carryOver(first.base, first.mine, current.data, mine) : mine;
      first ??= { base: current?.data, mine };
      return { data, at: stamp(current?.data, data, current?.at ?? {}, this.#tag, counter) };
    });
  }

  async merge(id: string, { sv = this.#version, data, at }: IncomingRecord) {
    if (sv > this.#version) throw new BkStorageError('storage-newer', 'The record is of a later schema');
    const incoming = migrated({ sv, data, at }, this.#migrations);
    await this.#changeRecord(id, (current) => {
      const merged = current ? mergeRecords(undefined, incoming, current) : incoming;
      return current && sameRecord(current, merged) ? undefined : merged;
    });
  }

  async remove(id: string) {
    await this.put(id, (current) => current && null);
  }

  async listJobs() {
    const { document } = await this.#load();
    return [...document.jobs].sort((a, b) => a.head.createdAt - b.head.createdAt);
  }

  async addJob(head: JobHead, content: Json) {
    await this.#change((document) =>
      document.jobs.some((job) => job.head.id === head.id)
        ? undefined
        : { ...document, jobs: [...document.jobs, { head, content }] },
    );
  }

  async updateJob(id: string, change: (head: JobHead) => JobHead | undefined, content?: Json) {
    let head: JobHead | undefined;
    await this.#change((document) => {
      const before = document.jobs.find((job) => job.head.id === id);
      head = before && change(before.head);
      if (!before || !head) return undefined;
      const after = { head, content: content ?? before.content };
      return { ...document, jobs: document.jobs.map((job) => (job === before ? after : job)) };
    });
    return head;
  }

  async removeJob(id: string) {
    await this.#change((document) =>
      document.jobs.some((job) => job.head.id === id)
        ? { ...document, jobs: document.jobs.filter((job) => job.head.id !== id) }
        : undefined,
    );
  }

  async wipe() {
    await inTime(ask('vault-store.wipe', {}));
  }

  get #version(): number {
    return versionAfter(this.#migrations);
  }

  #changeRecord(
    id: string,
    change: (current: StoredRecord | undefined, counter: number) => Stamped | null | undefined,
  ): Promise<void> {
    return this.#change((document) => {
      const current = document.records.find((record) => record.id === id);
      const after = change(current, document.clock + 1);
      if (after === undefined) return undefined;
      const others = document.records.filter((record) => record !== current);
      if (!after) return { ...document, records: others };
      const record = { ...current, id, n: (current?.n ?? 0) + 1, ...after };
      const clock = Math.max(document.clock, highest(after.at));
      return { ...document, records: [...others, record], clock };
    });
  }

  /** One after the other within the page; between pages the generation decides. */
  #change(change: (document: Document) => Document | undefined): Promise<void> {
    this.#check();
    const done = this.#turn.then(() => this.#attempts(change));
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #attempts(change: (document: Document) => Document | undefined): Promise<void> {
    for (let race = 0; race < RACES; race++) {
      const { n, document } = await this.#load(true);
      if (this.#newer)
        throw new BkStorageError('storage-newer', 'The vault was written by a newer version of the library');
      const next = change(document);
      if (!next) return;
      const count = next.records.length + next.jobs.length;
      // The app refuses nothing over something, unless it is told that this is meant.
      const answer = await ask('vault-store.save', {
        base: n,
        text: JSON.stringify({ ...next, sv: this.#version }),
        count,
        emptied: count === 0 && document.records.length + document.jobs.length > 0,
      });
      if ((answer as { saved?: unknown }).saved === true) return;
    }
    throw new BkStorageError('storage-busy', 'Other pages kept changing the document');
  }

  async #load(saving = false): Promise<Loaded> {
    this.#check(saving);
    const newest = await ask('vault-store.load', { generation: 0 });
    if (newest === null) return { n: 0, document: EMPTY, recovered: false };
    const { n } = newest as { n?: unknown };
    const document = this.#documentIn(newest);
    const earlier = document ?? this.#documentIn(await ask('vault-store.load', { generation: 1 }));
    this.#check(saving);
    if (earlier && typeof n === 'number') return { n, document: earlier, recovered: !document };
    throw new BkStorageError('storage-unreadable', 'Neither generation in the app can be read');
  }

  /** @throws {BkStorageError} `storage-newer`: to fall back would lose what a later version has written. */
  #documentIn(answer: unknown): Document | undefined {
    let document: Partial<Document> | null;
    try {
      document = JSON.parse((answer as { text: string }).text) as typeof document;
    } catch {
      return undefined; // damaged: the generation before it may still be read
    }
    const { sv = 1, records, jobs, clock } = document ?? {};
    this.#newer ||= sv > this.#version;
    if (Array.isArray(records) && Array.isArray(jobs) && typeof clock === 'number') {
      const known = (records as readonly StoredRecord[]).map((record) => ({
        ...record,
        ...migrated({ sv, data: record.data, at: record.at }, this.#migrations),
      }));
      return { ...document, records: known, jobs, clock };
    }
    if (sv > this.#version) throw new BkStorageError('storage-newer', 'The document is of a later schema');
    return undefined;
  }

  #check(saving = false): void {
    if (this.#abandoned || (this.#locked && !saving))
      throw new BkStorageError('storage-locked', 'The vault is locked');
  }
}

async function ask(name: string, args: object): Promise<unknown> {
  try {
    const app: AppHost | undefined = appWith('vault-store');
    if (!app) throw new BkStorageError('storage-unavailable', 'The app does not keep a vault');
    return await app.call(name, args);
  } catch (cause) {
    if (isBkError(cause)) throw cause;
    throw new BkStorageError('storage-failed', 'The app did not do what it was asked', { cause });
  }
}
