import { expect } from '@open-wc/testing';
import type { Address } from '../../../src/core/profile/profile.js';
import { createClient } from '../../../src/core/create-client.js';
import type { Client } from '../../../src/core/client.js';
import type { Answer, ProcedureDefinition } from '../../../src/core/procedure/definition.js';
import type { Participant } from '../../../src/core/procedure/participant.js';
import { Filing } from '../../../src/core/procedure/filing.js';
import { documentsPart } from '../../../src/core/document/documents.js';
import { BkStorageError } from '../../../src/core/errors.js';
import { parseCitizenCard } from '../../../src/core/identity/citizen-card.js';
import { cardFacts } from '../../../src/core/profile/card-facts.js';
import type { Facts, Relation } from '../../../src/core/profile/profile.js';
import type { Site } from '../../../src/core/procedure/procedures.js';
import burial from '../../../src/procedures/1.001731.json' with { type: 'json' };
import vectors from '../../vectors/cccd-examples.json' with { type: 'json' };
import { clock, databaseName, forgetDevices } from '../device.js';
import { rejection } from '../rejection.js';
import { noLine, portal, type Asked } from '../server.js';
import { copies, source } from './fixture.js';
import { parseProcedure } from '../../../src/core/procedure/parse.js';

const AT = '2026-11-20T02:00:00.000Z';
const SITE: Site = {
  name: 'UBND phường Hạc Thành',
  unit: { name: 'UBND phường Hạc Thành' },
  receives: [],
  fees: [],
};
const card = cardFacts(parseCitizenCard(vectors.samples[0]!.payload), AT);
const person = (relation: Relation, facts: Facts = {}, kept = true): Participant => ({
  id: relation,
  relation,
  facts,
  kept,
});
const named = (name: string): Facts => ({ 'person.fullName': { value: name, source: 'typed', at: AT } });
const me = person('self', card);
const child = person('child', named('Nguyễn Văn An'));
const posted = (asked: readonly Asked[]) =>
  asked
    .filter(({ method }) => method === 'POST')
    .map(({ body }) => (body as { answers: Record<string, Answer> }).answers);

describe('procedure/filing', () => {
  let name: string;
  let time: ReturnType<typeof clock>;
  let open: Filing[];
  let clients: Client[];

  const tab = async (there: object = portal(), level: 'device' | 'session' = 'device') => {
    const client = createClient({ databaseName: name, now: time.now, ...there });
    clients.push(client);
    await client.profiles.setLevel(level);
    return client;
  };
  /** A filing, and a way to wait until its state is as wished. */
  const begin = (
    client: Client,
    people: Record<string, Participant>,
    definition: ProcedureDefinition = copies(),
  ) => {
    const waits: (() => void)[] = [];
    const changed = () => waits.forEach((look) => look());
    const filing = Filing.begin(client, changed, definition, people, SITE);
    open.push(filing);
    const until = (wish: () => unknown) =>
      new Promise<void>((done) => {
        const look = () => wish() && done();
        waits.push(look);
        look();
      });
    return { filing, until };
  };
  const forMyself = (client: Client) => begin(client, { applicant: me, subject: me });
  const forChild = (client: Client) => begin(client, { applicant: me, subject: child });
  const answerAll = (filing: Filing, answers: Record<string, Answer>) => {
    for (const [key, answer] of Object.entries(answers)) filing.answer(key, answer);
  };
  /** What a machine cannot know. */
  const byHand = {
    hoSoLoaiYeuCau: 'birth',
    coQuanDangKy: 'UBND xã Hoằng Lộc',
    soLuong: '2',
    phuongThucNhan: 'counter',
    camDoan: true,
  };

  beforeEach(() => {
    name = databaseName();
    time = clock();
    open = [];
    clients = [];
  });
  afterEach(async () => {
    for (const filing of open) filing.close();
    await Promise.all(open.map((filing) => filing.save()));
    for (const client of clients) client.outbox.stop();
    await forgetDevices();
  });

  it('goes on without what follows from other answers', async () => {
    const definition = parseProcedure(burial);
    const { filing } = begin(await tab(), { applicant: me }, definition);
    filing.goTo('applicant');
    filing.answer('dnQuanHe', 'child');
    expect(filing.step.fields.map(({ key }) => key)).to.include('dnNoiDung');
    expect(filing.next()).to.equal(true);
    expect(filing.step.section.id).to.equal('deceased');
  });

  it('walks section by section, stays at what is wrong, and ends at the check', async () => {
    const { filing } = forMyself(await tab());
    const path = [];
    for (let step = 0; step < 9 && filing.state.phase === 'section'; step++) {
      path.push(filing.step.section.id);
      if (filing.next()) continue;
      for (const { path: key } of filing.state.issues) filing.answer(key, byHand[key as keyof typeof byHand]);
    }
    expect(path).to.deep.equal([
      'to',
      'applicant',
      'subject',
      'subject',
      'registration',
      'registration',
      'request',
      'request',
    ]);
    expect(filing.state.phase).to.equal('check');
    filing.back();
    expect(filing.step.section.id).to.equal('request');
    filing.back();
    expect(filing.step.section.id).to.equal('registration');
  });

  it('files 2.000635 for oneself: what the card says is not typed, section II is copied', async () => {
    const there = portal();
    const { filing, until } = forMyself(await tab(there));
    answerAll(filing, byHand);
    expect(await filing.send(false)).to.equal(true);
    await until(() => filing.state.accepted);
    expect(posted(there.asked)).to.deep.equal([
      {
        coQuanThucHien: SITE.unit.name,
        nycHoTen: 'NGUYỄN VĂN MẪU',
        nycSoDinhDanh: '038095990019',
        nycLoaiCuTru: 'permanent',
        nycQuocGiaCuTru: 'domestic',
        nycNoiCuTru: { asWritten: 'Thôn Đoài, Xã Hoằng Lộc, Huyện Hoằng Hóa, Thanh Hóa' },
        nycQuanHe: 'self',
        ndkHoTen: 'NGUYỄN VĂN MẪU',
        ndkNgaySinh: '1995-08-15',
        ndkGioiTinh: 'male',
        ndkSoDinhDanh: '038095990019',
        ...byHand,
        soLuong: 2,
      },
    ]);
  });

  it('takes the papers along to a site that takes files, and to no other', async () => {
    const uploads = { types: ['application/pdf'], mostBytes: 1000, mostFiles: 5 };
    const definition = source();
    definition.documents = [{ id: 'p', name: { vi: 'Giấy' }, required: true }];
    for (const site of [uploads, undefined]) {
      // Nothing leaves here: only what is stored counts.
      const client = await tab({ endpoint: '/api', fetch: noLine });
      const { filing } = begin(client, { applicant: me, subject: me }, parseProcedure(definition));
      answerAll(filing, byHand);
      await client.use(documentsPart).keep(new Blob(['giấy'], { type: 'application/pdf' }), {
        paper: 'p',
        title: 'Giấy',
        pages: 1,
        forLater: false,
        dossier: filing.id,
      });
      expect(await filing.send(false, false, site)).to.equal(true);
      const job = (await client.outbox.list()).find(({ id }) => id === filing.id);
      expect(job?.content.files?.map(({ paper }) => paper)).to.deep.equal(site && ['p']);
      expect(filing.state.files.map(({ title }) => title)).to.deep.equal(site ? ['Giấy'] : []);
    }
  });

  it('files it for a child: the relation follows from who they are', async () => {
    const there = portal();
    const { filing, until } = forChild(await tab(there));
    expect(filing.state.answers['nycQuanHe']).to.equal('father');
    answerAll(filing, { ...byHand, ndkNgaySinh: '2018', ndkKhongCoSo: true, ndkDanToc: 'Kinh' });
    await filing.send(false);
    await until(() => filing.state.accepted);
    expect(posted(there.asked)[0])
      .to.include({ nycQuanHe: 'father', ndkHoTen: 'Nguyễn Văn An', ndkNgaySinh: '2018', ndkDanToc: 'Kinh' })
      .and.not.have.any.keys('ndkKhongCoSo', 'ndkSoDinhDanh', 'nycKhongCoSo');
  });

  it('does not send an answer that was hidden later', async () => {
    const there = portal();
    const { filing, until } = forChild(await tab(there));
    answerAll(filing, { ...byHand, ndkNgaySinh: '2018', ndkKhongCoSo: true, ndkSoGiayTo: 'C1234567' });
    filing.answer('ndkKhongCoSo', false);
    await filing.send(false);
    await until(() => filing.state.accepted);
    expect(posted(there.asked)[0]).to.not.have.property('ndkSoGiayTo');
  });

  it('does not send while something is wrong, and opens the section where it is', async () => {
    const there = portal();
    const { filing } = forMyself(await tab(there));
    answerAll(filing, { ...byHand, camDoan: false, nycEmail: 'hoa' });
    expect(await filing.send(false)).to.equal(false);
    expect(filing.state).to.include({ phase: 'section', sectionId: 'applicant' });
    expect(filing.state.issues).to.deep.include({ path: 'nycEmail', code: 'email-format', params: {} });
    filing.answer('nycEmail', '');
    await filing.send(false);
    expect(filing.state.issues.map(({ code }) => code)).to.deep.equal(['declaration-required']);
    expect(there.asked).to.deep.equal([]);
  });

  it('never starts with a pledge that is made', async () => {
    expect(forMyself(await tab()).filing.state.answers).to.not.have.property('camDoan');
  });

  it('keeps what does not parse as it was typed, and drops where the answer came from', async () => {
    const { filing } = forMyself(await tab());
    expect(filing.state.origins).to.have.property('nycSoDinhDanh');
    filing.answer('nycSoDinhDanh', '0380 ?');
    expect(filing.state.answers['nycSoDinhDanh']).to.equal('0380 ?');
    expect(filing.state.origins).to.not.have.property('nycSoDinhDanh');
  });

  it('keeps the origin of an address of which more is known by now, and drops it with another text', async () => {
    const { filing } = forMyself(await tab());
    const { asWritten } = filing.state.answers['nycNoiCuTru'] as Address;
    filing.answer('nycNoiCuTru', { asWritten, provinceCode: '38', unitCode: '15961' });
    expect(filing.state.answers['nycNoiCuTru']).to.include({ unitCode: '15961' });
    expect(filing.state.origins).to.have.property('nycNoiCuTru');
    filing.answer('nycNoiCuTru', { asWritten: 'Thôn 2' });
    expect(filing.state.origins).to.not.have.property('nycNoiCuTru');
  });

  it('tells in numbers how the fields came about, and how long it took until it was sent', async () => {
    const { filing, until } = forMyself(await tab());
    answerAll(filing, { ...byHand, nycHoTen: 'NGUYỄN VĂN KHÁC' });
    time.advance(4 * 60_000);
    expect(await filing.send(false)).to.equal(true);
    time.advance(60 * 60_000);
    await until(() => filing.state.accepted);
    const { shown, filled, changed, minutes } = filing.figures;
    expect([changed, minutes]).to.deep.equal([1, 4]);
    expect(filled).to.be.within(3, shown - Object.keys(byHand).length);
  });

  it('tells no time of a draft that was left: nobody knows how long the person sat at it', async () => {
    const { filing } = forMyself(await tab());
    answerAll(filing, byHand);
    await filing.save();
    const client = await tab();
    const [draft] = await client.drafts.list('2.000635');
    const again = Filing.resume(client, () => undefined, copies(), draft!);
    open.push(again);
    expect(await again.send(false)).to.equal(true);
    expect(again.figures).to.include({ changed: 0 }).and.not.have.property('minutes');
  });

  it('opens again as it was left', async () => {
    const { filing } = forChild(await tab());
    answerAll(filing, { ndkNgaySinh: '201', soLuong: '3' });
    filing.goTo('subject');
    await filing.save();
    const later = await tab();
    const [draft] = await later.drafts.list('2.000635');
    const again = Filing.resume(later, () => undefined, copies(), draft!);
    open.push(again);
    const { saveError: _e, savedAt, ...state } = filing.state;
    expect(again.state).to.deep.include(state);
    expect(again.state.savedAt).to.equal(savedAt);
    expect([again.id, again.people]).to.deep.equal([filing.id, filing.people]);
  });

  it('opens a draft of an older definition, and sends nothing that the definition no longer asks', async () => {
    const there = portal();
    const client = await tab(there);
    const { filing } = forMyself(client);
    answerAll(filing, { ...byHand, tenGiayTo: 'Giấy khai sinh' });
    await filing.save();
    const [draft] = await client.drafts.list('2.000635');
    const newer = source();
    newer.sections[3]!.fields = newer.sections[3]!.fields.filter(({ key }) => key !== 'tenGiayTo');
    const again = Filing.resume(client, () => undefined, parseProcedure({ ...newer, version: 2 }), draft!);
    open.push(again);
    await again.send(false);
    await client.outbox.flush();
    expect(posted(there.asked)[0]).to.not.have.property('tenGiayTo');
  });

  it('makes one dossier of one draft, whatever is pressed how often', async () => {
    const there = portal();
    const client = await tab(there);
    const { filing, until } = forMyself(client);
    answerAll(filing, byHand);
    await filing.save();
    const [draft] = await client.drafts.list('2.000635');
    const twin = Filing.resume(client, () => undefined, copies(), draft!);
    open.push(twin);
    expect(twin.id).to.equal(filing.id);
    await Promise.all([filing.send(false), filing.send(false), twin.send(false)]);
    await until(() => filing.state.accepted);
    await client.outbox.flush();
    expect([...there.dossiers.keys()]).to.deep.equal([filing.id]);
    expect(await client.dossiers.list()).to.have.length(1);
  });

  it('has the dossier, and no draft, when the server answers faster than the device', async () => {
    const client = await tab();
    const { filing, until } = forMyself(client);
    answerAll(filing, byHand);
    await Promise.all([filing.send(true), filing.save()]);
    filing.answer('nycEmail', 'hoa@vidu.vn');
    await filing.save();
    await until(() => filing.state.accepted);
    await client.outbox.flush();
    expect(await client.drafts.list('2.000635')).to.deep.equal([]);
    expect(await client.dossiers.list()).to.have.length(1);
    expect(filing.state).to.deep.include({ phase: 'sent', saveError: undefined });
  });

  it('shows that the dossier waits while there is no line, and that it was accepted later', async () => {
    let line = false;
    const there = portal((_asked, answer) => (line ? answer() : noLine()));
    const client = await tab(there);
    const { filing, until } = forMyself(client);
    answerAll(filing, byHand);
    await filing.send(false);
    await until(() => filing.state.job?.state === 'waiting');
    expect(filing.state.accepted).to.equal(undefined);
    line = true;
    time.advance(2001);
    await client.outbox.flush();
    await until(() => filing.state.accepted);
    expect(filing.state.accepted?.code).to.equal('BK38-1');
  });

  it('keeps the draft and says so when the dossier cannot be stored', async () => {
    const client = await tab();
    const { filing } = forMyself(client);
    answerAll(filing, byHand);
    await filing.save();
    client.outbox.enqueue = () => Promise.reject(new Error('full'));
    expect(await rejection(filing.send(false))).to.have.property('message', 'full');
    expect(filing.state.phase).to.equal('section');
    expect(await client.drafts.list('2.000635')).to.have.length(1);
  });

  it('shows that saving failed, loses nothing, and goes on when it works again', async () => {
    const client = await tab();
    const { filing } = forMyself(client);
    await filing.save();
    const { drafts } = client;
    drafts.save = () => Promise.reject(new Error('full'));
    filing.answer('soLuong', '2');
    await filing.save();
    expect(filing.state.saveError).to.have.property('message', 'full');
    expect(filing.state.answers['soLuong']).to.equal('2');
    delete (drafts as Partial<typeof drafts>).save; // back to that of its class
    await filing.save();
    expect(filing.state.saveError).to.equal(undefined);
    expect((await client.drafts.list('2.000635'))[0]?.answers['soLuong']).to.equal('2');
  });

  describe('remembering', () => {
    const send = async (
      client: Client,
      people: Record<string, Participant>,
      answers: Record<string, Answer>,
    ) => {
      const { filing, until } = begin(client, people);
      answerAll(filing, { ...byHand, ...answers });
      const news = filing.hasNewFacts;
      await filing.send(true);
      await until(() => filing.state.accepted);
      return news;
    };

    it('keeps what was typed, with its day, and leaves what was known as it was', async () => {
      const client = await tab();
      const id = await client.profiles.save({ relation: 'self', facts: card });
      const known = { ...me, id };
      expect(await send(client, { applicant: known, subject: known }, { nycEmail: 'mau@vidu.vn' })).to.equal(
        true,
      );
      const { facts } = (await client.profiles.get(id))!;
      expect(facts['contact.email']).to.deep.equal({
        value: 'mau@vidu.vn',
        source: 'typed',
        at: new Date(time.now()).toISOString(),
      });
      expect(facts['person.fullName']).to.deep.equal(card['person.fullName']);
    });

    it('keeps the consent with the version of its text, and the use by names of facts', async () => {
      const client = await tab();
      const id = await client.profiles.save({ relation: 'self', facts: card });
      const known = { ...me, id };
      await send(client, { applicant: known, subject: known }, { nycEmail: 'mau@vidu.vn' });
      const [consent, ...others] = await client.consents.list();
      expect(others).to.deep.equal([]);
      expect(consent).to.deep.include({
        about: id,
        purposes: ['remember'],
        text: { id: 'bk-remember', version: '1' },
        method: 'tap',
      });
      const uses = await client.activity.list();
      expect(uses.map(({ purpose }) => purpose)).to.have.members(['prefill/2.000635', 'submit/2.000635']);
      expect(uses.map(({ people }) => people)).to.deep.equal([[id], [id]]);
      expect(uses.find(({ purpose }) => purpose.startsWith('submit'))!.fields).to.include('contact.email');
      expect(JSON.stringify(uses)).not.to.contain('mau@vidu.vn');
    });

    it('keeps nothing without its consent, and takes the consent back when nothing could be kept', async () => {
      for (const failing of ['consents', 'profiles'] as const) {
        const client = await tab(portal(), 'session');
        const id = await client.profiles.save({ relation: 'self', facts: card });
        const full = () => Promise.reject(new BkStorageError('storage-full', 'No room'));
        if (failing === 'consents') client.consents.grant = full;
        else client.profiles.save = full;
        const known = { ...me, id };
        await send(client, { applicant: known, subject: known }, { nycEmail: 'mau@vidu.vn' });
        expect((await client.profiles.get(id))?.facts).to.deep.equal(card);
        expect(await client.consents.granted(id, 'remember')).to.equal(false);
      }
    });

    it('keeps a sensitive fact for its own consent only', async () => {
      const client = await tab();
      const id = await client.profiles.save({ relation: 'child', facts: named('Nguyễn Văn An') });
      const people = { applicant: me, subject: { ...child, id } };
      const { filing, until } = begin(client, people);
      answerAll(filing, {
        ...byHand,
        nycQuanHe: 'father',
        ndkKhongCoSo: true,
        ndkNgaySinh: '2018-06-12',
        ndkQuocTich: 'Việt Nam',
        ndkDanToc: 'Kinh',
      });
      expect(filing.newSensitiveFacts).to.deep.equal(['person.ethnicity']);
      expect(await filing.send(false, true), JSON.stringify(filing.state.issues)).to.equal(true);
      await until(() => filing.state.accepted);
      expect((await client.profiles.get(id))!.facts).to.have.all.keys('person.fullName', 'person.ethnicity');
      const purposes = (await client.consents.list()).map((consent) => consent.purposes);
      expect(purposes).to.deep.equal([['remember-sensitive']]);
    });

    it('keeps a person whose card was read for this filing', async () => {
      const client = await tab();
      const fresh = person('self', card, false);
      await send(client, { applicant: fresh, subject: fresh }, {});
      const [kept] = await client.profiles.list();
      expect(kept).to.deep.include({ id: 'self', relation: 'self' });
      expect(kept?.facts).to.include.all.keys('citizenId.oldNumber', 'citizenId.issuer');
    });

    it('never keeps a sensitive fact along the way', async () => {
      const client = await tab();
      await client.profiles.save({ id: 'child', relation: 'child', facts: child.facts });
      const answers = { ndkNgaySinh: '2018', ndkKhongCoSo: true, ndkDanToc: 'Kinh', ndkQuocTich: 'Việt Nam' };
      await send(client, { applicant: me, subject: child }, answers);
      const facts = (await client.profiles.get('child'))?.facts;
      expect(facts).to.have.property('person.nationality');
      expect(facts).to.not.have.property('person.ethnicity');
    });

    it('never keeps an answer that was hidden', async () => {
      const client = await tab();
      const known = { ...me, id: await client.profiles.save({ relation: 'self', facts: card }) };
      await send(client, { applicant: known, subject: known }, { nycNoiCap: 'Hà Nội' });
      expect((await client.profiles.get(known.id))?.facts['citizenId.issuer']).to.deep.equal(
        card['citizenId.issuer'],
      );
    });

    it('has nothing new to remember of somebody who is known', async () => {
      const client = await tab();
      const known = { ...me, id: await client.profiles.save({ relation: 'self', facts: card }) };
      expect(await send(client, { applicant: known, subject: known }, {})).to.equal(false);
    });

    it('keeps nobody who did not agree', async () => {
      const client = await tab();
      const { filing, until } = begin(client, { applicant: person('self', card, false), subject: child });
      answerAll(filing, { ...byHand, ndkNgaySinh: '2018' });
      await filing.send(false);
      await until(() => filing.state.accepted);
      expect(await client.profiles.list()).to.deep.equal([]);
    });
  });
});
