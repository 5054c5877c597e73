/**
 * The vault beside a floor that does the same with the browser's own means, in turn within one run; medians.
 * Ratios travel between machines, milliseconds do not. Needs a build and Chromium.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, find } from '../scripts/browsers.mjs';
import { root } from '../scripts/run.mjs';
import { makeFolder } from '../test/e2e/support/killable.mjs';
import { startLab } from '../test/e2e/support/lab.mjs';
import { measurePage } from './size.mjs';

const COLD_ROUNDS = 20;
const SAVES = 150;
const FIELDS = 60;
const FORM_ROUNDS = 15;
const SLOWDOWN = 6;

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

/** A ratio line: both medians, the ratio, the target. */
function printRatio(what, vault, floor, target) {
  const [a, b] = [median(vault), median(floor)];
  const ratio = a / b;
  const columns = [`${a.toFixed(1)} ms`, `${b.toFixed(1)} ms`, `${ratio.toFixed(2)} ×`, `≤ ${target} ×`];
  console.log(`${what.padEnd(44)}${columns.map((column) => column.padStart(10)).join('')}`);
}

/**
 * Six people from a page that has opened nothing yet, in a browser that has just started. Each has an origin of
 * its own, so that neither finds the other's storage open; who comes first changes from round to round.
 */
async function measureReads(lab, folder) {
  const other = lab.url.replace('localhost', '127.0.0.1');
  const ways = { readVault: [lab.url, 'layVault'], readFloor: [other, 'layFloor'] };
  const browser = await launch(folder);
  for (const [url, lay] of Object.values(ways))
    await (await open(browser, url)).evaluate((name) => globalThis.bench[name](), lay);
  await browser.close();

  const cold = { readVault: [], readFloor: [] };
  const warm = { readVault: [], readFloor: [] };
  for (let round = 0; round < COLD_ROUNDS; round++) {
    const started = await launch(folder);
    const order = round % 2 ? ['readVault', 'readFloor'] : ['readFloor', 'readVault'];
    for (const times of [cold, warm]) {
      for (const way of order) {
        const page = await open(started, ways[way][0]);
        times[way].push(await page.evaluate((name) => globalThis.bench[name](), way));
        if (times === warm) await page.close();
      }
    }
    await started.close();
  }
  return { cold, warm };
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
 * Main-thread time of starting a form, to paint, by the browser's own count. `alone` is the computing of the answers
 * by itself, for the difference of two renders of this length drowns in their noise.
 */
async function measureForms(lab) {
  const { folder, dispose } = makeFolder();
  const browser = await launch(folder);
  const ways = ['prefilled', 'resumed', 'empty'];
  const times = Object.fromEntries(ways.map((how) => [how, []]));
  const alone = [];
  for (let round = 0; round < FORM_ROUNDS * ways.length; round++) {
    if (round % ways.length === 0) ways.reverse();
    const how = ways[round % ways.length];
    const page = await open(browser, lab.url);
    await page.emulateCPUThrottling(SLOWDOWN);
    await page.evaluate((...args) => globalThis.bench.showForm(...args), FIELDS, how);
    const before = await page.metrics();
    const filled = await page.evaluate(() => globalThis.bench.startForm());
    const after = await page.metrics();
    if (filled !== (how === 'empty' ? 0 : FIELDS)) throw new Error(`${filled} fields are filled`);
    times[how].push((after.TaskDuration - before.TaskDuration) * 1000);
    if (how === 'resumed')
      alone.push(
        await page.evaluate(() => {
          const start = performance.now();
          globalThis.bench.prefill();
          return performance.now() - start;
        }),
      );
    await page.close();
  }
  await browser.close();
  dispose();
  return { ...times, alone };
}

/** Bytes at once of a page that is a provider and these modules. */
async function weighPage(...modules) {
  const entry = join(root, 'build', `bench-${process.pid}.js`);
  const path = (file) => JSON.stringify(join(root, 'dist', file));
  const lines = modules.map((file, i) => `import * as m${i} from ${path(file)}; globalThis.m${i} = m${i};`);
  writeFileSync(entry, [`import ${path('components/provider/bk-provider.js')};`, ...lines].join('\n'));
  try {
    return (await measurePage(entry)).now;
  } finally {
    rmSync(entry);
  }
}

/** Measures and prints the table, with the targets. */
export async function printVault() {
  const lab = await startLab('../../../../bench/vault-page.mjs');
  const { folder, dispose } = makeFolder();
  console.log(
    `${'the vault'.padEnd(44)}${['', 'floor', 'ratio', 'target'].map((h) => h.padStart(10)).join('')}`,
  );
  try {
    const { cold, warm } = await measureReads(lab, folder);
    printRatio('open and read 6 people, cold page', cold.readVault, cold.readFloor, 1.3);
    printRatio('the same, storage of the origin open', warm.readVault, warm.readFloor, 1.3);
    const saves = await measureSaves(lab);
    printRatio('save one fact, strict durability', saves.vault, saves.floor, 1.5);
    const { prefilled, resumed, empty, alone } = await measureForms(lab);
    const beyond = median(prefilled) - median(resumed);
    const ms = (number) => `${number.toFixed(1)} ms`;
    console.log(
      `${`prefill ${FIELDS} fields, processor ÷ ${SLOWDOWN}`.padEnd(44)}${ms(median(prefilled)).padStart(10)}` +
        `${ms(median(resumed)).padStart(10)}${ms(beyond).padStart(10)}${'< 16.7 ms'.padStart(10)}` +
        `   floor: the same fields from a draft`,
    );
    console.log(
      `  prefill() by itself ${ms(median(alone))}; a form of empty fields ${ms(median(empty))}; smallest of each ` +
        [prefilled, resumed, empty].map((list) => ms(Math.min(...list))).join(', '),
    );
  } finally {
    await lab.close();
    dispose();
  }
  const [without, vault, profiles] = [
    await weighPage(),
    await weighPage('core/storage/vault.js'),
    await weighPage('core/storage/vault.js', 'core/profile/profiles.js'),
  ];
  const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  console.log(
    `${'bytes the vault adds to a page, brotli 11'.padEnd(44)}${kB(vault - without).padStart(10)}` +
      `   with profiles ${kB(profiles - without)}, target ≤ 9 kB`,
  );
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) await printVault();
