import { expect } from '@open-wc/testing';
import type { Answers } from '../../../src/core/procedure/definition.js';
import type { Participant } from '../../../src/core/procedure/participant.js';
import { changedFacts, decidedFacts, newFacts } from '../../../src/core/procedure/remember.js';
import type { Fact, Facts, FactValue } from '../../../src/core/profile/profile.js';
import { parseProcedure } from '../../../src/core/procedure/parse.js';
import linked from '../../../src/procedures/3.000722.json' with { type: 'json' };
import { copies } from './fixture.js';

const AT = '2026-11-22T02:00:00.000Z';
const typed = (value: FactValue): Fact => ({ value, source: 'typed', at: AT });
const card = (value: FactValue): Fact => ({ value, source: 'card', at: '2026-11-20T02:00:00.000Z' });
const person = (id: string, facts: Facts = {}, kept = true): Participant => ({
  id,
  relation: id === 'me' ? 'self' : 'child',
  facts,
  kept,
});
const news = (people: Record<string, Participant>, answers: Answers) =>
  newFacts(copies(), people, answers, AT);

describe('procedure/remember', () => {
  it('names what was typed about each person, with its time', () => {
    const people = { applicant: person('me'), subject: person('an') };
    expect(news(people, { nycHoTen: 'Lê Thị Hoa', nycQuanHe: 'mother', ndkHoTen: 'An' })).to.deep.equal([
      { id: 'me', relation: 'self', facts: { 'person.fullName': typed('Lê Thị Hoa') } },
      { id: 'an', relation: 'child', facts: { 'person.fullName': typed('An') } },
    ]);
  });

  it('leaves what is known as it is, and what was corrected to a question of its own', () => {
    const facts = {
      'person.fullName': card('Lê Thị Hoa'),
      'address.permanent': card({ asWritten: 'Thôn 1' }),
    };
    const answers = { nycHoTen: 'Lê Thị Hoa', nycNoiCuTru: { asWritten: 'Thôn 1' } };
    const people = { applicant: person('me', facts) };
    expect(news(people, answers)).to.deep.equal([{ id: 'me', relation: 'self', facts: {} }]);
    const corrected = { ...answers, nycNoiCuTru: { asWritten: 'Thôn 2' } };
    expect(news(people, corrected)[0]?.facts).to.deep.equal({});
    expect(changedFacts(copies(), people, corrected, AT).map(({ fact }) => fact)).to.deep.equal([
      'address.permanent',
    ]);
  });

  it('keeps source and date of an address whose commune of today is known now', () => {
    const people = { applicant: person('me', { 'address.permanent': card({ asWritten: 'Thôn 1' }) }) };
    const found = { asWritten: 'Thôn 1', provinceCode: '38', unitCode: '14797' };
    expect(news(people, { nycNoiCuTru: found })[0]?.facts).to.deep.equal({
      'address.permanent': card(found),
    });
    const asked = { asWritten: 'Thôn 1', provinceCode: '38' };
    expect(news(people, { nycNoiCuTru: asked })[0]?.facts).to.deep.equal({});
  });

  it('leaves out of a card that is not kept yet what only a newer version knows', () => {
    const facts = { 'person.fullName': card('Lê Thị Hoa'), 'person.iris': card('x') } as Facts;
    expect(Object.keys(news({ applicant: person('me', facts, false) }, {})[0]!.facts)).to.deep.equal([
      'person.fullName',
    ]);
  });

  it('names all of a card that is not kept yet, and what was typed over it', () => {
    const facts = { 'person.fullName': card('LE THI HOA'), 'citizenId.oldNumber': card('174999019') };
    const people = { applicant: person('me', facts, false) };
    expect(news(people, { nycHoTen: 'Lê Thị Hoa' })[0]?.facts).to.deep.equal({
      ...facts,
      'person.fullName': typed('Lê Thị Hoa'),
    });
  });

  it('names somebody who stands in two roles once, with what both say', () => {
    const me = person('me');
    const answers = { nycQuanHe: 'self', nycHoTen: 'Lê Thị Hoa', ndkNgaySinh: '1995' };
    const found = news({ applicant: me, subject: me }, answers);
    expect(found).to.have.length(1);
    expect(found[0]?.facts).to.deep.include({
      'person.fullName': typed('Lê Thị Hoa'),
      'person.birthDate': typed('1995'),
    });
  });

  it('leaves out a sensitive fact that was typed (Nghị định 356/2025/NĐ-CP Điều 4)', () => {
    const people = { applicant: person('me'), subject: person('an') };
    const answers = { nycQuanHe: 'mother', ndkKhongCoSo: true, ndkDanToc: 'Kinh', ndkQuocTich: 'Việt Nam' };
    expect(news(people, answers)[1]?.facts).to.deep.equal({ 'person.nationality': typed('Việt Nam') });
  });

  it('leaves out an answer that is hidden', () => {
    // The issuer is asked only of somebody without a personal number.
    expect(news({ applicant: person('me') }, { nycNoiCap: 'Hà Nội' })[0]?.facts).to.deep.equal({});
    expect(
      news({ applicant: person('me') }, { nycKhongCoSo: true, nycNoiCap: 'Hà Nội' })[0]?.facts,
    ).to.deep.equal({ 'citizenId.issuer': typed('Hà Nội') });
  });
});

describe('procedure/remember changes', () => {
  const birth = parseProcedure(linked);
  const known = {
    'person.fullName': card('Lê Thị Hoa'),
    'contact.phone': typed('0912345678'),
    'citizenId.number': card('038190012319'),
  };
  const me = person('me', known);
  const phone = (people: Record<string, Participant>, answers: Answers) =>
    changedFacts(copies(), people, { nycHoTen: 'Lê Thị Hoa', ...answers }, AT);
  const named = (people: Record<string, Participant>, answers: Answers) =>
    changedFacts(birth, people, answers, AT);

  it('names each fact once, with both values, and what keeping it changes', () => {
    const [change, ...others] = phone({ applicant: me }, { nycSoDienThoai: '0987654321' });
    const { id, fact, before, after, facts } = change!;
    expect([id, fact, before, after, others.length]).to.deep.equal([
      'me/contact.phone',
      'contact.phone',
      '0912345678',
      '0987654321',
      0,
    ]);
    expect(facts).to.deep.equal({ 'contact.phone': typed('0987654321') });
  });

  for (const [what, answers] of [
    ['is changed back', { nycSoDienThoai: '0912345678' }],
    ['is emptied: the dossier goes without it, the profile keeps it', { nycSoDienThoai: '' }],
    ['was not known before', { nycEmail: 'hoa@vidu.vn' }],
  ] as const) {
    it(`names none that ${what}`, () => {
      expect(phone({ applicant: me }, answers)).to.deep.equal([]);
    });
  }

  it('names none of a person who is not kept yet: all of that is new', () => {
    expect(phone({ applicant: person('me', known, false) }, { nycSoDienThoai: '0987654321' })).to.deep.equal(
      [],
    );
  });

  it('keeps what was decided for the profile, and nothing else', () => {
    const changes = phone({ applicant: me }, { nycSoDienThoai: '0987654321', nycHoTen: 'Lê Thị Hòa' });
    expect(changes.map(({ id }) => id)).to.deep.equal(['me/person.fullName', 'me/contact.phone']);
    expect(decidedFacts(changes, {})).to.deep.equal([]);
    expect(decidedFacts(changes, { 'me/contact.phone': 'dossier' })).to.deep.equal([]);
    expect(decidedFacts(changes, { 'me/contact.phone': 'profile' })).to.deep.equal([
      { id: 'me', relation: 'self', facts: { 'contact.phone': typed('0987654321') } },
    ]);
  });

  const wife = {
    ...person('wife', { 'person.fullName': card('Trần Thị Mai') }),
    relation: 'spouse' as const,
  };
  const parts = { meHo: 'Trần', meChuDem: 'Thị', meTen: 'Mai' };

  it('asks of the parts of a name as of the name that they came from', () => {
    expect(named({ mother: wife }, parts)).to.deep.equal([]);
    const [change, ...others] = named({ mother: wife }, { ...parts, meTen: 'Mây' });
    expect([change!.fact, change!.before, change!.after, others.length]).to.deep.equal([
      'person.fullName',
      'Trần Thị Mai',
      'Trần Thị Mây',
      0,
    ]);
    expect(Object.values(change!.facts).map(({ value }) => value)).to.deep.equal([
      'Trần Thị Mây',
      'Trần',
      'Thị',
      'Mây',
    ]);
  });

  it('takes no part of a name for new while the name is a question', () => {
    const { facts } = newFacts(birth, { mother: wife }, { ...parts, meTen: 'Mây' }, AT)[0]!;
    expect(facts).to.deep.equal({});
  });

  it('divides a new name where the person divided the old one', () => {
    const divided = person('me', {
      'person.fullName': card('Tôn Nữ Thị Hoa'),
      'person.surname': typed('Tôn Nữ'),
      'person.middleName': typed('Thị'),
      'person.givenName': typed('Hoa'),
    });
    const [change] = phone({ applicant: divided }, { nycHoTen: 'Tôn Nữ Hồng' });
    expect(Object.values(change!.facts).map(({ value }) => value)).to.deep.equal([
      'Tôn Nữ Hồng',
      'Tôn Nữ',
      '',
      'Hồng',
    ]);
  });

  // The applicant is the head of household, too, which this form does not know to be the same (no sameAs).
  const twice = { applicant: me, householdHead: me };
  for (const [what, applicant, head, after] of [
    ['the last of two that were changed', '038190012001', '038190012002', '038190012002'],
    ['the one of two that was changed, first', '038190012001', '038190012319', '038190012001'],
    ['the one of two that was changed, last', '038190012319', '038190012002', '038190012002'],
  ] as const) {
    it(`takes ${what}`, () => {
      const changes = named(twice, { nycSoDinhDanh: applicant, ttChuHoSo: head });
      expect(changes.map((change) => change.after)).to.deep.equal([after]);
    });
  }

  it('takes what a role says for the person whom it is by now', () => {
    const people = { applicant: me, mother: me };
    // She first said to be the mother, then the guardian: what stands there now is about somebody unknown.
    const answers = { nycHoTen: 'Lê Thị Hoa', meHo: 'Vũ', meChuDem: '', meTen: 'Lan' };
    expect(named(people, { ...answers, nycQuanHe: 'guardian' })).to.deep.equal([]);
    expect(named(people, { ...answers, nycQuanHe: 'mother' }).map((change) => change.after)).to.deep.equal([
      'Vũ Lan',
    ]);
    const { facts } = newFacts(
      birth,
      { applicant: me },
      { ...answers, nycQuanHe: 'mother', meNgaySinh: '1990' },
      AT,
    )[0]!;
    expect(facts['person.birthDate']).to.deep.equal(typed('1990'));
  });

  it('keeps somebody new as what the form says they are to the owner', () => {
    const child = { ...person('an', {}, false), relation: 'other' as const };
    const people = { applicant: person('me', known), subject: child };
    const relation = (nycQuanHe: string) => newFacts(birth, people, { nycQuanHe }, AT)[1]?.relation;
    expect(['mother', 'grandparent', 'guardian', undefined].map((is) => relation(is ?? ''))).to.deep.equal([
      'child',
      'grandchild',
      'ward',
      'other',
    ]);
  });
});
