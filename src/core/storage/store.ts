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

/** Kind of the records that have a file beside them (`files.ts`): what is known of a paper. */
export const DOCUMENT = 'document';

/** When a field was written: a counter that only grows, then the tag of the vault that wrote it. */
export type Stamp = readonly [counter: number, tag: string];

/**
 * The stamp of each field, by path: `relation`, or `facts/person.fullName` within a person. One whose field
 * is not in the data says when the field was deleted.
 */
export type Stamps = Readonly<Record<string, Stamp>>;

/** A record with the stamps of its fields. */
export interface Stamped {
  readonly data: RecordData;
  readonly at: Stamps;
}

/** One record as it was read. */
export interface StoredRecord extends Stamped {
  /** Random; says nothing about the content. */
  readonly id: string;
  /** Generation: 1 for the first save, one more with each. */
  readonly n: number;
  /** Schema version it was written in, where that is a later one than this library knows. */
  readonly sv?: number;
}

/** A record from another device or an exported file. */
export interface IncomingRecord extends Stamped {
  /** Schema version it was written in; that of this library when not set. */
  readonly sv?: number;
}

/** All that is kept. To fail to read is not to be empty: whoever shows records has to tell of the other two lists. */
export interface Listing {
  readonly records: readonly StoredRecord[];
  /** Ids of what is there but cannot be opened. It is kept as it is, and never overwritten. */
  readonly unreadable: readonly string[];
  /** Ids of records that are as they were before the last save, since what was saved then is damaged. */
  readonly recovered: readonly string[];
}

/**
 * A text that only the agency can open: P-256 key agreement with a fresh key, then AES-256-GCM. All but `v`, `alg`
 * and `epk` is base64url.
 */
export interface SealedText {
  readonly v: 1;
  readonly alg: 'ECDH-P256+HKDF-SHA256+A256GCM';
  /** Name of the agency's key. */
  readonly kid: string;
  /** The fresh public key (JWK). */
  readonly epk: { readonly kty: 'EC'; readonly crv: 'P-256'; readonly x: string; readonly y: string };
  readonly iv: string;
  readonly ct: string;
}

/** What may leave while the vault is locked: sealed to the agency, and where it goes. */
export interface SealedJob {
  readonly kind: string;
  readonly site: string;
  readonly path: string;
  readonly text: SealedText;
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
  /** When the present round of tries began: with its first one. Left out for a job that was never on the way. */
  readonly roundFrom?: number | undefined;
  /** Code of the last failure. */
  readonly lastCode?: string | undefined;
  /** HTTP status of the last failure, where the server answered. */
  readonly lastStatus?: number | undefined;
  /** Why, where the server said so: the end of the problem's type. */
  readonly lastProblem?: string | undefined;
  /** When the server has accepted it. */
  readonly ackedAt?: number | undefined;
  /** It was accepted while the vault was locked: its receipt has to be fetched, and its body is still there. */
  readonly unread?: boolean | undefined;
  /** Its files go by any line, also where the person wants Wi-Fi for files: they have said so of this one. */
  readonly anyLine?: boolean | undefined;
  /** What of it may leave while the vault is locked; only until it is accepted. */
  readonly sealed?: SealedJob | undefined;
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

  /**
   * A newer version of the library has written here. What is known of it can be read; every write but
   * {@link wipe} is refused with `storage-newer`. It can turn true with any call, never false again.
   */
  readonly readOnly: boolean;

  list(): Promise<Listing>;

  /**
   * Reads, changes and writes one record. When another tab was faster, `change` is called again with what
   * that tab wrote; a field that it did not change then stays as the other tab has written it.
   *
   * @param change - Gets the current content; what it returns is stored. `null` removes the record,
   * `undefined` leaves all as it is.
   * @throws {BkStorageError} `storage-busy` when other tabs were faster five times; nothing is kept then.
   */
  put(id: string, change: (current: RecordData | undefined) => RecordData | null | undefined): Promise<void>;

  /**
   * Joins a record from elsewhere with what is here, field by field; the later stamp counts, so a fact
   * that was forgotten later than it was exported stays forgotten. A record that was removed comes back.
   *
   * @throws {BkStorageError} `storage-newer` for a record of a later schema; others as {@link put}.
   */
  merge(id: string, incoming: IncomingRecord): Promise<void>;

  /** Removes a record with all its generations, and the file that it has (`files.ts`). */
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
