/**
 * The household on this device.
 * @module
 */
import { BkStorageError, check } from '../errors.js';
import { fetched } from '../lazy.js';
import type { Part, PartHost } from '../part.js';
import type { ProcedureDefinition } from '../procedure/definition.js';
import type { Prefilled } from '../procedure/prefill.js';
import { clearBeside } from '../storage/beside.js';
import * as levelChange from '../storage/level-change.js';
import type { Secret } from '../storage/slots/slot.js';
import { LEVELS, type Level, type RecordData, type StoredRecord } from '../storage/store.js';
import type { Imported } from '../storage/vault-file.js';
import type { VaultStatus } from '../storage/vault-status.js';
import type { VaultChange } from '../storage/vault-change.js';
import { vaultPart, type Vault } from '../storage/vault.js';
import type { WipeReport } from '../storage/wipe.js';
import { mergedFacts } from './fact-changes.js';
import { factDefinition, isFactKey, type FactKey } from './facts.js';
import { checkedFacts, checkRelation, type Facts, type Profile, type Relation } from './profile.js';
import { applicants } from './relations.js';
import { eraseTraces } from './traces.js';

const KIND = 'person';

/** What is kept of one person; each under a record of its own. */
interface PersonRecord {
  readonly kind: typeof KIND;
  readonly relation: Relation;
  readonly facts: Facts;
  /** Milliseconds since 1970; keeps the order in which people were added. */
  readonly createdAt: number;
}

/** Keeps the household's facts. Every promise resolves after the transaction is done. */
export class Profiles {
  readonly #host: PartHost;
  readonly #vault: Vault;
  /** Ids of people who were seen here: one who is gone since then was deleted. */
  readonly #seen = new Set<string>();

  constructor(host: PartHost) {
    this.#host = host;
    this.#vault = host.use(vaultPart);
    // Whoever says whose device this is must be heard also when the line is gone by then.
    this.#vault.bring({ levelChange });
  }

  /**
   * Everybody in the household, the owner first, then in the order in which they were added.
   *
   * @throws {BkStorageError} `storage-unreadable` when nothing can be read though something is there:
   * failing to read is not being empty.
   */
  async list(): Promise<readonly Profile[]> {
    const { records, unreadable } = await (await this.#vault.store()).list();
    const people = records.filter((record) => record.data.kind === KIND);
    if (people.length === 0 && unreadable.length > 0) {
      throw new BkStorageError('storage-unreadable', `${String(unreadable.length)} records cannot be opened`);
    }
    for (const { id } of people) this.#seen.add(id);
    const createdAt = (record: StoredRecord) => personOf(record.data).createdAt;
    return people
      .sort((a, b) => createdAt(a) - createdAt(b))
      .map(asProfile)
      .sort((a, b) => Number(b.relation === 'self') - Number(a.relation === 'self'));
  }

  /** One person, or `undefined`. */
  async get(id: string): Promise<Profile | undefined> {
    return (await this.list()).find((profile) => profile.id === id);
  }

  /**
   * Adds a person, or merges facts into one that is there; facts that are not named stay. Origins stay
   * honest: see {@link mergedFacts}. An id that nobody has yet makes a person of that id.
   *
   * @returns The id of the person.
   * @throws {BkDataError} `profile-id`; `profile-gone` for the id of somebody who was here and was deleted, or who
   * is out of sight: what is saved late brings nobody back; `profile-relation`, `profile-fact` as {@link checkedFacts}; `profile-owner` for a
   * second owner, as {@link setRelation}; nothing is kept then. Who is an owner already, with another one beside
   * them since an import, or dead, stays one.
   */
  async save(person: {
    readonly id?: string;
    readonly relation: Relation;
    readonly facts: Facts;
  }): Promise<string> {
    check(isObject(person), 'profile-fact', 'A person has a relation and facts');
    check(person.id === undefined || isText(person.id), 'profile-id', 'An id is text');
    const facts = checkedFacts(person);
    const id = person.id ?? crypto.randomUUID();
    const owned = person.relation === 'self' && (await this.#isOwned(id));
    const now = this.#host.now();
    const store = await this.#vault.store();
    await store.put(id, (current) => {
      const before = current && personOf(current);
      check(before || !this.#seen.has(id), 'profile-gone', 'This person is no longer kept here');
      checkOwner(owned, before?.relation);
      const after: PersonRecord = {
        ...before, // with what a newer version keeps here
        kind: KIND,
        relation: person.relation,
        facts: mergedFacts(before?.facts ?? {}, facts, new Date(now).toISOString()),
        createdAt: before?.createdAt ?? now,
      };
      return after as unknown as RecordData;
    });
    this.#seen.add(id);
    this.#vault.changed();
    return id;
  }

  /** Forgets some facts of a person. @throws {BkDataError} `profile-id`, `profile-fact` for keys that are no list. */
  async forget(id: string, keys: readonly string[]): Promise<void> {
    check(isText(id), 'profile-id', 'An id is text');
    check(Array.isArray(keys), 'profile-fact', 'Takes a list of keys of facts');
    await (
      await this.#vault.store()
    ).put(id, (current) => {
      if (!current) return undefined;
      const facts = Object.entries(personOf(current).facts).filter(([key]) => !keys.includes(key));
      return { ...current, facts: Object.fromEntries(facts) } as unknown as RecordData;
    });
    this.#vault.changed();
  }

  /**
   * Changes what a person is to the owner; their facts stay.
   *
   * @throws {BkDataError} `profile-relation`; `profile-owner` when somebody else is the owner already: what
   * the others are is said of that one. An owner who has died is followed by another.
   */
  async setRelation(id: string, relation: Relation): Promise<void> {
    checkRelation(relation);
    const owned = relation === 'self' && (await this.#isOwned(id));
    const store = await this.#vault.store();
    await store.put(id, (current) => {
      if (current?.kind !== KIND) return undefined;
      checkOwner(owned, personOf(current).relation);
      return { ...current, relation };
    });
    this.#vault.changed();
  }

  /**
   * Gives a person the address of another one, as typed: no card of theirs says it. Its date is that of the
   * original, for copying does not make it newer.
   *
   * @throws {BkDataError} `profile-copy` when the key is no address, or one of the two or the address is not there.
   */
  async copyAddress(from: string, to: string, key: FactKey): Promise<void> {
    const isAddress = isFactKey(key) && factDefinition(key).type === 'address';
    const [source, target] = await Promise.all([this.get(from), this.get(to)]);
    const fact = source?.facts[key];
    check(isAddress && fact && target, 'profile-copy', 'Copies an address that one person has to another');
    const { value, at } = fact;
    await this.save({ id: to, relation: target.relation, facts: { [key]: { value, source: 'typed', at } } });
  }

  /**
   * Deletes a person with all their facts, the consents about them, and their mention in the log of uses.
   * Drafts and dossiers that name them stay.
   */
  async remove(id: string): Promise<void> {
    const store = await this.#vault.store();
    // The person last: whoever is interrupted still sees them and deletes again.
    await eraseTraces(store, id);
    await store.remove(id);
    this.#vault.changed();
  }

  /**
   * The answers that the profiles give to a procedure.
   *
   * @param people - Which profile stands in which role of the definition.
   * @throws {BkStorageError} `storage-offline` when the code for it cannot be fetched.
   */
  async prefill(
    definition: ProcedureDefinition,
    people: Readonly<Record<string, Profile | undefined>>,
  ): Promise<Prefilled> {
    const { prefill } = await fetched(import('../procedure/prefill.js'));
    return prefill(definition, people);
  }

  /** Where facts are kept, or `undefined` while the person has not been asked. */
  level(): Promise<Level | undefined> {
    return this.#vault.level();
  }

  /**
   * Sets where facts are kept and what opens them, and takes along what there is. `session` erases what is on
   * the device, and takes nothing along. A PIN may not be part of what stands in the household's papers.
   *
   * @param secret - For `pin` and `passphrase`; given again, it is changed.
   * @throws {BkDataError} `vault-level` for none of them, `vault-secret` for one that is no `{ pin }` and no
   * `{ passphrase }` of text.
   * @throws {BkStorageError} As {@link Vault.setLevel}.
   */
  async setLevel(level: Level, secret?: Secret): Promise<void> {
    check(LEVELS.includes(level), 'vault-level', `A level is one of: ${LEVELS.join(', ')}`);
    checkSecret(secret);
    const known = secret && 'pin' in secret ? (await this.list()).flatMap(numbersOf) : [];
    await this.#vault.setLevel(level, secret, known);
  }

  /**
   * Unlocks what is kept, in this tab.
   *
   * @throws {BkDataError} `vault-secret` as {@link setLevel}.
   * @throws {BkVaultError} As {@link Vault.unlock}.
   */
  async unlock(secret?: Secret): Promise<void> {
    checkSecret(secret);
    return this.#vault.unlock(secret);
  }

  /** Locks what is kept, in this tab, after what was typed last is stored. Levels `session` and `device` have no lock. */
  lock(): Promise<void> {
    return this.#vault.lock();
  }

  /** The levels that this browser, or the app around it, can really do. */
  levels(): Promise<readonly Level[]> {
    return this.#vault.levels();
  }

  /** How the vault stands: locked, damaged, thrown away by the browser. */
  status(): Promise<VaultStatus> {
    return this.#vault.status();
  }

  /**
   * People, drafts and dossiers as one text for a file `.bkvault`, which only the passphrase opens. What cannot
   * be opened is not in it; `unreadable` of {@link status} says how much that is.
   *
   * @throws {BkDataError} `vault-passphrase-short`.
   * @throws {BkStorageError} `storage-unreadable` when there is something and none of it can be read.
   */
  async export(passphrase: string): Promise<string> {
    check(isText(passphrase), 'vault-passphrase-short', 'A file needs a passphrase');
    return this.#vault.export(passphrase);
  }

  /**
   * Merges what an export holds, but for consents: this device asks anew. Nothing of it is kept when any of it
   * is not what it says.
   *
   * @throws {BkVaultError} `vault-file`, `vault-file-size`, `vault-passphrase-wrong`.
   * @throws {BkDataError} `vault-file`, `vault-secret` for what is no text; `profile-relation`, `profile-fact` for
   * a person that is none.
   */
  async import(text: string, passphrase: string): Promise<Imported> {
    check(isText(text), 'vault-file', 'A file is given as its text');
    check(isText(passphrase), 'vault-secret', 'A passphrase is text');
    const { checkRecord } = await import('./check-record.js');
    return this.#vault.import(text, passphrase, checkRecord);
  }

  /**
   * Erases everything of the library on this device: people, drafts, jobs, dossiers, and the choices beside them.
   *
   * @throws {BkWipeError} `vault-wipe-incomplete`, with the report, when anything is left.
   */
  wipe(): Promise<WipeReport> {
    return this.#vault.wipe().finally(clearBeside);
  }

  /** Whether somebody else, alive, is the owner. */
  async #isOwned(id: string): Promise<boolean> {
    return applicants(await this.list()).some((person) => person.relation === 'self' && person.id !== id);
  }

  /** Hears of every change, also of other tabs. @returns A function that stops it. */
  subscribe(listener: (change: VaultChange) => void): () => void {
    return this.#vault.subscribe(listener);
  }
}

/** The household's facts on this device. */
export const profilesPart: Part<Profiles> = { key: 'profiles', create: (host) => new Profiles(host) };

// What pages without types hand over.
const isText = (value: unknown): value is string => typeof value === 'string';
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function checkSecret(secret: Secret | undefined): void {
  if (secret === undefined) return;
  check(isObject(secret), 'vault-secret', 'A secret is { pin } or { passphrase }');
  check(isText('pin' in secret ? secret.pin : secret.passphrase), 'vault-secret', 'A secret is text');
}

function personOf(data: RecordData): PersonRecord {
  return data as unknown as PersonRecord;
}

/**
 * Refuses to make a second owner. Two that are there already can both be saved: a file of another device may
 * have brought one, and which of them is somebody else is for the person to say.
 *
 * @param owned - Somebody else is the owner.
 * @param before - What the person who is to be the owner was until now.
 */
function checkOwner(owned: boolean, before: Relation | undefined): void {
  check(!owned || before === 'self', 'profile-owner', 'Somebody else is the owner of this device');
}

/** Birth dates, phone numbers, numbers of papers: what somebody who knows the person knows, too. */
function numbersOf({ facts }: Profile): string[] {
  const texts = Object.values(facts).map(({ value }) => value);
  return texts.filter((value) => typeof value === 'string').filter((value) => /^[\d\s+./-]+$/.test(value));
}

function asProfile({ id, data }: StoredRecord): Profile {
  const { relation, facts } = personOf(data);
  // What a newer version knows stays in the record and is not shown: nobody here knows its shape.
  const known = Object.entries(facts).filter(([key]) => isFactKey(key));
  return { id, relation, facts: Object.fromEntries(known) };
}
