/**
 * Petitions (phản ánh, kiến nghị): written on the device, sent by the outbox, followed by code and secret.
 * @module
 */
import { documentsPart } from '../document/documents.js';
import { isBkError } from '../errors.js';
import type { JobContent } from '../outbox/job.js';
import { outboxPart, type Outbox } from '../outbox/outbox.js';
import { Transport } from '../outbox/transport.js';
import type { Part, PartHost } from '../part.js';
import type { RecordData } from '../storage/store.js';
import { vaultPart, type Vault } from '../storage/vault.js';
import { PetitionDrafts } from './petition-drafts.js';
import { isPetitionReceipt, type PetitionReceipt } from './petition-receipt.js';
import {
  asPetition,
  asPublicList,
  asRules,
  petitionBody,
  type PetitionDraft,
  type PetitionRules,
  type PetitionStatus,
  type PublicList,
  type Verdict,
} from './petition.js';

const KIND = 'petition';

/** A petition of this device. */
export interface OwnPetition extends PetitionReceipt {
  /** Id of the job that sent it, or of the record of one whose secret was typed. */
  readonly id: string;
}

/** What the sender says of an answer. */
export interface NewVerdict {
  readonly verdict: Verdict;
  /** At most 2,000 characters. */
  readonly comment?: string;
  /** Asks for it to be taken up again, which the server does once. */
  readonly reopen?: boolean;
}

/** Sends and follows petitions. */
export class Petitions {
  /** What is being written. */
  readonly drafts: PetitionDrafts;
  readonly #host: PartHost;
  readonly #vault: Vault;
  readonly #outbox: Outbox;

  constructor(host: PartHost) {
    this.#host = host;
    this.#vault = host.use(vaultPart);
    this.#outbox = host.use(outboxPart);
    this.drafts = new PetitionDrafts(host);
  }

  /**
   * How the site deals with petitions.
   *
   * @returns `undefined` where it receives none.
   * @throws {BkNetworkError} as `Transport.request`.
   */
  async rules(signal?: AbortSignal): Promise<PetitionRules | undefined> {
    return asRules(await this.#get('/site', signal));
  }

  /**
   * Stores a petition to be sent; the draft becomes the job. Resolves when it is stored, not when it is sent.
   *
   * @returns Id of the job.
   * @throws {BkDataError} `phone-format`: check with `petitionIssues` first.
   */
  async send(draft: PetitionDraft): Promise<string> {
    const files = draft.photos.map(({ id, sha256, bytes }, index) => ({
      id,
      paper: 'photo',
      title: `Ảnh ${String(index + 1)}`,
      sha256,
      bytes,
      type: 'image/jpeg',
    }));
    await this.#outbox.enqueue(draft.id, {
      kind: KIND,
      path: '/petitions',
      body: petitionBody(draft),
      ...(files.length > 0 && { files }),
    });
    await this.drafts.forget(draft.id);
    return draft.id;
  }

  /** The petitions sent from this device, the newest first. */
  async list(): Promise<readonly OwnPetition[]> {
    await this.#takeOver();
    const { records } = await (await this.#vault.store()).list();
    return records
      .filter(({ data }) => data.kind === KIND && isPetitionReceipt(data))
      .map(({ id, data }) => ({ ...(data as unknown as PetitionReceipt), id }))
      .sort((a, b) => b.receivedAt.localeCompare(a.receivedAt));
  }

  /** The look-up secret of a petition of this device. */
  async secret(code: string): Promise<string | undefined> {
    return (await this.list()).find((petition) => petition.code === code)?.secret;
  }

  /**
   * How a petition stands now.
   *
   * @param secret - The one of this device when not given.
   * @throws {BkNetworkError} also `network-status` 404: not known, or neither public nor opened by the secret.
   * @throws {BkDataError} `petition-shape`.
   */
  async status(code: string, secret?: string, signal?: AbortSignal): Promise<PetitionStatus> {
    const own = secret ?? (await this.secret(code));
    return asPetition(await this.#get(`/petitions/${encodeURIComponent(code)}`, signal, own));
  }

  /** Keeps a petition whose secret was typed, and was right, among those of this device. */
  async remember(receipt: PetitionReceipt): Promise<void> {
    if ((await this.secret(receipt.code)) !== undefined) return;
    const record = { ...receipt, kind: KIND };
    await (await this.#vault.store()).put(crypto.randomUUID(), () => record);
    this.#vault.changed();
  }

  /** Takes a petition off this device; the agency keeps it. */
  async forget(id: string): Promise<void> {
    await (await this.#vault.store()).put(id, (current) => (current?.kind === KIND ? null : undefined));
    this.#vault.changed();
  }

  /**
   * Stores what the sender says of the answer. Resolves when it is stored.
   *
   * @param secret - The look-up secret of the petition.
   * @returns Id of the job.
   */
  async judge(code: string, secret: string, verdict: NewVerdict): Promise<string> {
    const id = crypto.randomUUID();
    await this.#outbox.enqueue(id, {
      kind: 'verdict',
      about: code,
      path: `/petitions/${encodeURIComponent(code)}/verdict`,
      bearer: secret,
      body: verdict,
    });
    return id;
  }

  /**
   * The public list; a sentence that is just being written finds what says much the same.
   *
   * @throws {BkNetworkError} as `Transport.request`. @throws {BkDataError} `petition-shape`.
   */
  async search({ q = '', page = 1 } = {}, signal?: AbortSignal): Promise<PublicList> {
    const asked = new URLSearchParams({
      ...(q.trim() !== '' && { q: q.trim().slice(-500) }),
      page: String(page),
    });
    return asPublicList(await this.#get(`/petitions?${asked.toString()}`, signal));
  }

  async #get(path: string, signal?: AbortSignal, secret?: string): Promise<unknown> {
    return new Transport(this.#host.options).request(path, {
      signal,
      headers: secret === undefined ? {} : { authorization: `Bearer ${secret}` },
    });
  }

  /** Takes accepted jobs over into records of their own. Twice is harmless: a job is removed after its record is stored. */
  async #takeOver(): Promise<void> {
    const store = await this.#vault.store();
    for (const { id, state, content } of await this.#outbox.list()) {
      if (state !== 'acked' || content.kind !== KIND || !isPetitionReceipt(content.response)) continue;
      const { code, secret, receivedAt, dueAt } = content.response;
      const record: RecordData = { kind: KIND, code, secret, receivedAt, dueAt };
      await store.put(id, () => record);
      await this.#dropPhotos(id, content);
      await store.removeJob(id);
    }
  }

  /** The agency has them now. What cannot be deleted goes with the next tidying. */
  async #dropPhotos(id: string, { files = [] }: JobContent): Promise<void> {
    const documents = this.#host.use(documentsPart);
    for (const file of files)
      await documents.detach(file.id, id).catch((error: unknown) => {
        if (!isBkError(error)) throw error;
      });
  }
}

/** Petitions. */
export const petitionsPart: Part<Petitions> = { key: 'petitions', create: (host) => new Petitions(host) };
