/**
 * Brings a database to the newest shape.
 * @module
 */
import { readdir, readFile } from 'node:fs/promises';
import type { Database } from './database.js';

/** Any fixed number: all processes of the portal take the same advisory lock. */
const LOCK = 20_006_350;

/**
 * Runs the numbered files of a folder that the database has not seen, each in its own transaction
 * together with the note that it ran. Two processes may start at once: the second waits for the
 * lock and then finds the work done.
 *
 * @param folder - Holds `NNNN-title.sql`; a file is never changed once it has been released.
 * @returns The names of the files that ran now.
 */
export async function migrate(database: Database, folder: URL): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => /^\d{4}-.+\.sql$/.test(name)).sort();
  const ran: string[] = [];
  for (const name of files) {
    const sql = await readFile(new URL(name, folder), 'utf8');
    await database.transaction(async (tx) => {
      // A migration takes the time that it takes, and so does the one that another process is at.
      await tx.query('set local statement_timeout = 0');
      // The lock comes before everything: even `create table if not exists` may collide with itself.
      await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
      await tx.script(
        'create table if not exists schema_migrations (name text primary key, ran_at timestamptz not null default now())',
      );
      const seen = await tx.query('select 1 from schema_migrations where name = $1', [name]);
      if (seen.length > 0) return;
      await tx.script(sql);
      await tx.query('insert into schema_migrations (name) values ($1)', [name]);
      ran.push(name);
    });
  }
  return ran;
}
