/**
 * Saves people, a draft and jobs of the outbox with the library. A save writes its number into every fact, so
 * that a torn one shows.
 */
import { createClient } from '../../../../dist/index.js';
import { openAt } from './levels.mjs';
import { agreed, asked, filler, saveOn } from './save-on.mjs';

const client = createClient();
const uuid = (kind, n) => `${kind}0000000-0000-4000-8000-${String(Math.max(n, 0)).padStart(12, '0')}`;

const PEOPLE = 3;
/** Jobs that are left standing; older ones are discarded. */
const JOBS = 8;
const PROCEDURE = '9.000001';
const draftId = uuid('d', 0);

const factsOf = (n) => {
  const fact = (value) => ({ value, source: 'typed', at: '2026-11-22T09:00:00+07:00' });
  return {
    'person.fullName': fact(`Người ${n}`),
    'person.nationality': fact(String(n)),
    'address.permanent': fact({ asWritten: `${filler(n)} số ${n}` }),
  };
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
async function generations() {
  const database = await asked(indexedDB.open('bk-vault'));
  const head = await asked(database.transaction('head').objectStore('head').get('head'));
  database.close();
  return head?.gens ?? {};
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

await saveOn({
  writers,
  census,
  async status() {
    const mark = localStorage.getItem('bk.vault') !== null; // first, since a look may set it right
    const { level = 'none', evicted, hung, unreadable } = await client.profiles.status();
    return { level, mark, evicted, hung, unreadable };
  },
  open: (level) => openAt(client, level),
});
