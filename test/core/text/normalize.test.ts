import { expect } from '@open-wc/testing';
import { repairVietnamese } from '../../../src/core/text/normalize.js';

const NAMES = [
  'Nguyễn Thị Đào',
  'ĐỖ VĂN LỆCH',
  'Phường Hạc Thành, Tỉnh Thanh Hóa',
  'Trần Thị Thử Nghiệm',
  'à Ã đ Đ',
];

/** What a reader shows that takes UTF-8 for the given encoding. */
const misread = (text: string, encoding: 'latin1' | 'windows-1252') => {
  const bytes = new TextEncoder().encode(text);
  // A TextDecoder for "latin1" is one for windows-1252, so real Latin-1 is made by hand.
  return encoding === 'latin1' ? String.fromCharCode(...bytes) : new TextDecoder(encoding).decode(bytes);
};

describe('text/normalize', () => {
  it('composes letters and marks', () => {
    expect(repairVietnamese('Đặng Thị Hoà'.normalize('NFD'))).to.have.lengthOf(12);
  });

  for (const name of NAMES) {
    for (const encoding of ['latin1', 'windows-1252'] as const) {
      it(`repairs “${name}” read as ${encoding}, once and twice`, () => {
        const once = misread(name, encoding);
        expect(once).not.to.equal(name);
        expect(repairVietnamese(once)).to.equal(name);
        expect(repairVietnamese(misread(once, encoding))).to.equal(name);
      });
    }
    it(`leaves “${name}” alone`, () => {
      expect(repairVietnamese(name)).to.equal(name);
      expect(repairVietnamese(name.normalize('NFD'))).to.equal(name);
    });
  }

  for (const text of ['', 'Nguyen Van A', 'Hà', 'LÊ THÊ', 'Lã Ê', 'Café', '© 2026 “x” – 5 €']) {
    it(`leaves ${JSON.stringify(text)} alone`, () => expect(repairVietnamese(text)).to.equal(text));
  }

  it('repairs what scanners do to Vietnamese text', () => {
    const damaged = `\ufeff${misread('Ðặng  Thị Hà\u00a0Nội'.normalize('NFD'), 'windows-1252')}\r\n`;
    expect(repairVietnamese(damaged)).to.equal('Đặng Thị Hà Nội');
    // The last byte of à looks like a no-break space, which must not be trimmed away.
    expect(repairVietnamese(misread('Hà', 'latin1'))).to.equal('Hà');
  });
});
