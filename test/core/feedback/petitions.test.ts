import { expect } from '@open-wc/testing';
import { createClient } from '../../../src/core/create-client.js';
import {
  blankPetition,
  petitionBody,
  petitionIssues,
  type PetitionDraft,
} from '../../../src/core/feedback/petition.js';
import { clock, databaseName, forgetDevices, legible, NOW, rows } from '../device.js';
import { rejection } from '../rejection.js';

const DAY = 86_400_000;
const RULES = {
  topics: [{ id: 'ha-tang', name: 'Hạ tầng' }],
  receiveHours: 24,
  answerWorkingDays: 10,
  maxDays: 17,
  photos: 5,
  unit: { name: 'Xã Hoa Gạo', provinceCode: '38' },
  hotline: '',
};
const written = (change: Partial<PetitionDraft> = {}): PetitionDraft => ({
  ...blankPetition(),
  topic: 'ha-tang',
  text: 'Đèn hỏng trước nhà ông Bình',
  ...change,
});
const photo = () => new Blob([new Uint8Array(2000).fill(7)], { type: 'image/jpeg' });

async function onDevice() {
  const time = clock();
  const name = databaseName();
  const client = createClient({ databaseName: name, now: time.now });
  await client.profiles.setLevel('device');
  return { client, name, time, ...client.petitions };
}

describe('feedback/petition', () => {
  const named = { anonymous: false, contact: { name: 'An', phone: '', email: '' } };
  for (const [what, change, codes] of [
    ['nothing', {}, []],
    ['no topic', { topic: '' }, ['petition-topic']],
    ['a topic that the site has not', { topic: 'x' }, ['petition-topic']],
    ['spaces only', { text: '  ' }, ['petition-text']],
    ['a text too long', { text: 'x'.repeat(5001) }, ['petition-long']],
    ['a place too long', { place: { note: 'x'.repeat(301) } }, ['petition-note']],
    ['no name', { ...named, contact: { ...named.contact, name: ' ' } }, ['petition-name']],
    ['no telephone', { ...named, contact: { ...named.contact, phone: '0912' } }, ['petition-phone']],
    ['no e-mail', { ...named, contact: { ...named.contact, email: 'x' } }, ['petition-email']],
    ['the contact of an anonymous one', { contact: { name: '', phone: '1', email: 'x' } }, []],
  ] as const) {
    it(`finds ${codes.join(', ') || 'nothing'} wrong with ${what}`, () => {
      expect(petitionIssues(written(change), RULES).map(({ code }) => code)).to.deep.equal(codes);
    });
  }

  it('cannot be sent while the topics are not known', () => {
    expect(petitionIssues(written(), undefined)).to.have.length(1);
  });

  it('sends nothing of a contact that was typed before "anonymous" was chosen', () => {
    const contact = { name: 'Nguyễn Văn An', phone: '0912345678', email: 'an@example.vn' };
    expect(JSON.stringify(petitionBody(written({ contact })))).not.to.match(/An|0912|example/);
    expect(petitionBody(written({ contact, anonymous: false }))['contact']).to.deep.equal(contact);
  });
});

describe('feedback/petitions', () => {
  afterEach(forgetDevices);

  it('keeps a draft with its photos sealed, and finds it again after the page was closed', async () => {
    const { client, name, time } = await onDevice();
    const { drafts } = client.petitions;
    const first = written({ place: { note: 'Cầu Bến', point: { lat: 19.8, lng: 105.7, accuracyM: 9 } } });
    await drafts.save(first, RULES, true);
    const kept = await drafts.addPhoto(first, photo());
    const draft = { ...first, photos: [kept] };
    await drafts.save(draft, RULES, false);
    expect(legible(await rows(name))).not.to.match(/Đèn hỏng|Cầu Bến|105\.7/);

    const again = createClient({ databaseName: name, now: time.now }).petitions.drafts;
    expect(await again.newest()).to.deep.include({ draft, rules: RULES });
    expect((await again.photo(kept.id))?.size).to.equal(2000);
  });

  it('leaves the photos of a draft alone when papers are tidied, and deletes them with it', async () => {
    const { client, time } = await onDevice();
    const { drafts } = client.petitions;
    const first = written();
    const kept = await drafts.addPhoto(first, photo());
    const draft = { ...first, photos: [kept] };
    await drafts.save(draft, RULES, true);
    time.advance(2 * DAY);
    await client.documents.tidy();
    expect(await drafts.photo(kept.id)).to.be.instanceOf(Blob);
    await drafts.remove(draft);
    expect(await drafts.newest()).to.equal(undefined);
    expect(await drafts.photo(kept.id)).to.equal(undefined);
  });

  it('erases a draft thirty days after its last save', async () => {
    const { client, time } = await onDevice();
    await client.petitions.drafts.save(written(), RULES, true);
    time.advance(30 * DAY - 1);
    expect(await client.petitions.drafts.newest()).not.to.equal(undefined);
    time.advance(1);
    expect(await client.petitions.drafts.newest()).to.equal(undefined);
  });

  it('keeps drafts about dossiers apart', async () => {
    const { client } = await onDevice();
    await client.petitions.drafts.save(written({ dossier: 'BK38-1' }), RULES, true);
    expect(await client.petitions.drafts.newest()).to.equal(undefined);
    expect((await client.petitions.drafts.newest('BK38-1'))?.draft.dossier).to.equal('BK38-1');
  });

  it('does not bring back in one tab what another has sent', async () => {
    const { client } = await onDevice();
    const draft = written();
    await client.petitions.drafts.save(draft, RULES, true);
    await client.petitions.send(draft);
    const again = client.petitions.drafts.save(draft, RULES, false);
    expect(await rejection(again)).to.include({ code: 'draft-gone' });
    expect((await client.outbox.list()).map(({ id }) => id)).to.deep.equal([draft.id]);
  });

  it('sends a draft once, however often it is asked to', async () => {
    const { client } = await onDevice();
    const draft = written();
    await client.petitions.send(draft);
    await client.petitions.send(draft);
    expect(await client.outbox.list()).to.have.length(1);
  });

  it('gives the photos to the job that sends it', async () => {
    const { client } = await onDevice();
    const first = written();
    const kept = await client.petitions.drafts.addPhoto(first, photo());
    await client.petitions.send({ ...first, photos: [kept] });
    const [job] = await client.outbox.list();
    expect(job!.content.files).to.deep.equal([
      { id: kept.id, paper: 'photo', title: 'Ảnh 1', sha256: kept.sha256, bytes: 2000, type: 'image/jpeg' },
    ]);
    expect(JSON.stringify(job!.content.body)).not.to.include('photo');
  });

  it('remembers a petition whose secret was typed, once, until it is forgotten', async () => {
    const { client } = await onDevice();
    const at = new Date(NOW).toISOString();
    const receipt = { code: 'PA38-1', secret: 's', receivedAt: at, dueAt: at };
    await client.petitions.remember(receipt);
    await client.petitions.remember(receipt);
    const own = await client.petitions.list();
    expect(own.map(({ code, secret }) => [code, secret])).to.deep.equal([['PA38-1', 's']]);
    await client.petitions.forget(own[0]!.id);
    expect(await client.petitions.list()).to.deep.equal([]);
  });
});
