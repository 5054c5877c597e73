/**
 * From a secret to the key of a slot.
 *
 * Spec: RFC 8018 (PBKDF2), RFC 5869 (HKDF), both with HMAC-SHA-256.
 * @module
 */
import type { Kdf } from './slot.js';

/** Never fewer than this, however slow the device. */
export const MIN_ROUNDS = 600_000;
/** Never more, however fast; also what a file from elsewhere may ask for. */
export const MAX_ROUNDS = 2_000_000;
/** A device that does {@link MIN_ROUNDS} faster than this can afford more. */
const FAST_MS = 500;
const TARGET_MS = 700;

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Random bytes. */
export const random = (length: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(length));

/**
 * How many rounds this device can afford, timed once; slow ones stay at {@link MIN_ROUNDS}.
 *
 * @param clock - Milliseconds from any start.
 */
export async function calibrate(clock: () => number = () => performance.now()): Promise<number> {
  const start = clock();
  // WebKit refuses an empty secret.
  await stretch('0', { salt: new Uint8Array(16), rounds: MIN_ROUNDS });
  const ms = Math.max(1, clock() - start);
  return ms < FAST_MS ? Math.min(MAX_ROUNDS, Math.round((MIN_ROUNDS * TARGET_MS) / ms)) : MIN_ROUNDS;
}

/** A new salt, with the rounds of this device. @param rounds - Fewer, for tests. */
export const newKdf = async (rounds?: number): Promise<Kdf> => ({
  salt: random(16),
  rounds: rounds ?? (await calibrate()),
});

/** PBKDF2: 32 bytes of a secret that a person remembers, slow on purpose. */
export async function stretch(secret: string, { salt, rounds }: Kdf): Promise<ArrayBuffer> {
  const key = await crypto.subtle.importKey('raw', utf8(secret), 'PBKDF2', false, ['deriveBits']);
  return crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, key, 256);
}

/**
 * HKDF: the key of a slot.
 *
 * @param material - 32 bytes.
 * @param vid - Id of the vault, the salt.
 * @param info - Which kind of slot, such as `bk.slot.pin.v1`.
 */
export async function slotKeyFrom(material: BufferSource, vid: string, info: string): Promise<CryptoKey> {
  const key = await crypto.subtle.importKey('raw', material, 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: utf8(vid), info: utf8(info) },
    key,
    { name: 'AES-GCM', length: 256 },
    false,
    ['wrapKey', 'unwrapKey'],
  );
}
