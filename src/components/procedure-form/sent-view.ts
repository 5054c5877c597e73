import { html, nothing, type TemplateResult } from 'lit';
import { effectiveAnswers, neededPapers } from '../../core/procedure/flow.js';
import type { Job } from '../../core/outbox/job.js';
import type { Filing } from '../../core/procedure/filing.js';
import type { Level } from '../../core/storage/store.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import { uploadProgressView } from '../shared/upload-progress-view.js';
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
  const { accepted, job, files } = filing.state;
  if (!accepted) {
    // A paper that cannot go wants more than to be sent again.
    if (job && files.length > 0 && job.state === 'needs-person')
      return html`<h2 tabindex="-1">${t('procedure.sending-title')}</h2>
        <p class="note danger" role="status">${t('procedure.sent-papers-stuck')}</p>
        ${papers.view(html`<bk-outbox></bk-outbox>`, l10n)}`;
    return html`<h2 tabindex="-1">${t('procedure.sending-title')}</h2>
      ${job ? jobView(job, level, l10n, actions.retry) : html`<p role="status">${jobText('queued', level, l10n)}</p>`}
      ${job ? uploadProgressView({ job, progress: filing.state.progress, now: filing.now }, l10n) : nothing}`;
  }
  return html`
    <h2 tabindex="-1">${t('procedure.sent-title')}</h2>
    <div class="note stack tight" role="status">
      <p>${t('procedure.sent-code')}: <strong class="code" part="code">${accepted.code}</strong></p>
      <p>${t('procedure.sent-due', { date: date(accepted.dueAt) })}</p>
      <p>${t(isKept(level) ? 'procedure.sent-kept' : 'procedure.sent-not-kept')}</p>
    </div>
    ${files.length > 0 ? handedView(filing, l10n) : filing.asksPapers ? papersOf(filing, papers, l10n) : nothing}
    ${accepted.payment ? html`<bk-payment .order=${accepted.payment.id}></bk-payment>` : nothing}
    <div class="row">
      <button type="button" @click=${actions.leave}>${t('procedure.another')}</button>
    </div>
  `;
}

/** Which papers the agency has by now, and which are still to be handed in. */
function handedView({ definition, state }: Filing, { t, text }: LocalizeController): TemplateResult {
  const { answers, files } = state;
  const left = neededPapers(definition, effectiveAnswers(definition, answers)).filter(
    ({ id, need }) => need === 'needed' && !files.some(({ paper }) => paper === id),
  );
  return html`<div class="stack tight">
    <p>${t('procedure.sent-papers')}</p>
    <ul>
      ${files.map(({ title }) => html`<li>${title}</li>`)}
    </ul>
    ${
      left.length > 0
        ? html`<div class="note warn stack tight">
            <p><strong>${t('procedure.sent-papers-left')}</strong></p>
            <ul>
              ${left.map(({ name }) => html`<li>${text(name)}</li>`)}
            </ul>
          </div>`
        : nothing
    }
    <p class="soft">${t('procedure.sent-original')}</p>
  </div>`;
}
