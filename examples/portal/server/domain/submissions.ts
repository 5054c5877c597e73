/**
 * Idempotency keys: the same key with the same body gets the same answer, however often the line
 * breaks. At least once, de-duplicated.
 *
 * The key's row is written first and by itself, so that a second request meets it while the first is
 * still at work; it is finished in the transaction that files the dossier, so that neither exists
 * without the other. A process that dies in between leaves a lease that runs out.
 * @module
 */
import type { Queryable } from '../database/database.js';
import { canonicalJson } from './canonical.js';
import type { Portal } from './portal.js';
import { Problem } from './problem.js';
import { lookupSecret, randomId, sha256 } from './secrets.js';
import { DAY_MS } from './time.js';

/** The first final answer to a submission; what a repeated request gets again. */
export interface Accepted {
  readonly code: string;
  /** Look-up secret: the only time that it leaves the server, except to the same key again. */
  readonly secret: string;
  readonly receivedAt: string;
  readonly dueAt: string;
  readonly payment: { readonly id: string } | null;
}

/**
 * What is kept of a final answer. The secret is not: it is derived again for whoever has the key. An answer that has
 * none says so with `null`.
 */
export type Kept<T> = Omit<T, 'secret'> & { readonly secret?: null };

/** The right to work on one key until the lease runs out. */
export interface Claim {
  readonly keyHash: string;
  readonly attempt: number;
  readonly secret: string;
}

interface SubmissionRow {
  readonly body_hash: string;
  readonly secret_salt: string;
  readonly state: 'in-progress' | 'accepted';
  readonly leased_until: Date;
  readonly answer: Kept<object> | null;
}

const LEASE_MS = 30_000;
/** Answers are kept well over the seven days that a sender may count on. */
const KEPT_DAYS = 30;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * Reads an `Idempotency-Key`.
 *
 * @throws {Problem} 400 `idempotency-key` when absent or no UUID: a weaker key could be guessed.
 */
export function parseKey(header: unknown): string {
  const key = typeof header === 'string' ? header.toLowerCase() : '';
  if (!UUID.test(key))
    throw new Problem(400, 'idempotency-key', 'Send an Idempotency-Key header with a UUID');
  return key;
}

/** What a body is compared by. */
export const bodyHash = (body: unknown): string => sha256(canonicalJson(body));

const read = async (db: Queryable, keyHash: string) =>
  (
    await db.query<SubmissionRow>(
      'select body_hash, secret_salt, state, leased_until, answer from submissions where key_hash = $1',
      [keyHash],
    )
  )[0];

function replay<T>({ answer, secret_salt }: SubmissionRow, key: string): T | undefined {
  if (answer === null) return undefined;
  const { secret, ...rest } = answer;
  return (secret === null ? rest : { ...rest, secret: lookupSecret(key, secret_salt) }) as T;
}

/** What is done for a key, once. */
export interface Work<T> {
  /** Done before the key is taken: a refusal is no final answer, and the corrected body may use the key. */
  readonly check?: () => void | Promise<void>;
  /** Ends with {@link finish} inside its transaction. */
  readonly work: (claim: Claim) => Promise<T>;
}

/**
 * Does something once per key, or gives the answer that the key already has.
 *
 * @param key - From {@link parseKey}.
 * @param hash - From {@link bodyHash}.
 * @throws {Problem} 409 `in-progress`, 422 `key-reused`, and whatever the work refuses; the key is free again then.
 */
export async function once<T>(
  { database, now }: Portal,
  key: string,
  hash: string,
  { check, work }: Work<T>,
): Promise<{ answer: T; replayed: boolean }> {
  const earlier = await earlierAnswer<T>(database, key, hash, now());
  if (earlier !== undefined) return { answer: earlier, replayed: true };
  await check?.();
  const claim = await claimKey(database, key, hash, now());
  if (claim === undefined) {
    const answer = await earlierAnswer<T>(database, key, hash, now());
    if (answer !== undefined) return { answer, replayed: true };
    throw new Problem(409, 'in-progress', 'Another request took this key', { retryAfterSeconds: 2 });
  }
  try {
    return { answer: await work(claim), replayed: false };
  } catch (error) {
    await release(database, claim);
    throw error;
  }
}

/**
 * The answer that this key already has.
 *
 * @returns `undefined` when the key is free, or was left by a process that died.
 * @throws {Problem} 409 `in-progress`, 422 `key-reused`.
 */
export async function earlierAnswer<T>(
  db: Queryable,
  key: string,
  hash: string,
  now: Date,
): Promise<T | undefined> {
  const row = await read(db, sha256(key));
  if (row === undefined) return undefined;
  if (row.body_hash !== hash)
    throw new Problem(422, 'key-reused', 'This key was sent with another body before');
  if (row.state === 'in-progress' && row.leased_until > now) throw inProgress();
  return replay(row, key);
}

const inProgress = () =>
  new Problem(409, 'in-progress', 'The first request with this key is still at work', {
    retryAfterSeconds: 2,
  });

/**
 * Takes a free key, or one whose lease has run out.
 *
 * @returns `undefined` when another request was faster; ask {@link earlierAnswer} again.
 */
export async function claimKey(
  db: Queryable,
  key: string,
  hash: string,
  now: Date,
): Promise<Claim | undefined> {
  const keyHash = sha256(key);
  const [row] = await db.query<{ attempt: number; secret_salt: string }>(
    `insert into submissions (key_hash, body_hash, secret_salt, state, attempt, leased_until, created_at)
     values ($1, $2, $3, 'in-progress', 1, $4, $5)
     on conflict (key_hash) do update
       set attempt = submissions.attempt + 1, leased_until = excluded.leased_until
       where submissions.state = 'in-progress' and submissions.leased_until <= excluded.created_at
         and submissions.body_hash = excluded.body_hash
     returning attempt, secret_salt`,
    [keyHash, hash, randomId(), new Date(now.getTime() + LEASE_MS), now],
  );
  return row && { keyHash, attempt: row.attempt, secret: lookupSecret(key, row.secret_salt) };
}

/**
 * Keeps the final answer; call it inside the transaction that did the work.
 *
 * @throws {Problem} 409 `in-progress` when the lease ran out and another request took the key: the
 * whole transaction must then be rolled back.
 */
export async function finish(tx: Queryable, claim: Claim, answer: Kept<object>): Promise<void> {
  const kept = await tx.query(
    `update submissions set state = 'accepted', answer = $3
     where key_hash = $1 and attempt = $2 and state = 'in-progress' returning key_hash`,
    [claim.keyHash, claim.attempt, JSON.stringify(answer)],
  );
  if (kept.length === 0) throw inProgress();
}

/** Gives a key back after a failure, so that the sender may repeat at once. */
export async function release(db: Queryable, claim: Claim): Promise<void> {
  await db.query("delete from submissions where key_hash = $1 and attempt = $2 and state = 'in-progress'", [
    claim.keyHash,
    claim.attempt,
  ]);
}

/**
 * What became of a key.
 *
 * @throws {Problem} 404 `unknown-key`, also for a key whose lease ran out: sending again is right.
 */
export async function submissionState(
  db: Queryable,
  key: string,
  now: Date,
): Promise<{ state: 'accepted'; response: object } | { state: 'in-progress' }> {
  const row = await read(db, sha256(key));
  const response = row && replay<object>(row, key);
  if (response) return { state: 'accepted', response };
  if (row === undefined || row.leased_until <= now)
    throw new Problem(404, 'unknown-key', 'This key never arrived');
  return { state: 'in-progress' };
}

/** Forgets keys that nobody can still be repeating. */
export async function forgetOldKeys(db: Queryable, now: Date): Promise<void> {
  await db.query('delete from submissions where created_at < $1', [
    new Date(now.getTime() - KEPT_DAYS * DAY_MS),
  ]);
}
