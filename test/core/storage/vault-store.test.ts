import { expect } from '@open-wc/testing';
import { createVaultStore } from '../../../src/core/storage/create-vault.js';
import { newJob } from '../../../src/core/outbox/job.js';
import { Connection, type VaultDatabase } from '../../../src/core/storage/connection.js';
import type { Envelope } from '../../../src/core/storage/envelope.js';
import type { RecordData } from '../../../src/core/storage/store.js';
import { openVaultStore, type VaultStore } from '../../../src/core/storage/vault-store.js';
import { databaseName, exists, forgetDevices, legible, NOW, rows, tamper, tamperStore } from '../device.js';
import { rejection } from '../rejection.js';
import { describeStore } from './store-contract.js';

const create = (name: string) => createVaultStore(new Connection(name), NOW);
const reopen = async (name: string) => (await openVaultStore(new Connection(name)))!;
const put = (store: VaultStore, id: string, text: string) => store.put(id, () => ({ kind: 'note', text }));
const texts = async (store: VaultStore) => (await store.list()).records.map(({ data }) => data['text']);
const note = (data: RecordData | undefined) =>
  (data ?? { kind: 'note' }) as RecordData & { [key: string]: number };

/** Spoils some generations of a record, newest first. */
const spoil = (name: string, id: string, count: number) =>
  tamper(name, async (database) => {
    const keys = await database.getAllKeys('records', IDBKeyRange.bound([id, 0], [id, 2]));
    const envelopes = await Promise.all(
      keys.map(async (key) => ({ key, row: (await database.get('records', key))! })),
    );
    for (const { key, row } of envelopes.sort((a, b) => b.row.n - a.row.n).slice(0, count))
      await database.put('records', { ...row, ct: new ArrayBuffer(528) }, key);
  });

describe('storage/vault-store', () => {
  let name: string;
  beforeEach(() => {
    name = databaseName();
  });
  afterEach(forgetDevices);

  describeStore(() => create(name));

  it('does not open what is not there, and does not make it', async () => {
    expect(await openVaultStore(new Connection(name))).to.equal(undefined);
    expect(await exists(name)).to.equal(false);
  });

  it('reads after a restart what was put', async () => {
    await put(await create(name), 'a', 'Lê Thị Hoa');
    const [record] = (await (await reopen(name)).list()).records;
    expect(record).to.include({ id: 'a', n: 1 });
    expect(record!.data).to.deep.equal({ kind: 'note', text: 'Lê Thị Hoa' });
  });

  it('leaves a record alone when the change gives nothing', async () => {
    const store = await create(name);
    await put(store, 'a', 'one');
    await store.put('a', () => undefined);
    expect((await store.list()).records[0]).to.include({ n: 1 });
  });

  it('keeps three generations of a record, no more (§2.1)', async () => {
    const store = await create(name);
    for (const text of ['1', '2', '3', '4', '5']) await put(store, 'a', text);
    const { records } = await rows(name);
    expect(records!.map(([, envelope]) => (envelope as Envelope).n).sort()).to.deep.equal([3, 4, 5]);
  });

  it('joins the vault that another tab made first', async () => {
    const [one, two] = await Promise.all([create(name), create(name)]);
    await put(one, 'a', 'one');
    expect(await texts(two)).to.deep.equal(['one']);
  });

  it('loses no edit of two tabs that write one record 200 times each, and both agree', async () => {
    const tabs = [await create(name), await reopen(name)] as const;
    await Promise.all(
      tabs.map(async (store, tab) => {
        for (let edit = 0; edit < 200; edit++) {
          await store.put('a', (current) => {
            const data = note(current);
            return { ...data, [`tab${String(tab)}`]: (data[`tab${String(tab)}`] ?? 0) + 1 };
          });
        }
      }),
    );
    for (const store of tabs)
      expect((await store.list()).records[0]?.data).to.deep.equal({ kind: 'note', tab0: 200, tab1: 200 });
  }).timeout(60_000);

  it('loses no edit that it acknowledged where there are no locks', async () => {
    Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
    const tabs = [await create(name), await reopen(name)] as const;
    let acknowledged = 0;
    const add = (current: RecordData | undefined) => ({
      ...note(current),
      sum: (note(current)['sum'] ?? 0) + 1,
    });
    const write = async (store: VaultStore) => {
      for (let edit = 0; edit < 25; edit++) {
        await store.put('a', add).then(
          () => acknowledged++,
          (error: unknown) => expect(error).to.have.property('code', 'storage-busy'),
        );
      }
    };
    try {
      await Promise.all([...tabs, ...tabs].map(write));
    } finally {
      delete (navigator as { locks?: unknown }).locks;
    }
    expect(acknowledged).to.be.greaterThan(25);
    expect((await tabs[0].list()).records[0]?.data).to.include({ sum: acknowledged });
  });

  it('loses no edit of many writers at once', async () => {
    const store = await create(name);
    const add = (current: RecordData | undefined) => ({
      ...note(current),
      sum: (note(current)['sum'] ?? 0) + 1,
    });
    await Promise.all(Array.from({ length: 40 }, () => store.put('a', add)));
    expect((await store.list()).records[0]?.data).to.include({ sum: 40 });
  });

  for (const [spoiled, left] of [
    [1, '3'],
    [2, '2'],
  ] as const) {
    it(`falls back ${String(spoiled)} generation(s) when the newest are damaged (§2.4)`, async () => {
      const store = await create(name);
      for (const text of ['1', '2', '3', '4']) await put(store, 'a', text);
      await spoil(name, 'a', spoiled);
      expect(await texts(store)).to.deep.equal([left]);
    });
  }

  it('goes on from the generation that it could read', async () => {
    const store = await create(name);
    for (const text of ['1', '2', '3', '4']) await put(store, 'a', text);
    await spoil(name, 'a', 1);
    // Who has just saved it still knows what it was.
    await (
      await reopen(name)
    ).put('a', (current) => ({ kind: 'note', text: `${current?.['text'] as string}, then 5` }));
    expect(await texts(store)).to.deep.equal(['3, then 5']);
  });

  it('tells that a record is unreadable when all three are damaged, and does not overwrite it', async () => {
    const store = await create(name);
    for (const text of ['1', '2', '3']) await put(store, 'a', text);
    await put(store, 'b', 'whole');
    await spoil(name, 'a', 3);
    const before = legible(await rows(name));
    const { records, unreadable } = await store.list();
    expect(unreadable).to.deep.equal(['a']);
    expect(records.map(({ id }) => id)).to.deep.equal(['b']);
    expect(await rejection(put(store, 'a', 'new'))).to.have.property('code', 'storage-unreadable');
    expect(legible(await rows(name))).to.equal(before);
  });

  it('does not write over a record that a later version of the library has written (§2.3)', async () => {
    const store = await create(name);
    await put(store, 'a', '1');
    await put(store, 'a', '2');
    await tamper(name, async (database) => {
      const later = { ...(await database.get('records', ['a', 2]))!, v: 2 };
      await database.put('records', later as unknown as Envelope, ['a', 2]);
    });
    expect(await rejection(put(await reopen(name), 'a', '3'))).to.have.property('code', 'storage-newer');
  });

  it('does not take a job for a record when it is moved there under the same id', async () => {
    const store = await create(name);
    await put(store, 'a', 'record');
    await store.addJob(newJob('a', NOW), { path: '/x' });
    await tamper(name, async (database) => {
      await database.put('records', (await database.get('outbox', 'a'))!.envelope, ['a', 1]);
    });
    expect((await store.list()).unreadable).to.deep.equal(['a']);
  });

  it('does not take one record for another', async () => {
    const store = await create(name);
    await put(store, 'a', 'A');
    await put(store, 'b', 'B');
    await tamper(name, async (database) => {
      const row = (await database.get('records', ['a', 1]))!;
      await database.put('records', { ...row, id: 'b' }, ['b', 1]);
    });
    expect(await texts(store)).to.deep.equal(['A']);
    expect((await store.list()).unreadable).to.deep.equal(['b']);
  });

  it('keeps nothing in clear but states and times (§2.1)', async () => {
    const store = await create(name);
    await put(store, crypto.randomUUID(), 'Lê Thị Hoa, 038195012319');
    await store.addJob(newJob(crypto.randomUUID(), NOW), {
      path: '/dossiers',
      about: '2.000635',
      body: 'Lê Thị Hoa',
    });
    const all = legible(await rows(name));
    for (const seeded of ['Hoa', '038195012319', 'note', '2.000635', '/dossiers'])
      expect(all).not.to.include(seeded);
  });

  it('keeps no key that could be read out', async () => {
    await create(name);
    const { keys } = await rows(name);
    expect(keys!.map(([key]) => key)).to.deep.equal(['device']);
    expect((keys![0]![1] as CryptoKey).extractable).to.equal(false);
  });

  it('removes a record with all its generations', async () => {
    const store = await create(name);
    for (const text of ['1', '2', '3']) await put(store, 'a', text);
    await store.remove('a');
    expect((await rows(name))['records']).to.deep.equal([]);
    expect(await store.list()).to.deep.equal({ records: [], unreadable: [], recovered: [] });
  });

  it('removes a record when the change says so', async () => {
    const store = await create(name);
    for (const text of ['1', '2', '3']) await put(store, 'a', text);
    await store.put('a', (current) => (current?.['text'] === '3' ? null : undefined));
    expect((await rows(name))['records']).to.deep.equal([]);
    expect(await store.list()).to.deep.equal({ records: [], unreadable: [], recovered: [] });
  });

  it('goes on after the browser has closed its database', async () => {
    const connection = new Connection(name);
    const store = await createVaultStore(connection, NOW);
    const close = () => connection.run((database: VaultDatabase) => Promise.resolve(database.close()));
    await close();
    await put(store, 'a', 'one');
    await close();
    expect(await texts(store)).to.deep.equal(['one']);
  });

  it('keeps the first of two jobs with one id', async () => {
    const store = await create(name);
    await Promise.all([
      store.addJob(newJob('j', NOW), 'first'),
      store.addJob(newJob('j', NOW + 1), 'second'),
    ]);
    expect(await store.listJobs()).to.deep.equal([{ head: newJob('j', NOW), content: 'first' }]);
  });

  it('moves a job on and changes what it carries in one step', async () => {
    const store = await create(name);
    await store.addJob(newJob('j', NOW), 'body');
    const head = await store.updateJob('j', (now) => ({ ...now, state: 'acked' }), 'receipt');
    expect(head).to.include({ id: 'j', state: 'acked' });
    expect(await store.listJobs()).to.deep.equal([{ head, content: 'receipt' }]);
  });

  it('says so when a job to be moved on is gone or is left alone', async () => {
    const store = await create(name);
    expect(await store.updateJob('j', (head) => head)).to.equal(undefined);
    await store.addJob(newJob('j', NOW), 'body');
    expect(await store.updateJob('j', () => undefined, 'other')).to.equal(undefined);
    expect(await store.listJobs()).to.deep.equal([{ head: newJob('j', NOW), content: 'body' }]);
  });

  it('lists the oldest job first', async () => {
    const store = await create(name);
    for (const [id, at] of Object.entries({ z: 1, b: 2, a: 3 })) await store.addJob(newJob(id, NOW + at), id);
    expect((await store.listJobs()).map(({ head }) => head.id)).to.deep.equal(['z', 'b', 'a']);
  });

  it('still lists the other jobs when one is damaged', async () => {
    const store = await create(name);
    for (const id of ['a', 'b']) await store.addJob(newJob(id, NOW), id);
    await tamper(name, async (database) => {
      const row = (await database.get('outbox', 'a'))!;
      await database.put('outbox', { ...row, envelope: { ...row.envelope, ct: new ArrayBuffer(528) } }, 'a');
    });
    expect((await store.listJobs()).map(({ content }) => content)).to.deep.equal([undefined, 'b']);
  });

  it('leaves nothing behind when it is wiped, not even the database (§2.5)', async () => {
    const store = await create(name);
    await put(store, 'a', 'one');
    await store.wipe();
    expect(await exists(name)).to.equal(false);
  });

  for (const [what, act] of [
    ['list', (store: VaultStore) => store.list()],
    ['put', (store: VaultStore) => put(store, 'a', 'late')],
    ['remove', (store: VaultStore) => store.remove('a')],
    ['listJobs', (store: VaultStore) => store.listJobs()],
    ['addJob', (store: VaultStore) => store.addJob(newJob('late', NOW), 'late')],
    ['updateJob', (store: VaultStore) => store.updateJob('late', (head) => head, 'late')],
    ['removeJob', (store: VaultStore) => store.removeJob('late')],
  ] as const) {
    it(`tells a tab that calls ${what} that the vault was erased, and touches nothing of the next one`, async () => {
      const old = await create(name);
      await put(old, 'a', 'one');
      await (await reopen(name)).wipe();
      expect(await rejection(act(old))).to.have.property('code', 'storage-gone');
      const next = await create(name);
      await put(next, 'a', 'other person');
      await next.addJob(newJob('late', NOW), 'their job');
      expect(await rejection(act(old))).to.have.property('code', 'storage-gone');
      expect(await texts(next)).to.deep.equal(['other person']);
      expect((await next.listJobs()).map(({ content }) => content)).to.deep.equal(['their job']);
    });
  }

  for (const [what, store, code] of [
    ['key', 'keys', 'storage-unreadable'],
    ['slot', 'slots', 'storage-unreadable'],
  ] as const) {
    it(`does not take a vault without its ${what} for an empty one`, async () => {
      await put(await create(name), 'a', 'one');
      await tamperStore(name, store, (all) => all.clear());
      expect(await rejection(reopen(name))).to.have.property('code', code);
    });
  }

  for (const [what, keep] of [
    ['gives nothing back', () => null],
    ['cannot copy', () => () => undefined],
  ] as const) {
    it(`leaves no vault behind in a browser that ${what} for a key (§2.2)`, async () => {
      const { put: real } = IDBObjectStore.prototype as {
        put: (this: IDBObjectStore, ...row: unknown[]) => unknown;
      };
      IDBObjectStore.prototype.put = function (value: unknown, ...key: unknown[]) {
        return real.call(
          this,
          value instanceof CryptoKey ? keep() : value,
          ...key,
        ) as IDBRequest<IDBValidKey>;
      };
      try {
        expect(await rejection(create(name))).to.have.property('code', 'storage-unavailable');
      } finally {
        Object.assign(IDBObjectStore.prototype, { put: real });
      }
      expect(await openVaultStore(new Connection(name))).to.equal(undefined);
      await create(name);
    });
  }
});
