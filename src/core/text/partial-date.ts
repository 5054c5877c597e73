/**
 * Dates of which a paper may know only the year, or the month and the year. Inside the library
 * such a date is the part of ISO 8601 that is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 * @module
 */
export { formatPartialDate } from './format-date.js';

const DAY_FIRST = /^(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})$/;
const DIGITS_ONLY = /^(\d{2})(\d{2})(\d{4})$/;
const ISO = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;

/** Day, month and year as written; `00` or nothing stands for unknown. */
function parts(text: string): [day: string | undefined, month: string | undefined, year: string] | undefined {
  const iso = ISO.exec(text);
  if (iso) return [iso[3], iso[2], iso[1]!];
  const written = DIGITS_ONLY.exec(text) ?? DAY_FIRST.exec(text);
  return written ? [written[1], written[2], written[3]!] : undefined;
}

/**
 * Reads a date as Vietnamese people and papers write it: `15/8/1995`, `15-08-1995`, `15.8.1995`,
 * `15 8 1995`, `15081995`, `ngày 15 tháng 8 năm 1995`, `8/1995`, `1995`, or ISO. Zeros for an unknown day or
 * month (`00/00/1938`, `00001938`) keep the precision; the first of January is never invented.
 * Years have four digits: the century of `95` is not guessed.
 *
 * @returns `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `undefined` if it is no text, does not parse or is no real date.
 */
export function parsePartialDate(text: string): string | undefined {
  if (typeof text !== 'string') return undefined;
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace('ngày', '')
    .replace(/tháng|năm/g, '/')
    .trim()
    .replace(/\s*([/.-])\s*/g, '$1')
    .replace(/^(\d{1,2})\s+(\d{1,2})\s+(?=\d)/, '$1/$2/')
    .replace(/^\//, ''); // "năm 1995", "tháng 8 năm 1995"
  const found = parts(plain);
  if (!found) return undefined;
  const year = found[2];
  const day = Number(found[0] ?? 0);
  const month = Number(found[1] ?? 0);
  if (year < '1000' || month > 12 || (day > 0 && month === 0)) return undefined;
  if (month === 0) return year;
  const yearMonth = `${year}-${String(month).padStart(2, '0')}`;
  if (day === 0) return yearMonth;
  // Day 0 of the next month is the last of this one.
  const lastDay = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return day <= lastDay ? `${yearMonth}-${String(day).padStart(2, '0')}` : undefined;
}

/**
 * Writes the century into a day of the past whose year has two digits, where there is only one: `1/2/50` is 1950,
 * for 2050 lies ahead. `1/2/20` stays, being 1920 or 2020.
 *
 * @param today - ISO date.
 */
export function withCentury(text: string, today: string): string {
  const found = /^(\s*\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*)(\d{2})\s*$/.exec(text);
  const year = Number(today.slice(0, 4));
  const [before, short] = [found?.[1], found?.[2]];
  if (before === undefined || short === undefined) return text;
  const century = Math.floor(year / 100);
  return Number(short) > year % 100 ? `${before}${String(century - 1)}${short}` : text;
}
