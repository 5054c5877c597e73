import type { LitElement, ReactiveController } from 'lit';
import type { Client } from '../../core/client.js';
import type { CitizenCard } from '../../core/identity/citizen-card.js';
import { cardFacts } from '../../core/profile/card-facts.js';
import type { Profile, Relation } from '../../core/profile/profile.js';
import { profilesPart, type Profiles } from '../../core/profile/profiles.js';
import type { Level } from '../../core/storage/store.js';
import { ClientController } from '../shared/client-controller.js';
import { factChanges, type FieldValues } from './edited-facts.js';

/** The people on this device, and where they are kept. */
export interface Household {
  /** The owner first. */
  readonly people: readonly Profile[];
  /** `undefined` while the person has not said whose device this is. */
  readonly level: Level | undefined;
}

/** How reading stands. */
export type ProfilesState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: Household }
  | { readonly status: 'failed'; readonly error: unknown };

/** The last command, and how it went. */
export interface Command {
  readonly name: 'save' | 'add' | 'remove' | 'wipe';
  readonly status: 'running' | 'done' | 'failed';
  /** Whom it was about, once that is known. */
  readonly id?: string | undefined;
  readonly error?: unknown;
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

  /** Reads anew. */
  load(): void {
    void this.#read();
  }

  /** Stores what was changed of a person. */
  save(before: Profile, values: FieldValues): void {
    void this.#run('save', async (profiles, at) => {
      const { id, relation, facts } = before;
      const { typed, forgotten } = factChanges(facts, values, at);
      if (Object.keys(typed).length > 0) await profiles.save({ id, relation, facts: typed });
      if (forgotten.length > 0) await profiles.forget(id, forgotten);
      return id;
    });
  }

  /**
   * Adds a person by card, or gives what it says to one who is there.
   *
   * @param level - The answer to the question whose device this is, where it was asked.
   */
  add(
    person: { readonly id: string | undefined; readonly relation: Relation; readonly card: CitizenCard },
    level: Level | undefined,
  ): void {
    void this.#run('add', async (profiles, at) => {
      if (level) await profiles.setLevel(level);
      const { id, relation, card } = person;
      return profiles.save({ ...(id !== undefined && { id }), relation, facts: cardFacts(card, at) });
    });
  }

  /** Deletes a person. */
  remove(id: string): void {
    void this.#run('remove', (profiles) => profiles.remove(id));
  }

  /** Erases everything of the library on this device. */
  wipe(): void {
    void this.#run('wipe', async (profiles) => void (await profiles.wipe()));
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
    const profiles = this.#provider.client?.use(profilesPart);
    if (!profiles) return;
    const read = ++this.#reads;
    const state = await Promise.all([profiles.list(), profiles.level()]).then(
      ([people, level]): ProfilesState => ({ status: 'ready', value: { people, level } }),
      (error: unknown): ProfilesState => ({ status: 'failed', error }),
    );
    if (read < this.#latest || (keep && state.status === 'failed')) return;
    this.#latest = read;
    this.state = state;
    if (state.status === 'failed') this.#failed(state.error);
    this.#host.requestUpdate();
  }

  async #run(
    name: Command['name'],
    work: (profiles: Profiles, at: string) => Promise<string | void>,
  ): Promise<void> {
    const { client } = this.#provider;
    // A second press while the first one works is not a second wish.
    if (!client || this.command?.status === 'running') return;
    this.#show({ name, status: 'running' });
    const outcome = await work(client.use(profilesPart), new Date(client.now()).toISOString()).then(
      (id): Command => ({ name, status: 'done', id: id ?? undefined }),
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
