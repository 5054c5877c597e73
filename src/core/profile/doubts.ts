/**
 * What is kept but may no longer be right: data is to be "đúng, đủ, sạch, sống". A doubt is a hint; nothing is
 * blocked or changed for it, since records get corrected and papers legally keep old names.
 * @module
 */
import type { Issue } from '../errors.js';
import { validateCitizenId, type Sex } from '../identity/citizen-id.js';
import { parsePhone } from '../identity/phone.js';
import { foldVietnamese } from '../text/accents.js';
import { vietnamDate } from '../text/vietnam-date.js';
import { FACTS, type FactKey } from './facts.js';
import { factText, type Address, type Fact, type Profile } from './profile.js';

/** A fact to look at again; its text is `issue.<code>`. */
export interface Doubt extends Issue {
  readonly path: FactKey;
}

/** The day on which districts ended and communes were merged. */
const TWO_LEVELS = '2025-07-01';
/** What people move to or change; the place of birth, say, keeps the name it had. */
const ADDRESSES = ['address.permanent', 'address.temporary', 'address.current'] as const;
const CHANGING: readonly FactKey[] = ['contact.phone', ...ADDRESSES];
const STALE_MONTHS = 12;

/**
 * What should be looked at again, one doubt for each fact at most, in the order in which a profile is shown.
 * Of the dead only what never changes is doubted.
 *
 * @param today - ISO date in Vietnam.
 * @returns `doubt-name-marks` (read from lines without marks), `doubt-name-parts`, `doubt-birth-year`,
 *   `doubt-sex`, `doubt-citizen-id`, `doubt-card-expired`, `doubt-health-card-expired`, `doubt-address-old` (of
 *   before July 2025, its commune of today not found yet), `doubt-phone-old-11`, `doubt-stale` (params `months`).
 */
export function doubts(profile: Profile, today: string): readonly Doubt[] {
  const dead = profile.facts['person.deathDate'] !== undefined;
  const found = new Map<FactKey, Doubt>();
  const all = [...identity(profile), ...(dead ? [] : living(profile, today))];
  for (const doubt of all) if (!found.has(doubt.path)) found.set(doubt.path, doubt);
  return (Object.keys(FACTS) as FactKey[]).flatMap((key) => found.get(key) ?? []);
}

function* identity(profile: Profile): Iterable<Doubt> {
  const name = profile.facts['person.fullName'];
  if (name?.derived) yield { path: 'person.fullName', code: 'doubt-name-marks' };
  const parts = (['person.surname', 'person.middleName', 'person.givenName'] as const).map((key) =>
    textOf(profile, key),
  );
  const joined = foldVietnamese(parts.join(' '));
  if (name && joined !== '' && joined !== foldVietnamese(factText(name.value))) {
    yield { path: 'person.surname', code: 'doubt-name-parts' };
  }
  const number = textOf(profile, 'citizenId.number');
  if (number === '') return;
  const birthDate = textOf(profile, 'person.birthDate');
  const sex = textOf(profile, 'person.sex');
  const person = { ...(birthDate && { birthDate }), ...(sex && { sex: sex as Sex }) };
  for (const { path } of validateCitizenId(number, person)) {
    if (path === 'birthDate') yield { path: 'person.birthDate', code: 'doubt-birth-year' };
    else if (path === 'sex') yield { path: 'person.sex', code: 'doubt-sex' };
    else yield { path: 'citizenId.number', code: 'doubt-citizen-id' };
  }
}

function* living(profile: Profile, today: string): Iterable<Doubt> {
  if (isOver(textOf(profile, 'citizenId.expiryDate'), today)) {
    yield { path: 'citizenId.expiryDate', code: 'doubt-card-expired' };
  }
  if (isOver(textOf(profile, 'healthInsurance.expiryDate'), today)) {
    yield { path: 'healthInsurance.expiryDate', code: 'doubt-health-card-expired' };
  }
  for (const key of ADDRESSES) {
    if (isOldAddress(profile, profile.facts[key])) yield { path: key, code: 'doubt-address-old' };
  }
  if (isOldPhone(textOf(profile, 'contact.phone'))) {
    yield { path: 'contact.phone', code: 'doubt-phone-old-11' };
  }
  const limit = monthsBefore(today, STALE_MONTHS);
  for (const key of CHANGING) {
    const fact = profile.facts[key];
    if (fact?.source === 'typed' && dayOf(fact) < limit) {
      yield { path: key, code: 'doubt-stale', params: { months: STALE_MONTHS } };
    }
  }
}

const textOf = ({ facts }: Profile, key: FactKey) => (facts[key] ? factText(facts[key].value) : '');
const dayOf = ({ at }: Fact) => vietnamDate(Date.parse(at));

/** As precise as the date is: a card that expires in 2026 is good all year. */
const isOver = (date: string, today: string) => date !== '' && date < today.slice(0, date.length);

/**
 * Old is what names a district, and what was written before July 2025, unless its commune of today is known.
 * An address on a card is as old as the card, not as the reading.
 */
function isOldAddress(profile: Profile, fact: Fact | undefined): boolean {
  if (!fact || textOf(profile, 'residence.country') === 'abroad') return false;
  const {
    countryCode = 'VN',
    unitCode,
    historic,
  }: Partial<Address> = typeof fact.value === 'string' ? {} : fact.value;
  if (countryCode !== 'VN' || unitCode !== undefined) return false;
  const issued = fact.source === 'card' ? textOf(profile, 'citizenId.issueDate') : '';
  return historic !== undefined || (issued || dayOf(fact)) < TWO_LEVELS;
}

function isOldPhone(phone: string): boolean {
  try {
    if (phone !== '') parsePhone(phone);
    return false;
  } catch (error) {
    return (error as { code: string }).code === 'phone-old-11';
  }
}

/** The ISO date so many months earlier. */
function monthsBefore(today: string, months: number): string {
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
}
