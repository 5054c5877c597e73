/**
 * PostgreSQL inside this process: nothing to install, one process per data folder.
 * @module
 */
import { mkdir } from 'node:fs/promises';
import { PGlite, type PGliteInterface, type Transaction } from '@electric-sql/pglite';
import { INT8, parseInt8, type Database, type Queryable } from './database.js';

const over = (runner: PGliteInterface | Transaction): Queryable => ({
  async query<T>(sql: string, values: readonly unknown[] = []) {
    return (await runner.query<T>(sql, [...values])).rows;
  },
  async script(sql) {
    await runner.exec(sql);
  },
});

/**
 * Opens the embedded database.
 *
 * @param folder - Where it keeps its files, made when absent; `undefined` keeps it in memory.
 */
export async function openPglite(folder?: string): Promise<Database> {
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  const options = { parsers: { [INT8]: parseInt8 } };
  const engine = await (folder === undefined ? PGlite.create(options) : PGlite.create(folder, options));
  return {
    kind: 'PGlite',
    ...over(engine),
    transaction: (work) => engine.transaction((tx) => work(over(tx))),
    close: () => engine.close(),
  };
}
