import { expect } from '@open-wc/testing';
import { decodeVietQr } from '../../../src/core/payment/vietqr-decode.js';
import { encodeVietQr, type VietQrTransfer } from '../../../src/core/payment/vietqr-encode.js';
import { toAscii } from '../../../src/core/text/accents.js';
import { seeded } from '../seeded.js';
import examples from '../../vectors/vietqr-examples.json' with { type: 'json' };

const TO = { bin: '970403', account: '0011012345678' };
const sample = (id: string) => examples.valid.find((example) => example.id === id)!.payload;

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
});
