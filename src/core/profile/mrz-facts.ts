/**
 * What the lines on the back of a citizen card say about its holder, as facts.
 * @module
 */
import type { CitizenMrz } from '../identity/citizen-mrz.js';
import type { Fact, Facts, FactValue } from './profile.js';

/** Characters of the line that holds the name (ICAO Doc 9303-5, TD1). */
const LINE = 30;

/**
 * Facts of a card whose lines the person has just confirmed. The name comes without its marks, so it is
 * marked as derived, and left out where a name is known already or where it may have been cut off.
 *
 * @param at - ISO 8601 date-time of the reading.
 * @param known - What is known of the person, such as the facts of the code on the same card.
 */
export function mrzFacts(mrz: CitizenMrz, at: string, known: Facts = {}): Facts {
  const { personalId, dob, sex, expiry, surname, given } = mrz;
  const fact = (value: FactValue): Fact => ({ value, source: 'card', at });
  const fullName = `${surname} ${given}`.trim();
  // Surname and given names stand two fillers apart.
  const whole = surname.length + 2 + given.length < LINE;
  return {
    ...(whole && !known['person.fullName'] && { 'person.fullName': { ...fact(fullName), derived: true } }),
    'person.birthDate': fact(dob),
    'person.sex': fact(sex),
    'person.nationality': fact('Việt Nam'),
    'citizenId.number': fact(personalId),
    ...(expiry !== null && { 'citizenId.expiryDate': fact(expiry) }),
  };
}
