/**
 * A day at the desk: orders, and transfers as people and banks really make them, drawn from a seed. What should come
 * of each is known from how it was drawn; nothing here asks the code that is tested.
 */
import { randomUUID } from 'node:crypto';
import { readEvents } from './events.mjs';
import { BACK_OFFICE, clerkAt, filing, MORNING, problem, transferFor } from './portal.mjs';

const HOUR = 3_600_000;
const LATE = new Date(Date.parse(MORNING) + 25 * HOUR).toISOString();
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Random numbers that are the same for the same seed (mulberry32). */
export function seeded(seed) {
  const next = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit) => Math.floor(next() * limit);
  const pick = (from) => from[below(from.length)];
  const shuffled = (list) => {
    const all = [...list];
    for (let i = all.length - 1; i > 0; i--) {
      const j = below(i + 1);
      [all[i], all[j]] = [all[j], all[i]];
    }
    return all;
  };
  return { below, pick, shuffled };
}

/** Runs `work` over a list, so many at once. */
export async function each(list, work, atOnce = 8) {
  const results = new Array(list.length);
  let next = 0;
  const lane = async () => {
    while (next < list.length) {
      const index = next++;
      results[index] = await work(list[index], index);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return results;
}

/** Dossiers with one to five copies, and bills, by turns. */
export function makeOrders(portal, count, { below, pick }) {
  const asked = Array.from({ length: count }, (_, i) =>
    i % 2
      ? { kind: pick(['electricity', 'water', 'sanitation', 'tuition']), amount: 1000 * (1 + below(400)) }
      : { copies: 1 + below(5) },
  );
  return each(asked, async ({ copies, kind, amount }, i) => {
    if (copies === undefined) {
      const service = { kind, customerCode: `PE${i}`, period: '2026-10' };
      const bill = { service, amount, payee: 'xa-hoa-gao' };
      return (await portal.post('/payments', bill, { secret: BACK_OFFICE })).body;
    }
    const { payment } = (await portal.file(filing({ soLuong: copies }))).body;
    return (await portal.get(`/payments/${payment.id}`)).body;
  });
}

/** As a tired reader sees a text. */
const plain = (text) =>
  text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[OQ]/g, '0')
    .replace(/[IL]/g, '1');

/**
 * Draws the transfers of the day.
 *
 * @returns For each: what the bank tells, whether it comes late, and `pays`: the order that it is to be credited to
 *   without a person, or none; `meant`: the order that its payer had in mind.
 */
export function drawTransfers(orders, { below, pick }) {
  const drawn = [];
  const kinds = {};
  for (const order of orders) {
    const tell = (kind, change, { pays = order, late = false } = {}) => {
      kinds[kind] = (kinds[kind] ?? 0) + 1;
      drawn.push({ kind, told: transferFor(order, change), pays, meant: order, late });
    };
    /** A content that names no order, however it is looked at; drawn again when it does by chance. */
    const nobody = (make) => {
      for (;;) {
        const content = make();
        if (!orders.some(({ reference }) => plain(content).includes(plain(reference)))) return content;
      }
    };
    const { reference, amount } = order;
    const less = 1 + below(amount - 1);
    const at = below(reference.length);
    const scenarios = {
      exact: [42, () => tell('exact')],
      'late, after expiry': [10, () => tell('late', {}, { late: true })],
      'in two parts': [
        5,
        () => {
          tell('part', { amount: less });
          tell('part', { amount: amount - less }, { late: below(2) === 1 });
        },
      ],
      'too little': [5, () => tell('under', { amount: less })],
      'too much': [4, () => tell('over', { amount: amount + 1 + below(50_000) })],
      'paid twice': [
        4,
        () => {
          tell('twice');
          tell('twice', {}, { late: below(2) === 1 });
        },
      ],
      'for another order': [
        3,
        () => {
          const other = pick(orders);
          tell('wrong order', { content: `IBFT ${other.reference}` }, { pays: other });
        },
      ],
      typo: [
        8,
        () => {
          const slips = [
            () => reference.slice(0, at) + pick(ALPHABET) + reference.slice(at + 1),
            () => reference.slice(0, at) + reference.slice(at + 1),
            () => reference.slice(0, at) + pick(ALPHABET) + reference.slice(at),
          ];
          // Drawn again until it is a slip; a letter put before the whole reference leaves it whole.
          const content = nobody(() => pick(slips)());
          tell('typo', { content }, { pays: null, late: below(4) === 0 });
        },
      ],
      'O for 0': [
        3,
        () => tell('look-alike', { content: reference.replaceAll('0', 'O').replaceAll('1', 'l') }),
      ],
      cut: [
        3,
        () => tell('cut', { content: nobody(() => reference.slice(0, 10 + below(9))) }, { pays: null }),
      ],
      'two orders': [
        1,
        () => {
          const other = orders[(orders.indexOf(order) + 1) % orders.length];
          tell('two orders', { content: `${reference}, ${other.reference}` }, { pays: null });
        },
      ],
      'wrong account': [
        2,
        () => tell('wrong account', { account: pick(['3800000636', '0123456789']) }, { pays: null }),
      ],
      'no word': [
        2,
        () => tell('no word', { content: pick(['', 'nop phi', 'chuyen tien']) }, { pays: null }),
      ],
      never: [8, () => {}],
    };
    const table = Object.values(scenarios).flatMap(([weight, run]) =>
      Array.from({ length: weight }, () => run),
    );
    pick(table)();
  }
  // A typo in the very sum that is missing would be a look-alike: nobody() has excluded those. What is left is a
  // look-alike whose order has got other money before: only without that is it sure to be credited.
  const busy = new Map();
  for (const { pays } of drawn) if (pays) busy.set(pays.id, (busy.get(pays.id) ?? 0) + 1);
  const sure = drawn.filter(({ kind, pays }) => kind !== 'look-alike' || busy.get(pays.id) === 1);
  return { transfers: sure, kinds };
}

/** What should be in the end: plain sums, by order. */
export class Ledger {
  #received = new Map();
  #left = new Map();

  /** A transfer that has come in: to an order, or to nobody. */
  take({ told, pays }) {
    if (pays) this.#add(pays.id, told.amount);
    else this.#left.set(told.transactionId, told.amount);
  }

  /** A clerk gives it to an order, or takes it back. */
  assign({ told }, order) {
    this.#left.delete(told.transactionId);
    this.#add(order.id, told.amount);
  }
  undo({ told }, order) {
    this.#add(order.id, -told.amount);
    this.#left.set(told.transactionId, told.amount);
  }

  #add(id, amount) {
    this.#received.set(id, (this.#received.get(id) ?? 0) + amount);
  }

  stateOf({ id, amount }, renewed) {
    const received = this.#received.get(id) ?? 0;
    if (received > amount) return { received, state: 'overpaid' };
    if (received === amount) return { received, state: 'paid' };
    if (received > 0) return { received, state: 'underpaid' };
    return { received, state: renewed.has(id) ? 'open' : 'expired' };
  }
  get unmatched() {
    return [...this.#left.values()].reduce((sum, amount) => sum + amount, 0);
  }
}

/** Follows an order as a page does: a stream that is cut every now and then, and asking in between. */
function follow(portal, id, { below }) {
  const seen = { order: undefined, connections: 0, backwards: 0 };
  let over = false;
  let events;
  const take = (order) => {
    if (seen.order && order.version < seen.order.version) seen.backwards += 1;
    else seen.order = order;
  };
  const done = (async () => {
    while (!over) {
      events = readEvents(`${portal.origin}/api/payments/${id}/events`);
      seen.connections += 1;
      let heard = 1 + below(3);
      for await (const { data } of events) {
        // A reader that was cut off knows nothing of before: the first event of a stream is the whole order.
        take(data);
        if (over || --heard === 0) break;
      }
      if (!over && below(2) === 0) take((await portal.get(`/payments/${id}`)).body);
    }
  })();
  return {
    seen,
    id,
    async stop() {
      over = true;
      // The reader waits for an event that may never come.
      await Promise.race([done, events?.return?.(), new Promise((resolve) => setTimeout(resolve, 50))]);
    },
  };
}

/**
 * Lives through the day.
 *
 * @param broken - A bank side that does something wrong, to see that it is noticed: `tell(told, repeated)` gives what
 *   is sent instead, or nothing.
 * @returns What was measured, and how the portal differs from the ledger.
 */
export async function liveTheDay(portal, database, { count, seed, broken = (told) => told }) {
  const random = seeded(seed);
  const { below, pick, shuffled } = random;
  const clock = performance.now();
  const cpu = process.cpuUsage();
  const measured = {};
  const lap = (name, since) => (measured[name] = Math.round(performance.now() - since));

  portal.setClock(MORNING);
  const orders = await makeOrders(portal, count, random);
  lap('orders ms', clock);
  const { transfers, kinds } = drawTransfers(orders, random);
  const ledger = new Ledger();
  for (const transfer of transfers) ledger.take(transfer);

  const streams = shuffled(orders)
    .slice(0, count / 40)
    .map(({ id }) => follow(portal, id, random));

  let notices = 0;
  const wrong = [];
  const latencies = [];
  async function tell({ told, pays }, repeated) {
    const sent = broken(told, repeated);
    if (!sent) return;
    notices += 1;
    const began = performance.now();
    const { status, body } = await portal.notify(sent);
    latencies.push(performance.now() - began);
    if (repeated && status !== 200) wrong.push(`a repetition was answered ${status}`);
    else if (!repeated && (body.outcome === 'unmatched') !== (pays === null))
      wrong.push(`${told.content} was ${body.outcome}`);
  }
  /** Each once, a fifth up to three times more, in any order, eight at a time. */
  const tellAll = (list) => {
    const once = shuffled(list);
    const again = once.flatMap((one) =>
      below(5) === 0 ? Array.from({ length: 1 + below(3) }, () => one) : [],
    );
    const told = new Set();
    return each(shuffled([...once, ...again]), (one) => {
      const repeated = told.has(one);
      told.add(one);
      return tell(one, repeated);
    });
  };

  const morning = performance.now();
  await each(shuffled(orders).slice(0, count / 4), ({ id }) => portal.post(`/payments/${id}/seen`));
  await tellAll(transfers.filter(({ late }) => !late));
  portal.setClock(LATE);
  // Somebody looks at some of them: those expire, and a fifth of them is opened again, with two taps.
  const waiting = (
    await each(shuffled(orders).slice(0, count / 2), ({ id }) => portal.get(`/payments/${id}`))
  )
    .map(({ body }) => body)
    .filter(({ state }) => state === 'expired');
  const renewed = new Set(waiting.filter(() => below(5) === 0).map(({ id }) => id));
  await each([...renewed, ...renewed], (id) => portal.post(`/payments/${id}/renew`));
  await tellAll(transfers.filter(({ late }) => late));
  // What came yesterday comes once more, the body of some of it changed on the way.
  await each(shuffled(transfers).slice(0, count / 10), (one) => tell(one, true));
  const changed = shuffled(transfers).slice(0, count / 50);
  await each(changed, async ({ told }) => {
    const answer = await portal.notify({ ...told, amount: told.amount + 1000 });
    if (answer.status !== 409 || problem(answer) !== 'transaction-reused')
      wrong.push(`another body was answered ${answer.status}`);
  });
  lap('notices ms', morning);

  const desk = performance.now();
  const clerk = clerkAt(portal);
  const { text: first } = await clerk.page('?xem=unmatched');
  lap('first page ms', desk);
  measured['suggestions on it'] = first.match(/name="order" required value="[^"]/g)?.length ?? 0;
  // Half of what nobody could tell is given to whom it was meant for; a part of it wrongly at first, or by two at once.
  const left = shuffled(transfers.filter(({ pays }) => !pays));
  await each(left.slice(0, left.length / 2), async (one) => {
    const id = one.told.transactionId;
    if (below(4) === 0) {
      const other = pick(orders);
      await clerk.assign(id, other.id);
      await clerk.undo(id, other.id);
      ledger.assign(one, other);
      ledger.undo(one, other);
    }
    const answers = await Promise.all([
      clerk.assign(id, one.meant.id),
      ...(below(10) === 0 ? [clerk.assign(id, one.meant.id)] : []),
    ]);
    if (answers.filter(({ status }) => status === 303).length !== 1)
      wrong.push(`a transfer was given away ${answers.map(({ status }) => status)}`);
    ledger.assign(one, one.meant);
  });
  lap('desk ms', desk);

  const end = performance.now();
  const now = await each(orders, async ({ id }) => (await portal.get(`/payments/${id}`)).body);
  const differences = orders.flatMap((order, i) => {
    const should = ledger.stateOf(order, renewed);
    const { state, received } = now[i];
    return state === should.state && received === should.received
      ? []
      : [`${order.reference}: ${state} ${received}, should be ${should.state} ${should.received}`];
  });
  const [kept] = await database.query(
    `select count(*)::int as n, coalesce(sum(amount), 0)::bigint as all,
            coalesce(sum(amount) filter (where payment_id is null), 0)::bigint as unmatched,
            (select coalesce(sum(received), 0)::bigint from payments) as credited from bank_transfers`,
  );
  const distinct = transfers.reduce((sum, { told }) => sum + told.amount, 0);
  if (kept.n !== transfers.length)
    differences.push(`${kept.n} transfers kept, should be ${transfers.length}`);
  if (kept.credited + kept.unmatched !== distinct)
    differences.push(`${kept.credited} credited and ${kept.unmatched} left, should be ${distinct} together`);
  if (kept.unmatched !== ledger.unmatched)
    differences.push(`${kept.unmatched} left, should be ${ledger.unmatched}`);

  // Streams hear of what others did within two seconds.
  const settled = ({ seen, id }) => seen.order?.version === now[orders.findIndex((o) => o.id === id)].version;
  for (let i = 0; i < 60 && !streams.every(settled); i++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  const deaf = streams.filter((stream) => !settled(stream)).length;
  if (deaf > 0) differences.push(`${deaf} streams missed the end`);
  await Promise.all(streams.map((stream) => stream.stop()));
  lap('end ms', end);

  latencies.sort((a, b) => a - b);
  const states = {};
  for (const { state } of now) states[state] = (states[state] ?? 0) + 1;
  return {
    differences: [...wrong, ...differences],
    measured: {
      orders: count,
      transfers: transfers.length,
      notices,
      'connections cut and opened': streams.reduce((sum, { seen }) => sum + seen.connections, 0),
      'given by hand': Math.floor(left.length / 2),
      renewed: renewed.size,
      'notice p50 ms': Number(latencies[Math.floor(latencies.length * 0.5)]?.toFixed(1)),
      'notice p99 ms': Number(latencies[Math.floor(latencies.length * 0.99)]?.toFixed(1)),
      'cpu s': Math.round((process.cpuUsage(cpu).user + process.cpuUsage(cpu).system) / 1e6),
      ...measured,
    },
    kinds,
    states,
  };
}

/** Another transaction id: what a bank side without a memory makes of a repetition. */
export const forgetful = (told, repeated) => (repeated ? { ...told, transactionId: randomUUID() } : told);
