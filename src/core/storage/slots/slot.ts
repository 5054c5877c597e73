/**
 * A slot: the data key of the vault, wrapped under the key of one way to unlock. Each kind of slot has a
 * module of its own beside this one, loaded when it is used.
 * @module
 */
import { contextBytes } from '../envelope.js';
import type { Level } from '../store.js';

/** Id of the slot of level `device`, and the name of its key. */
export const DEVICE_SLOT = 'device';

/** Every level that has a key; each is opened by a slot of the same name. */
export type SlotKind = Exclude<Level, 'session'>;

/** How a secret that a person remembers is stretched into bits. */
export interface Kdf {
  /** 16 random bytes. */
  readonly salt: Uint8Array<ArrayBuffer>;
  /** Of PBKDF2-HMAC-SHA-256. */
  readonly rounds: number;
}

/** One row of `slots`. Times are milliseconds since 1970. */
export interface Slot {
  readonly id: string;
  readonly kind: SlotKind;
  readonly v: 1;
  readonly iv: Uint8Array<ArrayBuffer>;
  /** The data key and its tag, 48 bytes. */
  readonly wrapped: ArrayBuffer;
  readonly kdf?: Kdf;
  /** PINs tried since the last one that opened the slot. */
  readonly fails: number;
  /** Until then no PIN is tried. */
  readonly notBefore: number;
  readonly createdAt: number;
  readonly credentialId?: Uint8Array<ArrayBuffer>;
  readonly prfSalt?: Uint8Array<ArrayBuffer>;
}

/** What a person knows. */
export type Secret = { readonly pin: string } | { readonly passphrase: string };

/** A slot that was opened once, and so is known to work. */
export interface NewSlot {
  readonly slot: Slot;
  /** The data key as it came out of the slot; not extractable. */
  readonly dataKey: CryptoKey;
}

/** What is authenticated with a wrapped key. */
export const slotContext = (id: string, kind: string) => contextBytes(['slot', id, kind]);

/** The data key, not extractable. @throws {OperationError} when slot and key do not belong together. */
export function openSlot(slotKey: CryptoKey, slot: Slot): Promise<CryptoKey> {
  return crypto.subtle.unwrapKey(
    'raw',
    slot.wrapped,
    slotKey,
    { name: 'AES-GCM', iv: slot.iv, additionalData: slotContext(slot.id, slot.kind) },
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
