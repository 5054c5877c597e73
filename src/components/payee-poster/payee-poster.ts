import { html, LitElement, nothing, render, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { BkDataError, isBkError } from '../../core/errors.js';
import { payeePoster as texts } from '../../core/text/locales/vi/payee-poster.js';
import { controlStyles } from '../shared/control.styles.js';
import { BkErrorEvent } from '../shared/error.event.js';
import { hostStyles } from '../shared/host.styles.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { PayeesController, type PayeeList } from '../shared/payees-controller.js';
import { printAlone } from '../shared/print-alone.js';
import { layoutOf, LAYOUTS, type Layout } from './layouts.js';
import { styles } from './payee-poster.styles.js';
import { paperView, sheetOf, sheetView, type Sheet } from './sheet-view.js';
import { paperStyles, sheetStyles } from './sheet.styles.js';

/** Neither line nor endpoint. */
const MISSING = /^(network-|storage-offline$|endpoint-missing$)/;

/**
 * A sheet to print with the static VietQR code of a payee, for a market stall or the one-stop desk: the payer types
 * the amount. The account is that of the list which the agency has signed; where that cannot be verified there is
 * no code.
 *
 * @tag bk-payee-poster
 * @fires {BkErrorEvent} bk-error - The list or the payee cannot be had; `code` says why.
 * @csspart sheet - One sheet, on screen.
 * @csspart qr - The code, dark on white.
 * @csspart error - Why there is no sheet.
 */
export class BkPayeePoster extends LitElement {
  static override styles = [hostStyles, controlStyles, sheetStyles, styles];

  /** Id in the list of payees. */
  @property() payee = '';

  /** Size of one sheet: `a4`, `a5`, `a6`, or `a7` for a sticker. The person may choose another. */
  @property() size = 'a4';

  /** Equal sheets on one A4: 2 of A5, 4 of A6, 8 of A7. */
  @property({ type: Number, attribute: 'per-page' }) perPage = 1;

  readonly #l10n = new LocalizeController(this, texts);
  readonly #payees = new PayeesController(this, (error) => this.dispatchEvent(new BkErrorEvent(error)));
  #made: { readonly list: PayeeList; readonly id: string; readonly sheet: Sheet | undefined } | undefined;
  #endPrint: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endPrint?.();
  }

  /** The text of the code that is shown, as a bank app reads it; undefined while there is no code. */
  get payload(): string | undefined {
    return this.#sheet?.payload;
  }

  protected override willUpdate(): void {
    const { state } = this.#payees;
    const list = state.status === 'ready' && this.payee !== '' ? state.value : undefined;
    if (this.#made?.list === list && this.#made?.id === this.payee) return;
    // What was to be printed is that of another payee.
    this.#endPrint?.();
    this.#made = list && { list, id: this.payee, sheet: this.#make(list) };
  }

  override render(): TemplateResult {
    const { t, lang } = this.#l10n;
    const { status } = this.#payees.state;
    const wait = this.payee === '' ? 'payee.none' : status === 'loading' ? 'common.loading' : undefined;
    return html`<div class="stack" lang=${lang}>
      <p class=${wait ? '' : 'visually-hidden'} role="status">${wait ? t(wait) : nothing}</p>
      ${this.#content()}
    </div>`;
  }

  #content(): unknown {
    const { state } = this.#payees;
    if (this.payee === '' || state.status === 'loading') return nothing;
    if (state.status === 'failed') return this.#failure(state.error);
    return this.#sheet ? this.#poster(this.#sheet) : this.#failure(undefined);
  }

  get #sheet(): Sheet | undefined {
    return this.#made?.sheet;
  }

  get #layout(): Layout {
    return layoutOf(this.size, this.perPage);
  }

  #make({ payees, hotline }: PayeeList): Sheet | undefined {
    try {
      const payee = payees.find(({ id }) => id === this.payee);
      if (!payee) throw new BkDataError('payee-unknown', 'The payee is not in the list of the site');
      return sheetOf(payee, hotline);
    } catch (error) {
      if (!isBkError(error)) throw error;
      this.dispatchEvent(new BkErrorEvent(error));
      return undefined;
    }
  }

  /** What is not there, or not yet, is no reason for a doubt; everything else is. */
  #failure(error: unknown): TemplateResult {
    const { t, errorText } = this.#l10n;
    const isLine = isBkError(error) && MISSING.test(error.code);
    return html`<div class="note danger stack tight" role="alert" part="error">
      ${
        isLine
          ? html`<p>${errorText(error)}</p>`
          : html`<p><strong>${t('payee.unverified')}</strong></p>
              <p>${t('payee.unverified-next')}</p>`
      }
      <div><button type="button" @click=${this.#payees.load}>${t('common.retry')}</button></div>
    </div>`;
  }

  #poster(sheet: Sheet): TemplateResult {
    const { t } = this.#l10n;
    const chosen = this.#layout;
    const canPrint = typeof globalThis.print === 'function';
    return html`
      <div class="choose stack">
        <h2>${t('payee.title', { payee: sheet.payee.name })}</h2>
        <fieldset>
          <legend>${t('payee.paper')}</legend>
          <div class="stack tight">
            ${LAYOUTS.map(
              (layout) =>
                html`<label class="choice">
                  <input
                    type="radio"
                    name="layout"
                    value=${layout.id}
                    .checked=${layout === chosen}
                    @change=${() => this.#choose(layout)}
                  />
                  <span>${t(`payee.${layout.id}`)}</span>
                </label>`,
            )}
          </div>
        </fieldset>
        ${chosen.perPage > 1 ? html`<p class="hint">${t('payee.cut')}</p>` : nothing}
        ${
          canPrint
            ? html`<div>
                <button type="button" class="primary" id="print" @click=${() => this.#print(sheet)}>
                  ${t('payee.print')}
                </button>
              </div>`
            : html`<p class="note" role="status">${t('payee.no-printer')}</p>`
        }
      </div>
      <section class="preview" aria-label=${t('payee.preview')}>
        <div class="poster" part="sheet">${sheetView(sheet, this.#l10n)}</div>
      </section>
    `;
  }

  #choose({ size, perPage }: Layout): void {
    this.size = size;
    this.perPage = perPage;
  }

  /** Several posters may stand on one page: each is on paper only while it is printed. */
  #print(sheet: Sheet): void {
    // Left open for days the page may show what nobody vouches for any more.
    if (!this.#payees.isCurrent()) return;
    this.#endPrint?.();
    const layout = this.#layout;
    const { root, remove } = printAlone(this.ownerDocument, `size: ${layout.paper}; margin: 0`, [
      sheetStyles,
      paperStyles,
    ]);
    render(paperView(sheet, layout, this.#l10n), root);
    const end = () => {
      removeEventListener('afterprint', end);
      this.#endPrint = undefined;
      remove();
    };
    addEventListener('afterprint', end);
    this.#endPrint = end;
    globalThis.print();
  }
}
