/** Three times what the portal can take, for a few seconds; `npm run soak:overload` is the long one, on every database. */
import { strict as assert } from 'node:assert';
import { after, before, describe, it } from 'node:test';
import { sha256 } from '../../build/portal/server/domain/secrets.js';
import { hangUp, quantile } from '../load/http.mjs';
import { filing, startSetup } from '../load/process.mjs';
import { capacity, count, rush } from '../load/rush.mjs';

describe('portal/rush', () => {
  let setup;
  before(async () => (setup = await startSetup('PGlite')));
  after(async () => {
    hangUp();
    await setup?.stop();
    await setup?.dispose();
  });

  it('sends away early, goes on working, answers for the status, and loses nothing', async () => {
    const body = filing();
    const { perSecond, keys } = await capacity(setup.origins, body, { warmUpMs: 1500, ms: 2500 });
    const limits = { perSecond: perSecond * 3, ms: 4000, clients: 500, mostMs: 14_000 };
    const { jobs, status } = await rush(setup.origins, body, limits);
    hangUp();
    await setup.stop();
    const acked = jobs.filter(({ state }) => state === 'acked');
    const shown = `${perSecond.toFixed(0)}/s; ${acked.length} of ${jobs.length} in; status p50 ${quantile(status.took, 0.5).toFixed(0)} ms, p99 ${quantile(status.took, 0.99).toFixed(0)} ms`;
    console.log(shown);
    const database = await setup.open();
    const found = await count(database, [...keys, ...acked.map(({ id }) => id)], sha256);
    await database.close();
    assert.deepEqual([found.lost, found.doubled], [0, 0], 'nothing lost, nothing twice');
    assert.ok(acked.length > perSecond * 4 * 0.5, `${shown}: it hardly works any more`);
    assert.ok(
      jobs.some(({ shed }) => shed),
      `${shown}: nobody is sent away`,
    );
    assert.ok(quantile(status.took, 0.5) < 1500, `${shown}: nobody can ask how it stands`);
    assert.equal(jobs.filter(({ state }) => state === 'needs-person').length, 0);
    assert.ok(Math.max(...jobs.map(({ tries }) => tries)) <= 8);
  });
});
