/**
 * Two portals over one PostgreSQL server behave as one. That they may start at once is tried in `process.test.mjs`, what
 * one address may do on each database in `limits.test.mjs`.
 */
import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { after, before, describe, it } from 'node:test';
import { startProcess, filing } from '../load/process.mjs';
import { sha256 } from '../../build/portal/server/domain/secrets.js';
import { openPostgres } from '../../build/portal/server/database/postgres.js';
import { postgres } from './databases.mjs';
import { readEvents } from './events.mjs';

if (postgres.missing) console.log(`PostgreSQL: ${postgres.missing}`);

describe('portal/two processes', { skip: postgres.missing }, () => {
  let server;
  let database;
  let portals = [];
  // 60 refused secrets and 60 petitions become 2 and 2; 300 dossiers are 10 in each process.
  const env = { CLERK_SECRET: 'known to the desk', LIMIT_FACTOR: '0.034' };
  const body = filing();

  before(async () => {
    server = await postgres.start();
    database = openPostgres(server.url);
    portals = await Promise.all([1, 2].map(() => startProcess({ DATABASE_URL: server.url, ...env })));
  });
  after(async () => {
    await Promise.all(portals.map(({ stop }) => stop()));
    await database?.close();
    await server?.stop();
  });

  let address = 0;
  const stranger = () => `203.0.113.${(address += 1)}`;
  async function ask(n, method, path, { body: sent, from = stranger(), headers = {} } = {}) {
    const answer = await fetch(`${portals[n % 2].origin}/api${path}`, {
      method,
      headers: {
        'x-forwarded-for': from,
        ...(sent && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(sent && { body: JSON.stringify(sent) }),
    });
    return { status: answer.status, headers: answer.headers, body: await answer.json() };
  }
  const file = (n, key = randomUUID()) =>
    ask(n, 'POST', '/dossiers', { body, headers: { 'idempotency-key': key } });
  const dossiers = async () => (await database.query('select count(*)::int as n from dossiers'))[0].n;

  it('make one dossier of a key that both get at once', async () => {
    const before = await dossiers();
    for (let round = 0; round < 10; round += 1) {
      const key = randomUUID();
      const answers = await Promise.all([0, 1, 0, 1].map((n) => file(n, key)));
      const codes = new Set(answers.map((answer) => answer.body.code).filter(Boolean));
      assert.equal(codes.size, 1);
      for (const { status } of answers) assert.ok([201, 409].includes(status), String(status));
      assert.deepEqual((await file(0, key)).body, (await file(1, key)).body);
    }
    assert.equal((await dossiers()) - before, 10);
  });

  it('never give a code twice', async () => {
    const answers = [];
    for (let round = 0; round < 6; round += 1)
      answers.push(...(await Promise.all(Array.from({ length: 10 }, (_, n) => file(n)))));
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [201]);
    const codes = answers.map((answer) => answer.body.code).sort();
    assert.equal(new Set(codes).size, 60);
    const numbers = codes.map((code) => Number(code.split('-')[2]));
    assert.equal(Math.max(...numbers) - Math.min(...numbers), 59, 'without a gap');
  });

  it('tell a stream of one what came to the other', async () => {
    const { body: filed } = await file(0);
    const bearer = { authorization: `Bearer ${filed.secret}` };
    const { body: order } = await ask(0, 'POST', '/payments', {
      body: { dossier: filed.code },
      headers: bearer,
    });
    const events = readEvents(`${portals[0].origin}/api/payments/${order.id}/events`);
    assert.equal((await events.next()).value.data.state, 'open');
    assert.equal((await ask(1, 'POST', `/payments/${order.id}/seen`)).status, 200);
    assert.equal((await events.next()).value.data.state, 'seen');
    await events.return();
  });

  it('count what is strict together', async () => {
    const { body: filed } = await file(0);
    const guesser = stranger();
    const guess = (n) =>
      ask(n, 'GET', `/dossiers/${filed.code}`, {
        from: guesser,
        headers: { authorization: `Bearer ${'A'.repeat(22)}` },
      });
    const statuses = [];
    for (const n of [0, 1, 0, 1]) statuses.push((await guess(n)).status);
    // The second refusal fills the count. The one who gave it knows at once, the other with its next refusal.
    assert.deepEqual(statuses, [403, 403, 403, 429]);
    assert.equal((await guess(0)).status, 429);
  });

  it('know a clerk who has signed in at either', async () => {
    let cookie = '';
    const open = async (n, path, form) => {
      const answer = await fetch(portals[n].origin + path, {
        headers: { cookie },
        redirect: 'manual',
        ...(form && { method: 'POST', body: new URLSearchParams(form) }),
      });
      cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
      return { status: answer.status, text: await answer.text() };
    };
    const [, token] = /name="token" value="([\w-]+)"/.exec((await open(0, '/can-bo/dang-nhap')).text);
    const form = { token, id: 'canbo', password: env.CLERK_SECRET };
    assert.equal((await open(1, '/can-bo/dang-nhap', form)).status, 303);
    for (const n of [0, 1]) assert.equal((await open(n, '/can-bo/mat-khau')).status, 200);
  });

  it('take over a key whose process was killed at work', async () => {
    const key = randomUUID();
    // The database holds the one up where it draws its code.
    const holding = openPostgres(server.url);
    let letGo;
    let held;
    await new Promise((taken) => {
      held = holding.transaction(async (tx) => {
        await tx.query('lock table dossier_counters in exclusive mode');
        taken();
        await new Promise((resolve) => (letGo = resolve));
      });
    });
    const lost = file(0, key).then(
      () => 'answered',
      () => 'lost',
    );
    const row = async () =>
      (await database.query('select state, attempt from submissions where key_hash = $1', [sha256(key)]))[0];
    while (!(await row())) await sleep(20);
    await portals[0].stop('SIGKILL');
    letGo();
    await held;
    await holding.close();
    assert.equal(await lost, 'lost');
    assert.equal((await file(1, key)).status, 409, 'as long as the lease runs');
    const before = await dossiers();
    // Half a minute goes by.
    await database.query(
      "update submissions set leased_until = now() - interval '1 second' where key_hash = $1",
      [sha256(key)],
    );
    assert.equal((await ask(1, 'GET', `/submissions/${key}`)).status, 404, 'sending again is right');
    assert.equal((await file(1, key)).status, 201);
    assert.deepEqual(await row(), { state: 'accepted', attempt: 2 });
    assert.equal(await dossiers(), before + 1);
  });
});
