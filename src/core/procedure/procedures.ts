/**
 * Where definitions come from: the site's own catalogue, else what ships with the library.
 * @module
 */
import { BkConfigError, isBkError } from '../errors.js';
import { fetched } from '../lazy.js';
import { Transport } from '../outbox/transport.js';
import type { Part, PartHost } from '../part.js';
import { builtInProcedures } from './built-in.js';
import type { ProcedureDefinition } from './definition.js';

/** What `GET /site` says; only what the form needs of it. */
export interface Site {
  readonly name: string;
  readonly unit: { readonly name: string };
  /** Codes of the procedures that this site has the right to receive. */
  readonly receives: readonly string[];
  readonly fees: readonly SiteFee[];
  /** Telephone number, as people write it. */
  readonly hotline?: string;
  readonly officeHours?: string;
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

/** Loads definitions and the site's own settings. */
export class Procedures {
  readonly #host: PartHost;
  readonly #transport: Transport | undefined;

  constructor(host: PartHost) {
    this.#host = host;
    this.#transport = host.options.endpoint === undefined ? undefined : new Transport(host.options);
  }

  /**
   * A procedure by its national code. The site's definition wins; when the line is down, the one that
   * ships with the library serves.
   *
   * @throws {BkConfigError} `procedure-unknown` when neither has it.
   * @throws {BkDataError} as `parseProcedure`, when the site's definition is wrong.
   */
  async load(code: string, signal?: AbortSignal): Promise<ProcedureDefinition> {
    const fromSite = await this.#fromSite(`/procedures/${encodeURIComponent(code)}`, signal);
    if (fromSite !== undefined) return parsed(fromSite);
    const builtIn = Object.hasOwn(builtInProcedures, code) ? builtInProcedures[code] : undefined;
    if (!builtIn)
      throw new BkConfigError(
        'procedure-unknown',
        `No definition of procedure ${code} on this site or in the library`,
      );
    // Ours are checked before they are published.
    return (await builtIn()).default as ProcedureDefinition;
  }

  /** A definition from a URL that the page names. */
  async loadFrom(url: string, signal?: AbortSignal): Promise<ProcedureDefinition> {
    return parsed(await new Transport({ ...this.#host.options, endpoint: '' }).request(url, { signal }));
  }

  /**
   * The site's settings, or `undefined` while there is no line, no endpoint or no sense in the answer.
   *
   * @param id - Of one site, for a server that describes several.
   */
  async site(signal?: AbortSignal, id?: string): Promise<Site | undefined> {
    return asSite(await this.#fromSite(id ? `/site?site=${encodeURIComponent(id)}` : '/site', signal));
  }

  async #fromSite(path: string, signal?: AbortSignal): Promise<unknown> {
    try {
      return await this.#transport?.request(path, { signal });
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
  const { name, unit, receives, fees } = (value ?? {}) as Partial<Site>;
  const fits =
    [name, unit?.name].every(isText) &&
    Array.isArray(receives) &&
    receives.every(isText) &&
    Array.isArray(fees) &&
    (fees as Site['fees']).every(
      (fee) =>
        isText(fee?.code) && isText(fee.channel) && Number.isSafeInteger(fee.amount) && fee.amount >= 0,
    );
  return fits ? (value as Site) : undefined;
}

/** What comes from outside is checked; the checks are fetched when something does. */
const parsed = async (json: unknown): Promise<ProcedureDefinition> =>
  (await fetched(import('./parse.js'))).parseProcedure(json);

const isText = (value: unknown) => typeof value === 'string';
