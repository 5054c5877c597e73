/**
 * The personal number (số định danh cá nhân, on cards "Số căn cước"): `PPP C YY RRRRRR`, the province
 * where the birth was registered, century and sex, year of birth, six random digits.
 *
 * Spec: Nghị định 137/2015/NĐ-CP, Điều 13; Thông tư 59/2021/TT-BCA, Điều 4. There is no check digit.
 * @module
 */
import { check, type Issue } from '../errors.js';
import { CITIZEN_ID_PROVINCES } from './citizen-id-provinces.data.js';

/** Sex as civil-status papers know it. */
export type Sex = 'male' | 'female';

/** What a personal number tells. It is what was registered at birth: records may have been corrected since. */
export interface CitizenId {
  /** 12 digits. */
  readonly number: string;
  /** Where the birth was registered; never a hint to the present address. */
  readonly province: {
    /** First three digits. */
    readonly code: string;
    /** Name of before July 2025, such as `Bình Dương`; undefined for codes not listed (births abroad). */
    readonly name: string | undefined;
  };
  readonly sex: Sex;
  /** Four digits. */
  readonly birthYear: number;
  /** Of birth: 20 for 1900–1999, 21 for 2000–2099, and so on. */
  readonly century: number;
}

/**
 * Reads a personal number. Spaces, dots and dashes between the digits do not matter; any province
 * code is accepted, since the codes of foreign countries are not published.
 *
 * @throws {BkDataError} `citizen-id-format` if there are not exactly 12 digits.
 */
export function parseCitizenId(number: string): CitizenId {
  const { code, ...id } = citizenIdParts(number);
  return { province: { code, name: CITIZEN_ID_PROVINCES.get(code) }, ...id };
}

/**
 * The same without the name of the province, and so without the list of them, which no form needs.
 *
 * @throws {BkDataError} As {@link parseCitizenId}.
 */
export function citizenIdParts(number: string): Omit<CitizenId, 'province'> & { readonly code: string } {
  check(typeof number === 'string', 'citizen-id-format', 'A personal number is text: it may begin with 0');
  const digits = number.replace(/[\s.-]/g, '');
  check(/^\d{12}$/.test(digits), 'citizen-id-format', 'A personal number has 12 digits');
  const code = digits.slice(0, 3);
  const centuryAndSex = Number(digits[3]);
  const century = 20 + Math.floor(centuryAndSex / 2);
  return {
    number: digits,
    code,
    sex: centuryAndSex % 2 === 0 ? 'male' : 'female',
    birthYear: (century - 1) * 100 + Number(digits.slice(4, 6)),
    century,
  };
}

/**
 * Checks a personal number, alone or against what else is known of the person.
 *
 * @param number - As typed.
 * @param person - `birthDate` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 * @returns `citizen-id-format` is an error. `citizen-id-birth-year-mismatch` (path `birthDate`) and
 *   `citizen-id-sex-mismatch` (path `sex`) are warnings: records get corrected, so never block on them.
 */
export function validateCitizenId(number: string, person: { birthDate?: string; sex?: Sex } = {}): Issue[] {
  let id: ReturnType<typeof citizenIdParts>;
  try {
    id = citizenIdParts(number);
  } catch {
    return [{ path: '', code: 'citizen-id-format' }];
  }
  const issues: Issue[] = [];
  if (person.birthDate && Number(person.birthDate.slice(0, 4)) !== id.birthYear) {
    issues.push({ path: 'birthDate', code: 'citizen-id-birth-year-mismatch' });
  }
  if (person.sex && person.sex !== id.sex) issues.push({ path: 'sex', code: 'citizen-id-sex-mismatch' });
  return issues;
}
