/**
 * Answers to the two questions that more than one element asks: whose device, and who is this.
 * @module
 */
import type { Relation } from '../../core/profile/profile.js';
import type { Choice } from './choice.js';
import type { LocalizeController } from './localize-controller.js';

type Translate = LocalizeController['t'];

/** Whom a person files for; a guardian files for the ward, not the other way round. */
const RELATIONS: readonly Relation[] = [
  'child',
  'spouse',
  'parent',
  'sibling',
  'grandparent',
  'grandchild',
  'ward',
  'relative',
  'other',
];

/** "Máy của tôi" or "Máy dùng chung"; the values are those of `Level`. */
export function levelChoices(t: Translate): readonly Choice[] {
  return [
    { value: 'device', label: t('device.own'), hint: t('device.own-hint') },
    { value: 'session', label: t('device.shared'), hint: t('device.shared-hint') },
  ];
}

/** What somebody else can be to the owner of the device; the values are those of `Relation`. */
export function relationChoices(t: Translate): readonly Choice[] {
  return RELATIONS.map((relation) => ({ value: relation, label: capital(t(`relation.${relation}`)) }));
}

/** With a capital at the beginning, as in a list. */
export const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
