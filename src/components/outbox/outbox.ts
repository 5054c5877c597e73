import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Job } from '../../core/outbox/job.js';
import { outbox } from '../../core/text/locales/vi/outbox.js';
import { uploads } from '../../core/text/locales/vi/uploads.js';
import { ConcealController } from '../shared/conceal-controller.js';
import { controlStyles } from '../shared/control.styles.js';
import { BkErrorEvent } from '../shared/error.event.js';
import { GuardsController } from '../shared/guards-controller.js';
import { hostStyles } from '../shared/host.styles.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { showFile } from '../shared/show-file.js';
import { uploadProgressStyles } from '../shared/upload-progress.styles.js';
import { waitingView } from '../shared/waiting-view.js';
import { FileMending } from './file-mending.js';
import { jobItem, jobName } from './job-item-view.js';
import { OutboxController, type OutboxView } from './outbox-controller.js';
import { styles } from './outbox.styles.js';

const texts = { ...outbox, ...uploads };

/**
 * What still waits to be sent from this device, how each stands, and ways to send it now, to keep a copy, or to drop
 * it. Nothing counts as sent before the server has said so; what it has accepted is not listed any more.
 *
 * @tag bk-outbox
 * @slot - Shown while nothing can be read, such as the telephone number of the office.
 * @fires {BkErrorEvent} bk-error - Something failed, or the server knows a key with another body; the element shows what to do.
 * @csspart jobs - The list.
 * @csspart job - One job.
 */
export class BkOutbox extends LitElement {
  static override styles = [hostStyles, controlStyles, uploadProgressStyles, styles];

  /**
   * Fetches `<bk-unlock>`; set by the module that defines this tag.
   * @internal
   */
  static loadGuards?: () => Promise<unknown>;

  /**
   * Fetches `<bk-file-field>`, with which a file that cannot go is chosen anew; set as above.
   * @internal
   */
  static loadField?: () => Promise<unknown>;

  /** Id of the job of which it is asked whether it is to be dropped. */
  @state() private asking: string | undefined;
  /** What was done last, for whoever does not see it. */
  @state() private said = '';
  /** Id of the job of which `said` tells that it is being sent. */
  #trying: string | undefined;

  readonly #l10n = new LocalizeController(this, texts);
  readonly #outbox = new OutboxController(this, (error) => this.dispatchEvent(new BkErrorEvent(error)));
  readonly #mending = new FileMending(this, this.#l10n, this.#outbox, () => BkOutbox.loadField?.());

  constructor() {
    super();
    new ConcealController(this, (change) => {
      if (change === 'unlocked') return this.#outbox.load();
      this.asking = undefined;
      this.said = '';
      this.#mending.close();
      this.#outbox.conceal();
      if (change === 'locked') this.#outbox.load();
    });
    new GuardsController(
      this,
      () => BkOutbox.loadGuards?.(),
      (error) => this.dispatchEvent(new BkErrorEvent(error)),
    );
  }

  protected override willUpdate(): void {
    const { state } = this.#outbox;
    const isThere = state.status !== 'ready' || state.value.jobs.some(({ id }) => id === this.#trying);
    if (this.#trying === undefined || isThere) return;
    this.#trying = undefined;
    this.said = '';
  }

  override render(): TemplateResult {
    const { state } = this.#outbox;
    const { t, lang } = this.#l10n;
    if (state.status === 'locked') {
      const { waiting } = state;
      return html`<div class="stack" lang=${lang}>
        <h2 id="title" tabindex="-1">${t('outbox.title')}</h2>
        <p class="note" role="status">
          <strong>${t(waiting > 0 ? 'outbox.locked' : 'outbox.locked-none', { count: waiting })}</strong>
        </p>
        ${
          waiting > 0
            ? html`<p>${t('outbox.locked-sealed')}</p>
                ${waitingView({ status: 'failed', error: state.error }, this.#l10n, () => this.#outbox.load())}`
            : nothing
        }
      </div>`;
    }
    return html`<div class="stack" lang=${lang}>
      <h2 id="title" tabindex="-1">${t('outbox.title')}</h2>
      ${
        state.status === 'ready'
          ? this.#list(state.value)
          : waitingView(state, this.#l10n, () => this.#outbox.load())
      }
    </div>`;
  }

  #list({ jobs, accepted, level, heldUntil, wifiOnly }: OutboxView): TemplateResult {
    const { t, errorText } = this.#l10n;
    const { failure } = this.#outbox;
    const inMemory = level === undefined || level === 'session';
    return html`
      <p role="status">
        ${jobs.length === 0 ? t('outbox.empty') : t('outbox.count', { count: jobs.length })}
        ${accepted > 0 ? t('outbox.accepted', { count: accepted }) : nothing}
      </p>
      <p class="visually-hidden" role="status">${this.said}</p>
      <p class="error" role="alert">${failure ? errorText(failure) : nothing}</p>
      ${inMemory && jobs.length > 0 ? html`<p class="note warn">${t('outbox.session')}</p>` : nothing}
      ${wifiOnly === undefined ? nothing : this.#wifi(wifiOnly, inMemory)}
      <ul part="jobs" ?hidden=${jobs.length === 0}>
        ${repeat(
          jobs,
          ({ id }) => id,
          (job) =>
            jobItem(
              {
                job,
                heldUntil,
                now: this.#outbox.now,
                progress: this.#outbox.progress(job.id),
                asking: this.asking === job.id,
              },
              this.#l10n,
              this.#actions,
            ),
        )}
      </ul>
      ${
        jobs.length > 0
          ? html`<div class="stack tight">
              <p class="soft">${t('outbox.export-hint')}</p>
              ${
                jobs.length > 1
                  ? html`<div class="row">
                      <button type="button" id="export-all" @click=${() => void this.#export()}>
                        ${t('outbox.export-all')}
                      </button>
                    </div>`
                  : nothing
              }
            </div>`
          : nothing
      }
    `;
  }

  /** Offered only where the browser knows what line it is on. */
  #wifi(on: boolean, inMemory: boolean): TemplateResult {
    const { t } = this.#l10n;
    return html`<div class="stack tight">
      <label class="choice">
        <input
          type="checkbox"
          id="wifi"
          aria-describedby="wifi-hint"
          .checked=${on}
          @change=${(event: Event) => this.#outbox.setWifiOnly((event.currentTarget as HTMLInputElement).checked)}
        />
        <span>${t('outbox.wifi')}</span>
      </label>
      <p class="soft" id="wifi-hint">${t(inMemory ? 'outbox.wifi-session' : 'outbox.wifi-hint')}</p>
    </div>`;
  }

  readonly #actions = {
    files: (job: Job) => this.#mending.actionsFor(job),
    retry: (job: Job, anyLine?: boolean) => void this.#retry(job, anyLine),
    export: (job: Job) => void this.#export(job),
    ask: (job: Job) => {
      this.asking = job.id;
      this.#focus(`#keep-${job.id}`);
    },
    keep: (job: Job) => {
      this.asking = undefined;
      this.#focus(`#discard-${job.id}`);
    },
    discard: (job: Job) => void this.#discard(job),
  };

  async #retry(job: Job, anyLine?: boolean): Promise<void> {
    if (await this.#outbox.retry(job.id, anyLine)) {
      this.said = this.#l10n.t('outbox.asked', { name: jobName(job, this.#l10n) });
      this.#trying = job.id;
    }
    this.#focus(`#name-${job.id}`, '#title');
  }

  async #discard(job: Job): Promise<void> {
    this.asking = undefined;
    this.#trying = undefined;
    if (await this.#outbox.discard(job.id))
      this.said = this.#l10n.t('outbox.discarded', { name: jobName(job, this.#l10n) });
    this.#focus('#title');
  }

  async #export(job?: Job): Promise<void> {
    const text = await this.#outbox.export(job && [job.id]);
    if (text !== undefined) showFile(new Blob([text], { type: 'application/json' }), 'cho-gui.json');
  }

  #focus(...places: readonly string[]): void {
    void this.updateComplete.then(() => {
      const found = places.map((place) => this.shadowRoot?.querySelector<HTMLElement>(place));
      found.find((one) => one)?.focus();
    });
  }
}
