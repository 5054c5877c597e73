import type { LitElement, ReactiveController } from 'lit';
import type { Client } from '../../core/client.js';
import { isBkError } from '../../core/errors.js';
import { profilesPart, type Profiles } from '../../core/profile/profiles.js';
import { sessionPart, type Session } from '../../core/session/session.js';
import type { Secret } from '../../core/storage/slots/slot.js';
import type { VaultStatus } from '../../core/storage/vault-status.js';
import { ClientController } from '../shared/client-controller.js';

/** Unlocks, waits where it has to, and erases. Everything arrives in its fields. */
export class UnlockController implements ReactiveController {
  status: VaultStatus | undefined;
  busy = false;
  error: unknown;
  /** It is gone: after the tenth PIN, or by the person's own wish. */
  gone: 'erased' | 'wiped' | undefined;
  readonly #host: LitElement;
  readonly #failed: (error: unknown) => void;
  readonly #provider: ClientController;
  #session: Session | undefined;
  #stops: (() => void)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement, failed: (error: unknown) => void) {
    this.#host = host;
    this.#failed = failed;
    this.#provider = new ClientController(host, () => this.#listen());
    host.addController(this);
  }

  /** Whether this is the one on the page where the secret is typed. */
  get leads(): boolean {
    return this.#session?.faces.leads(this.#host) ?? false;
  }

  /** Milliseconds until the next PIN may be tried. */
  get waitMs(): number {
    const client = this.#provider.client;
    return client ? Math.max(0, (this.status?.pinNotBefore ?? 0) - client.now()) : 0;
  }

  hostConnected(): void {
    this.#listen();
  }

  hostDisconnected(): void {
    for (const stop of this.#stops.splice(0)) stop();
    clearTimeout(this.#timer);
  }

  /** For a passkey or the app: call it inside a click. */
  unlock(secret?: Secret): Promise<boolean> {
    return this.#run((profiles) => profiles.unlock(secret));
  }

  /** Erases what cannot be opened. */
  wipe(): void {
    void this.#run(async (profiles) => {
      await profiles.wipe();
      this.gone = 'wiped';
    });
  }

  /** What happened was read: everything on the page begins anew. */
  goOn(): void {
    this.gone = undefined;
    this.error = undefined;
    this.#provider.client?.use(sessionPart).restart();
  }

  dismiss(): void {
    this.error = undefined;
    this.#host.requestUpdate();
  }

  #listen(): void {
    const client: Client | undefined = this.#provider.client;
    if (!client || !this.#host.isConnected) return;
    this.hostDisconnected();
    this.#session = client.use(sessionPart);
    this.#stops = [
      client.use(profilesPart).subscribe(() => void this.#look()),
      this.#session.subscribe(() => this.#host.requestUpdate()),
      this.#session.faces.join(this.#host, 'unlock'),
    ];
    void this.#look();
  }

  async #look(): Promise<void> {
    const profiles = this.#provider.client?.use(profilesPart);
    this.status = await profiles?.status().catch(() => undefined);
    this.#tick();
  }

  /** The clock of a wait, as long as there is one. */
  readonly #tick = (): void => {
    clearTimeout(this.#timer);
    const { waitMs } = this;
    if (waitMs > 0) this.#timer = setTimeout(this.#tick, Math.min(1000, waitMs));
    this.#host.requestUpdate();
  };

  async #run(work: (profiles: Profiles) => Promise<void>): Promise<boolean> {
    const { client } = this.#provider;
    if (!client || this.busy) return false;
    this.busy = true;
    this.error = undefined;
    this.#host.requestUpdate();
    try {
      await work(client.use(profilesPart));
      return true;
    } catch (error) {
      this.error = error;
      if (isBkError(error) && error.code === 'vault-erased') this.gone = 'erased';
      this.#failed(error);
      return false;
    } finally {
      this.busy = false;
      await this.#look();
    }
  }
}
