/**
 * One filing from start to end: people, answers, draft, check, sending. Runs without a page; the form
 * element only shows its state and tells it what was typed.
 * @module
 */
import { outboxPart } from '../outbox/outbox.js';
import type { Issue } from '../errors.js';
import type { PartHost } from '../part.js';
import type { FactKey } from '../profile/facts.js';
import { vietnamDate } from '../text/vietnam-date.js';
import type { Answer, Answers, ProcedureDefinition } from './definition.js';
import type { Draft } from './drafts.js';
import { FilingDraft } from './filing-draft.js';
import { filingFigures, type SentFigures } from './filing-figures.js';
import { followJob } from './filing-job.js';
import { filesOfDossier, takesFiles } from './filing-papers.js';
import { FilingPeople } from './filing-people.js';
import { startAnswers } from './filing-start.js';
import { answeredState, isAnswered, openedState, type FilingState } from './filing-state.js';
import { noteUse } from './filing-uses.js';
import type { Participant } from './participant.js';
import { checkFields, effectiveAnswers, neededPapers, steps, submission, type Step } from './flow.js';
import { proceduresPart, type Site, type SiteUploads } from './procedures.js';
import { isSensitive, type ChangedFact, type Decision, type Remembered } from './remember.js';
import { placeOf, screenAt, screensOf, type Pace, type Screen } from './screens.js';

export type { FilingState } from './filing-state.js';

/** Owns the state of one filing. */
export class Filing {
  readonly definition: ProcedureDefinition;
  /** UUID of the draft, and later the Idempotency-Key. */
  readonly id: string;
  readonly #host: PartHost;
  readonly #changed: () => void;
  #state: FilingState;
  #unfollow: (() => void) | undefined;
  readonly #dropping = new AbortController();
  readonly #draft: FilingDraft;
  readonly #people: FilingPeople;
  /** What was filled in beforehand, and had not been changed when this was opened. */
  readonly #filled: ReadonlySet<string>;
  readonly #origins: FilingState['origins'];
  /** When it was begun, and sent; of a draft that was left nobody knows. */
  #begunAt: number | undefined;
  #sentAt: number | undefined;
  /** Worked out once for each set of answers. */
  #steps: { readonly of: Answers; readonly steps: readonly Step[] } | undefined;
  /** Opened from the check, to change one answer. */
  #changing = false;
  /** What was taken from profiles stands in the log of uses. */
  #isNoted = true;

  private constructor(
    host: PartHost,
    changed: () => void,
    definition: ProcedureDefinition,
    draft: Omit<Draft, 'savedAt' | 'procedure'>,
  ) {
    this.#host = host;
    this.#changed = changed;
    this.definition = definition;
    this.id = draft.id;
    this.#people = new FilingPeople(host, definition, draft.people, this.#dropping.signal);
    this.#origins = draft.origins;
    this.#filled = new Set(Object.keys(draft.origins));
    this.#state = openedState(draft);
    this.#draft = new FilingDraft(host, this, this.#set, () => this.#notePrefill(), this.#dropping.signal);
  }

  /** Starts with what the people's profiles and the site already know. @param changed - Called after every change of state. */
  static begin(
    host: PartHost,
    changed: () => void,
    definition: ProcedureDefinition,
    people: Readonly<Record<string, Participant>>,
    site: Site | undefined,
  ): Filing {
    const at = new Date(host.now()).toISOString();
    const filing = new Filing(host, changed, definition, {
      id: crypto.randomUUID(),
      ...startAnswers(definition, people, site, at),
      people,
      step: definition.sections[0]?.id ?? '',
    });
    filing.#isNoted = false;
    filing.#begunAt = host.now();
    filing.#draft.start();
    return filing;
  }

  /**
   * Goes on with a draft, and saves it: who opens it wants to keep it.
   *
   * @param draft - As `fittingDraft` has brought it into the definition.
   * @param stored - The answers that are stored, where those are others.
   */
  static resume(
    host: PartHost,
    changed: () => void,
    definition: ProcedureDefinition,
    draft: Draft,
    stored: Answers = draft.answers,
  ): Filing {
    const filing = new Filing(host, changed, definition, draft);
    filing.#set({ savedAt: draft.savedAt });
    filing.#draft.start(stored);
    return filing;
  }

  /** Who stands in which role. */
  get people(): Readonly<Record<string, Participant>> {
    return this.#people.byRole;
  }

  /** The current time in milliseconds since 1970. */
  get now(): number {
    return this.#host.now();
  }

  get state(): FilingState {
    return this.#state;
  }

  /** The sections that have something to ask now. */
  get steps(): readonly Step[] {
    const { answers } = this.#state;
    if (this.#steps?.of !== answers) this.#steps = { of: answers, steps: steps(this.definition, answers) };
    return this.#steps.steps;
  }

  /** What is gone through, one after the other: the sections, or the questions. */
  get screens(): readonly Screen[] {
    return screensOf(this.steps, this.#filled, this.#state.pace);
  }

  /** What is open; of what has nothing to ask any more, that which is near. */
  get step(): Screen {
    return screenAt(this.screens, this.#state.sectionId, this.#state.question);
  }

  /** Goes on by section or by question; place and answers stay. */
  walk(pace: Pace): void {
    if (pace !== this.#state.pace) this.#set({ pace, issues: [] });
  }

  /**
   * Takes an answer; the draft follows shortly after. An answer that was changed by hand drops its origin;
   * an address of which more is known by now is as it was. Of what two people are to each other the last choice
   * counts: other fields that ask it follow.
   *
   * @param answer - `undefined` takes it back: what is derived stands there again.
   * @param path - What of it was changed, where that is one cell of a table: `table/0/column`.
   */
  answer(key: string, answer: Answer | undefined, path = key): void {
    // Who leaves a field says again what was said with the last keystroke.
    if (isAnswered(this.#state, key, answer, path)) {
      if (this.#state.saveError !== undefined) this.#draft.saveSoon();
      return;
    }
    this.#set(answeredState(this.definition, this.#state, key, answer, path));
    this.#draft.saveSoon();
  }

  /** How the fields came to their answers, in numbers alone. */
  get figures(): SentFigures {
    const took =
      this.#begunAt === undefined || this.#sentAt === undefined ? undefined : this.#sentAt - this.#begunAt;
    return filingFigures(this.steps, this.#origins, this.#state.origins, took);
  }

  /** Whether there is a page about papers: where none can be handed in, there is none. */
  get asksPapers(): boolean {
    const papers = neededPapers(this.definition, effectiveAnswers(this.definition, this.#state.answers));
    return papers.some(({ need }) => need === 'needed' || need === 'optional');
  }

  /** How many steps there are: the screens, the papers where they are asked, and the check. */
  get stepCount(): number {
    return this.screens.length + (this.asksPapers ? 2 : 1);
  }

  /** Goes to the next screen, the papers, or the check; stays and tells when something is wrong. */
  next(): boolean {
    if (this.#state.phase === 'papers') {
      this.#set({ phase: 'check' });
      return true;
    }
    const { step } = this;
    const issues = this.#issuesOf(step);
    if (issues.length > 0) {
      this.#set({ issues });
      return false;
    }
    const all = this.screens;
    // Who has changed one answer goes back to the check, unless the change brings new questions.
    const after = this.#changing
      ? all.find((screen) => this.#issuesOf(screen).length > 0)
      : all[all.findIndex(({ id }) => id === step.id) + 1];
    const phase = this.asksPapers && !this.#changing ? 'papers' : 'check';
    if (!after) this.#changing = false;
    this.#set({ issues, ...(after ? placeOf(after) : { phase }) });
    void this.save();
    return true;
  }

  /** Goes back one page. */
  back(): void {
    const { phase } = this.#state;
    if (phase === 'handover') this.#set({ phase: 'check' });
    else if (phase === 'check' && this.asksPapers) this.#set({ phase: 'papers' });
    else {
      const all = this.screens;
      const here = phase === 'section' ? all.findIndex(({ id }) => id === this.step.id) : all.length;
      this.#changing = false;
      this.#set({ phase: 'section', ...placeOf(all[Math.max(0, here - 1)] as Screen), issues: [] });
    }
  }

  /**
   * Opens a section. From the check, with a question at a time, the next step leads back there.
   *
   * @param question - Key of the field to open it at; its beginning when left out.
   */
  goTo(sectionId: string, question = ''): void {
    this.#changing = this.#state.phase === 'check' && this.#state.pace === 'question';
    this.#set({ phase: 'section', sectionId, question, issues: [] });
  }

  /** Saves the draft now. A failure shows in the state and loses nothing that is on the page. */
  save(): Promise<void> {
    return this.#draft.save();
  }

  /** Saves anew what another tab has erased; the person has asked for it. */
  keep(): Promise<void> {
    return this.#draft.overwrite();
  }

  /** The person has read what has no place in the form. */
  readLeftovers(): void {
    this.#set({ leftovers: this.#state.leftovers.map((each) => ({ ...each, seen: true })) });
    void this.save();
  }

  /** The facts of kept people to which the answers say something else: asked one by one what becomes of them. */
  get changes(): readonly ChangedFact[] {
    return this.#people.changes(this.#state.answers);
  }

  /** Takes what becomes of a changed fact; the draft follows shortly after. @param id - Of the {@link ChangedFact}. */
  decide(id: string, decision: Decision): void {
    this.#set({ decisions: { ...this.#state.decisions, [id]: decision } });
    this.#draft.saveSoon();
  }

  /** Whether the answers would teach the device something that it does not know; sensitive facts and changes apart. */
  get hasNewFacts(): boolean {
    return this.#people.news(this.#state.answers, { plain: true, sensitive: false }).length > 0;
  }

  /** The sensitive facts that the answers would teach the device, if the person agrees to that. */
  get newSensitiveFacts(): readonly FactKey[] {
    return this.#people.news(this.#state.answers, { plain: true, sensitive: true }).filter(isSensitive);
  }

  /**
   * Keeps in the profiles what the person agreed to, and what they decided to change there. From then on it is
   * known: asking again finds nothing new.
   *
   * @throws {BkStorageError} when something of it cannot be kept.
   */
  async keepChanges(agreed: Remembered): Promise<void> {
    const { answers, decisions } = this.#state;
    this.#set({ kept: await this.#people.keep(answers, decisions, agreed) });
    void this.save();
  }

  /**
   * Stores the dossier to be sent. Resolves when it is stored; how it fares shows in `state.job`.
   *
   * @param remember - Keep what was typed in the profiles; the person has agreed.
   * @param sensitive - Keep sensitive facts too; the person has agreed to that apart.
   * @param uploads - What the site takes; the papers of the dossier go along then.
   * @returns `false` when an answer is wrong; the state then shows where.
   * @throws {BkStorageError} when it cannot be stored; the draft stays.
   */
  async send(remember: boolean, sensitive = false, uploads?: SiteUploads): Promise<boolean> {
    if (!this.#allRight()) return false;
    this.#sentAt = this.now;
    await this.#draft.hold();
    if (this.#dropped) return false;
    this.#notePrefill();
    const outbox = this.#host.use(outboxPart);
    const { code, shortName } = this.definition;
    const body = submission(this.definition, this.#state.answers);
    const recipient = this.#host.use(proceduresPart).recipientOf(this.definition);
    // The job first, then the draft: the id is the same, so a crash in between cannot make two dossiers.
    try {
      const files = takesFiles(uploads)
        ? await filesOfDossier(this.#host, this.definition, this.#effective, this.id, uploads)
        : [];
      // The draft has gone meanwhile, and its papers with it.
      if (this.#dropped) return false;
      this.#set({ files });
      await outbox.enqueue(this.id, {
        kind: 'dossier',
        about: code,
        title: shortName.vi,
        path: '/dossiers',
        body,
        ...(recipient && { recipient }),
        ...(files.length > 0 && { files }),
      });
    } catch (saveError) {
      this.#set({ saveError });
      throw saveError;
    }
    // The session has ended meanwhile: what stands in memory now is somebody else's.
    if (this.#dropped) return true;
    this.#set({ phase: 'sent', saveError: undefined });
    this.follow();
    try {
      await this.keepChanges({ plain: remember, sensitive });
      if (!this.#dropped) await noteUse(this.#host, 'submit', this, this.#effective);
      await this.#draft.erase();
    } catch (saveError) {
      this.#set({ saveError });
    }
    return true;
  }

  /**
   * Opens the ways in which the person hands the dossier over by their own hand. Nothing is sent by that, and the
   * draft stays; what the person agreed to remember is kept.
   *
   * @returns `false` when an answer is wrong; the state then shows where.
   */
  handOver(agreed: Remembered): boolean {
    if (!this.#allRight()) return false;
    this.#set({ phase: 'handover' });
    this.keepChanges(agreed).catch((saveError: unknown) => this.#set({ saveError }));
    return true;
  }

  /** Shows in the state what becomes of the dossier, until {@link close}. */
  follow(): void {
    this.#unfollow?.();
    this.#unfollow = followJob(this.#host, this.id, this.#set);
  }

  /** Saves what is open and stops listening. */
  close(): void {
    void this.save();
    this.#unfollow?.();
  }

  /** Stops without saving: where it would be saved now, another person's data may stand. */
  drop(): void {
    this.#dropping.abort();
    void this.#draft.hold();
    this.#unfollow?.();
  }

  /** Facts that came from profiles which are kept; with the first save, which waits until the person sees them. */
  #notePrefill(): void {
    if (this.#isNoted) return;
    this.#isNoted = true;
    const { origins } = this.#state;
    noteUse(this.#host, 'prefill', this, origins).catch((saveError: unknown) => this.#set({ saveError }));
  }

  /** Whether no answer is wrong; else the first screen with one opens. */
  #allRight(): boolean {
    for (const screen of this.screens) {
      const issues = this.#issuesOf(screen);
      if (issues.length === 0) continue;
      this.#changing = this.#state.pace === 'question';
      this.#set({ phase: 'section', ...placeOf(screen), issues });
      return false;
    }
    return true;
  }

  /** Nothing may be stored any more. */
  get #dropped(): boolean {
    return this.#dropping.signal.aborted;
  }

  /** With what follows from the answers: what is derived needs no typing. */
  get #effective(): Answers {
    return effectiveAnswers(this.definition, this.#state.answers);
  }

  #issuesOf({ fields }: Screen): readonly Issue[] {
    return checkFields(fields, this.#effective, vietnamDate(this.#host.now()));
  }

  readonly #set = (change: Partial<FilingState>): void => {
    this.#state = { ...this.#state, ...change };
    this.#changed();
  };
}
