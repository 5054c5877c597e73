/**
 * Nothing lost: the browser is killed in mid-save, again and again on one profile folder. Whatever was
 * acknowledged is there afterwards; what was not is whole or absent.
 *
 * What a kill cannot show: pages that the system had not written to disk when the power failed. That the
 * library asks for strict durability is looked at beside it.
 *
 * `npm run soak:kill` for the longer run; `SEED=1` before it repeats one.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createClient } from '../../dist/index.js';
import { killAgain, Verdict } from './support/kill-again.mjs';
import { killable, makeFolder, startBrowser } from './support/killable.mjs';
import { startLab } from './support/lab.mjs';
import { keptLevels } from './support/pages/levels.mjs';
import { seed } from './support/random.mjs';

const CYCLES = Number(process.env.CYCLES ?? 40);
/** Firefox takes four times as long to start, and a PIN is slow on purpose: they run a share. */
const SHARE = { chromium: 1, firefox: 1 / 5, device: 1, pin: 1 / 4 };
/** So many kills before a browser's own losses show at all. */
const FLOOR_FROM = 400;

/** Prints what a run came to. */
function report(t, { cycles, acks, whole, faults, thrownAway }, start) {
  const seconds = Math.round((Date.now() - start) / 1000);
  t.diagnostic(`${cycles} kills, ${acks} acknowledged saves, ${seconds} s; SEED=${seed}`);
  t.diagnostic(`${faults.length} lost or torn; ${whole} came through whole before they were acknowledged`);
  t.diagnostic(`${thrownAway.length} times the browser threw away the whole origin`);
  for (const loss of thrownAway) t.diagnostic(`thrown away by the browser: ${loss}`);
}

/** What is made of pages that tell this, one a cycle, after one that saved 3. */
function judged(...told) {
  const verdict = new Verdict('device');
  verdict.acknowledged({ writer: 'outbox', n: 3 });
  for (const { failed, control, level, n } of told) {
    verdict.cycles += 1;
    if (failed) verdict.failed({ by: failed, error: 'UnknownError', said: 'storage-failed' });
    else verdict.found({ before: { control, level }, found: { outbox: n } });
  }
  return verdict;
}

describe('whose loss it is', () => {
  const shut = { failed: 'browser' };
  const there = { control: true, level: 'device', n: 3 };
  const gone = { control: false, level: 'none', n: 0 };

  it("is the browser's when it could not open its own page's storage and then had none", () => {
    const { faults, thrownAway } = judged(shut, gone);
    assert.deepEqual(faults, []);
    assert.equal(thrownAway.length, 1);
    assert.match(
      thrownAway[0],
      /^cycle 1: the browser could not open .*; cycle 2: all of the origin is gone/,
    );
  });

  it("is the browser's when it could not open it twice", () => {
    const { faults, thrownAway } = judged(shut, shut, there);
    assert.deepEqual(faults, []);
    assert.equal(thrownAway.length, 1);
  });

  it('is not explained by one failure after which all is there', () => {
    const { faults, thrownAway } = judged(shut, there);
    assert.match(faults[0], /UnknownError.*; it was there afterwards$/);
    assert.deepEqual(thrownAway, []);
  });

  it('is ours where the browser kept what the page had of its own', () => {
    assert.match(judged({ failed: 'trial' }).faults[0], /on trial failed: UnknownError$/);
    const { faults, thrownAway } = judged(shut, { ...gone, control: true });
    assert.match(faults[0], /^cycle 2: the vault was gone/);
    assert.equal(faults.at(-1), 'cycle 2: outbox: 3 was acknowledged, 0 is there');
    assert.deepEqual(thrownAway, []);
  });

  it('is ours where the library had a mark and did not say so', () => {
    const verdict = judged();
    const before = { control: false, level: 'none', mark: true, evicted: false };
    verdict.found({ before, found: { outbox: 0 } });
    assert.match(verdict.faults[0], /the library does not tell of the loss/);
  });

  it('is counted once for each time', () => {
    const { faults, thrownAway } = judged(shut, gone, { ...there, n: 1 }, shut, gone);
    assert.deepEqual(faults, []);
    assert.equal(thrownAway.length, 2);
  });
});

describe('the vault under SIGKILL', { skip: !killable.length && 'needs Chromium or Firefox' }, () => {
  for (const name of killable) {
    for (const level of keptLevels(createClient())) {
      it(`loses and tears nothing at level ${level} in ${name}`, { timeout: 3_600_000 }, async (t) => {
        const start = Date.now();
        const run = await killAgain({
          name,
          script: 'kill.mjs',
          level,
          cycles: Math.ceil(CYCLES * SHARE[name] * SHARE[level]),
        });
        report(t, run, start);
        assert.deepEqual(run.faults, []);
        // A run that saved nothing, or in which the browser lost nearly all, shows nothing.
        assert.ok(run.acks >= run.cycles, `${run.acks} saves in ${run.cycles} cycles`);
        assert.ok(
          run.thrownAway.length <= Math.ceil(run.cycles / 20),
          `${run.thrownAway.length} thrown away`,
        );
      });
    }

    it(`would notice in ${name} if a save were acknowledged too early`, async (t) => {
      const { cycles, faults } = await killAgain({
        name,
        script: 'kill.mjs',
        level: 'device',
        cycles: 10,
        early: true,
        until: (total) => total.faults.length > 0,
      });
      t.diagnostic(`caught after ${cycles} kills: ${faults[0]}`);
      assert.notDeepEqual(faults, []);
    });

    it(`would notice in ${name} if the vault alone were gone`, async () => {
      const { faults, thrownAway } = await killAgain({
        name,
        script: 'kill.mjs',
        level: 'device',
        cycles: 2,
        lose: ['bk-vault'],
      });
      assert.match(faults[0], /^cycle 1: the vault was gone/);
      assert.deepEqual(thrownAway, []);
    });

    it(`knows in ${name} a browser that threw away all of the origin, and the library tells of it`, async () => {
      const { faults, thrownAway } = await killAgain({
        name,
        script: 'kill.mjs',
        level: 'device',
        cycles: 2,
        lose: ['bk-vault', 'control'],
      });
      assert.deepEqual(faults, []);
      assert.equal(thrownAway.length, 1);
      assert.match(thrownAway[0], /^cycle 1: all of the origin is gone: .*"mark":true,"evicted":true/);
    });
  }

  // No number to hold here: it is the browser's. It says what is left when ours is taken away.
  it(
    'is what a browser loses without the library',
    {
      skip: (CYCLES < FLOOR_FROM || !killable.includes('chromium')) && 'part of the long run',
      timeout: 3_600_000,
    },
    async (t) => {
      const start = Date.now();
      const run = await killAgain({
        name: 'chromium',
        script: 'kill-plain.mjs',
        level: 'plain',
        cycles: CYCLES,
      });
      report(t, run, start);
      const { thrownAway, cycles, faults } = run;
      for (const fault of faults) t.diagnostic(`lost or torn without the library: ${fault}`);
      t.diagnostic(
        `${thrownAway.length} of ${cycles} kills: the browser threw away the origin, without the library`,
      );
    },
  );

  it('asks for every write to be on the disk before it is acknowledged', async () => {
    const [name] = killable;
    const { folder, dispose } = makeFolder();
    let enough;
    const written = new Promise((resolve) => (enough = resolve));
    let acks = 0;
    const lab = await startLab('kill.mjs', {
      'GET /setup': () => ({ level: 'device', lose: [] }),
      'POST /found': () => true,
      'POST /ack': () => (++acks === 20 && enough(), true),
    });
    const { page, close } = await startBrowser(name, folder);
    try {
      await page.evaluateOnNewDocument(() => {
        const native = IDBDatabase.prototype.transaction;
        globalThis.asked = [];
        IDBDatabase.prototype.transaction = function (...args) {
          const transaction = native.apply(this, args);
          if (transaction.mode === 'readwrite') globalThis.asked.push(transaction.durability);
          return transaction;
        };
      });
      await page.goto(lab.url);
      await written;
      const asked = await page.evaluate(() => globalThis.asked);
      assert.ok(asked.length >= 20);
      assert.deepEqual([...new Set(asked)], ['strict']);
    } finally {
      await close();
      await lab.close();
      dispose();
    }
  });
});
