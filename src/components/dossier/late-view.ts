import { html, nothing, type TemplateResult } from 'lit';
import type { DossierPersonal, DossierStatus } from '../../core/dossier/status.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import { lateness } from './follow-view.js';

/**
 * That the dossier is late or was put off, in the words of the office where it has sent a slip, else in honest ones.
 *
 * @param slip - The whole slip, where there is one.
 */
export function lateView(
  value: DossierStatus,
  now: number,
  l10n: LocalizeController,
  slip: unknown,
): TemplateResult | typeof nothing {
  const { t, date, time } = l10n;
  const { firstDueAt, dueAt, personal } = value;
  const isLate = lateness(value, now) !== undefined;
  const apology = personal?.apology;
  if (!apology && !firstDueAt && !isLate) return nothing;
  const at = (moment: string) => `${time(moment)}, ${date(moment)}`;
  const days = firstDueAt ?? apology?.dueAt;
  return html`<section class="note warn stack tight" part="late">
    <h3>${t(days === undefined ? 'more.late' : 'more.put-off')}</h3>
    ${
      days === undefined
        ? html`<p>${t(personal ? 'more.late-silent' : 'more.late-public')}</p>`
        : html`<p>${t('more.put-off-days', { first: at(days), due: at(apology?.newDueAt ?? dueAt) })}</p>`
    }
    ${apology ? html`<p>${t('more.reason', { reason: apology.reason })}</p>` : nothing}
    ${days !== undefined && isLate ? html`<p>${t('more.late-again')}</p>` : nothing} ${slip}
  </section>`;
}

/** Why it was not granted, in the words of the office. */
export function refusalView(
  refusal: DossierPersonal['refusal'],
  { t, date }: LocalizeController,
): TemplateResult | typeof nothing {
  if (!refusal) return nothing;
  return html`<section class="note warn stack tight" part="refusal">
    <h3>${t('more.refusal')}</h3>
    <p class="as-given">${refusal.reason}</p>
    <p>${t('more.refusal-at', { date: date(refusal.at) })}</p>
  </section>`;
}
