/**
 * Nothing left: after a session on a shared device, and after a wipe on one's own, a search through every
 * byte of the browser's profile folder finds nothing of what was typed. On one's own device, before any
 * wipe, nothing stands there in clear.
 */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from '../../dist/index.js';
import { fillSections, keyboard, readCard, request } from './support/filing.mjs';
import { killable, makeFolder, startBrowser } from './support/killable.mjs';
import { startLab } from './support/lab.mjs';
import { keptLevels, SECRETS } from './support/pages/levels.mjs';
import { card, seeds, typed } from './support/person.mjs';
import { asPage } from './support/puppet.mjs';
import { findTraces } from './support/traces.mjs';

/** Browsers write what a page looks like, for the next start, a few seconds after it changed. */
const SETTLE_MS = 5000;

const accepted = {
  code: 'BK38-261122-000001-7K',
  secret: 'c2VjcmV0LW9mLWEtdGVzdA',
  receivedAt: '2026-11-22T09:05:00+07:00',
  dueAt: '2026-11-23T17:00:00+07:00',
  payment: null,
};
const site = {
  name: 'Cổng thử',
  unit: { name: 'Ủy ban nhân dân xã Thử' },
  receives: ['2.000635'],
  fees: [],
};
const body = `<bk-provider endpoint="/api" site="thu">
  <bk-procedure-form code="2.000635"></bk-procedure-form><bk-profile></bk-profile></bk-provider>
  <input id="plain" aria-label="Ô thường">`;

/** Runs in the page: keeps everything as a page does that does not think about it. */
async function keepInClear(texts) {
  localStorage.setItem('person', JSON.stringify(texts));
  await new Promise((resolve) => {
    const opening = indexedDB.open('naive');
    opening.onupgradeneeded = () => opening.result.createObjectStore('facts');
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('facts', 'readwrite', { durability: 'strict' });
      transaction.objectStore('facts').put(texts, 'person');
      transaction.oncomplete = resolve;
    };
  });
}

/** Runs in the page: what is in the store of keys, past the library. */
const keyNames = () =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('bk-vault');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const request = opening.result.transaction('keys').objectStore('keys').getAllKeys();
      request.onsuccess = () => (opening.result.close(), resolve(request.result));
    };
  });

/** Runs in the page: how the vault refuses, and the name it gives away to the PIN. */
async function openWith(secret) {
  const { profiles } = document.querySelector('bk-provider').client;
  const refused = await profiles.list().catch(({ code }) => code);
  await profiles.unlock(secret);
  const [person] = await profiles.list();
  return [refused, person.facts['person.fullName'].value];
}

// Most of the time is spent waiting for what a browser does by itself, so both are looked at together.
const options = { concurrency: true, skip: !killable.length && 'needs Chromium or Firefox' };
describe('what is left in the browser', options, () => {
  let lab;
  before(async () => {
    const calls = { 'GET /api/site': () => site, 'POST /api/dossiers': () => accepted };
    lab = await startLab('elements.mjs', calls, body);
  });
  after(() => lab?.close());

  /** The browser that was started last on each folder. */
  const started = new Map();

  /** A browser on a folder, on the page, with hands. */
  async function open(name, folder) {
    const opened = await startBrowser(name, folder);
    started.set(folder, opened);
    await opened.page.goto(lab.url);
    const page = asPage(opened.page, name);
    return { ...opened, raw: opened.page, page, keys: keyboard(page) };
  }

  const level = {
    session: (keys) => keys.choose('Máy này là của ai?', 'Máy dùng chung'),
    device: (keys) => keys.choose('Máy này là của ai?', 'Máy của tôi'),
  };

  /** Reads the card and fills everything, by keyboard, up to the check. */
  async function fill({ page, keys }, kind) {
    await page.getByText('Máy này là của ai?', { exact: true }).waitFor();
    await level[kind](keys);
    await keys.choose('Làm giấy tờ cho ai?', 'Cho tôi');
    await readCard(keys, page, 'Điền nhanh bằng thẻ căn cước của bạn', card);
    await keys.press('Bắt đầu');
    await fillSections(page, { ...request, ...typed });
  }

  async function send({ page, keys }, kind) {
    if (kind === 'device') await keys.tick('Nhớ thông tin này');
    await keys.press('Gửi hồ sơ');
    await page.getByText('Cơ quan đã nhận hồ sơ').waitFor();
  }

  /** Their own data: added by card where the form has not, a number shown whole, one fact corrected. */
  async function look({ page, keys }, kind) {
    if (kind === 'session') {
      await readCard(keys, page, 'Thêm người bằng thẻ căn cước', card);
      await keys.choose('Người này là gì của bạn?', 'Chính tôi');
      await keys.tick('Tôi đồng ý');
      await keys.press('Chỉ dùng lần này');
    }
    await page.getByText('Người trong nhà').waitFor();
    await keys.press('Hiện Số định danh');
    await keys.press('Sửa');
    await keys.type('Thư điện tử', seeds.email);
    await keys.press('Lưu');
    await page.getByText('Đã lưu.').waitFor();
  }

  async function wipe({ page, keys }) {
    await keys.press('Xóa tất cả trên máy này');
    await keys.press('Xóa');
    await page.getByText('Đã xóa tất cả trên máy này.').waitFor();
  }

  /** Works on a fresh folder and searches it. */
  async function tracesAfter(t, work) {
    const { folder, dispose } = makeFolder();
    try {
      await work(folder);
      const { traces, bytes, files } = findTraces(folder, seeds);
      t.diagnostic(`${traces.length} traces in ${(bytes / 1e6).toFixed(1)} MB, ${files} files`);
      return traces;
    } catch (error) {
      await started.get(folder)?.kill(); // it holds the folder, and this process
      throw error;
    } finally {
      dispose();
    }
  }

  it('the search knows each way of writing, at any place in a file', () => {
    const { folder, dispose } = makeFolder();
    const { words } = seeds;
    const ways = {
      nfd: Buffer.from(words.normalize('NFD')),
      upper: Buffer.from(words.toUpperCase(), 'utf16le'),
      big: Buffer.from(words, 'utf16le').swap16(),
      percent: Buffer.from(encodeURIComponent(words)),
      json: Buffer.from(
        words.replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`),
      ),
      base64: Buffer.from(Buffer.from(`{"${words}"}`).toString('base64')),
      shifted: Buffer.from(Buffer.from(`{"a${words}"}`).toString('base64')),
      'shifted-again': Buffer.from(Buffer.from(`{"ab${words}"}`).toString('base64')),
      cut: Buffer.from(words.slice(7, 24)),
    };
    for (const [way, bytes] of Object.entries(ways))
      writeFileSync(join(folder, way), Buffer.concat([Buffer.from('xyz'), bytes, Buffer.from('\0')]));
    writeFileSync(join(folder, 'nothing'), Buffer.alloc(1e6, 'Cột đèn giao thông; '));
    const { traces } = findTraces(folder, seeds);
    dispose();
    const found = new Set(traces.map((trace) => /in (\S+) /.exec(trace)[1]));
    assert.deepEqual([...found].sort(), Object.keys(ways).sort());
  });

  for (const name of killable) {
    describe(name, { concurrency: false }, () => {
      it('the search finds each text that a page keeps in clear, in each store', async (t) => {
        const traces = await tracesAfter(t, async (folder) => {
          const { raw, close } = await open(name, folder);
          await raw.evaluate(keepInClear, seeds);
          await wait(SETTLE_MS);
          await close();
        });
        const missed = Object.keys(seeds).filter(
          (seed) => !traces.some((trace) => trace.startsWith(`${seed} in`)),
        );
        assert.deepEqual(missed, []);
        const where = (pattern) => traces.filter((trace) => pattern.test(trace));
        assert.notDeepEqual(where(/Local Storage|[\\/]ls[\\/]|webappsstore/), [], 'localStorage');
        assert.notDeepEqual(where(/IndexedDB|[\\/]idb[\\/]/), [], 'IndexedDB');
      });

      it('the search finds what a browser keeps of a plain field when it is killed', async (t) => {
        const traces = await tracesAfter(t, async (folder) => {
          const { raw, kill } = await open(name, folder);
          await raw.focus('#plain');
          await raw.keyboard.type(seeds.words);
          await wait(SETTLE_MS);
          await kill();
        });
        t.diagnostic(traces.join('; ') || 'none');
        assert.notDeepEqual(traces, []);
      });

      it('nothing of a session on a shared device that was ended', async (t) => {
        const traces = await tracesAfter(t, async (folder) => {
          const opened = await open(name, folder);
          await fill(opened, 'session');
          await send(opened, 'session');
          await look(opened, 'session');
          await wipe(opened);
          await wait(SETTLE_MS);
          await opened.close();
        });
        assert.deepEqual(traces, []);
      });

      it('nothing of a session on a shared device that was killed mid-flow', async (t) => {
        const traces = await tracesAfter(t, async (folder) => {
          const opened = await open(name, folder);
          await fill(opened, 'session');
          // With fields on screen that are filled, one just typed, and a card not yet read.
          await opened.keys.press('Sửa phần I. Thông tin người yêu cầu');
          await opened.keys.type('Số điện thoại', seeds.phone);
          await opened.keys.press('Thêm người bằng thẻ căn cước');
          await opened.keys.press('Dùng máy quét USB');
          await opened.keys.type('Nội dung mã QR', card);
          await wait(SETTLE_MS);
          await opened.kill();
        });
        assert.deepEqual(traces, []);
      });

      it('nothing of a session on a shared device that idled out', async (t) => {
        const traces = await tracesAfter(t, async (folder) => {
          const opened = await open(name, folder);
          await fill(opened, 'session');
          // The clock of the device goes on by the time after which nobody is there any more.
          await opened.page.evaluate(() => {
            const now = Date.now;
            Date.now = () => now() + 6 * 60_000;
            window.dispatchEvent(new Event('focus'));
          });
          await opened.page.getByText('Đã kết thúc vì không ai dùng máy').waitFor();
          await wait(SETTLE_MS);
          await opened.close();
        });
        assert.deepEqual(traces, []);
      });

      it('nothing in clear on an own device, nor anything after a wipe', async (t) => {
        let kept;
        const wiped = await tracesAfter(t, async (folder) => {
          const opened = await open(name, folder);
          await fill(opened, 'device');
          await wait(SETTLE_MS);
          await send(opened, 'device');
          await look(opened, 'device');
          await wait(SETTLE_MS);
          await opened.kill();
          kept = findTraces(folder, seeds).traces;
          const again = await open(name, folder);
          await again.page.getByText(seeds.name).waitFor(); // it was kept
          await wipe(again);
          await wait(SETTLE_MS);
          await again.close();
        });
        assert.deepEqual(kept, [], 'before the wipe');
        assert.deepEqual(wiped, [], 'after the wipe');
      });

      const pin = keptLevels(createClient()).includes('pin');
      it(
        'nothing in clear on a vault with a PIN, nor the key that opened it before',
        { skip: !pin && 'no level pin yet' },
        async (t) => {
          const traces = await tracesAfter(t, async (folder) => {
            const opened = await open(name, folder);
            await fill(opened, 'device');
            await send(opened, 'device');
            assert.deepEqual(await opened.page.evaluate(keyNames), ['device']);
            await opened.page.evaluate(
              (secret) => document.querySelector('bk-provider').client.profiles.setLevel('pin', secret),
              SECRETS.pin,
            );
            assert.deepEqual(await opened.page.evaluate(keyNames), ['pepper']);
            await wait(SETTLE_MS);
            await opened.kill();
            const again = await open(name, folder);
            assert.deepEqual(await again.page.evaluate(keyNames), ['pepper']);
            assert.deepEqual(await again.page.evaluate(openWith, SECRETS.pin), [
              'storage-locked',
              seeds.name,
            ]);
            await wait(SETTLE_MS);
            await again.kill();
          });
          assert.deepEqual(traces, []);
        },
      );
    });
  }
});
