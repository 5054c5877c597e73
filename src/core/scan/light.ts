/**
 * The reader without WebAssembly.
 *
 * @module
 */
import { decodeQR } from 'qr/decode.js';
import type { Pixels, Reader } from './reader.js';

/** Reads in the page itself, some milliseconds a picture. */
export function openLight(): Reader {
  return {
    name: 'light',
    async read(image: Pixels, signal?: AbortSignal) {
      signal?.throwIfAborted();
      try {
        return decodeQR(image);
      } catch {
        return undefined; // it says by throwing that it found nothing
      }
    },
    close() {},
  };
}
