import { expect } from '@open-wc/testing';
import { isBkError } from '../../../src/core/errors.js';
import { decodeVietQr, type TransferAccount } from '../../../src/core/payment/vietqr-decode.js';
import { encodeVietQr, type VietQrTransfer } from '../../../src/core/payment/vietqr-encode.js';
import { LABELS } from '../../../src/core/payment/vietqr-objects.js';
import { toAscii } from '../../../src/core/text/accents.js';
import { seeded } from '../seeded.js';
import examples from '../../vectors/vietqr-examples.json' with { type: 'json' };

const TO = { bin: '970403', account: '0011012345678' };
const sample = (id: string) => examples.valid.find((example) => example.id === id)!.payload;

/** Right samples that are not written again to the letter, and why. */
const NOT_OURS: Record<string, string> = {
  'momo-wallet-legacy': 'object 80 is for wallets',
  'zalopay-merchant-dynamic': 'two templates and a category',
  'vnpay-static-sunfly': 'no transfer',
  'vnpay-static': 'no transfer',
  'vnpay-city': 'no transfer',
  'evn-bill': 'no transfer',
  airpay: 'no transfer',
  'no-service-code': 'a category; we always name the service',
  'empty-62': 'we write no empty object',
  'lower-case-crc': 'a category; we write capitals',
  'free-tag-order': 'we write in the order of the IDs',
};

describe('payment/vietqr-encode', () => {
  for (const [id, transfer] of [
    ['napas-6.1.2-static-card', { bin: '970403', account: '9704031101234567', service: 'card' }],
    ['napas-6.1.1-corrected', TO],
    [
      'napas-6.1.3-dynamic-account',
      { ...TO, amount: 180_000, billNumber: 'NPS6869', purpose: 'thanh toan don hang' },
    ],
    [
      'napas-6.1.4-dynamic-card',
      {
        bin: '970403',
        account: '9704031101234567',
        service: 'card',
        amount: 180_000,
        billNumber: 'NPS6869',
        purpose: 'thanh toán đơn hàng',
      },
    ],
    ['acb-dynamic-1000', { bin: '970416', account: '257678859', amount: 1000, purpose: 'Chuyển tiền' }],
    ['momo-psp', { bin: '971025', account: 'PSP123456789000000', referenceLabel: 'MOMOW2W12345678' }],
    ['mb-static', { bin: '970422', account: '0123456789' }],
  ] as [string, VietQrTransfer][]) {
    it(`writes ${id}`, () => expect(encodeVietQr(transfer)).to.equal(sample(id)));
  }

  for (const { id, payload } of examples.valid.filter(({ id }) => !(id in NOT_OURS))) {
    it(`writes ${id} again from what was read of it`, () => {
      const { accounts, amount, additional, merchantName, merchantCity } = decodeVietQr(payload);
      const { bin, account, service } = accounts[0] as TransferAccount;
      const transfer = { bin, account, service: service === 'QRIBFTTC' ? 'card' : 'account' } as const;
      const texts = { ...additional, merchantName, merchantCity } as Partial<VietQrTransfer>;
      expect(encodeVietQr({ ...transfer, ...texts, ...(amount && { amount }) })).to.equal(payload);
    });
  }

  for (const [id, transfer] of [
    ['free-tag-order', { bin: '970436', account: '9704360000000018', service: 'card', amount: 200_000 }],
    ['empty-62', { bin: '970419', account: '1000000001' }],
  ] as [string, VietQrTransfer][]) {
    it(`writes what ${id} says, as the specification has it`, () => {
      const { crc: _, additional: _a, ...read } = decodeVietQr(encodeVietQr(transfer));
      const { crc: _c, additional: _e, ...expected } = decodeVietQr(sample(id));
      expect(read).to.deep.equal(expected);
    });
  }

  it('writes format 01 first and the checksum last, in capitals (§5.2)', () => {
    const payload = encodeVietQr({ ...TO, amount: 1000, purpose: 'a' });
    expect(payload).to.match(/^000201010212.*6304[0-9A-F]{4}$/);
  });

  it('is static without an amount and dynamic with one (§5.2.2)', () => {
    expect(decodeVietQr(encodeVietQr(TO)).initiation).to.equal('11');
    expect(decodeVietQr(encodeVietQr({ ...TO, amount: 1 })).initiation).to.equal('12');
  });

  it('writes the amount as bare digits (§5.2.8)', () => {
    expect(encodeVietQr({ ...TO, amount: 1_250_000 })).to.include('54071250000');
  });

  it('writes *** for what the payer is asked, and only there (§5.3)', () => {
    const { additional } = decodeVietQr(encodeVietQr({ ...TO, billNumber: '***', purpose: '***' }));
    expect(additional).to.deep.equal({ billNumber: '***', purpose: '***' });
    expect(() => encodeVietQr({ ...TO, merchantName: '***' }))
      .to.throw()
      .with.property('code', 'qr-label');
  });

  it('fills object 62 to its 99 characters and no further', () => {
    const [billNumber, storeLabel, referenceLabel] = ['a', 'b', 'c'].map((letter) => letter.repeat(25));
    const full = { ...TO, billNumber, storeLabel, referenceLabel, purpose: 'd'.repeat(8) } as VietQrTransfer;
    expect(encodeVietQr(full)).to.include('62990125');
    expect(() => encodeVietQr({ ...full, purpose: 'd'.repeat(9) }))
      .to.throw()
      .with.property('code', 'qr-additional');
  });

  it('keeps the capitals, the small letters and the zeros of an account', () => {
    const account = '00aBcXyZ00';
    expect(decodeVietQr(encodeVietQr({ ...TO, account })).accounts[0]).to.include({ account });
  });

  it('drops what a bank system may not take, before it cuts', () => {
    const { additional } = decodeVietQr(
      encodeVietQr({ ...TO, purpose: ' Phí*(1)\u00a0&\tlệ  phí;A.b,c_d/e-f\n' }),
    );
    expect(additional?.purpose).to.equal('Phi1 le phiA.b,c_d/e-f');
  });

  it('reads and writes nothing that a page has put on every object', () => {
    const planted = {
      ...{ service: 'card', amount: 5, purpose: 'theirs', billNumber: 'theirs', merchantName: 'theirs' },
      ...{ bin: '970422', account: '666', accounts: [], additional: { purpose: 'theirs' }, crc: '0000' },
      ...{
        '-1': 'x',
        '00': 'version',
        '9': 'x',
        '38': 'crc',
        '54': '1',
        '62': 'x',
        '80': 'x',
        merchantCity: 'x',
      },
    };
    const clean = encodeVietQr(TO);
    const read = JSON.stringify(examples.valid.map(({ payload }) => decodeVietQr(payload)));
    for (const [key, value] of Object.entries(planted))
      Object.defineProperty(Object.prototype, key, { value, configurable: true, writable: true });
    let dirty: string | undefined;
    let dirtyRead: string | undefined;
    let noAccount: unknown;
    try {
      dirty = encodeVietQr({ ...TO });
      dirtyRead = JSON.stringify(examples.valid.map(({ payload }) => decodeVietQr(payload)));
      try {
        encodeVietQr({ bin: TO.bin } as VietQrTransfer);
      } catch (error) {
        noAccount = error;
      }
    } finally {
      for (const key of Object.keys(planted)) delete (Object.prototype as Record<string, unknown>)[key];
    }
    expect(dirty).to.equal(clean);
    expect(dirtyRead).to.equal(read);
    expect(noAccount).to.have.property('code', 'qr-account');
  });

  it('cuts the purpose after the marks are gone, at 25 characters', () => {
    const purpose = 'Nộp lệ phí trích lục khai sinh cho con';
    const { additional } = decodeVietQr(encodeVietQr({ ...TO, purpose }));
    expect(additional).to.deep.equal({ purpose: 'Nop le phi trich luc khai' });
    const spaced = decodeVietQr(encodeVietQr({ ...TO, purpose: `${'x'.repeat(24)} y` }));
    expect(spaced.additional?.purpose).to.equal('x'.repeat(24));
  });

  it('writes the name and the city of the receiver', () => {
    const read = decodeVietQr(
      encodeVietQr({ ...TO, merchantName: 'UBND xã Mẫu', merchantCity: 'Thanh Hóa' }),
    );
    expect(read).to.include({ merchantName: 'UBND xa Mau', merchantCity: 'Thanh Hoa' });
  });

  it('leaves out what is empty', () => {
    expect(encodeVietQr({ ...TO, purpose: '', billNumber: '' })).to.equal(sample('napas-6.1.1-corrected'));
  });

  it('takes the largest amount', () => {
    expect(decodeVietQr(encodeVietQr({ ...TO, amount: 9_999_999_999_999 })).amount).to.equal(
      9_999_999_999_999,
    );
  });

  for (const [change, code] of [
    [{ bin: '97040' }, 'qr-bin'],
    [{ bin: 970403 }, 'qr-bin'],
    [{ bin: undefined }, 'qr-bin'],
    [{ account: '' }, 'qr-account'],
    [{ account: undefined }, 'qr-account'],
    [{ account: 11012345678 }, 'qr-account'],
    [{ account: '0011 0123' }, 'qr-account'],
    [{ account: '1'.repeat(20) }, 'qr-account'],
    [{ account: 'SỐ1' }, 'qr-account'],
    [{ service: 'QRPUSH' }, 'qr-service'],
    [{ service: 'constructor' }, 'qr-service'],
    [{ amount: 0 }, 'qr-amount'],
    [{ amount: -1 }, 'qr-amount'],
    [{ amount: 1.5 }, 'qr-amount'],
    [{ amount: NaN }, 'qr-amount'],
    [{ amount: 1e13 }, 'qr-amount'],
    [{ amount: '8000' }, 'qr-amount'],
    [{ purpose: '中文' }, 'qr-purpose'],
    [{ purpose: 5 }, 'qr-purpose'],
    [{ purpose: 0 }, 'qr-purpose'],
    [{ purpose: false }, 'qr-purpose'],
    [{ purpose: '   ' }, 'qr-purpose'],
    [{ billNumber: 0 }, 'qr-label'],
    [{ billNumber: '中文' }, 'qr-label'],
    [{ billNumber: 'x'.repeat(26) }, 'qr-label'],
    [{ merchantName: 'x'.repeat(26) }, 'qr-label'],
    [{ merchantCity: 'x'.repeat(16) }, 'qr-label'],
    [
      {
        billNumber: 'x'.repeat(25),
        storeLabel: 'x'.repeat(25),
        referenceLabel: 'x'.repeat(25),
        purpose: 'y'.repeat(9),
      },
      'qr-additional',
    ],
  ] as [object, string][]) {
    it(`refuses ${JSON.stringify(change)} as ${code}`, () => {
      expect(() => encodeVietQr({ ...TO, ...change }))
        .to.throw()
        .with.property('code', code);
    });
  }

  it('writes what reads back the same', () => {
    const { below, pick, string } = seeded(42);
    const text = (limit: number) => string('aăâbcdđeêghốớửỹ ABĐ019.,_/-', 1, limit);
    for (let i = 0; i < 1000; i++) {
      const transfer = {
        bin: string('0123456789', 6, 6),
        account: string('0123456789ABCxyz', 1, 19),
        service: pick(['account', 'card'] as const),
        ...(below(2) && { amount: 1 + below(2 ** 40) }),
        ...(below(2) && { purpose: `p${text(40)}` }),
        ...(below(2) && { billNumber: `b${text(20)}` }),
        ...(below(2) && { terminalLabel: `t${text(20)}` }),
        ...(below(2) && { merchantName: `m${text(20)}` }),
      };
      const read = decodeVietQr(encodeVietQr(transfer));
      expect(read.accounts).to.deep.equal([
        {
          tag: '38',
          guid: 'A000000727',
          bin: transfer.bin,
          account: transfer.account,
          service: transfer.service === 'card' ? 'QRIBFTTC' : 'QRIBFTTA',
        },
      ]);
      expect(read.initiation).to.equal(transfer.amount ? '12' : '11');
      expect(read.amount).to.equal(transfer.amount || undefined);
      expect(read.merchantName ?? '').to.equal(toAscii(transfer.merchantName || ''));
      expect(read.additional?.billNumber ?? '').to.equal(toAscii(transfer.billNumber || ''));
      expect(read.additional?.terminalLabel ?? '').to.equal(toAscii(transfer.terminalLabel || ''));
      expect(read.additional?.purpose ?? '').to.equal(
        toAscii(transfer.purpose || '')
          .slice(0, 25)
          .trimEnd(),
      );
    }
  });

  it('throws only its typed error, or writes what can be read, whatever it is given', () => {
    const { below, pick, string } = seeded(7);
    const odd = [
      null,
      0,
      1,
      -0,
      1e21,
      0.1,
      true,
      [],
      {},
      '',
      ' ',
      '0',
      '***',
      '\ud800',
      'đ\u0000',
      5n,
      Symbol('x'),
    ];
    const keys = [
      'bin',
      'account',
      'service',
      'amount',
      'purpose',
      'merchantName',
      'merchantCity',
      ...LABELS,
    ];
    let written = 0;
    for (let i = 0; i < 5000; i++) {
      const given: Record<string, unknown> = { ...TO };
      for (let left = below(4); left > 0; left--)
        given[pick(keys)] = below(2) ? pick(odd) : string('09Az .đ*|"\n中', 0, 30);
      try {
        decodeVietQr(encodeVietQr(given as unknown as VietQrTransfer));
        written++;
      } catch (error) {
        expect(isBkError(error), Object.keys(given).join()).to.equal(true);
        // Never the last check: what cannot be written is refused by its name.
        expect(error).to.not.have.property('code', 'qr-self-check');
      }
    }
    expect(written).to.be.within(500, 4500);
  });
});
