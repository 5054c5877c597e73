/**
 * Tells open streams when an order changes: at once for changes made in this process, and by reading
 * the row every two seconds for those of another process and for expiry.
 * @module
 */
import type { Order } from './order.js';

/** Called with each newer version of one order. */
export type OrderListener = (order: Order) => void;

interface Watched {
  /** With the version that each has heard last: they did not all begin at the same one. */
  readonly listeners: Map<OrderListener, number>;
  readonly timer: NodeJS.Timeout;
}

/** The open streams of one portal; one reader per order, however many streams it has. */
export class PaymentWatch {
  readonly #read: (id: string) => Promise<Order>;
  readonly #pollMs: number;
  readonly #watched = new Map<string, Watched>();

  /** @param read - Reads the newest state of an order. */
  constructor(read: (id: string) => Promise<Order>, pollMs = 2000) {
    this.#read = read;
    this.#pollMs = pollMs;
  }

  /**
   * Calls `listener` with every version newer than `order`.
   *
   * @returns Ends it; the last one to go stops the reading.
   */
  subscribe(order: Order, listener: OrderListener): () => void {
    const watched = this.#watched.get(order.id) ?? this.#start(order.id);
    watched.listeners.set(listener, order.version);
    return () => {
      watched.listeners.delete(listener);
      if (watched.listeners.size > 0) return;
      clearInterval(watched.timer);
      this.#watched.delete(order.id);
    };
  }

  /** Says that an order has changed; what a listener has heard already is not repeated. */
  tell(order: Order): void {
    const listeners = this.#watched.get(order.id)?.listeners ?? new Map<OrderListener, number>();
    for (const [listener, heard] of listeners) {
      if (order.version <= heard) continue;
      listeners.set(listener, order.version);
      listener(order);
    }
  }

  #start(id: string): Watched {
    // A read that fails is tried again at the next turn; the stream stays open meanwhile.
    const poll = () =>
      void this.#read(id).then(
        (newer) => this.tell(newer),
        () => undefined,
      );
    const watched = { listeners: new Map<OrderListener, number>(), timer: setInterval(poll, this.#pollMs) };
    this.#watched.set(id, watched);
    return watched;
  }
}
