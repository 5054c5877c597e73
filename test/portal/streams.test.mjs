/** Streams of dossiers that come and go: whoever closes a page leaves nothing behind at the portal. */
import { strict as assert } from 'node:assert';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { pglite } from './databases.mjs';
import { startPortal } from './portal.mjs';

const STREAMS = 1000;
const AT_ONCE = 100;

/** What would keep this process awake, by kind. */
const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('streams of a dossier', () => {
  let portal;
  let url;
  let server;
  before(async () => {
    const database = await (await pglite.start()).open();
    portal = await startPortal(database, { ready: (app) => (server = app.server) });
    const { code } = (await portal.file()).body;
    url = `${portal.origin}/api/dossiers/${code}/events`;
  });
  after(() => portal.stop());

  /** Opens one, hears its first event, and leaves as a closed page does. */
  async function visit() {
    const request = get(url, { agent: new Agent({ keepAlive: false }) });
    const [response] = await once(request, 'response');
    assert.equal(response.statusCode, 200);
    const [first] = await once(response, 'data');
    assert.match(String(first), /^event: dossier/);
    response.on('error', () => {});
    request.destroy();
  }
  const connections = () =>
    new Promise((resolve, reject) => {
      server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
    });

  it(`leave no listener, timer or connection behind after ${STREAMS} of them`, async () => {
    // The one that the dossier was filed on.
    const idle = await connections();
    await visit();
    while ((await connections()) > idle) await turn();
    const before = timers();
    for (let done = 0; done < STREAMS; done += AT_ONCE)
      await Promise.all(Array.from({ length: AT_ONCE }, visit));
    // The portal hears of the last ones in turns of this very loop.
    while ((await connections()) > idle) await turn();
    await turn();
    assert.ok(timers() <= before, `${timers()} timers, ${before} before`);
    await visit();
  });
});
