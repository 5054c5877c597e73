/**
 * Saves numbered facts for as long as it lives and tells the test of each, once it is acknowledged. A
 * save writes its number into every fact, so that a torn one shows; at the start it tells what it finds.
 */
import { createClient } from '../../../../dist/index.js';
import { openAt } from './levels.mjs';

const client = createClient();
const tell = (path, body) => fetch(path, { method: 'POST', body: JSON.stringify(body) });
const uuid = (kind, n) => `${kind}0000000-0000-4000-8000-${String(Math.max(n, 0)).padStart(12, '0')}`;

const PEOPLE = 3;
/** Jobs that are left standing; older ones are discarded. */
const JOBS = 8;
const PROCEDURE = '9.000001';
const draftId = uuid('d', 0);

/** From short to several blocks, so that records of every length are cut off. */
const filler = (n) => 'ă'.repeat((n % 5) * 700);

const factsOf = (n) => {
  const fact = (value) => ({ value, source: 'typed', at: '2026-11-22T09:00:00+07:00' });
  return {
    'person.fullName': fact(`Người ${n}`),
    'person.nationality': fact(String(n)),
    'address.permanent': fact({ asWritten: `${filler(n)} số ${n}` }),
  };
};

/** The number that all parts agree on; `'torn'` when they do not. */
const agreed = (texts) => {
  const numbers = new Set(texts.map((text) => Number(/\d+$/.exec(text)?.[0])));
  return numbers.size === 1 ? [...numbers][0] : 'torn';
};

const writers = {
  ...Object.fromEntries(
    Array.from({ length: PEOPLE }, (_, i) => [
      uuid('a', i),
      (n) => client.profiles.save({ id: uuid('a', i), relation: 'other', facts: factsOf(n) }),
    ]),
  ),
  [draftId]: (n) =>
    client.drafts.save({
      id: draftId,
      procedure: { code: PROCEDURE, version: 1 },
      answers: { first: `${filler(n)} ${n}`, last: String(n) },
      origins: {},
      people: {},
      step: String(n),
    }),
  outbox: async (n) => {
    // In this order, since a page that comes after a kill takes up the number that is missing.
    await client.outbox.discard(uuid('b', n - JOBS));
    await client.outbox.enqueue(uuid('b', n), { kind: 'rating', path: '/feedback', body: { n } });
  },
};

/** The generations that the database names, past the library. */
function generations() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('bk-vault');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const request = opening.result.transaction('head').objectStore('head').get('head');
      request.onsuccess = () => (opening.result.close(), resolve(request.result?.gens ?? {}));
      request.onerror = () => reject(request.error);
    };
  });
}

/** By writer: the number that stands there, 0 for none. Of the outbox: those of all its jobs. */
async function census() {
  const found = Object.fromEntries(Object.keys(writers).map((writer) => [writer, 0]));
  for (const { id, facts } of await client.profiles.list())
    found[id] = agreed(Object.values(facts).map(({ value }) => value.asWritten ?? value));
  for (const { id, answers, step } of await client.drafts.list(PROCEDURE))
    found[id] = agreed([...Object.values(answers), step]);
  const jobs = (await client.outbox.list()).map(({ id, content }) =>
    id === uuid('b', content.body?.n) ? content.body.n : 'torn',
  );
  return { found: { ...found, outbox: Math.max(0, ...jobs) }, jobs, gens: await generations() };
}

const write = async (writer, from, early) => {
  for (let n = from; ; n++) {
    if (early) await tell('/ack', { writer, n });
    await writers[writer](n);
    if (!early) await tell('/ack', { writer, n });
  }
};

/** How the device stands before anything is asked of it, to tell a browser that lost its storage from a library that did. */
async function look() {
  const mark = localStorage.getItem('bk.vault') !== null;
  const databases = (await indexedDB.databases?.())?.map(({ name }) => name);
  const { level, evicted, hung, unreadable } = await client.profiles.status();
  return { mark, databases, level: level ?? 'none', evicted, hung, unreadable, control: await control() };
}

/**
 * Whether a database of the page's own, past the library, is still there; the first look makes it. When that is
 * gone too, the browser has thrown away the storage of the origin.
 */
function control() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('control', 1);
    let there = true;
    opening.onupgradeneeded = () => {
      there = false;
      opening.result.createObjectStore('rows').put('there', 1);
    };
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => (opening.result.close(), resolve(there));
  });
}

const { level, early } = await (await fetch('/setup')).json();
try {
  const before = await look();
  await openAt(client, level);
  const now = { ...(await census()), before };
  await tell('/found', now);
  await Promise.all(Object.entries(now.found).map(([writer, n]) => write(writer, n + 1, early)));
} catch (error) {
  await tell('/failed', String(error?.code ?? error));
}
