import type { LitElement, ReactiveController } from 'lit';
import type { Client } from '../../core/client.js';
import { dossiersPart, type OwnDossier } from '../../core/dossier/dossiers.js';
import { notedDossiersPart, type NotedDossier } from '../../core/dossier/noted.js';
import { BkStorageError } from '../../core/errors.js';
import { outboxPart } from '../../core/outbox/outbox.js';
import { vaultPart } from '../../core/storage/vault.js';
import { ClientController } from '../shared/client-controller.js';

/** The dossiers of this device. */
export type OwnDossiersState =
  | { readonly status: 'loading' }
  | {
      readonly status: 'ready';
      readonly value: {
        /** The newest first. */
        readonly sent: readonly OwnDossier[];
        /** Filed on the portal by the person, and noted here; the newest first. */
        readonly noted: readonly NotedDossier[];
        /** How many still wait to be sent. */
        readonly waiting: number;
      };
    }
  | { readonly status: 'failed'; readonly error: unknown };

/** Lists what was sent from this device, and sends what still waits. */
export class OwnDossiersController implements ReactiveController {
  state: OwnDossiersState = { status: 'loading' };
  readonly #host: LitElement;
  readonly #failed: (error: unknown) => void;
  readonly #provider: ClientController;
  #stop: (() => void) | undefined;
  #reads = 0;

  /** @param failed - Called once for every failure, to be told to the page. */
  constructor(host: LitElement, failed: (error: unknown) => void) {
    this.#host = host;
    this.#failed = failed;
    this.#provider = new ClientController(host, () => this.#start());
    host.addController(this);
  }

  hostConnected(): void {
    this.#start();
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  /** Shows none until the device was read anew. */
  conceal(): void {
    this.#reads++;
    this.state = { status: 'loading' };
  }

  /** Notes a dossier of the portal, or corrects a note. Never rejects. @returns Whether it is noted. */
  note(note: Omit<NotedDossier, 'notedAt'>): Promise<boolean> {
    return this.#try((client) => client.use(notedDossiersPart).note(note));
  }

  /** Forgets what was noted of one draft. Never rejects. */
  async forget(dossier: string): Promise<void> {
    await this.#try((client) => client.use(notedDossiersPart).remove(dossier));
  }

  async #try(work: (client: Client) => Promise<unknown>): Promise<boolean> {
    const { client } = this.#provider;
    if (!client) return false;
    const isDone = await work(client).then(
      () => true,
      (error: unknown) => {
        this.#failed(error);
        return false;
      },
    );
    await this.#read(client);
    return isDone;
  }

  #start(): void {
    const { client } = this.#provider;
    if (!client || !this.#host.isConnected) return;
    this.#stop?.();
    const outbox = client.use(outboxPart);
    this.#stop = outbox.subscribe(() => void this.#read(client));
    outbox.start();
    void this.#read(client);
  }

  /** Never rejects. The last look counts: a slow one must not put back what a later one has seen. */
  async #read(client: Client): Promise<void> {
    const read = ++this.#reads;
    let state: OwnDossiersState;
    try {
      const sent = await client.use(dossiersPart).list();
      // What cannot be opened may be a dossier: that is no empty list.
      const noted = await client.use(notedDossiersPart).list();
      if (sent.length === 0 && (await client.use(vaultPart).status()).unreadable > 0)
        throw new BkStorageError('storage-unreadable', 'There are records that cannot be opened');
      const jobs = await client.use(outboxPart).list();
      const waiting = jobs.filter(
        ({ state, content }) => content.kind === 'dossier' && state !== 'acked',
      ).length;
      state = { status: 'ready', value: { sent, noted, waiting } };
    } catch (error) {
      state = { status: 'failed', error };
    }
    if (read !== this.#reads) return;
    this.state = state;
    if (state.status === 'failed') this.#failed(state.error);
    this.#host.requestUpdate();
  }
}
