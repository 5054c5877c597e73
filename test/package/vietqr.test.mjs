/** The codec beside another one, which shares no code with it: each reads what the other has written. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { QRPay } from 'vietnam-qr-pay';
import { BANKS, decodeVietQr, encodeVietQr } from '../../dist/index.js';
import { makeRandom } from '../e2e/support/random.mjs';
import examples from '../vectors/vietqr-examples.json' with { type: 'json' };

const TIMES = 500;
const SERVICES = { account: 'QRIBFTTA', card: 'QRIBFTTC' };

/** Transfers as sites make them, the same in every run. */
function* transfers() {
  const below = makeRandom(2026);
  const pick = (from) => from[below(from.length)];
  const text = (letters, least, most) =>
    Array.from({ length: least + below(most - least + 1) }, () => pick(letters)).join('');
  for (let i = 0; i < TIMES; i++) {
    yield {
      bin: pick(BANKS).bin,
      account: text('0123456789ABCXYZabc', 1, 19),
      service: pick(['account', 'card']),
      amount: below(3) ? 1 + below(2 ** 40) : undefined,
      // What both write to the letter: ours has no marks and no spaces at the ends.
      purpose: below(3) ? `P${text('ABCnop0123456789 .,_/-', 0, 23)}Z`.replace(/ +/g, ' ') : undefined,
    };
  }
}

describe('the codec beside vietnam-qr-pay', () => {
  it('is read by it as it was meant', () => {
    for (const transfer of transfers()) {
      const theirs = new QRPay(encodeVietQr(transfer));
      assert.deepEqual(
        [theirs.isValid, theirs.consumer.bankBin, theirs.consumer.bankNumber, theirs.provider.service],
        [true, transfer.bin, transfer.account, SERVICES[transfer.service]],
      );
      assert.deepEqual(
        [theirs.amount, theirs.additionalData.purpose, theirs.initMethod],
        [transfer.amount?.toString(), transfer.purpose, transfer.amount ? '12' : '11'],
      );
    }
  });

  it('reads what that has written', () => {
    for (const { bin, account, service, amount, purpose } of transfers()) {
      const written = QRPay.initVietQR({
        ...{ bankBin: bin, bankNumber: account, service: SERVICES[service] },
        ...{ amount: amount?.toString(), purpose },
      }).build();
      const read = decodeVietQr(written);
      const guid = 'A000000727';
      assert.deepEqual(read.accounts, [{ tag: '38', guid, bin, account, service: SERVICES[service] }]);
      assert.deepEqual([read.amount, read.additional?.purpose], [amount, purpose]);
    }
  });

  it('writes the same, to the letter', () => {
    for (const transfer of transfers()) {
      const { bin, account, service, amount, purpose } = transfer;
      const theirs = QRPay.initVietQR({
        ...{ bankBin: bin, bankNumber: account, service: SERVICES[service] },
        ...{ amount: amount?.toString(), purpose },
      }).build();
      assert.equal(encodeVietQr(transfer), theirs);
    }
  });

  it('reads VNPAY-QR that it has written', () => {
    const options = {
      merchantId: '0102154778',
      merchantName: 'TUGIACOMPANY',
      store: 'TU GIA',
      terminal: 'TG1',
    };
    const { accounts, merchantName, additional } = decodeVietQr(QRPay.initVNPayQR(options).build());
    assert.deepEqual(accounts, [{ tag: '26', guid: 'A000000775', merchantId: '0102154778' }]);
    assert.deepEqual(
      [merchantName, additional],
      ['TUGIACOMPANY', { storeLabel: 'TU GIA', terminalLabel: 'TG1' }],
    );
  });

  it('agrees with it on every right sample of a transfer', () => {
    for (const { id, payload } of examples.valid) {
      const ours = decodeVietQr(payload);
      const to = ours.accounts.find(({ tag }) => tag === '38');
      if (!to) continue;
      const theirs = new QRPay(payload);
      assert.deepEqual(
        [theirs.isValid, theirs.consumer.bankBin, theirs.consumer.bankNumber],
        [true, to.bin, to.account],
        id,
      );
      assert.deepEqual(
        [theirs.amount && Number(theirs.amount), theirs.additionalData.purpose],
        [ours.amount, ours.additional?.purpose],
        id,
      );
    }
  });

  // What it gets wrong: not to be held against us when we differ.
  it('refuses what that takes with its eyes closed', () => {
    const taken = (id) => new QRPay(examples.invalid.find((sample) => sample.id === id).payload);
    // The checksum fits, so 12 of the 13 digits are taken for the account.
    const short = taken('napas-6.1.1-as-printed');
    assert.deepEqual([short.isValid, short.consumer.bankNumber], [true, '001101234567']);
    // The service in the wrong place: two digits of it are taken for the end of the account.
    const inside = taken('service-inside-01');
    assert.deepEqual([inside.isValid, inside.consumer.bankNumber], [true, '0123456789020']);
    for (const id of ['napas-6.1.1-as-printed', 'service-inside-01']) {
      const { payload } = examples.invalid.find((sample) => sample.id === id);
      assert.throws(() => decodeVietQr(payload), { name: 'BkDataError' });
    }
  });

  it('writes without marks what that writes as bytes of its own', () => {
    const purpose = 'Nộp phí hộ tịch';
    const theirs = QRPay.initVietQR({
      bankBin: '970422',
      bankNumber: '0123456789',
      amount: '5000',
      purpose,
    }).build();
    assert.throws(() => decodeVietQr(theirs), { code: 'qr-charset' });
    const ours = new QRPay(encodeVietQr({ bin: '970422', account: '0123456789', amount: 5000, purpose }));
    assert.equal(ours.additionalData.purpose, 'Nop phi ho tich');
  });
});
