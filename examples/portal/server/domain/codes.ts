/**
 * The dossier code (mã hồ sơ) and the reference that a bank transfer carries.
 * @module
 */
import { checkCharacters, paymentReference, referenceKey } from '../library.js';

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

/** How the code of a petition (mã phản ánh) is written. */
export const PETITION_CODE = /^PA\d{2}-\d{6}-\d{6}-[0-9A-Z]{2}$/;

/**
 * Writes the code of a petition, such as `PA38-261123-000001-XX`.
 *
 * @param prefix - That of the site's dossiers; its province is taken.
 */
export const petitionCode = (prefix: string, day: string, running: number): string =>
  dossierCode(`PA${prefix.slice(2)}`, day, running);

/** Every reference of the portal: as much as every bank keeps whole. */
const REFERENCE_LENGTH = 19;

/**
 * The transfer content that names the payment order of a dossier: the dossier code without dashes, `1` in the place of
 * its check characters, and check characters over both.
 */
export function dossierReference(code: string): string {
  return paymentReference(`${code.replaceAll('-', '').slice(0, -2)}1`);
}

/**
 * The transfer content that names one bill of a service, such as `BK38DV00000000001` and two check characters. It says
 * nothing of the customer.
 *
 * @param running - From 1 to 99999999999.
 */
export function serviceReference(prefix: string, running: number): string {
  return paymentReference(`${prefix}DV${String(running).padStart(11, '0')}`);
}

/**
 * Keys of all references that a transfer content can hold: where the prefix of the site stands, whatever the bank or
 * the payer put around it. Nothing else is ever matched without a person (`referenceKey`).
 */
export function referenceKeysIn(content: string, prefix: string): string[] {
  const key = referenceKey(content);
  const start = referenceKey(prefix);
  const keys = new Set<string>();
  for (let at = key.indexOf(start); at >= 0; at = key.indexOf(start, at + 1)) {
    if (at + REFERENCE_LENGTH <= key.length) keys.add(key.slice(at, at + REFERENCE_LENGTH));
  }
  return [...keys];
}
