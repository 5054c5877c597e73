import { persisted } from './persistence.js';
import type { Level } from './store.js';
import { ignoreLocked, type VaultKeeper } from './vault-keeper.js';

/** How the vault stands; what a screen about it shows. */
export interface VaultStatus {
  /** `undefined` while the person has not said whose device this is. */
  readonly level: Level | undefined;
  /** There is a vault, and it is not unlocked in this tab. */
  readonly locked: boolean;
  /** A later version of the library has written here: this one reads and writes nothing. */
  readonly readOnly: boolean;
  /** Records whose newest generation was damaged; an earlier one is shown. */
  readonly recovered: number;
  /** Of every kind, and jobs that wait: what cannot be opened at all. It is kept as it is. */
  readonly unreadable: number;
  /** There was a vault, and the browser has thrown it away. */
  readonly evicted: boolean;
  /** The browser's storage does not answer: what is typed stays in memory until the next load. */
  readonly hung: boolean;
  /** Whether the browser has promised to keep the vault; `undefined` where it does not say. */
  readonly persisted: boolean | undefined;
  /** While locked by a PIN: when the next one may be tried, in milliseconds since 1970. */
  readonly pinNotBefore?: number;
  /** While locked by a PIN: how many may still be tried. */
  readonly pinTriesLeft?: number;
}

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
