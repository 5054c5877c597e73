/** A day at the desk, on both databases; and days with a fault in them, which have to be noticed. */
import { strict as assert } from 'node:assert';
import { after, before, describe, it } from 'node:test';
import { pglite, postgres } from './databases.mjs';
import { forgetful, liveTheDay } from './day.mjs';
import { startPortal } from './portal.mjs';

for (const kind of [pglite, postgres]) {
  if (kind.missing) console.log(`${kind.name}: ${kind.missing}`);
  describe(`portal/day on ${kind.name}`, { skip: kind.missing }, () => {
    let server;
    let portal;
    let database;
    before(async () => {
      server = await kind.start();
      database = await server.open();
      portal = await startPortal(database);
    });
    after(async () => {
      await portal?.stop();
      await server?.stop();
    });

    it('ends with every order in the right state, and no transfer lost or counted twice', async () => {
      const { differences, measured, kinds, states } = await liveTheDay(portal, database, {
        count: 2000,
        seed: 20261125,
      });
      console.log(`${kind.name}: ${JSON.stringify({ ...measured, kinds, states })}`);
      assert.deepEqual(differences.slice(0, 10), []);
    });
  });
}

describe('portal/day with a fault in it', () => {
  let lost;
  const faults = {
    'credits a repeated notice again': forgetful,
    // With all its repetitions: one alone would be made good by the next.
    'loses one transfer': (told) => (told.transactionId === (lost ??= told.transactionId) ? undefined : told),
    'does not look at the account': (told) => ({ ...told, account: '3800000635' }),
  };
  for (const [what, broken] of Object.entries(faults)) {
    it(`notices a bank side that ${what}`, async () => {
      const server = await pglite.start();
      const database = await server.open();
      const portal = await startPortal(database);
      const { differences } = await liveTheDay(portal, database, { count: 80, seed: 8, broken });
      await portal.stop();
      await server.stop();
      assert.ok(differences.length > 0);
    });
  }

  it('finds nothing wrong with the same day without one', async () => {
    const server = await pglite.start();
    const database = await server.open();
    const portal = await startPortal(database);
    const { differences } = await liveTheDay(portal, database, { count: 80, seed: 8 });
    await portal.stop();
    await server.stop();
    assert.deepEqual(differences, []);
  });
});
