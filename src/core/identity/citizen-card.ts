/**
 * The QR code on citizen cards: chip CCCD (2021) and thẻ Căn cước (from July 2024).
 *
 * Seven fields between bars: `personal number|old number|name|born|sex|residence|issued`; a card of
 * 2024 adds four more. Spec: Thông tư 16/2024/TT-BCA, Điều 3 names what the code holds; the order
 * of the first seven is that of several independent public readers, that of the last four is not known.
 *
 * Keep the fields that the person has confirmed, never the raw text.
 * @module
 */
import { check, type Issue } from '../errors.js';
import { foldVietnamese } from '../text/accents.js';
import { repairVietnamese } from '../text/normalize.js';
import { parsePartialDate } from '../text/partial-date.js';
import { validateCitizenId, type Sex } from './citizen-id.js';

/** What the code of one card says. */
export interface CitizenCard {
  /** By the number of fields. */
  readonly cardGeneration: '2021' | '2024';
  /** 12 digits. */
  readonly personalId: string;
  /** The number before, 9 or 12 digits. */
  readonly oldId: string | null;
  /** As printed: capitals on most cards. */
  readonly fullName: string;
  /** `YYYY-MM-DD`, or less where the card does not know the day or the month. */
  readonly dob: string;
  readonly sex: Sex;
  /** One line as printed; cards of before July 2025 name units that are gone. */
  readonly residence: string;
  /** Day of issue, as `dob`. */
  readonly issued: string;
  /** First three digits of the personal number: where the birth was registered. */
  readonly idProvince: string;
  /**
   * Fields 8 to 11 as they stand, empty for a card of 2021. Some of them hold a cancelled number or
   * the parents' names: show them, let the person say which is which.
   */
  readonly extra: readonly string[];
  /** {@link validateCitizenCard} in English, for logs and developers. */
  readonly warnings: readonly string[];
}

const WARNINGS: Readonly<Record<string, (params: Issue['params']) => string>> = {
  'card-sex-mismatch': (params) =>
    `sex digit of the number says ${params?.number}, the card says ${params?.card}`,
  'card-birth-year-mismatch': () => 'year digits of the number and the date of birth differ',
  'card-residence-missing': () => 'the card names no residence',
  'card-extra-fields': () =>
    'order of the four trailing fields is unverified: show, let the user confirm, do not map silently',
};

/**
 * What a person should look at before using the card. None of it makes the card invalid: records
 * get corrected while numbers stay.
 *
 * @returns Issues with the name of the card's property as `path`: `card-birth-year-mismatch`,
 *   `card-sex-mismatch` (params `number` and `card`: what each says), `card-residence-missing`,
 *   `card-extra-fields`.
 */
export function validateCitizenCard(card: Omit<CitizenCard, 'warnings'>): Issue[] {
  const issues: Issue[] = [];
  for (const { code } of validateCitizenId(card.personalId, { birthDate: card.dob, sex: card.sex })) {
    if (code === 'citizen-id-birth-year-mismatch') {
      issues.push({ path: 'dob', code: 'card-birth-year-mismatch' });
    }
    if (code === 'citizen-id-sex-mismatch') {
      const number: Sex = card.sex === 'male' ? 'female' : 'male';
      issues.push({ path: 'sex', code: 'card-sex-mismatch', params: { number, card: card.sex } });
    }
  }
  if (card.residence === '') issues.push({ path: 'residence', code: 'card-residence-missing' });
  if (card.extra.some((field) => field !== '')) issues.push({ path: 'extra', code: 'card-extra-fields' });
  return issues;
}

/** Names carry apostrophes, dots and hyphens (H'Mông, Ksor), so `\p{L}` and these. */
const NAME = /^(?=.*\p{L})[\p{L}\p{M}' ’.-]+$/u;
const SEXES: ReadonlyMap<string, Sex> = /* #__PURE__ */ new Map([
  ['nam', 'male'],
  ['nu', 'female'],
]);

type Fields = [string, string, string, string, string, string, string, ...string[]];

/**
 * Reads the text of a card's QR code, from a camera or typed by a USB scanner. Repairs what readers
 * do to it: byte order mark, line ends, tabs, UTF-8 read as Latin-1, letters apart from their marks.
 *
 * @throws {BkDataError} `card-fields` (no card, or no text: VNeID's own codes and others have no such fields),
 *   `card-number`, `card-old-number`, `card-name`, `card-date` (of birth or of issue), `card-sex`.
 */
export function parseCitizenCard(text: string): CitizenCard {
  check(typeof text === 'string', 'card-fields', 'The code of a card is text');
  const fields = repairVietnamese(text)
    .split('|')
    .map((field) => field.trim());
  const isCard = fields.length >= 7 && fields.length <= 11;
  check(isCard, 'card-fields', `Not a citizen card code (${fields.length} fields)`);
  const [personalId, oldId, fullName, born, sexWord, residence, issuedOn, ...extra] = fields as Fields;
  const dob = parsePartialDate(born);
  const issued = parsePartialDate(issuedOn);
  const sex = SEXES.get(foldVietnamese(sexWord));
  check(/^\d{12}$/.test(personalId), 'card-number', 'The personal number on a card has 12 digits');
  check(/^(\d{9}|\d{12})?$/.test(oldId), 'card-old-number', 'The old number has 9 or 12 digits, or is empty');
  check(NAME.test(fullName), 'card-name', 'The name on a card is made of letters');
  check(dob !== undefined, 'card-date', 'The date of birth is no date');
  check(sex !== undefined, 'card-sex', 'The sex on a card is Nam or Nữ');
  check(issued !== undefined, 'card-date', 'The date of issue is no date');
  const card = {
    cardGeneration: extra.length > 0 ? '2024' : '2021',
    personalId,
    oldId: oldId || null,
    fullName,
    dob,
    sex,
    residence,
    issued,
    idProvince: personalId.slice(0, 3),
    extra,
  } as const;
  const warnings = validateCitizenCard(card).map(({ code, params }) => WARNINGS[code]!(params));
  return { ...card, warnings };
}
