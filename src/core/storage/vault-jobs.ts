/**
 * Jobs in an open vault: their state in clear, what they carry sealed. A page that sends nothing does not load it.
 * @module
 */
import type { Head, JobRow, VaultDatabase } from './connection.js';
import { open, seal, type Envelope } from './envelope.js';
import type { JobHead, Json, StoredJob } from './store.js';
import { transact } from './transaction.js';
import type { Access, VaultStore } from './vault-store.js';

/** What is in a job until it is taken over into a record of its own; until then nothing else knows the dossier's code. */
const DOSSIER = 'dossier';

/** See `Store`. */
export class VaultJobs {
  readonly #store: VaultStore;

  constructor(store: VaultStore) {
    this.#store = store;
  }

  list(held: Access): Promise<StoredJob[]> {
    const store = this.#store;
    return store.withKey(async (access) => {
      const rows = await store.run((database) =>
        transact(database, 'readonly', ['head', 'outbox'], async (transaction) => {
          store.own(await transaction.objectStore('head').get('head'), access);
          return transaction.objectStore('outbox').getAll();
        }),
      );
      const jobs = rows.map(async ({ envelope, ...head }): Promise<StoredJob> => {
        const context = { vid: store.vid, type: 'outbox', id: head.id, n: envelope.n };
        // The others must not wait for one that cannot be opened.
        const content = await open(store.keyOf(access), context, envelope).catch(() => undefined);
        return { head, content };
      });
      return (await Promise.all(jobs)).sort((a, b) => a.head.createdAt - b.head.createdAt);
    }, held);
  }

  add(held: Access, head: JobHead, content: Json): Promise<unknown> {
    return this.#store.withKey(async (access) => {
      const envelope = await this.#seal(access, head.id, 1, content);
      return this.#change(access, head.id, (row) => (row ? undefined : { ...head, envelope }), true);
    }, held);
  }

  update(
    held: Access,
    id: string,
    change: (head: JobHead) => JobHead | undefined,
    content?: Json,
  ): Promise<JobHead | undefined> {
    return this.#store.withKey(async (access) => {
      const sealed = content === undefined ? undefined : await this.#seal(access, id, 2, content);
      return this.#change(
        access,
        id,
        (row) => {
          if (!row) return undefined;
          const { envelope, ...head } = row;
          const next = change(head);
          return next && { ...next, envelope: sealed ?? envelope };
        },
        sealed !== undefined,
      );
    }, held);
  }

  remove(held: Access, id: string): Promise<unknown> {
    return this.#store.withKey((access) => this.#change(access, id, () => null), held);
  }

  /** Deletes acknowledged jobs with their files; never what is not sent yet, nor what only a job knows. */
  async makeRoom(access: Access): Promise<void> {
    const store = this.#store;
    const acked = (await this.list(access)).filter(({ head }) => head.state === 'acked');
    const done = acked.filter(({ content }) => {
      const { kind } = (content ?? { kind: DOSSIER }) as { readonly kind?: string };
      return kind !== DOSSIER;
    });
    await store.run((database) =>
      transact(database, 'readwrite', ['head', 'outbox', 'files'], async (transaction) => {
        store.own(await transaction.objectStore('head').get('head'), access);
        store.writable();
        const [jobs, files] = [transaction.objectStore('outbox'), transaction.objectStore('files')];
        await Promise.all([
          ...acked.map(({ head }) => files.delete(IDBKeyRange.bound([head.id], [head.id, []]))),
          ...done.map(({ head }) => jobs.delete(head.id)),
        ]);
      }),
    );
  }

  /**
   * Reads and writes one job in one transaction; `null` removes it, `undefined` leaves it alone.
   *
   * @param sealed - What is written was sealed anew, which counts.
   */
  #change(
    access: Access,
    id: string,
    change: (row: JobRow | undefined) => JobRow | null | undefined,
    sealed = false,
  ): Promise<JobHead | undefined> {
    const store = this.#store;
    const write = (database: VaultDatabase) =>
      transact(database, 'readwrite', ['head', 'outbox'], async (transaction) => {
        const heads = transaction.objectStore('head');
        const head: Head = store.own(await heads.get('head'), access);
        store.writable();
        const jobs = transaction.objectStore('outbox');
        const row = change(await jobs.get(id));
        if (row === null) await jobs.delete(id);
        if (!row) return undefined;
        await Promise.all([
          jobs.put(row, id),
          sealed && heads.put({ ...head, seals: head.seals + 1 }, 'head'),
        ]);
        const { envelope: _envelope, ...after } = row;
        return after;
      });
    return store.withRoom(access, () => store.run(write));
  }

  #seal(access: Access, id: string, n: number, content: Json): Promise<Envelope> {
    const store = this.#store;
    return seal(store.keyOf(access), { vid: store.vid, type: 'outbox', id, n }, content);
  }
}
