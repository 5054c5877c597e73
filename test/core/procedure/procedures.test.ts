import { expect } from '@open-wc/testing';
import { createClient } from '../../../src/core/create-client.js';
import { rejection } from '../rejection.js';
import { json, noLine, problem, server } from '../server.js';
import { small, source } from './fixture.js';

const CODE = '2.000635';

describe('procedure/procedures', () => {
  it('has the shipped definition without an endpoint', async () => {
    expect((await createClient().procedures.load(CODE)).code).to.equal(CODE);
  });

  it('prefers the definition of the site', async () => {
    const there = server(() => json({ ...source(), version: 9 }));
    expect((await createClient(there).procedures.load(CODE)).version).to.equal(9);
    expect(there.asked[0]?.path).to.equal(`/procedures/${CODE}`);
  });

  for (const [what, answer] of [
    ['there is no line', noLine],
    ['the site does not know it', () => problem('unknown', 404)],
    ['the site is down', () => problem('busy', 503)],
    ['the answer is no JSON', () => new Response('<html>')],
  ] as const) {
    it(`takes the shipped definition when ${what}`, async () => {
      expect((await createClient(server(answer)).procedures.load(CODE)).version).to.equal(1);
    });
  }

  it('does not hide a wrong definition of the site behind the shipped one', async () => {
    const error = await rejection(createClient(server(() => json({ format: 1 }))).procedures.load(CODE));
    expect(error).to.include({ name: 'BkDataError', code: 'procedure-schema' });
  });

  for (const code of ['9.999999', 'constructor', '__proto__']) {
    it(`knows no procedure ${code}`, async () => {
      const error = await rejection(createClient().procedures.load(code));
      expect(error).to.include({ name: 'BkConfigError', code: 'procedure-unknown' });
    });
  }

  it('reads a definition from the URL that a page names, with the fetch of the client', async () => {
    const there = server(() => json(small()));
    expect((await createClient({ fetch: there.fetch }).procedures.loadFrom('/x/test.json')).code).to.equal(
      '1.000001',
    );
    expect(there.asked[0]?.path).to.equal('/x/test.json');
  });

  it('has the settings of the site, or nothing while there is no line', async () => {
    const site = { name: 'X', unit: { name: 'UBND xã X' }, receives: [CODE], fees: [] };
    expect(await createClient(server(() => json(site))).procedures.site()).to.deep.equal(site);
    expect(await createClient(server(noLine)).procedures.site()).to.equal(undefined);
    expect(await createClient().procedures.site()).to.equal(undefined);
  });

  it('stops for a caller who has gone', async () => {
    const there = server(() => json(source()));
    await rejection(createClient(there).procedures.load(CODE, AbortSignal.abort()));
    expect(there.asked).to.deep.equal([]);
  });
});
