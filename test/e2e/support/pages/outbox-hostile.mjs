/**
 * One tab of a browser that sends many jobs: it takes numbers from the test, stores a job for each, says so, and tells
 * what the outbox says of them. Minutes pass in no time here, for the clock and the timers alike; the network does not
 * go faster, so the time limit of a request stays near what it is.
 */
import { createClient } from '../../../../dist/index.js';

const call = async (path, body) =>
  (
    await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body ?? {}),
    })
  ).json();

const { since, speed, timeoutMs } = await call('/setup');
const native = globalThis.setTimeout.bind(globalThis);
const pause = (ms) => new Promise((resolve) => native(resolve, ms));
globalThis.setTimeout = (run, ms = 0, ...rest) =>
  native(run, ms === 20_000 ? timeoutMs : ms >= 250 ? Math.max(5, ms / speed) : ms, ...rest);

const client = createClient({ endpoint: '/api', now: () => since + (Date.now() - since) * speed });
if ((await client.profiles.level()) === undefined) await client.profiles.setLevel('device');
client.outbox.start();

const isGivenUp = ({ state, lastStatus }) => state === 'needs-person' && lastStatus !== 400;

/** Stores what is handed out, until there is no more. */
async function store() {
  for (;;) {
    const { jobs, isOver } = await call('/take');
    if (jobs.length === 0) {
      if (isOver) return;
      await pause(200);
      continue;
    }
    for (const { id, ...content } of jobs) await client.outbox.enqueue(id, content);
    await call(
      '/stored',
      jobs.map(({ id }) => id),
    );
  }
}

/**
 * Tells how the jobs stand, and forgets those that the server has accepted once the test knows of them. What was given
 * up after a day of tries is sent again, as a person would who reads "Bạn có thể gửi lại".
 */
async function tell() {
  for (;;) {
    const jobs = (await client.outbox.list()).map(({ id, state, tries, lastCode, lastStatus, content }) => ({
      id,
      state,
      tries,
      lastCode,
      lastStatus,
      hasBody: content.body !== undefined,
      receipt: content.response?.code ?? content.response?.id,
    }));
    const acked = jobs.filter(({ state }) => state === 'acked');
    await call('/told', { jobs, held: (await client.outbox.heldUntil()) !== undefined });
    for (const { id } of acked) await client.outbox.discard(id);
    for (const { id } of jobs.filter(isGivenUp)) await client.outbox.retry(id);
    await pause(1000);
  }
}

await Promise.all([store(), tell()]);
