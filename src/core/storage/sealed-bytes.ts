/**
 * Envelopes of bytes, sealed and opened as they are: chunks of files, and whatever only changes its key.
 * @module
 */
import { BkStorageError } from '../errors.js';
import { contextBytes, type Envelope, type EnvelopeContext } from './envelope.js';

type Bytes = Uint8Array<ArrayBuffer> | ArrayBuffer;

const parameters = ({ vid, type, id, n }: EnvelopeContext, iv: Uint8Array<ArrayBuffer>) => ({
  name: 'AES-GCM',
  iv,
  additionalData: contextBytes([vid, type, id, String(n)]),
});

/** Seals bytes under the data key, without padding. Call it outside of any transaction. */
export async function sealBytes(key: CryptoKey, context: EnvelopeContext, plain: Bytes): Promise<Envelope> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const ct = await crypto.subtle.encrypt(parameters(context, iv), key, plain);
  return { v: 1, alg: 'A256GCM', ...context, iv, ct };
}

/**
 * Opens an envelope where it is expected.
 *
 * @throws {OperationError} when it was changed, moved or sealed under another key.
 * @throws {BkStorageError} `storage-newer` when it was sealed in a way that is not known here.
 */
export async function openBytes(
  key: CryptoKey,
  context: EnvelopeContext,
  { v, alg, iv, ct }: Envelope,
): Promise<ArrayBuffer> {
  // Out of the database: a later version of the library may have put it there.
  if ((v as number) !== 1 || (alg as string) !== 'A256GCM')
    throw new BkStorageError('storage-newer', 'Written by a newer version of the library');
  return crypto.subtle.decrypt(parameters(context, iv), key, ct);
}
