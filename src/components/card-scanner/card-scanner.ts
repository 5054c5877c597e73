import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { card as texts } from '../../core/text/locales/vi/card.js';
import { ConcealController } from '../shared/conceal-controller.js';
import { controlStyles } from '../shared/control.styles.js';
import { factsStyles } from '../shared/facts.styles.js';
import { hostStyles } from '../shared/host.styles.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { RightsLink, rightsStyles } from '../shared/rights-link.js';
import { styles } from './card-scanner.styles.js';
import { cardFound, foundView, takenView } from './card-view.js';
import type { Found } from './found.js';
import { FocusKeeper } from './focus-keeper.js';
import { LiveLoader } from './live-loader.js';
import type { ScanTools } from './live/scan-tools.js';
import type { MrzReader } from './mrz/read-mrz.js';
import { photoView } from './photo-view.js';
import { readCode } from './read-code.js';
import { isMrz, typingView } from './typing-view.js';

/**
 * Reads the QR code of a citizen card: by the app around the page, the camera, a photo, a USB scanner,
 * which types it, or pasted text. What was read is shown before it is used. Neither a picture of the card
 * nor the text of its code is kept or sent; the code proves nothing about who holds the card.
 *
 * The code for camera and photo is fetched when one of them is first used.
 *
 * @tag bk-card-scanner
 * @fires {BkCardScannedEvent} bk-card-scanned - The person has confirmed what was read; `card` holds it, or,
 *   `with-mrz`, `mrz` what the three lines on the back say.
 * @csspart notice - Why there is no picture, or nothing was read, and what to do.
 * @csspart preview - The picture of the camera.
 * @csspart error - What is wrong with the code that was typed.
 * @csspart facts - What was read.
 */
export class BkCardScanner extends LitElement {
  static override styles = [hostStyles, controlStyles, factsStyles, rightsStyles, styles];

  /**
   * Fetches `<bk-profile>`, which the link "Dữ liệu của tôi" opens; set by the module that defines this tag.
   * @internal
   */
  static loadProfile?: () => Promise<unknown>;

  /** Question above the text field; a text of its own when not set. */
  @property() label = '';

  /** Hides the camera, as for a desk with a USB scanner: typing stands in front. */
  @property({ type: Boolean, attribute: 'without-camera' }) withoutCamera = false;

  /**
   * Takes the three lines on the back of a card (MRZ) in the text field too. They hold no residence and a name
   * without its marks, so the page has to be ready for a `bk-card-scanned` with `mrz` and no `card`.
   */
  @property({ type: Boolean, attribute: 'with-mrz' }) withMrz = false;

  @state() private found: Found | undefined;
  /** The last card was used; nothing of it is left here. */
  @state() private used = false;
  /** What is wrong with what was typed. */
  @state() private fault: (() => string) | undefined;
  /** Somebody went on without saying whether the card is right. */
  @state() private overlooked = false;
  @state() private isTyping = false;

  @query('textarea') private readonly input!: HTMLTextAreaElement | null;
  @query('input[type=file]') private readonly file!: HTMLInputElement | null;

  readonly #l10n = new LocalizeController(this, texts);
  readonly #loader = new LiveLoader(
    this,
    { found: (card) => this.#take(cardFound(card, false, this.#l10n)), changed: () => this.#onChanged() },
    () => this.liveTools(),
  );
  // Without an event of its own for failures; the dialog says it.
  readonly #rights = new RightsLink(this, () => undefined);
  #mrz: MrzReader | undefined;
  readonly #focus = new FocusKeeper(this, () => this.#afterLoss());

  constructor() {
    super();
    new ConcealController(this, (change) => {
      if (change !== 'unlocked') this.#clear();
    });
  }

  /**
   * Reminds the person of a card that was read and is neither used nor put away.
   *
   * @returns Whether there is one.
   */
  remind(): boolean {
    if (!this.found) return false;
    this.overlooked = true;
    this.#focus.move('#use');
    return true;
  }

  /** What a test puts in the place of the browser's camera and clock. */
  protected liveTools(): Partial<ScanTools> {
    return {};
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('withoutCamera') && this.withoutCamera) {
      this.#live?.stop();
      this.isTyping = true;
    }
  }

  override render(): TemplateResult {
    return html`<div class="stack" lang=${this.#l10n.lang}>
      ${this.found ? this.#found(this.found) : this.used ? takenView(this.#l10n, this.#again) : this.#ask()}
      ${this.found || this.used ? this.#rights.view() : nothing}
    </div>`;
  }

  get #live() {
    return this.#loader.live?.scan;
  }

  /** What the person is led to. */
  get #front(): 'camera' | 'photo' | 'typing' {
    if (this.withoutCamera || this.#loader.status === 'failed') return 'typing';
    const help = this.#live?.help ?? 'none';
    return help === 'none' ? 'camera' : help;
  }

  #found(found: Found): TemplateResult {
    return foundView(found, this.overlooked, this.#l10n, {
      use: () => this.#use(found),
      again: this.#again,
    });
  }

  #ask(): TemplateResult {
    const { t } = this.#l10n;
    const front = this.#front;
    return html`
      <p class="hint">${t('card.where')} ${t('card.privacy')}</p>
      ${this.#liveState()}
      <div class="row">
        ${
          this.withoutCamera || this.#live?.isRunning
            ? nothing
            : html`<button
                type="button"
                id="camera"
                class=${front === 'camera' ? 'primary' : ''}
                @click=${this.#start}
              >
                ${t('card.camera')}
              </button>`
        }
        ${photoView(front === 'photo', this.#l10n, this.#pick)}
      </div>
      <input
        type="file"
        accept="image/*"
        hidden
        aria-label=${t('card.photo-choose')}
        @change=${this.#onFile}
      />
      ${typingView(
        {
          label: this.label,
          error: this.fault?.() ?? '',
          withMrz: this.withMrz,
          isOpen: this.isTyping,
          isFront: front === 'typing',
        },
        this.#l10n,
        { read: this.#read, toggled: (isOpen) => (this.isTyping = isOpen) },
      )}
    `;
  }

  #liveState(): TemplateResult {
    const { live, status } = this.#loader;
    if (live) return live.view();
    const { t } = this.#l10n;
    return html`<p role="status" ?hidden=${status !== 'fetching'}>${t('common.loading')}</p>
      <p class="note warn" part="notice" role="alert" ?hidden=${status !== 'failed'}>
        ${status === 'failed' ? t('card.unfetched') : nothing}
      </p>`;
  }

  readonly #start = () => void this.#loader.use(({ scan }) => scan.start());

  /** A person who goes for a photo is done with the camera, and on a phone cannot have both. */
  readonly #pick = (isNew: boolean) => {
    this.#live?.stop();
    this.file!.toggleAttribute('capture', false);
    if (isNew) this.file!.setAttribute('capture', 'environment');
    this.file!.click();
  };

  readonly #onFile = () => {
    const photo = this.file?.files?.[0];
    if (!photo) return;
    this.file.value = '';
    void this.#loader.use(({ scan }) => scan.readPhoto(photo));
  };

  readonly #onChanged = () => {
    if (this.#front === 'typing') this.isTyping = true;
  };

  #take(found: Found): void {
    this.#live?.stop();
    if (this.input) this.input.value = '';
    this.found = found;
    this.used = false;
    this.fault = undefined;
    this.#focus.move('#found');
  }

  /** Each card is told once: a second press would keep the person twice. */
  #use(found: Found): void {
    if (this.found !== found) return;
    this.found = undefined;
    this.used = true;
    this.overlooked = false;
    this.#focus.move('#taken');
    this.dispatchEvent(found.event());
  }

  /** Nothing of a card outlives the session in which it was read. */
  #clear(): void {
    this.#live?.stop();
    this.found = undefined;
    this.used = false;
    this.fault = undefined;
    this.overlooked = false;
    if (this.input) this.input.value = '';
  }

  readonly #again = () => {
    this.found = undefined;
    this.used = false;
    this.overlooked = false;
    this.#focus.move(this.isTyping ? 'textarea' : '#camera');
  };

  readonly #read = () => {
    const text = this.input?.value ?? '';
    if (this.withMrz && isMrz(text)) return void this.#readMrz(text);
    try {
      const { card, isDamaged } = readCode(text);
      this.#take(cardFound(card, isDamaged, this.#l10n));
    } catch (error) {
      this.#refuse(() => this.#l10n.errorText(error));
    }
  };

  async #readMrz(text: string): Promise<void> {
    try {
      this.#mrz ??= (await import('./mrz/read-mrz.js')).makeMrzReader(this);
      this.#take(this.#mrz.read(text));
    } catch (error) {
      this.#refuse(() => this.#mrz?.errorText(error) ?? this.#l10n.t('error.network-offline'));
    }
  }

  /** What was typed stays in the field, to be looked at. */
  #refuse(fault: () => string): void {
    this.fault = fault;
    this.input?.focus();
  }

  /** Whose button has gone stands before the next one, not at the start of the page. */
  #afterLoss(): string | undefined {
    if (this.found) return undefined;
    if (this.#live?.isRunning) return '#stop';
    return this.#front === 'typing' ? 'textarea' : '.primary';
  }
}
