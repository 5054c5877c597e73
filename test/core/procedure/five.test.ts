/** What the five definitions that ship ask, of whom and when. */
import { expect } from '@open-wc/testing';
import { builtInProcedures } from '../../../src/core/procedure/built-in.js';
import { allFields, type Answers, type ProcedureDefinition } from '../../../src/core/procedure/definition.js';
import {
  checkFields,
  effectiveAnswers,
  feeTotal,
  neededPapers,
  neededParts,
  outcomeOf,
  steps,
  submission,
  workingDays,
} from '../../../src/core/procedure/flow.js';
import { parseProcedure } from '../../../src/core/procedure/parse.js';
import { factsFromAnswers, prefill } from '../../../src/core/procedure/prefill.js';
import type { Profile } from '../../../src/core/profile/profile.js';

const AT = '2026-11-22T02:00:00.000Z';
const HOME = { asWritten: 'Thôn 3, Xã Thọ Long, Tỉnh Thanh Hóa', provinceCode: '38', unitCode: '15505' };
const shipped = new Map<string, ProcedureDefinition>();
const of = (code: string) => shipped.get(code)!;
const asked = (code: string, answers: Answers) =>
  steps(of(code), answers).flatMap(({ fields }) => fields.map(({ key }) => key));
const sections = (code: string, answers: Answers) =>
  steps(of(code), answers).map(({ section }) => section.id);
const sent = (code: string, answers: Answers) => submission(of(code), answers).answers;

describe('procedure/five', () => {
  before(async () => {
    for (const [code, load] of Object.entries(builtInProcedures))
      shipped.set(code, parseProcedure((await load()).default));
  });

  it('ships five procedures, each under its own code', () => {
    expect([...shipped.keys()]).to.deep.equal(['1.001731', '1.004222', '2.000635', '2.002913', '3.000722']);
    for (const [code, definition] of shipped) expect(definition.code).to.equal(code);
  });

  it('knows each by everyday words, under what it was called before, and until when it holds', () => {
    for (const { keywords = [], notes = [], validTo } of shipped.values()) {
      expect(keywords.length).to.be.greaterThan(5);
      expect(notes.length).to.be.greaterThan(2);
      expect(validTo).to.equal('2027-02-28');
    }
    expect(of('3.000722').replaces).to.include('2.002621');
    expect(of('2.002913').replaces).to.include('2.002622');
  });

  it('asks a pledge only where the form has one, and fills it never', () => {
    for (const definition of shipped.values())
      for (const field of allFields(definition).filter(({ type }) => type === 'declaration'))
        expect(field).to.include({ key: 'camDoan', required: true }).and.not.have.property('fact');
  });

  describe('1.001731', () => {
    const CODE = '1.001731';

    it('asks who buried: a person or an organisation, never both', () => {
      expect(sections(CODE, {})).to.not.include.any.members(['burial-person', 'burial-organisation']);
      expect(sections(CODE, { nguoiLoMaiTang: 'person' }))
        .to.include('burial-person')
        .and.not.include('burial-organisation');
      expect(sections(CODE, { nguoiLoMaiTang: 'organisation', mtHoTen: 'Lê Thị Hoa' }))
        .to.include('burial-organisation')
        .and.not.include('burial-person');
      expect(sent(CODE, { nguoiLoMaiTang: 'organisation', mtHoTen: 'Lê Thị Hoa' })).to.not.have.property(
        'mtHoTen',
      );
    });

    it('takes the applicant for the person who buried, with the relation, and asks the rest', () => {
      const answers = {
        dnHoTen: 'Lê Thị Hoa',
        dnQuanHe: 'child',
        nguoiLoMaiTang: 'person',
        mtLaNguoiDeNghi: true,
      };
      expect(sent(CODE, answers)).to.include({ mtHoTen: 'Lê Thị Hoa', mtQuanHe: 'child' });
      expect(asked(CODE, answers)).to.include('mtSoDienThoai').and.not.include('mtHoTen');
    });

    it('asks for an account only where money goes to one, in the name of who receives it', () => {
      const answers = { nguoiLoMaiTang: 'organisation', tcTen: 'Hội Người cao tuổi Đức Thọ' };
      expect(asked(CODE, { ...answers, hinhThucNhan: 'cash' })).to.not.include('tkSo');
      const bank = { ...answers, hinhThucNhan: 'bank' };
      expect(asked(CODE, bank)).to.include.members(['tkSo', 'tkNganHang', 'tkChuTaiKhoan']);
      expect(sent(CODE, bank)['tkChuTaiKhoan']).to.equal('HOI NGUOI CAO TUOI DUC THO');
    });

    it('has its request in the words of the form', () => {
      expect(sent(CODE, {})).to.deep.equal({ dnNoiDung: 'Hỗ trợ chi phí mai táng' });
    });

    it('wants the decision on the allowance only of who was over 80 and drew one', () => {
      const papers = (answers: Answers) =>
        neededPapers(of(CODE), answers).map(({ id, need }) => `${id} ${need}`);
      const always = ['to-khai form', 'giay-chung-tu optional'];
      expect(papers({})).to.deep.equal(always);
      expect(papers({ nc80Tuat: true })).to.deep.equal([...always, 'thoi-huong needed']);
    });

    for (const [answers, entitled] of [
      [{ htNhom: 'monthly' }, 'yes'],
      [{ htNhom: 'over-80', htKhoanKhac: true }, 'ask'],
      [{ htNhom: 'social-pension' }, 'ask'],
      [{ htNhom: 'none' }, 'no'],
      [{}, 'ask'],
    ] as const) {
      it(`says ${entitled} to ${JSON.stringify(answers)}`, () => {
        expect(outcomeOf(of(CODE).eligibility!, answers)?.entitled).to.equal(entitled);
      });
    }

    it('reads the place of death as a line, and keeps it as an address', () => {
      const profile: Profile = {
        id: 'an',
        relation: 'parent',
        facts: { 'person.deathPlace': { value: HOME, source: 'typed', at: AT } },
      };
      expect(prefill(of(CODE), { deceased: profile }).answers['ncNoiChet']).to.equal(HOME.asWritten);
      const facts = factsFromAnswers(
        of(CODE),
        'deceased',
        { ncNoiChet: 'Thôn 3', ncNgayChet: '2026-11-10T08:15' },
        AT,
      );
      expect(facts['person.deathPlace']?.value).to.deep.equal({ asWritten: 'Thôn 3' });
      expect(facts['person.deathDate']?.value).to.equal('2026-11-10');
    });
  });

  describe('1.004222', () => {
    const CODE = '1.004222';

    it('writes the request out of its kind and the address', () => {
      const answers = { dkHinhThuc: 'new', dkDiaChi: HOME };
      expect(sent(CODE, answers)).to.deep.equal({
        noiDung: `Đăng ký thường trú, lập hộ mới tại địa chỉ: ${HOME.asWritten}`,
      });
      expect(sent(CODE, { ...answers, noiDung: 'Khác' })['noiDung']).to.equal('Khác');
      expect(sent(CODE, { dkHinhThuc: 'new' })).to.not.have.property('noiDung');
    });

    it('asks nobody for consent who signs anyway', () => {
      expect(asked(CODE, { dkHinhThuc: 'join', chuHoQuanHe: 'wife' })).to.include('yKienChuHo');
      expect(asked(CODE, { dkHinhThuc: 'join', chuHoQuanHe: 'self' })).to.not.include('yKienChuHo');
      expect(asked(CODE, { dkHinhThuc: 'new' })).to.not.include('yKienChuHo');
      expect(asked(CODE, { dkNhaNguoiKhac: true })).to.include('yKienChuSoHuu');
    });

    it('asks who confirms only for a consent through VNeID', () => {
      const answers = { dkNhaNguoiKhac: true, yKienChuSoHuu: 'signed' };
      expect(asked(CODE, answers)).to.not.include('nguoiXacNhanTen');
      expect(asked(CODE, { ...answers, yKienChuSoHuu: 'vneid' })).to.include('nguoiXacNhanTen');
      expect(asked(CODE, { yKienChuSoHuu: 'vneid' })).to.not.include('nguoiXacNhanTen');
    });

    it('takes the applicant for the head of the household', () => {
      const answers = { hoTen: 'Lê Thị Hoa', soDinhDanh: '038190012319', chuHoQuanHe: 'self' };
      expect(sent(CODE, answers)).to.include({ chuHoTen: 'Lê Thị Hoa', chuHoSo: '038190012319' });
      expect(asked(CODE, answers)).to.not.include('chuHoTen');
    });

    it('costs 10 000 đồng on line, and nothing for who is exempt', () => {
      expect(feeTotal(of(CODE), {})).to.equal(10_000);
      expect(feeTotal(of(CODE), { dkMienLePhi: true })).to.equal(0);
    });
  });

  describe('2.002913', () => {
    const CODE = '2.002913';
    const claim = (group: string) => ({ bienThe: 'burial', nhomTroCap: group });

    for (const [group, section, days, parts] of [
      ['bhxh', 'social-insurance', 9, 'mai-tang-bhxh'],
      ['social', 'social-protection', 6, 'mai-tang-btxh'],
      ['merit', 'merit', 18, 'nguoi-co-cong'],
    ] as const) {
      it(`asks the group ${group} for its own part alone, within ${String(days)} working days`, () => {
        const benefits = ['social-insurance', 'social-protection', 'merit'];
        const shown = sections(CODE, claim(group));
        expect(shown.filter((id) => benefits.includes(id))).to.deep.equal([section]);
        expect(shown).to.include('recipient');
        expect(workingDays(of(CODE), claim(group))).to.equal(days);
        const ids = neededParts(of(CODE), claim(group)).map(({ id }) => id);
        expect(ids).to.deep.equal(['khai-tu', 'xoa-thuong-tru', parts]);
      });
    }

    it('takes 11 working days for who was over 80 and drew an allowance', () => {
      expect(workingDays(of(CODE), { ...claim('social'), nk80Tuat: true })).to.equal(11);
    });

    it('asks nothing about benefits of who claims none, whatever was said before', () => {
      const answers = { ...claim('bhxh'), bienThe: 'residence', nnHinhThuc: 'bank' };
      expect(sections(CODE, answers)).to.deep.equal([
        'variant',
        'applicant',
        'deceased',
        'residence',
        'result',
      ]);
      expect(workingDays(of(CODE), effectiveAnswers(of(CODE), answers))).to.equal(0);
    });

    it('asks for the paper about the death unless there is none', () => {
      const paper = ['nkGbtLoai', 'nkGbtSo', 'nkGbtNgay', 'nkGbtNoi'];
      expect(asked(CODE, {})).to.include.members(paper);
      expect(asked(CODE, { nkGbtKhongCap: true })).to.not.include.any.members(paper);
    });

    it('takes the last residence for the place of death, with its codes', () => {
      const answers = { nkNoiChetLaNoiCuTru: true, nkNoiCuTru: HOME };
      expect(sent(CODE, answers)['nkNoiChet']).to.deep.equal(HOME);
    });

    it('takes a burial that is still to come, but no death', () => {
      const issues = (key: string) =>
        checkFields(
          allFields(of(CODE)).filter((field) => field.key === key),
          { [key]: '2026-11-24T08:00' },
          '2026-11-22',
        ).map(({ code }) => code);
      expect(issues('btxhThoiGianMaiTang')).to.deep.equal([]);
      expect(issues('nkNgayChet')).to.deep.equal(['date-future']);
    });
  });

  describe('3.000722', () => {
    const CODE = '3.000722';
    const mother = { meHo: 'Lê', meChuDem: 'Thị', meTen: 'Hoa', meSoGiayTo: '038190012319' };

    it('asks for the mother unless she is not declared', () => {
      expect(asked(CODE, {})).to.include.members(['meHo', 'meTen']);
      expect(asked(CODE, { meKhongKhai: true })).to.not.include('meHo');
    });

    it('asks for the father only where he may stand, and for a marriage only where there is one', () => {
      expect(sections(CODE, {})).to.not.include('marriage');
      expect(asked(CODE, { chaKhai: 'none' })).to.not.include('chaHo');
      expect(asked(CODE, { chaKhai: 'recognised' }))
        .to.include('chaHo')
        .and.not.include('knSo');
      expect(asked(CODE, { chaKhai: 'married' })).to.include.members(['chaHo', 'knSo']);
    });

    it('keeps what is no personal number as the number of another paper', () => {
      const paper = { meSoGiayTo: 'C1234567' };
      const facts = factsFromAnswers(of(CODE), 'mother', paper, AT);
      expect(Object.keys(facts)).to.deep.equal(['citizenId.paperNumber']);
      expect(prefill(of(CODE), { mother: { id: 'm', relation: 'self', facts } }).answers).to.deep.equal(
        paper,
      );
      expect(factsFromAnswers(of(CODE), 'mother', mother, AT)).to.have.property('citizenId.number');
    });

    it('asks for a guardian where there is no parent', () => {
      expect(asked(CODE, { meKhongKhai: true, chaKhai: 'none' })).to.include('ttGiamHo');
      expect(asked(CODE, { chaKhai: 'none' })).to.not.include('ttGiamHo');
    });

    it('takes a parent for the head of the household, the name out of its three parts', () => {
      const answers = { ...mother, ttChuHoLa: 'mother' };
      expect(sent(CODE, answers)).to.include({
        ttChuHo: 'Lê Thị Hoa',
        ttChuHoSo: '038190012319',
        ttQuanHe: 'child',
      });
      expect(asked(CODE, answers)).to.not.include('ttChuHo');
    });

    it('proposes where a full name divides, asks it all the same, and takes what is written there', () => {
      const answers = { nycHoTen: 'Tôn Nữ Thị Hoa', nycSoDinhDanh: '038190012319', nycQuanHe: 'mother' };
      const parts = ({ meHo, meChuDem, meTen }: Answers) => [meHo, meChuDem, meTen];
      expect(parts(sent(CODE, answers))).to.deep.equal(['Tôn', 'Nữ Thị', 'Hoa']);
      expect(asked(CODE, answers)).to.include.members(['meHo', 'meChuDem', 'meTen']);
      const divided = { ...answers, meHo: 'Tôn Nữ', meChuDem: 'Thị' };
      expect(parts(sent(CODE, divided))).to.deep.equal(['Tôn Nữ', 'Thị', 'Hoa']);
      expect(parts(sent(CODE, { ...answers, meChuDem: '' }))).to.deep.equal(['Tôn', undefined, 'Hoa']);
    });

    it('proposes the address of the parent with whom the child is registered, with its codes', () => {
      const answers = { meLoaiCuTru: 'permanent', meNoiCuTru: HOME, ttTheo: 'mother' };
      expect(sent(CODE, answers)['ttDiaChi']).to.deep.equal(HOME);
      expect(sent(CODE, { ...answers, meLoaiCuTru: 'temporary' })).to.not.have.property('ttDiaChi');
    });

    it('asks how many copies only of who wants some, and counts them', () => {
      expect(asked(CODE, { banSaoSoLuong: '2' })).to.not.include('banSaoSoLuong');
      expect(feeTotal(of(CODE), { banSaoSoLuong: '2' })).to.equal(0);
      expect(feeTotal(of(CODE), { banSao: true, banSaoSoLuong: '2' })).to.equal(16_000);
    });
  });
});
