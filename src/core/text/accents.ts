/**
 * Vietnamese without its marks: a key to search and compare by, and the ASCII that bank systems take.
 * @module
 */
import { check } from '../errors.js';

// đ has no decomposition (it is no d with a mark), so it is mapped; ð and ɖ are met in its place.
const BARRED_D = /[đðɖ]/g;
const BARRED_CAPITAL_D = /[ĐÐƉ]/g;

/** Letters without their marks, đ as d, case kept. What is no Latin letter stays. */
function withoutMarks(text: string): string {
  check(typeof text === 'string', 'text-type', 'Only text has marks');
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(BARRED_D, 'd').replace(BARRED_CAPITAL_D, 'D');
}

/**
 * A search key: lower case, without marks, đ as d, typographic apostrophes straight, invisible
 * characters dropped, white space collapsed and trimmed. Two spellings that a person takes for
 * the same (`Hòa`, `HOÀ`, NFC or NFD) have one key.
 *
 * ASCII for every Vietnamese text. Letters of other scripts stay, so that a foreign name can still
 * be found; for text that must be ASCII use {@link toAscii}.
 *
 * @throws {BkDataError} `text-type` for what is no text.
 * @example
 * foldVietnamese('  Đặng  Thị Hoà ') // 'dang thi hoa'
 */
export function foldVietnamese(text: string): string {
  return withoutMarks(text)
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Text for a bank transfer: marks removed, case kept, everything outside `A–Z a–z 0–9 space . , _ / -`
 * dropped, spaces collapsed and trimmed. Not cut to any length; may be empty.
 *
 * @throws {BkDataError} `text-type` for what is no text.
 * @example
 * toAscii('Nộp phí: trích lục Đỗ Văn Mẫu') // 'Nop phi trich luc Do Van Mau'
 */
export function toAscii(text: string): string {
  return withoutMarks(text)
    .replace(/\s/g, ' ')
    .replace(/[^A-Za-z0-9 .,_/-]/g, '')
    .replace(/ +/g, ' ')
    .trim();
}
