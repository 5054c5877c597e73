import { expect } from '@open-wc/testing';
import { toBase64 } from '../../../src/core/storage/base64.js';
import { Connection } from '../../../src/core/storage/connection.js';
import { open, seal, type Envelope } from '../../../src/core/storage/envelope.js';
import { unlock } from '../../../src/core/storage/vault-access.js';
import { openVaultStore } from '../../../src/core/storage/vault-store.js';
import { newJob } from '../../../src/core/outbox/job.js';
import type { Secret } from '../../../src/core/storage/slots/slot.js';
import type { Level } from '../../../src/core/storage/store.js';
import { exists, forgetDevices, legible, NOW, rows, tamper } from '../device.js';
import { BkStorageError } from '../../../src/core/errors.js';
import { rejection } from '../rejection.js';
import { browser, changes, put, texts } from './tabs.js';

const PIN = { pin: '739164' };
const PASSPHRASE = { passphrase: 'mười hai con giáp' };

/** An app with a key of its own for each vault. */
function app() {
  const keys = new Map<string, string>();
  const bkHost = {
    version: 1,
    capabilities: ['vault-key'],
    call: (name: string, { vid }: { vid: string }) => {
      if (name === 'vault-key.delete') keys.delete(vid);
      else if (!keys.has(vid)) keys.set(vid, toBase64(crypto.getRandomValues(new Uint8Array(32))));
      return Promise.resolve({ key: keys.get(vid) });
    },
  };
  Object.assign(globalThis, { bkHost });
  return keys;
}

describe('storage/locks', () => {
  let { name, time, tab } = browser();
  beforeEach(() => {
    ({ name, time, tab } = browser());
    app();
  });
  afterEach(async () => {
    delete (globalThis as { bkHost?: unknown }).bkHost;
    await forgetDevices();
  });

  for (const [level, secret, wrong, code] of [
    ['pin', PIN, { pin: '739165' }, 'vault-pin-wrong'],
    ['passphrase', PASSPHRASE, { passphrase: 'mười ba con giáp' }, 'vault-passphrase-wrong'],
    ['native', undefined, undefined, undefined],
  ] as [Level, Secret | undefined, Secret | undefined, string | undefined][]) {
    describe(`level ${level}`, () => {
      it('takes along what is in memory, and is read back by a fresh client', async () => {
        const first = tab();
        await put(first, 'a', 'one');
        await (await first.store()).addJob(newJob('j', NOW), 'body');
        await first.setLevel(level, secret);
        const later = tab();
        expect(await later.level()).to.equal(level);
        expect(await rejection(later.store())).to.include({ name: 'BkStorageError', code: 'storage-locked' });
        await later.unlock(secret);
        expect(await texts(later)).to.deep.equal(['one']);
        expect((await (await later.store()).listJobs()).map(({ content }) => content)).to.deep.equal([
          'body',
        ]);
        expect((await later.store()).level).to.equal(level);
      });

      it('removes the device slot, its key and every seal of the old data key when it replaces level device', async () => {
        const vault = tab();
        await vault.setLevel('device');
        for (const text of ['1', '2', '3', '4']) await put(vault, 'a', text);
        await (await vault.store()).addJob(newJob('j', NOW), 'body');
        const before = await rows(name);
        await vault.setLevel(level, secret);
        const after = await rows(name);
        expect(after['keys']!.map(([key]) => key)).to.deep.equal(level === 'pin' ? ['pepper'] : []);
        expect(after['slots']!.map(([, slot]) => (slot as { kind: string }).kind)).to.deep.equal([level]);
        const seals = (dump: typeof after) =>
          [
            ...dump['records']!,
            ...dump['outbox']!.map(([key, job]) => [key, (job as { envelope: unknown }).envelope]),
          ].map(([, envelope]) => String((envelope as { iv: Uint8Array }).iv));
        expect(seals(after)).to.have.length(4);
        expect(seals(after).filter((iv) => seals(before).includes(iv))).to.deep.equal([]);
        expect(await texts(vault)).to.deep.equal(['4']);
        const later = tab();
        await later.unlock(secret);
        expect(await texts(later)).to.deep.equal(['4']);
      });

      it('goes down to level device again, where nobody is asked', async () => {
        const vault = tab();
        await vault.setLevel(level, secret);
        await put(vault, 'a', 'one');
        await vault.setLevel('device');
        expect(await texts(vault)).to.deep.equal(['one']);
        const later = tab();
        expect(await later.level()).to.equal('device');
        expect(await texts(later)).to.deep.equal(['one']);
        expect((await rows(name))['keys']!.map(([key]) => key)).to.deep.equal(['device']);
      });

      it('goes down to an empty memory, and erases the device', async () => {
        const vault = tab();
        await vault.setLevel(level, secret);
        await put(vault, 'a', 'one');
        await vault.setLevel('session');
        expect(await texts(vault)).to.deep.equal([]);
        expect(await exists(name)).to.equal(false);
      });

      it('keeps nothing legible on the device', async () => {
        const vault = tab();
        await vault.setLevel(level, secret);
        await put(vault, 'a', 'Lê Thị Hoa');
        expect(legible(await rows(name))).not.to.match(/Hoa|note|739164|giáp/);
      });

      if (code !== undefined) {
        it('does not open for anything else', async () => {
          await tab().setLevel(level, secret);
          const later = tab();
          expect(await rejection(later.unlock(wrong))).to.include({ name: 'BkVaultError', code });
          expect(await rejection(later.unlock())).to.have.property('code', 'vault-secret-missing');
          expect(await rejection(later.store())).to.have.property('code', 'storage-locked');
        });
      }
    });
  }

  it('does not open when the app gives another key', async () => {
    await tab().setLevel('native');
    app();
    expect(await rejection(tab().unlock())).to.include({ name: 'BkVaultError', code: 'vault-native-failed' });
  });

  it('changes a PIN', async () => {
    const vault = tab();
    await vault.setLevel('pin', PIN);
    await put(vault, 'a', 'one');
    await vault.setLevel('pin', { pin: '820517' });
    expect(await texts(vault)).to.deep.equal(['one']);
    const later = tab();
    expect(await rejection(later.unlock(PIN))).to.have.property('code', 'vault-pin-wrong');
    await later.unlock({ pin: '820517' });
    expect(await texts(later)).to.deep.equal(['one']);
  });

  it('refuses a PIN that others know, and changes nothing', async () => {
    const vault = tab();
    await vault.setLevel('device');
    const error = await rejection(vault.setLevel('pin', { pin: '020395' }, ['1995-03-02']));
    expect(error).to.include({ name: 'BkDataError', code: 'vault-pin-weak' });
    expect(await tab().level()).to.equal('device');
  });

  it('makes no database for a PIN that is refused', async () => {
    const vault = tab();
    await put(vault, 'a', 'one');
    await rejection(vault.setLevel('pin', { pin: '123456' }));
    expect(await exists(name)).to.equal(false);
    expect([await vault.level(), await texts(vault)]).to.deep.equal([undefined, ['one']]);
  });

  it('locks one tab and not the other', async () => {
    const [one, two] = [tab(), tab()];
    await one.setLevel('pin', PIN);
    await put(one, 'a', 'one');
    await two.unlock(PIN);
    const store = await one.store();
    await one.lock();
    expect(await rejection(one.store())).to.have.property('code', 'storage-locked');
    for (const act of [
      () => store.list(),
      () => store.put('a', () => ({ kind: 'note' })),
      () => store.remove('a'),
      () => store.listJobs(),
      () => store.addJob(newJob('j', NOW), 'body'),
    ])
      expect(await rejection(act())).to.have.property('code', 'storage-locked');
    expect(await one.status()).to.include({ level: 'pin', locked: true, pinTriesLeft: 10 });
    expect(await texts(two)).to.deep.equal(['one']);
    await one.unlock(PIN);
    expect(await texts(one)).to.deep.equal(['one']);
  });

  it('has nothing to lock at level device', async () => {
    const vault = tab();
    await vault.setLevel('device');
    await vault.lock();
    expect(await texts(vault)).to.deep.equal([]);
  });

  it('is locked in a tab that was open at level device when another sets a PIN', async () => {
    const [one, two] = [tab(), tab()];
    await one.setLevel('device');
    await put(one, 'a', 'one');
    const old = await two.store();
    const heard = changes(two);
    await one.setLevel('pin', PIN);
    const late = rejection(old.put('a', () => ({ kind: 'note', text: 'late' })));
    expect(await late).to.have.property('code', 'storage-locked');
    await heard;
    expect(await rejection(two.store())).to.have.property('code', 'storage-locked');
    expect(await texts(one)).to.deep.equal(['one']);
  });

  it('opens again by itself in a tab that was open when another goes down to level device', async () => {
    const [one, two] = [tab(), tab()];
    await one.setLevel('pin', PIN);
    await put(one, 'a', 'one');
    await two.unlock(PIN);
    const heard = changes(two);
    await one.setLevel('device');
    await heard;
    expect(await texts(two)).to.deep.equal(['one']);
    expect(await two.level()).to.equal('device');
  });

  it('takes along, once unlocked, what was typed in a tab before another locked its answer', async () => {
    const [one, two] = [tab(), tab()];
    await put(two, 'b', 'two');
    const heard = changes(two);
    await one.setLevel('pin', PIN);
    await heard;
    expect(await rejection(two.store())).to.have.property('code', 'storage-locked');
    await two.unlock(PIN);
    expect(await texts(one)).to.deep.equal(['two']);
  });

  it('loses no save that is on its way while the level changes', async () => {
    const vault = tab();
    await vault.setLevel('device');
    await put(vault, 'a', 'before');
    const moving = vault.setLevel('pin', PIN);
    await Promise.all([moving, put(vault, 'b', 'during'), put(vault, 'c', 'during')]);
    const later = tab();
    await later.unlock(PIN);
    expect(await texts(later)).to.have.members(['before', 'during', 'during']);
  });

  it('loses no acknowledged save of another tab while the level changes', async () => {
    const [one, two] = [tab(), tab()];
    await one.setLevel('device');
    const store = await two.store();
    const saved: string[] = [];
    const saving = (async () => {
      for (let n = 0; n < 30; n++)
        await store
          .put(`r${String(n)}`, () => ({ kind: 'note', text: String(n) }))
          .then(
            () => saved.push(String(n)),
            (error: unknown) => expect(error).to.have.property('code', 'storage-rekeyed'),
          );
    })();
    await Promise.all([saving, one.setLevel('pin', PIN)]);
    expect(saved.length).to.be.greaterThan(0);
    expect(await texts(one)).to.have.members(saved);
  });

  it('keeps unreadable what was unreadable, and falls back where it fell back before', async () => {
    const vault = tab();
    await vault.setLevel('device');
    for (const text of ['1', '2']) await put(vault, 'a', text);
    await put(vault, 'b', 'lost');
    await tamper(name, async (database) => {
      for (const key of [
        ['a', 2],
        ['b', 1],
      ] as [string, number][])
        await database.put(
          'records',
          { ...(await database.get('records', key))!, ct: new ArrayBuffer(528) },
          key,
        );
    });
    await vault.setLevel('pin', PIN);
    const { records, unreadable } = await (await vault.store()).list();
    expect([records.map(({ data }) => data['text']), unreadable]).to.deep.equal([['1'], ['b']]);
    expect(await vault.status()).to.include({ unreadable: 1 });
  });

  it('refuses a new key while something of a later version would be lost with the old one', async () => {
    const vault = tab();
    await vault.setLevel('device');
    await put(vault, 'a', '1');
    await tamper(name, async (database) => {
      const later = { ...(await database.get('records', ['a', 1]))!, v: 2 as 1 };
      await database.put('records', later, ['a', 1]);
    });
    expect(await rejection(vault.setLevel('pin', PIN))).to.have.property('code', 'storage-newer');
    expect(await tab().level()).to.equal('device');
    expect((await rows(name))['records']).to.have.length(1);
  });

  it('takes along what lies in files, grants and log', async () => {
    const vault = tab();
    await vault.setLevel('device');
    const unlocked = (await new Connection(name).run(unlock))!;
    const plain = { who: 'x'.repeat(40) };
    const envelope = await seal(unlocked.key, { vid: unlocked.vid, type: 'grant', id: 'g', n: 1 }, plain);
    await tamper(name, async (database) => {
      await database.put('files', envelope, ['g', 0]);
      for (const store of ['grants', 'log'] as const) await database.put(store, envelope, 'g');
    });
    await vault.setLevel('pin', PIN);
    await vault.setLevel('device');
    const { key } = (await new Connection(name).run(unlock))!;
    for (const store of ['files', 'grants', 'log']) {
      const carried = (await rows(name))[store]![0]![1] as Envelope;
      expect(await open(key, { vid: unlocked.vid, type: 'grant', id: 'g', n: 1 }, carried)).to.deep.equal(
        plain,
      );
    }
  });

  it('saves under the new key when another tab has renewed that of level device', async () => {
    const one = tab();
    await one.setLevel('device');
    const late = (await openVaultStore(new Connection(name)))!;
    await late.put('a', () => ({ kind: 'note', text: 'before' }));
    await one.setLevel('pin', PIN);
    await one.setLevel('device');
    await late.put('a', (current) => ({ ...current!, text: 'after' }));
    expect(await texts(one)).to.deep.equal(['after']);
    expect((await late.list()).unreadable).to.deep.equal([]);
  });

  for (const [level, secret] of [
    ['device', undefined],
    ['pin', PIN],
  ] as const) {
    it(`gives a vault of level ${level} a new data key after 2^20 seals`, async () => {
      const first = tab();
      await first.setLevel(level, secret);
      await put(first, 'a', 'one');
      await tamper(name, async (database) => {
        await database.put('head', { ...(await database.get('head', 'head'))!, seals: 2 ** 20 }, 'head');
      });
      const before = String((await rows(name))['slots']![0]![1]);
      const later = tab();
      await later.unlock(secret);
      expect(await texts(later)).to.deep.equal(['one']);
      const { head, slots } = await rows(name);
      expect(head![0]![1]).to.include({ seals: 1, epoch: 1, level });
      expect(legible(slots![0]![1])).to.not.equal(before);
      const last = tab();
      await last.unlock(secret);
      expect(await texts(last)).to.deep.equal(['one']);
    });
  }

  it('offers neither device nor PIN where the browser keeps no keys, but a passphrase', async () => {
    const { put: real } = IDBObjectStore.prototype as {
      put: (this: IDBObjectStore, ...row: unknown[]) => IDBRequest<IDBValidKey>;
    };
    IDBObjectStore.prototype.put = function (value: unknown, ...key: unknown[]) {
      return real.call(this, value instanceof CryptoKey ? () => undefined : value, ...key);
    };
    try {
      const vault = tab();
      await put(vault, 'a', 'one');
      expect(await vault.levels())
        .to.include('passphrase')
        .and.not.to.include.members(['device', 'pin']);
      expect(await rejection(vault.setLevel('pin', PIN))).to.have.property('code', 'storage-unavailable');
      await vault.setLevel('passphrase', PASSPHRASE);
      const later = tab();
      await later.unlock(PASSPHRASE);
      expect(await texts(later)).to.deep.equal(['one']);
    } finally {
      Object.assign(IDBObjectStore.prototype, { put: real });
    }
  });

  it('tells the levels of this browser, and leaves nothing behind', async () => {
    const vault = tab();
    expect(await vault.levels()).to.include.members(['session', 'device', 'pin', 'passphrase', 'native']);
    expect(await exists(name)).to.equal(false);
    expect(await exists(`${name}-probe`)).to.equal(false);
  });

  it('erases a locked vault, its keys first, and the key in the app', async () => {
    const keys = app();
    const vault = tab();
    await vault.setLevel('native');
    await put(vault, 'a', 'one');
    expect(keys.size).to.equal(1);
    await vault.lock();
    const report = await vault.wipe();
    expect(report).to.deep.equal({
      erased: { slots: 1, records: 1, head: 1 },
      left: {},
      databaseGone: true,
      errors: [],
    });
    expect([keys.size, await exists(name), await vault.level()]).to.deep.equal([0, false, undefined]);
  });

  it('says what could not be erased', async () => {
    const vault = tab();
    await vault.setLevel('device');
    await put(vault, 'a', 'one');
    const { clear } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.clear = function () {
      if (this.name === 'records') throw new DOMException('', 'UnknownError');
      return clear.call(this);
    };
    let error: unknown;
    try {
      error = await rejection(vault.wipe());
    } finally {
      IDBObjectStore.prototype.clear = clear;
    }
    expect(error).to.include({ name: 'BkWipeError', code: 'vault-wipe-incomplete' });
    const { report } = error as { report: { left: object; errors: unknown[] } };
    expect(report.left).to.deep.equal({ records: 1 });
    expect(report.errors).to.have.length(1);
    expect((await rows(name))['keys']).to.deep.equal([]);
  });

  it('says that the browser has thrown the vault away, until the question is answered anew (§7)', async () => {
    await tab().setLevel('device');
    expect(await tab().status()).to.include({ level: 'device', evicted: false });
    await new Promise((done) => {
      indexedDB.deleteDatabase(name).onsuccess = done;
    });
    const later = tab();
    expect(await later.status()).to.include({ level: undefined, evicted: true, locked: false });
    await later.setLevel('session');
    expect(await later.status()).to.include({ level: 'session', evicted: false });
    expect(localStorage).to.have.length(0);
  });

  it('says of a vault of another database neither that it was thrown away nor that it is there', async () => {
    await tab().setLevel('device');
    const other = browser().tab();
    expect(await other.status()).to.include({ level: undefined, evicted: false });
    await other.setLevel('device');
    await other.wipe();
    await new Promise((done) => {
      indexedDB.deleteDatabase(name).onsuccess = done;
    });
    expect(await tab().status()).to.include({ level: undefined, evicted: true });
  });

  it('leaves no mark of a vault that was wiped, and none on a shared device', async () => {
    const vault = tab();
    await vault.setLevel('pin', PIN);
    expect(JSON.parse(localStorage.getItem(`bk.vault:${name}`)!)).to.include({ level: 'pin' });
    await vault.wipe();
    expect(localStorage).to.have.length(0);
    await vault.setLevel('session');
    expect(localStorage).to.have.length(0);
  });

  it('goes on in memory when the storage hangs, and says so (§7)', async () => {
    await tab().setLevel('device');
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      throw new BkStorageError('storage-hung', 'as the connection says after two silent opens');
    };
    try {
      const vault = tab();
      await put(vault, 'a', 'one');
      expect(await texts(vault)).to.deep.equal(['one']);
      expect(await vault.status()).to.include({ level: undefined, hung: true, evicted: false });
    } finally {
      IDBFactory.prototype.open = open;
    }
  });

  it('locks after 15 minutes without a touch', async () => {
    const vault = tab();
    await vault.setLevel('pin', PIN);
    time.advance(15 * 60_000);
    dispatchEvent(new Event('pointerdown'));
    expect(await rejection(vault.store())).to.have.property('code', 'storage-locked');
  });

  it('locks when the page is left', async () => {
    const vault = tab();
    await vault.setLevel('pin', PIN);
    dispatchEvent(new Event('pagehide'));
    expect(await rejection(vault.store())).to.have.property('code', 'storage-locked');
  });

  it('takes a vault that cannot be looked at for neither wiped nor locked', async () => {
    const vault = tab();
    await vault.setLevel('pin', PIN);
    await put(vault, 'a', 'one');
    const told: string[] = [];
    vault.subscribe((change) => void told.push(change));
    const { get } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.get = () => {
      throw new DOMException('', 'DataError');
    };
    try {
      const heard = changes(vault);
      new BroadcastChannel(name).postMessage('changed');
      await heard;
    } finally {
      IDBObjectStore.prototype.get = get;
    }
    expect(told).to.deep.equal(['changed']);
    expect(await texts(vault)).to.deep.equal(['one']);
  });

  it('is locked after it got another PIN when it was locked meanwhile', async () => {
    const vault = tab();
    await vault.setLevel('pin', PIN);
    await put(vault, 'a', 'one');
    const { deriveBits } = crypto.subtle;
    crypto.subtle.deriveBits = function (...given) {
      crypto.subtle.deriveBits = deriveBits;
      void vault.lock();
      return deriveBits.apply(this, given);
    };
    await vault.setLevel('pin', { pin: '820517' });
    expect(await rejection(vault.store())).to.have.property('code', 'storage-locked');
    expect(await vault.status()).to.include({ level: 'pin', locked: true });
    await vault.unlock({ pin: '820517' });
    expect(await texts(vault)).to.deep.equal(['one']);
  });

  it('stays locked when it was locked while it was being unlocked', async () => {
    await tab().setLevel('pin', PIN);
    const vault = tab();
    await rejection(vault.store());
    const unlocking = rejection(vault.unlock(PIN));
    vault.lock();
    expect(await unlocking).to.have.property('code', 'storage-locked');
    expect(await rejection(vault.store())).to.have.property('code', 'storage-locked');
  });

  it('erases nothing for a copy that would lack what cannot be opened', async () => {
    const vault = tab();
    await vault.setLevel('device');
    await put(vault, 'a', 'lost');
    await put(vault, 'b', 'kept');
    await tamper(name, async (database) => {
      const row = (await database.get('records', ['a', 1]))!;
      await database.put('records', { ...row, ct: new ArrayBuffer(528) }, ['a', 1]);
    });
    expect(await rejection(vault.setLevel('session'))).to.have.property('code', 'storage-unreadable');
    expect(await vault.status()).to.include({ level: 'device', unreadable: 1 });
    expect(await texts(tab())).to.deep.equal(['kept']);
  });

  it('ends the save that has begun when it is locked, and begins none', async () => {
    const vault = tab();
    await vault.setLevel('pin', PIN);
    await put(vault, 'a', 'before');
    const store = await vault.store();
    const begun = [
      store.put('a', () => ({ kind: 'note', text: 'after' })),
      store.put('b', () => ({ kind: 'note', text: 'next' })),
      store.addJob(newJob('j', NOW), 'body'),
    ];
    vault.lock();
    const late = rejection(store.put('c', () => ({ kind: 'note', text: 'late' })));
    expect(await late).to.have.property('code', 'storage-locked');
    await Promise.all(begun);
    expect(await rejection(store.list())).to.have.property('code', 'storage-locked');
    await vault.unlock(PIN);
    expect(await texts(vault)).to.deep.equal(['after', 'next']);
    expect(await (await vault.store()).listJobs()).to.have.length(1);
  });

  it('ends no save that has begun when everything is erased', async () => {
    const vault = tab();
    await vault.setLevel('pin', PIN);
    const store = await vault.store();
    const begun = rejection(store.put('a', () => ({ kind: 'note', text: 'one' })));
    await vault.wipe();
    expect(await begun).to.be.an('error');
    expect(await exists(name)).to.equal(false);
  });
});
