/**
 * The reader without WebAssembly, in the page: for where no worker can be started.
 *
 * @module
 */
import { abortable } from './abortable.js';
import { lightDecoder } from './decode.js';
import type { Reader } from './reader-types.js';

/** About a frame of the screen: the page must not stutter for long. */
const LIGHT_MS = 16;

/** Fetches the decoder, 13 kB. */
export async function openLight(): Promise<Reader> {
  const { decodeQR } = await import('qr/decode.js');
  const decode = lightDecoder(decodeQR, LIGHT_MS);
  let closed = false;
  return {
    name: 'light',
    async read(image, signal) {
      signal?.throwIfAborted();
      const [text] = closed ? [] : await abortable(decode(image), signal);
      return text;
    },
    close() {
      closed = true;
    },
  };
}
