import { expect } from '@open-wc/testing';
import { asReceipt, receiptWords, validateReceipt, type Receipt } from '../../../src/core/payment/receipt.js';
import { isNotIssued, receiptsPart } from '../../../src/core/payment/receipts.js';
import { profilesPart } from '../../../src/core/profile/profiles.js';
import { sessionPart } from '../../../src/core/session/session.js';
import { vaultPart } from '../../../src/core/storage/vault.js';
import { databaseName, device, forgetDevices, legible, NOW, rows } from '../device.js';
import { rejection } from '../rejection.js';
import { json, noLine, problem, server } from '../server.js';

const receipt: Receipt = {
  id: 'receipt-1',
  name: 'Biên lai thu phí, lệ phí (thử nghiệm)',
  form: 'THU-NGHIEM',
  series: 'HG-26',
  number: '00000017',
  collector: { name: 'Ủy ban nhân dân xã Hoa Gạo (thử nghiệm)', taxCode: '0000000000' },
  kind: 'Cấp bản sao trích lục hộ tịch',
  amount: 1_005_000,
  currency: 'VND',
  amountInWords: 'Một triệu không trăm linh năm nghìn đồng',
  issuedAt: '2026-11-22T09:00:00+07:00',
  payer: 'Nguyễn Thị Bưởi',
  reference: 'BK382611220000017K1',
  dossier: 'BK38-261122-000001-7K',
  lookup: { code: 'TN7K42QX', url: 'https://bien-lai.hoa-gao.example/TN7K42QX' },
  signature: { state: 'signed', signer: 'UBND xã Hoa Gạo', at: '2026-11-22T09:00:05+07:00' },
};

const PIN = '794613';

describe('payment/receipt', () => {
  it('writes the amount in words (DOMAIN: một triệu không trăm linh năm nghìn đồng)', () => {
    expect(receiptWords(receipt)).to.equal('một triệu không trăm linh năm nghìn đồng');
  });

  for (const words of [
    null,
    'Một triệu không trăm linh năm nghìn đồng',
    'một triệu không trăm lẻ năm ngàn đồng chẵn.',
    'Một triệu không trăm linh năm nghìn đồng'.normalize('NFD'),
    'MỘT TRIỆU, KHÔNG TRĂM LINH NĂM NGHÌN ĐỒNG',
  ]) {
    it(`takes "${words}" for the same amount`, () => {
      expect(validateReceipt({ ...receipt, amountInWords: words })).to.deep.equal([]);
    });
  }

  for (const words of [
    'Một triệu năm nghìn đồng',
    'năm nghìn đồng',
    'một triệu không trăm linh nam nghìn đồng',
  ]) {
    it(`tells that "${words}" is another amount`, () => {
      expect(validateReceipt({ ...receipt, amountInWords: words })).to.deep.equal([
        { path: 'amountInWords', code: 'receipt-words' },
      ]);
    });
  }

  it('drops what it does not know', () => {
    expect(asReceipt({ ...receipt, more: 1, collector: { ...receipt.collector, more: 1 } })).to.deep.equal(
      receipt,
    );
  });

  it('takes what only some receipts have as absent', () => {
    const bare = {
      ...receipt,
      payer: null,
      reference: null,
      dossier: null,
      lookup: null,
      amountInWords: null,
    };
    expect(asReceipt(bare)).to.deep.equal(bare);
  });

  const { collector, lookup, signature } = receipt;
  const wrong: Record<string, unknown> = {
    'no object': 'receipt',
    'no name': { ...receipt, name: '' },
    'a number of nine digits': { ...receipt, number: '123456789' },
    'number 0': { ...receipt, number: '00000000' },
    'a number that is a number': { ...receipt, number: 17 },
    'no tax code': { ...receipt, collector: { name: collector.name } },
    'a tax code with a letter': { ...receipt, collector: { ...collector, taxCode: '000000000A' } },
    'half a đồng': { ...receipt, amount: 8000.5 },
    'an amount as text': { ...receipt, amount: '8000' },
    'amount 0': { ...receipt, amount: 0 },
    'another currency': { ...receipt, currency: 'USD' },
    'no day': { ...receipt, issuedAt: '2026' },
    'a payer left out': { ...receipt, payer: undefined },
    'a look-up page without TLS': { ...receipt, lookup: { ...lookup, url: 'http://hoa-gao.example/' } },
    'a look-up page that is a script': { ...receipt, lookup: { ...lookup, url: 'javascript:alert(1)' } },
    'a look-up page with a password': {
      ...receipt,
      lookup: { ...lookup, url: 'https://a:b@hoa-gao.example/' },
    },
    'an unknown signature': { ...receipt, signature: { ...signature, state: 'good' } },
    'a signature by nobody': { ...receipt, signature: { ...signature, signer: null } },
    'a name that turns the line around': { ...receipt, name: 'Biên lai \u202e000.8' },
    'a sign that fills a line': { ...receipt, form: 'A'.repeat(61) },
    'a name that is a novel': { ...receipt, name: 'a'.repeat(201) },
  };
  for (const [what, value] of Object.entries(wrong)) {
    it(`refuses ${what}`, () => {
      expect(() => asReceipt(value))
        .to.throw()
        .with.property('code', 'receipt-shape');
    });
  }
});

describe('payment/receipts', () => {
  afterEach(forgetDevices);

  /** A device whose server answers as `answer.now` says. */
  async function begin(level: 'device' | 'session' | undefined = 'device') {
    const answer = { now: (): Response | Promise<Response> => json(receipt) };
    const database = databaseName();
    const clock = { now: NOW };
    const client = device({
      ...server(() => answer.now()),
      databaseName: database,
      now: () => clock.now,
    });
    if (level) await client.use(profilesPart).setLevel(level);
    return { client, receipts: client.use(receiptsPart), answer, database, clock };
  }

  it('reads a receipt and keeps it', async () => {
    const { receipts } = await begin();
    const kept = { receipt, keptAt: NOW, level: 'device' };
    expect(await receipts.receipt(receipt.id)).to.deep.equal(kept);
    expect(await receipts.kept()).to.deep.equal([kept]);
  });

  it('keeps it sealed', async () => {
    const { receipts, database } = await begin();
    await receipts.receipt(receipt.id);
    const text = legible(await rows(database));
    for (const seed of [receipt.payer!, receipt.number, receipt.lookup!.code, receipt.id])
      expect(text).not.to.include(seed);
  });

  it('shows what was kept when there is no line, and says since when', async () => {
    const { receipts, answer, clock } = await begin();
    await receipts.receipt(receipt.id);
    clock.now += 60_000;
    for (const cut of [noLine, () => problem('internal', 500), () => new Response('<html>')]) {
      answer.now = cut;
      const { problem: why, ...read } = await receipts.receipt(receipt.id);
      expect(read).to.deep.equal({ receipt, keptAt: NOW, level: 'device' });
      expect(why)
        .to.have.property('code')
        .that.matches(/^network-/);
    }
  });

  it('does not put what was kept in the place of an answer', async () => {
    const { receipts, answer } = await begin();
    await receipts.receipt(receipt.id);
    answer.now = () => problem('unknown-receipt', 404);
    expect(await rejection(receipts.receipt(receipt.id))).to.include({ code: 'network-status', status: 404 });
    answer.now = () => json({ ...receipt, amount: '1' });
    expect(await rejection(receipts.receipt(receipt.id))).to.include({ code: 'receipt-shape' });
  });

  it('has nothing to show without a line when nothing was kept', async () => {
    const { receipts, answer } = await begin();
    answer.now = noLine;
    expect(await rejection(receipts.receipt(receipt.id))).to.include({ code: 'network-offline' });
  });

  it('refuses another receipt than the one asked for, and keeps none', async () => {
    const { receipts } = await begin();
    expect(await rejection(receipts.receipt('receipt-2'))).to.include({ code: 'receipt-shape' });
    expect(await receipts.kept()).to.deep.equal([]);
  });

  it('tells one that is not issued yet from one that nobody knows', async () => {
    const { receipts, answer } = await begin();
    answer.now = () => problem('receipt-not-issued', 404);
    expect(isNotIssued(await rejection(receipts.receipt(receipt.id)))).to.equal(true);
    answer.now = () => problem('unknown-receipt', 404);
    expect(isNotIssued(await rejection(receipts.receipt(receipt.id)))).to.equal(false);
  });

  it('keeps one record of a receipt, and the newest state of its signature', async () => {
    const { receipts, answer, clock } = await begin();
    const unsigned = { ...receipt, signature: { state: 'pending', signer: null, at: null } };
    answer.now = () => json(unsigned);
    await receipts.receipt(receipt.id);
    clock.now += 1000;
    await receipts.receipt(receipt.id);
    expect(await receipts.kept()).to.deep.equal([{ receipt: unsigned, keptAt: NOW, level: 'device' }]);
    answer.now = () => json(receipt);
    await receipts.receipt(receipt.id);
    expect(await receipts.kept()).to.deep.equal([{ receipt, keptAt: NOW + 1000, level: 'device' }]);
  });

  it('lists what is kept, the newest first, and nothing that is no receipt', async () => {
    const { client, receipts, answer } = await begin();
    const older = { ...receipt, id: 'receipt-0', issuedAt: '2026-01-02T09:00:00+07:00' };
    await receipts.receipt(receipt.id);
    answer.now = () => json(older);
    await receipts.receipt(older.id);
    const store = await client.use(vaultPart).store();
    await store.put(crypto.randomUUID(), () => ({ kind: 'receipt', keptAt: NOW, receipt: { id: 'x' } }));
    expect((await receipts.kept()).map((one) => one.receipt.id)).to.deep.equal([receipt.id, older.id]);
  });

  it('forgets what was kept', async () => {
    const { receipts } = await begin();
    await receipts.receipt(receipt.id);
    await receipts.forget(receipt.id);
    expect(await receipts.kept()).to.deep.equal([]);
  });

  it('shows nothing while the vault is locked, and does not ask for it either', async () => {
    const { client, receipts } = await begin();
    await receipts.receipt(receipt.id);
    await client.use(profilesPart).setLevel('pin', { pin: PIN });
    await client.use(profilesPart).lock();
    expect(await rejection(receipts.receipt(receipt.id))).to.include({ code: 'storage-locked' });
    await client.use(profilesPart).unlock({ pin: PIN });
    expect(await receipts.kept()).to.have.length(1);
  });

  it('goes with the session of a shared device', async () => {
    const { client, receipts, answer } = await begin('session');
    expect(await receipts.receipt(receipt.id)).to.include({ level: 'session' });
    await client.use(sessionPart).end();
    answer.now = noLine;
    expect(await rejection(receipts.receipt(receipt.id))).to.include({ code: 'network-offline' });
  });
});
