/**
 * Unfinished dossiers on this device.
 * @module
 */
import type { Part, PartHost } from '../part.js';
import type { Json, RecordData, StoredRecord } from '../storage/store.js';
import { vaultPart, type Vault } from '../storage/vault.js';
import type { Profile } from '../profile/profile.js';
import type { Answers } from './definition.js';
import type { Origin } from './prefill.js';
import type { Decisions } from './remember.js';

const KIND = 'draft';

/** Somebody who stands in a role of a filing. */
export interface Participant extends Profile {
  /** Whether the profile was on the device before; else its facts come from a card just read. */
  readonly kept: boolean;
}

/** A filling that is not sent yet. */
export interface Draft {
  /** UUID. The job that sends the dossier takes it as its Idempotency-Key, so that one draft can become one dossier only. */
  readonly id: string;
  readonly procedure: { readonly code: string; readonly version: number };
  readonly answers: Answers;
  /** Where prefilled answers came from. */
  readonly origins: Readonly<Record<string, Origin>>;
  /** Who stands in which role, with the facts that filled the form. */
  readonly people: Readonly<Record<string, Participant>>;
  /** What was decided about facts that were changed. */
  readonly decisions?: Decisions;
  /** Id of the section that was open. */
  readonly step: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

/** Keeps drafts. Every promise resolves after the transaction is done. */
export class Drafts {
  readonly #host: PartHost;
  readonly #vault: Vault;

  constructor(host: PartHost) {
    this.#host = host;
    this.#vault = host.use(vaultPart);
  }

  /** Drafts of one procedure, the newest first. */
  async list(code: string): Promise<readonly Draft[]> {
    const { records } = await (await this.#vault.store()).list();
    return records
      .filter(({ data }) => data.kind === KIND)
      .map(asDraft)
      .filter(({ procedure }) => procedure.code === code)
      .sort((a, b) => b.savedAt - a.savedAt);
  }

  /** Saves a draft as it stands; one that became a dossier stays that. @returns When it was saved, in milliseconds since 1970. */
  async save(draft: Omit<Draft, 'savedAt'>): Promise<number> {
    const savedAt = this.#host.now();
    const { id, ...content } = draft;
    const data = { kind: KIND, ...(content as unknown as { [key: string]: Json }), savedAt };
    await (
      await this.#vault.store()
    ).put(id, (current) => ((current ?? data).kind === KIND ? data : undefined));
    this.#vault.changed();
    return savedAt;
  }

  /** Deletes a draft; one that became a dossier stays. */
  async remove(id: string): Promise<void> {
    await (await this.#vault.store()).put(id, (current) => (current?.kind === KIND ? null : undefined));
    this.#vault.changed();
  }
}

/** Unfinished dossiers on this device. */
export const draftsPart: Part<Drafts> = { key: 'drafts', create: (host) => new Drafts(host) };

function asDraft({ id, data }: StoredRecord): Draft {
  const { kind: _kind, ...content } = data as unknown as RecordData & Omit<Draft, 'id'>;
  return { ...content, id };
}
