import type { LitElement } from 'lit';
import type { CitizenCard } from '../../core/identity/citizen-card.js';
import type { Participant } from '../../core/procedure/drafts.js';
import { cardFacts } from '../../core/profile/card-facts.js';
import type { Profile, Relation } from '../../core/profile/profile.js';
import { applicants } from '../../core/profile/relations.js';
import type { Level } from '../../core/storage/store.js';

/** What the start page asks: whose device, for whom, and the cards that were read. */
export class StartController {
  level: Level | undefined;
  /** Id of a profile, `self` for the person at the device, or `new`. */
  who: string | undefined;
  relation: Relation | undefined;
  ownCard: CitizenCard | undefined;
  otherCard: CitizenCard | undefined;
  /** Start was pressed; what is missing shows from now on. */
  tried = false;
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    // Its code may come after the form's.
    void customElements.whenDefined('bk-session').then(() => host.requestUpdate());
  }

  /** Takes an answer. */
  set(
    change: Partial<Pick<StartController, 'level' | 'who' | 'relation' | 'ownCard' | 'otherCard' | 'tried'>>,
  ): void {
    Object.assign(this, change);
    this.#host.requestUpdate();
  }

  /** Forgets everything, for the next filing. */
  reset(): void {
    this.set({
      level: undefined,
      who: undefined,
      relation: undefined,
      ownCard: undefined,
      otherCard: undefined,
      tried: false,
    });
  }

  /** Whether the form asks whose device this is; not where a `<bk-session>` of the same client does. */
  get asksLevel(): boolean {
    const { ownerDocument } = this.#host;
    if (this.#host.getRootNode() !== ownerDocument) return true;
    const provider = this.#host.closest('bk-provider');
    const sessions = [...ownerDocument.querySelectorAll('bk-session:defined')];
    return !sessions.some((session) => session.closest('bk-provider') === provider);
  }

  /** Whether all is answered. @param known - The level that was chosen earlier. */
  complete(known: Level | undefined): boolean {
    const { who, relation } = this;
    return (
      (known ?? this.level) !== undefined && who !== undefined && (who !== 'new' || relation !== undefined)
    );
  }

  /**
   * Who stands in which role: the person at the device applies; the paper is about whom they chose.
   *
   * @param roles - Of the definition; the first applies, the others are about the chosen one.
   * @param at - ISO 8601 date-time of the cards.
   */
  people(
    roles: readonly string[],
    household: readonly Profile[],
    at: string,
  ): Readonly<Record<string, Participant>> {
    const owner = ownerOf(household);
    const self = owner ? { ...owner, kept: true } : newcomer('self', this.ownCard, at);
    const chosen = household.find(({ id }) => id === this.who);
    const other = chosen
      ? { ...chosen, relation: relationOf(chosen, owner), kept: true }
      : newcomer(this.relation ?? 'other', this.otherCard, at);
    const about = this.who === 'self' || chosen?.id === self.id ? self : other;
    return Object.fromEntries(roles.map((role, index) => [role, index === 0 ? self : about]));
  }
}

/** The owner of the device, who applies; somebody who has died does not. */
export function ownerOf(household: readonly Profile[]): Profile | undefined {
  return applicants(household).find(({ relation }) => relation === 'self');
}

/** The owner who has died is not the person who applies now. */
const relationOf = (person: Profile, owner: Profile | undefined): Relation =>
  person.relation === 'self' && person !== owner ? 'other' : person.relation;

function newcomer(relation: Relation, card: CitizenCard | undefined, at: string): Participant {
  return { id: crypto.randomUUID(), relation, facts: card ? cardFacts(card, at) : {}, kept: false };
}
