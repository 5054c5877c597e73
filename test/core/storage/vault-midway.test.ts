import { expect } from '@open-wc/testing';
import { VaultKeeper } from '../../../src/core/storage/vault-keeper.js';
import { clock, databaseName, device, exists, forgetDevices } from '../device.js';
import { rejection } from '../rejection.js';
import { changes, put, texts } from './tabs.js';

const PIN = { pin: '739164' };
const MINUTE = 60_000;

/** Something else comes, or something fails, while the vault is being changed. */
describe('storage/vault, midway', () => {
  let name: string;
  const time = clock();
  const tab = () => new VaultKeeper(device({ databaseName: name, now: time.now }), { rounds: 10 });
  const { encrypt, deriveBits } = crypto.subtle;

  /** The next record cannot be sealed. */
  const failOnce = () => {
    crypto.subtle.encrypt = () => {
      crypto.subtle.encrypt = encrypt;
      return Promise.reject(new DOMException('No', 'OperationError'));
    };
  };
  /** A PIN takes until the function is called. */
  const holdPin = () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    crypto.subtle.deriveBits = async (...given) => (await held, deriveBits.apply(crypto.subtle, given));
    return release;
  };

  beforeEach(() => {
    name = databaseName();
  });
  afterEach(async () => {
    Object.assign(crypto.subtle, { encrypt, deriveBits });
    await forgetDevices();
  });

  it('keeps what is being unlocked out of a helper session, and whole after it', async () => {
    const own = tab();
    await put(own, 'a', 'one');
    await own.setLevel('pin', PIN);
    const vault = tab();
    await rejection(vault.store());
    const release = holdPin();
    const unlocking = rejection(vault.unlock(PIN));
    await vault.openSession('An', time.now() + 30 * MINUTE);
    release();
    expect(await unlocking).to.have.property('code', 'storage-locked');
    expect(vault.opened).to.equal(undefined);
    expect(await texts(vault)).to.deep.equal([]);
    await put(vault, 'h', 'of the helper');
    await vault.closeSession();
    expect(await vault.status()).to.include({ level: 'pin', locked: true });
    await vault.unlock(PIN);
    expect(await texts(vault)).to.deep.equal(['one']);
  });

  for (const again of ['device', 'pin'] as const)
    it(`takes along at level ${again} what a first try could not`, async () => {
      const vault = tab();
      await put(vault, 'a', 'one');
      failOnce();
      await rejection(vault.setLevel('device'));
      expect(await texts(vault)).to.deep.equal(['one']);
      expect(await vault.level()).to.equal(undefined);
      await vault.setLevel(again, again === 'pin' ? PIN : undefined);
      expect(await texts(vault)).to.deep.equal(['one']);
      const later = tab();
      await later.unlock(PIN);
      expect(await texts(later)).to.deep.equal(['one']);
    });

  it('leaves no vault of a first try on a device that is shared', async () => {
    const vault = tab();
    await put(vault, 'a', 'one');
    failOnce();
    await rejection(vault.setLevel('device'));
    await vault.setLevel('session');
    expect(await exists(name)).to.equal(false);
    expect(vault.opened).to.equal(undefined);
  });

  it('has its clock and no key in a session that was asked for while the level changed', async () => {
    const vault = tab();
    await put(vault, 'a', 'one');
    await Promise.all([vault.setLevel('device'), vault.openSession('An', time.now() + MINUTE)]);
    expect(vault.watch?.until).to.equal(time.now() + MINUTE);
    expect(vault.opened).to.equal(undefined);
    expect(await texts(vault)).to.deep.equal([]);
    await vault.closeSession();
    expect(await texts(vault)).to.deep.equal(['one']);
    expect(await vault.level()).to.equal('device');
  });

  it('refuses a level that was asked for while a session began', async () => {
    const vault = tab();
    await vault.store();
    const beginning = vault.openSession('An', time.now() + MINUTE);
    expect(await rejection(vault.setLevel('device'))).to.have.property('code', 'storage-session');
    await beginning;
    expect(await exists(name)).to.equal(false);
    await vault.closeSession();
  });

  it('drops the key when what was typed before cannot be joined, and joins it the next time', async () => {
    const [vault, other] = [tab(), tab()];
    await put(vault, 'a', 'typed here');
    await vault.level();
    const heard = changes(vault);
    await put(other, 'b', 'of the other');
    await other.setLevel('pin', PIN);
    await heard;
    await rejection(vault.store());
    failOnce();
    await rejection(vault.unlock(PIN));
    expect(vault.opened).to.equal(undefined);
    expect(await vault.status()).to.include({ locked: true });
    await vault.unlock(PIN);
    expect(await texts(vault)).to.have.members(['typed here', 'of the other']);
  });

  it('stays open when another try to unlock it comes to nothing', async () => {
    const own = tab();
    await put(own, 'a', 'one');
    await own.setLevel('pin', PIN);
    const vault = tab();
    await rejection(vault.store());
    const release = holdPin();
    const held = crypto.subtle.deriveBits;
    const wrong = rejection(vault.unlock({ pin: '112358' }));
    // The wrong one waits there; the right one goes ahead of it.
    await new Promise<void>((resolve) => {
      crypto.subtle.deriveBits = (...given) => {
        Object.assign(crypto.subtle, { deriveBits });
        resolve();
        return held.apply(crypto.subtle, given);
      };
    });
    await vault.unlock(PIN);
    release();
    expect(await wrong).to.have.property('name', 'BkVaultError');
    expect(await texts(vault)).to.deep.equal(['one']);
  });

  it('has nothing of a helper session on screen at once when it is closed', async () => {
    const host = device({ databaseName: name });
    const vault = new VaultKeeper(host);
    await vault.openSession('An', time.now() + MINUTE);
    const told: string[] = [];
    host.onConceal((change) => told.push(change));
    const closing = vault.closeSession();
    expect(told).to.deep.equal(['wiped']); // no turn of the event loop in between: the page may freeze
    await closing;
  });
});
