/**
 * From navigation to a first field that can be used, on a processor slowed six times: the script-tag
 * page with `<bk-procedure-form>`, beside the same questions in plain HTML as the floor. Every round
 * opens both in a fresh profile, in turn; medians. Ratios travel between machines, milliseconds do not.
 */
import { chromium } from 'playwright-core';
import { chromiumArgs, find } from '../scripts/browsers.mjs';
import { root } from '../scripts/run.mjs';
import { serveFolder } from '../test/e2e/static-server.mjs';

const SLOWDOWN = 6;
const ROUNDS = 9;

const PAGES = {
  'plain HTML (floor)': '/bench/floor.html',
  'script tag, bk-procedure-form': '/examples/plain/',
};

/** Runs in the page: remembers when the first visible input was painted, through all shadow trees. */
function watchFirstField() {
  const visible = (node) => {
    if (node.localName === 'input' && !node.disabled && node.getClientRects().length > 0) return true;
    return [...(node.shadowRoot?.children ?? []), ...node.children].some(visible);
  };
  const look = () => {
    if (document.body && visible(document.body))
      requestAnimationFrame(() => (globalThis.firstField = performance.now()));
    else requestAnimationFrame(look);
  };
  look();
}

async function measure(browser, url) {
  const context = await browser.newContext({ viewport: { width: 360, height: 780 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.addInitScript(watchFirstField);
  await page.goto(url);
  await page.waitForFunction(() => globalThis.firstField !== undefined);
  const ms = await page.evaluate(() => globalThis.firstField);
  await context.close();
  return ms;
}

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Measures and prints the table. */
export async function printFirstField() {
  const server = await serveFolder(root);
  const browser = await chromium.launch({ executablePath: find.chromium(), args: chromiumArgs });
  const times = Object.fromEntries(Object.keys(PAGES).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, path] of Object.entries(PAGES))
      times[name].push(await measure(browser, server.url + path));
  }
  await browser.close();
  await server.close();
  const [floor] = Object.values(times).map(median);
  console.log(
    `${`first usable field, processor ÷ ${SLOWDOWN}`.padEnd(36)}${'median'.padStart(10)}${'× floor'.padStart(10)}`,
  );
  for (const [name, list] of Object.entries(times)) {
    const ms = median(list);
    console.log(
      `${name.padEnd(36)}${`${ms.toFixed(0)} ms`.padStart(10)}${(ms / floor).toFixed(2).padStart(10)}`,
    );
  }
}
