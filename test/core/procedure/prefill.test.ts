import { expect } from '@open-wc/testing';
import { allFields, type Field } from '../../../src/core/procedure/definition.js';
import { parseProcedure } from '../../../src/core/procedure/parse.js';
import { factsFromAnswers, prefill } from '../../../src/core/procedure/prefill.js';
import type { Facts, FactValue, Profile, Relation } from '../../../src/core/profile/profile.js';
import { copies, small } from './fixture.js';

const AT = '2026-11-20T02:00:00.000Z';
const facts = (values: Record<string, FactValue>): Facts =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value, source: 'card', at: AT }]));
const person = (relation: Relation, values: Record<string, FactValue> = {}): Profile => ({
  id: relation,
  relation,
  facts: facts(values),
});
const hoa = person('self', {
  'person.fullName': 'Lê Thị Hoa',
  'person.sex': 'female',
  'citizenId.number': '038195012319',
  'address.permanent': { asWritten: 'Thôn 1', provinceCode: '38' },
});
const an = person('child', { 'person.fullName': 'Nguyễn Văn An', 'person.birthDate': '2018' });
const relationOf = (applicant: Profile | undefined, subject: Profile | undefined) =>
  prefill(copies(), { applicant, subject }).answers['nycQuanHe'];

describe('procedure/prefill', () => {
  it('fills each role from its own profile', () => {
    const { answers } = prefill(copies(), { applicant: hoa, subject: an });
    expect(answers).to.include({ nycHoTen: 'Lê Thị Hoa', ndkHoTen: 'Nguyễn Văn An', ndkNgaySinh: '2018' });
    expect(answers).to.not.have.property('ndkSoDinhDanh');
  });

  it('says of each filled answer where it came from', () => {
    const { origins } = prefill(copies(), { applicant: hoa });
    expect(origins['nycHoTen']).to.deep.equal({ source: 'card', at: AT, profileId: 'self' });
    expect(origins).to.not.have.property('nycQuanHe');
  });

  it('fills nothing for a role without a profile', () => {
    expect(prefill(copies(), {})).to.deep.equal({ answers: {}, origins: {} });
  });

  it('never fills a declaration, a toggle or the number of copies', () => {
    const everything = Object.fromEntries(
      allFields(copies()).flatMap(({ fact }) => (fact ? [[fact, 'permanent']] : [])),
    ) as Record<string, string>;
    const { answers } = prefill(copies(), {
      applicant: person('self', everything),
      subject: person('self', everything),
    });
    expect(answers).to.not.have.any.keys(
      'camDoan',
      'nycKhongCoSo',
      'ndkKhongCoSo',
      'soLuong',
      'hoSoLoaiYeuCau',
    );
  });

  it('never fills a declaration, even when a definition was built by hand to do so', () => {
    const definition = parseProcedure(small([{}]));
    const tricked = {
      ...definition.sections[0]?.fields[0],
      type: 'declaration',
      fact: 'person.fullName',
    } as Field;
    const sections = [{ ...definition.sections[0]!, fields: [tricked] }];
    expect(prefill({ ...definition, sections }, { applicant: hoa }).answers).to.deep.equal({});
  });

  it('fills no choice that the definition does not offer', () => {
    const odd = person('self', { 'residence.kind': 'palace', 'residence.country': 'domestic' });
    const { answers } = prefill(copies(), { applicant: odd });
    expect(answers).to.deep.equal({ nycQuocGiaCuTru: 'domestic' });
  });

  const man = { 'person.sex': 'male' };
  const woman = { 'person.sex': 'female' };
  for (const [applicant, subject, expected] of [
    [person('self'), person('self'), 'self'],
    [person('self', man), person('child'), 'father'],
    [person('self', woman), person('child'), 'mother'],
    [person('self'), person('child'), undefined],
    [person('self'), person('spouse'), 'spouse'],
    [person('self'), person('parent'), 'child'],
    [person('self'), person('sibling'), 'sibling'],
    [person('self'), person('grandchild'), 'grandparent'],
    [person('self'), person('ward'), 'guardian'],
    [person('self'), person('grandparent'), undefined],
    [person('self'), person('other'), undefined],
    [person('spouse'), person('self'), 'spouse'],
    [person('parent', man), person('self'), 'father'],
    [person('parent', woman), person('self'), 'mother'],
    [person('child'), person('self'), 'child'],
    [person('spouse'), person('child'), undefined],
    [person('child'), person('parent'), undefined],
  ] as const) {
    const sex = applicant.facts['person.sex']?.value as string | undefined;
    it(`takes ${sex ?? ''} ${applicant.relation} for ${subject.relation} as ${expected ?? 'a question'}`, () => {
      const other = subject.relation === applicant.relation ? applicant : subject;
      expect(relationOf(applicant, other)).to.equal(expected);
    });
  }

  describe('among siblings', () => {
    const options = (['elder-male', 'elder-female', 'younger'] as const).map((value) => ({
      value,
      label: { vi: value },
      relation: 'sibling' as const,
      age: value.split('-')[0] as 'elder' | 'younger',
      ...(value !== 'younger' && { sex: value.split('-')[1] as 'male' | 'female' }),
    }));
    const form = parseProcedure(
      small([{ type: 'choice', options, relation: { of: 'applicant', to: 'subject' } }], {
        people: ['applicant', 'subject'].map((role) => ({ role, name: { vi: role } })),
      }),
    );
    const born = (relation: Relation, sex: string, date: string) =>
      person(relation, { 'person.sex': sex, ...(date && { 'person.birthDate': date }) });
    for (const [sex, mine, theirs, expected] of [
      ['male', '1985', '1990', 'elder-male'],
      ['female', '1985', '1990', 'elder-female'],
      ['male', '1995', '1990', 'younger'],
      ['male', '1990', '1990', undefined],
      ['male', '', '1990', undefined],
    ] as const) {
      it(`takes ${sex} of ${mine || 'no date'} beside ${theirs} as ${expected ?? 'a question'}`, () => {
        const people = { applicant: born('self', sex, mine), subject: born('sibling', 'male', theirs) };
        expect(prefill(form, people).answers['f0']).to.equal(expected);
      });
    }
  });

  it('says that an answer was derived', () => {
    const derived = { value: 'permanent', source: 'card', at: AT, derived: true } as const;
    const applicant: Profile = { ...hoa, facts: { ...hoa.facts, 'residence.kind': derived } };
    const { answers, origins } = prefill(copies(), { applicant });
    expect(answers['nycLoaiCuTru']).to.equal('permanent');
    expect(origins['nycLoaiCuTru']).to.deep.equal({
      source: 'card',
      at: AT,
      profileId: 'self',
      derived: true,
    });
  });

  it('does not guess the relation of two other people of the same relation', () => {
    expect(relationOf({ ...an, id: 'a' }, { ...an, id: 'b' })).to.equal(undefined);
  });

  it('does not guess a relation while one of the two is missing', () => {
    expect(relationOf(hoa, undefined)).to.equal(undefined);
    expect(relationOf(undefined, hoa)).to.equal(undefined);
  });

  it('reads answers back as facts of their role', () => {
    const answers = {
      nycHoTen: 'Lê Thị Hoa',
      nycNoiCuTru: { asWritten: 'Thôn 1' },
      ndkHoTen: 'An',
      soLuong: '2',
      nycEmail: '',
    };
    expect(factsFromAnswers(copies(), 'applicant', answers, AT)).to.deep.equal({
      'person.fullName': { value: 'Lê Thị Hoa', source: 'typed', at: AT },
      'address.permanent': { value: { asWritten: 'Thôn 1' }, source: 'typed', at: AT },
    });
  });
});
