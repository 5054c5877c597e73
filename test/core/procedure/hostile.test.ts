/** Properties that hold for whatever is handed over: definitions and answers out of a generator with a seed. */
import { expect } from '@open-wc/testing';
import { isBkError } from '../../../src/core/errors.js';
import { holds, isPresent } from '../../../src/core/procedure/conditions.js';
import {
  allFields,
  type Answers,
  type Field,
  type ProcedureDefinition,
} from '../../../src/core/procedure/definition.js';
import {
  checkFields,
  columnsOf,
  effectiveAnswers,
  feeTotal,
  neededPapers,
  neededParts,
  outcomeOf,
  steps,
  submission,
  workingDays,
} from '../../../src/core/procedure/flow.js';
import { builtInProcedures } from '../../../src/core/procedure/built-in.js';
import { parseProcedure } from '../../../src/core/procedure/parse.js';
import { factsFromAnswers, prefill } from '../../../src/core/procedure/prefill.js';
import { FACTS } from '../../../src/core/profile/facts.js';
import type { Profile } from '../../../src/core/profile/profile.js';
import { cases, CASES_MS } from '../cases.js';
import { hostileAnswers, hostileDefinition, markOf, plausibleAnswers } from './hostile.js';

const SEED = 20_261_122;
const DEFINITIONS = cases(10_000);
/** For each of the five. */
const ANSWER_SETS = cases(300);
/** Far above what any takes on a busy machine, and far below what an endless loop takes. */
const MOST_MS = 3000;
const TODAY = '2026-11-22';
const AT = '2026-11-22T02:00:00.000Z';

/** All that the engine can be asked about one filing. */
function drive(definition: ProcedureDefinition, answers: Answers) {
  const effective = effectiveAnswers(definition, answers);
  const shown = steps(definition, answers);
  return {
    steps: shown.map(({ section, fields }) => [section.id, fields.map(({ key }) => key)]),
    submission: submission(definition, answers),
    issues: [
      ...shown.flatMap(({ fields }) => checkFields(fields, effective, TODAY)),
      // Also before anything was settled.
      ...checkFields(allFields(definition), answers, TODAY),
    ],
    fee: feeTotal(definition, answers),
    days: workingDays(definition, answers),
    papers: neededPapers(definition, answers),
    parts: neededParts(definition, answers),
    outcome: definition.eligibility && outcomeOf(definition.eligibility, answers),
    facts: definition.people.map(({ role }) => factsFromAnswers(definition, role, answers, AT)),
  };
}

/** Somebody of whom everything is known. */
const known: Profile = {
  id: 'a',
  relation: 'self',
  facts: Object.fromEntries(
    Object.keys(FACTS).map((key) => [key, { value: 'male', source: 'typed', at: AT }]),
  ),
};

/** What hangs on the prototypes, each value behind its name. */
const prototypes = () =>
  [Object.prototype, Array.prototype, String.prototype, Function.prototype].flatMap((prototype) =>
    Reflect.ownKeys(prototype).flatMap((name) => [
      name,
      Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown,
    ]),
  );
const isSame = (one: readonly unknown[], other: readonly unknown[]) =>
  one.length === other.length && one.every((value, n) => value === other[n]);

describe(`procedure/hostile (seed ${String(SEED)})`, () => {
  const real = new Map<string, ProcedureDefinition>();
  const sources: unknown[] = [];

  before(async () => {
    for (const [code, load] of Object.entries(builtInProcedures)) {
      const { default: source } = await load();
      sources.push(source);
      real.set(code, parseProcedure(source));
    }
  });

  it(`stands ${String(DEFINITIONS)} hostile definitions and answer sets`, () => {
    const untouched = prototypes();
    const outcomes = new Map<string, number>();
    for (let seed = SEED; seed < SEED + DEFINITIONS; seed++) {
      const from = performance.now();
      const outcome = attempt(hostileDefinition(sources, seed), seed);
      const tookMs = performance.now() - from;
      if (tookMs > MOST_MS) expect.fail(`seed ${String(seed)}: ${String(tookMs)} ms`);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    expect([...outcomes.keys()]).to.have.members([
      'taken',
      'procedure-json',
      'procedure-limits',
      'procedure-key',
      'procedure-schema',
      'procedure-reference',
    ]);
    // Neither all nor none, or the engine was not tried.
    expect(outcomes.get('taken')).to.be.within(DEFINITIONS / 5, DEFINITIONS / 2);
    expect(isSame(prototypes(), untouched)).to.equal(true);
  }).timeout(CASES_MS);

  function attempt(json: unknown, seed: number): string {
    let definition: ProcedureDefinition;
    try {
      definition = parseProcedure(json);
    } catch (error) {
      if (isBkError(error) && error.name === 'BkDataError') return error.code;
      throw new Error(`seed ${String(seed)}`, { cause: error });
    }
    try {
      drive(definition, hostileAnswers(definition, seed));
      drive(definition, plausibleAnswers(definition, seed));
      expectNoPledge(definition);
    } catch (error) {
      throw new Error(`seed ${String(seed)}: ${(error as Error).stack ?? ''}`, { cause: error });
    }
    return 'taken';
  }

  for (const code of Object.keys(builtInProcedures)) {
    describe(code, () => {
      /** Runs with many answer sets; who fails says with which. */
      const always = (check: (definition: ProcedureDefinition, answers: Answers) => void) => {
        const definition = real.get(code) as ProcedureDefinition;
        for (let seed = SEED; seed < SEED + ANSWER_SETS; seed++) {
          try {
            check(definition, plausibleAnswers(definition, seed));
          } catch (error) {
            throw new Error(`seed ${String(seed)}: ${(error as Error).message}`, { cause: error });
          }
        }
      };

      it('lets nothing leave that is hidden or replaced', () => always(expectNothingHidden));

      it('hides what a cause had shown once the cause is gone', () =>
        always((definition, answers) => {
          for (const key of causes(definition)) {
            if (answers[key] === undefined) continue;
            const { [key]: _cause, ...others } = answers;
            expectNothingHidden(definition, others);
          }
        }));

      it('keeps what is asked and answered', () =>
        always((definition, answers) => {
          const effective = effectiveAnswers(definition, answers);
          for (const { fields } of steps(definition, answers))
            for (const { key } of fields)
              if (isPresent(answers[key])) expect(effective[key], key).to.equal(answers[key]);
        }));

      it('says the same twice, and after saving and resuming', () =>
        always((definition, answers) => {
          const first = drive(definition, answers);
          expect(drive(definition, answers)).to.deep.equal(first);
          expect(drive(definition, JSON.parse(JSON.stringify(answers)) as Answers)).to.deep.equal(first);
        }));

      it('fills no pledge', () => expectNoPledge(real.get(code) as ProcedureDefinition));
    });
  }
});

/** Everybody in it is somebody of whom everything is known, and still nothing is pledged. */
function expectNoPledge(definition: ProcedureDefinition) {
  const people = Object.fromEntries(definition.people.map(({ role }) => [role, known]));
  const { answers } = prefill(definition, people);
  const effective = effectiveAnswers(definition, answers);
  for (const { key, type } of allFields(definition)) {
    if (type === 'declaration' && (key in answers || key in effective)) expect.fail(`${key} was pledged`);
  }
}

/** Fields on which the visibility of another, or who somebody is, depends. */
function causes(definition: ProcedureDefinition): readonly string[] {
  const conditions = [
    ...allFields(definition).flatMap(({ visible }) => visible ?? []),
    ...definition.people.flatMap(({ sameAs = [] }) => sameAs.map(({ when }) => when)),
  ];
  const text = JSON.stringify(conditions);
  return allFields(definition)
    .map(({ key }) => key)
    .filter((key) => text.includes(`"${key}"`));
}

/** No mark of an answer that does not stand is anywhere in what is sent. */
function expectNothingHidden(definition: ProcedureDefinition, answers: Answers) {
  const effective = effectiveAnswers(definition, answers);
  const { answers: sent } = submission(definition, answers);
  const text = JSON.stringify(sent);
  const shows = ({ visible }: Field, all: Answers) => visible === undefined || holds(visible, all);
  for (const field of allFields(definition)) {
    const { key, local } = field;
    if (!shows(field, effective) || local) expect(sent, key).to.not.have.property(key);
    if (effective[key] !== answers[key] && text.includes(markOf(key))) expect.fail(`${key} left`);
    if (!Array.isArray(answers[key])) continue;
    answers[key].forEach((row: Record<string, never>, n: number) => {
      const shown = columnsOf(field, row, effective).map((column) => column.key);
      for (const column of Object.keys(row)) {
        const mark = markOf(`${markOf(key)}row${String(n)}${column}`);
        if (!shown.includes(column) && text.includes(mark)) expect.fail(`${key}/${String(n)}/${column} left`);
      }
    });
  }
}
