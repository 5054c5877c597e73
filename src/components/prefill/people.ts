/**
 * Who is meant by each part of a form.
 * @module
 */
import type { CitizenCard } from '../../core/identity/citizen-card.js';
import { cardFacts } from '../../core/profile/card-facts.js';
import { factText, type Profile, type Relation } from '../../core/profile/profile.js';

/** Not to be filled. */
export const NOBODY = 'nobody';
/** Somebody who is not in the household yet; asked when something is to be remembered. */
export const NEW = 'new';

/** What was answered for one part of a form. */
export interface Answer {
  /** Id of a profile, {@link NOBODY} or {@link NEW}. */
  readonly who?: string;
  /** What somebody new is to the owner of the device. */
  readonly relation?: Relation;
}

/** The answers of a person, and those whose card was read here and who are not kept. */
export class People {
  readonly #answers = new Map<string, Answer>();
  readonly #newcomers: Profile[] = [];
  #household: readonly Profile[] = [];

  /** Everybody who can be chosen. */
  get all(): readonly Profile[] {
    const kept = new Set(this.#household.map(({ id }) => id));
    return [...this.#household, ...this.#newcomers.filter(({ id }) => !kept.has(id))];
  }

  /** Those who are kept on the device; who is gone is chosen no more. */
  set household(people: readonly Profile[]) {
    this.#household = people;
    const known = new Set([NOBODY, NEW, ...this.all.map(({ id }) => id)]);
    for (const [part, { who }] of this.#answers)
      if (who !== undefined && !known.has(who)) this.#answers.delete(part);
  }

  isKept({ id }: Profile): boolean {
    return this.#household.some((person) => person.id === id);
  }

  answer(part: string): Answer {
    return this.#answers.get(part) ?? {};
  }

  set(part: string, answer: Answer): void {
    this.#answers.set(part, { ...this.answer(part), ...answer });
  }

  /** Who a part is about. Taken for granted only where one person is known and the form asks about one. */
  chosen(part: string, parts: readonly string[]): Profile | undefined {
    const { who } = this.answer(part);
    const { all } = this;
    if (who === undefined && all.length === 1 && parts.length === 1) return all[0];
    return all.find(({ id }) => id === who);
  }

  /** Somebody whose card was read: the one who is known by its number, with what the card says, or somebody new. */
  take(part: string, card: CitizenCard, at: string): void {
    const number = ({ facts }: Profile) => {
      const fact = facts['citizenId.number'];
      return fact && factText(fact.value);
    };
    const known = this.all.find((person) => number(person) === card.personalId);
    if (!known) {
      const facts = cardFacts(card, at);
      this.#newcomers.push({ id: crypto.randomUUID(), relation: 'other', facts });
    }
    this.set(part, { who: (known ?? this.#newcomers.at(-1)!).id });
  }

  /** Forgets cards that were read here and not kept. */
  clear(): void {
    this.#newcomers.length = 0;
    this.#answers.clear();
  }
}
