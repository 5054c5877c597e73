/**
 * What can read a QR code here. The code of a reader is fetched when it is opened: a page that scans
 * nothing pays for this file alone.
 *
 * @module
 */
import type { OpenOptions, Reader } from './reader-types.js';

export type { OpenOptions, Pixels, Reader } from './reader-types.js';

/**
 * Opens what this browser can, in the order in which to try: `native` (a BarcodeDetector that lists QR codes
 * and reads a test picture), `zxing` (WebAssembly in a worker, our own file, its hash checked), `light`
 * (no WebAssembly; in the same worker, or in the page where there is none). What is not there is left out.
 *
 * @throws What `signal` was aborted with; nothing else.
 */
export async function openReaders(options: OpenOptions = {}): Promise<readonly Reader[]> {
  const { open } = await import('./open.js');
  return open(options);
}
