/**
 * Brings text from outside (keyboards, scanners, files, other systems) into the one form the
 * library keeps: decoded as what it really was, and Unicode NFC. macOS files, some PDFs and scanners
 * give letters and tone marks apart (NFD), so equal names compare unequal and length limits count wrong.
 * @module
 */

/**
 * The bytes 80–9F of Windows-1252 as code points; the five that it leaves undefined stay controls,
 * as browsers decode them. Spec: WHATWG Encoding Standard, index windows-1252.
 */
const WINDOWS_1252 =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

/**
 * Undoes mojibake: UTF-8 that somebody read as Latin-1 or Windows-1252, such as `Nguyá»…n` for
 * `Nguyễn`. Several rounds of damage are undone too.
 *
 * Works on the whole text or not at all: correct Vietnamese either holds a letter outside those
 * encodings (ă, đ, ơ, ạ …) or is not valid UTF-8 when turned back into bytes, so it is left alone.
 *
 * @returns The repaired text, or `text` itself where nothing is damaged.
 */
function repairMojibake(text: string): string {
  const bytes = new Uint8Array(text.length);
  let damaged = false;
  for (let i = 0; i < text.length; i++) {
    let byte = text.charCodeAt(i);
    const high = WINDOWS_1252.indexOf(text.charAt(i));
    if (high >= 0) byte = 0x80 + high;
    if (byte > 0xff) return text;
    damaged ||= byte > 0x7f;
    bytes[i] = byte;
  }
  if (!damaged) return text;
  try {
    return repairMojibake(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return text; // not UTF-8, so these are real Latin letters
  }
}

const LOOK_ALIKES: Record<string, string> = { ð: 'đ', ɖ: 'đ', Ð: 'Đ', Ɖ: 'Đ' };

/**
 * Repairs Vietnamese text as a scanner or a paste delivers it: byte order mark, mojibake, letters
 * apart from their marks, the Icelandic ð and African ɖ in place of đ, line breaks, tabs and runs
 * of spaces. Only for text that is known to be Vietnamese, because of the look-alikes.
 *
 * @returns NFC on one line, trimmed.
 */
export function repairVietnamese(text: string): string {
  // Mojibake first: its bytes A0 and 85 look like white space once they are characters.
  const bare = text.normalize('NFC').replaceAll('\ufeff', '');
  return repairMojibake(bare)
    .normalize('NFC')
    .replace(/[ðɖÐƉ]/g, (letter) => LOOK_ALIKES[letter]!)
    .replace(/\s+/g, ' ')
    .trim();
}
