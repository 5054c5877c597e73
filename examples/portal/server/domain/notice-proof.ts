/**
 * Whether a notice comes from whom it names: a signature over its bytes, or a key that it brings along.
 * @module
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { canonicalJson } from './canonical.js';
import { secretMatches, sha256 } from './secrets.js';

/** A notice that is signed: an HMAC over `<time>.<body>`, in hex. */
export interface HmacProof {
  readonly kind: 'hmac';
  readonly algorithm: 'sha256' | 'sha512';
  /** Header with the signature; `pattern` finds it as `v1`, and the time as `t` where the same header holds it. */
  readonly header: string;
  readonly pattern: RegExp;
  /** Header of the time, where it has its own. */
  readonly timeHeader?: string;
  readonly timeUnit: 's' | 'ms';
  /** How far the time may be from our clock, both ways. */
  readonly windowSeconds: number;
  /** What is signed: the bytes as they came, or the same JSON with sorted keys. */
  readonly signed: 'raw' | 'sorted';
}

/** A notice that brings a key along. Whoever sees one notice can write others: only where nothing better is had. */
export interface KeyProof {
  readonly kind: 'key';
  readonly header: string;
  readonly prefix: string;
}

/** A request as it came: only bytes can be checked against a signature. */
export interface RawNotice {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** How our own notice is signed: `Bank-Signature: t=<unix seconds>,v1=<hex>`. */
export const OWN_PROOF: HmacProof = {
  kind: 'hmac',
  algorithm: 'sha256',
  header: 'bank-signature',
  pattern: /^t=(?<t>\d{1,12}),v1=(?<v1>[0-9a-f]{64})$/,
  timeUnit: 's',
  windowSeconds: 300,
  signed: 'raw',
};

/** Checks a notice; the time taken does not depend on where a wrong signature differs. */
export function proves(proof: HmacProof | KeyProof, secret: string, notice: RawNotice, now: Date): boolean {
  const value = String(notice.headers[proof.header] ?? '');
  if (proof.kind === 'key')
    return value.startsWith(proof.prefix) && secretMatches(value.slice(proof.prefix.length), sha256(secret));
  const { t, v1 } = signatureIn(proof, value, notice);
  if (Math.abs(now.getTime() - timeOf(t, proof)) > proof.windowSeconds * 1000) return false;
  const signed = proof.signed === 'raw' ? notice.body : sorted(notice.body);
  if (signed === undefined) return false;
  const right = createHmac(proof.algorithm, secret).update(`${t}.`).update(signed).digest();
  const sent = Buffer.from(v1, 'hex');
  return sent.length === right.length && timingSafeEqual(sent, right);
}

function signatureIn(proof: HmacProof, value: string, { headers }: RawNotice) {
  const { t, v1 = '' } = proof.pattern.exec(value)?.groups ?? {};
  return { t: t ?? String(headers[proof.timeHeader ?? ''] ?? ''), v1 };
}

/** Milliseconds; `-Infinity`, so never within a window, for what is no time. */
function timeOf(t: string, { timeUnit }: HmacProof): number {
  return /^\d{1,15}$/.test(t) ? Number(t) * (timeUnit === 's' ? 1000 : 1) : -Infinity;
}

function sorted(body: Buffer): string | undefined {
  try {
    return canonicalJson(JSON.parse(body.toString('utf8')));
  } catch {
    return undefined;
  }
}
