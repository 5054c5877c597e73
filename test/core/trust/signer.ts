import { signJws } from '../../../src/core/trust/jws.js';
import type { SignedPayload, TrustKey } from '../../../src/core/trust/signed.js';

/** A publisher with a key of its own. */
export async function signer(kid = 'k1', ids: readonly string[] = ['procedure/*']) {
  const { privateKey: key, publicKey } = await crypto.subtle.generateKey(
    { name: 'ECDSA', namedCurve: 'P-256' },
    true,
    ['sign', 'verify'],
  );
  const jwk = await crypto.subtle.exportKey('jwk', publicKey);
  const iss = 'UBND xã Thử';
  const trusted: TrustKey = { kid, jwk, iss, ids };
  return {
    key,
    jwk,
    trusted,
    /** What the server answers. @param change - Of the payload; times are seconds since 1970. */
    sign: async (payload: Pick<SignedPayload, 'id' | 'body'> & Partial<SignedPayload>, typ = 'bk-def+1') => ({
      signed: await signJws({ iss, ver: 1, iat: 0, exp: 2e9, ...payload }, typ, kid, key),
    }),
  };
}
