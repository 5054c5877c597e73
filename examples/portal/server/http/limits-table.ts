/**
 * Counts of requests in the database: one count for all processes of a portal. What a guess may try of one subject is
 * counted in `domain/attempts.ts`, which says why there are two.
 * @module
 */
import type { FastifyRateLimitStore, FastifyRateLimitStoreCtor } from '@fastify/rate-limit';
import { one, type Queryable } from '../database/database.js';
import { sha256 } from '../domain/secrets.js';

type Told = Parameters<FastifyRateLimitStore['incr']>[1];
interface CountRow {
  readonly hits: number;
  readonly ends_at: Date;
}

/** A few at a time: whoever begins a window clears up after others. */
const SWEPT = 100;

/**
 * A store for @fastify/rate-limit on the table `rate_limits`. A row goes soon after its window has ended; it holds the
 * SHA-256 of the address, which hides an IPv4 address from a glance only.
 */
export function countsInTable(database: Queryable, now: () => Date): FastifyRateLimitStoreCtor {
  class TableStore implements FastifyRateLimitStore {
    readonly #name: string;

    constructor(options: object) {
      this.#name = 'name' in options ? String(options.name) : '';
    }

    child(options: object): TableStore {
      return new TableStore(options);
    }

    incr(address: string, told: Told, windowMs: number): void {
      const at = now();
      answer(told, at, async () => {
        const count = one(
          await database.query<CountRow>(
            `insert into rate_limits (slot, hits, ends_at) values ($1, 1, $2)
             on conflict (slot) do update set
               hits = case when rate_limits.ends_at <= $3 then 1 else rate_limits.hits + 1 end,
               ends_at = case when rate_limits.ends_at <= $3 then excluded.ends_at else rate_limits.ends_at end
             returning hits, ends_at`,
            [this.#slot(address), new Date(at.getTime() + windowMs), at],
          ),
        );
        if (count.hits === 1) await sweep(database, at);
        return count;
      });
    }

    /** How it stands, without counting. */
    read(address: string, told: Told): void {
      const at = now();
      answer(told, at, async () => {
        const [count] = await database.query<CountRow>(
          'select hits, ends_at from rate_limits where slot = $1 and ends_at > $2',
          [this.#slot(address), at],
        );
        return count ?? { hits: 0, ends_at: at };
      });
    }

    #slot(address: string): string {
      return `${this.#name}:${sha256(address)}`;
    }
  }
  return TableStore;
}

/** Forgets windows that have ended; rows that another process is at are left to it. */
async function sweep(database: Queryable, at: Date): Promise<void> {
  await database.query(
    `delete from rate_limits where slot in
       (select slot from rate_limits where ends_at <= $1 limit ${SWEPT} for update skip locked)`,
    [at],
  );
}

/** The plugin wants a callback. */
function answer(told: Told, at: Date, count: () => Promise<CountRow>): void {
  count().then(
    ({ hits, ends_at }) => told(null, { current: hits, ttl: Math.max(0, ends_at.getTime() - at.getTime()) }),
    (error: unknown) => told(error as Error),
  );
}
