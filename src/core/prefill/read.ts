/**
 * Facts out of what stands in a form, to be remembered. What does not parse is not kept.
 * @module
 */
import { citizenIdParts } from '../identity/citizen-id.js';
import { parsePhone } from '../identity/phone.js';
import { checkFact } from '../profile/check-fact.js';
import { factDefinition, type FactKey } from '../profile/facts.js';
import { factText, type Address, type FactValue } from '../profile/profile.js';
import { parsePartialDate } from '../text/partial-date.js';
import { answerOf, isChoice } from './choices.js';
import { joinName } from './name-parts.js';
import type { FactPart, Target } from './target.js';

/** What stands in one control. */
export interface Entry {
  readonly target: Target;
  /** Its value; of a select or a radio group that of the chosen option. */
  readonly text: string;
  /** What the person reads of the chosen option. */
  readonly label?: string;
  /** Of an address field, which knows more than the text. */
  readonly address?: Address;
}

/**
 * The facts that the controls of one person say.
 *
 * @param today - ISO date: a day to come is nobody's birthday.
 * @returns A fact that two controls state differently is left out.
 */
export function readFacts(entries: readonly Entry[], today: string): ReadonlyMap<FactKey, FactValue> {
  const facts = new Map<FactKey, FactValue>();
  for (const key of new Set(entries.map(({ target }) => target.key))) {
    const own = entries.filter(({ target }) => target.key === key);
    const wholes = own.filter(({ target, text }) => target.part === 'whole' && text.trim() !== '');
    const values = wholes.length > 0 ? wholes.map((entry) => fromWhole(key, entry)) : [fromParts(key, own)];
    const [value] = values;
    const agreed = values.every((one) => one && value && factText(one) === factText(value));
    if (value && agreed && !checkFact(key, value, today)) facts.set(key, value);
  }
  for (const [key, value] of nameParts(entries)) facts.set(key, value);
  return facts;
}

function fromWhole(key: FactKey, { text, label, address }: Entry): FactValue | undefined {
  if (isChoice(key)) return answerOf(key, { value: text, text: label ?? text });
  if (address) return address;
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  switch (factDefinition(key).type) {
    case 'partialDate':
      return parsePartialDate(plain);
    case 'citizenId':
      return attempt(() => citizenIdParts(plain).number);
    case 'phone':
      return attempt(() => parsePhone(plain).national);
    case 'address':
      return { asWritten: plain };
    default:
      // A list of provinces or peoples: what the person read counts, not the code of the site.
      return label?.trim() || plain;
  }
}

function fromParts(key: FactKey, entries: readonly Entry[]): FactValue | undefined {
  const text = (part: FactPart) => entries.find(({ target }) => target.part === part)?.text.trim() ?? '';
  const words = (part: FactPart) => {
    const entry = entries.find(({ target }) => target.part === part);
    return (entry?.label ?? entry?.text ?? '').normalize('NFC').trim();
  };
  switch (factDefinition(key).type) {
    case 'partialDate': {
      const [day, month, year] = [number(text('day')), number(text('month')), text('year')];
      // A form that asks for the day does not want the year alone.
      const asked = entries.filter(({ target }) => target.part !== 'year');
      if (asked.some((entry) => number(entry.text) === '')) return undefined;
      return parsePartialDate([day, month, year].filter(Boolean).join('/'));
    }
    case 'name':
      return joinName({
        family: words('family') || words('familyMiddle'),
        middle: words('middle'),
        given: words('given'),
      });
    case 'address':
      return fromUnits(words('detail'), words('commune'), words('province'));
    default:
      return undefined;
  }
}

/** A form with all three boxes shows how the person divides the name. */
function nameParts(entries: readonly Entry[]): readonly (readonly [FactKey, string])[] {
  const own = entries.filter(({ target, text }) => target.key === 'person.fullName' && text.trim() !== '');
  const text = (part: FactPart) =>
    own
      .find(({ target }) => target.part === part)
      ?.text.normalize('NFC')
      .trim() ?? '';
  const [surname, middle, given] = [text('family'), text('middle'), text('given')];
  if (surname === '' || given === '') return [];
  const parts = [
    ['person.surname', surname],
    ['person.middleName', middle],
    ['person.givenName', given],
  ] as const;
  return parts.filter(([, part]) => part !== '');
}

/** Digits of `08`, `8` or `Tháng 8`. */
const number = (text: string) => /\d+/.exec(text)?.[0] ?? '';

function fromUnits(detail: string, commune: string, province: string): Address | undefined {
  if (commune === '' || province === '') return undefined;
  const asWritten = [detail, commune, province].filter(Boolean).join(', ');
  return { asWritten, ...(detail !== '' && { detail }) };
}

function attempt<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch {
    return undefined; // what does not parse is not kept
  }
}
