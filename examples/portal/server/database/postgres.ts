/**
 * A PostgreSQL server (15 or later), or one that speaks its protocol.
 * @module
 */
import pg from 'pg';
import { INT8, parseInt8, type Database, type Queryable } from './database.js';

const over = (runner: pg.Pool | pg.PoolClient): Queryable => ({
  async query<T>(sql: string, values: readonly unknown[] = []) {
    return (await runner.query(sql, [...values])).rows as T[];
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
 */
export function openPostgres(url: string): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    types: { getTypeParser: parserOf },
  });
  // An idle connection that the server closes is replaced by the pool; unheard, it would end the process.
  pool.on('error', () => undefined);
  return {
    kind: 'PostgreSQL',
    ...over(pool),
    async transaction(work) {
      const client = await pool.connect();
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
