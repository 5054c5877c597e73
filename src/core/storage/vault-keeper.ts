/**
 * What every page does with the vault: opens it where that needs nobody, hears of other tabs, locks and erases.
 * What is done now and then is loaded when it is done, or brought along ({@link VaultModules}). Erasing is never
 * loaded: it must not depend on the line.
 * @module
 */
import { appWith, inTime } from '../bridge/app-host.js';
import { BkStorageError, isBkError } from '../errors.js';
import { fetched } from '../lazy.js';
import type * as levelChangeModule from './level-change.js';
import type * as otherTabModule from './other-tab.js';
import type * as statusModule from './status.js';
import type * as unlockingModule from './unlocking.js';
import type * as fileModule from './vault-file.js';
import type * as jobsModule from './vault-jobs.js';
import type { PartHost } from '../part.js';
import type { AutoLock } from './auto-lock.js';
import { Connection } from './connection.js';
import { within } from './delay.js';
import { isShared, rememberShared } from './device-choice.js';
import type { IdleWatch, SessionOver } from './idle-watch.js';
import type { LockContext } from './locks.js';
import { clearMark, hasMark, writeMark } from './mark.js';
import { MemoryStore } from './memory-store.js';
import type { NativeStore } from './native-store.js';
import type { Secret } from './slots/slot.js';
import type { Level, RecordData, Store } from './store.js';
import { MAX_SEALS, readHead, unlock, type Unlocked } from './vault-access.js';
import type { VaultChange } from './vault-change.js';
import { VaultStore } from './vault-store.js';
import { BkWipeError, eraseVault, type WipeReport } from './wipe.js';

/** How long what was typed last may take to be stored before the vault is locked all the same. */
const LAST_SAVE_MS = 1000;

/** After what the page shows first was read. */
const PREFETCH_MS = 500;

/** What is fetched when it is used, unless somebody who cannot do without has brought it along. */
export interface VaultModules {
  /** The answer to whose device this is, its changes, and sessions. */
  readonly levelChange: typeof levelChangeModule;
  readonly jobs: typeof jobsModule;
  readonly otherTab: typeof otherTabModule;
  readonly unlocking: typeof unlockingModule;
  readonly status: typeof statusModule;
  readonly file: typeof fileModule;
}

const LOADERS: { readonly [K in Exclude<keyof VaultModules, 'jobs'>]: () => Promise<VaultModules[K]> } = {
  levelChange: () => import('./level-change.js'),
  otherTab: () => import('./other-tab.js'),
  unlocking: () => import('./unlocking.js'),
  status: () => import('./status.js'),
  file: () => import('./vault-file.js'),
};

/** What a test sets and an embedding does not. */
export interface VaultTuning {
  /** Rounds of PBKDF2; the public way is to time them, and never fewer than 600,000. */
  readonly rounds?: number;
}

/** What waits while a helper session stands in its place. */
interface Aside {
  /** What was in memory before. */
  readonly memory: Store | undefined;
  readonly chosen: boolean;
  readonly helper: string;
  /** What is typed in the session. */
  readonly session: Store;
}

/** The vault of one client. What is not in `Vault` is for the modules that are loaded when they are used. */
export class VaultKeeper {
  readonly host: PartHost;
  readonly connection: Connection;
  /** What {@link store} gives. */
  current: Promise<Store> | undefined;
  /** Somebody has said whose device this is. */
  chosen = false;
  /** The vault that is open in this tab. */
  opened: { readonly unlocked: Unlocked; readonly store: VaultStore } | undefined;
  /** The one that an app keeps, while it is open in this tab. */
  native: NativeStore | undefined;
  /** Level of the vault that is there but not open in this tab. */
  lockedAt: Level | undefined;
  /** What was typed here before another tab locked its answer to the question; joined when unlocked. */
  typed: Store | undefined;
  /** While something is open that has a lock. */
  autoLock: AutoLock | undefined;
  /** There was a vault, and the browser has thrown it away. */
  evicted = false;
  /** The storage does not answer: memory until the next load. */
  hung = false;
  /** What waits while a helper session stands in its place. */
  aside: Aside | undefined;
  /** How often it was locked: what had begun before must not leave it open. */
  locks = 0;
  watch: IdleWatch | undefined;
  /** How often a watch was asked for or called off: one that is loaded late must not start. */
  watches = 0;
  /** Whoever shows the countdown, and can report the end. */
  face: { readonly changed: () => void; readonly over: (why: SessionOver) => Promise<unknown> } | undefined;
  readonly #tuning: VaultTuning;
  readonly #listeners = new Set<(change: VaultChange) => void>();
  readonly #lastSaves = new Set<() => Promise<unknown>>();
  readonly #modules: { -readonly [K in keyof VaultModules]?: VaultModules[K] } = {};
  /** The last change of level or beginning of a session; they follow one another. */
  #order: Promise<unknown> = Promise.resolve();
  #channel: BroadcastChannel | undefined;
  /** While everything is erased nobody opens anything. */
  #wiping: Promise<WipeReport> | undefined;

  constructor(host: PartHost, tuning: VaultTuning = {}) {
    this.host = host;
    this.#tuning = tuning;
    const name = host.options.databaseName ?? 'bk-vault';
    this.connection = new Connection(name);
    // Whoever makes a vault mostly reads it at once: that the database is being opened comes first.
    queueMicrotask(() => this.#listen(name));
  }

  async level(): Promise<Level | undefined> {
    try {
      const { level } = await this.store();
      return this.chosen ? level : undefined;
    } catch (error) {
      if (isLocked(error)) return this.lockedAt;
      throw error;
    }
  }

  store(): Promise<Store> {
    // What is opened now would still see the vault, and hold it open after it is gone.
    if (this.#wiping) return this.#wiping.then(ignoreReport, ignoreReport).then(() => this.store());
    if (this.current) return this.current;
    const opening = this.#openStore().catch((error: unknown) => {
      if (this.current === opening) this.current = undefined;
      throw error;
    });
    this.current = opening;
    return opening;
  }

  async setLevel(level: Level, secret?: Secret, known: readonly string[] = []): Promise<void> {
    const { locks } = this;
    const change = await this.load('levelChange');
    await this.#inOrder(() => change.setLevel(this, level, secret, known));
    if (locks !== this.locks) await this.lock();
  }

  async unlock(secret?: Secret): Promise<void> {
    const { locks } = this;
    try {
      await this.store();
      return;
    } catch (error) {
      if (!isLocked(error)) throw error;
    }
    await (await this.load('unlocking')).unlockStore(this, secret, locks);
    this.tell('unlocked');
  }

  async lock(): Promise<void> {
    this.locks++;
    if (this.#lockable === undefined) return;
    if (this.#lastSaves.size > 0) await this.saveLast();
    this.lockNow();
  }

  beforeLock(save: () => Promise<unknown>): () => void {
    this.#lastSaves.add(save);
    return () => this.#lastSaves.delete(save);
  }

  async openSession(helper: string, until: number): Promise<void> {
    const { openSession } = await this.load('levelChange');
    await this.#inOrder(() => openSession(this, helper, until));
  }

  /** At once: the page may be left in this moment, and is not to come back as it was. */
  async closeSession(): Promise<void> {
    await this.#modules.levelChange?.closeSession(this);
  }

  bring(modules: Partial<VaultModules>): void {
    Object.assign(this.#modules, modules);
  }

  /** @throws {BkStorageError} `storage-offline` where it is not there and cannot be fetched. */
  async load<K extends keyof typeof LOADERS>(name: K): Promise<VaultModules[K]> {
    return (this.#modules[name] ??= await fetched(LOADERS[name]()));
  }

  #inOrder(work: () => Promise<void>): Promise<void> {
    const done = this.#order.then(work);
    this.#order = done.catch(() => undefined);
    return done;
  }

  get helper(): string | undefined {
    return this.aside?.helper;
  }

  onCountdown(changed: () => void, over: (why: SessionOver) => Promise<unknown>): void {
    this.face = { changed, over };
  }

  async levels() {
    return (await this.load('status')).probeLevels(this.connection.name);
  }

  async status() {
    return (await this.load('status')).statusOf(this);
  }

  async export(passphrase: string) {
    const file = await this.load('file');
    return file.writeFile(await this.store(), passphrase, this.context());
  }

  async import(text: string, passphrase: string, check?: (data: RecordData) => boolean) {
    const file = await this.load('file');
    const imported = await file.importFile(await this.store(), text, passphrase, this.context(), check);
    this.changed();
    return imported;
  }

  async wipe(): Promise<WipeReport> {
    if (!this.aside) return (this.#wiping ??= this.#wipe());
    await this.empty();
    return { erased: {}, left: {}, databaseGone: false, errors: [] };
  }

  async #wipe(): Promise<WipeReport> {
    // At once, before anything that has to wait for the disk.
    await this.empty();
    const vid = await readHead(this.connection).then(
      (head) => head?.vid,
      () => undefined, // what cannot be read is erased all the same
    );
    this.close(true);
    try {
      // First, for it may be the key; what it does not do must not keep the rest from being erased.
      const [app] = await Promise.allSettled([wipeApp(vid)]);
      const report = await eraseVault(this.connection);
      clearMark(this.connection.name);
      this.evicted = false;
      if (app.status === 'fulfilled') return report;
      throw new BkWipeError({ ...report, left: { app: 1 }, errors: [app.reason] });
    } finally {
      this.#wiping = undefined;
      this.forget();
      this.#startOver();
      this.tellTabs('wiped');
    }
  }

  /** Everything was erased: whoever comes next is asked again whose device this is. */
  #startOver(): void {
    this.unwatchSession();
    rememberShared(false);
    this.tell('wiped');
  }

  async empty(): Promise<void> {
    const { current } = this;
    const store = await current?.catch(() => undefined);
    if (store?.level !== 'session') return;
    // Another one in its place: what is still under way, such as an answer of the server, is of the session before.
    if (this.current === current) this.current = Promise.resolve(new MemoryStore());
    await store.wipe();
    this.tell('wiped');
  }

  subscribe(listener: (change: VaultChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  changed(): void {
    this.tellTabs('changed');
    this.tell('changed');
  }

  /** Tells the other tabs. */
  tellTabs(change: 'changed' | 'wiped'): void {
    this.#channel?.postMessage(change);
  }

  /** Tells this page. A listener that throws must not make a save look as if it had failed. */
  tell(change: VaultChange): void {
    // First of all what is on screen goes: who reads anew comes after.
    if (change !== 'changed') this.host.conceal(change);
    for (const listener of this.#listeners) queueMicrotask(() => listener(change));
  }

  #listen(name: string): void {
    if (typeof BroadcastChannel === 'undefined') return;
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = (event) => void this.#heard(event.data === 'wiped');
    // In Node an open channel would keep the process alive.
    (this.#channel as { unref?: () => void }).unref?.();
  }

  /** Whoever lets somebody type on a device that is not theirs waits for this: without a watch there is no session. */
  async watchSession(until?: number): Promise<void> {
    const asked = ++this.watches;
    const { watchSession } = await this.load('levelChange');
    if (asked === this.watches) watchSession(this, until);
  }

  unwatchSession(): void {
    this.watches++;
    this.watch?.stop();
    this.watch = undefined;
  }

  /** Another tab stored something, chose a level or wiped. */
  async #heard(wiped: boolean): Promise<void> {
    const { current } = this;
    const store = await current?.catch(() => undefined);
    if (wiped && store?.level === 'session' && !this.aside) {
      // Another tab of this browser was told to erase everything; what is here is part of that.
      await store.wipe();
      if (this.current === current) this.forget();
      this.#startOver();
      return;
    }
    // Without it what is open goes on, and hears for itself that it is out of date.
    const otherTab = store && (await this.load('otherTab').catch(() => undefined));
    this.tell((await otherTab?.heard(this, current, store!)) ?? 'changed');
  }

  async #openStore(): Promise<Store> {
    this.hung = false;
    const reading = this.connection.run(unlock);
    reading.catch(() => undefined); // where the app or the memory is used instead
    // The browser is at work on the above; a look at its other storage, which blocks the page, fits in between.
    if (isShared()) {
      await this.watchSession();
      this.chosen = true;
      return new MemoryStore();
    }
    setTimeout(() => this.#prefetch(), PREFETCH_MS);
    const store = await this.openVault(reading).catch((error: unknown) => this.#inMemory(error));
    this.chosen = store !== undefined;
    return store ?? this.typed ?? new MemoryStore();
  }

  /** The vault on the device or in the app, where nobody is needed to open it. @throws {BkStorageError} `storage-locked`. */
  async openVault(reading = this.connection.run(unlock)): Promise<Store | undefined> {
    if (appWith('vault-store') && (await (await fetched(import('./native-store.js'))).nativeStoreHolds())) {
      this.lockedAt = 'native';
      throw new BkStorageError('storage-locked', 'The vault is locked');
    }
    try {
      const unlocked = await reading;
      this.evicted = !unlocked && hasMark(this.connection.name);
      if (!unlocked) return undefined;
      if (unlocked.seals < MAX_SEALS) return await this.hold(unlocked);
      // The old key opens all there is: without a new one the vault is used as it is.
      const unlocking = await this.load('unlocking').catch(() => undefined);
      return await this.hold((await unlocking?.renewed(this, unlocked)) ?? unlocked);
    } catch (error) {
      if (isLocked(error)) this.lockedAt = (await readHead(this.connection))?.level;
      throw error;
    }
  }

  /** What a later step needs, and does not find when the line is gone by then. */
  #prefetch(): void {
    const later = () => undefined; // it is asked for again when it is needed
    import('./merge.js').catch(later);
    this.load('otherTab').catch(later);
    if (this.lockedAt) this.load('unlocking').catch(later);
    if (this.chosen || this.lockedAt) return;
    this.load('levelChange').catch(later);
    import('./create-vault.js').catch(later);
  }

  /** A browser without storage has no vault, and one whose storage hangs has none until the next load. */
  #inMemory(error: unknown): undefined {
    const code = isBkError(error) && error.code;
    this.hung = code === 'storage-hung';
    if (!this.hung && code !== 'storage-unavailable') throw error;
  }

  /** Keeps a vault open in this tab; an older key of it is dropped. */
  async hold(unlocked: Unlocked): Promise<VaultStore> {
    if (unlocked.level === 'device') this.autoLock?.stop();
    else (await this.load('unlocking')).watchVault(this);
    this.opened?.store.lock();
    const store = new VaultStore(this.connection, unlocked, {
      now: () => this.host.now(),
      modules: this.#modules,
    });
    const { rows: _read, ...held } = unlocked;
    this.opened = { unlocked: held, store };
    // Written anew each time: somebody may have cleared it, and an older vault may have left its own.
    const { vid, level } = held;
    writeMark(this.connection.name, { vid8: vid.slice(0, 8), level, at: this.host.now() });
    return store;
  }

  /** Level of the vault that is open here and can be locked. */
  get #lockable(): Level | undefined {
    const level = (this.opened?.store ?? this.native)?.level;
    return level === 'device' ? undefined : level;
  }

  lockNow(): void {
    this.locks++;
    const level = this.#lockable;
    if (level === undefined) return;
    this.close();
    this.current = undefined;
    this.lockedAt = level;
    this.tell('locked');
  }

  /** Stores what was typed last. */
  async saveLast(): Promise<void> {
    const saves = [...this.#lastSaves].map((save) => save());
    await within(Promise.all(saves), LAST_SAVE_MS, []);
  }

  /** Drops the data key, and what had it. @param abandon - Also of the saves that have begun. */
  close(abandon = false): void {
    this.autoLock?.stop();
    for (const store of [this.opened?.store, this.native])
      if (abandon) store?.abandon();
      else store?.lock();
    this.autoLock = this.opened = this.native = undefined;
  }

  /** Back to the start: the next call finds out anew what there is. */
  forget(): void {
    this.close();
    this.current = undefined;
    this.lockedAt = undefined;
    this.typed = undefined;
    this.chosen = false;
  }

  context(secret?: Secret): LockContext {
    return {
      connection: this.connection,
      now: this.host.now(),
      secret,
      passkeyHost: this.host.options.passkeyHost,
      rounds: this.#tuning.rounds,
    };
  }
}

/** Whether somebody is needed to open the vault. */
export const isLocked = (error: unknown) => isBkError(error) && error.code === 'storage-locked';

/** For those who can do without: `undefined` where the vault is locked. */
export function ignoreLocked(error: unknown): undefined {
  if (!isLocked(error)) throw error;
}

/** Whoever asked for it hears how the wipe went. */
const ignoreReport = () => undefined;

/** What the app keeps for this vault: its key, or the vault itself. */
async function wipeApp(vid: string | undefined): Promise<void> {
  const calls = [appWith('vault-store')?.call('vault-store.wipe', {})];
  if (vid !== undefined) calls.push(appWith('vault-key')?.call('vault-key.delete', { vid }));
  await Promise.all(calls.map((call) => inTime(call)));
}
