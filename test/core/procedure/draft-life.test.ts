/** What becomes of a draft: two tabs, its end, another device, and the same state when it goes on. */
import { expect } from '@open-wc/testing';
import type { Client } from '../../../src/core/client.js';
import { createClient } from '../../../src/core/create-client.js';
import { builtInProcedures } from '../../../src/core/procedure/built-in.js';
import { readDraft, writeDraft } from '../../../src/core/procedure/draft-file.js';
import { DRAFT_DAYS, type Draft } from '../../../src/core/procedure/drafts.js';
import { Filing } from '../../../src/core/procedure/filing.js';
import { parseProcedure } from '../../../src/core/procedure/parse.js';
import type { Json } from '../../../src/core/storage/store.js';
import { clock, databaseName, forgetDevices, NOW } from '../device.js';
import { rejection } from '../rejection.js';
import { seeded } from '../seeded.js';
import { portal } from '../server.js';
import { copies } from './fixture.js';
import { randomAnswers } from './random-answers.js';

const DAY = 86_400_000;
const CODE = '2.000635';
const SECRET = 'một câu ngắn dễ nhớ';
const fact = (value: string) => ({ value, source: 'typed', at: '2026-11-20T02:00:00Z' }) as const;
const me = {
  id: 'p',
  relation: 'self',
  kept: true,
  facts: {
    'person.fullName': fact('Lê Thị Hoa'),
    'citizenId.number': fact('038095990019'),
    'taxpayer.code': fact('8001234567'),
  },
} as unknown as Draft['people'][string];
const json = (value: unknown) => JSON.parse(JSON.stringify(value)) as Json;

describe('procedure/draft-life', () => {
  let name: string;
  let time: ReturnType<typeof clock>;
  let open: Filing[];
  let clients: Client[];
  const tab = async (level: 'device' | 'session' | undefined = 'device', databaseNameOf = name) => {
    const client = createClient({ databaseName: databaseNameOf, now: time.now, ...portal() });
    clients.push(client);
    if (level) await client.profiles.setLevel(level);
    return client;
  };
  const opened = (filing: Filing) => (open.push(filing), filing);
  const begin = (client: Client) =>
    opened(Filing.begin(client, () => undefined, copies(), { applicant: me, subject: me }, undefined));
  const resume = async (client: Client) => {
    const [draft] = await client.drafts.list(CODE);
    return opened(Filing.resume(client, () => undefined, copies(), draft!));
  };
  /** One draft that is open in two tabs. */
  const twice = async () => {
    const [a, b] = [await tab(), await tab()];
    const first = begin(a);
    await first.save();
    return { a, b, first, second: await resume(b) };
  };

  beforeEach(() => {
    name = databaseName();
    time = clock();
    open = [];
    clients = [];
  });
  afterEach(async () => {
    for (const filing of open) filing.drop();
    await Promise.all(open.map((filing) => filing.save()));
    for (const client of clients) client.outbox.stop();
    await forgetDevices();
  });

  it('lists the drafts of all procedures when none is named', async () => {
    const { drafts } = await tab();
    for (const code of ['a', 'b'])
      await drafts.save({
        id: code,
        procedure: { code, version: 1 },
        answers: {},
        origins: {},
        people: {},
        step: '',
      });
    expect(await drafts.list()).to.have.length(2);
  });

  describe('in two tabs', () => {
    it('keeps what either has typed, and says so in the one that saves later', async () => {
      const { b, first, second } = await twice();
      first.answer('soLuong', '2');
      await first.save();
      second.answer('tenGiayTo', 'Giấy khai sinh');
      await second.save();
      expect(second.state.answers).to.include({ soLuong: '2', tenGiayTo: 'Giấy khai sinh' });
      expect([first.state.joined, second.state.joined]).to.deep.equal([false, true]);
      expect((await b.drafts.list())[0]!.answers).to.include({ soLuong: '2', tenGiayTo: 'Giấy khai sinh' });
    });

    it('sets aside what both have typed into one field', async () => {
      const { first, second } = await twice();
      first.answer('soLuong', '2');
      await first.save();
      second.answer('soLuong', '3');
      await second.save();
      expect(second.state.answers['soLuong']).to.equal('3');
      expect(second.state.leftovers.map(({ key, answer, why }) => [key, answer, why])).to.deep.equal([
        ['soLuong', '2', 'tab'],
      ]);
    });

    it('does not bring back silently what the other has erased', async () => {
      const { a, b, first, second } = await twice();
      await a.drafts.remove(first.id);
      second.answer('soLuong', '3');
      await second.save();
      expect(second.state.saveError).to.have.property('code', 'draft-gone');
      expect(await b.drafts.list()).to.deep.equal([]);
      await second.keep();
      expect([second.state.saveError, (await b.drafts.list()).length]).to.deep.equal([undefined, 1]);
    });

    it('says when the other has sent it', async () => {
      const { a, first, second } = await twice();
      await a.outbox.enqueue(first.id, { kind: 'dossier', about: CODE, path: '/dossiers', body: {} });
      await a.drafts.remove(first.id);
      second.answer('soLuong', '3');
      await second.save();
      expect(second.state.saveError).to.have.property('code', 'draft-sent');
    });
  });

  describe('at its end', () => {
    it('is erased so many days after its last save, and no day earlier', async () => {
      const client = await tab();
      await begin(client).save();
      time.advance(DRAFT_DAYS * DAY - 1);
      expect(await client.drafts.list()).to.have.length(1);
      time.advance(1);
      expect(await (await tab(undefined)).drafts.list()).to.deep.equal([]);
    });

    it('is kept by opening it', async () => {
      const client = await tab();
      await begin(client).save();
      time.advance(DRAFT_DAYS * DAY - 1);
      await (await resume(client)).save();
      time.advance(DAY);
      expect(await client.drafts.list()).to.have.length(1);
    });

    it('stays while its dossier waits to be sent', async () => {
      const client = await tab();
      const filing = begin(client);
      await filing.save();
      await client.outbox.enqueue(filing.id, { kind: 'dossier', about: CODE, path: '/dossiers', body: {} });
      time.advance(31 * DAY);
      expect(await client.drafts.list()).to.have.length(1);
    });

    it('is erased behind a lock once that is opened', async () => {
      const client = await tab();
      await begin(client).save();
      await client.profiles.setLevel('pin', { pin: '739146' });
      await client.profiles.lock();
      time.advance(31 * DAY);
      expect(await rejection(client.drafts.list())).to.have.property('code', 'storage-locked');
      await client.profiles.unlock({ pin: '739146' });
      expect(await client.drafts.list()).to.deep.equal([]);
    });
  });

  describe('on its way to another device', () => {
    const file = async (draft: Draft) => writeDraft(draft, copies(), SECRET, { now: NOW, rounds: 10 });
    const saved = async () => {
      const client = await tab();
      const filing = begin(client);
      filing.answer('soLuong', '2');
      await filing.save();
      return { client, draft: (await client.drafts.list())[0]! };
    };

    it('goes on there, with the facts that the procedure asks for and no others', async () => {
      const { draft } = await saved();
      const other = await tab('device', databaseName());
      const read = await readDraft(await file(draft), SECRET, { now: NOW });
      expect(read.people['applicant']!.facts).to.have.keys('person.fullName', 'citizenId.number');
      const there = await other.drafts.take(read);
      expect(await other.drafts.list()).to.deep.equal([there]);
      expect([there.id, there.answers]).to.deep.equal([draft.id, json(draft.answers)]);
      expect(there.people['applicant']).to.include({ kept: false, relation: 'self' });
      expect(there.people['subject']!.id).to.equal(there.people['applicant']!.id);
    });

    it('knows who is at home there by the personal number', async () => {
      const { draft } = await saved();
      const other = await tab('device', databaseName());
      const id = await other.profiles.save({
        relation: 'self',
        facts: { 'citizenId.number': fact('038095990019') },
      });
      const { people } = await other.drafts.take(draft);
      expect(people['applicant']).to.include({ id, kept: true });
    });

    it('stands beside the one that is there, when it is asked for', async () => {
      const { client, draft } = await saved();
      expect(await rejection(client.drafts.take(draft))).to.have.property('code', 'draft-exists');
      const copy = await client.drafts.take(draft, true);
      expect(copy.id).to.not.equal(draft.id);
      expect(await client.drafts.list()).to.have.length(2);
    });

    it('does not come back where it was sent', async () => {
      const { client, draft } = await saved();
      await client.drafts.remove(draft.id);
      await client.outbox.enqueue(draft.id, { kind: 'dossier', about: CODE, path: '/dossiers', body: {} });
      expect(await rejection(client.drafts.take(draft))).to.have.property('code', 'draft-sent');
    });

    it('shows nothing to who does not know the passphrase', async () => {
      const text = await file((await saved()).draft);
      for (const seeded of ['Hoa', '0380', CODE, 'soLuong']) expect(text).not.to.include(seeded);
      expect(await rejection(readDraft(text, 'một câu khác hẳn', { now: NOW }))).to.have.property(
        'code',
        'vault-passphrase-wrong',
      );
    });

    for (const [what, change, code] of [
      ['damaged', (text: string) => text.slice(0, -9), 'vault-file'],
      ['of the vault', (text: string) => text.replace('bkdraft', 'bkvault'), 'vault-file'],
      ['of a newer version', (text: string) => text.replace('"bkdraft":1', '"bkdraft":2'), 'draft-newer'],
    ] as const)
      it(`is refused when it is ${what}`, async () => {
        const text = change(await file((await saved()).draft));
        expect(await rejection(readDraft(text, SECRET, { now: NOW }))).to.have.property('code', code);
      });

    it('is refused when it is none, though it is well sealed', async () => {
      const { draft } = await saved();
      for (const broken of [
        { answers: null },
        { screen: 'sent' },
        { leftovers: [{}] },
        { asked: { x: 1 } },
      ]) {
        const text = await file({ ...draft, ...broken } as unknown as Draft);
        expect(await rejection(readDraft(text, SECRET, { now: NOW }))).to.have.property('code', 'vault-file');
      }
    });

    it('wants a passphrase of 12 characters', async () => {
      const { client, draft } = await saved();
      const fault = await rejection(client.drafts.takeAway(draft.id, copies(), 'ngắn'));
      expect(fault).to.have.property('code', 'vault-passphrase-short');
    });
  });

  for (const level of ['device', 'pin', 'session'] as const)
    it(`has the same state when it goes on, for the five procedures at level ${level}`, async function () {
      this.timeout(60_000);
      const client = await tab('device');
      if (level === 'pin') await client.profiles.setLevel('pin', { pin: '739146' });
      if (level === 'session') await client.profiles.setLevel('session');
      let seed = 1;
      for (const load of Object.values(builtInProcedures)) {
        const definition = parseProcedure((await load()).default);
        for (let run = 0; run < 6; run++) {
          const random = seeded(seed++);
          const people = Object.fromEntries(definition.people.map(({ role }) => [role, me]));
          const filing = opened(Filing.begin(client, () => undefined, definition, people, undefined));
          for (const [key, answer] of Object.entries(randomAnswers(definition, random)))
            filing.answer(key, answer);
          filing.goTo(random.pick(filing.steps).section.id);
          if (random.below(3) > 0) filing.next();
          await filing.save();
          const draft = (await client.drafts.list(definition.code)).find(({ id }) => id === filing.id)!;
          const again = opened(Filing.resume(client, () => undefined, definition, draft));
          const { issues: _now, ...state } = filing.state;
          const { issues: _then, ...stateAgain } = again.state;
          expect(json(stateAgain)).to.deep.equal(json(state));
          expect(json([again.id, again.people, again.step])).to.deep.equal(
            json([filing.id, filing.people, filing.step]),
          );
          filing.drop();
          again.drop();
        }
      }
    });
});
