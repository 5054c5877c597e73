import type { Field, FieldType, ProcedureDefinition } from '../../core/procedure/definition.js';
import { allFields } from '../../core/procedure/definition.js';
import type { SpecialViews } from './field-context.js';

const TYPES: readonly FieldType[] = ['datetime', 'account', 'bank', 'table'];

/** Whether a field is of those that few procedures ask. */
export const isSpecial = ({ type, derive, locked, fact }: Field): boolean =>
  TYPES.includes(type) || derive !== undefined || locked === true || fact === 'person.surname';

let views: SpecialViews | undefined;

/** What shows such fields; `undefined` until a definition that has one was loaded. */
export const special = (): SpecialViews | undefined => views;

/** The module that brings them, and defines their elements. */
export interface SpecialFields {
  readonly views: SpecialViews;
}

/**
 * Fetches what such fields need, where a definition has any.
 *
 * @param load - Set by the module that defines the form.
 */
export async function loadSpecial(
  definition: ProcedureDefinition,
  load: () => Promise<SpecialFields> | undefined,
): Promise<void> {
  if (allFields(definition).some(isSpecial)) views = (await load())?.views;
}
