/**
 * The reference of a payment order: what a payer writes into a transfer, and what tells the order again afterwards.
 * @module
 */
import { check } from '../errors.js';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * Banks keep 19 characters of a content whole (some cut it there); two of them are check characters. Less than eight
 * would be found by chance among the words of a content.
 */
const BODY = /^[0-9A-Z]{6,17}$/;

/**
 * The two check characters of a text. They find every single wrong character and every swap of two neighbours, so
 * that a code that is read out or typed over cannot become that of somebody else.
 *
 * Spec: ISO/IEC 7064:2003, MOD 1271-36 (pure system, two check characters); `ISO79` gives `3W`.
 *
 * @param text - Digits and capital letters.
 * @throws {BkDataError} `reference-body` for anything else.
 */
export function checkCharacters(text: string): string {
  check(typeof text === 'string' && /^[0-9A-Z]+$/.test(text), 'reference-body', 'Digits and capitals only');
  let sum = 0;
  for (const character of text) sum = ((sum + ALPHABET.indexOf(character)) * 36) % 1271;
  const rest = (1272 - ((sum * 36) % 1271)) % 1271;
  return ALPHABET.charAt(Math.floor(rest / 36)) + ALPHABET.charAt(rest % 36);
}

/**
 * Writes the reference of an order: what the order is called, and two check characters.
 *
 * @param body - 6 to 17 digits and capital letters, such as `BK382611220000011`.
 * @returns 8 to 19 digits and capital letters, which every bank keeps whole.
 * @throws {BkDataError} `reference-body`.
 */
export function paymentReference(body: string): string {
  check(
    typeof body === 'string' && BODY.test(body),
    'reference-body',
    'A reference is made of 6 to 17 digits and capitals',
  );
  return body + checkCharacters(body);
}

/** Whether a text is a reference as it was written, its check characters included. */
export function isPaymentReference(text: string): boolean {
  const body = typeof text === 'string' ? text.slice(0, -2) : '';
  return BODY.test(body) && text === paymentReference(body);
}
