/**
 * The ISO date that it is in Vietnam: forms are dated there, wherever the device thinks it is.
 *
 * @param now - Milliseconds since 1970.
 */
export function vietnamDate(now: number): string {
  // Swedish writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(now);
}
