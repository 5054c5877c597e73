/** Receipts on both databases; every answer is checked against docs/openapi.yaml by `portal.mjs`. */
import { describe } from 'node:test';
import { pglite, postgres } from './databases.mjs';
import { receiptsSuite } from './receipts.suite.mjs';

for (const database of [pglite, postgres])
  describe(`portal/receipts on ${database.name}`, { skip: database.missing }, () => receiptsSuite(database));
