/**
 * What a job says of a file that lies in the vault, without the code that sends it.
 * @module
 */
import type { PartHost } from '../part.js';
import { getFile } from '../storage/files.js';
import { vaultPart } from '../storage/vault.js';
import type { JobFile } from './job-file.js';

/**
 * What a job says of a paper that is kept on this device.
 *
 * @returns `undefined` when its bytes are not there.
 */
export async function jobFileOf(
  host: PartHost,
  { id, paper, title, type }: Pick<JobFile, 'id' | 'paper' | 'title' | 'type'>,
): Promise<JobFile | undefined> {
  const bytes = await getFile(await host.use(vaultPart).store(), id);
  return bytes && { id, paper, title, type, bytes: bytes.byteLength, sha256: await sha256(bytes) };
}

/** Hex. */
export async function sha256(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
