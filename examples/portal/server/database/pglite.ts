/**
 * PostgreSQL inside this process: nothing to install, one process per data folder.
 * @module
 */
import { mkdir } from 'node:fs/promises';
import { PGlite, type PGliteInterface, type Transaction } from '@electric-sql/pglite';
import { lockFolder } from './folder-lock.js';
import { DatabaseBusy, INT8, parseInt8, type Database, type Queryable } from './database.js';

/** It does one thing after the other; more than so many that wait are refused, rather than kept for minutes. */
const MOST_WAITING = 500;

const queries = (runner: PGliteInterface | Transaction): Queryable => ({
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
 * @throws {Error} while another process has the folder.
 */
export async function openPglite(folder?: string): Promise<Database> {
  const options = { parsers: { [INT8]: parseInt8 } };
  if (folder === undefined) return over(await PGlite.create(options));
  await mkdir(folder, { recursive: true });
  const unlock = await lockFolder(folder);
  const database = over(await PGlite.create(`${folder}/database`, options));
  return { ...database, close: () => database.close().then(unlock) };
}

function over(engine: PGlite): Database {
  let waiting = 0;
  let closed = false;
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    if (waiting >= MOST_WAITING) throw new DatabaseBusy();
    waiting += 1;
    try {
      // It works on this thread and never lets go of it by itself: without a turn of the event loop in between, one
      // dossier after the other would be done before anybody is read, sent away, or told how theirs stands.
      await new Promise((resolve) => setImmediate(resolve));
      if (closed) throw new DatabaseBusy();
      return await work();
    } finally {
      waiting -= 1;
    }
  };
  const direct = queries(engine);
  return {
    kind: 'PGlite',
    connections: 1,
    query: (sql, values) => inTurn(() => direct.query(sql, values)),
    script: (sql) => direct.script(sql),
    transaction: (work) => inTurn(() => engine.transaction((tx) => work(queries(tx)))),
    async close() {
      closed = true;
      await engine.close();
    },
  };
}
