import { expect } from '@open-wc/testing';
import { createClient } from '../../../src/core/create-client.js';
import { BkDataError } from '../../../src/core/errors.js';
import type { Facts } from '../../../src/core/profile/profile.js';
import { FRESH } from '../../../src/core/outbox/governor.js';
import { Standings } from '../../../src/core/outbox/standings.js';
import type { Profiles } from '../../../src/core/profile/profiles.js';
import { rememberPace } from '../../../src/core/storage/pace-choice.js';
import { clock, databaseName, exists, forgetDevices, legible, rows, tamper } from '../device.js';
import { rejection } from '../rejection.js';

const typed = (values: Record<string, string>): Facts =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      { value, source: 'typed', at: '2026-11-22T02:00:00Z' },
    ]),
  );
const self = {
  relation: 'self',
  facts: typed({ 'person.fullName': 'Lê Thị Hoa', 'contact.phone': '0912345678' }),
} as const;
const child = { relation: 'child', facts: typed({ 'person.fullName': 'Nguyễn Văn An' }) } as const;

describe('profile/profiles', () => {
  let name: string;
  let time: ReturnType<typeof clock>;
  const tab = () => createClient({ databaseName: name, now: time.now }).profiles;
  const device = async () => {
    const profiles = tab();
    await profiles.setLevel('device');
    return profiles;
  };

  beforeEach(() => {
    name = databaseName();
    time = clock();
  });
  afterEach(forgetDevices);

  it('keeps a person over a restart', async () => {
    const id = await (await device()).save(self);
    expect(await tab().get(id)).to.deep.equal({ id, ...self });
  });

  it('keeps a person in memory until the device is chosen', async () => {
    const profiles = tab();
    const id = await profiles.save(self);
    expect(await exists(name)).to.equal(false);
    await profiles.setLevel('device');
    expect(await tab().get(id)).to.deep.equal({ id, ...self });
  });

  it('lists the owner first, then the others in the order in which they came', async () => {
    const profiles = await device();
    for (const relation of ['child', 'spouse', 'self', 'parent'] as const) {
      time.advance(1);
      await profiles.save({ relation, facts: {} });
    }
    expect((await tab().list()).map(({ relation }) => relation)).to.deep.equal([
      'self',
      'child',
      'spouse',
      'parent',
    ]);
  });

  it('merges new facts into those that are there', async () => {
    const profiles = await device();
    const id = await profiles.save(self);
    const [fact] = Object.values(typed({ x: 'hoa@vidu.vn' }));
    await profiles.save({ id, relation: 'self', facts: { 'contact.email': fact! } });
    expect((await profiles.get(id))?.facts).to.deep.equal({ ...self.facts, 'contact.email': fact });
  });

  const fact = self.facts['person.fullName']!;
  for (const [what, person, code] of [
    ['a relation that it does not know', { relation: 'friend', facts: {} }, 'profile-relation'],
    ['a relation that every object has', { relation: 'toString', facts: {} }, 'profile-relation'],
    ['no relation', { facts: {} }, 'profile-relation'],
    ['no facts', { relation: 'self' }, 'profile-fact'],
    ...(
      [
        ['a key that is not in the catalogue', { 'person.secret': fact }],
        ['a key that every object has', { constructor: fact }],
        ['the key of a prototype', JSON.parse(`{"__proto__":${JSON.stringify(fact)}}`) as object],
        ['a fact that is null', { 'person.fullName': null }],
        ['a fact that is a text', { 'person.fullName': 'Lê Thị Hoa' }],
        ['a value that is a number', { 'contact.phone': { ...fact, value: 912345678 } }],
        ['an address as a name', { 'person.fullName': { ...fact, value: { asWritten: 'Thôn 1' } } }],
        ['an address without words', { 'address.permanent': { ...fact, value: { provinceCode: '38' } } }],
        [
          'a code that is a number',
          { 'address.permanent': { ...fact, value: { asWritten: 'x', unitCode: 1 } } },
        ],
        ['a source that it does not know', { 'person.fullName': { ...fact, source: 'guess' } }],
        ['a fact without a time', { 'person.fullName': { value: 'Lê Thị Hoa', source: 'typed' } }],
        ['a time that is none', { 'person.fullName': { ...fact, at: 'today' } }],
      ] as const
    ).map(([what, facts]) => [what, { relation: 'self', facts }, 'profile-fact'] as const),
  ] as const) {
    it(`refuses ${what}, and keeps nothing of it`, async () => {
      const profiles = tab();
      const id = await profiles.save(child);
      const error = await rejection(profiles.save({ id, ...person } as never));
      expect(error).to.include({ name: 'BkDataError', code });
      expect((error as Error).message).to.not.include('Hoa');
      expect(await profiles.list()).to.deep.equal([{ id, ...child }]);
    });
  }

  it('names a key that it does not know', async () => {
    const saving = tab().save({ relation: 'self', facts: { 'person.khongCo': fact } as never });
    expect(await rejection(saving))
      .to.have.property('message')
      .that.includes('person.khongCo');
  });

  it('keeps of a fact what belongs to it, and addresses as texts and with their parts', async () => {
    const profiles = tab();
    const address = { ...fact, value: { asWritten: 'Thôn 1', provinceCode: '38', unitCode: '14758' } };
    const facts = { 'person.fullName': { ...fact, note: 'x' }, 'address.permanent': address };
    const inherited = Object.assign(Object.create({ 'contact.phone': fact }) as object, facts);
    const id = await profiles.save({ relation: 'self', facts: inherited });
    expect((await profiles.get(id))?.facts).to.deep.equal({
      'person.fullName': fact,
      'address.permanent': address,
    });
    await profiles.save({ id, relation: 'self', facts: { 'address.permanent': fact } });
    expect((await profiles.get(id))?.facts['address.permanent']).to.deep.equal(fact);
  });

  for (const [code, what, call] of [
    ['vault-level', "setLevel('bogus')", (profiles) => profiles.setLevel('bogus' as never)],
    ['vault-secret', "setLevel('pin', 'text')", (profiles) => profiles.setLevel('pin', 'text' as never)],
    [
      'vault-secret',
      'a PIN that is a number',
      (profiles) => profiles.setLevel('pin', { pin: 123456 } as never),
    ],
    ['vault-secret', "unlock('x')", (profiles) => profiles.unlock('x' as never)],
    ['vault-passphrase-short', 'export()', (profiles) => profiles.export(undefined as never)],
    ['vault-file', 'import(undefined)', (profiles) => profiles.import(undefined as never, 'x')],
    ['vault-secret', 'import without a passphrase', (profiles) => profiles.import('{}', undefined as never)],
    ['profile-fact', 'save()', (profiles) => profiles.save(undefined as never)],
    ['profile-fact', 'save without facts', (profiles) => profiles.save({ relation: 'self' } as never)],
    ['profile-id', 'save with a number for an id', (profiles) => profiles.save({ ...self, id: 5 } as never)],
    ['profile-fact', 'forget without keys', (profiles) => profiles.forget('a', undefined as never)],
    ['profile-id', 'forget without an id', (profiles) => profiles.forget(undefined as never, [])],
  ] satisfies [string, string, (profiles: Profiles) => Promise<unknown>][])
    it(`says of ${what} that it is ${code}`, async () => {
      const profiles = await device();
      const error = await rejection(call(profiles));
      expect(error).to.be.instanceOf(BkDataError).and.to.include({ code });
      expect(await profiles.level()).to.equal('device');
      expect(await profiles.list()).to.deep.equal([]);
    });

  it('loses no fact when two tabs save different ones at once', async () => {
    const [one, two] = [await device(), tab()];
    const id = await one.save(self);
    await Promise.all([
      one.save({ id, relation: 'self', facts: typed({ 'contact.email': 'hoa@vidu.vn' }) }),
      two.save({ id, relation: 'self', facts: typed({ 'person.sex': 'female' }) }),
    ]);
    expect((await tab().get(id))?.facts).to.have.all.keys(
      'person.fullName',
      'contact.phone',
      'contact.email',
      'person.sex',
    );
  });

  it('forgets some facts of a person', async () => {
    const profiles = await device();
    const id = await profiles.save(self);
    await profiles.forget(id, ['contact.phone', 'contact.email']);
    expect((await tab().get(id))?.facts).to.have.all.keys('person.fullName');
  });

  it('forgets nothing of somebody who is not there', async () => {
    const profiles = await device();
    await profiles.forget('nobody', ['contact.phone']);
    expect(await profiles.list()).to.deep.equal([]);
  });

  it('removes one person and leaves the others', async () => {
    const profiles = await device();
    const id = await profiles.save(self);
    await profiles.save(child);
    await profiles.remove(id);
    expect((await tab().list()).map(({ relation }) => relation)).to.deep.equal(['child']);
    expect((await rows(name))['records']).to.have.length(1);
  });

  for (const [how, drop] of [
    ['here', (profiles: Profiles, id: string) => profiles.remove(id)],
    ['in another tab', (_profiles: Profiles, id: string) => tab().remove(id)],
    ['with everything else', (profiles: Profiles) => profiles.wipe()],
  ] as const)
    it(`brings nobody back who was deleted ${how}, by a save that comes late`, async () => {
      const profiles = await device();
      const id = await profiles.save(child);
      await drop(profiles, id);
      const late = profiles.save({ id, relation: 'child', facts: { 'contact.email': fact } });
      expect(await rejection(late))
        .to.be.instanceOf(BkDataError)
        .and.to.include({ code: 'profile-gone' });
      expect(await profiles.list()).to.deep.equal([]);
    });

  it('wipes people, drafts and jobs together', async () => {
    const client = createClient({ databaseName: name, now: time.now });
    await client.profiles.setLevel('device');
    await client.profiles.save(self);
    await client.outbox.enqueue(crypto.randomUUID(), { kind: 'dossier', path: '/dossiers', body: {} });
    await client.profiles.wipe();
    expect(await client.profiles.list()).to.deep.equal([]);
    expect(await client.outbox.list()).to.deep.equal([]);
    expect(await exists(name)).to.equal(false);
  });

  it('wipes what stands beside the vault, also of parts that this page has not, and nothing of the site', async () => {
    const client = createClient({ databaseName: name, now: time.now });
    await client.profiles.setLevel('device');
    new Standings('/api', time.now).write(FRESH, true);
    rememberPace('question');
    for (const one of ['bk.counts', 'bk.wifi', 'site']) localStorage.setItem(one, 'x');
    await client.profiles.wipe();
    expect(Object.keys(localStorage)).to.deep.equal(['site']);
    localStorage.clear();
  });

  it('tells subscribers of other tabs when a person was saved', async () => {
    const [one, two] = [await device(), tab()];
    await two.list();
    const heard = new Promise<void>((resolve) => two.subscribe(() => resolve()));
    await one.save(self);
    await heard;
    expect(await two.list()).to.have.length(1);
  });

  it('has saved although a subscriber throws', async () => {
    const profiles = await device();
    const loud = new Error('subscriber');
    const reported = new Promise((resolve) => {
      // The page hears of the fault; whoever saves does not.
      const { onerror } = window;
      window.onerror = (...[, , , , error]) => {
        window.onerror = onerror;
        resolve(error);
        return true;
      };
    });
    profiles.subscribe(() => {
      throw loud;
    });
    await profiles.save(self);
    expect(await reported).to.equal(loud);
  });

  it('is unreadable, not empty, when all generations are damaged', async () => {
    const profiles = await device();
    await profiles.save(self);
    await tamper(name, async (database) => {
      const [key] = (await database.getAllKeys('records')) as [[string, number]];
      await database.put(
        'records',
        { ...(await database.get('records', key))!, ct: new ArrayBuffer(528) },
        key,
      );
    });
    expect(await rejection(tab().list())).to.include({ name: 'BkStorageError', code: 'storage-unreadable' });
  });

  it('keeps nothing of a person in clear (walks every store)', async () => {
    const profiles = await device();
    await profiles.save(self);
    await profiles.save(child);
    const all = legible(await rows(name));
    for (const seeded of ['Hoa', 'An', 'Lê', '0912345678', 'fullName', 'child', 'person'])
      expect(all).not.to.include(seeded === 'An' ? 'Văn An' : seeded);
  });
});
