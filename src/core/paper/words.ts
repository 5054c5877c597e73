/**
 * Answers as one writes them on a Vietnamese form.
 * @module
 */
import { BANKS } from '../payment/banks.data.js';
import { answerText } from '../procedure/conditions.js';
import type { Answer, Field } from '../procedure/definition.js';
import { vietnameseNumber } from '../text/numbers.js';
import { formatPartialDate, parsePartialDate } from '../text/partial-date.js';

/** An answer of one line; what does not parse stands as it was typed. Empty for ticks and tables. */
export function writtenAnswer({ type, options }: Field, answer: Answer | undefined): string {
  const text = answerText(answer).normalize('NFC').trim();
  switch (type) {
    case 'choice':
      return options?.find(({ value }) => value === text)?.label.vi ?? text;
    case 'date':
    case 'partialDate':
      return formatPartialDate(text);
    case 'datetime':
      return dayAndTime(text);
    case 'bank': {
      const bank = BANKS.find(({ bin }) => bin === text);
      return bank ? `${bank.shortName} (${bank.name})` : text;
    }
    default:
      return text;
  }
}

/** `08 giờ 15 phút, ngày 10/11/2026`, in the order in which forms ask; the day alone where the time is not known. */
function dayAndTime(text: string): string {
  const found = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/.exec(text);
  if (!found) return formatPartialDate(text);
  const [, day = '', hour = '', minute = ''] = found;
  return `${hour} giờ ${minute} phút, ngày ${formatPartialDate(day)}`;
}

/**
 * `Ngày ba mươi, tháng mười, năm hai nghìn không trăm hai mươi sáu`. The fourth month is *tư*, as it is said.
 *
 * @param date - ISO date. For anything else the words are left to the pen: empty.
 */
export function dateInWords(date: string): string {
  const iso = parsePartialDate(date);
  if (iso?.length !== 10) return '';
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const monthWord = month === 4 ? 'tư' : vietnameseNumber(month);
  return `Ngày ${vietnameseNumber(day)}, tháng ${monthWord}, năm ${vietnameseNumber(year)}`;
}
