import type { LitElement, ReactiveController } from 'lit';
import type { Client } from '../../core/client.js';
import type { Conceal } from '../../core/part.js';
import { ClientController } from './client-controller.js';

/** Tells its host when what it shows of the device's data has to go from the screen, or may come back. */
export class ConcealController implements ReactiveController {
  readonly #host: LitElement;
  readonly #tell: (change: Conceal) => void;
  readonly #provider: ClientController;
  #stop: (() => void) | undefined;

  /** @param tell - Called at once, before anybody reads anew. */
  constructor(host: LitElement, tell: (change: Conceal) => void) {
    this.#host = host;
    this.#tell = tell;
    this.#provider = new ClientController(host, (client) => this.#listen(client));
    host.addController(this);
  }

  hostConnected(): void {
    this.#listen(this.#provider.client);
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  #listen(client: Client | undefined): void {
    this.#stop?.();
    this.#stop = client?.onConceal((change) => {
      this.#tell(change);
      this.#host.requestUpdate();
    });
  }
}
