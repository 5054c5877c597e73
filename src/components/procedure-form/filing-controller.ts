import type { LitElement, ReactiveController } from 'lit';
import type { Client } from '../../core/client.js';
import { dossiersPart } from '../../core/dossier/dossiers.js';
import { outboxPart } from '../../core/outbox/outbox.js';
import type { Job } from '../../core/outbox/job.js';
import type { ProcedureDefinition } from '../../core/procedure/definition.js';
import { draftsPart, type Draft, type Participant } from '../../core/procedure/drafts.js';
import { Filing } from '../../core/procedure/filing.js';
import { proceduresPart, type Site } from '../../core/procedure/procedures.js';
import type { Profile } from '../../core/profile/profile.js';
import { profilesPart } from '../../core/profile/profiles.js';
import type { Level } from '../../core/storage/store.js';
import { ClientController } from '../shared/client-controller.js';

/** Everything the start page needs. */
export interface Ready {
  readonly definition: ProcedureDefinition;
  readonly site: Site | undefined;
  readonly household: readonly Profile[];
  readonly drafts: readonly Draft[];
  /** Dossiers of this procedure that still wait to be sent. */
  readonly jobs: readonly Job[];
  /** `undefined` while the person has not said whose device this is. */
  readonly level: Level | undefined;
}

/** How loading stands. */
export type FormState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: Ready }
  | { readonly status: 'failed'; readonly error: unknown };

/** What to load. */
export interface FormSource {
  readonly definition: ProcedureDefinition | undefined;
  readonly src: string;
  readonly code: string;
}

/** Loads what a form needs and owns the filing that is open. Failures arrive in `state`. */
export class FilingController implements ReactiveController {
  state: FormState = { status: 'loading' };
  filing: Filing | undefined;
  readonly #host: LitElement;
  readonly #source: () => FormSource;
  readonly #failed: (error: unknown) => void;
  readonly #provider: ClientController;
  #loads = new AbortController();

  /** @param failed - Called once for every failure, to be told to the page. */
  constructor(host: LitElement, source: () => FormSource, failed: (error: unknown) => void) {
    this.#host = host;
    this.#source = source;
    this.#failed = failed;
    this.#provider = new ClientController(host, () => this.load());
    host.addController(this);
  }

  get client(): Client | undefined {
    return this.#provider.client;
  }

  hostConnected(): void {
    globalThis.document.addEventListener('visibilitychange', this.#onHide);
    globalThis.addEventListener('pagehide', this.#onHide);
  }

  hostDisconnected(): void {
    globalThis.document.removeEventListener('visibilitychange', this.#onHide);
    globalThis.removeEventListener('pagehide', this.#onHide);
    this.filing?.close();
  }

  /** Reads definition, site, household and drafts anew; a filing that is open stays open. */
  load(): void {
    const { client } = this;
    if (!client) return;
    this.#loads.abort();
    this.#loads = new AbortController();
    const { signal } = this.#loads;
    void this.#read(client, signal)
      .then((value) => this.#set({ status: 'ready', value }, signal))
      .catch((error: unknown) => {
        if (signal.aborted) return;
        this.#failed(error);
        this.#set({ status: 'failed', error }, signal);
      });
  }

  /** Starts a filing for these people. */
  begin(level: Level, people: Readonly<Record<string, Participant>>): void {
    void this.#withLevel(level, ({ definition, site }, client) =>
      Filing.begin(client, this.#update, definition, people, site),
    );
  }

  /** Goes on with a draft. */
  resume(draft: Draft): void {
    void this.#withLevel(undefined, ({ definition }, client) =>
      Filing.resume(client, this.#update, definition, draft),
    );
  }

  /** Deletes a draft. */
  discard(draft: Draft): void {
    const { client } = this;
    if (client) void this.#attempt(() => client.use(draftsPart).remove(draft.id)).then(() => this.load());
  }

  /** Sends a waiting job now. */
  retry(job: Job): void {
    const { client } = this;
    if (client) void this.#attempt(() => client.use(outboxPart).retry(job.id));
  }

  /** Leaves the filing and shows the start page. */
  leave(): void {
    this.filing?.close();
    this.filing = undefined;
    this.load();
  }

  /** Runs a command of the filing; a failure is told to the page. */
  async #attempt(command: () => Promise<unknown>): Promise<void> {
    try {
      await command();
    } catch (error) {
      this.#failed(error);
    }
    this.#update();
  }

  async #withLevel(level: Level | undefined, open: (ready: Ready, client: Client) => Filing): Promise<void> {
    const { client, state } = this;
    if (!client || state.status !== 'ready') return;
    const { value } = state;
    if (level !== undefined && level !== value.level) {
      // A browser that cannot keep anything still lets the person go on; the draft line says so.
      await this.#attempt(() => client.use(profilesPart).setLevel(level));
    }
    this.filing = open({ ...value, level: level ?? value.level }, client);
    this.state = {
      status: 'ready',
      value: { ...value, level: (await client.use(profilesPart).level()) ?? 'session' },
    };
    this.#update();
  }

  async #read(client: Client, signal: AbortSignal): Promise<Ready> {
    const { definition, src, code } = this.#source();
    const procedures = client.use(proceduresPart);
    const profiles = client.use(profilesPart);
    const outbox = client.use(outboxPart);
    outbox.start();
    const [loaded, site, household, level, jobs] = await Promise.all([
      definition ?? (src ? procedures.loadFrom(src, signal) : procedures.load(code, signal)),
      procedures.site(signal),
      profiles.list(),
      profiles.level(),
      outbox.list(),
      client.use(dossiersPart).list(),
    ]);
    const waiting = jobs.filter(({ state, content }) => state !== 'acked' && content.about === loaded.code);
    // A draft whose dossier already waits to be sent must not be sent twice.
    const drafts = (await client.use(draftsPart).list(loaded.code)).filter(
      ({ id }) => !jobs.some((job) => job.id === id),
    );
    return { definition: loaded, site, household, drafts, jobs: waiting, level };
  }

  #set(state: FormState, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.state = state;
    this.#update();
  }

  readonly #update = () => this.#host.requestUpdate();

  readonly #onHide = () => {
    if (globalThis.document.visibilityState === 'hidden') void this.filing?.save();
  };
}
