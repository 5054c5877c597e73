import type { PaymentState } from '../../core/payment/payments.js';

/** The state of the order is known for the first time, or has changed. */
export class BkPaymentChangedEvent extends Event {
  readonly state: PaymentState;

  constructor(state: PaymentState) {
    super('bk-payment-changed', { bubbles: true, composed: true });
    this.state = state;
  }
}

/** The server has the money. Fired once for an order, also when it was paid before the page was opened. */
export class BkPaidEvent extends Event {
  constructor() {
    super('bk-paid', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'bk-payment-changed': BkPaymentChangedEvent;
    'bk-paid': BkPaidEvent;
  }
}
