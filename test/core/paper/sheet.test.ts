/** Where the answers stand on paper, for the five definitions that ship and for one that says nothing of paper. */
import { expect } from '@open-wc/testing';
import { paperSheet, type PaperItem, type PaperSheet } from '../../../src/core/paper/sheet.js';
import { builtInProcedures } from '../../../src/core/procedure/built-in.js';
import { allFields, type Answers, type ProcedureDefinition } from '../../../src/core/procedure/definition.js';
import { effectiveAnswers, steps } from '../../../src/core/procedure/flow.js';
import { parseProcedure } from '../../../src/core/procedure/parse.js';
import filled from '../../vectors/paper/answers.json' with { type: 'json' };

const shipped = new Map<string, ProcedureDefinition>();
const of = (code: string) => shipped.get(code)!;

const items = ({ to, sections }: PaperSheet): readonly PaperItem[] => [
  ...(to?.lines ?? []),
  ...sections.flatMap((section) => section.items),
];
const item = (sheet: PaperSheet, key: string) => items(sheet).find((one) => one.key === key);
const text = (sheet: PaperSheet, key: string) => {
  const found = item(sheet, key);
  return found?.kind === 'line' ? found.text : undefined;
};

/** Keys of fields that stand at the signatures or are declared above them, by their words. */
function atTheEnd(definition: ProcedureDefinition, { signatures, pledges }: PaperSheet): readonly string[] {
  const labels = [...signatures.map(({ title }) => title), ...pledges];
  return allFields(definition)
    .filter(({ label }) => labels.includes(label.vi))
    .map(({ key }) => key);
}

describe('paper/sheet', () => {
  before(async () => {
    for (const [code, load] of Object.entries(builtInProcedures))
      shipped.set(code, parseProcedure((await load()).default));
  });

  for (const [code, answers] of Object.entries(filled.answers) as [string, Answers][]) {
    describe(code, () => {
      for (const [what, said] of [
        ['filled', answers],
        ['empty', {}],
      ] as const) {
        it(`has every visible field once, and no other, when ${what}`, () => {
          const definition = of(code);
          const sheet = paperSheet(definition, said);
          const effective = effectiveAnswers(definition, said);
          // A field that is copied is not asked, but stands there with its answer.
          const asked = steps(definition, said).flatMap(({ fields }) => fields.map(({ key }) => key));
          const visible = allFields(definition)
            .filter(({ key, local }) => !local && (asked.includes(key) || effective[key] !== undefined))
            .map(({ key }) => key);
          const placed = items(sheet).map(({ key }) => key);
          const rest = atTheEnd(definition, sheet).filter((key) => visible.includes(key));
          expect([...placed, ...rest].sort()).to.deep.equal([...visible].sort());
        });
      }

      it('leaves what only steers the form on screen', () => {
        const placed = items(paperSheet(of(code), answers)).map(({ key }) => key);
        const steering = allFields(of(code)).filter(({ key, local }) => local && key in answers);
        expect(placed.filter((key) => steering.some((field) => field.key === key))).to.deep.equal([]);
      });

      it('names its form, and whom it is addressed to', () => {
        const { number, title, to } = paperSheet(of(code), answers);
        expect([number, title].filter((words) => words === '')).to.deep.equal([]);
        expect(to?.label).to.match(/^Kính gửi/);
        expect(to?.lines.every((line) => line.kind === 'line' && line.text !== '')).to.equal(true);
      });
    });
  }

  describe('1.004222, form CT01', () => {
    const CODE = '1.004222';
    const answers = filled.answers[CODE] as Answers;

    it('writes the personal number into twelve boxes, and leaves them empty for the pen', () => {
      const digits = (said: Answers) => {
        const found = item(paperSheet(of(CODE), said), 'soDinhDanh');
        return found?.kind === 'boxes' ? found.digits.join('') : '';
      };
      expect(digits(answers)).to.equal('038190012319');
      expect(digits({})).to.equal(' '.repeat(12));
      expect(digits({ soDinhDanh: '0381900123190' })).to.equal('0381900123190');
    });

    it('lists the members in rows, with three to write into when there are none', () => {
      const rows = (said: Answers) => {
        const found = item(paperSheet(of(CODE), said), 'thanhVien');
        return found?.kind === 'table' ? found.rows : [];
      };
      expect(rows(answers)[0]).to.deep.equal(['Trần Minh Khôi', '30/10/2026', 'Nam', '038226001234', 'Con']);
      expect(rows({})).to.deep.equal(Array.from({ length: 3 }, () => ['', '', '', '', '']));
    });

    it('has room for four to sign, whoever has to', () => {
      const titles = (said: Answers) => paperSheet(of(CODE), said).signatures.map(({ title }) => title);
      expect(titles(answers)).to.deep.equal([
        'Ý kiến của chủ hộ (3)',
        'Ý kiến của chủ sở hữu chỗ ở hợp pháp (4)',
        'Ý kiến của cha, mẹ hoặc người giám hộ (5)',
        'Người kê khai (6)',
      ]);
      expect(titles({})).to.deep.equal(titles(answers));
    });

    it('ticks how each agrees, where they are asked, and names who declares', () => {
      const [head, , parents, applicant] = paperSheet(of(CODE), {
        ...answers,
        dkCanGiamHo: false,
      }).signatures;
      expect(head?.ticks.find(({ chosen }) => chosen)?.label).to.equal('Xác nhận qua VNeID');
      expect(parents?.ticks).to.deep.equal([]);
      expect(applicant?.name).to.equal('Lê Thị Hoa');
    });
  });

  it('writes names in capitals where the form asks for it', () => {
    expect(text(paperSheet(of('1.001731'), { dnHoTen: 'Lê Thị Hoa' }), 'dnHoTen')).to.equal('LÊ THỊ HOA');
    expect(text(paperSheet(of('2.000635'), { nycHoTen: 'Lê Thị Hoa' }), 'nycHoTen')).to.equal('Lê Thị Hoa');
  });

  it('writes the day of birth in words, too, and leaves the words to the pen where it is not whole', () => {
    const words = (conNgaySinh: string) => {
      const found = item(paperSheet(of('3.000722'), { conNgaySinh }), 'conNgaySinh');
      return found?.kind === 'line' ? found.words : undefined;
    };
    expect(words('2026-04-05')).to.equal('Ngày năm, tháng tư, năm hai nghìn không trăm hai mươi sáu');
    expect(words('2026')).to.equal('');
    expect(words('hôm qua')).to.equal('');
  });

  for (const [answer, written] of [
    ['2026-11-10T08:15', '08 giờ 15 phút, ngày 10/11/2026'],
    ['2026-11-10', '10/11/2026'],
    ['khoảng 8 giờ', 'khoảng 8 giờ'],
  ]) {
    it(`writes ${answer} as ${written}`, () => {
      expect(text(paperSheet(of('1.001731'), { ncNgayChet: answer }), 'ncNgayChet')).to.equal(written);
    });
  }

  it('writes a bank by its name, and a number that is none of ours as it is', () => {
    const bank = (tkNganHang: string) =>
      text(paperSheet(of('1.001731'), { hinhThucNhan: 'bank', tkNganHang }), 'tkNganHang');
    expect(bank('970436')).to.match(/^Vietcombank \(/);
    expect(bank('999999')).to.equal('999999');
  });

  it('makes a paper of a definition that says nothing of paper', () => {
    const { paper: _, ...plain } = of('2.000635');
    const sheet = paperSheet(plain, filled.answers['2.000635']);
    expect(sheet).to.deep.include({ number: '', subtitle: '', to: undefined, notes: [] });
    expect(sheet.title).to.equal(plain.name.vi);
    expect(sheet.signatures).to.deep.equal([{ title: 'Người yêu cầu', ticks: [], name: '' }]);
    expect(text(sheet, 'coQuanThucHien')).to.equal('UBND xã Thọ Long');
  });
});
