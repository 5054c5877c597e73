import type { LitElement, ReactiveController } from 'lit';
import type { Client } from '../../core/client.js';
import {
  notedDossiersPart,
  tidyPortalCode,
  validatePortalCode,
  type NotedDossier,
} from '../../core/dossier/noted.js';
import type { Issue } from '../../core/errors.js';
import { vaultPart } from '../../core/storage/vault.js';
import { ClientController } from '../shared/client-controller.js';

/** How the note of one draft stands. */
export interface NoteState {
  readonly note?: NotedDossier | undefined;
  /** Whether it outlives the session. */
  readonly isKept?: boolean;
  readonly issue?: Issue | undefined;
  readonly error?: unknown;
  readonly wasRemoved?: boolean;
}

/** Notes the code that the portal gave, in the vault of this device. */
export class NoteController implements ReactiveController {
  state: NoteState = {};
  readonly #host: LitElement;
  readonly #dossier: () => string;
  readonly #failed: (error: unknown) => void;
  readonly #provider: ClientController;
  /** What looked unusual; the same once more is what the person means. */
  #doubted = '';
  #loaded = '';
  #reads = 0;

  /** @param dossier - Id of the draft. */
  constructor(host: LitElement, dossier: () => string, failed: (error: unknown) => void) {
    this.#host = host;
    this.#dossier = dossier;
    this.#failed = failed;
    this.#provider = new ClientController(host, () => void this.load());
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#provider.client && this.#dossier() !== this.#loaded) void this.load();
  }

  /** Shows what was noted before. Never rejects. */
  async load(): Promise<void> {
    this.#loaded = this.#dossier();
    const dossier = this.#loaded;
    await this.#try(async (client) => this.#noted(client, await client.use(notedDossiersPart).of(dossier)));
  }

  /** Notes a code, unless something is wrong with it; one that looks unusual is asked about once. */
  async save(typed: string, note: Omit<NotedDossier, 'notedAt' | 'dossier' | 'code'>): Promise<void> {
    const code = tidyPortalCode(typed);
    const [issue] = validatePortalCode(typed);
    if (issue && !(issue.code === 'portal-code-unusual' && this.#doubted === code)) {
      this.#doubted = code;
      this.#show({ issue });
      return;
    }
    const dossier = this.#dossier();
    await this.#try(async (client) =>
      this.#noted(client, await client.use(notedDossiersPart).note({ ...note, dossier, code })),
    );
  }

  async remove(): Promise<void> {
    const dossier = this.#dossier();
    await this.#try(async (client) => {
      await client.use(notedDossiersPart).remove(dossier);
      return { wasRemoved: true };
    });
  }

  /** Shows none until the device was read anew. */
  conceal(): void {
    this.#reads++;
    this.#doubted = '';
    this.#show({});
  }

  async #noted(client: Client, note: NotedDossier | undefined): Promise<NoteState> {
    const level = await client.use(vaultPart).level();
    return { note, isKept: level !== undefined && level !== 'session' };
  }

  async #try(work: (client: Client) => Promise<NoteState>): Promise<void> {
    const { client } = this.#provider;
    if (!client) return;
    const read = ++this.#reads;
    const { note } = this.state;
    let state: NoteState;
    try {
      state = await work(client);
    } catch (error) {
      state = { note, error };
    }
    if (read !== this.#reads) return;
    this.#show(state);
    if (state.error !== undefined) this.#failed(state.error);
  }

  #show(state: NoteState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
