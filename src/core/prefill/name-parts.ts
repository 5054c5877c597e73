/**
 * A Vietnamese name in its three parts.
 * @module
 */

/** Họ, chữ đệm, tên. */
export interface NameParts {
  readonly family: string;
  readonly middle: string;
  readonly given: string;
}

/**
 * First word họ, last word tên, the rest chữ đệm. This is wrong for double family names (Âu Dương, Tôn Nữ)
 * and for names of some peoples: show it as a proposal, never keep it.
 *
 * @returns `undefined` for a single word.
 */
export function splitName(fullName: string): NameParts | undefined {
  const words = fullName.trim().split(/\s+/);
  if (words.length < 2) return undefined;
  return { family: words[0]!, middle: words.slice(1, -1).join(' '), given: words.at(-1)! };
}

/**
 * Puts the parts together, as far as họ and tên are there.
 *
 * A form with họ and tên alone has the chữ đệm in one of them; that joins to the same name.
 */
export function joinName({ family = '', middle = '', given = '' }: Partial<NameParts>): string | undefined {
  if (family.trim() === '' || given.trim() === '') return undefined;
  return [family, middle, given].join(' ').replace(/\s+/g, ' ').trim();
}
