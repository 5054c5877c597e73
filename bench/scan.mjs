/**
 * How many degraded cards are read, and how fast, in real Chromium by the built code: each reader on one
 * frame, the ladder on one frame, the ladder over ten frames of the same hand-held card. The pictures come
 * from bench/scan/, the same in every run. `SAMPLES=10 npm run bench -- scan` takes more of them.
 */
import { chromium } from 'playwright-core';
import { chromiumArgs, find } from '../scripts/browsers.mjs';
import { root } from '../scripts/run.mjs';
import { serveFolder } from '../test/e2e/static-server.mjs';
import { camera, KINDS } from './scan/images.mjs';

const SAMPLES = Number(process.env.SAMPLES ?? 3);
const FRAMES = 10;
const RUNGS = ['native', 'zxing', 'light'];
const COLUMNS = [...RUNGS, 'ladder, 1 frame', `ladder, ${FRAMES} frames`];

/** Runs in the page: gives it `scan(column, address)`, which says what was read and in how many milliseconds. */
async function prepare([rungs, frames]) {
  const { openReaders } = await import('/dist/core/scan/reader.js');
  const { Ladder } = await import('/dist/core/scan/ladder.js');
  const all = await openReaders();

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
      const start = performance.now();
      const read = column < rungs.length ? await reader.read(image) : await ladder.read(image);
      times.push(performance.now() - start);
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

  for (const rung of RUNGS) if (!there.includes(rung)) console.log(`${rung}: not on this machine`);
  console.log(`${SAMPLES} cards a level; read, and median ms of a frame`);
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
        const address = `/picture?kind=${kind}&level=${level}&sample=${sample}`;
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
  const count = SAMPLES * Object.values(KINDS).flat().length;
  console.log(`${'all'.padEnd(14)}${totals.map((each) => cell(each, count)).join('')}`);
  console.log(`slowest frame of the ladder: ${Math.max(...totals.at(-1).times).toFixed(0)} ms`);
  await browser.close();
  await server.close();
}
