/**
 * The papers on this device: those of a dossier that is being filled, and those that somebody wants to have again
 * (the document wallet). What is known of each is a record of the vault; its bytes lie apart, so that opening the
 * vault does not read them.
 * @module
 */
import { BkStorageError, check } from '../errors.js';
import { outboxPart } from '../outbox/outbox.js';
import type { Part, PartHost } from '../part.js';
import { getFile, putFile } from '../storage/files.js';
import { DOCUMENT, type Level, type RecordData, type StoredRecord } from '../storage/store.js';
import type { VaultChange } from '../storage/vault-change.js';
import { vaultPart, type Vault } from '../storage/vault.js';
import { DOCUMENT_LIMITS } from './limits.js';

/** What is known of a paper. */
export interface NewDocument {
  /** Id of the paper in the definition that asked for it, such as `chung-sinh`. */
  readonly paper: string;
  /** Its name, as the person reads it. */
  readonly title: string;
  readonly pages: number;
  /** When it was photographed or chosen, in milliseconds since 1970; now when not set. */
  readonly takenAt?: number | undefined;
  /** Id of the profile that it is about; it is deleted with that person. */
  readonly about?: string | undefined;
  /** Id of the dossier that it is for. */
  readonly dossier?: string | undefined;
  /** Kept for the next time, which the person has agreed to; else it goes with its dossier. */
  readonly forLater: boolean;
}

/** A paper that is kept. */
export interface KeptDocument extends Omit<NewDocument, 'dossier' | 'takenAt'> {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly takenAt: number;
  readonly type: 'application/pdf' | 'image/jpeg';
  /** Size in bytes. */
  readonly bytes: number;
  /** Ids of the dossiers that it is for. */
  readonly dossiers: readonly string[];
}

/** What is kept of a paper besides its bytes. */
interface DocumentRecord extends Omit<KeptDocument, 'id'> {
  readonly kind: typeof DOCUMENT;
  /** All its bytes are there. */
  readonly whole: boolean;
}

/** All papers of a device together, in bytes; more would make a change of the lock slow on a phone. */
export const WALLET_BYTES = 60_000_000;
/** What papers are for: what is being written (a dossier, a petition, an answer), and a dossier that was sent. */
const HAVING: readonly string[] = ['draft', 'dossier', 'petition-draft', 'supplement-draft'];
/** A dossier is saved a little after its first paper, and a paper is written in two steps. */
const GRACE_MS = 24 * 60 * 60_000;

/** Keeps papers. Every promise resolves after the transaction is done. */
export class Documents {
  readonly #host: PartHost;
  readonly #vault: Vault;

  constructor(host: PartHost) {
    this.#host = host;
    this.#vault = host.use(vaultPart);
  }

  /** The wallet: what is kept for the next time, the newest first. */
  async list(): Promise<readonly KeptDocument[]> {
    return (await this.#all()).filter(({ forLater }) => forLater);
  }

  /** The papers of one dossier, the newest first. */
  async forDossier(dossier: string): Promise<readonly KeptDocument[]> {
    return (await this.#all()).filter(({ dossiers }) => dossiers.includes(dossier));
  }

  /**
   * Keeps a paper as `prepareDocument` has made it.
   *
   * @returns Its id.
   * @throws {BkDataError} `document-file` for what is no JPEG and no PDF, and for more than 5 MB.
   * @throws {BkStorageError} `storage-wallet` when all papers together would be too large, `storage-full`,
   * `storage-files` where the app around the page keeps the vault. Nothing is kept then.
   */
  async keep(file: Blob, { dossier, ...known }: NewDocument): Promise<string> {
    const { type, size: bytes } = file;
    check(
      isType(type) && bytes > 0 && bytes <= DOCUMENT_LIMITS.documentBytes,
      'document-file',
      'Not prepared',
    );
    const used = (await this.#all()).reduce((sum, document) => sum + document.bytes, 0);
    if (used + bytes > WALLET_BYTES) throw new BkStorageError('storage-wallet', 'Too many papers are kept');
    const now = this.#host.now();
    const takenAt = known.takenAt ?? now;
    const dossiers = dossier === undefined ? [] : [dossier];
    const record = { kind: DOCUMENT, ...known, type, bytes, takenAt, dossiers, savedAt: now };
    const id = crypto.randomUUID();
    const content = await file.arrayBuffer();
    const store = await this.#vault.store();
    // The record first: bytes without one nobody would find again.
    await store.put(id, () => asData({ ...record, whole: false }));
    try {
      await putFile(store, id, content);
      await store.put(id, (current) => current && { ...current, whole: true });
    } catch (error) {
      await store.remove(id).catch(() => undefined); // `tidy` does it later
      throw error;
    }
    this.#vault.changed();
    return id;
  }

  /**
   * The paper itself.
   *
   * @returns `undefined` when it is not there, or damaged.
   */
  async get(id: string): Promise<Blob | undefined> {
    const store = await this.#vault.store();
    const known = (await this.#all()).find((document) => document.id === id);
    const bytes = known && (await getFile(store, id));
    return bytes && new Blob([bytes], { type: known.type });
  }

  /** Deletes a paper, whichever dossiers it is for. */
  async remove(id: string): Promise<void> {
    await (await this.#vault.store()).remove(id);
    this.#vault.changed();
  }

  /** Uses a paper for one more dossier. */
  attach(id: string, dossier: string): Promise<void> {
    return this.#change(id, (document) => ({
      ...document,
      dossiers: [...new Set([...document.dossiers, dossier])],
    }));
  }

  /** Takes a paper out of a dossier; one that is neither for the next time nor for another dossier is deleted. */
  detach(id: string, dossier: string): Promise<void> {
    return this.#change(id, (document) => {
      const dossiers = document.dossiers.filter((one) => one !== dossier);
      return dossiers.length > 0 || document.forLater ? { ...document, dossiers } : null;
    });
  }

  /** Says whether a paper is kept for the next time, which the person has to agree to. */
  keepForLater(id: string, forLater: boolean): Promise<void> {
    return this.#change(id, (document) => ({ ...document, forLater }));
  }

  /**
   * Deletes what is for no dossier, neither one that is being filled nor one that was sent, unless it is for the
   * next time, and what was not kept to the end; both a day after they came. Papers of a dossier stay with it after it
   * was sent: the person may have to show them.
   */
  async tidy(): Promise<void> {
    const store = await this.#vault.store();
    if (store.readOnly) return;
    const { records } = await store.list();
    const kept = records.filter(({ data }) => HAVING.includes(data.kind));
    const waiting = await this.#host.use(outboxPart).list();
    const dossiers = new Set([...kept, ...waiting].map(({ id }) => id));
    const before = this.#host.now() - GRACE_MS;
    for (const { id, data } of records) {
      if (!isDocument(data) || Number(data['savedAt']) > before) continue;
      const { whole, forLater, dossiers: of } = recordOf(data);
      if (!whole || (!forLater && !of.some((dossier) => dossiers.has(dossier)))) await store.remove(id);
    }
  }

  /** Where papers are kept, or `undefined` while nobody has said whose device this is. */
  level(): Promise<Level | undefined> {
    return this.#vault.level();
  }

  /** Hears of every change in the vault, also of other tabs. @returns A function that stops it. */
  subscribe(listener: (change: VaultChange) => void): () => void {
    return this.#vault.subscribe(listener);
  }

  async #all(): Promise<readonly KeptDocument[]> {
    const { records } = await (await this.#vault.store()).list();
    return records
      .filter(({ data }) => isDocument(data) && recordOf(data).whole)
      .map(asDocument)
      .sort((a, b) => b.takenAt - a.takenAt);
  }

  async #change(id: string, change: (document: DocumentRecord) => object | null): Promise<void> {
    const store = await this.#vault.store();
    await store.put(id, (current) => {
      if (!current || !isDocument(current)) return undefined;
      const after = change(recordOf(current));
      return after && asData({ ...after, savedAt: this.#host.now() });
    });
    this.#vault.changed();
  }
}

/** The papers on this device. */
export const documentsPart: Part<Documents> = { key: 'documents', create: (host) => new Documents(host) };

const isType = (type: string): type is KeptDocument['type'] =>
  type === 'application/pdf' || type === 'image/jpeg';

const recordOf = (data: RecordData) => data as unknown as DocumentRecord;

const asData = (record: object) => record as unknown as RecordData;

/** What a later version has written may be another thing. */
function isDocument(data: RecordData): boolean {
  const { kind, paper, title, dossiers, type } = data;
  return (
    kind === DOCUMENT &&
    [paper, title].every((text) => typeof text === 'string') &&
    Array.isArray(dossiers) &&
    typeof type === 'string' &&
    isType(type)
  );
}

function asDocument({ id, data }: StoredRecord): KeptDocument {
  const { paper, title, pages, takenAt, about, forLater, type, bytes, dossiers } = recordOf(data);
  return { id, paper, title, pages, takenAt, about, forLater, type, bytes, dossiers };
}
