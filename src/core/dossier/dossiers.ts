/**
 * Dossiers (hồ sơ) that a server has accepted: the device's own list, and how each stands.
 * @module
 */
import { fetched } from '../lazy.js';
import { outboxPart, type Outbox } from '../outbox/outbox.js';
import type { Part, PartHost } from '../part.js';
import { vaultPart, type Vault } from '../storage/vault.js';
import { DOSSIER, isAccepted, type Accepted } from './accepted.js';
import type { DossierStatus } from './status.js';

export type { DossierStatus } from './status.js';

/** A dossier of this device. */
export interface OwnDossier extends Accepted {
  /** Id of the job that sent it; an id of its own for one that was looked up and kept. */
  readonly jobId: string;
  readonly procedureCode: string;
  /** Short name in Vietnamese, where what sent it said so. */
  readonly procedureName?: string;
  /** The person brought code and secret from elsewhere, and had them kept. */
  readonly wasKept?: boolean;
}

/** Follows dossiers. */
export class Dossiers {
  readonly #host: PartHost;
  readonly #vault: Vault;
  readonly #outbox: Outbox;

  constructor(host: PartHost) {
    this.#host = host;
    this.#vault = host.use(vaultPart);
    this.#outbox = host.use(outboxPart);
  }

  /** The dossiers of this device, the newest first. */
  async list(): Promise<readonly OwnDossier[]> {
    await this.#takeOver();
    const { records } = await (await this.#vault.store()).list();
    return records
      .filter(({ data }) => data.kind === DOSSIER)
      .map(({ data }) => data as unknown as OwnDossier)
      .sort((a, b) => b.receivedAt.localeCompare(a.receivedAt));
  }

  /**
   * How a dossier stands now; with the personal part when this device knows its secret.
   *
   * @throws {BkNetworkError} also `network-status` 404 for a code that the server does not know.
   * @throws {BkDataError} `dossier-shape` for an answer that is no dossier.
   * @throws {BkStorageError} `storage-offline` where the part that reads it cannot be fetched.
   */
  async status(code: string, signal?: AbortSignal): Promise<DossierStatus> {
    const { readDossier } = await fetched(import('./reading.js'));
    return readDossier(this.#host, code, { own: await this.secret(code) }, signal);
  }

  /** The look-up secret of a dossier of this device. */
  async secret(code: string): Promise<string | undefined> {
    return (await this.list()).find((dossier) => dossier.code === code)?.secret;
  }

  /**
   * Takes accepted jobs over into records of their own; the draft, which has the same id, becomes the
   * dossier. Twice is harmless, since a job is removed only after its record is stored.
   */
  async #takeOver(): Promise<void> {
    const store = await this.#vault.store();
    for (const { id, state, content } of await this.#outbox.list()) {
      if (state !== 'acked' || content.kind !== DOSSIER || !isAccepted(content.response)) continue;
      const { about = '', title } = content;
      const procedure = { procedureCode: about, ...(title !== undefined && { procedureName: title }) };
      const record = { ...content.response, kind: DOSSIER, jobId: id, ...procedure };
      await store.put(id, () => record);
      await store.removeJob(id);
    }
  }
}

/** Dossiers that a server has accepted. */
export const dossiersPart: Part<Dossiers> = { key: 'dossiers', create: (host) => new Dossiers(host) };
