/** Too much to do: who is let in, who is sent away, what stays up. Needs no database server. */
import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, afterEach, before, beforeEach, describe, it, mock } from 'node:test';
import { DatabaseBusy } from '../../build/portal/server/database/database.js';
import { Admission } from '../../build/portal/server/http/admission.js';
import { classOf } from '../../build/portal/server/http/route-classes.data.js';
import { pglite } from './databases.mjs';
import { filing, problem, startPortal } from './portal.mjs';

describe('portal/admission', () => {
  let now;
  beforeEach(() => {
    now = 0;
    mock.timers.enable({ apis: ['setTimeout'] });
  });
  afterEach(() => mock.timers.reset());

  const door = (setting = {}) =>
    new Admission({
      fewest: 2,
      most: 8,
      slowMs: 100,
      mostWaitMs: 1000,
      clock: () => now,
      random: () => 0,
      ...setting,
    });
  /** Does one thing after the other, each so long, with so many at the door. */
  async function busy(admission, count, tookMs, atOnce) {
    const inside = [];
    const row = [];
    for (let i = 0; i < atOnce; i += 1)
      row.push(admission.enter().then((leave) => leave && inside.push(leave)));
    for (let done = 0; done < count; done += 1) {
      await Promise.resolve();
      await Promise.resolve();
      now += tookMs / Math.max(1, inside.length);
      inside.shift()?.();
      row.push(admission.enter().then((leave) => leave && inside.push(leave)));
    }
    mock.timers.tick(10_000);
    await Promise.all(row);
    for (const leave of inside) leave();
  }

  it('lets in so many, and the next when one leaves', async () => {
    const admission = door({ fewest: 2, most: 2 });
    const [first] = [await admission.enter(), await admission.enter()];
    let third;
    const waiting = admission.enter().then((leave) => (third = leave));
    await Promise.resolve();
    assert.deepEqual(admission.state, { places: 2, atWork: 2, waiting: 1 });
    first();
    await waiting;
    assert.ok(third);
    first();
    assert.equal(admission.state.atWork, 2, 'nobody leaves twice');
  });

  it('sends away whoever would wait too long', async () => {
    const admission = door({ fewest: 1, most: 1, mostWaitMs: 100 });
    await admission.enter();
    const row = [1, 2, 3, 4, 5].map(() => admission.enter());
    assert.equal(admission.isFull, true);
    assert.equal(await admission.enter(), undefined);
    mock.timers.tick(200);
    assert.deepEqual(await Promise.all(row), Array(5).fill(undefined), 'and lets nobody wait for ever');
    assert.equal(admission.state.waiting, 0);
  });

  it('lets go of one who leaves the row', async () => {
    const admission = door({ fewest: 1, most: 1 });
    await admission.enter();
    const gone = new AbortController();
    const waiting = admission.enter(gone.signal);
    gone.abort();
    assert.equal(await waiting, undefined);
    assert.equal(admission.state.waiting, 0);
  });

  it('finds out that more fit, and that fewer do when work grows slow', async () => {
    const admission = door();
    await busy(admission, 400, 2000, 12);
    assert.equal(admission.state.places, 2);
    await busy(admission, 3000, 20, 12);
    assert.ok(admission.state.places > 2);
  });

  it('hands out times to come back as quickly as work is done, from two seconds to ten minutes', () => {
    // 20 ms each and 4 places, until something else is known: 200 in a second.
    const admission = door({ most: 4 });
    const first = admission.drawNumber();
    for (let i = 0; i < 1998; i += 1) admission.drawNumber();
    const last = admission.drawNumber();
    assert.equal(first, 3);
    assert.equal(last - first, 9);
    for (let i = 0; i < 200_000; i += 1) admission.drawNumber();
    assert.equal(admission.drawNumber(), 300, 'from half of the ten minutes on');
    now += 600_000;
    assert.equal(admission.drawNumber(), 3, 'when all of them have had their turn');
  });
});

describe('portal/route classes', () => {
  const classes = {
    stays: [
      'GET /api/submissions/:key',
      'GET /api/dossiers/:code',
      'GET /api/dossiers/:code/events',
      'GET /api/site',
      'GET /api/payments/:id/events',
      'POST /api/webhooks/bank/:service',
      'OPTIONS /api/*',
      'GET /ba-khong/:name',
      'GET /api/procedures/:code',
      'GET /',
      'GET /thu-tuc',
      'GET /thu-tuc/2.000635',
      'GET /thu-tuc/:code',
      'GET /thanh-toan',
      'GET /ho-so',
      'GET /phan-anh',
      'GET /danh-gia',
      'GET /doc-ma-to-khai',
      'GET /du-lieu-cua-toi',
    ],
    work: [
      'POST /api/dossiers',
      'POST /api/petitions',
      'POST /api/feedback',
      'GET /can-bo/ho-so',
      'POST /new',
    ],
    upload: ['PATCH /api/uploads/:id', 'HEAD /api/uploads/:id'],
    browse: [
      'GET /so-lieu',
      'GET /so-lieu.csv',
      'GET /api/scorecard',
      'GET /api/petitions',
      'POST /api/counts',
      'GET ',
    ],
  };
  for (const [name, routes] of Object.entries(classes)) {
    it(`${name}: ${routes.join(', ')}`, () => {
      for (const route of routes) assert.equal(classOf(...route.split(' ')), name, route);
    });
  }
});

describe('portal/overload', () => {
  let database;
  let portal;
  let app;
  let held;
  before(async () => {
    const server = await pglite.start();
    database = await server.open();
  });
  after(() => database.close());
  afterEach(async () => {
    for (const release of held ?? []) release();
    await portal?.stop();
  });

  /** A portal whose dossiers stop before their transaction, until `held` lets them go on. */
  async function start(options = {}) {
    held = [];
    const holding = {
      ...database,
      close: async () => {},
      transaction: async (work) => {
        if (portal) await new Promise((resolve) => held.push(resolve));
        return database.transaction(work);
      },
    };
    portal = undefined;
    portal = await startPortal(holding, {
      overload: { mostAtWork: 2, mostWaitMs: 40 },
      ready: (made) => (app = made),
      ...options,
    });
  }
  const settled = async (condition) => {
    while (!condition()) await new Promise((resolve) => setImmediate(resolve));
  };

  it('sends away with 503 and a time, and takes the same key later', async () => {
    await start();
    const keys = Array.from({ length: 12 }, () => randomUUID());
    let away = 0;
    const sent = keys.map(async (key) => {
      const answer = await portal.file(filing(), key);
      if (answer.status === 503) away += 1;
      return answer;
    });
    await settled(() => away > 0);
    const timer = setInterval(() => held.splice(0).forEach((release) => release()), 5);
    const all = await Promise.all(sent);
    clearInterval(timer);
    assert.ok(away < 12);
    for (const answer of all.filter(({ status }) => status === 503)) {
      assert.equal(problem(answer), 'overloaded');
      assert.ok(Number(answer.headers.get('retry-after')) >= 2);
    }
    const again = setInterval(() => held.splice(0).forEach((release) => release()), 5);
    const key = keys[all.findIndex(({ status }) => status === 503)];
    assert.equal((await portal.file(filing(), key)).status, 201);
    clearInterval(again);
  });

  it('keeps status, following, procedures and the pages that are a file up, and lets lists and figures go first', async () => {
    await start({ overload: { mostAtWork: 1, mostWaitMs: 60_000 } });
    const code = await filed();
    const answers = Array.from({ length: 60 }, () => portal.file());
    await settled(() => app.doors.work.waitMs > 500);
    const status = async (path) => (await fetch(portal.origin + path)).status;
    const up = ['/api/site', '/api/procedures', `/api/dossiers/${code}`, '/portal/portal.css', '/', '/ho-so'];
    for (const path of up) assert.equal(await status(path), 200, path);
    assert.equal(await status(`/api/submissions/${randomUUID()}`), 404);
    assert.equal(await status('/api/petitions'), 503);
    const page = await fetch(`${portal.origin}/so-lieu`);
    assert.equal(page.status, 503);
    assert.ok(Number(page.headers.get('retry-after')) >= 2);
    const shown = await page.text();
    assert.match(shown, /Đang có nhiều người truy cập/);
    assert.match(shown, /<a class="button" href="">Thử lại/);
    const timer = setInterval(() => held.splice(0).forEach((release) => release()), 1);
    assert.ok((await Promise.all(answers)).every((answer) => answer.status === 201));
    clearInterval(timer);
  });

  async function filed() {
    const answer = portal.file();
    await settled(() => held.length > 0);
    held.splice(0).forEach((release) => release());
    return (await answer).body.code;
  }

  it('refuses before the body is read', async () => {
    await start({ overload: { mostAtWork: 1, mostWaitMs: 0 } });
    void portal.file().catch(() => undefined);
    await settled(() => held.length > 0);
    const socket = connect(Number(new URL(portal.origin).port), '127.0.0.1');
    socket.write(
      `POST /api/dossiers HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nIdempotency-Key: ${randomUUID()}\r\nContent-Length: 1000\r\n\r\n`,
    );
    const [answer] = await once(socket, 'data');
    assert.match(String(answer), /^HTTP\/1\.1 503 /);
    socket.destroy();
  });

  it('gives a place to nobody whose body is still on its way', async () => {
    await start();
    const slow = Array.from({ length: 10 }, () => connect(Number(new URL(portal.origin).port), '127.0.0.1'));
    for (const socket of slow)
      socket.write(
        `POST /api/dossiers HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`,
      );
    await Promise.all(slow.map((socket) => socket.readyState === 'open' || once(socket, 'connect')));
    const code = await filed();
    assert.ok(code);
    assert.equal(app.doors.work.state.atWork, 0);
    for (const socket of slow) socket.destroy();
  });

  it('gets every place back, however people leave', async () => {
    await start({ overload: { mostAtWork: 3, mostWaitMs: 60_000 } });
    const leaving = new AbortController();
    const gone = Array.from({ length: 20 }, () =>
      fetch(`${portal.origin}/api/dossiers`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: JSON.stringify(filing()),
        signal: leaving.signal,
      }).catch(() => undefined),
    );
    await settled(() => app.doors.work.state.atWork === 3 && app.doors.work.state.waiting > 10);
    leaving.abort();
    await Promise.all(gone);
    const timer = setInterval(() => held.splice(0).forEach((release) => release()), 1);
    await settled(() => app.doors.work.state.atWork === 0 && app.doors.work.state.waiting === 0);
    const answers = await Promise.all(Array.from({ length: 6 }, () => portal.file()));
    clearInterval(timer);
    assert.ok(answers.every(({ status }) => status === 201));
    assert.deepEqual([app.doors.work.state.atWork, app.doors.browse.state.atWork], [0, 0]);
  });

  it('says 503 when the database has no time, and prints nothing of what was asked', async () => {
    await start();
    const broken = {
      ...database,
      close: async () => {},
      query: async () => Promise.reject(new DatabaseBusy()),
    };
    const other = await startPortal({
      ...broken,
      query: (sql, values) =>
        /submissions/.test(sql) && !/delete/.test(sql) ? broken.query() : database.query(sql, values),
    });
    const answer = await other.file();
    assert.deepEqual([answer.status, problem(answer)], [503, 'overloaded']);
    assert.ok(Number(answer.headers.get('retry-after')) >= 10);
    await other.stop();
  });

  it('hangs up on whoever never ends the head of a request, or its body', async () => {
    await start({ times: { headersMs: 150, requestMs: 300, checkMs: 50 } });
    const port = Number(new URL(portal.origin).port);
    const parts = [
      'GET / HTTP/1.1\r\nHost: x\r\n',
      'POST /api/feedback HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{',
    ];
    for (const part of parts) {
      const socket = connect(port, '127.0.0.1');
      socket.resume();
      socket.write(part);
      await once(socket, 'close');
    }
  });

  it('finishes what is under way before it stops', async () => {
    await start();
    const answer = portal.file();
    await settled(() => held.length > 0);
    const stopping = portal.stop();
    held.splice(0).forEach((release) => release());
    assert.equal((await answer).status, 201);
    await stopping;
    portal = undefined;
  });
});
