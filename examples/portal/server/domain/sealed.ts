/**
 * Opens what was sealed to the agency before it left a device.
 *
 * Spec: docs/outbox.md, "Sealed to the agency"; RFC 5869 (HKDF).
 * @module
 */
import { createHash, createPrivateKey, createPublicKey, webcrypto } from 'node:crypto';
import type { JsonWebKey } from 'node:crypto';
import { Problem } from './problem.js';

const ALG = 'ECDH-P256+HKDF-SHA256+A256GCM';
const CURVE = { name: 'ECDH', namedCurve: 'P-256' };
const { subtle } = webcrypto;

/** A sealed body as it arrives. */
export interface SealedText {
  readonly v: 1;
  readonly alg: typeof ALG;
  readonly kid: string;
  readonly epk: JsonWebKey;
  readonly iv: string;
  readonly ct: string;
}

/** Opens sealed bodies, and says whom to seal to. */
export interface Opener {
  /** Goes into signed definitions. */
  readonly recipient: {
    readonly kid: string;
    readonly key: { readonly kty: string; readonly crv: string; readonly x: string; readonly y: string };
  };
  /**
   * The text that was sealed.
   *
   * @param key - The request's Idempotency-Key.
   * @param path - Where it was sent, below the endpoint.
   * @throws {Problem} 400 `sealed-body`: another key, another place, or changed on the way.
   */
  open(sealed: SealedText, key: string, path: string): Promise<string>;
}

/** @param pem - Private key of P-256 (PKCS #8). It has to outlive what waits on devices: 7 days at least. */
export function makeOpener(pem: string): Opener {
  const privateKey = createPrivateKey(pem);
  const { kty = '', crv = '', x = '', y = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  if (crv !== 'P-256') throw new Error('The sealing key is no key of P-256');
  const kid = createHash('sha256')
    .update(JSON.stringify({ crv, kty, x, y }))
    .digest('base64url')
    .slice(0, 16);
  const ours = subtle.importKey('pkcs8', privateKey.export({ format: 'der', type: 'pkcs8' }), CURVE, false, [
    'deriveBits',
  ]);
  return {
    recipient: { kid, key: { kty, crv, x, y } },
    async open(sealed, key, path) {
      if (!isSealed(sealed) || sealed.kid !== kid) throw refused();
      try {
        const { epk, iv, ct } = sealed;
        const theirs = await subtle.importKey(
          'jwk',
          { kty, crv, x: epk.x, y: epk.y } as JsonWebKey,
          CURVE,
          false,
          [],
        );
        const shared = await subtle.deriveBits({ name: 'ECDH', public: theirs }, await ours, 256);
        const additionalData = contextBytes(['outbox', kid, key, path]);
        const opening = await subtle.deriveKey(
          {
            name: 'HKDF',
            hash: 'SHA-256',
            salt: createHash('sha256').update(additionalData).digest(),
            info: Buffer.from('bk.outbox.seal.v1'),
          },
          await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']),
          { name: 'AES-GCM', length: 256 },
          false,
          ['decrypt'],
        );
        const plain = await subtle.decrypt(
          { name: 'AES-GCM', iv: Buffer.from(iv, 'base64url'), additionalData },
          opening,
          Buffer.from(ct, 'base64url'),
        );
        return Buffer.from(plain).toString('utf8');
      } catch {
        throw refused();
      }
    },
  };
}

/** The same for every reason: who sends what cannot be opened learns nothing from it. */
const refused = () => new Problem(400, 'sealed-body', 'The sealed body cannot be opened here');

function isSealed(value: unknown): value is SealedText {
  const { v, alg, kid, epk, iv, ct } = (value ?? {}) as Partial<SealedText>;
  const isText = (text: unknown) => typeof text === 'string';
  return v === 1 && alg === ALG && [kid, epk?.x, epk?.y, iv, ct].every(isText);
}

/** ASCII `bk.v1`, then for each text two bytes of length and its UTF-8 bytes. */
function contextBytes(parts: readonly string[]): Buffer {
  const chunks = parts.flatMap((part) => {
    const bytes = Buffer.from(part);
    return [Buffer.of(bytes.length >> 8, bytes.length & 255), bytes];
  });
  return Buffer.concat([Buffer.from('bk.v1'), ...chunks]);
}
