/**
 * Masks for read-only views, where somebody may look over a shoulder.
 * @module
 */
import { check } from '../errors.js';

/** What can be masked: how many characters stay at each end, and the stars between. */
const SHAPES = {
  'citizen-id': [3, '*********', 2],
  phone: [3, '****', 3],
  // Of papers and registers; the letters in front of a health card are its kind of holder.
  paper: [2, '******', 2],
  account: [0, '******', 4],
} as const;

/** Kinds of value that {@link mask} knows; a new kind is a new row of its table. */
export type MaskKind = keyof typeof SHAPES;

/**
 * Hides the middle of a value: `038*********19`, `091****678`, `******6789`. The number of stars belongs to the
 * kind and does not tell the length. A value too short to hide three characters becomes stars only.
 *
 * @param value - Parsed or as typed; spaces, dots and dashes are left out. Empty stays empty.
 * @throws {BkDataError} `text-type` for what is no text.
 */
export function mask(value: string, kind: MaskKind): string {
  check(typeof value === 'string', 'text-type', 'Only text can be masked');
  const [head, stars, tail] = SHAPES[kind];
  const plain = value.replace(/[\s.-]/g, '');
  if (plain === '') return '';
  if (plain.length < head + tail + 3) return stars;
  return plain.slice(0, head) + stars + plain.slice(-tail);
}
