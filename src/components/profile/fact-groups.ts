/**
 * The facts of a person in the groups in which they are added. Sensitive ones stand apart from all others,
 * for they are asked apart.
 * @module
 */
import { FACTS, factDefinition, type FactKey } from '../../core/profile/facts.js';

/** Asked for even where nothing is known. */
const OFFERED: readonly FactKey[] = [
  'person.fullName',
  'person.birthDate',
  'citizenId.number',
  'address.permanent',
  'contact.phone',
  'contact.email',
];

/** Group by what the key begins with; the first that fits. The text of a group is `my.group-<id>`. */
const GROUPS: readonly (readonly [id: string, begins: readonly string[]])[] = [
  ['death', ['person.death', 'deathNotice.']],
  ['person', ['person.']],
  ['papers', ['citizenId.']],
  ['address', ['address.', 'residence.']],
  ['contact', ['contact.']],
  ['parents', ['father.', 'mother.', 'householdHead.']],
  ['insurance', ['socialInsurance.', 'healthInsurance.']],
];

/** The group of sensitive facts. */
export const SENSITIVE = 'sensitive';

/** In the order in which they are offered: a death and what is sensitive come last. */
export const GROUP_IDS: readonly string[] = [
  'person',
  'papers',
  'address',
  'contact',
  'parents',
  'insurance',
  'death',
  SENSITIVE,
];

/** Whether the law calls a fact sensitive. */
export const isSensitive = (key: FactKey): boolean => factDefinition(key).sensitive !== undefined;

/** Every fact key, in the order in which a profile is shown. */
export const FACT_KEYS = Object.keys(FACTS) as readonly FactKey[];

/** The facts that are asked for at once: what is known, and what is offered to everybody. */
export function firstKeys(known: (key: FactKey) => boolean): readonly FactKey[] {
  return FACT_KEYS.filter((key) => !isSensitive(key) && (known(key) || OFFERED.includes(key)));
}

/** The facts of a group. */
export function groupKeys(group: string): readonly FactKey[] {
  return FACT_KEYS.filter((key) => groupOf(key) === group);
}

function groupOf(key: FactKey): string | undefined {
  if (isSensitive(key)) return SENSITIVE;
  return GROUPS.find(([, begins]) => begins.some((begin) => key.startsWith(begin)))?.[0];
}
