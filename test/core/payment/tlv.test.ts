import { expect } from '@open-wc/testing';
import { crc16 } from '../../../src/core/payment/crc16.js';
import { decode, encode } from '../../../src/core/payment/tlv.js';

describe('payment/tlv', () => {
  it('writes ID, length and value (§5.1)', () => {
    const objects = [
      { id: '00', value: '01' },
      { id: '59', value: 'x'.repeat(99) },
    ];
    expect(encode(objects)).to.equal(`0002015999${'x'.repeat(99)}`);
    expect(encode([])).to.equal('');
  });

  for (const [id, value, code] of [
    ['0', 'a', 'tlv-id'],
    ['0a', 'a', 'tlv-id'],
    ['100', 'a', 'tlv-id'],
    ['59', '', 'tlv-value'],
    ['59', 'x'.repeat(100), 'tlv-value'],
    ['59', 'phí', 'tlv-value'],
    ['59', 'a\n', 'tlv-value'],
  ] as const) {
    it(`refuses to write ${id} ${JSON.stringify(value.slice(0, 5))} as ${code}`, () => {
      expect(() => encode([{ id, value }]))
        .to.throw()
        .with.property('code', code);
    });
  }

  it('reads objects in the order of the payload', () => {
    expect([...decode('5802VN000201')]).to.deep.equal([
      ['58', 'VN'],
      ['00', '01'],
    ]);
  });

  it('reads an empty object, as wallets print', () => {
    expect([...decode('6200')]).to.deep.equal([['62', '']]);
  });

  for (const [payload, code] of [
    ['00', 'tlv-header'],
    ['000', 'tlv-header'],
    ['0002018', 'tlv-header'],
    ['00xx01', 'tlv-header'],
    ['00 201', 'tlv-header'],
    ['000301', 'tlv-length'],
    ['000201000201', 'tlv-twice'],
  ] as const) {
    it(`refuses to read ${payload} as ${code}`, () => {
      expect(() => decode(payload))
        .to.throw()
        .with.property('code', code);
    });
  }
});

describe('payment/crc16', () => {
  for (const [text, crc] of [
    ['123456789', '29B1'],
    ['', 'FFFF'],
    // NAPAS example 6.1.2
    ['00020101021138600010A00000072701300006970403011697040311012345670208QRIBFTTC53037045802VN6304', '4F52'],
    // Leading zero: the ZaloPay wallet sample
    [
      '00020101021138620010A00000072701320006970454011899ZP24009M072482670208QRIBFTTA53037045802VN6304',
      '073C',
    ],
  ] as const) {
    it(`of ${JSON.stringify(text.slice(0, 12))} is ${crc}`, () => expect(crc16(text)).to.equal(crc));
  }
});
