/**
 * Signing in and out. A session is a row; of its token the database has only the SHA-256.
 * @module
 */
import { randomBytes } from 'node:crypto';
import type { Queryable } from '../database/database.js';
import { countAttempt, forgetAttempts, takeBack } from './attempts.js';
import { audit, type Actor } from './audit.js';
import { setPassword, type Clerk } from './clerks.js';
import { checkPassword, hashPassword, isOutdated, passwordMatches } from './passwords.js';
import type { Portal } from './portal.js';
import { Problem } from './problem.js';
import { sha256 } from './secrets.js';

const MINUTE_MS = 60_000;
/** Ends after so long without a request, */
export const IDLE_MS = 30 * MINUTE_MS;
/** and after a working day in any case. */
export const LONGEST_MS = 600 * MINUTE_MS;
/** Not every request writes: the idle time is exact to this. */
const NOTED_EVERY_MS = 30_000;

/** Failures of one account, and of one address over all accounts. */
const PER_ACCOUNT = { most: 10, withinMs: 15 * MINUTE_MS };
const PER_ADDRESS = { most: 30, withinMs: 15 * MINUTE_MS };

/** How a token is written: 32 random bytes, base64url. */
export const TOKEN = /^[\w-]{43}$/;
/** A fresh token. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is typed to sign in, and from where. */
export interface Credentials {
  readonly id: string;
  readonly password: string;
  readonly address: string;
}

/**
 * Opens a session under a new token, whatever the browser had before.
 *
 * @throws {Problem} 401 `wrong-password`, the same for a name that nobody has and for a closed account; 429 `too-many`.
 */
export async function signIn(
  { database, now }: Portal,
  { id: typed, password, address }: Credentials,
): Promise<{ token: string; clerk: Clerk }> {
  const id = typed.trim().toLowerCase().slice(0, 100);
  const account = `password:${id}`;
  const from = `sign-in-from:${address}`;
  // Counted by what was typed, so that a name that nobody has is shut out after as many tries as any other.
  await countAttempt(database, from, PER_ADDRESS, now());
  await countAttempt(database, account, PER_ACCOUNT, now());
  const [row] = await database.query<Clerk & { password: string; disabled_at: Date | null }>(
    'select id, name, unit, roles, password, disabled_at from clerks where id = $1',
    [id],
  );
  const right = await passwordMatches(password, row?.password);
  if (!row || !right || row.disabled_at !== null) {
    await audit(database, null, 'sign-in-refused', row?.id ?? null, now());
    throw new Problem(401, 'wrong-password', 'This name and password open nothing');
  }
  const token = newToken();
  const hash = isOutdated(row.password) ? await hashPassword(password) : undefined;
  await database.transaction(async (tx) => {
    await forgetAttempts(tx, account);
    await takeBack(tx, from);
    if (hash !== undefined) await tx.query('update clerks set password = $2 where id = $1', [id, hash]);
    await forgetOldSessions(tx, now());
    await openSession(tx, token, row.id, now());
    await audit(tx, row, 'signed-in', null, now());
  });
  const { name, unit, roles } = row;
  return { token, clerk: { id: row.id, name, unit, roles } };
}

async function openSession(tx: Queryable, token: string, id: string, now: Date): Promise<void> {
  await tx.query(
    'insert into clerk_sessions (token_hash, clerk_id, created_at, seen_at) values ($1, $2, $3, $3)',
    [sha256(token), id, now],
  );
}

/** Whose session a token is; `undefined` when it has ended or never was. */
export async function clerkOfSession({ database, now }: Portal, token: string): Promise<Clerk | undefined> {
  if (!TOKEN.test(token)) return undefined;
  const at = now();
  const hash = sha256(token);
  const [row] = await database.query<Clerk & { seen_at: Date }>(
    `select c.id, c.name, c.unit, c.roles, s.seen_at from clerk_sessions s join clerks c on c.id = s.clerk_id
     where s.token_hash = $1 and c.disabled_at is null and s.created_at > $2 and s.seen_at > $3`,
    [hash, new Date(at.getTime() - LONGEST_MS), new Date(at.getTime() - IDLE_MS)],
  );
  if (!row) return undefined;
  const { id, name, unit, roles, seen_at } = row;
  if (at.getTime() - seen_at.getTime() > NOTED_EVERY_MS)
    await database.query('update clerk_sessions set seen_at = $2 where token_hash = $1', [hash, at]);
  return { id, name, unit, roles };
}

/** Ends a session; a token without one ends nothing. */
export async function signOut({ database, now }: Portal, token: string, by: Actor): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.query('delete from clerk_sessions where token_hash = $1', [sha256(token)]);
    await audit(tx, by, 'signed-out', null, now());
  });
}

/**
 * Changes the own password: every session ends, and the one at hand goes on under a new token.
 *
 * @returns The new token.
 * @throws {Problem} 403 `wrong-password`, 400 `weak-password`, 429 `too-many`.
 */
export async function changePassword(
  { database, now }: Portal,
  clerk: Actor,
  { old, fresh }: { readonly old: string; readonly fresh: string },
): Promise<string> {
  const account = `password:${clerk.id}`;
  await countAttempt(database, account, PER_ACCOUNT, now());
  const [row] = await database.query<{ password: string }>('select password from clerks where id = $1', [
    clerk.id,
  ]);
  if (!(await passwordMatches(old, row?.password)))
    throw new Problem(403, 'wrong-password', 'The old password is not right');
  checkPassword(fresh, clerk.id);
  const hash = await hashPassword(fresh);
  const token = newToken();
  await database.transaction(async (tx) => {
    await forgetAttempts(tx, account);
    await setPassword(tx, clerk.id, hash);
    await openSession(tx, token, clerk.id, now());
    await audit(tx, clerk, 'password-changed', clerk.id, now());
  });
  return token;
}

/** Forgets sessions that nobody can use any more. */
export async function forgetOldSessions(db: Queryable, now: Date): Promise<void> {
  await db.query('delete from clerk_sessions where created_at <= $1 or seen_at <= $2', [
    new Date(now.getTime() - LONGEST_MS),
    new Date(now.getTime() - IDLE_MS),
  ]);
}
