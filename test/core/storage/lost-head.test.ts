/** The one row of `head` is gone; the vault is not. */
import { expect } from '@open-wc/testing';
import { newJob } from '../../../src/core/outbox/job.js';
import { Connection, type Head } from '../../../src/core/storage/connection.js';
import type { Envelope } from '../../../src/core/storage/envelope.js';
import { createVault, leaveNothing } from '../../../src/core/storage/create-vault.js';
import type { Secret } from '../../../src/core/storage/slots/slot.js';
import type { Vault } from '../../../src/core/storage/vault.js';
import { exists, forgetDevices, NOW, rows, tamper } from '../device.js';
import { rejection } from '../rejection.js';
import { browser, put, texts } from './tabs.js';
import { Faults } from './support/faults.js';

const PIN = { pin: '739164' };

describe('storage/lost-head', () => {
  let { name, tab } = browser();
  beforeEach(() => {
    ({ name, tab } = browser());
  });
  afterEach(forgetDevices);

  const loseHead = () => tamper(name, (database) => database.delete('head', 'head'));
  const head = async () => (await rows(name))['head']![0]?.[1] as Head | undefined;
  const bodies = async (vault: Vault) =>
    (await (await vault.store()).listJobs()).map(({ content }) => content);

  for (const [level, secret] of [
    ['device', undefined],
    ['pin', PIN],
  ] as ['device' | 'pin', Secret | undefined][]) {
    describe(`level ${level}`, () => {
      beforeEach(async () => {
        const vault = tab();
        await vault.setLevel(level, secret);
        for (const text of ['1', '2', '3', '4']) await put(vault, 'a', text);
        await put(vault, 'b', 'other');
        await (await vault.store()).addJob(newJob('j', NOW), 'body');
      });

      it('reads what was saved last, and a vault that goes on as before', async () => {
        const before = (await head())!;
        await loseHead();
        const vault = tab();
        expect(await vault.level()).to.equal(level);
        await vault.unlock(secret);
        expect(await texts(vault)).to.have.members(['4', 'other']);
        expect(await bodies(vault)).to.deep.equal(['body']);
        expect(await head()).to.deep.include({ vid: before.vid, level, gens: { a: 4, b: 1 } });
        await put(vault, 'a', '5');
        const later = tab();
        await later.unlock(secret);
        expect(await texts(later)).to.have.members(['5', 'other']);
      });

      it('gets a new data key, for nobody knows how often the old one was used', async () => {
        const seals = async () =>
          (await rows(name))['records']!.map(([, envelope]) => String((envelope as Envelope).iv));
        const before = await seals();
        await loseHead();
        await tab().unlock(secret);
        expect((await seals()).filter((iv) => before.includes(iv))).to.deep.equal([]);
      });

      it('is written to by a tab that was open before only under the new key', async () => {
        const old = tab();
        await old.unlock(secret);
        const store = await old.store();
        await loseHead();
        expect(await rejection(store.put('a', () => ({ kind: 'note', text: 'x' })))).to.have.property(
          'code',
          'storage-gone',
        );
        const later = tab();
        await later.unlock(secret);
        const save = store.put('a', () => ({ kind: 'note', text: 'x' }));
        if (secret) expect(await rejection(save)).to.have.property('code', 'storage-rekeyed');
        else await save; // nobody is needed to open it anew
        expect(await texts(later)).to.include(secret ? '4' : 'x');
      });

      it('tells of a record whose newest generation is damaged', async () => {
        await tamper(name, async (database) => {
          const row = (await database.get('records', ['a', 4 % 3]))!;
          await database.put('records', { ...row, ct: new ArrayBuffer(528) }, ['a', 4 % 3]);
        });
        await loseHead();
        const vault = tab();
        await vault.unlock(secret);
        expect((await vault.status()).recovered).to.equal(1);
        expect(await texts(vault)).to.have.members(['3', 'other']);
      });

      it('can be wiped', async () => {
        await loseHead();
        await tab().wipe();
        expect(await exists(name)).to.equal(false);
      });
    });
  }

  it('counts a wrong PIN as wrong, and opens with the right one', async () => {
    const vault = tab();
    await vault.setLevel('pin', PIN);
    await put(vault, 'a', '1');
    await loseHead();
    const later = tab();
    expect(await rejection(later.unlock({ pin: '739165' }))).to.have.property('code', 'vault-pin-wrong');
    await later.unlock(PIN);
    expect(await texts(later)).to.deep.equal(['1']);
  });

  it('lets two tabs find it at once', async () => {
    await put(await laid(), 'a', '1');
    await loseHead();
    const [one, two] = [tab(), tab()];
    await Promise.all([one.unlock(), two.unlock()]);
    expect(await texts(tab())).to.deep.equal(['1']);
  });

  it('takes the vault back in which nothing was kept yet', async () => {
    await laid();
    await loseHead();
    const vault = tab();
    expect(await vault.level()).to.equal('device');
    await put(vault, 'a', '1');
    expect(await texts(tab())).to.deep.equal(['1']);
  });

  describe('what the rows do not tell', () => {
    const laidOut = async () => {
      await put(await laid(), 'a', '1');
      await loseHead();
    };
    const stays = async (use: () => Promise<unknown>) => {
      const before = await rows(name);
      expect(await rejection(use())).to.have.property('code', 'storage-unreadable');
      const { keys: _keys, ...after } = await rows(name);
      const { keys: _before, ...same } = before;
      expect(after).to.deep.equal(same);
    };

    it('keeps records without a slot, and lays no vault over them', async () => {
      await laidOut();
      await tamper(name, (database) => database.clear('slots'));
      await stays(() => tab().store());
      await stays(() => tab().setLevel('device'));
      await stays(() => createVault(new Connection(name), NOW));
    });

    it('keeps rows that name two vaults', async () => {
      await laidOut();
      await tamper(name, async (database) => {
        const row = (await database.get('records', ['a', 1]))!;
        await database.put('records', { ...row, vid: crypto.randomUUID(), id: 'b' }, ['b', 1]);
      });
      await stays(() => tab().store());
    });

    it('keeps the slot of a PIN that has no record to name the vault', async () => {
      await tab().setLevel('pin', PIN);
      await loseHead();
      await stays(() => tab().store());
    });

    it('keeps a job that stands alone', async () => {
      const vault = await laid();
      await (await vault.store()).addJob(newJob('j', NOW), 'body');
      await loseHead();
      await tamper(name, (database) => database.clear('slots'));
      await stays(() => tab().store());
    });
  });

  it('erases nothing after a failed attempt when it cannot see what is there', async () => {
    await put(await laid(), 'a', '1');
    const faults = new Faults();
    faults.fail('transaction', new DOMException('no', 'NotReadableError'), 1);
    await leaveNothing(new Connection(name, { indexedDB: faults.factory }));
    expect(await texts(tab())).to.deep.equal(['1']);
  });

  async function laid(): Promise<Vault> {
    const vault = tab();
    await vault.setLevel('device');
    return vault;
  }
});
