import type { LitElement, ReactiveController } from 'lit';
import type { Client } from '../../core/client.js';
import type { CitizenCard } from '../../core/identity/citizen-card.js';
import type { CitizenMrz } from '../../core/identity/citizen-mrz.js';
import { activityPart, type Use } from '../../core/profile/activity.js';
import { cardFacts } from '../../core/profile/card-facts.js';
import {
  consentsPart,
  underConsent,
  type Consent,
  type ConsentRequest,
} from '../../core/profile/consents.js';
import { mrzFacts } from '../../core/profile/mrz-facts.js';
import type { FactKey } from '../../core/profile/facts.js';
import type { Facts, Profile, Relation } from '../../core/profile/profile.js';
import { profilesPart, type Profiles } from '../../core/profile/profiles.js';
import type { Level } from '../../core/storage/store.js';
import type { VaultStatus } from '../../core/storage/vault-status.js';
import { vaultPart } from '../../core/storage/vault.js';
import { ClientController } from '../shared/client-controller.js';
import { factChanges, type FieldValues } from './edited-facts.js';
import { KEEP, KEEP_SENSITIVE, type ConsentAsked } from './consent-texts.js';

/** The people on this device, where they are kept, and what was agreed to and done. */
export interface Household {
  /** The owner first. */
  readonly people: readonly Profile[];
  /** `undefined` while the person has not said whose device this is. */
  readonly level: Level | undefined;
  /** Somebody is being helped: the data of the owner is out of sight, and nothing is kept. */
  readonly helping: boolean;
  readonly status: VaultStatus;
  /** The newest first. */
  readonly consents: readonly Consent[];
  /** The newest first. */
  readonly uses: readonly Use[];
}

/** How reading stands. */
export type ProfilesState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: Household }
  | { readonly status: 'failed'; readonly error: unknown };

/** What a person can have done. */
export type CommandName =
  'save' | 'add' | 'remove' | 'wipe' | 'level' | 'lock' | 'export' | 'import' | 'withdraw' | 'clear-log';

/** The last command, and how it went. */
export interface Command {
  readonly name: CommandName;
  readonly status: 'running' | 'done' | 'failed';
  /** What came of it: the id of a person, the report of a wipe, the text of an export. */
  readonly value?: unknown;
  readonly error?: unknown;
}

/** What was changed of a person. */
export interface Correction {
  /** As the person was when the edit began. */
  readonly before: Profile;
  readonly relation: Relation;
  readonly values: FieldValues;
  /** Addresses that were taken over from somebody: the id of that person. */
  readonly copied: Readonly<Partial<Record<FactKey, string>>>;
  /** The person agreed to keep sensitive facts, which were asked apart. */
  readonly sensitive: boolean;
}

/** Somebody to be added. */
export interface Addition {
  /** Of the person who is there already. */
  readonly id: string | undefined;
  readonly relation: Relation;
  /** The card that was read, the lines on its back, or the name where there is none. */
  readonly card: CitizenCard | CitizenMrz | string;
  /** The answer to the question whose device this is, where it was asked. */
  readonly level: Level | undefined;
  /** Whether the person agreed just now; who agreed before is not asked again. */
  readonly agreed: boolean;
}

/** Reads the household, hears of changes in other tabs, and writes. Everything arrives in `state` and `command`. */
export class ProfilesController implements ReactiveController {
  state: ProfilesState = { status: 'loading' };
  command: Command | undefined;
  readonly #host: LitElement;
  readonly #finished: (command: Command) => void;
  readonly #failed: (error: unknown) => void;
  readonly #provider: ClientController;
  #unsubscribe: (() => void) | undefined;
  #reads = 0;
  #latest = 0;

  /**
   * @param finished - Called when a command is done and `state` shows it, and when it has failed.
   * @param failed - Called once for every failure, to be told to the page.
   */
  constructor(host: LitElement, finished: (command: Command) => void, failed: (error: unknown) => void) {
    this.#host = host;
    this.#finished = finished;
    this.#failed = failed;
    this.#provider = new ClientController(host, (client) => this.#listen(client));
    host.addController(this);
  }

  hostConnected(): void {
    // Back on the page with the same client: that is no change, so the provider does not tell.
    if (this.#provider.client) this.#listen(this.#provider.client);
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** Shows nobody until the device was read anew. */
  conceal(): void {
    this.#latest = ++this.#reads;
    this.state = { status: 'loading' };
    this.command = undefined;
  }

  /** Milliseconds since 1970, by the clock of the client. */
  get now(): number {
    return this.#provider.client?.now() ?? Date.now();
  }

  /** Why the last command of this name failed. */
  errorOf(name: CommandName): unknown {
    return this.command?.name === name ? this.command.error : undefined;
  }

  /** Reads anew. */
  load(): void {
    void this.#read();
  }

  /** The levels that this browser can do. @returns `undefined` while there is no client. */
  levels(): Promise<readonly Level[]> | undefined {
    return this.#provider.client?.use(profilesPart).levels();
  }

  /** Stores what was changed of a person. */
  save({ before, relation, values, copied, sensitive }: Correction): void {
    void this.#run('save', async (profiles, client, at) => {
      const { id, facts } = before;
      const { typed, forgotten } = factChanges(facts, values, at);
      const copies = Object.keys(copied).filter((key) => key in typed) as FactKey[];
      const own = Object.entries(typed).filter(([key]) => !copies.includes(key as FactKey));
      if (sensitive) await client.use(consentsPart).grant(requestOf(id, KEEP_SENSITIVE, relation));
      if (relation !== before.relation) await profiles.setRelation(id, relation);
      if (own.length > 0) await profiles.save({ id, relation, facts: Object.fromEntries(own) });
      for (const key of copies) await profiles.copyAddress(copied[key] ?? '', id, key);
      if (forgotten.length > 0) await profiles.forget(id, forgotten);
      return id;
    });
  }

  /** Adds a person, or gives what a card says to one who is there. */
  add({ id, relation, card, level, agreed }: Addition): void {
    void this.#run('add', async (profiles, client, at) => {
      if (level) await profiles.setLevel(level);
      const known = (await profiles.list()).find((person) => person.id === id)?.facts;
      const facts = factsOf(card, at, known);
      const about = id ?? crypto.randomUUID();
      const requests = agreed ? [requestOf(about, KEEP, relation)] : [];
      return underConsent(client.use(consentsPart), requests, () =>
        profiles.save({ id: about, relation, facts }),
      );
    });
  }

  /** Deletes a person. */
  remove(id: string): void {
    void this.#run('remove', (profiles) => profiles.remove(id));
  }

  /** Erases everything of the library on this device. */
  wipe(): void {
    void this.#run('wipe', (profiles) => profiles.wipe());
  }

  /**
   * Changes where facts are kept and what opens them; `command.value` says whether a vault was erased by it.
   *
   * @param secret - A PIN or a passphrase.
   */
  setLevel(level: Level, secret: string): void {
    void this.#run('level', async (profiles) => {
      const before = await profiles.level();
      await profiles.setLevel(
        level,
        level === 'pin' ? { pin: secret } : level === 'passphrase' ? { passphrase: secret } : undefined,
      );
      return erases(before, level);
    });
  }

  /** Locks what is kept, in this tab. */
  lock(): void {
    void this.#run('lock', (profiles) => profiles.lock());
  }

  /** Everything as the text of a `.bkvault` file; it stands in `command.value`. */
  export(passphrase: string): void {
    void this.#run('export', (profiles) => profiles.export(passphrase));
  }

  /** Merges the file into what is kept. */
  import(file: Blob, passphrase: string): void {
    void this.#run('import', async (profiles) => profiles.import(await file.text(), passphrase));
  }

  /** Takes a consent back. */
  withdraw(id: string): void {
    void this.#run('withdraw', async (_profiles, client) => {
      await client.use(consentsPart).withdraw(id);
      return id;
    });
  }

  /** Forgets every use. */
  clearLog(): void {
    void this.#run('clear-log', (_profiles, client) => client.use(activityPart).clear());
  }

  /** The last command's outcome has been seen. Nothing happens while one is running. */
  dismiss(): void {
    if (this.command?.status !== 'running') this.#show(undefined);
  }

  #listen(client: Client): void {
    this.#unsubscribe?.();
    this.#unsubscribe = client.use(profilesPart).subscribe(() => this.load());
    this.load();
  }

  /** @param keep - Leaves what is on screen alone when reading fails; used when a failure was just told. */
  async #read(keep = false): Promise<void> {
    const { client } = this.#provider;
    if (!client) return;
    const read = ++this.#reads;
    const state = await readAll(client).then(
      (value): ProfilesState => ({ status: 'ready', value }),
      (error: unknown): ProfilesState => ({ status: 'failed', error }),
    );
    if (read < this.#latest || (keep && state.status === 'failed')) return;
    this.#latest = read;
    this.state = state;
    if (state.status === 'failed') this.#failed(state.error);
    this.#host.requestUpdate();
  }

  async #run(
    name: CommandName,
    work: (profiles: Profiles, client: Client, at: string) => Promise<unknown>,
  ): Promise<void> {
    const { client } = this.#provider;
    // A second press while the first one works is not a second wish.
    if (!client || this.command?.status === 'running') return;
    this.#show({ name, status: 'running' });
    const at = new Date(client.now()).toISOString();
    const outcome = await work(client.use(profilesPart), client, at).then(
      (value): Command => ({ name, status: 'done', value }),
      (error: unknown): Command => ({ name, status: 'failed', error }),
    );
    if (outcome.status === 'failed') this.#failed(outcome.error);
    await this.#read(outcome.status === 'failed');
    this.#show(outcome);
    this.#finished(outcome);
  }

  #show(command: Command | undefined): void {
    this.command = command;
    this.#host.requestUpdate();
  }
}

/** Whether a vault on the device goes when the level changes so. */
export function erases(from: Level | undefined, to: Level | undefined): boolean {
  return to === 'session' && from !== undefined && from !== 'session';
}

async function readAll(client: Client): Promise<Household> {
  const profiles = client.use(profilesPart);
  const [people, level, status, consents, uses] = await Promise.all([
    profiles.list(),
    profiles.level(),
    profiles.status(),
    client.use(consentsPart).list(),
    client.use(activityPart).list(),
  ]);
  const helping = client.use(vaultPart).helper !== undefined;
  return { people, level, helping, status, consents, uses };
}

/** For whom the one at the device may agree in their stead. */
const WARDS: readonly Relation[] = ['child', 'grandchild', 'ward'];

function requestOf(about: string, { purpose, text }: ConsentAsked, relation: Relation): ConsentRequest {
  const method = WARDS.includes(relation) ? 'guardian' : 'tap';
  return { about, purposes: [purpose], text, method };
}

/** The lines on the back have the name without its marks: one that is known already is kept. */
function factsOf(card: Addition['card'], at: string, known: Facts | undefined): Facts {
  if (typeof card === 'string') return nameOnly(card, at);
  return 'fullName' in card ? cardFacts(card, at) : mrzFacts(card, at, known);
}

function nameOnly(name: string, at: string): Facts {
  return { 'person.fullName': { value: name, source: 'typed', at } };
}
