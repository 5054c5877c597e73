import { html, nothing, type TemplateResult } from 'lit';
import { refused, wasTried, type Job } from '../../core/outbox/job.js';
import type { FilesProgress } from '../../core/outbox/job-file.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import { uploadProgressView, type FileActions } from '../shared/upload-progress-view.js';

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
  /** @param anyLine - Without Wi-Fi, too. */
  readonly retry: (job: Job, anyLine?: boolean) => void;
  readonly export: (job: Job) => void;
  readonly ask: (job: Job) => void;
  readonly keep: (job: Job) => void;
  readonly discard: (job: Job) => void;
  readonly files: (job: Job) => FileActions;
}

const KINDS = ['dossier', 'rating', 'supplement', 'petition', 'verdict'];
/** Codes that have a sentence of their own. */
const TOLD: Readonly<Record<string, string>> = {
  'outbox-outcome-unknown': 'outcome-unknown',
  'outbox-key-reused': 'key-reused',
  'outbox-files-missing': 'files-missing',
  'outbox-replaced': 'replaced',
  'storage-unreadable': 'unreadable',
  'file-gone': 'file-problem',
  'file-changed': 'file-problem',
  'file-refused': 'file-problem',
};
/** Failures of the line: no server has said anything. */
const LINE = ['network-offline', 'network-timeout', 'storage-offline'];

/** What a job is, in words; with the name of what it is about, or its code. */
export function jobName({ content: { kind, about, title } }: Job, { t }: LocalizeController): string {
  const name = t(`outbox.kind-${KINDS.includes(kind) ? kind : 'other'}`);
  if (title !== undefined) return t('outbox.name-title', { kind: name, title });
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
  const byLine = LINE.includes(lastCode);
  const again = { time: time(Math.max(now, notBefore, isHeld ? heldUntil : 0)) };
  if (state === 'waiting' && lastCode === 'storage-full') return t('outbox.waiting-full', again);
  if (state === 'waiting' && lastStatus === 507) return t('outbox.waiting-507', again);
  if (isHeld && !byLine) return t('outbox.held', again);
  if (state === 'waiting' && !byLine && lastCode.startsWith('storage-'))
    return t('outbox.waiting-device', again);
  if (state === 'waiting' && !byLine && lastCode !== '') return t('outbox.waiting-busy', again);
  return t(`outbox.${state}`);
}

/** A job, and what can be done with it. */
export function jobItem(shown: JobShown, l10n: LocalizeController, actions: JobActions): TemplateResult {
  const { job, asking } = shown;
  const { t, date, time } = l10n;
  const { id, state, createdAt, expiresAt, content, lastCode } = job;
  const name = jobName(job, l10n);
  const rests = state === 'needs-person' || state === 'expired';
  const stored = new Date(createdAt).toISOString();
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
  const canSend = state !== 'sending' && content.kind !== 'unreadable' && lastCode !== 'outbox-replaced';
  const byWifi = state === 'waiting' && lastCode === 'network-wifi';
  return html`<li class="job stack tight" part="job" data-state=${state}>
    <h3 id="name-${id}" tabindex="-1">${name}</h3>
    <p class=${rests ? 'note danger' : 'note'}><strong>${jobState(job, shown, l10n)}</strong></p>
    ${uploadProgressView(shown, l10n, actions.files(job))}
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
                    t(byWifi ? 'outbox.send-mobile' : rests ? 'outbox.send-again' : 'outbox.send-now'),
                    () => actions.retry(job, byWifi),
                    'send',
                    !refused(job),
                  )
                : nothing
            }
            ${
              content.kind === 'unreadable'
                ? nothing
                : button(t('outbox.export'), () => actions.export(job), 'export', refused(job))
            }
            ${button(t('outbox.discard'), () => actions.ask(job), 'discard')}
          </div>`
    }
  </li>`;
}

/** What is lost is said before it is. */
function discardView(
  { job }: JobShown,
  name: string,
  { t }: LocalizeController,
  { discard, keep }: JobActions,
): TemplateResult {
  const { id, state } = job;
  const mayBeThere = ['sending', 'unknown'].includes(state) || (wasTried(job) && !refused(job));
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
