import { expect } from '@open-wc/testing';
import { BANKS } from '../../../src/core/payment/banks.data.js';

describe('payment/banks', () => {
  it('lists every BIN once, in order', () => {
    const bins = BANKS.map(({ bin }) => bin);
    expect(bins).to.deep.equal([...new Set(bins)].sort());
    for (const bin of bins) expect(bin).to.match(/^\d{6}$/);
  });

  it('keeps the names of before as search words', () => {
    expect(BANKS.find(({ bin }) => bin === '970414')!.formerly).to.include('Oceanbank');
  });
});
