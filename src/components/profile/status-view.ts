import { html, type TemplateResult } from 'lit';
import type { VaultStatus } from '../../core/storage/vault-status.js';
import type { LocalizeController } from '../shared/localize-controller.js';

/** What the person has to know about where the data is kept: thrown away, damaged, not writable. */
export function statusView(
  { evicted, recovered, unreadable, readOnly, hung }: VaultStatus,
  { t }: LocalizeController,
): readonly TemplateResult[] {
  const counts = {
    evicted: Number(evicted),
    recovered,
    unreadable,
    readOnly: Number(readOnly),
    hung: Number(hung),
  };
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(
      ([name, count]) => html`<p class="note warn" role="status">${t(`my.status-${name}`, { count })}</p>`,
    );
}
