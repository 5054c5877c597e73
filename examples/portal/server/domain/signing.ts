/**
 * Signs what the site publishes, so that a page can tell it from what somebody else has put there.
 *
 * Spec: RFC 7515 §7.1 (compact JWS), RFC 7518 §3.4 (ES256), RFC 7638 (name of a key).
 * @module
 */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import type { JsonWebKey, KeyObject } from 'node:crypto';

const DAY_S = 24 * 3600;
/**
 * How long a signature holds, by what is signed. A form: a week, so that whoever comes back later hears of what has
 * changed meanwhile. Where money goes: a day, for a page that cannot have it confirmed is to show no code.
 */
const VALID_S = { 'bk-def+1': 7 * DAY_S, 'bk-payees+1': DAY_S } as const;

/** Signs, and says which key to trust. */
export interface Signer {
  /** What a page hands to the library; public. */
  readonly trust: {
    readonly keys: readonly {
      readonly kid: string;
      readonly iss: string;
      readonly ids: readonly string[];
      readonly jwk: JsonWebKey;
    }[];
  };
  /** A compact JWS. @param version - Grows with every change of the body. */
  sign(typ: keyof typeof VALID_S, id: string, version: number, body: unknown, now: Date): string;
}

/**
 * @param iss - Who signs.
 * @param pem - Private key of P-256 (PKCS #8); a new one when left out, for a portal that stands alone.
 */
export function makeSigner(iss: string, pem?: string): Signer {
  const key =
    pem === undefined ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey : createPrivateKey(pem);
  const jwk = createPublicKey(key).export({ format: 'jwk' });
  const { crv = '', kty = '', x = '', y = '' } = jwk;
  if (crv !== 'P-256') throw new Error('The signing key is no key of P-256');
  const kid = createHash('sha256')
    .update(JSON.stringify({ crv, kty, x, y }))
    .digest('base64url')
    .slice(0, 16);
  return {
    trust: { keys: [{ kid, iss, ids: ['procedure/*', 'payees'], jwk: { kty, crv, x, y } }] },
    sign(typ, id, ver, body, now) {
      const iat = Math.floor(now.getTime() / 1000);
      return compact({ alg: 'ES256', kid, typ }, { iss, id, ver, iat, exp: iat + VALID_S[typ], body }, key);
    },
  };
}

function compact(header: object, payload: object, key: KeyObject): string {
  const text = [header, payload]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const signature = sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' });
  return `${text}.${signature.toString('base64url')}`;
}
