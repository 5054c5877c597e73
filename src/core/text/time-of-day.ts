const TIME = /^(\d{1,2}) ?(?:[:.] ?(\d{2})|(?:h|g|giờ) ?(?:(\d{1,2}) ?(?:p|phút)?)?)$/;
const DIGITS_ONLY = /^(\d{2})(\d{2})$/;

/**
 * Reads a time of day as people write it: `8:15`, `08.15`, `8h15`, `8 giờ 15 phút`, `8h`, `0815`.
 *
 * @returns `HH:MM` of ISO 8601; `undefined` if it does not parse or is no time of a day.
 */
export function parseTimeOfDay(text: string): string | undefined {
  const plain = text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  const found = DIGITS_ONLY.exec(plain) ?? TIME.exec(plain);
  if (!found) return undefined;
  const hour = Number(found[1]);
  const minute = Number(found[2] ?? found[3] ?? 0);
  if (hour > 23 || minute > 59) return undefined;
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
}
