/**
 * How much a server is asked: a budget for repeats and a breaker, as pure functions over plain data.
 *
 * The budget holds repeats down to a tenth of what succeeds, after ten that are free; beyond it a repeat goes out only
 * now and then. The breaker stops all requests after five failures in a row, and lets one through from time to time.
 *
 * Spec: docs/outbox.md, "How hard it tries".
 * @module
 */

/** What is known of a server. Times are milliseconds since 1970. Nothing in it is about a person. */
export interface Standing {
  /** Repeats that are left. */
  readonly tokens: number;
  /** Failures in a row. */
  readonly failures: number;
  /** How often the breaker has opened or stayed open since the last success. */
  readonly opened: number;
  /** Nothing is sent before; 0 while the breaker is closed. */
  readonly openUntil: number;
  /** The last failure was that of the line: nothing came from the server. */
  readonly byLine: boolean;
  /** Repeats sent without a token since the last success, and when the next one may go. */
  readonly unpaid: number;
  readonly unpaidFrom: number;
}

/** A server of which nothing bad is known. */
export const FRESH: Standing = {
  tokens: 10,
  failures: 0,
  opened: 0,
  openUntil: 0,
  byLine: false,
  unpaid: 0,
  unpaidFrom: 0,
};

const MAX_TOKENS = FRESH.tokens;
const RETURNED = 0.1;
const FAILURES = 5;
const PROBE_MS = 30_000;
const MAX_PROBE_MS = 600_000;
const MAX_RETRY_AFTER_MS = 3_600_000;
/** How long a probe is waited for before another one goes out: the longest that a request takes, and some more. */
const PROBING_MS = 30_000;

/** When a request may go out; a time that has passed is now. @param retry - It repeats one that failed. */
export function allowedAt({ tokens, openUntil, unpaidFrom }: Standing, retry: boolean): number {
  return Math.max(openUntil, retry && tokens < 1 ? unpaidFrom : 0);
}

/** A request goes out. @param random - From 0 to 1. */
export function asked(standing: Standing, retry: boolean, now: number, random: number): Standing {
  // As long as a probe is under way nobody else sends one.
  const next = standing.failures < FAILURES ? standing : { ...standing, openUntil: now + PROBING_MS };
  if (!retry) return next;
  if (standing.tokens >= 1) return { ...next, tokens: standing.tokens - 1 };
  return { ...next, unpaid: next.unpaid + 1, unpaidFrom: now + pause(next.unpaid, random) };
}

/** The server has answered with sense. @param accepted - It has taken what was sent. */
export function answered(standing: Standing, accepted: boolean): Standing {
  const tokens = accepted ? Math.min(MAX_TOKENS, standing.tokens + RETURNED) : standing.tokens;
  // Tenths do not add up in binary.
  return { ...FRESH, tokens: Math.round(tokens * 10) / 10, unpaidFrom: standing.unpaidFrom };
}

/**
 * A request failed: no line, no time, no sense, or a server that cannot.
 *
 * @param byLine - Nothing came from the server.
 * @param retryAfterSeconds - What the server asked for.
 * @param random - From 0 to 1.
 */
export function failedOnce(
  standing: Standing,
  now: number,
  random: number,
  byLine: boolean,
  retryAfterSeconds = 0,
): Standing {
  const failures = standing.failures + 1;
  const next = { ...standing, failures, byLine };
  if (failures < FAILURES) return next;
  const wait = Math.max(
    pause(standing.opened, random),
    Math.min(MAX_RETRY_AFTER_MS, retryAfterSeconds * 1000),
  );
  return { ...next, opened: standing.opened + 1, openUntil: now + wait };
}

/** The line may be back: where only that was missing, the next probe may go at once. */
export function lineBack(standing: Standing): Standing {
  return standing.byLine ? { ...standing, openUntil: 0, unpaidFrom: 0, unpaid: 0 } : standing;
}

/** Thirty seconds, doubling to ten minutes, half more or less. */
function pause(before: number, random: number): number {
  return Math.min(MAX_PROBE_MS, PROBE_MS * 2 ** before) * (0.5 + random);
}

/** Reads what was kept; what makes no sense counts as nothing. */
export function asStanding(value: unknown, now: number): Standing {
  const kept = (value ?? {}) as Standing;
  const isNumber = (key: keyof Standing) => Number.isFinite(kept[key]) && (kept[key] as number) >= 0;
  const fits = (['tokens', 'failures', 'opened', 'openUntil', 'unpaid', 'unpaidFrom'] as const).every(
    isNumber,
  );
  if (!fits) return FRESH;
  // A clock that was put back must not close a server for years.
  const latest = now + MAX_RETRY_AFTER_MS;
  return {
    ...FRESH,
    ...kept,
    tokens: Math.min(MAX_TOKENS, kept.tokens),
    openUntil: Math.min(latest, kept.openUntil),
    unpaidFrom: Math.min(latest, kept.unpaidFrom),
    byLine: kept.byLine === true,
  };
}
