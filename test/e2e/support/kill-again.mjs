/** The loop around a page that saves: a browser is killed in mid-save, again and again on one profile folder. */
import { setTimeout as wait } from 'node:timers/promises';
import { makeFolder, startBrowser } from './killable.mjs';
import { startLab } from './lab.mjs';
import { makeRandom, seed } from './random.mjs';

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
 * @param {{ found: object, jobs?: (number | 'torn')[], gens?: Record<string, number> }} page - `jobs` and `gens`
 *   from a page with a vault.
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
    if (!gens) continue;
    // Each save makes one generation: a newest one that does not open would show here.
    if (writer in gens && gens[writer] !== n) faults.push(`${writer}: generation ${gens[writer]} holds ${n}`);
    if (!(writer in gens) && writer !== 'outbox' && n > 0) faults.push(`${writer}: no generation`);
  }
  return { faults: [...faults, ...(jobs ? faultsOfJobs(acked.outbox ?? 0, jobs) : [])], whole };
}

function faultsOfJobs(acked, jobs) {
  const faults = [];
  if (jobs.includes('torn')) faults.push('outbox: torn');
  const numbers = [...jobs].sort((a, b) => a - b);
  if (numbers.some((n, i) => i > 0 && n !== numbers[i - 1] + 1)) faults.push(`outbox: gaps in ${numbers}`);
  if (numbers.length > 8) faults.push(`outbox: ${numbers.length} jobs, discarded ones came back`);
  // One less when the kill came between a discard and the next job.
  if (numbers.length < Math.min(7, acked)) faults.push(`outbox: ${numbers.length} jobs left`);
  return faults;
}

/**
 * What a run has come to, and whose fault it is. A browser can lose all that an origin had; no library saves
 * from that, it can only tell. So the page keeps a database of its own beside what is on trial, and looks at
 * that one first.
 */
export class Verdict {
  cycles = 0;
  acks = 0;
  /** Saves that were there before they had been acknowledged. */
  whole = 0;
  faults = [];
  /** What the browser lost by itself, with the cycle. */
  thrownAway = [];
  /** Cycles in which the browser could not open the page's own database, until it is seen what came of it. */
  shut = [];
  #acked = {};
  #level;

  constructor(level) {
    this.#level = level;
  }

  acknowledged({ writer, n }) {
    this.#acked[writer] = n;
    this.acks += 1;
  }

  failed({ by, error, said }) {
    if (by === 'trial') return this.fault(`what is on trial failed: ${error}`);
    const what = `the browser could not open storage of its own page: ${error}`;
    this.shut.push(`cycle ${this.cycles}: ${what}; asked then: ${JSON.stringify(said)}`);
  }

  found(page) {
    const { before } = page;
    const text = JSON.stringify(before);
    const known = Object.keys(this.#acked).length > 0;
    const shut = this.shut.splice(0);
    const gone = known && before.level === 'none';
    if (gone && !before.control) {
      this.thrownAway.push([...shut, `cycle ${this.cycles}: all of the origin is gone: ${text}`].join('; '));
      this.#acked = {};
      // The mark is outside of the database, and late on the disk: it can have gone with the kill.
      if (before.mark && !before.evicted) this.fault(`the library does not tell of the loss: ${text}`);
    } else {
      if (gone) this.fault(`the vault was gone: ${text}`);
      else if (known && before.level !== this.#level) this.fault(`another level: ${text}`);
      // Twice is not by chance, though all came back; once would be a failure that nothing explains.
      if (shut.length > 1) this.thrownAway.push(shut.join('; '));
      else shut.forEach((line) => this.faults.push(`${line}; it was there afterwards`));
    }
    const { faults, whole } = compare(this.#acked, page);
    faults.forEach((fault) => this.fault(fault));
    this.whole += whole;
    Object.assign(this.#acked, page.found); // what was read is there to stay
  }

  fault(what) {
    this.faults.push(`cycle ${this.cycles}: ${what}`);
  }
}

/**
 * Runs cycles until there are enough, or `until` says so; one more where it is still open what came of a failure.
 *
 * @param {object} run
 * @param {string} run.script - The page, in `support/pages`.
 * @param {boolean} [run.early] - The page acknowledges before it saves, which has to show.
 * @param {string[]} [run.lose] - Databases that the page itself deletes at its second start, which has to show.
 *   The browser is closed before that, not killed, so that all it had is on the disk.
 */
export async function killAgain({
  name,
  script,
  level,
  cycles,
  early = false,
  lose = [],
  until = () => false,
}) {
  const random = makeRandom(seed);
  const { folder, dispose } = makeFolder();
  const verdict = new Verdict(level);
  let heard = () => {};
  const lab = await startLab(script, {
    'GET /setup': () => ({ level, early, lose: verdict.cycles === 1 ? lose : [] }),
    'POST /found': (page) => (verdict.found(page), true),
    'POST /failed': (failure) => (verdict.failed(failure), heard({ failure }), true),
    'POST /ack': (ack) => (verdict.acknowledged(ack), heard({ ack }), true),
  });
  try {
    while (verdict.cycles < cycles + Number(verdict.shut.length === 1) && !until(verdict)) {
      const { page, kill, close } = await startBrowser(name, folder);
      let left = 1 + random(MOST_ACKS);
      const ended = new Promise((resolve) => {
        heard = ({ failure, ack }) => {
          if (ack) left -= 1;
          if (failure || left <= 0) resolve();
        };
      });
      page.goto(lab.url).catch(() => undefined); // the kill may come before it has loaded
      const still = await Promise.race([ended, wait(PATIENCE_MS, true, { ref: false })]);
      if (still) verdict.fault('the page stood still');
      await wait(random(MOST_MS));
      await (lose.length > 0 && verdict.cycles === 0 ? close() : kill());
      verdict.cycles += 1;
    }
  } finally {
    await lab.close();
    dispose();
  }
  // Still shut, again and again, at the end.
  if (verdict.shut.length > 0) verdict.thrownAway.push(verdict.shut.join('; '));
  return verdict;
}
