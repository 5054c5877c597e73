import { html, nothing, type TemplateResult } from 'lit';
import type { VaultStatus } from '../../core/storage/vault-status.js';
import type { LocalizeController } from './localize-controller.js';

/**
 * What somebody has to know of how the store on the device stands; its texts are those of `unlock`.
 *
 * @param again - Ways back to the data, where the browser has thrown it away.
 */
export function vaultNotice(
  status: VaultStatus | undefined,
  { t }: LocalizeController,
  again: unknown = nothing,
): TemplateResult | typeof nothing {
  if (!status) return nothing;
  const { evicted, hung, readOnly, recovered, unreadable } = status;
  const lines = [
    evicted && t('notice.evicted'),
    hung && t('notice.hung'),
    readOnly && t('notice.read-only'),
    recovered > 0 && t('notice.recovered', { count: recovered }),
    unreadable > 0 && t('notice.unreadable', { count: unreadable }),
  ].filter((line) => line !== false);
  return lines.length === 0
    ? nothing
    : html`<div class="note warn stack tight" role="status">
        ${lines.map((line) => html`<p>${line}</p>`)} ${evicted ? again : nothing}
      </div>`;
}
