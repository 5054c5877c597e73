/**
 * A procedure as a list shows it: what finding it needs, and no questions.
 * @module
 */
import type { Fee, ProcedureDefinition, Text } from './definition.js';

/** A procedure as a list shows it. What a site does not say is left out. */
export interface CatalogueEntry {
  /** National code, such as `2.000635`. */
  readonly code: string;
  readonly name: Text;
  readonly shortName: Text;
  readonly authority?: Text;
  /** In working days, 0 for the same day; `longest` where it depends on the case. */
  readonly time?: { readonly workingDays: number; readonly longest?: number };
  /** In whole VND; none at all where nothing is ever to be paid. */
  readonly fees?: readonly ListedFee[];
  /** Everyday words under which people look for it. */
  readonly keywords: readonly string[];
  /** Codes that it had before. */
  readonly replaces: readonly string[];
}

/** A fee as a list shows it. */
export interface ListedFee {
  readonly amount: number;
  /** Only for dossiers that come this way; for all when left out. */
  readonly channel?: 'online' | 'counter';
  /** For each of what is asked for, such as a copy. */
  readonly each?: true;
  /** Not everybody pays it. */
  readonly maybe?: true;
}

/** The line of a definition in a list. */
export function catalogueEntry(definition: ProcedureDefinition): CatalogueEntry {
  const { code, name, shortName, authority, processing, fees, keywords = [], replaces = [] } = definition;
  const { workingDays, withVerification = 0, cases = [] } = processing;
  const longest = Math.max(workingDays, withVerification, ...cases.map((special) => special.workingDays));
  return {
    code,
    name,
    shortName,
    authority,
    time: { workingDays, ...(longest > workingDays && { longest }) },
    fees: fees.map(listedFee),
    keywords,
    replaces,
  };
}

const listedFee = ({ amount, channel, quantityField, when }: Fee): ListedFee => ({
  amount,
  ...(channel && { channel }),
  ...(quantityField !== undefined && { each: true }),
  ...(when && { maybe: true }),
});
