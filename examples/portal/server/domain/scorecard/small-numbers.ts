/**
 * Small numbers say something about people: who knows that one person filed in a month reads that person's rating.
 * So a cell of fewer than five people is not shown, and no other cell lets it be worked out.
 *
 * A month has one number for all procedures and one for each. Where those that are left out, taken together, are
 * fewer than five people, the smallest one that is shown is left out with them, and so on; that is also why there
 * are no sums over several months: two of them, one month apart, would give that month away.
 * @module
 */

/** Fewest people behind a number that is shown. */
export const SMALLEST = 5;

/** What one number of one month is about. */
export interface Group {
  /** Empty for what belongs to no procedure; that is never shown by itself. */
  readonly procedure: string;
  /** How many people, dossiers or ratings it is made of. */
  readonly people: number;
}

/** Which groups of one figure and month may be shown; with `all` in it, also their sum. */
export function shownGroups(groups: readonly Group[]): ReadonlySet<string> {
  const total = groups.reduce((sum, { people }) => sum + people, 0);
  if (total < SMALLEST) return new Set();
  const shown = groups
    .filter(({ procedure, people }) => procedure !== '' && people >= SMALLEST)
    // Always in one order: what is left out today and shown tomorrow would be known.
    .sort((a, b) => b.people - a.people || (a.procedure < b.procedure ? -1 : 1));
  let left = total - shown.reduce((sum, { people }) => sum + people, 0);
  while (left > 0 && left < SMALLEST) left += shown.pop()?.people ?? SMALLEST;
  return new Set(['all', ...shown.map(({ procedure }) => procedure)]);
}
