import { expect } from '@open-wc/testing';
import { createClient } from '../../../src/core/create-client.js';
import { fromBase64, toBase64 } from '../../../src/core/storage/base64.js';
import { seal } from '../../../src/core/storage/envelope.js';
import { createSlot } from '../../../src/core/storage/slots/passphrase.js';
import { newDataKey } from '../../../src/core/storage/slots/new-slot.js';
import { Connection } from '../../../src/core/storage/connection.js';
import type { Json, Stamped } from '../../../src/core/storage/store.js';
import { vaultPart } from '../../../src/core/storage/vault.js';
import { openVaultStore } from '../../../src/core/storage/vault-store.js';
import { databaseName, forgetDevices, NOW, rows, tamper } from '../device.js';
import { rejection } from '../rejection.js';
import { browser, put, texts } from './tabs.js';

const PASSPHRASE = 'mười hai con giáp';

interface File {
  [key: string]: unknown;
  slot: { kdf: Record<string, unknown>; [key: string]: unknown };
  records: Record<string, unknown>[];
}

/** A file of somebody who knows the passphrase and writes what they like. */
async function forged(plains: Record<string, Json>): Promise<string> {
  const connection = new Connection(databaseName());
  const vid = crypto.randomUUID();
  const secret = { passphrase: PASSPHRASE };
  const { slot, dataKey } = await createSlot(
    { connection, vid, now: NOW, rounds: 10, secret },
    await newDataKey(),
  );
  const records = await Promise.all(
    Object.entries(plains).map(async ([id, plain]) => {
      const envelope = await seal(dataKey, { vid, type: 'record', id, n: 1 }, plain);
      return { ...envelope, iv: toBase64(envelope.iv), ct: toBase64(envelope.ct) };
    }),
  );
  const [iv, wrapped] = [toBase64(slot.iv), toBase64(slot.wrapped)];
  const kdf = { ...slot.kdf, salt: toBase64(slot.kdf!.salt) };
  return JSON.stringify({ bkvault: 1, vid, slot: { ...slot, iv, wrapped, kdf }, records });
}

describe('storage/vault-file', () => {
  let { name, tab } = browser();
  const filled = async () => {
    const vault = tab();
    await vault.setLevel('device');
    await put(vault, 'a', 'one');
    await put(vault, 'b', 'two');
    return vault;
  };
  beforeEach(() => {
    ({ name, tab } = browser());
  });
  afterEach(async () => {
    await forgetDevices();
  });

  it('brings everything to an empty device', async () => {
    const file = await (await filled()).export(PASSPHRASE);
    const other = browser().tab();
    await other.setLevel('device');
    expect(await other.import(file, PASSPHRASE)).to.deep.equal({ added: 2, changed: 0 });
    expect(await texts(other)).to.have.members(['one', 'two']);
  });

  it('merges into a device that has something', async () => {
    const vault = await filled();
    for (const text of ['more', 'often', 'two']) await put(vault, 'b', text);
    const file = await vault.export(PASSPHRASE);
    const other = browser().tab();
    await other.setLevel('device');
    for (const [id, text] of Object.entries({ a: 'one', b: 'older', c: 'own' })) await put(other, id, text);
    expect(await other.import(file, PASSPHRASE)).to.deep.equal({ added: 0, changed: 1 });
    expect(await texts(other)).to.have.members(['one', 'two', 'own']);
    expect(await other.import(file, PASSPHRASE)).to.deep.equal({ added: 0, changed: 0 });
  });

  it('is taken in memory, too, where no database is made', async () => {
    const file = await (await filled()).export(PASSPHRASE);
    const other = browser().tab();
    await other.import(file, PASSPHRASE);
    expect(await texts(other)).to.have.members(['one', 'two']);
  });

  it('holds nothing legible, and no key of the vault', async () => {
    const vault = await filled();
    await put(vault, 'c', 'Lê Thị Hoa, 038195012319');
    const file = await vault.export(PASSPHRASE);
    expect(file).not.to.match(/Hoa|038195012319|note|giáp/);
    const head = (await rows(name))['head']![0]![1] as { vid: string };
    expect(file).not.to.include(head.vid);
    const ivs = (await rows(name))['records']!.map(([, row]) =>
      toBase64((row as { iv: Uint8Array<ArrayBuffer> }).iv),
    );
    for (const iv of ivs) expect(file).not.to.include(iv);
  });

  it('wants a passphrase of 12 characters', async () => {
    const error = await rejection((await filled()).export('mười một ký'));
    expect(error).to.include({ name: 'BkDataError', code: 'vault-passphrase-short' });
  });

  it('does not open for another passphrase', async () => {
    const vault = await filled();
    const file = await vault.export(PASSPHRASE);
    expect(await rejection(vault.import(file, 'mười ba con giáp'))).to.include({
      name: 'BkVaultError',
      code: 'vault-passphrase-wrong',
    });
  });

  it('is neither written nor read while locked', async () => {
    const vault = tab();
    await vault.setLevel('pin', { pin: '739164' });
    await vault.lock();
    expect(await rejection(vault.export(PASSPHRASE))).to.have.property('code', 'storage-locked');
    expect(await rejection(vault.import('{}', PASSPHRASE))).to.have.property('code', 'storage-locked');
  });

  const flipped = (text: unknown) => {
    const bytes = fromBase64(text as string);
    bytes[0]! ^= 1;
    return toBase64(bytes);
  };
  const wholeTexts = new Set(['is cut off', 'is a list', 'is nothing', 'is too large']);
  for (const [what, spoil, code] of [
    ['is cut off', (_: File, text: string) => text.slice(0, -5), 'vault-file'],
    ['is a list', () => '[]', 'vault-file'],
    ['is nothing', () => 'null', 'vault-file'],
    ['is too large', (_: File, text: string) => text + ' '.repeat(17 * 2 ** 20), 'vault-file-size'],
    ['is of a later version', (file: File) => (file['bkvault'] = 2), 'storage-newer'],
    ['asks for two thousand million rounds', (file: File) => (file.slot.kdf['rounds'] = 2e9), 'vault-file'],
    ['asks for no rounds', (file: File) => (file.slot.kdf['rounds'] = 0), 'vault-file'],
    ['asks for rounds that are no number', (file: File) => (file.slot.kdf['rounds'] = '10'), 'vault-file'],
    ['has a slot of another kind', (file: File) => (file.slot['kind'] = 'device'), 'vault-file'],
    ['has a key of another length', (file: File) => (file.slot['wrapped'] = 'AAAA'), 'vault-file'],
    ['has bytes that are none', (file: File) => (file.slot['iv'] = '****************'), 'vault-file'],
    ['has bytes that are a number', (file: File) => (file.slot['iv'] = 7), 'vault-file'],
    [
      'has another key',
      (file: File) => (file.slot['wrapped'] = flipped(file.slot['wrapped'])),
      'vault-passphrase-wrong',
    ],
    [
      'has a changed record',
      (file: File) => (file.records[1]!['ct'] = flipped(file.records[1]!['ct'])),
      'vault-file',
    ],
    ['has a record in the place of another', (file: File) => (file.records[1]!['id'] = 'c'), 'vault-file'],
    ['has a record twice', (file: File) => file.records.push(file.records[0]!), 'vault-file'],
    ['has a record of an unknown seal', (file: File) => (file.records[0]!['alg'] = 'ROT13'), 'storage-newer'],
    [
      'has an id that every object has',
      (file: File) => (file.records[0]!['id'] = 'constructor'),
      'vault-file',
    ],
    ['has an id that is a prototype', (file: File) => (file.records[0]!['id'] = '__proto__'), 'vault-file'],
    ['has an id that is a path', (file: File) => (file.records[0]!['id'] = '../a'), 'vault-file'],
    [
      'has too many records',
      (file: File) => (file.records = Array.from({ length: 10_001 }, () => file.records[0]!)),
      'vault-file',
    ],
  ] as [string, (file: File, text: string) => unknown, string][]) {
    it(`is refused when it ${what}, and nothing changes`, async () => {
      const vault = await filled();
      const text = await vault.export(PASSPHRASE);
      const file = JSON.parse(text) as File;
      const made = spoil(file, text);
      const spoiled = typeof made === 'string' && wholeTexts.has(what) ? made : JSON.stringify(file);
      await put(vault, 'a', 'changed since');
      const error = await rejection(vault.import(spoiled, PASSPHRASE));
      expect(error).to.have.property('code', code);
      expect(await texts(vault)).to.have.members(['changed since', 'two']);
    });
  }

  it('keeps what was written later, here or in the file, and what was forgotten since', async () => {
    const vault = await filled();
    const both = async (of: typeof vault, text: object) =>
      (await of.store()).put('a', () => ({ kind: 'note', ...text }));
    await both(vault, { text: 'one', more: 'x', gone: 'x' });
    const file = await vault.export(PASSPHRASE);
    await both(vault, { text: 'one', more: 'later' });
    expect(await vault.import(file, PASSPHRASE)).to.deep.equal({ added: 0, changed: 0 });
    const { records } = await (await vault.store()).list();
    expect(records.find(({ id }) => id === 'a')?.data).to.deep.equal({
      kind: 'note',
      text: 'one',
      more: 'later',
    });
  });

  const data = { kind: 'note', text: 'three' };
  const deep = Array.from({ length: 40 }).reduce<Json>((inner) => ({ inner }), 1);
  for (const [what, plain, code] of [
    ['of a later schema', { sv: 99, data }, 'storage-newer'],
    ['without stamps', { sv: 1, data }, 'vault-file'],
    ['with a stamp that wins for ever', { sv: 1, data, at: { text: [2 ** 53, 'x'] } }, 'vault-file'],
    ['with a stamp that is none', { sv: 1, data, at: { text: 1 } }, 'vault-file'],
    [
      'with the stamp of a prototype',
      JSON.parse('{"sv":1,"data":{"kind":"x"},"at":{"__proto__":[1,"x"]}}') as Json,
      'vault-file',
    ],
    ['without a kind', { sv: 1, data: { text: 'three' } }, 'vault-file'],
    ['that is a list', { sv: 1, data: [] }, 'vault-file'],
    ['that is nothing', null, 'vault-file'],
    [
      'with the key of a prototype',
      JSON.parse('{"sv":1,"data":{"kind":"x","__proto__":{"a":1}}}') as Json,
      'vault-file',
    ],
    [
      'with the key of a prototype deep inside',
      { sv: 1, data: { ...data, a: [{ constructor: 1 }] } },
      'vault-file',
    ],
    ['of forty levels', { sv: 1, data: { ...data, deep } }, 'vault-file'],
  ] as [string, Json, string][]) {
    it(`is refused when it holds a record ${what}, though it is well sealed`, async () => {
      const vault = await filled();
      const file = await forged({ c: { sv: 1, data, at: {} }, d: plain });
      expect(await rejection(vault.import(file, PASSPHRASE))).to.have.property('code', code);
      expect(await texts(vault)).to.have.members(['one', 'two']);
    });
  }

  it('cannot count so high that later edits lose, or that the next export is refused', async () => {
    for (const counter of [2 ** 32, Number.MAX_SAFE_INTEGER]) {
      const vault = browser().tab();
      await vault.setLevel('device');
      const at = { kind: [counter, 'x'], text: [counter, 'x'] } as Json;
      const file = await forged({ c: { sv: 1, data, at } });
      await vault.import(file, PASSPHRASE);
      for (const text of ['edited', 'edited again']) await put(vault, 'c', text);
      expect(await vault.import(file, PASSPHRASE)).to.deep.equal({ added: 0, changed: 0 });
      expect(await texts(vault)).to.deep.equal(['edited again']);
      const other = browser().tab();
      await other.import(await vault.export(PASSPHRASE), PASSPHRASE);
      expect(await texts(other)).to.deep.equal(['edited again']);
    }
  });

  it('says of each record in which schema it was written', async () => {
    const migrations = [(record: Stamped) => record];
    await (await filled()).store();
    const newer = (await openVaultStore(new Connection(name), { migrations }))!;
    await newer.put('b', () => ({ kind: 'note', text: 'of a newer version' }));
    const file = await tab().export(PASSPHRASE);
    expect(await rejection(browser().tab().import(file, PASSPHRASE))).to.have.property(
      'code',
      'storage-newer',
    );
  });

  it('is written without what cannot be opened, and not at all when that is everything', async () => {
    const vault = await filled();
    const spoil = (which: (id: string) => boolean) =>
      tamper(name, async (database) => {
        for (const key of await database.getAllKeys('records'))
          if (which(key[0]))
            await database.put(
              'records',
              { ...(await database.get('records', key))!, ct: new ArrayBuffer(528) },
              key,
            );
      });
    await spoil((id) => id === 'a');
    const other = browser().tab();
    await other.import(await tab().export(PASSPHRASE), PASSPHRASE);
    expect(await texts(other)).to.deep.equal(['two']);
    expect((await vault.status()).unreadable).to.equal(1);
    await spoil(() => true);
    expect(await rejection(tab().export(PASSPHRASE))).to.include({
      name: 'BkStorageError',
      code: 'storage-unreadable',
    });
  });

  it('brings facts that only a newer version knows, unseen, and a draft with them', async () => {
    const client = createClient({ databaseName: databaseName() });
    const name = { value: 'LÊ THỊ HOA', source: 'card', at: '2026-11-22T02:00:00Z' };
    const facts = { 'person.fullName': name, 'person.iris': { value: ['x'] } };
    const person = { kind: 'person', relation: 'self', facts, createdAt: 1 };
    const draft = {
      kind: 'draft',
      procedure: { code: '1', version: 1 },
      answers: {},
      origins: {},
      people: { applicant: { id: 'p', relation: 'self', facts, kept: true } },
      step: 'to',
      savedAt: 1,
    };
    const file = await forged({ p: { sv: 1, data: person, at: {} }, d: { sv: 1, data: draft, at: {} } });
    expect(await client.profiles.import(file, PASSPHRASE)).to.deep.equal({ added: 2, changed: 0 });
    expect((await client.profiles.get('p'))?.facts).to.deep.equal({ 'person.fullName': name });
    const { records } = await (await client.use(vaultPart).store()).list();
    expect(records.find(({ id }) => id === 'p')?.data['facts']).to.deep.equal(facts);
  });

  it('is refused by the profiles when it holds a person that is none', async () => {
    const { profiles } = createClient({ databaseName: databaseName() });
    const person = { kind: 'person', relation: 'self', facts: { 'person.fullName': null }, createdAt: 1 };
    const error = await rejection(
      profiles.import(await forged({ p: { sv: 1, data: person, at: {} } }), PASSPHRASE),
    );
    expect(error).to.include({ name: 'BkDataError', code: 'profile-fact' });
    expect(await profiles.list()).to.deep.equal([]);
  });

  for (const [what, data] of [
    [
      'a draft without people',
      { kind: 'draft', procedure: { code: '1', version: 1 }, answers: {}, origins: {} },
    ],
    ['a log of uses that is a number', { kind: 'activity', uses: 3 }],
    ['a log with a row that is no use', { kind: 'activity', uses: [{ at: '2026-11-22T02:00:00Z' }] }],
    ['a dossier without a secret', { kind: 'dossier', jobId: 'a', procedureCode: '1', code: 'BK38-1' }],
  ] as const)
    it(`is refused by the profiles when it holds ${what}`, async () => {
      const { profiles } = createClient({ databaseName: databaseName() });
      const file = await forged({ p: { sv: 1, data: data as unknown as Json, at: {} } });
      const error = await rejection(profiles.import(file, PASSPHRASE));
      expect(error).to.include({ name: 'BkVaultError', code: 'vault-file' });
    });

  it('never has fewer than 600,000 rounds when written in the public way', async () => {
    const { profiles } = createClient({ databaseName: databaseName() });
    const file = JSON.parse(await profiles.export(PASSPHRASE)) as File;
    expect(file.slot.kdf['rounds']).to.be.within(600_000, 2_000_000);
  });
});
