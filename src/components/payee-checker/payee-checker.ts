import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { payeeChecker } from '../../core/text/locales/vi/payee-checker.js';
import { qr } from '../../core/text/locales/vi/qr.js';
import { CameraController } from '../shared/camera-controller.js';
import { ConcealController } from '../shared/conceal-controller.js';
import { controlStyles } from '../shared/control.styles.js';
import { BkErrorEvent } from '../shared/error.event.js';
import { hostStyles } from '../shared/host.styles.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { PayeesController } from '../shared/payees-controller.js';
import { styles } from './payee-checker.styles.js';
import { ReadingController, type ReadingState } from './reading-controller.js';
import { bySuspicion, stickerView } from './sticker-view.js';

/**
 * Checks a payment code that hangs somewhere: photographed, held before the camera, or pasted, it is told what the
 * code really says, and whether the account is on the list that the agency has signed. Without such a list no code is
 * ever called right. The picture is read on the device; neither it nor what was read is kept or sent.
 *
 * @tag bk-payee-checker
 * @fires {BkErrorEvent} bk-error - The list, or a part of the library, cannot be had; `code` says why.
 * @csspart preview - The picture of the camera.
 * @csspart notice - Why nothing was read, and what to do.
 * @csspart verdict - Whether the code pays a payee of the agency.
 * @csspart lines - What the code says.
 */
export class BkPayeeChecker extends LitElement {
  static override styles = [hostStyles, controlStyles, styles];

  /** Offers no camera; photos can still be chosen. */
  @property({ type: Boolean, attribute: 'without-camera' }) withoutCamera = false;

  /** The camera has seen a code that is none for payments. */
  @state() private otherSeen = false;
  @state() private isEmpty = false;

  @query('textarea') private readonly input!: HTMLTextAreaElement | null;
  @query('input[type=file]') private readonly file!: HTMLInputElement | null;

  readonly #l10n = new LocalizeController(this, { ...payeeChecker, ...qr });
  readonly #payees = new PayeesController(this, (error) => this.#tell(error));
  readonly #reading = new ReadingController(this, (error) => this.#tell(error));
  readonly #camera = new CameraController(this, (text) => void this.#seen(text));
  #shown: ReadingState | undefined;

  constructor() {
    super();
    new ConcealController(this, (change) => {
      if (change !== 'unlocked') this.#clear();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A page that the browser keeps to go back to is not to keep what was read.
    globalThis.addEventListener('pagehide', this.#clear);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    globalThis.removeEventListener('pagehide', this.#clear);
    this.#clear();
  }

  protected override willUpdate(): void {
    if (this.withoutCamera && this.#camera.isOn) this.#camera.stop();
  }

  override render(): TemplateResult {
    const { t, lang } = this.#l10n;
    const { state } = this.#reading;
    return html`<div class="stack" lang=${lang}>
      <h2>${t('checker.title')}</h2>
      ${state.status === 'read' ? nothing : this.#ask()}
      <p class=${state.status === 'reading' ? '' : 'visually-hidden'} role="status">
        ${state.status === 'reading' ? t(`checker.reading-${state.what}`) : nothing}
      </p>
      ${state.status === 'read' ? this.#result(state) : nothing}
    </div>`;
  }

  /** Whoever waited for the verdict stands before it. */
  protected override updated(): void {
    const { state } = this.#reading;
    if (state === this.#shown) return;
    this.#shown = state;
    if (state.status === 'read') this.shadowRoot?.querySelector<HTMLElement>('[part=verdict]')?.focus();
  }

  #ask(): TemplateResult {
    const { t } = this.#l10n;
    const canTake = 'capture' in HTMLInputElement.prototype;
    const { isOn } = this.#camera;
    return html`
      <p class="hint">${t('checker.intro')} ${t('checker.privacy')}</p>
      ${this.#notice()} ${this.#preview()}
      <div class="row">
        ${
          this.withoutCamera
            ? nothing
            : html`<button type="button" id="camera" class=${isOn ? '' : 'primary'} @click=${this.#toggle}>
                ${t(isOn ? 'checker.camera-stop' : 'checker.camera')}
              </button>`
        }
        ${
          canTake
            ? html`<button type="button" id="take" @click=${() => this.#pick(true)}>
                ${t('checker.photo-take')}
              </button>`
            : nothing
        }
        <button type="button" id="choose" @click=${() => this.#pick(false)}>
          ${t('checker.photo-choose')}
        </button>
      </div>
      <input
        type="file"
        accept="image/*"
        hidden
        aria-label=${t('checker.photo-choose')}
        @change=${this.#onFile}
      />
      <details>
        <summary>${t('checker.paste')}</summary>
        <form class="stack tight" novalidate autocomplete="off" @submit=${this.#submit}>
          <label for="text">${t('checker.paste-label')}</label>
          <p class="error" id="error" role="alert">${this.isEmpty ? t('checker.paste-empty') : nothing}</p>
          <textarea
            id="text"
            spellcheck="false"
            autocapitalize="off"
            aria-describedby="error"
            aria-invalid=${this.isEmpty ? 'true' : 'false'}
          ></textarea>
          <div><button type="submit">${t('checker.paste-check')}</button></div>
        </form>
      </details>
    `;
  }

  #notice(): unknown {
    const { t, errorText } = this.#l10n;
    const { state } = this.#reading;
    const { notice } = this.#camera;
    const text =
      state.status === 'failed'
        ? errorText(state.error)
        : state.status === 'nothing'
          ? t(`checker.${state.why}`)
          : notice && t(`checker.camera-${notice}`);
    return text ? html`<p class="note warn" part="notice" role="alert">${text}</p>` : nothing;
  }

  #preview(): unknown {
    const { t } = this.#l10n;
    const { isOn, video } = this.#camera;
    if (!isOn) return nothing;
    video.setAttribute('aria-label', t('checker.camera-label'));
    return html`<div class="preview" part="preview">${video}</div>
      <p role="status">${t(this.otherSeen ? 'checker.camera-other' : 'checker.camera-on')}</p>`;
  }

  #result({ stickers, check }: Extract<ReadingState, { status: 'read' }>): TemplateResult {
    const { t } = this.#l10n;
    // A page at a counter stays open for days; the list does not hold that long.
    this.#payees.isCurrent();
    const list = this.#payees.state;
    const checked = stickers.map((sticker) => ({
      sticker,
      match:
        sticker.kind === 'transfer' && list.status === 'ready'
          ? check.matchPayee(sticker, list.value.payees)
          : undefined,
    }));
    const isAsked = stickers.some(({ kind }) => kind === 'transfer');
    return html`
      ${
        stickers.length > 1
          ? html`<p><strong>${t('checker.several', { count: stickers.length })}</strong></p>`
          : nothing
      }
      ${bySuspicion(checked).map((one) => stickerView(one, list, this.#l10n))}
      <div class="row">
        ${
          isAsked && list.status === 'failed'
            ? html`<button type="button" class="primary" id="retry" @click=${this.#payees.load}>
                ${t('common.retry')}
              </button>`
            : nothing
        }
        <button type="button" id="again" @click=${this.#again}>${t('checker.again')}</button>
      </div>
    `;
  }

  readonly #toggle = () => {
    if (this.#camera.isOn) return this.#camera.stop();
    this.#reading.clear();
    this.otherSeen = false;
    void this.#camera.start();
  };

  /** On a phone there is one camera for both. */
  #pick(isNew: boolean): void {
    this.#camera.stop();
    this.file!.toggleAttribute('capture', false);
    if (isNew) this.file!.setAttribute('capture', 'environment');
    this.file!.click();
  }

  readonly #onFile = () => {
    const photo = this.file?.files?.[0];
    if (!photo) return;
    this.file.value = '';
    void this.#reading.readPhoto(photo);
  };

  readonly #submit = (event: Event) => {
    event.preventDefault();
    const text = this.input?.value ?? '';
    this.isEmpty = text.trim() === '';
    if (this.isEmpty) return this.input?.focus();
    this.#camera.stop();
    void this.#reading.readText(text);
  };

  async #seen(text: string): Promise<void> {
    if (await this.#reading.isOther(text)) {
      this.otherSeen = true;
      return;
    }
    // A frame later the same code comes again.
    if (!this.#camera.isOn) return;
    this.#camera.stop();
    await this.#reading.readText(text);
  }

  readonly #again = async () => {
    this.#clear();
    // A page at a counter stays open for days; the list does not hold that long.
    this.#payees.load();
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>('.row button')?.focus();
  };

  readonly #clear = () => {
    this.#camera.stop();
    this.#reading.clear();
    this.otherSeen = false;
    this.isEmpty = false;
    if (this.input) this.input.value = '';
  };

  #tell(error: unknown): void {
    this.dispatchEvent(new BkErrorEvent(error));
  }
}
