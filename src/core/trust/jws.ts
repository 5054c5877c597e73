/**
 * Signed texts: JSON Web Signature in its compact form, ES256 alone.
 *
 * Spec: RFC 7515 §7.1 (compact serialization), RFC 7518 §3.4 (ECDSA using P-256 and SHA-256).
 * @module
 */
import { BkDataError, check } from '../errors.js';
import { fromBase64, toBase64 } from '../storage/base64.js';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
/** A body of 512 KiB, what stands around it, and base64url. */
const MAX_CHARACTERS = 720_000;
const COMPACT = /^[\w-]+\.[\w-]+\.[\w-]{86}$/;

/** What a signature that holds says. */
export interface Verified {
  /** Name of the key that signed. */
  readonly kid: string;
  /** As it was parsed from JSON; nothing of it is checked. */
  readonly payload: unknown;
}

/**
 * Signs a payload. For a publisher: the private key stays where no page can reach it.
 *
 * @param typ - What is signed, such as `bk-def+1`.
 * @param kid - Name of the key.
 * @param key - Private key of P-256 that may sign.
 */
export async function signJws(payload: unknown, typ: string, kid: string, key: CryptoKey): Promise<string> {
  const signed = [{ alg: 'ES256', kid, typ }, payload].map((part) => toBase64(utf8(JSON.stringify(part))));
  const text = signed.join('.');
  return `${text}.${toBase64(await crypto.subtle.sign(ALGORITHM, key, utf8(text)))}`;
}

/**
 * Checks a signature.
 *
 * @param typ - The only kind that is accepted.
 * @param keyOf - The public key (JWK) of a name, where it is known.
 * @throws {BkDataError} `signed-format`, `signed-key` (nobody we know), `signed-signature` (changed on the way).
 */
export async function verifyJws(
  text: string,
  typ: string,
  keyOf: (kid: string) => JsonWebKey | undefined,
): Promise<Verified> {
  check(text.length <= MAX_CHARACTERS && COMPACT.test(text), 'signed-format', 'No compact JWS of ES256');
  const [head = '', body = '', signature = ''] = text.split('.');
  const header = parsed(head) as { alg?: unknown; kid?: unknown; typ?: unknown };
  const { kid } = header;
  // What else a header may say, such as where to find a key, is not for us to follow.
  check(
    header.alg === 'ES256' && header.typ === typ && typeof kid === 'string',
    'signed-format',
    `The header of the signature is not that of ${typ}`,
  );
  const jwk = keyOf(kid);
  check(jwk, 'signed-key', 'The key of the signature is not among those that the page trusts');
  const { kty, crv, x, y } = jwk;
  const key = await crypto.subtle
    .importKey('jwk', { kty, crv, x, y } as JsonWebKey, ALGORITHM, false, ['verify'])
    .catch((cause: unknown) => {
      throw new BkDataError('signed-key', 'The trusted key is no public key of P-256', { cause });
    });
  const holds = await crypto.subtle.verify(ALGORITHM, key, fromBase64(signature), utf8(`${head}.${body}`));
  check(holds, 'signed-signature', 'The signature does not belong to the text');
  return { kid, payload: parsed(body) };
}

const utf8 = (text: string) => new TextEncoder().encode(text);

function parsed(part: string): unknown {
  try {
    const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(fromBase64(part))) as unknown;
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Told below, like what is no object.
  }
  throw new BkDataError('signed-format', 'A part of the signed text is no JSON object');
}
