import { expect } from '@open-wc/testing';
import { createClient } from '../../../src/core/create-client.js';
import type { Client } from '../../../src/core/client.js';
import type { ConsentRequest } from '../../../src/core/profile/consents.js';
import { vaultPart } from '../../../src/core/storage/vault.js';
import { clock, databaseName, forgetDevices, legible, NOW, rows } from '../device.js';
import { rejection } from '../rejection.js';

const PASSPHRASE = 'mười hai con giáp';
const REQUEST: ConsentRequest = {
  about: 'device',
  purposes: ['keep', 'prefill'],
  text: { id: 'remember', version: '2026-11' },
  method: 'tap',
};

describe('profile/consents', () => {
  let name: string;
  let time: ReturnType<typeof clock>;
  const tab = (site = 'xa-mau') => createClient({ databaseName: name, now: time.now, site });
  const device = async (): Promise<Client> => {
    const client = tab();
    await client.profiles.setLevel('device');
    return client;
  };

  beforeEach(() => {
    name = databaseName();
    time = clock();
  });
  afterEach(forgetDevices);

  it('keeps the version of the text, the purposes, the time and the method over a restart', async () => {
    const id = await (await device()).consents.grant(REQUEST);
    expect(await tab().consents.list()).to.deep.equal([
      { id, ...REQUEST, at: new Date(NOW).toISOString(), site: 'xa-mau' },
    ]);
  });

  it('has granted what was agreed to, of whom, and to which site; nothing else', async () => {
    const { consents } = await device();
    await consents.grant({ ...REQUEST, about: 'mother', method: 'guardian' });
    expect(await consents.granted('mother', 'prefill')).to.equal(true);
    expect(await consents.granted('mother', 'share')).to.equal(false);
    expect(await consents.granted('device', 'prefill')).to.equal(false);
    expect(await tab('xa-khac').consents.granted('mother', 'prefill')).to.equal(false);
  });

  it('does not take consents over from a file, and keeps those that are here', async () => {
    const there = tab();
    await there.consents.grant(REQUEST);
    const file = await there.profiles.export(PASSPHRASE);
    const here = createClient({ databaseName: databaseName(), now: time.now, site: 'xa-mau' });
    const own = await here.consents.grant({ ...REQUEST, about: 'mother' });
    expect(await here.profiles.import(file, PASSPHRASE)).to.deep.equal({ added: 0, changed: 0 });
    expect(await here.consents.granted('device', 'keep')).to.equal(false);
    expect((await here.consents.list()).map(({ id }) => id)).to.deep.equal([own]);
  });

  for (const [what, change] of [
    ['no time', { at: undefined }],
    ['a time that is none', { at: 'today' }],
    ['a withdrawal at no time', { withdrawnAt: 3 }],
    ['no purposes', { purposes: 'keep' }],
    ['a purpose without a name', { purposes: ['keep', 3] }],
    ['no text', { text: null }],
    ['a method that is none', { method: 'silence' }],
    ['no site', { site: 1 }],
    ['nobody it is about', { about: null }],
  ] as const)
    it(`passes over a record with ${what}, and shows the others`, async () => {
      const client = await device();
      const [spoiled, whole] = [await client.consents.grant(REQUEST), await client.consents.grant(REQUEST)];
      const store = await client.use(vaultPart).store();
      await store.put(spoiled, (current) => ({ ...current!, ...change }));
      expect((await client.consents.list()).map(({ id }) => id)).to.deep.equal([whole]);
      await client.consents.withdraw(whole);
      expect(await client.consents.granted('device', 'keep')).to.equal(false);
    });

  it('takes the origin of the page for the site where none is set', async () => {
    const { consents } = createClient({ databaseName: name });
    await consents.grant(REQUEST);
    expect((await consents.list())[0]?.site).to.equal(location.origin);
  });

  it('withdraws one and keeps the record, with the first time it was withdrawn', async () => {
    const { consents } = await device();
    const id = await consents.grant(REQUEST);
    time.advance(60_000);
    await consents.withdraw(id);
    time.advance(60_000);
    await consents.withdraw(id);
    expect(await consents.granted('device', 'keep')).to.equal(false);
    expect((await tab().consents.list())[0]?.withdrawnAt).to.equal(new Date(NOW + 60_000).toISOString());
  });

  it('still holds when only one of two was withdrawn, and lists the newest first', async () => {
    const { consents } = await device();
    const first = await consents.grant(REQUEST);
    time.advance(1);
    const second = await consents.grant(REQUEST);
    await consents.withdraw(first);
    expect(await consents.granted('device', 'keep')).to.equal(true);
    expect((await consents.list()).map(({ id }) => id)).to.deep.equal([second, first]);
  });

  it('withdraws nothing that is no consent', async () => {
    const client = await device();
    const person = { relation: 'self', facts: {} } as const;
    const id = await client.profiles.save(person);
    await client.consents.withdraw(id);
    await client.consents.withdraw('nobody');
    expect(await client.profiles.list()).to.deep.equal([{ id, ...person }]);
    expect(await client.consents.list()).to.deep.equal([]);
  });

  for (const [what, change, code] of [
    ['about nobody', { about: '' }, 'consent-about'],
    ['to no purpose', { purposes: [] }, 'consent-purpose'],
    ['to a purpose without a name', { purposes: ['keep', ' '] }, 'consent-purpose'],
    ['to a text in place of purposes', { purposes: 'keep' }, 'consent-purpose'],
    ['without a text', { text: undefined }, 'consent-text'],
    ['without the version of its text', { text: { id: 'remember' } }, 'consent-text'],
    ['with an empty version', { text: { id: 'remember', version: '' } }, 'consent-text'],
    ['by silence', { method: 'silence' }, 'consent-method'],
  ] as const) {
    it(`refuses a consent ${what}, and keeps nothing`, async () => {
      const { consents } = tab();
      const error = await rejection(consents.grant({ ...REQUEST, ...change } as never));
      expect(error).to.include({ name: 'BkDataError', code });
      expect(await consents.list()).to.deep.equal([]);
    });
  }

  it('tells other tabs, and keeps nothing in clear', async () => {
    const [one, two] = [await device(), tab()];
    await two.consents.list();
    const heard = new Promise<void>((resolve) => two.consents.subscribe(() => resolve()));
    await one.consents.grant({ ...REQUEST, about: 'person-of-the-test' });
    await heard;
    expect(legible(await rows(name))).to.not.match(/person-of-the-test|prefill|xa-mau|consent/);
  });
});
