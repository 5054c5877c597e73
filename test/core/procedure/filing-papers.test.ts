import { expect } from '@open-wc/testing';
import { documentsPart, type NewDocument } from '../../../src/core/document/documents.js';
import { filesOfDossier, takesFiles } from '../../../src/core/procedure/filing-papers.js';
import { parseProcedure } from '../../../src/core/procedure/parse.js';
import type { SiteUploads } from '../../../src/core/procedure/procedures.js';
import { vaultPart } from '../../../src/core/storage/vault.js';
import { clock, device, forgetDevices } from '../device.js';
import { small } from './fixture.js';

const SITE: SiteUploads = { types: ['application/pdf'], mostBytes: 1000, mostFiles: 20 };
const definition = parseProcedure(
  small([{}], {
    documents: [
      { id: 'a', name: { vi: 'Giấy A' }, required: true },
      { id: 'b', name: { vi: 'Giấy B' }, required: true },
      { id: 'c', name: { vi: 'Giấy C' }, required: { op: 'equals', field: 'f0', value: 'cần' } },
    ],
  }),
);

describe('procedure/filing-papers', () => {
  const time = clock();
  afterEach(forgetDevices);

  async function opened() {
    const client = device({ now: time.now });
    await client.use(vaultPart).setLevel('device');
    const documents = client.use(documentsPart);
    const add = (
      paper: string,
      text = paper,
      change: Partial<NewDocument> = {},
      type = 'application/pdf',
    ) => {
      // The newest one counts.
      time.advance(1000);
      return documents.keep(new Blob([text], { type }), {
        paper,
        title: `Giấy ${paper}`,
        pages: 1,
        forLater: false,
        dossier: 'd',
        ...change,
      });
    };
    const files = (answers = {}, site = SITE) => filesOfDossier(client, definition, answers, 'd', site);
    return { add, files };
  }

  it('sends what was added to the papers that are asked for, in the order of the definition', async () => {
    const { add, files } = await opened();
    await add('b');
    const id = await add('a', 'giấy tờ');
    const [first, second, ...more] = await files();
    expect(first).to.deep.include({ id, paper: 'a', title: 'Giấy a', type: 'application/pdf', bytes: 11 });
    expect(first?.sha256).to.match(/^[0-9a-f]{64}$/);
    expect(second?.paper).to.equal('b');
    expect(more).to.deep.equal([]);
  });

  it('sends the newest of several', async () => {
    const { add, files } = await opened();
    await add('a', 'cũ');
    const id = await add('a', 'mới');
    expect((await files()).map((file) => file.id)).to.deep.equal([id]);
  });

  it('leaves what the answers do not ask for, and what belongs to another dossier', async () => {
    const { add, files } = await opened();
    await add('c');
    await add('a', 'a', { dossier: 'another' });
    expect(await files()).to.deep.equal([]);
    expect((await files({ f0: 'cần' })).map(({ paper }) => paper)).to.deep.equal(['c']);
  });

  it('leaves what the site does not take: its type, its size, one too many', async () => {
    const { add, files } = await opened();
    await add('a', 'a', {}, 'image/jpeg');
    await add('b', 'b'.repeat(1001));
    await add('c');
    const needs = { f0: 'cần' };
    expect((await files(needs)).map(({ paper }) => paper)).to.deep.equal(['c']);
    const all = { types: ['application/pdf', 'image/jpeg'], mostBytes: 5000, mostFiles: 2 };
    expect((await files(needs, all)).map(({ paper }) => paper)).to.deep.equal(['a', 'b']);
  });

  for (const [what, uploads] of [
    ['nothing', undefined],
    ['no types', { ...SITE, types: [] }],
    ['types that are no list', { ...SITE, types: 'application/pdf' }],
    ['no size', { ...SITE, mostBytes: undefined }],
    ['no files', { ...SITE, mostFiles: 0 }],
  ] as const)
    it(`sends none to a site that names ${what}`, () => {
      expect(takesFiles(uploads as unknown as SiteUploads)).to.equal(false);
    });
});
