/**
 * What is wrong with a value of the profile. Apart from the catalogue, so that a page which only shows or
 * fills facts does not carry every parser.
 * @module
 */
import { check, type Issue } from '../errors.js';
import { parseHealthCard } from '../identity/health-card.js';
import { parseTaxCode } from '../identity/tax-code.js';
import type { FieldType } from '../procedure/definition.js';
import { fails, validateAnswer } from '../procedure/validate.js';
import { factDefinition, isFactKey, type FactKey, type FactType } from './facts.js';
import { factText, type FactValue } from './profile.js';

/** The code of what is wrong with a text, by the types that no field of a procedure has. */
const CHECKS: Readonly<Record<Exclude<FactType, FieldType>, (text: string) => string | undefined>> = {
  taxCode: (text) => fails(() => parseTaxCode(text)),
  healthCard: (text) => fails(() => parseHealthCard(text)),
  // Ten digits, or since 1 August 2025 the personal number: Công văn 1804/BHXH-QLT (2025).
  socialInsurance: (text) => (/^(\d{10}|\d{12})$/.test(plain(text)) ? undefined : 'social-insurance-format'),
  bankBin: (text) => (/^\d{6}$/.test(text) ? undefined : 'bank-bin'),
  // As a VietQR code takes it; zeros in front belong to it.
  bankAccount: (text) => (/^[A-Za-z\d]{1,19}$/.test(plain(text)) ? undefined : 'bank-account'),
};

const plain = (text: string) => text.replace(/[\s.-]/g, '');
const isOwnType = (type: FactType): type is keyof typeof CHECKS => Object.hasOwn(CHECKS, type);
const NO_LABEL = { vi: '' };
/** No date lies behind it. */
const NEVER = '9999-12-31';

/**
 * Checks a value against the type of its fact. What is wrong may still be kept as it was typed.
 *
 * @param today - ISO date in Vietnam; dates ahead of it are wrong, but for those that lie ahead by nature.
 * @returns The first thing that is wrong, with the key as `path`, or `undefined`. An empty text is required
 *   nowhere but wrong everywhere: leave the fact out.
 * @throws {BkDataError} `profile-fact` for a key that is not in the catalogue.
 */
export function checkFact(key: FactKey, value: FactValue, today: string): Issue | undefined {
  check(isFactKey(key), 'profile-fact', `The catalogue has no fact ${String(key)}`);
  const { type, options, ahead } = factDefinition(key);
  const text = factText(value).trim();
  if (text === '') return { path: key, code: 'required' };
  const choices = options?.map((option) => ({ value: option, label: NO_LABEL }));
  const code = isOwnType(type)
    ? CHECKS[type](text)
    : validateAnswer(
        { key, type, label: NO_LABEL, ...(choices && { options: choices }) },
        value,
        ahead ? NEVER : today,
      )[0]?.code;
  return code === undefined ? undefined : { path: key, code };
}
