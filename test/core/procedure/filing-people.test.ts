import { expect } from '@open-wc/testing';
import { createClient } from '../../../src/core/create-client.js';
import { FilingPeople } from '../../../src/core/procedure/filing-people.js';
import type { Participant } from '../../../src/core/procedure/participant.js';
import { clock, databaseName, forgetDevices } from '../device.js';
import { copies } from './fixture.js';

const named = (id: 'self' | 'child', name: string): Participant => ({
  id,
  relation: id,
  facts: { 'person.fullName': { value: name, source: 'typed', at: '2026-11-20T02:00:00.000Z' } },
  kept: true,
});
const hoa = named('self', 'Lê Thị Hoa');
const an = named('child', 'Nguyễn Văn An');
const ANSWERS = { nycHoTen: 'Lê Thị Hoa', nycEmail: 'hoa@vidu.vn', ndkHoTen: 'Nguyễn An' };
const PLAIN = { plain: true, sensitive: false };
const NONE = { plain: false, sensitive: false };

describe('procedure/filing-people', () => {
  const household = async (people: Readonly<Record<string, Participant>>) => {
    const client = createClient({ databaseName: databaseName(), now: clock().now });
    await client.profiles.setLevel('session');
    for (const { id, relation, facts } of [hoa, an]) await client.profiles.save({ id, relation, facts });
    const dropping = new AbortController();
    return { client, dropping, people: new FilingPeople(client, copies(), people, dropping.signal) };
  };
  afterEach(forgetDevices);

  it('knows what it has kept, in every role of the person', async () => {
    const { people } = await household({ applicant: hoa, subject: hoa });
    expect(people.news(ANSWERS, PLAIN)).to.include('contact.email');
    expect(await people.keep(ANSWERS, {}, PLAIN)).to.equal(true);
    expect(people.news(ANSWERS, PLAIN)).to.deep.equal([]);
    for (const role of ['applicant', 'subject'])
      expect(people.byRole[role]?.facts).to.include.keys('contact.email', 'person.fullName');
  });

  it('keeps nothing without agreement or decision, and says so', async () => {
    const { client, people } = await household({ applicant: hoa, subject: an });
    expect(await people.keep(ANSWERS, {}, NONE)).to.equal(false);
    expect((await client.profiles.get('self'))?.facts).to.deep.equal(hoa.facts);
    expect(await client.consents.list()).to.deep.equal([]);
  });

  it('keeps a change that was decided under the consent to the change', async () => {
    const { client, people } = await household({ applicant: hoa, subject: an });
    const [change] = people.changes(ANSWERS);
    expect(change).to.include({ fact: 'person.fullName', before: 'Nguyễn Văn An', after: 'Nguyễn An' });
    expect(await people.keep(ANSWERS, { [change!.id]: 'profile' }, NONE)).to.equal(true);
    expect(people.changes(ANSWERS)).to.deep.equal([]);
    expect((await client.consents.list()).map(({ about, text }) => [about, text.id])).to.deep.equal([
      ['child', 'bk-change'],
    ]);
  });

  it('keeps nothing once it is dropped', async () => {
    const { client, dropping, people } = await household({ applicant: hoa, subject: an });
    dropping.abort();
    await people.keep(ANSWERS, {}, PLAIN);
    expect((await client.profiles.get('self'))?.facts).to.deep.equal(hoa.facts);
    expect(await client.consents.list()).to.deep.equal([]);
  });
});
