import { html, LitElement, nothing, render, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isBkError, type BkNetworkError } from '../../core/errors.js';
import type { Conceal } from '../../core/part.js';
import type { Receipt } from '../../core/payment/receipt.js';
import { isNotIssued, type ReadReceipt } from '../../core/payment/receipts.js';
import { receipt as texts } from '../../core/text/locales/vi/receipt.js';
import { ConcealController } from '../shared/conceal-controller.js';
import { copyText } from '../shared/copy-text.js';
import { controlStyles } from '../shared/control.styles.js';
import { BkErrorEvent } from '../shared/error.event.js';
import { GuardsController } from '../shared/guards-controller.js';
import { hostStyles } from '../shared/host.styles.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { printAlone } from '../shared/print-alone.js';
import { FileController } from './file-controller.js';
import { ReceiptController } from './receipt-controller.js';
import { styles } from './receipt.styles.js';
import { reminderView } from './reminder-view.js';
import { sheetStyles } from './sheet.styles.js';
import { sheetView } from './sheet-view.js';
import { standingView } from './standing-view.js';
import { takeView } from './take-view.js';
import { receiptSheet, type ReceiptSheet } from './sheet.js';

/**
 * A receipt (biên lai điện tử) as the collecting body has issued it: kept on the device, to print alone on A5, or to
 * take along as a PDF. The amount in words is made on the device; that of the server is only compared with it.
 *
 * With `order` it stands for the receipt of that order: until one is issued there is a payment reminder, which is
 * called so and looks like nothing else.
 *
 * @tag bk-receipt
 * @fires {BkErrorEvent} bk-error - Something failed; `code` says what.
 * @csspart sheet - The receipt on the screen.
 * @csspart qr - The look-up code, dark on white.
 * @csspart reminder - What is owed and what was paid, while there is no receipt.
 * @csspart error - Why there is nothing to see.
 */
export class BkReceipt extends LitElement {
  static override styles = [hostStyles, controlStyles, sheetStyles, styles];

  /**
   * Fetches `<bk-unlock>`; set by the module that defines this tag.
   * @internal
   */
  static loadGuards?: () => Promise<unknown>;

  /** Id of the receipt, as the server gave it. It opens the receipt to whoever knows it. */
  @property() receipt = '';

  /** Id of a payment order, for its receipt once there is one; `receipt` comes before it. */
  @property() order = '';

  /** What became of the last copy and of the wish to delete. */
  @state() private copied: boolean | undefined;
  @state() private forgotten = false;
  @state() private locked = false;

  readonly #receipt = new ReceiptController(
    this,
    () => this,
    (error) => this.#failed(error),
  );
  readonly #file = new FileController(this, (error) => this.#failed(error));
  readonly #l10n = new LocalizeController(this, texts);
  #shown: Receipt | undefined;
  #endPrint: (() => void) | undefined;

  constructor() {
    super();
    new ConcealController(this, (change) => this.#conceal(change));
    new GuardsController(
      this,
      () => BkReceipt.loadGuards?.(),
      (error) => this.#failed(error),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endPrint?.();
  }

  /** What was made of one receipt does not stand beside another. */
  protected override willUpdate(_changed: PropertyValues): void {
    const { state } = this.#receipt;
    const receipt = state.status === 'ready' ? state.value.receipt : undefined;
    if (JSON.stringify(receipt) === JSON.stringify(this.#shown)) return;
    this.#shown = receipt;
    this.copied = undefined;
    this.forgotten = false;
    this.#file.drop();
    this.#endPrint?.();
  }

  override render(): TemplateResult {
    return html`<div class="stack" lang=${this.#l10n.lang}>${this.#content()}</div>`;
  }

  #content(): unknown {
    const { t } = this.#l10n;
    const { state } = this.#receipt;
    if (this.locked) return this.#lockedView(t('error.storage-locked'));
    if (this.receipt === '' && this.order === '') return html`<p>${t('receipt.none')}</p>`;
    switch (state.status) {
      case 'loading':
        return html`<p role="status">${t('common.loading')}</p>`;
      case 'failed':
        return this.#failure(state.error);
      case 'reminder':
        return reminderView(state.order, this.#l10n);
      case 'ready':
        return this.#issued(state.value);
    }
  }

  #lockedView(text: string): TemplateResult {
    return html`<bk-unlock><p class="note" role="alert" part="error">${text}</p></bk-unlock>`;
  }

  #failure(error: unknown): TemplateResult {
    const { t, errorText } = this.#l10n;
    const { code, status } = (isBkError(error) ? error : {}) as Partial<BkNetworkError>;
    if (code === 'storage-locked') return this.#lockedView(errorText(error));
    const waits = isNotIssued(error);
    const unknown = status === 404;
    const text = waits ? t('receipt.not-issued') : unknown ? t('receipt.not-found') : errorText(error);
    return html`<div class="note ${waits ? '' : 'danger'} stack tight" role="alert" part="error">
      <p>${text}</p>
      <div><button type="button" @click=${this.#receipt.load}>${t('common.retry')}</button></div>
    </div>`;
  }

  #issued(value: ReadReceipt): TemplateResult {
    const { t } = this.#l10n;
    const sheet = sheetOf(value);
    return html`
      ${standingView(value, this.#l10n, this.#receipt.load)}
      <div role="region" aria-label=${t('receipt.preview')}>${sheetView(sheet)}</div>
      ${this.#lookup(value.receipt)}
      ${takeView(this.#file, this.#l10n, {
        print: () => this.#print(sheet),
        make: () => void this.#file.make(sheet, nameOf(value.receipt)),
      })}
      ${this.#keeping(value)}
    `;
  }

  #lookup({ lookup }: Receipt): TemplateResult | typeof nothing {
    const { t } = this.#l10n;
    if (!lookup) return nothing;
    const { code, url } = lookup;
    return html`<div class="stack tight no-print">
      <div class="row lookup-line">
        <span>${t('receipt.lookup')}: <b translate="no">${code}</b></span>
        <button type="button" id="copy" @click=${() => void this.#copy(code)}>
          ${t(this.copied ? 'common.copied' : 'common.copy')}<span class="visually-hidden">
            ${t('receipt.lookup')}</span
          >
        </button>
      </div>
      <p class=${this.copied === false ? 'error' : 'visually-hidden'} role="status">
        ${this.copied === undefined ? nothing : t(this.copied ? 'receipt.copied' : 'receipt.copy-failed')}
      </p>
      ${
        url === null
          ? nothing
          : html`<p>
              <a class="button" href=${url} target="_blank" rel="noopener noreferrer"
                >${t('receipt.lookup-open', { host: new URL(url).host })}</a
              >
            </p>`
      }
    </div>`;
  }

  #keeping({ receipt, level }: ReadReceipt): TemplateResult {
    const { t } = this.#l10n;
    const text = level === undefined ? 'not-kept' : level === 'session' ? 'kept-session' : 'kept';
    return html`<div class="stack tight no-print">
      <p class="soft" role="status">${t(this.forgotten ? 'receipt.forgotten' : `receipt.${text}`)}</p>
      ${
        level === undefined
          ? nothing
          : html`<div>
              <button type="button" class="plain" id="forget" @click=${() => void this.#forget(receipt.id)}>
                ${t('receipt.forget')}
              </button>
            </div>`
      }
    </div>`;
  }

  async #copy(code: string): Promise<void> {
    this.copied = await copyText(code);
  }

  async #forget(id: string): Promise<void> {
    this.forgotten = await this.#receipt.forget(id);
    await this.updateComplete;
    // What was pressed is gone: the keyboard goes on at what stands before it.
    if (this.forgotten) this.renderRoot.querySelector<HTMLElement>('#pdf')?.focus();
  }

  #print(sheet: ReceiptSheet): void {
    this.#endPrint?.();
    const { root, remove } = printAlone(this.ownerDocument, 'size: A5 portrait; margin: 10mm', [sheetStyles]);
    render(sheetView(sheet), root);
    const end = () => {
      removeEventListener('afterprint', end);
      remove();
    };
    addEventListener('afterprint', end);
    this.#endPrint = end;
    globalThis.print();
  }

  /** Who knows the id of a receipt can open it: after a wipe it is not to stay on the page. */
  #conceal(change: Conceal): void {
    this.locked = change === 'locked';
    if (change === 'wiped') {
      this.removeAttribute('receipt');
      this.removeAttribute('order');
      this.receipt = this.order = '';
    }
    this.#receipt.conceal();
    if (change === 'unlocked') this.#receipt.load();
  }

  #failed(error: unknown): void {
    this.dispatchEvent(new BkErrorEvent(error));
  }
}

/** What is kept says since when, also on paper. */
const sheetOf = ({ receipt, problem, keptAt }: ReadReceipt) =>
  receiptSheet(receipt, problem === undefined ? undefined : keptAt);

/** Names nobody: a file lies about in downloads. */
const nameOf = ({ series, number }: Receipt) =>
  `bien-lai-${series}-${number}.pdf`.toLowerCase().replace(/[^0-9a-z.-]+/g, '-');
