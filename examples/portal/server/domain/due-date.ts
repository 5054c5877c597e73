/**
 * The day on which a result is promised (ngày hẹn trả).
 * @module
 */
import { atClock, civilDay, nextDay } from './time.js';

/** How long a body may take. */
export interface Deadline {
  /** Working days after the day of receipt; 0 is "right on the day". */
  readonly workingDays: number;
  /** What arrives after this clock time counts as of the next working day. */
  readonly cutoff: string;
  /** When the desk closes: the hour of the promise. */
  readonly closes: string;
}

/** When an office works, where that is not Monday to Friday. Days are `YYYY-MM-DD`. */
export interface WorkingCalendar {
  /** Days off from Monday to Friday. */
  readonly off: ReadonlySet<string>;
  /** Saturdays and Sundays that are worked. */
  readonly on: ReadonlySet<string>;
}

/** Monday to Friday without days off, and the weekend days that are worked for them. */
export function isWorkingDay(day: string, { off, on }: WorkingCalendar): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 ? on.has(day) : !off.has(day);
}

/** The working day that follows, or the one that comes so many working days later. */
export function workingDayAfter(day: string, calendar: WorkingCalendar, count = 1): string {
  let next = day;
  for (let left = count; left > 0; left -= 1) {
    do next = nextDay(next);
    while (!isWorkingDay(next, calendar));
  }
  return next;
}

/** How many working days come after `from`, up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: string, to: string, calendar: WorkingCalendar): number {
  let count = 0;
  for (let day = from; day < to;) {
    day = nextDay(day);
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}

/**
 * When the result is due.
 *
 * Spec: Luật Hộ tịch 60/2014/QH13, Điều 64 with Điều 5: on the day of receipt; what is received
 * after 15:00 and cannot be done that day, on the next working day. 15:00 sharp is not after 15:00.
 *
 * @param receivedAt - Any moment; on a day off, the dossier counts as received on the next working day.
 */
export function dueDate(receivedAt: Date, deadline: Deadline, calendar: WorkingCalendar): Date {
  const day = civilDay(receivedAt);
  const late = receivedAt > atClock(day, deadline.cutoff);
  const counted = late || !isWorkingDay(day, calendar) ? workingDayAfter(day, calendar) : day;
  return atClock(workingDayAfter(counted, calendar, deadline.workingDays), deadline.closes);
}
