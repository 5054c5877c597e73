/** Versions of what is sealed: older ones open for ever, later ones are read and left alone. */
import { expect } from '@open-wc/testing';
import { createVaultStore } from '../../../src/core/storage/create-vault.js';
import { newJob } from '../../../src/core/outbox/job.js';
import { Connection } from '../../../src/core/storage/connection.js';
import { migrated, type Migration } from '../../../src/core/storage/schema.js';
import type { Json, RecordData, Stamps } from '../../../src/core/storage/store.js';
import { openVaultStore, type VaultStore } from '../../../src/core/storage/vault-store.js';
import { databaseName, forgetDevices, legible, NOW, rows, tamper } from '../device.js';
import { rejection } from '../rejection.js';
import v1 from './fixtures/v1.json' with { type: 'json' };
import { dump, load, withReadableKey, type Dump } from './support/dump.js';

const id = (last: number) => `00000000-0000-4000-8000-00000000000${String(last)}`;
const reopen = async (name: string, migrations?: readonly Migration[]) =>
  (await openVaultStore(new Connection(name), migrations && { migrations }))!;
const datum = async (store: VaultStore, of: string) =>
  (await store.list()).records.find((record) => record.id === of)?.data;
const factsOf = (data: RecordData | undefined) => data?.['facts'] as Record<string, { value: Json }>;

/** Version 2 calls the phone otherwise, and its stamp moves along; version 3 adds a field. */
const toVersion2: Migration = ({ data, at }) => {
  const { 'contact.phone': phone, ...facts } = factsOf(data) ?? {};
  if (!phone) return { data, at };
  const { 'facts/contact.phone': stamp, ...others } = at;
  const moved: Stamps = stamp ? { ...others, 'facts/contact.mobile': stamp } : others;
  return { data: { ...data, facts: { ...facts, 'contact.mobile': phone } }, at: moved };
};
const toVersion3: Migration = ({ data, at }) => ({ data: { ...data, third: true }, at });

describe('storage/schema', () => {
  let name: string;
  beforeEach(() => {
    name = databaseName();
  });
  afterEach(forgetDevices);

  describe('a vault of version 1', () => {
    beforeEach(() => load(name, v1 as unknown as Dump));

    it('opens with everything in it', async () => {
      const store = await reopen(name);
      const { records, unreadable, recovered } = await store.list();
      expect(records.map((record) => [record.id, record.n, record.data.kind])).to.have.deep.members([
        [id(1), 5, 'person'],
        [id(2), 1, 'person'],
        [id(3), 1, 'draft'],
        [id(4), 1, 'dossier'],
      ]);
      expect({ unreadable, recovered }).to.deep.equal({ unreadable: [], recovered: [] });
      const facts = factsOf(await datum(store, id(1)));
      expect(facts['person.fullName']!.value).to.equal('Nguyễn Văn Thử');
      expect(facts['contact.phone']!.value).to.equal('0912345678');
      expect(facts['address.permanent']!.value).to.deep.equal({
        asWritten: 'Thôn 3, xã Thử, huyện Cũ, tỉnh Mẫu',
      });
      expect((await store.listJobs()).map(({ content }) => content)).to.deep.equal([
        { kind: 'rating', site: 'mau', path: '/ratings', body: { score: 5 } },
      ]);
    });

    it('is saved to, with stamps from then on', async () => {
      const store = await reopen(name);
      await store.put(id(2), (current) => ({ ...current!, relation: 'other' }));
      const record = (await store.list()).records.find((one) => one.id === id(2))!;
      expect(record.data).to.include({ relation: 'other', createdAt: NOW + 1 });
      expect(Object.keys(record.at)).to.deep.equal(['relation']);
    });

    it('is joined with a later version of itself, whose stamps count', async () => {
      const [far, here] = [databaseName(), await reopen(name)];
      await load(far, v1 as unknown as Dump);
      const there = await reopen(far);
      await there.put(id(1), (current) => ({ ...current!, facts: {} }));
      for (const record of (await there.list()).records) await here.merge(record.id, record);
      expect(factsOf(await datum(here, id(1)))).to.deep.equal({});
      expect(factsOf(await datum(here, id(2)))).to.have.property('person.fullName');
    });
  });

  it('opens what the library of today has written, from a dump', async () => {
    const raw = crypto.getRandomValues(new Uint8Array(32));
    const store = await withReadableKey(raw, () => createVaultStore(new Connection(name), NOW));
    await store.put('a', () => ({ kind: 'note', text: 'Hoa' }));
    const copy = databaseName();
    await load(copy, JSON.parse(JSON.stringify(await dump(name, raw, 'today'))) as Dump);
    expect((await (await reopen(copy)).list()).records).to.deep.equal((await store.list()).records);
  });

  describe('migrations', () => {
    const migrations = [toVersion2, toVersion3];
    beforeEach(() => load(name, v1 as unknown as Dump));

    it('are applied one after the other when reading, and write nothing (§2.6)', async () => {
      const before = legible(await rows(name));
      const data = await datum(await reopen(name, migrations), id(1));
      expect(data).to.include({ third: true, relation: 'self' });
      expect(factsOf(data)).to.have.property('contact.mobile');
      expect(factsOf(data)).not.to.have.property('contact.phone');
      expect(legible(await rows(name))).to.equal(before);
    });

    it('are written with the next save, of that record alone', async () => {
      const store = await reopen(name, migrations);
      await store.put(id(1), (current) => ({ ...current!, more: 1 }));
      const { records: sealed } = await rows(name);
      expect(sealed).to.have.length(3 + 3);
      const again = await reopen(name, migrations);
      expect(await datum(again, id(1))).to.include({ third: true, more: 1 });
      expect(await datum(again, id(2))).to.include({ third: true });
    });

    it('start where the record stands', () => {
      const second = { sv: 2, data: { kind: 'person', facts: { 'contact.phone': { value: '1' } } }, at: {} };
      const { data } = migrated(second, migrations);
      expect(data).to.include({ third: true });
      expect(factsOf(data)).to.have.property('contact.phone');
    });

    it('are applied to what is imported from an older version', async () => {
      const store = await reopen(name, migrations);
      const facts = { 'contact.phone': { value: '0987654321' } };
      const at = { 'facts/contact.phone': [9, 'far'] } as const;
      await store.merge(id(1), { sv: 1, data: { kind: 'person', facts }, at });
      expect(factsOf(await datum(store, id(1)))['contact.mobile']!.value).to.equal('0987654321');
    });

    it('leave the vault for reading only to the library of before', async () => {
      const older = await reopen(name);
      const newer = await reopen(name, migrations);
      await newer.put(id(1), (current) => ({ ...current!, more: 1 }));
      expect(await rejection(older.put(id(2), (current) => current))).to.have.property(
        'code',
        'storage-newer',
      );
      expect(older.readOnly).to.equal(true);
      expect(await datum(older, id(1))).to.include({ third: true, more: 1 });
    });
  });

  describe('a later version', () => {
    const makeLater = {
      'by its head': () =>
        tamper(name, async (database) => {
          await database.put('head', { ...(await database.get('head', 'head'))!, sv: 9 }, 'head');
        }),
      'by one record': async () => {
        await (await reopen(name, [toVersion3])).put('a', (current) => ({ ...current!, later: 'kept' }));
        await tamper(name, async (database) => {
          await database.put('head', { ...(await database.get('head', 'head'))!, sv: 1 }, 'head');
        });
      },
      'by its structure': async () => {
        const connection = new Connection(name, { version: 2 });
        await connection.run(() => Promise.resolve());
        await connection.close();
      },
    };
    const writes = {
      put: (store: VaultStore) => store.put('a', () => ({ kind: 'note', text: 'lost' })),
      'put of a new record': (store: VaultStore) => store.put('new', () => ({ kind: 'note' })),
      merge: (store: VaultStore) => store.merge('a', { data: { kind: 'note' }, at: {} }),
      remove: (store: VaultStore) => store.remove('a'),
      addJob: (store: VaultStore) => store.addJob(newJob('k', NOW), 'x'),
      updateJob: (store: VaultStore) => store.updateJob('j', (head) => ({ ...head, tries: 1 })),
      removeJob: (store: VaultStore) => store.removeJob('j'),
    };

    for (const [how, make] of Object.entries(makeLater))
      it(`known ${how} is read and never written (§2.6)`, async () => {
        const first = await createVaultStore(new Connection(name), NOW);
        await first.put('a', () => ({ kind: 'note', text: 'Hoa' }));
        await first.addJob(newJob('j', NOW), 'job');
        await make();
        const store = await reopen(name);
        expect(await datum(store, 'a')).to.include({ text: 'Hoa' });
        expect(store.readOnly).to.equal(true);
        expect((await store.listJobs()).map(({ content }) => content)).to.deep.equal(['job']);
        const before = legible(await store.list());
        for (const [what, write] of Object.entries(writes))
          expect(await rejection(write(store)), what).to.have.property('code', 'storage-newer');
        expect(legible(await store.list())).to.equal(before);
      });

    it('can still be erased when the person wants it', async () => {
      const store = await createVaultStore(new Connection(name), NOW);
      await makeLater['by its head']();
      const later = await reopen(name);
      await later.wipe();
      expect(await rejection(store.list())).to.have.property('code', 'storage-gone');
    });
  });

  it('keeps fields that it does not know through every save (§2.6)', async () => {
    const store = await createVaultStore(new Connection(name), NOW);
    const unknown = {
      kind: 'person',
      facts: { 'later.fact': { value: 'x', more: [1] } },
      later: { deep: [1] },
    };
    await store.put('a', () => unknown);
    await store.put('a', (current) => ({ ...current!, relation: 'self' }));
    await store.merge('a', { data: { kind: 'person', relation: 'child' }, at: { relation: [99, 'far'] } });
    expect(await datum(store, 'a')).to.deep.equal({ ...unknown, relation: 'child' });
  });
});
