/**
 * Who did what, when, and with which thing: codes and ids only. The database lets nobody change or delete a line.
 * @module
 */
import type { Queryable } from '../database/database.js';

/** Whoever is named by a line. */
export interface Actor {
  readonly id: string;
}

/** A line of the trail. */
export interface AuditLine {
  readonly id: number;
  readonly at: Date;
  readonly clerk_id: string | null;
  readonly action: string;
  readonly subject: string | null;
}

/**
 * Adds a line; call it in the transaction that does the work, so that neither is without the other.
 *
 * @param clerk - `null` when nobody was signed in, or the portal does it by itself.
 * @param action - Small letters and dashes, such as `dossier-refused`.
 * @param subject - A code or an id. Never a name, nor anything that a person has typed.
 */
export async function audit(
  tx: Queryable,
  clerk: Actor | null,
  action: string,
  subject: string | null,
  at: Date,
): Promise<void> {
  await tx.query('insert into audit_trail (at, clerk_id, action, subject) values ($1, $2, $3, $4)', [
    at,
    clerk?.id ?? null,
    action,
    subject,
  ]);
}

/** So many on one page. */
const PAGE = 50;

/**
 * The newest lines.
 *
 * @param before - Id of the last line of the page before; 0 for the newest.
 */
export function readAudit(db: Queryable, subject: string, before: number): Promise<AuditLine[]> {
  return db.query<AuditLine>(
    `select id, at, clerk_id, action, subject from audit_trail
     where ($1 = '' or subject = $1 or clerk_id = $1) and ($2 = 0 or id < $2) order by id desc limit $3`,
    [subject, before, PAGE],
  );
}
