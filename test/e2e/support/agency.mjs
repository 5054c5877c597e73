/** An agency that signs its list of payees, and the keys by which a page knows it. */
import { signJws } from '../../../dist/index.js';

export const PAYEE = {
  id: 'xa-hoa-gao',
  name: 'XA HOA GAO THU NGHIEM',
  bin: '970499',
  account: '0380000635',
  bankName: 'Ngân hàng Thử nghiệm',
};

/** What `trust` of a page is, and what `GET /payees` answers for a day. @param at - Milliseconds since 1970. */
export async function makeAgency(payees = [PAYEE], at = Date.now()) {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const { privateKey, publicKey } = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const jwk = await crypto.subtle.exportKey('jwk', publicKey);
  const iat = Math.floor(at / 1000);
  const payload = { iss: 'Xã thử', id: 'payees', ver: 1, iat, exp: iat + 86_400, body: { payees } };
  return {
    trust: { keys: [{ kid: 'agency', iss: 'Xã thử', ids: ['payees'], jwk }] },
    payees: { signed: await signJws(payload, 'bk-payees+1', 'agency', privateKey) },
  };
}
