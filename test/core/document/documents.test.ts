import { expect } from '@open-wc/testing';
import { documentsPart, WALLET_BYTES, type NewDocument } from '../../../src/core/document/documents.js';
import { profilesPart } from '../../../src/core/profile/profiles.js';
import { vaultPart } from '../../../src/core/storage/vault.js';
import { clock, databaseName, device, forgetDevices, legible, NOW, rows, tamperStore } from '../device.js';
import { rejection } from '../rejection.js';
import { withFullDisk } from '../storage/support/full.js';

const PAPER: NewDocument = { paper: 'chung-sinh', title: 'Giấy chứng sinh', pages: 2, forLater: true };
const DAY = 24 * 60 * 60_000;

/** Bytes that can be told from any other, of three chunks. */
function file(letter = 'a', bytes = 600_000): Blob {
  return new Blob([letter.repeat(bytes)], { type: 'application/pdf' });
}

async function opened(options: Parameters<typeof device>[0] = {}, level: 'device' | 'session' = 'device') {
  const client = device(options);
  await client.use(vaultPart).setLevel(level);
  return { client, documents: client.use(documentsPart), vault: client.use(vaultPart) };
}

describe('document/documents', () => {
  afterEach(forgetDevices);

  it('keeps a paper as it is, and what is known of it', async () => {
    const { documents } = await opened();
    const id = await documents.keep(file(), { ...PAPER, about: 'p', takenAt: NOW - DAY });
    expect(await documents.list()).to.deep.equal([
      {
        id,
        paper: 'chung-sinh',
        title: 'Giấy chứng sinh',
        pages: 2,
        takenAt: NOW - DAY,
        about: 'p',
        forLater: true,
        type: 'application/pdf',
        bytes: 600_000,
        dossiers: [],
      },
    ]);
    const kept = await documents.get(id);
    expect(kept?.type).to.equal('application/pdf');
    expect((await kept!.text()) === 'a'.repeat(600_000)).to.equal(true);
  });

  it('is read by another tab of the same device', async () => {
    const name = databaseName();
    const { documents } = await opened({ databaseName: name });
    const id = await documents.keep(file(), PAPER);
    const other = device({ databaseName: name }).use(documentsPart);
    expect((await (await other.get(id))!.text()).length).to.equal(600_000);
  });

  it('leaves nothing legible on the device, in chunks of at most 256 KiB', async () => {
    const name = databaseName();
    const { documents } = await opened({ databaseName: name });
    await documents.keep(file('giay-chung-sinh ', 40_000), PAPER);
    const stored = await rows(name);
    expect(legible(stored)).to.not.include('giay-chung-sinh');
    expect(legible(stored)).to.not.include('Giấy chứng sinh');
    const sizes = stored['files']!.map(([, row]) => (row as { ct: ArrayBuffer }).ct.byteLength);
    expect(sizes.length).to.equal(3);
    expect(Math.max(...sizes)).to.be.at.most(256 * 1024 + 16);
  });

  it('is listed without its bytes being read', async () => {
    const name = databaseName();
    const { documents } = await opened({ databaseName: name });
    const id = await documents.keep(file(), PAPER);
    await tamperStore(name, 'files', (files) => files.clear());
    expect((await documents.list()).map((one) => one.id)).to.deep.equal([id]);
    expect(await documents.get(id)).to.equal(undefined);
  });

  it('gives nothing rather than a paper that was cut, changed or put together anew', async () => {
    const name = databaseName();
    const { documents } = await opened({ databaseName: name });
    const id = await documents.keep(file(), PAPER);
    const other = await documents.keep(file('b'), PAPER);
    await tamperStore(name, 'files', (files) => files.delete([id, 2]));
    expect(await documents.get(id)).to.equal(undefined);
    await tamperStore(name, 'files', async (files) => {
      const [first, second] = [await files.get([other, 0]), await files.get([other, 1])];
      await files.put(second!, [other, 0]);
      return files.put(first!, [other, 1]);
    });
    expect(await documents.get(other)).to.equal(undefined);
  });

  it('refuses what was not prepared', async () => {
    const { documents } = await opened();
    for (const wrong of [new Blob(['a']), new Blob([], { type: 'image/jpeg' }), file('a', 5_000_001)])
      expect(await rejection(documents.keep(wrong, PAPER))).to.include({ code: 'document-file' });
    expect(await documents.list()).to.deep.equal([]);
  });

  it('takes no more than a phone can seal again', async () => {
    const { documents } = await opened({}, 'session');
    for (let bytes = 0; bytes + 5_000_000 <= WALLET_BYTES; bytes += 5_000_000)
      await documents.keep(file('a', 5_000_000), PAPER);
    expect(await rejection(documents.keep(file('a', 1), PAPER))).to.include({ code: 'storage-wallet' });
  });

  it('says that the device is full, and loses nothing', async () => {
    const { documents } = await opened();
    const id = await documents.keep(file(), PAPER);
    const restore = withFullDisk('files');
    try {
      expect(await rejection(documents.keep(file('b'), PAPER))).to.include({ code: 'storage-full' });
    } finally {
      restore();
    }
    expect((await documents.list()).map((one) => one.id)).to.deep.equal([id]);
    expect(await (await documents.get(id))!.text()).to.have.length(600_000);
  });

  describe('a dossier', () => {
    it('has its papers, which go when they are taken out of the last one', async () => {
      const name = databaseName();
      const { documents } = await opened({ databaseName: name });
      const id = await documents.keep(file(), { ...PAPER, dossier: 'd1', forLater: false });
      await documents.attach(id, 'd2');
      expect(await documents.list()).to.deep.equal([]);
      expect((await documents.forDossier('d2')).map((one) => one.id)).to.deep.equal([id]);
      await documents.detach(id, 'd1');
      expect((await documents.forDossier('d2')).length).to.equal(1);
      await documents.detach(id, 'd2');
      expect((await rows(name))['files']).to.deep.equal([]);
    });

    it('leaves a paper that is kept for later', async () => {
      const { documents } = await opened();
      const id = await documents.keep(file(), { ...PAPER, dossier: 'd' });
      await documents.detach(id, 'd');
      expect((await documents.list()).map(({ dossiers }) => dossiers)).to.deep.equal([[]]);
    });

    it('that is neither draft nor sent is followed by its papers after a day', async () => {
      const time = clock();
      const { documents, vault } = await opened({ now: time.now });
      await (await vault.store()).put('draft', () => ({ kind: 'draft' }));
      await (await vault.store()).put('sent', () => ({ kind: 'dossier' }));
      const ids = {
        draft: await documents.keep(file(), { ...PAPER, dossier: 'draft', forLater: false }),
        sent: await documents.keep(file(), { ...PAPER, dossier: 'sent', forLater: false }),
        gone: await documents.keep(file(), { ...PAPER, dossier: 'gone', forLater: false }),
        wallet: await documents.keep(file(), PAPER),
      };
      await documents.tidy();
      expect(await documents.get(ids.gone)).to.not.equal(undefined);
      time.advance(DAY + 1);
      await documents.tidy();
      expect(await documents.get(ids.gone)).to.equal(undefined);
      expect(await documents.get(ids.draft)).to.not.equal(undefined);
      // It was sent without its papers, which the person still has to hand in.
      expect(await documents.get(ids.sent)).to.not.equal(undefined);
      expect(await documents.get(ids.wallet)).to.not.equal(undefined);
    });
  });

  it('goes with the person, bytes and all', async () => {
    const name = databaseName();
    const { client, documents } = await opened({ databaseName: name });
    const profiles = client.use(profilesPart);
    const person = await profiles.save({ relation: 'self', facts: {} });
    await documents.keep(file(), { ...PAPER, about: person });
    const other = await documents.keep(file('b', 1000), { ...PAPER, about: 'other' });
    await profiles.remove(person);
    expect((await documents.list()).map(({ id }) => id)).to.deep.equal([other]);
    expect((await rows(name))['files']!.map(([key]) => key)).to.deep.equal([[other, 0]]);
  });

  it('comes along from memory to the device, and to another lock', async () => {
    const { documents, vault } = await opened({}, 'session');
    const id = await documents.keep(file(), PAPER);
    await vault.setLevel('device');
    await vault.setLevel('passphrase', { passphrase: 'một câu dài dễ nhớ' });
    expect((await (await documents.get(id))!.text()) === 'a'.repeat(600_000)).to.equal(true);
    await vault.lock();
    expect(await rejection(documents.get(id))).to.include({ code: 'storage-locked' });
    await vault.unlock({ passphrase: 'một câu dài dễ nhớ' });
    expect((await (await documents.get(id))!.text()).length).to.equal(600_000);
  }).timeout(30_000);

  it('is erased with everything', async () => {
    const { documents, vault } = await opened();
    await documents.keep(file(), PAPER);
    expect((await vault.wipe()).erased).to.include({ files: 3, records: 2 });
    expect(await documents.list()).to.deep.equal([]);
  });

  it('of a helper session goes with it, and what is on the device is out of sight', async () => {
    const name = databaseName();
    const { documents, vault } = await opened({ databaseName: name });
    const own = await documents.keep(file(), PAPER);
    await vault.openSession('Tổ hỗ trợ', NOW + DAY);
    expect(await documents.list()).to.deep.equal([]);
    expect(await documents.get(own)).to.equal(undefined);
    const helped = await documents.keep(file('b'), PAPER);
    await vault.closeSession();
    expect((await documents.list()).map(({ id }) => id)).to.deep.equal([own]);
    expect(await documents.get(helped)).to.equal(undefined);
    expect((await rows(name))['files']!.length).to.equal(3);
  });

  it('is not in an export', async () => {
    const { client, documents } = await opened();
    const profiles = client.use(profilesPart);
    await profiles.save({ relation: 'self', facts: {} });
    await documents.keep(file(), PAPER);
    const text = await profiles.export('một câu dài dễ nhớ');
    const { client: other } = await opened();
    expect(await other.use(profilesPart).import(text, 'một câu dài dễ nhớ')).to.deep.equal({
      added: 1,
      changed: 0,
    });
    expect(await other.use(documentsPart).list()).to.deep.equal([]);
  }).timeout(30_000);

  it('tells when something has changed', async () => {
    const { documents } = await opened();
    const heard: string[] = [];
    documents.subscribe((change) => heard.push(change));
    await documents.keep(file(), PAPER);
    await new Promise((done) => setTimeout(done));
    expect(heard).to.include('changed');
  });
});
