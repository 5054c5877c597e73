import { expect } from '@open-wc/testing';
import type { Answers } from '../../../src/core/procedure/definition.js';
import type { Participant } from '../../../src/core/procedure/drafts.js';
import { newFacts } from '../../../src/core/procedure/remember.js';
import type { Fact, Facts, FactValue } from '../../../src/core/profile/profile.js';
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

  it('leaves what is known as it is, and names what was corrected', () => {
    const facts = {
      'person.fullName': card('Lê Thị Hoa'),
      'address.permanent': card({ asWritten: 'Thôn 1' }),
    };
    const answers = { nycHoTen: 'Lê Thị Hoa', nycNoiCuTru: { asWritten: 'Thôn 1' } };
    const people = { applicant: person('me', facts) };
    expect(news(people, answers)).to.deep.equal([{ id: 'me', relation: 'self', facts: {} }]);
    expect(news(people, { ...answers, nycNoiCuTru: { asWritten: 'Thôn 2' } })[0]?.facts).to.deep.equal({
      'address.permanent': typed({ asWritten: 'Thôn 2' }),
    });
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
