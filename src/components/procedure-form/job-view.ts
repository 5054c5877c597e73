import { html, nothing, type TemplateResult } from 'lit';
import type { Job } from '../../core/outbox/job.js';
import type { Level } from '../../core/storage/store.js';
import type { LocalizeController } from '../shared/localize-controller.js';

/** A dossier that is on its way. */
export function jobView(
  job: Job,
  level: Level | undefined,
  l10n: LocalizeController,
  retry: (job: Job) => void,
): TemplateResult {
  const { t } = l10n;
  const stuck = job.state === 'needs-person' || job.state === 'expired';
  return html`
    <p class=${stuck ? 'note danger' : 'note'} role="status">${jobText(job.state, level, l10n)}</p>
    ${isKept(level) ? nothing : html`<p><strong>${t('procedure.job-session')}</strong></p>`}
    ${job.state === 'sending' ? nothing : html`<div><button type="button" @click=${() => retry(job)}>${t('procedure.send-now')}</button></div>`}
  `;
}

/** Whether what waits outlives the page. */
export const isKept = (level: Level | undefined) => level !== undefined && level !== 'session';

/** States whose text names the device; in a session nothing is kept there. */
const NAMING_DEVICE: readonly Job['state'][] = ['queued', 'waiting', 'needs-person'];

/** How a job stands, in words. */
export function jobText(state: Job['state'], level: Level | undefined, { t }: LocalizeController): string {
  const here = !isKept(level) && NAMING_DEVICE.includes(state) ? 'session' : 'job';
  return t(`procedure.${here}-${state}`);
}
