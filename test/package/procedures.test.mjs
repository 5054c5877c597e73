/**
 * All five procedures without a page: a household is kept, each form is filled from it, what is missing is typed,
 * and what was typed is remembered. The second time hardly anything is left to type.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { packApp } from './packed.mjs';

const { folder } = packApp();
const TODAY = '2026-11-22';
const AT = '2026-11-22T02:00:00.000Z';
const UNIT = 'UBND xã Thọ Long';

const place = (asWritten) => ({ asWritten });
const HOME = place('Thôn 3, Xã Thọ Long, Tỉnh Thanh Hóa');

/** What a card says of each, and of the others no more than that they belong to the household. Nobody of them exists. */
const HOUSEHOLD = {
  hoa: ['self', 'Lê Thị Hoa', '1990-05-12', 'female', '038190012319'],
  nam: ['spouse', 'Trần Văn Nam', '1988-02-20', 'male', '038088045612'],
  mai: ['parent', 'Phạm Thị Mai', '1958', 'female', '038158007788'],
  an: ['parent'],
  khoi: ['child'],
};

function cardFacts([, name, birthDate, sex, number]) {
  if (name === undefined) return {};
  const fact = (value) => ({ value, source: 'card', at: AT });
  return {
    'person.fullName': fact(name),
    'person.birthDate': fact(birthDate),
    'person.sex': fact(sex),
    'citizenId.number': fact(number),
    'citizenId.kind': fact('can-cuoc'),
    'citizenId.issueDate': fact('2025-03-01'),
    'citizenId.issuer': fact('Bộ Công an'),
    'address.permanent': fact(HOME),
  };
}

/** Who stands in which role, and what is answered where nothing is known. */
const FILINGS = {
  1.001731: {
    people: { applicant: 'hoa', deceased: 'an', burialPerson: 'hoa' },
    typed: {
      ncHoTen: 'Lê Văn An',
      ncNgaySinh: '1944',
      ncGioiTinh: 'male',
      ncDanToc: 'Kinh',
      ncQuocTich: 'Việt Nam',
      ncNoiCuTru: HOME,
      ncSoDinhDanh: '038044001122',
      nc80Tuat: true,
      ncNgayChet: '2026-11-10T08:15',
      ncNoiChet: 'Thôn 3, Xã Thọ Long, Tỉnh Thanh Hóa',
      ncNguyenNhan: 'Tuổi già',
      ncSoGiayBaoTu: '12/2026',
      ncGiayBaoTuNoiCap: UNIT,
      ncGiayBaoTuNgayCap: '2026-11-11',
      nguoiLoMaiTang: 'person',
      mtLaNguoiDeNghi: true,
      mtSoDienThoai: '0912345678',
      hinhThucNhan: 'bank',
      tkSo: '0011002233',
      tkNganHang: '970436',
      camDoan: true,
    },
    sent: {
      kinhGui: UNIT,
      dnQuanHe: 'child',
      dnNoiDung: 'Hỗ trợ chi phí mai táng',
      mtHoTen: 'Lê Thị Hoa',
      mtQuanHe: 'child',
      tkChuTaiKhoan: 'LE THI HOA',
    },
    hidden: ['tcTen', 'nguoiLoMaiTang', 'mtLaNguoiDeNghi', 'nc80Tuat'],
    fee: 0,
  },
  1.004222: {
    people: { applicant: 'hoa', householdHead: 'nam', owner: 'nam' },
    typed: {
      kinhGui: 'Công an xã Thọ Long',
      soDienThoai: '0912345678',
      chuHoQuanHe: 'wife',
      dkHinhThuc: 'join',
      dkDiaChi: HOME,
      dkNhaNguoiKhac: true,
      thanhVien: [
        {
          tvHoTen: 'Trần Minh Khôi',
          tvNgaySinh: '2026-10-30',
          tvGioiTinh: 'male',
          tvSoDinhDanh: '038226001234',
          tvQuanHeChuHo: 'child',
        },
      ],
      yKienChuHo: 'vneid',
      yKienChuSoHuu: 'signed',
    },
    sent: {
      chuHoTen: 'Trần Văn Nam',
      chuHoQuanHe: 'wife',
      noiDung: `Đăng ký thường trú vào hộ đã có của Trần Văn Nam tại địa chỉ: ${HOME.asWritten}`,
      nguoiXacNhanTen: 'Trần Văn Nam',
      nguoiKeKhai: 'Lê Thị Hoa',
    },
    hidden: ['dkHinhThuc', 'dkDiaChi', 'yKienChaMe'],
    fee: 10_000,
  },
  2.000635: {
    people: { applicant: 'hoa', subject: 'khoi' },
    typed: {
      nycLoaiCuTru: 'permanent',
      nycQuocGiaCuTru: 'domestic',
      nycSoDienThoai: '0912345678',
      hoSoLoaiYeuCau: 'birth',
      ndkHoTen: 'Trần Minh Khôi',
      ndkNgaySinh: '2026-10-30',
      ndkGioiTinh: 'male',
      ndkSoDinhDanh: '038226001234',
      coQuanDangKy: UNIT,
      soLuong: '2',
      phuongThucNhan: 'counter',
      camDoan: true,
    },
    sent: { coQuanThucHien: UNIT, nycQuanHe: 'mother', soLuong: 2 },
    hidden: ['nycNgaySinh', 'nycSoGiayTo', 'ndkDanToc', 'nycKhongCoSo'],
    fee: 16_000,
  },
  2.002913: {
    people: { applicant: 'hoa', deceased: 'an', householdHead: 'mai', burialPerson: 'hoa' },
    typed: {
      bienThe: 'burial',
      nhomTroCap: 'social',
      nk80Tuat: true,
      cqCuTru: 'Công an xã Thọ Long',
      nycSdt: '0912345678',
      nkHo: 'Lê',
      nkChuDem: 'Văn',
      nkTen: 'An',
      nkNgaySinh: '1944',
      nkGioiTinh: 'male',
      nkSoGiayTo: '038044001122',
      nkQuocTich: 'Việt Nam',
      nkDanToc: 'Kinh',
      nkLoaiCuTru: 'permanent',
      nkNoiCuTru: HOME,
      nkNgayChet: '2026-11-10T08:15',
      nkNoiChetLaNoiCuTru: true,
      nkNguyenNhan: 'Tuổi già',
      nkGbtLoai: 'notice',
      nkGbtSo: '12/2026',
      nkGbtNgay: '2026-11-11',
      nkGbtNoi: UNIT,
      banSao: true,
      banSaoSoLuong: '3',
      xChuHoLaNguoiChet: true,
      xQuanHe: 'husband',
      btxhDoiTuong: 'over-80',
      btxhThoiGianMaiTang: '2026-11-24',
      btxhDiaChiMaiTang: HOME,
      nnLaNyc: true,
      nnHinhThuc: 'bank',
      nnTaiKhoan: '0011002233',
      nnNganHang: '970436',
      nhanKetQua: 'counter',
      camDoan: true,
    },
    sent: {
      cqKhaiTu: UNIT,
      nycQuanHe: 'child',
      nkNoiChet: HOME,
      xChuHoTen: 'Phạm Thị Mai',
      nnHoTen: 'Lê Thị Hoa',
      nnQuanHe: 'child',
      nnChuTaiKhoan: 'LE THI HOA',
      banSaoSoLuong: 3,
    },
    hidden: ['bhxhMaSo', 'nccDoiTuong', 'nhomTroCap', 'nk80Tuat'],
    fee: 24_000,
  },
  3.000722: {
    people: { applicant: 'hoa', subject: 'khoi', mother: 'hoa', father: 'nam', householdHead: 'nam' },
    typed: {
      cqThuongTru: 'Công an xã Thọ Long',
      cqBhyt: 'Bảo hiểm xã hội cơ sở',
      nycSdt: '0912345678',
      conHo: 'Trần',
      conChuDem: 'Minh',
      conTen: 'Khôi',
      conNgaySinh: '2026-10-30',
      conGioiTinh: 'male',
      conDanToc: 'Kinh',
      conQuocTich: 'Việt Nam',
      conNoiSinh: place('Bệnh viện Phụ sản Thanh Hóa'),
      conQueQuan: HOME,
      meDanToc: 'Kinh',
      meQuocTich: 'Việt Nam',
      meLoaiCuTru: 'permanent',
      chaKhai: 'married',
      chaDanToc: 'Kinh',
      chaQuocTich: 'Việt Nam',
      chaLoaiCuTru: 'permanent',
      knSo: '45',
      ttXacNhan: 'vneid',
      ttTheo: 'father',
      ttChuHoLa: 'father',
      bhytNoiKcb: 'Trạm y tế xã Thọ Long',
      nhanKetQua: 'electronic',
      camDoan: true,
    },
    sent: {
      cqKhaiSinh: UNIT,
      nycQuanHe: 'mother',
      meHo: 'Lê',
      meChuDem: 'Thị',
      meTen: 'Hoa',
      conNoiSinhQuocGia: 'Việt Nam',
      ttDiaChi: HOME,
      ttChuHo: 'Trần Văn Nam',
      ttChuHoSo: '038088045612',
      ttQuanHe: 'child',
    },
    hidden: ['ttGiamHo', 'banSaoSoLuong', 'chaKhai', 'ttChuHoLa', 'meKhongKhai'],
    fee: 0,
  },
};

describe('five procedures, filled without a page', () => {
  let sdk;
  before(async () => {
    sdk = await import(pathToFileURL(join(folder, 'dist/index.js')));
  });

  /** Fills a form as a person does: what stands there stays, what is asked and empty is typed. */
  async function fill(client, definition, { people, typed }) {
    const household = await client.profiles.list();
    const stand = Object.fromEntries(
      Object.entries(people).map(([role, id]) => [role, household.find((person) => person.id === id)]),
    );
    const { answers: known } = client.profiles.prefill(definition, stand);
    const all = definition.sections.flatMap(({ fields }) => fields);
    const fromSite = all.filter((field) => field.default).map(({ key }) => [key, UNIT]);
    const answers = { ...Object.fromEntries(fromSite), ...known };
    const byHand = [];
    const empty = () => {
      const settled = sdk.effectiveAnswers(definition, answers);
      return sdk
        .steps(definition, answers)
        .flatMap(({ fields }) => fields)
        .find(({ key }) => key in typed && settled[key] === undefined);
    };
    for (let next = empty(); next && byHand.length < all.length; next = empty()) {
      answers[next.key] = typed[next.key];
      byHand.push(next);
    }
    return { answers, byHand, stand, prefilled: Object.keys(known).length };
  }

  async function remember(client, definition, { answers, stand }) {
    const effective = sdk.effectiveAnswers(definition, answers);
    for (const [role, { id, relation }] of Object.entries(stand)) {
      await client.profiles.save({
        id,
        relation,
        facts: sdk.factsFromAnswers(definition, role, effective, AT),
      });
    }
  }

  for (const [code, filing] of Object.entries(FILINGS)) {
    it(`${code}: complete the first time, hardly anything typed the second`, async (test) => {
      const client = sdk.createClient();
      for (const [id, person] of Object.entries(HOUSEHOLD)) {
        await client.profiles.save({ id, relation: person[0], facts: cardFacts(person) });
      }
      const definition = await client.procedures.load(code);

      const first = await fill(client, definition, filing);
      const settled = sdk.effectiveAnswers(definition, first.answers);
      const asked = sdk.steps(definition, first.answers).flatMap(({ fields }) => fields);
      assert.deepEqual(sdk.checkFields(asked, settled, TODAY), []);
      const { procedure, answers: sent } = sdk.submission(definition, first.answers);
      assert.deepEqual(procedure, { code, version: definition.version });
      for (const [key, value] of Object.entries(filing.sent)) assert.deepEqual(sent[key], value, key);
      for (const key of filing.hidden) assert.ok(!(key in sent), `${key} was sent`);
      assert.equal(sdk.feeTotal(definition, settled), filing.fee);

      await remember(client, definition, first);
      const second = await fill(client, definition, filing);
      assert.deepEqual(Object.keys(sdk.submission(definition, second.answers).answers), Object.keys(sent));
      const withFact = Object.keys(sent).filter((key) =>
        definition.sections.some(({ fields }) => fields.some((field) => field.key === key && field.fact)),
      );
      const again = second.byHand.filter(({ fact }) => fact);
      const count = ({ prefilled, byHand }) => `${prefilled} prefilled and ${byHand.length} typed`;
      test.diagnostic(
        `${code}: ${Object.keys(sent).length} sent; first ${count(first)}, second ${count(second)}, ` +
          `of ${withFact.length} with a fact ${again.length}`,
      );
      assert.ok(again.length <= withFact.length * 0.2, again.map(({ key }) => key).join());
      assert.ok(second.byHand.length < first.byHand.length);
    });
  }
});
