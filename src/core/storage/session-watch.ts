/**
 * Sessions on a device that is not one's own: the clock that ends them, and the one that a helper opens in front
 * of somebody else's vault.
 * @module
 */
import { IdleWatch, type SessionOver } from './idle-watch.js';
import { MemoryStore } from './memory-store.js';
import { ignoreLocked, type VaultKeeper } from './vault-keeper.js';

/** Starts the clock, or lets it begin anew. */
export function watchSession(keeper: VaultKeeper, until?: number): void {
  keeper.watch ??= new IdleWatch({
    ...(until !== undefined && { until }),
    now: () => keeper.host.now(),
    changed: () => keeper.face?.changed(),
    over: (why) => void end(keeper, why).catch(() => undefined), // told by whoever shows the session
  });
  keeper.watch.start();
}

async function end(keeper: VaultKeeper, why: SessionOver): Promise<void> {
  if (keeper.face) await keeper.face.over(why);
  else if (keeper.aside) await closeSession(keeper);
  // The answer to whose device this is stays: it is the same device for whoever comes back to the page.
  else if (why === 'left') await keeper.empty();
  else await keeper.wipe();
}

/** As `Vault.openSession`. */
export async function openSession(keeper: VaultKeeper, helper: string, until: number): Promise<void> {
  if (keeper.aside) return;
  await keeper.saveLast();
  const own = await keeper.current?.catch(ignoreLocked);
  const session = new MemoryStore();
  const memory = own?.level === 'session' ? own : undefined;
  keeper.aside = { memory, chosen: keeper.chosen, helper, session };
  keeper.locks++; // what is being unlocked is not for the helper's eyes
  keeper.close();
  keeper.current = Promise.resolve(session);
  keeper.chosen = true;
  keeper.unwatchSession();
  watchSession(keeper, until);
  keeper.tell('wiped');
}

/** As `Vault.closeSession`. */
export async function closeSession(keeper: VaultKeeper): Promise<void> {
  const { aside, current } = keeper;
  if (!aside) return;
  keeper.aside = undefined;
  keeper.unwatchSession();
  keeper.current = aside.memory && Promise.resolve(aside.memory);
  keeper.chosen = aside.memory !== undefined && aside.chosen;
  if (keeper.chosen) watchSession(keeper);
  keeper.tell('wiped');
  await aside.session.wipe();
  // It may have been emptied in between, which puts another one in its place.
  const last = await current?.catch(ignoreLocked);
  if (last?.level === 'session') await last.wipe();
}
