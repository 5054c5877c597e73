import type { Field, FieldType, ProcedureDefinition } from '../../core/procedure/definition.js';
import { allFields } from '../../core/procedure/definition.js';
import type { SpecialViews } from './field-context.js';

const TYPES: readonly FieldType[] = ['datetime', 'account', 'bank', 'table'];

/** More radio buttons than these do not fit on the screen of a telephone; such a choice is a native list. */
const MOST_RADIOS = 7;

/** Whether a field is a choice of many. */
export const isLong = ({ options = [] }: Field): boolean => options.length > MOST_RADIOS;

/** Whether a field is of those that few procedures ask. */
export const isSpecial = (field: Field): boolean =>
  TYPES.includes(field.type) ||
  field.derive !== undefined ||
  field.locked === true ||
  field.fact === 'person.surname' ||
  isLong(field);

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
