import { expect } from '@open-wc/testing';
import { mask } from '../../../src/core/identity/mask.js';

describe('identity/mask', () => {
  for (const [value, kind, masked] of [
    ['038095990019', 'citizen-id', '038*********19'],
    ['038 095 990 019', 'citizen-id', '038*********19'],
    ['0912345678', 'phone', '091****678'],
    ['02373852246', 'phone', '023****246'],
    ['18001096', 'phone', '****'],
    ['038095', 'citizen-id', '*********'],
    ['DN4010123456789', 'paper', 'DN******89'],
    ['8123456789', 'paper', '81******89'],
    ['0380000635', 'account', '******0635'],
    ['', 'phone', ''],
  ] as const) {
    it(`shows ${kind} ${JSON.stringify(value)} as ${masked}`, () => {
      expect(mask(value, kind)).to.equal(masked);
    });
  }
});
