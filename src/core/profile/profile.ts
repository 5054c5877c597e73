/**
 * A profile: the facts of one person, each with where it came from and when.
 * @module
 */
import type { FactKey } from './facts.js';

/** Where a fact came from. */
export type FactSource = 'card' | 'typed' | 'app' | 'hub' | 'import';

/** An address; `asWritten` is always kept, structured parts only when they are certain. */
export interface Address {
  /** The text as the person or the card wrote it. */
  readonly asWritten: string;
  /** Two digits, such as `38`. */
  readonly provinceCode?: string;
  /** Five digits of the commune-level unit. */
  readonly unitCode?: string;
}

/** Text, an ISO date (`1995`, `1995-08` or `1995-08-15`), the value of a choice, or an address. */
export type FactValue = string | Address;

/** One value with its origin. */
export interface Fact {
  readonly value: FactValue;
  readonly source: FactSource;
  /** ISO 8601 date-time at which it was read or typed. */
  readonly at: string;
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
  other: 'other',
};

/** What A is to B when B is `relation` to A. */
export function inverseRelation(relation: Relation): Relation {
  return INVERSE[relation];
}
