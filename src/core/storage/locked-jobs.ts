/**
 * Jobs of a vault that is locked: their state, and what of them is sealed to the agency. No key is needed for either.
 * @module
 */
import { Connection } from './connection.js';
import type { JobHead } from './store.js';
import { transact } from './transaction.js';

/** The heads of the jobs in a database; none where it has no vault. */
export class LockedJobs {
  readonly #connection: Connection;

  /** @param name - Of the database. */
  constructor(name: string) {
    this.#connection = new Connection(name);
  }

  /** All jobs, the oldest first. */
  async list(): Promise<readonly JobHead[]> {
    const rows = await this.#connection.run((database) => database.getAll('outbox'));
    const heads = (rows ?? []).map(({ envelope: _sealed, ...head }): JobHead => head);
    return heads.sort((a, b) => a.createdAt - b.createdAt);
  }

  /** Moves a job on, in one transaction. @returns The new head, or `undefined` when nothing was changed. */
  update(id: string, change: (head: JobHead) => JobHead | undefined): Promise<JobHead | undefined> {
    return this.#connection.run((database) =>
      transact(database, 'readwrite', ['outbox'], async (transaction) => {
        const jobs = transaction.objectStore('outbox');
        const row = await jobs.get(id);
        if (!row) return undefined;
        const { envelope, ...head } = row;
        // Where a later version of the library has written, that one moves them on.
        const next = this.#connection.newer ? undefined : change(head);
        if (next) await jobs.put({ ...next, envelope }, id);
        return next;
      }),
    );
  }

  /** Lets go of the database. */
  close(): Promise<void> {
    return this.#connection.close();
  }
}
