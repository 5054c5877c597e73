/**
 * The definition of a procedure (thủ tục hành chính), format 1: what is asked, of whom, and when.
 * The published JSON Schema is `procedures/procedure.schema.json`.
 * @module
 */
import type { Recipient } from '../outbox/job.js';
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
  | { readonly op: 'in'; readonly field: string; readonly values: readonly string[] }
  /** Of a whole number, also one that stands as text. */
  | { readonly op: 'atLeast' | 'atMost'; readonly field: string; readonly value: number }
  | { readonly op: 'not'; readonly of: Condition }
  | { readonly op: 'all' | 'any'; readonly of: readonly Condition[] };

/** A text that follows from answers: a small tree of known operators, never code. */
export type Derivation =
  /** Words of the official form, in Vietnamese. */
  | { readonly op: 'text'; readonly text: string }
  /**
   * An answer as a person reads it: the label of an option, an address as it was written. Where it is all that
   * a field of the same type derives, it is taken as it is.
   */
  | { readonly op: 'answer'; readonly field: string }
  /** What says something, one after the other. */
  | { readonly op: 'join'; readonly of: readonly Derivation[]; readonly with: string }
  /** In capitals; in capitals without marks, as banks print a name. */
  | { readonly op: 'upper' | 'ascii'; readonly of: Derivation }
  | {
      readonly op: 'when';
      readonly if: Condition;
      readonly then: Derivation;
      readonly else?: Derivation;
    };

/**
 * How a field is asked. `declaration` is a pledge and can never be prefilled; `toggle` is a statement that holds or
 * does not. A `datetime` may lack its time of day. `bank` is chosen from the library's list, by BIN. `table` has a
 * row for each of several people or things.
 */
export type FieldType =
  | 'name'
  | 'text'
  | 'citizenId'
  | 'phone'
  | 'email'
  | 'date'
  | 'partialDate'
  | 'datetime'
  | 'choice'
  | 'address'
  | 'agency'
  | 'integer'
  | 'account'
  | 'bank'
  | 'table'
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
  /** Keys that it had in earlier versions: drafts of those are taken over. */
  readonly formerly?: readonly string[];
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
  /** What stands there as long as the person has not written something else. */
  readonly derive?: Derivation;
  /** Shown and not asked while it is derived, or read from a card, and valid. */
  readonly locked?: true;
  /** A day that may lie ahead, such as that of a burial. */
  readonly ahead?: true;
  readonly options?: readonly Option[];
  /** Of a `table`: what is asked in each row. Their conditions see the row first, then the form. */
  readonly columns?: readonly Field[];
  /** Of a `table`: what one row is, in small letters: `thành viên`. Shown instead of the label. */
  readonly rowName?: Text;
  /** Of a `date`: the day of birth of somebody who is not that many years old yet. */
  readonly youngerThan?: number;
  /** Least and most: of an `integer`, or of the rows of a `table`. */
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
  readonly note?: Text;
  /** Role of the person whose facts fill it. */
  readonly person?: string;
  readonly fields: readonly Field[];
}

/** While `when` holds, a person is the one of another role, and their fields are copied. */
export interface SamePerson {
  readonly role: string;
  readonly when: Condition;
}

/** Somebody who takes part. */
export interface PersonRole {
  readonly role: string;
  readonly name: Text;
  /** The first that holds counts. */
  readonly sameAs?: readonly SamePerson[];
  /** This one has died: people with a date of death are offered first, and for no other role. */
  readonly deceased?: true;
  /** Whom of the household to offer first: what they are to the person of another role. */
  readonly likely?: { readonly relation: Relation; readonly to: string; readonly sex?: 'male' | 'female' };
}

/** What is to be paid, in whole VND, times the answer of `quantityField`. */
export interface Fee {
  readonly id: string;
  readonly name: Text;
  readonly amount: number;
  readonly quantityField?: string;
  /** Only for dossiers that come this way; for all when left out. */
  readonly channel?: 'online' | 'counter';
  /** Only while it holds. */
  readonly when?: Condition;
  readonly basis: string;
}

/** A paper that belongs to the dossier. */
export interface RequiredDocument {
  readonly id: string;
  readonly name: Text;
  readonly required: boolean | Condition;
  readonly copies?: number;
  readonly note?: Text;
  /**
   * What stands in its place, so that nobody hands it in: the form that is filled here, or data that the
   * authority has and by law has to look up.
   */
  readonly givenBy?: 'form' | 'data';
}

/** What one agency does in a procedure that several handle one after the other. */
export interface ProcedurePart {
  readonly id: string;
  readonly name: Text;
  readonly agency: Text;
  readonly workingDays: number;
  /** Always a part when left out. */
  readonly when?: Condition;
}

/** Whether somebody is entitled: some questions, and the first outcome that holds. Nothing of it is sent. */
export interface Eligibility {
  readonly questions: readonly Field[];
  readonly outcomes: readonly {
    readonly when?: Condition;
    readonly entitled: 'yes' | 'no' | 'ask';
    readonly text: Text;
  }[];
}

/**
 * How a field stands on paper where its type alone does not say so: a number in boxes, one digit each; a name in
 * capitals; a day also in words; more than one line for the pen; a table without a heading of its own.
 */
export type PaperStyle = 'boxes' | 'capitals' | 'words' | 'lines' | 'bare';

/** Room to sign, under words of its own or under the label of a field that then stands there. */
export type PaperSignature = { readonly title: string } | { readonly field: string };

/** The official form on paper, in its own words, which are Vietnamese. Whatever is left out follows from the sections. */
export interface PaperForm {
  /** Number of the form and what it belongs to. */
  readonly number?: string;
  /** The name of the procedure when left out. */
  readonly title?: string;
  readonly subtitle?: string;
  /** To whom: fields that stand under the title instead of in their section. */
  readonly to?: { readonly label: string; readonly fields: readonly string[] };
  /** Sections whose title the form on paper does not have. */
  readonly unheaded?: readonly string[];
  readonly fields?: readonly { readonly key: string; readonly as: PaperStyle }[];
  /** The person of the first role when left out. */
  readonly signatures?: readonly PaperSignature[];
  /** What stands under the signatures. */
  readonly notes?: readonly string[];
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
  readonly processing: {
    readonly workingDays: number;
    /** Where something has to be verified. */
    readonly withVerification?: number;
    readonly cutoff?: string;
    readonly note?: Text;
    /** Other times for some answers; the first that holds counts. */
    readonly cases?: readonly { readonly when: Condition; readonly workingDays: number }[];
    readonly parts?: readonly ProcedurePart[];
  };
  readonly result: Text;
  readonly fees: readonly Fee[];
  /** Who pays nothing. */
  readonly exemptions?: readonly Text[];
  readonly eligibility?: Eligibility;
  /** What else a person should know. */
  readonly notes?: readonly Text[];
  /** Everyday words under which people look for it. */
  readonly keywords?: readonly string[];
  readonly related?: readonly { readonly code: string; readonly name: Text }[];
  /** Codes that it had before. */
  readonly replaces?: readonly string[];
  readonly documents: readonly RequiredDocument[];
  readonly legalBasis: readonly string[];
  /** Public pages: about the procedure, where it is filled in on line, where a dossier is looked up. */
  readonly links: {
    readonly national?: string;
    readonly ministry?: string;
    readonly form?: string;
    readonly track?: string;
  };
  readonly people: readonly PersonRole[];
  readonly sections: readonly Section[];
  readonly paper?: PaperForm;
  /** Whom a filled form is sealed to before it leaves the device. Counts only in a signed definition. */
  readonly recipient?: Recipient;
}

/** What was answered to a field that is no table. What does not parse stays as it was typed. */
export type PlainAnswer = string | number | boolean | Address;

/** One row of a table: answers by the key of the column. */
export type Row = Readonly<Record<string, PlainAnswer | undefined>>;

/** What was answered to one field. */
export type Answer = PlainAnswer | readonly Row[];

/** Answers by field key. */
export type Answers = Readonly<Record<string, Answer | undefined>>;

/** All fields, in the order of the form. */
export function allFields(definition: ProcedureDefinition): readonly Field[] {
  return listsOf(definition).all;
}

/** The fields that ask what one person is to another. */
export function relationFields(definition: ProcedureDefinition): readonly Field[] {
  return listsOf(definition).relations;
}

/** Nobody changes a definition, and it is asked for its fields on every keystroke. */
function listsOf(definition: ProcedureDefinition) {
  const known = LISTS.get(definition);
  if (known) return known;
  const all = definition.sections.flatMap(({ fields }) => fields);
  const found = { all, relations: all.filter(({ relation }) => relation) };
  LISTS.set(definition, found);
  return found;
}

const LISTS = new WeakMap<
  ProcedureDefinition,
  { readonly all: readonly Field[]; readonly relations: readonly Field[] }
>();
