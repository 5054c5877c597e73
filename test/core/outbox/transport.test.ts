import { expect } from '@open-wc/testing';
import { Transport } from '../../../src/core/outbox/transport.js';
import { rejection } from '../rejection.js';
import { json, noLine, problem, server } from '../server.js';

const answering = (response: () => Response | Promise<Response>) => new Transport(server(response));

describe('outbox/transport', () => {
  it('names the option to set when there is no endpoint', () => {
    expect(() => new Transport({}))
      .to.throw(/endpoint/)
      .with.property('code', 'endpoint-missing');
  });

  for (const [endpoint, url] of [
    ['/api', '/api/site'],
    ['/api//', '/api/site'],
    ['', '/site'],
    ['https://a.example/v1/', 'https://a.example/v1/site'],
  ] as const) {
    it(`joins ${endpoint} and a path as ${url}`, () => {
      expect(new Transport({ endpoint }).url('/site')).to.equal(url);
    });
  }

  it('sends JSON and reads JSON', async () => {
    const there = server(() => json({ ok: true }));
    const answer = await new Transport(there).request('/x', { method: 'POST', body: { a: 'Đ' } });
    expect(answer).to.deep.equal({ ok: true });
    expect(there.asked[0]).to.deep.include({ method: 'POST', path: '/x', body: { a: 'Đ' } });
  });

  for (const [what, response, expected] of [
    ['no line', noLine, { code: 'network-offline' }],
    [
      'a body that breaks off',
      () => new Response(new ReadableStream({ start: (c) => c.error(new TypeError()) })),
      { code: 'network-offline' },
    ],
    [
      'HTML of a captive portal',
      () => new Response('<html>', { status: 200 }),
      { code: 'network-body', status: 200 },
    ],
    ['an empty body', () => new Response('', { status: 200 }), { code: 'network-body', status: 200 }],
    ['JSON null', () => json(null), { code: 'network-body', status: 200 }],
    [
      'a problem',
      () => problem('in-progress', 409, { 'retry-after': '2' }),
      {
        code: 'network-status',
        status: 409,
        problemType: 'urn:ba-khong:problem:in-progress',
        retryAfterSeconds: 2,
      },
    ],
    [
      'an error page',
      () => new Response('<h1>502</h1>', { status: 502 }),
      { code: 'network-status', status: 502, problemType: undefined, retryAfterSeconds: undefined },
    ],
    [
      'a problem of odd shape',
      () => json({ type: 7 }, 500),
      { code: 'network-status', problemType: undefined },
    ],
    [
      'a Retry-After that is a date gone by',
      () => json({}, 503, { 'retry-after': 'Sun, 22 Nov 2020 02:00:00 GMT' }),
      { retryAfterSeconds: undefined },
    ],
    [
      'a Retry-After that is nonsense',
      () => json({}, 503, { 'retry-after': 'soon' }),
      { retryAfterSeconds: undefined },
    ],
    [
      'a Retry-After of less than nothing',
      () => json({}, 503, { 'retry-after': '-5' }),
      { retryAfterSeconds: undefined },
    ],
  ] as const) {
    it(`makes ${what} a typed error`, async () => {
      const error = await rejection(answering(response).request('/x'));
      expect(error).to.include({ name: 'BkNetworkError', ...expected });
    });
  }

  it('reads a Retry-After that is a date', async () => {
    const later = new Date(Date.now() + 90_000).toUTCString();
    const error = await rejection(answering(() => json({}, 503, { 'retry-after': later })).request('/x'));
    expect(error).to.have.property('retryAfterSeconds').within(80, 90);
  });

  it('gives the reason of the caller when the caller stopped it', async () => {
    const stop = new AbortController();
    const there = server(() => new Promise(() => undefined));
    const fetch: typeof globalThis.fetch = (_url, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      });
    const request = rejection(new Transport({ ...there, fetch }).request('/x', { signal: stop.signal }));
    stop.abort(new Error('gone'));
    expect(await request).to.have.property('message', 'gone');
  });

  it('does not ask at all for a caller who has gone', async () => {
    const there = server(() => json({}));
    await rejection(new Transport(there).request('/x', { signal: AbortSignal.abort() }));
    expect(there.asked).to.deep.equal([]);
  });
});
