/**
 * One filing from start to end: people, answers, draft, check, sending. Runs without a page; the form
 * element only shows its state and tells it what was typed.
 * @module
 */
import { dossiersPart, type OwnDossier } from '../dossier/dossiers.js';
import type { Issue } from '../errors.js';
import type { Job } from '../outbox/job.js';
import { outboxPart } from '../outbox/outbox.js';
import type { PartHost } from '../part.js';
import { activityPart } from '../profile/activity.js';
import { consentsPart, underConsent, type ConsentRequest } from '../profile/consents.js';
import type { FactKey } from '../profile/facts.js';
import type { Profile } from '../profile/profile.js';
import { profilesPart } from '../profile/profiles.js';
import { vietnamDate } from '../text/vietnam-date.js';
import { allFields, type Answer, type Answers, type ProcedureDefinition } from './definition.js';
import { draftsPart, type Draft, type Participant } from './drafts.js';
import { isAddress, isPresent } from './conditions.js';
import { checkFields, effectiveAnswers, steps, submission, type Step } from './flow.js';
import { prefill, type Origin } from './prefill.js';
import type { Site } from './procedures.js';
import { isSensitive, newFacts, type Remembered } from './remember.js';

/** After the last keystroke a draft is saved within this time. */
const SAVE_DELAY_MS = 300;
/** Version of the texts under which consent is asked; raise it when their meaning changes. */
const TEXT_VERSION = '1';

/** Where a filing stands. */
export interface FilingState {
  readonly phase: 'section' | 'check' | 'sent';
  readonly sectionId: string;
  readonly answers: Answers;
  readonly origins: Readonly<Record<string, Origin>>;
  /** What was wrong at the last attempt to go on. */
  readonly issues: readonly Issue[];
  /** Milliseconds since 1970; `undefined` while nothing has been saved. */
  readonly savedAt: number | undefined;
  readonly saveError: unknown;
  /** The job that carries the dossier, until the server has accepted it. */
  readonly job: Job | undefined;
  /** What the server has accepted. */
  readonly accepted: OwnDossier | undefined;
}

/** Owns the state of one filing. */
export class Filing {
  readonly definition: ProcedureDefinition;
  /** UUID of the draft, and later the Idempotency-Key. */
  readonly id: string;
  /** Who stands in which role. */
  readonly people: Readonly<Record<string, Participant>>;
  readonly #host: PartHost;
  readonly #changed: () => void;
  #state: FilingState;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> = Promise.resolve();
  #unsubscribe: (() => void) | undefined;
  #dropped = false;
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
    this.people = draft.people;
    this.#state = {
      phase: 'section',
      sectionId: draft.step,
      answers: draft.answers,
      origins: draft.origins,
      issues: [],
      savedAt: undefined,
      saveError: undefined,
      job: undefined,
      accepted: undefined,
    };
  }

  /** Starts with what the people's profiles and the site already know. @param changed - Called after every change of state. */
  static begin(
    host: PartHost,
    changed: () => void,
    definition: ProcedureDefinition,
    people: Readonly<Record<string, Participant>>,
    site: Site | undefined,
  ): Filing {
    const { answers, origins } = prefill(definition, people);
    const fromSite = allFields(definition).filter((field) => field.default?.from === 'site.unit');
    const unit = site?.unit.name;
    const filing = new Filing(host, changed, definition, {
      id: crypto.randomUUID(),
      answers: {
        ...(unit !== undefined && Object.fromEntries(fromSite.map(({ key }) => [key, unit]))),
        ...answers,
      },
      origins,
      people,
      step: definition.sections[0]?.id ?? '',
    });
    filing.#isNoted = false;
    filing.#saveAfterPaint();
    return filing;
  }

  /** Goes on with a draft. Answers to fields that the definition no longer has are kept, but not sent. */
  static resume(host: PartHost, changed: () => void, definition: ProcedureDefinition, draft: Draft): Filing {
    const filing = new Filing(host, changed, definition, draft);
    filing.#set({ savedAt: draft.savedAt });
    return filing;
  }

  get state(): FilingState {
    return this.#state;
  }

  /** The sections that have something to ask now. */
  get steps(): readonly Step[] {
    return steps(this.definition, this.#state.answers);
  }

  /** The section that is open; the last one when that which was open has nothing to ask any more. */
  get step(): Step {
    const all = this.steps;
    return (all.find(({ section }) => section.id === this.#state.sectionId) ?? all.at(-1)) as Step;
  }

  /**
   * Takes an answer; the draft follows shortly after. An answer that was changed by hand drops its origin;
   * an address of which more is known by now is as it was.
   *
   * @param answer - `undefined` takes it back: what is derived stands there again.
   * @param path - What of it was changed, where that is one cell of a table: `table/0/column`.
   */
  answer(key: string, answer: Answer | undefined, path = key): void {
    const { [key]: _dropped, ...others } = this.#state.origins;
    const before = this.#state.answers[key];
    const isSameText = isAddress(answer) && isAddress(before) && answer.asWritten === before.asWritten;
    const origins = isSameText ? this.#state.origins : others;
    this.#set({
      answers: { ...this.#state.answers, [key]: answer },
      origins,
      issues: this.#state.issues.filter((issue) => issue.path !== path && !issue.path.startsWith(`${path}/`)),
    });
    this.#saveSoon();
  }

  /** Goes to the next section, or to the check; stays and tells when something is wrong. */
  next(): boolean {
    const issues = checkFields(this.step.fields, this.#effective, this.#today());
    if (issues.length > 0) {
      this.#set({ issues });
      return false;
    }
    const all = this.steps;
    const after = all[all.findIndex(({ section }) => section.id === this.step.section.id) + 1];
    this.#set({ issues, ...(after ? { sectionId: after.section.id } : { phase: 'check' }) });
    void this.save();
    return true;
  }

  /** Goes back one section. */
  back(): void {
    const all = this.steps;
    const index =
      this.#state.phase === 'check'
        ? all.length
        : all.findIndex(({ section }) => section.id === this.step.section.id);
    this.goTo(all[Math.max(0, index - 1)]?.section.id ?? '');
  }

  /** Opens a section. */
  goTo(sectionId: string): void {
    this.#set({ phase: 'section', sectionId, issues: [] });
  }

  /** Saves the draft now. A failure shows in the state and loses nothing that is on the page. */
  save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#state.phase === 'sent') return this.#saving;
    this.#saving = this.#saving.then(() => this.#store());
    return this.#saving;
  }

  /** Whether sending now would teach the device something that it does not know; sensitive facts apart. */
  get hasNewFacts(): boolean {
    return this.#news({ plain: true, sensitive: false }).some(({ facts }) => Object.keys(facts).length > 0);
  }

  /** The sensitive facts that sending now would teach the device, if the person agrees to that. */
  get newSensitiveFacts(): readonly FactKey[] {
    const all = this.#news({ plain: true, sensitive: true }).flatMap(({ facts }) => Object.keys(facts));
    return [...new Set(all as FactKey[])].filter(isSensitive);
  }

  /**
   * Stores the dossier to be sent. Resolves when it is stored; how it fares shows in `state.job`.
   *
   * @param remember - Keep what was typed in the profiles; the person has agreed.
   * @param sensitive - Keep sensitive facts too; the person has agreed to that apart.
   * @returns `false` when an answer is wrong; the state then shows where.
   * @throws {BkStorageError} when it cannot be stored; the draft stays.
   */
  async send(remember: boolean, sensitive = false): Promise<boolean> {
    for (const { section, fields } of this.steps) {
      const issues = checkFields(fields, this.#effective, this.#today());
      if (issues.length === 0) continue;
      this.#set({ phase: 'section', sectionId: section.id, issues });
      return false;
    }
    clearTimeout(this.#timer);
    await this.#saving;
    if (this.#dropped) return false;
    this.#notePrefill();
    const outbox = this.#host.use(outboxPart);
    const { code } = this.definition;
    const body = submission(this.definition, this.#state.answers);
    // The job first, then the draft: the id is the same, so a crash in between cannot make two dossiers.
    try {
      await outbox.enqueue(this.id, { kind: 'dossier', about: code, path: '/dossiers', body });
    } catch (saveError) {
      this.#set({ saveError });
      throw saveError;
    }
    // The session has ended meanwhile: what stands in memory now is somebody else's.
    if (this.#dropped) return true;
    this.#set({ phase: 'sent', saveError: undefined });
    this.follow();
    try {
      if (remember || sensitive) await this.#remember({ plain: remember, sensitive });
      if (!this.#dropped) await this.#note('submit', this.#factsSent);
      // A save that began meanwhile would bring the draft back.
      await this.#saving;
      await this.#host.use(draftsPart).remove(this.id);
    } catch (saveError) {
      this.#set({ saveError });
    }
    return true;
  }

  /** Shows in the state what becomes of the dossier, until {@link close}. */
  follow(): void {
    const outbox = this.#host.use(outboxPart);
    let looking = Promise.resolve();
    const look = async () => {
      const job = (await outbox.list()).find(({ id }) => id === this.id);
      const dossiers = await this.#host.use(dossiersPart).list();
      this.#set({ job, accepted: dossiers.find(({ jobId }) => jobId === this.id) });
    };
    // One after the other, so that a slow look cannot put back what a later one has seen.
    const safely = () => {
      looking = looking.then(look).catch((saveError: unknown) => this.#set({ saveError }));
    };
    this.#unsubscribe ??= outbox.subscribe(safely);
    outbox.start();
    safely();
  }

  /** Saves what is open and stops listening. */
  close(): void {
    void this.save();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** Stops without saving: where it would be saved now, another person's data may stand. */
  drop(): void {
    this.#dropped = true;
    clearTimeout(this.#timer);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  async #store(): Promise<void> {
    const { answers, origins, sectionId, phase } = this.#state;
    if (phase === 'sent' || this.#dropped) return;
    const { code, version } = this.definition;
    this.#notePrefill();
    try {
      const savedAt = await this.#host.use(draftsPart).save({
        id: this.id,
        procedure: { code, version },
        answers,
        origins,
        people: this.people,
        step: sectionId,
      });
      this.#set({ savedAt, saveError: undefined });
    } catch (saveError) {
      this.#set({ saveError });
    }
  }

  #news(agreed: Remembered): readonly Profile[] {
    const at = new Date(this.#host.now()).toISOString();
    return newFacts(this.definition, this.people, this.#state.answers, at, agreed);
  }

  async #remember(agreed: Remembered): Promise<void> {
    const profiles = this.#host.use(profilesPart);
    const consents = this.#host.use(consentsPart);
    for (const person of this.#news(agreed)) {
      if (this.#dropped) return;
      const keys = Object.keys(person.facts) as FactKey[];
      const purposes = [
        ...(keys.some((key) => !isSensitive(key)) ? ['remember'] : []),
        ...(keys.some(isSensitive) ? ['remember-sensitive'] : []),
      ];
      const requests = purposes.map((purpose): ConsentRequest => {
        const text = { id: `bk-${purpose}`, version: TEXT_VERSION };
        return { about: person.id, purposes: [purpose], text, method: 'tap' };
      });
      await underConsent(consents, requests, () => profiles.save(person));
    }
  }

  /** Facts that came from profiles which are kept; with the first save, which waits until the person sees them. */
  #notePrefill(): void {
    if (this.#isNoted) return;
    this.#isNoted = true;
    const { origins } = this.#state;
    const fields = allFields(this.definition).flatMap(({ key, fact }) =>
      fact && origins[key] ? [fact] : [],
    );
    if (fields.length > 0)
      this.#note('prefill', fields).catch((saveError: unknown) => this.#set({ saveError }));
  }

  /** The facts that the dossier carries, by name. */
  get #factsSent(): readonly FactKey[] {
    const effective = this.#effective;
    return allFields(this.definition).flatMap(({ key, fact }) =>
      fact && isPresent(effective[key]) ? [fact] : [],
    );
  }

  /** Writes into the log of uses what was used of whom; of those who are not kept there is nothing to write. */
  async #note(purpose: 'prefill' | 'submit', fields: readonly FactKey[]): Promise<void> {
    const kept = await this.#host.use(profilesPart).list();
    const stand = new Set(Object.values(this.people).map(({ id }) => id));
    const people = kept.map(({ id }) => id).filter((id) => stand.has(id));
    if (people.length === 0 || fields.length === 0) return;
    await this.#host.use(activityPart).note({
      who: this.#host.options.site ?? globalThis.location?.origin ?? 'local',
      purpose: `${purpose}/${this.definition.code}`,
      people,
      fields: [...new Set(fields)],
    });
  }

  #saveSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), SAVE_DELAY_MS);
  }

  /** Sealing a whole form can wait until the person sees it; who leaves before that saves on the way out. */
  #saveAfterPaint(): void {
    this.#saveSoon(); // where nothing is painted
    const timer = this.#timer;
    globalThis.requestAnimationFrame?.(() =>
      setTimeout(() => {
        if (this.#timer === timer) void this.save();
      }),
    );
  }

  /** With what follows from the answers: what is derived needs no typing. */
  get #effective(): Answers {
    return effectiveAnswers(this.definition, this.#state.answers);
  }

  #today(): string {
    return vietnamDate(this.#host.now());
  }

  #set(change: Partial<FilingState>): void {
    this.#state = { ...this.#state, ...change };
    this.#changed();
  }
}
