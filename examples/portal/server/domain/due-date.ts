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

/** Monday to Friday, and no holiday. */
export function isWorkingDay(day: string, holidays: ReadonlySet<string>): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
}

function nextWorkingDay(day: string, holidays: ReadonlySet<string>): string {
  let next = nextDay(day);
  while (!isWorkingDay(next, holidays)) next = nextDay(next);
  return next;
}

/**
 * When the result is due.
 *
 * Spec: Luật Hộ tịch 60/2014/QH13, Điều 64 with Điều 5: on the day of receipt; what is received
 * after 15:00 and cannot be done that day, on the next working day. 15:00 sharp is not after 15:00.
 *
 * @param receivedAt - Any moment; on a day off, the dossier counts as received on the next working day.
 * @param holidays - Days off on weekdays, as `YYYY-MM-DD`.
 */
export function dueDate(receivedAt: Date, deadline: Deadline, holidays: ReadonlySet<string>): Date {
  let day = civilDay(receivedAt);
  const late = receivedAt > atClock(day, deadline.cutoff);
  if (late || !isWorkingDay(day, holidays)) day = nextWorkingDay(day, holidays);
  for (let left = deadline.workingDays; left > 0; left -= 1) day = nextWorkingDay(day, holidays);
  return atClock(day, deadline.closes);
}
