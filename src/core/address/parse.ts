/**
 * Reads an address as it stands on cards and papers.
 * @module
 */
import { check } from '../errors.js';
import type { Address } from '../profile/profile.js';
import { findUnits, type AddressCandidate, type Found } from './find.js';
import { pieces, plain } from './names.js';

/** What a text was read as. */
export interface ParsedAddress {
  /** The text as it was written, with province, unit and the rest as far as they are certain. */
  readonly address: Address;
  /** The units of today that it may lie in: one when certain, several when one has to be asked, none when unknown. */
  readonly candidates: readonly AddressCandidate[];
}

/**
 * Reads a text from the right: province, district (before July 2025), commune, and what stands before.
 * Kinds may be abbreviated (`TP.`, `Q.`, `P.`, `TX.`, `TT.`, `H.`, `X.`, `T.`) or left out, marks may be
 * missing. Nothing is guessed: where names repeat, the candidates are all that fit; without a district
 * it is certain only when each unit or district that fits leads to the same unit of today. A unit of
 * today comes first.
 *
 * Fetches the data of one province: its units of today and those of before, 2 kB, 6 kB at the most;
 * without a district of then also those of before in the one or two provinces that were joined to it.
 *
 * Spec: Nghị quyết 202/2025/QH15 (provinces); resolutions 1654 to 1687/NQ-UBTVQH15 (communes).
 *
 * @throws {BkDataError} `address-type` for what is no text.
 * @throws {BkNetworkError} `network-offline` when the data cannot be fetched.
 * @example
 * await parseAddress('thôn 3, Quảng Lưu, Quảng Xương, Thanh Hóa')
 * // address: detail "thôn 3", provinceCode "38", unitCode "16543" (Xã Quảng Bình), historic
 */
export async function parseAddress(text: string): Promise<ParsedAddress> {
  check(typeof text === 'string', 'address-type', 'An address is a text');
  const all = pieces(text);
  const parts = /^(viet ?nam|vn|việt nam)\.?$/.test(plain(all.at(-1) ?? '')) ? all.slice(0, -1) : all;
  const found = await findUnits(parts);
  return { address: structured(text, parts, found), candidates: found.candidates };
}

function structured(asWritten: string, parts: readonly string[], found: Found): Address {
  const { province, candidates, taken } = found;
  const only = candidates.length === 1 ? candidates[0] : undefined;
  const detail = candidates.length > 0 ? parts.slice(0, -taken).join(', ') : '';
  return {
    asWritten,
    ...(detail && { detail }),
    ...(province && { provinceCode: province.code }),
    ...(only && { unitCode: only.unitCode }),
    ...(only?.historic && { historic: only.historic }),
  };
}
