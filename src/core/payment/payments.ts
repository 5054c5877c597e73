/**
 * Payment orders: what to pay, to whom, and how it stands. "Paid" is only ever the server's word.
 * @module
 */
import { BkDataError, check } from '../errors.js';
import { fetched } from '../lazy.js';
import { Transport } from '../outbox/transport.js';
import type { Part, PartHost } from '../part.js';
import type { Payee } from './payees.js';

export type { Payee };

/** How an order stands. `seen`: the payer says it is paid. */
export type PaymentState = 'open' | 'seen' | 'paid' | 'underpaid' | 'overpaid' | 'expired' | 'refunded';

/** What an essential service is paid by: a customer code and a month. */
export interface PaymentService {
  readonly kind: 'electricity' | 'water' | 'sanitation' | 'tuition';
  readonly customerCode: string;
  /** `YYYY-MM`. */
  readonly period: string;
}

/** One order. Amounts are whole VND. */
export interface PaymentOrder {
  readonly id: string;
  readonly dossier: string | null;
  /** Id in the list of payees. */
  readonly payee: string;
  readonly amount: number;
  readonly currency: 'VND';
  /** Letters and digits; found again in the content of the transfer. */
  readonly reference: string;
  /** Content of the transfer, ASCII, at most 25 characters; holds the reference. */
  readonly purpose: string;
  readonly title: string;
  readonly state: PaymentState;
  readonly received: number;
  readonly expiresAt: string;
  readonly paidAt: string | null;
  /** What is paid for by a customer code, where that is no dossier. */
  readonly service?: PaymentService | null;
  /** Id of the receipt; `null` until the collecting body has issued one, absent from a server without receipts. */
  readonly receipt?: string | null;
  /** Grows with every change; an older answer that comes late is dropped. */
  readonly version: number;
}

const STATES: readonly string[] = ['open', 'seen', 'paid', 'underpaid', 'overpaid', 'expired', 'refunded'];

/** What a VietQR code carries in object 62.08 without a change; `***` would ask the payer. */
const PURPOSE = /^(?=.{1,25}$)[\w.,/-]+(?: [\w.,/-]+)*$/;

/** Between two looks when events cannot be had: 2 s at first, up to 15 s. */
const POLL_FIRST_MS = 2000;
const POLL_MOST_MS = 15_000;
/** Beside a stream that speaks: it may die without a word. */
const POLL_LIVE_MS = 45_000;

/** Reads and follows orders. */
export class Payments {
  readonly #host: PartHost;
  readonly #transport: Transport;

  /** @throws {BkConfigError} `endpoint-missing`. */
  constructor(host: PartHost) {
    this.#host = host;
    this.#transport = new Transport(host.options);
  }

  /** @throws {BkNetworkError}, and {BkDataError} `order-shape` for an answer that is no order. */
  async order(id: string, signal?: AbortSignal): Promise<PaymentOrder> {
    return asOrder(await this.#transport.request(`/payments/${encodeURIComponent(id)}`, { signal }), id);
  }

  /**
   * The payees of now, from the list that the agency has signed.
   *
   * @throws {BkDataError} `payee-unverified`, and {BkNetworkError}.
   */
  async payees(signal?: AbortSignal): Promise<readonly Payee[]> {
    // Only an order that wants money needs them, and what checks their signature.
    const { readPayees } = await fetched(import('./payees.js'));
    return readPayees(this.#host, this.#transport, signal);
  }

  /**
   * The payee of an order.
   *
   * @throws {BkDataError} as `payees`, and `payee-unknown` when the signed list does not hold it.
   */
  async payee(id: string, signal?: AbortSignal): Promise<Payee> {
    const payee = (await this.payees(signal)).find((candidate) => candidate.id === id);
    check(payee, 'payee-unknown', 'The payee of the order is not in the list of the site');
    return payee;
  }

  /** The payer says that the transfer was made; the server alone says that it arrived. */
  async seen(id: string): Promise<PaymentOrder> {
    return asOrder(
      await this.#transport.request(`/payments/${encodeURIComponent(id)}/seen`, { method: 'POST', body: {} }),
      id,
    );
  }

  /**
   * Opens an order again that has expired, under the same reference.
   *
   * @throws {BkNetworkError} `network-status` with status 409 for one that has not.
   */
  async renew(id: string): Promise<PaymentOrder> {
    return asOrder(
      await this.#transport.request(`/payments/${encodeURIComponent(id)}/renew`, {
        method: 'POST',
        body: {},
      }),
      id,
    );
  }

  /**
   * Follows an order until the signal aborts: by server-sent events, and by asking whenever those are cut.
   *
   * @param heard - Called with each newer state.
   */
  watch(id: string, signal: AbortSignal, heard: (order: PaymentOrder) => void): void {
    if (signal.aborted) return;
    let version = -1;
    let pollMs = POLL_FIRST_MS;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const take = (order: PaymentOrder) => {
      if (signal.aborted || order.version <= version) return;
      version = order.version;
      heard(order);
    };
    const poll = async () => {
      // Without an answer the next look tells.
      const order = await this.order(id, signal).catch(() => undefined);
      pollMs = Math.min(POLL_MOST_MS, pollMs * 1.5);
      schedule();
      if (order) take(order);
    };
    const schedule = (ms = pollMs) => {
      clearTimeout(timer);
      if (!signal.aborted) timer = setTimeout(() => void poll(), ms);
    };
    let events: EventSource | undefined;
    const listen = () => {
      events?.close();
      if (typeof EventSource === 'undefined') return;
      events = new EventSource(this.#transport.url(`/payments/${encodeURIComponent(id)}/events`));
      events.addEventListener('payment', (event) => {
        pollMs = POLL_FIRST_MS;
        const order = orderOf(event as MessageEvent<string>, id);
        // A live stream makes asking rare; after a broken event the next look tells.
        schedule(order ? POLL_LIVE_MS : pollMs);
        if (order) take(order);
      });
      events.addEventListener('error', () => schedule());
    };
    listen();
    // Also beside a stream, until it has said something: a proxy may hold it back without an error.
    schedule();
    // A phone that was away in the bank's app comes back with a stream that died without a word.
    const back = () => {
      if (globalThis.document?.visibilityState !== 'visible') return;
      listen();
      pollMs = POLL_FIRST_MS;
      void poll();
    };
    globalThis.document?.addEventListener('visibilitychange', back);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      events?.close();
      globalThis.document?.removeEventListener('visibilitychange', back);
    });
  }
}

/** Payment orders and their state. */
export const paymentsPart: Part<Payments> = { key: 'payments', create: (host) => new Payments(host) };

const SERVICES: readonly string[] = ['electricity', 'water', 'sanitation', 'tuition'];

function isService({ kind, customerCode, period }: Partial<PaymentService>): boolean {
  return (
    SERVICES.includes(kind ?? '') &&
    isText(customerCode) &&
    isText(period) &&
    /^\d{4}-(0[1-9]|1[0-2])$/.test(period)
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** @param id - What was asked for: the word on another order is none on this. */
function asOrder(value: unknown, id: string): PaymentOrder {
  const order = value as PaymentOrder;
  const fits =
    typeof value === 'object' &&
    value !== null &&
    [order.id, order.payee, order.reference, order.purpose, order.title, order.expiresAt].every(isText) &&
    order.id === id &&
    // What the code says and what a person copies must be the same text.
    PURPOSE.test(order.purpose) &&
    order.purpose.includes(order.reference) &&
    [order.amount, order.received, order.version].every((n) => Number.isSafeInteger(n) && n >= 0) &&
    order.currency === 'VND' &&
    isText(order.receipt ?? 'none yet') &&
    !Number.isNaN(Date.parse(order.expiresAt)) &&
    STATES.includes(order.state) &&
    (order.service == null || isService(order.service));
  if (!fits) throw new BkDataError('order-shape', 'The answer is no payment order');
  return order;
}

function orderOf(event: MessageEvent<string>, id: string): PaymentOrder | undefined {
  try {
    return asOrder(JSON.parse(event.data), id);
  } catch {
    return undefined;
  }
}
