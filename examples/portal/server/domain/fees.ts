/**
 * What a dossier costs at this site.
 * @module
 */
import { civilDay } from './time.js';

/** One line of the site's fee table. */
export interface FeeRow {
  /** Procedure. */
  readonly code: string;
  readonly channel: 'online' | 'counter';
  /** Whole VND for one copy; 0 where the province waives it. */
  readonly amount: number;
  /** The legal basis shown to the person. */
  readonly basis: string;
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day; open when absent. */
  readonly to?: string;
}

/**
 * The fee for filing on line.
 *
 * @param quantity - Copies asked for.
 * @returns Whole VND; 0 when the table has no line for that day, for nobody may be charged without one.
 */
export function onlineFee(table: readonly FeeRow[], code: string, quantity: number, at: Date): number {
  const day = civilDay(at);
  const row = table.find(
    (line) =>
      line.code === code &&
      line.channel === 'online' &&
      line.from <= day &&
      (line.to === undefined || day <= line.to),
  );
  return (row?.amount ?? 0) * quantity;
}
