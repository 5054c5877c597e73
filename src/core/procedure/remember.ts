/**
 * What a filing teaches the device about the people in it: facts that were not known, and facts that were changed.
 * @module
 */
import { factDefinition, isFactKey, type FactKey } from '../profile/facts.js';
import {
  factText,
  inverseRelation,
  withKnownUnit,
  type Fact,
  type Facts,
  type FactValue,
  type Profile,
  type Relation,
} from '../profile/profile.js';
import { allFields, type Answers, type Field, type ProcedureDefinition } from './definition.js';
import type { Participant } from './participant.js';
import { effectiveAnswers, standsFor } from './flow.js';
import { factFor, NAME_PARTS, splitName } from './name-parts.js';
import { saidFacts, type SaidFact } from './prefill.js';

/** What the person agreed to have remembered; sensitive facts are asked apart. */
export interface Remembered {
  readonly plain: boolean;
  readonly sensitive: boolean;
}

/** For a fact that was changed: in this dossier only, or in the profile too. */
export type Decision = 'dossier' | 'profile';

/** What was decided, by the `id` of a {@link ChangedFact}; what is not decided stays in the dossier. */
export type Decisions = Readonly<Record<string, Decision>>;

/** A fact of a profile to which the answers say something else. */
export interface ChangedFact {
  /** Stands once in a filing, whatever the answer becomes. */
  readonly id: string;
  readonly person: Participant;
  readonly fact: FactKey;
  /** The field that said it. */
  readonly field: Field;
  readonly before: FactValue;
  readonly after: FactValue;
  /** What keeping it puts into the profile. */
  readonly facts: Facts;
}

/** Whether the law calls a fact sensitive. */
export const isSensitive = (key: FactKey): boolean => factDefinition(key).sensitive !== undefined;

/**
 * The facts of kept people to which the answers say something else, each once, in the order of the form. The parts
 * of a name count as the name. Where two fields say it differently and both are changed, the one that stands last in
 * the form counts; one that still says what the profile says never counts against one that was changed.
 *
 * @param people - Who stands in which role, with the facts as they were known when the form was filled.
 * @param at - ISO 8601 date-time of the answers.
 */
export function changedFacts(
  definition: ProcedureDefinition,
  people: Readonly<Record<string, Participant>>,
  answers: Answers,
  at: string,
): readonly ChangedFact[] {
  return aboutPeople(definition, people, answers, at).flatMap(changesOf);
}

/**
 * What the answers say about each person that is not known, and all that a card said about a person who was not
 * kept yet. Hidden answers are left out, and so is what was changed: see {@link changedFacts}.
 *
 * @param people - Who stands in which role; somebody who stands in two comes once.
 * @param at - ISO 8601 date-time of the answers.
 * @param agreed - Nobody is added, and nothing of their card kept, without `plain`.
 * @returns What to save; the facts of a person may be none.
 */
export function newFacts(
  definition: ProcedureDefinition,
  people: Readonly<Record<string, Participant>>,
  answers: Answers,
  at: string,
  agreed: Remembered = { plain: true, sensitive: false },
): readonly Profile[] {
  return aboutPeople(definition, people, answers, at).flatMap((about) => {
    const { id, facts: known, kept } = about.person;
    if (!kept && !agreed.plain) return [];
    const changed = changesOf(about).flatMap(({ facts }) => Object.keys(facts));
    const news = about.said.flatMap(({ key, fact }) => {
      if (changed.includes(key) || !(isSensitive(key) ? agreed.sensitive : agreed.plain)) return [];
      const before = known[key];
      if (!before || !says(before, fact)) return [[key, fact] as const];
      const more = withKnownUnit(before, fact.value);
      return more ? [[key, more] as const] : [];
    });
    // A draft of a newer version may know more.
    const own = Object.entries(known).filter(([key]) => !kept && isFactKey(key));
    const facts = Object.fromEntries([...own, ...news]) as Facts;
    return [{ id, relation: relationOf(definition, people, answers, about.person), facts }];
  });
}

/** What people decided to change in their profiles, to save. */
export function decidedFacts(changes: readonly ChangedFact[], decisions: Decisions): readonly Profile[] {
  const byId = new Map<string, Profile>();
  for (const { id, person, facts } of changes) {
    if (decisions[id] !== 'profile') continue;
    const before = byId.get(person.id)?.facts;
    byId.set(person.id, { id: person.id, relation: person.relation, facts: { ...before, ...facts } });
  }
  return [...byId.values()];
}

/** What was said about one person. */
interface About {
  readonly person: Participant;
  /** In the order of the form. */
  readonly said: readonly SaidFact[];
  /** Their names, in whole, as each role says them. */
  readonly names: readonly SaidFact[];
}

/** Everybody who takes part, once, with what their roles say; what a role says of somebody else is not theirs. */
function aboutPeople(
  definition: ProcedureDefinition,
  people: Readonly<Record<string, Participant>>,
  answers: Answers,
  at: string,
): readonly About[] {
  const effective = effectiveAnswers(definition, answers);
  const order = allFields(definition);
  const all = new Map(Object.values(people).map((person) => [person.id, person]));
  const said = definition.people.map(({ role }) => ({
    id: standsIn(definition, people, role, effective)?.id,
    facts: saidFacts(definition, role, effective, at),
  }));
  return [...all.values()].map((person) => {
    const own = said.filter(({ id }) => id === person.id);
    const inOrder = (facts: readonly SaidFact[]) =>
      [...facts].sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
    return {
      person,
      said: inOrder(own.flatMap(({ facts }) => facts)),
      names: inOrder(own.flatMap(({ facts }) => wholeName(facts))),
    };
  });
}

/**
 * Whom the answers of a role are about. While the answers say that it is another's (`sameAs`), that one; somebody
 * who was chosen as that one, and by now is not, is nobody that we know.
 */
function standsIn(
  definition: ProcedureDefinition,
  people: Readonly<Record<string, Participant>>,
  role: string,
  answers: Answers,
): Participant | undefined {
  const by = standsFor(definition, role, answers);
  if (by !== role) return people[by];
  const { sameAs = [] } = definition.people.find((each) => each.role === role) ?? {};
  return sameAs.some((same) => people[same.role]?.id === people[role]?.id) ? undefined : people[role];
}

/** What a role says of the whole name: in one line, or in parts. */
function wholeName(said: readonly SaidFact[]): readonly SaidFact[] {
  const facts = Object.fromEntries(said.map(({ key, fact }) => [key, fact])) as Facts;
  const fact = factFor(facts, 'person.fullName');
  const from = said.find(({ key }) => key === 'person.fullName' || NAME_PARTS.includes(key));
  return fact && from ? [{ key: 'person.fullName', fact, field: from.field }] : [];
}

function changesOf({ person, said, names }: About): readonly ChangedFact[] {
  if (!person.kept) return [];
  const changes = new Map<FactKey, ChangedFact>();
  const take = ({ key, fact, field }: SaidFact, before: Fact | undefined, facts: Facts) => {
    if (!before || says(before, fact)) return;
    const id = `${person.id}/${key}`;
    changes.set(key, { id, person, fact: key, field, before: before.value, after: fact.value, facts });
  };
  for (const one of names) take(one, factFor(person.facts, one.key), renamed(person, said, one.fact));
  for (const one of said) {
    if (one.key === 'person.fullName' || NAME_PARTS.includes(one.key)) continue;
    take(one, person.facts[one.key], { [one.key]: one.fact });
  }
  return [...changes.values()];
}

/** A name as it is kept now: its parts as they were said, else divided where the old one was. */
function renamed({ facts }: Participant, said: readonly SaidFact[], whole: Fact): Facts {
  const value = factText(whole.value);
  const name = { 'person.fullName': { value, source: 'typed', at: whole.at } } as const;
  const parts = new Map(said.map(({ key, fact }) => [key, fact]));
  const isSaid = NAME_PARTS.some((key) => parts.has(key));
  if (!isSaid && !NAME_PARTS.some((key) => facts[key])) return name;
  const surname = facts['person.surname'];
  const words = surname ? factText(surname.value).trim().split(/\s+/).length : 1;
  const { surname: first, middleName, givenName } = splitName(value, words);
  const split = [first, middleName, givenName];
  return {
    ...name,
    ...Object.fromEntries(
      NAME_PARTS.map((key, n) => [
        key,
        (isSaid ? parts.get(key) : undefined) ?? {
          value: isSaid ? '' : (split[n] ?? ''),
          source: 'typed',
          at: whole.at,
        },
      ]),
    ),
  };
}

/** What somebody who is not kept yet is to the owner: as the form says, if it says it by now. */
function relationOf(
  definition: ProcedureDefinition,
  people: Readonly<Record<string, Participant>>,
  answers: Answers,
  person: Participant,
): Relation {
  if (person.kept || person.relation === 'self') return person.relation;
  for (const { key, relation, options = [] } of allFields(definition)) {
    const is = options.find(({ value }) => value === answers[key])?.relation;
    if (!relation || !is) continue;
    const [of, to] = [people[relation.of], people[relation.to]];
    if (of?.id === person.id && to?.relation === 'self') return is;
    if (to?.id === person.id && of?.relation === 'self') return inverseRelation(is);
  }
  return person.relation;
}

const says = (a: Fact, b: Fact) => oneLine(a) === oneLine(b);

const oneLine = ({ value }: Fact) => factText(value).trim().replace(/\s+/g, ' ');
