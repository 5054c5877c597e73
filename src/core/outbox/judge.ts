/**
 * What the end of an attempt says of the server.
 *
 * Spec: docs/outbox.md, "How hard it tries".
 * @module
 */
import type { Outcome } from './attempt.js';
import { answered, failedOnce, type Standing } from './governor.js';
import { describe } from './job-steps.js';

/**
 * How the server stands after an attempt. A refusal is the answer of one that works; what never left the device says
 * nothing.
 *
 * @param now - Milliseconds since 1970. @param random - From 0 to 1.
 */
export function judged(
  standing: Standing,
  { error, accepted }: Pick<Outcome, 'error' | 'accepted'>,
  now: number,
  random: number,
): Standing {
  if (error === undefined) return answered(standing, accepted === true);
  const { code, status, retryAfterSeconds } = describe(error);
  const isBusy = status === undefined ? code.startsWith('network-') : status >= 500 || status === 429;
  if (code === 'network-wifi' || (!isBusy && status === undefined)) return standing;
  if (!isBusy && code !== 'network-body') return answered(standing, false);
  // What answers in the place of the server, such as the page of a Wi-Fi, is the line as well.
  return failedOnce(standing, now, random, code !== 'network-status', retryAfterSeconds);
}
