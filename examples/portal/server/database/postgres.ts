/**
 * A PostgreSQL server (15 or later), or one that speaks its protocol.
 * @module
 */
import pg from 'pg';
import { DatabaseBusy, INT8, parseInt8, type Database, type Queryable } from './database.js';

/** Connections of one process. A server of PostgreSQL has 100 as it comes, for all processes together. */
const CONNECTIONS = 12;
/** For a free connection, for one statement, and in a transaction that has nothing to do. */
const MOST_WAIT_MS = 5000;
const STATEMENT_MS = 10_000;
const IDLE_MS = 15_000;

/** `query_canceled` after the time for a statement, `too_many_connections`, `cannot_connect_now`. */
const BUSY = new Set(['57014', '53300', '57P03']);

/** What pg has no code for: the wait for a connection, and a pool that has ended. */
const WITHOUT_CODE = ['timeout exceeded when trying to connect', 'Cannot use a pool after calling end'];

function busy(error: unknown): unknown {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  const isBusy = BUSY.has(code ?? '') || WITHOUT_CODE.some((start) => message?.startsWith(start));
  return isBusy ? new DatabaseBusy({ cause: error }) : error;
}

const over = (runner: pg.Pool | pg.PoolClient): Queryable => ({
  async query<T>(sql: string, values: readonly unknown[] = []) {
    try {
      return (await runner.query(sql, [...values])).rows as T[];
    } catch (error) {
      throw busy(error);
    }
  },
  async script(sql) {
    await runner.query(sql);
  },
});

/** pg's own parsers, but for `bigint`. */
const parserOf: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === INT8 ? parseInt8 : (pg.types.getTypeParser(oid, format) as (text: string) => unknown);

/**
 * Opens a pool of connections.
 *
 * @param url - As in `DATABASE_URL`: `postgresql://user:password@host:port/database`.
 * @param connections - Most at a time, for this process.
 */
export function openPostgres(url: string, connections = CONNECTIONS): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: MOST_WAIT_MS,
    statement_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: IDLE_MS,
    types: { getTypeParser: parserOf },
  });
  // An idle connection that the server closes is replaced by the pool; unheard, it would end the process.
  pool.on('error', () => undefined);
  return {
    kind: 'PostgreSQL',
    connections,
    ...over(pool),
    async transaction(work) {
      const client = await pool.connect().catch((error: unknown) => Promise.reject(busy(error) as Error));
      let broken = false;
      try {
        await client.query('begin');
        const result = await work(over(client));
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch(() => (broken = true));
        throw error;
      } finally {
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}
