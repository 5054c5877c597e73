/**
 * The slot of level `pin`. The PIN is stretched, then mixed with the pepper, a key that the browser keeps and
 * does not give out: without this browser there is nothing to try PINs on. How often somebody may try is
 * not decided here but in `throttle.ts`.
 * @module
 */
import { BkStorageError } from '../../errors.js';
import { newKdf, slotKeyFrom, stretch } from './derive.js';
import { keepKey, keptKey } from './kept-key.js';
import { pinOf } from './secret.js';
import type { SlotContext } from './slot-module.js';
import { slotHead, wrapSlot } from './new-slot.js';
import { type Kdf, type NewSlot, type Slot } from './slot.js';

/** Name of the pepper in `keys`. */
const PEPPER = 'pepper';

/** @throws {BkStorageError} `storage-unavailable` when this browser does not keep keys. */
export async function createSlot(context: SlotContext, dataKey: CryptoKey): Promise<NewSlot> {
  const { connection, now, rounds } = context;
  const made = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const pepper = await keepKey(connection, PEPPER, made);
  const kdf = await newKdf(rounds);
  const stretched = await stretch(pinOf(context), kdf);
  const key = await pepperedKey(pepper, stretched, context.vid);
  const proof = await pepperedKey(await readPepper(context), stretched, context.vid);
  return wrapSlot({ ...slotHead('pin', now), kdf }, key, dataKey, proof);
}

/** @throws {BkStorageError} `storage-unreadable` when the pepper is gone. */
export async function slotKeyOf(context: SlotContext, slot: Slot): Promise<CryptoKey> {
  const pepper = await readPepper(context);
  return pepperedKey(pepper, await stretch(pinOf(context), slot.kdf as Kdf), context.vid);
}

async function pepperedKey(pepper: CryptoKey, stretched: ArrayBuffer, vid: string): Promise<CryptoKey> {
  return slotKeyFrom(await crypto.subtle.sign('HMAC', pepper, stretched), vid, 'bk.slot.pin.v1');
}

async function readPepper({ connection }: SlotContext): Promise<CryptoKey> {
  const pepper = await keptKey(connection, PEPPER);
  if (pepper) return pepper;
  throw new BkStorageError('storage-unreadable', 'The key of the vault is gone');
}
