import type { LitElement, ReactiveController } from 'lit';
import { profilesPart } from '../../core/profile/profiles.js';
import type { SessionReport } from '../../core/session/report.js';
import { sessionPart, type Session, type SessionStart, type Unsaved } from '../../core/session/session.js';
import type { VaultStatus } from '../../core/storage/vault-status.js';
import { ClientController } from '../shared/client-controller.js';

/** What the element wants to hear, each to be told to the page. */
export interface SessionListener {
  readonly ended: (report: SessionReport) => void;
  readonly failed: (error: unknown) => void;
}

/** After the end its screen closes by itself: the next person is not to read whose dossier that was. */
const REPORT_MS = 2 * 60_000;

/** Follows the session of the client. Failures arrive in `error`. */
export class SessionController implements ReactiveController {
  session: Session | undefined;
  status: VaultStatus | undefined;
  /** Known from the first answer of the store on. */
  ready = false;
  busy = false;
  error: unknown;
  /** Set while the person is asked whether to end. */
  asking: Unsaved | undefined;
  readonly #host: LitElement & { readonly embedded: boolean };
  readonly #listener: SessionListener;
  readonly #provider: ClientController;
  #stops: (() => void)[] = [];
  #told: SessionReport | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement & { readonly embedded: boolean }, listener: SessionListener) {
    this.#host = host;
    this.#listener = listener;
    this.#provider = new ClientController(host, () => this.#listen());
    host.addController(this);
  }

  /** Whether this is the element on the page that counts down and speaks. */
  get leads(): boolean {
    return this.session?.faces.leads(this.#host) ?? false;
  }

  hostConnected(): void {
    this.#listen();
  }

  hostDisconnected(): void {
    for (const stop of this.#stops.splice(0)) stop();
    clearTimeout(this.#timer);
  }

  start(start: SessionStart): void {
    void this.#run((session) => session.start(start));
  }

  /** Ends; asks first where something would be lost. */
  askToEnd(): void {
    void this.#run(async (session) => {
      const unsaved = await session.unsaved();
      if (unsaved.unsent + unsaved.drafts === 0) await session.end();
      else this.asking = unsaved;
    });
  }

  /** Ends now. */
  end(): void {
    void this.#run((session) => session.end());
  }

  goOn(): void {
    this.asking = undefined;
    this.#host.requestUpdate();
  }

  #listen(): void {
    const { client } = this.#provider;
    if (!client || !this.#host.isConnected) return;
    this.hostDisconnected();
    const session = client.use(sessionPart);
    this.session = session;
    this.#told = session.report;
    this.#stops = [
      session.subscribe(() => this.#update()),
      client.use(profilesPart).subscribe(() => void this.#look()),
      session.faces.join(this.#host, 'session', this.#host.embedded),
    ];
    void this.#look();
    this.#update();
  }

  async #look(): Promise<void> {
    const client = this.#provider.client;
    const session = this.session;
    if (!client || !session) return;
    await session.ready();
    this.ready = true;
    this.status = await client
      .use(profilesPart)
      .status()
      .catch(() => undefined); // whoever shows the data says what is wrong with it
    this.#host.requestUpdate();
  }

  #update(): void {
    const report = this.session?.report;
    if (report !== this.#told) {
      this.#told = report;
      clearTimeout(this.#timer);
      if (report) {
        this.asking = undefined;
        this.#timer = setTimeout(() => this.session?.dismiss(), REPORT_MS);
        if (this.leads) this.#listener.ended(report);
      }
    }
    this.#host.requestUpdate();
  }

  async #run(work: (session: Session) => Promise<unknown>): Promise<void> {
    if (!this.session || this.busy) return;
    this.busy = true;
    this.error = undefined;
    this.#host.requestUpdate();
    try {
      this.asking = undefined;
      await work(this.session);
    } catch (error) {
      this.error = error;
      this.#listener.failed(error);
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
    }
  }
}
