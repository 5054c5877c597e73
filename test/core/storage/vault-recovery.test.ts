/** A vault on a device that is full, or that damaged what it kept. */
import { expect } from '@open-wc/testing';
import { createVaultStore } from '../../../src/core/storage/create-vault.js';
import { newJob } from '../../../src/core/outbox/job.js';
import { Connection } from '../../../src/core/storage/connection.js';
import type { Envelope } from '../../../src/core/storage/envelope.js';
import type { VaultStore } from '../../../src/core/storage/vault-store.js';
import { databaseName, forgetDevices, NOW, rows, tamper, tamperStore } from '../device.js';
import { rejection } from '../rejection.js';
import { Faults } from './support/faults.js';

const put = (store: VaultStore, text: string) => store.put('a', () => ({ kind: 'note', text }));
const texts = async (store: VaultStore) => (await store.list()).records.map(({ data }) => data['text']);

describe('storage/vault-store: recovery', () => {
  let name: string;
  let faults: Faults;
  let store: VaultStore;
  beforeEach(async () => {
    name = databaseName();
    faults = new Faults();
    store = await createVaultStore(new Connection(name, { indexedDB: faults.factory }), NOW);
  });
  afterEach(forgetDevices);

  describe('when the device is full', () => {
    const full = () => new DOMException('quota', 'QuotaExceededError');
    const addJob = async (id: string, kind: string, state: 'acked' | 'queued') => {
      await store.addJob({ ...newJob(id, NOW), state }, { kind, site: '', path: '/' });
      const { outbox } = await rows(name);
      const { envelope } = outbox!.find(([key]) => key === id)![1] as { envelope: Envelope };
      await tamper(name, async (database) => {
        for (const chunk of [0, 1]) await database.put('files', envelope, [id, chunk]);
      });
    };

    it('makes room by what the server has acknowledged, and saves (§2.7)', async () => {
      await addJob('rated', 'rating', 'acked');
      faults.fail('commit', full(), 1, 'records');
      await put(store, 'one');
      expect(await texts(store)).to.deep.equal(['one']);
      const { outbox, files } = await rows(name);
      expect(outbox).to.deep.equal([]);
      expect(files).to.deep.equal([]);
    });

    it('keeps what is not sent, with its files, and a receipt that nothing else holds', async () => {
      await addJob('sent', 'dossier', 'acked');
      await addJob('waits', 'dossier', 'queued');
      faults.fail('commit', full(), 1, 'records');
      await put(store, 'one');
      const { outbox, files } = await rows(name);
      expect(outbox!.map(([id]) => id)).to.have.members(['sent', 'waits']);
      expect(files!.map(([key]) => key)).to.deep.equal([
        ['waits', 0],
        ['waits', 1],
      ]);
    });

    it('tells when that was not enough, and keeps what there was', async () => {
      await put(store, 'one');
      await addJob('waits', 'rating', 'queued');
      faults.fail('commit', full(), 2, 'records');
      expect(await rejection(put(store, 'two'))).to.have.property('code', 'storage-full');
      expect(await texts(store)).to.deep.equal(['one']);
      expect((await store.listJobs()).map(({ head }) => head.id)).to.deep.equal(['waits']);
    });

    it('makes room for a job, too', async () => {
      await addJob('rated', 'rating', 'acked');
      faults.fail('commit', full(), 1, 'outbox');
      await store.addJob(newJob('new', NOW), { kind: 'rating' });
      expect((await store.listJobs()).map(({ head }) => head.id)).to.deep.equal(['new']);
    });

    it('does not lose a job that could not move on', async () => {
      await addJob('waits', 'rating', 'queued');
      faults.fail('commit', full(), 2, 'outbox');
      const moving = store.updateJob('waits', (head) => ({ ...head, state: 'sending' }), { body: 'x' });
      expect(await rejection(moving)).to.have.property('code', 'storage-full');
      expect((await store.listJobs()).map(({ head }) => head.state)).to.deep.equal(['queued']);
    });
  });

  describe('when what was saved last is damaged', () => {
    const spoil = (...generations: number[]) =>
      tamper(name, async (database) => {
        for (const n of generations) {
          const row = (await database.get('records', ['a', n % 3]))!;
          await database.put('records', { ...row, ct: new ArrayBuffer(528) }, ['a', n % 3]);
        }
      });
    beforeEach(async () => {
      for (const text of ['1', '2', '3', '4']) await put(store, text);
    });

    for (const [spoiled, left] of [
      [[4], '3'],
      [[4, 3], '2'],
    ] as const)
      it(`shows generation ${left} and says so when ${spoiled.join(' and ')} cannot be opened (§2.4)`, async () => {
        await spoil(...spoiled);
        const { records, unreadable, recovered } = await store.list();
        expect(records.map(({ data }) => data['text'])).to.deep.equal([left]);
        expect(recovered).to.deep.equal(['a']);
        expect(unreadable).to.deep.equal([]);
      });

    it('says so when its row is gone', async () => {
      await tamperStore(name, 'records', (records) => records.delete(['a', 1]));
      expect((await store.list()).recovered).to.deep.equal(['a']);
      expect(await texts(store)).to.deep.equal(['3']);
    });

    it('keeps the bad one until the person saves again, and is well then', async () => {
      await spoil(4);
      await store.list();
      const bad = async () => (await rows(name))['records']!.some(([, row]) => (row as Envelope).n === 4);
      expect(await bad()).to.equal(true);
      await put(store, '5');
      expect(await store.list()).to.deep.include({ unreadable: [], recovered: [] });
      expect(await texts(store)).to.deep.equal(['5']);
    });

    it('stamps anew over what was lost, so that the lost value cannot win later', async () => {
      const [lost] = (await store.list()).records;
      await spoil(4);
      await put(store, 'new');
      await store.merge('a', lost!);
      expect(await texts(store)).to.deep.equal(['new']);
    });

    it('is unreadable, never empty, when all three are bad, and stays so (§2.4)', async () => {
      await spoil(2, 3, 4);
      const listing = { records: [], unreadable: ['a'], recovered: [] };
      expect(await store.list()).to.deep.equal(listing);
      expect(await rejection(put(store, 'new'))).to.have.property('code', 'storage-unreadable');
      const merging = store.merge('a', { data: { kind: 'note' }, at: {} });
      expect(await rejection(merging)).to.have.property('code', 'storage-unreadable');
      expect(await store.list()).to.deep.equal(listing);
    });

    it('can be given up by the person', async () => {
      await spoil(2, 3, 4);
      await store.remove('a');
      expect(await store.list()).to.deep.equal({ records: [], unreadable: [], recovered: [] });
    });
  });
});
