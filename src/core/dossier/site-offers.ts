/**
 * What a site offers to whoever follows a dossier, besides the dossier itself.
 * @module
 */
import { Transport } from '../outbox/transport.js';
import type { PartHost } from '../part.js';
import type { SitePush } from './push.js';

/** From `GET /site`. */
export interface SiteOffers {
  /** What notices need, where the site sends any. */
  readonly push?: SitePush | undefined;
  /** It takes petitions (phản ánh, kiến nghị). */
  readonly petitions: boolean;
}

/** What the site says; an older one offers nothing. @throws {BkNetworkError} when it cannot be asked. */
export async function siteOffers(host: PartHost, signal?: AbortSignal): Promise<SiteOffers> {
  const site = (await new Transport(host.options).request('/site', { signal })) as {
    readonly push?: Partial<SitePush>;
    readonly petitions?: unknown;
  } | null;
  const { key, worker } = site?.push ?? {};
  return {
    push: typeof key === 'string' && typeof worker === 'string' ? { key, worker } : undefined,
    petitions: typeof site?.petitions === 'object' && site.petitions !== null,
  };
}
