import { expect } from '@open-wc/testing';
import { parseCitizenCard } from '../../../src/core/identity/citizen-card.js';
import { parseCitizenMrz } from '../../../src/core/identity/citizen-mrz.js';
import { cardFacts } from '../../../src/core/profile/card-facts.js';
import { mergedFacts } from '../../../src/core/profile/fact-changes.js';
import { mrzFacts } from '../../../src/core/profile/mrz-facts.js';
import vectors from '../../vectors/cccd-examples.json' with { type: 'json' };

const AT = '2026-11-22T02:00:00.000Z';
const LATER = '2026-11-22T02:01:00.000Z';
const MRZ = parseCitizenMrz(vectors.mrz.sample);
const CARD = cardFacts(parseCitizenCard(vectors.samples[0]!.payload), AT);
const read = (value: string) => ({ value, source: 'card', at: AT }) as const;

describe('profile/mrz-facts', () => {
  it('keeps what the lines say, the name as derived', () => {
    expect(mrzFacts(MRZ, AT)).to.deep.equal({
      'person.fullName': { ...read('NGUYEN VAN MAU'), derived: true },
      'person.birthDate': read('1995-08-15'),
      'person.sex': read('male'),
      'person.nationality': read('Việt Nam'),
      'citizenId.number': read('038095990019'),
      'citizenId.expiryDate': read('2035-08-15'),
    });
  });

  it('leaves the name out where one is known', () => {
    expect(mrzFacts(MRZ, AT, CARD)).to.not.have.property('person.fullName');
  });

  it('replaces no name with marks, even where the caller did not say what is known', () => {
    const merged = mergedFacts(CARD, mrzFacts(MRZ, LATER), LATER);
    expect(merged['person.fullName']).to.deep.equal(CARD['person.fullName']);
    expect(merged['citizenId.expiryDate']?.value).to.equal('2035-08-15');
  });

  it('gives way to the name with its marks', () => {
    expect(mergedFacts(mrzFacts(MRZ, AT), CARD, LATER)['person.fullName']).to.deep.equal(
      CARD['person.fullName'],
    );
  });

  it('leaves out a name that may have been cut off, and an expiry date that is not there', () => {
    const cut = { ...MRZ, given: 'HOANG PHUONG THAO VY A', expiry: null };
    expect(`${cut.surname}<<${cut.given}`).to.have.length(30);
    expect(mrzFacts(cut, AT)).to.not.have.any.keys('person.fullName', 'citizenId.expiryDate');
  });
});
