/**
 * Months of the civil calendar of Việt Nam, as `YYYY-MM`.
 * @module
 */
import { atClock, civilDay } from '../time.js';

/** Months that one answer may span. */
export const MOST_MONTHS = 24;
const USUAL_MONTHS = 12;
const MONTH = /^20\d{2}-(0[1-9]|1[0-2])$/;

/** From one month to another, both included. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** The month so many months later, or earlier for a negative number. */
export function addMonths(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

/** The moment at which a month begins in Việt Nam. */
export const startOf = (month: string): Date => atClock(`${month}-01`, '00:00');

/** The month of a moment. */
export const monthOf = (moment: Date): string => civilDay(moment).slice(0, 7);

/** Every month of a span, the oldest first. */
export function monthsOf({ from, to }: Span): string[] {
  const months = [from];
  while ((months.at(-1) ?? to) < to) months.push(addMonths(months.at(-1) ?? to, 1));
  return months;
}

/**
 * The span that was asked for; the twelve months up to now where nothing was.
 *
 * @returns `undefined` for what is no span, or one too long.
 */
export function parseSpan(from: unknown, to: unknown, now: Date): Span | undefined {
  const end = to === undefined ? monthOf(now) : to;
  if (typeof end !== 'string' || !MONTH.test(end)) return undefined;
  const start = from === undefined ? addMonths(end, 1 - USUAL_MONTHS) : from;
  if (typeof start !== 'string' || !MONTH.test(start)) return undefined;
  return start <= end && addMonths(start, MOST_MONTHS) > end ? { from: start, to: end } : undefined;
}
