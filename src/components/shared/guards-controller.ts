import type { LitElement, ReactiveController } from 'lit';
import type { Client } from '../../core/client.js';
import { profilesPart } from '../../core/profile/profiles.js';
import { ClientController } from './client-controller.js';

/**
 * Fetches `<bk-session>` and `<bk-unlock>` for an element that renders them, as soon as there is a session or a
 * lock: by the time that something has to be locked there may be no line.
 */
export class GuardsController implements ReactiveController {
  readonly #load: () => Promise<unknown> | undefined;
  readonly #failed: (error: unknown) => void;
  readonly #provider: ClientController;
  #stop: (() => void) | undefined;
  #loaded = false;

  /** @param load - Set by the module that defines the element. */
  constructor(host: LitElement, load: () => Promise<unknown> | undefined, failed: (error: unknown) => void) {
    this.#load = load;
    this.#failed = failed;
    this.#provider = new ClientController(host, (client) => this.#listen(client));
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#provider.client) this.#listen(this.#provider.client);
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  #listen(client: Client): void {
    this.#stop?.();
    const profiles = client.use(profilesPart);
    const look = () => {
      if (this.#loaded) return;
      void profiles
        .level()
        .catch(() => undefined) // told by whoever reads the data
        .then((level) => (level === undefined || level === 'device' ? undefined : this.#fetch()));
    };
    this.#stop = profiles.subscribe(look);
    look();
  }

  #fetch(): void {
    if (this.#loaded) return;
    this.#loaded = true;
    this.#load()?.catch((error: unknown) => {
      this.#loaded = false;
      this.#failed(error);
    });
  }
}
