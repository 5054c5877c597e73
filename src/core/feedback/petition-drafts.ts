/**
 * Petitions that are being written: text and photos stay on the device until they are sent.
 * @module
 */
import { documentsPart, type Documents } from '../document/documents.js';
import { BkStorageError } from '../errors.js';
import type { PartHost } from '../part.js';
import type { Json, RecordData } from '../storage/store.js';
import { vaultPart, type Vault } from '../storage/vault.js';
import type { PetitionDraft, PetitionPhoto, PetitionRules } from './petition.js';

/** Kind of the records; what is for one of them is not tidied away (`Documents.tidy`). */
export const PETITION_DRAFT = 'petition-draft';
/** So long after its last save a draft is erased, as that of a dossier. */
const KEPT_MS = 30 * 86_400_000;

/** A draft as it is kept. */
export interface KeptPetition {
  readonly draft: PetitionDraft;
  /** What the site said when it was written: there may be no line when it is opened again. */
  readonly rules?: PetitionRules | undefined;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

/** Keeps drafts of petitions. Every promise resolves after the transaction is done. */
export class PetitionDrafts {
  readonly #host: PartHost;
  readonly #vault: Vault;
  readonly #documents: Documents;

  constructor(host: PartHost) {
    this.#host = host;
    this.#vault = host.use(vaultPart);
    this.#documents = host.use(documentsPart);
  }

  /** The newest draft about a dossier, or about none; erases those whose time is over. */
  async newest(dossier = ''): Promise<KeptPetition | undefined> {
    const store = await this.#vault.store();
    const { records } = await store.list();
    const drafts = records.filter(({ data }) => data.kind === PETITION_DRAFT).map(({ data }) => keptOf(data));
    const now = this.#host.now();
    for (const { draft, savedAt } of drafts) if (savedAt + KEPT_MS <= now) await this.remove(draft);
    return drafts
      .filter(({ draft, savedAt }) => draft.dossier === dossier && savedAt + KEPT_MS > now)
      .sort((a, b) => b.savedAt - a.savedAt)[0];
  }

  /**
   * Saves a draft as it stands.
   *
   * @param isNew - Else it is saved only where it still is: what another tab has sent does not come back.
   * @throws {BkStorageError} `draft-gone`.
   */
  async save(draft: PetitionDraft, rules: PetitionRules | undefined, isNew: boolean): Promise<void> {
    const data = { kind: PETITION_DRAFT, draft, rules, savedAt: this.#host.now() } as unknown as RecordData;
    let gone = false;
    await (
      await this.#vault.store()
    ).put(draft.id, (current) => {
      gone = current === undefined && !isNew;
      return gone ? undefined : data;
    });
    if (gone) throw new BkStorageError('draft-gone', 'Another tab has sent or erased the petition');
  }

  /** Deletes a draft with its photos. */
  async remove({ id, photos }: PetitionDraft): Promise<void> {
    await this.forget(id);
    for (const photo of photos) await this.#documents.detach(photo.id, id);
  }

  /** Deletes a draft and leaves its photos to the job that sends them. */
  async forget(id: string): Promise<void> {
    await (
      await this.#vault.store()
    ).put(id, (current) => (current?.kind === PETITION_DRAFT ? null : undefined));
  }

  /**
   * Keeps a photo, prepared as `preparePage` does: shrunk, and without what a phone writes into it.
   *
   * @throws {BkStorageError} as `Documents.keep`.
   */
  async addPhoto({ id: dossier, photos }: PetitionDraft, file: Blob): Promise<PetitionPhoto> {
    const sha256 = hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    const title = `Ảnh ${String(photos.length + 1)}`;
    const id = await this.#documents.keep(file, {
      paper: 'photo',
      title,
      pages: 1,
      dossier,
      forLater: false,
    });
    return { id, sha256, bytes: file.size };
  }

  /** Deletes a photo. */
  async removePhoto({ id }: PetitionPhoto): Promise<void> {
    await this.#documents.remove(id);
  }

  /** A photo to look at; `undefined` when it is not there any more. */
  photo(id: string): Promise<Blob | undefined> {
    return this.#documents.get(id);
  }
}

const hex = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

const keptOf = (data: RecordData) => data as unknown as KeptPetition & { readonly [field: string]: Json };
