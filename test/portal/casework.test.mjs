/** The life of a dossier on both databases. */
import { describe } from 'node:test';
import { caseworkSuite } from './casework.suite.mjs';
import { pglite, postgres } from './databases.mjs';

for (const database of [pglite, postgres])
  describe(`portal/casework on ${database.name}`, { skip: database.missing }, () => caseworkSuite(database));
