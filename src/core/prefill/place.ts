/**
 * An address in the units of today, for a form that asks for province and commune apart. Loaded when such a
 * form is there.
 * @module
 */
import { convertAddress } from '../address/convert.js';
import { named, readings } from '../address/names.js';
import { parseAddress } from '../address/parse.js';
import { communes, provinces } from '../address/units.js';
import type { Address } from '../profile/profile.js';

/** A unit by its code and its full name. */
export interface Unit {
  readonly code: string;
  readonly name: string;
}

/** What of an address is certain in the units of today. */
export interface Place {
  readonly province?: Unit;
  /** Not there where the old one was split: only the person knows. */
  readonly commune?: Unit;
  /** House, street, hamlet. */
  readonly detail?: string;
}

/**
 * Where an address lies today: by its codes, else as its text is read.
 *
 * @throws {BkNetworkError} `network-offline` when the data cannot be fetched.
 */
export async function placeOf(address: Address): Promise<Place> {
  if (address.countryCode !== undefined && address.countryCode !== 'VN') return {};
  const read =
    address.unitCode === undefined
      ? await parseAddress(address.asWritten)
      : { address, candidates: await convertAddress(address) };
  const { provinceCode, detail } = read.address;
  const province = (await provinces()).find(({ code }) => code === provinceCode);
  const [unit, ...more] = read.candidates;
  return {
    ...(province && { province }),
    ...(unit && more.length === 0 && { commune: { code: unit.unitCode, name: unit.unitName } }),
    ...(detail && { detail }),
  };
}

/**
 * The address of split boxes with the codes of its units, as far as their names are those of one unit of today.
 *
 * @param address - `asWritten` ends with commune and province, as `readFacts` joins them.
 * @throws {BkNetworkError} `network-offline` when the data cannot be fetched.
 */
export async function withCodes(address: Address): Promise<Address> {
  const [provinceName = '', communeName = ''] = address.asWritten.split(', ').reverse();
  const [province, ...others] = named(await provinces(), readings(provinceName), true);
  if (!province || others.length > 0) return address;
  const [unit, ...more] = named(await communes(province.code), readings(communeName), true);
  const found = unit && more.length === 0;
  return { ...address, provinceCode: province.code, ...(found && { unitCode: unit.code }) };
}
