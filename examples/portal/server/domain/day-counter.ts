/**
 * Running numbers that begin anew with each day: the part of a code that is counted.
 * @module
 */
import { one, type Queryable } from '../database/database.js';
import { civilDay } from './time.js';

/** What is counted, each in a table of its own. Whoever comes second waits for the first one's transaction. */
const NEXT = {
  dossier: `insert into dossier_counters (day, last) values ($1, 1)
            on conflict (day) do update set last = dossier_counters.last + 1 returning last`,
  petition: `insert into petition_counters (day, last) values ($1, 1)
             on conflict (day) do update set last = petition_counters.last + 1 returning last`,
} as const;

/**
 * The next number of the civil day, from 1; call it in the transaction that uses it, so that none is left out.
 *
 * @returns Also the day, `YYYY-MM-DD`.
 */
export async function nextOfDay(
  tx: Queryable,
  counted: keyof typeof NEXT,
  at: Date,
): Promise<{ readonly day: string; readonly running: number }> {
  const day = civilDay(at);
  const { last } = one(await tx.query<{ last: number }>(NEXT[counted], [day]));
  return { day, running: last };
}
