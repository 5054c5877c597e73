/** The routes of the portal, read from Fastify itself. */
import { readCatalogue } from '../../build/portal/server/domain/procedures.js';
import { createServer } from '../../build/portal/server/server.js';
import { MORNING, SECRET } from './portal.mjs';

/**
 * Every route as it was registered, such as `GET /can-bo/ho-so/:code`, from a second server over the same database. HEAD
 * comes with each GET and is left out, as is OPTIONS.
 */
export async function routesOf(database) {
  const found = new Set();
  const app = await createServer({
    database: { ...database, close: async () => {} },
    procedures: await readCatalogue([new URL('fixtures/procedures/', import.meta.url)]),
    bankSecret: SECRET,
    now: () => new Date(MORNING),
  });
  // A branch is written with its part of the address and its methods.
  const tree = app.printRoutes({ commonPrefix: false });
  const stack = [];
  for (const line of tree.split('\n')) {
    const match = /^([│ ]*)[├└]── (.*?) \((.+)\)$/.exec(line) ?? /^([│ ]*)[├└]── (.*)$/.exec(line);
    if (!match) continue;
    const depth = match[1].length / 4;
    stack.length = depth;
    stack[depth] = match[2];
    const path = stack.join('');
    for (const method of (match[3] ?? '')
      .split(', ')
      .filter((one) => one && one !== 'HEAD' && one !== 'OPTIONS'))
      found.add(`${method} ${path.length > 1 ? path.replace(/\/$/, '') : path}`);
  }
  await app.close();
  return [...found].sort();
}
