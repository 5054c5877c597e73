/**
 * What the profile, the drafts and the outbox stand on: one interface, kept either in an encrypted
 * IndexedDB database or in memory.
 *
 * Every promise resolves after the transaction is done and rejects with a `BkStorageError` when it failed.
 * @module
 */

/** Every level, from the most forgetful to the best locked. */
export const LEVELS = ['session', 'device', 'pin', 'passphrase', 'passkey', 'native'] as const;

/**
 * Where things are kept and what opens them: `session` is memory only, for a shared device; `device` is
 * this browser, open to whoever holds it; the others are this browser, opened by what they are named after.
 */
export type Level = (typeof LEVELS)[number];

/** A value that survives JSON. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** What a record holds. `kind` says what it is, and stands only inside the sealed part. */
export interface RecordData {
  readonly kind: string;
  readonly [field: string]: Json | undefined;
}

/** One record as it was read. */
export interface StoredRecord {
  /** Random; says nothing about the content. */
  readonly id: string;
  /** Generation: 1 for the first save, one more with each. */
  readonly n: number;
  readonly data: RecordData;
}

/** The state of a job; the only things about it that stand in clear. Times are milliseconds since 1970. */
export interface JobHead {
  /** UUID; also its Idempotency-Key. */
  readonly id: string;
  readonly state: 'queued' | 'sending' | 'unknown' | 'waiting' | 'needs-person' | 'acked' | 'expired';
  readonly tries: number;
  readonly notBefore: number;
  /** Until when the tab that sends it may be trusted to be alive. */
  readonly leaseUntil?: number | undefined;
  readonly createdAt: number;
  readonly expiresAt: number;
  /** Code of the last failure. */
  readonly lastCode?: string | undefined;
  /** HTTP status of the last failure, where the server answered. */
  readonly lastStatus?: number | undefined;
}

/** A job with what it carries. */
export interface StoredJob {
  readonly head: JobHead;
  /** `undefined` when it cannot be opened. */
  readonly content: Json | undefined;
}

/** Records and jobs. */
export interface Store {
  readonly level: Level;

  /** Every record that can be read, and the ids of those that cannot. */
  list(): Promise<{ readonly records: readonly StoredRecord[]; readonly unreadable: readonly string[] }>;

  /**
   * Reads, changes and writes one record as a whole. When another tab was faster, `change` is called
   * again with what that tab wrote.
   *
   * @param change - Gets the current content; what it returns is stored. `null` removes the record,
   * `undefined` leaves all as it is.
   */
  put(id: string, change: (current: RecordData | undefined) => RecordData | null | undefined): Promise<void>;

  /** Removes a record with all its generations. */
  remove(id: string): Promise<void>;

  /** All jobs, the oldest first. */
  listJobs(): Promise<readonly StoredJob[]>;

  /** Stores a new job; one that is already there stays as it is. */
  addJob(head: JobHead, content: Json): Promise<void>;

  /**
   * Moves a job on, in one transaction.
   *
   * @param change - Gets the head as it is now; `undefined` leaves the job alone.
   * @param content - Replaces what the job carries.
   * @returns The new head, or `undefined` when nothing was changed.
   */
  updateJob(
    id: string,
    change: (head: JobHead) => JobHead | undefined,
    content?: Json,
  ): Promise<JobHead | undefined>;

  removeJob(id: string): Promise<void>;

  /** Erases everything, keys first. */
  wipe(): Promise<void>;
}
