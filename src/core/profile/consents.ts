/**
 * Who agreed to what: a record for every consent, kept with the profile and sealed as it is.
 *
 * Spec: Luật 91/2025/QH15, Điều 9 and 12 (voluntary, informed, specific, provable; withdrawal at any time).
 * That no box is ticked beforehand is the matter of whoever asks.
 * @module
 */
import { check } from '../errors.js';
import type { Part, PartHost } from '../part.js';
import type { RecordData } from '../storage/store.js';
import type { VaultChange } from '../storage/vault-change.js';
import { vaultPart, type Vault } from '../storage/vault.js';
import { CONSENT } from './traces.js';

const METHODS = ['tap', 'helper', 'guardian'] as const;

/** How a consent was given: by the person's own tap, told to a helper, or by a guardian for the ward. */
export type ConsentMethod = (typeof METHODS)[number];

/** A consent that was given. */
export interface Consent {
  /** Random. */
  readonly id: string;
  /** Id of the profile whose data it is about, or `device` for what is kept on this device as a whole. */
  readonly about: string;
  /** What the data may be used for: ids that the page gives, such as `prefill`. */
  readonly purposes: readonly string[];
  /** Which text the person was shown, in which version. */
  readonly text: { readonly id: string; readonly version: string };
  readonly method: ConsentMethod;
  /** ISO 8601 date-time. */
  readonly at: string;
  /** ISO 8601 date-time; not there while the consent holds. */
  readonly withdrawnAt?: string;
  /** Whom it was given to: `site` of the client, or the origin of the page where that is not set. */
  readonly site: string;
}

/** What was agreed to; when and to whom is known. */
export type ConsentRequest = Pick<Consent, 'about' | 'purposes' | 'text' | 'method'>;

/** One consent as it is kept. */
type ConsentRecord = { readonly kind: typeof CONSENT } & Omit<Consent, 'id'>;

/** Keeps consents. Every promise resolves after the transaction is done. */
export class Consents {
  readonly #host: PartHost;
  readonly #vault: Vault;

  constructor(host: PartHost) {
    this.#host = host;
    this.#vault = host.use(vaultPart);
  }

  /**
   * Every consent on this device, also those withdrawn and those given to other sites; the newest first. A
   * record that is none is passed over: it proves nothing, and does not hide the others.
   */
  async list(): Promise<readonly Consent[]> {
    const { records } = await (await this.#vault.store()).list();
    return records
      .filter(({ data }) => isConsent(data))
      .map(({ id, data }) => {
        const { kind: _kind, ...consent } = data as unknown as ConsentRecord;
        return { ...consent, id };
      })
      .sort((a, b) => b.at.localeCompare(a.at));
  }

  /**
   * Keeps that somebody agreed.
   *
   * @returns The id of the consent.
   * @throws {BkDataError} `consent-about`, `consent-purpose` (none, or one without a name), `consent-text` (a
   * consent to an unknown text proves nothing), `consent-method`; nothing is kept then.
   */
  async grant(request: ConsentRequest): Promise<string> {
    const { about, purposes, text, method } = checkedRequest(request);
    const consent: ConsentRecord = {
      kind: CONSENT,
      about,
      purposes: [...purposes],
      text: { id: text.id, version: text.version },
      method,
      at: this.#at(),
      site: this.site,
    };
    const id = crypto.randomUUID();
    await (await this.#vault.store()).put(id, () => consent);
    this.#vault.changed();
    return id;
  }

  /** Takes a consent back from now on. The record stays, for what was done under it until now. */
  async withdraw(id: string): Promise<void> {
    const withdrawnAt = this.#at();
    const store = await this.#vault.store();
    await store.put(id, (current) =>
      current?.kind === CONSENT && current['withdrawnAt'] === undefined
        ? { ...current, withdrawnAt }
        : undefined,
    );
    this.#vault.changed();
  }

  /** Whether a consent to this purpose, given to this site, holds now. Silence is none. */
  async granted(about: string, purpose: string): Promise<boolean> {
    return (await this.list()).some(
      (consent) =>
        consent.about === about &&
        consent.site === this.site &&
        consent.withdrawnAt === undefined &&
        consent.purposes.includes(purpose),
    );
  }

  /** Hears of every change in the vault, also of other tabs. @returns A function that stops it. */
  subscribe(listener: (change: VaultChange) => void): () => void {
    return this.#vault.subscribe(listener);
  }

  /** Whom consents are given to here. */
  get site(): string {
    return this.#host.options.site ?? globalThis.location?.origin ?? '';
  }

  #at(): string {
    return new Date(this.#host.now()).toISOString();
  }
}

/**
 * Does what people have agreed to once their consents are kept, so that nothing is kept without one.
 *
 * @param requests - What was agreed to; `work` runs without when there is none.
 * @throws What failed, granting or the work; what was granted for it is withdrawn, as far as that goes.
 */
export async function underConsent<T>(
  consents: Consents,
  requests: readonly ConsentRequest[],
  work: () => Promise<T>,
): Promise<T> {
  const granted: string[] = [];
  try {
    for (const request of requests) granted.push(await consents.grant(request));
    return await work();
  } catch (error) {
    for (const id of granted) await consents.withdraw(id).catch(() => undefined);
    throw error;
  }
}

/** Who agreed to what. */
export const consentsPart: Part<Consents> = { key: 'consents', create: (host) => new Consents(host) };

/** Whether a record is a consent as {@link Consents.grant} writes it. */
function isConsent(data: RecordData): boolean {
  const { kind, about, purposes, text, method, at, withdrawnAt, site } = data as unknown as ConsentRecord;
  const moments = [at, withdrawnAt ?? at];
  return (
    kind === CONSENT &&
    Array.isArray(purposes) &&
    [about, text?.id, text?.version, ...(purposes as unknown[])].every(isName) &&
    METHODS.includes(method) &&
    moments.every((moment) => typeof moment === 'string' && !Number.isNaN(Date.parse(moment))) &&
    typeof site === 'string'
  );
}

const isName = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

function checkedRequest(request: ConsentRequest): ConsentRequest {
  const { about, purposes, text, method } = request;
  check(isName(about), 'consent-about', "A consent is about a profile's id, or `device`");
  const specific = Array.isArray(purposes) && purposes.length > 0 && purposes.every(isName);
  check(specific, 'consent-purpose', 'A consent names at least one purpose');
  check(isName(text?.id) && isName(text.version), 'consent-text', 'A consent names its text and the version');
  check(METHODS.includes(method), 'consent-method', `A consent is given by one of: ${METHODS.join(', ')}`);
  return request;
}
