/**
 * Dossiers (hồ sơ) that a server has accepted: the device's own list, and how each stands.
 * @module
 */
import { BkDataError } from '../errors.js';
import { Transport } from '../outbox/transport.js';
import { outboxPart, type Outbox } from '../outbox/outbox.js';
import type { Part, PartHost } from '../part.js';
import { vaultPart, type Vault } from '../storage/vault.js';
import { isAccepted, isMoment, type Accepted } from './accepted.js';

const KIND = 'dossier';

/** A dossier of this device. */
export interface OwnDossier extends Accepted {
  /** Id of the job that sent it. */
  readonly jobId: string;
  readonly procedureCode: string;
}

/** How a dossier stands, as the server says. */
export interface DossierStatus {
  readonly code: string;
  readonly procedure: { readonly code: string; readonly name: string };
  readonly status: 'received' | 'in-progress' | 'supplement-asked' | 'done' | 'returned' | 'refused';
  readonly receivedAt: string;
  readonly dueAt: string;
  readonly holder: string;
  readonly timeline: readonly { readonly at: string; readonly state: string }[];
  readonly personal?: {
    readonly applicantName: string;
    readonly payment: { readonly id: string; readonly state: string; readonly amount: number } | null;
    readonly rating: { readonly score: number } | null;
  };
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

  /** The dossiers sent from this device, the newest first. */
  async list(): Promise<readonly OwnDossier[]> {
    await this.#takeOver();
    const { records } = await (await this.#vault.store()).list();
    return records
      .filter(({ data }) => data.kind === KIND)
      .map(({ data }) => data as unknown as OwnDossier)
      .sort((a, b) => b.receivedAt.localeCompare(a.receivedAt));
  }

  /**
   * How a dossier stands now; with the personal part when this device knows its secret.
   *
   * @throws {BkNetworkError} also `network-status` 404 for a code that the server does not know.
   * @throws {BkDataError} `dossier-shape` for an answer that is no dossier.
   */
  async status(code: string, signal?: AbortSignal): Promise<DossierStatus> {
    const secret = await this.secret(code);
    const answer = await new Transport(this.#host.options).request(`/dossiers/${encodeURIComponent(code)}`, {
      signal,
      headers: secret === undefined ? {} : { authorization: `Bearer ${secret}` },
    });
    return asStatus(answer);
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
      if (state !== 'acked' || content.kind !== KIND || !isAccepted(content.response)) continue;
      const record = { ...content.response, kind: KIND, jobId: id, procedureCode: content.about ?? '' };
      await store.put(id, () => record);
      await store.removeJob(id);
    }
  }
}

/** Dossiers that a server has accepted. */
export const dossiersPart: Part<Dossiers> = { key: 'dossiers', create: (host) => new Dossiers(host) };

function asStatus(value: unknown): DossierStatus {
  const { code, procedure, status, receivedAt, dueAt, holder, timeline, personal } = value as DossierStatus;
  const fits =
    [code, status, holder, procedure?.name].every((text) => typeof text === 'string') &&
    [receivedAt, dueAt].every(isMoment) &&
    Array.isArray(timeline) &&
    (timeline as DossierStatus['timeline']).every(
      (step) => isMoment(step?.at) && typeof step.state === 'string',
    ) &&
    (!personal?.payment || Number.isSafeInteger(personal.payment.amount));
  if (!fits) throw new BkDataError('dossier-shape', 'The answer is no dossier');
  return value as DossierStatus;
}
