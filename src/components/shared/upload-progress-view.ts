import { html, nothing, type TemplateResult } from 'lit';
import { formatBytes } from '../../core/text/bytes.js';
import type { FilesProgress, JobFile } from '../../core/outbox/job-file.js';
import type { Job } from '../../core/outbox/job.js';
import { remainingMs, toldMinutes } from '../../core/outbox/remaining.js';
import type { LocalizeController } from './localize-controller.js';

/** Files of a job as they are shown. */
export interface UploadsShown {
  readonly job: Job;
  /** While this page sends them. */
  readonly progress: FilesProgress | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What can be done with a file that cannot go. */
export interface FileActions {
  /** Tries this file once more. */
  readonly again: (file: JobFile) => void;
  readonly replace: (file: JobFile) => void;
  /** Where the rest may go without it. */
  readonly leaveOut?: ((file: JobFile) => void) | undefined;
  /** What is asked of the person about this file now; it takes the place of the buttons. */
  readonly asked?: ((file: JobFile) => unknown) | undefined;
}

type FileState = 'waits' | 'waits-line' | 'waits-wifi' | 'sending' | 'there' | 'person';

/**
 * The files of a job: how far each is, how long they will still take, and what can be done with one that cannot go.
 * What changes all the time is not read out; that another file has arrived is.
 *
 * The host shows it with the texts `locales/vi/uploads.js`.
 *
 * @param actions - None where the person can only look.
 * @returns `nothing` for a job without files.
 */
export function uploadProgressView(
  shown: UploadsShown,
  l10n: LocalizeController,
  actions?: FileActions,
): TemplateResult | typeof nothing {
  const { t } = l10n;
  const { job, progress, now } = shown;
  const { files = [], kind } = job.content;
  if (files.length === 0) return nothing;
  const done = files.filter((file) => stateOf(file, shown) === 'there').length;
  const left = progress && remainingMs(progress, now);
  return html`<div class="uploads stack tight" role="group" aria-label=${t('uploads.title')}>
    <div role="list" class="stack tight">${files.map((file) => fileView(file, shown, l10n, actions))}</div>
    <p>
      <span role="status">${t('uploads.summary', { done, count: files.length })}</span>
      ${left === undefined ? nothing : timeLeft(left, l10n)}
    </p>
    ${done < files.length && job.state !== 'needs-person' ? html`<p class="soft">${t('uploads.resumes')}</p>` : nothing}
    ${kind === 'dossier' ? html`<p class="soft">${t('uploads.complete')}</p>` : nothing}
  </div>`;
}

function fileView(
  file: JobFile,
  shown: UploadsShown,
  { t }: LocalizeController,
  actions: FileActions | undefined,
): TemplateResult {
  const { id, title, bytes, problem } = file;
  const state = stateOf(file, shown);
  const sent = sentOf(file, shown);
  const words = t('uploads.sent-of', { sent: sizeOf(sent), total: formatBytes(bytes) });
  const button = (name: string, press: ((file: JobFile) => void) | undefined) =>
    press
      ? html`<button
          type="button"
          id="${name}-${id}"
          aria-label=${t('uploads.of', { action: t(`uploads.${name}`), name: title })}
          @click=${() => press(file)}
        >
          ${t(`uploads.${name}`)}
        </button>`
      : nothing;
  const asked = state === 'person' ? actions?.asked?.(file) : undefined;
  return html`<div role="listitem" class="upload stack tight" data-state=${state}>
    <p id="file-${id}" tabindex="-1"><strong>${title}</strong></p>
    ${
      state === 'sending'
        ? html`<progress max=${bytes} .value=${sent} aria-label=${title} aria-valuetext=${words}></progress>`
        : nothing
    }
    <p>${t(`uploads.${state}`)}${state === 'there' ? html`: ${formatBytes(bytes)}` : html`: ${words}`}</p>
    ${
      state === 'person'
        ? html`<p class="note danger">${t(`uploads.${problem ?? 'file-refused'}`)}</p>
            ${
              actions && !asked
                ? html`<div class="row">
                    ${problem === 'file-refused' ? button('again', actions.again) : nothing}
                    ${button('replace', actions.replace)} ${button('leave-out', actions.leaveOut)}
                  </div>`
                : (asked ?? nothing)
            }`
        : nothing
    }
  </div>`;
}

function stateOf(file: JobFile, { job, progress }: UploadsShown): FileState {
  const { state, lastCode = '' } = job;
  if (file.problem && job.state === 'needs-person') return 'person';
  // The last byte counts when the server has answered: `sent` says so, whoever shows it.
  if ((progress?.files[file.id] ?? file.sent ?? 0) >= file.bytes) return 'there';
  // Only who sends it knows of progress; the job may have been read before.
  if (progress?.current === file.id) return 'sending';
  if (progress || state === 'sending') return 'waits';
  if (lastCode === 'network-wifi') return 'waits-wifi';
  return ['network-offline', 'network-timeout'].includes(lastCode) ? 'waits-line' : 'waits';
}

const sentOf = ({ id, sent = 0 }: JobFile, { progress }: UploadsShown) => progress?.files[id] ?? sent;

/** `formatBytes` has no word for nothing. */
const sizeOf = (bytes: number) => (bytes === 0 ? '0 kB' : formatBytes(bytes));

function timeLeft(ms: number, { t }: LocalizeController): string {
  const minutes = toldMinutes(ms);
  if (minutes === undefined) return t('uploads.hours');
  return minutes === 1 ? t('uploads.soon') : t('uploads.minutes', { count: minutes });
}
