/**
 * What happened to a transfer, line by line: who, when, why, and what was before. Lines are only ever added; the
 * database refuses anything else.
 * @module
 */
import type { Queryable } from '../database/database.js';

/** One line. */
export interface TraceLine {
  /** Transaction id of the transfer. */
  readonly id: string;
  readonly at: Date;
  /** `bank`, or the name under which a clerk came in. */
  readonly actor: string;
  /** `told-otherwise`: the bank used the transaction id again for something else. */
  readonly action: 'credited' | 'assigned' | 'undone' | 'told-otherwise';
  /** The order it stood with, and the one it stands with since. */
  readonly before?: string;
  readonly after?: string;
  readonly reason?: string;
  readonly told?: unknown;
}

/** Adds a line; what the bank tells otherwise is noted once, however often it is repeated. */
export async function noteTrace(tx: Queryable, line: TraceLine): Promise<void> {
  const { id, at, actor, action, before = null, after = null, reason = null, told = null } = line;
  await tx.query(
    `insert into transfer_trace (transaction_id, at, actor, action, payment_before, payment_after, reason, told)
     select $1::text, $2::timestamptz, $3::text, $4::text, $5::text, $6::text, $7::text, $8::jsonb
     where $8::jsonb is null
        or not exists (select 1 from transfer_trace t where t.transaction_id = $1 and t.told = $8::jsonb)`,
    [id, at, actor, action, before, after, reason, told === null ? null : JSON.stringify(told)],
  );
}
