/**
 * Parts of the library that are fetched when they are used.
 * @module
 */
import { BkStorageError } from './errors.js';

/**
 * A part, once it is there.
 *
 * @throws {BkStorageError} `storage-offline` where it could not be fetched. Chromium asks for it again the next
 * time; Firefox remembers until the page is loaded anew.
 */
export async function fetched<T>(part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch (cause) {
    throw new BkStorageError('storage-offline', 'A part of the library cannot be fetched', { cause });
  }
}
