/**
 * Levels that need a secret, an authenticator or an app: setting them, and unlocking. Loaded when used, so
 * that a page whose vault is at level `device` does not carry it.
 * @module
 */
import { BkStorageError, BkVaultError, isBkError } from '../errors.js';
import type { Connection, Head } from './connection.js';
import { layVault, leaveNothing } from './create-vault.js';
import { clearMark } from './mark.js';
import { newHead } from './new-head.js';
import { rekey } from './rekey.js';
import { SCHEMA_VERSION } from './schema.js';
import { checkPin } from './slots/pin-rules.js';
import { pinOf } from './slots/secret.js';
import type { SlotContext, SlotModule } from './slots/slot-module.js';
import { newDataKey, wrapSlot } from './slots/new-slot.js';
import { openSlot, type NewSlot, type Slot, type SlotKind } from './slots/slot.js';
import { throttled, triesLeft } from './throttle.js';
import { transact } from './transaction.js';
import { MAX_SEALS, unlocked, type Unlocked } from './vault-access.js';
import { eraseVault } from './wipe.js';

/** What every call needs; the id of the vault is found here. */
export type LockContext = Omit<SlotContext, 'vid'>;

const MODULES: Readonly<Record<SlotKind, () => Promise<SlotModule>>> = {
  device: () => import('./slots/device.js'),
  pin: () => import('./slots/pin.js'),
  passphrase: () => import('./slots/passphrase.js'),
  passkey: () => import('./slots/passkey.js'),
  native: () => import('./slots/native.js'),
};

/** What a wrong secret of each kind is called; `pin` has its own way. */
const WRONG: Readonly<Record<string, string>> = {
  passphrase: 'vault-passphrase-wrong',
  passkey: 'vault-passkey-failed',
  native: 'vault-native-failed',
};

/**
 * Creates the vault of this browser at a level above `device`.
 *
 * @param known - Texts that a PIN must not be part of.
 * @throws {BkDataError} `vault-pin-format`, `vault-pin-weak`, `vault-passphrase-short`; {@link BkStorageError}
 * otherwise. There is no vault then, unless another tab made one: `storage-locked`.
 */
export async function createLocked(
  context: LockContext,
  level: SlotKind,
  known: readonly string[],
): Promise<Unlocked> {
  const { connection } = context;
  const head = newHead(level, context.now);
  try {
    const { slot, dataKey } = await newSlot({ ...context, vid: head.vid }, level, known);
    if (await layVault(connection, head, slot)) return unlocked(head, dataKey);
  } catch (error) {
    await leaveNothing(connection);
    throw error;
  }
  throw new BkStorageError('storage-locked', 'Another tab made a vault of its own');
}

/** Changes how an open vault is unlocked: another level, or another secret. @throws As {@link createLocked}, `rekey`. */
export async function changeLevel(
  context: LockContext,
  current: Unlocked,
  level: SlotKind,
  known: readonly string[],
): Promise<Unlocked> {
  if (isNewer(context.connection, current))
    throw new BkStorageError('storage-newer', 'Written by a newer version of the library');
  const next = await newSlot({ ...context, vid: current.vid }, level, known);
  return rekey(context.connection, current, next);
}

/**
 * Unlocks the vault of this browser; `undefined` where there is none. A key that has done enough is replaced on
 * the way, for here the slot's own key is at hand.
 *
 * @throws {BkVaultError} What is wrong with the secret; `vault-erased` when that was the last PIN.
 * {@link BkStorageError} `storage-rekeyed` when another tab changed meanwhile how the vault is unlocked.
 */
export async function unlockWith(context: LockContext): Promise<Unlocked | undefined> {
  const { connection, now } = context;
  const { head, slots } = await readSlots(connection);
  if (!head) return undefined;
  const slot = slotOf(slots, head.level);
  // A call without a PIN is no guess.
  if (slot.kind === 'pin') pinOf(context);
  const { slotKeyOf } = await MODULES[slot.kind]();
  const withVid = { ...context, vid: head.vid };
  const open = async () => {
    const slotKey = await slotKeyOf(withVid, slot);
    return { slotKey, dataKey: await openSlot(slotKey, slot) };
  };
  const { slotKey, dataKey } = await (slot.kind === 'pin'
    ? throttled(connection, head.vid, slot, now, open).catch((error: unknown) =>
        eraseIfUsedUp(context, error),
      )
    : open().catch((cause: unknown) => {
        throw isBkError(cause) ? cause : wrong(slot.kind, cause);
      }));
  const opened = unlocked(head, dataKey);
  if (head.seals < MAX_SEALS || isNewer(connection, head)) return opened;
  const { iv: _iv, wrapped: _wrapped, ...same } = { ...slot, fails: 0, notBefore: 0 };
  return rekey(connection, opened, await wrapSlot(same, slotKey, await newDataKey()));
}

/** How the PIN stands, where the vault has one. */
export async function pinState(
  context: LockContext,
): Promise<{ readonly pinNotBefore: number; readonly pinTriesLeft: number }> {
  const slot = slotOf((await readSlots(context.connection)).slots, 'pin');
  return { pinNotBefore: slot.notBefore, pinTriesLeft: triesLeft(slot) };
}

async function newSlot(context: SlotContext, level: SlotKind, known: readonly string[]): Promise<NewSlot> {
  if (level === 'pin') checkPin(pinOf(context), known);
  const { createSlot } = await MODULES[level]();
  return createSlot(context, await newDataKey());
}

/** A later version of the library has written here: to seal it anew could lose what only that one knows. */
const isNewer = (connection: Connection, { sv }: { readonly sv: number }) =>
  connection.newer || sv > SCHEMA_VERSION;

/** In one transaction: a new data key brings a new slot and a new head at once. */
async function readSlots(connection: Connection): Promise<{ head?: Head | undefined; slots: Slot[] }> {
  const rows = await connection.run((database) =>
    transact(database, 'readonly', ['head', 'slots'], async (transaction) => {
      const [head, slots] = await Promise.all([
        transaction.objectStore('head').get('head'),
        transaction.objectStore('slots').getAll(),
      ]);
      return { head, slots };
    }),
  );
  return rows ?? { slots: [] };
}

function slotOf(slots: readonly Slot[], level: string): Slot {
  const slot = slots.find(({ kind }) => kind === level);
  if (slot) return slot;
  throw new BkStorageError('storage-unreadable', 'The key of the vault is gone');
}

/** Without its slot nothing opens the vault any more: it does not stay as a promise, nor as one that got lost. */
async function eraseIfUsedUp({ connection }: LockContext, error: unknown): Promise<never> {
  if (isBkError(error) && error.code === 'vault-erased') {
    await eraseVault(connection);
    clearMark(connection.name);
  }
  throw error;
}

const wrong = (kind: SlotKind, cause: unknown) =>
  new BkVaultError(WRONG[kind] ?? 'storage-unreadable', 'This does not open the vault', {}, { cause });
