/** The server against the definition that really ships: what the library sends must be received. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import { applicantName, checkAnswers, quantityOf } from '../../build/portal/server/domain/answers.js';
import { readCatalogue } from '../../build/portal/server/domain/procedures.js';
import { site } from '../../build/portal/server/domain/site.data.js';

const catalogue = await readCatalogue([new URL('../../src/procedures/', import.meta.url)]);
const { definition } = catalogue.get('2.000635');

/** A mother asks for two copies for a child without a personal number. */
const answers = {
  coQuanThucHien: 'Xã Hoa Gạo',
  nycHoTen: 'Nguyễn Thị Mẫu',
  nycSoDinhDanh: '038190000001',
  nycLoaiCuTru: 'permanent',
  nycQuocGiaCuTru: 'domestic',
  nycNoiCuTru: { asWritten: 'Thôn 1, xã Hoa Gạo, tỉnh Thanh Hóa' },
  nycQuanHe: 'mother',
  hoSoLoaiYeuCau: 'birth',
  ndkHoTen: 'Trần Văn Thử',
  ndkNgaySinh: '2019',
  coQuanDangKy: { asWritten: 'UBND xã Hoa Gạo', unitCode: '99938' },
  soLuong: 2,
  phuongThucNhan: 'counter',
  camDoan: true,
};

describe('portal/definition 2.000635', () => {
  it('is received by the site', () => {
    assert.ok(site.receives.includes(definition.code));
  });

  it('lets complete answers pass', () => {
    assert.deepEqual(checkAnswers(definition, answers), []);
  });

  it('does not ask for the subject of whoever asks for himself', () => {
    const own = {
      ...answers,
      nycQuanHe: 'self',
      hoSoLoaiYeuCau: undefined,
      ndkHoTen: undefined,
      ndkNgaySinh: undefined,
    };
    assert.deepEqual(checkAnswers(definition, own), []);
  });

  it('names the applicant, not the subject', () => {
    assert.equal(applicantName(definition, answers), 'Nguyễn Thị Mẫu');
  });

  it('counts copies', () => {
    assert.equal(quantityOf(definition, answers), 2);
  });

  it('knows its limits', () => {
    assert.deepEqual(checkAnswers(definition, { ...answers, soLuong: 51 }), [
      { path: 'soLuong', code: 'out-of-range' },
    ]);
  });

  it('has a fee at this site that is the fee of the definition', () => {
    const [row] = site.fees.filter(({ channel }) => channel === 'online');
    assert.deepEqual([row.amount, row.basis], [definition.fees[0].amount, definition.fees[0].basis]);
  });
});
