/**
 * Counts that people agreed to, added up as they arrive: by day, procedure and event. What arrived is not kept.
 * @module
 */
import { parseCount, type CountEvent } from '../library.js';
import type { Portal } from './portal.js';
import { Problem } from './problem.js';
import { civilDay } from './time.js';

/**
 * Adds events to the counters of today.
 *
 * @param events - As the library writes them (`parseCount`); all are counted, or none.
 * @throws {Problem} 400 `invalid-count` for what is no event, `unknown-procedure` for one that the site does not have:
 *   else anybody could make rows without end.
 */
export async function count(
  { database, procedures, now }: Portal,
  events: readonly unknown[],
): Promise<void> {
  const counters = new Map<string, Counter>();
  for (const [index, value] of events.entries()) {
    const event = parseCount(value);
    if (!event) {
      const errors = [{ path: `events.${index}`, code: 'invalid-count' }];
      throw new Problem(400, 'invalid-count', 'Something is no event that may be counted', { errors });
    }
    const procedure = 'procedure' in event ? event.procedure : '';
    if (procedure !== '' && !procedures.has(procedure))
      throw new Problem(400, 'unknown-procedure', 'The site has no such procedure');
    for (const [name, n] of Object.entries(numbersOf(event))) {
      const key = `${procedure} ${name}`;
      counters.set(key, { procedure, name, n: n + (counters.get(key)?.n ?? 0) });
    }
  }
  // In one order for all: two processes that add to the same counters wait for each other, and never in a circle.
  const sorted = [...counters].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, counter]) => counter);
  await database.query(
    `insert into daily_counts (day, procedure_code, name, n)
     select $1::date, procedure_code, name, n
     from unnest($2::text[], $3::text[], $4::bigint[]) with ordinality as t (procedure_code, name, n, place)
     order by place
     on conflict (day, procedure_code, name) do update set n = daily_counts.n + excluded.n`,
    [
      civilDay(now()),
      sorted.map(({ procedure }) => procedure),
      sorted.map(({ name }) => name),
      sorted.map(({ n }) => n),
    ],
  );
}

interface Counter {
  readonly procedure: string;
  readonly name: string;
  readonly n: number;
}

/** The counters that an event adds to. */
function numbersOf(event: CountEvent): Readonly<Record<string, number>> {
  if (event.name !== 'form-sent') return { [event.name]: 1 };
  const { minutes, shown, filled, changed } = event;
  return {
    'form-sent': 1,
    'fields-shown': shown,
    'fields-filled': filled,
    'fields-changed': changed,
    ...(minutes !== undefined && { [`sent-within/${minutes}`]: 1 }),
  };
}
