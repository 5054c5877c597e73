/**
 * A profile: the facts of one person, each with where it came from and when.
 * @module
 */
import { check } from '../errors.js';
import { factDefinition, isFactKey, type FactKey } from './facts.js';

const SOURCES = ['card', 'typed', 'app', 'hub', 'import'] as const;

/** Where a fact came from. */
export type FactSource = (typeof SOURCES)[number];

/** An address as it stood before 1 July 2025, in the official names of then. */
export interface HistoricAddress {
  readonly province: string;
  readonly district: string;
  readonly commune: string;
  /** Five digits of the commune-level unit of then, where it is known. */
  readonly unitCode?: string;
}

/**
 * An address. `asWritten` is always kept; structured parts only when they are certain or were confirmed.
 * The day it was written is that of its fact.
 */
export interface Address {
  /** The text as the person or the card wrote it. */
  readonly asWritten: string;
  /** House, street, hamlet: what stands before the commune. */
  readonly detail?: string;
  /** ISO 3166-1 alpha-2; Việt Nam when not set. */
  readonly countryCode?: string;
  /** Two digits, such as `38`. */
  readonly provinceCode?: string;
  /** Five digits of the commune-level unit of today. */
  readonly unitCode?: string;
  /** With a district, when it was written before 1 July 2025. */
  readonly historic?: HistoricAddress;
}

/** Text, an ISO date (`1995`, `1995-08` or `1995-08-15`), the value of a choice, or an address. */
export type FactValue = string | Address;

/** One value with its origin. */
export interface Fact {
  readonly value: FactValue;
  readonly source: FactSource;
  /** ISO 8601 date-time at which it was read or typed. */
  readonly at: string;
  /** Worked out from what the source says, not said by it: the issuer follows from the kind of card. */
  readonly derived?: true;
}

/** The facts of one person. */
export type Facts = Readonly<Partial<Record<FactKey, Fact>>>;

/** What a person is to the owner of the device; `self` is the owner. */
export type Relation =
  | 'self'
  | 'spouse'
  | 'child'
  | 'parent'
  | 'sibling'
  | 'grandparent'
  | 'grandchild'
  | 'guardian'
  | 'ward'
  /** Aunts, uncles, nephews, nieces, cousins and in-laws. */
  | 'relative'
  | 'other';

/** One person of the household. */
export interface Profile {
  /** Random, on this device only. */
  readonly id: string;
  readonly relation: Relation;
  readonly facts: Facts;
}

/** The text of a fact's value, for one line. */
export function factText(value: FactValue): string {
  return typeof value === 'string' ? value : value.asWritten;
}

/**
 * A fact whose address was found, or said, to lie in another unit of today than was known; its text, source
 * and date stay, for nobody wrote it anew.
 *
 * @returns `undefined` where there is nothing new.
 */
export function withKnownUnit(fact: Fact, value: FactValue): Fact | undefined {
  const unit = (of: FactValue) => (typeof of === 'object' ? of.unitCode : undefined);
  return unit(value) !== undefined && unit(value) !== unit(fact.value) ? { ...fact, value } : undefined;
}

/** Name of a person as kept, or an empty string. */
export function profileName(profile: Profile): string {
  const name = profile.facts['person.fullName'];
  return name ? factText(name.value) : '';
}

const INVERSE: Readonly<Record<Relation, Relation>> = {
  self: 'self',
  spouse: 'spouse',
  child: 'parent',
  parent: 'child',
  sibling: 'sibling',
  grandparent: 'grandchild',
  grandchild: 'grandparent',
  guardian: 'ward',
  ward: 'guardian',
  relative: 'relative',
  other: 'other',
};

/** What A is to B when B is `relation` to A. */
export function inverseRelation(relation: Relation): Relation {
  return INVERSE[relation];
}

/** Refuses what is no relation. @throws {BkDataError} `profile-relation`. */
export function checkRelation(relation: Relation): void {
  check(Object.hasOwn(INVERSE, relation), 'profile-relation', 'No relation of this name');
}

/**
 * Checks what is about to be kept of a person.
 *
 * @returns The facts, as a copy with nothing else in it.
 * @throws {BkDataError} `profile-relation`; `profile-fact` for a key that is not in the catalogue, and for a
 * fact of another shape.
 */
export function checkedFacts({ relation, facts }: Omit<Profile, 'id'>): Facts {
  checkRelation(relation);
  check(typeof facts === 'object' && facts !== null, 'profile-fact', 'Facts are an object');
  return Object.fromEntries(
    Object.entries(facts).map(([key, fact]) => {
      check(isFactKey(key), 'profile-fact', `The catalogue has no fact ${key}`);
      return [key, checkedFact(key, fact)];
    }),
  );
}

function checkedFact(key: FactKey, fact: Fact): Fact {
  const { value, source, at, derived } = (fact ?? {}) as Partial<Fact>;
  const fits =
    (typeof value === 'string' || (factDefinition(key).type === 'address' && isAddress(value))) &&
    SOURCES.some((known) => known === source) &&
    typeof at === 'string' &&
    !Number.isNaN(Date.parse(at)) &&
    (derived === undefined || derived === true);
  check(fits, 'profile-fact', `${key} needs a value of its type, a source and a date-time`);
  return { value: value as FactValue, source: source as FactSource, at, ...(derived && { derived }) };
}

function isAddress(value: unknown): boolean {
  const { asWritten, detail, countryCode, provinceCode, unitCode, historic } = (value ??
    {}) as Partial<Address>;
  const {
    province,
    district,
    commune,
    unitCode: oldCode,
  } = historic ?? { province: '', district: '', commune: '' };
  const optional = [detail, countryCode, provinceCode, unitCode, oldCode];
  return [asWritten, province, district, commune, ...optional.filter((text) => text !== undefined)].every(
    (text) => typeof text === 'string',
  );
}
