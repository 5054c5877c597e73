import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Conceal } from '../../core/part.js';
import type { PaymentOrder, PaymentService } from '../../core/payment/payments.js';
import { payment as texts } from '../../core/text/locales/vi/payment.js';
import { formatVnd } from '../../core/text/numbers.js';
import { ConcealController } from '../shared/conceal-controller.js';
import { controlStyles } from '../shared/control.styles.js';
import { BkErrorEvent } from '../shared/error.event.js';
import { hostStyles } from '../shared/host.styles.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { PaymentController, wantsMoney, type Transfer } from './payment-controller.js';
import { BkPaidEvent, BkPaymentChangedEvent } from './payment.events.js';
import { styles } from './payment.styles.js';
import type { TransferView } from './transfer-view.js';

/**
 * Pays one order by bank transfer: the VietQR code, the same as lines to copy, and how the order
 * stands. "Đã thanh toán" is only ever the server's word, and the account comes from the site's own
 * list of payees, never from the page.
 *
 * @tag bk-payment
 * @fires {BkPaymentChangedEvent} bk-payment-changed - The state is known for the first time, or has changed; `state` holds it. The code for it is there by then.
 * @fires {BkPaidEvent} bk-paid - The server has the money; once for an order.
 * @fires {BkErrorEvent} bk-error - Something failed; `code` says what.
 * @csspart state - How the order stands, and what to do next.
 * @csspart qr - The code, dark on white.
 * @csspart lines - The transfer as lines to copy.
 * @csspart error - Why there is nothing to pay with.
 * @cssprop [--bk-payment-code-size=18rem] - Width of the code.
 */
export class BkPayment extends LitElement {
  static override styles = [hostStyles, controlStyles, styles];

  /**
   * Fetches `<bk-receipt>`; set by the module that defines this tag.
   * @internal
   */
  static loadReceipt?: () => Promise<unknown>;

  /** Id of the order, as the server gave it. It opens the order to whoever knows it. */
  @property() order = '';

  readonly #payment = new PaymentController(this, () => this.order, {
    changed: (order) => this.#tell(order),
    failed: (error) => this.dispatchEvent(new BkErrorEvent(error)),
  });
  readonly #l10n = new LocalizeController(this, texts);
  /** There since the first transfer that was asked for. */
  #view: TransferView | undefined;
  #paid = '';

  constructor() {
    super();
    new ConcealController(this, (change) => this.#conceal(change));
  }

  /**
   * The text of the code that is shown, as a bank app reads it; undefined while there is no code. Whoever
   * has it knows payee, amount and content of the transfer.
   */
  get payload(): string | undefined {
    const { state } = this.#payment;
    return state.status === 'ready' ? state.value.transfer?.code?.payload : undefined;
  }

  override render(): TemplateResult {
    const { state } = this.#payment;
    return html`<div class="stack" lang=${this.#l10n.lang}>
      ${state.status === 'ready' ? this.#head(state.value) : nothing}
      <div class="state" role="status" part="state">${this.#standing()}</div>
      ${state.status === 'failed' ? this.#failure(state.error) : nothing}
      ${state.status === 'ready' && isStuck(state.value) ? this.#failure(state.problem) : nothing}
      ${
        state.status === 'ready' && state.value.transfer
          ? this.#pay(state.value.order, state.value.transfer, state.problem)
          : nothing
      }
      ${state.status === 'ready' ? this.#receipt(state.value.order) : nothing}
      ${
        state.status === 'ready' && canRenew(state.value.order, this.#payment.now())
          ? this.#command('renew', state.problem)
          : nothing
      }
    </div>`;
  }

  #head({ order, transfer }: { order: PaymentOrder; transfer?: Transfer | undefined }): TemplateResult {
    return html`<div>
      <h2>${order.title}</h2>
      ${order.service ? this.#service(order.service) : nothing}
      ${transfer ? html`<p class="sum">${formatVnd(transfer.amount)}</p>` : nothing}
    </div>`;
  }

  /** Once the money is there; where the site issues receipts. */
  #receipt({ id, state, receipt }: PaymentOrder): unknown {
    if ((state !== 'paid' && state !== 'overpaid') || receipt === undefined) return nothing;
    void BkPayment.loadReceipt?.().catch((error: unknown) => this.dispatchEvent(new BkErrorEvent(error)));
    return html`<bk-receipt .receipt=${receipt ?? ''} .order=${id}></bk-receipt>`;
  }

  #service({ kind, customerCode, period }: PaymentService): TemplateResult {
    const { t, date } = this.#l10n;
    const what = { service: t(`payment.service-${kind}`), period: date(period) };
    return html`<p>${t('payment.period', what)}</p>
      <p>${t('payment.customer')}: <b translate="no">${customerCode}</b></p>`;
  }

  /** Stays in place from the first render on, so that a screen reader hears each change. */
  #standing(): unknown {
    const { t } = this.#l10n;
    const { state } = this.#payment;
    if (this.order === '') return t('payment.none');
    if (state.status === 'loading') return t('common.loading');
    if (state.status === 'failed') return nothing;
    const { order } = state.value;
    // It cannot be paid now: the reason says so, and is not to be contradicted.
    if (order.state === 'open' && isStuck(state.value)) return nothing;
    if (order.amount === 0) return html`${mark('done')}<strong>${t('payment.state-free')}</strong>`;
    const sums = {
      received: formatVnd(order.received),
      missing: formatVnd(order.amount - order.received),
      extra: formatVnd(order.received - order.amount),
    };
    const isLate = order.state === 'paid' && order.paidAt !== null && isAfter(order.paidAt, order.expiresAt);
    return html`${mark(MARKS[order.state])}
      <div>
        <strong>${t(`payment.state-${order.state}`, sums)}</strong>
        <p>${t(isLate ? 'payment.next-late' : `payment.next-${order.state}`, sums)}</p>
        ${order.state === 'seen' ? html`<p>${t('payment.unmatched')}</p>` : nothing}
      </div>`;
  }

  #failure(error: unknown): TemplateResult {
    const { t, errorText } = this.#l10n;
    return html`<div class="note danger stack tight" role="alert" part="error">
      <p>${errorText(error)}</p>
      <div><button type="button" @click=${this.#payment.load}>${t('common.retry')}</button></div>
    </div>`;
  }

  #pay(order: PaymentOrder, transfer: Transfer, problem: unknown): TemplateResult {
    const { t } = this.#l10n;
    this.#view ??= new transfer.page.TransferView(this, this.#l10n, {
      ended: this.#payment.load,
      failed: (error) => this.dispatchEvent(new BkErrorEvent(error)),
    });
    const ways = this.#view.render(order, transfer);
    if (order.state === 'seen')
      return html`<details>
        <summary>${t('payment.again')}</summary>
        ${ways}
      </details>`;
    return html`${ways} ${order.state === 'open' ? this.#command('seen', problem) : nothing}`;
  }

  /** What the payer can tell the server. */
  #command(command: 'seen' | 'renew', problem: unknown): TemplateResult {
    const { t, errorText } = this.#l10n;
    return html`<div class="no-print stack tight">
      <p class="error" role="alert">${problem ? errorText(problem) : nothing}</p>
      <div>
        <button type="button" class="primary" @click=${() => this.#payment[command]()}>
          ${t(`payment.${command}`)}
        </button>
      </div>
    </div>`;
  }

  /**
   * Who knows the id of an order can open it: after a wipe it is not to stay on the page. A lock takes the bank of the
   * person alone, for the rest is the server's, and whoever comes back from the bank's app has to see what has become
   * of the money.
   */
  #conceal(change: Conceal): void {
    if (change !== 'unlocked') this.#view?.forget();
    if (change !== 'wiped') return;
    this.removeAttribute('order');
    this.order = '';
  }

  #tell({ id, state }: PaymentOrder): void {
    this.dispatchEvent(new BkPaymentChangedEvent(state));
    if ((state !== 'paid' && state !== 'overpaid') || this.#paid === id) return;
    this.#paid = id;
    this.dispatchEvent(new BkPaidEvent());
  }
}

const isAfter = (one: string, other: string) => Date.parse(one) > Date.parse(other);

/** Whether the time is over before the money has come. */
const canRenew = ({ state, amount, received, expiresAt }: PaymentOrder, now: number) =>
  amount > received && (state === 'expired' || (state === 'underpaid' && Date.parse(expiresAt) <= now));

/** Whether money is wanted and there is nothing to pay with. */
const isStuck = ({ order, transfer }: { order: PaymentOrder; transfer?: Transfer | undefined }) =>
  wantsMoney(order) && !transfer;

type Mark = 'done' | 'wait' | 'attention';

const MARKS: Readonly<Record<PaymentOrder['state'], Mark>> = {
  open: 'wait',
  seen: 'wait',
  paid: 'done',
  overpaid: 'done',
  refunded: 'done',
  underpaid: 'attention',
  expired: 'attention',
};

const STROKES: Readonly<Record<Mark, string>> = {
  done: 'm7 12.5 3.5 3.5L17 9',
  wait: 'M12 7v5.5l3.5 2',
  attention: 'M12 7v6m0 3.5v.5',
};

/** Decoration beside a text that says the same. */
function mark(kind: Mark): TemplateResult {
  return html`<svg class="mark ${kind}" aria-hidden="true" viewBox="0 0 24 24">
    ${svg`<circle cx="12" cy="12" r="11"></circle><path d=${STROKES[kind]}></path>`}
  </svg>`;
}
