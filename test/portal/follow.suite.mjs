/** Following over HTTP: the stream of a dossier, within one process and across two, and notices to browsers. */
import { strict as assert } from 'node:assert';
import { after, before, describe, it } from 'node:test';
import { DossierWatch } from '../../build/portal/server/domain/dossier-watch.js';
import { isPushEndpoint, tellBrowsers } from '../../build/portal/server/domain/push.js';
import { readEvents } from './events.mjs';
import { MORNING, problem, PUSH } from './portal.mjs';
import { pushService } from './push-service.mjs';

const NOBODY = 'BK38-261125-999999-00';

/** @param at - Gives the portal and its database. */
export function followSuite(at) {
  /** As another process would: the row and its step, without a word to the watch. */
  const move = (code, status) =>
    at().database.transaction(async (tx) => {
      await tx.query('update dossiers set status = $2, version = version + 1 where code = $1', [
        code,
        status,
      ]);
      await tx.query('insert into dossier_events (dossier_code, at, state) values ($1, now(), $2)', [
        code,
        status,
      ]);
    });

  describe('the stream of a dossier', () => {
    it('begins with how it stands, in public things only', async () => {
      const { portal } = at();
      const { code } = (await portal.file()).body;
      const events = readEvents(`${portal.origin}/api/dossiers/${code.toLowerCase()}/events`);
      const { event, id, data } = (await events.next()).value;
      assert.deepEqual(
        [event, id, Object.keys(data).sort(), data.code, data.status],
        ['dossier', String(data.version), ['code', 'status', 'version'], code, 'received'],
      );
      await events.return();
    });

    it('learns of a change that another process made', async () => {
      const { portal } = at();
      const { code } = (await portal.file()).body;
      const events = readEvents(`${portal.origin}/api/dossiers/${code}/events`);
      const { version } = (await events.next()).value.data;
      await move(code, 'in-progress');
      const { data } = (await events.next()).value;
      assert.equal(data.status, 'in-progress');
      assert.ok(data.version > version);
      await events.return();
    });

    it('is none for a code that nobody has', async () => {
      const { portal } = at();
      const answer = await portal.get(`/dossiers/${NOBODY}/events`);
      assert.deepEqual([answer.status, problem(answer)], [404, 'unknown-dossier']);
    });
  });

  describe('notices while no page is open', () => {
    let service;
    before(async () => (service = await pushService()));
    after(() => service.stop());

    /** A dossier, and a browser that wants to be told of it. */
    async function subscribed() {
      const { portal } = at();
      const { code, secret } = (await portal.file()).body;
      const browser = service.browser();
      const answer = await portal.post(`/dossiers/${code}/push`, browser.subscription, { secret });
      assert.deepEqual([answer.status, answer.body], [201, { on: true }]);
      return { code, secret, browser };
    }
    /** Another process than that of the portal, on the same database. */
    const other = (now = MORNING) => ({ push: PUSH, database: at().database, now: () => new Date(now) });
    const rows = (code) =>
      at().database.query('select tries, told_version from push_subscriptions where dossier_code = $1', [
        code,
      ]);

    it('are offered with the public key alone', async () => {
      const { push } = (await at().portal.get('/site')).body;
      assert.deepEqual(push, { key: PUSH.publicKey, worker: PUSH.worker });
    });

    it('say code and status, to whoever has the keys of the browser, signed by the site', async () => {
      const { code, browser } = await subscribed();
      await move(code, 'done');
      assert.equal(await tellBrowsers(other(), code), 1);
      const [message] = browser.received();
      assert.deepEqual(message.data, { code, status: 'done' });
      assert.equal(message.headers['content-encoding'], 'aes128gcm');
      assert.match(message.headers.authorization, /^vapid t=[\w-]+\.[\w-]+\.[\w-]+, k=/);
      assert.ok(!message.raw.includes(code));
    });

    it('tell each change once, of two processes that see it', async () => {
      const { code, browser } = await subscribed();
      await move(code, 'in-progress');
      await Promise.all([tellBrowsers(other(), code), tellBrowsers(other(), code)]);
      await tellBrowsers(other(), code);
      assert.equal(browser.received().length, 1);
    });

    it('are gone when the push service says that the browser is', async () => {
      const { code, browser } = await subscribed();
      browser.answer(410);
      await move(code, 'done');
      assert.equal(await tellBrowsers(other(), code), 0);
      assert.deepEqual(await rows(code), []);
    });

    it('are tried again, later and later, while the push service fails, and then given up', async () => {
      const { code, browser } = await subscribed();
      browser.answer(503);
      await move(code, 'done');
      const later = (minutes) => new Date(Date.parse(MORNING) + minutes * 60_000).toISOString();
      await tellBrowsers(other(), code);
      await tellBrowsers(other(), code);
      assert.equal(browser.received().length, 1);
      await tellBrowsers(other(later(1)), code);
      assert.deepEqual([browser.received().length, (await rows(code))[0].tries], [2, 2]);
      for (const minutes of [3, 7, 15, 31, 63, 127]) await tellBrowsers(other(later(minutes)), code);
      assert.deepEqual([browser.received().length, await rows(code)], [6, []]);
    });

    it('follow no redirect', async () => {
      const { code, browser } = await subscribed();
      const elsewhere = service.browser();
      browser.answer(302, { location: elsewhere.subscription.endpoint });
      await move(code, 'done');
      assert.equal(await tellBrowsers(other(), code), 0);
      assert.equal(elsewhere.received().length, 0);
    });

    it('end when the person says so, and once more without harm', async () => {
      const { portal } = at();
      const { code, secret, browser } = await subscribed();
      const { endpoint } = browser.subscription;
      for (let twice = 0; twice < 2; twice++) {
        const answer = await portal.api('DELETE', `/dossiers/${code}/push`, { body: { endpoint }, secret });
        assert.deepEqual([answer.status, answer.body], [200, { on: false }]);
      }
      await move(code, 'done');
      await tellBrowsers(other(), code);
      assert.deepEqual(browser.received(), []);
    });

    it('go to five browsers of a dossier, the newest', async () => {
      const { portal } = at();
      const { code, secret } = await subscribed();
      for (let more = 0; more < 6; more++) {
        portal.setClock(new Date(Date.parse(MORNING) + (more + 1) * 1000).toISOString());
        await portal.post(`/dossiers/${code}/push`, service.browser().subscription, { secret });
      }
      assert.equal((await rows(code)).length, 5);
    });

    it('are for whoever holds the secret, at a push service, with keys that can be', async () => {
      const { portal } = at();
      const { code, secret } = (await portal.file()).body;
      const { endpoint, keys } = service.browser().subscription;
      const path = `/dossiers/${code}/push`;
      const given = { endpoint, keys };
      for (const [expected, body, options] of [
        ['401 secret-needed', given, {}],
        ['403 wrong-secret', given, { secret: 'A'.repeat(22) }],
        ['400 push-endpoint', { endpoint: 'https://192.168.1.1/', keys }, { secret }],
        ['400 push-keys', { endpoint, keys: { ...keys, auth: 'short' } }, { secret }],
        ['400 push-keys', { endpoint, keys: { ...keys, p256dh: keys.auth } }, { secret }],
        ['400 invalid-body', { endpoint }, { secret }],
      ]) {
        const answer = await portal.post(path, body, options);
        assert.equal(`${answer.status} ${problem(answer)}`, expected);
      }
      assert.equal((await portal.post(`/dossiers/${NOBODY}/push`, given, { secret })).status, 404);
      for (const [status, body, options] of [
        [401, { endpoint }, {}],
        [403, { endpoint }, { secret: 'A'.repeat(22) }],
        [400, {}, { secret }],
      ])
        assert.equal((await portal.api('DELETE', path, { body, ...options })).status, status);
      const gone = await portal.api('DELETE', `/dossiers/${NOBODY}/push`, { body: { endpoint }, secret });
      assert.equal(gone.status, 404);
      assert.deepEqual(await rows(code), []);
    });
  });
}

describe('portal/push', () => {
  for (const [address, isAllowed] of [
    ['https://fcm.googleapis.com/fcm/send/abc', true],
    ['https://updates.push.services.mozilla.com/wpush/v2/abc', true],
    ['https://wns2-par02p.notify.windows.com/w/?token=abc', true],
    ['https://web.push.apple.com/abc', true],
    ['http://fcm.googleapis.com/fcm/send/abc', false],
    ['https://fcm.googleapis.com:8443/abc', false],
    ['https://user@fcm.googleapis.com/abc', false],
    ['https://fcm.googleapis.com.evil.test/abc', false],
    ['https://evilpush.apple.com/abc', false],
    ['https://169.254.169.254/latest', false],
    ['https://localhost/abc', false],
    [`https://fcm.googleapis.com/${'a'.repeat(1000)}`, false],
    ['nonsense', false],
  ]) {
    it(`${isAllowed ? 'takes' : 'refuses'} ${address.slice(0, 60)}`, () => {
      assert.equal(isPushEndpoint(address), isAllowed);
    });
  }
});

describe('portal/dossier-watch', () => {
  const standing = (version, code = 'A') => ({ code, status: 'received', version });

  /** A watch over a table; `reads` says which codes were asked for. */
  function watchOver(table) {
    const reads = [];
    const watch = new DossierWatch(async (codes) => {
      reads.push([...codes]);
      return codes.flatMap((code) => table[code] ?? []);
    }, 1e6);
    return { watch, reads };
  }
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  it('tells a change once, and each listener from where it began', async () => {
    const table = { A: standing(2) };
    const { watch } = watchOver(table);
    const heard = [];
    const stops = [1, 2].map((from) =>
      watch.subscribe(standing(from), ({ version }) => heard.push(`${from}:${version}`)),
    );
    watch.changed('A');
    watch.changed('A');
    await settled();
    assert.deepEqual(heard, ['1:2']);
    table.A = standing(3);
    watch.changed('A');
    await settled();
    assert.deepEqual(heard, ['1:2', '1:3', '2:3']);
    for (const stop of stops) stop();
  });

  it('reads nothing for a dossier that nobody watches, and says so to whoever hears all', async () => {
    const { watch, reads } = watchOver({ A: standing(2) });
    const heard = [];
    const stop = watch.onChange((code) => heard.push(code));
    watch.changed('A');
    stop();
    watch.changed('A');
    await settled();
    assert.deepEqual([reads, heard], [[], ['A']]);
  });

  it('reads all that are watched in one statement, and stops with the last of them', async () => {
    const reads = [];
    const watch = new DossierWatch(async (codes) => {
      reads.push([...codes]);
      return [];
    }, 1);
    const stops = ['A', 'B'].map((code) => watch.subscribe(standing(1, code), () => {}));
    while (reads.length === 0) await settled();
    for (const stop of stops) stop();
    const before = reads.length;
    assert.deepEqual(reads[0], ['A', 'B']);
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve, 1));
    assert.equal(reads.length, before);
  });

  it('goes on after a read that failed', async () => {
    let fails = true;
    const watch = new DossierWatch(async () => {
      if (fails) throw new Error('gone');
      return [standing(2)];
    }, 1e6);
    const heard = [];
    const stop = watch.subscribe(standing(1), ({ version }) => heard.push(version));
    watch.changed('A');
    await settled();
    fails = false;
    watch.changed('A');
    await settled();
    assert.deepEqual(heard, [2]);
    stop();
  });
});
