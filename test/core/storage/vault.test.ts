import { expect, waitUntil } from '@open-wc/testing';
import { newJob } from '../../../src/core/outbox/job.js';
import { hasMark } from '../../../src/core/storage/mark.js';
import type { Vault } from '../../../src/core/storage/vault.js';
import { vaultPart } from '../../../src/core/storage/vault.js';
import {
  databaseName,
  device,
  exists,
  forgetDevices,
  legible,
  NOW,
  rows,
  tamper,
  tamperStore,
} from '../device.js';
import { rejection } from '../rejection.js';

const put = async (vault: Vault, id: string, text: string) =>
  (await vault.store()).put(id, () => ({ kind: 'note', text }));
const texts = async (vault: Vault) =>
  (await (await vault.store()).list()).records.map(({ data }) => data['text']);
const jobs = async (vault: Vault) => (await (await vault.store()).listJobs()).map(({ head }) => head.id);
/** Resolves when the vault has heard of `count` changes. */
const changes = (vault: Vault, count = 1) =>
  new Promise<void>((resolve) => {
    const stop = vault.subscribe(() => {
      if (--count > 0) return;
      stop();
      resolve();
    });
  });

describe('storage/vault', () => {
  let name: string;
  const tab = (): Vault => device({ databaseName: name }).use(vaultPart);

  beforeEach(() => {
    name = databaseName();
  });
  afterEach(forgetDevices);

  it('makes no database before the question is answered', async () => {
    const vault = tab();
    await put(vault, 'a', 'one');
    await (await vault.store()).addJob(newJob('j', NOW), 'body');
    expect(await vault.level()).to.equal(undefined);
    expect(await texts(vault)).to.deep.equal(['one']);
    expect(await exists(name)).to.equal(false);
  });

  it('makes no database on a shared device', async () => {
    const vault = tab();
    await vault.setLevel('session');
    await put(vault, 'a', 'one');
    expect(await vault.level()).to.equal('session');
    expect(await exists(name)).to.equal(false);
  });

  it('takes records and jobs from memory to the device', async () => {
    const vault = tab();
    await put(vault, 'a', 'one');
    await (await vault.store()).addJob(newJob('j', NOW), 'body');
    await vault.setLevel('device');
    const later = tab();
    expect(await later.level()).to.equal('device');
    expect(await texts(later)).to.deep.equal(['one']);
    expect(await jobs(later)).to.deep.equal(['j']);
  });

  it('erases the device for a shared one, takes nothing of it into memory, and clears the screen', async () => {
    const vault = tab();
    const heard: string[] = [];
    vault.subscribe((change) => heard.push(change));
    await vault.setLevel('device');
    await put(vault, 'a', 'one');
    await (await vault.store()).addJob(newJob('j', NOW), 'body');
    await vault.setLevel('session');
    expect(await texts(vault)).to.deep.equal([]);
    expect(await jobs(vault)).to.deep.equal([]);
    expect(await exists(name)).to.equal(false);
    expect(heard).to.include('wiped');
  });

  it('loses nothing that is written while the level changes', async () => {
    const vault = tab();
    await put(vault, 'a', 'before');
    const moving = vault.setLevel('device');
    await Promise.all([moving, put(vault, 'b', 'during'), put(vault, 'c', 'during')]);
    expect(await texts(tab())).to.have.members(['before', 'during', 'during']);
  });

  it('remembers a shared device for the tab, and nothing else in clear', async () => {
    const vault = tab();
    await vault.setLevel('session');
    await put(vault, 'a', 'Lê Thị Hoa');
    expect(await tab().level()).to.equal('session');
    expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.to.include('Hoa');
  });

  it('keeps everything, and the question open, when the browser cannot keep a vault', async () => {
    const vault = tab();
    await put(vault, 'a', 'one');
    const { wrapKey } = crypto.subtle;
    crypto.subtle.wrapKey = () => Promise.reject(new DOMException('', 'NotSupportedError'));
    try {
      await rejection(vault.setLevel('device'));
    } finally {
      crypto.subtle.wrapKey = wrapKey;
    }
    expect(await vault.level()).to.equal(undefined);
    expect(await texts(vault)).to.deep.equal(['one']);
    await vault.setLevel('device');
    expect(await texts(tab())).to.deep.equal(['one']);
  });

  it('does not call the device shared when it could not be erased', async () => {
    const vault = tab();
    await vault.setLevel('device');
    await put(vault, 'a', 'one');
    const store = await vault.store();
    store.wipe = () => Promise.reject(new Error('no'));
    await rejection(vault.setLevel('session'));
    expect(await vault.level()).to.equal('device');
    expect(await tab().level()).to.equal('device');
    expect(await texts(tab())).to.deep.equal(['one']);
  });

  it('leaves nothing after a wipe, and asks anew', async () => {
    const vault = tab();
    await vault.setLevel('device');
    await put(vault, 'a', 'one');
    await vault.wipe();
    expect(await exists(name)).to.equal(false);
    expect(await vault.level()).to.equal(undefined);
    expect(await texts(vault)).to.deep.equal([]);
    expect(JSON.stringify({ ...sessionStorage, ...localStorage })).to.equal('{}');
  });

  it('lets nobody open it again while it is being wiped', async () => {
    const vault = tab();
    await vault.setLevel('device');
    await put(vault, 'a', 'one');
    let over = false;
    const wiping = vault.wipe().finally(() => (over = true));
    const looks: Promise<unknown>[] = [];
    while (!over) {
      looks.push(vault.status());
      await new Promise((resolve) => setTimeout(resolve));
    }
    await wiping;
    for (const status of await Promise.all(looks))
      expect(status).to.include({ level: undefined, locked: false, evicted: false });
    expect(hasMark(name)).to.equal(false);
    expect(await texts(vault)).to.deep.equal([]);
    expect(await exists(name)).to.equal(false);
  });

  it('wipes memory, too', async () => {
    const vault = tab();
    await put(vault, 'a', 'one');
    await vault.setLevel('session');
    await vault.wipe();
    expect(await texts(vault)).to.deep.equal([]);
    expect(await tab().level()).to.equal(undefined);
  });

  it('wipes a vault that cannot be opened any more', async () => {
    const first = tab();
    await first.setLevel('device');
    await put(first, 'a', 'one');
    await tamperStore(name, 'keys', (keys) => keys.clear());
    const vault = tab();
    expect(await rejection(vault.store())).to.have.property('code', 'storage-unreadable');
    await vault.wipe();
    expect(await vault.level()).to.equal(undefined);
    expect(await exists(name)).to.equal(false);
  });

  it('asks the device again after it failed once', async () => {
    const first = tab();
    await first.setLevel('device');
    await put(first, 'a', 'one');
    const { keys } = await rows(name);
    await tamperStore(name, 'keys', (keys) => keys.clear());
    const vault = tab();
    await rejection(vault.store());
    await tamper(name, (database) => database.put('keys', keys![0]![1] as CryptoKey, 'device'));
    expect(await texts(vault)).to.deep.equal(['one']);
  });

  it('hears what another tab has stored', async () => {
    const [one, two] = [tab(), tab()];
    await one.setLevel('device');
    await two.store();
    const heard = changes(two);
    await put(one, 'a', 'one');
    one.changed();
    await heard;
    expect(await texts(two)).to.deep.equal(['one']);
  });

  it('follows the answer that was given in another tab, with what was typed here', async () => {
    const [one, two] = [tab(), tab()];
    await put(one, 'a', 'one');
    await put(two, 'b', 'two');
    const heard = changes(two);
    await one.setLevel('device');
    await heard;
    expect(await two.level()).to.equal('device');
    expect(await texts(one)).to.have.members(['one', 'two']);
    expect(await texts(two)).to.have.members(['one', 'two']);
  });

  it('is empty and asks anew when another tab has wiped', async () => {
    const [one, two] = [tab(), tab()];
    await one.setLevel('device');
    await put(one, 'a', 'one');
    expect(await texts(two)).to.deep.equal(['one']);
    await one.wipe();
    // It may hear of what was saved before first.
    await waitUntil(async () => (await texts(two).catch(() => ['gone'])).length === 0);
    expect(await two.level()).to.equal(undefined);
    expect(await exists(name)).to.equal(false);
  });

  it('leaves a shared device shared when another tab keeps things on it', async () => {
    const [one, two] = [tab(), tab()];
    await two.setLevel('session');
    sessionStorage.clear(); // two tabs do not share it
    await put(two, 'b', 'two');
    const heard = changes(two);
    await one.setLevel('device');
    await heard;
    expect(await two.level()).to.equal('session');
    expect(await texts(one)).to.deep.equal([]);
  });

  it('stops telling who has unsubscribed', async () => {
    const vault = tab();
    let calls = 0;
    const stop = vault.subscribe(() => calls++);
    stop();
    const told = changes(vault);
    vault.changed();
    await told;
    expect(calls).to.equal(0);
  });

  it('keeps nothing legible on the device', async () => {
    const vault = tab();
    await vault.setLevel('device');
    await put(vault, crypto.randomUUID(), 'Lê Thị Hoa');
    expect(legible(await rows(name))).not.to.match(/Hoa|note/);
  });
});
