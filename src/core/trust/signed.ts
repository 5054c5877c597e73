/**
 * Who may say what, and until when: what stands around a signed body.
 *
 * Spec: docs/security.md, "Signed definitions".
 * @module
 */
import { check } from '../errors.js';
import { verifyJws } from './jws.js';

/** A key that the page trusts. */
export interface TrustKey {
  /** Its name, as signatures carry it. */
  readonly kid: string;
  /** Public key of P-256. */
  readonly jwk: JsonWebKey;
  /** Who signs with it. */
  readonly iss: string;
  /** What it may sign: whole ids such as `procedure/2.000635`, or all that begin alike: `procedure/*`. */
  readonly ids: readonly string[];
}

/** Whom the page trusts; set by its own script, never by an attribute or by what a server says. */
export interface TrustOptions {
  readonly keys: readonly TrustKey[];
  /** Where the agency publishes which keys hold by now, and the public key (JWK) that signs that list. */
  readonly rotation?: { readonly url: string; readonly root: JsonWebKey };
}

/** What was signed. Times are seconds since 1970. */
export interface SignedPayload {
  readonly iss: string;
  readonly id: string;
  /** Grows with every change. */
  readonly ver: number;
  readonly iat: number;
  readonly exp: number;
  readonly body: unknown;
}

/** A signed body whose signature holds. */
export interface OpenedPayload extends SignedPayload {
  readonly kid: string;
}

/**
 * Opens a signed text. Whether it has expired is the caller's to judge.
 *
 * @param typ - The only kind that is accepted, such as `bk-def+1`.
 * @param idOf - The id that the body has to be published under.
 * @throws {BkDataError} as `verifyJws`; `signed-format` also for a payload without its members, `signed-key` also
 * for a key that may not sign this, `signed-id` for a body under the id of another.
 */
export async function openSigned(
  text: string,
  typ: string,
  keys: readonly TrustKey[],
  idOf: (body: unknown) => string,
): Promise<OpenedPayload> {
  const find = (kid: string) => keys.find((key) => key.kid === kid);
  const { kid, payload } = await verifyJws(text, typ, (name) => find(name)?.jwk);
  const { iss, id, ver, iat, exp, body } = payload as SignedPayload;
  check(
    typeof iss === 'string' && typeof id === 'string' && [ver, iat, exp].every(Number.isSafeInteger),
    'signed-format',
    'The signed payload lacks one of iss, id, ver, iat, exp',
  );
  const key = find(kid);
  check(
    key?.iss === iss && key.ids.some((known) => covers(known, id)),
    'signed-key',
    'The key may not sign this',
  );
  check(id === idOf(body), 'signed-id', 'The signed body stands under the id of another');
  return { iss, id, ver, iat, exp, body, kid };
}

const covers = (known: string, id: string) =>
  known.endsWith('*') ? id.startsWith(known.slice(0, -1)) : id === known;
