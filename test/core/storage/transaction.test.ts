import { expect } from '@open-wc/testing';
import { Connection, type VaultDatabase } from '../../../src/core/storage/connection.js';
import { transact } from '../../../src/core/storage/transaction.js';
import { databaseName, forgetDevices } from '../device.js';
import { rejection } from '../rejection.js';

const head = (savedAt: number) =>
  ({ vid: 'v', level: 'device', sv: 1, seals: 0, gens: {}, savedAt }) as const;

/** Chromium seals and digests so little at once, which ends no transaction; this takes time everywhere. */
const deriving = async () => {
  const key = await crypto.subtle.importKey('raw', new Uint8Array(8), 'PBKDF2', false, ['deriveBits']);
  const kdf = { name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(16), iterations: 100_000 };
  await crypto.subtle.deriveBits(kdf, key, 256);
};

describe('storage/transaction', () => {
  let database: VaultDatabase;
  beforeEach(async () => {
    const opened = await new Connection(databaseName()).run((one) => Promise.resolve(one), true);
    database = opened!;
  });
  afterEach(async () => {
    database.close();
    await forgetDevices();
  });
  const savedAt = async () => (await database.get('head', 'head'))?.savedAt;

  it('resolves with what the body gives, after it was committed', async () => {
    const result = await transact(database, 'readwrite', ['head'], async (transaction) => {
      await transaction.objectStore('head').put(head(1), 'head');
      return 'done';
    });
    expect(result).to.equal('done');
    expect(await savedAt()).to.equal(1);
  });

  it('lets a body take many small steps between its requests', async () => {
    const deep = async (level: number): Promise<number> => (level ? 1 + (await deep(level - 1)) : 0);
    await transact(database, 'readwrite', ['head'], async (transaction) => {
      for (const time of [1, 2, 3]) {
        await transaction.objectStore('head').put(head(time), 'head');
        await deep(20);
      }
    });
    expect(await savedAt()).to.equal(3);
  });

  it('keeps nothing when the body throws', async () => {
    const error = new Error('no');
    const failing = transact(database, 'readwrite', ['head'], async (transaction) => {
      await transaction.objectStore('head').put(head(1), 'head');
      throw error;
    });
    expect(await rejection(failing)).to.equal(error);
    expect(await savedAt()).to.equal(undefined);
  });

  for (const [what, wait] of [
    ['a timer', () => new Promise((done) => setTimeout(done, 20))],
    ['crypto', deriving],
    ['the network', () => fetch(location.href)],
    ['another transaction', () => database.get('head', 'head')],
  ] as const)
    for (const [when, before, after] of [
      ['first', false, true],
      ['between two writes', true, true],
      ['last', true, false],
    ] as const)
      it(`fails, with nothing written, when the body awaits ${what} ${when} (§4)`, async () => {
        const stray = transact(database, 'readwrite', ['head'], async (transaction) => {
          if (before) await transaction.objectStore('head').put(head(1), 'head');
          await wait();
          if (after) await transaction.objectStore('head').put(head(2), 'head');
        });
        expect(await rejection(stray)).to.be.an.instanceOf(TypeError);
        expect(await savedAt()).to.equal(undefined);
      });
});
