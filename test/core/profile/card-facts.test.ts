import { expect } from '@open-wc/testing';
import { parseCitizenCard } from '../../../src/core/identity/citizen-card.js';
import { cardFacts } from '../../../src/core/profile/card-facts.js';
import { isFactKey } from '../../../src/core/profile/facts.js';
import vectors from '../../vectors/cccd-examples.json' with { type: 'json' };

const AT = '2026-11-22T02:00:00.000Z';
const factsOf = (payload: string) => cardFacts(parseCitizenCard(payload), AT);
const values = (payload: string) =>
  Object.fromEntries(Object.entries(factsOf(payload)).map(([key, { value }]) => [key, value]));

/** The first sample, with another field here and there. */
const CARD = '038095990019|174999019|NGUYỄN VĂN MẪU|15081995|Nam|Thôn Đoài, Xã Hoằng Lộc|10052021';
const CARD_2024 = `${CARD}||||`;

describe('profile/card-facts', () => {
  it('keeps what the card says', () => {
    expect(values(CARD)).to.deep.equal({
      'person.fullName': 'NGUYỄN VĂN MẪU',
      'person.birthDate': '1995-08-15',
      'person.sex': 'male',
      'citizenId.number': '038095990019',
      'citizenId.oldNumber': '174999019',
      'citizenId.kind': 'cccd',
      'citizenId.issueDate': '2021-05-10',
      'citizenId.issuer': 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
      'address.permanent': { asWritten: 'Thôn Đoài, Xã Hoằng Lộc' },
      'residence.kind': 'permanent',
      'residence.country': 'domestic',
    });
  });

  it('names the issuer and kind of a card of 2024, and leaves open which residence it states', () => {
    const { 'residence.kind': kind, ...rest } = values(CARD_2024);
    expect(kind).to.equal(undefined);
    expect(rest).to.include({ 'citizenId.kind': 'can-cuoc', 'citizenId.issuer': 'Bộ Công an' });
  });

  it('says nothing of what the card does not name', () => {
    const facts = values('038095990019||NGUYỄN VĂN MẪU|15081995|Nam||10052021');
    expect(facts).to.not.have.any.keys(
      'citizenId.oldNumber',
      'address.permanent',
      'residence.kind',
      'residence.country',
    );
  });

  it('marks each fact with the card and the moment', () => {
    for (const fact of Object.values(factsOf(CARD))) expect(fact).to.include({ source: 'card', at: AT });
  });

  it('says of what the code does not hold that it was derived, and of nothing else', () => {
    const derived = Object.entries(factsOf(CARD)).filter(([, fact]) => fact.derived);
    expect(derived.map(([key]) => key)).to.have.members([
      'residence.kind',
      'residence.country',
      'citizenId.issuer',
    ]);
  });

  for (const { id, payload } of vectors.samples) {
    it(`has facts of known keys only, none of them empty: ${id}`, () => {
      const facts = Object.entries(values(payload));
      expect(facts.every(([key, value]) => isFactKey(key) && value)).to.equal(true);
    });
  }
});
