import { expect } from '@open-wc/testing';
import { Connection, type Head } from '../../../src/core/storage/connection.js';
import type { Slot } from '../../../src/core/storage/slots/slot.js';
import { throttled } from '../../../src/core/storage/throttle.js';
import { exists, forgetDevices, rows } from '../device.js';
import { rejection } from '../rejection.js';
import { browser, changes, put, texts } from './tabs.js';

const RIGHT = { pin: '739164' };
const WRONG = { pin: '739165' };
const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** §5 */
const WAITS = [0, 0, 0, 5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, 60 * MINUTE];

describe('storage/throttle', () => {
  let { name, time, tab } = browser();
  const slot = async () => (await rows(name))['slots']![0]![1] as Slot;
  const wrong = (vault = tab()) => rejection(vault.unlock(WRONG));
  /** Fails so often, waiting as long as one must. */
  const fail = async (times: number) => {
    for (let n = 0; n < times; n++) {
      await wrong();
      time.advance(WAITS[n]!);
    }
  };

  beforeEach(async () => {
    ({ name, time, tab } = browser());
    const vault = tab();
    await vault.setLevel('pin', RIGHT);
    await put(vault, 'a', 'one');
  });
  afterEach(async () => {
    await forgetDevices();
  });

  it('waits longer after each wrong PIN, and says until when and how many are left (§5)', async () => {
    for (const [index, wait] of WAITS.entries()) {
      const details = { notBefore: time.now() + wait, triesLeft: 9 - index };
      expect(await wrong()).to.include({ code: 'vault-pin-wrong', ...details });
      if (wait > 0) {
        expect(await rejection(tab().unlock(RIGHT))).to.include({ code: 'vault-pin-wait', ...details });
        expect(await tab().status()).to.include({
          pinNotBefore: details.notBefore,
          pinTriesLeft: details.triesLeft,
        });
        time.advance(wait - 1);
        expect(await rejection(tab().unlock(RIGHT))).to.have.property('code', 'vault-pin-wait');
        time.advance(1);
      }
    }
    const last = tab();
    await last.unlock(RIGHT);
    expect(await texts(last)).to.deep.equal(['one']);
  });

  it('erases the vault after the tenth', async () => {
    await fail(9);
    const vault = tab();
    expect(await wrong(vault)).to.include({ name: 'BkVaultError', code: 'vault-erased', triesLeft: 0 });
    expect(await exists(name)).to.equal(false);
    expect(await vault.level()).to.equal(undefined);
    expect(await texts(vault)).to.deep.equal([]);
  });

  it('starts to count anew after the right PIN', async () => {
    await fail(4);
    await tab().unlock(RIGHT);
    expect(await slot()).to.include({ fails: 0, notBefore: 0 });
    expect(await wrong()).to.include({ triesLeft: 9 });
  });

  /** The page dies while it derives: nothing after that runs. */
  const crash = async () => {
    const { deriveBits } = crypto.subtle;
    crypto.subtle.deriveBits = () => Promise.reject(new Error('crash'));
    try {
      await rejection(tab().unlock(RIGHT));
    } finally {
      crypto.subtle.deriveBits = deriveBits;
    }
  };

  it('counts a try that was cut off in the middle', async () => {
    await fail(3);
    await crash();
    expect(await slot()).to.include({ fails: 4, notBefore: time.now() + 5 * SECOND });
    expect(await rejection(tab().unlock(RIGHT))).to.include({ code: 'vault-pin-wait', triesLeft: 6 });
  });

  it('gives no eleventh try when the tenth was cut off', async () => {
    await fail(9);
    await crash();
    time.advance(60 * MINUTE);
    expect(await rejection(tab().unlock(RIGHT))).to.have.property('code', 'vault-erased');
    expect(await exists(name)).to.equal(false);
  });

  it('has written the try down before it derives', async () => {
    const { deriveBits } = crypto.subtle;
    let fails: number | undefined;
    crypto.subtle.deriveBits = async (...args) => {
      ({ fails } = await slot());
      return deriveBits.apply(crypto.subtle, args);
    };
    try {
      await tab().unlock(RIGHT);
    } finally {
      crypto.subtle.deriveBits = deriveBits;
    }
    expect(fails).to.equal(1);
  });

  it('gives two tabs that guess at once no more tries than one', async () => {
    const guesses = await Promise.all(Array.from({ length: 12 }, () => wrong()));
    const codes = guesses.map((error) => (error as { code: string }).code);
    // Three for nothing and the one after which one waits.
    expect(codes.filter((code) => code === 'vault-pin-wrong')).to.have.length(4);
    expect(codes.filter((code) => code === 'vault-pin-wait')).to.have.length(8);
    expect(await slot()).to.include({ fails: 4 });
  });

  it('does not lock anybody out for years when the clock is set back', async () => {
    time.advance(365 * 24 * 60 * MINUTE);
    await fail(3);
    await wrong();
    time.advance(-365 * 24 * 60 * MINUTE);
    expect(await rejection(tab().unlock(RIGHT))).to.include({ notBefore: time.now() + 5 * SECOND });
    time.advance(5 * SECOND);
    await tab().unlock(RIGHT);
  });

  it('counts no try for a PIN that is missing from the call', async () => {
    expect(await rejection(tab().unlock())).to.have.property('code', 'vault-secret-missing');
    expect(await slot()).to.include({ fails: 0 });
  });

  it('leaves no mark that says the browser threw the vault away, and tells the other tabs', async () => {
    const open = tab();
    await open.unlock(RIGHT);
    await fail(9);
    const heard = changes(open);
    await wrong();
    await heard;
    expect(localStorage).to.have.length(0);
    expect(await tab().status()).to.include({ level: undefined, evicted: false });
    expect(await open.level()).to.equal(undefined);
  });

  /** Stops a try after the slot was read, until `meanwhile` is done. */
  const unlockWhile = async (pin: typeof RIGHT, meanwhile: () => Promise<unknown>) => {
    const connection = new Connection(name);
    const [head, slots] = (await connection.run((database) =>
      Promise.all([database.get('head', 'head'), database.getAll('slots')]),
    )) as [Head, Slot[]];
    await meanwhile();
    const tried = throttled(connection, head.vid, slots[0]!, time.now(), () => tab().unlock(pin));
    return rejection(tried).finally(() => connection.close());
  };

  it('does not take a PIN that another tab has changed for one that is used up', async () => {
    const other = tab();
    await other.unlock(RIGHT);
    const error = await unlockWhile(WRONG, () => other.setLevel('pin', { pin: '820517' }));
    expect(error).to.have.property('code', 'storage-rekeyed');
    expect(await slot()).to.include({ fails: 0 });
    expect(await texts(other)).to.deep.equal(['one']);
  });

  it('does not touch the vault that is made after its own was erased', async () => {
    const other = tab();
    await other.unlock(RIGHT);
    const error = await unlockWhile(WRONG, async () => {
      await other.wipe();
      await other.setLevel('pin', RIGHT);
    });
    expect(error).to.have.property('code', 'storage-gone');
    expect(await slot()).to.include({ fails: 0 });
  });
});
