import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { counts as texts } from '../../core/text/locales/vi/counts.js';
import { ConcealController } from '../shared/conceal-controller.js';
import { controlStyles } from '../shared/control.styles.js';
import { BkErrorEvent } from '../shared/error.event.js';
import { hostStyles } from '../shared/host.styles.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { CountsController } from './counts-controller.js';
import { styles } from './counts.styles.js';

/**
 * Asks once whether uses of this page may be counted, and counts what the elements around it tell. How many, never who.
 *
 * It shows nothing where the site counts nothing, before it is known whose device this is, while the vault is locked,
 * and where the browser says that the person wants none of it (Global Privacy Control, Do Not Track).
 *
 * @tag bk-counts
 * @fires {BkErrorEvent} bk-error - Something failed; nothing else on the page is held up by it.
 */
export class BkCounts extends LitElement {
  static override styles = [hostStyles, controlStyles, styles];

  readonly #l10n = new LocalizeController(this, texts);
  readonly #counts = new CountsController(this, (error) => this.dispatchEvent(new BkErrorEvent(error)));

  constructor() {
    super();
    new ConcealController(this, () => (this.#counts.answered = undefined));
  }

  override render(): TemplateResult | typeof nothing {
    const { state, answered } = this.#counts;
    const { t, lang } = this.#l10n;
    if (state === 'quiet' && answered !== 'no') return nothing;
    return html`<section class="stack tight" lang=${lang} aria-labelledby="title">
      ${
        state === 'ask' && answered !== 'no'
          ? html`<h2 id="title">${t('counts.title')}</h2>
              <p>${t('counts.what')}</p>
              <p>${t('counts.free')}</p>
              <div class="row">
                ${this.#button('yes', true, t('counts.yes'))} ${this.#button('no', false, t('counts.no'))}
              </div>`
          : html`<p id="title" tabindex="-1" role="status">
                ${t(state === 'counting' ? 'counts.counting' : 'counts.refused')}
              </p>
              <div>
                ${
                  state === 'counting'
                    ? this.#button('stop', false, t('counts.stop'), 'plain')
                    : this.#button('again', true, t('counts.again'), 'plain')
                }
              </div>`
      }
      ${this.#error()}
    </section>`;
  }

  #button(id: string, agrees: boolean, text: string, kind = ''): TemplateResult {
    return html`<button
      type="button"
      id=${id}
      class=${kind}
      ?disabled=${this.#counts.busy}
      @click=${() => void this.#answer(agrees)}
    >
      ${text}
    </button>`;
  }

  #error(): TemplateResult {
    const { error } = this.#counts;
    const { t, errorText } = this.#l10n;
    return html`<p class="error" role="alert">
      ${error === undefined ? nothing : `${t('counts.failed')} ${errorText(error)}`}
    </p>`;
  }

  /** The button that was pressed has gone; the focus goes to what stands there now. */
  async #answer(agrees: boolean): Promise<void> {
    await this.#counts.answer(agrees);
    await this.updateComplete;
    if (this.#counts.error === undefined) this.shadowRoot?.querySelector<HTMLElement>('#title')?.focus();
  }
}
