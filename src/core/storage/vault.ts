/**
 * Which store is in use, and whether it is open in this tab. The first save asks one question, "Máy của tôi"
 * or "Máy dùng chung"; until it is answered everything stays in memory.
 * @module
 */
import { appWith, inTime } from '../bridge/app-host.js';
import { BkStorageError, isBkError } from '../errors.js';
import type { Part, PartHost } from '../part.js';
import type { AutoLock } from './auto-lock.js';
import { Connection } from './connection.js';
import { delay } from './delay.js';
import { isShared, rememberShared } from './device-choice.js';
import { IdleWatch, type SessionOver } from './idle-watch.js';
import type { LockContext } from './locks.js';
import { clearMark, readMark, writeMark } from './mark.js';
import { MemoryStore } from './memory-store.js';
import type { NativeStore } from './native-store.js';
import { askToPersist, persisted } from './persistence.js';
import { SCHEMA_VERSION } from './schema.js';
import type { Secret } from './slots/slot.js';
import type { Level, Listing, RecordData, Store, StoredJob } from './store.js';
import { MAX_SEALS, readHead, unlock, type Unlocked } from './vault-access.js';
import type { Imported } from './vault-file.js';
import type { VaultChange } from './vault-change.js';
import type { VaultStatus } from './vault-status.js';
import { VaultStore } from './vault-store.js';
import { BkWipeError, eraseVault, type WipeReport } from './wipe.js';

/** What a test sets and an embedding does not. */
export interface VaultTuning {
  /** Rounds of PBKDF2; the public way is to time them, and never fewer than 600,000. */
  readonly rounds?: number;
}

const IDLE_MS = 15 * 60_000;
/** Long enough for a look into the bank's app. */
const HIDDEN_MS = 5 * 60_000;

/** How long what was typed last may take to be stored before the vault is locked all the same. */
const LAST_SAVE_MS = 1000;

/** After what the page shows first was read. */
const PREFETCH_MS = 500;

/** Owns the one store that profiles, drafts and outbox share. */
export class Vault {
  readonly #host: PartHost;
  readonly #tuning: VaultTuning;
  readonly #connection: Connection;
  readonly #listeners = new Set<(change: VaultChange) => void>();
  readonly #lastSaves = new Set<() => Promise<unknown>>();
  #channel: BroadcastChannel | undefined;
  #store: Promise<Store> | undefined;
  #chosen = false;
  /** The vault that is open in this tab. */
  #open: { readonly unlocked: Unlocked; readonly store: VaultStore } | undefined;
  #native: NativeStore | undefined;
  /** Level of the vault that is there but not open in this tab. */
  #lockedAt: Level | undefined;
  /** What was typed here before another tab locked its answer to the question; joined when unlocked. */
  #typed: Store | undefined;
  #autoLock: AutoLock | undefined;
  /** There was a vault, and the browser has thrown it away. */
  #evicted = false;
  /** The storage does not answer: memory until the next load. */
  #hung = false;
  /** What waits while a helper session stands in its place. */
  #aside:
    { readonly memory: Store | undefined; readonly chosen: boolean; readonly helper: string } | undefined;
  /** While everything is erased nobody opens anything. */
  #wiping: Promise<WipeReport> | undefined;
  /** How often it was locked: what had begun before must not leave it open. */
  #locks = 0;
  #watch: IdleWatch | undefined;
  #countdown: () => void = () => undefined;
  #over: ((why: SessionOver) => Promise<unknown>) | undefined;

  constructor(host: PartHost, tuning: VaultTuning = {}) {
    this.#host = host;
    this.#tuning = tuning;
    const name = host.options.databaseName ?? 'bk-vault';
    this.#connection = new Connection(name);
    // Whoever makes a vault mostly reads it at once: that the database is being opened comes first.
    queueMicrotask(() => this.#listen(name));
  }

  /** The level that the person chose, also while locked; `undefined` while the question is open. */
  async level(): Promise<Level | undefined> {
    try {
      const { level } = await this.store();
      return this.#chosen ? level : undefined;
    } catch (error) {
      if (isLocked(error)) return this.#lockedAt;
      throw error;
    }
  }

  /**
   * The store in use.
   *
   * @throws {BkStorageError} `storage-locked` until {@link unlock}; others when the device has a vault that
   * cannot be opened.
   */
  store(): Promise<Store> {
    // What is opened now would still see the vault, and hold it open after it is gone.
    if (this.#wiping) return this.#wiping.then(ignoreReport, ignoreReport).then(() => this.store());
    if (this.#store) return this.#store;
    const opening = this.#openStore().catch((error: unknown) => {
      if (this.#store === opening) this.#store = undefined;
      throw error;
    });
    this.#store = opening;
    return opening;
  }

  /**
   * Answers the question, or changes how the vault is unlocked, and takes along what there is.
   * `session` erases a vault that is already on the device, and takes nothing of it along: the next person at a
   * shared device would read it. The same holds for what is on screen.
   *
   * @param secret - For `pin` and `passphrase`; with the level that is set already, it is changed.
   * @param known - Texts that a PIN must not be part of, such as a birth date or a phone number.
   * @throws {BkStorageError} `storage-unavailable` when this browser cannot keep such a vault, `storage-locked`;
   * `vault-pin-weak`, `vault-passphrase-short`, `vault-passkey-failed`, `vault-native-failed`; `storage-session`
   * in a helper session; `storage-newer`, `storage-unreadable` when a part of it could not be taken along. Nothing
   * has changed then.
   */
  async setLevel(level: Level, secret?: Secret, known: readonly string[] = []): Promise<void> {
    if (this.#aside) {
      if (level === 'session') return;
      throw new BkStorageError('storage-session', 'A helper session keeps nothing on the device');
    }
    const locks = this.#locks;
    const from = await this.store();
    if (from.level !== level || secret) {
      const moved = this.#move(from, level, secret, known);
      // Whoever asks meanwhile waits: what is written to the old store now would be left behind.
      this.#store = moved.catch(() => from);
      await moved;
    }
    this.#chosen = true;
    this.#evicted = false;
    rememberShared(level === 'session');
    if (level === 'session') this.#watchSession();
    else this.#unwatchSession();
    if (this.#open) askToPersist();
    else clearMark();
    if (level === 'session' && from.level !== 'session') this.#tell('wiped');
    this.changed();
    if (locks !== this.#locks) await this.lock();
  }

  /**
   * Unlocks the vault in this tab; does nothing where nothing is locked. For a passkey, call it inside a click.
   *
   * @throws {BkVaultError} `vault-pin-wrong`, `vault-pin-wait`, `vault-erased`, `vault-passphrase-wrong`,
   * `vault-passkey-failed`, `vault-native-failed`, `vault-secret-missing`.
   * @throws {BkStorageError} `storage-locked` when {@link lock} was called meanwhile.
   */
  async unlock(secret?: Secret): Promise<void> {
    const locks = this.#locks;
    try {
      await this.store();
      return;
    } catch (error) {
      if (!isLocked(error)) throw error;
    }
    try {
      this.#store = Promise.resolve(await this.#unlocked(secret));
    } catch (error) {
      if (isBkError(error) && error.code === 'vault-erased') {
        this.#forget();
        // Other tabs may have it open.
        this.#channel?.postMessage('wiped');
      }
      throw error;
    }
    if (locks !== this.#locks) {
      this.#lockNow();
      throw new BkStorageError('storage-locked', 'The vault was locked while it was being opened');
    }
    this.#tell('unlocked');
  }

  /**
   * Locks the vault in this tab: stores what was typed last, then drops the data key and every store. Levels
   * without a lock stay as they are. What is being unlocked, or is getting another level, is locked as soon as that
   * is done.
   */
  async lock(): Promise<void> {
    this.#locks++;
    if (this.#lockable === undefined) return;
    if (this.#lastSaves.size > 0) await this.#saveLast();
    this.#lockNow();
  }

  /**
   * For whoever stores what is typed a little later: is called before the vault is locked.
   *
   * @param save - Never rejects.
   * @returns A function that stops it.
   */
  beforeLock(save: () => Promise<unknown>): () => void {
    this.#lastSaves.add(save);
    return () => this.#lastSaves.delete(save);
  }

  /**
   * Puts a store in memory in the place of what is on this device, which is neither touched nor readable until
   * {@link closeSession}; a lock of it is closed. Does nothing while such a session runs.
   *
   * @param helper - Who helps; stands in the log of uses.
   * @param until - When it ends in any case, in milliseconds since 1970.
   */
  async openSession(helper: string, until: number): Promise<void> {
    if (this.#aside) return;
    await this.#saveLast();
    const own = await this.#store?.catch(ignoreLocked);
    this.#aside = { memory: own?.level === 'session' ? own : undefined, chosen: this.#chosen, helper };
    this.#close();
    this.#store = Promise.resolve(new MemoryStore());
    this.#chosen = true;
    this.#unwatchSession();
    this.#watchSession(until);
    this.#tell('wiped');
  }

  /** Erases what the helper session had and puts back what is on this device, locked where it has a lock. */
  async closeSession(): Promise<void> {
    const aside = this.#aside;
    if (!aside) return;
    const store = await this.store();
    this.#aside = undefined;
    this.#unwatchSession();
    this.#store = aside.memory && Promise.resolve(aside.memory);
    this.#chosen = aside.memory !== undefined && aside.chosen;
    if (this.#chosen) this.#watchSession();
    this.#tell('wiped');
    await store.wipe();
  }

  /** Who helps, while a helper session runs. */
  get helper(): string | undefined {
    return this.#aside?.helper;
  }

  /** The clock of the session, while there is one; it runs also where nobody shows it. */
  get watch(): IdleWatch | undefined {
    return this.#watch;
  }

  /**
   * Lets somebody show the countdown and end the session in a way that can be reported. Without it a session
   * that is over is erased all the same.
   */
  onCountdown(changed: () => void, over: (why: SessionOver) => Promise<unknown>): void {
    this.#countdown = changed;
    this.#over = over;
  }

  /** What this browser, or the app around it, can really do. */
  async levels(): Promise<readonly Level[]> {
    const { probeLevels } = await import('./levels.js');
    return probeLevels(this.#connection.name);
  }

  /** How the vault stands. @throws {BkStorageError} when there is one that cannot be read at all. */
  async status(): Promise<VaultStatus> {
    const level = await this.level();
    const store = await this.store().catch(ignoreLocked);
    const { recovered, unreadable } = (await store?.list()) ?? { recovered: [], unreadable: [] };
    const jobs = ((await store?.listJobs()) ?? []).filter(({ content }) => content === undefined);
    const pin = !store && level === 'pin' && (await (await import('./locks.js')).pinState(this.#context()));
    return {
      level,
      locked: !store,
      readOnly: store?.readOnly ?? this.#connection.newer,
      recovered: recovered.length,
      unreadable: unreadable.length + jobs.length,
      evicted: this.#evicted && !this.#aside,
      hung: this.#hung,
      persisted: await persisted(),
      ...(pin || undefined),
    };
  }

  /** Every record, as one text that only the passphrase opens. @throws {BkDataError} `vault-passphrase-short`. */
  async export(passphrase: string): Promise<string> {
    const store = await this.store();
    const { writeFile } = await import('./vault-file.js');
    return writeFile(store, passphrase, this.#context());
  }

  /**
   * Merges what an export holds. All of it is opened and checked before anything is stored.
   *
   * @param check - Throws on a record that does not belong into the store; `false` leaves one out.
   * @throws {BkVaultError} `vault-file`, `vault-file-size`, `vault-passphrase-wrong`.
   */
  async import(
    text: string,
    passphrase: string,
    check: (data: RecordData) => boolean = () => true,
  ): Promise<Imported> {
    const store = await this.store();
    const { mergeFile, readFile } = await import('./vault-file.js');
    const records = (await readFile(text, passphrase, this.#context())).filter(({ data }) => check(data));
    const imported = await mergeFile(store, records);
    this.changed();
    return imported;
  }

  /**
   * Erases everything on this device, also what cannot be opened. Resolves after the last commit. In a helper
   * session only what that one has.
   *
   * @throws {BkWipeError} `vault-wipe-incomplete` with the report, when anything is left.
   */
  async wipe(): Promise<WipeReport> {
    if (!this.#aside) return (this.#wiping ??= this.#wipe());
    await this.empty();
    return { erased: {}, left: {}, databaseGone: false, errors: [] };
  }

  async #wipe(): Promise<WipeReport> {
    // At once, before anything that has to wait for the disk.
    await this.empty();
    const vid = await readHead(this.#connection).then(
      (head) => head?.vid,
      () => undefined, // what cannot be read is erased all the same
    );
    this.#close(true);
    try {
      // First, for it may be the key; what it does not do must not keep the rest from being erased.
      const [app] = await Promise.allSettled([this.#wipeApp(vid)]);
      const report = await eraseVault(this.#connection);
      clearMark();
      this.#evicted = false;
      if (app.status === 'fulfilled') return report;
      throw new BkWipeError({ ...report, left: { app: 1 }, errors: [app.reason] });
    } finally {
      this.#wiping = undefined;
      this.#forget();
      this.#unwatchSession();
      rememberShared(false);
      this.#channel?.postMessage('wiped');
      this.#tell('wiped');
    }
  }

  /** Erases what stands in memory, and nothing else. */
  async empty(): Promise<void> {
    const current = this.#store;
    const store = await current?.catch(() => undefined);
    if (store?.level !== 'session') return;
    // Another one in its place: what is still under way, such as an answer of the server, is of the session before.
    if (this.#store === current) this.#store = Promise.resolve(new MemoryStore());
    await store.wipe();
    this.#tell('wiped');
  }

  /** Hears of every change, also of other tabs, and what kind it is. @returns A function that stops it. */
  subscribe(listener: (change: VaultChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells this page and the other tabs that something was stored. */
  changed(): void {
    this.#channel?.postMessage('changed');
    this.#tell('changed');
  }

  #listen(name: string): void {
    if (typeof BroadcastChannel === 'undefined') return;
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = (event) => void this.#heard(event.data === 'wiped');
    // In Node an open channel would keep the process alive.
    (this.#channel as { unref?: () => void }).unref?.();
  }

  /** A listener that throws must not make a save look as if it had failed. */
  #tell(change: VaultChange): void {
    // First of all what is on screen goes: who reads anew comes after.
    if (change !== 'changed') this.#host.conceal(change);
    for (const listener of this.#listeners) queueMicrotask(() => listener(change));
  }

  #watchSession(until?: number): void {
    this.#watch ??= new IdleWatch({
      ...(until !== undefined && { until }),
      now: () => this.#host.now(),
      changed: () => this.#countdown(),
      over: (why) => void this.#end(why).catch(() => undefined), // told by whoever shows the session
    });
    this.#watch.start();
  }

  #unwatchSession(): void {
    this.#watch?.stop();
    this.#watch = undefined;
  }

  async #end(why: SessionOver): Promise<void> {
    if (this.#over) await this.#over(why);
    else if (this.#aside) await this.closeSession();
    // The answer to whose device this is stays: it is the same device for whoever comes back to the page.
    else if (why === 'left') await this.empty();
    else await this.wipe();
  }

  /** Another tab stored something, chose a level or wiped. */
  async #heard(wiped: boolean): Promise<void> {
    const current = this.#store;
    const store = await current?.catch(() => undefined);
    if (wiped && store?.level === 'session' && !this.#aside) {
      // Another tab of this browser was told to erase everything; what is here is part of that.
      await store.wipe();
      if (this.#store === current) this.#forget();
      this.#unwatchSession();
      rememberShared(false);
      this.#tell('wiped');
      return;
    }
    let change: VaultChange = 'changed';
    if (store?.level === 'session') {
      if (!this.#chosen && this.#store === current) this.#store = this.#join(store);
    } else if (store) {
      const happened = await this.#whatHappened();
      if (happened && this.#store === current) {
        // What is still under way with the old key hears for itself that it is out of date.
        this.#open = undefined;
        this.#forget();
        change = happened;
      }
    }
    this.#tell(change);
  }

  /**
   * What became of the vault that is open here; `undefined` while it is the one on the device, under the same
   * key. So it is taken to be also where the device cannot be read now: to fail to read is not to be empty.
   */
  async #whatHappened(): Promise<VaultChange | undefined> {
    if (!this.#open) return undefined; // in the app: it refuses what is out of date
    const { vid, epoch } = this.#open.unlocked;
    const look = await readHead(this.#connection).then(
      (head) => ({ head }),
      () => undefined,
    );
    if (!look) return undefined;
    const { head } = look;
    if (!head) return 'wiped';
    if (head.vid === vid && (head.epoch ?? 0) === epoch) return undefined;
    return head.level === 'device' ? 'changed' : 'locked';
  }

  /** What was typed here before the question was answered elsewhere goes along. */
  #join(memory: Store): Promise<Store> {
    const joined = this.#openVault().then(
      async (vault) => {
        if (!vault) {
          // Another client on this page has heard the answer.
          if (isShared()) {
            this.#chosen = true;
            this.#watchSession();
          }
          return memory;
        }
        await copyAll(memory, vault);
        this.#chosen = true;
        return vault;
      },
      (error: unknown) => {
        if (!isLocked(error)) return memory;
        this.#typed = memory;
        this.#store = undefined;
        throw error;
      },
    );
    joined.catch(() => undefined); // whoever asks for the store hears of it
    return joined;
  }

  /**
   * A save of another tab that falls between the copy and the wipe of `from` is lost with the vault that this
   * tab was told to erase; the few milliseconds are not worth a second way to lock everybody out.
   */
  async #move(
    from: Store,
    level: Level,
    secret: Secret | undefined,
    known: readonly string[],
  ): Promise<Store> {
    const toApp = level === 'native' && appWith('vault-store') !== undefined;
    const [open, native] = [this.#open, this.#native];
    if (open && level !== 'session' && !toApp) {
      const { changeLevel } = await import('./locks.js');
      return this.#hold(await changeLevel(this.#context(secret), open.unlocked, level, known));
    }
    if (from.level === level) return from; // in memory, or in the app: there is no secret to change
    await contentOf(from); // before anything is made for what cannot be taken along
    const to = toApp ? await this.#openApp() : await this.#create(level, secret, known);
    if (level !== 'session') await copyAll(from, to);
    await from.wipe();
    if (this.#open === open) this.#open = undefined;
    if (this.#native === native) this.#native = undefined;
    if (!this.#open && !this.#native) this.#autoLock?.stop();
    return to;
  }

  async #create(level: Level, secret: Secret | undefined, known: readonly string[]): Promise<Store> {
    if (level === 'session') return new MemoryStore();
    if (level === 'device') {
      const { createVault } = await import('./create-vault.js');
      return this.#hold(await createVault(this.#connection, this.#host.now()));
    }
    const { createLocked } = await import('./locks.js');
    return this.#hold(await createLocked(this.#context(secret), level, known));
  }

  async #openStore(): Promise<Store> {
    this.#hung = false;
    const reading = this.#connection.run(unlock);
    reading.catch(() => undefined); // where the app or the memory is used instead
    // The browser is at work on the above; a look at its other storage, which blocks the page, fits in between.
    if (isShared()) {
      this.#chosen = true;
      this.#watchSession();
      return new MemoryStore();
    }
    const store = await this.#openVault(reading).catch((error: unknown) => this.#inMemory(error));
    this.#chosen = store !== undefined;
    setTimeout(() => this.#prefetch(), PREFETCH_MS);
    return store ?? this.#typed ?? new MemoryStore();
  }

  /** The vault on the device or in the app, where nobody is needed to open it. @throws {BkStorageError} `storage-locked`. */
  async #openVault(reading = this.#connection.run(unlock)): Promise<Store | undefined> {
    if (appWith('vault-store') && (await (await import('./native-store.js')).nativeStoreHolds()))
      this.#refuse('native');
    try {
      const unlocked = await reading;
      this.#evicted = !unlocked && readMark() !== undefined;
      if (!unlocked) return undefined;
      return await this.#hold(unlocked.seals < MAX_SEALS ? unlocked : await this.#renewed(unlocked));
    } catch (error) {
      if (isLocked(error)) this.#lockedAt = (await readHead(this.#connection))?.level;
      throw error;
    }
  }

  /** What a later step needs, and does not find when the line is gone by then. */
  #prefetch(): void {
    const missing = () => undefined; // it is asked for again when it is needed
    import('./merge.js').catch(missing);
    if (!this.#chosen) import('./create-vault.js').catch(missing);
  }

  /** A browser without storage has no vault, and one whose storage hangs has none until the next load. */
  #inMemory(error: unknown): undefined {
    const code = isBkError(error) && error.code;
    this.#hung = code === 'storage-hung';
    if (!this.#hung && code !== 'storage-unavailable') throw error;
  }

  #refuse(level: Level): never {
    this.#lockedAt = level;
    throw new BkStorageError('storage-locked', 'The vault is locked');
  }

  async #unlocked(secret: Secret | undefined): Promise<Store> {
    const store = this.#lockedAt === 'native' && appWith('vault-store') && (await this.#openApp());
    const vault = store || (await this.#unlockVault(secret));
    this.#lockedAt = undefined;
    this.#chosen = true;
    if (this.#typed) await copyAll(this.#typed, vault);
    this.#typed = undefined;
    return vault;
  }

  async #unlockVault(secret: Secret | undefined): Promise<Store> {
    const { unlockWith } = await import('./locks.js');
    const unlocked = await unlockWith(this.#context(secret));
    if (unlocked) return this.#hold(unlocked);
    throw new BkStorageError('storage-gone', 'The vault was erased');
  }

  /** The same vault under a new data key; the old one where that fails, for it opens all there is. */
  async #renewed(old: Unlocked): Promise<Unlocked> {
    try {
      const { unlockWith } = await import('./locks.js');
      return (await unlockWith(this.#context())) ?? old;
    } catch {
      return old;
    }
  }

  async #openApp(): Promise<NativeStore> {
    const { openNativeStore } = await import('./native-store.js');
    const native = await openNativeStore();
    await this.#watchVault();
    this.#native = native;
    return native;
  }

  /** Keeps a vault open in this tab; an older key of it is dropped. */
  async #hold(unlocked: Unlocked): Promise<VaultStore> {
    if (unlocked.level !== 'device') await this.#watchVault();
    else this.#autoLock?.stop();
    this.#open?.store.lock();
    const store = new VaultStore(this.#connection, unlocked, { now: () => this.#host.now() });
    const { rows: _read, ...held } = unlocked;
    this.#open = { unlocked: held, store };
    // Written anew each time: somebody may have cleared it, and an older vault may have left its own.
    writeMark({ vid8: unlocked.vid.slice(0, 8), level: unlocked.level, at: this.#host.now() });
    return store;
  }

  /** Locks what is about to be opened when nobody uses it any more. */
  async #watchVault(): Promise<void> {
    const { AutoLock } = await import('./auto-lock.js');
    const lock = () => void this.lock();
    this.#autoLock?.stop();
    this.#autoLock = new AutoLock({
      idleMs: IDLE_MS,
      hiddenMs: HIDDEN_MS,
      onIdle: lock,
      onHidden: lock,
      // A page that is left stands still at once, and is not to come back open. Drafts were stored as it was hidden.
      onLeave: () => this.#lockNow(),
      now: () => this.#host.now(),
    });
    this.#autoLock.start();
  }

  /** Level of the vault that is open here and can be locked. */
  get #lockable(): Level | undefined {
    const level = (this.#open?.store ?? this.#native)?.level;
    return level === 'device' ? undefined : level;
  }

  #lockNow(): void {
    this.#locks++;
    const level = this.#lockable;
    if (level === undefined) return;
    this.#close();
    this.#store = undefined;
    this.#lockedAt = level;
    this.#tell('locked');
  }

  async #saveLast(): Promise<void> {
    const over = new AbortController();
    const saved = Promise.all([...this.#lastSaves].map((save) => save()));
    await Promise.race([saved, delay(LAST_SAVE_MS, over.signal)]);
    over.abort();
  }

  /** Drops the data key, and what had it. @param abandon - Also of the saves that have begun. */
  #close(abandon = false): void {
    this.#autoLock?.stop();
    for (const store of [this.#open?.store, this.#native])
      if (abandon) store?.abandon();
      else store?.lock();
    this.#autoLock = this.#open = this.#native = undefined;
  }

  /** Back to the start: the next call finds out anew what there is. */
  #forget(): void {
    this.#close();
    this.#store = undefined;
    this.#lockedAt = undefined;
    this.#typed = undefined;
    this.#chosen = false;
  }

  /** What the app keeps for this vault: its key, or the vault itself. */
  async #wipeApp(vid: string | undefined): Promise<void> {
    const calls = [appWith('vault-store')?.call('vault-store.wipe', {})];
    if (vid !== undefined) calls.push(appWith('vault-key')?.call('vault-key.delete', { vid }));
    await Promise.all(calls.map((call) => inTime(call)));
  }

  #context(secret?: Secret): LockContext {
    return {
      connection: this.#connection,
      now: this.#host.now(),
      secret,
      passkeyHost: this.#host.options.passkeyHost,
      rounds: this.#tuning.rounds,
    };
  }
}

/** The store of the client. */
export const vaultPart: Part<Vault> = { key: 'vault', create: (host) => new Vault(host) };

const isLocked = (error: unknown) => isBkError(error) && error.code === 'storage-locked';

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
  if (from.readOnly)
    throw new BkStorageError('storage-newer', 'The vault was written by a newer version of the library');
  if (unreadable.length > 0 || jobs.some(({ content }) => content === undefined))
    throw new BkStorageError('storage-unreadable', 'Something in the vault cannot be opened');
  return { records, jobs };
}

async function copyAll(from: Store, to: Store): Promise<void> {
  const { records, jobs } = await contentOf(from);
  for (const { id, data, at } of records) await to.merge(id, { sv: SCHEMA_VERSION, data, at });
  for (const { head, content } of jobs) if (content !== undefined) await to.addJob(head, content);
}

/** Whoever asked for it hears how the wipe went. */
const ignoreReport = () => undefined;

function ignoreLocked(error: unknown): undefined {
  if (!isLocked(error)) throw error;
}
