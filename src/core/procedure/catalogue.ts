/**
 * Which procedures there are: the site's own list, else what ships with the library. A list holds what finding one
 * needs and no definition, so that a page pays for those it opens.
 * @module
 */
import { isBkError } from '../errors.js';
import { Transport } from '../outbox/transport.js';
import type { Part, PartHost } from '../part.js';
import { builtInCatalogue } from './built-in-catalogue.data.js';
import type { CatalogueEntry, ListedFee } from './catalogue-entry.js';

/** A list and whose it is. */
export interface CatalogueList {
  readonly entries: readonly CatalogueEntry[];
  readonly from: 'site' | 'library';
  /** Why the site's own list is not there, when there could be one. */
  readonly error?: unknown;
}

/** Larger lists are cut: nobody reads them, and a hostile server must not hang the page. */
const MAX_ENTRIES = 5000;

/** Reads lists of procedures. */
export class Catalogue {
  readonly #transport: Transport | undefined;

  constructor({ options }: PartHost) {
    this.#transport = options.endpoint === undefined ? undefined : new Transport(options);
  }

  /**
   * What the site describes; where it has no list or there is no line, what ships with the library.
   *
   * @param site - Short id, for a server that describes several sites.
   */
  async list(site?: string, signal?: AbortSignal): Promise<CatalogueList> {
    const library = { entries: builtInCatalogue, from: 'library' } as const;
    if (!this.#transport) return library;
    try {
      const query = site ? `?site=${encodeURIComponent(site)}` : '';
      const entries = readCatalogue(await this.#transport.request(`/procedures${query}`, { signal }));
      return entries.length > 0 ? { entries, from: 'site' } : library;
    } catch (error) {
      if (!isBkError(error)) throw error;
      const none = (error as { status?: number }).status === 404;
      return none ? library : { ...library, error };
    }
  }
}

/** Lists of procedures. */
export const cataloguePart: Part<Catalogue> = { key: 'catalogue', create: (host) => new Catalogue(host) };

/**
 * The answer to `GET /procedures`, as far as it can be used: what does not fit is left out, an entry without code
 * or name altogether. An older server says neither keywords nor former codes; of the procedures that ship with the
 * library those are known.
 */
export function readCatalogue(answer: unknown): readonly CatalogueEntry[] {
  const { procedures } = (answer ?? {}) as { procedures?: unknown };
  if (!Array.isArray(procedures)) return [];
  return procedures.slice(0, MAX_ENTRIES).flatMap((item: unknown) => {
    const { code, name, shortName, authority, workingDays, longestWorkingDays, fees, ...more } = (item ??
      {}) as Readonly<Record<string, unknown>>;
    if (!isText(code) || !isText(name)) return [];
    const known = builtInCatalogue.find((entry) => entry.code === code);
    const keywords = texts(more.keywords);
    const replaces = texts(more.replaces);
    const entry: CatalogueEntry = {
      code,
      name: { vi: name },
      shortName: { vi: isText(shortName) ? shortName : name },
      ...(isText(authority) && { authority: { vi: authority } }),
      ...(isCount(workingDays) && {
        time: { workingDays, ...(isCount(longestWorkingDays) && { longest: longestWorkingDays }) },
      }),
      ...(Array.isArray(fees) && fees.every(isListedFee) && { fees }),
      keywords: keywords.length > 0 ? keywords : (known?.keywords ?? []),
      replaces: replaces.length > 0 ? replaces : (known?.replaces ?? []),
    };
    return [entry];
  });
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter(isText) : []);

function isListedFee(value: unknown): value is ListedFee {
  const { amount, channel } = (value ?? {}) as { amount?: unknown; channel?: unknown };
  return isCount(amount) && (channel === undefined || channel === 'online' || channel === 'counter');
}
