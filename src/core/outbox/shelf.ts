/**
 * Where the sender takes jobs from and puts them back: the open store, or what a locked vault lets go.
 * @module
 */
import { isBkError, type BkError } from '../errors.js';
import { LockedJobs } from '../storage/locked-jobs.js';
import type { JobHead, Json, Store } from '../storage/store.js';
import type { Vault } from '../storage/vault.js';
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

/** A shelf, and what ends with it. */
export interface OpenShelf {
  readonly shelf: Shelf;
  /** Why not all of it can be read: the vault is locked. */
  readonly locked?: BkError;
  readonly close?: () => Promise<void>;
}

/**
 * The shelf of a vault as it stands now.
 *
 * @param database - Its name in IndexedDB.
 * @throws {BkStorageError} when it can be neither opened nor read while locked.
 */
export async function shelfOf(vault: Vault, database: string): Promise<OpenShelf> {
  try {
    const { level } = await vault.store();
    return { shelf: openShelf(() => vault.store(), level !== 'session') };
  } catch (error) {
    if (!isBkError(error) || error.code !== 'storage-locked') throw error;
    const jobs = new LockedJobs(database);
    return { shelf: lockedShelf(jobs), locked: error, close: () => jobs.close() };
  }
}

/** Whether what is stored outlives the page; what is locked does. */
export const isKept = (vault: Vault): Promise<boolean> =>
  vault.store().then(
    ({ level }) => level !== 'session',
    () => true,
  );

/** The open store. It may be another one with each call: a person may answer meanwhile whose device it is. */
function openShelf(store: () => Promise<Store>, kept: boolean): Shelf {
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
function lockedShelf(jobs: LockedJobs): Shelf {
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
