/**
 * The administrative units of today: 34 provinces and centrally run cities, and under them 3,321
 * communes, wards and special zones. There is no level between them since 1 July 2025.
 *
 * Spec: Luật Tổ chức chính quyền địa phương 72/2025/QH15; codes of Quyết định 19/2025/QĐ-TTg.
 * @module
 */
import { BkNetworkError, check } from '../errors.js';
import { PROVINCES } from './data/provinces.data.js';
import { UNIT_CHUNKS } from './data/units.data.js';

/** A province or centrally run city. */
export interface Province {
  /** Two digits, such as `38`. */
  readonly code: string;
  /** In full, such as `Tỉnh Thanh Hóa`. */
  readonly name: string;
}

/** A commune (xã), ward (phường) or special zone (đặc khu). */
export interface Commune {
  /** Five digits, such as `14797`. */
  readonly code: string;
  /** In full, such as `Phường Hạc Thành`; no other of its province has this name. */
  readonly name: string;
  readonly provinceCode: string;
}

/** A line of the data: a code, then a name. */
const row = (line: string) => ({
  code: line.slice(0, line.indexOf(' ')),
  name: line.slice(line.indexOf(' ') + 1),
});

/** The 34 provinces, in the order of their codes. */
export async function provinces(): Promise<readonly Province[]> {
  return PROVINCES.split('\n').map(row);
}

/**
 * The communes, wards and special zones of one province, in the order of their codes. Fetches the
 * data of that province alone, about 1 kB.
 *
 * @throws {BkDataError} `address-province` for a code that no province has.
 * @throws {BkNetworkError} `network-offline` when the data cannot be fetched.
 */
export async function communes(provinceCode: string): Promise<readonly Commune[]> {
  check(Object.hasOwn(UNIT_CHUNKS, provinceCode), 'address-province', 'No province has this code');
  const { UNITS } = await fetched(UNIT_CHUNKS[provinceCode]!);
  return UNITS.split('\n').map((line) => ({ ...row(line), provinceCode }));
}

/**
 * The data of a chunk.
 *
 * @throws {BkNetworkError} `network-offline`; an engine from before 2026 then answers the same until
 * the page is loaded again.
 */
export async function fetched<T>(chunk: () => Promise<T>): Promise<T> {
  try {
    return await chunk();
  } catch (cause) {
    throw new BkNetworkError(
      'network-offline',
      'The units of a province could not be fetched',
      {},
      { cause },
    );
  }
}
