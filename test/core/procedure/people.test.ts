import { expect } from '@open-wc/testing';
import type { ProcedureDefinition } from '../../../src/core/procedure/definition.js';
import type { Participant } from '../../../src/core/procedure/participant.js';
import { effectiveAnswers } from '../../../src/core/procedure/flow.js';
import { parseProcedure } from '../../../src/core/procedure/parse.js';
import { askedRoles, castRoles, likelyRelation, peopleAnswers } from '../../../src/core/procedure/people.js';
import { prefill } from '../../../src/core/procedure/prefill.js';
import type { Facts, Relation } from '../../../src/core/profile/profile.js';
import burial from '../../../src/procedures/1.001731.json' with { type: 'json' };
import residence from '../../../src/procedures/1.004222.json' with { type: 'json' };
import copy from '../../../src/procedures/2.000635.json' with { type: 'json' };
import death from '../../../src/procedures/2.002913.json' with { type: 'json' };
import birth from '../../../src/procedures/3.000722.json' with { type: 'json' };
import { small } from './fixture.js';

const AT = '2026-11-22T02:00:00.000Z';
const BIRTH = parseProcedure(birth);
const DEATH = parseProcedure(death);
const COPY = parseProcedure(copy);
const RESIDENCE = parseProcedure(residence);
const BURIAL = parseProcedure(burial);

function person(id: string, relation: Relation, sex?: 'male' | 'female', more: Record<string, string> = {}) {
  const values = { ...(sex && { 'person.sex': sex }), 'person.fullName': id, ...more };
  const facts = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, { value, source: 'typed', at: AT }]),
  ) as Facts;
  return { id, relation, facts, kept: true } satisfies Participant;
}

// A household of five; the grandmother has died.
const father = person('father', 'self', 'male');
const wife = person('wife', 'spouse', 'female');
const son = person('son', 'child', 'male');
const grandfather = person('grandfather', 'parent', 'male');
const dead = person('dead', 'parent', 'female', { 'person.deathDate': '2026-11-01' });
const OTHERS = [son, grandfather, dead, wife];

type Chosen = Parameters<typeof castRoles>[3];
const cast = (definition: ProcedureDefinition, chosen: Chosen = {}, self: Participant = father) =>
  castRoles(definition, self, OTHERS, chosen);
const ids = (people: readonly Participant[]) => people.map(({ id }) => id);
const asked = (...about: Parameters<typeof cast>) =>
  Object.fromEntries(cast(...about).questions.map(({ role, offers }) => [role.role, ids(offers)]));
const stand = (...about: Parameters<typeof cast>) =>
  Object.fromEntries(Object.entries(cast(...about).people).map(([role, { id }]) => [role, id]));

describe('procedure/people', () => {
  for (const [definition, roles] of [
    [COPY, ['subject']],
    [BURIAL, ['deceased', 'burialPerson']],
    [BIRTH, ['subject', 'mother', 'father', 'householdHead']],
    [DEATH, ['deceased', 'householdHead', 'burialPerson']],
    [RESIDENCE, ['householdHead', 'owner']],
  ] as const) {
    it(`knows about whom ${definition.code} can be asked`, () => {
      expect(askedRoles(definition).map(({ role }) => role)).to.deep.equal(roles);
    });
  }

  for (const [definition, first] of [
    [COPY, { subject: ['father', 'son', 'grandfather', 'wife'] }],
    // Who has died stands first; somebody who died yesterday has no date of death on the device yet.
    [BURIAL, { deceased: ['dead', 'son', 'grandfather', 'wife'] }],
    [DEATH, { deceased: ['dead', 'son', 'grandfather', 'wife'] }],
    // A child of the applicant first; nobody is their own child.
    [BIRTH, { subject: ['son', 'grandfather', 'wife'] }],
    [RESIDENCE, { householdHead: ['father', 'son', 'grandfather', 'wife'] }],
  ] as const) {
    it(`asks one question of ${definition.code} first, the likely ahead`, () => {
      expect(asked(definition)).to.deep.equal(first);
    });
  }

  it('takes the applicant for the parent of their child, and asks for the other one, the spouse ahead', () => {
    expect(asked(BIRTH, { subject: son })['mother']).to.deep.equal(['wife']);
    const chosen = { subject: son, mother: wife };
    expect(stand(BIRTH, chosen)).to.deep.equal({
      applicant: 'father',
      subject: 'son',
      mother: 'wife',
      father: 'father',
    });
    // The father is not asked about: the head of household comes next.
    expect(Object.keys(asked(BIRTH, chosen))).to.deep.equal(['subject', 'mother', 'householdHead']);
    expect(asked(BIRTH, chosen)['householdHead']).to.deep.equal(['father', 'wife', 'son', 'grandfather']);
  });

  it('asks a mother for the father', () => {
    const mother = person('mother', 'self', 'female');
    const husband = person('husband', 'spouse', 'male');
    const { questions, people } = castRoles(BIRTH, mother, [son, husband], { subject: son });
    expect(people['mother']?.id).to.equal('mother');
    expect(questions.map(({ role, offers }) => [role.role, ids(offers)])).to.deep.equal([
      ['subject', ['son', 'husband']],
      ['father', ['husband']],
    ]);
  });

  it('asks a parent whose sex is not known which of the two they are, and that answers the relation', () => {
    const parent = person('parent', 'self');
    const chosen = { subject: son, mother: parent };
    expect(asked(BIRTH, { subject: son }, parent)['mother']).to.deep.equal(['parent', 'wife']);
    const { people } = cast(BIRTH, chosen, parent);
    expect(peopleAnswers(BIRTH, people)['nycQuanHe']).to.equal('mother');
  });

  it('prefers the only mother there can be, and does not choose a wife beforehand', () => {
    // Another form, which does not say that the mother is the applicant.
    const { sameAs: _, ...mother } = BIRTH.people.find(({ role }) => role === 'mother')!;
    const definition = {
      ...BIRTH,
      people: BIRTH.people.map((role) => (role.role === 'mother' ? mother : role)),
    };
    const certain = (self: Participant) =>
      cast(definition, { subject: son }, self).questions.find(({ role }) => role.role === 'mother')?.certain
        ?.id;
    expect(certain(person('mother', 'self', 'female'))).to.equal('mother');
    expect(certain(person('parent', 'self'))).to.equal(undefined);
    expect(certain(father)).to.equal(undefined);
  });

  it('drops who can no longer stand there after another answer', () => {
    expect(stand(BIRTH, { subject: wife, mother: wife })).to.deep.equal({
      applicant: 'father',
      subject: 'wife',
    });
  });

  it('leaves to the hand what is to be filled in later, and goes on', () => {
    const chosen = { subject: 'later', mother: 'later', father: grandfather } as const;
    expect(stand(BIRTH, chosen)).to.deep.equal({ applicant: 'father', father: 'grandfather' });
    expect(Object.keys(asked(BIRTH, chosen))).to.deep.equal(['subject', 'mother', 'father', 'householdHead']);
  });

  it('offers somebody new in later roles, too', () => {
    const baby: Participant = { id: 'baby', relation: 'child', facts: {}, kept: false };
    const mother: Participant = { id: 'new', relation: 'spouse', facts: {}, kept: false };
    const chosen = { subject: baby, mother, father: 'later' } as const;
    expect(asked(BIRTH, chosen)['householdHead']).to.include('new');
    expect(asked(BIRTH, { subject: baby })['mother']).to.deep.equal(['wife']);
  });

  it('offers the dead where somebody has died, and nowhere else', () => {
    const chosen = { deceased: dead, householdHead: 'later' } as const;
    expect(asked(DEATH, chosen)).to.deep.equal({
      deceased: ['dead', 'son', 'grandfather', 'wife'],
      householdHead: ['father', 'son', 'grandfather', 'wife'],
      burialPerson: ['father', 'son', 'grandfather', 'wife'],
    });
    expect(asked(DEATH, { deceased: wife })['householdHead']).to.not.include('wife');
  });

  it('answers what says that one person is another', () => {
    const deathAnswers = peopleAnswers(DEATH, {
      applicant: father,
      deceased: dead,
      householdHead: father,
      burialPerson: father,
    });
    expect(deathAnswers).to.deep.include({ nycQuanHe: 'child', xChuHoLaNyc: true, nnLaNyc: true });
    const { people } = cast(BIRTH, { subject: son, mother: wife, householdHead: wife });
    expect(peopleAnswers(BIRTH, people)).to.deep.include({ nycQuanHe: 'father', ttChuHoLa: 'mother' });
    expect(prefill(RESIDENCE, { applicant: father, householdHead: father }).answers['chuHoQuanHe']).to.equal(
      'self',
    );
    expect(prefill(BURIAL, { applicant: father, burialPerson: father }).answers['mtLaNguoiDeNghi']).to.equal(
      true,
    );
  });

  it('never answers a declaration by who stands where', () => {
    const same = { role: 'applicant', when: { op: 'equals', field: 'f0', value: true } };
    const people = [
      { role: 'applicant', name: { vi: 'A' } },
      { role: 'other', name: { vi: 'B' }, sameAs: [same] },
    ];
    const definition = parseProcedure(small([{ type: 'declaration' }], { people }));
    expect(peopleAnswers(definition, { applicant: father, other: father })).to.deep.equal({});
  });

  it('is about the chosen one where there is one role only', () => {
    const definition = parseProcedure(small([{ fact: 'person.fullName' }]));
    expect(asked(definition)).to.deep.equal({ applicant: ['father', 'son', 'grandfather', 'wife'] });
    expect(stand(definition, { applicant: wife })).to.deep.equal({ applicant: 'wife' });
  });

  it('guesses what somebody new is to the owner', () => {
    const role = (name: string) => BIRTH.people.find((each) => each.role === name)!;
    expect(likelyRelation(role('subject'), { applicant: father })).to.equal('child');
    expect(likelyRelation(role('mother'), { applicant: father, subject: son })).to.equal('spouse');
    const grandchild = person('grandchild', 'grandchild');
    expect(likelyRelation(role('mother'), { applicant: father, subject: grandchild })).to.equal('child');
    expect(likelyRelation(role('mother'), { applicant: father })).to.equal(undefined);
    expect(likelyRelation(role('householdHead'), { applicant: father })).to.equal(undefined);
  });
});

describe('procedure/people a relation chosen on one side', () => {
  const side = (answers: Parameters<typeof effectiveAnswers>[1]) =>
    effectiveAnswers(DEATH, answers)['xQuanHe'];
  const head = { nycHoTen: 'Lê Văn Mẫu', nycSoDinhDanh: '038090012319', xChuHoLaNyc: true };

  it('fixes the other, by the sex of whom it is said', () => {
    expect(side({ ...head, nycQuanHe: 'child', nkGioiTinh: 'female' })).to.equal('mother');
    expect(side({ ...head, nycQuanHe: 'grandchild', nkGioiTinh: 'male' })).to.equal('grandfather');
    expect(side({ ...head, nycQuanHe: 'parent' })).to.equal('child');
  });

  it('stays a question where sex or age leaves several, or the people are others', () => {
    expect(side({ ...head, nycQuanHe: 'child' })).to.equal(undefined);
    expect(side({ ...head, nycQuanHe: 'sibling', nkGioiTinh: 'male' })).to.equal(undefined);
    expect(side({ ...head, xChuHoLaNyc: false, nycQuanHe: 'parent' })).to.equal(undefined);
  });

  it('leaves what was chosen there', () => {
    expect(side({ ...head, nycQuanHe: 'parent', xQuanHe: 'other' })).to.equal('other');
  });
});
