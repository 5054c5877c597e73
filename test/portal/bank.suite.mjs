/** The bank side of the API: repeated notices, services, another term, bills, and what the clerk decides. */
import { strict as assert } from 'node:assert';
import { createHmac, randomUUID } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { BACK_OFFICE, clerkAt, MORNING, problem, SERVICES, transferFor } from './portal.mjs';

const HOUR = 3_600_000;
const later = (ms) => new Date(Date.parse(MORNING) + ms).toISOString();
const hmac = (algorithm, secret, text) => createHmac(algorithm, secret).update(text).digest('hex');
const seconds = (iso) => Math.floor(Date.parse(iso) / 1000);

/** @param at - Gives the portal, its database, and the helpers of the suite around this one. */
export function bankSuite(at) {
  const kept = (id) =>
    at().database.query('select amount, payment_id from bank_transfers where transaction_id = $1', [id]);
  const traced = (id) =>
    at().database.query(
      'select actor, action, payment_before, payment_after, reason, told from transfer_trace where transaction_id = $1 order by id',
      [id],
    );

  describe('a notice that comes again', () => {
    it('changes nothing, with the same signature', async () => {
      const { portal, ordered, orderNow } = at();
      const { order } = await ordered();
      const transfer = transferFor(order);
      const body = JSON.stringify(transfer);
      const t = seconds(MORNING);
      const { SECRET } = await import('./portal.mjs');
      const headers = { 'bank-signature': `t=${t},v1=${hmac('sha256', SECRET, `${t}.${body}`)}` };
      const outcomes = [];
      for (let i = 0; i < 3; i++)
        outcomes.push((await portal.post('/webhooks/bank', body, { headers })).body.outcome);
      assert.deepEqual(outcomes, ['matched', 'duplicate', 'duplicate']);
      // Credited once; and what reads a paid order first has its receipt issued.
      assert.equal((await orderNow(order.id)).version, 3);
    });

    const others = [
      ['amount', { amount: 1_000_000 }],
      ['content', { content: 'something else' }],
      ['account', { account: '3800000636' }],
      ['time', { occurredAt: later(HOUR) }],
    ];
    for (const [what, change] of others) {
      it(`is refused with another ${what}, and kept once for a person`, async () => {
        const { portal, ordered, orderNow } = at();
        const { order } = await ordered();
        const transfer = transferFor(order);
        await portal.notify(transfer);
        for (let i = 0; i < 2; i++) {
          const answer = await portal.notify({ ...transfer, ...change });
          assert.deepEqual([answer.status, problem(answer)], [409, 'transaction-reused']);
        }
        const { state, received } = await orderNow(order.id);
        assert.deepEqual([state, received], ['paid', 16_000]);
        const lines = await traced(transfer.transactionId);
        assert.deepEqual(
          lines.map(({ action }) => action),
          ['credited', 'told-otherwise'],
        );
        assert.equal(lines[1].told.amount, change.amount ?? 16_000);
      });
    }

    it('is known again when its content holds half a character pair', async () => {
      const { portal } = at();
      const transfer = { ...transferFor({ amount: 1000, reference: '' }), content: 'a\ud83d' };
      assert.equal((await portal.notify(transfer)).body.outcome, 'unmatched');
      assert.equal((await portal.notify(transfer)).body.outcome, 'duplicate');
    });
  });

  describe('what matches', () => {
    it('takes O for 0 and I for 1 where the sum is what is missing', async () => {
      const { portal, ordered } = at();
      const { order } = await ordered();
      const content = order.reference.replaceAll('0', 'O').replaceAll('1', 'l');
      assert.equal((await portal.notify(transferFor(order, { content }))).body.outcome, 'matched');
    });

    it('leaves a look-alike with another sum to a person', async () => {
      const { portal, ordered } = at();
      const { order } = await ordered();
      const content = order.reference.replaceAll('0', 'O');
      const told = await portal.notify(transferFor(order, { content, amount: 15_000 }));
      assert.equal(told.body.outcome, 'unmatched');
    });

    it('takes no money for an order that was refunded', async () => {
      const { portal, database, ordered } = at();
      const { order } = await ordered();
      await database.query("update payments set state = 'refunded' where id = $1", [order.id]);
      assert.equal((await portal.notify(transferFor(order))).body.outcome, 'unmatched');
    });

    it('loses nothing when transfers for two orders name both, crosswise and at once', async () => {
      const { portal, ordered } = at();
      const one = (await ordered()).order;
      const two = (await ordered()).order;
      const contents = [`${one.reference} ${two.reference}`, `${two.reference} ${one.reference}`];
      const told = await Promise.all(
        [...contents, ...contents, one.reference, two.reference].map((content) =>
          portal.notify(transferFor(one, { content })),
        ),
      );
      assert.deepEqual(
        told.map(({ body }) => body.outcome),
        ['unmatched', 'unmatched', 'unmatched', 'unmatched', 'matched', 'matched'],
      );
    });
  });

  describe('notices of SePay', () => {
    const notice = (order, change = {}) => ({
      id: Math.floor(Math.random() * 1e12) + 1,
      gateway: 'Vietcombank',
      transactionDate: '2026-11-25 08:59:30',
      accountNumber: '3800000635',
      code: null,
      content: `MBVCB.1 ${order.reference}`,
      transferType: 'in',
      transferAmount: order.amount,
      accumulated: 19_077_000,
      subAccount: null,
      referenceCode: 'MBVCB.3278907687',
      description: '',
      ...change,
    });
    function tell(told, { t = seconds(MORNING), secret = SERVICES.SEPAY_WEBHOOK_SECRET, headers } = {}) {
      const body = typeof told === 'string' ? told : JSON.stringify(told);
      const signature = `sha256=${hmac('sha256', secret, `${t}.${body}`)}`;
      return at().portal.post('/webhooks/bank/sepay', body, {
        headers: headers ?? { 'x-sepay-signature': signature, 'x-sepay-timestamp': String(t) },
      });
    }

    it('pay an order, at the time that they say, in the time zone of Việt Nam', async () => {
      const { database, ordered, orderNow } = at();
      const { order } = await ordered();
      const told = notice(order);
      assert.deepEqual((await tell(told)).body, { success: true, outcome: 'matched' });
      assert.equal((await orderNow(order.id)).state, 'paid');
      const [row] = await database.query('select * from bank_transfers where transaction_id = $1', [
        `sepay:${told.id}`,
      ]);
      assert.deepEqual(
        [row.bin, row.account, row.amount, row.occurred_at.toISOString()],
        ['970499', '3800000635', 16_000, '2026-11-25T01:59:30.000Z'],
      );
    });

    it('count once, however often they come', async () => {
      const { ordered } = at();
      const told = notice((await ordered()).order);
      await tell(told);
      assert.equal((await tell(told)).body.outcome, 'duplicate');
      assert.equal(problem(await tell({ ...told, transferAmount: 5 })), 'transaction-reused');
    });

    it('may bring the key of the site instead of a signature', async () => {
      const { ordered } = at();
      const told = notice((await ordered()).order);
      const withKey = (key) => tell(told, { headers: { authorization: `Apikey ${key}` } });
      assert.equal(problem(await withKey('another')), 'bad-signature');
      assert.equal((await withKey(SERVICES.SEPAY_API_KEY)).body.outcome, 'matched');
    });

    it('are ignored when money went out', async () => {
      const { ordered } = at();
      const told = notice((await ordered()).order, { transferType: 'out' });
      assert.deepEqual((await tell(told)).body, { success: true, outcome: 'ignored' });
      assert.deepEqual(await kept(`sepay:${told.id}`), []);
    });

    it('of another account are kept for a person', async () => {
      const { ordered } = at();
      const told = notice((await ordered()).order, { accountNumber: '0123499999' });
      assert.equal((await tell(told)).body.outcome, 'unmatched');
      assert.deepEqual(await kept(`sepay:${told.id}`), [{ amount: 16_000, payment_id: null }]);
    });

    it('without a word are kept for a person', async () => {
      const { ordered } = at();
      assert.equal(
        (await tell(notice((await ordered()).order, { content: null }))).body.outcome,
        'unmatched',
      );
    });

    const unreadable = [
      ['without an id', { id: undefined }, 'id'],
      ['with an id that is no name', { id: { $ne: 1 } }, 'id'],
      ['with half a đồng', { transferAmount: 0.5 }, 'transferAmount'],
      ['with an amount beyond all measure', { transferAmount: 1e15 }, 'transferAmount'],
      ['with no money', { transferAmount: 0 }, 'transferAmount'],
      ['with money that is none', { transferAmount: 'all of it' }, 'transferAmount'],
      ['without a direction', { transferType: undefined }, 'transferType'],
      ['with a day that is none', { transactionDate: '2026-13-45 00:00:00' }, 'transactionDate'],
      ['with a day in another form', { transactionDate: '25/11/2026' }, 'transactionDate'],
      ['without an account', { accountNumber: '' }, 'accountNumber'],
      ['with a content that cannot be kept', { content: 'a\0b' }, 'content'],
    ];
    for (const [what, change, path] of unreadable) {
      it(`${what} are refused, so that they come again`, async () => {
        const { ordered } = at();
        const answer = await tell(notice((await ordered()).order, change));
        assert.deepEqual([answer.status, problem(answer)], [400, 'unreadable-notice']);
        assert.deepEqual(answer.body.errors, [{ path, code: 'unreadable' }]);
      });
    }

    it('that are no JSON, or a list, are refused', async () => {
      for (const body of ['{', '[]', 'null', '""'])
        assert.equal(problem(await tell(body)), 'unreadable-notice', body);
    });

    const unproven = [
      ['with another secret', { secret: 'not ours' }],
      ['of 301 seconds ago', { t: seconds(MORNING) - 301 }],
      ['of 301 seconds ahead', { t: seconds(MORNING) + 301 }],
      ['without a signature', { headers: {} }],
      ['without a time', { headers: { 'x-sepay-signature': `sha256=${'0'.repeat(64)}` } }],
      ['with a prototype for a time', { headers: { 'x-sepay-timestamp': '__proto__' } }],
    ];
    for (const [what, how] of unproven) {
      it(`${what} are refused`, async () => {
        const { ordered } = at();
        const answer = await tell(notice((await ordered()).order), how);
        assert.deepEqual([answer.status, problem(answer)], [401, 'bad-signature']);
      });
    }

    it('are refused over 256 KiB, and when they are no JSON', async () => {
      assert.equal((await tell('x'.repeat(260 * 1024))).status, 413);
      const headers = { 'content-type': 'text/xml' };
      assert.equal((await at().portal.post('/webhooks/bank/sepay', '<x/>', { headers })).status, 415);
    });

    it('are not heard from a service that nobody set up', async () => {
      for (const service of ['momo', '__proto__', 'constructor']) {
        const answer = await at().portal.post(`/webhooks/bank/${service}`, {});
        assert.deepEqual([answer.status, problem(answer)], [404, 'unknown-service']);
      }
    });
  });

  describe('notices of Casso', () => {
    /** As published with its signature: github.com/CassoHQ/casso-webhook-v2-verify-signature, php.php. */
    const SAMPLE = {
      error: 0,
      data: {
        id: 0,
        reference: 'MA_GIAO_DICH_THU_NGHIEM',
        description: 'giao dich thu nghiem',
        amount: 599000,
        runningBalance: 25000000,
        transactionDateTime: '2024-10-03 15:06:37',
        accountNumber: '88888888',
        bankName: 'VPBank',
        bankAbbreviation: 'VPB',
        virtualAccountNumber: '',
        virtualAccountName: '',
        counterAccountName: 'NGUYEN VAN A',
        counterAccountNumber: '8888888888',
        counterAccountBankId: '970415',
        counterAccountBankName: 'VietinBank',
      },
    };
    const SIGNED_AT = 1727948258788;
    const SIGNED =
      'ed0a4bd2e826d5cb69988cdb141e6c1a080e21f3b57eb72cd78192220042b9e7dde0868fc667faea8e224900fa7904e7c88dfa098032fb2d6b6996856e8b7ff3';
    const sorted = (value) =>
      typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.keys(value)
              .sort()
              .map((key) => [key, sorted(value[key])]),
          )
        : value;
    function tell(change, { ms = Date.parse(MORNING), signature } = {}) {
      const body = { ...SAMPLE, data: { ...SAMPLE.data, ...change } };
      const v1 = hmac('sha512', SERVICES.CASSO_WEBHOOK_SECRET, `${ms}.${JSON.stringify(sorted(body))}`);
      return at().portal.post('/webhooks/bank/casso', body, {
        headers: { 'x-casso-signature': signature ?? `t=${ms},v1=${v1}` },
      });
    }
    const paying = (order, change = {}) => ({
      id: Math.floor(Math.random() * 1e12) + 1,
      description: order.reference,
      amount: order.amount,
      accountNumber: '3800000635',
      ...change,
    });

    it('are proven as in the published sample', async () => {
      at().portal.setClock(new Date(SIGNED_AT).toISOString());
      const signature = `t=${SIGNED_AT},v1=${SIGNED}`;
      // It is the trial that Casso sends when a webhook is set up.
      assert.equal((await tell({}, { signature })).body.outcome, 'ignored');
      assert.equal(problem(await tell({ amount: 1 }, { signature })), 'bad-signature');
    });

    it('pay an order, once', async () => {
      const { ordered, orderNow } = at();
      const { order } = await ordered();
      const told = paying(order);
      assert.equal((await tell(told)).body.outcome, 'matched');
      assert.equal((await tell(told)).body.outcome, 'duplicate');
      assert.equal((await orderNow(order.id)).received, 16_000);
    });

    it('are ignored when money went out, and when they are a trial', async () => {
      const { ordered } = at();
      const { order } = await ordered();
      assert.equal((await tell(paying(order, { amount: -16_000 }))).body.outcome, 'ignored');
      assert.equal((await tell(paying(order, { id: 0 }))).body.outcome, 'ignored');
    });

    it('do not take a number of SePay for theirs', async () => {
      const { ordered } = at();
      const first = (await ordered()).order;
      const second = (await ordered()).order;
      const told = paying(first);
      await tell(told);
      const body = JSON.stringify({
        id: told.id,
        transactionDate: '2026-11-25 08:59:30',
        accountNumber: '3800000635',
        content: second.reference,
        transferType: 'in',
        transferAmount: second.amount,
      });
      const headers = { authorization: `Apikey ${SERVICES.SEPAY_API_KEY}` };
      const answer = await at().portal.post('/webhooks/bank/sepay', body, { headers });
      assert.equal(answer.body.outcome, 'matched');
    });

    it('are refused when they are a day old', async () => {
      const { ordered } = at();
      const ms = Date.parse(MORNING) - 24 * HOUR - 1;
      assert.equal(problem(await tell(paying((await ordered()).order), { ms })), 'bad-signature');
    });
  });

  describe('another term', () => {
    const renew = (id) => at().portal.post(`/payments/${id}/renew`);

    it('opens an expired order again, under the same id and reference', async () => {
      const { portal, ordered, orderNow } = at();
      const { order } = await ordered();
      portal.setClock(later(30 * HOUR));
      const expired = await orderNow(order.id);
      const { body } = await renew(order.id);
      assert.deepEqual(body, {
        ...order,
        state: 'open',
        expiresAt: later(54 * HOUR),
        version: expired.version + 1,
      });
    });

    it('is given once for two taps, and for a third one later', async () => {
      const { portal, ordered } = at();
      const { order } = await ordered();
      portal.setClock(later(30 * HOUR));
      const [one, two] = await Promise.all([renew(order.id), renew(order.id)]);
      portal.setClock(later(31 * HOUR));
      const three = await renew(order.id);
      assert.deepEqual([two.body, three.body], [one.body, one.body]);
    });

    it('is given again when that one has run out, too', async () => {
      const { portal, ordered, orderNow } = at();
      const { order } = await ordered();
      portal.setClock(later(24 * HOUR));
      await renew(order.id);
      portal.setClock(later(48 * HOUR));
      assert.equal((await orderNow(order.id)).state, 'expired');
      assert.equal((await renew(order.id)).body.expiresAt, later(72 * HOUR));
    });

    it('leaves what has come in, and asks for the rest', async () => {
      const { portal, ordered } = at();
      const { order } = await ordered();
      await portal.notify(transferFor(order, { amount: 6000 }));
      portal.setClock(later(25 * HOUR));
      const { state, received, expiresAt } = (await renew(order.id)).body;
      assert.deepEqual([state, received, expiresAt], ['underpaid', 6000, later(49 * HOUR)]);
    });

    it('is not needed to be paid late', async () => {
      const { portal, ordered, orderNow } = at();
      const { order } = await ordered();
      portal.setClock(later(100 * HOUR));
      await orderNow(order.id);
      assert.equal((await portal.notify(transferFor(order))).body.outcome, 'matched');
    });

    const states = [
      ['not-expired', 'an open order', async () => {}],
      [
        'not-expired',
        'one that the payer says is paid',
        ({ id }) => at().portal.post(`/payments/${id}/seen`),
      ],
      ['already-paid', 'a paid one', (order) => at().portal.notify(transferFor(order))],
      [
        'already-paid',
        'one that was paid too much',
        (order) => at().portal.notify(transferFor(order, { amount: 20_000 })),
      ],
      [
        'already-refunded',
        'a refunded one',
        ({ id }) => at().database.query("update payments set state = 'refunded' where id = $1", [id]),
      ],
    ];
    for (const [code, what, make] of states) {
      it(`is refused as ${code} for ${what}`, async () => {
        const { ordered, orderNow } = at();
        const { order } = await ordered();
        await make(order);
        const before = await orderNow(order.id);
        const answer = await renew(order.id);
        assert.deepEqual([answer.status, problem(answer)], [409, code]);
        assert.deepEqual(await orderNow(order.id), before);
      });
    }

    it('is not given to an order that does not exist', async () => {
      for (const id of ['A'.repeat(22), 'short', '%00']) assert.equal((await renew(id)).status, 404);
    });
  });

  describe('bills', () => {
    const bill = (service = {}, more = {}) => ({
      service: { kind: 'water', customerCode: randomUUID().slice(0, 13), period: '2026-10', ...service },
      amount: 125_000,
      payee: 'xa-hoa-gao',
      ...more,
    });
    const make = (body, secret = BACK_OFFICE) => at().portal.post('/payments', body, { secret });

    it('have an order that says what it is for, and is paid as any other', async () => {
      const { portal, orderNow } = at();
      const asked = bill();
      const { status, body } = await make(asked);
      assert.equal(status, 201);
      assert.deepEqual(body.service, asked.service);
      assert.deepEqual([body.dossier, body.title, body.state], [null, 'Tiền nước tháng 10/2026', 'open']);
      assert.ok(!body.reference.includes(asked.service.customerCode.toUpperCase()));
      assert.equal((await portal.notify(transferFor(body))).body.outcome, 'matched');
      assert.equal((await orderNow(body.id)).state, 'paid');
    });

    it('are renewed as any other', async () => {
      const { portal } = at();
      const { body } = await make(bill());
      portal.setClock(later(25 * HOUR));
      assert.equal((await portal.post(`/payments/${body.id}/renew`)).body.id, body.id);
    });

    it('have one order, however often and at the same moment they are sent', async () => {
      const asked = bill();
      const answers = await Promise.all(Array.from({ length: 4 }, () => make(asked)));
      assert.deepEqual(
        answers.map(({ body }) => body),
        answers.map(() => answers[0].body),
      );
    });

    it('of another period are another order', async () => {
      const first = bill();
      const second = { ...first, service: { ...first.service, period: '2026-11' } };
      assert.notEqual((await make(first)).body.id, (await make(second)).body.id);
    });

    it('with another amount are refused', async () => {
      const asked = bill();
      await make(asked);
      assert.equal(problem(await make({ ...asked, amount: 1 })), 'bill-differs');
    });

    it('to an account that the site does not vouch for are refused', async () => {
      assert.equal(problem(await make(bill({}, { payee: 'nobody' }))), 'unknown-payee');
    });

    const wrong = [
      ['an unknown service', bill({ kind: 'gas' })],
      ['a month that is none', bill({ period: '2026-13' })],
      ['no customer', bill({ customerCode: '' })],
      ['half a đồng', bill({}, { amount: 0.5 })],
      ['nothing to pay', bill({}, { amount: 0 })],
      ['a dossier besides', bill({}, { dossier: 'BK38-261125-000001-00' })],
    ];
    for (const [what, body] of wrong) {
      it(`with ${what} are refused`, async () => {
        assert.equal(problem(await make(body)), 'invalid-body');
      });
    }

    it('are for the back office alone', async () => {
      assert.equal((await at().portal.post('/payments', bill())).status, 401);
      assert.equal((await make(bill(), 'another')).status, 403);
    });
  });

  describe("the clerk's page", () => {
    let clerk;
    // The clock is moved by days in between.
    before(() => (clerk = clerkAt(at().portal, undefined, undefined, { again: true })));
    /** A transfer that names nobody, and the order that it was meant for. */
    async function lost(change = {}) {
      const { order } = await at().ordered();
      const transfer = transferFor(order, { content: 'nop phi', ...change });
      await at().portal.notify(transfer);
      return { order, id: transfer.transactionId };
    }

    it('gives a transfer to an order by hand, and says who did it and why', async () => {
      const { order, id } = await lost();
      const { status, headers } = await clerk.assign(id, order.id, 'có giấy báo có');
      assert.deepEqual([status, headers.get('location')], [303, '/doi-soat?xem=unmatched&xong=ghi']);
      assert.equal((await at().orderNow(order.id)).state, 'paid');
      assert.deepEqual(await traced(id), [
        {
          actor: 'canbo',
          action: 'assigned',
          payment_before: null,
          payment_after: order.id,
          reason: 'có giấy báo có',
          told: null,
        },
      ]);
    });

    it('takes the code of a dossier or a reference for the order', async () => {
      const first = await lost();
      const second = await lost();
      await clerk.name(first.id, first.order.dossier.toLowerCase());
      await clerk.name(second.id, ` ${second.order.reference} `);
      assert.equal((await at().orderNow(first.order.id)).state, 'paid');
      assert.equal((await at().orderNow(second.order.id)).state, 'paid');
    });

    it('counts a transfer once when two clerks give it away at the same moment', async () => {
      const { order, id } = await lost();
      const other = (await at().ordered()).order;
      const answers = await Promise.all([clerk.assign(id, order.id), clerk.assign(id, other.id)]);
      assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409]);
      const received = [await at().orderNow(order.id), await at().orderNow(other.id)].map((o) => o.received);
      assert.deepEqual(
        received.sort((a, b) => a - b),
        [0, 16_000],
      );
    });

    it('withdraws the receipt of money that is taken back, and issues another when it comes again', async () => {
      const { portal, ordered, orderNow } = at();
      const { order } = await ordered();
      const { order: other } = await ordered();
      const transfer = transferFor(order);
      await portal.notify(transfer);
      const { receipt } = await orderNow(order.id);
      assert.equal((await portal.get(`/receipts/${receipt}`)).status, 200);
      await clerk.undo(transfer.transactionId, order.id);
      assert.equal((await portal.get(`/receipts/${receipt}`)).status, 404);
      assert.equal((await orderNow(order.id)).receipt, null);
      await clerk.assign(transfer.transactionId, other.id);
      const moved = (await orderNow(other.id)).receipt;
      assert.notEqual(moved, receipt);
      assert.equal((await portal.get(`/receipts/${moved}`)).status, 200);
    });

    it('says when the money was sent, not when the notice of it came', async () => {
      const { portal, ordered, orderNow } = at();
      const { order } = await ordered();
      portal.setClock(later(25 * HOUR));
      await portal.notify({ ...transferFor(order), occurredAt: later(HOUR) });
      const { state, paidAt } = await orderNow(order.id);
      assert.deepEqual([state, Date.parse(paidAt)], ['paid', Date.parse(later(HOUR))]);
    });

    it('takes a transfer back, and a repeated notice does not put it there again', async () => {
      const { portal, ordered, orderNow } = at();
      const { order } = await ordered();
      const transfer = transferFor(order);
      await portal.notify(transfer);
      assert.equal((await clerk.undo(transfer.transactionId, order.id)).status, 303);
      assert.equal((await portal.notify(transfer)).body.outcome, 'duplicate');
      const { state, received, paidAt } = await orderNow(order.id);
      assert.deepEqual([state, received, paidAt], ['open', 0, null]);
      assert.deepEqual(
        (await traced(transfer.transactionId)).map(({ action, payment_before }) => [action, payment_before]),
        [
          ['credited', null],
          ['undone', order.id],
        ],
      );
    });

    it('leaves an order with what its other transfers add up to', async () => {
      const { portal, ordered, orderNow } = at();
      const { order } = await ordered();
      const wrong = transferFor(order, { amount: 16_000 });
      await portal.notify(transferFor(order, { amount: 6000 }));
      await portal.notify(wrong);
      assert.equal((await orderNow(order.id)).state, 'overpaid');
      await clerk.undo(wrong.transactionId, order.id);
      const { state, received } = await orderNow(order.id);
      assert.deepEqual([state, received], ['underpaid', 6000]);
    });

    it('leaves an order expired when its time has run out meanwhile', async () => {
      const { portal, ordered, orderNow } = at();
      const { order } = await ordered();
      const transfer = transferFor(order);
      await portal.notify(transfer);
      portal.setClock(later(25 * HOUR));
      await clerk.undo(transfer.transactionId, order.id);
      assert.equal((await orderNow(order.id)).state, 'expired');
    });

    it('does not take from an order what stands with another by now', async () => {
      const { order, id } = await lost();
      const other = (await at().ordered()).order;
      await clerk.assign(id, other.id);
      assert.equal((await clerk.undo(id, order.id)).status, 409);
      assert.equal((await at().orderNow(other.id)).state, 'paid');
    });

    it('tells open streams of what it changed', async () => {
      const { readEvents } = await import('./events.mjs');
      const { order, id } = await lost();
      const events = readEvents(`${at().portal.origin}/api/payments/${order.id}/events`);
      await events.next();
      await clerk.assign(id, order.id);
      assert.equal((await events.next()).value.data.state, 'paid');
      await events.return();
    });

    it('gives nothing to a refunded order, and takes nothing from it', async () => {
      const { order, id } = await lost();
      await clerk.assign(id, order.id);
      await at().database.query("update payments set state = 'refunded' where id = $1", [order.id]);
      assert.equal((await clerk.undo(id, order.id)).status, 409);
      const more = await lost();
      assert.equal((await clerk.assign(more.id, order.id)).status, 409);
    });

    const refused = [
      ['without a reason', 400, 'hãy viết lý do', ({ id, order }) => clerk.assign(id, order.id, '  ')],
      ['for an order that nobody has', 404, 'không có đơn nào', ({ id }) => clerk.name(id, 'BK38')],
      ['of a transfer that nobody has', 404, 'Không có khoản', ({ order }) => clerk.assign('no', order.id)],
    ];
    for (const [what, status, message, decide] of refused) {
      it(`refuses a decision ${what}, and says so`, async () => {
        const given = await lost();
        const answer = await decide(given);
        assert.equal(answer.status, status);
        assert.ok(answer.text.includes(message));
        assert.equal((await at().orderNow(given.order.id)).state, 'open');
      });
    }

    it('refuses one order that is chosen and another that is named', async () => {
      const { order, id } = await lost();
      const other = (await at().ordered()).order;
      const { status, text } = await clerk.name(id, other.reference, 'có giấy báo có', order.id);
      assert.equal(status, 400);
      assert.ok(text.includes('chỉ dùng một cách'));
    });

    it('refuses a form of another page', async () => {
      const { order, id } = await lost();
      const form = { transfer: id, order: order.id, reason: 'abc', token: 'x'.repeat(43) };
      const { status, text } = await clerk.page('/ghi', form);
      assert.equal(status, 403);
      assert.ok(text.includes('Trang đã cũ'));
      assert.equal((await at().orderNow(order.id)).state, 'open');
    });

    it('lets nobody in who is not signed in', async () => {
      const stranger = clerkAt(at().portal, 'canbo', 'a guess');
      const { status, headers, text } = await stranger.page('');
      assert.equal(status, 303);
      assert.equal(headers.get('location'), '/can-bo/dang-nhap?sau=%2Fdoi-soat');
      assert.equal(text, '');
      assert.equal((await stranger.page('/ghi', { transfer: 'x' })).status, 401);
    });

    it('is kept nowhere', async () => {
      assert.equal((await clerk.page('')).headers.get('cache-control'), 'no-store');
    });

    it('escapes what a payer wrote', async () => {
      const { id } = await lost({ content: '<script>alert(1)</script>', occurredAt: MORNING });
      // The oldest come first, ten on a page: the last page has it.
      const { text: first } = await clerk.page('?xem=unmatched');
      const pages = Number(/Trang \d+ trên (\d+)/.exec(first)?.[1] ?? 1);
      const texts = [];
      for (let page = 1; page <= pages; page++)
        texts.push((await clerk.page(`?xem=unmatched&trang=${page}`)).text);
      const all = texts.join('');
      assert.ok(all.includes(id) && all.includes('&lt;script&gt;alert(1)') && !all.includes('<script>alert'));
    });

    it('keeps the trace as it is, whoever asks the database', async () => {
      for (const sql of [
        "update transfer_trace set actor = 'nobody'",
        'delete from transfer_trace',
        'truncate transfer_trace',
      ]) {
        await assert.rejects(at().database.query(sql), /only ever added to/);
      }
    });
  });

  describe('money', () => {
    it('is kept in whole numbers only', async () => {
      const columns = await at().database.query(
        `select table_name || '.' || column_name as name, data_type, numeric_scale from information_schema.columns
         where table_schema = current_schema()`,
      );
      assert.ok(columns.length > 40);
      const broken = columns.filter(({ data_type }) => /real|double|numeric|money/.test(data_type));
      assert.deepEqual(broken, []);
      const money = columns.filter(({ name }) => /\.(amount|fee|received)$/.test(name));
      assert.deepEqual(money.map(({ name, data_type }) => `${name} ${data_type}`).sort(), [
        'bank_transfers.amount bigint',
        'dossiers.fee bigint',
        'payments.amount bigint',
        'payments.received bigint',
        'receipts.amount bigint',
      ]);
    });
  });
}
