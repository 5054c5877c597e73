/**
 * Opens the readers; fetched with the first use of the camera or of a photo.
 *
 * @module
 */
import { openLight } from './light.js';
import type { OpenOptions, Reader } from './reader.js';

/** As `openReaders`. */
export async function open({ signal, only }: OpenOptions): Promise<readonly Reader[]> {
  signal?.throwIfAborted();
  return !only || only.includes('light') ? [openLight()] : [];
}
