/**
 * The three machine-readable lines (MRZ) on the back of a citizen card, as text. They alone say when the card
 * expires; the name in them has no marks.
 *
 * Spec: ICAO Doc 9303, Part 3 §4.9 (check digits) and Part 5 §4.2 (TD1); the personal number in the optional
 * field is as on a real card. Sources: layout from public readers, no text of the Ministry was found.
 * @module
 */
import { check } from '../errors.js';
import { parsePartialDate } from '../text/partial-date.js';
import { citizenIdParts, type Sex } from './citizen-id.js';

/** What the lines say. Nothing here is of a card whose check digits do not fit. */
export interface CitizenMrz {
  /** 12 digits. */
  readonly personalId: string;
  /** 9 digits: on the cards seen, the last nine of the personal number. */
  readonly documentNumberInMrz: string;
  /** `YYYY-MM-DD`, or less where day or month are not known. The century is that of the personal number. */
  readonly dob: string;
  readonly sex: Sex;
  /** As `dob`; `null` where the card states none. */
  readonly expiry: string | null;
  /** Three letters, ISO 3166-1 alpha-3. */
  readonly nationality: 'VNM';
  /** Capitals without marks, Đ as D. */
  readonly surname: string;
  /** Chữ đệm and tên; may be cut off where the name fills its line. Empty for a single name. */
  readonly given: string;
  readonly checkDigitsOk: true;
}

/** Letters that readers of print see where only a digit can stand. The check digits judge the outcome. */
const MISREAD: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
};

const HEADER = /^[I1][D0O]VNM$/;
const NAME = /^([A-Z]+(?:<[A-Z]+)*)(?:<<([A-Z]+(?:<[A-Z]+)*))?<*$/;
const SEXES: ReadonlyMap<string, Sex> = /* #__PURE__ */ new Map([
  ['M', 'male'],
  ['F', 'female'],
]);
/** A card of today expires in this century. */
const EXPIRY_CENTURY = 20;

/**
 * Reads the three lines, from a reader of print or typed. Case, spaces within a line and the look-alikes of
 * `<` do not matter; letters in place of digits are put right where no letter can stand. A digit among the
 * letters of the name is not: nothing would tell whether 0 was O or D.
 *
 * @param lines - Three lines of 30 characters, or one text with line breaks.
 * @throws {BkDataError} `mrz-lines`, `mrz-document` (no card of Việt Nam), `mrz-number` (no personal number),
 *   `mrz-check-document`, `mrz-check-number`, `mrz-check-birth`, `mrz-check-expiry`, `mrz-check-composite` (the
 *   check digit that does not fit), `mrz-date`, `mrz-sex`, `mrz-name`.
 */
export function parseCitizenMrz(lines: string | readonly string[]): CitizenMrz {
  const [first, second, third] = threeLines(lines);
  check(
    HEADER.test(first.slice(0, 5)) && second.slice(15, 18) === 'VNM',
    'mrz-document',
    'No card of Việt Nam',
  );
  const one = digits(first.slice(5)); // document number, its check, personal number, fillers, its check
  const birth = digits(second.slice(0, 7));
  const expires = digits(second.slice(8, 15));
  const personalId = one.slice(10, 22);
  check(/^\d{12}<<$/.test(one.slice(10, 24)), 'mrz-number', 'The lines hold no personal number');
  const parts = { document: one.slice(0, 10), number: one.slice(10), birth, expiry: expires };
  for (const [name, part] of Object.entries(parts)) {
    check(fits(part), `mrz-check-${name}`, `The check digit after the ${name} is wrong`);
  }
  const whole = one + birth + expires + second.slice(18, 29) + digits(second.slice(29));
  check(fits(whole), 'mrz-check-composite', 'The check digit of all lines is wrong');

  const century = Math.floor(citizenIdParts(personalId).birthYear / 100);
  const dob = dateOf(birth, century);
  const expiry = dateOf(expires, EXPIRY_CENTURY);
  check(dob !== null && dob !== undefined && expiry !== undefined, 'mrz-date', 'A date in the lines is none');
  const sex = SEXES.get(second.charAt(7));
  check(sex, 'mrz-sex', 'The sex in the lines is M or F');
  const name = NAME.exec(third);
  check(name, 'mrz-name', 'The name in the lines is made of letters');
  return {
    personalId,
    documentNumberInMrz: one.slice(0, 9),
    dob,
    sex,
    expiry,
    nationality: 'VNM',
    surname: name[1]!.replaceAll('<', ' '),
    given: (name[2] ?? '').replaceAll('<', ' '),
    checkDigitsOk: true,
  };
}

function threeLines(lines: string | readonly string[]): readonly [string, string, string] {
  const given: readonly unknown[] =
    typeof lines === 'string' ? lines.split(/[\r\n]+/) : Array.isArray(lines) ? lines : [];
  const clean = given
    .map((line) => (typeof line === 'string' ? line : ''))
    .map((line) => line.toUpperCase().replaceAll('«', '<<').replace(/[‹＜]/g, '<').replace(/\s/g, ''))
    .filter((line) => line !== '');
  const three = clean.length === 3 && clean.every((line) => /^[A-Z\d<]{30}$/.test(line));
  check(three, 'mrz-lines', 'Three lines of 30 letters, digits and < are needed');
  return clean as unknown as readonly [string, string, string];
}

const digits = (text: string) => text.replace(/[A-Z]/g, (letter) => MISREAD[letter] ?? letter);

/** Whether the last character is the check digit of those before it (9303-3 §4.9): weights 7, 3, 1; `<` counts 0. */
function fits(text: string): boolean {
  const values = Array.from(text, (sign) => (sign === '<' ? 0 : parseInt(sign, 36)));
  const sum = values.slice(0, -1).reduce((total, value, i) => total + value * [7, 3, 1][i % 3]!, 0);
  return sum % 10 === values.at(-1);
}

/** `YYMMDD` with fillers or zeros for what is not known; `null` for no date at all, `undefined` for no real one. */
function dateOf(field: string, century: number): string | null | undefined {
  const [year, month, day] = [field.slice(0, 2), field.slice(2, 4), field.slice(4, 6)];
  if (/^(<{6}|0{6})$/.test(year + month + day)) return null;
  return parsePartialDate(`${century}${year}-${month.replaceAll('<', '0')}-${day.replaceAll('<', '0')}`);
}
