/**
 * What the portal asks of PostgreSQL, whether it runs in this process (PGlite) or on a server (pg).
 * Both get the same SQL, in the subset of PostgreSQL 15, without extensions.
 * @module
 */

/** One row; which columns it has is said by the query beside it. */
export type Row = Record<string, unknown>;

/** Runs statements: the database itself, or one transaction of it. */
export interface Queryable {
  /** Runs one statement; values travel only as `$1`, `$2`, … */
  query<T = Row>(sql: string, values?: readonly unknown[]): Promise<T[]>;
  /** Runs a file of several statements without values: migrations only. */
  script(sql: string): Promise<void>;
}

/** A connected database. */
export interface Database extends Queryable {
  /** Human name for the start-up line: never holds the address or the password. */
  readonly kind: 'PGlite' | 'PostgreSQL';
  /** How many transactions it can be at. */
  readonly connections: number;
  /** Commits when `work` resolves, rolls back and rejects when it rejects. */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
  /** Whoever asks afterwards, because its reader has left and nobody waited for it, meets `DatabaseBusy`. */
  close(): Promise<void>;
}

/** The database had no time, or is closed: nothing was done, and the same may be asked again later. */
export class DatabaseBusy extends Error {
  override name = 'DatabaseBusy';

  constructor(options?: ErrorOptions) {
    super('The database has no time', options);
  }
}

/** PostgreSQL's type number of `bigint`: amounts of money and identities. */
export const INT8 = 20;

/**
 * Reads a `bigint` as a number. PGlite gives a number and pg a string by themselves; both are
 * told to use this, so an amount has one type everywhere.
 *
 * @throws {RangeError} beyond 2^53, where a number would silently lose the last đồng.
 */
export function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('bigint beyond the safe range of a number');
  return value;
}

/** The only row of a query that always gives one. */
export function one<T>(rows: readonly T[]): T {
  const [row] = rows;
  if (row === undefined) throw new Error('the query gave no row');
  return row;
}
