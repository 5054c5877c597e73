/**
 * The draft of one filing: saved shortly after each change, and joined with what another tab has stored.
 *
 * Why two tabs are joined, and what is not written again: docs/decisions/0028-drafts.md.
 * @module
 */
import { isBkError } from '../errors.js';
import type { PartHost } from '../part.js';
import { askedOf } from './asked.js';
import type { Answers, ProcedureDefinition } from './definition.js';
import { draftsPart } from './drafts.js';
import type { FilingState } from './filing-state.js';
import type { Participant } from './participant.js';

/** After the last keystroke a draft is saved within this time. */
const SAVE_DELAY_MS = 300;

/** What a draft keeps of a filing, as it is at the moment of saving. */
export interface Drafted {
  readonly definition: ProcedureDefinition;
  /** UUID of the draft. */
  readonly id: string;
  readonly people: Readonly<Record<string, Participant>>;
  readonly state: FilingState;
}

/** Saves one filing, one save after the other. A failure goes into its state; no promise here rejects for it. */
export class FilingDraft {
  readonly #host: PartHost;
  readonly #filing: Drafted;
  readonly #set: (change: Partial<FilingState>) => void;
  readonly #beforeSave: () => void;
  readonly #dropped: AbortSignal;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> = Promise.resolve();
  /** The answers that are stored, as far as this tab knows; `undefined` before the first save. */
  #stored: Answers | undefined;

  /**
   * @param set - Takes what saving changes in the state: `savedAt`, `saveError`, and what another tab has filled in.
   * @param beforeSave - Called whenever something is about to be stored.
   * @param dropped - Nothing is stored once it is aborted.
   */
  constructor(
    host: PartHost,
    filing: Drafted,
    set: (change: Partial<FilingState>) => void,
    beforeSave: () => void,
    dropped: AbortSignal,
  ) {
    this.#host = host;
    this.#filing = filing;
    this.#set = set;
    this.#beforeSave = beforeSave;
    this.#dropped = dropped;
  }

  /**
   * Saves for the first time. Sealing a whole form can wait until the person sees it; who leaves before that saves
   * on the way out.
   *
   * @param stored - The answers that are stored already.
   */
  start(stored?: Answers): void {
    this.#stored = stored;
    this.saveSoon(); // where nothing is painted
    const timer = this.#timer;
    globalThis.requestAnimationFrame?.(() =>
      setTimeout(() => {
        if (this.#timer === timer) void this.save();
      }),
    );
  }

  /** Saves when nothing has changed for a moment. */
  saveSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), SAVE_DELAY_MS);
  }

  /** Saves now; what is sent is no draft any more. */
  save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#filing.state.phase === 'sent') return this.#saving;
    this.#saving = this.#saving.then(() => this.#store());
    return this.#saving;
  }

  /** Saves now, over whatever is stored; also what another tab has erased. */
  overwrite(): Promise<void> {
    this.#stored = undefined;
    return this.save();
  }

  /** Lets go of the save that is due. Resolves when one that has begun is over. */
  hold(): Promise<void> {
    clearTimeout(this.#timer);
    return this.#saving;
  }

  /**
   * Erases what is stored; one that became a dossier stays that.
   *
   * @throws {BkStorageError} when it cannot be erased.
   */
  async erase(): Promise<void> {
    // A save that began meanwhile would bring the draft back.
    await this.#saving;
    await this.#host.use(draftsPart).remove(this.#filing.id);
  }

  async #store(): Promise<void> {
    const { definition, id, people, state } = this.#filing;
    const { answers, origins, decisions, sectionId, question, phase, leftovers } = state;
    if (phase === 'sent' || this.#dropped.aborted) return;
    const { code, version } = definition;
    this.#beforeSave();
    try {
      const savedAt = await this.#host.use(draftsPart).save(
        {
          id,
          procedure: { code, version },
          answers,
          asked: askedOf(definition, answers),
          origins,
          people,
          decisions,
          step: sectionId,
          question,
          screen: phase,
          ...(leftovers.length > 0 && { leftovers }),
        },
        this.#stored,
      );
      this.#stored = answers;
      this.#set({ savedAt, saveError: undefined });
    } catch (saveError) {
      if (!(isBkError(saveError) && saveError.code === 'draft-changed')) this.#set({ saveError });
      else await this.#join().catch((error: unknown) => this.#set({ saveError: error }));
    }
  }

  /** Takes in what another tab has stored, and saves both. */
  async #join(): Promise<void> {
    const [drafts, { joinDrafts }] = await Promise.all([
      this.#host.use(draftsPart).list(),
      import('./draft-join.js'),
    ]);
    const theirs = drafts.find(({ id }) => id === this.#filing.id);
    if (this.#dropped.aborted) return;
    if (theirs && this.#stored) {
      this.#set({ ...joinDrafts(this.#stored, this.#filing.state, theirs), joined: true });
      this.#stored = theirs.answers;
    }
    // Until no other tab is faster; each turn means that one has stored something.
    await this.#store();
  }
}
