import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { BkDataError } from '../../core/errors.js';
import { parseCitizenCard, validateCitizenCard, type CitizenCard } from '../../core/identity/citizen-card.js';
import { mask } from '../../core/identity/mask.js';
import { card as texts } from '../../core/text/locales/vi/card.js';
import { controlStyles } from '../shared/control.styles.js';
import { factsStyles } from '../shared/facts.styles.js';
import { hostStyles } from '../shared/host.styles.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { BkCardScannedEvent } from './card-scanner.events.js';

/**
 * Reads the QR code of a citizen card from a USB scanner, which types it, or from pasted text. What
 * was read is shown before it is used; the text of the code is dropped as soon as it is read.
 *
 * @tag bk-card-scanner
 * @fires {BkCardScannedEvent} bk-card-scanned - The person has confirmed what was read; `card` holds it.
 * @csspart error - What is wrong with the code.
 * @csspart facts - What was read.
 */
export class BkCardScanner extends LitElement {
  static override styles = [hostStyles, controlStyles, factsStyles];

  /** Question above the field; a text of its own when not set. */
  @property() label = '';

  @state() private card: CitizenCard | undefined;
  @state() private error: unknown;
  /** Somebody went on without saying whether the card is right. */
  @state() private overlooked = false;

  @query('textarea') private readonly input!: HTMLTextAreaElement | null;

  readonly #l10n = new LocalizeController(this, texts);

  /**
   * Reminds the person of a card that was read and is neither used nor put away.
   *
   * @returns Whether there is one.
   */
  remind(): boolean {
    if (!this.card) return false;
    this.overlooked = true;
    this.shadowRoot?.querySelector<HTMLElement>('#use')?.focus();
    return true;
  }

  override render(): TemplateResult {
    return html`<div class="stack tight" lang=${this.#l10n.lang}>
      ${this.card ? this.#found(this.card) : this.#ask()}
    </div>`;
  }

  #ask(): TemplateResult {
    const { t, errorText } = this.#l10n;
    return html`
      <label for="code">${this.label || t('card.label')}</label>
      <p class="hint" id="hint">${t('card.hint')} ${t('card.privacy')}</p>
      <p class="error" id="error" part="error" role="alert">
        ${this.error ? errorText(this.error) : nothing}
      </p>
      <textarea
        id="code"
        rows="3"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        aria-describedby="hint error"
        aria-invalid=${this.error ? 'true' : 'false'}
        @keydown=${this.#onKeydown}
      ></textarea>
      <div><button type="button" @click=${this.#read}>${t('card.read')}</button></div>
    `;
  }

  #found(card: CitizenCard): TemplateResult {
    const { t, date } = this.#l10n;
    const row = (key: string, value: string) =>
      html`<div>
        <dt>${t(`card.${key}`)}</dt>
        <dd>${value}</dd>
      </div>`;
    return html`
      <p id="found" tabindex="-1"><strong>${t('card.found')}</strong></p>
      <dl part="facts">
        ${row('name', card.fullName)} ${row('birth', date(card.dob))} ${row('sex', t(`card.${card.sex}`))}
        ${row('number', mask(card.personalId, 'citizen-id'))} ${row('residence', card.residence)}
        ${row('issued', date(card.issued))}
      </dl>
      ${validateCitizenCard(card).map(({ code }) => html`<p class="note warn">${t(`issue.${code}`)}</p>`)}
      <p class="error" role="alert" ?hidden=${!this.overlooked}>${t('card.overlooked')}</p>
      <div class="row">
        <button
          type="button"
          class="primary"
          id="use"
          @click=${() => this.dispatchEvent(new BkCardScannedEvent(card))}
        >
          ${t('card.use')}
        </button>
        <button type="button" @click=${this.#again}>${t('card.again')}</button>
      </div>
    `;
  }

  /** A scanner ends with Enter; in a text area that would only add a line. */
  readonly #onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    this.#read();
  };

  readonly #again = () => {
    this.card = undefined;
    this.overlooked = false;
    void this.updateComplete.then(() => this.input?.focus());
  };

  readonly #read = () => {
    const text = this.input?.value ?? '';
    try {
      if (text.trim() === '') throw new BkDataError('card-empty', 'There is nothing to read');
      this.card = parseCitizenCard(text);
      this.error = undefined;
      void this.updateComplete.then(() => this.shadowRoot?.querySelector<HTMLElement>('#found')?.focus());
    } catch (error) {
      // What was pasted stays in the field, to be looked at.
      this.error = error;
      this.input?.focus();
    }
  };
}
