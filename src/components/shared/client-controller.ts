import { ContextConsumer } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import type { Client } from '../../core/client.js';
import { clientContext, pageState } from './contexts.js';

/**
 * Gives its host the client: that of the nearest provider, or the page's own.
 *
 * While a `<bk-provider>` stands on the page without its code having arrived, there is no client yet,
 * so that nobody starts with the wrong one.
 */
export class ClientController implements ReactiveController {
  readonly #host: LitElement;
  readonly #changed: ((client: Client) => void) | undefined;
  readonly #ask: () => void;
  #client: Client | undefined;
  /** A provider has answered since the host came to its place. */
  #answered = false;

  /** @param changed - Called with the first client and whenever another provider takes over. */
  constructor(host: LitElement, changed?: (client: Client) => void) {
    this.#host = host;
    this.#changed = changed;
    const consumer = new ContextConsumer(host, {
      context: clientContext,
      subscribe: true,
      callback: (client) => {
        pageState(host.ownerDocument).waiting.delete(this.#ask);
        this.#answered = true;
        this.#take(client);
      },
    });
    this.#ask = () => consumer.hostConnected();
    host.addController(this);
  }

  /** The client, once it is known. */
  get client(): Client | undefined {
    return this.#client;
  }

  hostConnected(): void {
    // The consumer's own request went out before this; a provider has answered by now or is not there.
    const { ownerDocument } = this.#host;
    const { client: shared, waiting } = pageState(ownerDocument);
    if (!this.#answered) waiting.add(this.#ask);
    if (this.#client) return;
    queueMicrotask(() => {
      if (this.#client) return;
      if (ownerDocument.querySelector('bk-provider:not(:defined)')) {
        void customElements
          .whenDefined('bk-provider')
          .then(() => queueMicrotask(() => this.#client ?? this.#take(shared)));
      } else {
        this.#take(shared);
      }
    });
  }

  hostDisconnected(): void {
    this.#answered = false;
    pageState(this.#host.ownerDocument).waiting.delete(this.#ask);
  }

  #take(client: Client): void {
    if (client === this.#client) return;
    this.#client = client;
    this.#changed?.(client);
    this.#host.requestUpdate();
  }
}
