/**
 * A job: what stands of it in clear, what it carries, and what a page does to it. What happens to it while it is
 * sent is in `job-steps.ts`.
 * @module
 */
import type { JobHead, Store } from '../storage/store.js';
import type { JobFile } from './job-file.js';

/** The agency's public key, as a signed definition carries it. */
export interface Recipient {
  /** Name of the key. */
  readonly kid: string;
  /** Public key (JWK) of P-256. */
  readonly key: { readonly kty: 'EC'; readonly crv: 'P-256'; readonly x: string; readonly y: string };
}

/** What a job carries, sealed; what it is of stands only here. */
export interface JobContent {
  /** What it is, such as `dossier` or `rating`. */
  readonly kind: string;
  /** Code of the procedure or dossier that it is about. */
  readonly about?: string;
  /** Name of that for people, in Vietnamese, such as the short name of the procedure. */
  readonly title?: string;
  /** Id of the site it goes to, never a URL. */
  readonly site: string;
  /** Path below the endpoint. */
  readonly path: string;
  /** Look-up secret that goes along as a Bearer token, where the call wants one. */
  readonly bearer?: string;
  /** JSON; erased as soon as the server has accepted it. */
  readonly body?: unknown;
  /** Files that are sent before the body; the body that is sent then names them. */
  readonly files?: readonly JobFile[];
  /** Whom the body is sealed to before it leaves the device. */
  readonly recipient?: Recipient;
  /** How often the server has missed files that it had been sent. */
  readonly filesMissed?: number;
  /** The job that this one stands in for: its body was put right, and it is never sent any more. */
  readonly replaces?: string;
  /** The server's answer, once it has accepted. */
  readonly response?: unknown;
}

/** A job as the page sees it. */
export interface Job extends JobHead {
  readonly content: JobContent;
}

/** How many jobs there are in each state. */
export type JobCounts = Readonly<Record<JobHead['state'], number>>;

/** How long a job is tried before it expires; also how long a server keeps a key at least. */
export const EXPIRY_MS = 7 * 86_400_000;

/** A fresh job. */
export function newJob(id: string, now: number): JobHead {
  return { id, state: 'queued', tries: 0, notBefore: 0, createdAt: now, expiresAt: now + EXPIRY_MS };
}

/**
 * Asks for another round of tries; the key stays, since the body did. What may be with the server keeps its end, beyond
 * which no server has to know the key: then it is asked after first. A person who was told that its time is over, or
 * that nobody knows, begins anew; that nobody knows stays noted.
 */
export function retried(head: JobHead, now: number): JobHead {
  const { id, state, createdAt, expiresAt, lastCode, sealed, anyLine } = head;
  const isUncertain = lastCode === 'outbox-outcome-unknown';
  const wasTold = state === 'expired' || isUncertain;
  const isOpen = !wasTold && (wasTried(head) || state !== 'queued');
  return {
    ...newJob(id, now),
    createdAt,
    ...(isOpen && { state: expiresAt > now ? 'queued' : 'unknown', expiresAt, roundFrom: now }),
    ...(isUncertain && { lastCode }),
    ...(sealed && { sealed }),
    ...(anyLine && { anyLine }),
  };
}

/** Whether a job that waits has been on the way before: the server may have it. */
export const wasTried = ({ lastCode, roundFrom }: JobHead): boolean =>
  lastCode !== undefined || roundFrom !== undefined;

/** Whether a job rests because the server said no: the same again would be refused again. */
export function refused({ state, lastStatus, lastProblem }: JobHead): boolean {
  return (
    state === 'needs-person' &&
    lastStatus !== undefined &&
    lastStatus >= 400 &&
    !passes(lastStatus, lastProblem)
  );
}

/**
 * 408, 425, 429 and 5xx pass by themselves, and of 409 what the next try does better: it comes later, brings the files
 * or a fresh proof of work.
 */
export function passes(status: number, problem = 'in-progress'): boolean {
  if (status === 409) return ['in-progress', 'files-missing', 'proof-refused'].includes(problem);
  return status >= 500 || [408, 425, 429].includes(status);
}

/** Stands for what a job carries when that cannot be read: nothing is sent, and a person has to see it. */
const UNREADABLE: JobContent = { kind: 'unreadable', site: '', path: '' };

/** All jobs of a store, the oldest first. One that cannot be read shows as `needs-person` with `storage-unreadable`. */
export async function readJobs(store: Store): Promise<readonly Job[]> {
  return (await store.listJobs()).map(({ head, content }) =>
    content === undefined
      ? { ...head, state: 'needs-person', lastCode: 'storage-unreadable', content: UNREADABLE }
      : { ...head, content: content as unknown as JobContent },
  );
}
