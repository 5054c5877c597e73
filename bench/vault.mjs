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
const FORM_ROUNDS = 21;
const WARM_UP = 4;
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
    const { prefilled, resumed, empty, beyond } = await measureForms(lab);
    const ms = (number) => `${number.toFixed(1)} ms`;
    console.log(
      `${`prefill ${FIELDS} fields, processor ÷ ${SLOWDOWN}`.padEnd(44)}${ms(median(prefilled)).padStart(10)}` +
        `${ms(median(resumed)).padStart(10)}${ms(median(beyond)).padStart(10)}${'< 16.7 ms'.padStart(10)}` +
        `   floor: the same fields from a draft; empty ${ms(median(empty))}`,
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
