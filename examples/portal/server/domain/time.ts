/**
 * The civil clock of Việt Nam: UTC+7 all year (no daylight saving time), so plain arithmetic is
 * exact and does not depend on the time zone of the machine.
 * @module
 */

const OFFSET_MS = 7 * 3_600_000;
/** Milliseconds of a civil day. */
export const DAY_MS = 86_400_000;

/** The calendar day of a moment in Asia/Ho_Chi_Minh, as `YYYY-MM-DD`. */
export function civilDay(moment: Date): string {
  return new Date(moment.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** The moment of a clock time, such as `15:00`, on a civil day. */
export function atClock(day: string, time: string): Date {
  return new Date(`${day}T${time}:00+07:00`);
}

/** The civil day that follows. */
export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}
