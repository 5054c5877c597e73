/**
 * Facts as a person reads them.
 * @module
 */
import { mask } from '../../core/identity/mask.js';
import { answerText } from '../../core/prefill/choices.js';
import { factDefinition, type FactKey } from '../../core/profile/facts.js';
import { factText, type Fact, type FactValue } from '../../core/profile/profile.js';
import type { LocalizeController } from '../shared/localize-controller.js';

/** Names of facts in one line, each once. */
export function factNames(keys: Iterable<FactKey>, { t }: LocalizeController): string {
  return [...new Set(keys)].map((key) => t(`fact.${key}`)).join(', ');
}

/** A value; numbers that somebody could read over a shoulder are masked. */
export function shownValue(key: FactKey, value: FactValue, { t, date }: LocalizeController): string {
  const text = factText(value);
  const { type, options } = factDefinition(key);
  if (options) return options.includes(text) ? t(`fact.${key}-${text}`) : answerText(key, text);
  switch (type) {
    case 'partialDate':
      return date(text);
    case 'phone':
      return mask(text, 'phone');
    case 'citizenId':
    case 'taxCode':
    case 'healthCard':
    case 'socialInsurance':
    case 'bankAccount':
      return mask(text, 'citizen-id');
    default:
      return key === 'citizenId.oldNumber' || key === 'citizenId.paperNumber'
        ? mask(text, 'citizen-id')
        : text;
  }
}

/** Where a value came from and when. */
export function originWords({ source, at }: Fact, { t, date }: LocalizeController): string {
  return t(`field.origin-${source}`, { date: date(at) });
}
