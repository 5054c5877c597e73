/**
 * Unfinished dossiers on this device.
 *
 * Why they are erased after a time, and what two tabs do to one of them: docs/decisions/0028-drafts.md.
 * @module
 */
import { BkStorageError } from '../errors.js';
import type { Part, PartHost } from '../part.js';
import { text } from '../storage/stamps.js';
import type { Json, RecordData, Store, StoredRecord } from '../storage/store.js';
import { vaultPart, type Vault } from '../storage/vault.js';
import type { Asked } from './asked.js';
import type { Answer, Answers, FieldType, ProcedureDefinition } from './definition.js';
import type { Participant } from './participant.js';
import type { Origin } from './prefill.js';
import type { Decisions } from './remember.js';

const KIND = 'draft';

/** So many days after its last save a draft is erased; who opens it keeps it. */
export const DRAFT_DAYS = 30;

/** Where a filing may stand when it is saved, besides in a section. */
export const SCREENS = ['section', 'papers', 'check', 'handover'] as const;

/** An answer without a place in the form. It is shown to the person and never sent. */
export interface Leftover {
  /** Key of the field it was given to. */
  readonly key: string;
  /** The question, in Vietnamese; empty where nobody knows it any more. */
  readonly label: string;
  readonly type?: FieldType;
  readonly answer: Answer;
  /** The answer as a person reads it, where that is not the answer itself. */
  readonly shown?: string;
  /** The definition has no place for it, or another tab wrote it where this one wrote something else. */
  readonly why: 'definition' | 'tab';
  /** The person has read it. */
  readonly seen?: true;
}

/** A filling that is not sent yet. */
export interface Draft {
  /** UUID. The job that sends the dossier takes it as its Idempotency-Key, so that one draft can become one dossier only. */
  readonly id: string;
  readonly procedure: { readonly code: string; readonly version: number };
  readonly answers: Answers;
  /** What was asked, for the day when a definition no longer says it. */
  readonly asked?: Readonly<Record<string, Asked>>;
  /** Where prefilled answers came from. */
  readonly origins: Readonly<Record<string, Origin>>;
  /** Who stands in which role, with the facts that filled the form. */
  readonly people: Readonly<Record<string, Participant>>;
  /** What was decided about facts that were changed. */
  readonly decisions?: Decisions;
  /** Id of the section that was open. */
  readonly step: string;
  /** What was open; a section when not set. */
  readonly screen?: (typeof SCREENS)[number];
  readonly leftovers?: readonly Leftover[];
  /** Key of the field where the person was in it. */
  readonly question?: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

/** When a draft is erased, in milliseconds since 1970. */
export const erasedAt = ({ savedAt }: Pick<Draft, 'savedAt'>): number => savedAt + DRAFT_DAYS * 86_400_000;

/** Keeps drafts. Every promise resolves after the transaction is done. */
export class Drafts {
  readonly #host: PartHost;
  readonly #vault: Vault;

  constructor(host: PartHost) {
    this.#host = host;
    this.#vault = host.use(vaultPart);
  }

  /**
   * Drafts, the newest first. Erases those whose time is over; one that cannot be erased is still listed.
   *
   * @param codes - Of which procedures; of all when none is named.
   */
  async list(...codes: readonly string[]): Promise<readonly Draft[]> {
    const store = await this.#vault.store();
    const { records } = await store.list();
    const drafts = records.filter(({ data }) => data.kind === KIND).map(asDraft);
    const erased = await this.#purge(store, drafts);
    return drafts
      .filter(
        ({ id, procedure }) => !erased.includes(id) && (codes.length === 0 || codes.includes(procedure.code)),
      )
      .sort((a, b) => b.savedAt - a.savedAt);
  }

  /**
   * Saves a draft as it stands; one that became a dossier stays that.
   *
   * @param base - The answers that are thought to be stored. What another tab has stored or erased meanwhile is
   * left alone; without it, the draft is written over whatever is there.
   * @returns When it was saved, in milliseconds since 1970.
   * @throws {BkStorageError} `draft-gone`, `draft-sent`, `draft-changed`.
   */
  async save(draft: Omit<Draft, 'savedAt'>, base?: Answers): Promise<number> {
    const savedAt = this.#host.now();
    const { id, ...content } = draft;
    const data = { kind: KIND, ...(content as unknown as { [key: string]: Json }), savedAt };
    let fault: Fault | undefined;
    const store = await this.#vault.store();
    await store.put(id, (current) => {
      fault = base && faultOf(current, base);
      return fault === undefined && (current ?? data).kind === KIND ? data : undefined;
    });
    if (fault === 'draft-gone' && (await isWaiting(store, id))) fault = 'draft-sent';
    if (fault) throw new BkStorageError(fault, 'Another tab has erased, sent or changed the draft');
    this.#vault.changed();
    return savedAt;
  }

  /** Deletes a draft; one that became a dossier stays. */
  async remove(id: string): Promise<void> {
    await (await this.#vault.store()).put(id, (current) => (current?.kind === KIND ? null : undefined));
    this.#vault.changed();
  }

  /**
   * A draft as one text for a file `.bkdraft`, which only the passphrase opens. Of the people it carries the facts
   * that the procedure asks for, and no others.
   *
   * @throws {BkDataError} `vault-passphrase-short`.
   * @throws {BkStorageError} `draft-gone`; `storage-offline` when a part of the library cannot be fetched.
   */
  async takeAway(id: string, definition: ProcedureDefinition, passphrase: string): Promise<string> {
    const draft = (await this.list()).find((each) => each.id === id);
    if (!draft) throw new BkStorageError('draft-gone', 'There is no such draft');
    return (await loadFile()).writeDraft(draft, definition, passphrase, { now: this.#host.now() });
  }

  /**
   * Opens such a text and checks it; stores nothing.
   *
   * @throws {BkVaultError} `vault-file-size`, `vault-file`, `vault-passphrase-wrong`.
   * @throws {BkStorageError} `draft-newer` when a later version of the library has written it; `storage-offline`.
   */
  async read(file: string, passphrase: string): Promise<Draft> {
    return (await loadFile()).readDraft(file, passphrase, { now: this.#host.now() });
  }

  /**
   * Stores a draft that came from elsewhere, beside those that are here.
   *
   * @param copy - Under an id of its own, since the draft is here already.
   * @returns It as it is kept here.
   * @throws {BkStorageError} `draft-exists`; `draft-sent` when it became a dossier on this device.
   */
  async take(draft: Draft, copy = false): Promise<Draft> {
    const file = await loadFile();
    const here = await file.asHere(this.#host, copy ? { ...draft, id: crypto.randomUUID() } : draft);
    const store = await this.#vault.store();
    const sent = await isWaiting(store, draft.id);
    let current: RecordData | undefined;
    const { id, ...content } = { ...here, savedAt: this.#host.now() };
    const data = { kind: KIND, ...(content as unknown as { [key: string]: Json }) };
    if (!sent)
      await store.put(id, (found) => {
        current = found;
        return found ? undefined : data;
      });
    if (sent || (current && current.kind !== KIND))
      throw new BkStorageError('draft-sent', 'The draft was sent from this device');
    if (current) throw new BkStorageError('draft-exists', 'The draft is here already');
    this.#vault.changed();
    return { ...here, savedAt: content.savedAt };
  }

  /** Erases what is too old, but nothing that waits to be sent. @returns The ids of what is erased. */
  async #purge(store: Store, drafts: readonly Draft[]): Promise<readonly string[]> {
    const isOld = (savedAt: number) => erasedAt({ savedAt }) <= this.#host.now();
    const old = drafts.filter(({ savedAt }) => isOld(savedAt));
    if (old.length === 0 || store.readOnly) return [];
    const waiting = (await store.listJobs()).map(({ head }) => head.id);
    const erased: string[] = [];
    for (const { id } of old.filter((each) => !waiting.includes(each.id))) {
      let over = false;
      // Another tab may have opened it in this moment; what cannot be erased now is tried with the next list.
      await store
        .put(id, (current) => {
          over = current?.kind === KIND && isOld(current['savedAt'] as number);
          return over ? null : undefined;
        })
        .catch(() => (over = false));
      if (over) erased.push(id);
    }
    if (erased.length > 0) this.#vault.changed();
    return erased;
  }
}

/** Unfinished dossiers on this device. */
export const draftsPart: Part<Drafts> = { key: 'drafts', create: (host) => new Drafts(host) };

type Fault = 'draft-gone' | 'draft-sent' | 'draft-changed';

function faultOf(current: RecordData | undefined, base: Answers): Fault | undefined {
  if (!current) return 'draft-gone';
  if (current.kind !== KIND) return 'draft-sent';
  return text(current['answers']) === text(base) ? undefined : 'draft-changed';
}

/** Whether the dossier waits to be sent. */
const isWaiting = async (store: Store, id: string): Promise<boolean> =>
  (await store.listJobs()).some(({ head }) => head.id === id);

async function loadFile() {
  try {
    return await import('./draft-file.js');
  } catch (cause) {
    throw new BkStorageError('storage-offline', 'A part of the library cannot be fetched', { cause });
  }
}

function asDraft({ id, data }: StoredRecord): Draft {
  const { kind: _kind, ...content } = data as unknown as RecordData & Omit<Draft, 'id'>;
  return { ...content, id };
}
