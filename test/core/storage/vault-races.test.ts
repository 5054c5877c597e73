/** What happens when another tab writes between reading and writing, each time on purpose. */
import { expect } from '@open-wc/testing';
import { createVaultStore } from '../../../src/core/storage/create-vault.js';
import { Connection } from '../../../src/core/storage/connection.js';
import type { Json, RecordData } from '../../../src/core/storage/store.js';
import { openVaultStore, type VaultStore } from '../../../src/core/storage/vault-store.js';
import { databaseName, forgetDevices, NOW } from '../device.js';
import { rejection } from '../rejection.js';

const person = (facts: Record<string, Json>): RecordData => ({ kind: 'person', facts });
const facts = async (store: VaultStore) => (await store.list()).records[0]?.data['facts'];
const known = (current: RecordData | undefined) => (current?.['facts'] ?? {}) as Record<string, Json>;

/** Lets `meddle` run to its end before each of the next `times` seals. */
function beforeSealing(meddle: () => Promise<void>, times = 1): void {
  const { subtle } = crypto;
  const real = subtle.encrypt.bind(subtle);
  let busy = false;
  subtle.encrypt = async (...given) => {
    if (!busy && times > 0) {
      busy = true;
      times--;
      await meddle();
      busy = false;
    }
    return real(...given);
  };
}

describe('storage/vault-store: races', () => {
  let mine: VaultStore;
  let theirs: VaultStore;
  beforeEach(async () => {
    // With locks tabs take turns; correctness must not depend on them (§2.4).
    Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
    const name = databaseName();
    mine = await createVaultStore(new Connection(name), NOW, { patienceMs: 0 });
    theirs = (await openVaultStore(new Connection(name)))!;
    await mine.put('a', () => person({ x: 0, y: 0 }));
  });
  afterEach(async () => {
    delete (navigator as { locks?: unknown }).locks;
    delete (crypto.subtle as { encrypt?: unknown }).encrypt;
    await forgetDevices();
  });

  it('keeps both when two tabs change different facts, one of them without looking', async () => {
    beforeSealing(() => theirs.put('a', () => person({ x: 0, y: 'theirs', z: 'theirs' })));
    await mine.put('a', () => person({ x: 'mine', y: 0 }));
    expect(await facts(theirs)).to.deep.equal({ x: 'mine', y: 'theirs', z: 'theirs' });
  });

  it('keeps what was saved last when two tabs change one fact, with the higher stamp', async () => {
    let before = 0;
    beforeSealing(async () => {
      await theirs.put('a', () => person({ x: 'theirs', y: 0 }));
      before = (await theirs.list()).records[0]!.at['facts/x']![0];
    });
    await mine.put('a', (current) => person({ ...known(current), x: 'mine' }));
    expect(await facts(theirs)).to.deep.equal({ x: 'mine', y: 0 });
    expect((await theirs.list()).records[0]!.at['facts/x']![0]).to.be.greaterThan(before);
  });

  it('does not bring back a fact that another tab has forgotten meanwhile', async () => {
    beforeSealing(() => theirs.put('a', () => person({ x: 0 })));
    await mine.put('a', () => person({ x: 'mine', y: 0 }));
    expect(await facts(theirs)).to.deep.equal({ x: 'mine' });
  });

  it('keeps both when two tabs make the same record', async () => {
    beforeSealing(() => theirs.put('b', () => person({ y: 'theirs' })));
    await mine.put('b', () => person({ x: 'mine' }));
    const made = (await mine.list()).records.find(({ id }) => id === 'b');
    expect(made!.data).to.deep.equal(person({ x: 'mine', y: 'theirs' }));
  });

  it('asks the change anew when another tab has removed the record', async () => {
    beforeSealing(() => theirs.remove('a'));
    await mine.put('a', (current) => current && person({ x: 'mine' }));
    expect((await mine.list()).records).to.deep.equal([]);
  });

  it('joins an import with what another tab wrote meanwhile', async () => {
    beforeSealing(() => theirs.put('a', (current) => person({ ...known(current), y: 'theirs' })));
    await mine.merge('a', { data: person({ x: 'far', y: 'far' }), at: { 'facts/x': [9, 'far'] } });
    expect(await facts(theirs)).to.deep.equal({ x: 'far', y: 'theirs' });
  });

  it('gives up after it has tried five times again, with nothing of its own written (§4)', async () => {
    let times = 0;
    beforeSealing(() => theirs.put('a', () => person({ x: 0, y: ++times })), 99);
    const busy = await rejection(mine.put('a', (current) => person({ ...known(current), x: 'mine' })));
    expect(busy).to.include({ name: 'BkStorageError', code: 'storage-busy' });
    expect(times).to.equal(6);
    expect(await facts(theirs)).to.deep.equal({ x: 0, y: 6 });
  });

  it('still succeeds the fifth time', async () => {
    let times = 0;
    beforeSealing(() => theirs.put('a', () => person({ x: 0, y: ++times })), 5);
    await mine.put('a', (current) => person({ ...known(current), x: 'mine' }));
    expect(await facts(theirs)).to.deep.equal({ x: 'mine', y: 5 });
  });

  it('never gives one stamp to two values, whichever tab writes', async () => {
    const values = new Map<string, Json>();
    for (let edit = 0; edit < 12; edit++) {
      const value = `their ${String(edit)}`;
      beforeSealing(() => theirs.put('a', (current) => person({ ...known(current), x: value })));
      const tab = edit % 3 ? mine : theirs;
      await tab.put('a', (current) => person({ ...known(current), x: `mine ${String(edit)}` }));
      const { at, data } = (await mine.list()).records[0]!;
      const stamp = String(at['facts/x']);
      expect(values.has(stamp)).to.equal(false);
      values.set(stamp, known(data)['x']!);
    }
  });
});
