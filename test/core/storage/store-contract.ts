/** What every store does, whatever it keeps things in. */
import { expect } from '@open-wc/testing';
import { newJob } from '../../../src/core/outbox/job.js';
import type { Json, RecordData, Store } from '../../../src/core/storage/store.js';
import { NOW } from '../device.js';
import { rejection } from '../rejection.js';

const person = (facts: Record<string, Json>): RecordData => ({ kind: 'person', relation: 'self', facts });
const note = (rest: Record<string, Json>): RecordData => ({ kind: 'note', ...rest });
const data = async (store: Store) => (await store.list()).records.map((record) => record.data);
const stamps = async (store: Store) => (await store.list()).records[0]!.at;

/** Describes a store; `make` gives an empty one of its own to each test. */
export function describeStore(make: () => Promise<Store>): void {
  describe('as any store', () => {
    let store: Store;
    beforeEach(async () => {
      store = await make();
    });

    it('is empty and writable at first', async () => {
      expect(await store.list()).to.deep.equal({ records: [], unreadable: [], recovered: [] });
      expect(await store.listJobs()).to.deep.equal([]);
      expect(store.readOnly).to.equal(false);
    });

    it('gives back what was put, with its generation', async () => {
      await store.put('a', () => note({ text: 'Hoa' }));
      await store.put('a', (current) => ({ ...current!, more: 1 }));
      const [record] = (await store.list()).records;
      expect(record).to.include({ id: 'a', n: 2 });
      expect(record!.data).to.deep.equal(note({ text: 'Hoa', more: 1 }));
    });

    it('keeps a copy: what the caller does to its object later changes nothing', async () => {
      const mine = { kind: 'note', list: [1] };
      await store.put('a', () => mine);
      mine.list.push(2);
      expect(await data(store)).to.deep.equal([note({ list: [1] })]);
    });

    it('leaves a record alone when the change gives nothing, and removes it for null', async () => {
      await store.put('a', () => note({ a: 1 }));
      await store.put('a', () => undefined);
      expect(await data(store)).to.deep.equal([note({ a: 1 })]);
      await store.put('a', () => null);
      expect(await data(store)).to.deep.equal([]);
    });

    it('removes a record, and does not mind when there is none', async () => {
      await store.put('a', () => note({}));
      await store.remove('a');
      await store.remove('a');
      expect(await data(store)).to.deep.equal([]);
    });

    it('keeps nothing when the change throws, and rejects with what it threw', async () => {
      const broken = new Error('broken');
      const throwing = () => {
        throw broken;
      };
      expect(await rejection(store.put('a', throwing))).to.equal(broken);
      expect(await data(store)).to.deep.equal([]);
    });

    it('stamps each fact by itself, later saves with higher counters (§3)', async () => {
      await store.put('a', () => person({ x: 1, y: 1 }));
      const before = await stamps(store);
      await store.put('a', () => person({ x: 2, y: 1 }));
      const after = await stamps(store);
      expect(after['facts/y']).to.deep.equal(before['facts/y']);
      expect(after['facts/x']![0]).to.be.greaterThan(before['facts/x']![0]);
      expect(after['facts/x']![1]).to.equal(before['facts/x']![1]);
    });

    it('never uses a counter twice, also not after the record was removed', async () => {
      await store.put('a', () => note({ x: 1 }));
      const before = (await stamps(store))['x']!;
      await store.remove('a');
      await store.put('a', () => note({ x: 2 }));
      expect((await stamps(store))['x']![0]).to.be.greaterThan(before[0]);
    });

    it('remembers that a fact was forgotten', async () => {
      await store.put('a', () => person({ x: 1 }));
      await store.put('a', () => person({}));
      expect(await stamps(store)).to.have.property('facts/x');
    });

    describe('merge', () => {
      it('takes a record that is not there', async () => {
        await store.merge('a', { data: person({ x: 1 }), at: { 'facts/x': [7, 'far'] } });
        expect(await data(store)).to.deep.equal([person({ x: 1 })]);
        expect((await stamps(store))['facts/x']).to.deep.equal([7, 'far']);
      });

      it('joins field by field', async () => {
        await store.put('a', () => person({ x: 'here', y: 'here' }));
        const far = person({ x: 'far', y: 'far', z: 'far' });
        await store.merge('a', {
          data: far,
          at: { 'facts/x': [99, 'far'], 'facts/y': [0, ''], 'facts/z': [1, 'far'] },
        });
        expect(await data(store)).to.deep.equal([person({ x: 'far', y: 'here', z: 'far' })]);
      });

      it('does not bring back a fact that was forgotten after it was exported', async () => {
        await store.put('a', () => person({ x: 1 }));
        const [exported] = (await store.list()).records;
        await store.put('a', () => person({}));
        await store.merge('a', exported!);
        expect(await data(store)).to.deep.equal([person({})]);
      });

      it('writes over what was merged, whatever its counter', async () => {
        await store.merge('a', { data: note({ x: 'far' }), at: { x: [1000, 'far'] } });
        const [merged] = (await store.list()).records;
        await store.put('a', (current) => ({ ...current!, x: 'here' }));
        await store.merge('a', merged!);
        expect(await data(store)).to.deep.equal([note({ x: 'here' })]);
      });

      it('writes nothing when it holds all of it already', async () => {
        await store.put('a', () => note({ x: 1 }));
        const [record] = (await store.list()).records;
        await store.merge('a', record!);
        expect((await store.list()).records).to.deep.equal([record]);
      });

      it('refuses a record of a later schema, and leaves what is here', async () => {
        await store.put('a', () => note({ x: 1 }));
        const later = store.merge('a', { sv: 99, data: note({ x: 2 }), at: { x: [99, 'far'] } });
        expect(await rejection(later)).to.have.property('code', 'storage-newer');
        expect(await data(store)).to.deep.equal([note({ x: 1 })]);
      });
    });

    it('keeps jobs, the oldest first, one for each id', async () => {
      await store.addJob(newJob('b', NOW + 1), 'b');
      await store.addJob(newJob('a', NOW), 'a');
      await store.addJob(newJob('a', NOW + 2), 'other');
      expect((await store.listJobs()).map(({ content }) => content)).to.deep.equal(['a', 'b']);
      await store.removeJob('a');
      expect((await store.listJobs()).map(({ head }) => head.id)).to.deep.equal(['b']);
    });

    it('moves a job on, and says so when there is none', async () => {
      await store.addJob(newJob('a', NOW), 'body');
      const head = await store.updateJob('a', (now) => ({ ...now, state: 'acked' }), 'receipt');
      expect(head).to.include({ state: 'acked' });
      expect(await store.listJobs()).to.deep.equal([{ head, content: 'receipt' }]);
      expect(await store.updateJob('b', (now) => now)).to.equal(undefined);
    });
  });
}
