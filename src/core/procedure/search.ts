/**
 * Finds procedures by what somebody types: everyday words, with or without marks, with a slip of the finger, or
 * the number of a procedure.
 * @module
 */
import { foldVietnamese } from '../text/accents.js';
import type { CatalogueEntry } from './catalogue-entry.js';

/** An entry with the keys that it is compared by. */
interface Keyed {
  readonly entry: CatalogueEntry;
  readonly names: readonly string[];
  readonly keywords: readonly string[];
  /** Every word of it, and all of it without spaces. */
  readonly words: readonly string[];
  readonly compact: string;
  /** Digits of its codes, first that of today. */
  readonly codes: readonly string[];
}

/** More than this nobody types, and comparing takes time. */
const MAX_QUERY = 100;
/** A shorter word is typed right, or it is another one. */
const SLIP_FROM = 3;

/**
 * A search over one list.
 *
 * @returns What finds: those that fit, best first, else in the order of the list; all of it for an empty query.
 */
export function procedureSearch(
  entries: readonly CatalogueEntry[],
): (query: string) => readonly CatalogueEntry[] {
  const keyed = entries.map(keysOf);
  return (query) => {
    const typed = plain(query.slice(0, MAX_QUERY));
    if (typed === '') return entries;
    const bare = typed.split(' ').map(withoutTypingKeys).filter(Boolean).join(' ');
    const ways: readonly ((one: Keyed) => Rank)[] = [
      (one) => rankOf(one, typed),
      (one) => (bare === '' ? undefined : rankOf(one, bare)),
      (one) => slipRank(one, typed),
      (one) => sentenceRank(one, ` ${typed} ${bare} `),
    ];
    for (const way of ways) {
      const fitting = ranked(keyed, way);
      if (fitting.length > 0) return fitting;
    }
    return [];
  };
}

/** Lower is better; `undefined` does not fit. */
type Rank = number | undefined;

function ranked(keyed: readonly Keyed[], rank: (one: Keyed) => Rank): readonly CatalogueEntry[] {
  return keyed
    .map((one) => ({ entry: one.entry, rank: rank(one) }))
    .filter((found): found is { entry: CatalogueEntry; rank: number } => found.rank !== undefined)
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

function keysOf(entry: CatalogueEntry): Keyed {
  const names = [entry.shortName, entry.name]
    .flatMap(({ vi, en = '' }) => [plain(vi), plain(en)])
    .filter(Boolean);
  const keywords = entry.keywords.map(plain).filter(Boolean);
  const texts = [...names, ...keywords, plain(entry.authority?.vi ?? '')];
  return {
    entry,
    names,
    keywords,
    words: [...new Set(texts.flatMap((text) => text.split(' ')))],
    // A bar, so that nothing is found across the border of two texts.
    compact: texts.map(squeezed).join('|'),
    codes: [entry.code, ...entry.replaces].map(digits),
  };
}

/** Code, name from its start, from the start of a word, everyday word, then anywhere and in any order. */
function rankOf({ names, keywords, words, compact, codes }: Keyed, typed: string): Rank {
  const number = /^[\d ]+$/.test(typed) ? digits(typed) : '';
  if (number) {
    const at = codes.findIndex((code) => code === number || code.slice(1) === number);
    if (at >= 0) return at > 0 ? 1 : 0;
    if (
      number.length >= 3 &&
      codes.some((code) => code.startsWith(number) || code.slice(1).startsWith(number))
    )
      return 2;
  }
  if (names.some((name) => name.startsWith(typed))) return 3;
  if (names.some((name) => ` ${name}`.includes(` ${typed}`))) return 4;
  if (keywords.includes(typed)) return 5;
  if (keywords.some((keyword) => ` ${keyword}`.includes(` ${typed}`))) return 6;
  if (typed.split(' ').every((part) => words.some((word) => word.startsWith(part)))) return 7;
  if (typed.length >= 4 && compact.includes(squeezed(typed))) return 8;
  return undefined;
}

/** A whole sentence, such as "tôi muốn làm lại giấy khai sinh": the longest everyday word in it counts most. */
function sentenceRank({ keywords }: Keyed, typed: string): Rank {
  const said = keywords.filter((keyword) => typed.includes(` ${keyword} `)).map(({ length }) => length);
  return said.length > 0 ? -Math.max(...said) : undefined;
}

/** Each word with at most one slip. */
function slipRank({ words }: Keyed, typed: string): Rank {
  let slips = 0;
  for (const part of typed.split(' ')) {
    if (words.some((word) => word.startsWith(part))) continue;
    if (part.length < SLIP_FROM || !words.some((word) => isOneSlip(part, word))) return undefined;
    slips++;
  }
  return slips;
}

/** Words without marks and punctuation, one space between. Every Vietnamese spelling of a sound has one. */
const plain = (text: string): string =>
  foldVietnamese(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const squeezed = (text: string): string => text.replaceAll(' ', '');
const digits = (text: string): string => text.replace(/\D/g, '');

/** As typed without the input method (`giaays`, `giay61`): Telex and VNI write marks as letters and digits. No Vietnamese syllable ends in those. */
const withoutTypingKeys = (word: string): string =>
  word
    .replace(/([aeod])\1/g, '$1')
    .replace(/[wfjz\d]/g, '')
    .replace(/([aeiouy]\w*)[srx]$/, '$1');

/** One letter more, less, other, or two that changed places. */
function isOneSlip(typed: string, word: string): boolean {
  if (typed.length < word.length) return isOneSlip(word, typed);
  if (typed.length - word.length > 1 || word.length < SLIP_FROM - 1) return false;
  let at = 0;
  while (at < word.length && typed[at] === word[at]) at++;
  if (typed.length > word.length) return typed.slice(at + 1) === word.slice(at);
  return (
    typed.slice(at + 1) === word.slice(at + 1) ||
    (typed[at] === word[at + 1] && typed[at + 1] === word[at] && typed.slice(at + 2) === word.slice(at + 2))
  );
}
