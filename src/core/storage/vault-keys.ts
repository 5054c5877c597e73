/**
 * The data key and the slots that wrap it. A slot is one way to unlock; the data key itself is never
 * stored except wrapped, and lives in memory as a non-extractable `CryptoKey`.
 * @module
 */
import { contextBytes } from './envelope.js';
import type { Slot } from './connection.js';

/** Id of the one slot of level `device`. */
export const DEVICE_SLOT = 'device';

const slotContext = (id: string, kind: string) => contextBytes(['slot', id, kind]);

/** A fresh device slot: the key to store in `keys`, and the data key wrapped under it. */
export async function createDeviceSlot(now: number): Promise<{ deviceKey: CryptoKey; slot: Slot }> {
  const deviceKey = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'wrapKey',
    'unwrapKey',
  ]);
  // Extractable for the moment of wrapping only; what is used later comes out of openDeviceSlot.
  const dataKey = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, [
    'encrypt',
    'decrypt',
  ]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const wrapped = await crypto.subtle.wrapKey('raw', dataKey, deviceKey, {
    name: 'AES-GCM',
    iv,
    additionalData: slotContext(DEVICE_SLOT, 'device'),
  });
  const slot: Slot = {
    id: DEVICE_SLOT,
    kind: 'device',
    v: 1,
    iv,
    wrapped,
    fails: 0,
    notBefore: 0,
    createdAt: now,
  };
  return { deviceKey, slot };
}

/** The data key, non-extractable. @throws {OperationError} when slot and key do not belong together. */
export function openDeviceSlot(deviceKey: CryptoKey, slot: Slot): Promise<CryptoKey> {
  return crypto.subtle.unwrapKey(
    'raw',
    slot.wrapped,
    deviceKey,
    { name: 'AES-GCM', iv: slot.iv, additionalData: slotContext(slot.id, slot.kind) },
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
