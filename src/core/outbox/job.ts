/**
 * The life of a job as pure functions: what happens to its state when something is heard of it.
 * @module
 */
import type { BkNetworkError } from '../errors.js';
import { isBkError } from '../errors.js';
import type { JobHead } from '../storage/store.js';
import type { JobFile } from './job-files.js';

/** What a job carries, sealed; what it is of stands only here. */
export interface JobContent {
  /** What it is, such as `dossier` or `rating`. */
  readonly kind: string;
  /** Code of the procedure or dossier that it is about. */
  readonly about?: string;
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
  /** The server's answer, once it has accepted. */
  readonly response?: unknown;
}

/** A job as the page sees it. */
export interface Job extends JobHead {
  readonly content: JobContent;
}

const LEASE_MS = 90_000;
const EXPIRY_MS = 7 * 86_400_000;
/** How long the receipt of an accepted job is kept. */
export const RECEIPT_MS = 30 * 86_400_000;
/** A round of tries ends after so many, or after so long. */
const MAX_TRIES = 12;
const TRYING_MS = 86_400_000;
const MAX_DELAY_MS = 5 * 60_000;
const MAX_RETRY_AFTER_S = 3600;

/** A fresh job. */
export function newJob(id: string, now: number): JobHead {
  return { id, state: 'queued', tries: 0, notBefore: 0, createdAt: now, expiresAt: now + EXPIRY_MS };
}

/** When a leader should look at the job, in milliseconds since 1970; `Infinity` when it rests. */
export function dueAt({ state, notBefore, leaseUntil = 0 }: JobHead): number {
  if (state === 'queued') return 0;
  return ['waiting', 'unknown', 'sending'].includes(state) ? Math.max(notBefore, leaseUntil) : Infinity;
}

/**
 * The state with which a due job is taken up: a job whose sender died without an answer is asked
 * after before it is sent again, and however old it is.
 */
export function taken(head: JobHead, now: number): JobHead {
  const leased = { ...head, leaseUntil: now + LEASE_MS };
  if (head.state === 'sending' || head.state === 'unknown') return { ...leased, state: 'unknown' };
  return head.expiresAt <= now ? { ...head, state: 'expired' } : { ...leased, state: 'sending' };
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
  if (head.lastCode !== 'network-offline' && head.lastCode !== 'network-timeout') return undefined;
  const again = { ...head, tries: 0, notBefore: 0 };
  if (head.state === 'waiting' || head.state === 'unknown') return again;
  // A phone that lay without a line for an hour has used up its tries; nobody has to press a button for that.
  return head.state === 'needs-person' ? { ...again, state: 'queued' } : undefined;
}

/** The server has never seen it. */
export function absent(head: JobHead): JobHead {
  return { ...head, state: 'queued', leaseUntil: undefined };
}

/** The server has accepted it. */
export function acked(head: JobHead): JobHead {
  return { ...head, state: 'acked', leaseUntil: undefined, lastCode: undefined, lastStatus: undefined };
}

/** Whether a job rests because the server said no: the same again would be refused again. */
export function refused({ state, lastStatus }: JobHead): boolean {
  return state === 'needs-person' && lastStatus !== undefined && lastStatus >= 400 && !passes(lastStatus);
}

/**
 * The request failed.
 *
 * @param random - From 0 to 1, for the jitter.
 */
export function failed(head: JobHead, error: unknown, now: number, random: number): JobHead {
  const { code, status, retryAfterSeconds } = describe(error);
  const tries = head.tries + 1;
  const base = { ...head, tries, leaseUntil: undefined, lastCode: code, lastStatus: status };
  const spent = tries >= MAX_TRIES || now >= head.expiresAt - EXPIRY_MS + TRYING_MS;
  if (!isTemporary(code, status) || spent) return { ...base, state: 'needs-person' };
  const delay =
    retryAfterSeconds === undefined
      ? random * Math.min(MAX_DELAY_MS, 1000 * 2 ** tries)
      : Math.min(retryAfterSeconds, MAX_RETRY_AFTER_S) * 1000 * (1 + random / 4);
  return { ...base, state: head.state === 'unknown' ? 'unknown' : 'waiting', notBefore: now + delay };
}

/** Asks for another round of tries; the key stays, since the body did. */
export function retried(head: JobHead, now: number): JobHead {
  return { ...newJob(head.id, now), createdAt: head.createdAt };
}

/** A dead line and an answer that makes no sense pass by themselves, and so do some statuses; the rest needs a person. */
function isTemporary(code: string, status: number | undefined): boolean {
  if (status === undefined) return code.startsWith('network-');
  return passes(status) || (code === 'network-body' && status < 300);
}

/** 408, 425, 429, 5xx and 409 in progress. */
function passes(status: number): boolean {
  return status >= 500 || [408, 409, 425, 429].includes(status);
}

function describe(error: unknown) {
  if (!isBkError(error)) return { code: 'unexpected', status: undefined, retryAfterSeconds: undefined };
  const { status, retryAfterSeconds } = error as BkNetworkError;
  return { code: error.code, status, retryAfterSeconds };
}
