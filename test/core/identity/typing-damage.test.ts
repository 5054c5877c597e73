import { expect } from '@open-wc/testing';
import { hasTypingDamage } from '../../../src/core/identity/typing-damage.js';
import vectors from '../../vectors/cccd-examples.json' with { type: 'json' };

const card = (change: (fields: string[]) => void) => {
  const fields = vectors.samples[0]!.payload.split('|');
  change(fields);
  return fields.join('|');
};
const named = (name: string) => card((fields) => (fields[2] = name));

/** The number row of the Vietnamese layout of Windows (KBDVNTC), 0 to 9. */
const ROW = ['đ', 'ă', 'â', 'ê', 'ô', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

describe('identity/typing-damage', () => {
  for (const { id, payload } of vectors.samples) {
    it(`finds nothing in ${id}`, () => expect(hasTypingDamage(payload)).to.equal(false));
  }

  for (const { payload, expectedError } of vectors.invalid) {
    it(`leaves to others: ${expectedError}`, () => expect(hasTypingDamage(payload)).to.equal(false));
  }

  for (const name of ['KSOR H’BLĂNG', "H'Wen Niê", 'Y Alex Niê', 'Kpă Nay H’Ngan', 'Lê Thị Quỳnh Như']) {
    it(`leaves the name ${name} alone`, () => expect(hasTypingDamage(named(name))).to.equal(false));
  }

  for (const [what, text] of [
    ['tones written with Telex', named('NGUYEENX VAWN MAAUX')],
    ['tones written with VNI', named('NGUYE64N VA8N MA64U')],
    ['letters that were lost', named('NGUYN VN MU')],
    ['letters that became question marks', named('NGUY?N V?N M?U')],
    ['a sex written with Telex', card((fields) => (fields[4] = 'Nuwx'))],
    ['a sex written with VNI', card((fields) => (fields[4] = 'Nu74'))],
    [
      'digits that became letters',
      vectors.samples[0]!.payload.replace(/\d/g, (digit) => ROW[Number(digit)]!),
    ],
    ['digits that became letters, alone', '038095990019'.replace(/\d/g, (digit) => ROW[Number(digit)]!)],
  ] as const) {
    it(`finds ${what}`, () => expect(hasTypingDamage(text)).to.equal(true));
  }

  it('finds nothing in what is no card', () => {
    expect(['', 'x', 'https://example.com/?a=1', '|||||||'].map(hasTypingDamage)).to.deep.equal([
      false,
      false,
      false,
      false,
    ]);
  });
});
