import { expect } from '@open-wc/testing';
import type { CountEvent } from '../../../src/core/counts/count-event.js';
import { parseCount } from '../../../src/core/counts/count-event.js';
import { minutesOf } from '../../../src/core/counts/minutes.js';
import { createClient } from '../../../src/core/create-client.js';
import { BkConfigError } from '../../../src/core/errors.js';

const SENT = {
  name: 'form-sent',
  procedure: '2.000635',
  minutes: 4,
  shown: 12,
  filled: 9,
  changed: 1,
} as const;

/** The type has no room for free text: each of these has to be an error of the compiler. */
// @ts-expect-error a text beside the name
const _comment: CountEvent = { name: 'rated', comment: 'Nguyễn Thị Mẫu' };
// @ts-expect-error a text for a procedure
const _procedure: CountEvent = { name: 'form-started', procedure: 'của bà Mẫu' };
// @ts-expect-error an exact time
const _minutes: CountEvent = { ...SENT, minutes: 4.37 };
// @ts-expect-error a name of the page's own
const _name: CountEvent = { name: 'clicked' };
void [_comment, _procedure, _minutes, _name];

function collected() {
  const events: CountEvent[] = [];
  const client = createClient({
    site: 'test',
    databaseName: crypto.randomUUID(),
    counts: { count: (event) => void events.push(event) },
  });
  return { client, events };
}

describe('counts/count-event', () => {
  it('takes an event of the closed set, copied', () => {
    expect(parseCount(SENT)).to.deep.equal(SENT);
    expect(parseCount(SENT)).not.to.equal(SENT);
    expect(parseCount({ name: 'paid' })).to.deep.equal({ name: 'paid' });
  });

  for (const [what, event] of Object.entries({
    'no object': 'paid',
    'an unknown name': { name: 'toString' },
    'a text beside the name': { name: 'rated', comment: 'Nguyễn Thị Mẫu' },
    'a dossier code': { name: 'paid', procedure: 'BK38-261125-000001-00' },
    'a text for a procedure': { name: 'form-started', procedure: 'của bà Mẫu' },
    'an exact time': { ...SENT, minutes: 4.37 },
    'a number too large to be fields': { ...SENT, shown: 912_345_678 },
    'a text for a number': { ...SENT, filled: '9' },
    'more changed than filled': { ...SENT, changed: 10 },
  })) {
    it(`has no room for ${what}`, () => {
      expect(parseCount(event)).to.equal(undefined);
    });
  }

  it('rounds minutes up, and knows nothing of a clock that was set back', () => {
    expect([0, 60_000, 60_001, 300_000, 3_600_001, -1, NaN].map(minutesOf)).to.deep.equal([
      1,
      1,
      2,
      5,
      'more',
      undefined,
      undefined,
    ]);
  });
});

describe('counts/counts', () => {
  it('counts nothing before the person agrees, and nothing after it was taken back', async () => {
    const { client, events } = collected();
    expect(await client.counts.count(SENT)).to.equal(false);
    await client.counts.agree(true);
    expect(await client.counts.count(SENT)).to.equal(true);
    await client.counts.agree(false);
    expect(await client.counts.count(SENT)).to.equal(false);
    expect(events).to.deep.equal([SENT]);
  });

  it('drops what is no event, also from a page without types', async () => {
    const { client, events } = collected();
    await client.counts.agree(true);
    await client.counts.count({ name: 'rated', comment: 'Mẫu' } as unknown as CountEvent);
    expect(events).to.deep.equal([]);
  });

  it('posts without cookies, keeps the last twenty without a line, and tries no more after an answer', async () => {
    const requests: RequestInit[] = [];
    let line = false;
    const client = createClient({
      endpoint: '/api/',
      site: 'test',
      databaseName: crypto.randomUUID(),
      fetch: (url, init) => {
        expect(url).to.equal('/api/counts');
        if (init) requests.push(init);
        return line
          ? Promise.resolve(new Response('', { status: 503 }))
          : Promise.reject(new TypeError('no line'));
      },
    });
    await client.counts.agree(true);
    for (let n = 0; n < 25; n += 1) await client.counts.count({ name: 'paid' });
    await client.counts.flush();
    line = true;
    await client.counts.flush();
    await client.counts.flush();
    expect(requests.length).to.equal(2);
    const [, { body, credentials, keepalive, referrerPolicy } = {}] = requests;
    expect([credentials, keepalive, referrerPolicy]).to.deep.equal(['omit', true, 'no-referrer']);
    expect((JSON.parse(body as string) as { events: unknown[] }).events.length).to.equal(20);
  });

  it('tells a page without types at once that a function is no sink', () => {
    const client = createClient({ counts: (() => undefined) as never });
    expect(() => client.counts)
      .to.throw(BkConfigError)
      .with.property('code', 'counts-sink');
  });

  it('has nobody to count for without a sink or an endpoint', async () => {
    const client = createClient({ databaseName: crypto.randomUUID() });
    expect(client.counts.wanted).to.equal(false);
    expect(await client.counts.count(SENT)).to.equal(false);
  });
});
