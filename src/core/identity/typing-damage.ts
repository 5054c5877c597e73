/**
 * What happens to the code of a card that a USB scanner types while a Vietnamese input method (Telex, VNI)
 * or the Vietnamese keyboard layout is on: tones stay as the keys that make them, letters are lost, digits
 * become letters. That cannot be undone for certain, so it is recognised only; mojibake can be undone, and
 * `repairVietnamese` does it.
 *
 * @module
 */
import { foldVietnamese } from '../text/accents.js';
import { repairVietnamese } from '../text/normalize.js';

/** The number row of the Vietnamese layout, 1 to 0: ă â ê ô, five tone marks, đ; here letters and marks apart. */
const NUMBER_ROW = /^(?:[aeo][\u0323]*[\u0302\u0306]|[\u0300\u0301\u0303\u0309\u0323]|đ){6,}/u;

/** A lost letter, or a digit as VNI writes tones with. */
const FOREIGN = /[?\ufffd\d]/;

/** Telex: doubled vowels, `w`, and the keys of the tones at the end, where no Vietnamese syllable has them. */
const TELEX = /aa|ee|oo|dd|[aou]w|[fjsrx](?=[\s'.-]|$)/g;

/** Names of other peoples of Vietnam may hold one of these by right, such as `Ksor`; hardly two. */
const TELEX_SIGNS = 2;

const withoutVowel = (word: string) => /^[^aeiouy]{2,}$/.test(foldVietnamese(word));

/**
 * Whether the text of a card's code was changed by the keyboard on its way. Looks at the first field, the
 * name and the sex only: what is no card at all is not damaged.
 *
 * @param text - As it was typed.
 */
export function hasTypingDamage(text: string): boolean {
  const fields = repairVietnamese(text).split('|');
  if (fields.length < 5) return NUMBER_ROW.test(fields[0]!.normalize('NFD'));
  const [number, , name, , sex] = fields as [string, string, string, string, string];
  return (
    NUMBER_ROW.test(number.normalize('NFD')) ||
    FOREIGN.test(name + sex) ||
    (name.toLowerCase().match(TELEX)?.length ?? 0) >= TELEX_SIGNS ||
    name.split(/[\s'.-]+/).some(withoutVowel) ||
    /^nu[wx]/i.test(sex)
  );
}
