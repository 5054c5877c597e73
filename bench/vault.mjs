/**
 * The vault beside a floor, the least code that does the same with the browser's own means, in turn within one run;
 * medians.
 * Ratios travel between machines, milliseconds do not. Needs a build and Chromium.
 */
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, find } from '../scripts/browsers.mjs';
import { makeFolder } from '../test/e2e/support/killable.mjs';
import { startLab } from '../test/e2e/support/lab.mjs';
import { measureAdded } from './size.mjs';

const COLD_ROUNDS = 41;
/** Until the browser keeps the scripts, and what it has compiled of them. */
const COLD_WARM_UP = 4;
const REST_MS = 400;
const SAVES = 150;
const FIELDS = 60;
const FORM_ROUNDS = 21;
const WARM_UP = 4;
const SLOWDOWN = 6;
const FRAME_MS = 16.7;

const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
};

const launch = (userDataDir) =>
  puppeteer.launch({ executablePath: find.chromium(), args: chromiumArgs, userDataDir });

async function open(browser, url) {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => document.title === 'ready', { polling: 20 });
  return page;
}

/** A ratio line: both medians, the ratio, the target where there is one. */
function printRatio(what, vault, floor, target) {
  const [a, b] = [median(vault), median(floor)];
  const ratio = a / b;
  const columns = [
    `${a.toFixed(1)} ms`,
    `${b.toFixed(1)} ms`,
    `${ratio.toFixed(2)} ×`,
    target ? `≤ ${target} ×` : '–',
  ];
  console.log(
    `${what.padEnd(44)}${columns.map((column) => column.padStart(10)).join('')}${judge(!target || ratio <= target)}`,
  );
}

/** Says when a target is missed, and lets the run fail. */
function judge(met) {
  if (met) return '';
  process.exitCode = 1;
  return '   MISSED';
}

/**
 * Six people, read while the page loads, in a browser that has just started; scripts come from the browser's cache,
 * as for somebody who was here before. Both ways read the same vault. Each has an origin of its own, so that neither
 * finds the other's storage open; who comes first changes from round to round. `rest`: the same, asked of a page that
 * has come to rest, where little but the library's own steps is left to see.
 */
async function measureReads(lab, folder) {
  const other = lab.url.replace('localhost', '127.0.0.1');
  const ways = { readVault: lab.url, readRaw: other };
  const browser = await launch(folder);
  for (const url of Object.values(ways))
    await (await open(browser, url)).evaluate(() => globalThis.bench.layVault());
  await browser.close();

  const cold = { readVault: [], readRaw: [] };
  const rest = { readVault: [], readRaw: [] };
  for (let round = -COLD_WARM_UP; round < COLD_ROUNDS; round++) {
    const order = round % 2 ? ['readVault', 'readRaw'] : ['readRaw', 'readVault'];
    const loading = await launch(folder);
    for (const way of order) {
      const page = await open(loading, `${ways[way]}/?read=${way}`);
      if (round >= 0) cold[way].push(await page.evaluate(() => globalThis.readMs));
    }
    await loading.close();
    if (round < 0 || round % 2) continue;
    const resting = await launch(folder);
    for (const way of order) {
      const page = await open(resting, ways[way]);
      await wait(REST_MS);
      rest[way].push(await page.evaluate((name) => globalThis.bench[name](), way));
    }
    await resting.close();
  }
  return { cold, rest };
}

async function measureSaves(lab) {
  const { folder, dispose } = makeFolder();
  const browser = await launch(folder);
  const page = await open(browser, lab.url);
  const times = await page.evaluate(async (rounds) => {
    await globalThis.bench.layVault();
    await globalThis.bench.layFloor();
    await globalThis.bench.saves(20); // until the engine has compiled what it will
    return globalThis.bench.saves(rounds);
  }, SAVES);
  await browser.close();
  dispose();
  return times;
}

/**
 * From the click that starts a form to its paint, all ways in turn on one page that is warm. `beyond` is what a
 * prefilled form takes more than the same one from a draft, round by round: what slows the machine slows both.
 */
async function measureForms(lab) {
  const { folder, dispose } = makeFolder();
  const browser = await launch(folder);
  const ways = ['prefilled', 'resumed', 'empty'];
  const times = { prefilled: [], resumed: [], empty: [], beyond: [] };
  const page = await open(browser, lab.url);
  await page.emulateCPUThrottling(SLOWDOWN);
  for (let round = -WARM_UP; round < FORM_ROUNDS; round++) {
    const now = {};
    for (const how of ways.reverse()) {
      await page.evaluate((...args) => globalThis.bench.showForm(...args), FIELDS, how);
      const { ms, filled } = await page.evaluate(() => globalThis.bench.startForm());
      if (filled !== (how === 'empty' ? 0 : FIELDS)) throw new Error(`${filled} fields are filled`);
      now[how] = ms;
    }
    if (round < 0) continue;
    for (const how of ways) times[how].push(now[how]);
    times.beyond.push(now.prefilled - now.resumed);
  }
  await browser.close();
  dispose();
  return times;
}

/** Measures and prints the table, with the targets. */
export async function printVault() {
  const lab = await startLab('../../../../bench/vault-page.mjs', {}, '', 'max-age=3600');
  const { folder, dispose } = makeFolder();
  console.log(
    `${'the vault'.padEnd(44)}${['', 'floor', 'ratio', 'target'].map((h) => h.padStart(10)).join('')}`,
  );
  try {
    const { cold, rest } = await measureReads(lab, folder);
    printRatio('open and read 6 people, cold page', cold.readVault, cold.readRaw, 1.3);
    printRatio('the same, when the page is at rest', rest.readVault, rest.readRaw);
    const saves = await measureSaves(lab);
    printRatio('save one fact, strict durability', saves.vault, saves.floor, 1.5);
    const { prefilled, resumed, empty, beyond } = await measureForms(lab);
    const ms = (number) => `${number.toFixed(1)} ms`;
    console.log(
      `${`prefill ${FIELDS} fields, processor ÷ ${SLOWDOWN}`.padEnd(44)}${ms(median(prefilled)).padStart(10)}` +
        `${ms(median(resumed)).padStart(10)}${ms(median(beyond)).padStart(10)}${`< ${ms(FRAME_MS)}`.padStart(10)}` +
        `   floor: the same fields from a draft; empty ${ms(median(empty))}${judge(median(beyond) < FRAME_MS)}`,
    );
  } finally {
    await lab.close();
    dispose();
  }
  const vault = await measureAdded('core/storage/vault.js');
  const profiles = await measureAdded('core/storage/vault.js', 'core/profile/profiles.js');
  const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  console.log(
    `${'bytes the vault adds to a page, brotli 11'.padEnd(44)}${kB(vault).padStart(10)}` +
      `   with profiles ${kB(profiles)}, target ≤ 9 kB${judge(vault <= 9000)}`,
  );
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) await printVault();
