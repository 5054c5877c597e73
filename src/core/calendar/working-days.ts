/**
 * Working days of public bodies: Monday to Friday without the days off, with the weekend days that are worked instead.
 * Which days those are is data of the site; here is the arithmetic alone, in Việt Nam's time zone.
 * @module
 */
import { vietnamDate } from '../text/vietnam-date.js';

/** Exceptions to Monday to Friday, each as `YYYY-MM-DD`. */
export interface WorkCalendar {
  /** Days off that fall on Monday to Friday. */
  readonly off: readonly string[];
  /** Saturdays and Sundays that are worked, in exchange for a day off. */
  readonly on: readonly string[];
}

/** How far away a due moment is. */
export type DueIn =
  /** On a later day. `workingDays` counts them without today, the due day included; `undefined` where nobody said which days are off. */
  | { readonly when: 'later'; readonly workingDays: number | undefined }
  /** Today, and its hour has not come. */
  | { readonly when: 'today' }
  /** Over. `workingDays` counts those that have begun since the due day; 0 on the due day itself and on days off after it. */
  | { readonly when: 'over'; readonly workingDays: number | undefined };

const DAY_MS = 86_400_000;
/** A server tells of the days off until this long after the due day; after that a count would be a guess. */
const KNOWN_MS = 60 * DAY_MS;

/** Whether a public body works on a day, given as `YYYY-MM-DD`. */
export function isWorkingDay(day: string, { off, on }: WorkCalendar): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 ? on.includes(day) : !off.includes(day);
}

/**
 * How many working days come after one day, up to and with another.
 *
 * @param after - `YYYY-MM-DD`, not counted.
 * @param until - `YYYY-MM-DD`, counted; 0 when it is not later.
 */
export function workingDaysBetween(after: string, until: string, calendar: WorkCalendar): number {
  let count = 0;
  const end = Date.parse(until);
  for (let time = Date.parse(after) + DAY_MS; time <= end; time += DAY_MS)
    if (isWorkingDay(new Date(time).toISOString().slice(0, 10), calendar)) count += 1;
  return count;
}

/**
 * How long there is until a result is due.
 *
 * @param dueAt - ISO 8601 date-time.
 * @param now - Milliseconds since 1970.
 * @param calendar - Without it no working days are counted: a holiday that nobody told of makes a wrong promise.
 */
export function dueIn(dueAt: string, now: number, calendar: WorkCalendar | undefined): DueIn {
  const due = Date.parse(dueAt);
  const dueDay = vietnamDate(due);
  const today = vietnamDate(now);
  if (now <= due) {
    if (today === dueDay) return { when: 'today' };
    return { when: 'later', workingDays: calendar && workingDaysBetween(today, dueDay, calendar) };
  }
  const isKnown = calendar && now - due <= KNOWN_MS;
  return { when: 'over', workingDays: isKnown ? workingDaysBetween(dueDay, today, calendar) : undefined };
}
