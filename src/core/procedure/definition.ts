/**
 * The definition of a procedure (thủ tục hành chính), format 1: what is asked, of whom, and when.
 * The published JSON Schema is `procedures/procedure.schema.json`.
 * @module
 */
import type { FactKey } from '../profile/facts.js';
import type { Address, Relation } from '../profile/profile.js';
import type { Age } from '../profile/relations.js';

/** A text in one or more languages; Vietnamese is always there. */
export interface Text {
  readonly vi: string;
  readonly en?: string;
}

/** A condition over answers: a small tree of known operators, never code. */
export type Condition =
  | { readonly op: 'present'; readonly field: string }
  | { readonly op: 'equals'; readonly field: string; readonly value: string | number | boolean }
  | { readonly op: 'not'; readonly of: Condition }
  | { readonly op: 'all' | 'any'; readonly of: readonly Condition[] };

/** How a field is asked. `declaration` is a pledge and can never be prefilled; `toggle` only steers the form. */
export type FieldType =
  | 'name'
  | 'text'
  | 'citizenId'
  | 'phone'
  | 'email'
  | 'date'
  | 'partialDate'
  | 'choice'
  | 'address'
  | 'agency'
  | 'integer'
  | 'toggle'
  | 'declaration';

/** One answer to choose. */
export interface Option {
  readonly value: string;
  readonly label: Text;
  /** In a field with `relation`: this option is meant by that relation … */
  readonly relation?: Relation;
  /** … and, where it matters, by that sex … */
  readonly sex?: 'male' | 'female';
  /** … and by whether that one was born first, as anh and chị are. */
  readonly age?: Age;
}

/** One question. */
export interface Field {
  readonly key: string;
  readonly type: FieldType;
  readonly label: Text;
  readonly hint?: Text;
  /** `false` when left out. */
  readonly required?: boolean | Condition;
  /** Always visible when left out. A hidden answer never leaves the device. */
  readonly visible?: Condition;
  /** The fact of the section's person that fills it. */
  readonly fact?: FactKey;
  /** Filled from what two people are to each other. */
  readonly relation?: { readonly of: string; readonly to: string };
  /** Filled from the site's own data. */
  readonly default?: { readonly from: 'site.unit' };
  readonly options?: readonly Option[];
  readonly min?: number;
  readonly max?: number;
  /** Steers the form and is never sent. */
  readonly local?: boolean;
  /** Name of the control on the public portal; may change without notice. */
  readonly portal?: string;
}

/** Questions that stand together on the official form. */
export interface Section {
  readonly id: string;
  readonly title: Text;
  /** Role of the person whose facts fill it. */
  readonly person?: string;
  readonly fields: readonly Field[];
}

/** Somebody who takes part. */
export interface PersonRole {
  readonly role: string;
  readonly name: Text;
  /** While it holds, this person is the other one, and their fields are copied. */
  readonly sameAs?: { readonly role: string; readonly when: Condition };
}

/** What is to be paid, in whole VND, times the answer of `quantityField`. */
export interface Fee {
  readonly id: string;
  readonly name: Text;
  readonly amount: number;
  readonly quantityField?: string;
  readonly basis: string;
}

/** A paper that belongs to the dossier. */
export interface RequiredDocument {
  readonly id: string;
  readonly name: Text;
  readonly required: boolean | Condition;
  readonly note?: Text;
}

/** A procedure. */
export interface ProcedureDefinition {
  readonly format: 1;
  /** National code, such as `2.000635`. */
  readonly code: string;
  /** Grows with every change. */
  readonly version: number;
  readonly name: Text;
  readonly shortName: Text;
  /** ISO date on which the sources were read. */
  readonly asOf: string;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly authority: Text;
  readonly processing: { readonly workingDays: number; readonly cutoff?: string; readonly note?: Text };
  readonly result: Text;
  readonly fees: readonly Fee[];
  readonly documents: readonly RequiredDocument[];
  readonly legalBasis: readonly string[];
  readonly links: { readonly national?: string; readonly ministry?: string };
  readonly people: readonly PersonRole[];
  readonly sections: readonly Section[];
}

/** What was answered to one field. What does not parse stays as it was typed. */
export type Answer = string | number | boolean | Address;

/** Answers by field key. */
export type Answers = Readonly<Record<string, Answer | undefined>>;

/** All fields, in the order of the form. */
export function allFields(definition: ProcedureDefinition): readonly Field[] {
  return definition.sections.flatMap(({ fields }) => fields);
}
