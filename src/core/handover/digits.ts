/**
 * Bytes as decimal digits.
 *
 * A QR symbol packs digits best of all texts: 17 of them carry 7 bytes in 56.7 bits. And they are what a scanner that
 * acts as a keyboard types unharmed: Telex and VNI change letters, and other signs move with the keyboard layout.
 * @module
 */

/** Digits for 0 to 7 bytes; each number of digits stands for one number of bytes. */
const DIGITS = [0, 3, 5, 8, 10, 13, 15, 17];
const BLOCK = 7;

/** Bytes that fit into so many digits. */
export const bytesIn = (digits: number): number =>
  Math.floor(digits / DIGITS[BLOCK]!) * BLOCK +
  DIGITS.findLastIndex((count) => count <= digits % DIGITS[BLOCK]!);

/** Seven bytes as seventeen digits, and the rest in as few as it takes. */
export function toDigits(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += BLOCK) {
    const block = bytes.subarray(at, at + BLOCK);
    const value = block.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
    text += String(value).padStart(DIGITS[block.length]!, '0');
  }
  return text;
}

/** The bytes of digits; `undefined` where they stand for none. */
export function fromDigits(text: string): Uint8Array | undefined {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += DIGITS[BLOCK]!) {
    const block = text.slice(at, at + DIGITS[BLOCK]!);
    const count = DIGITS.indexOf(block.length);
    if (count < 0 || !/^\d+$/.test(block)) return undefined;
    let value = BigInt(block);
    if (value >= 256n ** BigInt(count)) return undefined;
    const part: number[] = [];
    for (let i = 0; i < count; i++, value /= 256n) part.unshift(Number(value % 256n));
    bytes.push(...part);
  }
  return Uint8Array.from(bytes);
}
