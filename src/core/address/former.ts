/**
 * The units of before 1 July 2025, as far as an address of then needs them, and where they went.
 * Fetched by province of then: about 1.5 kB, 5 kB at the most.
 * @module
 */
import { FORMER_CHUNKS } from './data/former.data.js';
import { FORMER_PROVINCES } from './data/former-provinces.data.js';
import { fetched } from './units.js';

/** A province of then. */
export interface FormerProvince {
  readonly code: string;
  /** Code of the province of today that it lies in; none was split. */
  readonly now: string;
  readonly name: string;
}

/** A commune, ward or town of then; or a district without any. */
export interface FormerUnit {
  readonly code: string;
  readonly name: string;
  readonly district: string;
  /** Codes of the units of today that it went to; none where the source does not tell all of them. */
  readonly targets: readonly string[];
}

/** A district of then with its units. */
export interface FormerDistrict {
  readonly name: string;
  readonly units: readonly FormerUnit[];
}

/** The 63 provinces of then. */
export function formerProvinces(): readonly FormerProvince[] {
  return FORMER_PROVINCES.split('\n').map((line) => {
    return { code: line.slice(0, 2), now: line.slice(3, 5), name: line.slice(6) };
  });
}

/**
 * The districts of a province of then.
 *
 * @throws {BkNetworkError} `network-offline` when the data cannot be fetched.
 */
export async function formerDistricts(provinceCode: string): Promise<readonly FormerDistrict[]> {
  const { FORMER } = await fetched(FORMER_CHUNKS[provinceCode]!);
  return FORMER.slice(2)
    .split('\n# ')
    .map((block) => {
      const [district = '', ...lines] = block.split('\n');
      return { name: district, units: lines.map((line) => unit(line, district)) };
    });
}

function unit(line: string, district: string): FormerUnit {
  const [, code = '', name = '', targets = ''] = /^(\S+) (.*)>(.*)$/.exec(line) ?? [];
  return { code, name, district, targets: targets.split(' ').filter(Boolean) };
}
