/** Vietnam keeps UTC+7 all year round; the whole country has done so since 1975 (tz database, Asia/Ho_Chi_Minh). */
const OFFSET_MS = 7 * 60 * 60 * 1000;

/**
 * Date and time that it is in Vietnam, as ISO 8601 without an offset: forms are dated there, wherever the device thinks
 * it is. A form asks this for every date on it, and a formatter of the platform takes longer than the field around it.
 *
 * @param moment - Milliseconds since 1970; not before 1975.
 */
export function vietnamTime(moment: number): string {
  return new Date(moment + OFFSET_MS).toISOString().slice(0, -1);
}

/** The ISO date that it is in Vietnam. @param now - As above. */
export function vietnamDate(now: number): string {
  return vietnamTime(now).slice(0, 10);
}
