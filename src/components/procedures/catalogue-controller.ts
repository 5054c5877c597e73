import type { LitElement, ReactiveController } from 'lit';
import type { Client } from '../../core/client.js';
import { fetched } from '../../core/lazy.js';
import type { CatalogueEntry } from '../../core/procedure/catalogue-entry.js';
import { cataloguePart, type CatalogueList } from '../../core/procedure/catalogue.js';
import type { ProcedureDefinition } from '../../core/procedure/definition.js';
import { proceduresPart, type Site } from '../../core/procedure/procedures.js';
import { procedureSearch } from '../../core/procedure/search.js';
import { ClientController } from '../shared/client-controller.js';
import type * as procedurePages from './procedure-pages.js';

/** What shows one procedure; fetched with the first that is opened. */
export type ProcedurePages = typeof procedurePages;

/** The list, and what finds in it. */
export interface Listed {
  readonly list: CatalogueList;
  readonly find: (query: string) => readonly CatalogueEntry[];
  /** Absent while nothing is known of it. */
  readonly site: Site | undefined;
}

/** A procedure that is open. */
export interface Opened {
  readonly definition: ProcedureDefinition;
  readonly pages: ProcedurePages;
}

/** How loading stands. */
export type Loading<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly error: unknown };

/** Reads the list, the site's settings, and the definition of the procedure that is open. */
export class CatalogueController implements ReactiveController {
  state: Loading<Listed> = { status: 'loading' };
  opened: Loading<Opened> = { status: 'loading' };
  readonly #host: LitElement;
  readonly #site: () => string;
  readonly #failed: (error: unknown) => void;
  readonly #provider: ClientController;
  #loads = new AbortController();
  #opens = new AbortController();
  /** What was loaded or is on its way. */
  #loadedSite: string | undefined;
  #code = '';

  /**
   * @param site - Short id where it is another than the provider's.
   * @param failed - Called once for every failure, to be told to the page.
   */
  constructor(host: LitElement, site: () => string, failed: (error: unknown) => void) {
    this.#host = host;
    this.#site = site;
    this.#failed = failed;
    this.#provider = new ClientController(host, () => {
      this.load();
      this.#read(this.#code);
    });
    host.addController(this);
  }

  get client(): Client | undefined {
    return this.#provider.client;
  }

  hostConnected(): void {
    globalThis.addEventListener('online', this.#online);
    if (this.#loads.signal.aborted) this.load();
  }

  hostDisconnected(): void {
    globalThis.removeEventListener('online', this.#online);
    this.#loads.abort();
    this.#opens.abort();
  }

  hostUpdate(): void {
    if (this.#loadedSite !== undefined && this.#site() !== this.#loadedSite) this.load();
  }

  /** Reads the list anew; the one that is there stays in sight meanwhile. */
  load(): void {
    const { client } = this;
    if (!client) return;
    this.#loads.abort();
    this.#loads = new AbortController();
    const { signal } = this.#loads;
    this.#loadedSite = this.#site();
    const id = this.#loadedSite === client.options.site ? undefined : this.#loadedSite;
    Promise.all([client.use(cataloguePart).list(id, signal), client.use(proceduresPart).site(signal, id)])
      .then(([list, site]) => {
        if (signal.aborted) return;
        if (list.error !== undefined) this.#failed(list.error);
        this.state = {
          status: 'ready',
          value: { list, site: asShown(site), find: procedureSearch(list.entries) },
        };
        this.#host.requestUpdate();
      })
      .catch((error: unknown) => {
        if (signal.aborted) return;
        this.#failed(error);
        this.state = { status: 'failed', error };
        this.#host.requestUpdate();
      });
  }

  /** Shows the procedure with this code; none for an empty one. */
  open(code: string): void {
    if (code !== this.#code) this.#read(code);
  }

  /** Reads what is open once more. */
  readonly reopen = (): void => this.#read(this.#code);

  #read(code: string): void {
    this.#code = code;
    this.#opens.abort();
    this.#opens = new AbortController();
    const { signal } = this.#opens;
    this.opened = { status: 'loading' };
    this.#host.requestUpdate();
    const { client } = this;
    if (!client || code === '') return;
    Promise.all([client.use(proceduresPart).load(code, signal), fetched(import('./procedure-pages.js'))])
      .then(([definition, pages]) => this.#settle({ status: 'ready', value: { definition, pages } }, signal))
      .catch((error: unknown) => {
        if (!signal.aborted) this.#failed(error);
        this.#settle({ status: 'failed', error }, signal);
      });
  }

  #settle(opened: Loading<Opened>, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.opened = opened;
    this.#host.requestUpdate();
  }

  readonly #online = () => {
    const { state, opened } = this;
    if (state.status !== 'ready' || state.value.list.error !== undefined) this.load();
    if (opened.status === 'failed') this.reopen();
  };
}

/** Whom to ask is shown as it stands; what is no text is no reason to refuse the rest. */
function asShown(site: Site | undefined): Site | undefined {
  if (!site) return undefined;
  const { hotline, officeHours, ...rest } = site;
  return {
    ...rest,
    ...(typeof hotline === 'string' && { hotline }),
    ...(typeof officeHours === 'string' && { officeHours }),
  };
}
