/**
 * What a session leaves behind: counts and codes, nothing of a person.
 * @module
 */
import { isAccepted } from '../dossier/accepted.js';
import type { JobContent } from '../outbox/job.js';
import type { Store } from '../storage/store.js';
import type { SessionOver } from '../storage/idle-watch.js';

/** Why a session ended; `ended` is the person's own wish. */
export type SessionEnd = 'ended' | SessionOver;

/** How many of each kind. */
export interface SessionCounts {
  readonly people: number;
  readonly facts: number;
  readonly drafts: number;
  /** Sent dossiers with their look-up secrets. */
  readonly dossiers: number;
  /** What was not sent; nobody has it any more. */
  readonly unsent: number;
  /** Consents, entries of the log, codes of the portal that were noted, receipts, and petitions that were sent. */
  readonly notes: number;
}

/** What the end of a session came to. */
export interface SessionReport {
  readonly reason: SessionEnd;
  readonly kind: 'shared' | 'helper';
  /** Milliseconds since 1970. */
  readonly endedAt: number;
  /** Who helped, in a helper session. */
  readonly helper?: string | undefined;
  readonly deleted: SessionCounts;
  /** Dossiers that the authority has received in this session. */
  readonly sent: readonly { readonly code: string }[];
  /** Kinds of what could not be deleted; empty when all is gone. */
  readonly left: readonly string[];
}

/** What a store in memory holds, told without what it says. */
export async function inventory(store: Store): Promise<Pick<SessionReport, 'deleted' | 'sent'>> {
  const [{ records }, jobs] = await Promise.all([store.list(), store.listJobs()]);
  const of = (kind: string) => records.map(({ data }) => data).filter((data) => data.kind === kind);
  const acked = jobs.filter(({ head }) => head.state === 'acked');
  const answers = acked
    .map(({ content }) => (content as JobContent | undefined)?.response)
    .filter(isAccepted);
  const facts = of('person').map((person) => Object.keys(person['facts'] ?? {}).length);
  const kept = of('dossier').flatMap(({ code }) => (typeof code === 'string' ? code : []));
  const sent = [...kept, ...answers.map(({ code }) => code)];
  return {
    deleted: {
      people: facts.length,
      facts: facts.reduce((sum, count) => sum + count, 0),
      drafts: of('draft').length + of('petition-draft').length + of('supplement-draft').length,
      dossiers: sent.length,
      unsent: jobs.length - acked.length,
      notes:
        of('consent').length +
        of('activity').length +
        of('noted').length +
        of('receipt').length +
        of('petition').length,
    },
    sent: sent.map((code) => ({ code })),
  };
}
