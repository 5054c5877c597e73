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

  const site = {
    name: 'X',
    unit: { name: 'UBND xã X' },
    receives: [CODE],
    fees: [{ code: CODE, channel: 'online', amount: 0 }],
  };
  const fee = (change: object) => ({ ...site, fees: [{ ...site.fees[0], ...change }] });

  it('has the settings of the site, or nothing while there is no line', async () => {
    expect(await createClient(server(() => json(site))).procedures.site()).to.deep.equal(site);
    expect(await createClient(server(noLine)).procedures.site()).to.equal(undefined);
    expect(await createClient().procedures.site()).to.equal(undefined);
  });

  it('takes a fee of nothing, and what else the site tells', async () => {
    const more = { ...site, hotline: '1900 0000' };
    expect(await createClient(server(() => json(more))).procedures.site()).to.deep.equal(more);
  });

  for (const [what, answer] of Object.entries({
    'an empty object': {},
    true: true,
    'a list': [],
    'a name that is a number': { ...site, name: 1 },
    'a site without a unit': { ...site, unit: null },
    'a unit without a name': { ...site, unit: {} },
    'no list of procedures': { ...site, receives: CODE },
    'a code that is a number': { ...site, receives: [2.000635] },
    'no fees': { ...site, fees: undefined },
    'a fee that is null': { ...site, fees: [null] },
    'a fee without a channel': fee({ channel: undefined }),
    'an amount as text': fee({ amount: '8000' }),
    'half a đồng': fee({ amount: 0.5 }),
    'less than nothing': fee({ amount: -1 }),
  })) {
    it(`knows no site by ${what}`, async () => {
      expect(await createClient(server(() => json(answer))).procedures.site()).to.equal(undefined);
    });
  }

  it('stops for a caller who has gone', async () => {
    const there = server(() => json(source()));
    await rejection(createClient(there).procedures.load(CODE, AbortSignal.abort()));
    expect(there.asked).to.deep.equal([]);
  });
});
