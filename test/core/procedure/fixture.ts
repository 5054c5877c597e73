/** A small definition with one of everything, made anew for each test, and the one that ships. */
import type { Field, ProcedureDefinition } from '../../../src/core/procedure/definition.js';
import { parseProcedure } from '../../../src/core/procedure/parse.js';
import shipped from '../../../src/procedures/2.000635.json' with { type: 'json' };

/** 2.000635 as it ships. */
export const copies = (): ProcedureDefinition => parseProcedure(shipped);

/** The text of 2.000635 as it ships, to be changed. */
export const source = () => structuredClone(shipped) as unknown as MutableDefinition;

/** Just as much of a definition as has to be there. */
export const small = (fields: readonly Partial<Field>[] = [{}], change: object = {}) => ({
  format: 1,
  code: '1.000001',
  version: 1,
  name: { vi: 'Thủ tục thử' },
  shortName: { vi: 'Thử' },
  asOf: '2026-11-21',
  validFrom: '2026-01-01',
  authority: { vi: 'UBND' },
  processing: { workingDays: 1 },
  result: { vi: 'Kết quả' },
  fees: [],
  documents: [],
  legalBasis: [],
  links: {},
  people: [{ role: 'applicant', name: { vi: 'Người yêu cầu' } }],
  sections: [
    {
      id: 'one',
      title: { vi: 'Một' },
      person: 'applicant',
      fields: fields.map((field, n) => ({
        key: `f${String(n)}`,
        type: 'text',
        label: { vi: 'Mục' },
        ...field,
      })),
    },
  ],
  ...change,
});

/** One field, for the checks of answers. */
export const field = (change: Partial<Field>): Field => ({
  key: 'x',
  type: 'text',
  label: { vi: 'X' },
  ...change,
});

interface MutableDefinition {
  [key: string]: unknown;
  people: { [key: string]: unknown }[];
  fees: { [key: string]: unknown }[];
  documents: { [key: string]: unknown }[];
  sections: { [key: string]: unknown; fields: { [key: string]: unknown }[] }[];
}
