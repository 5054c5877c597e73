import { expect } from '@open-wc/testing';
import { builtInCatalogue } from '../../../src/core/procedure/built-in-catalogue.data.js';
import { builtInProcedures } from '../../../src/core/procedure/built-in.js';
import { catalogueEntry } from '../../../src/core/procedure/catalogue-entry.js';
import { cataloguePart, readCatalogue } from '../../../src/core/procedure/catalogue.js';
import type { ProcedureDefinition } from '../../../src/core/procedure/definition.js';
import { Client } from '../../../src/core/client.js';

function catalogue(answer: unknown) {
  const asked: string[] = [];
  const client = new Client({
    endpoint: '/api',
    fetch: async (url) => {
      asked.push(url as string);
      if (answer === undefined) throw new TypeError('Failed to fetch');
      if (typeof answer === 'number') return new Response('no', { status: answer });
      return Response.json(answer);
    },
  });
  return { asked, list: (site?: string) => client.use(cataloguePart).list(site) };
}

describe('procedure/catalogue', () => {
  it('lists what ships with the library as its definitions say', async () => {
    const definitions = await Promise.all(Object.values(builtInProcedures).map((load) => load()));
    const entries = definitions.map((module) => catalogueEntry(module.default as ProcedureDefinition));
    // Refresh: npm run build && node scripts/procedure-catalogue.mjs
    expect(builtInCatalogue).to.deep.equal(entries);
  });

  it('is that of the library on a page without a server', async () => {
    const list = await new Client().use(cataloguePart).list();
    expect(list).to.deep.equal({ entries: builtInCatalogue, from: 'library' });
  });

  it('is that of the site where it has one', async () => {
    const { list } = catalogue({
      procedures: [
        {
          code: '1.001193',
          version: 1,
          name: 'Đăng ký khai sinh',
          shortName: 'Khai sinh',
          authority: 'Ủy ban nhân dân xã',
          workingDays: 0,
          longestWorkingDays: 5,
          fees: [{ amount: 5000, channel: 'counter' }],
          keywords: ['em bé'],
          replaces: ['1.000894'],
        },
      ],
    });
    expect(await list()).to.deep.equal({
      from: 'site',
      entries: [
        {
          code: '1.001193',
          name: { vi: 'Đăng ký khai sinh' },
          shortName: { vi: 'Khai sinh' },
          authority: { vi: 'Ủy ban nhân dân xã' },
          time: { workingDays: 0, longest: 5 },
          fees: [{ amount: 5000, channel: 'counter' }],
          keywords: ['em bé'],
          replaces: ['1.000894'],
        },
      ],
    });
  });

  it('takes what an older server says, and finds it by the words of the library', async () => {
    const { list } = catalogue({
      procedures: [{ code: '2.000635', version: 1, name: 'Cấp bản sao', shortName: 'Bản sao' }],
    });
    const [entry] = (await list()).entries;
    expect(entry).to.include.keys('code', 'name').and.not.have.any.keys('authority', 'time', 'fees');
    expect(entry!.keywords).to.include('trích lục');
  });

  it('asks for one of several sites only when told', async () => {
    const { asked, list } = catalogue({ procedures: [] });
    await list();
    await list('xã a&b');
    expect(asked).to.deep.equal(['/api/procedures', '/api/procedures?site=x%C3%A3%20a%26b']);
  });

  it('is that of the library, with the reason, while the line is down', async () => {
    const { error, ...list } = await catalogue(undefined).list();
    expect(list).to.deep.equal({ entries: builtInCatalogue, from: 'library' });
    expect(error).to.have.property('code', 'network-offline');
    expect((await catalogue(500).list()).error).to.have.property('status', 500);
  });

  it('is that of the library where the site has none', async () => {
    for (const answer of [404, { procedures: [] }, { procedures: 'none' }, []])
      expect(await catalogue(answer).list()).to.deep.equal({ entries: builtInCatalogue, from: 'library' });
  });

  it('leaves out what does not fit, and never throws', () => {
    const odd = [
      null,
      7,
      'x',
      [],
      {},
      { code: '1.000001' },
      { code: 1, name: 'a' },
      { name: 'b', code: ' ' },
    ];
    expect(readCatalogue({ procedures: odd })).to.deep.equal([]);
    const [entry] = readCatalogue({
      procedures: [
        {
          code: '9.000001',
          name: 'Thủ tục',
          shortName: 5,
          authority: {},
          workingDays: -1,
          fees: [{ amount: '8.000' }],
          keywords: ['a', null, ''],
          replaces: 'x',
          __proto__: { polluted: true },
        },
      ],
    });
    expect(entry).to.deep.equal({
      code: '9.000001',
      name: { vi: 'Thủ tục' },
      shortName: { vi: 'Thủ tục' },
      keywords: ['a'],
      replaces: [],
    });
    for (const answer of [undefined, null, 0, '', { procedures: {} }])
      expect(readCatalogue(answer)).to.deep.equal([]);
  });
});
