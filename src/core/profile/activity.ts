/**
 * The log of uses: who got which facts, when and for what. It holds the names of facts, never a value.
 *
 * Spec: Luật 91/2025/QH15, Điều 4 (the right to know).
 * @module
 */
import { check } from '../errors.js';
import type { Part, PartHost } from '../part.js';
import type { RecordData, StoredRecord } from '../storage/store.js';
import type { VaultChange } from '../storage/vault-change.js';
import { vaultPart, type Vault } from '../storage/vault.js';
import { isFactKey } from './facts.js';
import { ACTIVITY, isUse, rowsOf, type Use } from './traces.js';

export type { Use } from './traces.js';

/** How many uses are kept. */
const MOST = 200;

/** Keeps the last 200 uses. Every promise resolves after the transaction is done. */
export class Activity {
  readonly #host: PartHost;
  readonly #vault: Vault;

  constructor(host: PartHost) {
    this.#host = host;
    this.#vault = host.use(vaultPart);
  }

  /** The uses, the newest first; a row that is none is passed over, so that it does not hide the others. */
  async list(): Promise<readonly Use[]> {
    return (await this.#records())
      .flatMap(({ data }) => rowsOf(data).filter(isUse))
      .map((use) => ({ ...use, fields: use.fields.filter(isFactKey) }))
      .sort((a, b) => b.at.localeCompare(a.at))
      .slice(0, MOST);
  }

  /**
   * Writes down a use.
   *
   * @throws {BkDataError} `activity-use` without a name of who and what for; `activity-field` for what is no
   * fact key: a value must not get into the log by mistake. Nothing is written then.
   */
  async note(use: Omit<Use, 'id' | 'at'>): Promise<void> {
    const { helper } = this.#vault;
    const noted = checkedUse(helper === undefined ? use : { helper, ...use }, {
      id: crypto.randomUUID(),
      at: new Date(this.#host.now()).toISOString(),
    });
    const [record] = await this.#records();
    const store = await this.#vault.store();
    await store.put(record?.id ?? crypto.randomUUID(), (current) => {
      const uses = [noted, ...(current ? rowsOf(current) : [])].slice(0, MOST);
      return { ...current, kind: ACTIVITY, uses } as unknown as RecordData;
    });
    this.#vault.changed();
  }

  /** Forgets every use. */
  async clear(): Promise<void> {
    const store = await this.#vault.store();
    for (const { id } of await this.#records()) await store.remove(id);
    this.#vault.changed();
  }

  /** Hears of every change in the vault, also of other tabs. @returns A function that stops it. */
  subscribe(listener: (change: VaultChange) => void): () => void {
    return this.#vault.subscribe(listener);
  }

  /** One, or two where two tabs began at the same time. */
  async #records(): Promise<readonly StoredRecord[]> {
    const { records } = await (await this.#vault.store()).list();
    return records.filter(({ data }) => data.kind === ACTIVITY);
  }
}

/** The log of uses. */
export const activityPart: Part<Activity> = { key: 'activity', create: (host) => new Activity(host) };

function checkedUse(use: Omit<Use, 'id' | 'at'>, { id, at }: Pick<Use, 'id' | 'at'>): Use {
  const { who, purpose, people, fields, helper } = use;
  const named = [who, purpose, ...(helper === undefined ? [] : [helper])].every(
    (text) => typeof text === 'string' && text.trim() !== '',
  );
  const whose = Array.isArray(people) && people.every((person) => typeof person === 'string');
  check(named && whose, 'activity-use', 'A use names who, what for, and the ids of the profiles');
  const known =
    Array.isArray(fields) && fields.every((field) => typeof field === 'string' && isFactKey(field));
  check(known, 'activity-field', 'The fields of a use are fact keys');
  return { id, at, who, purpose, people: [...people], fields: [...fields], ...(helper && { helper }) };
}
