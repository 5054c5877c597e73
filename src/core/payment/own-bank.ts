/**
 * The bank that the payer uses, so that it is asked once. Kept in the vault, like all that says something of a person.
 * @module
 */
import { isBkError } from '../errors.js';
import type { Part, PartHost } from '../part.js';
import { vaultPart } from '../storage/vault.js';

const KIND = 'own-bank';

/** Remembers a bank by its BIN. What cannot be remembered is asked again; nobody is kept from paying. */
export class OwnBank {
  readonly #host: PartHost;

  constructor(host: PartHost) {
    this.#host = host;
  }

  /** BIN of the bank chosen last; `undefined` where there is none, or while the vault is locked. */
  async get(): Promise<string | undefined> {
    const bin = (await this.#record())?.data.bin;
    return typeof bin === 'string' ? bin : undefined;
  }

  /** @returns Whether it will be there the next time. */
  async set(bin: string): Promise<boolean> {
    try {
      const id = (await this.#record())?.id ?? crypto.randomUUID();
      const store = await this.#host.use(vaultPart).store();
      await store.put(id, () => ({ kind: KIND, bin }));
      return true;
    } catch (error) {
      if (isBkError(error)) return false;
      throw error;
    }
  }

  async #record() {
    try {
      const { records } = await (await this.#host.use(vaultPart).store()).list();
      return records.find(({ data }) => data.kind === KIND);
    } catch (error) {
      if (isBkError(error)) return undefined; // locked, or cannot be read
      throw error;
    }
  }
}

/** The bank that the payer uses. */
export const ownBankPart: Part<OwnBank> = { key: 'own-bank', create: (host) => new OwnBank(host) };
