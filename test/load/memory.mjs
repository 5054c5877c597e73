/**
 * `npm run soak:memory`: an hour of steady load, half of what the portal can take: dossiers, look-ups, status, ratings,
 * pages, streams that come and go, petitions' challenges. Heap after a forced collection and resident memory, each
 * minute; the slope over the second half has to be flat. It talks to the loopback only, and ends by itself.
 *
 * `MINUTES=4 SETUPS=PGlite npm run soak:memory` is shorter.
 */
import { randomUUID } from 'node:crypto';
import { get } from 'node:http';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { hangUp, lightFetch } from './http.mjs';
import { filing, missing, SETUPS, startSetup } from './process.mjs';
import { capacity } from './rush.mjs';

const MINUTES = Number(process.env.MINUTES ?? 60);
const SAMPLE_MS = Number(process.env.SAMPLE_SECONDS ?? 60) * 1000;
const SHARE = 0.5;
/** More a second than this teaches nothing about memory, and fills the disk of whoever runs it. */
const MOST_PER_S = 40;
const STREAMS = 50;
/** Each limit remembers up to 20,000 addresses: a count of its own, which has to be full before the second half. */
const ADDRESSES = 2000;
/** An hour at the slope of the second half may add this to the heap, and to the resident memory. */
const HEAP_PER_HOUR = 0.05;
const RSS_PER_HOUR = 0.1;
const MB = 1024 * 1024;

const setups = (process.env.SETUPS ?? 'PGlite,PostgreSQL').split(',').filter((name) => SETUPS.includes(name));
if (missing) console.log(`PostgreSQL: ${missing}`);
const PROBE = fileURLToPath(new URL('memory-probe.mjs', import.meta.url));

for (const name of setups) {
  console.log(`\n${name}`);
  const setup = await startSetup(name, ['--expose-gc', '--import', PROBE]);
  const [{ child, origin }] = setup.portals;
  const body = filing();
  const { perSecond } = await capacity(setup.origins, body, { warmUpMs: 2000, ms: 5000 });
  const rate = Math.max(1, Math.min(MOST_PER_S, perSecond * SHARE));
  console.log(
    `  ${rate.toFixed(0)} dossiers/s of ${perSecond.toFixed(0)}; minute, heap MB, resident MB, streams`,
  );
  const stop = load(origin, body, rate);
  const series = [];
  const began = performance.now();
  while (performance.now() - began < MINUTES * 60_000) {
    await sleep(SAMPLE_MS);
    const { heapUsed, rss } = await measure(child);
    const minute = (performance.now() - began) / 60_000;
    series.push({ minute, heap: heapUsed / MB, rss: rss / MB });
    console.log(
      `  ${minute.toFixed(1).padStart(6)} ${(heapUsed / MB).toFixed(1).padStart(8)} ${(rss / MB).toFixed(0).padStart(8)}`,
    );
  }
  const failed = await stop();
  hangUp();
  await setup.stop();
  await setup.dispose();
  const late = series.slice(Math.floor(series.length / 2));
  judge(
    'heap',
    late.map(({ minute, heap }) => [minute, heap]),
    HEAP_PER_HOUR,
  );
  judge(
    'resident memory',
    late.map(({ minute, rss }) => [minute, rss]),
    RSS_PER_HOUR,
  );
  const sum = [...failed.values()].reduce((a, b) => a + b, 0);
  // A portal that is asked for half of what it can take may turn one away on a busy machine, and has no other reason to fail.
  const broken = [...failed.keys()].filter((what) => !/: (429|503)$/.test(what));
  if (broken.length) process.exitCode = 1;
  console.log(`  requests that were not answered: ${sum}${broken.length ? '   MISSED' : ''}`);
  for (const [what, times] of failed) console.log(`    ${what} ${times} times`);
}

/** Fits a line; its rise in an hour against the mean. */
function judge(what, points, target) {
  const mean = (values) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const [x, y] = [mean(points.map(([at]) => at)), mean(points.map(([, value]) => value))];
  const over = points.reduce((sum, [at, value]) => sum + (at - x) * (value - y), 0);
  const slope =
    over /
    Math.max(
      1e-9,
      points.reduce((sum, [at]) => sum + (at - x) ** 2, 0),
    );
  const rise = (slope * 60) / y;
  const met = points.length > 1 && rise <= target;
  if (!met) process.exitCode = 1;
  console.log(
    `  ${what}: ${y.toFixed(1)} MB, ${(rise * 100).toFixed(1)} % in an hour (second half, ${points.length} samples), ≤ ${target * 100} %${met ? '' : '   MISSED'}`,
  );
}

/** Collects, then measures. */
function measure(child) {
  return new Promise((resolve) => {
    child.once('message', resolve);
    child.send('measure');
  });
}

/** Everything that people do, at a steady rate. @returns Ends it; gives how often what failed. */
function load(origin, body, rate) {
  let going = true;
  const failed = new Map();
  const fail = (what) => failed.set(what, (failed.get(what) ?? 0) + 1);
  const text = JSON.stringify(body);
  const json = { 'content-type': 'application/json' };
  const streams = [];
  async function person(n) {
    const address = n % ADDRESSES;
    const send = lightFetch(`10.1.${address >> 8}.${address & 255}`);
    const key = randomUUID();
    /** Gives what was answered, or tells by its route what was not. */
    async function ask(route, path, options) {
      const name = `${options?.method ?? 'GET'} ${route}`;
      try {
        const answer = await send(origin + path, options);
        if (answer.ok) return await answer.text();
        fail(`${name}: ${answer.status}`);
      } catch (error) {
        fail(`${name}: ${error.code ?? error.name}`);
      }
      return undefined;
    }
    const filed = await ask('/dossiers', '/api/dossiers', {
      method: 'POST',
      headers: { ...json, 'idempotency-key': key },
      body: text,
    });
    if (filed === undefined) return;
    const { code, secret, payment } = JSON.parse(filed);
    const authorization = `Bearer ${secret}`;
    await ask('/submissions/{key}', `/api/submissions/${key}`);
    await ask('/dossiers/{code}', `/api/dossiers/${code}`, { headers: { authorization } });
    if (n % 5 === 0) await ask('/', '/');
    if (n % 5 === 1) await ask('/procedures', '/api/procedures');
    if (n % 5 === 2) await ask('/petitions/challenge', '/api/petitions/challenge');
    if (n % 5 === 3)
      await ask('/feedback', '/api/feedback', {
        method: 'POST',
        headers: { ...json, authorization },
        body: JSON.stringify({ id: randomUUID(), kind: 'rating', dossier: code, score: 5, source: 'page' }),
      });
    stream(`/api/dossiers/${code}/events`);
    if (payment) stream(`/api/payments/${payment.id}/events`);
  }
  /** The oldest goes when there are many. */
  function stream(path) {
    const sent = get(origin + path, (answer) => answer.resume());
    sent.on('error', () => undefined);
    streams.push(sent);
    if (streams.length > STREAMS) streams.shift().destroy();
  }
  const done = (async () => {
    const began = performance.now();
    const under = new Set();
    for (let n = 0; going; n += 1) {
      const late = began + (n / rate) * 1000 - performance.now();
      if (late > 0) await sleep(late);
      // A portal that cannot keep up is not asked for more: that is what soak:overload does.
      while (under.size > 20) await Promise.race(under);
      const one = person(n);
      under.add(one);
      void one.finally(() => under.delete(one));
    }
    await Promise.all(under);
  })();
  return async () => {
    going = false;
    await done;
    for (const sent of streams) sent.destroy();
    return failed;
  };
}
