/**
 * Who stands in which role: which roles are asked about, whom of the household to offer, and what follows from
 * what people are to each other.
 * @module
 */
import type { Profile, Relation } from '../profile/profile.js';
import { ageBetween, relationBetween } from '../profile/relations.js';
import { holds } from './conditions.js';
import {
  allFields,
  type Answer,
  type Field,
  type PersonRole,
  type ProcedureDefinition,
} from './definition.js';
import type { Participant } from './participant.js';

/** People by the role in which they stand; a role without one is filled in by hand. */
export type People<P extends Profile = Profile> = Readonly<Record<string, P | undefined>>;

/** A role about which the person is asked. */
export interface RoleQuestion {
  readonly role: PersonRole;
  /** Whom of those known so far to offer, the most likely first. */
  readonly offers: readonly Participant[];
  /** The only one that it can be, by what they are to each other: may be chosen beforehand. */
  readonly certain: Participant | undefined;
}

/** The roles that are asked about, as far as the answers go, and who stands where. */
export interface Cast {
  readonly questions: readonly RoleQuestion[];
  /** Who applies. */
  readonly self: Participant;
  readonly people: Readonly<Record<string, Participant>>;
}

/**
 * The roles besides the first whose data the form takes from a person; the first applies and is at the device. Where
 * there is one role only, the form is about that one, who can be somebody else.
 */
export function askedRoles(definition: ProcedureDefinition): readonly PersonRole[] {
  if (definition.people.length === 1) return definition.people;
  const fields = allFields(definition);
  return definition.people
    .slice(1)
    .filter(
      ({ role }) =>
        definition.sections.some((each) => each.person === role && each.fields.some(({ fact }) => fact)) ||
        fields.some(({ relation }) => relation?.of === role || relation?.to === role),
    );
}

/**
 * Who stands in which role, in the order of the definition. A role is asked about once the one before it is
 * answered; one that is another's already (`sameAs`), by what the people are to each other, is not asked about.
 *
 * @param self - The person at the device, who applies.
 * @param household - Everybody kept on the device; also the dead, who stand in `deceased` roles only.
 * @param chosen - What was answered: a person, or `later` for a role that is filled in by hand. Somebody who can no
 * longer stand there, because of what was answered before, counts as not chosen.
 */
export function castRoles(
  definition: ProcedureDefinition,
  self: Participant,
  household: readonly Participant[],
  chosen: Readonly<Record<string, Participant | 'later' | undefined>>,
): Cast {
  const people: Record<string, Participant> = {};
  const first = definition.people[0];
  const roles = askedRoles(definition);
  if (first && !roles.includes(first)) people[first.role] = self;
  const questions: RoleQuestion[] = [];
  let asks = true;
  for (const role of roles) {
    const known = peopleAnswers(definition, people);
    const same = role.sameAs?.find(({ when }) => holds(when, known));
    const other = same && people[same.role];
    if (other) people[role.role] = other;
    if (other || !asks) continue;
    const answer = chosen[role.role];
    const isFree = (person: Participant) => fits(definition, role, people, person);
    const offers = offersFor(role, people, [self, ...household, ...Object.values(people)]).filter(isFree);
    const certain = certainOf(role, people, offers);
    const taken = answer !== 'later' && answer && !isFree(answer) ? undefined : answer;
    questions.push({ role, offers, certain });
    const person = taken ?? certain;
    if (person === undefined) asks = false;
    else if (person !== 'later') people[role.role] = person;
  }
  return { questions, self, people };
}

/**
 * What is answered by who stands where: fields that ask what two people are to each other, and those that say
 * that one person is another. A declaration is never among them.
 */
export function peopleAnswers(definition: ProcedureDefinition, people: People): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  const fields = allFields(definition);
  for (const field of fields) {
    const { key, relation } = field;
    const value = relation && relationOption(field, people[relation.of], people[relation.to]);
    if (value !== undefined) answers[key] = value;
  }
  for (const { role, sameAs = [] } of definition.people) {
    const when = sameAs.find((same) => people[role] && people[same.role]?.id === people[role].id)?.when;
    if (when?.op !== 'equals' || answers[when.field] !== undefined) continue;
    const { type, options } = fields.find(({ key }) => key === when.field) ?? {};
    if (type === 'toggle' ? when.value === true : options?.some(({ value }) => value === when.value))
      answers[when.field] = when.value;
  }
  return answers;
}

/** The option for what `of` is to `to`; none while sex or age leaves several. */
function relationOption(field: Field, of: Profile | undefined, to: Profile | undefined): string | undefined {
  if (!of || !to) return undefined;
  const relation = relationBetween(of, to);
  if (relation === undefined) return undefined;
  const sex = sexOf(of);
  const age = ageBetween(of, to);
  return field.options?.find(
    (option) => option.relation === relation && (option.sex ?? sex) === sex && (option.age ?? age) === age,
  )?.value;
}

/**
 * What somebody who is not on the device yet is most likely to the owner, for a role: the mother of the owner's
 * child their spouse.
 */
export function likelyRelation({ likely }: PersonRole, people: People): Relation | undefined {
  const to = likely && people[likely.to]?.relation;
  if (!likely || to === undefined) return undefined;
  return to === 'self'
    ? likely.relation
    : THROUGH_OWNER.find(([, t, is]) => t === to && is === likely.relation)?.[0];
}

/** Who is the first to the owner, and the second to the owner, is often the third to the second. Never certain. */
const THROUGH_OWNER: readonly (readonly [of: Relation, to: Relation, is: Relation])[] = [
  ['spouse', 'child', 'parent'],
  ['child', 'spouse', 'child'],
  ['child', 'grandchild', 'parent'],
  ['grandchild', 'child', 'child'],
  ['parent', 'sibling', 'parent'],
  ['sibling', 'parent', 'child'],
  ['grandparent', 'parent', 'parent'],
  ['parent', 'grandparent', 'child'],
];

/** Relations that a person has one of, the sex given. */
const isOnlyOne = ({ relation, sex }: NonNullable<PersonRole['likely']>) =>
  relation === 'spouse' || (relation === 'parent' && sex !== undefined);

const sexOf = ({ facts }: Profile) => facts['person.sex']?.value;

const isDead = ({ facts }: Profile) => facts['person.deathDate'] !== undefined;

/** Whether one person can not stand in both roles: nobody is their own mother, and the dead do nothing. */
function areApart(a: PersonRole, b: PersonRole): boolean {
  const [one, other] = [a.likely, b.likely];
  return (
    a.deceased === true ||
    b.deceased === true ||
    (one?.to === b.role && one.relation !== 'self') ||
    (other?.to === a.role && other.relation !== 'self') ||
    (one !== undefined && one.to === other?.to && one.sex !== other.sex)
  );
}

/** Whether somebody can stand in a role, beside those who stand in others. */
function fits(definition: ProcedureDefinition, role: PersonRole, people: People, person: Profile): boolean {
  const sex = sexOf(person);
  if (isDead(person) && !role.deceased) return false;
  if (role.likely?.sex !== undefined && sex !== undefined && sex !== role.likely.sex) return false;
  return !definition.people.some(
    (other) => other.role !== role.role && people[other.role]?.id === person.id && areApart(role, other),
  );
}

/** Each person once, the most likely first; else as they come. */
function offersFor(role: PersonRole, people: People, known: readonly Participant[]): readonly Participant[] {
  const all = [...new Map(known.map((person) => [person.id, person])).values()];
  return all
    .map((person) => ({ person, rank: rankOf(role, people, person) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ person }) => person);
}

/** From 0, who it has to be, to 3, who it hardly is. */
function rankOf({ likely, deceased, sameAs = [] }: PersonRole, people: People, person: Profile): number {
  // Somebody who has just died has no date of death on the device yet.
  if (deceased) return isDead(person) ? 0 : 1;
  const to = likely && people[likely.to];
  if (!to) return sameAs.some(({ role }) => people[role]?.id === person.id) ? 1 : 2;
  const relation = relationBetween(person, to);
  if (relation !== undefined) return relation === likely.relation ? 0 : 3;
  const isLikely = THROUGH_OWNER.some(
    ([of, other, is]) => of === person.relation && other === to.relation && is === likely.relation,
  );
  return isLikely ? 1 : 2;
}

function certainOf(
  { likely }: PersonRole,
  people: People,
  offers: readonly Participant[],
): Participant | undefined {
  const to = likely && people[likely.to];
  if (!to || !isOnlyOne(likely)) return undefined;
  const all = offers.filter((person) => relationBetween(person, to) === likely.relation);
  const [only] = all;
  return all.length === 1 && only && (likely.sex ?? sexOf(only)) === sexOf(only) ? only : undefined;
}
