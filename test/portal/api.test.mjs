/** The API on both databases; every answer is checked against docs/openapi.yaml by `portal.mjs`. */
import { describe } from 'node:test';
import { apiSuite } from './api.suite.mjs';
import { pglite, postgres } from './databases.mjs';

for (const database of [pglite, postgres]) {
  if (database.missing) console.log(`${database.name}: ${database.missing}`);
  describe(`portal/api on ${database.name}`, { skip: database.missing }, () => apiSuite(database));
}
