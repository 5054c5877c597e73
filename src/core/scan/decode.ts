/**
 * The decoders as the rest sees them: a picture in, the texts of its codes out. What goes wrong in a decoder
 * is no text.
 *
 * @module
 */
import type { Pixels } from './reader-types.js';

/** Reads the codes of a picture; never rejects. */
export type Decode = (image: Pixels) => Promise<readonly string[]>;

/** What this needs of `qr/decode.js`. */
type DecodeQr = (image: Pixels, options: { timeLimit: number }) => string;

/**
 * The decoder of the package `qr`: no WebAssembly, one code a picture.
 *
 * @param timeLimit - Milliseconds for its second and third thoughts: few where typing would wait for it.
 */
export function lightDecoder(decodeQR: DecodeQr, timeLimit: number): Decode {
  return async (image) => {
    try {
      return [decodeQR(image, { timeLimit })];
    } catch {
      return []; // it says by throwing that it found nothing
    }
  };
}
