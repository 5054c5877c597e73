/**
 * The dossier code (mã hồ sơ) and the reference that a bank transfer carries.
 * @module
 */

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * Two check characters that catch every single wrong character and every swap of neighbours, so
 * that a code read over the telephone cannot land on another person's dossier.
 *
 * Spec: ISO/IEC 7064:2003, MOD 1271-36 (pure system, two check characters); `ISO79` gives `3W`.
 *
 * @param text - Digits and capital letters only.
 */
export function checkCharacters(text: string): string {
  let sum = 0;
  for (const character of text) sum = ((sum + ALPHABET.indexOf(character)) * 36) % 1271;
  const check = (1272 - ((sum * 36) % 1271)) % 1271;
  return ALPHABET.charAt(Math.floor(check / 36)) + ALPHABET.charAt(check % 36);
}

/** How a dossier code is written. */
export const DOSSIER_CODE = /^[A-Z]{2}\d{2}-\d{6}-\d{6}-[0-9A-Z]{2}$/;

/**
 * Writes a dossier code such as `BK38-261122-000001-SS`.
 *
 * @param prefix - Two letters and the province, such as `BK38`.
 * @param day - Civil day of receipt, `YYYY-MM-DD`.
 * @param running - Number within that day, from 1 to 999999.
 */
export function dossierCode(prefix: string, day: string, running: number): string {
  if (running > 999_999) throw new RangeError('more dossiers in a day than a code can count');
  const date = day.slice(2).replaceAll('-', '');
  const number = String(running).padStart(6, '0');
  return `${prefix}-${date}-${number}-${checkCharacters(prefix + date + number)}`;
}

/**
 * The transfer content that names one payment order: the dossier code without dashes, one character that counts the
 * orders of this dossier in the place of its check characters, and check characters over both. 19 letters and digits,
 * which every bank keeps whole (some cut the content after 19, some drop punctuation).
 *
 * @param order - From 1 to 35.
 */
export function paymentReference(code: string, order: number): string {
  const digit = ALPHABET[order];
  if (order < 1 || digit === undefined) throw new RangeError('a dossier has at most 35 payment orders');
  const body = code.replaceAll('-', '').slice(0, -2) + digit;
  return body + checkCharacters(body);
}

/**
 * The references that a transfer content holds. Banks add their own words, drop spaces, change
 * case: the content is folded to capital letters and digits, and the reference found anywhere.
 */
export function referencesIn(content: string, prefix: string): string[] {
  const folded = content.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  // A look-ahead, since the words around a reference may overlap with what looks like one.
  const found = folded.matchAll(new RegExp(`(?=(${prefix}\\d{12}[0-9A-Z]{3}))`, 'g'));
  return [...new Set([...found].map((match) => match[1] ?? ''))];
}
