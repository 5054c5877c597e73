import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { Slot } from '../../../../src/core/storage/slots/slot.js';
import { exists, forgetDevices, legible, rows } from '../../device.js';
import { rejection } from '../../rejection.js';
import { browser, put, texts } from '../tabs.js';

const authenticator = (options = {}) =>
  executeServerCommand<boolean, object>('authenticator', options).catch(() => false);

describe('storage/slots/passkey', () => {
  let { name, tab } = browser();

  before(async function () {
    if (await authenticator()) return;
    console.log('storage/slots/passkey skipped: only Chromium can be given a virtual authenticator');
    this.skip();
  });
  beforeEach(async () => {
    await authenticator();
    ({ name, tab } = browser());
  });
  afterEach(async () => {
    await forgetDevices();
  });

  it('is offered where there is an authenticator that verifies its user', async () => {
    expect(await tab().levels()).to.include('passkey');
  });

  it('opens the vault of a fresh client, and keeps no key in the browser', async () => {
    const vault = tab();
    await put(vault, 'a', 'one');
    await vault.setLevel('passkey');
    const later = tab();
    expect(await rejection(later.store())).to.have.property('code', 'storage-locked');
    await later.unlock();
    expect(await texts(later)).to.deep.equal(['one']);
    const { keys, slots } = await rows(name);
    expect(keys).to.deep.equal([]);
    const slot = slots![0]![1] as Slot;
    expect([slot.kind, slot.prfSalt!.length, slot.credentialId!.length > 0]).to.deep.equal([
      'passkey',
      32,
      true,
    ]);
  });

  it('is bound to the host of the page, and asks for the person each time (§2)', async () => {
    const asked: PublicKeyCredentialRequestOptions[] = [];
    const vault = tab();
    await vault.setLevel('passkey');
    const { get } = navigator.credentials;
    navigator.credentials.get = (options) => {
      asked.push(options!.publicKey!);
      return get.call(navigator.credentials, options);
    };
    try {
      await tab().unlock();
    } finally {
      navigator.credentials.get = get;
    }
    expect(asked.map(({ rpId, userVerification }) => [rpId, userVerification])).to.deep.equal([
      [location.hostname, 'required'],
    ]);
  });

  it('goes down to level device again', async () => {
    const vault = tab();
    await vault.setLevel('passkey');
    await put(vault, 'a', 'one');
    await vault.setLevel('device');
    expect(await texts(tab())).to.deep.equal(['one']);
  });

  it('says so when the person turns away, and leaves everything as it was', async () => {
    const vault = tab();
    await put(vault, 'a', 'one');
    const { create } = navigator.credentials;
    navigator.credentials.create = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    try {
      expect(await rejection(vault.setLevel('passkey'))).to.include({
        name: 'BkVaultError',
        code: 'vault-passkey-failed',
      });
    } finally {
      navigator.credentials.create = create;
    }
    expect(await exists(name)).to.equal(false);
    expect(await texts(vault)).to.deep.equal(['one']);
  });

  it('refuses an authenticator without PRF', async () => {
    await authenticator({ hasPrf: false });
    const error = await rejection(tab().setLevel('passkey'));
    expect(error).to.include({ code: 'vault-passkey-failed', message: 'The authenticator has no PRF' });
    expect(await exists(name)).to.equal(false);
  });

  it('keeps nothing legible on the device', async () => {
    const vault = tab();
    await vault.setLevel('passkey');
    await put(vault, 'a', 'Lê Thị Hoa');
    expect(legible(await rows(name))).not.to.match(/Hoa|note/);
  });
});
