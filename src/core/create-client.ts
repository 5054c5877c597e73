/**
 * The client with every part on board, for code that drives the library itself.
 * @module
 */
import { Client } from './client.js';
import { countsPart } from './counts/counts.js';
import { documentsPart } from './document/documents.js';
import { dossiersPart } from './dossier/dossiers.js';
import { feedbackPart } from './feedback/feedback.js';
import { petitionsPart } from './feedback/petitions.js';
import { outboxPart } from './outbox/outbox.js';
import type { ClientOptions } from './part.js';
import { paymentsPart } from './payment/payments.js';
import { draftsPart } from './procedure/drafts.js';
import { proceduresPart } from './procedure/procedures.js';
import { activityPart } from './profile/activity.js';
import { consentsPart } from './profile/consents.js';
import { profilesPart } from './profile/profiles.js';
import { sessionPart } from './session/session.js';

/** Kept complete by its type. */
const OPTIONS: Readonly<Record<keyof ClientOptions, true>> = {
  endpoint: true,
  site: true,
  locale: true,
  handoverOnly: true,
  trust: true,
  bankLinks: true,
  counts: true,
  databaseName: true,
  passkeyHost: true,
  now: true,
  fetch: true,
};

/**
 * Makes what one embedding owns. Nothing is opened, stored or sent until a part is used.
 *
 * @param options - All optional; without `endpoint` everything local works. Of a name that is no option the
 *   console is told.
 * @example
 * const client = createClient({ endpoint: '/api' });
 * const household = await client.profiles.list();
 */
export function createClient(options: ClientOptions = {}): Client {
  const strange = Object.keys(options).filter((name) => !Object.hasOwn(OPTIONS, name));
  if (strange.length > 0) {
    // For the developer of the page: a misspelt option is ignored, and nothing else would tell.
    // eslint-disable-next-line no-console
    console.warn(
      `createClient: no such option: ${strange.join(', ')}; there are ${Object.keys(OPTIONS).join(', ')}`,
    );
  }
  return new Client(options, [
    profilesPart,
    consentsPart,
    activityPart,
    documentsPart,
    draftsPart,
    proceduresPart,
    outboxPart,
    dossiersPart,
    paymentsPart,
    feedbackPart,
    countsPart,
    petitionsPart,
    sessionPart,
  ]);
}
