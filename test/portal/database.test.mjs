/** What every database of the portal does alike. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DatabaseBusy } from '../../build/portal/server/database/database.js';
import { pglite, postgres } from './databases.mjs';

for (const kind of [pglite, postgres]) {
  describe(kind.name, { skip: kind.missing }, () => {
    it('is busy for whoever asks after it closed', async () => {
      const server = await kind.start();
      const database = await server.open();
      assert.equal((await database.query('select 1 as one'))[0].one, 1);
      await database.close();
      await assert.rejects(database.query('select 1'), DatabaseBusy);
      await assert.rejects(
        database.transaction((tx) => tx.query('select 1')),
        DatabaseBusy,
      );
      await server.stop();
    });
  });
}
