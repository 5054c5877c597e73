/**
 * The answer to whose device this is, and how the vault is unlocked: a change takes everything along.
 * @module
 */
import { appWith } from '../bridge/app-host.js';
import { BkStorageError } from '../errors.js';
import { fetched } from '../lazy.js';
import { rememberShared } from './device-choice.js';
import { clearMark } from './mark.js';
import { MemoryStore } from './memory-store.js';
import { askToPersist } from './persistence.js';
import { SCHEMA_VERSION } from './schema.js';
import type { Secret, SlotKind } from './slots/slot.js';
import { DOCUMENT, type Level, type Listing, type Store, type StoredJob } from './store.js';
import type { VaultKeeper } from './vault-keeper.js';

export { closeSession, openSession, watchSession } from './session-watch.js';

/** As `Vault.setLevel`, but for a lock that was asked for meanwhile. */
export async function setLevel(
  keeper: VaultKeeper,
  level: Level,
  secret: Secret | undefined,
  known: readonly string[],
): Promise<void> {
  if (keeper.aside) {
    if (level === 'session') return;
    throw new BkStorageError('storage-session', 'A helper session keeps nothing on the device');
  }
  // Before anything is changed that could not be used without it.
  if (level !== 'session' && level !== 'device') await keeper.load('unlocking');
  const from = await keeper.store();
  // Of a try that could not be ended there may be a vault beside it.
  const leftover = keeper.opened && keeper.opened.store !== from;
  if (from.level !== level || secret || leftover) {
    const moved = move(keeper, from, level, secret, known);
    // Whoever asks meanwhile waits: what is written to the old store now would be left behind.
    keeper.current = moved.catch(() => from);
    await moved;
  }
  keeper.chosen = true;
  keeper.evicted = false;
  rememberShared(level === 'session');
  if (level === 'session') await keeper.watchSession();
  else keeper.unwatchSession();
  if (keeper.opened) askToPersist();
  else clearMark(keeper.connection.name);
  if (level === 'session' && from.level !== 'session') keeper.tell('wiped');
  keeper.changed();
}

/**
 * A save of another tab that falls between the copy and the wipe of `from` is lost with the vault that this
 * tab was told to erase; the few milliseconds are not worth a second way to lock everybody out.
 */
async function move(
  keeper: VaultKeeper,
  from: Store,
  level: Level,
  secret: Secret | undefined,
  known: readonly string[],
): Promise<Store> {
  const toApp = level === 'native' && appWith('vault-store') !== undefined;
  const { opened, native } = keeper;
  if (opened && level !== 'session' && !toApp) return changed(keeper, opened, from, level, secret, known);
  if (opened && opened.store !== from) {
    await opened.store.wipe();
    keeper.opened = undefined;
  }
  if (from.level === level) return from; // in memory, or in the app: there is no secret to change
  const { records } = await contentOf(from); // before anything is made for what cannot be taken along
  if (toApp && records.some(({ data }) => data.kind === DOCUMENT))
    throw new BkStorageError('storage-files', 'The app keeps no files');
  const to = toApp
    ? await (await keeper.load('unlocking')).openApp(keeper)
    : await create(keeper, level, secret, known);
  if (level !== 'session') await copyAll(from, to);
  await from.wipe();
  if (keeper.opened === opened) keeper.opened = undefined;
  if (keeper.native === native) keeper.native = undefined;
  if (!keeper.opened && !keeper.native) keeper.autoLock?.stop();
  return to;
}

/** Another level or secret of the vault of this device; it may be of an earlier try that could not take all along. */
async function changed(
  keeper: VaultKeeper,
  opened: NonNullable<VaultKeeper['opened']>,
  from: Store,
  level: SlotKind,
  secret: Secret | undefined,
  known: readonly string[],
): Promise<Store> {
  let to: Store = opened.store;
  if (to.level !== level || secret) {
    const { changeLevel } = await fetched(import('./locks.js'));
    to = await keeper.hold(await changeLevel(keeper.context(secret), opened.unlocked, level, known));
  }
  if (opened.store === from) return to;
  await copyAll(from, to);
  await from.wipe();
  return to;
}

async function create(
  keeper: VaultKeeper,
  level: Level,
  secret: Secret | undefined,
  known: readonly string[],
): Promise<Store> {
  if (level === 'session') return new MemoryStore();
  if (level === 'device') {
    const { createVault } = await fetched(import('./create-vault.js'));
    return keeper.hold(await createVault(keeper.connection, keeper.host.now()));
  }
  const { createLocked } = await fetched(import('./locks.js'));
  return keeper.hold(await createLocked(keeper.context(secret), level, known));
}

/**
 * All there is, in today's schema.
 *
 * @throws {BkStorageError} `storage-newer`, `storage-unreadable` when a part cannot be taken along: where it is
 * now it may be read some day, and is not to be erased for a copy that lacks it.
 */
async function contentOf(from: Store): Promise<Pick<Listing, 'records'> & { jobs: readonly StoredJob[] }> {
  const { records, unreadable } = await from.list();
  const jobs = await from.listJobs();
  // Any call may have found it out.
  if (from.readOnly) throw new BkStorageError('storage-newer', 'Written by a newer version of the library');
  if (unreadable.length > 0 || jobs.some(({ content }) => content === undefined))
    throw new BkStorageError('storage-unreadable', 'Something in the vault cannot be opened');
  return { records, jobs };
}

/** Merges everything of one store into another. @throws {BkStorageError} `storage-newer`, `storage-unreadable`. */
export async function copyAll(from: Store, to: Store): Promise<void> {
  const { records, jobs } = await contentOf(from);
  for (const { id, data, at } of records) {
    await to.merge(id, { sv: SCHEMA_VERSION, data, at });
    if (data.kind === DOCUMENT) await (await fetched(import('./files.js'))).copyFile(from, to, id);
  }
  for (const { head, content } of jobs) if (content !== undefined) await to.addJob(head, content);
}
