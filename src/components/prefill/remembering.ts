import type { LitElement } from 'lit';
import { newFacts } from '../../core/prefill/news.js';
import { readFacts } from '../../core/prefill/read.js';
import type { FactKey } from '../../core/profile/facts.js';
import type { Facts, Profile } from '../../core/profile/profile.js';
import type { Level } from '../../core/storage/store.js';
import { vietnamDate } from '../../core/text/vietnam-date.js';
import type { FormFiller } from './form-filler.js';
import type { HouseholdController } from './household-controller.js';
import { sensitiveId } from './offer-view.js';
import { NEW, NOBODY, type People } from './people.js';
import {
  isSensitive,
  memoryBoxes,
  PLAIN,
  type Memory,
  type MemoryActions,
  type NewsPart,
  type Open,
} from './remember-view.js';
import { Ticks, type Boxes, type Whose } from './ticks.js';

/** Somebody to be kept, with the facts that are new. */
interface News extends NewsPart {
  readonly facts: Facts;
}

/** What the person agreed to have remembered, and whether that can be done. */
export class Remembering {
  readonly #host: LitElement;
  readonly #household: HouseholdController;
  readonly #filler: FormFiller;
  readonly #people: People;
  readonly #remembered: (keys: readonly FactKey[]) => void;
  readonly #ticks = new Ticks();
  /** Stays when a tick falls away because of an answer: the question must not vanish under the finger. */
  #asks = false;
  #level: Level | undefined;
  #tried = false;
  #running: Promise<boolean> | undefined;

  /** @param remembered - Called when everything is stored. */
  constructor(
    host: LitElement,
    household: HouseholdController,
    filler: FormFiller,
    people: People,
    remembered: (keys: readonly FactKey[]) => void,
  ) {
    this.#host = host;
    this.#household = household;
    this.#filler = filler;
    this.#people = people;
    this.#remembered = remembered;
  }

  /** What there is to agree to; no parts when nothing new was typed. */
  get memory(): Memory {
    const news = this.#news;
    return {
      parts: news,
      people: this.#people,
      known: this.#known,
      level: this.#level,
      ticks: this.#ticks,
      asks: this.#asks,
      open: this.#openOf(this.#wantedOf(news)),
      tried: this.#tried,
      saving: this.#household.saving,
    };
  }

  readonly actions: MemoryActions = {
    tick: (id, on) =>
      this.#set(() => {
        if (on) this.#ticks.tick(id, this.#boxes);
        else this.#ticks.untick(id);
        this.#asks = this.#ticks.size > 0;
      }),
    answer: (part, answer) => this.#set(() => this.#people.set(part, answer)),
    level: (level) => this.#set(() => (this.#level = level)),
    save: () => void this.save(),
  };

  /** Forgets what was agreed to. */
  clear(): void {
    this.#ticks.clear();
    this.#asks = this.#tried = false;
    this.#level = undefined;
  }

  /** Drops what was agreed to of other facts, or of somebody else, than stand there now. */
  settle(): void {
    if (this.#ticks.size > 0) this.#ticks.settle(this.#boxes);
  }

  /** Stores what was agreed to; `undefined` when nothing was, or a question is open, which is said then. */
  save(): Promise<boolean> | undefined {
    const work = this.#begin();
    if (this.#asks) this.#set(() => (this.#tried = !work));
    return work;
  }

  #begin(): Promise<boolean> | undefined {
    if (this.#running) return this.#running;
    this.settle();
    const wanted = this.#wantedOf(this.#news);
    if (this.#openOf(wanted)) return undefined;
    const parts = wanted.map(({ part }) => part);
    const people = wanted.map((news) => this.#personOf(news)!);
    this.#running = this.#save(parts, people).finally(() => (this.#running = undefined));
    return this.#running;
  }

  get #known(): Level | undefined {
    const { state } = this.#household;
    return state.status === 'ready' ? state.value.level : undefined;
  }

  /** What was ticked, and nothing besides. */
  #wantedOf(all: readonly News[]): readonly News[] {
    return all
      .map((news) => ({ ...news, facts: this.#agreedOf(news) }))
      .filter(({ facts }) => Object.keys(facts).length > 0);
  }

  #openOf(wanted: readonly News[]): Open | undefined {
    if (wanted.length === 0) return 'box';
    if ((this.#known ?? this.#level) === undefined) return 'level';
    const unanswered = wanted.find((news) => !this.#personOf(news));
    return unanswered && (this.#isNew(unanswered) ? 'relation' : 'who');
  }

  async #save(parts: readonly string[], answered: readonly Profile[]): Promise<boolean> {
    const known = this.#known;
    const people = await Promise.all(answered.map((person, index) => this.#coded(parts[index]!, person)));
    const keys = [...new Set(people.flatMap(({ facts }) => Object.keys(facts) as FactKey[]))];
    const level = known === undefined ? this.#level : undefined;
    const stored = await this.#household.save(people, level);
    if (!stored) return false;
    this.#ticks.clear();
    this.#asks = this.#tried = false;
    parts.forEach((part, index) => this.#people.set(part, { who: people[index]!.id }));
    this.#remembered(keys);
    return true;
  }

  /** With the codes of units that were chosen in boxes of their own. */
  async #coded(part: string, person: Profile): Promise<Profile> {
    const facts = Object.entries(person.facts).map(async ([key, fact]) => {
      const { value } = fact;
      if (typeof value === 'string' || !this.#isSplit(part, key)) return [key, fact] as const;
      return [key, { ...fact, value: await this.#filler.places.coded(value) }] as const;
    });
    return { ...person, facts: Object.fromEntries(await Promise.all(facts)) };
  }

  #isSplit(part: string, key: string): boolean {
    return this.#filler.mapped.some(
      ({ person, target }) => person === part && target.key === key && target.part === 'province',
    );
  }

  /** Only what its own box was ticked for. */
  #agreedOf({ part, facts }: News): Facts {
    return Object.fromEntries(
      (Object.keys(facts) as FactKey[])
        .filter((key) => this.#ticks.has(isSensitive(key) ? sensitiveId(part, key) : PLAIN))
        .map((key) => [key, facts[key]]),
    );
  }

  /** Who is to be kept; `undefined` while that has to be asked. */
  #personOf(news: News): Profile | undefined {
    const { person, answer, facts } = news;
    if (person && this.#people.isKept(person)) return { ...person, facts };
    if (!this.#isNew(news) || answer.relation === undefined) return undefined;
    return { id: person?.id ?? crypto.randomUUID(), relation: answer.relation, facts };
  }

  /** Somebody who is not kept yet, and of whom that is known. */
  #isNew({ person, answer }: News): boolean {
    if (person) return !this.#people.isKept(person);
    return answer.who === NEW || this.#people.all.length === 0;
  }

  get #news(): readonly News[] {
    const { client } = this.#household;
    if (!client) return [];
    const now = client.now();
    const at = new Date(now).toISOString();
    const parts = this.#filler.persons;
    return parts.flatMap((part) => {
      const answer = this.#people.answer(part);
      const person = answer.who === NEW ? undefined : this.#people.chosen(part, parts);
      const read = readFacts(this.#filler.entries(part), vietnamDate(now));
      const typed = newFacts(read, this.#filler.typedKeys(part), person?.facts ?? {}, at);
      // Of somebody whose card was read here nothing is kept yet.
      const facts = person && !this.#people.isKept(person) ? { ...person.facts, ...typed } : typed;
      const keys = Object.keys(facts) as FactKey[];
      return keys.length > 0 ? [{ part, person, answer, keys, facts }] : [];
    });
  }

  get #boxes(): Boxes {
    return { named: memoryBoxes(this.#news), whose: (part) => this.#whose(part) };
  }

  #whose(part: string): Whose {
    const { who, relation } = this.#people.answer(part);
    const person = who === NEW ? undefined : this.#people.chosen(part, this.#filler.persons);
    if (person && this.#people.isKept(person)) return { who: person.id };
    // Not to be filled is no answer to the question whose facts were typed.
    return { who: person?.id ?? (who === NOBODY ? undefined : who), relation };
  }

  #set(change: () => unknown): void {
    change();
    this.#household.settle();
    this.#host.requestUpdate();
  }
}
