/**
 * What every kind of slot has in common.
 * @module
 */
import type { Connection } from '../connection.js';
import type { NewSlot, Secret, Slot } from './slot.js';

/** What a kind of slot needs in order to find its key. */
export interface SlotContext {
  readonly connection: Connection;
  /** Id of the vault; the salt of every key that is derived. */
  readonly vid: string;
  readonly now: number;
  readonly secret?: Secret | undefined;
  /** Relying party id of passkeys; the page's host when not set. */
  readonly passkeyHost?: string | undefined;
  /** Fewer rounds, for tests. */
  readonly rounds?: number | undefined;
}

/** One kind of slot. */
export interface SlotModule {
  /** Makes a new slot; what lies in `keys` or with the authenticator is proved by reading it back. */
  readonly createSlot: (context: SlotContext, dataKey: CryptoKey) => Promise<NewSlot>;
  /** The key of a slot that is there. */
  readonly slotKeyOf: (context: SlotContext, slot: Slot) => Promise<CryptoKey>;
}
