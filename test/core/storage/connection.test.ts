import { expect } from '@open-wc/testing';
import { Connection, type VaultDatabase } from '../../../src/core/storage/connection.js';
import { databaseName, exists, forgetDevices } from '../device.js';
import { rejection } from '../rejection.js';

const head = { vid: 'v', level: 'device', sv: 1, seals: 0, gens: {}, savedAt: 0 } as const;
const keepHead = (database: VaultDatabase) => database.put('head', head, 'head');
const readHead = (database: VaultDatabase) => database.get('head', 'head');

describe('storage/connection', () => {
  afterEach(forgetDevices);

  it('makes no database for a reader', async () => {
    const name = databaseName();
    expect(await new Connection(name).run(readHead)).to.equal(undefined);
    expect(await exists(name)).to.equal(false);
  });

  it('makes all eight stores for a writer (§2.1)', async () => {
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

  it('gives up on a browser that never comes back', async () => {
    const connection = new Connection(databaseName());
    await connection.run(keepHead, true);
    let runs = 0;
    const error = await rejection(
      connection.run(() => {
        runs++;
        return Promise.reject(new DOMException('server lost', 'UnknownError'));
      }),
    );
    expect(error).to.have.property('code', 'storage-failed');
    expect(runs).to.be.within(2, 4);
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

  it('reports a database of a later structure as storage-newer', async () => {
    const name = databaseName();
    await new Promise((done) => {
      const request = indexedDB.open(name, 2);
      request.onsuccess = () => {
        request.result.close();
        done(undefined);
      };
    });
    expect(await rejection(new Connection(name).run(readHead))).to.have.property('code', 'storage-newer');
  });
});
