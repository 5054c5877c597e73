/**
 * The people of one filing, and what their profiles learn from it. What that is, `remember.ts` works out.
 * @module
 */
import type { PartHost } from '../part.js';
import { consentsPart, underConsent, type ConsentRequest } from '../profile/consents.js';
import type { FactKey } from '../profile/facts.js';
import type { Profile } from '../profile/profile.js';
import { profilesPart } from '../profile/profiles.js';
import type { Answers, ProcedureDefinition } from './definition.js';
import type { Participant } from './participant.js';
import {
  changedFacts,
  decidedFacts,
  isSensitive,
  newFacts,
  type ChangedFact,
  type Decisions,
  type Remembered,
} from './remember.js';

/** Version of the texts under which consent is asked; raise it when their meaning changes. */
const TEXT_VERSION = '1';

/** Knows who takes part, and keeps in their profiles what was agreed to. */
export class FilingPeople {
  readonly #host: PartHost;
  readonly #definition: ProcedureDefinition;
  #byRole: Readonly<Record<string, Participant>>;
  readonly #dropped: AbortSignal;

  /** @param dropped - Nothing is kept once it is aborted. */
  constructor(
    host: PartHost,
    definition: ProcedureDefinition,
    byRole: Readonly<Record<string, Participant>>,
    dropped: AbortSignal,
  ) {
    this.#host = host;
    this.#definition = definition;
    this.#byRole = byRole;
    this.#dropped = dropped;
  }

  /** Who stands in which role, with the facts as they are known by now. */
  get byRole(): Readonly<Record<string, Participant>> {
    return this.#byRole;
  }

  /** The facts of kept people to which the answers say something else. */
  changes(answers: Answers): readonly ChangedFact[] {
    return changedFacts(this.#definition, this.#byRole, answers, this.#now());
  }

  /** The facts that the answers would teach the device; changes apart. */
  news(answers: Answers, agreed: Remembered): readonly FactKey[] {
    const facts = this.#news(answers, agreed).flatMap((person) => Object.keys(person.facts) as FactKey[]);
    return [...new Set(facts)];
  }

  /**
   * Keeps what the answers say that was not known, as far as it was agreed to, and what was decided to be changed.
   * From then on it is known.
   *
   * @returns Whether anything was agreed to or decided.
   * @throws {BkStorageError} when something of it cannot be kept; what was kept before that stays.
   */
  async keep(answers: Answers, decisions: Decisions, agreed: Remembered): Promise<boolean> {
    const changed = decidedFacts(this.changes(answers), decisions);
    const hasAgreed = agreed.plain || agreed.sensitive;
    if (hasAgreed) await this.#save('remember', this.#news(answers, agreed));
    await this.#save('change', changed);
    return hasAgreed || changed.length > 0;
  }

  #news(answers: Answers, agreed: Remembered): readonly Profile[] {
    return newFacts(this.#definition, this.#byRole, answers, this.#now(), agreed);
  }

  /** Saves people, each under a consent of its own. @param shown - Which text the person agreed to. */
  async #save(shown: 'remember' | 'change', people: readonly Profile[]): Promise<void> {
    const profiles = this.#host.use(profilesPart);
    const consents = this.#host.use(consentsPart);
    for (const person of people) {
      if (this.#dropped.aborted) return;
      const keys = Object.keys(person.facts) as FactKey[];
      const parts = [
        ...(keys.some((key) => !isSensitive(key)) ? [''] : []),
        ...(keys.some(isSensitive) ? ['-sensitive'] : []),
      ];
      const requests = parts.map((part): ConsentRequest => {
        const text = { id: `bk-${shown}${part}`, version: TEXT_VERSION };
        return { about: person.id, purposes: [`remember${part}`], text, method: 'tap' };
      });
      await underConsent(consents, requests, () => profiles.save(person));
      this.#known(person);
    }
  }

  /** What is kept of a person by now. */
  #known({ id, relation, facts }: Profile): void {
    this.#byRole = Object.fromEntries(
      Object.entries(this.#byRole).map(([role, person]) => [
        role,
        person.id === id ? { id, relation, facts: { ...person.facts, ...facts }, kept: true } : person,
      ]),
    );
  }

  /** ISO 8601 date-time. */
  #now(): string {
    return new Date(this.#host.now()).toISOString();
  }
}
