import type { LitElement, ReactiveController } from 'lit';
import type { Client } from '../../core/client.js';
import { isBkError } from '../../core/errors.js';
import { fetched } from '../../core/lazy.js';
import {
  paymentsPart,
  type Payee,
  type PaymentOrder,
  type Payments,
  type PaymentState,
} from '../../core/payment/payments.js';
import { ClientController } from '../shared/client-controller.js';
import type { TransferCode } from './transfer-code.js';
import type * as transferPage from './transfer-page.js';

/** A transfer that a person is asked to make now. */
export interface Transfer {
  /** From the site's own list. */
  readonly payee: Payee;
  /** Whole VND: what is still missing. */
  readonly amount: number;
  /** Absent when it could not be drawn. */
  readonly code: TransferCode | undefined;
  /** What shows it. */
  readonly page: typeof transferPage;
}

/** How the order stands. */
export type PaymentStatus =
  | { readonly status: 'loading' }
  | {
      readonly status: 'ready';
      readonly value: { readonly order: PaymentOrder; readonly transfer?: Transfer | undefined };
      /** What failed without taking the value away, such as a command on a bad line. */
      readonly problem?: unknown;
    }
  | { readonly status: 'failed'; readonly error: unknown };

/** What the element wants to hear, each to be told to the page. */
export interface PaymentListener {
  /** What there is to see of the order is in `state` by then. */
  readonly changed: (order: PaymentOrder) => void;
  readonly failed: (error: unknown) => void;
}

/** Loads one order with its payee, draws the code, and follows the state. */
export class PaymentController implements ReactiveController {
  state: PaymentStatus = { status: 'loading' };
  readonly #host: LitElement;
  readonly #id: () => string;
  readonly #listener: PaymentListener;
  readonly #provider: ClientController;
  #loaded: string | undefined;
  #order: PaymentOrder | undefined;
  /** What the listener knows of the order. */
  #told: PaymentState | undefined;
  #loads = new AbortController();

  constructor(host: LitElement, id: () => string, listener: PaymentListener) {
    this.#host = host;
    this.#id = id;
    this.#listener = listener;
    this.#provider = new ClientController(host, this.load);
    host.addController(this);
  }

  hostConnected(): void {
    globalThis.addEventListener('online', this.load);
    this.load();
  }

  hostDisconnected(): void {
    globalThis.removeEventListener('online', this.load);
    this.#loads.abort();
  }

  hostUpdate(): void {
    if (this.#id() !== this.#loaded) this.load();
  }

  /** Reads the order anew and follows it from there; what is known of it stays on screen meanwhile. */
  readonly load = (): void => {
    const { client } = this.#provider;
    const id = this.#id();
    if (!client || !this.#host.isConnected) return;
    this.#loads.abort();
    this.#loads = new AbortController();
    if (id !== this.#loaded) this.#order = this.#told = undefined;
    if (!this.#order || this.state.status === 'failed') this.#set({ status: 'loading' });
    this.#loaded = id;
    if (id !== '') void this.#follow(client, id, this.#loads.signal);
  };

  /** The payer says that the transfer was made. */
  seen(): void {
    this.#tell((payments, id) => payments.seen(id));
  }

  /** Opens an order that has expired again, under the same reference. */
  renew(): void {
    this.#tell((payments, id) => payments.renew(id));
  }

  #tell(command: (payments: Payments, id: string) => Promise<PaymentOrder>): void {
    const { client } = this.#provider;
    const { state } = this;
    const { signal } = this.#loads;
    if (!client || state.status !== 'ready') return;
    const payments = client.use(paymentsPart);
    command(payments, state.value.order.id).then(
      (order) => this.#take(payments, order, signal),
      (error: unknown) => {
        if (signal.aborted) return;
        this.#listener.failed(error);
        // Beside what is there by now, which may be newer than the command.
        if (this.state.status === 'ready') this.#set({ ...this.state, problem: error });
      },
    );
  }

  /** The time on this device, as the client has it. */
  now(): number {
    return this.#provider.client?.now() ?? Date.now();
  }

  async #follow(client: Client, id: string, signal: AbortSignal): Promise<void> {
    try {
      const payments = client.use(paymentsPart);
      const order = await payments.order(id, signal);
      await this.#take(payments, order, signal);
      payments.watch(id, signal, (newer) => void this.#take(payments, newer, signal));
    } catch (error) {
      this.#fail(error, signal);
    }
  }

  /** Never rejects. An answer that comes late, after a newer one, is dropped. */
  async #take(payments: Payments, order: PaymentOrder, signal: AbortSignal): Promise<void> {
    const before = this.#order;
    if (signal.aborted || (before && order.version < before.version)) return;
    this.#order = order;
    try {
      const transfer = wantsMoney(order) ? await this.#transfer(payments, order, signal) : undefined;
      if (signal.aborted || order !== this.#order) return;
      this.#set({ status: 'ready', value: { order, transfer } });
    } catch (error) {
      if (signal.aborted || order !== this.#order) return;
      // How the order stands is known all the same: whoever has paid is not to think of paying again.
      this.#listener.failed(error);
      this.#set({ status: 'ready', value: { order }, problem: error });
      return;
    }
    if (order.state === this.#told) return;
    this.#told = order.state;
    this.#listener.changed(order);
  }

  async #transfer(payments: Payments, order: PaymentOrder, signal: AbortSignal): Promise<Transfer> {
    const amount = order.amount - order.received;
    const loading = fetched(import('./transfer-page.js'));
    loading.catch(() => undefined); // looked at below, after the payee
    const payee = await payments.payee(order.payee, signal);
    const page = await loading;
    try {
      return { payee, amount, page, code: page.transferCode(payee, amount, order.purpose) };
    } catch (error) {
      if (isBkError(error) && error.code === 'transfer-invalid') throw error;
      // Not drawn: the lines beside the code say the same.
      this.#listener.failed(error);
      return { payee, amount, page, code: undefined };
    }
  }

  #fail(error: unknown, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#listener.failed(error);
    this.#set({ status: 'failed', error });
  }

  #set(state: PaymentStatus): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

/** Whether a person may still have to make a transfer; `seen` is only the payer's word. */
export function wantsMoney({ state, amount, received }: PaymentOrder): boolean {
  return amount > received && (state === 'open' || state === 'seen' || state === 'underpaid');
}
