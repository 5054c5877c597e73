import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { SheetRow } from '../../core/handover/sheet.js';
import { definition } from '../../core/text/locales/vi/definition.js';
import { desk } from '../../core/text/locales/vi/desk.js';
import { CameraController } from '../shared/camera-controller.js';
import { ConcealController } from '../shared/conceal-controller.js';
import { copyText } from '../shared/copy-text.js';
import { controlStyles } from '../shared/control.styles.js';
import { BkErrorEvent } from '../shared/error.event.js';
import { hostStyles } from '../shared/host.styles.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { styles } from './desk-reader.styles.js';
import { formView, labelOf } from './form-view.js';
import { ReadingController } from './reading-controller.js';

/** A scanner that types pauses less than this between two signs, and may end without Enter. */
const PAUSE_MS = 250;
/** What a clerk has left on screen goes by itself. */
const IDLE_MINUTES = 10;

/**
 * The clerk's side of the desk code: reads the codes that `<bk-handover>` shows, with a scanner that types, from pasted
 * text or by the camera, and shows the whole form to copy from. It keeps nothing and sends nothing: of the site it asks
 * only for the form of that code.
 *
 * @tag bk-desk-reader
 * @fires {BkErrorEvent} bk-error - A code was refused; `code` says why.
 * @csspart progress - Which codes are read, and which are missing.
 * @csspart values - The values of one section.
 * @csspart error - Why a code was refused.
 */
export class BkDeskReader extends LitElement {
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };
  static override styles = [hostStyles, controlStyles, styles];

  /** Offers no camera. */
  @property({ type: Boolean, attribute: 'without-camera' }) withoutCamera = false;

  @state() private copied: string | undefined;
  @state() private said = '';
  @state() private isRefused = false;

  @query('#text') private readonly input!: HTMLInputElement | null;

  readonly #l10n = new LocalizeController(this, { ...definition, ...desk });
  readonly #reading = new ReadingController(this, (error) => this.dispatchEvent(new BkErrorEvent(error)));
  readonly #camera = new CameraController(this, (text) => void this.#seen(text));
  #pause: ReturnType<typeof setTimeout> | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;
  #lastSeen = '';

  constructor() {
    super();
    new ConcealController(this, (change) => {
      if (change !== 'unlocked') this.#clear();
    });
    for (const type of ['pointerdown', 'keydown', 'input'] as const) this.addEventListener(type, this.#stay);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A page that the browser keeps to go back to is not to keep the form.
    globalThis.addEventListener('pagehide', this.#clear);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    globalThis.removeEventListener('pagehide', this.#clear);
    this.#clear();
  }

  override render(): TemplateResult {
    const { t, lang } = this.#l10n;
    const { form } = this.#reading.state;
    return html`<div class="stack" lang=${lang}>
      <h2>${t('desk.title')}</h2>
      <p>${t('desk.intro')}</p>
      <form class="stack tight" novalidate autocomplete="off" @submit=${this.#submit}>
        <label for="text">${t('desk.field')}</label>
        <p class="hint" id="hint">${t('desk.field-hint')}</p>
        ${this.#errorView()}
        <input
          id="text"
          inputmode="numeric"
          autocomplete="off"
          spellcheck="false"
          aria-describedby="hint error"
          @input=${this.#typed}
          @paste=${this.#pasted}
        />
        <div class="row">
          <button type="submit" class="primary">${t('desk.read')}</button>
          ${this.withoutCamera ? nothing : this.#cameraButton()}
        </div>
      </form>
      ${this.#cameraView()}
      <p class="progress" part="progress" role="status">${this.#progressText()}</p>
      <p class=${this.isRefused ? 'note warn' : 'visually-hidden'} role="status">${this.said}</p>
      ${
        this.#reading.state.progress.total > 0
          ? html`<div>
              <button type="button" class="danger" id="clear" @click=${this.#clearByHand}>
                ${t('desk.clear')}
              </button>
            </div>`
          : nothing
      }
      ${form ? formView(form, this.copied, this.#l10n, (row) => void this.#copy(row)) : nothing}
      <p class="soft">${t('desk.keeps-nothing', { minutes: IDLE_MINUTES })}</p>
    </div>`;
  }

  #errorView(): TemplateResult {
    const { error } = this.#reading.state;
    return html`<p class="error" id="error" role="alert" part="error">
      ${error === undefined ? nothing : this.#l10n.errorText(error)}
    </p>`;
  }

  #progressText(): string {
    const { t } = this.#l10n;
    const { progress, again, isLoading, wasCleared } = this.#reading.state;
    const { read, total } = progress;
    if (total === 0) return t(wasCleared ? 'desk.cleared' : 'desk.none');
    if (isLoading) return t('desk.loading');
    if (read.length === total) return t('desk.done', { total });
    const missing = Array.from({ length: total }, (_, index) => index + 1).filter((n) => !read.includes(n));
    const so = t('desk.progress', { read: read.length, total, missing: missing.join(', ') });
    return again === undefined ? so : `${t('desk.again', { n: again })} ${so}`;
  }

  #cameraButton(): TemplateResult {
    const { t } = this.#l10n;
    const { isOn } = this.#camera;
    return html`<button
      type="button"
      id="camera"
      @click=${() => (isOn ? this.#camera.stop() : void this.#camera.start())}
    >
      ${t(isOn ? 'desk.camera-stop' : 'desk.camera')}
    </button>`;
  }

  #cameraView(): unknown {
    const { t } = this.#l10n;
    const { isOn, notice, video } = this.#camera;
    if (notice) return html`<p class="note warn" role="alert">${t(`desk.camera-${notice}`)}</p>`;
    if (!isOn) return nothing;
    video.setAttribute('aria-label', t('desk.camera-label'));
    return html`<div class="preview">${video}</div>
      <p role="status">${t('desk.camera-on')}</p>`;
  }

  readonly #submit = (event: Event) => {
    event.preventDefault();
    void this.#take(this.input?.value ?? '');
  };

  readonly #typed = () => {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      const text = this.input?.value ?? '';
      if (this.#reading.accepts(text)) void this.#take(text);
    }, PAUSE_MS);
  };

  /** A line loses its breaks in an input, and with them where one code ends. */
  readonly #pasted = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text') ?? '';
    if (text.trim() === '') return;
    event.preventDefault();
    void this.#take(text);
  };

  async #take(text: string): Promise<void> {
    clearTimeout(this.#pause);
    await this.#reading.take(text);
    if (this.input) this.input.value = '';
    await this.updateComplete;
    if (this.#reading.state.form) {
      this.#camera.stop();
      this.shadowRoot?.querySelector<HTMLElement>('#form')?.focus();
    } else this.input?.focus();
  }

  /** A symbol stays in sight for many frames: it is told of once. */
  async #seen(text: string): Promise<void> {
    if (text === this.#lastSeen) return;
    this.#lastSeen = text;
    await this.#take(text);
  }

  async #copy(row: SheetRow): Promise<void> {
    const { t } = this.#l10n;
    const isCopied = await copyText(row.value);
    this.copied = isCopied ? row.id : undefined;
    this.isRefused = !isCopied;
    this.said = isCopied ? t('desk.copied-of', { label: labelOf(row, t) }) : t('desk.copy-failed');
  }

  readonly #stay = () => {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(this.#clear, IDLE_MINUTES * 60_000);
  };

  readonly #clear = () => {
    clearTimeout(this.#pause);
    clearTimeout(this.#idle);
    this.#camera.stop();
    this.#lastSeen = '';
    this.copied = undefined;
    this.said = '';
    this.isRefused = false;
    if (this.input) this.input.value = '';
    this.#reading.clear();
  };

  readonly #clearByHand = () => {
    this.#clear();
    this.input?.focus();
  };
}
