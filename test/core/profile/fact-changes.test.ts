import { expect } from '@open-wc/testing';
import { editedFact, mergedFacts } from '../../../src/core/profile/fact-changes.js';
import type { Fact, FactSource, FactValue } from '../../../src/core/profile/profile.js';

const THEN = '2026-01-05T02:00:00.000Z';
const NOW = '2026-11-22T02:00:00.000Z';
const fact = (value: FactValue, source: FactSource = 'card', at = THEN, derived?: true): Fact => ({
  value,
  source,
  at,
  ...(derived && { derived }),
});

describe('profile/fact-changes', () => {
  describe('editedFact', () => {
    it('keeps the origin of what was left as it is', () => {
      expect(editedFact(fact('LÊ THỊ HOA'), 'LÊ THỊ HOA', NOW)).to.deep.equal(fact('LÊ THỊ HOA'));
    });

    it('drops the mark of the card from what was changed', () => {
      expect(editedFact(fact('LÊ THỊ HOA'), 'LÊ THỊ HÒA', NOW)).to.deep.equal(
        fact('LÊ THỊ HÒA', 'typed', NOW),
      );
    });

    it('counts what was not there before as typed', () => {
      expect(editedFact(undefined, '0912345678', NOW)).to.deep.equal(fact('0912345678', 'typed', NOW));
    });

    it('keeps the origin of an address that only gained its codes', () => {
      const value = { asWritten: 'Thôn 1, Xã Hoằng Hóa', provinceCode: '38', unitCode: '15865' };
      expect(editedFact(fact({ asWritten: value.asWritten }), value, NOW)).to.deep.equal(fact(value));
      expect(editedFact(fact(value), { ...value, asWritten: 'Thôn 2' }, NOW).source).to.equal('typed');
    });
  });

  describe('mergedFacts', () => {
    it('keeps what is not named, and replaces a fact as a whole', () => {
      const kept = { 'person.fullName': fact('LÊ THỊ HOA'), 'contact.phone': fact('0912345678', 'typed') };
      const news = { 'person.fullName': fact('Lê Thị Hòa', 'typed', NOW) };
      expect(mergedFacts(kept, news, NOW)).to.deep.equal({ ...kept, ...news });
    });

    it('does not let another value have the origin of the kept one', () => {
      const kept = { 'person.fullName': fact('LÊ THỊ HOA') };
      const edited = { 'person.fullName': { ...kept['person.fullName'], value: 'LÊ THỊ HÒA' } };
      expect(mergedFacts(kept, edited, NOW)).to.deep.equal({
        'person.fullName': fact('LÊ THỊ HÒA', 'typed', NOW),
      });
    });

    it('takes a later reading for what it is', () => {
      const kept = { 'address.permanent': fact({ asWritten: 'Thôn 1' }) };
      const news = { 'address.permanent': fact({ asWritten: 'Thôn 2' }, 'card', NOW) };
      expect(mergedFacts(kept, news, NOW)).to.deep.equal(news);
    });

    const issued = (date: string) => ({ 'citizenId.issueDate': fact(date) });
    const corrected = fact('temporary', 'typed');
    const derived = fact('permanent', 'card', NOW, true);
    for (const [what, before, card, expected] of [
      ['not what was typed', corrected, issued('2021-05-10'), corrected],
      ['not what was read', fact('temporary'), issued('2021-05-10'), fact('temporary')],
      ['what was typed, when the card is another one', corrected, issued('2026-04-01'), derived],
      ['not what was typed, when the reading names no card', corrected, {}, corrected],
      ['what was derived before', { ...derived, at: THEN }, issued('2021-05-10'), derived],
    ] as const) {
      it(`replaces by what is derived: ${what}`, () => {
        const kept = { ...issued('2021-05-10'), 'residence.kind': before };
        const merged = mergedFacts(kept, { ...card, 'residence.kind': derived }, NOW);
        expect(merged['residence.kind']).to.deep.equal(expected);
      });
    }

    it('fills what is empty by what is derived', () => {
      expect(mergedFacts({}, { 'residence.kind': derived }, NOW)).to.deep.equal({
        'residence.kind': derived,
      });
    });
  });
});
