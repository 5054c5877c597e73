/**
 * What another tab did to the vault: it stored something, chose a level, locked or erased it.
 * @module
 */
import { isShared } from './device-choice.js';
import { copyAll } from './level-change.js';
import type { Store } from './store.js';
import { readHead } from './vault-access.js';
import type { VaultChange } from './vault-change.js';
import { isLocked, type VaultKeeper } from './vault-keeper.js';

/**
 * Takes over what happened.
 *
 * @param current - What `keeper.current` was when it was heard of; `store` is what it gave.
 */
export async function heard(
  keeper: VaultKeeper,
  current: VaultKeeper['current'],
  store: Store,
): Promise<VaultChange> {
  if (store.level === 'session') {
    if (!keeper.chosen && keeper.current === current) keeper.current = join(keeper, store);
    return 'changed';
  }
  const happened = await whatHappened(keeper);
  if (!happened || keeper.current !== current) return 'changed';
  // What is still under way with the old key hears for itself that it is out of date.
  keeper.opened = undefined;
  keeper.forget();
  return happened;
}

/**
 * What became of the vault that is open here; `undefined` while it is the one on the device, under the same
 * key. So it is taken to be also where the device cannot be read now: to fail to read is not to be empty.
 */
async function whatHappened({ opened, connection }: VaultKeeper): Promise<VaultChange | undefined> {
  if (!opened) return undefined; // in the app: it refuses what is out of date
  const { vid, epoch } = opened.unlocked;
  const head = await readHead(connection).catch(() => 'unread' as const);
  if (head === 'unread') return undefined;
  if (!head) return 'wiped';
  if (head.vid === vid && (head.epoch ?? 0) === epoch) return undefined;
  return head.level === 'device' ? 'changed' : 'locked';
}

/** What was typed here before the question was answered elsewhere goes along. */
function join(keeper: VaultKeeper, memory: Store): Promise<Store> {
  const joined = joinVault(keeper, memory).catch((error: unknown) => {
    // It stays in memory, and joins when the next change is heard of.
    if (!isLocked(error)) return memory;
    keeper.typed = memory;
    keeper.current = undefined;
    throw error;
  });
  joined.catch(() => undefined); // whoever asks for the store hears of it
  return joined;
}

async function joinVault(keeper: VaultKeeper, memory: Store): Promise<Store> {
  const vault = await keeper.openVault();
  if (vault) await copyAll(memory, vault);
  // Another client on this page has heard the answer.
  else if (isShared()) await keeper.watchSession();
  else return memory;
  keeper.chosen = true;
  return vault ?? memory;
}
