import type { ListedFee } from '../../core/procedure/catalogue-entry.js';
import { formatVnd } from '../../core/text/numbers.js';
import type { LocalizeController } from '../shared/localize-controller.js';

/** `trong ngày làm việc`, `3 ngày làm việc`, and up to how long it may take. */
export function timeText(
  { workingDays, longest }: { readonly workingDays: number; readonly longest?: number },
  { t }: LocalizeController,
): string {
  const key = workingDays === 0 ? 'catalogue.same-day' : 'catalogue.days';
  return t(longest === undefined ? key : `${key}-or-longer`, { days: workingDays, longest: longest ?? 0 });
}

/** All fees in one line. */
export function feeText(fees: readonly ListedFee[], l10n: LocalizeController): string {
  const { t } = l10n;
  if (fees.every(({ amount }) => amount === 0)) return t('catalogue.free');
  const line = fees.map((fee) => [amountText(fee, l10n), fee.channel && t(`catalogue.${fee.channel}`)]);
  const text = line.map((parts) => parts.filter(Boolean).join(' ')).join(', ');
  return fees.some(({ maybe }) => maybe) ? `${text} (${t('catalogue.maybe')})` : text;
}

/** `8.000 ₫ mỗi bản`. */
export function amountText({ amount, each }: ListedFee, { t }: LocalizeController): string {
  if (amount === 0) return t('catalogue.free');
  return each ? t('catalogue.each', { amount: formatVnd(amount) }) : formatVnd(amount);
}
