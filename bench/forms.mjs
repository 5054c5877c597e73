/**
 * The same form of 24 and of 200 questions, by our elements, by other form libraries, and by plain DOM as the floor; and
 * by `<bk-procedure-form>`, which has a vault and a start page before it. In turn within one run, on a processor slowed
 * six times; medians. Ratios travel between machines, milliseconds do not. How to read it: docs/performance.md. Needs a
 * build and Chromium; the peers are installed by the first run.
 */
import { parseArgs } from 'node:util';
import { launch, ROWS } from './forms/rows.mjs';
import { CONTENDERS, serveContenders } from './forms/serve.mjs';

const ROUNDS = '7';
/** The others are peers. */
const OWN = new Set(['ours', 'procedure', 'floor']);

const options = {
  only: { type: 'string', default: CONTENDERS.join() },
  rows: { type: 'string', default: Object.keys(ROWS).join() },
  rounds: { type: 'string', default: ROUNDS },
};

/** A list out of a switch; a name that nobody has ends the run. */
function pick(given, known, what) {
  const names = given.split(',');
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`bench: no such ${what}: ${unknown.join()}; there are ${known.join()}`);
  return names;
}

const quantile = (numbers, share) =>
  [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];

/** Numbers by row and contender. Rows that come from the same measurement share it. */
async function measure(names, rows, rounds) {
  const server = await serveContenders(names);
  const measures = new Map(rows.map((row) => [ROWS[row].measure, ROWS[row]]));
  const numbers = new Map([...measures.keys()].map((one) => [one, new Map(names.map((name) => [name, []]))]));
  // A row that stands for itself is not measured of peers: it takes an hour.
  const isMeasured = (one, name) => !measures.get(one).alone || OWN.has(name);
  const browser = await launch();
  // Whoever has waited long enough gets what there is by then.
  let stopped = false;
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => (stopped = true));
  try {
    for (let round = 0; round < rounds; round++) {
      for (const [one, { rounds: most = rounds }] of measures) {
        if (round >= most) continue;
        // Who comes first changes: what is slow at the start of a round is so for everybody in turn.
        const order = [...names.slice(round % names.length), ...names.slice(0, round % names.length)];
        for (const name of order) {
          if (stopped) break;
          if (!isMeasured(one, name)) continue;
          const result = await one(browser, server.urlOf(name)).catch((error) => {
            console.error(`${name}: ${measures.get(one).title}: ${error.message}`);
            process.exitCode = 1;
            return [];
          });
          numbers
            .get(one)
            .get(name)
            .push(...[result].flat());
        }
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  const isComplete = (row) => {
    const { measure: one } = ROWS[row];
    return names.every((name) => !isMeasured(one, name) || numbers.get(one).get(name).length > 0);
  };
  return new Map(
    rows.filter(isComplete).map((row) => {
      const { measure: one, share } = ROWS[row];
      const measured = names.filter((name) => isMeasured(one, name));
      return [row, new Map(measured.map((name) => [name, quantile(numbers.get(one).get(name), share)]))];
    }),
  );
}

/** What is not as it should be in a row; nothing where there is nothing to compare. */
function missed({ target, limit, alone }, values) {
  const floor = values.get('floor');
  const ours = values.get('ours');
  const over = (name, most) => {
    const value = values.get(name);
    if (value === undefined) return [];
    return (alone ? value : value / floor) > most ? [`${name} over ${most}${alone ? '' : ' ×'}`] : [];
  };
  const ahead = [...values].filter(([name, value]) => !OWN.has(name) && ours !== undefined && value <= ours);
  return [...over('ours', target), ...over('procedure', limit), ...ahead.map(([name]) => `behind ${name}`)];
}

/** Measures and prints the table: the floor in its unit, everybody else as a multiple of it. */
export async function printForms(...args) {
  const { values: given } = parseArgs({ args, options });
  const names = pick(given.only, CONTENDERS, 'contender');
  const rows = pick(given.rows, Object.keys(ROWS), 'row');
  const table = await measure(names, rows, Number(given.rounds));
  const cell = (text) => text.padStart(12);
  console.log(`${'forms, processor ÷ 6'.padEnd(34)}${names.map(cell).join('')}${cell('target')}`);
  for (const row of table.keys()) {
    const { title, unit, target, alone } = ROWS[row];
    const values = table.get(row);
    const floor = values.get('floor');
    const cells = names.map((name) => {
      const value = values.get(name);
      if (value === undefined) return '';
      if (alone || floor === undefined || name === 'floor') return `${value.toFixed(alone ? 1 : 0)} ${unit}`;
      return `${(value / floor).toFixed(2)} ×`;
    });
    const faults = missed(ROWS[row], values);
    const verdict = faults.length > 0 ? `   MISSED: ${faults.join(', ')}` : '';
    if (verdict) process.exitCode = 1;
    const goal = `≤ ${target} ${alone ? unit : '×'}`;
    console.log(`${title.padEnd(34)}${cells.map(cell).join('')}${cell(goal)}${verdict}`);
  }
}
