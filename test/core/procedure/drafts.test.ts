import { expect } from '@open-wc/testing';
import { createClient } from '../../../src/core/create-client.js';
import { clock, databaseName, forgetDevices, legible, NOW, rows } from '../device.js';

const draft = (id: string, code = '2.000635') => ({
  id,
  procedure: { code, version: 1 },
  answers: { nycHoTen: 'Lê Thị Hoa', nycSoDinhDanh: '0381' },
  origins: { nycHoTen: { source: 'card', at: '2026-11-20T02:00:00Z', profileId: 'p' } as const },
  people: { applicant: { id: 'p', relation: 'self', facts: {}, kept: true } as const },
  step: 'applicant',
});

describe('procedure/drafts', () => {
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

  it('opens again as it was saved, with what does not parse as it was typed', async () => {
    expect(await (await device()).drafts.save(draft('a'))).to.equal(NOW);
    expect(await tab().drafts.list('2.000635')).to.deep.equal([{ ...draft('a'), savedAt: NOW }]);
  });

  it('keeps one record for one draft', async () => {
    const { drafts } = await device();
    await drafts.save(draft('a'));
    time.advance(5);
    await drafts.save({ ...draft('a'), step: 'request' });
    expect(await drafts.list('2.000635')).to.deep.equal([
      { ...draft('a'), step: 'request', savedAt: NOW + 5 },
    ]);
  });

  it('lists the drafts of one procedure, the newest first', async () => {
    const { drafts } = await device();
    for (const id of ['a', 'b', 'c']) {
      time.advance(1);
      await drafts.save(draft(id, id === 'b' ? '1.000001' : '2.000635'));
    }
    expect((await drafts.list('2.000635')).map(({ id }) => id)).to.deep.equal(['c', 'a']);
  });

  it('forgets a deleted draft', async () => {
    const { drafts } = await device();
    await drafts.save(draft('a'));
    await drafts.remove('a');
    expect(await drafts.list('2.000635')).to.deep.equal([]);
    expect((await rows(name))['records']).to.deep.equal([]);
  });

  it('deletes no person under the id of a draft', async () => {
    const client = await device();
    const id = await client.profiles.save({ relation: 'self', facts: {} });
    await client.drafts.remove(id);
    expect(await client.profiles.list()).to.have.length(1);
  });

  it('takes a draft from memory to the device', async () => {
    const client = tab();
    await client.drafts.save(draft('a'));
    await client.profiles.setLevel('device');
    expect((await tab().drafts.list('2.000635')).map(({ id }) => id)).to.deep.equal(['a']);
  });

  it('shows neither the procedure nor an answer on the device', async () => {
    await (await device()).drafts.save(draft(crypto.randomUUID()));
    const all = legible(await rows(name));
    for (const seeded of ['2.000635', 'Hoa', '0381', 'draft', 'nycHoTen']) expect(all).not.to.include(seeded);
  });
});
