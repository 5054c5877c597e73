import type { LitElement, ReactiveController } from 'lit';
import type { Client } from '../../core/client.js';
import { paymentsPart, type PaymentOrder } from '../../core/payment/payments.js';
import { receiptsPart, type ReadReceipt } from '../../core/payment/receipts.js';
import { ClientController } from '../shared/client-controller.js';

/** What there is to see. */
export type ReceiptState =
  | { readonly status: 'loading' }
  /** The order has no receipt yet. */
  | { readonly status: 'reminder'; readonly order: PaymentOrder }
  | { readonly status: 'ready'; readonly value: ReadReceipt }
  | { readonly status: 'failed'; readonly error: unknown };

/** What the element was asked for; a receipt comes before an order. */
export interface ReceiptWanted {
  readonly receipt: string;
  readonly order: string;
}

/** Reads a receipt, or follows an order until it has one. */
export class ReceiptController implements ReactiveController {
  state: ReceiptState = { status: 'loading' };
  readonly #host: LitElement;
  readonly #wanted: () => ReceiptWanted;
  readonly #failed: (error: unknown) => void;
  readonly #provider: ClientController;
  #loaded: string | undefined;
  #loads = new AbortController();

  /** @param failed - Called once for every failure, to be told to the page. */
  constructor(host: LitElement, wanted: () => ReceiptWanted, failed: (error: unknown) => void) {
    this.#host = host;
    this.#wanted = wanted;
    this.#failed = failed;
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
    if (keyOf(this.#wanted()) !== this.#loaded) this.load();
  }

  /** Reads anew; what is there stays on screen meanwhile. */
  readonly load = (): void => {
    const { client } = this.#provider;
    const wanted = this.#wanted();
    if (!client || !this.#host.isConnected) return;
    this.#loads.abort();
    this.#loads = new AbortController();
    const { signal } = this.#loads;
    if (keyOf(wanted) !== this.#loaded || this.state.status === 'failed') this.#set({ status: 'loading' });
    this.#loaded = keyOf(wanted);
    if (wanted.receipt !== '') void this.#read(client, wanted.receipt, signal);
    else if (wanted.order !== '') void this.#follow(client, wanted.order, signal);
  };

  /** Shows none, and reads none until {@link load}. */
  conceal(): void {
    this.#loads.abort();
    this.#set({ status: 'loading' });
  }

  /** Deletes what the device keeps of a receipt. @returns Whether that is done. */
  async forget(id: string): Promise<boolean> {
    const { client } = this.#provider;
    const { signal } = this.#loads;
    if (!client) return false;
    try {
      await client.use(receiptsPart).forget(id);
      const { state } = this;
      if (!signal.aborted && state.status === 'ready')
        this.#set({ status: 'ready', value: { receipt: state.value.receipt } });
      return true;
    } catch (error) {
      this.#failed(error);
      return false;
    }
  }

  /** Never rejects. */
  async #read(client: Client, id: string, signal: AbortSignal): Promise<void> {
    try {
      const value = await client.use(receiptsPart).receipt(id, signal);
      if (signal.aborted) return;
      if (value.problem !== undefined) this.#failed(value.problem);
      this.#set({ status: 'ready', value });
    } catch (error) {
      this.#fail(error, signal);
    }
  }

  /** Never rejects. */
  async #follow(client: Client, id: string, signal: AbortSignal): Promise<void> {
    const payments = client.use(paymentsPart);
    const watching = new AbortController();
    signal.addEventListener('abort', () => watching.abort());
    let version = -1;
    const take = (order: PaymentOrder) => {
      if (signal.aborted || watching.signal.aborted || order.version < version) return;
      version = order.version;
      if (!order.receipt) {
        this.#set({ status: 'reminder', order });
        return;
      }
      watching.abort();
      void this.#read(client, order.receipt, signal);
    };
    try {
      take(await payments.order(id, signal));
      payments.watch(id, watching.signal, take);
    } catch (error) {
      this.#fail(error, signal);
    }
  }

  #fail(error: unknown, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#failed(error);
    this.#set({ status: 'failed', error });
  }

  #set(state: ReceiptState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

const keyOf = ({ receipt, order }: ReceiptWanted) => `${receipt}\n${order}`;
