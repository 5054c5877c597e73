/**
 * The slot of level `device`: a key that the browser keeps. Whoever holds the unlocked device opens it.
 * @module
 */
import { BkStorageError } from '../../errors.js';
import { keepKey, keptKey } from './kept-key.js';
import type { SlotContext } from './slot-module.js';
import { slotHead, wrapSlot } from './new-slot.js';
import { DEVICE_SLOT, type NewSlot, type Slot } from './slot.js';

export async function createSlot(context: SlotContext, dataKey: CryptoKey): Promise<NewSlot> {
  const { connection, now } = context;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'wrapKey',
    'unwrapKey',
  ]);
  const key = await keepKey(connection, DEVICE_SLOT, made);
  const slot = slotHead('device', now, DEVICE_SLOT);
  return wrapSlot(slot, key, dataKey, await slotKeyOf(context));
}

/** @throws {BkStorageError} `storage-unreadable` when the key is gone. */
export async function slotKeyOf({ connection }: SlotContext, _slot?: Slot): Promise<CryptoKey> {
  const key = await keptKey(connection, DEVICE_SLOT);
  if (key) return key;
  throw new BkStorageError('storage-unreadable', 'The key of the vault is gone');
}
