/**
 * Opening a vault that has a lock, and locking it again when nobody uses it any more.
 * @module
 */
import { appWith } from '../bridge/app-host.js';
import { BkStorageError, isBkError } from '../errors.js';
import { AutoLock } from './auto-lock.js';
import { copyAll } from './level-change.js';
import { unlockWith } from './locks.js';
import type { NativeStore } from './native-store.js';
import type { Secret } from './slots/slot.js';
import type { Store } from './store.js';
import type { Unlocked } from './vault-access.js';
import type { VaultKeeper } from './vault-keeper.js';

const IDLE_MS = 15 * 60_000;
/** Long enough for a look into the bank's app. */
const HIDDEN_MS = 5 * 60_000;

/**
 * Puts the opened vault in place.
 *
 * @param locks - How often the vault had been locked, or a session begun, when this was asked for.
 * @throws As of `Vault.unlock`. Nothing stays open then.
 */
export async function unlockStore(
  keeper: VaultKeeper,
  secret: Secret | undefined,
  locks: number,
): Promise<void> {
  let vault: Store | undefined;
  try {
    vault = await (keeper.lockedAt === 'native' && appWith('vault-store')
      ? openApp(keeper)
      : open(keeper, secret));
    if (keeper.typed && locks === keeper.locks) await copyAll(keeper.typed, vault);
    if (locks !== keeper.locks)
      throw new BkStorageError('storage-locked', 'The vault was locked while it was being opened');
    keeper.lockedAt = undefined;
    keeper.chosen = true;
    keeper.typed = undefined;
    keeper.current = Promise.resolve(vault);
  } catch (error) {
    // What another call has opened meanwhile stays open.
    if (vault && (vault === keeper.opened?.store || vault === keeper.native)) keeper.close();
    if (isBkError(error) && error.code === 'vault-erased') {
      keeper.forget();
      // Other tabs may have it open.
      keeper.tellTabs('wiped');
    }
    throw error;
  }
}

async function open(keeper: VaultKeeper, secret: Secret | undefined): Promise<Store> {
  const unlocked = await unlockWith(keeper.context(secret));
  if (unlocked) return keeper.hold(unlocked);
  throw new BkStorageError('storage-gone', 'The vault was erased');
}

/** The vault that the app keeps. */
export async function openApp(keeper: VaultKeeper): Promise<NativeStore> {
  const { openNativeStore } = await import('./native-store.js');
  const native = await openNativeStore();
  watchVault(keeper);
  keeper.native = native;
  return native;
}

/** The same vault under a new data key; the old one where that fails, for it opens all there is. */
export async function renewed(keeper: VaultKeeper, old: Unlocked): Promise<Unlocked> {
  try {
    return (await unlockWith(keeper.context())) ?? old;
  } catch {
    return old;
  }
}

/** Locks what is about to be opened when nobody uses it any more. */
export function watchVault(keeper: VaultKeeper): void {
  const lock = () => void keeper.lock();
  keeper.autoLock?.stop();
  keeper.autoLock = new AutoLock({
    idleMs: IDLE_MS,
    hiddenMs: HIDDEN_MS,
    onIdle: lock,
    onHidden: lock,
    // A page that is left stands still at once, and is not to come back open. Drafts were stored as it was hidden.
    onLeave: () => keeper.lockNow(),
    now: () => keeper.host.now(),
  });
  keeper.autoLock.start();
}
