/**
 * The catalogue of fact keys: what a profile can hold, of which type, and how careful to be with it.
 *
 * Spec: Nghị định 356/2025/NĐ-CP, Điều 4 (sensitive data); HTML Standard §4.10.18.7 (autofill tokens).
 * @module
 */

/** How a fact is typed, shown and checked. */
export type FactType =
  'name' | 'partialDate' | 'choice' | 'citizenId' | 'text' | 'phone' | 'email' | 'address';

/** What is known of a fact key. */
export interface FactDefinition {
  readonly type: FactType;
  /** Sensitive by law: asked separately, never remembered without its own consent. */
  readonly sensitive?: true;
  /** The `autocomplete` token of the same meaning. */
  readonly autocomplete?: string;
}

/** Every fact key. The order is the one in which a profile is shown. */
export const FACTS = {
  'person.fullName': { type: 'name', autocomplete: 'name' },
  'person.birthDate': { type: 'partialDate', autocomplete: 'bday' },
  'person.sex': { type: 'choice', autocomplete: 'sex' },
  'person.nationality': { type: 'text' },
  'person.ethnicity': { type: 'text', sensitive: true },
  'citizenId.number': { type: 'citizenId' },
  'citizenId.kind': { type: 'choice' },
  'citizenId.issueDate': { type: 'partialDate' },
  'citizenId.issuer': { type: 'text' },
  'citizenId.oldNumber': { type: 'text' },
  'address.permanent': { type: 'address', autocomplete: 'street-address' },
  'residence.kind': { type: 'choice' },
  'residence.country': { type: 'choice' },
  'contact.phone': { type: 'phone', autocomplete: 'tel' },
  'contact.email': { type: 'email', autocomplete: 'email' },
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
