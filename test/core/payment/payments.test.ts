import { expect } from '@open-wc/testing';
import { createClient } from '../../../src/core/create-client.js';
import type { PaymentOrder } from '../../../src/core/payment/payments.js';
import { rejection } from '../rejection.js';
import { json, noLine, problem, server, type Asked } from '../server.js';

const order = (change: Partial<Record<keyof PaymentOrder, unknown>> = {}) => ({
  id: 'pay-1',
  dossier: 'BK38-1',
  payee: 'ubnd',
  amount: 16_000,
  currency: 'VND',
  reference: 'BK38000001',
  purpose: 'LE PHI BK38000001',
  title: 'Phí bản sao trích lục',
  state: 'open',
  received: 0,
  createdAt: '2026-11-22T09:00:00+07:00',
  expiresAt: '2026-11-22T09:30:00+07:00',
  paidAt: null,
  version: 1,
  ...change,
});

/** Timers that run when the test says so. */
function timers() {
  const { setTimeout: set, clearTimeout: clear } = window;
  const waiting = new Map<number, { run: () => void; ms: number }>();
  let last = 0;
  window.setTimeout = ((run: () => void, ms = 0) => {
    waiting.set(++last, { run, ms });
    return last;
  }) as unknown as typeof setTimeout;
  window.clearTimeout = ((id?: number) => void waiting.delete(id ?? 0)) as typeof clearTimeout;
  /** Without the time limits of requests. */
  const polls = () => [...waiting].filter(([, { ms }]) => ms !== 20_000);
  return {
    get delays() {
      return polls().map(([, { ms }]) => ms);
    },
    next() {
      const [id, { run }] = polls()[0]!;
      waiting.delete(id);
      run();
    },
    restore() {
      window.setTimeout = set;
      window.clearTimeout = clear;
    },
  };
}

/** A stream of server-sent events in the hand of the test. */
class Stream extends EventTarget {
  static last: Stream | undefined;
  closed = false;
  constructor(readonly url: string) {
    super();
    Stream.last = this;
  }
  close() {
    this.closed = true;
  }
  says(data: unknown) {
    this.dispatchEvent(
      new MessageEvent('payment', { data: typeof data === 'string' ? data : JSON.stringify(data) }),
    );
  }
  breaks() {
    this.dispatchEvent(new Event('error'));
  }
}

const settled = () => new Promise<void>((done) => queueMicrotask(() => queueMicrotask(done)));
/** Lets the promises of one request go through; nothing here waits for the clock. */
const answered = async () => {
  const channel = new MessageChannel();
  for (let turn = 0; turn < 60; turn++) {
    await new Promise((done) => {
      channel.port1.onmessage = done;
      channel.port2.postMessage('');
    });
    await settled();
  }
  channel.port1.close();
};

describe('payment/payments', () => {
  const paymentsOf = (answer: (asked: Asked) => Response | Promise<Response>) => {
    const there = server(answer);
    return { ...there, payments: createClient(there).payments };
  };

  it('needs an endpoint', () => {
    expect(() => createClient().payments)
      .to.throw()
      .with.property('code', 'endpoint-missing');
  });

  it('reads an order', async () => {
    const odd = order({ id: 'pay 1/x' });
    const { payments, asked } = paymentsOf(() => json(odd));
    expect(await payments.order('pay 1/x')).to.deep.equal(odd);
    expect(asked[0]?.path).to.equal('/payments/pay%201%2Fx');
  });

  for (const change of [
    { id: 1 },
    { payee: null },
    { amount: '16000' },
    { amount: 16000.5 },
    { amount: 2 ** 53 },
    { received: undefined },
    { state: 'PAID' },
    { state: 'constructor' },
    { version: null },
    { reference: undefined },
    { id: 'pay-2' },
    { purpose: 'LE PHI' },
    { purpose: 'LE PHI: BK38000001' },
    { purpose: 'LE  PHI BK38000001' },
    { reference: '***', purpose: '***' },
    { expiresAt: 0 },
    { receipt: 7 },
    { receipt: '' },
  ]) {
    it(`takes no order with ${JSON.stringify(change)}`, async () => {
      const { payments } = paymentsOf(() => json(order(change)));
      expect(await rejection(payments.order('pay-1'))).to.include({
        name: 'BkDataError',
        code: 'order-shape',
      });
    });
  }

  for (const body of [[], 'order', 7]) {
    it(`takes ${JSON.stringify(body)} for no order`, async () => {
      const { payments } = paymentsOf(() => json(body));
      expect(await rejection(payments.order('pay-1'))).to.have.property('code', 'order-shape');
    });
  }

  it('reports that the payer has paid, and takes the answer of the server', async () => {
    const { payments, asked } = paymentsOf(() => json(order({ state: 'seen', version: 2 })));
    expect((await payments.seen('pay-1')).state).to.equal('seen');
    expect(asked[0]).to.include({ method: 'POST', path: '/payments/pay-1/seen' });
  });

  describe('watch', () => {
    const { EventSource: real } = window;
    let time: ReturnType<typeof timers>;
    let stop: AbortController;
    let heard: PaymentOrder[];
    let answers: (() => Response | Promise<Response>)[];
    let asked: Asked[];

    const watch = (stream = true) => {
      window.EventSource = (stream ? Stream : undefined) as unknown as typeof EventSource;
      const there = paymentsOf(() => (answers.shift() ?? noLine)());
      asked = there.asked;
      there.payments.watch('pay-1', stop.signal, (each) => heard.push(each));
    };
    const versions = () => heard.map(({ version }) => version);
    /** One look, until the next one is planned. */
    const poll = async () => {
      time.next();
      for (let turn = 0; turn < 20 && time.delays.length === 0; turn++) await answered();
    };

    beforeEach(() => {
      Stream.last = undefined;
      time = timers();
      stop = new AbortController();
      heard = [];
      answers = [];
    });
    afterEach(() => {
      stop.abort();
      time.restore();
      window.EventSource = real;
    });

    it('hears of each change by the stream', () => {
      watch();
      expect(Stream.last?.url).to.equal('/api/payments/pay-1/events');
      Stream.last?.says(order());
      Stream.last?.says(order({ state: 'paid', version: 2 }));
      expect(heard.map(({ state }) => state)).to.deep.equal(['open', 'paid']);
    });

    it('drops what is older than, or the same as, what it has heard', () => {
      watch();
      for (const version of [3, 2, 3, 4, 1]) Stream.last?.says(order({ version }));
      expect(versions()).to.deep.equal([3, 4]);
    });

    it('asks rarely while the stream speaks, for it may die without a word', async () => {
      watch();
      Stream.last?.says(order());
      expect(time.delays).to.deep.equal([45_000]);
      answers = [() => json(order({ version: 5 }))];
      await poll();
      expect(versions()).to.deep.equal([1, 5]);
    });

    it('asks when the stream says nothing at all: a proxy may hold it back', async () => {
      watch();
      answers = [() => json(order({ version: 5 }))];
      expect(time.delays).to.deep.equal([2000]);
      await poll();
      expect(versions()).to.deep.equal([5]);
    });

    it('asks when the stream is cut, and stops asking when it is back', async () => {
      watch();
      Stream.last?.says(order());
      Stream.last?.breaks();
      answers = [() => json(order({ version: 2 }))];
      await poll();
      expect(versions()).to.deep.equal([1, 2]);
      Stream.last?.says(order({ version: 3 }));
      expect(time.delays).to.deep.equal([45_000]);
      expect(versions()).to.deep.equal([1, 2, 3]);
    });

    it('asks less and less often, at most every 15 seconds, and goes on without a line', async () => {
      watch(false);
      const delays: number[] = [];
      for (let look = 0; look < 8; look++) {
        delays.push(...time.delays);
        await poll();
      }
      expect(delays).to.deep.equal([2000, 3000, 4500, 6750, 10_125, 15_000, 15_000, 15_000]);
      answers = [() => json(order({ state: 'paid' }))];
      await poll();
      expect(heard.map(({ state }) => state)).to.deep.equal(['paid']);
    });

    for (const [what, answer] of [
      ['an error', () => problem('x', 500)],
      ['no order', () => json({ id: 'pay-1' })],
    ] as const) {
      it(`asks again after ${what}`, async () => {
        watch(false);
        answers = [answer, () => json(order())];
        await poll();
        await poll();
        expect(versions()).to.deep.equal([1]);
      });
    }

    for (const data of ['not JSON', '{"id":"pay-1"}', 'null']) {
      it(`asks after an event that is no order: ${data}`, () => {
        watch();
        Stream.last?.says(order());
        Stream.last?.says(data);
        expect(time.delays).to.have.length(1);
      });
    }

    it('looks at once when the person comes back to the page', async () => {
      watch();
      answers = [() => json(order({ version: 9 }))];
      document.dispatchEvent(new Event('visibilitychange'));
      await answered();
      expect(versions()).to.deep.equal([9]);
    });

    it('says nothing more once it is stopped, whatever arrives', async () => {
      watch();
      answers = [() => json(order({ version: 9 }))];
      time.next();
      stop.abort();
      Stream.last?.says(order({ version: 8 }));
      document.dispatchEvent(new Event('visibilitychange'));
      await answered();
      expect(heard).to.deep.equal([]);
      expect(Stream.last?.closed).to.equal(true);
      expect(time.delays).to.deep.equal([]);
      expect(asked).to.have.length(1);
    });

    it('does not start for somebody who has gone', () => {
      stop.abort();
      watch();
      expect(Stream.last).to.equal(undefined);
      expect(time.delays).to.deep.equal([]);
    });
  });
});
