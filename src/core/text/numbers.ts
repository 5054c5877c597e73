/**
 * Amounts as Vietnamese papers write them: in words and in figures.
 * @module
 */
import { BkDataError } from '../errors.js';

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const LARGEST = 1e15;

/** One group of three digits; `full` says the hundreds too when they are none, as after a higher group. */
function group(value: number, full: boolean): string[] {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor(value / 10) % 10;
  const ones = value % 10;
  const words: string[] = [];
  if (hundreds > 0 || full) words.push(DIGITS[hundreds]!, 'trăm');
  if (tens > 1) words.push(DIGITS[tens]!, 'mươi');
  else if (tens === 1) words.push('mười');
  else if (ones > 0 && words.length > 0) words.push('linh');

  if (ones === 1 && tens > 1) words.push('mốt');
  else if (ones === 4 && tens > 1) words.push('tư');
  else if (ones === 5 && tens > 0) words.push('lăm');
  else if (ones > 0) words.push(DIGITS[ones]!);
  return words;
}

/** Up to nine digits: triệu, nghìn, the rest. Empty groups are skipped. */
function belowBillion(value: number, full: boolean): string[] {
  const words: string[] = [];
  for (const [unit, name] of [
    [1e6, 'triệu'],
    [1e3, 'nghìn'],
    [1, ''],
  ] as const) {
    const part = Math.floor(value / unit) % 1000;
    if (part === 0) continue;
    words.push(...group(part, full || words.length > 0), ...(name ? [name] : []));
  }
  return words;
}

/**
 * A whole number in Vietnamese words, lower case, without "đồng": 8000 is `tám nghìn`.
 *
 * Where usage differs, the form of official papers in the North is taken: *linh* (not lẻ), *nghìn*
 * (not ngàn), *tỷ*. Above a tỷ the words repeat: 10^12 is `một nghìn tỷ`, 10^15 `một triệu tỷ`.
 *
 * @param n - Whole number, 0 to 10^15.
 * @throws {BkDataError} `number-range` for anything else.
 * @example
 * vietnameseNumber(1_005_000) // 'một triệu không trăm linh năm nghìn'
 */
export function vietnameseNumber(n: number): string {
  if (!Number.isSafeInteger(n) || n < 0 || n > LARGEST) {
    throw new BkDataError('number-range', 'Only whole numbers from 0 to 10^15 can be written in words');
  }
  if (n === 0) return DIGITS[0]!;
  const billions = belowBillion(Math.floor(n / 1e9), false);
  const rest = belowBillion(n % 1e9, billions.length > 0);
  return [...billions, ...(billions.length > 0 ? ['tỷ'] : []), ...rest].join(' ');
}

/**
 * An amount in figures, `8.000 ₫`, with a no-break space before the sign as `Intl` writes it for
 * `vi-VN`. Made by hand, since engines with few locales fall back to English separators.
 *
 * @param amount - Whole VND; negative for money given back.
 * @throws {BkDataError} `number-range` if it is no whole number.
 */
export function formatVnd(amount: number): string {
  if (!Number.isSafeInteger(amount))
    throw new BkDataError('number-range', 'An amount in VND is a whole number');
  return `${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')}\u00a0₫`;
}
