/** Two tabs that write 200 edits each at once: nothing is lost, both hear of it, both agree. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createClient } from '../../dist/index.js';
import { killable, makeFolder, startBrowser } from './support/killable.mjs';
import { startLab } from './support/lab.mjs';
import { keptLevels } from './support/pages/levels.mjs';

/** Runs before anything on a page: as in a browser that has no Web Locks. */
const removeLocks = () => Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });

const gens = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.open('bk-vault').onsuccess = ({ target: { result } }) => {
          result.transaction('head').objectStore('head').get('head').onsuccess = ({ target }) =>
            resolve((result.close(), target.result.gens));
        };
      }),
  );

describe('two tabs of one browser', { skip: !killable.length && 'needs Chromium or Firefox' }, () => {
  let lab;
  before(async () => (lab = await startLab('tabs.mjs')));
  after(() => lab?.close());

  /** Two tabs on a fresh profile, both ready. */
  async function withTabs(name, level, locks, work) {
    const { folder, dispose } = makeFolder();
    const { browser, page, close } = await startBrowser(name, folder);
    try {
      const tabs = [page, await browser.newPage()];
      for (const [i, tab] of tabs.entries()) {
        if (!locks) await tab.evaluateOnNewDocument(removeLocks);
        await tab.goto(`${lab.url}/?tab=${'ab'[i]}&level=${level}`);
        // By a timer: a tab behind another paints no frames.
        await tab.waitForFunction(() => document.title === 'ready', { polling: 50 });
        assert.equal(await tab.evaluate(() => globalThis.lab.withoutLocks()), !locks);
      }
      await work(tabs);
    } finally {
      await close();
      dispose();
    }
  }
  const both = (tabs, work, ...args) => Promise.all(tabs.map((tab) => tab.evaluate(work, ...args)));

  for (const name of killable) {
    for (const level of keptLevels(createClient())) {
      for (const locks of [true, false]) {
        it(`agree in ${name} at level ${level}, ${locks ? 'with' : 'without'} Web Locks`, async (t) => {
          await withTabs(name, level, locks, async (tabs) => {
            const runs = await both(tabs, () => globalThis.lab.run());
            t.diagnostic(`200 edits each in ${runs.map(({ ms }) => ms).join(' and ')} ms`);
            assert.deepEqual(
              runs.flatMap(({ faults }) => faults),
              [],
            );

            const [a, b] = await both(tabs, () => globalThis.lab.look());
            assert.deepEqual(a, b);
            // The last number of each of the four kinds is 196, 197, 198 and 199.
            const [shared, ofA, draftA, ofB, draftB] = Object.values(a);
            const nationality = shared['person.nationality'];
            assert.match(nationality, /^[ab]197$/);
            assert.deepEqual(
              [shared, ofA, draftA, ofB, draftB],
              [
                {
                  'person.fullName': 'Chung',
                  'contact.phone': '196',
                  'contact.email': '196',
                  'person.nationality': nationality,
                },
                { 'person.fullName': 'a 198' },
                { n: 199 },
                { 'person.fullName': 'b 198' },
                { n: 199 },
              ],
            );
            // One generation for each save: had two tabs written the same one, there would be fewer.
            assert.deepEqual(
              Object.values(await gens(tabs[0])).sort((x, y) => x - y),
              [50, 50, 50, 50, 201],
            );

            // What was told last is the last there is: a tab that only listens needs no reload.
            const told = await both(tabs, () => globalThis.lab.told());
            t.diagnostic(`told of changes ${told.join(' and ')} times`);
            assert.ok(told.every((times) => times >= 200));
            for (const tab of tabs) {
              await tab.waitForFunction(
                async (all) => JSON.stringify(await globalThis.lab.picture()) === all,
                { timeout: 10_000, polling: 100 },
                JSON.stringify(a),
              );
            }
          });
        });
      }
    }
  }

  for (const locks of [true, false]) {
    it(`both hammer one record ${locks ? 'with' : 'without'} Web Locks: what is not refused is there`, async (t) => {
      await withTabs(killable[0], 'device', locks, async (tabs) => {
        const refused = (await both(tabs, () => globalThis.lab.hammer(200))).flat();
        t.diagnostic(`refused: ${refused.length} of 400`);
        assert.deepEqual([...new Set(refused)], refused.length ? ['storage-busy'] : []);
        assert.deepEqual(Object.values(await gens(tabs[0])), [1 + 400 - refused.length]);
        if (locks) assert.equal(refused.length, 0);
      });
    });
  }
});
