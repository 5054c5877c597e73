import { expect } from '@open-wc/testing';
import { allFields, type Answers } from '../../../src/core/procedure/definition.js';
import {
  checkFields,
  effectiveAnswers,
  feeTotal,
  isRequired,
  steps,
  submission,
} from '../../../src/core/procedure/flow.js';
import { copies, field } from './fixture.js';

const TODAY = '2026-11-22';
const asked = (answers: Answers) =>
  steps(copies(), answers).flatMap(({ fields }) => fields.map(({ key }) => key));
const sent = (answers: Answers) => submission(copies(), answers).answers;

describe('procedure/flow', () => {
  it('asks for a number first, and for a paper only from who has none', () => {
    expect(asked({})).to.include('nycSoDinhDanh').and.not.include('nycSoGiayTo');
    expect(asked({ nycKhongCoSo: true }))
      .to.include('nycSoGiayTo')
      .and.not.include('nycSoDinhDanh');
  });

  it('shows a section as long as it has something to ask', () => {
    expect(steps(copies(), {}).map(({ section }) => section.id)).to.deep.equal([
      'to',
      'applicant',
      'subject',
      'registration',
      'request',
    ]);
  });

  const self = { nycQuanHe: 'self', nycHoTen: 'Lê Thị Hoa', nycSoDinhDanh: '038195012319' };

  it('does not ask again what is copied for Bản thân', () => {
    expect(asked(self)).to.not.include('ndkHoTen').and.not.include('ndkSoDinhDanh');
    expect(asked({ ...self, nycQuanHe: 'father' })).to.include.members(['ndkHoTen', 'ndkSoDinhDanh']);
  });

  it('sends the answers of section I as those of section II for Bản thân', () => {
    expect(sent(self)).to.include({ ndkHoTen: 'Lê Thị Hoa', ndkSoDinhDanh: '038195012319' });
  });

  it('sends what was answered about the other person when it is somebody else', () => {
    expect(sent({ ...self, nycQuanHe: 'father', ndkHoTen: 'Lê Văn An' })).to.include({
      ndkHoTen: 'Lê Văn An',
    });
  });

  it('copies the number although section II once said that there is none', () => {
    const answers = { ...self, ndkKhongCoSo: true, ndkDanToc: 'Kinh' };
    expect(sent(answers)).to.include({ ndkSoDinhDanh: '038195012319' }).and.not.have.property('ndkDanToc');
    expect(asked(answers)).to.not.include('ndkDanToc');
  });

  it('lets nobody be locked in by a toggle that is hidden', () => {
    const both = { nycSoDinhDanh: '038195012319', nycKhongCoSo: true };
    expect(asked(both))
      .to.include('nycSoDinhDanh')
      .and.not.include('nycKhongCoSo')
      .and.not.include('nycSoGiayTo');
  });

  it('never sends an answer that is hidden', () => {
    const answers = { nycSoDinhDanh: '038195012319', nycSoGiayTo: 'C1234567', nycNgaySinh: '1995-08-15' };
    expect(Object.keys(sent(answers))).to.deep.equal(['nycSoDinhDanh']);
  });

  it('never sends what only steers the form', () => {
    expect(sent({ nycKhongCoSo: true, nycSoGiayTo: 'C1234567' })).to.deep.equal({ nycSoGiayTo: 'C1234567' });
    for (const { key, local } of allFields(copies()))
      if (local) expect(sent({ [key]: true })).to.deep.equal({});
  });

  it('never sends answers to fields that the definition does not have, nor empty ones', () => {
    expect(sent({ gone: 'x', nycHoTen: '', nycNoiCuTru: { asWritten: ' ' } })).to.deep.equal({});
  });

  it('says which definition was filled', () => {
    expect(submission(copies(), {}).procedure).to.deep.equal({ code: '2.000635', version: 1 });
  });

  it('keeps the answers that follow from others in the order of the form', () => {
    expect(Object.keys(effectiveAnswers(copies(), self))).to.deep.equal([
      'nycHoTen',
      'nycSoDinhDanh',
      'nycQuanHe',
      'ndkHoTen',
      'ndkSoDinhDanh',
    ]);
  });

  for (const [what, fields, answers, codes] of [
    ['a missing answer', [field({ required: true })], {}, ['required']],
    ['an empty answer', [field({ required: true })], { x: '' }, ['required']],
    [
      'an address of spaces',
      [field({ type: 'address', required: true })],
      { x: { asWritten: ' ' } },
      ['required'],
    ],
    ['a missing answer that is not needed', [field({})], {}, []],
    [
      'a declaration that was not read',
      [field({ type: 'declaration', required: true })],
      { x: false },
      ['declaration-required'],
    ],
    ['a declaration', [field({ type: 'declaration', required: true })], { x: true }, []],
    ['a wrong answer that is not needed', [field({ type: 'email' })], { x: 'hoa' }, ['email-format']],
    [
      'an answer needed by another',
      [field({ required: { op: 'equals', field: 'y', value: 1 } })],
      { y: 1 },
      ['required'],
    ],
    [
      'an answer not needed by another',
      [field({ required: { op: 'equals', field: 'y', value: 1 } })],
      {},
      [],
    ],
  ] as const) {
    it(`finds ${codes.length ? codes.join() : 'nothing wrong'} in ${what}`, () => {
      expect(checkFields(fields, answers, TODAY).map(({ code }) => code)).to.deep.equal(codes);
    });
  }

  it('says of a bank that one is to be chosen', () => {
    const bank = field({ type: 'bank', required: true });
    expect(checkFields([bank], {}, TODAY).map(({ code }) => code)).to.deep.equal(['choice-required']);
  });

  it('needs no answer unless the definition says so', () => {
    expect(isRequired(field({}), {})).to.equal(false);
    expect(isRequired(field({ required: false }), {})).to.equal(false);
  });

  for (const [quantity, unit, total] of [
    ['2', undefined, 16_000],
    [3, undefined, 24_000],
    ['2', 5000, 10_000],
    ['2', 0, 0],
    [undefined, undefined, 0],
    ['', undefined, 0],
    ['-1', undefined, 0],
    ['1.5', undefined, 0],
    ['hai', undefined, 0],
    ['1e30', undefined, 0],
  ] as const) {
    it(`asks ${String(total)} đồng for ${String(quantity)} copies at ${String(unit ?? 8000)}`, () => {
      expect(feeTotal(copies(), { soLuong: quantity }, unit)).to.equal(total);
    });
  }
});
