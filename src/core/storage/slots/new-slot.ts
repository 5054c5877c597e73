/**
 * Making a slot: rare, and so not part of what every page loads.
 * @module
 */
import { openSlot, slotContext, type NewSlot, type Slot, type SlotKind } from './slot.js';

/** What a slot says besides what it wraps. */
export type SlotHead = Omit<Slot, 'iv' | 'wrapped'>;

/** The head of a new slot. */
export const slotHead = (kind: SlotKind, createdAt: number, id: string = crypto.randomUUID()): SlotHead => ({
  id,
  kind,
  v: 1,
  fails: 0,
  notBefore: 0,
  createdAt,
});

/** A new data key, extractable for the moment of wrapping only; what is used later comes out of a slot. */
export const newDataKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);

/**
 * Wraps the data key, and opens the slot once.
 *
 * @param proof - The slot's key by another way, where it was stored: read back, so that a browser that takes
 * a key and does not give it back is found out before anything depends on it.
 */
export async function wrapSlot(
  head: SlotHead,
  slotKey: CryptoKey,
  dataKey: CryptoKey,
  proof: CryptoKey = slotKey,
): Promise<NewSlot> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const additionalData = slotContext(head.id, head.kind);
  const wrapped = await crypto.subtle.wrapKey('raw', dataKey, slotKey, {
    name: 'AES-GCM',
    iv,
    additionalData,
  });
  const slot = { ...head, iv, wrapped };
  return { slot, dataKey: await openSlot(proof, slot) };
}
