/**
 * One of two tabs that write at once. `?tab=a` lays the ground; the test then starts both. Each looks after
 * every save whether what it alone writes is still there, and keeps a picture of the vault that it renews
 * only when it is told of a change.
 */
import { createClient } from '../../../../dist/index.js';
import { openAt } from './levels.mjs';

const query = new URLSearchParams(location.search);
const tab = query.get('tab');
const EDITS = 200;
const PROCEDURE = '9.000001';
const SHARED = 'a0000000-0000-4000-8000-000000000000';
const OWN = `${tab}1111111-0000-4000-8000-000000000000`;
const DRAFT = `${tab}2222222-0000-4000-8000-000000000000`;

/** A fact of the shared person that this tab alone writes. */
const mine = tab === 'a' ? 'contact.phone' : 'contact.email';

const client = createClient();
const fact = (value) => ({ value, source: 'typed', at: '2026-11-22T09:00:00+07:00' });
const save = (id, facts) => client.profiles.save({ id, relation: 'other', facts });

/** The four kinds of edit, in turn; each returns what must be there afterwards, whatever the other tab does. */
const edits = [
  async function differentFacts(n) {
    await save(SHARED, { [mine]: fact(String(n)) });
    return async () => (await client.profiles.get(SHARED)).facts[mine].value === String(n);
  },
  async function sameFact(n) {
    await save(SHARED, { 'person.nationality': fact(`${tab}${n}`) });
    // The other tab may have been later; but it is one of the two.
    return async () =>
      /^[ab]\d+$/.test((await client.profiles.get(SHARED)).facts['person.nationality'].value);
  },
  async function differentPeople(n) {
    await save(OWN, { 'person.fullName': fact(`${tab} ${n}`) });
    return async () => (await client.profiles.get(OWN)).facts['person.fullName'].value === `${tab} ${n}`;
  },
  async function drafts(n) {
    const procedure = { code: PROCEDURE, version: 1 };
    await client.drafts.save({ id: DRAFT, procedure, answers: { n }, origins: {}, people: {}, step: '' });
    return async () => (await client.drafts.list(PROCEDURE)).find(({ id }) => id === DRAFT)?.answers.n === n;
  },
];

/** Everything that is in the vault, without the times. */
async function look() {
  const people = (await client.profiles.list()).map(({ id, facts }) => [
    id,
    Object.fromEntries(Object.entries(facts).map(([key, { value }]) => [key, value])),
  ]);
  const drafts = (await client.drafts.list(PROCEDURE)).map(({ id, answers }) => [id, answers]);
  return Object.fromEntries([...people, ...drafts].sort(([a], [b]) => a.localeCompare(b)));
}

let told = 0;
let picture = {};
let looking = Promise.resolve();
let wanted = false;
client.profiles.subscribe(() => {
  told += 1;
  if (wanted) return;
  wanted = true;
  looking = looking.then(async () => {
    wanted = false;
    picture = await look();
  });
});

async function run() {
  const faults = [];
  const start = performance.now();
  for (let n = 0; n < EDITS; n++) {
    const edit = edits[n % edits.length];
    try {
      const stands = await edit(n);
      if (!(await stands())) faults.push(`${edit.name} ${n} is gone`);
    } catch (error) {
      faults.push(`${edit.name} ${n}: ${error.code ?? error}`);
    }
  }
  return { faults, ms: Math.round(performance.now() - start) };
}

/** For the test, once the page is ready. */
globalThis.lab = {
  run,
  told: () => told,
  picture: async () => (await looking, picture),
  look,
  withoutLocks: () => navigator.locks === undefined,
  /** Writes one fact `count` times without a pause. @returns The codes of the saves that were refused. */
  async hammer(count) {
    const refused = [];
    for (let n = 0; n < count; n++)
      await save(SHARED, { [mine]: fact(`r${n}`) }).catch(({ code }) => refused.push(code));
    return refused;
  },
};
await openAt(client, query.get('level') ?? 'device');
if (tab === 'a') await save(SHARED, { 'person.fullName': fact('Chung') });
document.title = 'ready';
