/**
 * Where the sender takes jobs from and puts them back: the open store, or what a locked vault lets go.
 * @module
 */
import type { LockedJobs } from '../storage/locked-jobs.js';
import type { JobHead, Json, Store } from '../storage/store.js';
import { readJobs, type Job, type JobContent } from './job.js';

/** Jobs as the sender needs them. */
export interface Shelf {
  /** Nothing that is sealed in the vault can be read or written. */
  readonly locked: boolean;
  /** Whether it outlives the page. */
  readonly kept: boolean;
  list(): Promise<readonly Job[]>;
  update(
    id: string,
    change: (head: JobHead) => JobHead | undefined,
    content?: JobContent,
  ): Promise<JobHead | undefined>;
  remove(id: string): Promise<void>;
}

/** The open store. It may be another one with each call: a person may answer meanwhile whose device it is. */
export function openShelf(store: () => Promise<Store>, kept: boolean): Shelf {
  return {
    locked: false,
    kept,
    list: async () => readJobs(await store()),
    update: async (id, change, content) =>
      (await store()).updateJob(id, change, content as unknown as Json | undefined),
    remove: async (id) => (await store()).removeJob(id),
  };
}

/**
 * What is sealed to the agency. What the server has accepted keeps its body in the vault until somebody unlocks it,
 * since nothing in there can be written now.
 */
export function lockedShelf(jobs: LockedJobs): Shelf {
  return {
    locked: true,
    kept: true,
    list: async () =>
      (await jobs.list()).flatMap(({ sealed, ...head }) =>
        sealed
          ? [{ ...head, sealed, content: { kind: sealed.kind, site: sealed.site, path: sealed.path } }]
          : [],
      ),
    update: (id, change, content) =>
      jobs.update(id, (head) => {
        const next = change(head);
        return next && content !== undefined ? { ...next, unread: true } : next;
      }),
    // Only what was accepted is removed, and that is not listed here.
    remove: () => Promise.resolve(),
  };
}
