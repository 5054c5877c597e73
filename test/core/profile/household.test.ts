import { expect } from '@open-wc/testing';
import { createClient } from '../../../src/core/create-client.js';
import type { ConsentRequest } from '../../../src/core/profile/consents.js';
import type { Facts, FactSource, FactValue } from '../../../src/core/profile/profile.js';
import { messages as en } from '../../../src/core/text/locales/en.js';
import { messages as vi } from '../../../src/core/text/locales/vi.js';
import { vaultPart } from '../../../src/core/storage/vault.js';
import { clock, databaseName, forgetDevices, NOW, rows } from '../device.js';
import { rejection } from '../rejection.js';

const THEN = '2025-03-01T02:00:00.000Z';
const facts = (values: Record<string, FactValue>, source: FactSource = 'card'): Facts =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value, source, at: THEN }]));
const HOME = { asWritten: 'Thôn Đoài, Xã Hoằng Lộc, Huyện Hoằng Hóa, Thanh Hóa' };
const hoa = {
  relation: 'self',
  facts: facts({ 'person.fullName': 'LÊ THỊ HOA', 'address.permanent': HOME }),
} as const;
const an = { relation: 'child', facts: facts({ 'person.fullName': 'NGUYỄN VĂN AN' }) } as const;
const CONSENT: Omit<ConsentRequest, 'about'> = {
  purposes: ['prefill'],
  text: { id: 'household', version: '1' },
  method: 'guardian',
};

describe('profile/household', () => {
  let name: string;
  let time: ReturnType<typeof clock>;
  const tab = () => createClient({ databaseName: name, now: time.now });
  const device = async () => {
    const client = tab();
    await client.profiles.setLevel('device');
    return client;
  };

  beforeEach(() => {
    name = databaseName();
    time = clock();
  });
  afterEach(forgetDevices);

  it('keeps each person under a record of their own', async () => {
    const { profiles } = await device();
    await profiles.save(hoa);
    await profiles.save(an);
    const ids = (await profiles.list()).map(({ id }) => id);
    const kept = (await rows(name))['records']!.map(([key]) => (key as [string, number])[0]);
    expect(kept).to.have.members(ids);
  });

  describe('setRelation', () => {
    it('changes what a person is to the owner, and nothing else', async () => {
      const { profiles } = await device();
      const id = await profiles.save(an);
      await profiles.setRelation(id, 'grandchild');
      expect(await tab().profiles.get(id)).to.deep.equal({ id, ...an, relation: 'grandchild' });
    });

    it('adds no second owner either, unless the first has died', async () => {
      const { profiles } = await device();
      const owner = await profiles.save(hoa);
      expect(await rejection(profiles.save({ ...an, relation: 'self' }))).to.include({
        code: 'profile-owner',
      });
      expect(await profiles.list()).to.have.length(1);
      const died = { value: '2026-11-20', source: 'typed', at: '2026-11-20T02:00:00.000Z' } as const;
      await profiles.save({ ...hoa, id: owner, facts: { 'person.deathDate': died } });
      await profiles.save({ ...an, relation: 'self' });
      expect(await profiles.list()).to.have.length(2);
    });

    it('refuses a second owner, but lets the owner be the owner', async () => {
      const { profiles } = await device();
      const [owner, child] = [await profiles.save(hoa), await profiles.save(an)];
      expect(await rejection(profiles.setRelation(child, 'self'))).to.include({ code: 'profile-owner' });
      await profiles.setRelation(owner, 'self');
      expect((await profiles.list()).map(({ relation }) => relation)).to.deep.equal(['self', 'child']);
    });

    it('saves either of two owners that an import has brought together, and makes one of them another', async () => {
      const { profiles } = await device();
      const owner = await profiles.save(hoa);
      const other = createClient({ databaseName: databaseName() }).profiles;
      const second = await other.save({ ...an, relation: 'self' });
      await profiles.import(await other.export('mười hai con giáp'), 'mười hai con giáp');
      const phone = facts({ 'contact.phone': '0912345678' }, 'typed');
      for (const id of [owner, second]) await profiles.save({ id, relation: 'self', facts: phone });
      await profiles.setRelation(owner, 'self');
      for (const { facts } of await profiles.list()) expect(facts).to.include.keys('contact.phone');
      await profiles.setRelation(second, 'child');
      expect(await rejection(profiles.setRelation(second, 'self'))).to.include({ code: 'profile-owner' });
    });

    it('saves what a paper about a death asks of the owner who has died, when another has followed', async () => {
      const { profiles } = await device();
      const dead = await profiles.save(hoa);
      const save = (values: Record<string, string>) =>
        profiles.save({ id: dead, relation: 'self', facts: facts(values, 'typed') });
      await save({ 'person.deathDate': '2026-11-20' });
      await profiles.save({ ...an, relation: 'self' });
      await save({ 'deathNotice.number': '12/2026' });
      expect((await profiles.get(dead))?.facts).to.include.keys('person.deathDate', 'deathNotice.number');
    });

    it('has a text for a second owner', () => {
      expect([vi, en].map((messages) => 'error.profile-owner' in messages)).to.deep.equal([true, true]);
    });

    it('refuses a relation that it does not know', async () => {
      const { profiles } = tab();
      const id = await profiles.save(an);
      const error = await rejection(profiles.setRelation(id, 'toString' as never));
      expect(error).to.include({ name: 'BkDataError', code: 'profile-relation' });
    });

    it('makes nobody of an id that is not there', async () => {
      const { profiles } = await device();
      await profiles.setRelation('nobody', 'child');
      expect(await profiles.list()).to.deep.equal([]);
    });
  });

  describe('copyAddress', () => {
    it('gives the address as typed, with the date of the original', async () => {
      const { profiles } = await device();
      const [owner, child] = [await profiles.save(hoa), await profiles.save(an)];
      await profiles.copyAddress(owner, child, 'address.permanent');
      expect((await tab().profiles.get(child))?.facts).to.deep.equal({
        ...an.facts,
        'address.permanent': { value: HOME, source: 'typed', at: THEN },
      });
      expect(await profiles.get(owner)).to.deep.equal({ id: owner, ...hoa });
    });

    for (const [what, from, to, key] of [
      ['what is no address', 'owner', 'child', 'person.fullName'],
      ['what is no fact', 'owner', 'child', 'constructor'],
      ['what is not there', 'owner', 'child', 'address.temporary'],
      ['from nobody', 'nobody', 'child', 'address.permanent'],
      ['to nobody', 'owner', 'nobody', 'address.permanent'],
    ] as const) {
      it(`refuses to copy ${what}`, async () => {
        const { profiles } = tab();
        await profiles.save({ id: 'owner', ...hoa });
        await profiles.save({ id: 'child', ...an });
        const error = await rejection(profiles.copyAddress(from, to, key as never));
        expect(error).to.include({ name: 'BkDataError', code: 'profile-copy' });
        expect(await profiles.list()).to.deep.equal([
          { id: 'owner', ...hoa },
          { id: 'child', ...an },
        ]);
      });
    }
  });

  it('removes a person with their consents and their mention in the log; what is of others stays', async () => {
    const client = await device();
    const { profiles, consents, activity } = client;
    const [owner, child] = [await profiles.save(hoa), await profiles.save(an)];
    for (const about of [owner, child, child, 'device']) await consents.grant({ ...CONSENT, about });
    const use = { who: 'xa-mau', purpose: 'prefill', fields: ['person.fullName'] } as const;
    await activity.note({ ...use, people: [owner, child] });
    await activity.note({ ...use, people: [child] });
    await activity.note({ ...use, people: [owner] });
    await profiles.remove(child);
    const after = tab();
    expect((await after.profiles.list()).map(({ id }) => id)).to.deep.equal([owner]);
    expect((await after.consents.list()).map(({ about }) => about)).to.have.members([owner, 'device']);
    const people = (await after.activity.list()).map((used) => used.people);
    expect(people).to.have.deep.members([[owner], [], [owner]]);
    const { records } = await (await after.use(vaultPart).store()).list();
    expect(JSON.stringify(records)).to.not.include(child);
  });

  it('keeps a dead person, with all their facts', async () => {
    const { profiles } = await device();
    const id = await profiles.save({ relation: 'parent', facts: hoa.facts });
    await profiles.save({ id, relation: 'parent', facts: facts({ 'person.deathDate': '2026-11-20' }) });
    expect((await tab().profiles.get(id))?.facts).to.have.all.keys(
      'person.fullName',
      'address.permanent',
      'person.deathDate',
    );
  });

  it('marks an edited card value as typed, whatever the caller says', async () => {
    const { profiles } = tab();
    const id = await profiles.save(hoa);
    const fact = { ...hoa.facts['person.fullName']!, value: 'LÊ THỊ HÒA' };
    await profiles.save({ id, relation: 'self', facts: { 'person.fullName': fact } });
    expect((await profiles.get(id))?.facts['person.fullName']).to.deep.equal({
      value: 'LÊ THỊ HÒA',
      source: 'typed',
      at: new Date(NOW).toISOString(),
    });
  });

  it('keeps that a fact was derived, and refuses it as anything but true', async () => {
    const { profiles } = tab();
    const derived = { value: 'permanent', source: 'card', at: THEN, derived: true } as const;
    const id = await profiles.save({ relation: 'self', facts: { 'residence.kind': derived } });
    expect((await profiles.get(id))?.facts).to.deep.equal({ 'residence.kind': derived });
    const wrong = { 'residence.kind': { ...derived, derived: 'yes' } } as never;
    expect(await rejection(profiles.save({ id, relation: 'self', facts: wrong }))).to.include({
      code: 'profile-fact',
    });
  });

  it('keeps through a save what a newer version wrote, and does not show it', async () => {
    const client = await device();
    const id = await client.profiles.save(an);
    const store = await client.use(vaultPart).store();
    const newer = { value: ['x'], source: 'card', at: THEN, sealed: true };
    await store.put(id, (current) => ({
      ...current!,
      photo: 'of a newer version',
      facts: { ...(current!['facts'] as object), 'person.iris': newer },
    }));
    await client.profiles.save({
      id,
      relation: 'child',
      facts: facts({ 'contact.phone': '0912345678' }, 'typed'),
    });
    await client.profiles.forget(id, ['contact.phone']);
    await client.profiles.setRelation(id, 'grandchild');
    expect(await client.profiles.get(id)).to.deep.equal({ id, ...an, relation: 'grandchild' });
    const [record] = (await store.list()).records;
    expect(record?.data).to.deep.include({ photo: 'of a newer version' });
    expect(record?.data['facts']).to.deep.equal({ ...an.facts, 'person.iris': newer });
  });
});
