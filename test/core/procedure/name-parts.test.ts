import { expect } from '@open-wc/testing';
import { joinName, moveBoundary, splitLike, splitName } from '../../../src/core/procedure/name-parts.js';

const said = ({ surname, middleName, givenName }: ReturnType<typeof splitName>) =>
  [surname, middleName, givenName].join('|');

describe('procedure/name-parts', () => {
  for (const [name, surnameWords, givenWords, parts] of [
    ['Nguyễn Văn An', 1, 1, 'Nguyễn|Văn|An'],
    ['Tôn Nữ Thị Hoa', 2, 1, 'Tôn Nữ|Thị|Hoa'],
    ['Lê Thị Hồng Nhung', 1, 2, 'Lê|Thị|Hồng Nhung'],
    ['Âu Dương Hoa', 2, 1, 'Âu Dương||Hoa'],
    ['Nguyễn An', 3, 3, 'Nguyễn||An'],
    ['Trần Hoa', 1, 2, 'Trần||Hoa'],
    ['Hoa', 1, 1, '||Hoa'],
    ['  ', 1, 1, '||'],
  ] as const) {
    it(`divides “${name}” by ${String(surnameWords)} and ${String(givenWords)}`, () => {
      expect(said(splitName(name, surnameWords, givenWords))).to.equal(parts);
    });
  }

  it('moves a word between the family name and the middle name, and back', () => {
    const proposed = splitName('Tôn Nữ Thị Hoa');
    const moved = moveBoundary(proposed, 'surname', 'longer');
    expect(said(moved)).to.equal('Tôn Nữ|Thị|Hoa');
    expect(moveBoundary(moved, 'surname', 'shorter')).to.deep.equal(proposed);
  });

  it('moves a word between the middle name and the given name, and leaves the family name', () => {
    const proposed = splitName('Tôn Nữ Thị Hồng Hoa', 2);
    expect(said(moveBoundary(proposed, 'givenName', 'longer'))).to.equal('Tôn Nữ|Thị|Hồng Hoa');
  });

  it('gives the same parts back where there is no word to move', () => {
    const parts = splitName('Nguyễn An');
    for (const part of ['surname', 'givenName'] as const)
      for (const by of ['longer', 'shorter'] as const) expect(moveBoundary(parts, part, by)).to.equal(parts);
  });

  it('loses no word, wherever the boundaries go', () => {
    let parts = splitName('Công Tằng Tôn Nữ Thị Hồng Hoa');
    const way = ['surname', 'givenName', 'surname', 'surname', 'givenName', 'surname'] as const;
    for (const part of way) parts = moveBoundary(parts, part, 'longer');
    expect(joinName(parts)).to.equal('Công Tằng Tôn Nữ Thị Hồng Hoa');
  });

  it('keeps the boundary while a letter is corrected', () => {
    expect(said(splitLike('Tôn Nữ Thị Hòa', splitName('Tôn Nữ Thị Hoa', 2)))).to.equal('Tôn Nữ|Thị|Hòa');
  });
});
