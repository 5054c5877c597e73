import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { PreparedDocument } from '../../core/document/page.js';
import type { JobFile } from '../../core/outbox/job-file.js';
import type { Job } from '../../core/outbox/job.js';
import { focusLater } from '../shared/focus-later.js';
import type { FormControl } from '../shared/form-control.js';
import type { LocalizeController } from '../shared/localize-controller.js';
import type { FileActions } from '../shared/upload-progress-view.js';
import type { OutboxController } from './outbox-controller.js';

/** As much of `<bk-file-field>` as is used here. */
type FileField = FormControl & { readonly document: PreparedDocument | undefined };

/** A file that cannot go: tried once more, chosen anew, or left out after a question. */
export class FileMending {
  readonly #host: LitElement;
  readonly #l10n: LocalizeController;
  readonly #outbox: OutboxController;
  readonly #loadField: () => Promise<unknown> | undefined;
  #asked: { readonly file: string; readonly what: 'replace' | 'leave-out' } | undefined;
  #busy = false;

  /** @param loadField - Fetches `<bk-file-field>`. */
  constructor(
    host: LitElement,
    l10n: LocalizeController,
    outbox: OutboxController,
    loadField: () => Promise<unknown> | undefined,
  ) {
    this.#host = host;
    this.#l10n = l10n;
    this.#outbox = outbox;
    this.#loadField = loadField;
  }

  /** Forgets what was asked. */
  close(): void {
    this.#asked = undefined;
    this.#busy = false;
  }

  /** What can be done with the files of a job. */
  actionsFor(job: Job): FileActions {
    return {
      again: (file) => void this.#do(file, () => this.#outbox.tryFile(job, file)),
      replace: (file) => {
        // What fails to come shows as a field that is not there; the page stays as it is.
        void Promise.resolve(this.#loadField()).finally(() =>
          this.#ask(file, 'replace', `#field-${file.id}`),
        );
      },
      // An answer to a request names the papers that are wanted; a petition stands without its photo.
      ...(job.content.kind !== 'supplement' && {
        leaveOut: (file) => this.#ask(file, 'leave-out', `#stay-${file.id}`),
      }),
      asked: (file) => (this.#asked?.file === file.id ? this.#view(job, file) : undefined),
    };
  }

  #view(job: Job, file: JobFile): TemplateResult {
    const { t } = this.#l10n;
    const { id, title } = file;
    const stay = html`<button
      type="button"
      id="stay-${id}"
      ?disabled=${this.#busy}
      @click=${() => this.#stop(file)}
    >
      ${t('common.cancel')}
    </button>`;
    if (this.#asked?.what === 'leave-out')
      return html`<div class="note warn stack tight" role="group" aria-labelledby="leave-${id}">
        <p id="leave-${id}"><strong>${t('outbox.leave-out-ask', { name: title })}</strong></p>
        <p>${t('outbox.leave-out-hint')}</p>
        <div class="row">
          ${stay}
          <button
            type="button"
            class="danger"
            id="left-${id}"
            ?disabled=${this.#busy}
            @click=${() => void this.#do(file, () => this.#outbox.changeFile(job, file, undefined))}
          >
            ${t('outbox.leave-out-yes')}
          </button>
        </div>
      </div>`;
    return html`<div class="stack tight">
      <bk-file-field id="field-${id}" required .label=${title}></bk-file-field>
      <p role="status">${this.#busy ? t('outbox.replacing') : nothing}</p>
      <div class="row">
        <button
          type="button"
          class="primary"
          id="use-${id}"
          ?disabled=${this.#busy}
          @click=${() => this.#replace(job, file)}
        >
          ${t('outbox.replace-use')}
        </button>
        ${stay}
      </div>
    </div>`;
  }

  #replace(job: Job, file: JobFile): void {
    const field = this.#host.shadowRoot?.querySelector<FileField>(`#field-${file.id}`);
    if (!field?.reportValidity() || !field.document) return;
    const { document } = field;
    void this.#do(file, () => this.#outbox.changeFile(job, file, document));
  }

  #ask(file: JobFile, what: 'replace' | 'leave-out', place: string): void {
    this.#asked = { file: file.id, what };
    this.#host.requestUpdate();
    focusLater(this.#host, place);
  }

  #stop(file: JobFile): void {
    const back = this.#asked?.what ?? 'replace';
    this.close();
    this.#host.requestUpdate();
    focusLater(this.#host, `#${back}-${file.id}`);
  }

  async #do(file: JobFile, work: () => Promise<boolean>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#host.requestUpdate();
    if (await work()) this.close();
    this.#busy = false;
    this.#host.requestUpdate();
    // Another one may stand in its place by now.
    focusLater(this.#host, `#file-${file.id}`);
  }
}
