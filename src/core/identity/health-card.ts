/**
 * Numbers of health-insurance cards (thẻ BHYT). The old card has 15 characters: who pays (two letters), the
 * level of benefit (one digit), the province (two), the social-insurance number (ten). Newer cards show that
 * number alone, or the personal number that took its place on 1 August 2025.
 *
 * Spec: structure as public readers have it, no official text seen; Công văn 1804/BHXH-QLT (2025) for the
 * personal number. The list of objects is open, so unknown ones are read.
 * @module
 */
import { check } from '../errors.js';

/** Number of a health-insurance card. */
export interface HealthCard {
  /** Without spaces, letters in capitals. */
  readonly number: string;
  /** Social-insurance number: 10 digits, or the personal number of 12. */
  readonly insuranceNumber: string;
  /** Two letters that say as what somebody is insured, such as `TE` for children; on old cards only. */
  readonly object?: string;
  /** 1 to 5; on old cards only. */
  readonly level?: number;
  /** Two digits of a province of before July 2025; on old cards only. */
  readonly province?: string;
}

const OLD = /^([A-Z]{2})([1-5])(\d{2})(\d{10})$/;
const PLAIN = /^(\d{10}|\d{12})$/;

/**
 * Reads the number of a health-insurance card. Spaces, dots and dashes do not matter, nor does case.
 *
 * @throws {BkDataError} `health-card-format`. There is no check digit: a slip within the shape goes unseen.
 */
export function parseHealthCard(text: string): HealthCard {
  check(typeof text === 'string', 'health-card-format', 'The number of a card is text: it may begin with 0');
  const number = text.replace(/[\s.-]/g, '').toUpperCase();
  if (PLAIN.test(number)) return { number, insuranceNumber: number };
  const old = OLD.exec(number);
  check(old, 'health-card-format', 'A health-insurance card has 15 characters, or 10 or 12 digits');
  const [, object, level, province, insuranceNumber] = old as unknown as [
    string,
    string,
    string,
    string,
    string,
  ];
  return { number, insuranceNumber, object, level: Number(level), province };
}
