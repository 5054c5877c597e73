import { expect } from '@open-wc/testing';
import { isBkError } from '../../../src/core/errors.js';
import { formatVnd, vietnameseNumber } from '../../../src/core/text/numbers.js';

describe('text/numbers', () => {
  describe('vietnameseNumber', () => {
    for (const [n, words] of [
      [0, 'không'],
      [1, 'một'],
      [4, 'bốn'],
      [5, 'năm'],
      [10, 'mười'],
      [11, 'mười một'],
      [14, 'mười bốn'],
      [15, 'mười lăm'],
      [20, 'hai mươi'],
      [21, 'hai mươi mốt'],
      [24, 'hai mươi tư'],
      [25, 'hai mươi lăm'],
      [55, 'năm mươi lăm'],
      [100, 'một trăm'],
      [101, 'một trăm linh một'],
      [105, 'một trăm linh năm'],
      [111, 'một trăm mười một'],
      [115, 'một trăm mười lăm'],
      [221, 'hai trăm hai mươi mốt'],
      [1000, 'một nghìn'],
      [1005, 'một nghìn không trăm linh năm'],
      [1015, 'một nghìn không trăm mười lăm'],
      [8000, 'tám nghìn'],
      [21_000, 'hai mươi mốt nghìn'],
      [180_000, 'một trăm tám mươi nghìn'],
      [1_005_000, 'một triệu không trăm linh năm nghìn'],
      [1_000_005, 'một triệu không trăm linh năm'],
      [1_234_567, 'một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy'],
      [1e9, 'một tỷ'],
      [5_000_000_005, 'năm tỷ không trăm linh năm'],
      [1_000_010_000, 'một tỷ không trăm mười nghìn'],
      [1e12, 'một nghìn tỷ'],
      [1_005_000_000_000, 'một nghìn không trăm linh năm tỷ'],
      [1e15, 'một triệu tỷ'],
    ] as const) {
      it(`says ${n} as “${words}”`, () => expect(vietnameseNumber(n)).to.equal(words));
    }

    for (const n of [-1, 0.5, NaN, Infinity, 1e15 + 1]) {
      it(`refuses ${n}`, () => {
        expect(() => vietnameseNumber(n))
          .to.throw()
          .with.property('code', 'number-range');
      });
    }

    it('refuses text with its typed error', () => {
      try {
        vietnameseNumber('8000' as unknown as number);
      } catch (error) {
        expect(isBkError(error)).to.equal(true);
        return;
      }
      expect.fail('nothing thrown');
    });
  });

  describe('formatVnd', () => {
    for (const [amount, text] of [
      [0, '0\u00a0₫'],
      [500, '500\u00a0₫'],
      [8000, '8.000\u00a0₫'],
      [1_234_567, '1.234.567\u00a0₫'],
      [-20_000, '-20.000\u00a0₫'],
    ] as const) {
      it(`writes ${amount}`, () => expect(formatVnd(amount)).to.equal(text));
    }

    it('refuses parts of a đồng', () => {
      expect(() => formatVnd(0.5))
        .to.throw()
        .with.property('code', 'number-range');
    });
  });
});
