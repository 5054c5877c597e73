import { aTimeout, expect } from '@open-wc/testing';
import { Connection, type VaultDatabase } from '../../../src/core/storage/connection.js';
import { writeMark } from '../../../src/core/storage/mark.js';
import { LISTEN_MS } from '../../../src/core/storage/other-tabs.js';
import { databaseName, exists, forgetDevices, NOW } from '../device.js';
import { rejection } from '../rejection.js';
import { Faults } from './support/faults.js';
import { impatient, Patience } from './support/patience.js';

const head = { vid: 'v', level: 'device', sv: 1, seals: 0, gens: {}, savedAt: 0 } as const;
const keepHead = (database: VaultDatabase) => database.put('head', head, 'head');
const readHead = (database: VaultDatabase) => database.get('head', 'head');

/** Resolves when `open` was called so often. */
const opening = async (faults: Faults, count: number) => {
  while (faults.calls.open < count) await new Promise((done) => setTimeout(done));
};

describe('storage/connection', () => {
  afterEach(forgetDevices);

  it('makes no database for a reader', async () => {
    const name = databaseName();
    expect(await new Connection(name).run(readHead)).to.equal(undefined);
    expect(await exists(name)).to.equal(false);
  });

  it('makes all eight stores for a writer (§2)', async () => {
    const stores = await new Connection(databaseName()).run(
      (database) => Promise.resolve([...database.objectStoreNames]),
      true,
    );
    expect(stores).to.deep.equal(['files', 'grants', 'head', 'keys', 'log', 'outbox', 'records', 'slots']);
  });

  it('makes the database for a writer who comes while a reader is still looking', async () => {
    const connection = new Connection(databaseName());
    const [read] = await Promise.all([connection.run(readHead), connection.run(keepHead, true)]);
    expect(read).to.equal(undefined);
    expect(await connection.run(readHead)).to.deep.equal(head);
  });

  it('opens anew after the handle died', async () => {
    const connection = new Connection(databaseName());
    await connection.run(keepHead, true);
    await connection.run((database) => Promise.resolve(database.close()));
    expect(await connection.run(readHead)).to.deep.equal(head);
  });

  it('opens one new handle for many calls on a dead one', async () => {
    const connection = new Connection(databaseName());
    await connection.run(keepHead, true);
    await connection.run((database) => Promise.resolve(database.close()));
    const handles = await Promise.all(
      Array.from({ length: 8 }, () =>
        connection.run(async (database) => {
          await readHead(database);
          return database;
        }),
      ),
    );
    expect(new Set(handles).size).to.equal(1);
  });

  it('runs again when the browser aborted the transaction', async () => {
    const connection = new Connection(databaseName());
    await connection.run(keepHead, true);
    let runs = 0;
    const read = connection.run(async (database) => {
      if (runs++ === 0) throw new DOMException('connection closed', 'AbortError');
      return readHead(database);
    });
    expect(await read).to.deep.equal(head);
  });

  it('gives up on a browser that never comes back, after 100, 300 and 900 ms ± half (§7)', async () => {
    const { waits, delay } = impatient();
    const connection = new Connection(databaseName(), { delay });
    await connection.run(keepHead, true);
    let runs = 0;
    const error = await rejection(
      connection.run(() => {
        runs++;
        return Promise.reject(new DOMException('server lost', 'UnknownError'));
      }),
    );
    expect(error).to.have.property('code', 'storage-failed');
    expect(runs).to.equal(4);
    expect(waits).to.have.length(3);
    for (const [index, ms] of [100, 300, 900].entries()) expect(waits[index]).to.be.within(ms / 2, ms * 1.5);
  });

  it('waits no more while the browser stays lost, and again once it came back (§7)', async () => {
    const faults = new Faults();
    const { waits, delay } = impatient();
    const connection = new Connection(databaseName(), { indexedDB: faults.factory, delay });
    await connection.run(keepHead, true);
    const lost = new DOMException('Connection to Indexed Database server lost', 'UnknownError');
    faults.fail('get', lost, 6);
    await rejection(connection.run(readHead));
    expect(waits.splice(0)).to.have.length(3);
    await rejection(connection.run(readHead));
    expect(waits).to.have.length(0);
    faults.fail('get', lost, 1);
    expect(faults.calls.get).to.equal(5);
    await rejection(connection.run(readHead));
    await rejection(connection.run(readHead));
    expect(await connection.run(readHead)).to.deep.equal(head);
    faults.fail('get', lost, 1);
    expect(await connection.run(readHead)).to.deep.equal(head);
    expect(waits).to.have.length(1);
  });

  for (const [name, message] of [
    ['InvalidStateError', 'The database connection is closing'],
    ['AbortError', 'The transaction was aborted'],
    ['UnknownError', 'Connection to Indexed Database server lost. Refresh the page to try again'],
    ['UnknownError', 'Attempt to get a record from database without an in-progress transaction'],
    ['UnknownError', 'Internal error opening backing store for indexedDB.open.'],
    ['UnknownError', 'Unable to inject key into record'],
  ] as const) {
    for (const operation of ['open', 'transaction', 'get'] as const)
      it(`opens anew when ${operation} fails with ${name}: ${message}`, async () => {
        const name_ = databaseName();
        await new Connection(name_).run(keepHead, true);
        const faults = new Faults();
        const connection = new Connection(name_, { indexedDB: faults.factory, ...impatient() });
        faults.fail(operation, new DOMException(message, name));
        expect(await connection.run(readHead)).to.deep.equal(head);
      });
  }

  it('drops only the handle that died, not the one that another call opened since', async () => {
    const faults = new Faults();
    const connection = new Connection(databaseName(), { indexedDB: faults.factory, ...impatient() });
    await connection.run(keepHead, true);
    let runs = 0;
    await connection.run(async () => {
      if (runs++ > 0) return;
      await connection.run((database) => Promise.resolve(database.close()));
      await connection.run(readHead); // has opened the second one
      throw new DOMException('closed', 'InvalidStateError');
    });
    expect(runs).to.equal(2);
    expect(faults.opened).to.have.length(2);
  });

  it('opens anew after the browser said that it closed the database under the page', async () => {
    const faults = new Faults();
    const { waits, delay } = impatient();
    const connection = new Connection(databaseName(), { indexedDB: faults.factory, delay });
    await connection.run(keepHead, true);
    faults.opened[0]!.dispatchEvent(new Event('close'));
    expect(await connection.run(readHead)).to.deep.equal(head);
    expect(faults.opened).to.have.length(2);
    expect(waits).to.deep.equal([]);
  });

  describe('when the page comes back', () => {
    const comeBack = {
      'to the foreground': () => document.dispatchEvent(new Event('visibilitychange')),
      'from the cache': () =>
        globalThis.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    };

    for (const [how, event] of Object.entries(comeBack)) {
      it(`reads the head before any write, ${how}`, async () => {
        const faults = new Faults();
        const connection = new Connection(databaseName(), { indexedDB: faults.factory });
        await connection.run(keepHead, true);
        event();
        await connection.run(keepHead);
        expect(faults.calls).to.include({ get: 1, put: 2 });
        expect(faults.opened).to.have.length(1);
      });

      it(`opens anew before any write when the handle is dead, ${how}`, async () => {
        const faults = new Faults();
        const connection = new Connection(databaseName(), { indexedDB: faults.factory });
        await connection.run(keepHead, true);
        faults.fail('get', new DOMException('server lost', 'UnknownError'));
        event();
        let runs = 0;
        await connection.run((database) => {
          runs++;
          return keepHead(database);
        });
        expect(runs).to.equal(1);
        expect(faults.opened).to.have.length(2);
      });
    }

    it('looks no more once the handle was closed', async () => {
      const faults = new Faults();
      const connection = new Connection(databaseName(), { indexedDB: faults.factory });
      await connection.run(keepHead, true);
      await connection.close();
      comeBack['from the cache']();
      expect(faults.calls.get).to.equal(0);
    });
  });

  describe('when the browser is silent', () => {
    it('asks a second time after 5 s (§7)', async () => {
      const faults = new Faults();
      const patience = new Patience();
      const name = databaseName();
      await new Connection(name).run(keepHead, true);
      faults.silence(1);
      const connection = new Connection(name, { indexedDB: faults.factory, delay: patience.delay });
      const reading = connection.run(readHead);
      await opening(faults, 1);
      patience.pass(5000);
      expect(await reading).to.deep.equal(head);
      faults.answer(); // what the silent browser opened all the same
    });

    it('tells after twice 5 s, and leaves no late handle open', async () => {
      const faults = new Faults();
      const patience = new Patience();
      const name = databaseName();
      const first = new Connection(name);
      await first.run(keepHead, true);
      await first.close();
      faults.silence(2);
      const connection = new Connection(name, { indexedDB: faults.factory, delay: patience.delay });
      const hung = rejection(connection.run(readHead));
      for (const count of [1, 2]) {
        await opening(faults, count);
        patience.pass(5000);
      }
      expect(await hung).to.include({ name: 'BkStorageError', code: 'storage-hung' });
      faults.answer();
      await new Promise((done, failed) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = done;
        request.onblocked = () => undefined;
        request.onerror = failed;
      });
    });
  });

  describe('when another tab holds an older structure', () => {
    const open = (name: string) =>
      new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error!);
      });

    it('asks it after 3 s to close, and it does (§2)', async () => {
      const name = databaseName();
      const faults = new Faults();
      faults.deaf = true;
      const other = new Connection(name, { indexedDB: faults.factory });
      await other.run(keepHead, true);
      await aTimeout(LISTEN_MS); // until it listens
      const patience = new Patience();
      const connection = new Connection(name, { version: 2, delay: patience.delay });
      const reading = connection.run(readHead);
      await patience.asked(3000);
      patience.pass(3000);
      expect(await reading).to.deep.equal(head);
      expect(await other.run(readHead)).to.deep.equal(head); // as a reader of what is newer
      expect(other.newer).to.equal(true);
      await other.close();
      await connection.close();
    });

    it('tells when it sleeps too deeply, and leaves no late handle open', async () => {
      const name = databaseName();
      const first = new Connection(name);
      await first.run(keepHead, true);
      await first.close();
      const sleeping = await open(name);
      const patience = new Patience();
      const connection = new Connection(name, { version: 2, delay: patience.delay });
      const blocked = rejection(connection.run(readHead));
      for (const count of [1, 2]) {
        await patience.asked(3000, count);
        patience.pass(3000);
      }
      expect(await blocked).to.include({ name: 'BkStorageError', code: 'storage-blocked' });
      sleeping.close();
      expect((await indexedDB.databases()).find((one) => one.name === name)?.version).to.equal(1);
      expect(await new Connection(name).destroy()).to.equal(true);
    });
  });

  describe('deleting', () => {
    it('says that the database is gone', async () => {
      const name = databaseName();
      const connection = new Connection(name);
      await connection.run(keepHead, true);
      expect(await connection.destroy()).to.equal(true);
      expect(await exists(name)).to.equal(false);
    });

    it('asks other tabs to let go', async () => {
      const name = databaseName();
      const faults = new Faults();
      faults.deaf = true;
      await new Connection(name, { indexedDB: faults.factory }).run(keepHead, true);
      await aTimeout(LISTEN_MS); // until it listens
      expect(await new Connection(name).destroy()).to.equal(true);
    });
  });

  describe('where there is a mark', () => {
    afterEach(() => localStorage.clear());

    it('does not ask first whether there is a database', async () => {
      const name = databaseName();
      await new Connection(name).run(keepHead, true);
      const faults = new Faults();
      writeMark(name, { vid8: 'v', level: 'device', at: NOW });
      expect(await new Connection(name, { indexedDB: faults.factory }).run(readHead)).to.deep.equal(head);
      expect(faults.calls.databases).to.equal(0);
    });

    it('sees all the same that the browser has thrown the database away, and can make a new one', async () => {
      const connection = new Connection(databaseName());
      writeMark(connection.name, { vid8: 'v', level: 'device', at: NOW });
      expect(await connection.run(readHead)).to.equal(undefined);
      await connection.run(keepHead, true);
      expect(await connection.run(readHead)).to.deep.equal(head);
    });
  });

  describe('where there is no storage', () => {
    const replaced = (on: object, property: string, get: () => unknown) => {
      const own = Object.getOwnPropertyDescriptor(on, property);
      Object.defineProperty(on, property, { get, configurable: true });
      restore = () => {
        if (own) Object.defineProperty(on, property, own);
        else delete (on as Record<string, unknown>)[property];
      };
    };
    let restore = () => undefined as void;
    afterEach(() => restore());
    const denied = () => {
      throw new DOMException('denied', 'SecurityError');
    };

    for (const [what, on, property, get] of [
      ['indexedDB is missing', globalThis, 'indexedDB', () => undefined],
      ['indexedDB throws', globalThis, 'indexedDB', denied],
      ['navigator.storage throws', navigator, 'storage', denied],
      ['crypto.subtle is missing', crypto, 'subtle', () => undefined],
    ] as const)
      it(`tells when ${what}`, async () => {
        replaced(on, property, get);
        const connection = new Connection('bk-test-none');
        expect(await rejection(connection.run(readHead))).to.have.property('code', 'storage-unavailable');
        expect(await rejection(connection.destroy())).to.have.property('code', 'storage-unavailable');
      });

    it('does without navigator.storage, which WebKitGTK does not have', async () => {
      replaced(navigator, 'storage', () => undefined);
      const connection = new Connection(databaseName());
      await connection.run(keepHead, true);
      expect(await connection.run(readHead)).to.deep.equal(head);
    });

    it('tells when open throws', async () => {
      const connection = new Connection('bk-test-none', {
        indexedDB: { open: denied, databases: denied } as unknown as IDBFactory,
      });
      expect(await rejection(connection.run(readHead, true))).to.have.property('code', 'storage-unavailable');
    });
  });

  it('makes room at once for a tab that deletes the database', async () => {
    const name = databaseName();
    const connection = new Connection(name);
    await connection.run(keepHead, true);
    await new Promise((done, failed) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = done;
      request.onblocked = failed;
    });
    expect(await connection.run(readHead)).to.equal(undefined);
    expect(await exists(name)).to.equal(false);
  });

  for (const [name, code] of [
    ['QuotaExceededError', 'storage-full'],
    ['SecurityError', 'storage-unavailable'],
    ['DataError', 'storage-failed'],
  ] as const) {
    it(`reports ${name} as ${code}`, async () => {
      const connection = new Connection(databaseName());
      const failing = connection.run(() => Promise.reject(new DOMException('', name)), true);
      expect(await rejection(failing)).to.include({ name: 'BkStorageError', code });
    });
  }

  describe('on a later structure', () => {
    const later = async () => {
      const name = databaseName();
      const connection = new Connection(name, { version: 2 });
      await connection.run(keepHead, true);
      await connection.close();
      return name;
    };

    it('reads, and says that it is for reading only (§2)', async () => {
      const connection = new Connection(await later());
      expect(await connection.run(readHead)).to.deep.equal(head);
      expect(connection.newer).to.equal(true);
    });

    it('refuses to put anything in place', async () => {
      const connection = new Connection(await later());
      expect(await rejection(connection.run(keepHead, true))).to.have.property('code', 'storage-newer');
    });
  });
});
