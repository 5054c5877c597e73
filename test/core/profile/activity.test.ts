import { expect } from '@open-wc/testing';
import { createClient } from '../../../src/core/create-client.js';
import type { Use } from '../../../src/core/profile/activity.js';
import { vaultPart } from '../../../src/core/storage/vault.js';
import { clock, databaseName, forgetDevices, legible, NOW, rows } from '../device.js';
import { rejection } from '../rejection.js';

const USE: Omit<Use, 'id' | 'at'> = {
  who: 'xa-mau',
  purpose: 'prefill',
  people: ['hoa', 'an'],
  fields: ['person.fullName', 'citizenId.number'],
};

const ROW = {
  id: 'a',
  at: new Date(NOW).toISOString(),
  who: 'xa-mau',
  purpose: 'prefill',
  people: ['an'],
  fields: ['person.fullName'],
};

describe('profile/activity', () => {
  let name: string;
  let time: ReturnType<typeof clock>;
  const tab = () => createClient({ databaseName: name, now: time.now });
  const device = async () => {
    const client = tab();
    await client.profiles.setLevel('device');
    return client.activity;
  };

  beforeEach(() => {
    name = databaseName();
    time = clock();
  });
  afterEach(forgetDevices);

  it('keeps who, what for, of whom, which facts, and the helper, over a restart', async () => {
    await (await device()).note({ ...USE, helper: 'Chị Mai, tổ công nghệ số' });
    const [use] = await tab().activity.list();
    expect(use).to.deep.equal({
      ...USE,
      helper: 'Chị Mai, tổ công nghệ số',
      at: new Date(NOW).toISOString(),
      id: use?.id,
    });
    expect(use?.id).to.match(/^[\da-f-]{36}$/);
  });

  for (const [what, uses, kept] of [
    ['a log that is none', 3, 0],
    ['no log', undefined, 0],
    ['rows that are none', [null, 3, { at: 1 }, { ...ROW, at: 'x' }, { ...ROW, people: 'an' }, ROW], 1],
    ['a helper without a name', [{ ...ROW, helper: 7 }], 0],
  ] as const)
    it(`passes over ${what}, writes on, and lets a person be removed`, async () => {
      const client = tab();
      const id = await client.profiles.save({ relation: 'child', facts: {} });
      const store = await client.use(vaultPart).store();
      await store.put('log', () => ({ kind: 'activity', uses }));
      expect(await client.activity.list()).to.have.length(kept);
      await client.activity.note({ ...USE, people: [id] });
      expect(await client.activity.list()).to.have.length(kept + 1);
      await client.profiles.remove(id);
      expect((await client.activity.list())[0]?.people).to.deep.equal([]);
    });

  it('shows of a use the facts that it knows, and keeps the others', async () => {
    const client = tab();
    const store = await client.use(vaultPart).store();
    const fields = ['person.iris', 'person.fullName'];
    await store.put('log', () => ({ kind: 'activity', uses: [{ ...ROW, fields }] }));
    expect((await client.activity.list())[0]?.fields).to.deep.equal(['person.fullName']);
    await client.activity.note(USE);
    const [record] = (await store.list()).records;
    expect((record?.data['uses'] as unknown as Use[])[1]?.fields).to.deep.equal(fields);
  });

  it('lists the newest first and keeps the last 200, in one record', async () => {
    const activity = tab().activity;
    for (let count = 1; count <= 203; count++) {
      time.advance(1);
      await activity.note({ ...USE, purpose: `p${String(count)}` });
    }
    const purposes = (await activity.list()).map(({ purpose }) => purpose);
    expect(purposes).to.have.length(200);
    expect([purposes[0], purposes[199]]).to.deep.equal(['p203', 'p4']);
  });

  it('loses no use when two tabs write at once', async () => {
    const [one, two] = [await device(), tab().activity];
    await Promise.all([one, two, one, two].map((activity, n) => activity.note({ ...USE, purpose: `p${n}` })));
    expect((await tab().activity.list()).map(({ purpose }) => purpose)).to.have.members([
      'p0',
      'p1',
      'p2',
      'p3',
    ]);
  });

  it('clears everything, and writes on afterwards', async () => {
    const activity = await device();
    await activity.note(USE);
    await activity.clear();
    expect(await tab().activity.list()).to.deep.equal([]);
    expect((await rows(name))['records']).to.have.length(0);
    await activity.note(USE);
    expect(await activity.list()).to.have.length(1);
  });

  for (const [what, change, code] of [
    ['a value in place of a name', { fields: ['038095990019'] }, 'activity-field'],
    ['a key that every object has', { fields: ['constructor'] }, 'activity-field'],
    ['facts with their values', { fields: { 'person.fullName': 'Lê Thị Hoa' } }, 'activity-field'],
    ['nobody who asked', { who: '' }, 'activity-use'],
    ['no purpose', { purpose: undefined }, 'activity-use'],
    ['profiles in place of ids', { people: [{ id: 'hoa' }] }, 'activity-use'],
    ['a helper without a name', { helper: ' ' }, 'activity-use'],
  ] as const) {
    it(`refuses ${what}, and writes nothing`, async () => {
      const { activity } = tab();
      const error = await rejection(activity.note({ ...USE, ...change } as never));
      expect(error).to.include({ name: 'BkDataError', code });
      expect((error as Error).message).to.not.match(/038|Hoa/);
      expect(await activity.list()).to.deep.equal([]);
    });
  }

  it('tells subscribers, and keeps nothing in clear', async () => {
    const activity = await device();
    const heard = new Promise<void>((resolve) => activity.subscribe(() => resolve()));
    await activity.note(USE);
    await heard;
    expect(legible(await rows(name))).to.not.match(/xa-mau|prefill|fullName|hoa|activity/);
  });
});
