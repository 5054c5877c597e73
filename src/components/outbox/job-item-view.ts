import { html, nothing, type TemplateResult } from 'lit';
import { formatBytes } from '../../core/document/page.js';
import { refused, type Job } from '../../core/outbox/job.js';
import type { FilesProgress } from '../../core/outbox/outbox.js';
import type { LocalizeController } from '../shared/localize-controller.js';

/** One job as it is shown. */
export interface JobShown {
  readonly job: Job;
  readonly progress: FilesProgress | undefined;
  readonly heldUntil: number | undefined;
  readonly now: number;
  /** The question whether it is to be dropped is open. */
  readonly asking: boolean;
}

/** What can be done with a job. */
export interface JobActions {
  readonly retry: (job: Job) => void;
  readonly export: (job: Job) => void;
  readonly ask: (job: Job) => void;
  readonly keep: (job: Job) => void;
  readonly discard: (job: Job) => void;
}

const KINDS = ['dossier', 'rating', 'supplement', 'petition', 'verdict'];
/** Codes that have a sentence of their own. */
const TOLD: Readonly<Record<string, string>> = {
  'outbox-outcome-unknown': 'outcome-unknown',
  'outbox-key-reused': 'key-reused',
  'outbox-files-missing': 'files-missing',
  'outbox-replaced': 'replaced',
  'storage-unreadable': 'unreadable',
};

/** What a job is, in words; with the code of what it is about. */
export function jobName({ content: { kind, about } }: Job, { t }: LocalizeController): string {
  const name = t(`outbox.kind-${KINDS.includes(kind) ? kind : 'other'}`);
  return about === undefined ? name : t('outbox.name', { kind: name, about });
}

/** How a job stands, in words. "Sent" is none of them. */
export function jobState(
  job: Job,
  { heldUntil, now }: Pick<JobShown, 'heldUntil' | 'now'>,
  { t, time }: LocalizeController,
): string {
  const { state, lastCode = '', lastStatus, notBefore } = job;
  if (state === 'needs-person') {
    if (Object.hasOwn(TOLD, lastCode)) return t(`outbox.${TOLD[lastCode]}`);
    if (lastStatus === 413) return t('outbox.too-large');
    return t(refused(job) ? 'outbox.refused' : 'outbox.needs-person');
  }
  if (lastCode === 'network-wifi' && state === 'waiting') return t('outbox.waiting-wifi');
  const isHeld = heldUntil !== undefined && (state === 'queued' || state === 'waiting');
  const byLine = lastCode === 'network-offline' || lastCode === 'network-timeout';
  if (isHeld && !byLine) return t('outbox.held', { time: time(Math.max(heldUntil, notBefore)) });
  if (state === 'waiting' && !byLine && lastCode !== '')
    return t('outbox.waiting-busy', { time: time(Math.max(now, notBefore)) });
  return t(`outbox.${state}`);
}

/** A job, and what can be done with it. */
export function jobItem(shown: JobShown, l10n: LocalizeController, actions: JobActions): TemplateResult {
  const { job, asking } = shown;
  const { t, date, time } = l10n;
  const { id, state, createdAt, expiresAt, content } = job;
  const name = jobName(job, l10n);
  const rests = state === 'needs-person' || state === 'expired';
  const stored = new Date(createdAt).toISOString();
  const size = (content.files ?? []).reduce((sum, { bytes }) => sum + bytes, 0);
  const button = (action: string, press: () => void, place: string, primary = false) =>
    html`<button
      type="button"
      id="${place}-${id}"
      class=${primary ? 'primary' : ''}
      aria-label=${t('outbox.of', { action, name })}
      @click=${press}
    >
      ${action}
    </button>`;
  const canSend = state !== 'sending' && content.kind !== 'unreadable' && job.lastCode !== 'outbox-replaced';
  return html`<li class="job stack tight" part="job" data-state=${state}>
    <h3 id="name-${id}" tabindex="-1">${name}</h3>
    <p class=${rests ? 'note danger' : 'note'}><strong>${jobState(job, shown, l10n)}</strong></p>
    ${
      content.files?.length
        ? html`<p>${t('outbox.files', { count: content.files.length, size: formatBytes(size) })}</p>`
        : nothing
    }
    ${shown.progress ? progressView(shown.progress, shown.now, l10n) : nothing}
    <p class="soft">
      ${t('outbox.stored', { time: time(stored), date: date(stored) })}
      ${rests ? nothing : t('outbox.until', { date: date(new Date(expiresAt).toISOString()) })}
    </p>
    ${
      asking
        ? discardView(shown, name, l10n, actions)
        : html`<div class="row">
            ${
              canSend
                ? button(
                    t(rests ? 'outbox.send-again' : 'outbox.send-now'),
                    () => actions.retry(job),
                    'send',
                    true,
                  )
                : nothing
            }
            ${
              content.kind === 'unreadable'
                ? nothing
                : button(t('outbox.export'), () => actions.export(job), 'export')
            }
            ${button(t('outbox.discard'), () => actions.ask(job), 'discard')}
          </div>`
    }
  </li>`;
}

function progressView(
  { sentBytes, totalBytes, since, sinceBytes }: FilesProgress,
  now: number,
  { t }: LocalizeController,
): TemplateResult {
  const perMs = (sentBytes - sinceBytes) / Math.max(1, now - since);
  const minutes = Math.ceil((totalBytes - sentBytes) / perMs / 60_000);
  const text = t('outbox.progress', { sent: formatBytes(sentBytes), total: formatBytes(totalBytes) });
  // The first bytes say nothing about the line.
  const left =
    perMs > 0 && now - since >= 3000
      ? t(minutes > 1 ? 'outbox.left-minutes' : 'outbox.left-seconds', { count: minutes })
      : '';
  return html`<progress max=${totalBytes} .value=${sentBytes} aria-label=${text}></progress>
    <p>${text} ${left}</p>`;
}

/** What is lost is said before it is. */
function discardView(
  { job }: JobShown,
  name: string,
  { t }: LocalizeController,
  { discard, keep }: JobActions,
): TemplateResult {
  const { id, state, lastCode } = job;
  const mayBeThere = ['sending', 'unknown'].includes(state) || (lastCode !== undefined && !refused(job));
  return html`<div class="note warn stack tight" role="group" aria-labelledby="ask-${id}">
    <p id="ask-${id}" tabindex="-1"><strong>${t('outbox.discard-ask', { name })}</strong></p>
    <p>${t(mayBeThere ? 'outbox.discard-maybe' : 'outbox.discard-lost')}</p>
    <div class="row">
      <button type="button" id="keep-${id}" class="primary" @click=${() => keep(job)}>
        ${t('outbox.discard-no')}
      </button>
      <button type="button" id="drop-${id}" class="danger" @click=${() => discard(job)}>
        ${t('outbox.discard-yes')}
      </button>
    </div>
  </div>`;
}
