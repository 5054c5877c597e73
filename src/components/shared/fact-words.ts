/**
 * Facts as a person reads them.
 * @module
 */
import { mask, type MaskKind } from '../../core/identity/mask.js';
import { factDefinition, type FactKey, type FactType } from '../../core/profile/facts.js';
import { factText, type Fact, type FactValue } from '../../core/profile/profile.js';
import type { LocalizeController } from './localize-controller.js';

/** Numbers that somebody could read over a shoulder, by type. */
const MASKS: Readonly<Partial<Record<FactType, MaskKind>>> = {
  citizenId: 'citizen-id',
  taxCode: 'paper',
  healthCard: 'paper',
  socialInsurance: 'paper',
  bankAccount: 'account',
};
/** Numbers of papers whose type is only text. */
const PAPERS: readonly FactKey[] = ['citizenId.oldNumber', 'citizenId.paperNumber'];

/** Names of facts in one line, each once. */
export function factNames(keys: Iterable<FactKey>, { t }: LocalizeController): string {
  return [...new Set(keys)].map((key) => t(`fact.${key}`)).join(', ');
}

/** How a fact is masked where it is only read; `undefined` for one that is not. */
export function maskOf(key: FactKey): MaskKind | undefined {
  return PAPERS.includes(key) ? 'paper' : MASKS[factDefinition(key).type];
}

/** A value, whole. */
export function wholeValue(key: FactKey, value: FactValue, { t, date }: LocalizeController): string {
  const text = factText(value);
  const { type, options } = factDefinition(key);
  if (options) return options.includes(text) ? t(`fact.${key}-${text}`) : text;
  return type === 'partialDate' ? date(text) : text;
}

/** A value for a page that is not about the person's data: numbers are masked, also those of telephones. */
export function shownValue(key: FactKey, value: FactValue, l10n: LocalizeController): string {
  const kind = factDefinition(key).type === 'phone' ? 'phone' : maskOf(key);
  return kind ? mask(factText(value), kind) : wholeValue(key, value, l10n);
}

/** Where a value came from and when; what was only worked out from a card says so. */
export function originWords(
  { source, at, derived }: Pick<Fact, 'source' | 'at' | 'derived'>,
  { t, date }: LocalizeController,
): string {
  return t(`field.origin-${derived ? 'derived' : source}`, { date: date(at) });
}
