/**
 * The procedure definitions that the site serves, read once at start.
 * @module
 */
import { readdir, readFile } from 'node:fs/promises';

/** What the server needs to know of a field; the library knows the rest. */
export interface FieldDefinition {
  readonly key: string;
  readonly type: string;
  readonly required?: unknown;
  /** Present when the field is asked only under a condition. */
  readonly visibleWhen?: unknown;
  readonly options?: readonly (string | { readonly value: string })[];
}

/** A definition of the library's format 1, as far as the server reads it. */
export interface ProcedureDefinition {
  readonly code: string;
  readonly version: string | number;
  readonly name: { readonly vi: string };
  readonly shortName?: { readonly vi: string };
  readonly fees?: readonly { readonly quantityField?: string }[];
  readonly sections: readonly {
    readonly visibleWhen?: unknown;
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
  if (!definition.code || !definition.name.vi || !Array.isArray(definition.sections)) {
    throw new Error(`${file.pathname.split('/').pop() ?? 'a file'} is no procedure definition`);
  }
  return { definition, text };
}

/** Every field of a definition; `conditional` when it or its section is not always asked. */
export function fieldsOf(definition: ProcedureDefinition): (FieldDefinition & { conditional: boolean })[] {
  return definition.sections.flatMap((section) =>
    section.fields.map((field) => ({
      ...field,
      conditional: section.visibleWhen !== undefined || field.visibleWhen !== undefined,
    })),
  );
}
