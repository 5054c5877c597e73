/**
 * A sealed record: AES-256-GCM over padded JSON, bound to where it belongs, so that an envelope put
 * in another's place does not open.
 * @module
 */
import { BkStorageError } from '../errors.js';
import type { Json } from './store.js';

/** Where an envelope belongs; part of what is authenticated. */
export interface EnvelopeContext {
  /** The vault. */
  readonly vid: string;
  readonly type: string;
  readonly id: string;
  /** Generation. */
  readonly n: number;
}

/** What stands in the database. A reader that does not know `v` or `alg` leaves it alone. */
export interface Envelope extends EnvelopeContext {
  readonly v: 1;
  readonly alg: 'A256GCM';
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly ct: ArrayBuffer;
}

/** Plain texts are padded to a multiple of this, so that length tells little. */
const BLOCK = 512;

/**
 * Joins strings so that no two lists give the same bytes: ASCII `bk.v1`, then for each a 2-byte
 * big-endian length and its UTF-8 bytes.
 */
export function contextBytes(parts: readonly string[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const chunks = [encoder.encode('bk.v1')];
  for (const part of parts) {
    const bytes = encoder.encode(part);
    chunks.push(Uint8Array.of(bytes.length >> 8, bytes.length & 255), bytes);
  }
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    joined.set(chunk, offset);
    offset += chunk.length;
  }
  return joined;
}

const additionalData = ({ vid, type, id, n }: EnvelopeContext) => contextBytes([vid, type, id, String(n)]);

/** Seals JSON under the data key. Call it outside of any transaction: an `await` on crypto ends one. */
export const seal = (key: CryptoKey, context: EnvelopeContext, plain: Json): Promise<Envelope> =>
  sealText(key, context, JSON.stringify(plain));

/** The same for a text that is JSON already. */
export async function sealText(key: CryptoKey, context: EnvelopeContext, json: string): Promise<Envelope> {
  const { vid, type, id, n } = context;
  const text = new TextEncoder().encode(json);
  const padded = new Uint8Array(Math.ceil(text.length / BLOCK) * BLOCK).fill(0x20);
  padded.set(text);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const ct = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: additionalData(context) },
    key,
    padded,
  );
  return { v: 1, alg: 'A256GCM', vid, type, id, n, iv, ct };
}

/**
 * Opens an envelope where it is expected.
 *
 * @throws {OperationError} when it was changed, moved or sealed under another key.
 * @throws {BkStorageError} `storage-newer` when it was sealed in a way that is not known here.
 */
export const open = async (key: CryptoKey, context: EnvelopeContext, envelope: Envelope): Promise<Json> =>
  JSON.parse(await openText(key, context, envelope)) as Json;

/** The text in an envelope, as it is. @throws As {@link open}. */
export async function openText(
  key: CryptoKey,
  context: EnvelopeContext,
  envelope: Envelope,
): Promise<string> {
  // Out of the database: a later version of the library may have put it there.
  if ((envelope.v as number) !== 1 || (envelope.alg as string) !== 'A256GCM') {
    throw new BkStorageError('storage-newer', 'Written by a newer version of the library');
  }
  const plain = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: envelope.iv, additionalData: additionalData(context) },
    key,
    envelope.ct,
  );
  return new TextDecoder().decode(plain);
}
