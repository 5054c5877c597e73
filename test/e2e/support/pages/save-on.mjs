/**
 * What every page does that is killed in mid-save, whatever it saves with: it looks at what is there, tells it,
 * and saves numbered records for as long as it lives, telling of each once it is acknowledged.
 */

/** From short to several blocks, so that records of every length are cut off. */
export const filler = (n) => 'ă'.repeat((n % 5) * 700);

/** The number that all parts agree on; `'torn'` when they do not. */
export const agreed = (texts) => {
  const numbers = new Set(texts.map((text) => Number(/\d+$/.exec(text)?.[0])));
  return numbers.size === 1 ? [...numbers][0] : 'torn';
};

const tell = (path, body) => fetch(path, { method: 'POST', body: JSON.stringify(body) });

/** `storage-failed (UnknownError)`. The `code` of what a browser throws is a number that says nothing. */
const named = ({ name, code, cause }) =>
  `${typeof code === 'string' ? code : name}${cause?.name ? ` (${cause.name})` : ''}`;

/** Settles as the request does. */
export const asked = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/**
 * Whether a database that only this page knows is still there; the first look makes it. When that is gone,
 * the browser has thrown away the storage of the origin; Chromium also says so, in `dataLoss`.
 */
async function lookAtControl() {
  const opening = indexedDB.open('control', 1);
  const look = { control: true };
  opening.onupgradeneeded = ({ dataLoss, dataLossMessage }) => {
    Object.assign(look, { control: false, dataLoss, dataLossMessage });
    opening.result.createObjectStore('rows').put('there', 1);
  };
  (await asked(opening)).close();
  return look;
}

async function write(save, writer, from, early) {
  for (let n = from; ; n++) {
    if (early) await tell('/ack', { writer, n });
    await save(n);
    if (!early) await tell('/ack', { writer, n });
  }
}

/**
 * Runs until it is killed, or tells who failed: the browser at a database that nobody else touches, or what is
 * on trial.
 *
 * @param {object} trial
 * @param {Record<string, (n: number) => Promise<unknown>>} trial.writers - Each saves its number, by name.
 * @param {() => Promise<object>} trial.status - How it stands before anything is asked of it: `level`, and more.
 * @param {(level: string) => Promise<unknown>} trial.open
 * @param {() => Promise<{ found: Record<string, number | 'torn'> }>} trial.census - By writer: the number that
 *   stands there, 0 for none.
 */
export async function saveOn({ writers, status, open, census }) {
  const { level, early, lose } = await (await fetch('/setup')).json();
  for (const name of lose) await asked(indexedDB.deleteDatabase(name));

  let before;
  try {
    before = await lookAtControl();
    before.databases = (await indexedDB.databases?.())?.map(({ name }) => name);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error; // a slip in this file is nobody's loss
    const said = await status().catch(named);
    return tell('/failed', { by: 'browser', error: named(error), said });
  }
  try {
    Object.assign(before, await status());
    await open(level);
    const now = { ...(await census()), before };
    await tell('/found', now);
    await Promise.all(
      Object.entries(writers).map(([writer, save]) => write(save, writer, now.found[writer] + 1, early)),
    );
  } catch (error) {
    await tell('/failed', { by: 'trial', error: named(error) });
  }
}
