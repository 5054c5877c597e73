/**
 * The segments of a JPEG: how large the picture is, which way up it was taken, and what of the file is the
 * picture. Where it was taken, when, with which phone and a smaller copy of it stand in the others.
 *
 * Browsers differ in whether they turn a picture by its EXIF when they decode it into a bitmap. So it is decoded
 * without, and turned here.
 *
 * Spec: ISO/IEC 10918-1 Annex B; Exif 2.32 (CIPA DC-008) §4.5.4, §4.6.4 tag 0x0112; ICC.1:2022 §B.4.
 * @module
 */

/** What the header of a JPEG says. */
export interface Jpeg {
  /** Pixels, as they are stored: before turning. Not there when the file ends before it says so. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** 1 to 8, as in EXIF; 1 is upright. */
  readonly orientation: number;
  /** The file without everything that is not the picture or its colours. */
  readonly bare: readonly Uint8Array<ArrayBuffer>[];
}

const START_OF_SCAN = 0xda;
const COMMENT = 0xfe;
const EXIF = 'Exif\0\0';
const ICC = 'ICC_PROFILE\0';

/** Reads the header; what is damaged is left to the decoder. */
export function readJpeg(bytes: Uint8Array<ArrayBuffer>): Jpeg {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const bare = [bytes.subarray(0, 2)];
  let [orientation, at] = [1, 2];
  let size: { width?: number; height?: number } = {};
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at++; // padding
      continue;
    }
    if (marker === START_OF_SCAN) break;
    const end = at + 2 + view.getUint16(at + 2);
    const body = bytes.subarray(at + 4, end);
    // Only a start of frame says the size; the three exceptions are tables.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker) && body.length >= 5)
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    if (marker === 0xe1 && startsWith(body, EXIF)) orientation = orientationIn(body.slice(EXIF.length));
    if (isPicture(marker, body)) bare.push(bytes.subarray(at, end));
    at = end;
  }
  bare.push(bytes.subarray(Math.min(at, bytes.length)));
  return { ...size, orientation, bare };
}

/** JFIF and Adobe say how colours are stored, a profile which colours they are. */
const isPicture = (marker: number, body: Uint8Array) =>
  marker < 0xe0 ||
  marker === 0xe0 ||
  marker === 0xee ||
  (marker === 0xe2 && startsWith(body, ICC)) ||
  (marker > 0xef && marker !== COMMENT);

const startsWith = (bytes: Uint8Array, text: string) =>
  [...text].every((letter, index) => bytes[index] === letter.charCodeAt(0));

const ORIENTATION = 0x0112;

/** @param tiff - The body of an EXIF segment, beginning with its byte order. */
function orientationIn(tiff: Uint8Array<ArrayBuffer>): number {
  const view = new DataView(tiff.buffer);
  if (tiff.length < 14) return 1;
  const little = view.getUint16(0) === 0x4949;
  const start = view.getUint32(4, little);
  if (start + 2 > tiff.length) return 1;
  const count = view.getUint16(start, little);
  for (let at = start + 2; at + 12 <= Math.min(tiff.length, start + 2 + count * 12); at += 12) {
    if (view.getUint16(at, little) !== ORIENTATION) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
