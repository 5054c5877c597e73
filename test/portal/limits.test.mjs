/** What one address may do, on both databases; the pieces that remember it forget again. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import { Blocked } from '../../build/portal/server/http/blocked.js';
import { countsInTable } from '../../build/portal/server/http/limits-table.js';
import { limits } from '../../build/portal/server/http/limits.data.js';
import { migrate } from '../../build/portal/server/database/migrate.js';
import { pglite, postgres } from './databases.mjs';
import { limitsSuite } from './limits.suite.mjs';
import { MORNING, startPortal } from './portal.mjs';

const MINUTE = 60_000;

for (const database of [pglite, postgres]) {
  if (database.missing) console.log(`${database.name}: ${database.missing}`);
  describe(`portal/limits on ${database.name}`, { skip: database.missing }, () => limitsSuite(database));
}

describe('portal/limits', () => {
  it('has a reason for each number', () => {
    for (const [name, { why, most, windowSeconds }] of Object.entries(limits)) {
      assert.ok(why.length > 40, name);
      assert.ok(most >= 60 && windowSeconds >= 60, `${name} would stop an office behind one address`);
    }
  });

  it('does not start with a factor that would let all through', async () => {
    const server = await pglite.start();
    const database = await server.open();
    for (const limitFactor of [NaN, 0, -1])
      await assert.rejects(startPortal(database, { limitFactor }), RangeError);
    await database.close();
  });

  it('forgets who need not wait any more, and the first of too many', () => {
    const blocked = new Blocked(3);
    const now = new Date(MORNING);
    for (const key of ['a', 'b', 'c', 'd']) blocked.add(key, now, 60);
    assert.deepEqual(
      [blocked.size, blocked.secondsLeft('a', now), blocked.secondsLeft('d', now)],
      [3, 0, 60],
    );
    const after = new Date(now.getTime() + MINUTE);
    for (const key of ['b', 'c', 'd']) assert.equal(blocked.secondsLeft(key, after), 0);
    assert.equal(blocked.size, 0);
  });

  it('leaves no row in the table for long', async () => {
    const server = await pglite.start();
    const database = await server.open();
    await migrate(database, new URL('../../examples/portal/migrations/', import.meta.url));
    let now = new Date(MORNING);
    const Store = countsInTable(database, () => now);
    const store = new Store({}).child({ name: 'petitions' });
    const count = (address) =>
      new Promise((resolve, reject) =>
        store.incr(address, (error, told) => (error ? reject(error) : resolve(told)), MINUTE, 5),
      );
    for (let i = 0; i < 150; i += 1) await count(`203.0.113.${i}`);
    assert.deepEqual(await count('203.0.113.7'), { current: 2, ttl: MINUTE });
    now = new Date(now.getTime() + MINUTE);
    assert.deepEqual(await count('203.0.113.7'), { current: 1, ttl: MINUTE });
    await count('198.51.100.1');
    const [{ n }] = await database.query('select count(*)::int as n from rate_limits');
    assert.equal(n, 2);
    await database.close();
  });
});
