import { expect } from '@open-wc/testing';
import { askedOf } from '../../../src/core/procedure/asked.js';
import { fittingDraft } from '../../../src/core/procedure/draft-fit.js';
import { migrateDraft } from '../../../src/core/procedure/draft-migrate.js';
import { isPresent } from '../../../src/core/procedure/conditions.js';
import { allFields, type Answer, type Answers, type Field } from '../../../src/core/procedure/definition.js';
import type { Draft } from '../../../src/core/procedure/drafts.js';
import { parseProcedure } from '../../../src/core/procedure/parse.js';
import { cases, CASES_MS } from '../cases.js';
import { rejection } from '../rejection.js';
import { copies, small } from './fixture.js';
import { mutate } from './mutate.js';
import { randomAnswers } from './random-answers.js';
import { seeded } from '../seeded.js';

const definition = (fields: readonly Partial<Field>[], version: number) =>
  parseProcedure(small(fields, { version }));

/** A draft of one definition, as a filing saves it. */
const draftOf = (fields: readonly Partial<Field>[], answers: Answers): Draft => ({
  id: 'a',
  procedure: { code: '1.000001', version: 1 },
  answers,
  asked: askedOf(definition(fields, 1), answers),
  origins: { f0: { source: 'card', at: '2026-11-20T02:00:00Z', profileId: 'p' } },
  people: {},
  step: 'one',
  screen: 'check',
  savedAt: 1,
});

/** What becomes of one answer when its field is another in the next version. */
const moved = (before: Partial<Field>, after: Partial<Field>, answer: Answer) => {
  const old = { key: 'f0', ...before };
  const { answers, leftovers = [] } = migrateDraft(
    draftOf([old], { [old.key]: answer }),
    definition([{ ...after }], 2),
  );
  return { answers, left: leftovers.map(({ label, answer, shown }) => ({ label, answer, shown })) };
};
const A = { value: 'a', label: { vi: 'Lựa chọn A' } };
const B = { value: 'b', label: { vi: 'Lựa chọn B' } };

describe('procedure/draft-migrate', () => {
  it('keeps what has the same key and type', () => {
    expect(moved({}, {}, 'Lê')).to.deep.equal({ answers: { f0: 'Lê' }, left: [] });
  });

  it('takes over what has another key now', () => {
    expect(moved({}, { key: 'g0', formerly: ['f0'] }, 'Lê')).to.deep.equal({
      answers: { g0: 'Lê' },
      left: [],
    });
  });

  it('takes over the same fact of the same person, also as an address', () => {
    const fact = 'person.birthPlace' as const;
    expect(moved({ fact }, { key: 'g0', type: 'address', fact }, 'Thôn 3').answers).to.deep.equal({
      g0: { asWritten: 'Thôn 3' },
    });
  });

  it('sets aside an option that is no more, by its label', () => {
    const type = 'choice';
    expect(moved({ type, options: [A, B] }, { type, options: [B] }, 'a')).to.deep.equal({
      answers: {},
      left: [{ label: 'Mục', answer: 'a', shown: 'Lựa chọn A' }],
    });
  });

  it('sets aside what is of another type now, and what is gone', () => {
    expect(moved({}, { type: 'toggle' }, 'Lê').left).to.have.length(1);
    expect(moved({}, { key: 'g0' }, 'Lê').left).to.have.length(1);
  });

  it('asks a pledge again whose words have changed', () => {
    const type = 'declaration';
    expect(moved({ type }, { type }, true).answers).to.deep.equal({ f0: true });
    expect(moved({ type }, { type, label: { vi: 'Lời khác' } }, true)).to.deep.equal({
      answers: {},
      left: [{ label: 'Mục', answer: true, shown: undefined }],
    });
  });

  it('keeps of a table the columns that are still there', () => {
    const column = (key: string, label = key) => ({ key, type: 'text', label: { vi: label } }) as const;
    const before = { type: 'table', columns: [column('x'), column('y')] } as const;
    const after = { type: 'table', columns: [{ ...column('z'), formerly: ['x'] }] } as const;
    const { answers, left } = moved(before, after, [{ x: '1', y: '2' }, { x: '3' }]);
    expect(answers).to.deep.equal({ f0: [{ z: '1' }, { z: '3' }] });
    expect(left).to.deep.equal([{ label: 'Mục', answer: [{ y: '2' }], shown: undefined }]);
  });

  it('moves the origin along, and opens a section', () => {
    const draft = migrateDraft(draftOf([{}], { f0: 'Lê' }), definition([{ key: 'g0', formerly: ['f0'] }], 2));
    expect(draft.origins).to.have.all.keys('g0');
    expect(draft).to.include({ step: 'one', savedAt: 1 }).and.not.have.property('screen');
    expect(draft.procedure).to.deep.equal({ code: '1.000001', version: 2 });
  });

  it('is not called while the definition is the same, and is when a site has another of the same version', async () => {
    const draft = draftOf([{}], { f0: 'Lê' });
    expect(await fittingDraft(draft, definition([{}], 1))).to.equal(draft);
    expect(await fittingDraft(draft, definition([{ label: { vi: 'Khác' } }], 1))).to.not.equal(draft);
  });

  it('refuses a definition in which an earlier key is also one of today', async () => {
    const fault = await rejection(Promise.resolve().then(() => definition([{ formerly: ['f1'] }, {}], 1)));
    expect(fault).to.have.property('code', 'procedure-reference');
  });

  it('loses nothing, changes nothing the second time and never throws, for 1,500 hostile drafts', () => {
    const before = copies();
    for (let seed = 1; seed <= cases(1500); seed++) {
      const random = seeded(seed);
      const answers = randomAnswers(before, random);
      const draft = {
        id: 'a',
        procedure: { code: before.code, version: 0 },
        answers,
        asked: askedOf(before, answers),
        origins: {},
        people: {},
        step: 'applicant',
        savedAt: 1,
      };
      const hostile = mutate(draft, seed) as Draft;
      // Every third field is gone or has another key.
      const after = {
        ...before,
        version: before.version + 1,
        sections: before.sections.map((section) => ({
          ...section,
          fields: section.fields.flatMap((field) =>
            random.below(3) > 0
              ? [field]
              : random.below(2) > 0
                ? []
                : [{ ...field, key: `new-${field.key}`, formerly: [field.key] }],
          ),
        })),
      };
      const first = migrateDraft(hostile, after);
      expect(migrateDraft(first, after)).to.deep.equal(first);
      const places = new Set(allFields(after).map(({ key }) => key));
      expect(Object.keys(first.answers).every((key) => places.has(key))).to.equal(true);
      const given = typeof hostile.answers === 'object' ? Object.values(hostile.answers ?? {}) : [];
      const texts = (value: unknown) => JSON.stringify(value);
      const there = [
        ...Object.values(first.answers),
        ...(first.leftovers ?? []).map(({ answer }) => answer),
      ].map(texts);
      if (Array.isArray(hostile.answers)) continue;
      for (const answer of given)
        if (isPresent(answer) && !Array.isArray(answer))
          expect(
            there.includes(texts(answer)) ||
              there.includes(texts({ asWritten: answer })) ||
              there.includes(texts((answer as { asWritten?: unknown }).asWritten)),
            `seed ${String(seed)}`,
          ).to.equal(true);
    }
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
  }).timeout(CASES_MS);
});
