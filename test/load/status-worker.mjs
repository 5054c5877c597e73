/** Asks how things stand, on a thread of its own: the senders' thread is busy, and its time is not that of the portal. */
import { randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { lightFetch } from './http.mjs';

const { origins, everyMs } = workerData;
const fetch = lightFetch('10.255.255.255');
const seen = [];
const asks = new Set();
let n = 0;

const timer = setInterval(() => {
  const origin = origins[n % origins.length];
  const path = n % 2 ? `/api/submissions/${randomUUID()}` : '/api/dossiers/BK38-261125-999999-00';
  n += 1;
  const began = performance.now();
  const note = (status) => seen.push({ at: Date.now(), ms: performance.now() - began, status });
  const ask = fetch(origin + path).then(
    ({ status }) => note(status),
    () => note(0),
  );
  asks.add(ask);
  void ask.finally(() => asks.delete(ask));
}, everyMs);

parentPort.once('message', async () => {
  clearInterval(timer);
  await Promise.all(asks);
  parentPort.postMessage(seen);
  parentPort.close();
});
