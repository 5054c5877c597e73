/**
 * The floor of `kill.mjs`: the same saves without the library. What is lost here, the browser loses by itself.
 */
import { agreed, asked, filler, saveOn } from './save-on.mjs';

/** As many as save at the same time in the vault. */
const WRITERS = ['a', 'b', 'c', 'd', 'e'];
/** Rows that are left of each writer, as the vault keeps earlier generations. */
const KEPT = 3;
const LEVEL = 'plain';

let database;

/** Resolves once it is on the disk. */
const put = (writer, n) =>
  new Promise((resolve, reject) => {
    const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
    const rows = transaction.objectStore('rows');
    rows.put({ first: `Người ${n}`, last: `${filler(n)} số ${n}` }, [writer, n]);
    rows.delete([writer, n - KEPT]);
  });

async function newest(writer) {
  const rows = database.transaction('rows').objectStore('rows');
  const cursor = await asked(rows.openCursor(IDBKeyRange.bound([writer], [writer, []]), 'prev'));
  if (!cursor) return 0;
  const n = agreed(Object.values(cursor.value));
  return n === cursor.key[1] ? n : 'torn';
}

await saveOn({
  writers: Object.fromEntries(WRITERS.map((writer) => [writer, (n) => put(writer, n)])),
  async status() {
    const opening = indexedDB.open(LEVEL, 1);
    let level = LEVEL;
    opening.onupgradeneeded = () => {
      level = 'none';
      opening.result.createObjectStore('rows');
    };
    database = await asked(opening);
    return { level };
  },
  open: () => undefined,
  census: async () => ({
    found: Object.fromEntries(
      await Promise.all(WRITERS.map(async (writer) => [writer, await newest(writer)])),
    ),
  }),
});
