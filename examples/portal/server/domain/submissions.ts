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
  readonly answer: Omit<Accepted, 'secret'> | null;
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

const replay = (row: SubmissionRow, key: string): Accepted | undefined =>
  row.answer === null ? undefined : { ...row.answer, secret: lookupSecret(key, row.secret_salt) };

/**
 * The answer that this key already has.
 *
 * @returns `undefined` when the key is free, or was left by a process that died.
 * @throws {Problem} 409 `in-progress`, 422 `key-reused`.
 */
export async function earlierAnswer(
  db: Queryable,
  key: string,
  hash: string,
  now: Date,
): Promise<Accepted | undefined> {
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
export async function finish(tx: Queryable, claim: Claim, answer: Omit<Accepted, 'secret'>): Promise<void> {
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
): Promise<{ state: 'accepted'; response: Accepted } | { state: 'in-progress' }> {
  const row = await read(db, sha256(key));
  const response = row && replay(row, key);
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
