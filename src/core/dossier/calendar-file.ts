/**
 * The due day of a dossier as a file that any calendar takes.
 *
 * Spec: IETF, RFC 5545 "Internet Calendaring and Scheduling Core Object Specification (iCalendar)", §3.1 (lines),
 * §3.3.11 (text), §3.6.1 (event), §3.6.5 (time zone), §3.6.6 (alarm).
 * @module
 */
import { vietnamTime } from '../text/vietnam-date.js';

/** What stands in the calendar. */
export interface DueDayEvent {
  /** Mã hồ sơ; also what makes the event the same one when it is taken in again. */
  readonly code: string;
  /** Title of the event, such as `Hẹn trả kết quả: Cấp bản sao trích lục hộ tịch`. */
  readonly title: string;
  /** One or more lines under the title. */
  readonly description: string;
  /** ISO 8601 date-time of the promise. */
  readonly dueAt: string;
  /** Grows when the promise changes; the calendar then replaces what it has. */
  readonly version: number;
  /** When the file is made, in milliseconds since 1970. */
  readonly now: number;
}

const ZONE = 'Asia/Ho_Chi_Minh';
const MOST_OCTETS = 75;

/**
 * Writes the file: one event at the hour of the promise, with a reminder a day before. It holds nothing of a person but
 * what is passed in.
 */
export function dueDayFile({ code, title, description, dueAt, version, now }: DueDayEvent): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//ba-khong//bk-dossier//VI',
    'CALSCALE:GREGORIAN',
    // §3.6.5: whoever names a zone describes it. Việt Nam has kept UTC+7 since 1975.
    'BEGIN:VTIMEZONE',
    `TZID:${ZONE}`,
    'BEGIN:STANDARD',
    'DTSTART:19750613T000000',
    'TZOFFSETFROM:+0700',
    'TZOFFSETTO:+0700',
    'TZNAME:+07',
    'END:STANDARD',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    `UID:${escaped(code)}@ba-khong`,
    `DTSTAMP:${utc(now)}`,
    `SEQUENCE:${String(version)}`,
    `DTSTART;TZID=${ZONE}:${local(Date.parse(dueAt))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:-P1D',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** §3.3.5: `20261123T100000Z`. */
const utc = (moment: number): string =>
  new Date(moment).toISOString().replace(/\.\d+/, '').replaceAll(/[-:]/g, '');

const local = (moment: number): string => vietnamTime(moment).slice(0, 19).replaceAll(/[-:]/g, '');

/** §3.3.11. Other control characters have no place in a text. */
function escaped(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll(/\p{Cc}/gu, '');
}

/** §3.1: at most 75 octets a line, the break not counted; a character is never cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > MOST_OCTETS) {
      out += '\r\n ';
      octets = 1; // the space that begins the next line
    }
    out += character;
    octets += size;
  }
  return out;
}
