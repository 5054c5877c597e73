/**
 * Nothing lost, nothing doubled: many jobs through a line and a server that fail in every way there is, while tabs are
 * closed and the browser is killed, on one profile folder. Afterwards the portal's own database is counted.
 *
 * The clock and the timers of the pages run faster, so that minutes of waiting pass in no time.
 *
 * `npm run soak:outbox` for the longer run; `SEED=1` before it repeats one.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { pglite } from '../portal/databases.mjs';
import { filing, startPortal } from '../portal/portal.mjs';
import { startHostileProxy } from './support/hostile-proxy.mjs';
import { killable, makeFolder, startBrowser } from './support/killable.mjs';
import { startLab } from './support/lab.mjs';
import { makeRandom, seed } from './support/random.mjs';

const JOBS = Number(process.env.JOBS ?? 1000);
/** Of ten jobs: so many dossiers; the others are ratings, of which one in fifty is wrong and has to be refused. */
const DOSSIERS_OF_TEN = 4;
const BATCH = 20;
/** So many are on a device at a time: far more than anybody has, and each ends within the seven days of its key. */
const MOST_WAITING = 200;
/** So many requests between two things that happen to the browser: two tabs are closed, then all of it is killed. */
const BETWEEN = Math.min(120, Math.ceil(JOBS / 8));
const TABS = 2;
const SPEED = 600;
/** The longest that a run may take, in milliseconds. */
const LIMIT_MS = 120_000 + JOBS * 200;

const uuid = (kind, n) => `${kind}0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
/** A name has no digits. */
const letters = (n) => String(n).replaceAll(/\d/g, (digit) => 'abcdefghij'[digit]);
const nameOf = (n) => `Nguyễn Thị ${letters(n)}`;
const isDossier = (n) => n % 10 < DOSSIERS_OF_TEN;
const isWrong = (n) => n % 50 === 49;

/** A day of tries was in vain, with an end that the person can read: the page sends it again. */
const isGivenUp = ({ state, lastStatus }) => state === 'needs-person' && lastStatus !== 400;
const rests = (job) => ['acked', 'needs-person', 'expired'].includes(job.state) && !isGivenUp(job);

/** The job of a number: what is in it says which it is. */
function jobOf(n) {
  if (isDossier(n)) {
    const body = filing({ nycHoTen: nameOf(n) });
    return { id: uuid('d', n), kind: 'dossier', about: '2.000635', path: '/dossiers', body };
  }
  const score = isWrong(n) ? 9 : 1 + (n % 5);
  const body = { id: uuid('e', n), kind: 'rating', score, comment: `số ${n}`, source: 'page' };
  return { id: uuid('c', n), kind: 'rating', path: '/feedback', body };
}

/** What the pages are given and have said. */
class Book {
  waiting = Array.from({ length: JOBS }, (_, n) => jobOf(n));
  handed = new Map();
  stored = new Set();
  /** By id: how each stood when it was last told of. */
  jobs = new Map();
  receipts = new Map();
  /** Ids of those that have come to an end. */
  ended = new Set();
  faults = [];
  heldSeen = 0;
  /** By id: with what code it was given up. */
  givenUp = new Map();

  /** `isOver`: there are no more. Without jobs, and not over, the tab is to ask again. */
  take() {
    const onDevice = this.stored.size + this.handed.size - this.ended.size;
    const jobs = this.waiting.splice(0, Math.max(0, Math.min(BATCH, MOST_WAITING - onDevice)));
    for (const job of jobs) this.handed.set(job.id, job);
    return { jobs, isOver: this.waiting.length === 0 };
  }

  store(ids) {
    for (const id of ids) {
      this.stored.add(id);
      this.handed.delete(id);
    }
  }

  /** A page that is gone may have stored what it had, or not: it is handed out again, under the same ids. */
  interrupted() {
    this.waiting.unshift(...this.handed.values());
    this.handed.clear();
  }

  told({ jobs, held }) {
    this.heldSeen += Number(held);
    for (const job of jobs) {
      const { id, state, hasBody, receipt } = job;
      if (state !== 'acked' && !hasBody) this.faults.push(`${id}: no body while ${state}`);
      // Another tab, which had looked before, speaks last: what is doubled shows in the portal's database.
      if (this.receipts.has(id) && state !== 'acked') continue;
      if (state === 'acked') {
        if (hasBody) this.faults.push(`${id}: the body is still there`);
        const before = this.receipts.get(id) ?? receipt;
        if (receipt === undefined || before !== receipt) this.faults.push(`${id}: another receipt`);
        this.receipts.set(id, receipt);
      }
      this.jobs.set(id, job);
      if (isGivenUp(job)) this.givenUp.set(id, job.lastCode);
      if (rests(job)) this.ended.add(id);
      else this.ended.delete(id);
    }
  }

  /** All stored, and none of them on the way. */
  get isOver() {
    return (
      this.waiting.length + this.handed.size === 0 &&
      this.stored.size === JOBS &&
      [...this.stored].every((id) => this.ended.has(id))
    );
  }
}

/** Opens tabs, closes them and kills the browser at drawn moments, until everything has come to an end. */
async function run(name, url, book, proxy) {
  const random = makeRandom(seed + 1);
  const { folder, dispose } = makeFolder();
  const done = { kills: 0, closed: 0 };
  const end = Date.now() + LIMIT_MS;
  let running;
  try {
    while (!book.isOver && Date.now() < end) {
      running = await startBrowser(name, folder);
      const tabs = [
        running.page,
        ...(await Promise.all(Array.from({ length: TABS - 1 }, () => running.browser.newPage()))),
      ];
      for (const tab of tabs) tab.goto(url).catch(() => undefined);
      for (let killed = false; !killed;) {
        const until = proxy.calls() + 1 + (BETWEEN >> 1) + random(BETWEEN);
        while (proxy.calls() < until && !book.isOver && Date.now() < end) await wait(10);
        if (book.isOver || Date.now() >= end) break;
        if ((done.kills + 1) * 2 <= done.closed) killed = true;
        else {
          done.closed += 1;
          const [gone] = tabs.splice(random(tabs.length), 1);
          const fresh = await running.browser.newPage();
          await gone.close();
          tabs.push(fresh);
          book.interrupted();
          fresh.goto(url).catch(() => undefined);
        }
      }
      if (book.isOver || Date.now() >= end) break;
      await running.kill();
      running = undefined;
      done.kills += 1;
      book.interrupted();
    }
  } finally {
    await running?.kill();
    dispose();
  }
  return done;
}

const count = (list) => list.reduce((sums, key) => ({ ...sums, [key]: (sums[key] ?? 0) + 1 }), {});
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

describe(
  'the outbox against a hostile server',
  { skip: !killable.includes('chromium') && 'needs Chromium' },
  () => {
    it(`loses none of ${JOBS} jobs and doubles none`, { timeout: LIMIT_MS + 60_000 }, async (t) => {
      const start = Date.now();
      const database = await (await pglite.start()).open();
      const portal = await startPortal(database, { limitFactor: 1_000_000 });
      const book = new Book();
      const lab = await startLab('outbox-hostile.mjs', {
        'POST /setup': () => ({ since: start, speed: SPEED, timeoutMs: 2500 }),
        'POST /take': () => book.take(),
        'POST /stored': (ids) => (book.store(ids), true),
        'POST /told': (told) => (book.told(told), true),
      });
      const proxy = await startHostileProxy({ server: portal.origin, pages: lab.url, seed });
      try {
        const { kills, closed } = await run('chromium', proxy.url, book, proxy);
        const states = [...book.jobs.values()].map(({ state }) => state);
        t.diagnostic(
          `${JOBS} jobs, ${proxy.calls()} requests, ${Math.round((Date.now() - start) / 1000)} s; SEED=${seed}`,
        );
        t.diagnostic(
          `${kills} kills of the browser, ${closed} tabs closed; breaker seen open ${book.heldSeen} times`,
        );
        t.diagnostic(`what happened to requests: ${JSON.stringify(proxy.counts)}`);
        t.diagnostic(
          `given up, and sent again by hand: ${JSON.stringify(count([...book.givenUp.values()]))}`,
        );
        t.diagnostic(`how jobs ended: ${JSON.stringify(count(states))}`);

        assert.deepEqual(book.faults, []);
        assert.ok(book.isOver, `not at an end: ${JSON.stringify(count(states))}, ${book.stored.size} stored`);

        // The portal's own word. Every job that was told to be stored is there once, but for those it has refused.
        const numbers = Array.from({ length: JOBS }, (_, n) => n);
        const dossiers = await database.query('select code, answers from dossiers');
        const names = dossiers.map(({ answers }) => answers.nycHoTen);
        assert.deepEqual([...names].sort(), numbers.filter(isDossier).map(nameOf).sort());
        const keys = await database.query("select key_hash from submissions where state = 'accepted'");
        const sent = numbers.filter(isDossier).map((n) => sha256(uuid('d', n)));
        assert.deepEqual(keys.map(({ key_hash }) => key_hash).sort(), sent.sort());
        const ratings = await database.query('select comment from ratings');
        const right = numbers.filter((n) => !isDossier(n) && !isWrong(n)).map((n) => `số ${n}`);
        assert.deepEqual(ratings.map(({ comment }) => comment).sort(), right.sort());

        // What the device says is true: its receipts are those of the portal.
        const codes = new Map(dossiers.map(({ code, answers }) => [answers.nycHoTen, code]));
        for (const n of numbers) {
          const { id } = jobOf(n);
          const { state, lastStatus } = book.jobs.get(id);
          if (isWrong(n) && !isDossier(n)) assert.deepEqual([state, lastStatus], ['needs-person', 400], id);
          else assert.equal(state, 'acked', `${id}: ${JSON.stringify(book.jobs.get(id))}`);
          if (isDossier(n)) assert.equal(book.receipts.get(id), codes.get(nameOf(n)), id);
        }
        // A run in which nothing happened shows nothing.
        assert.ok(kills > 0 && closed > 0, 'no kill, or no tab closed');
        assert.ok(Object.keys(proxy.counts).length > 8, 'too few faults');
      } finally {
        await proxy.close();
        await lab.close();
        await portal.stop();
      }
    });
  },
);
