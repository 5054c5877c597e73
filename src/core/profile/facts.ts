/**
 * The catalogue of fact keys: what a profile can hold, of which type, and how careful to be with it.
 * `docs/facts.md` is its table; the text on screen of a key is `fact.<key>` of the message catalogues.
 *
 * A key stands here when papers state it or several procedures ask it of a person. What one procedure
 * asks once belongs to its dossier, not to the person.
 *
 * Spec: Nghị định 356/2025/NĐ-CP, Điều 4 (sensitive data); HTML Standard §4.10.18.7 (autofill tokens).
 * @module
 */

/** How a fact is typed, shown and checked. */
export type FactType =
  | 'name'
  | 'partialDate'
  | 'choice'
  | 'citizenId'
  | 'text'
  | 'phone'
  | 'email'
  | 'address'
  | 'healthCard'
  | 'socialInsurance'
  | 'taxCode'
  | 'bankBin'
  | 'bankAccount';

/** Why the law calls a fact sensitive, as Nghị định 356/2025/NĐ-CP, Điều 4 lists it: race and ethnic origin, health, bank data. */
export type Sensitivity = 'ethnicity' | 'health' | 'banking';

/** What is known of a fact key. */
export interface FactDefinition {
  readonly type: FactType;
  /** Sensitive by law: asked separately, never remembered without its own consent. */
  readonly sensitive?: Sensitivity;
  /** The `autocomplete` token of the same meaning. */
  readonly autocomplete?: string;
  /** Values of a `choice`; their texts are `fact.<key>-<value>`. */
  readonly options?: readonly string[];
  /** A date that may lie ahead, such as that on which a card expires. */
  readonly ahead?: true;
}

/** Every fact key. The order is the one in which a profile is shown. */
export const FACTS = {
  'person.fullName': { type: 'name', autocomplete: 'name' },
  // As the person divided it: where the family name ends cannot be told from the full name.
  'person.surname': { type: 'name', autocomplete: 'family-name' },
  'person.middleName': { type: 'name', autocomplete: 'additional-name' },
  'person.givenName': { type: 'name', autocomplete: 'given-name' },
  'person.birthDate': { type: 'partialDate', autocomplete: 'bday' },
  'person.sex': { type: 'choice', autocomplete: 'sex', options: ['male', 'female'] },
  'person.nationality': { type: 'text' },
  'person.ethnicity': { type: 'text', sensitive: 'ethnicity' },
  'person.birthPlace': { type: 'address' },
  'person.hometown': { type: 'address' },
  'person.taxCode': { type: 'taxCode' },
  'citizenId.number': { type: 'citizenId' },
  'citizenId.kind': { type: 'choice', options: ['can-cuoc', 'cccd', 'cmnd', 'passport', 'other'] },
  // Of a paper that does not carry the personal number, such as a passport.
  'citizenId.paperNumber': { type: 'text' },
  'citizenId.issueDate': { type: 'partialDate' },
  'citizenId.expiryDate': { type: 'partialDate', ahead: true },
  'citizenId.issuer': { type: 'text' },
  'citizenId.oldNumber': { type: 'text' },
  // The place of residence that cards and most forms ask for; `residence.kind` says of which kind it is.
  'address.permanent': { type: 'address', autocomplete: 'street-address' },
  'address.temporary': { type: 'address' },
  'address.current': { type: 'address' },
  'residence.kind': { type: 'choice', options: ['permanent', 'temporary', 'current'] },
  'residence.country': { type: 'choice', options: ['domestic', 'abroad'] },
  'contact.phone': { type: 'phone', autocomplete: 'tel' },
  'contact.email': { type: 'email', autocomplete: 'email' },
  // Of people who have no profile of their own.
  'father.fullName': { type: 'name' },
  'father.birthDate': { type: 'partialDate' },
  'father.citizenNumber': { type: 'citizenId' },
  'mother.fullName': { type: 'name' },
  'mother.birthDate': { type: 'partialDate' },
  'mother.citizenNumber': { type: 'citizenId' },
  'householdHead.fullName': { type: 'name' },
  'householdHead.citizenNumber': { type: 'citizenId' },
  'socialInsurance.number': { type: 'socialInsurance' },
  'healthInsurance.number': { type: 'healthCard' },
  'healthInsurance.object': { type: 'text' },
  'healthInsurance.hospital': { type: 'text' },
  'healthInsurance.expiryDate': { type: 'partialDate', ahead: true },
  // Where support is paid to. One ground for the three: apart they mean little, together they are bank data.
  'bankAccount.bin': { type: 'bankBin', sensitive: 'banking' },
  'bankAccount.number': { type: 'bankAccount', sensitive: 'banking' },
  'bankAccount.holder': { type: 'name', sensitive: 'banking' },
  // Set when the person has died; the two linked procedures about a death ask the rest.
  'person.deathDate': { type: 'partialDate' },
  'person.deathPlace': { type: 'address' },
  'person.deathCause': { type: 'text', sensitive: 'health' },
  'deathNotice.number': { type: 'text' },
  'deathNotice.issueDate': { type: 'partialDate' },
  'deathNotice.issuer': { type: 'text' },
} as const satisfies Record<string, FactDefinition>;

/** Name of a fact, such as `person.fullName`. */
export type FactKey = keyof typeof FACTS;

/** True for a key of the catalogue. */
export function isFactKey(key: string): key is FactKey {
  return Object.hasOwn(FACTS, key);
}

/** What is known of a key. */
export function factDefinition(key: FactKey): FactDefinition {
  return FACTS[key];
}
