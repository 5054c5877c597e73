import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { isBkError, type BkVaultError } from '../../core/errors.js';
import type { Level } from '../../core/storage/store.js';
import { unlock as texts } from '../../core/text/locales/vi/unlock.js';
import { vault } from '../../core/text/locales/vi/vault.js';
import { ConcealController } from '../shared/conceal-controller.js';
import { controlStyles } from '../shared/control.styles.js';
import { BkErrorEvent } from '../shared/error.event.js';
import { hostStyles } from '../shared/host.styles.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { UnlockController } from './unlock-controller.js';
import { styles } from './unlock.styles.js';

/**
 * Stands where data of this device would be while it is locked, and opens it by PIN, passphrase, passkey or
 * the app. Other elements show it by themselves.
 *
 * Several on one page: the secret is typed into one of them, the others say so.
 *
 * @tag bk-unlock
 * @fires {BkErrorEvent} bk-error - It did not open; `code` says why.
 * @csspart error - What was wrong, how often one may still try, how long to wait.
 */
export class BkUnlock extends LitElement {
  static override styles = [hostStyles, controlStyles, styles];

  @state() private shown = false;
  @state() private empty = false;
  @state() private asking = false;

  @query('.secret') private readonly input!: HTMLInputElement | null;

  readonly #l10n = new LocalizeController(this, { ...vault, ...texts });
  readonly #unlock = new UnlockController(this, (error) => this.dispatchEvent(new BkErrorEvent(error)));

  constructor() {
    super();
    new ConcealController(this, () => {
      this.shown = this.empty = this.asking = false;
      if (this.input) this.input.value = '';
    });
  }

  override render(): TemplateResult | typeof nothing {
    const { status, gone, leads } = this.#unlock;
    const { t, lang } = this.#l10n;
    if (gone) return html`<div class="stack" lang=${lang}>${leads ? this.#gone(gone) : nothing}</div>`;
    if (!status?.locked || status.level === undefined) return nothing;
    return html`<div lang=${lang}>
      ${leads ? this.#panel(status.level) : html`<p class="note">${t('unlock.elsewhere')}</p>`}
    </div>`;
  }

  #panel(level: Level): TemplateResult {
    const { t } = this.#l10n;
    const typed = level === 'pin' || level === 'passphrase';
    return html`<section class="panel stack" aria-labelledby="title">
      <h2 id="title" tabindex="-1">${t('unlock.title')}</h2>
      <form class="stack tight" novalidate autocomplete="off" @submit=${this.#submit}>
        ${typed ? this.#field(level) : html`<p>${t('unlock.person')}</p>`}
        ${typed ? nothing : this.#problem()}
        <div>
          <button type="submit" class="primary" ?disabled=${this.#unlock.busy || this.#unlock.waitMs > 0}>
            ${t(this.#unlock.busy ? 'unlock.working' : 'unlock.button')}
          </button>
        </div>
      </form>
      ${this.#forgot(level)}
    </section>`;
  }

  #field(level: 'pin' | 'passphrase'): TemplateResult {
    const { t } = this.#l10n;
    const wrong = this.empty || this.#unlock.error !== undefined;
    return html`
      <label for="secret">${t(`unlock.${level}`)}</label>
      <p class="hint" id="hint">${t(`unlock.${level}-hint`)}</p>
      ${this.#problem()}
      <input
        id="secret"
        class=${this.shown ? 'secret shown' : 'secret'}
        inputmode=${level === 'pin' ? 'numeric' : 'text'}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        aria-describedby="hint error"
        aria-invalid=${wrong ? 'true' : 'false'}
        @input=${() => (this.empty = false)}
      />
      <label class="choice">
        <input
          type="checkbox"
          .checked=${this.shown}
          @change=${(event: Event) => (this.shown = (event.currentTarget as HTMLInputElement).checked)}
        />
        <span>${t('unlock.show')}</span>
      </label>
    `;
  }

  #problem(): TemplateResult {
    const { t, errorText } = this.#l10n;
    const { error, status, waitMs } = this.#unlock;
    const left = (error as Partial<BkVaultError> | undefined)?.triesLeft ?? status?.pinTriesLeft;
    const tried = left !== undefined && left < 10;
    return html`<div class="error" id="error" part="error">
      <p role="alert">
        ${this.empty ? t('unlock.empty') : error ? errorText(error) : nothing}
        ${tried ? t('unlock.tries-left', { count: left }) : nothing}
      </p>
      ${waitMs > 0 ? html`<p class="wait" role="timer">${t('unlock.wait', { time: clock(waitMs) })}</p>` : nothing}
    </div>`;
  }

  #forgot(level: Level): TemplateResult {
    const { t, errorText } = this.#l10n;
    const failed = isBkError(this.#unlock.error) && this.#unlock.error.code === 'vault-wipe-incomplete';
    return html`<details>
      <summary>${t(`unlock.forgot-${level}`)}</summary>
      <div class="stack tight">
        <p>${t('unlock.forgot-meaning')}</p>
        ${
          this.asking
            ? html`<div class="note danger stack tight" role="group" aria-labelledby="question">
                <p id="question"><strong>${t('unlock.wipe-question')}</strong></p>
                <p class="error" role="alert">${failed ? errorText(this.#unlock.error) : nothing}</p>
                <div class="row">
                  <button type="button" id="cancel" aria-describedby="question" @click=${this.#unask}>
                    ${t('common.cancel')}
                  </button>
                  <button type="button" id="confirm" class="danger" @click=${() => this.#unlock.wipe()}>
                    ${t('unlock.wipe-yes')}
                  </button>
                </div>
              </div>`
            : html`<div>
                <button type="button" class="danger" id="wipe" @click=${this.#ask}>
                  ${t('unlock.wipe')}
                </button>
              </div>`
        }
      </div>
    </details>`;
  }

  #gone(how: 'erased' | 'wiped'): TemplateResult {
    const { t } = this.#l10n;
    return html`<section class="panel stack tight" aria-labelledby="title">
      <h2 id="title" tabindex="-1">${t('unlock.erased-title')}</h2>
      <p role="alert">${t(how === 'erased' ? 'error.vault-erased' : 'unlock.wiped')}</p>
      <div>
        <button type="button" class="primary" id="go-on" @click=${() => this.#unlock.goOn()}>
          ${t('unlock.go-on')}
        </button>
      </div>
    </section>`;
  }

  readonly #submit = (event: Event) => {
    event.preventDefault();
    const { status, waitMs } = this.#unlock;
    if (waitMs > 0) return;
    const text = this.input?.value.normalize('NFC') ?? '';
    this.empty = this.input !== null && text.trim() === '';
    if (this.empty) {
      this.input?.focus();
      return;
    }
    const secret = status?.level === 'pin' ? { pin: text.trim() } : { passphrase: text };
    // Started in this very turn: a passkey wants the click.
    const opening = this.#unlock.unlock(this.input ? secret : undefined);
    if (this.input) this.input.value = '';
    void opening.then(async (opened) => {
      if (opened) return;
      await this.updateComplete;
      (this.input ?? this.shadowRoot?.querySelector<HTMLElement>('h2'))?.focus();
    });
  };

  readonly #ask = () => {
    this.asking = true;
    void this.updateComplete.then(() => this.shadowRoot?.querySelector<HTMLElement>('#cancel')?.focus());
  };

  readonly #unask = () => {
    this.asking = false;
    this.#unlock.dismiss();
    void this.updateComplete.then(() => this.shadowRoot?.querySelector<HTMLElement>('#wipe')?.focus());
  };
}

/** `9:59`, or `1:00:00` from an hour on. */
function clock(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0
    ? `${String(hours)}:${two(minutes)}:${two(seconds % 60)}`
    : `${String(minutes)}:${two(seconds % 60)}`;
}
