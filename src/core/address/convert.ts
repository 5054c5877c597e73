/**
 * From an address of before 1 July 2025 to today's.
 * @module
 */
import { check } from '../errors.js';
import type { Address } from '../profile/profile.js';
import { findUnits, type AddressCandidate } from './find.js';
import { parseAddress } from './parse.js';
import { communes, provinces } from './units.js';

/** The names of a unit of before July 2025, with or without their kinds. */
export interface FormerNames {
  readonly province: string;
  /** Where it is missing, names that repeat in the province give several candidates. */
  readonly district?: string;
  readonly commune: string;
}

/**
 * The units of today that an old address may lie in.
 *
 * @param old - A text as on a card, an address, or the names of the three levels.
 * @returns One candidate when certain, several when the old unit was split or its name repeats, none
 *   when it is unknown.
 * @throws {BkDataError} `address-type` for what is none of these.
 * @throws {BkNetworkError} `network-offline` when the data cannot be fetched.
 */
export async function convertAddress(
  old: string | Address | FormerNames,
): Promise<readonly AddressCandidate[]> {
  if (typeof old === 'string') return (await parseAddress(old)).candidates;
  check(typeof old === 'object' && old !== null, 'address-type', 'An address is a text or an object');
  if (!('asWritten' in old)) return byNames(old);
  if (old.unitCode !== undefined) return settled(old);
  return old.historic ? byNames(old.historic) : convertAddress(old.asWritten);
}

async function byNames({ province, district = '', commune }: FormerNames) {
  const names = [commune, district, province];
  check(
    names.every((name) => typeof name === 'string'),
    'address-type',
    'Names of units are texts',
  );
  return (
    await findUnits(
      names.filter((name) => name.trim() !== ''),
      'former',
    )
  ).candidates;
}

/** An address whose unit of today is known already. */
async function settled({
  provinceCode = '',
  unitCode,
  historic,
}: Address): Promise<readonly AddressCandidate[]> {
  const province = (await provinces()).find(({ code }) => code === provinceCode);
  const unit = province && (await communes(provinceCode)).find(({ code }) => code === unitCode);
  if (!unit) return [];
  return [
    {
      provinceCode,
      provinceName: province.name,
      unitCode: unit.code,
      unitName: unit.name,
      ...(historic && { historic }),
    },
  ];
}
