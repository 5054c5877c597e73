import { expect } from '@open-wc/testing';
import type { Client } from '../../../src/core/client.js';
import { createClient } from '../../../src/core/create-client.js';
import { newJob } from '../../../src/core/outbox/job.js';
import { taken } from '../../../src/core/outbox/job-steps.js';
import { Connection } from '../../../src/core/storage/connection.js';
import { openVaultStore } from '../../../src/core/storage/vault-store.js';
import { vaultPart } from '../../../src/core/storage/vault.js';
import { clock, databaseName, forgetDevices, legible, rows, tamper } from '../device.js';
import { rejection } from '../rejection.js';
import { accepted, json, noLine, portal, problem, server, type Asked } from '../server.js';

const content = { kind: 'dossier', about: '2.000635', path: '/dossiers', body: { name: 'Lê Thị Hoa' } };
const posts = (asked: readonly Asked[]) => asked.filter(({ method }) => method === 'POST');
const calls = (asked: readonly Asked[]) => asked.map(({ method, path }) => `${method} ${path}`);
const never = () => new Promise<Response>(() => undefined);

describe('outbox', () => {
  const clients: Client[] = [];
  let name: string;
  let time: ReturnType<typeof clock>;
  let id: string;

  /** A tab on the device of this test. It sends only when told to. */
  async function tab(there: { fetch: typeof fetch; endpoint: string }, options = {}) {
    const client = createClient({ databaseName: name, now: time.now, ...there, ...options });
    clients.push(client);
    await client.profiles.setLevel('device');
    return client;
  }
  const state = async (client: Client) => (await client.outbox.list()).map((job) => job.state);

  beforeEach(() => {
    name = databaseName();
    time = clock();
    id = crypto.randomUUID();
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.outbox.stop();
    await forgetDevices();
  });

  it('sends a job with its id as Idempotency-Key and keeps the answer', async () => {
    const there = portal();
    const { outbox } = await tab(there);
    await outbox.enqueue(id, content);
    await outbox.flush();
    expect(posts(there.asked)).to.deep.equal([
      { method: 'POST', path: '/dossiers', key: id, authorization: null, body: content.body },
    ]);
    expect((await outbox.list())[0]).to.deep.include({ id, state: 'acked' });
    expect((await outbox.list())[0]?.content.response).to.deep.include({ code: 'BK38-1' });
  });

  it('sends what waits in a locked vault as soon as it is unlocked', async () => {
    const there = portal();
    const client = await tab(there);
    const { outbox, profiles } = client;
    await profiles.setLevel('passphrase', { passphrase: 'một hai ba bốn' });
    const store = await client.use(vaultPart).store();
    await store.addJob(newJob(id, time.now()), { ...content, site: '' });
    await profiles.lock();
    outbox.start();
    await rejection(outbox.flush());
    const sent = new Promise<void>((resolve) => {
      const stop = outbox.subscribe(() => {
        if (posts(there.asked).length === 0) return;
        stop();
        resolve();
      });
    });
    await profiles.unlock({ passphrase: 'một hai ba bốn' });
    await sent;
  });

  it('erases the body and the secret as soon as the server has accepted (§4)', async () => {
    const { outbox } = await tab(portal());
    await outbox.enqueue(id, { ...content, bearer: 'secret' });
    await outbox.flush();
    expect((await outbox.list())[0]?.content).to.not.have.any.keys('body', 'bearer');
  });

  it('shows the secret of a call as a Bearer token', async () => {
    const there = server(() => json(accepted(), 201));
    const { outbox } = await tab(there);
    await outbox.enqueue(id, { ...content, bearer: 'secret' });
    await outbox.flush();
    expect(there.asked[0]?.authorization).to.equal('Bearer secret');
  });

  it('has stored a job when enqueue resolves, in an envelope', async () => {
    const { outbox } = await tab(server(never));
    await outbox.enqueue(id, content);
    const { outbox: jobs } = await rows(name);
    expect(jobs!.map(([key]) => key)).to.deep.equal([id]);
    expect(legible(jobs)).not.to.match(/Hoa|2\.000635|dossiers/);
  });

  it('makes one job of two calls with one id', async () => {
    const there = portal();
    const { outbox } = await tab(there);
    await Promise.all([outbox.enqueue(id, content), outbox.enqueue(id, { ...content, body: 'other' })]);
    await outbox.flush();
    expect(await outbox.list()).to.have.length(1);
    expect(posts(there.asked)).to.have.length(1);
  });

  it('rejects when a job cannot be stored, and sends nothing', async () => {
    const there = portal();
    const client = await tab(there);
    await client.outbox.list();
    await (await openVaultStore(new Connection(name)))!.wipe();
    expect(await rejection(client.outbox.enqueue(id, content))).to.have.property('code', 'storage-gone');
    expect(there.asked).to.deep.equal([]);
  });

  it('does nothing without an endpoint, and keeps the job', async () => {
    const client = createClient({ databaseName: name, now: time.now });
    clients.push(client);
    await client.outbox.enqueue(id, content);
    await client.outbox.flush();
    expect(await state(client)).to.deep.equal(['queued']);
  });

  it('leaves the jobs of another site on this origin alone', async () => {
    const there = portal();
    const a = await tab(server(noLine), { site: 'a' });
    await a.outbox.enqueue(id, content);
    await a.outbox.flush();
    time.advance(600_000);
    await (await tab(there, { site: 'b' })).outbox.flush();
    expect(there.asked).to.deep.equal([]);
  });

  it('sends again, with the same key, when the request was lost', async () => {
    let lost = 1;
    const there = portal((_asked, answer) => (lost-- > 0 ? noLine() : answer()));
    const client = await tab(there);
    await client.outbox.enqueue(id, content);
    await client.outbox.flush();
    expect(await state(client)).to.deep.equal(['waiting']);
    time.advance(2001);
    await client.outbox.flush();
    expect(await state(client)).to.deep.equal(['acked']);
    expect(posts(there.asked).map(({ key }) => key)).to.deep.equal([id, id]);
  });

  it('sends at once what waited for the line when the line is back', async () => {
    let line = false;
    const there = portal((_asked, answer) => (line ? answer() : noLine()));
    const client = await tab(there);
    await client.outbox.enqueue(id, content);
    await client.outbox.flush();
    expect(await state(client)).to.deep.equal(['waiting']);
    line = true;
    window.dispatchEvent(new Event('online'));
    await client.outbox.flush();
    expect(await state(client)).to.deep.equal(['acked']);
  });

  it('sends at once what waited for the line when the page is opened again', async () => {
    const client = await tab(server(noLine));
    await client.outbox.enqueue(id, content);
    await client.outbox.flush();
    client.outbox.stop();
    const later = await tab(portal());
    later.outbox.start();
    await later.outbox.flush();
    expect(await state(later)).to.deep.equal(['acked']);
  });

  it('keeps the time that a busy server has named, although the line is back', async () => {
    const there = server(() => problem('busy', 503, { 'retry-after': '30' }));
    const client = await tab(there);
    await client.outbox.enqueue(id, content);
    await client.outbox.flush();
    window.dispatchEvent(new Event('online'));
    await client.outbox.flush();
    expect(there.asked).to.have.length(1);
  });

  it('has one dossier when the answer was lost', async () => {
    let lost = 1;
    const there = portal((_asked, answer) => {
      const response = answer();
      return lost-- > 0 ? noLine() : response;
    });
    const client = await tab(there);
    await client.outbox.enqueue(id, content);
    await client.outbox.flush();
    time.advance(2001);
    await client.outbox.flush();
    expect(await state(client)).to.deep.equal(['acked']);
    expect(there.dossiers.size).to.equal(1);
  });

  it('does not send before its time', async () => {
    const there = server(() => problem('busy', 503, { 'retry-after': '30' }));
    const client = await tab(there);
    await client.outbox.enqueue(id, content);
    await client.outbox.flush();
    time.advance(29_999);
    await client.outbox.flush();
    expect(there.asked).to.have.length(1);
    time.advance(7502);
    await client.outbox.flush();
    expect(there.asked).to.have.length(2);
  });

  for (const [code, number, lastCode] of [
    ['key-reused', 422, 'outbox-key-reused'],
    ['invalid', 400, 'network-status'],
    ['wrong-secret', 403, 'network-status'],
    ['supplement-closed', 409, 'network-status'],
  ] as const) {
    it(`needs a person after ${String(number)} ${code}, and keeps the body`, async () => {
      const client = await tab(server(() => problem(code, number)));
      await client.outbox.enqueue(id, content);
      await client.outbox.flush();
      const [job] = await client.outbox.list();
      expect(job).to.include({ state: 'needs-person', lastCode, lastProblem: code });
      expect(job?.content.body).to.deep.equal(content.body);
    });
  }

  it('sends once more when a person asks for it', async () => {
    const answers = [problem('invalid', 400), json(accepted(), 201)];
    const client = await tab(server(() => answers.shift()!));
    await client.outbox.enqueue(id, content);
    await client.outbox.flush();
    await client.outbox.retry(id);
    await client.outbox.flush();
    expect(await state(client)).to.deep.equal(['acked']);
  });

  describe('when a 2xx answer is no receipt', () => {
    const captivePortal = () => new Response('<h1>Wi-Fi miễn phí</h1>', { status: 200 });
    const misfits = {
      '{}': () => json({}),
      true: () => json(true),
      'a list': () => json([]),
      'a code that is a number': () => json({ code: 1 }),
      'no secret': () => json({ ...accepted(), secret: '' }),
      'a day that is none': () => json({ ...accepted(), dueAt: 'soon' }),
      'no word on the payment': () => json({ ...accepted(), payment: undefined }),
      'a payment without id': () => json({ ...accepted(), payment: { id: '' } }),
      'the page of a captive portal': captivePortal,
    };

    for (const [what, misfit] of Object.entries(misfits)) {
      it(`keeps the dossier and sends it again: ${what}`, async () => {
        const answers = [misfit(), json(accepted(), 201)];
        const there = server(() => answers.shift()!);
        const client = await tab(there);
        await client.outbox.enqueue(id, content);
        await client.outbox.flush();
        const [job] = await client.outbox.list();
        expect(job).to.include({ state: 'waiting', lastCode: 'network-body' });
        expect(job?.content.body).to.deep.equal(content.body);
        time.advance(2001);
        await client.outbox.flush();
        expect(await state(client)).to.deep.equal(['acked']);
        expect(posts(there.asked).map(({ key }) => key)).to.deep.equal([id, id]);
      });
    }

    it('keeps asking what became of it, and does not take the answer for one', async () => {
      const answers = [{}, true, { state: 'accepted' }, { state: 'accepted', response: { code: 1 } }].map(
        (body) => json(body),
      );
      const there = server(() => answers.shift() ?? json({ state: 'accepted', response: accepted() }));
      const client = await tab(there);
      const store = await client.use(vaultPart).store();
      await store.addJob(taken(newJob(id, time.now()), time.now()), { ...content, site: '' });
      for (let n = 0; n < 4; n++) {
        await client.outbox.flush();
        const [job] = await client.outbox.list();
        expect(job).to.include({ state: 'unknown', lastCode: 'network-body' });
        expect(job?.content.body).to.deep.equal(content.body);
        time.advance(60_000);
      }
      await client.outbox.flush();
      expect(await state(client)).to.deep.equal(['acked']);
    });

    it('needs a person in the end, with the body still there', async () => {
      const client = await tab(server(captivePortal));
      await client.outbox.enqueue(id, content);
      for (let n = 0; n < 12; n++) {
        await client.outbox.flush();
        time.advance(900_001); // the longest that the breaker stays open
      }
      const [job] = await client.outbox.list();
      expect(job).to.include({ state: 'needs-person', lastCode: 'network-body' });
      expect(job?.content.body).to.deep.equal(content.body);
    });
  });

  it('does not send what was accepted once more', async () => {
    const there = portal();
    const client = await tab(there);
    await client.outbox.enqueue(id, content);
    await client.outbox.flush();
    await client.outbox.retry(id);
    await client.outbox.flush();
    expect(posts(there.asked)).to.have.length(1);
  });

  it('forgets a job that is discarded', async () => {
    const client = await tab(server(noLine));
    await client.outbox.enqueue(id, content);
    await client.outbox.discard(id);
    expect(await client.outbox.list()).to.deep.equal([]);
  });

  /** A job as a tab leaves it that took it up and died before it heard anything. */
  async function abandoned(client: Client) {
    const store = await client.use(vaultPart).store();
    await store.addJob(taken(newJob(id, time.now()), time.now()), { ...content, site: '' });
  }

  it('does not wait for the lease of a sender that has let go of the lock', async () => {
    const there = portal();
    const client = await tab(there);
    await abandoned(client);
    await client.outbox.flush();
    expect(calls(there.asked)).to.deep.equal([`GET /submissions/${id}`, 'POST /dossiers']);
  });

  describe('without Web Locks', () => {
    afterEach(() => {
      Reflect.deleteProperty(navigator, 'locks');
    });

    it('leaves a job alone while its sender may still be alive', async () => {
      Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
      const there = portal();
      const client = await tab(there);
      await abandoned(client);
      time.advance(89_999);
      await client.outbox.flush();
      expect(there.asked).to.deep.equal([]);
    });
  });

  it('asks what became of it when its sender died, and takes the answer (§4)', async () => {
    const there = portal();
    there.dossiers.set(id, accepted('BK38-1'));
    const client = await tab(there);
    await abandoned(client);
    time.advance(90_000);
    await client.outbox.flush();
    expect(calls(there.asked)).to.deep.equal([`GET /submissions/${id}`]);
    expect((await client.outbox.list())[0]?.content.response).to.deep.include({ code: 'BK38-1' });
  });

  it('sends it when its sender died before the server saw it (§4)', async () => {
    const there = portal();
    const client = await tab(there);
    await abandoned(client);
    time.advance(90_000);
    await client.outbox.flush();
    expect(calls(there.asked)).to.deep.equal([`GET /submissions/${id}`, 'POST /dossiers']);
    expect(await state(client)).to.deep.equal(['acked']);
  });

  it('asks again later when the server is still at it', async () => {
    const there = server(() => json({ state: 'in-progress' }));
    const client = await tab(there);
    await abandoned(client);
    time.advance(90_000);
    await client.outbox.flush();
    expect(await state(client)).to.deep.equal(['unknown']);
    time.advance(2500);
    await client.outbox.flush();
    expect(calls(there.asked)).to.deep.equal([`GET /submissions/${id}`, `GET /submissions/${id}`]);
  });

  it('keeps what the server has accepted when a slower tab hears of a failure', async () => {
    const slow = server(
      () =>
        new Promise((_resolve, reject) => {
          fail = () => reject(new TypeError('Failed to fetch'));
        }),
    );
    let fail = () => {};
    const locks = Object.getOwnPropertyDescriptor(Navigator.prototype, 'locks')!;
    Object.defineProperty(Navigator.prototype, 'locks', { value: undefined, configurable: true });
    try {
      const frozen = await tab(slow);
      await frozen.outbox.enqueue(id, content);
      const late = frozen.outbox.flush();
      await slow.arrived;
      time.advance(90_000);
      const there = portal();
      there.dossiers.set(id, accepted());
      const alive = await tab(there);
      await alive.outbox.flush();
      expect(await state(alive)).to.deep.equal(['acked']);
      fail();
      await late;
      expect(await state(alive)).to.deep.equal(['acked']);
    } finally {
      Object.defineProperty(Navigator.prototype, 'locks', locks);
    }
  });

  it('tells that a job is too old instead of sending it, and sends it when a person asks', async () => {
    const there = portal();
    const client = await tab(server(noLine));
    await client.outbox.enqueue(id, content);
    await client.outbox.flush();
    client.outbox.stop();
    time.advance(7 * 86_400_000 + 1);
    const later = await tab(there);
    await later.outbox.flush();
    expect(await state(later)).to.deep.equal(['expired']);
    // It was tried, and may have arrived: the server is asked before anybody is told.
    expect(calls(there.asked)).to.deep.equal([`GET /submissions/${id}`]);
    await later.outbox.retry(id);
    await later.outbox.flush();
    expect(await state(later)).to.deep.equal(['acked']);
  });

  it('forgets the receipt of a job after 30 days (§4)', async () => {
    const client = await tab(portal());
    await client.outbox.enqueue(id, content);
    await client.outbox.flush();
    time.advance(30 * 86_400_000);
    await client.outbox.flush();
    expect(await state(client)).to.deep.equal(['acked']);
    time.advance(1);
    await client.outbox.flush();
    expect(await state(client)).to.deep.equal([]);
  });

  it('sends each of many jobs once from two tabs (Web Locks)', async () => {
    const there = portal(async (_asked, answer) => {
      await new Promise((next) => setTimeout(next));
      return answer();
    });
    const tabs = [await tab(there), await tab(there)] as const;
    const ids = Array.from({ length: 20 }, () => crypto.randomUUID());
    await Promise.all(ids.map((each, n) => tabs[n % 2]!.outbox.enqueue(each, content)));
    while ((await state(tabs[0])).some((each) => each !== 'acked'))
      await Promise.all(tabs.map(({ outbox }) => outbox.flush()));
    expect(posts(there.asked).map(({ key }) => key)).to.have.members(ids);
  });

  it('sends a job that comes at the very end of a flush', async () => {
    const there = portal();
    const { outbox } = await tab(there);
    for (let n = 0; n < 15; n++) {
      const running = outbox.flush();
      const job = crypto.randomUUID();
      await outbox.enqueue(job, content);
      await Promise.all([running, outbox.flush()]);
      expect(there.dossiers.has(job), `job ${String(n)}`).to.equal(true);
    }
  });

  it('takes a job along when the person answers whose device it is', async () => {
    let hear = (_response: Response) => {};
    const there = server(() => new Promise((resolve) => (hear = resolve)));
    const client = createClient({ databaseName: name, now: time.now, ...there });
    clients.push(client);
    await client.outbox.enqueue(id, content);
    const sent = client.outbox.flush();
    await there.arrived;
    await client.profiles.setLevel('device');
    hear(json(accepted(), 201));
    await sent;
    expect(await state(client)).to.deep.equal(['acked']);
  });

  it('goes on with the others when one job cannot be read, and shows that one', async () => {
    const there = portal();
    const broken = await tab(server(noLine));
    await broken.outbox.enqueue(id, content);
    await broken.outbox.flush();
    await tamper(name, async (database) => {
      const row = (await database.get('outbox', id))!;
      await database.put('outbox', { ...row, envelope: { ...row.envelope, ct: new ArrayBuffer(528) } }, id);
    });
    const client = await tab(there);
    const whole = crypto.randomUUID();
    await client.outbox.enqueue(whole, content);
    await client.outbox.flush();
    const jobs = await client.outbox.list();
    expect(jobs.find((job) => job.id === whole)?.state).to.equal('acked');
    expect(jobs.find((job) => job.id === id)).to.include({
      state: 'needs-person',
      lastCode: 'storage-unreadable',
    });
  });

  it('leaves no unhandled rejection when the vault goes while it sends', async () => {
    const client = await tab(
      server(async () => {
        await (await openVaultStore(new Connection(name)))?.wipe();
        return json(accepted(), 201);
      }),
    );
    await client.outbox.enqueue(id, content);
    await client.outbox.flush().catch(() => undefined);
  });
});
