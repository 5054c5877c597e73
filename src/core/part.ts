/**
 * How the client is put together: each capability is a *part*, made the first time somebody asks
 * for it, so that a page carries only the parts its elements import.
 * @module
 */

import type { CountSink } from './counts/count-event.js';
import type { BankLinks } from './payment/bank-links.js';
import type { TrustOptions } from './trust/signed.js';

/** Everything an embedding may set; all of it optional. */
export interface ClientOptions {
  /** Base URL of the site's API (`docs/openapi.yaml`), such as `/api`. Without it everything local works. */
  readonly endpoint?: string | undefined;
  /** Short id of the site, kept with queued jobs so that they go back to where they belong. */
  readonly site?: string | undefined;
  /** BCP 47 tag of the texts on screen; `vi` when not set. */
  readonly locale?: string | undefined;
  /** The site has no right to receive dossiers: nothing is ever submitted, only prepared. */
  readonly handoverOnly?: boolean | undefined;
  /**
   * Whose signatures under definitions are good. Once it is set, a definition from a server or a URL needs one of
   * them; those that ship with the library do not. `docs/security.md` says more.
   */
  readonly trust?: TrustOptions | undefined;
  /**
   * Who opens a bank's app on the phone that shows a code, such as `vietqrLinks()`. None when not set: whoever it is
   * learns of the transfer.
   */
  readonly bankLinks?: BankLinks | undefined;
  /**
   * Where the counts of the model go once the person has agreed, such as the site's own analytics. Not set, they go to
   * `/counts` of the endpoint; without an endpoint nothing is counted. `docs/counts.md` says more.
   */
  readonly counts?: CountSink | undefined;
  /** Name of the IndexedDB database; `bk-vault` when not set. */
  readonly databaseName?: string | undefined;
  /** Relying party id of passkeys: the page's host, which is also what stands when not set, or a parent domain of it. */
  readonly passkeyHost?: string | undefined;
  /** Milliseconds since 1970; a test passes its own. */
  readonly now?: (() => number) | undefined;
  /** Replaces the platform's `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/** Why: see `VaultChange`, of which these are those that concern the screen. */
export type Conceal = 'locked' | 'unlocked' | 'wiped';

/** What a part sees of the client that made it. */
export interface PartHost {
  readonly options: ClientOptions;
  /** The current time in milliseconds since 1970. */
  now(): number;
  /** Tells everything on the page that what it shows of the device's data must go, or may come back. */
  conceal(change: Conceal): void;
  /** The instance of another part; made on first use, the same one ever after. */
  use<T>(part: Part<T>): T;
}

/** A capability of the client and how to make it. */
export interface Part<T> {
  /** Unique name; two copies of the library agree on it. */
  readonly key: string;
  readonly create: (host: PartHost) => T;
}
