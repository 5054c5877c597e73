/**
 * The client: what one embedding owns. It knows its parts by type and imports none of them.
 * @module
 */
import type { Counts } from './counts/counts.js';
import type { Documents } from './document/documents.js';
import type { Dossiers } from './dossier/dossiers.js';
import { BkConfigError } from './errors.js';
import type { Feedback } from './feedback/feedback.js';
import type { Petitions } from './feedback/petitions.js';
import type { Outbox } from './outbox/outbox.js';
import type { ClientOptions, Conceal, Part, PartHost } from './part.js';
import type { Payments } from './payment/payments.js';
import type { Drafts } from './procedure/drafts.js';
import type { Procedures } from './procedure/procedures.js';
import type { Activity } from './profile/activity.js';
import type { Consents } from './profile/consents.js';
import type { Profiles } from './profile/profiles.js';
import type { Session } from './session/session.js';

/** Which element to put on a page for a part; `docs/client.md` says more. */
const BROUGHT_BY: Readonly<Record<string, string>> = {
  profiles: 'bk-profile',
  consents: 'bk-profile',
  activity: 'bk-profile',
  documents: 'bk-papers',
  drafts: 'bk-procedure-form',
  procedures: 'bk-procedure-form',
  outbox: 'bk-outbox',
  dossiers: 'bk-dossier',
  payments: 'bk-payment',
  feedback: 'bk-feedback',
  petitions: 'bk-feedback',
  session: 'bk-session',
};

/** What one embedding owns. Make it with `createClient`, or let `<bk-provider>` make it. */
export class Client implements PartHost {
  readonly options: ClientOptions;
  readonly #parts = new Map<string, Part<unknown>>();
  readonly #made = new Map<string, unknown>();
  readonly #concealed = new Set<(change: Conceal) => void>();

  /** @param parts - What the client can make when asked by name; an element brings its own through {@link use}. */
  constructor(options: ClientOptions = {}, parts: readonly Part<unknown>[] = []) {
    // Without a prototype: an option that is not set is not looked for on a page's own objects.
    this.options = { __proto__: null, ...options } as ClientOptions;
    for (const part of parts) this.#parts.set(part.key, part);
  }

  /** The household's facts on this device. */
  get profiles(): Profiles {
    return this.#named('profiles') as Profiles;
  }

  /** Who agreed to what. */
  get consents(): Consents {
    return this.#named('consents') as Consents;
  }

  /** The log of uses of the profile. */
  get activity(): Activity {
    return this.#named('activity') as Activity;
  }

  /** Papers on this device: those of dossiers, and those kept for the next time. */
  get documents(): Documents {
    return this.#named('documents') as Documents;
  }

  /** Unfinished dossiers on this device. */
  get drafts(): Drafts {
    return this.#named('drafts') as Drafts;
  }

  /** What still waits to be sent. */
  get outbox(): Outbox {
    return this.#named('outbox') as Outbox;
  }

  /** Dossiers that a server has accepted. */
  get dossiers(): Dossiers {
    return this.#named('dossiers') as Dossiers;
  }

  /** Payment orders and their state. */
  get payments(): Payments {
    return this.#named('payments') as Payments;
  }

  /** Ratings. */
  get feedback(): Feedback {
    return this.#named('feedback') as Feedback;
  }

  /** The counts of the model, for whoever agrees to them. */
  get counts(): Counts {
    return this.#named('counts') as Counts;
  }

  /** Petitions: what is being written, what was sent, what is public. */
  get petitions(): Petitions {
    return this.#named('petitions') as Petitions;
  }

  /** Procedure definitions. */
  get procedures(): Procedures {
    return this.#named('procedures') as Procedures;
  }

  /** Whose device this is, and when what was typed on it is erased. */
  get session(): Session {
    return this.#named('session') as Session;
  }

  /** BCP 47 tag of the texts on screen. */
  get locale(): string {
    return this.options.locale ?? 'vi';
  }

  now(): number {
    return (this.options.now ?? Date.now)();
  }

  conceal(change: Conceal): void {
    for (const listener of this.#concealed) listener(change);
  }

  /**
   * For whatever shows data of this device: hears at once when it has to go from the screen. It needs no vault on
   * the page to listen.
   *
   * @returns A function that stops it.
   */
  onConceal(listener: (change: Conceal) => void): () => void {
    this.#concealed.add(listener);
    return () => this.#concealed.delete(listener);
  }

  use<T>(part: Part<T>): T {
    if (!this.#made.has(part.key)) {
      this.#parts.set(part.key, part);
      this.#made.set(part.key, part.create(this));
    }
    return this.#made.get(part.key) as T;
  }

  #named(key: string): unknown {
    const part = this.#parts.get(key);
    if (part) return this.use(part);
    throw new BkConfigError(
      'client-part',
      `client.${key} is not loaded: ${BROUGHT_BY[key] ? `<${BROUGHT_BY[key]}> brings it once it has started, and ` : ''}createClient() of the package every part`,
    );
  }
}
