import type { LitElement, ReactiveController } from 'lit';
import type { CitizenCard } from '../../core/identity/citizen-card.js';
import type { Participant } from '../../core/procedure/participant.js';
import { castRoles, type Cast } from '../../core/procedure/people.js';
import { cardFacts } from '../../core/profile/card-facts.js';
import type { Profile, Relation } from '../../core/profile/profile.js';
import { applicants } from '../../core/profile/relations.js';
import type { Level } from '../../core/storage/store.js';
import type { Ready } from './ready.js';

/** What was answered about one role. */
export interface RoleAnswer {
  /** Id of a person, `self` for the one at the device, `new`, or `later` for a role that is filled in by hand. */
  readonly who?: string;
  /** Of who is new: what they are to the person at the device. */
  readonly relation?: Relation;
  readonly card?: CitizenCard;
}

/** What the start page asks: whose device, who stands in which role, and the cards that were read. */
export class StartController implements ReactiveController {
  level: Level | undefined;
  ownCard: CitizenCard | undefined;
  /** Start was pressed; what is missing shows from now on. */
  tried = false;
  #roles: Readonly<Record<string, RoleAnswer>> = {};
  /** Ids of people who are new, by role: the same as long as the page shows. */
  #ids = new Map<string, string>();
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const host = this.#host;
    // The code of one that stands on the page may come after the form's. Where none does, nobody waits: the
    // browser would hold each form for ever.
    if (host.ownerDocument.querySelector('bk-session:not(:defined)'))
      void customElements.whenDefined('bk-session').then(() => host.requestUpdate());
  }

  /** Takes an answer. */
  set(change: Partial<Pick<StartController, 'level' | 'ownCard' | 'tried'>>): void {
    Object.assign(this, change);
    this.#host.requestUpdate();
  }

  /** Takes an answer about a role; what was answered before about the same person stays. */
  setRole(role: string, change: RoleAnswer): void {
    this.#roles = { ...this.#roles, [role]: { ...this.#roles[role], ...change } };
    this.#host.requestUpdate();
  }

  /** What was answered about a role. */
  answer(role: string): RoleAnswer {
    return this.#roles[role] ?? {};
  }

  /** Forgets everything, for the next filing. */
  reset(): void {
    this.#roles = {};
    this.#ids = new Map();
    this.set({ level: undefined, ownCard: undefined, tried: false });
  }

  /** Whether the form asks whose device this is; not where a `<bk-session>` of the same client does. */
  get asksLevel(): boolean {
    const { ownerDocument } = this.#host;
    if (this.#host.getRootNode() !== ownerDocument) return true;
    const provider = this.#host.closest('bk-provider');
    const sessions = [...ownerDocument.querySelectorAll('bk-session:defined')];
    return !sessions.some((session) => session.closest('bk-provider') === provider);
  }

  /** Whether all is answered that has to be: the device, and the first role. Others can be filled in by hand. */
  complete(ready: Ready): boolean {
    if ((ready.level ?? this.level) === undefined) return false;
    const { questions, people } = this.cast(ready);
    const [first] = questions;
    if (!first) return true;
    const { who, relation } = this.answer(first.role.role);
    if (who === 'new') return relation !== undefined;
    return who === 'later' || people[first.role.role] !== undefined;
  }

  /** What is asked now, and who stands in which role; the person at the device applies. */
  cast({ definition, household }: Pick<Ready, 'definition' | 'household'>): Cast {
    const at = new Date().toISOString();
    const owner = ownerOf(household);
    const self = owner ? { ...owner, kept: true } : this.#newcomer('', 'self', this.ownCard, at);
    const kept = household
      .filter((person) => person !== owner)
      .map((person) => ({ ...person, relation: relationOf(person, owner), kept: true }));
    const answers = Object.entries(this.#roles);
    const newcomers = answers
      .filter(([, { who }]) => who === 'new')
      .map(([role, { relation, card }]) => this.#newcomer(role, relation ?? 'other', card, at));
    const whom = (role: string, who: string | undefined): Participant | 'later' | undefined => {
      if (who === 'self') return self;
      if (who === 'later') return who;
      const id = who === 'new' ? this.#ids.get(role) : who;
      return [self, ...kept, ...newcomers].find((person) => person.id === id);
    };
    const chosen = Object.fromEntries(answers.map(([role, { who }]) => [role, whom(role, who)]));
    return castRoles(definition, self, kept, chosen);
  }

  /** Somebody who is not on the device; of `self` the role is empty. */
  #newcomer(role: string, relation: Relation, card: CitizenCard | undefined, at: string): Participant {
    const id = this.#ids.get(role) ?? crypto.randomUUID();
    this.#ids.set(role, id);
    return { id, relation, facts: card ? cardFacts(card, at) : {}, kept: false };
  }
}

/** The owner of the device, who applies; somebody who has died does not. */
export function ownerOf(household: readonly Profile[]): Profile | undefined {
  return applicants(household).find(({ relation }) => relation === 'self');
}

/** The owner who has died is not the person who applies now. */
const relationOf = (person: Profile, owner: Profile | undefined): Relation =>
  person.relation === 'self' && person !== owner ? 'other' : person.relation;
