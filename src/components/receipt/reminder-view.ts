import { html, nothing, type TemplateResult } from 'lit';
import type { PaymentOrder } from '../../core/payment/payments.js';
import { formatVnd } from '../../core/text/numbers.js';
import type { LocalizeController } from '../shared/localize-controller.js';

/** What is owed and what was paid, while there is no receipt. */
export function reminderView(order: PaymentOrder, { t }: LocalizeController): TemplateResult {
  const { title, amount, received, reference, dossier, state } = order;
  const next = received < amount ? (state === 'expired' ? 'over' : 'owed') : 'paid';
  const line = (key: string, value: string) =>
    html`<div>
      <dt>${t(`receipt.${key}`)}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<section class="reminder stack tight" part="reminder" aria-labelledby="reminder">
    <h2 id="reminder">${t('receipt.reminder')}</h2>
    <p><strong>${t('receipt.reminder-no-receipt')}</strong></p>
    <p role="status">${t(`receipt.reminder-${state === 'refunded' ? state : next}`)}</p>
    <dl>
      ${line('for', title)} ${line('amount', formatVnd(amount))} ${line('received', formatVnd(received))}
      ${received < amount ? line('missing', formatVnd(amount - received)) : nothing}
      ${received > amount ? line('extra', formatVnd(received - amount)) : nothing}
      ${line('reference', reference)} ${dossier ? line('dossier', dossier) : nothing}
    </dl>
  </section>`;
}
