/**
 * Secrets and what is kept of them.
 * @module
 */
import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** A fresh unguessable id: 16 random bytes, base64url (22 characters). */
export const randomId = (): string => randomBytes(16).toString('base64url');

/** SHA-256 as hex: what the database keeps of a secret, of a key, of a body. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * The look-up secret of a dossier: 16 bytes, base64url. It is derived, not drawn, so that a repeated
 * request gets the same answer although the database never holds it: whoever reads the database has
 * the salt but not the idempotency key; whoever guesses keys does not have the salt.
 */
export function lookupSecret(idempotencyKey: string, salt: string): string {
  const bytes = hkdfSync('sha256', idempotencyKey, Buffer.from(salt, 'base64url'), 'bk.lookup.v1', 16);
  return Buffer.from(bytes).toString('base64url');
}

/** Compares a secret with its kept SHA-256; the time taken does not depend on where they differ. */
export function secretMatches(secret: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(secret), 'hex'), Buffer.from(hash, 'hex'));
}

/** The signature of a bank notice, as `v1` of its header: HMAC-SHA-256 over `<t>.<raw body>`, hex. */
export function signNotice(secret: string, t: number, body: Buffer | string): string {
  return createHmac('sha256', secret).update(`${t}.`).update(body).digest('hex');
}
