import { expect, waitUntil } from '@open-wc/testing';
import { cardFacts } from '../../../src/core/profile/card-facts.js';
import { activityPart } from '../../../src/core/profile/activity.js';
import { consentsPart } from '../../../src/core/profile/consents.js';
import { profilesPart } from '../../../src/core/profile/profiles.js';
import { parseCitizenCard } from '../../../src/core/identity/citizen-card.js';
import { dossiersPart } from '../../../src/core/dossier/dossiers.js';
import { outboxPart } from '../../../src/core/outbox/outbox.js';
import { draftsPart } from '../../../src/core/procedure/drafts.js';
import type { Client } from '../../../src/core/client.js';
import { sessionPart } from '../../../src/core/session/session.js';
import { vaultPart } from '../../../src/core/storage/vault.js';
import { accepted, json, server } from '../server.js';
import { clock, device, exists, forgetDevices, legible, NOW, rows } from '../device.js';
import { rejection } from '../rejection.js';
import cards from '../../vectors/cccd-examples.json' with { type: 'json' };

const MINUTE = 60_000;
const CARD = parseCitizenCard(cards.samples[0]!.payload);
const HELP = { kind: 'helper', helper: 'Lê Văn Hải, tổ công nghệ số thôn 3', purpose: 'file' } as const;

const addPerson = (client: Client) =>
  client.use(profilesPart).save({ relation: 'self', facts: cardFacts(CARD, new Date(NOW).toISOString()) });

/** A dossier as the server has accepted it, a draft, and a job that nobody has sent. */
async function fill(client: Client) {
  await addPerson(client);
  const store = await client.use(vaultPart).store();
  await store.put('d1', () => ({ kind: 'dossier', code: 'BK38-1', secret: 's' }));
  await client.use(draftsPart).save({
    id: 'draft',
    procedure: { code: '2.000635', version: 1 },
    answers: {},
    origins: {},
    people: {},
    step: '',
  });
  await addJob(client);
}

async function addJob(client: Client) {
  const head = {
    id: 'job',
    state: 'waiting',
    tries: 1,
    notBefore: 0,
    createdAt: NOW,
    expiresAt: NOW * 2,
  } as const;
  await (await client.use(vaultPart).store()).addJob(head, { kind: 'dossier', site: '', path: '/dossiers' });
  client.use(vaultPart).changed();
}

const turns = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('session/session', () => {
  const clients: Client[] = [];
  const open = (...args: Parameters<typeof device>) => {
    const client = device(...args);
    clients.push(client);
    return client;
  };
  afterEach(async () => {
    for (const client of clients.splice(0)) client.use(vaultPart).watch?.stop();
    await forgetDevices();
  });

  it('knows nothing until somebody has said whose device this is', async () => {
    const session = open().use(sessionPart);
    await session.ready();
    expect(session.state).to.deep.equal({ kind: 'none' });
    expect(await session.end()).to.equal(undefined);
  });

  it('keeps on an own device', async () => {
    const session = open().use(sessionPart);
    await session.start({ kind: 'own' });
    expect(session.state).to.deep.equal({ kind: 'own', level: 'device', locked: false });
  });

  for (const answer of [{ kind: 'x' }, { kind: 'own', level: 'foo' }, {}, 'own', null, undefined])
    it(`takes ${JSON.stringify(answer) ?? 'nothing'} for no answer, and keeps nothing on the device`, async () => {
      const client = open();
      const session = client.use(sessionPart);
      await addPerson(client);
      expect(await rejection(session.start(answer as never))).to.include({ code: 'session-kind' });
      await session.ready();
      expect(session.state).to.deep.equal({ kind: 'none' });
      expect(await exists(client.options.databaseName!)).to.equal(false);
    });

  it('tells what it deleted and what was sent, in counts and codes', async () => {
    const client = open();
    const session = client.use(sessionPart);
    await session.start({ kind: 'shared' });
    await fill(client);
    expect(await session.unsaved()).to.deep.equal({ unsent: 1, drafts: 1 });
    const report = await session.end();
    const facts = Object.keys(cardFacts(CARD, '')).length;
    expect(report).to.deep.equal({
      reason: 'ended',
      kind: 'shared',
      endedAt: NOW,
      deleted: { people: 1, facts, drafts: 1, dossiers: 1, unsent: 1, notes: 0 },
      sent: [{ code: 'BK38-1' }],
      left: [],
    });
    expect(session.report).to.equal(report);
    expect(session.state.kind).to.equal('none');
    expect(await client.use(profilesPart).list()).to.deep.equal([]);
    expect(sessionStorage.length).to.equal(0);
  });

  it('says what could not be deleted instead of that it was', async () => {
    const client = open();
    const session = client.use(sessionPart);
    await session.start({ kind: 'shared' });
    const vault = client.use(vaultPart);
    vault.wipe = () => Promise.reject(new Error('disk'));
    expect((await session.end())?.left).to.deep.equal(['unknown']);
  });

  it('erases a session that nobody uses, also where nothing on the page shows it (§2.5)', async () => {
    const time = clock();
    const client = open({ now: time.now });
    await client.use(profilesPart).setLevel('session');
    await addPerson(client);
    const heard: string[] = [];
    client.onConceal((change) => heard.push(change));
    time.advance(6 * MINUTE);
    globalThis.dispatchEvent(new Event('focus'));
    await waitUntil(() => heard.length > 0);
    expect(await client.use(profilesPart).list()).to.deep.equal([]);
    expect(heard).to.include('wiped');
  });

  it('reports a session that idled out', async () => {
    const time = clock();
    const client = open({ now: time.now });
    const session = client.use(sessionPart);
    await session.start({ kind: 'shared' });
    await addPerson(client);
    time.advance(5 * MINUTE + 30_000);
    globalThis.dispatchEvent(new Event('focus'));
    expect(session.state).to.deep.include({ countdown: { why: 'idle', secondsLeft: 30 } });
    session.touch();
    expect(session.state).to.deep.include({ countdown: undefined });
    time.advance(6 * MINUTE);
    globalThis.dispatchEvent(new Event('focus'));
    await waitUntil(() => session.report);
    expect(session.report).to.deep.include({ reason: 'idle' });
    expect(session.report?.deleted.people).to.equal(1);
  });

  it('is empty when the page comes back from the browser, and is still a shared device', async () => {
    const client = open();
    const session = client.use(sessionPart);
    await session.start({ kind: 'shared' });
    await addPerson(client);
    globalThis.dispatchEvent(new Event('pagehide'));
    await turns();
    expect(await client.use(profilesPart).list()).to.deep.equal([]);
    expect(session.state.kind).to.equal('shared');
    expect(session.report).to.equal(undefined);
  });

  it('takes nothing of the session before, when the server answers after its end', async () => {
    let answer = (_: Response) => {};
    const answered = new Promise<Response>((resolve) => (answer = resolve));
    const there = server(() => answered);
    const client = open(there);
    await client.use(profilesPart).setLevel('session');
    const session = client.use(sessionPart);
    await client.use(outboxPart).enqueue('job', { kind: 'dossier', path: '/dossiers', body: {} });
    await there.arrived;
    const before = await client.use(vaultPart).store();
    await session.end('left');
    answer(json(accepted()));
    await client.use(outboxPart).flush();
    // As somebody who has waited since before the end, such as the list of dossiers.
    await before.put('late', () => ({ kind: 'dossier', code: 'BK38-1', secret: 's' }));
    expect(await client.use(dossiersPart).list()).to.deep.equal([]);
    expect(await client.use(outboxPart).list()).to.deep.equal([]);
    expect((await (await client.use(vaultPart).store()).list()).records).to.deep.equal([]);
  });

  it('asks whoever closes the page only while something in memory waits to be sent', async () => {
    const client = open();
    const session = client.use(sessionPart);
    const asked = () => !globalThis.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    await session.start({ kind: 'shared' });
    expect(asked()).to.equal(false);
    await addJob(client);
    await turns();
    expect(asked()).to.equal(true);
    await session.end();
    await turns();
    expect(asked()).to.equal(false);
  });

  it('ends in every tab of the browser', async () => {
    const here = open();
    const there = open({ databaseName: here.options.databaseName });
    await here.use(sessionPart).start({ kind: 'shared' });
    await there.use(sessionPart).start({ kind: 'shared' });
    await addPerson(there);
    const heard = new Promise((resolve) => there.onConceal(resolve));
    await here.use(sessionPart).end();
    expect(await heard).to.equal('wiped');
    expect(await there.use(profilesPart).list()).to.deep.equal([]);
  });

  it('has another client on the page agree that the device is shared', async () => {
    const here = open();
    const there = open({ databaseName: here.options.databaseName });
    const other = there.use(sessionPart);
    await other.ready();
    await here.use(sessionPart).start({ kind: 'shared' });
    await waitUntil(() => other.state.kind === 'shared', 'the other has heard of it');
  });

  describe('of a helper', () => {
    async function helper(level: 'device' | 'pin') {
      const named = open();
      await addPerson(named);
      await named.use(profilesPart).setLevel('device');
      if (level === 'pin') await named.use(profilesPart).setLevel('pin', { pin: '794613' });
      return named;
    }

    it('neither shows nor touches what is on the device, and gives it back', async () => {
      const client = await helper('device');
      const own = await client.use(profilesPart).list();
      const before = legible(await rows(client.options.databaseName!));
      const session = client.use(sessionPart);
      await session.start(HELP);
      expect(session.state).to.deep.include({
        kind: 'helper',
        helper: HELP.helper,
        endsAt: NOW + 30 * MINUTE,
      });
      expect(await client.use(profilesPart).list()).to.deep.equal([]);
      await addPerson(client);
      await client.use(profilesPart).wipe();
      expect(legible(await rows(client.options.databaseName!))).to.equal(before);
      const report = await session.end();
      expect(report).to.deep.include({ kind: 'helper', helper: HELP.helper, left: [] });
      expect(await client.use(profilesPart).list()).to.deep.equal(own);
      expect(session.state).to.deep.include({ kind: 'own', level: 'device' });
    });

    it('leaves a vault with a lock locked, however open it was before', async () => {
      const client = await helper('pin');
      const session = client.use(sessionPart);
      await session.start(HELP);
      await session.end();
      expect(session.state).to.deep.equal({ kind: 'own', level: 'pin', locked: true });
      expect(await rejection(client.use(profilesPart).list())).to.have.property('code', 'storage-locked');
    });

    it('can begin while the vault is locked', async () => {
      const client = await helper('pin');
      await client.use(vaultPart).lock();
      const session = client.use(sessionPart);
      await session.start(HELP);
      expect(await client.use(profilesPart).list()).to.deep.equal([]);
      await session.end();
      expect(session.state).to.deep.include({ locked: true });
    });

    it('keeps nothing on the device, and no consent from before', async () => {
      const client = await helper('device');
      const text = { id: 'bk-prefill', version: '1' };
      await client.use(consentsPart).grant({ about: 'device', purposes: ['prefill'], text, method: 'tap' });
      const session = client.use(sessionPart);
      await session.start(HELP);
      expect(await client.use(consentsPart).granted('device', 'prefill')).to.equal(false);
      expect(await rejection(client.use(profilesPart).setLevel('device'))).to.have.property(
        'code',
        'storage-session',
      );
      await client.use(profilesPart).setLevel('session');
      expect(sessionStorage.length).to.equal(0);
      await session.end();
    });

    it('names the helper in the log of the session', async () => {
      const client = await helper('device');
      await client.use(sessionPart).start(HELP);
      await client.use(activityPart).note({ who: 'hoa-gao', purpose: 'prefill', people: [], fields: [] });
      const uses = await client.use(activityPart).list();
      expect(uses.map(({ purpose, helper: name }) => [purpose, name])).to.deep.include.members([
        ['help-file', HELP.helper],
        ['prefill', HELP.helper],
      ]);
      await client.use(sessionPart).end();
      expect(await client.use(activityPart).list()).to.deep.equal([]);
    });

    it('drops nobody for a second start, and says that one runs', async () => {
      const client = await helper('device');
      const session = client.use(sessionPart);
      const [first, second] = [session.start(HELP), session.start(HELP)];
      expect(await rejection(second)).to.have.property('code', 'session-running');
      await first;
      await addPerson(client);
      expect(await rejection(session.start({ ...HELP, helper: 'Trần Thị Bình' }))).to.have.property(
        'code',
        'session-running',
      );
      expect(session.state).to.deep.include({ kind: 'helper', helper: HELP.helper });
      expect((await session.end())?.deleted.people).to.equal(1);
      await session.start(HELP);
      expect(await client.use(profilesPart).list()).to.deep.equal([]);
      const ending = session.end();
      await session.start(HELP);
      expect([(await ending)?.reason, session.state.kind]).to.deep.equal(['ended', 'helper']);
    });

    it('ends at the agreed time, which can be moved', async () => {
      const time = clock();
      const client = open({ now: time.now });
      const session = client.use(sessionPart);
      await session.start({ ...HELP, minutes: 1 });
      session.extend();
      expect(session.state).to.deep.include({ endsAt: NOW + 11 * MINUTE });
      for (let minute = 0; minute < 11; minute++) {
        time.advance(MINUTE);
        globalThis.dispatchEvent(new Event('keydown'));
        globalThis.dispatchEvent(new Event('focus'));
      }
      await waitUntil(() => session.report);
      expect(session.report).to.deep.include({ reason: 'time' });
    });

    it('gives back what was typed before anybody was asked whose device this is', async () => {
      const client = open();
      await addPerson(client);
      const session = client.use(sessionPart);
      await session.start(HELP);
      await session.end();
      expect(await client.use(profilesPart).list()).to.have.length(1);
      expect(session.state.kind).to.equal('none');
      expect(await exists(client.options.databaseName!)).to.equal(false);
    });

    const wrong: readonly [string, object][] = [
      ['session-helper', { helper: '  ' }],
      ['session-helper', { helper: 'x'.repeat(121) }],
      ['session-purpose', { purpose: 'spying' }],
      ['session-minutes', { minutes: 0 }],
      ['session-minutes', { minutes: 241 }],
    ];
    for (const [code, change] of wrong) {
      it(`refuses ${JSON.stringify(change).slice(0, 30)}: ${code}`, async () => {
        const session = open().use(sessionPart);
        expect(await rejection(session.start({ ...HELP, ...change }))).to.have.property('code', code);
        await session.ready();
        expect(session.state.kind).to.equal('none');
      });
    }
  });
});
