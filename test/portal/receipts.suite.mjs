import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, it } from 'node:test';
import { issueReceipt } from '../../build/portal/server/domain/receipts.js';
import { readEvents } from './events.mjs';
import { MORNING, problem, startPortal, transferFor } from './portal.mjs';

/** Registers all tests of receipts for one kind of database. */
export function receiptsSuite(kind) {
  let server, database, portal;
  before(async () => {
    server = await kind.start();
    database = await server.open();
    portal = await startPortal(database);
  });
  after(async () => {
    await portal?.stop();
    await server?.stop();
  });
  beforeEach(() => portal.setClock(MORNING));

  const orderNow = async (id) => (await portal.get(`/payments/${id}`)).body;
  const receiptOf = async (id) => (await portal.get(`/receipts/${(await orderNow(id)).receipt}`)).body;

  /** An order, read before anything was paid. */
  async function ordered() {
    const { body } = await portal.file();
    return orderNow(body.payment.id);
  }
  /** A paid order that nobody has read since. */
  async function paid(extra = 0) {
    const order = await ordered();
    await portal.notify(transferFor(order, { amount: order.amount + extra }));
    return order;
  }
  const issued = async () =>
    (await database.query('select series, year, number from receipts order by year, number')).map(
      ({ year, number }) => [year, number],
    );

  it('has none before the money is there, nor for a part of it', async () => {
    const order = await ordered();
    assert.equal(order.receipt, null);
    await portal.notify(transferFor(order, { amount: order.amount - 1000 }));
    assert.deepEqual(
      [(await orderNow(order.id)).state, (await orderNow(order.id)).receipt],
      ['underpaid', null],
    );
    assert.deepEqual(await issued(), []);
  });

  it('says what a receipt has to say, and that it is a trial', async () => {
    const order = await paid();
    const receipt = await receiptOf(order.id);
    const { id, number, lookup, ...rest } = receipt;
    assert.match(id, /^[\w-]{22}$/);
    assert.equal(number, '00000001');
    assert.match(lookup.code, /^[2-9A-HJKMNP-Z]{12}$/);
    assert.equal(lookup.url, `https://bien-lai.hoa-gao.example/${lookup.code}`);
    assert.deepEqual(rest, {
      name: 'Biên lai thu phí, lệ phí (thử nghiệm)',
      form: 'THU-NGHIEM',
      series: 'HG-TN',
      collector: { name: 'Ủy ban nhân dân xã Hoa Gạo (thử nghiệm)', taxCode: '0000000000' },
      kind: order.title.replace('Phí: ', ''),
      amount: order.amount,
      currency: 'VND',
      amountInWords: null,
      issuedAt: new Date(MORNING).toISOString(),
      payer: null,
      reference: order.reference,
      dossier: order.dossier,
      signature: { state: 'none', signer: null, at: null },
    });
  });

  it('is for what was owed, not for what came', async () => {
    const order = await paid(5000);
    assert.equal((await orderNow(order.id)).state, 'overpaid');
    assert.equal((await receiptOf(order.id)).amount, order.amount);
  });

  it('is one, and stays as it was issued, however often it is asked for or paid', async () => {
    const order = await paid();
    const first = await receiptOf(order.id);
    const before = await issued();
    portal.setClock('2026-11-25T10:00:00+07:00');
    await portal.notify(transferFor(order));
    for (let i = 0; i < 3; i++) assert.deepEqual(await receiptOf(order.id), first);
    assert.deepEqual(await issued(), before);
  });

  it('is one when sixteen ask at the same moment', async () => {
    const order = await paid();
    const before = await issued();
    const orders = await Promise.all(Array.from({ length: 16 }, () => orderNow(order.id)));
    assert.equal(new Set(orders.map(({ receipt }) => receipt)).size, 1);
    assert.equal((await issued()).length, before.length + 1);
  });

  it('is one when a second asks while the first is issued', async () => {
    const order = await paid();
    const before = (await issued()).length;
    const now = new Date(MORNING);
    let second;
    await database.transaction(async (tx) => {
      await issueReceipt(tx, order.id, now);
      second = issueReceipt(database, order.id, now);
      // Until it waits for the first; the embedded database does one thing after the other anyhow.
      const waits = "select 1 from pg_stat_activity where wait_event_type = 'Lock'";
      for (let i = 0; i < 300 && (await tx.query(waits)).length === 0; i++);
    });
    await second;
    assert.equal((await issued()).length, before + 1);
    assert.equal(Number((await receiptOf(order.id)).number), before + 1);
  });

  it('leaves no number out and gives none twice when twelve orders are read at the same moment', async () => {
    const orders = [];
    for (let i = 0; i < 12; i++) orders.push(await paid());
    const before = (await issued()).length;
    await Promise.all([...orders, ...orders].map(({ id }) => orderNow(id)));
    assert.deepEqual(
      (await issued()).map(([, number]) => number),
      Array.from({ length: before + 12 }, (_, i) => i + 1),
    );
  });

  it('leaves no number out when issuing is rolled back', async () => {
    const order = await paid();
    const before = await issued();
    const failed = database.transaction(async (tx) => {
      await issueReceipt(tx, order.id, new Date(MORNING));
      throw new Error('rolled back');
    });
    await assert.rejects(failed, /rolled back/);
    assert.deepEqual(await issued(), before);
    assert.equal(Number((await receiptOf(order.id)).number), before.length + 1);
  });

  it('counts from 1 again on 1 January in Việt Nam, not in Greenwich', async () => {
    const [last, first, second] = [await paid(), await paid(), await paid()];
    const before = (await issued()).length;
    portal.setClock('2026-12-31T23:59:59+07:00');
    assert.equal(Number((await receiptOf(last.id)).number), before + 1);
    portal.setClock('2027-01-01T00:00:00+07:00'); // 17:00 of 31 December in UTC
    assert.equal((await receiptOf(first.id)).number, '00000001');
    portal.setClock('2027-01-01T08:00:00+07:00');
    assert.equal((await receiptOf(second.id)).number, '00000002');
  });

  it('is told on the stream of the order', async () => {
    const order = await ordered();
    const events = readEvents(`${portal.origin}/api/payments/${order.id}/events`);
    await events.next();
    await portal.notify(transferFor(order));
    const [paid, issued] = [(await events.next()).value.data, (await events.next()).value.data];
    assert.deepEqual([paid.state, paid.receipt, issued.state], ['paid', null, 'paid']);
    assert.equal((await orderNow(order.id)).receipt, issued.receipt);
    assert.ok(issued.version > paid.version);
    await events.return();
  });

  it('is not kept by whoever stands between', async () => {
    const order = await paid();
    const { headers } = await portal.get(`/receipts/${(await orderNow(order.id)).receipt}`);
    assert.equal(headers.get('cache-control'), 'no-store');
  });

  for (const id of ['A'.repeat(22), 'A', randomUUID(), '%00']) {
    it(`does not know the receipt ${id}`, async () => {
      const answer = await portal.get(`/receipts/${id}`);
      assert.deepEqual([answer.status, problem(answer)], [404, 'unknown-receipt']);
    });
  }

  it('does not open a receipt by the id of its order', async () => {
    const order = await paid();
    await orderNow(order.id);
    assert.equal((await portal.get(`/receipts/${order.id}`)).status, 404);
  });
}
