/**
 * Tax codes (mã số thuế): ten digits with a check digit, thirteen for a branch, and since July 2025 the
 * personal number of a person.
 *
 * Spec: Thông tư 86/2024/TT-BTC (the personal number in place of a code of one's own). The check digit is
 * that of public validators, recomputed on public codes: no official text of it was found.
 * @module
 */
import { check } from '../errors.js';

/** A tax code. */
export interface TaxCode {
  /** Digits only. */
  readonly number: string;
  /** As papers write it: `0314409058-002`. */
  readonly formatted: string;
  /** `own`: ten digits, of an organisation or, on papers of before July 2025, of a person. */
  readonly kind: 'own' | 'branch' | 'personal-number';
}

const KINDS: ReadonlyMap<number, TaxCode['kind']> = /* #__PURE__ */ new Map([
  [10, 'own'],
  [12, 'personal-number'],
  [13, 'branch'],
]);
const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/**
 * Reads a tax code. Spaces, dots and dashes between the digits do not matter. Whether anybody has the
 * code is not told.
 *
 * @throws {BkDataError} `tax-code-format` unless there are 10, 12 or 13 digits; `tax-code-check` when the
 *   tenth digit does not fit the nine before it. A personal number has no check digit.
 */
export function parseTaxCode(text: string): TaxCode {
  check(typeof text === 'string', 'tax-code-format', 'A tax code is text: it may begin with 0');
  const number = text.replace(/[\s.-]/g, '');
  const kind = /^\d+$/.test(number) ? KINDS.get(number.length) : undefined;
  check(kind, 'tax-code-format', 'A tax code has 10, 12 or 13 digits');
  if (kind !== 'personal-number') {
    const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
    check(
      10 - (sum % 11) === Number(number[9]),
      'tax-code-check',
      'The check digit of the tax code is wrong',
    );
  }
  const formatted = kind === 'branch' ? `${number.slice(0, 10)}-${number.slice(10)}` : number;
  return { number, formatted, kind };
}
