/**
 * Receipts: read from the server that issued them, and kept on the device.
 * @module
 */
import { check, isBkError, type BkNetworkError } from '../errors.js';
import { Transport } from '../outbox/transport.js';
import type { Part, PartHost } from '../part.js';
import type { Json, Level, RecordData, Store } from '../storage/store.js';
import { vaultPart, type Vault } from '../storage/vault.js';
import { asReceipt, type Receipt } from './receipt.js';

const KIND = 'receipt';

/** A receipt that is kept on the device. */
export interface KeptReceipt {
  readonly receipt: Receipt;
  /** Since when it is kept as it is, in milliseconds since 1970. */
  readonly keptAt: number;
  /** Where; in `session` it goes with the session. */
  readonly level: Level;
}

/** A receipt as it was read; without `keptAt` and `level` where it could not be kept. */
export interface ReadReceipt extends Partial<KeptReceipt> {
  readonly receipt: Receipt;
  /** Why the server could not be asked: this is what was kept. */
  readonly problem?: unknown;
}

/** Whether an error says that the order is paid and its receipt not issued yet. */
export const isNotIssued = (error: unknown): boolean =>
  isBkError(error) && (error as BkNetworkError).problemType === 'urn:ba-khong:problem:receipt-not-issued';

/** Reads receipts and keeps them. */
export class Receipts {
  readonly #host: PartHost;
  readonly #vault: Vault;

  constructor(host: PartHost) {
    this.#host = host;
    this.#vault = host.use(vaultPart);
  }

  /**
   * The receipt as the server has it, kept on the device from then on; without a line, what was kept.
   *
   * @throws {BkNetworkError} `network-status` with 404: there is none, or `problemType` ends in `receipt-not-issued`;
   * others where nothing was kept.
   * @throws {BkDataError} `receipt-shape` for an answer that is no receipt.
   * @throws {BkStorageError} `storage-locked`: while the vault is locked no receipt is shown.
   */
  async receipt(id: string, signal?: AbortSignal): Promise<ReadReceipt> {
    const store = await this.#openStore();
    const path = `/receipts/${encodeURIComponent(id)}`;
    let receipt: Receipt;
    try {
      receipt = asReceipt(await new Transport(this.#host.options).request(path, { signal }));
      check(receipt.id === id, 'receipt-shape', 'The answer is another receipt');
    } catch (error) {
      const kept = store && isOutOfReach(error) ? await this.#find(id, store) : undefined;
      if (!kept) throw error;
      return { ...kept, problem: error };
    }
    return (store && (await this.#keep(receipt, store))) ?? { receipt };
  }

  /** What is kept on the device, the newest first. */
  async kept(): Promise<readonly KeptReceipt[]> {
    const all = (await this.#records()).map(({ kept }) => kept);
    // Two tabs may each have kept the same one.
    const byId = new Map(all.sort((a, b) => a.keptAt - b.keptAt).map((one) => [one.receipt.id, one]));
    return [...byId.values()].sort((a, b) => b.receipt.issuedAt.localeCompare(a.receipt.issuedAt));
  }

  /** Deletes what is kept of a receipt; the collecting body still has its own. */
  async forget(id: string): Promise<void> {
    const store = await this.#vault.store();
    for (const { recordId, kept } of await this.#records(store))
      if (kept.receipt.id === id) await store.remove(recordId);
    this.#vault.changed();
  }

  /** `undefined` where nothing can be kept, which is no reason not to show a receipt; a lock is one. */
  async #openStore(): Promise<Store | undefined> {
    try {
      return await this.#vault.store();
    } catch (error) {
      if (!isBkError(error) || error.code === 'storage-locked') throw error;
      return undefined;
    }
  }

  /** @returns `undefined` when it could not be kept, which loses nothing now. */
  async #keep(receipt: Receipt, store: Store): Promise<KeptReceipt | undefined> {
    try {
      const known = (await this.#records(store)).find(({ kept }) => kept.receipt.id === receipt.id);
      if (known && JSON.stringify(known.kept.receipt) === JSON.stringify(receipt)) return known.kept;
      const keptAt = this.#host.now();
      const data = { kind: KIND, keptAt, receipt: receipt as unknown as Json };
      await store.put(known?.recordId ?? crypto.randomUUID(), () => data);
      this.#vault.changed();
      return { receipt, keptAt, level: store.level };
    } catch (error) {
      if (!isBkError(error)) throw error;
      return undefined;
    }
  }

  async #find(id: string, store: Store): Promise<KeptReceipt | undefined> {
    return (await this.#records(store)).find(({ kept }) => kept.receipt.id === id)?.kept;
  }

  async #records(given?: Store): Promise<readonly Found[]> {
    const store = given ?? (await this.#vault.store());
    return (await store.list()).records.flatMap(({ id, data }) => found(id, data, store.level));
  }
}

/** Receipts; `client.use(receiptsPart)`, since a client knows by name only what most pages need. */
export const receiptsPart: Part<Receipts> = { key: 'receipts', create: (host) => new Receipts(host) };

interface Found {
  readonly recordId: string;
  readonly kept: KeptReceipt;
}

/** A record may come from a file of somebody else. */
function found(recordId: string, { kind, keptAt, receipt }: RecordData, level: Level): readonly Found[] {
  if (kind !== KIND || typeof keptAt !== 'number') return [];
  try {
    return [{ recordId, kept: { receipt: asReceipt(receipt), keptAt, level } }];
  } catch {
    return [];
  }
}

/** Everything but an answer that is about this receipt. */
function isOutOfReach(error: unknown): boolean {
  if (!isBkError(error) || !error.code.startsWith('network-')) return false;
  const { code, status } = error as BkNetworkError;
  return code === 'network-body' || status === undefined || status >= 500;
}
