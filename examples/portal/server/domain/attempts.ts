/**
 * Counts of what may be tried only so often: passwords and look-up secrets. They stand in the database, so that
 * several processes of the portal count as one and a restart forgets nothing.
 *
 * `http/limits-table.ts` counts something else and stays apart: requests of an address, whatever comes of them, before
 * their body is read, to spare the server. Here it is failures of one subject (an account, a dossier's secret), counted
 * before the try and taken back when it was right, by whoever calls the function; a site that raises its request limits
 * raises no guesses.
 * @module
 */
import { one, type Queryable } from '../database/database.js';
import { Problem } from './problem.js';
import { sha256 } from './secrets.js';

/** How often, within how long a time. The window begins with the first try. */
export interface AttemptLimit {
  readonly most: number;
  readonly withinMs: number;
}

/** What is counted: whose, such as `password:canbo` or `address:192.0.2.1`. */
export type AttemptKey = string;

/**
 * Counts a try before it is made, so that many at the same moment are not all let through.
 *
 * @throws {Problem} 429 `too-many`, also for the right password: whoever guesses must not learn which try was right.
 */
export async function countAttempt(
  db: Queryable,
  key: AttemptKey,
  { most, withinMs }: AttemptLimit,
  now: Date,
): Promise<void> {
  const { count, until } = one(
    await db.query<{ count: number; until: Date }>(
      `insert into attempts (key, count, since, until) values ($1, 1, $2, $3)
       on conflict (key) do update set
         count = case when attempts.until <= $2 then 1 else least(attempts.count, $4) + 1 end,
         since = case when attempts.until <= $2 then $2 else attempts.since end,
         until = case when attempts.until <= $2 then $3 else attempts.until end
       returning count, until`,
      [sha256(key), now, new Date(now.getTime() + withinMs), most],
    ),
  );
  if (count <= most) return;
  const retryAfterSeconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
  throw new Problem(429, 'too-many', 'Too many failures; try again later', { retryAfterSeconds });
}

/** Takes one try back: it was no failure. */
export async function takeBack(db: Queryable, key: AttemptKey): Promise<void> {
  await db.query('update attempts set count = count - 1 where key = $1 and count > 0', [sha256(key)]);
}

/** Forgets all failures of a key: whoever has the right password had it all along. */
export async function forgetAttempts(db: Queryable, key: AttemptKey): Promise<void> {
  await db.query('delete from attempts where key = $1', [sha256(key)]);
}

/** Forgets windows that are over. */
export async function forgetOldAttempts(db: Queryable, now: Date): Promise<void> {
  await db.query('delete from attempts where until <= $1', [now]);
}
