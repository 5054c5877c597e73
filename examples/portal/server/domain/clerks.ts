/**
 * The people who work here: their units, what each may do, and how an account begins and ends.
 * @module
 */
import type { Queryable } from '../database/database.js';
import { audit, type Actor } from './audit.js';
import { checkPassword, hashPassword, passwordMatches } from './passwords.js';
import type { Portal } from './portal.js';
import { Problem } from './problem.js';

/** What a clerk may do. */
export const ROLES = ['dossiers', 'petitions', 'money', 'admin'] as const;
/** One of {@link ROLES}. */
export type Role = (typeof ROLES)[number];

/** Somebody who is signed in. */
export interface Clerk extends Actor {
  readonly name: string;
  /** Id of a unit of the site (`Site.units`). */
  readonly unit: string;
  readonly roles: readonly Role[];
}

/** An account as the one who keeps accounts sees it. */
export interface Account extends Clerk {
  readonly created_at: Date;
  readonly disabled_at: Date | null;
}

/** The first clerk of a new portal; has every role. */
export const FIRST_CLERK = 'canbo';

const ID = /^[a-z][a-z0-9._-]{1,30}$/;
const NAME = /^[\p{L}\p{M}\p{N} .'-]{2,60}$/u;

/** Reads all accounts, those that are open first. */
export function listAccounts(db: Queryable): Promise<Account[]> {
  return db.query<Account>(
    'select id, name, unit, roles, created_at, disabled_at from clerks order by disabled_at is not null, id',
  );
}

/** Clerks to whom a dossier can be given. */
export function clerksFor(db: Queryable, role: Role): Promise<Clerk[]> {
  return db.query<Clerk>(
    'select id, name, unit, roles from clerks where disabled_at is null and $1 = any(roles) order by unit, id',
    [role],
  );
}

/** A new account as it is asked for. */
export interface NewClerk {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly roles: readonly string[];
  readonly password: string;
}

/**
 * Opens an account.
 *
 * @throws {Problem} 400 `invalid-clerk`, `weak-password`; 409 `clerk-exists`, also for one that is closed: a name in
 *   the audit trail means one person for ever.
 */
export async function addClerk(
  { database, site, now }: Portal,
  { id, name, unit, roles, password }: NewClerk,
  by: Actor,
): Promise<void> {
  const known = roles.length > 0 && roles.every((role) => (ROLES as readonly string[]).includes(role));
  const written = name.normalize('NFC').trim();
  if (
    !ID.test(id) ||
    id === 'bank' ||
    !NAME.test(written) ||
    !known ||
    !site.units.some((u) => u.id === unit)
  )
    throw new Problem(400, 'invalid-clerk', 'An account needs a short name, a full name, a unit and a role');
  checkPassword(password, id);
  const hash = await hashPassword(password);
  await database.transaction(async (tx) => {
    const added = await tx.query(
      `insert into clerks (id, name, unit, roles, password, created_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (id) do nothing returning id`,
      [id, written, unit, [...new Set(roles)], hash, now()],
    );
    if (added.length === 0) throw new Problem(409, 'clerk-exists', 'An account has this name');
    await audit(tx, by, 'clerk-added', id, now());
  });
}

/**
 * Closes an account, and every session of it; or opens it again.
 *
 * @throws {Problem} 404 `unknown-clerk`; 409 `own-account`: nobody locks himself out.
 */
export async function closeClerk(
  { database, now }: Portal,
  id: string,
  by: Actor,
  closed = true,
): Promise<void> {
  if (id === by.id) throw new Problem(409, 'own-account', 'Nobody closes the own account');
  await database.transaction(async (tx) => {
    const changed = await tx.query('update clerks set disabled_at = $2 where id = $1 returning id', [
      id,
      closed ? now() : null,
    ]);
    if (changed.length === 0) throw new Problem(404, 'unknown-clerk', 'Nobody has this name');
    await tx.query('delete from clerk_sessions where clerk_id = $1', [id]);
    await audit(tx, by, closed ? 'clerk-closed' : 'clerk-opened', id, now());
  });
}

/** Keeps another password and ends every session of the clerk. */
export async function setPassword(tx: Queryable, id: string, hash: string, drawn = false): Promise<void> {
  await tx.query('update clerks set password = $2, password_drawn = $3 where id = $1', [id, hash, drawn]);
  await tx.query('delete from clerk_sessions where clerk_id = $1', [id]);
}

/**
 * Sees to it that somebody can sign in. A password that was set is made that of the first clerk whenever it is not; one
 * that was drawn replaces only one that was drawn before, never what the clerk has chosen.
 *
 * @returns Whether this password now opens the account.
 */
export async function ensureFirstClerk(
  { database, site, now }: Pick<Portal, 'database' | 'site' | 'now'>,
  password: string,
  drawn: boolean,
): Promise<boolean> {
  const [kept] = await database.query<{ password: string; password_drawn: boolean }>(
    'select password, password_drawn from clerks where id = $1',
    [FIRST_CLERK],
  );
  if (kept && drawn && !kept.password_drawn) return false;
  if (kept && !drawn && (await passwordMatches(password, kept.password))) return true;
  const hash = await hashPassword(password);
  await database.transaction(async (tx) => {
    const added = await tx.query(
      `insert into clerks (id, name, unit, roles, password, password_drawn, created_at)
       values ($1, 'Cán bộ Một cửa', $2, $3, $4, $5, $6) on conflict (id) do nothing returning id`,
      [FIRST_CLERK, site.units[0].id, [...ROLES], hash, drawn, now()],
    );
    if (added.length === 0) await setPassword(tx, FIRST_CLERK, hash, drawn);
    await audit(tx, null, 'password-set-at-start', FIRST_CLERK, now());
  });
  return true;
}
