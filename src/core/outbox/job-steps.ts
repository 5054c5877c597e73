/**
 * The life of a job as pure functions: what happens to its state when something is heard of it.
 *
 * Spec: docs/outbox.md, "States".
 * @module
 */
import type { BkNetworkError } from '../errors.js';
import { isBkError } from '../errors.js';
import type { JobHead } from '../storage/store.js';
import { EXPIRY_MS, passes, wasTried } from './job.js';

/** How long the tab that sends a job may be trusted to be alive without a word of it. */
export const LEASE_MS = 90_000;
/** How long the receipt of an accepted job is kept. */
export const RECEIPT_MS = 30 * 86_400_000;
/** A round of tries ends after so many, or after so long. */
const MAX_TRIES = 12;
const TRYING_MS = 86_400_000;
const MAX_DELAY_MS = 5 * 60_000;
const MAX_RETRY_AFTER_S = 3600;
const PROBLEM = 'urn:ba-khong:problem:';

/** Codes of failures that say nothing of the server, for nothing came from it. */
const LINE: readonly (string | undefined)[] = [
  'network-offline',
  'network-timeout',
  'network-wifi',
  'storage-offline',
];
/** The device cannot now, and may be able to later. */
const DEVICE = [
  'storage-offline',
  'storage-locked',
  'storage-hung',
  'storage-busy',
  'storage-full',
  'storage-failed',
];

/** When a leader should look at the job, in milliseconds since 1970; `Infinity` when it rests. */
export function dueAt({ state, notBefore, leaseUntil = 0, unread }: JobHead): number {
  if (state === 'queued') return 0;
  const waits = ['waiting', 'unknown', 'sending'].includes(state) || (state === 'acked' && unread);
  return waits ? Math.max(notBefore, leaseUntil) : Infinity;
}

/** Whether the next request of the job repeats one that failed. */
export const isRetry = ({ tries }: JobHead): boolean => tries > 0;

/**
 * The state with which a due job is taken up: a job whose sender died without an answer is asked
 * after before it is sent again, and however old it is. So is one whose time is over after it was tried: an answer
 * may have been lost.
 */
export function taken(head: JobHead, now: number): JobHead {
  const leased = { ...head, leaseUntil: now + LEASE_MS };
  if (head.state === 'acked') return leased;
  if (head.state === 'sending' || head.state === 'unknown') return { ...leased, state: 'unknown' };
  // A phone that lay switched off for days has not tried for days.
  const round = head.tries === 0 ? { roundFrom: now } : {};
  if (head.expiresAt > now) return { ...leased, ...round, state: 'sending' };
  return wasTried(head) ? { ...leased, state: 'unknown' } : { ...head, state: 'expired' };
}

/** Its sender is still at it, such as with a large file. @returns `undefined` where it is no longer the sender's. */
export function renewed(head: JobHead, now: number): JobHead | undefined {
  return head.leaseUntil === undefined ? undefined : { ...head, leaseUntil: now + LEASE_MS };
}

/** Its sender is known to be gone: nobody waits for the lease to run out. */
export function orphaned(head: JobHead): JobHead | undefined {
  return head.leaseUntil === undefined ? undefined : { ...head, leaseUntil: undefined };
}

/**
 * The line may be back: what waits only for that is due at once, with a full round of tries, since those on
 * a dead line say nothing of the server. A time that a busy server named is kept.
 *
 * @returns `undefined` for a job that this does not concern.
 */
export function revived(head: JobHead): JobHead | undefined {
  if (!LINE.includes(head.lastCode)) return undefined;
  const again = { ...head, tries: 0, notBefore: 0 };
  if (head.state === 'waiting' || head.state === 'unknown') return again;
  // A phone that lay without a line for an hour has used up its tries; nobody has to press a button for that.
  return head.state === 'needs-person' ? { ...again, state: 'queued' } : undefined;
}

/** The server has never seen it: sent again, or told to the person where its time is over. */
export function absent(head: JobHead, now: number): JobHead {
  return { ...head, state: head.expiresAt > now ? 'queued' : 'expired', leaseUntil: undefined };
}

/**
 * The server cannot say what became of a key. The same key again is harmless for as long as the server keeps keys
 * at least; after that it could make a second one, and a person has to ask.
 */
export function unanswerable(head: JobHead, now: number): JobHead {
  if (head.expiresAt > now) return absent(head, now);
  return { ...head, state: 'needs-person', leaseUntil: undefined, lastCode: 'outbox-outcome-unknown' };
}

/** The server has accepted it: nothing stays of what was sent, nor of what went wrong before. */
export function acked(head: JobHead, now: number): JobHead {
  const { id, tries, createdAt, expiresAt, ackedAt = now } = head;
  return { id, state: 'acked', tries, notBefore: 0, createdAt, expiresAt, ackedAt };
}

/**
 * The request failed.
 *
 * @param random - From 0 to 1, for the jitter.
 */
export function failed(head: JobHead, error: unknown, now: number, random: number): JobHead {
  const { code, status, problem, retryAfterSeconds } = describe(error);
  const last = { leaseUntil: undefined, lastCode: code, lastStatus: status, lastProblem: problem };
  // The person wants it so: that is no try.
  if (code === 'network-wifi') return { ...head, ...last, state: 'waiting', notBefore: now + MAX_DELAY_MS };
  const tries = head.tries + 1;
  const base = { ...head, ...last, tries };
  const delay =
    retryAfterSeconds === undefined
      ? random * Math.min(MAX_DELAY_MS, 1000 * 2 ** tries)
      : Math.min(retryAfterSeconds, MAX_RETRY_AFTER_S) * 1000 * (1 + random / 4);
  // It is there; only its receipt is still to come, for as long as it takes.
  if (head.state === 'acked') return { ...base, notBefore: now + delay };
  const spent = tries >= MAX_TRIES || now >= (head.roundFrom ?? head.expiresAt - EXPIRY_MS) + TRYING_MS;
  if (!isTemporary(code, status, problem) || spent) return { ...base, state: 'needs-person' };
  return { ...base, state: head.state === 'unknown' ? 'unknown' : 'waiting', notBefore: now + delay };
}

/** What a failure says, as it stands in the head of a job. */
export interface Failure {
  readonly code: string;
  readonly status: number | undefined;
  /** Type of the problem, without what all of them begin with. */
  readonly problem: string | undefined;
  readonly retryAfterSeconds: number | undefined;
}

/** Reads an error. A key that was sent with another body has a code of its own: it is for the developer. */
export function describe(error: unknown): Failure {
  if (!isBkError(error))
    return { code: 'unexpected', status: undefined, problem: undefined, retryAfterSeconds: undefined };
  const { status, problemType, retryAfterSeconds } = error as BkNetworkError;
  const problem = problemType?.startsWith(PROBLEM) ? problemType.slice(PROBLEM.length, 80) : undefined;
  return { code: status === 422 ? 'outbox-key-reused' : error.code, status, problem, retryAfterSeconds };
}

/** A dead line and an answer that makes no sense pass by themselves, and so do some statuses; the rest needs a person. */
function isTemporary(code: string, status: number | undefined, problem: string | undefined): boolean {
  if (status === undefined) return code.startsWith('network-') || DEVICE.includes(code);
  return passes(status, problem) || (code === 'network-body' && status < 300);
}
