/** The definitions that ship against the lists of their sources: nothing missing, nothing reworded, each difference with its reason. */
import { expect } from '@open-wc/testing';
import { allFields, type Field, type ProcedureDefinition } from '../../../src/core/procedure/definition.js';
import { parseProcedure } from '../../../src/core/procedure/parse.js';
import burial from '../../../src/procedures/1.001731.json' with { type: 'json' };
import residence from '../../../src/procedures/1.004222.json' with { type: 'json' };
import copies from '../../../src/procedures/2.000635.json' with { type: 'json' };
import death from '../../../src/procedures/2.002913.json' with { type: 'json' };
import birth from '../../../src/procedures/3.000722.json' with { type: 'json' };
import burialSource from '../../vectors/procedures/1.001731.json' with { type: 'json' };
import residenceSource from '../../vectors/procedures/1.004222.json' with { type: 'json' };
import copiesSource from '../../vectors/procedures/2.000635.json' with { type: 'json' };
import deathSource from '../../vectors/procedures/2.002913.json' with { type: 'json' };
import birthSource from '../../vectors/procedures/3.000722.json' with { type: 'json' };
import deviations from '../../vectors/procedures/deviations.json' with { type: 'json' };

interface SourceField {
  readonly key: string;
  readonly label: string;
  readonly type: string;
  /** Obligatory, not so, or `if:` and when. */
  readonly required: boolean | string;
  /** Whose data it is; `case` is the dossier. */
  readonly person: string;
  readonly portal?: string;
  readonly options?: readonly string[];
}

interface Source {
  readonly source: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly asOf: string;
  readonly sections: readonly { readonly title: string; readonly fields: readonly SourceField[] }[];
}

/** Types of the source, in ours. */
const TYPES: Readonly<Record<string, readonly Field['type'][]>> = {
  text: ['text'],
  name: ['name'],
  date: ['date'],
  partialDate: ['partialDate'],
  datetime: ['datetime'],
  enum: ['choice'],
  personalId: ['citizenId'],
  // The papers of the world have no number form in common.
  idDoc: ['text'],
  phone: ['phone'],
  email: ['email'],
  address: ['address'],
  agency: ['agency'],
  integer: ['integer'],
  table: ['table'],
  account: ['account'],
  boolean: ['toggle'],
};

/** The pledge is the one `boolean` that is more than a statement. */
const typeFits = ({ key, type }: SourceField, own: Field) =>
  key === 'camDoan' ? own.type === 'declaration' : TYPES[type]?.includes(own.type);

/** Obligatory as the source has it; what it asks only under a condition has one. */
function requiredFits({ required }: SourceField, own: Field): boolean {
  if (typeof required === 'boolean') return (own.required ?? false) === required;
  return typeof own.required === 'object' || (own.required === true && own.visible !== undefined);
}

/** Where a field of ours is not as its source says. */
function differences(theirs: SourceField, own: Field): readonly string[] {
  const labels = own.options?.map(({ label }) => label.vi);
  return Object.entries({
    type: typeFits(theirs, own),
    label: own.label.vi === theirs.label,
    portal: own.portal === theirs.portal,
    required: requiredFits(theirs, own),
    visible: own.visible === undefined || typeof theirs.required === 'string',
    options: JSON.stringify(labels) === JSON.stringify(theirs.options),
    columns: own.columns === undefined,
    limits: own.min === undefined && own.max === undefined,
  }).flatMap(([what, same]) => (same ? [] : [what]));
}

/** All differences between a definition and its source, as `field what`. */
function allDifferences(source: Source, definition: ProcedureDefinition): readonly string[] {
  const theirs = source.sections.flatMap(({ fields }) => fields);
  const own = new Map(allFields(definition).map((field) => [field.key, field]));
  const extra = [...own.keys()].filter((key) => !theirs.some((field) => field.key === key));
  const { validFrom, asOf } = definition;
  return [
    ...extra.map((key) => `${key} extra`),
    ...theirs.flatMap((field) => {
      const ours = own.get(field.key);
      return (ours ? differences(field, ours) : ['missing']).map((what) => `${field.key} ${what}`);
    }),
    ...(validFrom === asOf ? ['definition validFrom'] : []),
  ].sort();
}

for (const [json, list] of [
  [burial, burialSource],
  [residence, residenceSource],
  [copies, copiesSource],
  [death, deathSource],
  [birth, birthSource],
] as const) {
  const source: Source = list;
  const { code } = source;
  const definition = parseProcedure(json);
  const listed = deviations[code as keyof typeof deviations];

  describe(`procedures/${code}.json`, () => {
    it('has the names and the day of its source', () => {
      const { name, shortName, asOf } = definition;
      expect([definition.code, name.vi, shortName.vi, asOf]).to.deep.equal([
        code,
        source.name,
        source.shortName,
        source.asOf,
      ]);
      expect(source.source).to.include('2026-11-21');
    });

    it('differs from its source just where the list says, and the list says why', () => {
      expect(allDifferences(source, definition)).to.deep.equal(
        listed.map(({ field, what }) => `${field} ${what}`).sort(),
      );
      expect(listed.filter(({ why }) => why.length < 15)).to.deep.equal([]);
    });

    it('keeps the sections and the order of the form', () => {
      const known = new Set(source.sections.flatMap(({ fields }) => fields.map(({ key }) => key)));
      const order = definition.sections
        .map(({ title, fields }) => ({
          title: title.vi,
          fields: fields.map(({ key }) => key).filter((key) => known.has(key)),
        }))
        .filter(({ fields }) => fields.length > 0);
      expect(order).to.deep.equal(
        source.sections.map(({ title, fields }) => ({ title, fields: fields.map(({ key }) => key) })),
      );
    });

    it('fills each field from the facts of the person whom it is about', () => {
      const about = new Map(source.sections.flatMap(({ fields }) => fields.map((f) => [f.key, f.person])));
      const wrong = definition.sections.flatMap(({ person, fields }) =>
        fields.filter(({ key, fact }) => fact && about.has(key) && about.get(key) !== person),
      );
      expect(wrong.map(({ key }) => key)).to.deep.equal([]);
    });

    it('says in its options who is meant wherever two people are related', () => {
      const related = allFields(definition).filter(({ relation }) => relation);
      for (const { key, options = [] } of related)
        expect(options.filter(({ relation }) => relation).length, key).to.be.greaterThan(1);
      expect(related).to.not.be.empty;
    });

    it('fails for a label that was changed, and for a field that was dropped', () => {
      const [first, ...rest] = definition.sections;
      const [field, ...others] = first!.fields;
      const relabelled = { ...field!, label: { vi: `${field!.label.vi}.` } };
      const now = allDifferences(source, definition);
      const differing = (fields: readonly Field[]) =>
        allDifferences(source, { ...definition, sections: [{ ...first!, fields }, ...rest] });
      const added = (fields: readonly Field[]) => differing(fields).filter((found) => !now.includes(found));
      expect(added([relabelled, ...others])).to.deep.equal([`${field!.key} label`]);
      expect(added(others)).to.deep.equal([`${field!.key} missing`]);
    });

    it('ends before the law that replaces its own: 1 March 2027', () => {
      expect(definition.validTo).to.equal('2027-02-28');
    });
  });
}
