import { expect } from '@open-wc/testing';
import * as bk from '../../src/index.js';

/** What a page without types, or JSON, may hand over. */
const NO_TEXT = [null, undefined, 5, true, {}, [], Symbol('x')] as never[];

/** By function: the code with which it refuses what is no text. */
const EDGE: [string, (value: never) => unknown, string][] = [
  ['parseCitizenCard', bk.parseCitizenCard, 'card-fields'],
  ['parseCitizenId', bk.parseCitizenId, 'citizen-id-format'],
  ['parsePhone', bk.parsePhone, 'phone-format'],
  ['parseCitizenMrz', bk.parseCitizenMrz, 'mrz-lines'],
  ['parseTaxCode', bk.parseTaxCode, 'tax-code-format'],
  ['parseHealthCard', bk.parseHealthCard, 'health-card-format'],
  ['decodeVietQr', bk.decodeVietQr, 'qr-start'],
  ['encodeVietQr', bk.encodeVietQr, 'qr-bin'],
  ['parseProcedure', bk.parseProcedure, 'procedure-schema'],
  ['foldVietnamese', bk.foldVietnamese, 'text-type'],
  ['toAscii', bk.toAscii, 'text-type'],
  ['mask', (value) => bk.mask(value, 'phone'), 'text-type'],
];

describe('what the public functions do with what is no text', () => {
  for (const [name, call, code] of EDGE) {
    for (const value of NO_TEXT) {
      it(`${name} refuses ${String(value)} as ${code}`, () => {
        expect(() => call(value))
          .to.throw()
          .and.include({ name: 'BkDataError', code });
      });
    }
  }

  for (const value of NO_TEXT) {
    it(`parsePartialDate reads no date in ${String(value)}, validateCitizenId no number`, () => {
      expect(bk.parsePartialDate(value)).to.equal(undefined);
      expect(bk.validateCitizenId(value)).to.deep.equal([{ path: '', code: 'citizen-id-format' }]);
    });
  }
});
