/**
 * The procedure definitions that the site serves, read once at start.
 * @module
 */
import { readdir, readFile } from 'node:fs/promises';

/** What the server needs to know of a field; the library knows the rest. */
export interface FieldDefinition {
  readonly key: string;
  readonly type: string;
  readonly label?: { readonly vi: string };
  /** True, or a condition that only the library evaluates. */
  readonly required?: unknown;
  /** Present when the field is asked only under a condition. */
  readonly visible?: unknown;
  readonly fact?: string;
  readonly min?: number;
  readonly max?: number;
  readonly options?: readonly { readonly value: string; readonly label?: { readonly vi: string } }[];
}

/** A definition of the library's format 1, as far as the server reads it. */
export interface ProcedureDefinition {
  readonly format: 1;
  readonly code: string;
  readonly version: number;
  readonly name: { readonly vi: string };
  readonly shortName: { readonly vi: string };
  readonly authority?: { readonly vi: string };
  readonly processing: {
    readonly workingDays: number;
    readonly withVerification?: number;
    readonly cutoff?: string;
    readonly cases?: readonly { readonly workingDays: number }[];
  };
  readonly fees: readonly {
    readonly amount: number;
    readonly channel?: 'online' | 'counter';
    readonly quantityField?: string;
    /** Present when not everybody pays it. */
    readonly when?: unknown;
  }[];
  readonly keywords?: readonly string[];
  readonly replaces?: readonly string[];
  /** A person may be the same as another one; then nothing about that person need be answered. */
  readonly people: readonly { readonly role: string; readonly sameAs?: unknown }[];
  readonly sections: readonly {
    readonly title?: { readonly vi: string };
    readonly person?: string;
    readonly fields: readonly FieldDefinition[];
  }[];
}

/** A definition and the bytes it came as. */
export interface ServedProcedure {
  readonly definition: ProcedureDefinition;
  readonly text: string;
}

/** The catalogue, by procedure code. */
export type Catalogue = ReadonlyMap<string, ServedProcedure>;

const FILE = /^\d\.\d{6}\.json$/;

/**
 * Reads the first of the folders that holds definitions.
 *
 * @param folders - URLs with a trailing slash: what was built, then what it was built from.
 * @throws {Error} when none holds a definition: a portal without procedures must not look healthy.
 */
export async function readCatalogue(folders: readonly URL[]): Promise<Catalogue> {
  for (const folder of folders) {
    const names = (await readdir(folder).catch(() => [])).filter((name) => FILE.test(name)).sort();
    const served = await Promise.all(names.map((name) => readProcedure(new URL(name, folder))));
    if (served.length > 0) return new Map(served.map((entry) => [entry.definition.code, entry]));
  }
  throw new Error('No procedure definitions: run "npm run build" first');
}

async function readProcedure(file: URL): Promise<ServedProcedure> {
  const text = await readFile(file, 'utf8');
  const definition = JSON.parse(text) as ProcedureDefinition;
  if (definition.format !== 1) throw new Error(`${definition.code} is not in format 1 of the definitions`);
  return { definition, text };
}

/** The line of a definition in `GET /procedures`. */
export function listed(definition: ProcedureDefinition) {
  const { code, version, name, shortName, authority, processing, fees, keywords, replaces } = definition;
  const { workingDays, withVerification = 0, cases = [] } = processing;
  const longestWorkingDays = Math.max(withVerification, ...cases.map((one) => one.workingDays));
  return {
    code,
    version,
    name: name.vi,
    shortName: shortName.vi,
    authority: authority?.vi,
    workingDays,
    ...(longestWorkingDays > workingDays && { longestWorkingDays }),
    fees: fees.map(({ amount, channel, quantityField, when }) => ({
      amount,
      channel,
      ...(quantityField !== undefined && { each: true }),
      ...(when !== undefined && { maybe: true }),
    })),
    keywords,
    replaces,
  };
}

/** A field with what its place in the definition says of it. */
export interface PlacedField extends FieldDefinition {
  /** Role of the person whom it describes. */
  readonly person: string | undefined;
  /** Whether it is asked of everybody who files. */
  readonly always: boolean;
}

/** Every field of a definition, in its order. */
export function fieldsOf({ sections, people }: ProcedureDefinition): PlacedField[] {
  const maySkip = new Set(people.filter(({ sameAs }) => sameAs !== undefined).map(({ role }) => role));
  return sections.flatMap(({ person, fields }) => {
    const asked = person === undefined || !maySkip.has(person);
    return fields.map((field) => ({ ...field, person, always: asked && field.visible === undefined }));
  });
}
