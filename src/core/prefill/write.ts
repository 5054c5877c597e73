/**
 * A fact as the text of a control. Nothing is invented: a year is never turned into a first of January.
 * @module
 */
import { named, officialName, readings } from '../address/names.js';
import { parsePhone } from '../identity/phone.js';
import { factDefinition } from '../profile/facts.js';
import { factText, type Address, type Fact, type Facts, type FactValue } from '../profile/profile.js';
import { foldVietnamese } from '../text/accents.js';
import { formatPartialDate } from '../text/partial-date.js';
import { answerOf, answerText, isChoice, type FormOption } from './choices.js';
import { splitName } from './name-parts.js';
import type { Place, Unit } from './place.js';
import type { FactPart, Target } from './target.js';

/** What a profile has for a control. */
export interface Source {
  readonly target: Target;
  readonly fact: Fact;
  /** Divided by the rule of names: a proposal that the person has to look at. */
  readonly divided: boolean;
  /** Of an address, where it is known. */
  readonly place?: Place | undefined;
}

/** The fact that a profile has for a control; a name as the person divided it, where that is known. */
export function sourceOf(target: Target, facts: Facts): Source | undefined {
  const { 'person.surname': surname, 'person.middleName': middle, 'person.givenName': given } = facts;
  const { key, part } = target;
  if (key === 'person.fullName' && part !== 'whole' && surname && given) {
    if (part === 'familyMiddle') {
      const value = [surname, middle].flatMap((one) => (one ? [factText(one.value)] : [])).join(' ');
      return { target: { key, part: 'whole' }, fact: { ...surname, value }, divided: false };
    }
    const own = { family: surname, middle, given }[part as 'family' | 'middle' | 'given'];
    return own && { target: { key, part: 'whole' }, fact: own, divided: false };
  }
  const fact = facts[key];
  return fact && { target, fact, divided: factDefinition(key).type === 'name' && part !== 'whole' };
}

/**
 * What to write into a text box, the usual form first; the later ones are for a box whose `pattern` wants
 * another spelling. Empty when the fact does not say what is asked.
 */
export function factTexts({ key, part }: Target, value: FactValue, place?: Place): readonly string[] {
  const text = factText(value);
  switch (factDefinition(key).type) {
    case 'partialDate':
      return dateTexts(part, text);
    case 'name':
      return part === 'whole' ? [text] : nameTexts(part, text);
    case 'address':
      return part === 'whole' ? [text] : filled(addressPart(part, value, place).name);
    case 'phone':
      return phoneTexts(text);
    default:
      return [isChoice(key) ? answerText(key, text) : text];
  }
}

/** `2001-02-03` for a control that takes nothing else (`<input type="date">`); `undefined` unless all is known. */
export function wholeDate({ key, part }: Target, value: FactValue): string | undefined {
  const text = factText(value);
  const fits =
    factDefinition(key).type === 'partialDate' && part === 'whole' && /^\d{4}-\d\d-\d\d$/.test(text);
  return fits ? text : undefined;
}

/**
 * Which option says the same as a fact: by its value, else by its text; without accents where that is
 * still one option only.
 *
 * @returns Its index, or -1.
 */
export function pickOption(
  target: Target,
  value: FactValue,
  options: readonly FormOption[],
  place?: Place,
): number {
  if (isChoice(target.key)) return only(options, (option) => answerOf(target.key, option) === value);
  if (target.part === 'province' || target.part === 'commune')
    return pickUnit(addressPart(target.part, value, place), options);
  const texts = factTexts(target, value, place);
  // The catalogue's own form is what a select for dates or days may use as its value: `8`, `08`.
  const exact = texts.map((text) => text.normalize('NFC'));
  const found = only(options, ({ value: own, text }) => exact.includes(own) || exact.includes(text.trim()));
  if (found >= 0) return found;
  const folded = texts.map(foldVietnamese);
  if (target.part === 'month') folded.push(...texts.map((text) => `thang ${text}`));
  return only(options, ({ value: own, text }) =>
    [own, text].some((one) => folded.includes(foldVietnamese(one))),
  );
}

const filled = (text: string | undefined): readonly string[] => (text ? [text] : []);

function only(options: readonly FormOption[], fits: (option: FormOption) => boolean): number {
  const found = options.flatMap((option, index) => (fits(option) ? [index] : []));
  return found.length === 1 ? found[0]! : -1;
}

function nameTexts(part: FactPart, fullName: string): readonly string[] {
  const { family, middle, given } = splitName(fullName) ?? {};
  const texts: Partial<Record<FactPart, string | undefined>> = { family, middle, given };
  return filled(part === 'familyMiddle' ? [family, middle].filter(Boolean).join(' ') : texts[part]);
}

function dateTexts(part: FactPart, iso: string): readonly string[] {
  const [year, month, day] = iso.split('-');
  switch (part) {
    case 'year':
      return filled(year);
    case 'month':
      return bothWays(month);
    case 'day':
      return bothWays(day);
    default: {
      const text = formatPartialDate(iso);
      return [text, text.replaceAll('/', '-'), iso];
    }
  }
}

/** `08` and `8`: a box with two places wants the first, a list often has the second. */
const bothWays = (digits: string | undefined) =>
  digits ? [...new Set([digits, String(Number(digits))])] : [];

function phoneTexts(text: string): readonly string[] {
  try {
    const { national, e164 } = parsePhone(text);
    return [national, e164];
  } catch {
    return [text];
  }
}

/**
 * Province, commune, or what stands before them. Until the place is known, names come from the text, and only
 * where the units of today are known and the text ends with them; an address with a district is not taken apart.
 */
function addressPart(part: FactPart, value: FactValue, place: Place = {}): Partial<Unit> {
  if (typeof value === 'string') return {};
  const { detail = place.detail, provinceCode, unitCode } = value;
  if (part === 'detail') return detail === undefined ? {} : { name: detail };
  const isProvince = part === 'province';
  const unit = isProvince ? place.province : place.commune;
  if (unit) return unit;
  const code = isProvince ? provinceCode : unitCode;
  const name = unitNames(value)?.[isProvince ? 'province' : 'commune'];
  return { ...(code !== undefined && { code }), ...(name !== undefined && { name }) };
}

function unitNames({ asWritten, detail, provinceCode, unitCode, historic }: Address) {
  const words = asWritten.split(',').map((word) => word.trim());
  const own = detail === undefined || detail === '' ? 0 : detail.split(',').length;
  if (!provinceCode || !unitCode || historic || words.length !== own + 2) return undefined;
  return { commune: words.at(-2)!, province: words.at(-1)! };
}

/**
 * A list says a unit by its name, with or without the kind, else by its code. The numbers of a site may be its
 * own: a code beside another name is not that unit.
 */
function pickUnit({ code, name }: Partial<Unit>, options: readonly FormOption[]): number {
  if (code === undefined) return -1;
  const isCode = ({ value }: FormOption) => value === code;
  if (name === undefined) return only(options, isCode);
  const list = options.map((option, index) => ({ name: option.text, option, index }));
  const fitting = named(list, readings(name), true);
  const [found] = fitting.length === 1 ? fitting : fitting.filter(({ option }) => isCode(option));
  if (found) return found.index;
  const { folded } = officialName(name);
  const saysOther = ({ text }: FormOption) => /\p{L}/u.test(text) && !foldVietnamese(text).includes(folded);
  return only(options, (option) => isCode(option) && !saysOther(option));
}
