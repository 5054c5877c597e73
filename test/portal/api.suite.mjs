import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { after, before, beforeEach, describe, it } from 'node:test';
import { bodyHash } from '../../build/portal/server/domain/submissions.js';
import { sha256 } from '../../build/portal/server/domain/secrets.js';
import { bankSuite } from './bank.suite.mjs';
import { covered, documented } from './contract.mjs';
import { petitionsSuite } from './petitions.suite.mjs';
import { countsSuite } from './counts.suite.mjs';
import { filing, MORNING, problem, startPortal, transferFor } from './portal.mjs';
import { readEvents } from './events.mjs';
import { followSuite } from './follow.suite.mjs';
import { supplementsSuite } from './supplements.suite.mjs';
import { uploadSuite } from './uploads.suite.mjs';

const HOUR = 3_600_000;
const later = (ms) => new Date(Date.parse(MORNING) + ms).toISOString();
const WRONG = 'A'.repeat(22);
const NOBODY = 'BK38-261125-999999-00';

/** Registers all tests of the API for one kind of database. */
export function apiSuite(kind) {
  let server;
  let database;
  let portal;

  before(async () => {
    server = await kind.start();
    database = await server.open();
    portal = await startPortal(database, { proofTries: [1, 20] });
  });
  after(async () => {
    await portal?.stop();
    await server?.stop();
  });
  beforeEach(() => portal.setClock(MORNING));

  /** Files a dossier and reads its order. */
  async function ordered(answers) {
    const { body } = await portal.file(filing(answers));
    return { ...body, order: (await portal.get(`/payments/${body.payment.id}`)).body };
  }
  const orderNow = async (id) => (await portal.get(`/payments/${id}`)).body;
  const dossiers = async () => (await database.query('select count(*)::int as n from dossiers'))[0].n;

  describe('site and catalogue', () => {
    it('says that it is fictitious', async () => {
      assert.equal((await portal.get('/site')).body.fictitious, true);
    });

    it('vouches for one payee, with a signature for a day', async () => {
      const { signed } = (await portal.get('/payees')).body;
      const [head, body] = signed.split('.', 2).map((part) => JSON.parse(Buffer.from(part, 'base64url')));
      assert.equal(head.typ, 'bk-payees+1');
      assert.equal(body.id, 'payees');
      assert.equal(body.exp - body.iat, 86_400);
      assert.deepEqual(
        body.body.payees.map(({ bin }) => bin),
        ['970499'],
      );
    });

    it('lists every definition', async () => {
      const { procedures } = (await portal.get('/procedures')).body;
      assert.deepEqual(
        procedures.map(({ code, shortName }) => [code, shortName]),
        [
          ['1.001731', 'Mai táng phí'],
          ['2.000635', 'Bản sao trích lục'],
        ],
      );
    });

    it('says in the list what finding one needs', async () => {
      const { procedures } = (await portal.get('/procedures')).body;
      const { workingDays, fees } = procedures.find(({ code }) => code === '2.000635');
      assert.equal(workingDays, 0);
      assert.deepEqual(fees, [{ amount: 8000, each: true }]);
    });

    it('serves a definition byte for byte', async () => {
      const { readFile } = await import('node:fs/promises');
      const file = await readFile(new URL('fixtures/procedures/2.000635.json', import.meta.url), 'utf8');
      assert.equal((await portal.get('/procedures/2.000635')).text, file);
    });

    it('signs a definition for whoever can check it, with the key that it tells its pages', async () => {
      const accept = 'application/vnd.ba-khong.signed+json';
      const { body, headers } = await portal.get('/procedures/2.000635', { headers: { accept } });
      assert.deepEqual([headers.get('content-type')?.split(';')[0], headers.get('vary')], [accept, 'accept']);
      const script = await (await fetch(`${portal.origin}/portal/trust.js`)).text();
      const trust = JSON.parse(/const trust = (.*);/.exec(script)[1]);
      const { openSigned } = await import('ba-khong');
      const { id, ver, iat, exp } = await openSigned(
        body.signed,
        'bk-def+1',
        trust.keys,
        ({ code }) => `procedure/${code}`,
      );
      assert.deepEqual([id, ver, exp - iat], ['procedure/2.000635', 1, 7 * 24 * 3600]);
    });

    it('knows no other procedure', async () => {
      assert.equal((await portal.get('/procedures/9.999999')).status, 404);
    });
  });

  describe('filing', () => {
    it('gives a code, a secret, the due day and an order', async () => {
      const { status, body, headers } = await portal.file();
      assert.equal(status, 201);
      assert.match(body.code, /^BK38-261125-\d{6}-[0-9A-Z]{2}$/);
      assert.equal(Date.parse(body.dueAt), Date.parse('2026-11-25T17:00:00+07:00'));
      assert.equal(headers.get('idempotency-replayed'), null);
    });

    it('charges the fee of the site for each copy', async () => {
      assert.equal((await ordered({ soLuong: 3 })).order.amount, 24_000);
    });

    it('names the order by a reference that bank apps keep whole', async () => {
      const { code, order } = await ordered();
      assert.ok(order.reference.startsWith(`${code.replaceAll('-', '').slice(0, -2)}1`));
      assert.match(order.reference, /^[0-9A-Z]{19}$/);
      assert.ok(order.purpose.includes(order.reference));
    });

    it('keeps neither the look-up secret nor the key', async () => {
      const key = randomUUID();
      const { body } = await portal.file(filing(), key);
      const rows = await database.query(
        'select d.*, s.* from dossiers d join submissions s on s.key_hash = $1 where d.code = $2',
        [sha256(key), body.code],
      );
      assert.equal(rows.length, 1);
      const kept = JSON.stringify(rows);
      assert.ok(!kept.includes(body.secret) && !kept.includes(key));
    });

    const bad = [
      ['a field that the definition does not know', { nhaXe: 'x' }, 'nhaXe', 'unknown-field'],
      ['a prototype key', { constructor: 'x' }, 'constructor', 'unknown-field'],
      ['a key that may hold what was typed', { 'Nguyễn Văn A': 'x' }, '', 'unknown-field'],
      ['a missing answer', { nycHoTen: '' }, 'nycHoTen', 'required'],
      ['a number written as text', { soLuong: '2' }, 'soLuong', 'wrong-type'],
      ['half a copy', { soLuong: 1.5 }, 'soLuong', 'wrong-type'],
      ['no copy', { soLuong: 0 }, 'soLuong', 'out-of-range'],
      ['51 copies', { soLuong: 51 }, 'soLuong', 'out-of-range'],
      ['a declaration that is not made', { camDoan: false }, 'camDoan', 'required'],
      ['a declaration in words', { camDoan: 'yes' }, 'camDoan', 'wrong-type'],
      ['a choice that is not offered', { nycQuanHe: 'boss' }, 'nycQuanHe', 'not-an-option'],
      ['an object where text is asked', { nycHoTen: { asWritten: 'x' } }, 'nycHoTen', 'wrong-type'],
      ['a text of 2,001 characters', { ghiChu: 'x'.repeat(2001) }, 'ghiChu', 'too-long'],
      ['a NUL character', { ghiChu: 'a\0b' }, 'ghiChu', 'bad-character'],
      ['half a character pair', { ghiChu: 'a\ud83d' }, 'ghiChu', 'bad-character'],
      ['an address without its text', { nycNoiCuTru: { provinceCode: '38' } }, 'nycNoiCuTru', 'wrong-type'],
      [
        'an address inside an address',
        { nycNoiCuTru: { asWritten: 'x', more: {} } },
        'nycNoiCuTru',
        'wrong-type',
      ],
      [
        'an address inside the names of before',
        { nycNoiCuTru: { asWritten: 'x', historic: { more: {} } } },
        'nycNoiCuTru',
        'wrong-type',
      ],
      ['a list', { nycNoiCuTru: ['x'] }, 'nycNoiCuTru', 'wrong-type'],
    ];
    for (const [what, answers, path, code] of bad) {
      it(`refuses ${what} as ${code}`, async () => {
        const answer = await portal.file(filing(answers));
        assert.equal(problem(answer), 'invalid-answers');
        assert.deepEqual(answer.body.errors, [{ path, code }]);
      });
    }

    it('refuses __proto__ before anything looks at it', async () => {
      const body = JSON.stringify(filing()).replace('"answers":{', '"answers":{"__proto__":{"x":1},');
      const answer = await portal.post('/dossiers', body, { headers: { 'idempotency-key': randomUUID() } });
      assert.equal(problem(answer), 'invalid-body');
    });

    it('does not demand what is asked only under a condition', async () => {
      assert.equal((await portal.file(filing({ nycSoDinhDanh: undefined }))).status, 201);
    });

    const unknown = [
      ['a procedure without definition', { code: '9.999999', version: 1 }],
      ['a procedure that the site only describes', { code: '1.001731', version: 1 }],
      ['another version', { code: '2.000635', version: 2 }],
    ];
    for (const [what, procedure] of unknown) {
      it(`does not receive ${what}`, async () => {
        assert.equal(problem(await portal.file({ ...filing(), procedure })), 'unknown-procedure');
      });
    }

    it('refuses a body without answers', async () => {
      const answer = await portal.file({ procedure: filing().procedure });
      assert.deepEqual([answer.status, problem(answer)], [400, 'invalid-body']);
    });

    it('refuses a body of more than 256 KiB', async () => {
      assert.equal((await portal.file(filing({ ghiChu: 'x'.repeat(260 * 1024) }))).status, 413);
    });

    it('refuses what is not JSON', async () => {
      const headers = { 'idempotency-key': randomUUID(), 'content-type': 'text/xml' };
      assert.equal((await portal.post('/dossiers', '<x/>', { headers })).status, 415);
    });
  });

  describe('idempotency', () => {
    it('gives the same answer to the same key and body, secret included', async () => {
      const key = randomUUID();
      const first = await portal.file(filing(), key);
      const again = await portal.file(filing(), key);
      assert.equal(again.status, 201);
      assert.deepEqual(again.body, first.body);
      assert.equal(again.headers.get('idempotency-replayed'), 'true');
    });

    it('takes a body with its keys in another order for the same', async () => {
      const key = randomUUID();
      const { procedure, answers } = filing();
      const first = await portal.file({ procedure, answers }, key);
      const turned = Object.fromEntries(Object.entries(answers).reverse());
      assert.equal((await portal.file({ answers: turned, procedure }, key)).body.code, first.body.code);
    });

    it('still has the answer after seven days', async () => {
      const key = randomUUID();
      const first = await portal.file(filing(), key);
      portal.setClock(later(7 * 24 * HOUR));
      assert.equal((await portal.file(filing(), key)).body.code, first.body.code);
    });

    it('refuses another body under the same key', async () => {
      const key = randomUUID();
      await portal.file(filing(), key);
      const answer = await portal.file(filing({ soLuong: 5 }), key);
      assert.deepEqual([answer.status, problem(answer)], [422, 'key-reused']);
    });

    it('lets a corrected body use the key of a refused one', async () => {
      const key = randomUUID();
      await portal.file(filing({ soLuong: 0 }), key);
      assert.equal((await portal.file(filing({ soLuong: 1 }), key)).status, 201);
    });

    it('makes one dossier of eight requests at once', async () => {
      const key = randomUUID();
      const count = await dossiers();
      const answers = await Promise.all(Array.from({ length: 8 }, () => portal.file(filing(), key)));
      const final = await portal.file(filing(), key);
      assert.equal(await dossiers(), count + 1);
      for (const { status, body } of answers) {
        if (status === 201) assert.deepEqual(body, final.body);
        else assert.equal(status, 409);
      }
    });

    it('gives eight dossiers filed at once eight codes', async () => {
      const answers = await Promise.all(Array.from({ length: 8 }, () => portal.file()));
      assert.equal(new Set(answers.map(({ body }) => body.code)).size, 8);
    });

    /** Leaves a key as a process does that dies after taking it. */
    async function abandon(key, body) {
      await database.query(
        `insert into submissions (key_hash, body_hash, secret_salt, state, attempt, leased_until, created_at)
         values ($1, $2, 'AAAA', 'in-progress', 1, $3, $4)`,
        [sha256(key), bodyHash(body), new Date(later(30_000)), new Date(MORNING)],
      );
    }

    it('asks for patience while the first request is at work', async () => {
      const key = randomUUID();
      await abandon(key, filing());
      const answer = await portal.file(filing(), key);
      assert.deepEqual([answer.status, problem(answer)], [409, 'in-progress']);
      assert.equal((await portal.get(`/submissions/${key}`)).body.state, 'in-progress');
    });

    it('takes over when the first request died', async () => {
      const key = randomUUID();
      await abandon(key, filing());
      portal.setClock(later(31_000));
      assert.equal((await portal.get(`/submissions/${key}`)).status, 404);
      assert.equal((await portal.file(filing(), key)).status, 201);
    });

    it('tells what became of a key', async () => {
      const key = randomUUID();
      const { body } = await portal.file(filing(), key);
      const { body: state } = await portal.get(`/submissions/${key.toUpperCase()}`);
      assert.deepEqual(state, { state: 'accepted', response: body });
    });

    it('does not know a key that never arrived', async () => {
      assert.equal(problem(await portal.get(`/submissions/${randomUUID()}`)), 'unknown-key');
    });

    for (const [what, key] of [
      ['no key', undefined],
      ['a short key', 'abc'],
      ['a key of zeros', '00000000-0000-0000-0000-000000000000'],
    ]) {
      it(`refuses ${what}`, async () => {
        const headers = key === undefined ? {} : { 'idempotency-key': key };
        assert.equal(problem(await portal.post('/dossiers', filing(), { headers })), 'idempotency-key');
      });
    }

    it('refuses to look up what is no key', async () => {
      assert.equal((await portal.get('/submissions/abc')).status, 400);
    });
  });

  describe('following', () => {
    it('shows the timeline to whoever has the code, and nothing personal', async () => {
      const { code } = (await portal.file()).body;
      const { body, text } = await portal.get(`/dossiers/${code.toLowerCase()}`);
      const holder = 'Bộ phận Một cửa xã Hoa Gạo';
      assert.deepEqual(body.timeline, [{ at: new Date(MORNING).toISOString(), state: 'received', holder }]);
      assert.ok(!('personal' in body) && !text.includes('Nguyễn'));
    });

    it('shows the personal part to whoever has the secret', async () => {
      const { code, secret, payment } = (await portal.file()).body;
      const { body } = await portal.get(`/dossiers/${code}`, { secret });
      assert.deepEqual(body.personal, {
        applicantName: 'Nguyễn Thị Mẫu',
        payment: { id: payment.id, state: 'open', amount: 16_000 },
        rating: null,
        supplement: null,
        apology: null,
        refusal: null,
        results: [],
        papers: [],
      });
    });

    it('does not know a code that was never given', async () => {
      assert.equal(problem(await portal.get(`/dossiers/${NOBODY}`)), 'unknown-dossier');
    });

    it('does not trip over a code that the database cannot read', async () => {
      assert.equal((await portal.get('/dossiers/%00')).status, 404);
    });
  });

  describe('secrets', () => {
    let own;
    let other;
    before(async () => {
      own = (await portal.file()).body;
      other = (await portal.file()).body;
    });
    const calls = {
      follow: (secret) => portal.get(`/dossiers/${own.code}`, { secret }),
      pay: (secret) => portal.post('/payments', { dossier: own.code }, { secret }),
      rate: (secret) =>
        portal.post(
          '/feedback',
          { id: randomUUID(), kind: 'rating', dossier: own.code, score: 5, source: 'page' },
          { secret },
        ),
    };
    const matrix = [
      ['follow', 'no secret', () => undefined, 200],
      ['follow', 'its secret', () => own.secret, 200],
      ['follow', 'the secret of another dossier', () => other.secret, 403],
      ['follow', 'a made-up secret', () => WRONG, 403],
      ['pay', 'no secret', () => undefined, 401],
      ['pay', 'its secret', () => own.secret, 201],
      ['pay', 'the secret of another dossier', () => other.secret, 403],
      ['pay', 'a made-up secret', () => WRONG, 403],
      ['rate', 'no secret', () => undefined, 401],
      ['rate', 'its secret', () => own.secret, 201],
      ['rate', 'the secret of another dossier', () => other.secret, 403],
      ['rate', 'a made-up secret', () => WRONG, 403],
    ];
    for (const [call, what, secret, status] of matrix) {
      it(`answers ${status} to ${call} with ${what}`, async () => {
        assert.equal((await calls[call](secret())).status, status);
      });
    }
  });

  describe('payments', () => {
    it('gives the open order of a dossier again', async () => {
      const { code, secret, payment } = (await portal.file()).body;
      const { body } = await portal.post('/payments', { dossier: code }, { secret });
      assert.equal(body.id, payment.id);
    });

    it('renews the order of a dossier when it has expired, however often it is asked', async () => {
      const { code, secret, order } = await ordered();
      portal.setClock(later(24 * HOUR));
      const ask = () => portal.post('/payments', { dossier: code }, { secret });
      const [first, second] = await Promise.all([ask(), ask()]);
      assert.deepEqual(first.body, second.body);
      const { id, reference, state, expiresAt, version } = first.body;
      assert.deepEqual([id, reference, state, version], [order.id, order.reference, 'open', 3]);
      assert.equal(expiresAt, later(48 * HOUR));
    });

    it('refuses to make an order for a dossier without a fee', async () => {
      const { code, secret, payment } = (await portal.file()).body;
      await database.query('delete from payments where id = $1', [payment.id]);
      await database.query('update dossiers set fee = 0 where code = $1', [code]);
      const answer = await portal.post('/payments', { dossier: code }, { secret });
      assert.deepEqual([answer.status, problem(answer)], [409, 'nothing-to-pay']);
    });

    it('refuses a body without a dossier', async () => {
      assert.equal((await portal.post('/payments', {})).status, 400);
    });

    it('refuses an order for a dossier that does not exist', async () => {
      assert.equal((await portal.post('/payments', { dossier: NOBODY }, { secret: WRONG })).status, 404);
    });

    it('notes the word of the payer, once', async () => {
      const { order } = await ordered();
      const first = (await portal.post(`/payments/${order.id}/seen`)).body;
      const second = (await portal.post(`/payments/${order.id}/seen`)).body;
      assert.deepEqual([first.state, first.version], ['seen', 2]);
      assert.deepEqual(second, first);
    });

    it('does not let the word of the payer undo a payment', async () => {
      const { order } = await ordered();
      await portal.notify(transferFor(order));
      assert.equal((await portal.post(`/payments/${order.id}/seen`)).body.state, 'paid');
    });

    it('expires after its time, and not before', async () => {
      const { order } = await ordered();
      portal.setClock(later(24 * HOUR - 1));
      assert.equal((await orderNow(order.id)).state, 'open');
      portal.setClock(later(24 * HOUR));
      assert.equal((await orderNow(order.id)).state, 'expired');
    });

    for (const id of [WRONG, 'short', '%00']) {
      it(`does not know the order ${id}`, async () => {
        assert.equal((await portal.get(`/payments/${id}`)).status, 404);
        assert.equal((await portal.get(`/payments/${id}/events`)).status, 404);
        assert.equal((await portal.post(`/payments/${id}/seen`)).status, 404);
      });
    }
  });

  describe('receipts', () => {
    it('are named by an order once it is paid, and by nothing else', async () => {
      const { order } = await ordered();
      await portal.notify(transferFor(order));
      const { receipt } = await orderNow(order.id);
      assert.equal((await portal.get(`/receipts/${receipt}`)).body.reference, order.reference);
      assert.equal(problem(await portal.get(`/receipts/${WRONG}`)), 'unknown-receipt');
    });
  });

  describe('bank notices', () => {
    it('pay an order', async () => {
      const { order } = await ordered();
      assert.equal((await portal.notify(transferFor(order))).body.outcome, 'matched');
      const { state, received, paidAt, version } = await orderNow(order.id);
      // Paid, and then with a receipt.
      assert.deepEqual([state, received, version], ['paid', 16_000, 3]);
      assert.equal(Date.parse(paidAt), Date.parse(MORNING));
    });

    it('count a transaction once, however often it is told', async () => {
      const { order } = await ordered();
      const transfer = transferFor(order);
      await portal.notify(transfer);
      assert.equal((await portal.notify(transfer)).body.outcome, 'duplicate');
      assert.equal((await orderNow(order.id)).received, 16_000);
    });

    it('count a transaction once when it is told twice at the same moment', async () => {
      const { order } = await ordered();
      const transfer = transferFor(order);
      const told = await Promise.all([portal.notify(transfer), portal.notify(transfer)]);
      assert.deepEqual(told.map(({ body }) => body.outcome).sort(), ['duplicate', 'matched']);
    });

    it('lose nothing when two transfers of one order come at the same moment', async () => {
      const { order } = await ordered();
      const half = () => portal.notify(transferFor(order, { amount: 8000 }));
      await Promise.all([half(), half()]);
      const { state, received } = await orderNow(order.id);
      assert.deepEqual([state, received], ['paid', 16_000]);
    });

    it('leave an order underpaid until the rest has come', async () => {
      const { order } = await ordered();
      assert.equal((await portal.notify(transferFor(order, { amount: 15_999 }))).body.outcome, 'underpaid');
      const { state, received, paidAt } = await orderNow(order.id);
      assert.deepEqual([state, received, paidAt], ['underpaid', 15_999, null]);
      assert.equal((await portal.notify(transferFor(order, { amount: 1 }))).body.outcome, 'matched');
      assert.equal((await orderNow(order.id)).state, 'paid');
    });

    it('say when too much has come', async () => {
      const { order } = await ordered();
      assert.equal((await portal.notify(transferFor(order, { amount: 16_001 }))).body.outcome, 'overpaid');
      assert.equal((await orderNow(order.id)).state, 'overpaid');
    });

    it('pay an order that has expired', async () => {
      const { order } = await ordered();
      portal.setClock(later(25 * HOUR));
      assert.equal((await orderNow(order.id)).state, 'expired');
      assert.equal((await portal.notify(transferFor(order))).body.outcome, 'matched');
      assert.equal((await orderNow(order.id)).state, 'paid');
    });

    const misfits = [
      ['of another account', () => ({ account: '3800000636' })],
      ['of another bank', () => ({ bin: '970436' })],
      ['without content', () => ({ content: '' })],
      ['with a reference that is cut', ({ reference }) => ({ content: reference.slice(0, -1) })],
      ['with a reference that nobody has', ({ reference }) => ({ content: `${reference.slice(0, -1)}Z` })],
    ];
    for (const [what, change] of misfits) {
      it(`keep a transfer ${what} for a person`, async () => {
        const { order } = await ordered();
        const transfer = transferFor(order, change(order));
        assert.equal((await portal.notify(transfer)).body.outcome, 'unmatched');
        const kept = await database.query(
          'select amount from bank_transfers where transaction_id = $1 and payment_id is null',
          [transfer.transactionId],
        );
        assert.deepEqual(kept, [{ amount: 16_000 }]);
        assert.equal((await orderNow(order.id)).state, 'open');
      });
    }

    it('keep a transfer that names two orders for a person', async () => {
      const one = (await ordered()).order;
      const two = (await ordered()).order;
      const transfer = transferFor(one, { content: `${one.reference} ${two.reference}` });
      assert.equal((await portal.notify(transfer)).body.outcome, 'unmatched');
    });

    it('refuse an amount that is not whole', async () => {
      const { order } = await ordered();
      assert.equal((await portal.notify(transferFor(order, { amount: 0.5 }))).status, 400);
    });

    const signatures = [
      ['no signature', { signature: '' }],
      ['the signature of another secret', { secret: 'not ours' }],
      ['a signature of 301 seconds ago', { at: new Date(later(-301_000)) }],
      ['a signature of 301 seconds ahead', { at: new Date(later(301_000)) }],
      ['a signature without a time', { signature: `v1=${'0'.repeat(64)}` }],
      ['a signature that is no hex', { signature: `t=1,v1=${'z'.repeat(64)}` }],
    ];
    for (const [what, how] of signatures) {
      it(`are refused with ${what}`, async () => {
        const { order } = await ordered();
        const answer = await portal.notify(transferFor(order), how);
        assert.deepEqual([answer.status, problem(answer)], [401, 'bad-signature']);
        assert.equal((await orderNow(order.id)).state, 'open');
      });
    }

    it('are taken up to 300 seconds from the clock of the bank', async () => {
      const { order } = await ordered();
      assert.equal((await portal.notify(transferFor(order), { at: new Date(later(-300_000)) })).status, 200);
    });

    it('are refused when the body was changed after signing', async () => {
      const { order } = await ordered();
      const t = Math.floor(Date.parse(MORNING) / 1000);
      const { signNotice } = await import('../../build/portal/server/domain/secrets.js');
      const { SECRET } = await import('./portal.mjs');
      const signed = signNotice(SECRET, t, JSON.stringify(transferFor(order)));
      const body = JSON.stringify(transferFor(order, { amount: 1 }));
      const headers = { 'bank-signature': `t=${t},v1=${signed}` };
      assert.equal((await portal.post('/webhooks/bank', body, { headers })).status, 401);
    });

    it('are refused over 256 KiB, and when they are not JSON', async () => {
      assert.equal((await portal.post('/webhooks/bank', 'x'.repeat(260 * 1024))).status, 413);
      const headers = { 'content-type': 'text/xml' };
      assert.equal((await portal.post('/webhooks/bank', '<x/>', { headers })).status, 415);
    });
  });

  bankSuite(() => ({ portal, database, ordered, orderNow }));
  followSuite(() => ({ portal, database }));
  petitionsSuite(() => ({ portal, database }));
  supplementsSuite(() => ({ portal }));
  countsSuite(() => ({ portal, database }));
  uploadSuite(() => ({ portal, database }));

  describe('the stream of an order', () => {
    it('begins with the order and tells each change', async () => {
      const { order } = await ordered();
      const events = readEvents(`${portal.origin}/api/payments/${order.id}/events`);
      const first = await events.next();
      assert.deepEqual(first.value, { event: 'payment', id: '1', data: order });
      await portal.post(`/payments/${order.id}/seen`);
      await portal.notify(transferFor(order));
      const changes = [(await events.next()).value, (await events.next()).value];
      assert.deepEqual(
        changes.map(({ id, data }) => [id, data.state]),
        [
          ['2', 'seen'],
          ['3', 'paid'],
        ],
      );
      await events.return();
    });

    it('learns of a change that another process made', async () => {
      const { order } = await ordered();
      const events = readEvents(`${portal.origin}/api/payments/${order.id}/events`);
      await events.next();
      await database.query("update payments set state = 'seen', version = 2 where id = $1", [order.id]);
      assert.equal((await events.next()).value.data.state, 'seen');
      await events.return();
    });

    it('does not keep the portal from stopping', async () => {
      const own = await kind.start();
      const other = await startPortal(await own.open());
      const { body } = await other.file();
      const events = readEvents(`${other.origin}/api/payments/${body.payment.id}/events`);
      await events.next();
      await other.stop();
      assert.equal((await events.next()).done, true);
      await own.stop();
    });

    it('tells of its expiry', async () => {
      const { order } = await ordered();
      const events = readEvents(`${portal.origin}/api/payments/${order.id}/events`);
      await events.next();
      portal.setClock(later(24 * HOUR));
      assert.equal((await events.next()).value.data.state, 'expired');
      await events.return();
    });
  });

  describe('ratings', () => {
    const rating = (more = {}) => ({ id: randomUUID(), kind: 'rating', score: 4, source: 'page', ...more });

    it('are stored at the first tap, and take words later', async () => {
      const { code, secret } = (await portal.file()).body;
      const first = rating({ dossier: code });
      assert.equal((await portal.post('/feedback', first, { secret })).status, 201);
      const more = { ...first, score: 5, comment: 'Nhanh, dễ hiểu' };
      assert.equal((await portal.post('/feedback', more, { secret })).status, 200);
      assert.equal((await portal.post('/feedback', first, { secret })).status, 200);
      const [row] = await database.query('select score, comment from ratings where id = $1', [first.id]);
      assert.deepEqual(row, { score: 4, comment: 'Nhanh, dễ hiểu' });
      assert.equal((await portal.get(`/dossiers/${code}`, { secret })).body.personal.rating.score, 4);
    });

    it('say what they are for, and rate the items of the site', async () => {
      const first = rating();
      await portal.post('/feedback', first);
      await portal.post('/feedback', { ...first, reasons: ['speed', 'attitude'], items: { 'de-dung': 5 } });
      await portal.post('/feedback', { ...first, score: 3 });
      const [row] = await database.query('select score, reasons, items from ratings where id = $1', [
        first.id,
      ]);
      assert.deepEqual(row, { score: 3, reasons: ['speed', 'attitude'], items: { 'de-dung': 5 } });
    });

    it('rate no item that the site does not name', async () => {
      const answer = await portal.post('/feedback', rating({ items: { 'gi-do': 5 } }));
      assert.deepEqual([answer.status, problem(answer)], [400, 'unknown-item']);
    });

    it('may be anonymous', async () => {
      assert.equal((await portal.post('/feedback', rating())).status, 201);
    });

    it('cannot be moved to another dossier', async () => {
      const { code, secret } = (await portal.file()).body;
      const first = rating();
      await portal.post('/feedback', first);
      const answer = await portal.post('/feedback', { ...first, dossier: code }, { secret });
      assert.deepEqual([answer.status, problem(answer)], [409, 'rating-elsewhere']);
    });

    it('need a dossier that exists', async () => {
      assert.equal(
        (await portal.post('/feedback', rating({ dossier: NOBODY }), { secret: WRONG })).status,
        404,
      );
    });

    for (const [what, more] of [
      ['no stars', { score: 0 }],
      ['six stars', { score: 6 }],
      ['a score written as text', { score: '4' }],
      ['an id that is no UUID', { id: '1' }],
      ['an unknown source', { source: 'fax' }],
      ['a field more', { phone: '0900000000' }],
      ['an item with six stars', { items: { 'de-dung': 6 } }],
      ["a reason of one's own", { reasons: ['weather'] }],
    ]) {
      it(`refuse ${what}`, async () => {
        assert.equal(problem(await portal.post('/feedback', rating(more))), 'invalid-body');
      });
    }
  });

  describe('the description', () => {
    it('promises nothing that was not seen here', () => {
      // The streams themselves are read in their own tests; media types are refused in one place for all routes.
      const apart = [
        'streamPayment 200',
        'streamDossier 200',
        ...documented.filter((one) => one.endsWith(' 415')),
        'continueUpload 507',
      ];
      assert.deepEqual(
        documented.filter((one) => !covered.has(one) && !apart.includes(one)),
        [],
      );
    });
  });

  describe('start', () => {
    it('migrates once when two processes start at the same moment', async () => {
      const { migrate } = await import('../../build/portal/server/database/migrate.js');
      const fresh = await kind.start();
      const folder = new URL('../../examples/portal/migrations/', import.meta.url);
      // PGlite has one process for each folder; there, one process starts twice.
      const one = await fresh.open();
      const two = kind.name === 'PGlite' ? one : await fresh.open();
      const ran = await Promise.all([migrate(one, folder), migrate(two, folder)]);
      assert.deepEqual(ran.flat().sort(), readdirSync(folder).sort());
      if (two !== one) await two.close();
      await one.close();
      await fresh.stop();
    });
  });
}
