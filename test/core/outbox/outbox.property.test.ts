/** Whatever happens, in whatever order: nothing is lost, and nothing becomes two that no person has chosen to. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Client } from '../../../src/core/client.js';
import { createClient } from '../../../src/core/create-client.js';
import { EXPIRY_MS, type Job } from '../../../src/core/outbox/job.js';
import { dueAt, taken } from '../../../src/core/outbox/job-steps.js';
import { vaultPart } from '../../../src/core/storage/vault.js';
import { clock, databaseName, forgetDevices } from '../device.js';
import { accepted, json, noLine, problem, server, type Asked } from '../server.js';

const HOUR = 3_600_000;
const TABS = 2;

/** What becomes of one request. */
type Fate =
  'well' | 'lost' | 'answer-lost' | 'cut' | 'fails' | 'busy' | 'many' | 'page' | 'at-it' | 'no-route';
const FATES: Fate[] = [
  'well',
  'lost',
  'answer-lost',
  'cut',
  'fails',
  'busy',
  'many',
  'page',
  'at-it',
  'no-route',
];

/** What happens. `job` counts round the jobs that there are. */
type Step =
  | { readonly do: 'enqueue'; readonly tab: number; readonly wrong: boolean }
  | { readonly do: 'flush'; readonly tab: number; readonly fates: readonly Fate[] }
  | { readonly do: 'both'; readonly fates: readonly Fate[] }
  | { readonly do: 'online'; readonly fates: readonly Fate[] }
  | { readonly do: 'wait'; readonly hours: number }
  | { readonly do: 'reload'; readonly tab: number }
  | { readonly do: 'die'; readonly job: number; readonly fate: 'lost' | 'answer-lost' }
  | { readonly do: 'retry' | 'replace' | 'discard'; readonly tab: number; readonly job: number };

const tab = fc.nat({ max: TABS - 1 });
const job = fc.nat({ max: 5 });
const fates = fc.array(fc.constantFrom(...FATES), { maxLength: 6 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('enqueue' as const), tab, wrong: fc.boolean() }),
  { weight: 4, arbitrary: fc.record({ do: fc.constant('flush' as const), tab, fates }) },
  fc.record({ do: fc.constant('both' as const), fates }),
  fc.record({ do: fc.constant('online' as const), fates }),
  // A few seconds, some hours, and past the seven days.
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      hours: fc.constantFrom(0.002, 0.2, 3, 26, 5 * 24, 8 * 24),
    }),
  },
  fc.record({ do: fc.constant('reload' as const), tab }),
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('die' as const),
      job,
      fate: fc.constantFrom('lost' as const, 'answer-lost' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('retry' as const, 'replace', 'discard'), tab, job }),
  },
);

/** A server that keeps a key for seven days and not an hour longer: the least that a sender may count on. */
class Server {
  /** By key: the body, when it came, and what was answered. */
  readonly #kept = new Map<string, { body: string; at: number; answer: object }>();
  /** What each person wanted once, by the keys that it was accepted under. */
  readonly accepted = new Map<string, string[]>();
  readonly faults: string[] = [];
  fates: Fate[] = [];

  constructor(readonly now: () => number) {}

  answer(asked: Asked): Response | Promise<Response> {
    const fate = this.fates.shift() ?? 'well';
    if (fate === 'lost') return noLine();
    if (fate === 'fails') return problem('internal', 500);
    if (fate === 'busy') return problem('overloaded', 503, { 'retry-after': '30' });
    if (fate === 'many') return problem('too-many', 429, { 'retry-after': '5' });
    if (fate === 'page') return new Response('<title>Wi-Fi</title>', { status: 200 });
    if (fate === 'at-it') return problem('in-progress', 409);
    if (asked.method === 'GET' && fate === 'no-route') return problem('not-found', 404);
    const answer = asked.method === 'GET' ? this.#status(asked) : this.take(asked.key!, asked.body);
    if (fate === 'answer-lost') return noLine();
    if (fate === 'cut') return new Response('{"code":"BK3', { status: answer.status });
    return answer;
  }

  take(key: string, body: unknown): Response {
    const text = JSON.stringify(body);
    const { wanted, wrong } = body as { wanted: string; wrong: boolean };
    const before = this.#find(key);
    if (before && before.body !== text) this.faults.push('the key came with another body');
    if (before) return json(before.answer, 201);
    if (wrong) return problem('invalid-answers', 400);
    const answer = accepted(`BK38-${key}`);
    this.#kept.set(key, { body: text, at: this.now(), answer });
    this.accepted.set(wanted, [...(this.accepted.get(wanted) ?? []), key]);
    return json(answer, 201);
  }

  #status({ path }: Asked): Response {
    const found = this.#find(path.replace('/submissions/', ''));
    return found ? json({ state: 'accepted', response: found.answer }) : problem('unknown-key', 404);
  }

  #find(key: string) {
    const found = this.#kept.get(key);
    return found && found.at + EXPIRY_MS > this.now() ? found : undefined;
  }
}

const rests = ({ state }: Job) => ['acked', 'needs-person', 'expired'].includes(state);

/** One device with two tabs, and the server it sends to. */
class Device {
  readonly name = databaseName();
  readonly time = clock();
  readonly there = new Server(this.time.now);
  readonly tabs: Client[] = [];
  /** What was asked for and not dropped, and what a person has sent again although nobody could say what became of it. */
  readonly wanted = new Set<string>();
  readonly dared = new Set<string>();

  async open(n: number) {
    this.tabs[n]?.outbox.stop();
    const { fetch, endpoint } = server((asked) => this.there.answer(asked));
    const client = createClient({ databaseName: this.name, now: this.time.now, fetch, endpoint });
    await client.profiles.setLevel('device');
    this.tabs[n] = client;
  }

  jobs() {
    return this.tabs[0]!.outbox.list();
  }

  async at(n: number) {
    const jobs = await this.jobs();
    return jobs[n % Math.max(1, jobs.length)];
  }

  async do(step: Step) {
    if ('fates' in step) this.there.fates = [...step.fates];
    if (step.do === 'enqueue') {
      const id = crypto.randomUUID();
      const body = { wanted: id, wrong: step.wrong };
      await this.tabs[step.tab]!.outbox.enqueue(id, { kind: 'dossier', path: '/dossiers', body });
      this.wanted.add(id);
    } else if (step.do === 'flush') await this.tabs[step.tab]!.outbox.flush();
    else if (step.do === 'both') await Promise.all(this.tabs.map(({ outbox }) => outbox.flush()));
    else if (step.do === 'online') {
      dispatchEvent(new Event('online'));
      await Promise.all(this.tabs.map(({ outbox }) => outbox.flush()));
    } else if (step.do === 'wait') this.time.advance(step.hours * HOUR);
    else if (step.do === 'reload') await this.open(step.tab);
    else if (step.do === 'die') await this.#die(await this.at(step.job), step.fate);
    else await this.#person(step.do, this.tabs[step.tab]!, await this.at(step.job));
    this.there.fates = [];
  }

  /** A page takes up a job, sends it or not, and is gone. */
  async #die(job: Job | undefined, fate: 'lost' | 'answer-lost') {
    if (!job || dueAt(job) > this.time.now()) return;
    const store = await this.tabs[0]!.use(vaultPart).store();
    const head = await store.updateJob(job.id, (is) => taken(is, this.time.now()));
    if (head?.state === 'sending' && fate === 'answer-lost') this.there.take(job.id, job.content.body);
  }

  async #person(what: 'retry' | 'replace' | 'discard', { outbox }: Client, job: Job | undefined) {
    if (!job) return;
    const { wanted } = (job.content.body ?? {}) as { wanted?: string };
    // The page says that nobody knows; who sends again then has chosen so.
    const isOpen = job.state === 'expired' || job.lastCode === 'outbox-outcome-unknown';
    if (what === 'retry' && isOpen && wanted) this.dared.add(wanted);
    if (what === 'retry') return outbox.retry(job.id);
    if (what === 'discard') {
      if (wanted) this.wanted.delete(wanted);
      return outbox.discard(job.id);
    }
    try {
      await outbox.replace(job.id, { wanted, wrong: false });
      if (isOpen && wanted) this.dared.add(wanted);
    } catch (error) {
      expect(error).to.have.property('code', 'outbox-not-resting');
    }
  }

  /** The line is good and time passes, until nothing is under way any more. */
  async calm() {
    for (let rounds = 0; rounds < 60; rounds += 1) {
      await this.tabs[0]!.outbox.flush();
      if ((await this.jobs()).every(rests)) return;
      this.time.advance(0.25 * HOUR);
    }
    const [open] = (await this.jobs()).filter((each) => !rests(each));
    throw new Error(`a job stays ${open?.state}`);
  }

  /** What has to be true at every moment. */
  async check() {
    const jobs = await this.jobs();
    expect(this.there.faults).to.deep.equal([]);
    for (const [wanted, keys] of this.there.accepted)
      if (!this.dared.has(wanted)) expect(keys, 'accepted twice').to.have.length(1);
    for (const { id, state, content } of jobs) {
      if (state !== 'acked') {
        expect(content.body, `no body while ${state}`).to.have.property('wanted');
        continue;
      }
      expect(content).not.to.have.property('body');
      expect([...this.there.accepted.values()].flat(), 'a receipt for nothing').to.include(id);
    }
    const waiting = jobs.map(({ content }) => (content.body as { wanted?: string } | undefined)?.wanted);
    for (const wanted of this.wanted)
      expect(waiting.includes(wanted) || this.there.accepted.has(wanted), 'lost').to.equal(true);
  }
}

const RUNS = 40;

/** The answer was lost; the person asked for another round on the sixth day, which goes on when the key is forgotten. */
const ASKED_AGAIN_LATE: Step[] = [
  { do: 'enqueue', tab: 0, wrong: false },
  { do: 'flush', tab: 0, fates: ['answer-lost', 'lost'] },
  { do: 'wait', hours: 5 * 24 },
  { do: 'flush', tab: 0, fates: ['lost'] },
  { do: 'retry', tab: 0, job: 0 },
  { do: 'flush', tab: 0, fates: ['lost'] },
  { do: 'wait', hours: 5 * 24 },
  { do: 'flush', tab: 0, fates: [] },
];

describe('outbox, whatever happens', () => {
  afterEach(forgetDevices);

  it('loses nothing, doubles nothing, and ends each job in a state for a person', async function () {
    this.timeout(120_000);
    const property = fc.asyncProperty(
      fc.array(step, { minLength: 4, maxLength: 30, size: 'max' }),
      async (steps) => {
        const device = new Device();
        for (let n = 0; n < TABS; n += 1) await device.open(n);
        try {
          for (const each of steps) {
            await device.do(each);
            await device.check();
          }
          await device.calm();
          await device.check();
        } finally {
          for (const { outbox } of device.tabs) outbox.stop();
        }
      },
    );
    await fc.assert(property, {
      numRuns: RUNS,
      examples: [[ASKED_AGAIN_LATE]],
      interruptAfterTimeLimit: 60_000,
      markInterruptAsFailure: false,
    });
  });
});
