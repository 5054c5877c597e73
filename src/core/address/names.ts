/**
 * Names of units as people write them: with or without the kind, abbreviated, with or without marks,
 * the tone on one vowel or the other.
 * @module
 */
import { foldVietnamese } from '../text/accents.js';

/** The kind of a unit, without marks. */
type Kind = string;

/** What a name is compared by. */
export interface NameKey {
  readonly kind: Kind | undefined;
  /** Without marks. */
  readonly folded: string;
  /** With marks; each tone stands behind its syllable. */
  readonly marked: string;
}

const KINDS = 'thanh pho|thi xa|thi tran|dac khu|tinh|quan|huyen|phuong|xa';
const SHORT: Readonly<Record<string, Kind>> = {
  tp: 'thanh pho',
  tx: 'thi xa',
  tt: 'thi tran',
  t: 'tinh',
  q: 'quan',
  h: 'huyen',
  p: 'phuong',
  x: 'xa',
};
/** `Phường 1`, `P. 1`, `P.1`, `P1`, `TP.HCM`, `TPHCM`; a single letter is no word of a name. */
const WITH_KIND = new RegExp(
  `^(?:(${KINDS})[ .:]+|(t\\.?p|t\\.?x|t\\.?t|[tqhpx])(?:[ .]+|(?=\\d|hcm)))(.+)$`,
);

/** Grave, acute, tilde, hook, dot below. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** `hoà` and `hòa` have one key, `hóa` another. Spec: both placements are in use, no standard decides. */
function toneLast(text: string): string {
  return text
    .split(' ')
    .map((word) => {
      const letters = word.normalize('NFD');
      return letters.replace(TONES, '') + (letters.match(TONES) ?? []).join('');
    })
    .join(' ');
}

/** Hyphens as spaces, no apostrophes (`Ia H' Drai`), `01` as `1`. */
const tidy = (text: string) =>
  text
    .replace(/['‘’ʼ`]\s*/g, '')
    .replace(/[-–.:\s]+/g, ' ')
    .trim()
    .replace(/(^| )0+(?=\d)/g, '$1');

/** NFC, lower case, single spaces: as long as its fold, letter by letter. */
export const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

const key = (kind: Kind | undefined, name: string, folded: string): NameKey => ({
  kind,
  folded: tidy(folded),
  // Of a whole list few are looked at more closely.
  get marked() {
    return toneLast(tidy(name));
  },
});

/**
 * What a piece of an address may name. Two readings where it begins with a kind, for the kind may be
 * part of the name: `Quan Sơn` is no quận.
 */
export function readings(text: string): readonly NameKey[] {
  const name = plain(text);
  const folded = foldVietnamese(name);
  const whole = key(undefined, name, folded);
  const [, long, short, rest] = WITH_KIND.exec(folded) ?? [];
  if (rest === undefined) return [whole];
  const kind = long ?? SHORT[short!.replace('.', '')];
  return [key(kind, name.slice(-rest.length), rest), whole];
}

/** The key of an official name. One without a kind (`Xuân Phước`) fits any. */
export const officialName = (name: string): NameKey => readings(name)[0]!;

/**
 * Those whose name fits what was written. Where names differ by their marks alone (Hoằng Phú, Hoằng
 * Phụ), the marks decide if there are any that fit.
 *
 * @param strict - With another kind it is another unit.
 */
export function named<T extends { readonly name: string }>(
  units: readonly T[],
  written: readonly NameKey[],
  strict: boolean,
): readonly T[] {
  const keyed = units
    .map((unit) => ({ unit, key: officialName(unit.name) }))
    .filter(({ key }) => written.some(({ folded }) => folded === key.folded));
  const sameKind = keyed.filter(({ key: { kind, folded } }) =>
    written.some((name) => name.folded === folded && (!kind || !name.kind || kind === name.kind)),
  );
  const found = sameKind.length > 0 || strict ? sameKind : keyed;
  const sameMarks = found.filter(({ key }) => written.some(({ marked }) => marked === key.marked));
  return (sameMarks.length > 0 ? sameMarks : found).map(({ unit }) => unit);
}

/** Where a kind begins inside a text without commas. */
const KIND_INSIDE = new RegExp(
  ` (?=(?:(?<!thi )xa|${KINDS.replace('|xa', '')}) |(?:tp|tx|tt|[tqhpx])\\.)`,
  'g',
);

/** The pieces of an address, from house to province; also of one that is written without commas. */
export function pieces(text: string): readonly string[] {
  const trimmed = (parts: readonly string[]) => parts.map((part) => part.trim()).filter(Boolean);
  const line = text.normalize('NFC').replace(/\p{Cf}/gu, '');
  if (/[,;\n]/.test(line)) return trimmed(line.split(/[,;\n]/));
  if (/\s[-–]\s/.test(line)) return trimmed(line.split(/\s[-–]\s/));
  const single = line.replace(/\s+/g, ' ').trim();
  const starts = [...foldVietnamese(single).matchAll(KIND_INSIDE)].map(({ index }) => index);
  return trimmed([0, ...starts].map((start, i) => single.slice(start, starts[i])));
}
