import type { LitElement, ReactiveController } from 'lit';
import type { Client } from '../../core/client.js';
import { dossiersPart } from '../../core/dossier/dossiers.js';
import { BkNetworkError } from '../../core/errors.js';
import { outboxPart } from '../../core/outbox/outbox.js';
import type { Job } from '../../core/outbox/job.js';
import type { ProcedureDefinition } from '../../core/procedure/definition.js';
import { draftsPart, type Draft } from '../../core/procedure/drafts.js';
import type { Participant } from '../../core/procedure/participant.js';
import type { Filing } from '../../core/procedure/filing.js';
import { proceduresPart } from '../../core/procedure/procedures.js';
import { profilesPart } from '../../core/profile/profiles.js';
import type { Level } from '../../core/storage/store.js';
import { vaultPart } from '../../core/storage/vault.js';
import { ClientController } from '../shared/client-controller.js';
import { isLocked } from '../shared/waiting-view.js';
import type * as filingPages from './filing-pages.js';
import type { Ready } from './ready.js';
import type { SpecialFields } from './special.js';

/** What shows and runs a filing. */
export type FilingPages = typeof filingPages;

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
  /** There as soon as there is a filing. */
  pages: FilingPages | undefined;
  /** Why nothing can be kept on a device whose owner wanted it. */
  levelError: unknown;
  readonly #host: LitElement;
  readonly #source: () => FormSource;
  readonly #fetchPages: () => Promise<FilingPages>;
  readonly #loadSpecial: () => Promise<SpecialFields> | undefined;
  readonly #failed: (error: unknown) => void;
  readonly #loadDrafts: () => Promise<void>;
  readonly #provider: ClientController;
  #loads = new AbortController();
  #ahead: Promise<unknown> = Promise.resolve();
  #opening = false;
  #stops: (() => void)[] = [];
  /** How often the device was looked at for the start page: what the last look saw counts. */
  #looks = 0;
  /** The draft that was open when the page was locked. */
  #interrupted: string | undefined;

  /**
   * @param fetchPages - Fetches what shows and runs a filing.
   * @param loadSpecial - Fetches what only some procedures ask.
   * @param failed - Called once for every failure, to be told to the page.
   * @param loadDrafts - Fetches what shows drafts; never rejects.
   */
  constructor(
    host: LitElement,
    source: () => FormSource,
    fetchPages: () => Promise<FilingPages>,
    loadSpecial: () => Promise<SpecialFields> | undefined,
    failed: (error: unknown) => void,
    loadDrafts: () => Promise<void>,
  ) {
    this.#host = host;
    this.#source = source;
    this.#fetchPages = fetchPages;
    this.#loadSpecial = loadSpecial;
    this.#failed = failed;
    this.#loadDrafts = loadDrafts;
    this.#provider = new ClientController(host, () => this.load());
    host.addController(this);
  }

  get client(): Client | undefined {
    return this.#provider.client;
  }

  hostConnected(): void {
    // The line is free while the device is looked at. What fails is asked for again, and told of, when it is needed.
    this.#fetchPages().catch(() => undefined);
    globalThis.document.addEventListener('visibilitychange', this.#onHide);
    // Before whoever locks the vault in the same event.
    globalThis.addEventListener('pagehide', this.#onLeave, { capture: true });
    this.#listen();
    // Moved to another place on the page: what becomes of the dossier still matters.
    if (this.filing?.state.phase === 'sent') this.filing.follow();
  }

  hostDisconnected(): void {
    globalThis.document.removeEventListener('visibilitychange', this.#onHide);
    globalThis.removeEventListener('pagehide', this.#onLeave, { capture: true });
    this.#deafen();
    this.filing?.close();
  }

  /** Reads definition, site, household and drafts anew; a filing that is open stays open. */
  load(): void {
    const { client } = this;
    if (!client) return;
    this.#loads.abort();
    this.#loads = new AbortController();
    const { signal } = this.#loads;
    this.#listen();
    void this.#read(client, signal)
      .then((value) => {
        this.#set({ status: 'ready', value }, signal);
        const draft = value.drafts.find(({ id }) => id === this.#interrupted);
        if (signal.aborted) return;
        this.#interrupted = undefined;
        if (draft) this.resume(draft);
      })
      .catch((error: unknown) => {
        if (signal.aborted) return;
        this.#failed(error);
        // What is being filled in stays in sight.
        if (!this.filing) this.#set({ status: 'failed', error }, signal);
      });
  }

  /** When what comes after the start page has come, or has failed to. */
  get ahead(): Promise<unknown> {
    return this.#ahead;
  }

  /** Starts a filing for these people. */
  begin(level: Level, people: Readonly<Record<string, Participant>>): void {
    void this.#open(level, ({ Filing }, { definition, site }, client) =>
      Filing.begin(client, this.#update, definition, people, site),
    );
  }

  /** Goes on with a draft. */
  resume(draft: Draft): void {
    void this.#open(undefined, async ({ Filing, fittingDraft }, { definition }, client) =>
      Filing.resume(client, this.#update, definition, await fittingDraft(draft, definition), draft.answers),
    );
  }

  /** Deletes a draft, and shows what is left. */
  async discard(draft: Draft): Promise<void> {
    try {
      await this.client?.use(draftsPart).remove(draft.id);
    } catch (error) {
      this.#failed(error);
      throw error;
    }
    this.load();
  }

  /** Sends a waiting job now. */
  retry(job: Job): void {
    const { client } = this;
    if (client) void this.#attempt(() => client.use(outboxPart).retry(job.id));
  }

  /** Leaves the filing and loads another procedure; nothing of the one before can be started meanwhile. */
  change(): void {
    this.state = { status: 'loading' };
    this.leave();
  }

  /**
   * Drops everything that a person has answered. After a lock the draft, which was kept, goes on; after a wipe
   * nothing may be saved any more.
   */
  conceal(change: 'locked' | 'wiped'): void {
    this.#interrupted = change === 'locked' ? (this.filing?.id ?? this.#interrupted) : undefined;
    this.filing?.drop();
    this.filing = undefined;
    this.levelError = undefined;
    this.state = { status: 'loading' };
    this.load();
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

  /** Opens one filing, however often the button is pressed. */
  async #open(
    level: Level | undefined,
    open: (pages: FilingPages, ready: Ready, client: Client) => Filing | Promise<Filing>,
  ): Promise<void> {
    const { client, state } = this;
    if (!client || state.status !== 'ready' || this.#opening) return;
    this.#opening = true;
    const profiles = client.use(profilesPart);
    try {
      this.levelError = undefined;
      const pages = (this.pages = await this.#loadPages(state.value.definition));
      if (this.state !== state) return; // locked, erased or another procedure meanwhile
      // A browser that cannot keep anything still lets the person go on; the draft line says so.
      if (level !== undefined && level !== state.value.level) {
        await profiles.setLevel(level).catch((error: unknown) => {
          this.levelError = error;
          this.#failed(error);
        });
      }
      const kept = (await profiles.level()) ?? 'session';
      const before = this.state;
      const filing = await open(pages, state.value, client);
      if (this.state !== before) return filing.drop(); // likewise
      this.filing = filing;
      this.state = { status: 'ready', value: { ...state.value, level: kept } };
    } catch (error) {
      this.#failed(error);
      this.state = { status: 'failed', error };
    } finally {
      this.#opening = false;
    }
    this.#update();
  }

  async #loadPages(definition: ProcedureDefinition): Promise<FilingPages> {
    try {
      const pages = await this.#fetchPages();
      await pages.loadSpecial(definition, this.#loadSpecial);
      return pages;
    } catch (cause) {
      throw new BkNetworkError('network-offline', 'The code of the form cannot be fetched', {}, { cause });
    }
  }

  async #read(client: Client, signal: AbortSignal): Promise<Ready> {
    // A script that has just put the element on the page sets its properties in the same breath.
    await Promise.resolve();
    const { definition, src, code } = this.#source();
    const procedures = client.use(proceduresPart);
    client.use(outboxPart).start();
    const [found, site] = await Promise.all([
      definition ? { definition } : src ? procedures.findAt(src, signal) : procedures.find(code, signal),
      procedures.site(signal),
    ]);
    this.#ahead = this.#loadPages(found.definition).catch(() => undefined);
    return { ...found, site, ...(await this.#kept(client, found.definition)) };
  }

  /** What the device has: people, drafts, waiting dossiers. */
  async #kept(
    client: Client,
    { code, replaces = [] }: ProcedureDefinition,
  ): Promise<Omit<Ready, 'definition' | 'expiredAt' | 'site'>> {
    const profiles = client.use(profilesPart);
    const [household, level, jobs, drafts] = await Promise.all([
      profiles.list(),
      profiles.level(),
      client.use(outboxPart).list(),
      client.use(draftsPart).list(code, ...replaces),
      client.use(dossiersPart).list(),
    ]);
    if (drafts.length > 0) await this.#loadDrafts();
    return {
      household,
      level,
      jobs: jobs.filter(({ state, content }) => state !== 'acked' && content.about === code),
      // A draft whose dossier already waits to be sent must not be sent twice.
      drafts: drafts.filter(({ id }) => !jobs.some((job) => job.id === id)),
    };
  }

  /** Follows what the device has while the start page shows. */
  #listen(): void {
    const { client } = this;
    this.#deafen();
    if (!client) return;
    const saveLast = () => this.filing?.save() ?? Promise.resolve();
    const stop = client.use(outboxPart).subscribe(() => {
      const { state } = this;
      if (this.filing || this.#opening) return;
      // What could not be read because of a lock can be tried again now.
      if (state.status === 'failed' && isLocked(state.error)) this.load();
      if (state.status !== 'ready') return;
      const { definition } = state.value;
      const look = ++this.#looks;
      void this.#kept(client, definition)
        .then((kept) => {
          const now = this.state;
          if (look !== this.#looks || this.filing || this.#opening || now.status !== 'ready') return;
          if (now.value.definition.code !== definition.code) return;
          this.state = { status: 'ready', value: { ...now.value, ...kept } };
          this.#update();
        })
        .catch(this.#failed);
    });
    this.#stops = [stop, client.use(vaultPart).beforeLock(saveLast)];
  }

  #deafen(): void {
    for (const stop of this.#stops.splice(0)) stop();
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

  /** The page still counts as visible then. */
  readonly #onLeave = () => void this.filing?.save();
}
