import type { JobHead, Json, RecordData, Store, StoredJob, StoredRecord } from './store.js';

/** Keeps everything in memory, for a shared device or a browser without storage. Gone with the page. */
export class MemoryStore implements Store {
  readonly level = 'session';
  readonly #records = new Map<string, StoredRecord>();
  readonly #jobs = new Map<string, StoredJob>();

  list() {
    return Promise.resolve({ records: [...this.#records.values()], unreadable: [] });
  }

  put(id: string, change: (current: RecordData | undefined) => RecordData | null | undefined) {
    const current = this.#records.get(id);
    const data = change(current?.data);
    if (data === null) this.#records.delete(id);
    else if (data) this.#records.set(id, { id, n: (current?.n ?? 0) + 1, data: structuredClone(data) });
    return Promise.resolve();
  }

  remove(id: string) {
    this.#records.delete(id);
    return Promise.resolve();
  }

  listJobs() {
    return Promise.resolve([...this.#jobs.values()]);
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
    this.#records.clear();
    this.#jobs.clear();
    return Promise.resolve();
  }
}
