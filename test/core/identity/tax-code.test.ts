import { expect } from '@open-wc/testing';
import { parseTaxCode } from '../../../src/core/identity/tax-code.js';
import vectors from '../../vectors/identity-numbers.json' with { type: 'json' };

describe('identity/tax-code', () => {
  for (const { text, ...expected } of vectors.taxCodes) {
    it(`reads ${text}`, () => expect(parseTaxCode(text)).to.deep.equal(expected));
  }

  for (const { text, code } of vectors.wrongTaxCodes) {
    it(`answers ${code} to ${JSON.stringify(text)}`, () => {
      expect(() => parseTaxCode(text))
        .to.throw()
        .and.include({ name: 'BkDataError', code });
    });
  }

  it('sees any one wrong digit among the first ten', () => {
    const code = '0100233488';
    for (let place = 0; place < 10; place++) {
      for (let digit = 0; digit < 10; digit++) {
        const wrong = code.slice(0, place) + String(digit) + code.slice(place + 1);
        if (wrong !== code) expect(() => parseTaxCode(wrong), wrong).to.throw();
      }
    }
  });
});
