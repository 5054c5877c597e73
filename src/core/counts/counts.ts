/**
 * The counts of the model ("3 không"): how many, never who. Nothing is counted before the person has said yes.
 *
 * Spec: Luật 91/2025/QH15, Điều 9 and 12; docs/counts.md says what the numbers can tell.
 * @module
 */
import { BkConfigError } from '../errors.js';
import type { Part, PartHost } from '../part.js';
import { consentsPart, type ConsentMethod, type Consents } from '../profile/consents.js';
import { parseCount, type CountEvent, type CountSink } from './count-event.js';
import { postCounts, type PostedCounts } from './post-counts.js';

/** What the consent is about and for; raise the version when the meaning of its text changes. */
const ABOUT = 'device';
const PURPOSE = 'counts';
const TEXT = { id: 'bk-counts', version: '1' };

/** Counts while the person agrees. */
export class Counts {
  readonly #consents: Consents;
  readonly #sink: CountSink | undefined;
  readonly #posted: PostedCounts | undefined;

  constructor(host: PartHost) {
    const { counts, endpoint } = host.options;
    // Pages without types are told at once, and not by a count that fails later.
    if (counts !== undefined && typeof (counts as Partial<CountSink>).count !== 'function')
      throw new BkConfigError('counts-sink', 'counts is an object with the method count(event)');
    this.#consents = host.use(consentsPart);
    this.#posted = counts || endpoint === undefined ? undefined : postCounts(endpoint, host);
    this.#sink = counts ?? this.#posted;
  }

  /**
   * Whether there is anywhere to count to, and the browser has not been told that its person wants none of it (Global
   * Privacy Control, Do Not Track); where it is not, nobody need be asked.
   */
  get wanted(): boolean {
    return this.#sink !== undefined && !isUnwanted();
  }

  /**
   * Whether the person has agreed, for this site and on this device. Silence is no.
   *
   * @throws {BkStorageError} `storage-locked` and others, when nobody can tell.
   */
  agreed(): Promise<boolean> {
    return this.#consents.granted(ABOUT, PURPOSE);
  }

  /**
   * Keeps that the person agrees, or takes it back.
   *
   * @param method - How they said so; `helper` where somebody else holds the device.
   * @throws {BkStorageError} when it cannot be kept; then it is as before.
   */
  async agree(agrees: boolean, method: ConsentMethod = 'tap'): Promise<void> {
    if (agrees === (await this.agreed())) return;
    if (agrees) {
      await this.#consents.grant({ about: ABOUT, purposes: [PURPOSE], text: TEXT, method });
      return;
    }
    const given = (await this.#consents.list()).filter(
      ({ about, purposes, site, withdrawnAt }) =>
        about === ABOUT &&
        site === this.#consents.site &&
        withdrawnAt === undefined &&
        purposes.includes(PURPOSE),
    );
    for (const { id } of given) await this.#consents.withdraw(id);
  }

  /**
   * Counts one event, if the person agrees.
   *
   * @param event - What is no event of the closed set is dropped.
   * @returns Whether it was counted.
   * @throws What the site's own sink throws; {@link agreed}.
   */
  async count(event: CountEvent): Promise<boolean> {
    const parsed = parseCount(event);
    if (!this.wanted || !parsed || !(await this.agreed())) return false;
    this.#sink?.count(parsed);
    return true;
  }

  /** Sends what waits for others to go along; for the moment when a page goes away. */
  async flush(): Promise<void> {
    await this.#posted?.flush();
  }

  /** Hears when what was agreed to may have changed. @returns A function that stops it. */
  subscribe(listener: () => void): () => void {
    return this.#consents.subscribe(listener);
  }
}

/**
 * What the person has told the browser for every site.
 *
 * Spec: Global Privacy Control (W3C), `globalPrivacyControl`; Tracking Preference Expression (W3C), `doNotTrack`.
 */
function isUnwanted(): boolean {
  const { navigator } = globalThis as { navigator?: Navigator & { globalPrivacyControl?: boolean } };
  return navigator?.globalPrivacyControl === true || navigator?.doNotTrack === '1';
}

/** The counts of the model. */
export const countsPart: Part<Counts> = { key: 'counts', create: (host) => new Counts(host) };
