/**
 * Looking at the vault as a whole.
 * @module
 */
import { persisted } from './persistence.js';
import { ignoreLocked, type VaultKeeper } from './vault-keeper.js';
import type { VaultStatus } from './vault-status.js';

export { probeLevels } from './levels.js';

/** As `Vault.status`. */
export async function statusOf(keeper: VaultKeeper): Promise<VaultStatus> {
  const level = await keeper.level();
  const store = await keeper.store().catch(ignoreLocked);
  const { recovered, unreadable } = (await store?.list()) ?? { recovered: [], unreadable: [] };
  const jobs = ((await store?.listJobs()) ?? []).filter(({ content }) => content === undefined);
  const pin = !store && level === 'pin' && (await (await import('./locks.js')).pinState(keeper.context()));
  return {
    level,
    locked: !store,
    readOnly: store?.readOnly ?? keeper.connection.newer,
    recovered: recovered.length,
    unreadable: unreadable.length + jobs.length,
    evicted: keeper.evicted && !keeper.aside,
    hung: keeper.hung,
    persisted: await persisted(),
    ...(pin || undefined),
  };
}
