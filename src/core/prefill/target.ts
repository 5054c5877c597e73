/**
 * Which fact a control of somebody else's form asks for.
 *
 * Spec: HTML Standard §4.10.18.7.1 and .3 (autofill detail tokens).
 * @module
 */
import { FACTS, factDefinition, isFactKey, type FactKey, type FactType } from '../profile/facts.js';

/** The piece of a fact that one control holds; forms ask for a birth date in one box or in three. */
export type FactPart =
  | 'whole'
  | 'year'
  | 'month'
  | 'day'
  | 'family'
  | 'familyMiddle'
  | 'middle'
  | 'given'
  | 'province'
  | 'commune'
  | 'detail';

/** What a control asks for. */
export interface Target {
  readonly key: FactKey;
  readonly part: FactPart;
}

const PARTS: Readonly<Partial<Record<FactType, readonly FactPart[]>>> = {
  partialDate: ['year', 'month', 'day'],
  name: ['family', 'familyMiddle', 'middle', 'given'],
  address: ['province', 'commune', 'detail'],
};

/** Facts that are a piece of another: who has not divided the name can be offered a division. */
const PIECES: Readonly<Partial<Record<FactKey, Target>>> = {
  'person.surname': { key: 'person.fullName', part: 'family' },
  'person.middleName': { key: 'person.fullName', part: 'middle' },
  'person.givenName': { key: 'person.fullName', part: 'given' },
};

/** Tokens of a part; those of whole facts stand in the catalogue. */
const PART_TOKENS: Readonly<Record<string, Target>> = {
  'bday-year': { key: 'person.birthDate', part: 'year' },
  'bday-month': { key: 'person.birthDate', part: 'month' },
  'bday-day': { key: 'person.birthDate', part: 'day' },
  // A number as dialled inside the country is what Vietnamese forms mean by both.
  'tel-national': { key: 'contact.phone', part: 'whole' },
  // The two levels that are left since July 2025: province, then commune.
  'address-level1': { key: 'address.permanent', part: 'province' },
  'address-level2': { key: 'address.permanent', part: 'commune' },
  'address-line1': { key: 'address.permanent', part: 'detail' },
};

/** Stand before the field and do not change whose it is. `work`, `fax` and `pager` do: they are somebody else's. */
const PREFIX = /^(section-.*|shipping|billing|home|mobile)$/;

/**
 * Reads the two attributes by which a form says what a control is for.
 *
 * @param dataBk - `data-bk`: a fact key, or key and part, such as `citizenId.issueDate:year`. Where it is
 * present it decides alone, so that an empty one takes a control out.
 * @param autocomplete - The attribute of the same name: the last token counts.
 * @returns `undefined` for what is no fact of ours.
 */
export function targetOf(
  dataBk: string | null | undefined,
  autocomplete: string | null | undefined,
): Target | undefined {
  if (typeof dataBk === 'string') return fromKey(dataBk.trim());
  const tokens = (autocomplete ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  if (tokens.at(-1) === 'webauthn') tokens.pop();
  const field = tokens.pop() ?? '';
  return tokens.every((token) => PREFIX.test(token)) ? fromToken(field) : undefined;
}

function fromKey(text: string): Target | undefined {
  const [key = '', part = 'whole', more] = text.split(':');
  if (!isFactKey(key) || more !== undefined) return undefined;
  if (part === 'whole') return PIECES[key] ?? { key, part };
  const known = PARTS[factDefinition(key).type]?.find((one) => one === part);
  return known && { key, part: known };
}

function fromToken(token: string): Target | undefined {
  if (Object.hasOwn(PART_TOKENS, token)) return PART_TOKENS[token];
  const key = (Object.keys(FACTS) as FactKey[]).find((one) => factDefinition(one).autocomplete === token);
  return key && fromKey(key);
}

/**
 * Settles what a control means by what stands beside it: `street-address` is house and street where the form
 * also asks for province or commune, and a form with two boxes for a name wants the chữ đệm with the họ.
 *
 * @param targets - Of one person, in the order of the form.
 */
export function settleTargets(targets: readonly Target[]): readonly Target[] {
  const has = (key: FactKey, ...parts: FactPart[]) =>
    targets.some((target) => target.key === key && parts.includes(target.part));
  return targets.map((target) => {
    const { key, part } = target;
    if (part === 'whole' && has(key, 'province', 'commune')) return { key, part: 'detail' };
    return part === 'family' && !has(key, 'middle') ? { key, part: 'familyMiddle' } : target;
  });
}
