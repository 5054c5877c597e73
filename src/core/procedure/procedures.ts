/**
 * Where definitions come from: the site's own catalogue, else what ships with the library.
 * @module
 */
import { BkConfigError, isBkError } from '../errors.js';
import { fetched } from '../lazy.js';
import type { Recipient } from '../outbox/job.js';
import { Transport, type RequestOptions } from '../outbox/transport.js';
import type { Part, PartHost } from '../part.js';
import { isSigned } from '../trust/answer.js';
import type { Opened, SignedKind } from '../trust/trust.js';
import { builtInProcedures } from './built-in.js';
import type { ProcedureDefinition } from './definition.js';

/** What `GET /site` says; only what the form needs of it. */
export interface Site {
  readonly name: string;
  readonly unit: { readonly name: string };
  /** Codes of the procedures that this site has the right to receive. */
  readonly receives: readonly string[];
  /** Codes of those among them that people may file another way, too: the form then offers to hand over. */
  readonly handsOver?: readonly string[];
  readonly fees: readonly SiteFee[];
  /** Telephone number, as people write it. */
  readonly hotline?: string;
  readonly officeHours?: string;
  /** It takes the papers of a dossier as files. */
  readonly uploads?: SiteUploads;
}

/** Which files a site takes. */
export interface SiteUploads {
  /** MIME types. */
  readonly types: readonly string[];
  /** Of one file. */
  readonly mostBytes: number;
  /** Of one submission. */
  readonly mostFiles: number;
}

/** What the site takes for a procedure that comes one way, in whole VND. */
export interface SiteFee {
  readonly code: string;
  readonly channel: string;
  readonly amount: number;
  /** ISO dates; always when left out. */
  readonly from?: string;
  readonly to?: string;
}

/** A definition, and how far it can be relied on. */
export interface Found {
  readonly definition: ProcedureDefinition;
  /** ISO 8601 date-time since when the agency has not confirmed it any more; tell the person. */
  readonly expiredAt?: string;
}

/** Signed definitions are published under this and their code. */
const ID = 'procedure/';

/** Who can check a signature asks for one. */
const ACCEPT = 'application/vnd.ba-khong.signed+json, application/json, application/problem+json';

const SIGNED: SignedKind = {
  typ: 'bk-def+1',
  graceS: 30 * 24 * 3600, // a form that is a little old is better than none
  idOf: (body) => `${ID}${String((body as { code?: unknown } | null)?.code)}`,
};

/** A definition as it came, and since when nobody confirms it. */
type Body = Pick<Opened, 'body' | 'expiredAt'> & Partial<Opened>;

/** Loads definitions and the site's own settings. */
export class Procedures {
  readonly #host: PartHost;
  readonly #transport: Transport | undefined;
  /** Definitions under which there is a good signature. */
  readonly #signed = new WeakSet<ProcedureDefinition>();

  constructor(host: PartHost) {
    this.#host = host;
    this.#transport = host.options.endpoint === undefined ? undefined : new Transport(host.options);
  }

  /**
   * A procedure by its national code. The site's definition wins; when the line is down, the one that
   * was kept, where the site signs its definitions, or the one that ships with the library serves.
   *
   * @throws {BkConfigError} `procedure-unknown` when there is none.
   * @throws {BkDataError} as `parseProcedure`, when the site's definition is wrong; `signed-format`, `signed-key`,
   * `signed-signature`, `signed-id`, `signed-missing`, `signed-expired` when it is not what the agency has signed.
   */
  async load(code: string, signal?: AbortSignal): Promise<ProcedureDefinition> {
    return (await this.find(code, signal)).definition;
  }

  /** As {@link load}, with how far it can be relied on. */
  async find(code: string, signal?: AbortSignal): Promise<Found> {
    const fromSite = await this.#fromSite(`/procedures/${encodeURIComponent(code)}`, signal);
    const opened = await this.#opened(fromSite, ID + code);
    if (opened) return this.#found(opened);
    const builtIn = Object.hasOwn(builtInProcedures, code) ? builtInProcedures[code] : undefined;
    if (!builtIn)
      throw new BkConfigError(
        'procedure-unknown',
        `No definition of procedure ${code} on this site or in the library`,
      );
    // Ours are checked before they are published.
    return { definition: (await builtIn()).default as ProcedureDefinition };
  }

  /** A definition from a URL that the page names. @throws {BkDataError} as {@link load}. */
  async loadFrom(url: string, signal?: AbortSignal): Promise<ProcedureDefinition> {
    return (await this.findAt(url, signal)).definition;
  }

  /** As {@link loadFrom}, with how far it can be relied on. */
  async findAt(url: string, signal?: AbortSignal): Promise<Found> {
    const transport = new Transport({ ...this.#host.options, endpoint: '' });
    return this.#found((await this.#opened(await transport.request(url, this.#asking(signal)))) as Body);
  }

  /** Whom what is filled in is sealed to; nobody where the agency has not signed it: the key would be somebody's. */
  recipientOf(definition: ProcedureDefinition): Recipient | undefined {
    return this.#signed.has(definition) ? definition.recipient : undefined;
  }

  /**
   * The site's settings, or `undefined` while there is no line, no endpoint or no sense in the answer.
   *
   * @param id - Of one site, for a server that describes several.
   */
  async site(signal?: AbortSignal, id?: string): Promise<Site | undefined> {
    return asSite(await this.#fromSite(id ? `/site?site=${encodeURIComponent(id)}` : '/site', signal));
  }

  /** What an answer says, once its signature is found good; what is not signed is taken where no key is trusted. */
  async #opened(answer: unknown, id?: string): Promise<Body | undefined> {
    if (this.#host.options.trust === undefined && !isSigned(answer))
      return answer === undefined ? undefined : { body: answer };
    const { trustPart } = await fetched(import('../trust/trust.js'));
    return this.#host.use(trustPart).open(answer, SIGNED, id);
  }

  /** What comes from outside is checked; the checks are fetched when something does. */
  async #found({ body, expiredAt, until }: Body): Promise<Found> {
    const definition = (await fetched(import('./parse.js'))).parseProcedure(body);
    if (until !== undefined) this.#signed.add(definition);
    return { definition, ...(expiredAt !== undefined && { expiredAt }) };
  }

  #asking(signal: AbortSignal | undefined): RequestOptions {
    return this.#host.options.trust === undefined ? { signal } : { signal, headers: { accept: ACCEPT } };
  }

  async #fromSite(path: string, signal?: AbortSignal): Promise<unknown> {
    try {
      return await this.#transport?.request(path, this.#asking(signal));
    } catch (error) {
      // No line, or a site without a catalogue: what ships with the library still serves.
      if (isBkError(error) && error.code.startsWith('network-')) return undefined;
      throw error;
    }
  }
}

/** Procedure definitions. */
export const proceduresPart: Part<Procedures> = { key: 'procedures', create: (host) => new Procedures(host) };

function asSite(value: unknown): Site | undefined {
  const { name, unit, receives, handsOver = [], fees } = (value ?? {}) as Partial<Site>;
  const fits =
    [name, unit?.name].every(isText) &&
    [receives, handsOver].every((codes) => Array.isArray(codes) && codes.every(isText)) &&
    Array.isArray(fees) &&
    (fees as Site['fees']).every(
      (fee) =>
        isText(fee?.code) && isText(fee.channel) && Number.isSafeInteger(fee.amount) && fee.amount >= 0,
    );
  return fits ? (value as Site) : undefined;
}

const isText = (value: unknown) => typeof value === 'string';
