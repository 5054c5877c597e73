import { html, nothing, type TemplateResult } from 'lit';
import { validateReceipt } from '../../core/payment/receipt.js';
import type { ReadReceipt } from '../../core/payment/receipts.js';
import type { LocalizeController } from '../shared/localize-controller.js';

/** What a person has to know of the receipt before they rely on it. */
export function standingView(
  { receipt, problem, keptAt }: ReadReceipt,
  { t, date, time }: LocalizeController,
  refresh: () => void,
): TemplateResult {
  const { state } = receipt.signature;
  const differs = validateReceipt(receipt).length > 0;
  const since = keptAt === undefined ? undefined : new Date(keptAt).toISOString();
  return html`<div class="stack tight no-print">
    ${differs ? html`<p class="note danger" role="alert">${t('receipt.words-differ')}</p>` : nothing}
    ${
      state === 'invalid'
        ? html`<p class="note danger" role="alert">${t('receipt.signature-invalid')}</p>`
        : html`<p class="note ${state === 'signed' ? '' : 'warn'}" role="status">
            ${t(`receipt.signature-${state}`)}
          </p>`
    }
    ${
      problem !== undefined && since !== undefined
        ? html`<p class="note warn" role="status">
            ${t('receipt.offline', { time: time(since), date: date(since) })}
          </p>`
        : nothing
    }
    ${
      problem !== undefined || state === 'none' || state === 'pending'
        ? html`<div>
            <button type="button" id="refresh" @click=${refresh}>${t('receipt.refresh')}</button>
          </div>`
        : nothing
    }
  </div>`;
}
