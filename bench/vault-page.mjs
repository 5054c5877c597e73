/**
 * Runs in the page: the vault through `createClient`, and beside it the floor, the least code that does the same
 * with the browser's own IndexedDB and AES-GCM. Times are milliseconds.
 */
import '../dist/define.js';
import { createClient } from '../dist/index.js';
import { oneSection } from './one-section.mjs';

const PEOPLE = 6;
const BYTES = 4096;

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
const completed = (transaction) =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });

/** Facts of one person, near 4 kB as JSON. */
function factsOf(i) {
  const fact = (value) => ({ value, source: 'typed', at: '2026-11-22T09:00:00+07:00' });
  const facts = {
    'person.fullName': fact(`Nguyễn Thị Số ${i}`),
    'person.birthDate': fact('1996-03-14'),
    'person.sex': fact('female'),
    'citizenId.number': fact('038196604317'),
    'contact.phone': fact('0987421506'),
    'contact.email': fact(`so${i}@vidu.vn`),
  };
  const left = BYTES - JSON.stringify(facts).length - 100;
  return { ...facts, 'address.permanent': fact({ asWritten: 'x'.repeat(left) }) };
}

/** One database, a key that cannot be taken out, a row for each person. */
const floor = {
  async open() {
    const opening = indexedDB.open('floor', 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('keys');
      opening.result.createObjectStore('rows');
    };
    return done(opening);
  },
  async seal(key, data) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = new TextEncoder().encode(JSON.stringify(data));
    return { iv, ct: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text) };
  },
  async unseal(key, { iv, ct }) {
    return JSON.parse(
      new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, ct)),
    );
  },
  async lay() {
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    const rows = await Promise.all(Array.from({ length: PEOPLE }, (_, i) => floor.seal(key, factsOf(i))));
    const database = await floor.open();
    const transaction = database.transaction(['keys', 'rows'], 'readwrite');
    transaction.objectStore('keys').put(key, 'key');
    rows.forEach((row, i) => transaction.objectStore('rows').put(row, i));
    await completed(transaction);
    database.close();
  },
  /** Reads, merges one fact, writes; the key and the connection are there, as they are for the vault. */
  async save(database, key, i, facts) {
    const row = await done(database.transaction('rows', 'readonly').objectStore('rows').get(i));
    const sealed = await floor.seal(key, { ...(await floor.unseal(key, row)), ...facts });
    const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
    transaction.objectStore('rows').put(sealed, i);
    await completed(transaction);
  },
};

/** The household out of the vault's own database, by the least code that can: no lock, no second try, no other tab. */
async function readRaw() {
  const database = await done(indexedDB.open('bk-vault'));
  const transaction = database.transaction(['head', 'keys', 'slots', 'records'], 'readonly');
  const [head, key, slot, envelopes] = await Promise.all([
    done(transaction.objectStore('head').get('head')),
    done(transaction.objectStore('keys').get('device')),
    done(transaction.objectStore('slots').get('device')),
    done(transaction.objectStore('records').getAll()),
  ]);
  const dataKey = await crypto.subtle.unwrapKey(
    'raw',
    slot.wrapped,
    key,
    { name: 'AES-GCM', iv: slot.iv, additionalData: joined('slot', slot.id, slot.kind) },
    { name: 'AES-GCM', length: 256 },
    false,
    ['decrypt'],
  );
  const newest = envelopes.filter(({ id, n }) => head.gens[id] === n);
  return Promise.all(
    newest.map(async ({ id, type, n, iv, ct }) => {
      const additionalData = joined(head.vid, type, id, String(n));
      const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, dataKey, ct);
      return JSON.parse(new TextDecoder().decode(text));
    }),
  );
}

/** Additional data: `bk.v1`, then each part after its length in two bytes. */
function joined(...parts) {
  const encoder = new TextEncoder();
  const pieces = parts.map((part) => encoder.encode(part));
  return Uint8Array.from([
    ...encoder.encode('bk.v1'),
    ...pieces.flatMap((piece) => [piece.length >> 8, piece.length & 255, ...piece]),
  ]);
}

const timed = async (work) => {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
};

const idOf = (i) => `a0000000-0000-4000-8000-00000000000${i}`;
const saveOne = (client, i, facts) => client.profiles.save({ id: idOf(i), relation: 'other', facts });

globalThis.bench = {
  async layVault() {
    const client = createClient();
    await client.profiles.setLevel('device');
    for (let i = 0; i < PEOPLE; i++) await saveOne(client, i, factsOf(i));
  },
  layFloor: () => floor.lay(),

  /** From a page that has touched no storage to six people in hand. */
  readVault: async () => {
    const { ms, result } = await timed(() => createClient().profiles.list());
    if (result.length !== PEOPLE) throw new Error(`${result.length} people`);
    return ms;
  },
  readRaw: async () => {
    const { ms, result } = await timed(readRaw);
    if (result.length !== PEOPLE) throw new Error(`${result.length} people`);
    return ms;
  },

  /** Saves one fact of one person, in turn by both, `rounds` times; who is first changes. */
  async saves(rounds) {
    const client = createClient();
    await client.profiles.list();
    const database = await floor.open();
    const key = await done(database.transaction('keys').objectStore('keys').get('key'));
    const ways = {
      vault: (i, facts) => saveOne(client, i, facts),
      floor: (i, facts) => floor.save(database, key, i, facts),
    };
    const times = { vault: [], floor: [] };
    for (let round = 0; round < rounds; round++) {
      const order = round % 2 ? ['vault', 'floor'] : ['floor', 'vault'];
      const value = `0987${String(round).padStart(6, '0')}`;
      const facts = { 'contact.phone': { value, source: 'typed', at: '2026-11-22T09:00:00+07:00' } };
      for (const way of order) times[way].push((await timed(() => ways[way](round % PEOPLE, facts))).ms);
    }
    return times;
  },

  /**
   * Puts a form of `fields` questions on the page, ready to start.
   *
   * @param how - `empty`: nothing is known. `prefilled`: all facts are. `resumed`: a draft has the same answers with
   *   the same origins, so that the same is rendered and nothing is prefilled.
   */
  async showForm(fields, how) {
    const types = { 'person.fullName': 'name', 'contact.phone': 'phone', 'contact.email': 'email' };
    const keys = Object.entries(types);
    const definition = oneSection(
      Array.from({ length: fields }, (_, i) => {
        const [fact, type] = keys[i % keys.length];
        return { key: `f${i}`, type, label: { vi: `Câu ${i}` }, fact };
      }),
    );
    const client = createClient({ databaseName: crypto.randomUUID() });
    await client.profiles.setLevel('session');
    const facts = factsOf(0);
    delete facts['address.permanent']; // no question asks for it
    await client.profiles.save({ relation: 'self', facts: how === 'empty' ? {} : facts });
    if (how === 'resumed') {
      const [owner] = await client.profiles.list();
      const people = { applicant: { ...owner, kept: true } };
      const { answers, origins } = await client.profiles.prefill(definition, people);
      const procedure = { code: definition.code, version: 1 };
      await client.drafts.save({ id: crypto.randomUUID(), procedure, answers, origins, people, step: 'one' });
    }
    const provider = Object.assign(document.createElement('bk-provider'), { client });
    const form = Object.assign(document.createElement('bk-procedure-form'), { definition });
    provider.append(form);
    document.body.replaceChildren(provider);
    const root = form.shadowRoot;
    const frame = () => new Promise(requestAnimationFrame);
    while (!root.querySelector('#who')?.shadowRoot?.querySelector('input')) await frame();
    root.querySelector('#who').shadowRoot.querySelector('input').click();
    await frame();
    await frame();
  },
  /**
   * Starts the form.
   *
   * @returns How many fields are filled, and the time from the click to after the first frame that shows them: the
   *   message is handled when that frame was painted. No fixed wait is in it.
   */
  async startForm() {
    const root = document.querySelector('bk-procedure-form').shadowRoot;
    const start = performance.now();
    root.querySelector('.resume .primary, #begin').click(); // what comes first
    do await new Promise(requestAnimationFrame);
    while (!root.querySelector('#next'));
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(undefined);
    });
    const ms = performance.now() - start;
    return { ms, filled: [...root.querySelectorAll('[name]')].filter(({ value }) => value).length };
  },
};

/** A read that the address asks for is part of loading the page, as it is on a page of somebody who was here before. */
const read = new URLSearchParams(location.search).get('read');
if (read) globalThis.readMs = await globalThis.bench[read]();
document.title = 'ready';
