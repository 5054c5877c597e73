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
import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from '../../dist/index.js';
import { killable, makeFolder, startBrowser } from './support/killable.mjs';
import { startLab } from './support/lab.mjs';
import { keptLevels } from './support/pages/levels.mjs';
import { makeRandom, seed } from './support/random.mjs';

const CYCLES = Number(process.env.CYCLES ?? 40);
/** Firefox takes four times as long to start, and a PIN is slow on purpose: they run a share. */
const SHARE = { chromium: 1, firefox: 1 / 5, device: 1, pin: 1 / 4 };
/** A page that has not got so far by then never will. */
const PATIENCE_MS = 30_000;
/** A cycle is killed after so many acknowledgements at most, and so many milliseconds after the last. */
const MOST_ACKS = 40;
const MOST_MS = 12;

/**
 * Checks what a page found against what was acknowledged before the kill.
 *
 * @param {Record<string, number>} acked - By writer. A writer waits for one save before the next, so at most
 *   one more can be there.
 * @returns {{ faults: string[], whole: number }} `whole`: saves that had not been acknowledged and are there.
 */
function compare(acked, { found, jobs, gens }) {
  const faults = [];
  let whole = 0;
  for (const [writer, n] of Object.entries(found)) {
    const least = acked[writer] ?? 0;
    if (n === 'torn') faults.push(`${writer}: torn`);
    else if (n < least) faults.push(`${writer}: ${least} was acknowledged, ${n} is there`);
    else if (n > least + 1) faults.push(`${writer}: ${n} is there, ${least} was the last acknowledged`);
    whole += Number(n === least + 1);
    // Each save makes one generation: a newest one that does not open would show here.
    if (writer in gens && gens[writer] !== n) faults.push(`${writer}: generation ${gens[writer]} holds ${n}`);
    if (!(writer in gens) && writer !== 'outbox' && n > 0) faults.push(`${writer}: no generation`);
  }
  if (jobs.includes('torn')) faults.push('outbox: torn');
  const numbers = [...jobs].sort((a, b) => a - b);
  if (numbers.some((n, i) => i > 0 && n !== numbers[i - 1] + 1)) faults.push(`outbox: gaps in ${numbers}`);
  if (numbers.length > 8) faults.push(`outbox: ${numbers.length} jobs, discarded ones came back`);
  // One less when the kill came between a discard and the next job.
  if (numbers.length < Math.min(7, acked.outbox ?? 0)) faults.push(`outbox: ${numbers.length} jobs left`);
  return { faults, whole };
}

/** Runs cycles until there are enough, or `until` says so. */
async function killAgainAndAgain({ name, level, cycles, early = false, until = () => false }) {
  const random = makeRandom(seed);
  const { folder, dispose } = makeFolder();
  const acked = {};
  const total = { cycles: 0, acks: 0, whole: 0, faults: [], thrownAway: [] };
  let heard = () => {};
  const lab = await startLab('kill.mjs', {
    'GET /setup': () => ({ level, early }),
    'POST /found': (found) => (heard({ found }), true),
    'POST /failed': (failure) => (heard({ failure }), true),
    'POST /ack': ({ writer, n }) => {
      acked[writer] = n;
      total.acks += 1;
      heard({ ack: true });
      return true;
    },
  });
  try {
    while (total.cycles < cycles && !until(total)) {
      const { page, kill } = await startBrowser(name, folder);
      const acks = 1 + random(MOST_ACKS);
      const ended = new Promise((resolve) => {
        let left = acks;
        heard = ({ found, failure, ack }) => {
          if (failure) total.faults.push(`cycle ${total.cycles}: the page failed with ${failure}`);
          if (found) {
            const known = Object.keys(acked).length > 0;
            // The browser's own loss, of all that the origin had: no library saves from that, it can only tell.
            if (known && !found.before.control) {
              total.thrownAway.push(`cycle ${total.cycles}: ${JSON.stringify(found.before)}`);
              for (const writer of Object.keys(acked)) delete acked[writer];
            }
            const { faults, whole } = compare(acked, found);
            if (known && found.before.control && found.before.level !== level)
              faults.unshift(`the vault was gone: ${JSON.stringify(found.before)}`);
            total.faults.push(...faults.map((fault) => `cycle ${total.cycles}: ${fault}`));
            total.whole += whole;
            Object.assign(acked, found.found); // what was read is there to stay
          }
          if (ack) left -= 1;
          if (failure || left <= 0) resolve();
        };
      });
      page.goto(lab.url).catch(() => undefined); // the kill may come before it has loaded
      const still = await Promise.race([ended, wait(PATIENCE_MS, true, { ref: false })]);
      if (still) total.faults.push(`cycle ${total.cycles}: the page stood still`);
      await wait(random(MOST_MS));
      await kill();
      total.cycles += 1;
    }
  } finally {
    await lab.close();
    dispose();
  }
  return total;
}

describe('the vault under SIGKILL', { skip: !killable.length && 'needs Chromium or Firefox' }, () => {
  for (const name of killable) {
    for (const level of keptLevels(createClient())) {
      it(`loses and tears nothing at level ${level} in ${name}`, { timeout: 3_600_000 }, async (t) => {
        const start = Date.now();
        const { cycles, acks, whole, faults, thrownAway } = await killAgainAndAgain({
          name,
          level,
          cycles: Math.ceil(CYCLES * SHARE[name] * SHARE[level]),
        });
        const seconds = Math.round((Date.now() - start) / 1000);
        t.diagnostic(`${cycles} kills, ${acks} acknowledged saves, ${seconds} s; SEED=${seed}`);
        t.diagnostic(
          `${faults.length} lost or torn; ${whole} came through whole before they were acknowledged`,
        );
        for (const loss of thrownAway) t.diagnostic(`the browser threw away the whole origin, ${loss}`);
        assert.deepEqual(faults, []);
      });
    }

    it(`would notice in ${name} if a save were acknowledged too early`, async (t) => {
      const { cycles, faults } = await killAgainAndAgain({
        name,
        level: 'device',
        cycles: 10,
        early: true,
        until: (total) => total.faults.length > 0,
      });
      t.diagnostic(`caught after ${cycles} kills: ${faults[0]}`);
      assert.notDeepEqual(faults, []);
    });
  }

  it('asks for every write to be on the disk before it is acknowledged', async () => {
    const [name] = killable;
    const { folder, dispose } = makeFolder();
    let enough;
    const written = new Promise((resolve) => (enough = resolve));
    let acks = 0;
    const lab = await startLab('kill.mjs', {
      'GET /setup': () => ({ level: 'device' }),
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
