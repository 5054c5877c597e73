/**
 * The slot of level `native`: 32 bytes from the keystore of the app around the webview, asked for with each
 * unlocking, so that the app can ask for a finger or a face.
 * @module
 */
import { appWith } from '../../bridge/app-host.js';
import { BkVaultError } from '../../errors.js';
import { fromBase64 } from '../base64.js';
import { slotKeyFrom } from './derive.js';
import type { SlotContext } from './slot-module.js';
import { slotHead, wrapSlot } from './new-slot.js';
import { type NewSlot, type Slot } from './slot.js';

/** @throws {BkVaultError} `vault-native-failed`. */
export async function createSlot(context: SlotContext, dataKey: CryptoKey): Promise<NewSlot> {
  return wrapSlot(slotHead('native', context.now), await slotKeyOf(context), dataKey);
}

/** @throws {BkVaultError} `vault-native-failed`. */
export async function slotKeyOf({ vid }: SlotContext, _slot?: Slot): Promise<CryptoKey> {
  try {
    const app = appWith('vault-key');
    const { key } = (await app?.call('vault-key.get', { vid })) as { key: string };
    const bytes = fromBase64(key);
    if (bytes.length === 32) return await slotKeyFrom(bytes, vid, 'bk.slot.native.v1');
  } catch (cause) {
    throw new BkVaultError('vault-native-failed', 'The app gave no key', {}, { cause });
  }
  throw new BkVaultError('vault-native-failed', 'The app gave no key of 32 bytes');
}
