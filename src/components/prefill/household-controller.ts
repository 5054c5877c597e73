import type { LitElement, ReactiveController } from 'lit';
import type { Client } from '../../core/client.js';
import { activityPart } from '../../core/profile/activity.js';
import { consentsPart } from '../../core/profile/consents.js';
import { factDefinition, type FactKey } from '../../core/profile/facts.js';
import type { Profile } from '../../core/profile/profile.js';
import { profilesPart } from '../../core/profile/profiles.js';
import type { Level } from '../../core/storage/store.js';
import { ClientController } from '../shared/client-controller.js';

/** The people on this device, and where they are kept. */
export interface Household {
  /** The owner first. */
  readonly people: readonly Profile[];
  /** `undefined` while the person has not said whose device this is. */
  readonly level: Level | undefined;
}

/** Version of the texts under which consent is asked; raise it when their meaning changes. */
const TEXT_VERSION = '1';

/** How reading stands. */
export type HouseholdState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: Household }
  | { readonly status: 'failed'; readonly error: unknown };

/** How the last saving stands. */
export type Saving =
  { readonly status: 'idle' | 'running' | 'done' } | { readonly status: 'failed'; readonly error: unknown };

/** Reads the household, hears of changes in other tabs, and keeps what was typed. */
export class HouseholdController implements ReactiveController {
  state: HouseholdState = { status: 'loading' };
  saving: Saving = { status: 'idle' };
  readonly #host: LitElement;
  readonly #failed: (error: unknown) => void;
  readonly #provider: ClientController;
  #unsubscribe: (() => void) | undefined;
  #reads = 0;

  /** @param failed - Called once for every failure, to be told to the page. */
  constructor(host: LitElement, failed: (error: unknown) => void) {
    this.#host = host;
    this.#failed = failed;
    this.#provider = new ClientController(host, (client) => this.#listen(client));
    host.addController(this);
  }

  get client(): Client | undefined {
    return this.#provider.client;
  }

  hostConnected(): void {
    // Back on the page with the same client: that is no change, so the provider does not tell.
    if (this.client) this.#listen(this.client);
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** Shows nobody until the device was read anew. */
  conceal(): void {
    this.#reads++;
    this.state = { status: 'loading' };
  }

  /** Reads anew. */
  load(): void {
    const profiles = this.client?.use(profilesPart);
    if (!profiles) return;
    const read = ++this.#reads;
    void Promise.all([profiles.list(), profiles.level()])
      .then(
        ([people, level]): HouseholdState => ({ status: 'ready', value: { people, level } }),
        (error: unknown): HouseholdState => ({ status: 'failed', error }),
      )
      .then((state) => {
        if (read !== this.#reads) return;
        this.state = state;
        if (state.status === 'failed') this.#failed(state.error);
        this.#host.requestUpdate();
      });
  }

  /**
   * Keeps facts of people; somebody who is not kept yet is added.
   *
   * @param level - The answer to the question whose device this is, where it was asked.
   * @returns Whether everything is stored; a failure stands in `saving`.
   */
  async save(people: readonly Profile[], level: Level | undefined): Promise<boolean> {
    const { client } = this;
    if (!client || this.saving.status === 'running') return false;
    this.#show({ status: 'running' });
    try {
      const profiles = client.use(profilesPart);
      if (level !== undefined) await profiles.setLevel(level);
      for (const person of people) {
        // The consent first: without it nothing may be kept. One to what was not kept after all is taken back.
        const consent = await grant(client, person.id, 'remember', Object.keys(person.facts) as FactKey[]);
        await profiles.save(person).catch(async (error: unknown) => {
          await client
            .use(consentsPart)
            .withdraw(consent)
            .catch(() => undefined);
          throw error;
        });
      }
      this.#show({ status: 'done' });
      return true;
    } catch (error) {
      this.#failed(error);
      this.#show({ status: 'failed', error });
      return false;
    }
  }

  /**
   * Writes down that somebody agreed to a fill, and which facts it used, for each person their own. Of those
   * who are not kept there is nothing to write down.
   *
   * @param uses - The facts, by the id of the person.
   * @throws {BkStorageError} when that cannot be kept: a consent that cannot be shown is none.
   */
  async note(uses: ReadonlyMap<string, readonly FactKey[]>): Promise<void> {
    const { client } = this;
    if (!client) return;
    for (const [id, keys] of uses) await grant(client, id, 'prefill', keys);
    const who = client.options.site ?? location.origin;
    for (const [id, fields] of uses)
      await client.use(activityPart).note({ who, purpose: 'prefill', people: [id], fields });
  }

  /** The outcome of the last saving has been seen. */
  settle(): void {
    if (this.saving.status !== 'running' && this.saving.status !== 'idle') this.#show({ status: 'idle' });
  }

  #show(saving: Saving): void {
    this.saving = saving;
    this.#host.requestUpdate();
  }

  #listen(client: Client): void {
    this.#unsubscribe?.();
    this.#unsubscribe = client.use(profilesPart).subscribe(() => this.load());
    this.load();
  }
}

/** Consents by a tap; the sensitive ones were asked apart and are kept apart. */
async function grant(
  client: Client,
  about: string,
  id: 'prefill' | 'remember',
  keys: readonly FactKey[],
): Promise<string> {
  const isSensitive = (key: FactKey) => factDefinition(key).sensitive !== undefined;
  const purposes = [
    ...(keys.every(isSensitive) ? [] : [id]),
    ...(keys.some(isSensitive) ? [`${id}-sensitive`] : []),
  ];
  const text = { id: `bk-${id}`, version: TEXT_VERSION };
  return client.use(consentsPart).grant({ about, purposes, text, method: 'tap' });
}
