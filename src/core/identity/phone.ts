/**
 * Vietnamese telephone numbers.
 *
 * Spec: number lengths and mobile ranges as in libphonenumber's metadata for VN (libphonenumber-js
 * 1.13.16, read 2026-11-21).
 * @module
 */
import { check } from '../errors.js';

/** A telephone number. The carrier is not told: numbers are portable since 2018. */
export interface Phone {
  /** As dialled inside Việt Nam: `0912345678`; a hotline without 0: `18001096`. */
  readonly national: string;
  /** `+84912345678`. Hotlines often cannot be reached from abroad. */
  readonly e164: string;
  readonly kind: 'mobile' | 'landline' | 'hotline';
}

const PATTERNS = {
  mobile:
    /^0(?:(?:3\d|7[06-9])\d{7}|5(?:[1689]\d|2[238]|59)\d{6}|8(?:[1-8]\d|9[6-9])\d{6}|9(?:[0-8]\d|9[013-9])\d{6})$/,
  landline: /^02\d{9}$/,
  hotline: /^1[89]00\d{4,6}$/,
} as const;
const OLD_MOBILE = /^01\d{9}$/;
const KINDS = ['mobile', 'landline', 'hotline'] as const;

/** Digits as dialled inside the country, whatever prefix was written; hotlines have no trunk 0. */
function toNational(text: string): string {
  const digits = text.normalize('NFKC').replace(/[\s.()\u2010-\u2013-]/g, '');
  const abroad = /^(?:\+|00)84(.*)$|^84(\d{9,10})$/.exec(digits);
  if (!abroad) return digits;
  const rest = (abroad[1] ?? abroad[2]!).replace(/^0/, ''); // "+84 (0) 912 …"
  return PATTERNS.hotline.test(rest) ? rest : `0${rest}`;
}

/**
 * Reads a telephone number: spaces, dots, dashes and brackets do not matter, `+84`, `0084` and `84`
 * mean the same as 0.
 *
 * @throws {BkDataError} `phone-old-11`: a mobile number with 11 digits, as before 2018. It is not
 *   converted, because the person should see what became of it. `phone-format`: anything else.
 */
export function parsePhone(text: string): Phone {
  check(typeof text === 'string', 'phone-format', 'A telephone number is text: it may begin with 0');
  const national = toNational(text);
  check(!OLD_MOBILE.test(national), 'phone-old-11', 'Mobile numbers with 11 digits ended in 2018');
  const kind = KINDS.find((candidate) => PATTERNS[candidate].test(national));
  check(kind, 'phone-format', 'Not a Vietnamese telephone number');
  return { national, e164: `+84${national.replace(/^0/, '')}`, kind };
}
