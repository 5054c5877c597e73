import type { LitElement, ReactiveController } from 'lit';
import type { Client } from '../../core/client.js';
import type { DossierChange } from '../../core/dossier/changes.js';
import { dossiersPart, type DossierStatus } from '../../core/dossier/dossiers.js';
import { lastRead, readDossier } from '../../core/dossier/reading.js';
import { isBkError } from '../../core/errors.js';
import { ClientController } from '../shared/client-controller.js';
import type * as live from './live.js';

/** How the dossier stands, and when that was read. */
export type DossierState =
  | { readonly status: 'loading' }
  | {
      readonly status: 'ready';
      readonly value: DossierStatus;
      /** Milliseconds since 1970. */
      readonly readAt: number;
      /** It was not read now: it is the copy on this device. */
      readonly isCopy?: boolean;
      /** Why it could not be read again since then. */
      readonly problem?: unknown;
      /** What has changed on this page last, and when it was seen. */
      readonly change?: { readonly what: readonly DossierChange[]; readonly at: number } | undefined;
    }
  | { readonly status: 'failed'; readonly error: unknown };

/** What to follow. */
export interface Followed {
  /** Empty for none. */
  readonly code: string;
  /** Look-up secret that the person has typed; empty to use that of the device, if it has one. */
  readonly secret: string;
}

/** What the element wants to hear, each to be told to the page. */
export interface DossierListener {
  readonly changed: (dossier: DossierStatus) => void;
  readonly failed: (error: unknown) => void;
}

/** Between two looks while the page is seen; rarely where the server tells of changes by itself. */
const LOOK_MS = 15_000;
const LOOK_LIVE_MS = 120_000;
/** Who is told to wait waits at least so long, and at most so much longer by chance: not all come back at once. */
const BUSY_MS = 15_000;
const SPREAD_MS = 5_000;

/** Follows one dossier while the page is seen. What was read once stays when the line is cut. */
export class DossierController implements ReactiveController {
  state: DossierState = { status: 'loading' };
  readonly #host: LitElement;
  readonly #followed: () => Followed;
  readonly #listener: DossierListener;
  readonly #provider: ClientController;
  #loaded: Followed = { code: '', secret: '' };
  #loads = new AbortController();
  #stream = new AbortController();
  #isLive = false;
  /** What is of use only from the second look on; there once the first one is done. */
  #live: typeof live | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement, followed: () => Followed, listener: DossierListener) {
    this.#host = host;
    this.#followed = followed;
    this.#listener = listener;
    this.#stream.abort();
    this.#provider = new ClientController(host, this.refresh);
    host.addController(this);
  }

  get client(): Client | undefined {
    return this.#provider.client;
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisible);
    globalThis.addEventListener('online', this.refresh);
    this.refresh();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisible);
    globalThis.removeEventListener('online', this.refresh);
    this.#silence();
    this.#loads.abort();
    clearTimeout(this.#timer);
  }

  hostUpdate(): void {
    if (!this.#isLoaded(this.#followed())) this.refresh();
  }

  /** Looks now, and again later from here; not while the page is hidden. */
  readonly refresh = (): void => {
    clearTimeout(this.#timer);
    this.#loads.abort();
    const { client } = this.#provider;
    const followed = this.#followed();
    const { code } = followed;
    const isOther = !this.#isLoaded(followed);
    if (isOther) this.#silence();
    if (isOther || (this.state.status === 'failed' && code !== '')) this.#set({ status: 'loading' });
    this.#loaded = followed;
    if (!client || code === '' || !this.#host.isConnected || document.visibilityState === 'hidden') return;
    this.#loads = new AbortController();
    void this.#read(client, followed, this.#loads.signal);
  };

  /** Starts over after a failure. */
  retry(): void {
    this.#silence();
    this.#set({ status: 'loading' });
    this.refresh();
  }

  #isLoaded({ code, secret }: Followed): boolean {
    return code === this.#loaded.code && secret === this.#loaded.secret;
  }

  /** Never rejects. */
  async #read(client: Client, { code, secret }: Followed, signal: AbortSignal): Promise<void> {
    try {
      const own = await client.use(dossiersPart).secret(code);
      const value = await readDossier(client, code, { own, typed: secret || undefined }, signal);
      if (signal.aborted) return;
      this.#take(value, client.now());
      void this.#listen(client, value);
    } catch (error) {
      if (signal.aborted) return;
      await this.#fail(client, code, error, signal);
    }
    if (!signal.aborted) this.#schedule();
  }

  #schedule(): void {
    const { state } = this;
    clearTimeout(this.#timer);
    const error = state.status === 'failed' ? state.error : state.status === 'ready' && state.problem;
    const wait = error ? waitMs(error) : undefined;
    // A code that nobody knows is not asked for again and again.
    if (state.status !== 'ready' && wait === undefined) return;
    const look = this.#isLive ? LOOK_LIVE_MS : LOOK_MS;
    const ms = wait === undefined ? look : Math.max(wait, BUSY_MS) + Math.random() * SPREAD_MS;
    this.#timer = setTimeout(this.refresh, ms);
  }

  readonly #onVisible = () => {
    // A hidden page holds no line open; one that comes back may have a stream that died without a word.
    this.#silence();
    this.refresh();
  };

  async #listen(client: Client, { code, version }: DossierStatus): Promise<void> {
    // A server without versions has no stream either.
    if (version === undefined || !this.#stream.signal.aborted) return;
    const { signal } = (this.#stream = new AbortController());
    // Without it the dossier is looked at every now and then, as ever; the next look tries again.
    this.#live ??= await import('./live.js').catch(() => undefined);
    if (!this.#live) this.#stream.abort();
    this.#live?.listenToDossier(client.options, code, version, signal, {
      changed: this.refresh,
      live: (isLive) => {
        if (isLive === this.#isLive) return;
        this.#isLive = isLive;
        this.#schedule();
      },
    });
  }

  #silence(): void {
    this.#stream.abort();
    this.#isLive = false;
  }

  #take(value: DossierStatus, readAt: number): void {
    const before = this.state.status === 'ready' ? this.state : undefined;
    const what = before ? (this.#live?.changesBetween(before.value, value) ?? []) : [];
    const change = what.length > 0 ? { what, at: readAt } : before?.change;
    this.#set({ status: 'ready', value, readAt, change });
    if (value.status !== before?.value.status || before.isCopy) this.#listener.changed(value);
  }

  async #fail(client: Client, code: string, error: unknown, signal: AbortSignal): Promise<void> {
    const { state } = this;
    // Told once, not with every look on a line that stays cut.
    if (state.status === 'loading' || (state.status === 'ready' && state.problem === undefined))
      this.#listener.failed(error);
    if (state.status === 'ready') {
      this.#set({ ...state, problem: error });
      return;
    }
    // On a bad line the copy on this device is better than nothing, as long as its age is said.
    const isOfLine = isBkError(error) && error.code.startsWith('network-') && !isRefusal(error);
    const copy = isOfLine ? await lastRead(client, code).catch(() => undefined) : undefined;
    if (signal.aborted) return;
    this.#set(
      copy ? { status: 'ready', ...copy, isCopy: true, problem: error } : { status: 'failed', error },
    );
  }

  #set(state: DossierState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

const statusOf = (error: unknown) =>
  isBkError(error) ? (error as { readonly status?: number }).status : undefined;

/** The server has understood, and says no. */
export const isRefusal = (error: unknown): boolean => [401, 403, 404].includes(statusOf(error) ?? 0);

/** How long the server wants to be left alone, in milliseconds; `undefined` when it does not say that it is busy. */
export function waitMs(error: unknown): number | undefined {
  if (![429, 503].includes(statusOf(error) ?? 0)) return undefined;
  const { retryAfterSeconds } = error as { readonly retryAfterSeconds?: number };
  return (retryAfterSeconds ?? BUSY_MS / 1000) * 1000;
}
