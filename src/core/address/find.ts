/**
 * From the names in an address to the units of today that it may lie in.
 * @module
 */
import { foldVietnamese } from '../text/accents.js';
import type { HistoricAddress } from '../profile/profile.js';
import { formerDistricts, formerProvinces, type FormerProvince, type FormerUnit } from './former.js';
import { named, officialName, plain, readings, type NameKey } from './names.js';
import { communes, provinces, type Commune, type Province } from './units.js';

/** A unit of today that an address may lie in. */
export interface AddressCandidate {
  readonly provinceCode: string;
  /** In full, such as `Tỉnh Thanh Hóa`. */
  readonly provinceName: string;
  readonly unitCode: string;
  /** In full, such as `Phường Hạc Thành`. */
  readonly unitName: string;
  /** The unit of before July 2025 by which it was found; not there for a name of today. */
  readonly historic?: HistoricAddress;
}

/** What was found, and how many pieces from the right it took. */
export interface Found {
  /** Today's province, once it is sure. */
  readonly province: Province | undefined;
  readonly candidates: readonly AddressCandidate[];
  readonly taken: number;
}

const NOTHING: Found = { province: undefined, candidates: [], taken: 0 };

/** What people write for provinces that had, or have, another name. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  hcm: 'ho chi minh',
  'thua thien hue': 'hue', // until 31 December 2024
};

/** Kinds of the level between, which is gone. */
const BETWEEN = ['huyen', 'quan', 'thi xa', 'thanh pho'];

/**
 * Reads the pieces of an address from the right: province, district of before July 2025, commune.
 *
 * @param parts - From house to province.
 * @param era - `former`: names of before July 2025 alone.
 * @throws {BkNetworkError} `network-offline` when the data cannot be fetched.
 */
export async function findUnits(parts: readonly string[], era: 'any' | 'former' = 'any'): Promise<Found> {
  const names = readAll(parts);
  const written = (names.at(-1) ?? []).map(byOtherName);
  const former = named(formerProvinces(), written, false)[0];
  if (!former) return NOTHING;
  const province = (await provinces()).find(({ code }) => code === former.now)!;
  const today = await communes(province.code);
  const above = isItsCity(written, former, province) ? names : names.slice(0, -1);
  const isToday = officialName(province.name).folded === officialName(former.name).folded;
  const own = await inProvince(former, above, isToday && era === 'any' ? today : []);
  const found = own ?? (isToday ? await inSiblings(former, above) : undefined);
  if (!found) return { ...NOTHING, province };
  return {
    province,
    candidates: candidates(found, province, today),
    taken: found.taken + names.length - above.length,
  };
}

/** One piece of an address, as it may be read. */
type Piece = readonly NameKey[];

/** Marks tell names apart only in a text that has some: `Ia Bang` may stand for Ia Băng where none was typed. */
function readAll(parts: readonly string[]): readonly Piece[] {
  const hasMarks = parts.some((part) => plain(part) !== foldVietnamese(part));
  const all = parts.map(readings);
  return hasMarks ? all : all.map((piece) => piece.map((name) => ({ ...name, marked: '' })));
}

/** In "P. Điện Biên, TP. Thanh Hóa" the province is left out: it has the name of its city. */
function isItsCity([name]: Piece, former: FormerProvince, province: Province): boolean {
  const kinds = [former.name, province.name].map((official) => officialName(official).kind);
  return name?.kind === 'thanh pho' && !kinds.includes('thanh pho');
}

/** Units that fit: those of then with their province, those of today by themselves. */
interface Fitting {
  readonly former: readonly { readonly unit: FormerUnit; readonly province: string }[];
  readonly today: readonly Commune[];
  /** How many pieces from the right, without the province. */
  readonly taken: number;
}

/** `undefined` when nothing fits. */
async function inProvince(
  { code, name: province }: FormerProvince,
  pieces: readonly Piece[],
  today: readonly Commune[],
): Promise<Fitting | undefined> {
  const districts = await formerDistricts(code);
  const fitting = (units: readonly FormerUnit[], taken: number, now: readonly Commune[] = []) =>
    units.length + now.length === 0
      ? undefined
      : { former: units.map((unit) => ({ unit, province })), today: now, taken };

  const [last, beforeLast] = [pieces.at(-1) ?? [], pieces.at(-2) ?? []];
  const inDistricts = named(districts, last, false);
  // Two levels that fit together are no accident, so this comes first.
  const inside = inDistricts.flatMap(({ units }) => named(units, beforeLast, false));
  if (inside.length > 0) return fitting(inside, 2);
  // A district of islands had no communes.
  const islands = inDistricts.flatMap(({ name, units }) => units.filter((unit) => unit.name === name));
  if (islands.length > 0) return fitting(islands, 1);
  // Said to be a district, or perhaps meant as one: its commune is missing or was never in this list.
  const kind = last[0]?.kind;
  if (BETWEEN.includes(kind ?? '') || (!kind && inDistricts.length > 0)) return undefined;
  const all = districts.flatMap(({ units }) => units);
  return fitting(named(all, last, true), 1, named(today, last, true));
}

/**
 * The provinces that were joined to this one: the address was written after the merger by somebody who
 * kept the rest of it.
 */
async function inSiblings(former: FormerProvince, pieces: readonly Piece[]): Promise<Fitting | undefined> {
  const siblings = formerProvinces().filter(({ now, code }) => now === former.now && code !== former.code);
  const each = await Promise.all(siblings.map((sibling) => inProvince(sibling, pieces, [])));
  const found = each.filter((fitting) => fitting !== undefined);
  if (found.length === 0) return undefined;
  const taken = Math.max(...found.map((fitting) => fitting.taken));
  const deepest = found.filter((fitting) => fitting.taken === taken);
  return { former: deepest.flatMap((fitting) => fitting.former), today: [], taken };
}

/** Each unit of today once; by which unit of then it was found only where there is no doubt. */
function candidates(
  { former, today: named }: Fitting,
  province: Province,
  today: readonly Commune[],
): readonly AddressCandidate[] {
  // Where the source does not tell where a fitting unit went, nothing is sure.
  if (former.some(({ unit }) => unit.targets.length === 0)) return [];
  const ways: readonly { readonly code: string; readonly historic?: HistoricAddress }[] = [
    ...named.map(({ code }) => ({ code })),
    ...former.flatMap(({ unit, province: name }) =>
      unit.targets.map((code) => ({ code, historic: historic(unit, name) })),
    ),
  ];
  return [...new Set(ways.map(({ code }) => code))].map((code) => {
    const same = ways.filter((way) => way.code === code);
    const only = same.length === 1 ? same[0]!.historic : undefined;
    return {
      provinceCode: province.code,
      provinceName: province.name,
      unitCode: code,
      unitName: today.find((unit) => unit.code === code)!.name,
      ...(only && { historic: only }),
    };
  });
}

function historic({ code, name, district }: FormerUnit, province: string): HistoricAddress {
  // A district of islands has the code of a district.
  return { province, district, commune: name, ...(/^\d{5}$/.test(code) && { unitCode: code }) };
}

function byOtherName(name: NameKey): NameKey {
  const other = Object.hasOwn(OTHER_NAMES, name.folded) ? OTHER_NAMES[name.folded]! : undefined;
  return other === undefined ? name : { ...name, folded: other, marked: '' };
}
