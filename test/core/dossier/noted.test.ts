import { expect } from '@open-wc/testing';
import { createClient } from '../../../src/core/create-client.js';
import { notedDossiersPart, validatePortalCode } from '../../../src/core/dossier/noted.js';
import { vaultPart } from '../../../src/core/storage/vault.js';
import { databaseName, forgetDevices, legible, NOW, rows } from '../device.js';

const NOTE = {
  dossier: 'draft-1',
  code: ' g22.99.08-260101 0001 ',
  procedure: { code: '3.000722', name: 'Khai sinh liên thông' },
  link: 'https://lienthong.dichvucong.gov.vn/#/tra-cuu-ho-so',
};
const CODE = 'G22.99.08-2601010001';

describe('dossier/noted', () => {
  let name: string;
  let now: number;
  const tab = async () => {
    const client = createClient({ databaseName: name, now: () => now });
    await client.profiles.setLevel('device');
    return client;
  };
  beforeEach(() => {
    name = databaseName();
    now = NOW;
  });
  afterEach(forgetDevices);

  it('keeps a code in one way of writing it, sealed, with where it is looked up', async () => {
    await (await tab()).use(notedDossiersPart).note(NOTE);
    const there = await tab();
    const note = { ...NOTE, code: CODE, notedAt: new Date(NOW).toISOString() };
    expect(await there.use(notedDossiersPart).list()).to.deep.equal([note]);
    expect(await there.use(notedDossiersPart).of('draft-1')).to.deep.equal(note);
    expect(legible(await rows(name))).not.to.contain(CODE);
  });

  it('keeps one for each draft, the newest first', async () => {
    const notedDossiers = (await tab()).use(notedDossiersPart);
    await notedDossiers.note(NOTE);
    now += 1_000;
    await notedDossiers.note({ ...NOTE, dossier: 'draft-2', code: 'H29-260101-0002' });
    now += 1_000;
    await notedDossiers.note({ ...NOTE, code: 'H29-260101-0001' });
    expect((await notedDossiers.list()).map(({ code }) => code)).to.deep.equal([
      'H29-260101-0001',
      'H29-260101-0002',
    ]);
  });

  it('never counts one as sent from here', async () => {
    const client = await tab();
    await client.use(notedDossiersPart).note(NOTE);
    expect(await client.dossiers.list()).to.deep.equal([]);
  });

  it('forgets one', async () => {
    const notedDossiers = (await tab()).use(notedDossiersPart);
    await notedDossiers.note(NOTE);
    await notedDossiers.note({ ...NOTE, dossier: 'draft-2' });
    await notedDossiers.remove('draft-1');
    expect((await notedDossiers.list()).map(({ dossier }) => dossier)).to.deep.equal(['draft-2']);
  });

  it('leaves out a record that is none', async () => {
    const client = await tab();
    await (await client.use(vaultPart).store()).put('x', () => ({ kind: 'noted', code: 'x' }));
    expect(await client.use(notedDossiersPart).list()).to.deep.equal([]);
  });

  for (const [typed, code] of [
    ['', 'portal-code-empty'],
    ['  ', 'portal-code-empty'],
    ['1'.repeat(61), 'portal-code-long'],
    ['chưa có', 'portal-code-unusual'],
    ['ABC', 'portal-code-unusual'],
    ['g22.99.08-26 01 01', undefined],
    ['H29-260101-0001', undefined],
    ['000.00.10.H56-260101-0001', undefined],
  ] as const)
    it(`${code ?? 'has no doubt'}: “${typed.slice(0, 20)}”`, () => {
      expect(validatePortalCode(typed)[0]?.code).to.equal(code);
    });
});
