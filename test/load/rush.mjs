/**
 * A rush on the portal, made of real outboxes: every dossier comes from a device of its own with the library's client,
 * its memory store (session level), its sender, its budget and its breaker. Only `fetch` is a lighter one.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { createClient } from 'ba-khong';
import { lightFetch } from './http.mjs';

const addressOf = (n) => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;

/** Dossiers per second that so many senders get in, each as soon as the one before is answered. */
export async function capacity(origins, body, { senders = 24, warmUpMs = 3000, ms = 15_000 }) {
  const text = JSON.stringify(body);
  let done = 0;
  let counting = false;
  let going = true;
  const keys = [];
  const took = [];
  const loops = Array.from({ length: senders }, async (_, n) => {
    const fetch = lightFetch(addressOf(n));
    const url = `${origins[n % origins.length]}/api/dossiers`;
    while (going) {
      const key = randomUUID();
      const began = performance.now();
      const { status } = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: text,
      });
      if (status !== 201) {
        await sleep(50);
        continue;
      }
      keys.push(key);
      if (!counting) continue;
      done += 1;
      took.push(performance.now() - began);
    }
  });
  await sleep(warmUpMs);
  counting = true;
  const began = performance.now();
  await sleep(ms);
  const seconds = (performance.now() - began) / 1000;
  counting = false;
  going = false;
  await Promise.all(loops);
  return { perSecond: done / seconds, keys, took };
}

/**
 * Lets devices file at a steady rate for a time, then waits until all of them are done.
 *
 * @returns Each job with its tries; what each five seconds saw; how long the status of a key took to read.
 */
export async function rush(origins, body, { perSecond, ms, clients, mostMs, bucketMs = 5000, say }) {
  const buckets = [];
  const began = performance.now();
  const bucket = () =>
    (buckets[Math.floor((performance.now() - began) / bucketMs)] ??= {
      fresh: 0,
      offered: 0,
      accepted: 0,
      shed: 0,
      other: 0,
      status: [],
    });
  const jobs = new Map();
  let open = 0;

  function device(n) {
    const id = randomUUID();
    const job = { id, tries: 0, state: 'queued' };
    jobs.set(id, job);
    open += 1;
    bucket().fresh += 1;
    const send = lightFetch(addressOf(n % clients));
    const client = createClient({
      endpoint: `${origins[n % origins.length]}/api`,
      databaseName: `device-${n}`,
      fetch: async (...request) => {
        job.tries += 1;
        bucket().offered += 1;
        const answer = await send(...request).catch((error) => {
          bucket().other += 1;
          throw error;
        });
        const { status } = answer;
        bucket()[status === 201 || status === 200 ? 'accepted' : status === 503 ? 'shed' : 'other'] += 1;
        if (status === 503) job.shed = true;
        return answer;
      },
    });
    const { outbox } = client;
    const look = async () => {
      const [{ state, content } = {}] = await outbox.list();
      if (job.state !== 'queued' || !['acked', 'needs-person', 'expired'].includes(state)) return;
      Object.assign(job, { state, code: content.response?.code, ms: performance.now() - began });
      open -= 1;
      stop();
      outbox.stop();
    };
    const stop = outbox.subscribe(() => void look());
    return outbox.enqueue(id, { kind: 'dossier', path: '/dossiers', body });
  }

  const watching = watchStatus(origins, buckets, bucketMs);
  const waits = [];
  let n = 0;
  while (performance.now() - began < ms) {
    const due = ((performance.now() - began) / 1000) * perSecond;
    for (; n < due; n += 1) waits.push(device(n));
    await sleep(5);
    if (waits.length > 1000) await Promise.all(waits.splice(0));
  }
  await Promise.all(waits);
  const loadMs = performance.now() - began;
  say?.(`${jobs.size} dossiers after ${(loadMs / 1000).toFixed(0)} s, ${open} of them wait`);
  let told = performance.now();
  while (open > 0 && performance.now() - began < mostMs) {
    await sleep(100);
    if (performance.now() - told < 60_000) continue;
    told = performance.now();
    say?.(`${((told - began) / 1000).toFixed(0)} s: ${open} wait`);
  }
  const seconds = (performance.now() - began) / 1000;
  const status = await watching();
  return { jobs: [...jobs.values()], buckets, bucketMs, loadMs, seconds, status };
}

/** Asks ten times a second what became of a key, and how a dossier stands. @returns Ends it; gives what was seen. */
function watchStatus(origins, buckets, bucketMs) {
  const began = Date.now();
  const worker = new Worker(new URL('status-worker.mjs', import.meta.url), {
    workerData: { origins, everyMs: 100 },
  });
  return async () => {
    worker.postMessage('end');
    const [seen] = await once(worker, 'message');
    for (const { at, ms } of seen) buckets[Math.floor((at - ms - began) / bucketMs)]?.status.push(ms);
    // Nobody has this key, and nobody this dossier. 0: no answer at all.
    const failed = seen.map(({ status }) => status).filter((status) => status !== 404);
    return { took: seen.map(({ ms }) => ms), failed };
  };
}

/** What the database holds against what was sent: nothing lost, nothing twice. */
export async function count(database, keys, sha256) {
  const rows = await database.query("select key_hash from submissions where state = 'accepted'");
  const kept = new Set(rows.map(({ key_hash: hash }) => hash));
  const [{ n }] = await database.query('select count(*)::int as n from dossiers');
  const lost = keys.filter((key) => !kept.has(sha256(key))).length;
  return { dossiers: n, lost, doubled: n - kept.size };
}
