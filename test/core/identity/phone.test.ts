import { expect } from '@open-wc/testing';
import { parsePhone } from '../../../src/core/identity/phone.js';

describe('identity/phone', () => {
  for (const [text, national, e164, kind] of [
    ['0912345678', '0912345678', '+84912345678', 'mobile'],
    ['0912 345 678', '0912345678', '+84912345678', 'mobile'],
    ['091.234.5678', '0912345678', '+84912345678', 'mobile'],
    ['+84 912-345-678', '0912345678', '+84912345678', 'mobile'],
    ['+84 (0) 912 345 678', '0912345678', '+84912345678', 'mobile'],
    ['84912345678', '0912345678', '+84912345678', 'mobile'],
    ['0084912345678', '0912345678', '+84912345678', 'mobile'],
    ['０９１２３４５６７８', '0912345678', '+84912345678', 'mobile'],
    ['0559123456', '0559123456', '+84559123456', 'mobile'],
    ['0237 3852 246', '02373852246', '+842373852246', 'landline'],
    ['+842373852246', '02373852246', '+842373852246', 'landline'],
    ['1800 1096', '18001096', '+8418001096', 'hotline'],
    ['+84 1900 6067', '19006067', '+8419006067', 'hotline'],
    ['1900123456', '1900123456', '+841900123456', 'hotline'],
  ] as const) {
    it(`reads ${text} as ${kind} ${national}`, () => {
      expect(parsePhone(text)).to.deep.equal({ national, e164, kind });
    });
  }

  for (const text of ['01234567890', '0168 1234 567', '+84 123 456 7890', '841234567890']) {
    it(`tells that ${text} is from before 2018`, () => {
      expect(() => parsePhone(text))
        .to.throw()
        .with.property('code', 'phone-old-11');
    });
  }

  for (const text of [
    '',
    '0',
    '091234567',
    '09123456789',
    '0412345678',
    '0992123456',
    '113',
    '+1 202 555 0123',
    '0912x45678',
    '1800',
    '18001234567',
  ]) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      expect(() => parsePhone(text))
        .to.throw()
        .with.property('code', 'phone-format');
    });
  }
});
