/**
 * Answers out of profiles.
 * @module
 */
import { factDefinition, type FactKey } from '../profile/facts.js';
import {
  factText,
  type Fact,
  type FactSource,
  type Facts,
  type FactValue,
  type Profile,
} from '../profile/profile.js';
import { ageBetween, relationBetween } from '../profile/relations.js';
import { isAddress } from './conditions.js';
import { factFor } from './name-parts.js';
import type { Answer, Field, ProcedureDefinition } from './definition.js';

/** Where a prefilled answer came from. */
export interface Origin {
  /** Of a fact; or who was chosen at the start; or the site's own data. */
  readonly source: FactSource | 'start' | 'site';
  /** ISO 8601 date-time. */
  readonly at: string;
  /** Empty where no profile says it. */
  readonly profileId: string;
  /** The source does not say it; it follows from what it says. */
  readonly derived?: true;
}

/** Answers by field key, each with its origin. */
export interface Prefilled {
  readonly answers: Readonly<Record<string, Answer>>;
  readonly origins: Readonly<Record<string, Origin>>;
}

/**
 * The answers that profiles give to a procedure. A declaration is never filled, and neither is a
 * choice whose value the definition does not offer.
 *
 * @param people - Which profile stands in which role; a role without one is left alone.
 */
export function prefill(
  definition: ProcedureDefinition,
  people: Readonly<Record<string, Profile | undefined>>,
): Prefilled {
  const answers: Record<string, Answer> = {};
  const origins: Record<string, Origin> = {};
  for (const section of definition.sections) {
    const profile = section.person === undefined ? undefined : people[section.person];
    for (const field of section.fields) {
      if (field.type === 'declaration') continue;
      if (field.relation) {
        const value = relationOption(field, people[field.relation.of], people[field.relation.to]);
        if (value !== undefined) answers[field.key] = value;
        continue;
      }
      const fact = profile && factOf(profile.facts, field);
      if (!fact || !offers(field, fact.value)) continue;
      answers[field.key] = asAnswer(field, fact.value);
      const { source, at, derived } = fact;
      origins[field.key] = { source, at, profileId: profile.id, ...(derived && { derived }) };
    }
  }
  return { answers, origins };
}

/**
 * What was answered about one role, as facts to remember. Declarations, hidden fields and sensitive
 * facts are the caller's to leave out.
 *
 * @param at - ISO 8601 date-time.
 */
export function factsFromAnswers(
  definition: ProcedureDefinition,
  role: string,
  answers: Readonly<Record<string, Answer | undefined>>,
  at: string,
): Facts {
  const facts: Partial<Record<FactKey, Fact>> = {};
  for (const section of definition.sections.filter(({ person }) => person === role)) {
    for (const field of section.fields) {
      const value = answers[field.key];
      if (
        !field.fact ||
        value === undefined ||
        value === '' ||
        typeof value === 'number' ||
        typeof value === 'boolean' ||
        (typeof value === 'object' && !isAddress(value))
      )
        continue;
      const key = takesPaper(field) && !isCitizenId(factText(value)) ? PAPER : field.fact;
      facts[key] = { value: asFact(key, value), source: 'typed', at };
    }
  }
  return facts;
}

const PAPER = 'citizenId.paperNumber';

/** Some forms have one line for the personal number or, of who has none, the number of another paper. */
const takesPaper = ({ type, fact }: Field) => type === 'text' && fact === 'citizenId.number';

const isCitizenId = (text: string) => /^\d{12}$/.test(text.replace(/[\s.-]/g, ''));

const factOf = (facts: Facts, field: Field): Fact | undefined =>
  (field.fact && factFor(facts, field.fact)) ?? (takesPaper(field) ? facts[PAPER] : undefined);

/** A place is a line of text on some forms and an address on others. */
const asAnswer = ({ type }: Field, value: FactValue): FactValue =>
  type === 'address' ? asAddress(value) : factText(value);

/** As {@link asAnswer}; and a time of day belongs to the dossier, not to the person. */
function asFact(key: FactKey, value: FactValue): FactValue {
  const { type } = factDefinition(key);
  if (type === 'address') return asAddress(value);
  const text = factText(value);
  return type === 'partialDate' ? text.replace(/T\d\d:\d\d$/, '') : text;
}

const asAddress = (value: FactValue) => (typeof value === 'string' ? { asWritten: value } : value);

const offers = (field: Field, value: Answer) =>
  field.options === undefined || field.options.some((option) => option.value === value);

/** The option for what `of` is to `to`; none while sex or age leaves several. */
function relationOption(field: Field, of: Profile | undefined, to: Profile | undefined): string | undefined {
  if (!of || !to) return undefined;
  const relation = relationBetween(of, to);
  if (relation === undefined) return undefined;
  const sex = of.facts['person.sex']?.value;
  const age = ageBetween(of, to);
  return field.options?.find(
    (option) => option.relation === relation && (option.sex ?? sex) === sex && (option.age ?? age) === age,
  )?.value;
}
