/**
 * DEFLATE (RFC 1951) with the platform's own streams; no library, and no bytes for one.
 * @module
 */
import { BkDataError } from '../errors.js';

const FORMAT = 'deflate-raw';

/** Compresses. @throws {BkDataError} `desk-unsupported` in a browser from before the baseline. */
export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(supported(() => new CompressionStream(FORMAT)));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * Expands, up to a limit: a few bytes can stand for a great many.
 *
 * @returns `undefined` for what is damaged or larger than `most` bytes.
 * @throws {BkDataError} `desk-unsupported` in a browser from before the baseline.
 */
export async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const stream = new Blob([bytes]).stream().pipeThrough(supported(() => new DecompressionStream(FORMAT)));
  const reader = stream.getReader();
  const expanded = new Uint8Array(most);
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return expanded.slice(0, size);
      if (size + value.length > most) break;
      expanded.set(value, size);
      size += value.length;
    }
    await reader.cancel();
  } catch {
    // Damaged, as is what is too large.
  }
  return undefined;
}

function supported<T>(make: () => T): T {
  try {
    return make();
  } catch (cause) {
    throw new BkDataError('desk-unsupported', 'This browser has no CompressionStream', { cause });
  }
}
