/**
 * How many sheets of which size stand on which paper.
 * @module
 */

/** One way to print. */
export interface Layout {
  /** Its name in the texts. */
  readonly id: string;
  /** Of one sheet: ISO 216; A7 is that of a sticker. */
  readonly size: 'a4' | 'a5' | 'a6' | 'a7';
  /** So many equal sheets on one paper. */
  readonly perPage: 1 | 2 | 4 | 8;
  /** As `size` in CSS `@page`, which knows no A6 by name. */
  readonly paper: string;
}

/** In the order in which a person chooses. */
export const LAYOUTS: readonly Layout[] = [
  { id: 'a4', size: 'a4', perPage: 1, paper: 'A4 portrait' },
  { id: 'a5', size: 'a5', perPage: 1, paper: 'A5 portrait' },
  { id: 'a5-2', size: 'a5', perPage: 2, paper: 'A4 landscape' },
  { id: 'a6', size: 'a6', perPage: 1, paper: '105mm 148mm' },
  { id: 'a6-4', size: 'a6', perPage: 4, paper: 'A4 portrait' },
  { id: 'a7-8', size: 'a7', perPage: 8, paper: 'A4 landscape' },
];

/** The one that is asked for; the nearest of that size, else A4, where there is none. */
export function layoutOf(size: string, perPage: number): Layout {
  const fitting = LAYOUTS.filter((layout) => layout.size === size.toLowerCase());
  return fitting.find((layout) => layout.perPage === perPage) ?? fitting[0] ?? LAYOUTS[0]!;
}
