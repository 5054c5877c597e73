/**
 * What a page about a procedure says beyond its definition: the fees of the site, the address of a page, and
 * conditions in words.
 * @module
 */
import { BkConfigError } from '../errors.js';
import type { Condition, Field, ProcedureDefinition, Text } from './definition.js';
import type { Site } from './procedures.js';

/** An amount that may hold for one way only. */
interface Payable {
  readonly amount: number;
  readonly channel?: 'online' | 'counter';
}

/**
 * Fees with the amounts of the site in the place of the national ones, where it says them; a fee that differs by
 * the way it comes becomes two.
 *
 * @param today - ISO date: rows of the site may have a first and a last day.
 */
export function siteFees<T extends Payable>(
  fees: readonly T[],
  code: string,
  site: Site | undefined,
  today: string,
): readonly T[] {
  const rows = (site?.fees ?? []).filter(
    ({ code: of, from = '', to = '9999' }) => of === code && from <= today && today <= to,
  );
  return fees.flatMap((fee) => {
    const ways = (fee.channel ? [fee.channel] : (['online', 'counter'] as const)).map((channel) => ({
      ...fee,
      channel,
      amount: rows.find((row) => row.channel === channel)?.amount ?? fee.amount,
    }));
    const [{ amount }] = ways as [T];
    return !fee.channel && ways.every((way) => way.amount === amount) ? [{ ...fee, amount }] : ways;
  });
}

/**
 * The address of the page of a procedure.
 *
 * @param pattern - Such as `/thu-tuc/{code}`; empty for none.
 * @param base - What a relative pattern is relative to.
 * @returns An absolute address; empty for an empty pattern.
 * @throws {BkConfigError} `procedure-href` for what is no http(s) address.
 */
export function procedureHref(pattern: string, code: string, base: string): string {
  if (pattern === '') return '';
  try {
    const url = new URL(pattern.replaceAll('{code}', encodeURIComponent(code)), base);
    if (/^https?:$/.test(url.protocol)) return url.href;
  } catch {
    // No address at all: the same fault.
  }
  throw new BkConfigError('procedure-href', 'href leads to no http(s) address; write "/thu-tuc/{code}"');
}

/**
 * When a condition holds, in the words of the form: labels of options and boxes. A condition that cannot be said
 * so gives `undefined`, never a guess.
 *
 * @param text - Chooses the language.
 * @param unless - Puts "unless" before words.
 */
export function conditionWords(
  { sections }: ProcedureDefinition,
  condition: Condition,
  text: (text: Text) => string,
  unless: (words: string) => string,
): string | undefined {
  const fields = new Map<string, Field>(
    sections.flatMap((section) => section.fields.map((field) => [field.key, field])),
  );
  const option = (key: string, value: unknown) => {
    const label = fields.get(key)?.options?.find((one) => one.value === value)?.label;
    return label && text(label);
  };
  const say = (one: Condition): string | undefined => {
    switch (one.op) {
      case 'equals': {
        const field = fields.get(one.field);
        return one.value === true ? field && text(field.label) : option(one.field, one.value);
      }
      case 'in':
        return joined(
          one.values.map((value) => option(one.field, value)),
          ' / ',
        );
      case 'all':
        return joined(one.of.map(say), '; ');
      case 'any':
        return joined(one.of.map(say), ' / ');
      case 'not': {
        const words = one.of.op === 'equals' ? say(one.of) : undefined;
        return words && unless(words);
      }
      default:
        return undefined;
    }
  };
  return say(condition);
}

/** A part that cannot be said makes the whole untrue. */
const joined = (parts: readonly (string | undefined)[], by: string): string | undefined =>
  parts.every((part) => part !== undefined) ? parts.join(by) : undefined;
