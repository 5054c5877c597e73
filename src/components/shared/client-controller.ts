import { ContextConsumer } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import type { Client } from '../../core/client.js';
import { clientContext, pageClient } from './contexts.js';

/**
 * Gives its host the client: that of the nearest provider, or the page's own.
 *
 * While a `<bk-provider>` stands on the page without its code having arrived, there is no client yet,
 * so that nobody starts with the wrong one.
 */
export class ClientController implements ReactiveController {
  readonly #host: LitElement;
  readonly #changed: ((client: Client) => void) | undefined;
  #client: Client | undefined;

  /** @param changed - Called with the first client and whenever another provider takes over. */
  constructor(host: LitElement, changed?: (client: Client) => void) {
    this.#host = host;
    this.#changed = changed;
    // Before the consumer asks: a request that nobody remembers is lost to a provider that comes later.
    pageClient(host.ownerDocument);
    new ContextConsumer(host, {
      context: clientContext,
      subscribe: true,
      callback: (client) => this.#take(client),
    });
    host.addController(this);
  }

  /** The client, once it is known. */
  get client(): Client | undefined {
    return this.#client;
  }

  hostConnected(): void {
    // The consumer's own request went out before this; a provider has answered by now or is not there.
    if (this.#client) return;
    const { ownerDocument } = this.#host;
    const shared = pageClient(ownerDocument);
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

  #take(client: Client): void {
    if (client === this.#client) return;
    this.#client = client;
    this.#changed?.(client);
    this.#host.requestUpdate();
  }
}
