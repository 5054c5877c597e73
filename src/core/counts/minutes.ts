/**
 * Time from start to sending, made coarse: an exact one could be found again in a log.
 * @module
 */

/** Upper edges, in minutes, of what the time from start to sending is rounded up to. */
export const MINUTES = [1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 60] as const;

/** Time from start to sending, rounded up to one of {@link MINUTES}; `more` than an hour. */
export type Minutes = (typeof MINUTES)[number] | 'more';

/**
 * Rounds up to an edge.
 *
 * @param milliseconds - From start to sending; below zero, where a clock was set back, there is no telling.
 */
export function minutesOf(milliseconds: number): Minutes | undefined {
  if (!(milliseconds >= 0)) return undefined;
  return MINUTES.find((edge) => milliseconds <= edge * 60_000) ?? 'more';
}
