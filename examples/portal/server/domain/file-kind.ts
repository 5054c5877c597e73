/**
 * What a file is by its first bytes, whatever its sender says.
 * @module
 */

const START: Readonly<Record<string, readonly number[]>> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d], // %PDF-
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
};

/** MIME types that people may send. */
export const FILE_TYPES: readonly string[] = Object.keys(START);

/** Those of them that are photos. */
export const PHOTO_TYPES: readonly string[] = FILE_TYPES.filter((type) => type.startsWith('image/'));

/** The MIME type of a file that begins so; `undefined` for one that is not taken. */
export function sniffType(bytes: Uint8Array): string | undefined {
  return FILE_TYPES.find((type) => START[type]?.every((byte, at) => bytes[at] === byte));
}
