import { expect } from '@open-wc/testing';
import { isPublicPage, portalLink, trackingLink } from '../../../src/core/handover/portal-link.js';
import { copySheet, submittedSheet, type SheetRow } from '../../../src/core/handover/sheet.js';
import type { Answers, Field, ProcedureDefinition } from '../../../src/core/procedure/definition.js';
import { submission } from '../../../src/core/procedure/flow.js';
import { plausibleAnswers } from '../procedure/hostile.js';
import { small } from '../procedure/fixture.js';
import { filled, shipped } from './filled.js';

const HOME = {
  asWritten: 'Thôn 3, Phường Hạc Thành, Tỉnh Thanh Hóa',
  provinceCode: '38',
  unitCode: '14797',
};

/** The rows of one field. */
async function rows(field: Partial<Field>, answer: unknown): Promise<readonly SheetRow[]> {
  const definition = small([field]) as unknown as ProcedureDefinition;
  return (await copySheet(definition, { f0: answer } as Answers)).flatMap((section) => section.rows);
}
const values = async (field: Partial<Field>, answer: unknown) =>
  (await rows(field, answer)).map(({ kind, value, part }) => [kind, part, value].filter(Boolean).join(' '));

describe('handover/sheet', () => {
  let all: readonly ProcedureDefinition[];
  before(async () => {
    all = await shipped();
  });

  const written: readonly (readonly [what: string, field: Partial<Field>, answer: unknown, row: string[]])[] =
    [
      ['a name in capitals', { type: 'name' }, 'Đặng Thị Hường', ['text ĐẶNG THỊ HƯỜNG']],
      ['a day', { type: 'date' }, '1995-08-15', ['text 15/08/1995']],
      ['a year alone', { type: 'partialDate' }, '1938', ['text 1938']],
      ['a day with its time', { type: 'datetime' }, '2026-11-02T08:15', ['text 02/11/2026 08:15']],
      ['a day that is no day as it was typed', { type: 'date' }, 'tháng tám', ['text tháng tám']],
      ['a number', { type: 'integer' }, '3', ['text 3']],
      ['a statement', { type: 'toggle' }, true, ['tick Có']],
      ['a statement that was not made', { type: 'toggle' }, false, ['tick Không']],
      [
        'the words of an option',
        { type: 'choice', options: [{ value: 'm', label: { vi: 'Nam', en: 'Male' } }] },
        'm',
        ['choice Nam'],
      ],
      [
        'the name of a bank',
        { type: 'bank' },
        '970436',
        ['choice Vietcombank: Ngân hàng TMCP Ngoại Thương Việt Nam'],
      ],
      [
        'an address in its three boxes',
        { type: 'address' },
        HOME,
        ['choice province Tỉnh Thanh Hóa', 'choice commune Phường Hạc Thành', 'text detail Thôn 3'],
      ],
      [
        'what stands before the commune, of an address of before',
        { type: 'address' },
        { ...HOME, asWritten: 'Thôn 3, Phường Ba Đình, TP Thanh Hóa', detail: 'Thôn 3' },
        ['choice province Tỉnh Thanh Hóa', 'choice commune Phường Hạc Thành', 'text detail Thôn 3'],
      ],
      ['an address without units in one line', { type: 'address' }, { asWritten: 'Thôn 3' }, ['text Thôn 3']],
      [
        'an address with a unit that is none in one line',
        { type: 'address' },
        { ...HOME, unitCode: '00000' },
        [`text ${HOME.asWritten}`],
      ],
      ['nothing that was not answered', { type: 'text' }, '', []],
      ['nothing that only steers the form', { type: 'text', local: true }, 'x', []],
    ];
  for (const [what, field, answer, row] of written)
    it(`writes ${what}`, async () => {
      expect(await values(field, answer)).to.deep.equal(row);
    });

  it('lays out a table row by row', async () => {
    const columns: Field[] = [
      { key: 'ten', type: 'name', label: { vi: 'Họ tên' } },
      { key: 'sinh', type: 'date', label: { vi: 'Ngày sinh' } },
    ];
    const table = await rows({ type: 'table', columns }, [
      { ten: 'An', sinh: '2020-01-02' },
      { ten: 'Bình' },
    ]);
    expect(table.map(({ id, entry, label, value }) => [id, entry, label, value])).to.deep.equal([
      ['f0/0/ten', 1, 'Họ tên', 'AN'],
      ['f0/0/sinh', 1, 'Ngày sinh', '02/01/2020'],
      ['f0/1/ten', 2, 'Họ tên', 'BÌNH'],
    ]);
  });

  it('keeps the order of the form, and the names of the portal, in all five', async () => {
    for (const definition of all) {
      const sheet = await copySheet(definition, filled(definition));
      const asked = definition.sections.flatMap(({ fields }) => fields);
      const order = sheet.flatMap(({ rows }) => rows.map(({ id }) => id.split('/')[0]!));
      const keys = asked.map(({ key }) => key).filter((key) => order.includes(key));
      expect([...new Set(order)], definition.code).to.deep.equal(keys);
      const names = new Map(asked.map(({ key, portal }) => [key, portal]));
      for (const { rows } of sheet)
        for (const { id, entry, portal } of rows)
          if (entry === undefined) expect(portal, id).to.equal(names.get(id.split('/')[0]!));
    }
  });

  it('has a row for all that is submitted and for nothing else, whatever was answered', async () => {
    for (const definition of all)
      for (let seed = 0; seed < 25; seed++) {
        const answers = plausibleAnswers(definition, seed);
        const sheet = await copySheet(definition, answers);
        const ids = sheet.flatMap(({ rows }) => rows.map(({ id }) => id));
        expect(new Set(ids).size, 'ids').to.equal(ids.length);
        const keys = new Set(ids.map((id) => id.split('/')[0]));
        const sent = Object.entries(submission(definition, answers).answers)
          .filter(
            ([, answer]) =>
              !Array.isArray(answer) ||
              (answer as readonly object[]).some((row) => Object.keys(row).length > 0),
          )
          .map(([key]) => key);
        expect([...keys].sort(), `${definition.code} ${String(seed)}`).to.deep.equal(sent.sort());
      }
  }).timeout(20_000);

  it('shows a desk what had been steered by answers that stayed on the device', async () => {
    const copies = all.find(({ code }) => code === '2.000635')!;
    const answers = { nycKhongCoSo: true, nycNgaySinh: '1950-03-02' };
    const sent = submission(copies, answers).answers;
    const sheet = await submittedSheet(copies, sent);
    expect(sheet.flatMap(({ rows }) => rows.map(({ value }) => value))).to.include('02/03/1950');
  });

  it('loses nothing that another version of the form had asked', async () => {
    const sheet = await submittedSheet(small() as unknown as ProcedureDefinition, { old: 'chữ' });
    expect(sheet).to.deep.equal([
      { id: '', title: '', rows: [{ id: 'old', label: 'old', value: 'chữ', kind: 'text' }] },
    ]);
  });
});

describe('handover/portal-link', () => {
  const at = (links: object) => small([], { links }) as unknown as ProcedureDefinition;

  it('leads to the form, else to its page, else to the search', () => {
    const form = 'https://lienthong.dichvucong.gov.vn/#/ke-khai/1.006714';
    const national = 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfe';
    const search = `https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword=Th%E1%BB%A7%20t%E1%BB%A5c%20th%E1%BB%AD`;
    expect(portalLink(at({ form, national }))).to.equal(form);
    expect(portalLink(at({ national }))).to.equal(national);
    expect(portalLink(at({}))).to.equal(search);
    expect(portalLink(at({ national: 'https://dichvucong.gov.vn' }))).to.equal(search);
  });

  it('says where a dossier is looked up', () => {
    expect(trackingLink(at({ track: 'https://lienthong.dichvucong.gov.vn/#/tra-cuu-ho-so' }))).to.contain(
      'tra-cuu',
    );
    expect(trackingLink(at({}))).to.equal('https://dichvucong.gov.vn');
  });

  it('knows a public page from any other address', () => {
    expect(isPublicPage('https://dichvucong.gov.vn/x')).to.equal(true);
    for (const address of [
      'http://dichvucong.gov.vn',
      'https://gov.vn.example',
      'javascript:1//.gov.vn',
      'x',
    ])
      expect(isPublicPage(address), address).to.equal(false);
  });
});
