/**
 * Nothing stays behind: a form, a filing that was begun, and every field, put on the page and taken away 1,000 times,
 * leave the heap as it was after 100. A page that stays open all day in a commune's office must not grow.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { oneSection } from '../../bench/one-section.mjs';
import { chromiumArgs, find } from '../../scripts/browsers.mjs';
import { startLab } from './support/lab.mjs';

const FIELDS = ['address', 'check', 'choice', 'citizen-id', 'date', 'name', 'phone', 'text'];
const MOST = 1.05;

/** What the engine makes of code that runs often lies in the same heap, and comes only once: machine code, counters. */
const PLAIN_ENGINE =
  '--js-flags=--no-sparkplug --no-maglev --no-turbofan --no-lazy-feedback-allocation --no-flush-bytecode';

/** Runs in the page: puts a field on a page that has no provider and takes it away again, this many times. */
async function cycleAlone([tag, times]) {
  for (let i = 0; i < times; i++) {
    const element = Object.assign(document.createElement(tag), { name: 'x', label: 'Thử', value: '1' });
    document.body.replaceChildren(element);
    await element.updateComplete;
    document.body.replaceChildren();
    if (i % 20 === 0) await new Promise(requestAnimationFrame);
  }
}

/** Runs in the page: puts an element under the provider and takes it away again, this many times. */
async function cycle([tag, times]) {
  const frame = () => new Promise(requestAnimationFrame);
  globalThis.client ??= globalThis.core.createClient();
  for (let i = 0; i < times; i++) {
    const provider = Object.assign(document.createElement('bk-provider'), { client: globalThis.client });
    const element = Object.assign(document.createElement(tag), { name: 'x', label: 'Thử', value: '1' });
    if (tag === 'bk-procedure-form') element.code = '2.000635';
    provider.append(element);
    document.body.replaceChildren(provider);
    await element.updateComplete;
    // The first question of the form; the definition comes a little later.
    while (tag === 'bk-procedure-form' && !element.shadowRoot.querySelector('#begin')) await frame();
    document.body.replaceChildren();
    if (i % 20 === 0) await frame();
  }
}

const DEFINITION = oneSection(
  Array.from({ length: 24 }, (_, i) => ({
    key: `f${i}`,
    type: ['name', 'date', 'phone', 'text'][i % 4],
    label: { vi: `Câu ${i}` },
    ...(i % 4 === 0 && { fact: 'person.fullName' }),
  })),
);

/** Runs in the page: begins a filing out of a profile, shows its first section, and takes it away again. */
async function cycleFilings([definition, times]) {
  const frame = () => new Promise(requestAnimationFrame);
  const client = (globalThis.client ??= globalThis.core.createClient());
  if ((await client.profiles.list()).length === 0) {
    await client.profiles.setLevel('device');
    const fact = { value: 'Nguyễn Thị Hoa', source: 'typed', at: '2026-11-22T09:00:00+07:00' };
    await client.profiles.save({ relation: 'self', facts: { 'person.fullName': fact } });
  }
  for (let i = 0; i < times; i++) {
    for (const { id } of await client.drafts.list()) await client.drafts.remove(id);
    const provider = Object.assign(document.createElement('bk-provider'), { client });
    const form = Object.assign(document.createElement('bk-procedure-form'), { definition });
    provider.append(form);
    document.body.replaceChildren(provider);
    const shown = async (look) => {
      const end = performance.now() + 30_000;
      while (!look()) {
        if (performance.now() > end) throw new Error('It never shows');
        await frame();
      }
      return look();
    };
    const root = await shown(() => form.shadowRoot);
    (await shown(() => root.querySelector('#who')?.shadowRoot?.querySelector('input'))).click();
    root.querySelector('#begin').click();
    await shown(() => root.querySelector('#f23'));
    document.body.replaceChildren();
    await frame();
  }
}

describe('memory', { skip: !find.chromium() && 'needs Chromium' }, () => {
  let lab, browser;
  before(async () => {
    lab = await startLab('elements.mjs');
    browser = await chromium.launch({
      executablePath: find.chromium(),
      args: [...chromiumArgs, PLAIN_ENGINE],
    });
  });
  after(async () => {
    await browser?.close();
    await lab?.close();
  });

  /** The heap after 1,000 times, as a multiple of that after 100. */
  async function growth(tag, { prepare = () => undefined, work = cycle, url = lab.url } = {}) {
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await page.goto(url);
      await page.waitForFunction(() => globalThis.core);
      await page.evaluate(prepare);
      const heapAfter = async (times) => {
        await page.evaluate(work, [tag, times]);
        // What the browser has yet to finish (a timer, a transaction) holds a little for a moment.
        const sizes = [];
        for (let i = 0; i < 4; i++) {
          await session.send('HeapProfiler.collectGarbage');
          sizes.push((await session.send('Runtime.getHeapUsage')).usedSize);
          await setTimeout(250);
        }
        return Math.min(...sizes);
      };
      const before = await heapAfter(100);
      return (await heapAfter(900)) / before;
    } finally {
      await context.close();
    }
  }

  for (const tag of ['bk-procedure-form', ...FIELDS.map((name) => `bk-${name}-field`)]) {
    it(`<${tag}> leaves nothing behind`, async () => {
      const ratio = await growth(tag);
      assert.ok(ratio <= MOST, `the heap is ${ratio.toFixed(3)} times what it was`);
    });
  }

  it('a field without a provider leaves nothing behind', async () => {
    const ratio = await growth('bk-text-field', { work: cycleAlone });
    // The little that remembers each one who asked for a provider would be 3 per cent.
    assert.ok(ratio <= 1.01, `the heap is ${ratio.toFixed(3)} times what it was`);
  });

  it('a filing that was begun leaves nothing behind, on a page that has nothing else', async () => {
    const alone = await startLab('form-alone.mjs');
    try {
      const ratio = await growth(DEFINITION, { work: cycleFilings, url: alone.url });
      assert.ok(ratio <= MOST, `the heap is ${ratio.toFixed(3)} times what it was`);
    } finally {
      await alone.close();
    }
  });

  it('would notice an element that stays', async () => {
    const ratio = await growth('x-leak', {
      prepare: () => {
        class Leak extends HTMLElement {
          connectedCallback() {
            this.ballast = new Array(200).fill(this);
            addEventListener('resize', () => this.ballast);
          }
        }
        customElements.define('x-leak', Leak);
      },
    });
    assert.ok(ratio > MOST, `the heap is ${ratio.toFixed(3)} times what it was`);
  });
});
