/**
 * Seals a body to the agency, so that it may leave while the vault is locked and nobody on the way reads it: a fresh
 * P-256 key agrees on a key with the agency's, which is good for this one text under this one key and path.
 *
 * Spec: docs/outbox.md, "Sealed to the agency"; RFC 5869 (HKDF).
 * @module
 */
import { BkDataError } from '../errors.js';
import { fromBase64, toBase64 } from '../storage/base64.js';
import { contextBytes } from '../storage/envelope.js';
import type { SealedText } from '../storage/store.js';
import type { Recipient } from './job.js';

const CURVE = { name: 'ECDH', namedCurve: 'P-256' };
/** What a sealed body is sent as. */
export const SEALED_TYPE = 'application/vnd.ba-khong.sealed+json';

/**
 * Seals a JSON body.
 *
 * @param id - The job's id, which is its Idempotency-Key.
 * @param path - Where it goes. Sealed for one place it does not open in another.
 * @throws {BkDataError} `seal-key` when the agency's key is no public key of P-256: nothing is sent in clear then.
 */
export async function sealBody(
  body: unknown,
  { kid, key }: Recipient,
  id: string,
  path: string,
): Promise<SealedText> {
  const { kty, crv, x, y } = key;
  const noKey = (cause?: unknown) =>
    new BkDataError('seal-key', 'The key of the agency is no public key of P-256', { cause });
  const theirs = await crypto.subtle
    .importKey('jwk', { kty, crv, x, y }, CURVE, false, [])
    .catch((cause: unknown) => {
      throw noKey(cause);
    });
  // WebKitGTK takes any two coordinates: it would seal to a key that nobody can have.
  if (!isOnCurve(asNumber(x), asNumber(y))) throw noKey();
  const ours = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, ours.privateKey, 256);
  const additionalData = contextBytes(['outbox', kid, id, path]);
  const secret = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const salt = await crypto.subtle.digest('SHA-256', additionalData);
  const info = new TextEncoder().encode('bk.outbox.seal.v1');
  const sealing = await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  );
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(body));
  const ct = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, sealing, text);
  const epk = (await crypto.subtle.exportKey('jwk', ours.publicKey)) as SealedText['epk'];
  return {
    v: 1,
    alg: 'ECDH-P256+HKDF-SHA256+A256GCM',
    kid,
    epk: { kty: 'EC', crv: 'P-256', x: epk.x, y: epk.y },
    iv: toBase64(iv),
    ct: toBase64(ct),
  };
}

/** Spec: NIST SP 800-186, §3.2.1.3 (P-256: y² = x³ − 3x + b modulo p). */
const P = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;

const isOnCurve = (x: bigint, y: bigint): boolean =>
  x < P && y < P && (y * y - (x * x * x - 3n * x + B)) % P === 0n;

const asNumber = (base64url: string): bigint =>
  fromBase64(base64url).reduce((number, byte) => number * 256n + BigInt(byte), 0n);
