/**
 * How many degraded cards are read, and how fast, in real Chromium by the built code: each reader on one
 * frame, the ladder on one frame, the ladder over ten frames of the same hand-held card. The pictures come
 * from bench/scan/, the same in every run. `SAMPLES=10 npm run bench -- scan` takes more of them; the order and
 * the numbers of the enhancement were chosen on those of `FIRST=0`, so others are taken.
 *
 * Where the system tells (Linux), milliseconds are those in which the worker computed: on a busy machine a
 * clock would count its neighbours.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { chromiumArgs, find } from '../scripts/browsers.mjs';
import { root } from '../scripts/run.mjs';
import { serveFolder } from '../test/e2e/static-server.mjs';
import { camera, KINDS } from './scan/images.mjs';

const SAMPLES = Number(process.env.SAMPLES ?? 3);
const FIRST = Number(process.env.FIRST ?? 500);
const FRAMES = 10;
const RUNGS = ['native', 'zxing', 'light'];
const COLUMNS = [...RUNGS, 'ladder, 1 frame', `ladder, ${FRAMES} frames`];

/** Which file of /proc counts the nanoseconds of the worker of this process's browser; undefined elsewhere. */
function findWorkerCount() {
  const field = (pid, index) =>
    readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/.*\)/, '').split(' ')[index];
  const isOurs = (pid) => pid === process.pid || (pid > 1 && isOurs(Number(field(pid, 2))));
  try {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isOurs(Number(name)))) {
      for (const thread of readdirSync(`/proc/${pid}/task`)) {
        const folder = `/proc/${pid}/task/${thread}`;
        if (readFileSync(`${folder}/comm`, 'utf8').startsWith('DedicatedWorker'))
          return `${folder}/schedstat`;
      }
    }
  } catch {
    // no Linux, or a process that has ended meanwhile
  }
  return undefined;
}

/** Runs in the page: gives it `scan(column, address)`, which says what was read and in how many milliseconds. */
async function prepare([rungs, frames]) {
  const { openReaders } = await import('/dist/core/scan/reader.js');
  const { Ladder } = await import('/dist/core/scan/ladder.js');
  const all = await openReaders();
  const dot = { data: new Uint8ClampedArray(4), width: 1, height: 1 };
  await Promise.all(all.map((reader) => reader.read(dot))); // waits for what is still being fetched

  async function photograph(address, frame) {
    const response = await fetch(`${address}&frame=${frame}`);
    const grey = new Uint8Array(await response.arrayBuffer());
    const data = new Uint8ClampedArray(4 * grey.length).fill(255);
    grey.forEach((value, i) => data.fill(value, 4 * i, 4 * i + 3));
    const [width, height] = response.headers.get('x-size').split(' ').map(Number);
    return { data, width, height, text: decodeURIComponent(response.headers.get('x-text')) };
  }

  globalThis.scan = async (column, address) => {
    const times = [];
    let ok = false;
    const reader = all.find(({ name }) => name === rungs[column]);
    let ladder;
    for (let frame = 0; frame < (column === rungs.length + 1 ? frames : 1) && !ok; frame++) {
      const image = await photograph(address, frame);
      ladder ??= new Ladder(all, (text) => text === image.text); // before the clock: its pixels are handed over
      const start = await globalThis.now();
      const read = column < rungs.length ? await reader.read(image) : await ladder.read(image);
      times.push((await globalThis.now()) - start);
      ok = read === image.text;
    }
    return { ok, times };
  };
  return all.map(({ name }) => name);
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Measures and prints the table. */
export async function printScan() {
  const server = await serveFolder(root);
  const browser = await chromium.launch({ executablePath: find.chromium(), args: chromiumArgs });
  const page = await browser.newPage();
  let held = { key: '', take: undefined };
  await page.route('**/picture?*', (route) => {
    const query = new URL(route.request().url()).searchParams;
    const [kind, level, sample, frame] = ['kind', 'level', 'sample', 'frame'].map((name) => query.get(name));
    const key = `${kind} ${level} ${sample}`;
    if (held.key !== key) held = { key, take: camera(kind, Number(level), Number(sample)) };
    const { grey, width, height, text } = held.take(Number(frame));
    return route.fulfill({
      body: Buffer.from(grey),
      headers: { 'x-size': `${width} ${height}`, 'x-text': encodeURIComponent(text) },
    });
  });
  await page.goto(`${server.url}/bench/scan/page.html`);
  const there = await page.evaluate(prepare, [RUNGS, FRAMES]);
  const count = findWorkerCount();
  await page.exposeFunction('now', () =>
    count ? Number(readFileSync(count, 'utf8').split(' ')[0]) / 1e6 : performance.now(),
  );

  for (const rung of RUNGS) if (!there.includes(rung)) console.log(`${rung}: not on this machine`);
  const unit = count ? 'ms of computing' : 'ms';
  console.log(`${SAMPLES} cards a level, from number ${FIRST}; read, and median ${unit} of a frame`);
  console.log(`${'kind, level'.padEnd(14)}${COLUMNS.map((column) => column.padStart(20)).join('')}`);
  const totals = COLUMNS.map(() => ({ ok: 0, times: [] }));
  const cell = ({ ok, times }, count) =>
    (times.length
      ? `${Math.round((100 * ok) / count)} % ${median(times).toFixed(0).padStart(5)}`
      : '–'
    ).padStart(20);
  for (const [kind, levels] of Object.entries(KINDS)) {
    for (let level = 1; level <= levels.length; level++) {
      const row = COLUMNS.map(() => ({ ok: 0, times: [] }));
      for (let sample = 0; sample < SAMPLES; sample++) {
        const address = `/picture?kind=${kind}&level=${level}&sample=${FIRST + sample}`;
        for (let column = 0; column < COLUMNS.length; column++) {
          if (column < RUNGS.length && !there.includes(RUNGS[column])) continue;
          const { ok, times } = await page.evaluate(([c, a]) => globalThis.scan(c, a), [column, address]);
          for (const sum of [row[column], totals[column]]) {
            sum.ok += ok ? 1 : 0;
            sum.times.push(...times);
          }
        }
      }
      console.log(`${`${kind} ${level}`.padEnd(14)}${row.map((each) => cell(each, SAMPLES)).join('')}`);
    }
  }
  const cards = SAMPLES * Object.values(KINDS).flat().length;
  console.log(`${'all'.padEnd(14)}${totals.map((each) => cell(each, cards)).join('')}`);
  const frames = totals.slice(RUNGS.length).flatMap(({ times }) => times);
  frames.sort((a, b) => a - b);
  const share = (part) => `${frames[Math.ceil(part * frames.length) - 1].toFixed(0)} ms`;
  console.log(
    `frames of the ladder: 95 % within ${share(0.95)}, 99 % within ${share(0.99)}, all within ${share(1)}`,
  );
  await browser.close();
  await server.close();
}
