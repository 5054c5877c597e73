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
  const now = isToday && era === 'any' ? named(today, asUnit(above.at(-1) ?? []), true) : [];
  const found = await fitting(former, above, now, isToday);
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

/** A name with the kind of a district names no unit: `Quan Sơn` does, `Quận Sơn` does not. */
const asUnit = (piece: Piece): Piece => piece.filter(({ kind }) => !kind || !BETWEEN.includes(kind));

/** A name with the kind of a unit names no district. */
const asDistrict = (piece: Piece): Piece => piece.filter(({ kind }) => !kind || BETWEEN.includes(kind));

/** A unit of then with its province. */
interface Placed {
  readonly unit: FormerUnit;
  readonly province: string;
}

/** Units that fit. */
interface Fitting {
  readonly today: readonly Commune[];
  readonly former: readonly Placed[];
  /** The units of a district whose name may be meant. */
  readonly around: readonly Placed[];
  /** How many pieces from the right, without the province. */
  readonly taken: number;
}

/**
 * `undefined` when nothing fits.
 *
 * @param today - The units of today with the last name.
 * @param isToday - The province has this name today: somebody may have written it above the units of one
 *   that was joined to it.
 */
async function fitting(
  province: FormerProvince,
  pieces: readonly Piece[],
  today: readonly Commune[],
  isToday: boolean,
): Promise<Fitting | undefined> {
  const own = await inProvince(province, pieces);
  // Two levels that fit together are no accident, so this comes first.
  if (own.inside.length > 0) return { today: [], former: own.inside, around: [], taken: 2 };
  const siblings = isToday ? await inSiblings(province, pieces) : NOWHERE;
  if (siblings.inside.length > 0) {
    // No paper puts the new province above an old district: beside a unit of today it is a question.
    return { today, former: siblings.inside, around: [], taken: today.length > 0 ? 1 : 2 };
  }
  const isHere = [today, own.around, own.units()].some(({ length }) => length > 0);
  const units = isHere ? own.units() : siblings.units();
  const around = [...own.around, ...siblings.around];
  // A district alone: its commune is missing or was never in this list.
  if (today.length + units.length === 0) return undefined;
  return { today, former: units, around, taken: 1 };
}

/** What the last names are in provinces of then. */
interface Within {
  /** The last two name a unit and its district. */
  readonly inside: readonly Placed[];
  /** The last one names the district of these. */
  readonly around: readonly Placed[];
  /** It names these units; worked out when asked for, since most addresses have a district. */
  readonly units: () => readonly Placed[];
}

const NOWHERE: Within = { inside: [], around: [], units: () => [] };

async function inProvince({ code, name }: FormerProvince, pieces: readonly Piece[]): Promise<Within> {
  const districts = await formerDistricts(code);
  const [last, beforeLast] = [pieces.at(-1) ?? [], pieces.at(-2) ?? []];
  const around = named(districts, asDistrict(last), false);
  const inside = around.flatMap(({ units }) => named(units, beforeLast, false));
  // A district of islands had no communes.
  const islands = around.flatMap((district) => district.units.filter((unit) => unit.name === district.name));
  const all = districts.flatMap(({ units }) => units);
  const placed = (some: Iterable<FormerUnit>) => [...some].map((unit) => ({ unit, province: name }));
  return {
    inside: placed(inside),
    around: placed(around.flatMap((district) => district.units)),
    units: () => placed(new Set([...named(all, asUnit(last), true), ...islands])),
  };
}

/** The provinces that were joined to this one, as if they were one. */
async function inSiblings(former: FormerProvince, pieces: readonly Piece[]): Promise<Within> {
  const siblings = formerProvinces().filter(({ now, code }) => now === former.now && code !== former.code);
  const each = await Promise.all(siblings.map((sibling) => inProvince(sibling, pieces)));
  return {
    inside: each.flatMap(({ inside }) => inside),
    around: each.flatMap(({ around }) => around),
    units: () => each.flatMap(({ units }) => units()),
  };
}

/** Each unit of today once; by which unit of then it was found only where there is no doubt. */
function candidates(
  { former, today: named, around }: Fitting,
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
    ...around.flatMap(({ unit }) => unit.targets.map((code) => ({ code }))),
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
