/**
 * A line and a server as bad as they get, in front of a real one: requests that never arrive, answers that never come
 * back, bodies cut in half, servers that are too busy, the page of a Wi-Fi. Which request fares how is drawn from a
 * seed. On loopback only.
 */
import { once } from 'node:events';
import { createServer, request as ask } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { makeRandom } from './random.mjs';

/** How often each happens, of a thousand requests; the rest arrives and is answered. */
const FAULTS = {
  'lost before it arrived': 40,
  'answer lost': 40,
  'request cut': 20,
  'answer cut': 30,
  'error 500': 20,
  'error 500 after it arrived': 20,
  'busy 503 with Retry-After': 25,
  'busy 503': 15,
  'too many 429 with Retry-After': 25,
  'too many 429': 10,
  'the page of a Wi-Fi': 20,
  'no answer in time': 3,
  slow: 50,
};
/** From time to time a whole row of requests fails: long enough for a breaker to open. */
const BURST_EACH = 150;
const BURST = 7;

const WIFI = '<!doctype html><title>Wi-Fi</title><h1>Đăng nhập Wi-Fi miễn phí</h1>';

/** @returns {Promise<Buffer>} */
async function bodyOf(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Sends a request on; gives what came back. @param {boolean} cut - Only half of the body arrives. */
function forward(origin, { method, url, headers }, body, cut = false) {
  return new Promise((resolve, reject) => {
    const rest = { ...headers };
    delete rest.host;
    delete rest.connection;
    const going = ask(`${origin}${url}`, { method, headers: rest, agent: false }, (answer) => {
      bodyOf(answer).then((text) => resolve({ answer, text }), reject);
    });
    going.on('error', reject);
    if (!cut) return going.end(body);
    going.write(body.subarray(0, body.length >> 1), () => going.destroy(new Error('cut')));
  });
}

/**
 * Starts a proxy on a free port.
 *
 * @param {object} options
 * @param {string} options.server - Origin of what is behind `/api`; treated badly.
 * @param {string} options.pages - Origin of everything else; left alone.
 * @param {number} options.seed
 * @returns {Promise<{ url: string, counts: Record<string, number>, calls: () => number, calm: () => void,
 *   close: () => Promise<void> }>} `calls`: how many requests came for the API; `calm` ends all faults.
 */
export async function startHostileProxy({ server, pages, seed }) {
  const random = makeRandom(seed);
  const counts = {};
  let calls = 0;
  let isCalm = false;

  function drawn() {
    if (isCalm) return 'well';
    if (calls % BURST_EACH < BURST) return ['lost before it arrived', 'busy 503', 'error 500'][random(3)];
    let ticket = random(1000);
    for (const [fault, share] of Object.entries(FAULTS)) if ((ticket -= share) < 0) return fault;
    return 'well';
  }

  async function hostile(request, response, body) {
    calls += 1;
    const fault = drawn();
    counts[fault] = (counts[fault] ?? 0) + 1;
    const send = (status, type, text, headers = {}) =>
      response.writeHead(status, { 'content-type': type, ...headers }).end(text);
    const busy = (status, headers) =>
      send(status, 'application/problem+json', '{"type":"urn:ba-khong:problem:overloaded"}', headers);
    switch (fault) {
      case 'lost before it arrived':
        return response.destroy();
      case 'request cut':
        await forward(server, request, body, true).catch(() => undefined);
        return response.destroy();
      case 'error 500':
        return send(500, 'text/html', '<h1>500</h1>');
      case 'busy 503 with Retry-After':
        return busy(503, { 'retry-after': String(1 + random(20)) });
      case 'busy 503':
        return busy(503);
      case 'too many 429 with Retry-After':
        return busy(429, { 'retry-after': String(1 + random(20)) });
      case 'too many 429':
        return busy(429);
      case 'the page of a Wi-Fi':
        return send(200, 'text/html', WIFI);
      case 'no answer in time':
        return undefined; // the page gives up first
      case 'slow':
        await wait(5 + random(40));
    }
    const { answer, text } = await forward(server, request, body);
    if (fault === 'answer lost') return response.destroy();
    if (fault === 'error 500 after it arrived') return send(502, 'text/html', '<h1>502</h1>');
    response.writeHead(answer.statusCode, { ...answer.headers, 'content-length': String(text.length) });
    if (fault !== 'answer cut') return response.end(text);
    response.write(text.subarray(0, text.length >> 1), () => response.destroy());
  }

  const proxy = createServer(async (request, response) => {
    try {
      const body = await bodyOf(request);
      if (request.url.startsWith('/api/')) return await hostile(request, response, body);
      const { answer, text } = await forward(pages, request, body);
      response.writeHead(answer.statusCode, answer.headers).end(text);
    } catch {
      response.destroy(); // a page that was killed, or a server that is gone
    }
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    url: `http://localhost:${proxy.address().port}`,
    counts,
    calls: () => calls,
    calm: () => (isCalm = true),
    close: () =>
      new Promise((resolve) => {
        proxy.close(resolve);
        proxy.closeAllConnections();
      }),
  };
}
