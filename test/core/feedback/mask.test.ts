import { expect } from '@open-wc/testing';
import { maskPersonal } from '../../../src/core/feedback/mask.js';

const AN = ['Nguyễn Văn An'];

describe('feedback/mask', () => {
  const cases: readonly (readonly [text: string, masked: string, names?: readonly string[]])[] = [
    ['Gọi 0912.345.678, gặp ông Bình.', 'Gọi [số điện thoại], gặp ông [tên người].'],
    ['SĐT: +84 912 345 678', 'SĐT: [số điện thoại]'],
    ['(0237) 3852 468', '[số điện thoại]'],
    ['O912 345 678', '[số điện thoại]'],
    ['0912\u200b345\u200b678', '[số điện thoại]'],
    ['０９１２３４５６７８', '[số điện thoại]'],
    ['0912.345.678 đồng', '[số điện thoại] đồng'],
    ['0912-345-678/0987654321', '[dãy số]'],
    ['không chín một hai ba bốn năm sáu bảy tám', '[dãy số]'],
    ['CCCD 038201012345', 'CCCD [số giấy tờ]'],
    ['CMND 171 234 567', 'CMND [số giấy tờ]'],
    ['hộ chiếu C1234567', 'hộ chiếu [số giấy tờ]'],
    ['BHYT DN4010112345678', 'BHYT DN[dãy số]'],
    ['stk 1234 5678 9012 345 Vietcombank', 'stk [dãy số] Vietcombank'],
    ['lan.nguyen@gmail.com', '[thư điện tử]'],
    ['lan (at) gmail (dot) com', '[thư điện tử]'],
    ['lan a còng gmail chấm com', '[thư điện tử]'],
    ['a@b.vn;c@d.com.vn', '[thư điện tử];[thư điện tử]'],
    ['xe 36A-123.45 đỗ', 'xe [biển số xe] đỗ'],
    ['36-B1 234.56', '[biển số xe]'],
    ['29MĐ-123.45', '[biển số xe]'],
    ['xe TM-12-34', 'xe [biển số xe]'],
    ['Tôi là nguyen van an, số 5', 'Tôi là [tên người], số 5', AN],
    ['NGUYỄN  VĂN AN kêu', '[tên người] kêu', AN],
    [`${'Nguyễn Văn An'.normalize('NFD')} và bà Lan`, '[tên người] và bà [tên người]', AN],
    ['gặp Lê Văn Tám ở ngã tư Lê Lợi - Trần Phú', 'gặp [tên người] ở ngã tư Lê Lợi - Trần Phú'],
    ['bà Trần Thị Lan ở đường Hai Bà Trưng', 'bà [tên người] ở đường Hai Bà Trưng'],
    // What is left as it is.
    ['phố Bà Triệu, đường Nguyễn Thị Minh Khai', 'phố Bà Triệu, đường Nguyễn Thị Minh Khai'],
    ['Bà con thôn Đông rất bức xúc.', 'Bà con thôn Đông rất bức xúc.'],
    ['từ 12/11/2026-15/11/2026 lúc 07:30', 'từ 12/11/2026-15/11/2026 lúc 07:30'],
    ['2026-11-23 10:00', '2026-11-23 10:00'],
    ['1.200.000 đồng và 120.000.000đ', '1.200.000 đồng và 120.000.000đ'],
    ['Quyết định 19/2025/QĐ-TTg', 'Quyết định 19/2025/QĐ-TTg'],
    ['số nhà 12, 14, 16, 18, 20', 'số nhà 12, 14, 16, 18, 20'],
    ['', ''],
  ];
  for (const [text, masked, names] of cases) {
    it(`makes "${masked}" of "${text}"`, () => {
      expect(maskPersonal(text, names)).to.equal(masked);
    });
  }

  it('changes nothing any more when it is done again', () => {
    for (const [text, , names] of cases) {
      const once = maskPersonal(text, names);
      expect(maskPersonal(once, names)).to.equal(once);
    }
  });

  it('is quick with the longest texts that could be sent', () => {
    const start = performance.now();
    for (const piece of ['1 ', '1-', '0912 ', 'một ', 'a@', 'Nguyễn ', '(((', '12/11/', '1.000.'])
      maskPersonal(piece.repeat(5000 / piece.length), AN);
    expect(performance.now() - start).to.be.below(2000);
  });

  it('takes a name for text, whatever signs are in it', () => {
    expect(maskPersonal('A (b) c', ['(b)'])).to.equal('A [tên người] c');
  });
});
