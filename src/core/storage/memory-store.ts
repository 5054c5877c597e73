import { BkStorageError } from '../errors.js';

import { migrated, SCHEMA_VERSION } from './schema.js';
import { highest, newTag, stamp } from './stamps.js';
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

/** Keeps everything in memory, for a shared device or a browser without storage. Gone with the page. */
export class MemoryStore implements Store {
  readonly level = 'session';
  readonly readOnly = false;
  readonly #tag = newTag();
  readonly #records = new Map<string, StoredRecord>();
  readonly #jobs = new Map<string, StoredJob>();
  /** What `files.ts` keeps, by the id of the record. */
  readonly files = new Map<string, ArrayBuffer>();
  #clock = 0;

  list() {
    return Promise.resolve({ records: [...this.#records.values()], unreadable: [], recovered: [] });
  }

  async put(id: string, change: (current: RecordData | undefined) => RecordData | null | undefined) {
    const current = this.#records.get(id);
    const data = change(current?.data);
    if (data === null) await this.remove(id);
    else if (data) {
      const at = stamp(current?.data, data, current?.at ?? {}, this.#tag, this.#clock + 1);
      this.#keep(id, { data, at });
    }
  }

  async merge(id: string, { sv = SCHEMA_VERSION, data, at }: IncomingRecord) {
    if (sv > SCHEMA_VERSION)
      throw new BkStorageError('storage-newer', 'Written by a newer version of the library');
    const { mergeRecords, sameRecord } = await import('./merge.js');
    const current = this.#records.get(id);
    const incoming = migrated({ sv, data, at });
    const merged = current ? mergeRecords(undefined, incoming, current) : incoming;
    if (!current || !sameRecord(current, merged)) this.#keep(id, merged);
  }

  remove(id: string) {
    this.#records.delete(id);
    this.files.delete(id);
    return Promise.resolve();
  }

  listJobs() {
    return Promise.resolve([...this.#jobs.values()].sort((a, b) => a.head.createdAt - b.head.createdAt));
  }

  addJob(head: JobHead, content: Json) {
    if (!this.#jobs.has(head.id)) this.#jobs.set(head.id, { head, content: structuredClone(content) });
    return Promise.resolve();
  }

  updateJob(id: string, change: (head: JobHead) => JobHead | undefined, content?: Json) {
    const job = this.#jobs.get(id);
    const head = job && change(job.head);
    if (head)
      this.#jobs.set(id, { head, content: content === undefined ? job.content : structuredClone(content) });
    return Promise.resolve(head);
  }

  removeJob(id: string) {
    this.#jobs.delete(id);
    return Promise.resolve();
  }

  wipe() {
    for (const all of [this.#records, this.files, this.#jobs]) all.clear();
    return Promise.resolve();
  }

  #keep(id: string, { data, at }: Stamped): void {
    this.#clock = Math.max(this.#clock, highest(at));
    const n = (this.#records.get(id)?.n ?? 0) + 1;
    this.#records.set(id, structuredClone({ id, n, data, at }));
  }
}
