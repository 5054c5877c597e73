import { expect } from '@open-wc/testing';
import {
  checkCharacters,
  isPaymentReference,
  paymentReference,
} from '../../../src/core/payment/reference.js';
import { toAscii } from '../../../src/core/text/accents.js';

const REF = paymentReference('BK382611220000011');

describe('payment/reference', () => {
  it('has the check characters of the standard (ISO/IEC 7064, MOD 1271-36)', () => {
    expect(checkCharacters('ISO79')).to.equal('3W');
  });

  it('is what every bank keeps whole: 19 digits and capitals', () => {
    expect(REF).to.match(/^[0-9A-Z]{19}$/);
    expect(isPaymentReference(REF)).to.equal(true);
    expect(toAscii(REF)).to.equal(REF);
  });

  it('is recognised as mistyped, whichever one character is wrong or two neighbours are swapped', () => {
    for (let at = 0; at < REF.length; at++) {
      for (const letter of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')
        if (letter !== REF[at])
          expect(
            isPaymentReference(REF.slice(0, at) + letter + REF.slice(at + 1)),
            `${at}${letter}`,
          ).to.equal(false);
      const [a, b] = [REF[at], REF[at + 1]];
      if (b !== undefined && a !== b)
        expect(isPaymentReference(`${REF.slice(0, at)}${b}${a}${REF.slice(at + 2)}`), String(at)).to.equal(
          false,
        );
    }
  });

  for (const body of ['', 'ABCDE', 'abcdef', 'BK-1', 'A'.repeat(18), 'Đ', 5 as unknown as string]) {
    it(`is not written of ${JSON.stringify(body)}`, () => {
      expect(() => paymentReference(body))
        .to.throw()
        .with.property('code', 'reference-body');
    });
  }

  it('is nothing that is too short, too long or no text', () => {
    for (const text of ['', '3W', `${'A'.repeat(18)}00`, 5 as unknown as string])
      expect(isPaymentReference(text)).to.equal(false);
  });
});
