/**
 * What a citizen card says about its holder, as facts.
 * @module
 */
import type { CitizenCard } from '../identity/citizen-card.js';
import type { FactKey } from './facts.js';
import type { Fact, Facts, FactValue } from './profile.js';

/** What the code does not say but follows from what it does. */
const DERIVED: ReadonlySet<string> = /* #__PURE__ */ new Set<FactKey>([
  'residence.kind',
  'residence.country',
  'citizenId.issuer',
]);

/**
 * Facts of a card that the person has just confirmed. Fields 8 to 11 of the 2024 card are left out:
 * their order is not published. The raw text is not kept.
 *
 * @param at - ISO 8601 date-time of the reading.
 */
export function cardFacts(card: CitizenCard, at: string): Facts {
  const is2024 = card.cardGeneration === '2024';
  const values: Partial<Record<FactKey, FactValue | null>> = {
    'person.fullName': card.fullName,
    'person.birthDate': card.dob,
    'person.sex': card.sex,
    'citizenId.number': card.personalId,
    // A card of 2024 states a residence without saying of which kind.
    'residence.kind': card.residence && !is2024 ? 'permanent' : null,
    'residence.country': card.residence ? 'domestic' : null,
    'citizenId.kind': is2024 ? 'can-cuoc' : 'cccd',
    'citizenId.issueDate': card.issued,
    // Printed on the card, not in its code: Thông tư 16/2024/TT-BCA for the 2024 card.
    'citizenId.issuer': is2024 ? 'Bộ Công an' : 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
    'citizenId.oldNumber': card.oldId,
    'address.permanent': card.residence ? { asWritten: card.residence } : null,
  };
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) =>
      value ? [[key, cardFact(value, at, DERIVED.has(key))]] : [],
    ),
  );
}

function cardFact(value: FactValue, at: string, derived: boolean): Fact {
  return { value, source: 'card', at, ...(derived && { derived }) };
}
