/**
 * Which store is in use. The first save asks one question, "Máy của tôi" or "Máy dùng chung"; until
 * it is answered everything stays in memory.
 * @module
 */
import { isBkError } from '../errors.js';
import type { Part, PartHost } from '../part.js';
import { Connection } from './connection.js';
import { MemoryStore } from './memory-store.js';
import type { Level, Store } from './store.js';
import { eraseVault } from './vault-access.js';
import { createVaultStore, openVaultStore } from './vault-store.js';

/** Remembers within the tab that this is a shared device; nothing personal. */
const SESSION_FLAG = 'bk.level';

/** Owns the one store that profiles, drafts and outbox share. */
export class Vault {
  readonly #host: PartHost;
  readonly #connection: Connection;
  readonly #listeners = new Set<() => void>();
  readonly #channel: BroadcastChannel | undefined;
  #store: Promise<Store> | undefined;
  #chosen = false;

  constructor(host: PartHost) {
    this.#host = host;
    const name = host.options.databaseName ?? 'bk-vault';
    this.#connection = new Connection(name);
    if (typeof BroadcastChannel !== 'undefined') {
      this.#channel = new BroadcastChannel(name);
      this.#channel.onmessage = () => void this.#heard();
      // In Node an open channel would keep the process alive.
      (this.#channel as { unref?: () => void }).unref?.();
    }
  }

  /** The level that the person chose, or `undefined` while the question is open. */
  async level(): Promise<Level | undefined> {
    const { level } = await this.store();
    return this.#chosen ? level : undefined;
  }

  /** The store in use. @throws {BkStorageError} when the device has a vault that cannot be opened. */
  store(): Promise<Store> {
    this.#store ??= this.#openStore().catch((error: unknown) => {
      this.#store = undefined;
      throw error;
    });
    return this.#store;
  }

  /**
   * Answers the question and takes along what is in memory.
   * `session` erases a vault that is already on the device.
   *
   * @throws {BkStorageError} `storage-unavailable` when this browser cannot keep a vault. Nothing has changed then.
   */
  async setLevel(level: Level): Promise<void> {
    const from = await this.store();
    if (from.level !== level) {
      const moved = this.#move(from, level);
      // Whoever asks meanwhile waits: what is written to the old store now would be left behind.
      this.#store = moved.catch(() => from);
      await moved;
    }
    this.#chosen = true;
    rememberSession(level === 'session');
    this.changed();
  }

  /**
   * Erases everything on this device, also what cannot be opened. Resolves after the last commit.
   */
  async wipe(): Promise<void> {
    await eraseVault(this.#connection).catch(ignoreUnavailable);
    this.#store = undefined;
    this.#chosen = false;
    rememberSession(false);
    this.changed();
  }

  /** Hears of every change, also of other tabs. @returns A function that stops it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells this page and the other tabs that something was stored. */
  changed(): void {
    this.#channel?.postMessage('changed');
    this.#tell();
  }

  /** A listener that throws must not make a save look as if it had failed. */
  #tell(): void {
    for (const listener of this.#listeners) queueMicrotask(listener);
  }

  /** Another tab stored something, chose a level or wiped. */
  async #heard(): Promise<void> {
    const current = this.#store;
    const store = await current?.catch(() => undefined);
    if (store && this.#store === current) {
      if (store.level === 'device') this.#store = undefined;
      // What was typed here before the question was answered elsewhere goes along.
      else if (!this.#chosen) this.#store = this.#join(store).catch(() => store);
    }
    this.#tell();
  }

  async #join(memory: Store): Promise<Store> {
    const vault = await openVaultStore(this.#connection);
    if (!vault) return memory;
    await copyAll(memory, vault);
    this.#chosen = true;
    return vault;
  }

  async #move(from: Store, level: Level): Promise<Store> {
    const to =
      level === 'session' ? new MemoryStore() : await createVaultStore(this.#connection, this.#host.now());
    await copyAll(from, to);
    await from.wipe();
    return to;
  }

  async #openStore(): Promise<Store> {
    if (sessionRemembered()) {
      this.#chosen = true;
      return new MemoryStore();
    }
    const store = await openVaultStore(this.#connection).catch(ignoreUnavailable);
    this.#chosen = store !== undefined;
    return store ?? new MemoryStore();
  }
}

/** The store of the client. */
export const vaultPart: Part<Vault> = { key: 'vault', create: (host) => new Vault(host) };

async function copyAll(from: Store, to: Store): Promise<void> {
  for (const { id, data } of (await from.list()).records) await to.put(id, () => data);
  for (const { head, content } of await from.listJobs())
    if (content !== undefined) await to.addJob(head, content);
}

/** A browser without storage has no vault, and works in memory. */
function ignoreUnavailable(error: unknown): undefined {
  if (!isBkError(error) || error.code !== 'storage-unavailable') throw error;
}

function sessionRemembered(): boolean {
  try {
    return globalThis.sessionStorage?.getItem(SESSION_FLAG) === 'session';
  } catch {
    return false; // storage switched off: the question is simply asked again
  }
}

function rememberSession(on: boolean): void {
  try {
    if (on) globalThis.sessionStorage?.setItem(SESSION_FLAG, 'session');
    else globalThis.sessionStorage?.removeItem(SESSION_FLAG);
  } catch {
    // as above
  }
}
