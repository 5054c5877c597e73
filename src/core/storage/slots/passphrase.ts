/**
 * The slot of level `passphrase`, and of every export file: no key is kept anywhere.
 * @module
 */
import { BkDataError } from '../../errors.js';
import { newKdf, slotKeyFrom, stretch } from './derive.js';
import { passphraseOf } from './secret.js';
import type { SlotContext as AnyContext } from './slot-module.js';
import { slotHead, wrapSlot } from './new-slot.js';
import { type Kdf, type NewSlot, type Slot } from './slot.js';

const MIN_LENGTH = 12;

/** No key is kept, so no database is needed: a file has none. */
type SlotContext = Omit<AnyContext, 'connection'> & Partial<Pick<AnyContext, 'connection'>>;

/** @throws {BkDataError} `vault-passphrase-short`. */
export async function createSlot(context: SlotContext, dataKey: CryptoKey): Promise<NewSlot> {
  if ([...passphraseOf(context)].length < MIN_LENGTH)
    throw new BkDataError(
      'vault-passphrase-short',
      `A passphrase has at least ${String(MIN_LENGTH)} characters`,
    );
  const kdf = await newKdf(context.rounds);
  const head = { ...slotHead('passphrase', context.now), kdf };
  return wrapSlot(head, await keyFrom(context, kdf), dataKey);
}

export const slotKeyOf = (context: SlotContext, slot: Slot): Promise<CryptoKey> =>
  keyFrom(context, slot.kdf as Kdf);

async function keyFrom(context: SlotContext, kdf: Kdf): Promise<CryptoKey> {
  return slotKeyFrom(await stretch(passphraseOf(context), kdf), context.vid, 'bk.slot.pass.v1');
}
