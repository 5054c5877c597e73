import { expect } from '@open-wc/testing';
import { carryOver, mergeRecords, sameRecord } from '../../../src/core/storage/merge.js';
import { stamp } from '../../../src/core/storage/stamps.js';
import type { Json, RecordData, Stamped, Stamps } from '../../../src/core/storage/store.js';
import { seeded } from '../seeded.js';

const person = (facts: Record<string, Json>, rest: Record<string, Json> = {}): RecordData => ({
  kind: 'person',
  facts,
  ...rest,
});
const note = (rest: Record<string, Json>): RecordData => ({ kind: 'note', ...rest });

/** Random versions of one record, as many tabs and devices may have made them; some stamps are equal. */
function versions(seed: number) {
  const random = seeded(seed);
  return function version(): Stamped {
    const facts: Record<string, Json> = {};
    const rest: Record<string, Json> = {};
    const at: Record<string, readonly [number, string]> = {};
    for (const name of ['a', 'b', 'c']) {
      if (random.below(4)) facts[name] = { value: random.string('xy', 0, 2), source: 'typed' };
      if (random.below(4)) at[`facts/${name}`] = [random.below(4), random.pick(['p', 'q'])];
      if (random.below(4)) rest[name] = random.below(3);
      if (random.below(4)) at[name] = [random.below(4), random.pick(['p', 'q'])];
    }
    return { data: person(facts, rest), at };
  };
}

describe('storage/merge', () => {
  describe('stamp', () => {
    it('stamps each fact and each other field of a new person (§2.3)', () => {
      const at = stamp(
        undefined,
        person({ 'person.fullName': { value: 'Lê Thị Hoa' } }, { relation: 'self' }),
        {},
        't',
      );
      expect(at).to.deep.equal({ kind: [1, 't'], relation: [1, 't'], 'facts/person.fullName': [1, 't'] });
    });

    it('stamps the top-level fields of any other record as a whole', () => {
      expect(stamp(undefined, note({ facts: { a: 1 } }), {}, 't')).to.deep.equal({
        kind: [1, 't'],
        facts: [1, 't'],
      });
    });

    it('stamps what changed and leaves the rest', () => {
      const at: Stamps = { kind: [1, 's'], 'facts/a': [1, 's'], 'facts/b': [4, 's'] };
      expect(stamp(person({ a: 1, b: 2 }), person({ a: 1, b: 3 }), at, 't')).to.deep.equal({
        ...at,
        'facts/b': [5, 't'],
      });
    });

    it('leaves a stamp where a field was deleted', () => {
      expect(stamp(person({ a: 1 }), person({}), { 'facts/a': [1, 's'] }, 't')).to.deep.equal({
        'facts/a': [2, 't'],
      });
    });

    it('counts on from what the vault has counted', () => {
      expect(stamp(note({}), note({ a: 1 }), { kind: [1, 's'] }, 't', 9)['a']).to.deep.equal([9, 't']);
    });

    it('does not mind in which order the keys of a value stand', () => {
      expect(stamp(note({ a: { x: 1, y: 2 } }), note({ a: { y: 2, x: 1 } }), {}, 't')).to.deep.equal({});
    });
  });

  describe('mergeRecords', () => {
    const merged = (mine: Stamped, theirs: Stamped, base?: RecordData) => mergeRecords(base, mine, theirs);

    it('keeps both when two have changed different facts', () => {
      const mine = {
        data: person({ a: 2, b: 1 }),
        at: { 'facts/a': [2, 'p'], 'facts/b': [1, 'p'] },
      } as const;
      const theirs = {
        data: person({ a: 1, b: 2 }),
        at: { 'facts/a': [1, 'p'], 'facts/b': [2, 'q'] },
      } as const;
      expect(merged(mine, theirs)).to.deep.equal({
        data: person({ a: 2, b: 2 }),
        at: { 'facts/a': [2, 'p'], 'facts/b': [2, 'q'] },
      });
    });

    for (const [what, p, q, winner] of [
      ['counter', [3, 'p'], [2, 'q'], 'mine'],
      ['counter, as a number', [10, 'p'], [9, 'p'], 'mine'],
      ['tag, when the counters are equal', [2, 'p'], [2, 'q'], 'theirs'],
    ] as const)
      it(`takes the value with the higher ${what}`, () => {
        const mine = { data: note({ a: 'mine' }), at: { a: p } };
        expect(merged(mine, { data: note({ a: 'theirs' }), at: { a: q } }).data).to.include({ a: winner });
      });

    it('does not bring back a fact that was forgotten', () => {
      const forgotten = { data: person({}), at: { 'facts/a': [2, 'p'] } } as const;
      const old = { data: person({ a: 1 }), at: { 'facts/a': [1, 'q'] } } as const;
      expect(merged(forgotten, old)).to.deep.equal(forgotten);
      expect(
        merged({ data: person({}), at: { 'facts/a': [1, 'p'] } }, { data: person({ a: 1 }), at: {} }),
      ).to.deep.equal({ data: person({}), at: { 'facts/a': [1, 'p'] } });
    });

    it('takes a fact that was written again after it was forgotten', () => {
      const forgotten = { data: person({}), at: { 'facts/a': [2, 'p'] } } as const;
      const again = { data: person({ a: 3 }), at: { 'facts/a': [3, 'q'] } } as const;
      expect(merged(forgotten, again)).to.deep.equal(again);
    });

    it('takes what is no longer as it was, where nothing is stamped yet', () => {
      const base = note({ a: 'z', b: 'z', c: 'z' });
      const mine = { data: note({ a: 'a', b: 'z' }), at: {} };
      expect(merged(mine, { data: base, at: {} }, base).data).to.deep.equal(note({ a: 'a', b: 'z' }));
    });

    it('keeps fields that nobody here knows', () => {
      const mine = { data: person({}, { later: { deep: [1] } }), at: {} };
      expect(merged(mine, { data: person({}, { laterStill: 1 }), at: {} }).data).to.deep.equal(
        person({}, { later: { deep: [1] }, laterStill: 1 }),
      );
    });

    it('never touches a prototype', () => {
      const data = JSON.parse(
        '{"kind":"person","facts":{"__proto__":{"x":1}},"__proto__":{"y":1}}',
      ) as RecordData;
      const { data: result } = merged({ data, at: {} }, { data: person({}), at: {} });
      expect(Object.getPrototypeOf(result)).to.equal(Object.prototype);
      expect(({} as { x?: unknown; y?: unknown }).x).to.equal(undefined);
    });

    it('gives the same for mine and theirs as for theirs and mine, in 2,000 random pairs', () => {
      const version = versions(1);
      for (let pair = 0; pair < 2000; pair++) {
        const [base, a, b] = [version().data, version(), version()];
        expect(sameRecord(mergeRecords(base, a, b), mergeRecords(base, b, a))).to.equal(true);
      }
    });

    it('gives the same in whatever order three are joined, in 2,000 random triples', () => {
      const version = versions(2);
      for (let triple = 0; triple < 2000; triple++) {
        const [base, a, b, c] = [version().data, version(), version(), version()];
        const left = mergeRecords(base, mergeRecords(base, a, b), c);
        const right = mergeRecords(base, a, mergeRecords(base, b, c));
        expect(sameRecord(left, right)).to.equal(true);
      }
    });

    it('changes nothing when a version meets itself or one that it holds already', () => {
      const version = versions(3);
      for (let pair = 0; pair < 500; pair++) {
        const [a, b] = [version(), version()];
        const both = mergeRecords(undefined, a, b);
        expect(sameRecord(mergeRecords(undefined, a, a), a)).to.equal(true);
        expect(sameRecord(mergeRecords(undefined, both, b), both)).to.equal(true);
      }
    });
  });

  describe('carryOver', () => {
    it('keeps what another tab wrote where the change was blind to it', () => {
      const [base, mine, theirs] = [note({ a: 0, b: 0 }), note({ a: 1, b: 0 }), note({ a: 0, b: 2, c: 2 })];
      expect(carryOver(base, mine, theirs, mine)).to.deep.equal(note({ a: 1, b: 2, c: 2 }));
    });

    it('takes what the change makes of it where it looked', () => {
      const [base, mine, theirs] = [note({ sum: 1 }), note({ sum: 2 }), note({ sum: 5 })];
      expect(carryOver(base, mine, theirs, note({ sum: 6 }))).to.deep.equal(note({ sum: 6 }));
    });

    it('deletes what the change deletes, and leaves deleted what another tab deleted', () => {
      const [base, mine, theirs] = [person({ a: 1, b: 1 }), person({ b: 1 }), person({ a: 1 })];
      expect(carryOver(base, mine, theirs, mine)).to.deep.equal(person({}));
    });

    it('keeps both when two tabs make the same record', () => {
      const mine = person({ a: 1 });
      expect(carryOver(undefined, mine, person({ b: 1 }), mine)).to.deep.equal(person({ a: 1, b: 1 }));
    });
  });
});
