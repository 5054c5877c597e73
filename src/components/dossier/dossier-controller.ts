import type { LitElement, ReactiveController } from 'lit';
import { dossiersPart, type DossierStatus } from '../../core/dossier/dossiers.js';
import { ClientController } from '../shared/client-controller.js';

/** How the dossier stands, and when that was read. */
export type DossierState =
  | { readonly status: 'loading' }
  | {
      readonly status: 'ready';
      readonly value: DossierStatus;
      /** Milliseconds since 1970. */
      readonly readAt: number;
      /** Why it could not be read again since then. */
      readonly problem?: unknown;
    }
  | { readonly status: 'failed'; readonly error: unknown };

/** What the element wants to hear, each to be told to the page. */
export interface DossierListener {
  readonly changed: (dossier: DossierStatus) => void;
  readonly failed: (error: unknown) => void;
}

/** Between two looks while the page is seen. */
const LOOK_MS = 15_000;

/** Follows one dossier while the page is seen. What was read once stays when the line is cut. */
export class DossierController implements ReactiveController {
  state: DossierState = { status: 'loading' };
  readonly #host: LitElement;
  readonly #code: () => string;
  readonly #listener: DossierListener;
  readonly #provider: ClientController;
  #loaded = '';
  #loads = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param code - Which dossier; empty for none. */
  constructor(host: LitElement, code: () => string, listener: DossierListener) {
    this.#host = host;
    this.#code = code;
    this.#listener = listener;
    this.#provider = new ClientController(host, this.refresh);
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.refresh);
    globalThis.addEventListener('online', this.refresh);
    this.refresh();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.refresh);
    globalThis.removeEventListener('online', this.refresh);
    this.#loads.abort();
    clearTimeout(this.#timer);
  }

  hostUpdate(): void {
    if (this.#code() !== this.#loaded) this.refresh();
  }

  /** Looks now, and every 15 seconds from here; not while the page is hidden. */
  readonly refresh = (): void => {
    clearTimeout(this.#timer);
    this.#loads.abort();
    const { client } = this.#provider;
    const code = this.#code();
    if (code !== this.#loaded || (this.state.status === 'failed' && code !== ''))
      this.#set({ status: 'loading' });
    this.#loaded = code;
    if (!client || code === '' || !this.#host.isConnected || document.visibilityState === 'hidden') return;
    this.#loads = new AbortController();
    const { signal } = this.#loads;
    const read = async () => client.use(dossiersPart).status(code, signal);
    read()
      .then(
        (value) => this.#take(value, client.now(), signal),
        (error: unknown) => this.#fail(error, signal),
      )
      .finally(() => {
        // A code that nobody knows is not asked for again and again.
        if (!signal.aborted && this.state.status === 'ready') this.#timer = setTimeout(this.refresh, LOOK_MS);
      });
  };

  /** Starts over after a failure. */
  retry(): void {
    this.#set({ status: 'loading' });
    this.refresh();
  }

  #take(value: DossierStatus, readAt: number, signal: AbortSignal): void {
    if (signal.aborted) return;
    const before = this.state.status === 'ready' ? this.state.value.status : undefined;
    this.#set({ status: 'ready', value, readAt });
    if (value.status !== before) this.#listener.changed(value);
  }

  #fail(error: unknown, signal: AbortSignal): void {
    if (signal.aborted) return;
    const { state } = this;
    // Told once, not with every look on a line that stays cut.
    if (state.status === 'loading' || (state.status === 'ready' && state.problem === undefined))
      this.#listener.failed(error);
    this.#set(state.status === 'ready' ? { ...state, problem: error } : { status: 'failed', error });
  }

  #set(state: DossierState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
