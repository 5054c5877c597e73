/** What is measured of each contender. Every measurement has a fresh profile and page of its own. */
import { chromium } from 'playwright-core';
import { chromiumArgs, find } from '../../scripts/browsers.mjs';

const SLOWDOWN = 6;
/** Slow 4G, as Lighthouse has it. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const FEW = 24;
const MANY = 200;
/** Text questions at the start, in the middle and at the end of 200. */
const TYPED_IN = ['f0', 'f101', 'f198'];
const TYPED = 'nguyen thi hoa';
/** What was typed is on screen before the next key comes. */
const KEY_PAUSE_MS = 60;
/** What is fetched, saved and let go of after the paint is done by then. */
const SETTLE_MS = 2000;

/** @param switches - More of Chromium's own. */
export const launch = (...switches) =>
  chromium.launch({
    executablePath: find.chromium(),
    args: [...chromiumArgs, ...switches],
    handleSIGINT: false,
    handleSIGTERM: false,
  });

const isReady = (page) => page.waitForFunction(() => document.title === 'ready', undefined, { polling: 50 });

async function open(browser, url, { query = '', filled = true, slowdown = true, network }) {
  const context = await browser.newContext({ viewport: { width: 360, height: 780 } });
  context.setDefaultTimeout(60_000);
  // Somebody who was here before; nothing of the code is kept from then.
  const before = await context.newPage();
  await before.goto(url);
  await isReady(before);
  await before.evaluate((filled) => globalThis.bench.seed(filled), filled);
  await before.close();
  const page = await context.newPage();
  // A form that fails is no fast form; whoever waits for the page hears that it is gone.
  page.on('pageerror', (error) => {
    console.error(`${url}: ${error.message}`);
    void context.close();
  });
  const session = await context.newCDPSession(page);
  if (network) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', network);
  }
  if (slowdown) await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.goto(url + query, { waitUntil: 'commit' });
  await isReady(page);
  return { page, session, close: () => context.close() };
}

const inPage = (work, options = {}) => {
  return async (browser, url) => {
    const { page, session, close } = await open(browser, url, options);
    try {
      return await work(page, session);
    } finally {
      await close();
    }
  };
};

/** From the navigation to the paint of the questions; what stands before them is gone through without a pause. */
const loadOf = (count, network) =>
  inPage((page) => page.evaluate(() => globalThis.bench.loaded), { query: `?count=${count}`, network });

async function typeKeys(page, session) {
  await page.evaluate(async (count) => {
    await globalThis.bench.prepare(count, true);
    await globalThis.bench.mount();
  }, MANY);
  for (const key of TYPED_IN) {
    const before = await page.evaluate(
      (key) => (globalThis.bench.focus(key), globalThis.bench.valueOf(key)),
      key,
    );
    for (const letter of TYPED) {
      const done = await page.evaluate(() => globalThis.bench.keyTimes.length);
      await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter });
      await page.waitForFunction((n) => globalThis.bench.keyTimes.length > n, done, { polling: 10 });
      await page.waitForTimeout(KEY_PAUSE_MS);
    }
    const after = await page.evaluate((key) => globalThis.bench.valueOf(key), key);
    if (after !== before + TYPED) throw new Error(`${page.url()}: typed, and ${key} has ${after}`);
  }
  return page.evaluate(() => globalThis.bench.keyTimes);
}

/** Bytes of JavaScript objects that are alive. */
async function heap(session) {
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

/** Beyond what the page had after a first form was taken away again: code is not counted. */
async function heapOfForm(page, session) {
  await page.evaluate((count) => globalThis.bench.cycle(5, count), MANY);
  await page.waitForTimeout(SETTLE_MS);
  const before = await heap(session);
  await page.evaluate(async (count) => {
    await globalThis.bench.prepare(count, true);
    await globalThis.bench.mount();
  }, MANY);
  await page.waitForTimeout(SETTLE_MS);
  return ((await heap(session)) - before) / 1000;
}

/**
 * Without the machine code that the engine makes of what has run a few hundred times: it lies in the same heap, comes
 * once, and belongs to nobody's form.
 */
const INTERPRETED = '--js-flags=--no-sparkplug --no-maglev --no-turbofan';

const heapAfter = inPage(
  async (page, session) => {
    const after = async (times) => {
      await page.evaluate(([times, count]) => globalThis.bench.cycle(times, count), [times, FEW]);
      await page.waitForTimeout(SETTLE_MS);
      return heap(session);
    };
    const before = await after(100);
    return ((await after(900)) / before - 1) * 100;
  },
  { slowdown: false },
);

/** Per cent that the heap after 1,000 mounts and unmounts is above that after 100. */
async function growth(_browser, url) {
  const browser = await launch(INTERPRETED);
  try {
    return await heapAfter(browser, url);
  } finally {
    await browser.close();
  }
}

const fill = inPage(
  async (page) => {
    await page.evaluate(async (count) => {
      await globalThis.bench.prepare(count, false);
      await globalThis.bench.mount();
    }, MANY);
    await page.waitForTimeout(SETTLE_MS);
    return page.evaluate(() => globalThis.bench.fill());
  },
  { filled: false },
);

/**
 * @typedef {object} Row
 * @property {string} title
 * @property {string} unit
 * @property {(browser: import('playwright-core').Browser, url: string) => Promise<number | number[]>} measure -
 *   One number, or those of all keys.
 * @property {number} share - Which of the sorted numbers counts: 0.5 is the median.
 * @property {number} target - How many times the floor ours may be; in per cent where it stands for itself.
 * @property {number} limit - The same for the whole procedure, so that it gets no slower unseen.
 * @property {boolean} [alone] - Not compared to the floor.
 * @property {number} [rounds] - At most; what varies little, or takes long, is not repeated as often.
 */

const typing = inPage(typeKeys);

/** @type {Record<string, Row>} */
export const ROWS = {
  paint24: {
    title: '24 fields to paint',
    unit: 'ms',
    measure: loadOf(FEW),
    share: 0.5,
    target: 1.5,
    limit: 2.8,
  },
  paint200: {
    title: '200 fields to paint',
    unit: 'ms',
    measure: loadOf(MANY),
    share: 0.5,
    target: 1.5,
    limit: 2.5,
  },
  slow4g: {
    title: '24 fields over slow 4G, cold',
    unit: 'ms',
    measure: loadOf(FEW, NETWORK),
    share: 0.5,
    target: 1.4,
    limit: 2.8,
  },
  key: {
    title: 'key to paint among 200, median',
    unit: 'ms',
    measure: typing,
    share: 0.5,
    target: 1.15,
    limit: 1.4,
  },
  key95: {
    title: 'the same, 95th percentile',
    unit: 'ms',
    measure: typing,
    share: 0.95,
    target: 1.4,
    limit: 1.6,
  },
  prefill: {
    title: 'prefill of 200 values, painted',
    unit: 'ms',
    measure: fill,
    share: 0.5,
    target: 1.3,
    limit: 2.2,
  },
  heap: {
    title: 'heap of a 200-field form',
    unit: 'kB',
    measure: inPage(heapOfForm, { slowdown: false }),
    share: 0.5,
    target: 8,
    limit: 10,
    rounds: 3,
  },
  growth: {
    title: 'heap, 1,000 mounts over 100',
    unit: '%',
    measure: growth,
    share: 0.5,
    target: 5,
    limit: 5,
    alone: true,
    rounds: 1,
  },
};
