import { html, nothing, type TemplateResult } from 'lit';
import type { Job } from '../../core/outbox/job.js';
import type { Filing } from '../../core/procedure/filing.js';
import type { Level } from '../../core/storage/store.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import { isKept, jobText, jobView } from './job-view.js';
import type { LateElement } from './late-element.js';
import { papersOf } from './papers-view.js';

/** How sending stands; "received" only on the server's word. */
export function sentView(
  filing: Filing,
  papers: LateElement,
  level: Level | undefined,
  l10n: LocalizeController,
  actions: { readonly retry: (job: Job) => void; readonly leave: () => void },
): TemplateResult {
  const { t, date } = l10n;
  const { accepted, job } = filing.state;
  if (!accepted) {
    return html`<h2 tabindex="-1">${t('procedure.sending-title')}</h2>
      ${job ? jobView(job, level, l10n, actions.retry) : html`<p role="status">${jobText('queued', level, l10n)}</p>`}`;
  }
  return html`
    <h2 tabindex="-1">${t('procedure.sent-title')}</h2>
    <div class="note stack tight" role="status">
      <p>${t('procedure.sent-code')}: <strong class="code" part="code">${accepted.code}</strong></p>
      <p>${t('procedure.sent-due', { date: date(accepted.dueAt) })}</p>
      <p>${t(isKept(level) ? 'procedure.sent-kept' : 'procedure.sent-not-kept')}</p>
    </div>
    ${filing.asksPapers ? papersOf(filing, papers, l10n) : nothing}
    ${accepted.payment ? html`<bk-payment .order=${accepted.payment.id}></bk-payment>` : nothing}
    <div class="row">
      <button type="button" @click=${actions.leave}>${t('procedure.another')}</button>
    </div>
  `;
}
