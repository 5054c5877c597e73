import { expect } from '@open-wc/testing';
import { builtInCatalogue } from '../../../src/core/procedure/built-in-catalogue.data.js';
import { readCatalogue } from '../../../src/core/procedure/catalogue.js';
import { procedureSearch } from '../../../src/core/procedure/search.js';
import { seeded } from '../seeded.js';

const search = procedureSearch(builtInCatalogue);
const found = (query: string) => search(query).map(({ code }) => code);

const COPY = '2.000635';
const BIRTH = '3.000722';
const DEATH = '2.002913';
const BURIAL = '1.001731';
const RESIDENCE = '1.004222';

/** What is typed, and what stands first. */
const FIRST: readonly (readonly [query: string, code: string])[] = [
  // official and everyday names, with marks and without
  ['Cấp bản sao trích lục hộ tịch', COPY],
  ['trich luc', COPY],
  ['TRÍCH LỤC', COPY],
  ['đăng ký thường trú', RESIDENCE],
  ['dang ky thuong tru', RESIDENCE],
  ['liên thông khai sinh', BIRTH],
  ['khai tử', DEATH],
  ['hỗ trợ chi phí', BURIAL],
  // everyday words
  ['mất giấy khai sinh', COPY],
  ['em bé', BIRTH],
  ['sinh con', BIRTH],
  ['hộ khẩu', RESIDENCE],
  ['nhap ho khau', RESIDENCE],
  ['ma chay', BURIAL],
  ['giấy chứng tử', DEATH],
  ['ct01', RESIDENCE],
  // one string, other spellings of it
  ['hỏa táng', BURIAL],
  ['hoả táng', BURIAL],
  ['hỏa táng'.normalize('NFD'), BURIAL],
  ['hoa tang', BURIAL],
  ['  Hộ   Khẩu, ', RESIDENCE],
  ['“hộ khẩu”', RESIDENCE],
  ['hokhau', RESIDENCE],
  // before the word is at its end
  ['hộ kh', RESIDENCE],
  // a sentence
  ['tôi muốn làm lại giấy khai sinh bị mất, mất giấy khai sinh', COPY],
  ['cho tôi hỏi nhập hộ khẩu cho con thì làm gì', BIRTH],
  // slips, and marks that were typed without the input method
  ['mai tánh', BURIAL],
  ['thuogn tru', RESIDENCE],
  ['hộ khảuu', RESIDENCE],
  ['trichs luc', COPY],
  ['khau tử', DEATH],
  ['giaays khai sinh', COPY],
  ['ho65 khau63', RESIDENCE],
  ['dawng kys thuwowngf trus', RESIDENCE],
  // codes, of today and former, with and without dots
  ['2.000635', COPY],
  ['2000635', COPY],
  ['2 000635', COPY],
  ['000635', COPY],
  ['2.002621', BIRTH],
  ['2002622', DEATH],
  ['1.00', BURIAL],
];

describe('procedure/search', () => {
  for (const [query, code] of FIRST) {
    it(`finds ${code} first for “${query}”`, () => expect(found(query)[0]).to.equal(code));
  }

  it('keeps the whole list in its order while nothing is typed', () => {
    for (const query of ['', '  ', '…', '?!']) expect(search(query)).to.equal(builtInCatalogue);
  });

  it('puts the name before the word inside it, and that before the everyday word', () => {
    const entries = readCatalogue({
      procedures: [
        { code: '9.000004', name: 'Cấp thẻ', keywords: ['đất đai', 'thẻ xanh'] },
        { code: '9.000003', name: 'Đổi giấy', keywords: ['khai hải quan', 'xanh'] },
        { code: '9.000002', name: 'Trồng cây xanh' },
        { code: '9.000001', name: 'Xanh hóa' },
      ],
    });
    expect(procedureSearch(entries)('xanh').map(({ code }) => code.slice(-1))).to.deep.equal([
      '1',
      '2',
      '3',
      '4',
    ]);
  });

  it('finds nothing for what is none of them', () => {
    for (const query of ['hộ chiếu', 'xe máy', '9.999999', 'zzz'])
      expect(found(query), query).to.deep.equal([]);
  });

  it('shows what a site with many procedures lists in time to type', () => {
    const procedures = Array.from({ length: 2000 }, (_, i) => ({
      code: `1.${String(i).padStart(6, '0')}`,
      name: `Thủ tục thứ ${String(i)} về việc đăng ký, cấp, đổi giấy tờ của người dân`,
      keywords: ['giấy', 'đổi giấy', 'cấp lại'],
    }));
    const many = procedureSearch(readCatalogue({ procedures }));
    const start = performance.now();
    expect(many('giaays phepp cho toi').length).to.equal(2000);
    expect(performance.now() - start).to.be.lessThan(500);
  });

  it('never throws, and gives back only what is in the list', () => {
    const { string, below } = seeded(20260);
    for (let round = 0; round < 3000; round++) {
      const query = string('hộ khẩuđÐ̣́ aeiou12.\u0000\u200b\ud800\u{1f600}"\\[(*+?|', 0, below(40) + 1);
      expect(builtInCatalogue).to.include.members([...search(query)]);
    }
  });
});
