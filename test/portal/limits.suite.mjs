import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, it } from 'node:test';
import { MORNING, filing, problem, startPortal } from './portal.mjs';

const WRONG = 'A'.repeat(22);
const later = (ms) => new Date(Date.parse(MORNING) + ms).toISOString();

/** Registers the tests of what one address may do, for one kind of database. */
export function limitsSuite(kind) {
  let server;
  let portal;
  let code;
  let secret;
  let address = 0;
  /** An address that nobody has asked from. */
  const stranger = () => `203.0.113.${(address += 1)}`;

  before(async () => {
    server = await kind.start();
    // A thirtieth: 10 dossiers in ten minutes, 2 refusals in fifteen.
    portal = await startPortal(await server.open(), { limitFactor: 1 / 30, trustProxy: 'loopback' });
    ({ code, secret } = (await file(stranger())).body);
  });
  after(async () => {
    await portal?.stop();
    await server?.stop();
  });
  beforeEach(() => portal.setClock(MORNING));

  const file = (from, key = randomUUID()) =>
    portal.post('/dossiers', filing(), { headers: { 'idempotency-key': key, 'x-forwarded-for': from } });
  const look = (from, given) =>
    portal.get(`/dossiers/${code}`, { secret: given, headers: { 'x-forwarded-for': from } });
  const statuses = async (count, ask) => {
    const seen = [];
    for (let i = 0; i < count; i += 1) seen.push((await ask(i)).status);
    return seen;
  };

  it('lets an address file so many dossiers, then says when to come again', async () => {
    const from = stranger();
    assert.deepEqual(await statuses(10, () => file(from)), Array(10).fill(201));
    const answer = await file(from);
    assert.deepEqual([answer.status, problem(answer)], [429, 'too-many']);
    const seconds = Number(answer.headers.get('retry-after'));
    assert.ok(seconds > 0 && seconds <= 600, `${seconds} s`);
    assert.equal((await file(stranger())).status, 201, 'another address');
  });

  it('counts a household of IPv6 as one address, and an IPv4 address however it is written', async () => {
    await statuses(10, (i) => file(`2001:db8:1:2:${i}::1`));
    assert.equal((await file('2001:db8:1:2:ffff::9')).status, 429);
    assert.equal((await file('2001:db8:1:3::1')).status, 201, 'the next household');
    await statuses(10, () => file('198.51.100.7'));
    assert.equal((await file('::ffff:198.51.100.7')).status, 429);
  });

  it('counts refused secrets alone, and stops whoever goes on guessing', async () => {
    const honest = stranger();
    assert.deepEqual(await statuses(8, () => look(honest, secret)), Array(8).fill(200));
    const guesser = stranger();
    assert.deepEqual(await statuses(3, () => look(guesser, WRONG)), [403, 403, 429]);
    assert.equal((await look(guesser, secret)).status, 429, 'the right one is not told to a guesser either');
    assert.equal((await look(honest, secret)).status, 200);
  });

  it('lets the guesser try again when the window has ended', async () => {
    const guesser = stranger();
    await statuses(2, () => look(guesser, WRONG));
    portal.setClock(later(14 * 60_000));
    assert.equal((await look(guesser, secret)).status, 429);
    portal.setClock(later(16 * 60_000));
    assert.equal((await look(guesser, secret)).status, 200);
  });

  it('takes only so many tries to sign in of one address, whatever becomes of them', async () => {
    const from = stranger();
    const enter = (address) =>
      fetch(`${portal.origin}/can-bo/dang-nhap`, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'x-forwarded-for': address },
        body: new URLSearchParams({ id: 'nobody', password: 'x' }),
      });
    // Forms that are not ours: no password is looked at, and they count all the same.
    assert.deepEqual(await statuses(2, () => enter(from)), [403, 403]);
    const answer = await enter(from);
    assert.equal(answer.status, 429);
    assert.ok(Number(answer.headers.get('retry-after')) > 0);
    assert.match(await answer.text(), /<h1>/);
    assert.equal((await enter(stranger())).status, 403, 'another address');
  });

  it('keeps what stays up open to everybody', async () => {
    const from = stranger();
    const paths = ['/site', `/submissions/${randomUUID()}`];
    for (const path of paths) {
      const seen = await statuses(50, () => portal.get(path, { headers: { 'x-forwarded-for': from } }));
      assert.ok(!seen.includes(429), path);
    }
  });

  describe('without a proxy that is trusted', () => {
    it('takes nobody at their word on who they are', async () => {
      const other = await kind.start();
      const open = await startPortal(await other.open(), { limitFactor: 1 / 30 });
      const send = () =>
        open.post('/dossiers', filing(), {
          headers: { 'idempotency-key': randomUUID(), 'x-forwarded-for': stranger() },
        });
      assert.deepEqual((await statuses(11, send)).slice(-2), [201, 429]);
      await open.stop();
      await other.stop();
    });
  });
}
