/**
 * Signed data of the site: fetched, checked, and kept, so that an older version cannot be put in its place and a line
 * that is down does not matter.
 *
 * Spec: docs/security.md, "Signed definitions".
 * @module
 */
import { BkDataError, check, isBkError } from '../errors.js';
import { Transport } from '../outbox/transport.js';
import type { Part, PartHost } from '../part.js';
import { vaultPart } from '../storage/vault.js';
import { isSigned } from './answer.js';
import { openSigned, type OpenedPayload, type TrustKey, type TrustOptions } from './signed.js';

const KIND = 'signed';
const KEYS = { typ: 'bk-keys+1', id: 'keys', kid: 'root', graceS: 30 * 24 * 3600 };

/** What to open. */
export interface SignedKind {
  readonly typ: string;
  /** The id under which a body has to be published. */
  readonly idOf: (body: unknown) => string;
  /** How long what has expired still serves, in seconds. */
  readonly graceS: number;
  /** An answer older than what was seen before is refused; else the newer one that was kept takes its place. */
  readonly refusesOlder?: boolean;
}

/** A body that may be used. */
export interface Opened {
  readonly body: unknown;
  /** Until when it is vouched for, in milliseconds since 1970. */
  readonly until: number;
  /** ISO 8601 date-time since when nobody has confirmed it any more; tell the person. */
  readonly expiredAt?: string;
}

/** Opens what the site has signed. */
export class Trust {
  readonly #host: PartHost;
  readonly #options: TrustOptions;
  /** By how long what has expired still serves. */
  readonly #listed = new Map<number, Promise<readonly TrustKey[]>>();
  /** By key and id the highest version that this page has seen; the vault knows of other visits, while it is open. */
  readonly #seen = new Map<string, number>();

  constructor(host: PartHost) {
    this.#host = host;
    check(host.options.trust, 'signed-key', 'The page trusts no key: set trust in createClient()');
    this.#options = host.options.trust;
  }

  /**
   * The newest version of a signed body: what the server has answered, or what was kept of an earlier answer where
   * that is newer, or where there is no answer. `undefined` where there is neither.
   *
   * What is kept stands in the vault; while that is locked, the answer alone counts.
   *
   * @param answer - What the server said; `undefined` when there is no line.
   * @param id - What was asked for, where that is known beforehand.
   * @throws {BkDataError} `signed-missing` for an answer without a signature, `signed-expired`, `signed-older`, and as
   * `openSigned`.
   */
  async open(answer: unknown, kind: SignedKind, id?: string): Promise<Opened | undefined> {
    return this.#newest(answer, kind, id, await this.#keys(kind.graceS));
  }

  async #newest(
    answer: unknown,
    { typ, idOf, graceS, refusesOlder }: SignedKind,
    id: string | undefined,
    keys: readonly TrustKey[],
  ): Promise<Opened | undefined> {
    check(answer === undefined || isSigned(answer), 'signed-missing', 'The site has not signed its answer');
    const signed = answer?.signed;
    const fresh = signed === undefined ? undefined : await openSigned(signed, typ, keys, idOf);
    check(!fresh || id === undefined || fresh.id === id, 'signed-id', 'The answer is not what was asked for');
    const keptAs = fresh?.id ?? id;
    const text = keptAs === undefined ? undefined : await this.#kept(keptAs);
    // A key that holds no longer takes with it what it has signed.
    const kept =
      text === undefined ? undefined : await openSigned(text, typ, keys, idOf).catch(() => undefined);
    const isOlder = fresh !== undefined && fresh.ver < this.#highest(fresh, kept);
    check(!isOlder || !refusesOlder, 'signed-older', 'The site had signed a newer version before');
    const newest = isOlder && kept?.kid === fresh.kid ? kept : (fresh ?? kept);
    if (!newest) return undefined;
    const opened = this.#inTime(newest, graceS);
    if (newest === fresh && signed !== undefined && signed !== text) await this.#keep(newest.id, signed);
    return opened;
  }

  /** The highest version that was seen of what a key has signed, this one included. */
  #highest({ kid, id, ver }: OpenedPayload, kept: OpenedPayload | undefined): number {
    const name = JSON.stringify([kid, id]);
    const highest = Math.max(ver, kept?.kid === kid ? kept.ver : ver, this.#seen.get(name) ?? ver);
    this.#seen.set(name, highest);
    return highest;
  }

  #inTime({ body, exp }: OpenedPayload, graceS: number): Opened {
    const now = this.#host.now() / 1000;
    check(now <= exp + graceS, 'signed-expired', 'What the site has signed has expired');
    return { body, until: exp * 1000, ...(now > exp && { expiredAt: new Date(exp * 1000).toISOString() }) };
  }

  /**
   * The keys that hold: the list signed by the root where there is one, else those of the page. What has no grace takes
   * keys without grace: a list that has expired, or cannot be had, may be lacking a key that was stolen.
   */
  #keys(graceS: number): Promise<readonly TrustKey[]> {
    const known = this.#listed.get(graceS);
    if (known) return known;
    const listed = this.#fetchKeys(graceS);
    listed.catch(() => this.#listed.delete(graceS));
    this.#listed.set(graceS, listed);
    return listed;
  }

  async #fetchKeys(graceS: number): Promise<readonly TrustKey[]> {
    const { keys, rotation } = this.#options;
    if (!rotation) return keys;
    const answer = await new Transport({ ...this.#host.options, endpoint: '' })
      .request(rotation.url)
      .catch((error: unknown) => {
        if (isBkError(error) && error.code.startsWith('network-')) return undefined;
        throw error;
      });
    const root: TrustKey = { kid: KEYS.kid, jwk: rotation.root, iss: KEYS.kid, ids: [KEYS.id] };
    const kind = { ...KEYS, idOf: () => KEYS.id, graceS: Math.min(KEYS.graceS, graceS) };
    const list = await this.#newest(answer, kind, KEYS.id, [root]);
    check(list || graceS > 0, 'signed-key', 'Which keys hold now cannot be had');
    return list ? asKeys(list.body) : keys;
  }

  async #kept(id: string): Promise<string | undefined> {
    const record = await this.#record(id);
    return typeof record?.data.text === 'string' ? record.data.text : undefined;
  }

  /** That it cannot be kept loses nothing now. */
  async #keep(id: string, text: string): Promise<void> {
    try {
      const recordId = (await this.#record(id))?.id ?? crypto.randomUUID();
      const store = await this.#host.use(vaultPart).store();
      await store.put(recordId, () => ({ kind: KIND, id, text }));
    } catch (error) {
      if (!isBkError(error)) throw error;
    }
  }

  async #record(id: string) {
    try {
      const { records } = await (await this.#host.use(vaultPart).store()).list();
      return records.find(({ data }) => data.kind === KIND && data.id === id);
    } catch (error) {
      if (isBkError(error)) return undefined; // locked, or cannot be read
      throw error;
    }
  }
}

/** Signed data of the site. */
export const trustPart: Part<Trust> = { key: 'trust', create: (host) => new Trust(host) };

function asKeys(body: unknown): readonly TrustKey[] {
  const { keys } = (body ?? {}) as { keys?: unknown };
  if (!Array.isArray(keys) || !keys.every(isKey))
    throw new BkDataError('signed-format', 'The signed list holds no keys');
  return keys;
}

function isKey(value: unknown): value is TrustKey {
  const { kid, iss, jwk, ids } = (value ?? {}) as Partial<TrustKey>;
  const isText = (text: unknown) => typeof text === 'string';
  return isText(kid) && isText(iss) && typeof jwk === 'object' && Array.isArray(ids) && ids.every(isText);
}
