import type { LitElement, ReactiveController } from 'lit';
import type { Client } from '../../core/client.js';
import { documentsPart, type Documents, type KeptDocument } from '../../core/document/documents.js';
import type { PreparedDocument } from '../../core/document/page.js';
import { BkStorageError } from '../../core/errors.js';
import type { NeededPaper } from '../../core/procedure/flow.js';
import { consentsPart, underConsent } from '../../core/profile/consents.js';
import type { Level } from '../../core/storage/store.js';
import { ClientController } from '../shared/client-controller.js';

/** What the device has for a dossier. */
export interface PapersView {
  /** In the dossier, the newest first. */
  readonly here: readonly KeptDocument[];
  /** In the wallet, the newest first. */
  readonly wallet: readonly KeptDocument[];
  readonly level: Level | undefined;
}

/** How reading stands. */
export type PapersState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: PapersView }
  | { readonly status: 'failed'; readonly error: unknown };

/** A paper to be kept. */
export interface PaperToKeep {
  readonly paper: NeededPaper;
  readonly title: string;
  readonly document: PreparedDocument;
  /** The one that it takes the place of. */
  readonly instead: KeptDocument | undefined;
  /** The person has agreed to have it kept for the next time. */
  readonly forLater: boolean;
  /** Id of the profile that it is about. */
  readonly about: string | undefined;
}

/** Purpose and text of the consent to keep a paper for the next time; raise the version when its meaning changes. */
const KEEP_PAPERS = { purpose: 'keep-papers', text: { id: 'bk-keep-papers', version: '1' } };

/** Reads the papers of a dossier, hears of changes, and changes them. Everything arrives in `state`. */
export class PapersController implements ReactiveController {
  state: PapersState = { status: 'loading' };
  /** Why the last command failed, and on which paper. */
  failure: { readonly paper: string; readonly error: unknown } | undefined;
  /** Id of the paper that is being kept, put in or taken out. */
  busy: string | undefined;
  readonly #host: LitElement;
  readonly #dossier: () => string;
  readonly #failed: (error: unknown) => void;
  readonly #provider: ClientController;
  #stop: (() => void) | undefined;
  #reads = 0;

  /** @param failed - Called once for every failure, to be told to the page. */
  constructor(host: LitElement, dossier: () => string, failed: (error: unknown) => void) {
    this.#host = host;
    this.#dossier = dossier;
    this.#failed = failed;
    this.#provider = new ClientController(host, (client) => this.#listen(client));
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#provider.client) this.#listen(this.#provider.client);
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Milliseconds since 1970, by the clock of the client. */
  get now(): number {
    return this.#provider.client?.now() ?? Date.now();
  }

  /** Shows nothing until the device was read anew. */
  conceal(): void {
    this.#reads++;
    this.state = { status: 'loading' };
    this.failure = undefined;
  }

  /** Reads anew. */
  load(): void {
    void this.#read();
  }

  /** Keeps a paper and puts it into the dossier. @returns Whether that is done. */
  keep({ paper, title, document, instead, forLater, about }: PaperToKeep): Promise<boolean> {
    return this.#run(paper.id, async (documents, client) => {
      const dossier = this.#dossier();
      const asked = { about: about ?? 'device', purposes: [KEEP_PAPERS.purpose], text: KEEP_PAPERS.text };
      await underConsent(
        client.use(consentsPart),
        forLater ? [{ ...asked, method: 'tap' as const }] : [],
        () => {
          const known = { paper: paper.id, title, pages: document.pages, about, dossier, forLater };
          return documents.keep(document.file, known);
        },
      );
      if (instead) await documents.detach(instead.id, dossier);
    });
  }

  /** Puts a paper of the wallet into the dossier. @returns Whether that is done. */
  reuse({ id, paper }: KeptDocument): Promise<boolean> {
    return this.#run(paper, (documents) => documents.attach(id, this.#dossier()));
  }

  /** Takes a paper out of the dossier. @returns Whether that is done. */
  remove({ id, paper }: KeptDocument): Promise<boolean> {
    return this.#run(paper, (documents) => documents.detach(id, this.#dossier()));
  }

  /** The paper itself, for the person to look at; `undefined` where it cannot be had, which `failure` says. */
  async open({ id, paper }: KeptDocument): Promise<Blob | undefined> {
    let file: Blob | undefined;
    await this.#run(paper, async (documents) => {
      file = await documents.get(id);
      if (!file) throw new BkStorageError('document-damaged', 'The paper does not open');
    });
    return file;
  }

  #listen(client: Client): void {
    this.#stop?.();
    const documents = client.use(documentsPart);
    this.#stop = documents.subscribe(() => this.load());
    this.load();
    // What is left of dossiers that are gone; whoever cannot read the device is told of that above.
    void documents.tidy().catch(() => undefined);
  }

  async #read(): Promise<void> {
    const { client } = this.#provider;
    const dossier = this.#dossier();
    if (!client) return;
    const read = ++this.#reads;
    const documents = client.use(documentsPart);
    const state = await Promise.all([
      dossier ? documents.forDossier(dossier) : [],
      documents.list(),
      documents.level(),
    ]).then(
      ([here, wallet, level]): PapersState => ({ status: 'ready', value: { here, wallet, level } }),
      (error: unknown): PapersState => ({ status: 'failed', error }),
    );
    if (read !== this.#reads) return;
    this.state = state;
    if (state.status === 'failed') this.#failed(state.error);
    this.#host.requestUpdate();
  }

  async #run(
    paper: string,
    work: (documents: Documents, client: Client) => Promise<unknown>,
  ): Promise<boolean> {
    const { client } = this.#provider;
    // A second press while the first one works is not a second wish.
    if (!client || this.busy !== undefined) return false;
    this.busy = paper;
    this.failure = undefined;
    this.#host.requestUpdate();
    try {
      await work(client.use(documentsPart), client);
      await this.#read();
      return true;
    } catch (error) {
      this.failure = { paper, error };
      this.#failed(error);
      return false;
    } finally {
      this.busy = undefined;
      this.#host.requestUpdate();
    }
  }
}
