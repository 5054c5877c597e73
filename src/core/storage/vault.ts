/**
 * Which store is in use, and whether it is open in this tab. The first save asks one question, "Máy của tôi"
 * or "Máy dùng chung"; until it is answered everything stays in memory.
 *
 * Spec: docs/security.md.
 * @module
 */
import type { Part, PartHost } from '../part.js';
import type { IdleWatch, SessionOver } from './idle-watch.js';
import type { Secret } from './slots/slot.js';
import type { Level, RecordData, Store } from './store.js';
import type { VaultChange } from './vault-change.js';
import type { Imported } from './vault-file.js';
import { VaultKeeper, type VaultModules, type VaultTuning } from './vault-keeper.js';
import type { VaultStatus } from './vault-status.js';
import type { WipeReport } from './wipe.js';

/** Owns the one store that profiles, drafts and outbox share. */
export interface Vault {
  /** The level that the person chose, also while locked; `undefined` while the question is open. */
  level(): Promise<Level | undefined>;

  /**
   * The store in use.
   *
   * @throws {BkStorageError} `storage-locked` until {@link unlock}; others when the device has a vault that
   * cannot be opened.
   */
  store(): Promise<Store>;

  /**
   * Answers the question, or changes how the vault is unlocked, and takes along what there is.
   * `session` erases a vault that is already on the device, and takes nothing of it along: the next person at a
   * shared device would read it. The same holds for what is on screen.
   *
   * @param secret - For `pin` and `passphrase`; with the level that is set already, it is changed.
   * @param known - Texts that a PIN must not be part of, such as a birth date or a phone number.
   * @throws {BkStorageError} `storage-unavailable` when this browser cannot keep such a vault, `storage-locked`;
   * `vault-pin-format`, `vault-pin-weak`, `vault-passphrase-short`, `vault-passkey-failed`, `vault-native-failed`;
   * `storage-session` in a helper session; `storage-newer`, `storage-unreadable` when a part of it could not be
   * taken along. Nothing that was there is lost then: what is in memory stays there, and the next try takes it
   * along. `storage-offline` when a part of the library cannot be fetched.
   */
  setLevel(level: Level, secret?: Secret, known?: readonly string[]): Promise<void>;

  /**
   * Unlocks the vault in this tab; does nothing where nothing is locked. For a passkey, call it inside a click.
   *
   * @throws {BkVaultError} `vault-pin-wrong`, `vault-pin-wait`, `vault-erased`, `vault-passphrase-wrong`,
   * `vault-passkey-failed`, `vault-native-failed`, `vault-secret-missing`.
   * @throws {BkStorageError} `storage-locked` when {@link lock} was called meanwhile.
   */
  unlock(secret?: Secret): Promise<void>;

  /**
   * Locks the vault in this tab: stores what was typed last, then drops the data key and every store. Levels
   * without a lock stay as they are. What is being unlocked, or is getting another level, is locked as soon as that
   * is done.
   */
  lock(): Promise<void>;

  /**
   * For whoever stores what is typed a little later: is called before the vault is locked.
   *
   * @param save - Never rejects.
   * @returns A function that stops it.
   */
  beforeLock(save: () => Promise<unknown>): () => void;

  /**
   * Puts a store in memory in the place of what is on this device, which is neither touched nor readable until
   * {@link closeSession}; a lock of it is closed. Does nothing while such a session runs.
   *
   * @param helper - Who helps; stands in the log of uses.
   * @param until - When it ends in any case, in milliseconds since 1970.
   */
  openSession(helper: string, until: number): Promise<void>;

  /** Erases what the helper session had and puts back what is on this device, locked where it has a lock. */
  closeSession(): Promise<void>;

  /** Who helps, while a helper session runs. */
  readonly helper: string | undefined;

  /** The clock of the session, while there is one; it runs also where nobody shows it. */
  readonly watch: IdleWatch | undefined;

  /**
   * Lets somebody show the countdown and end the session in a way that can be reported. Without it a session
   * that is over is erased all the same.
   */
  onCountdown(changed: () => void, over: (why: SessionOver) => Promise<unknown>): void;

  /** What this browser, or the app around it, can really do. */
  levels(): Promise<readonly Level[]>;

  /** How the vault stands. @throws {BkStorageError} when there is one that cannot be read at all. */
  status(): Promise<VaultStatus>;

  /** Every record, as one text that only the passphrase opens. @throws {BkDataError} `vault-passphrase-short`. */
  export(passphrase: string): Promise<string>;

  /**
   * Merges what an export holds. All of it is opened and checked before anything is stored.
   *
   * @param check - Throws on a record that does not belong into the store; `false` leaves one out.
   * @throws {BkVaultError} `vault-file`, `vault-file-size`, `vault-passphrase-wrong`.
   */
  import(text: string, passphrase: string, check?: (data: RecordData) => boolean): Promise<Imported>;

  /**
   * Erases everything on this device, also what cannot be opened. Resolves after the last commit. In a helper
   * session only what that one has.
   *
   * @throws {BkWipeError} `vault-wipe-incomplete` with the report, when anything is left.
   */
  wipe(): Promise<WipeReport>;

  /** Erases what stands in memory, and nothing else. */
  empty(): Promise<void>;

  /**
   * Brings along code that would be fetched when it is used: for those who must not fail when the line is gone by
   * then. Firefox does not fetch again what it could not fetch once.
   */
  bring(modules: Partial<VaultModules>): void;

  /** Hears of every change, also of other tabs, and what kind it is. @returns A function that stops it. */
  subscribe(listener: (change: VaultChange) => void): () => void;

  /** Tells this page and the other tabs that something was stored. */
  changed(): void;
}

/** A vault for itself, as a test needs one. */
export const makeVault = (host: PartHost, tuning?: VaultTuning): Vault => new VaultKeeper(host, tuning);

/** The store of the client. */
export const vaultPart: Part<Vault> = { key: 'vault', create: (host) => makeVault(host) };
