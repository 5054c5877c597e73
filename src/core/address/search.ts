/**
 * Finds units by what somebody types.
 * @module
 */
import { foldVietnamese } from '../text/accents.js';
import { officialName } from './names.js';

/**
 * Those of which each word typed begins a word of the name, without marks and in any order; first those
 * whose own name (without its kind) begins with it, else in the order of a Vietnamese list, by own name.
 *
 * @param query - Everything comes back for an empty one.
 */
export function searchUnits<T extends { readonly name: string }>(
  units: readonly T[],
  query: string,
): readonly T[] {
  const typed = foldVietnamese(query);
  const words = typed.split(' ').filter(Boolean);
  const order = new Intl.Collator('vi', { numeric: true });
  return units
    .map((unit) => {
      const own = officialName(unit.name);
      return {
        unit,
        own,
        rank: own.folded.startsWith(typed) ? 0 : 1,
        parts: foldVietnamese(unit.name).split(' '),
      };
    })
    .filter(({ parts }) => words.every((word) => parts.some((part) => part.startsWith(word))))
    .sort((a, b) => a.rank - b.rank || order.compare(ownName(a.unit.name), ownName(b.unit.name)))
    .map(({ unit }) => unit);
}

/** `Hạc Thành` of `Phường Hạc Thành`. */
function ownName(name: string): string {
  return name.replace(/^(Thành phố|Tỉnh|Phường|Xã|Đặc khu) /, '');
}
