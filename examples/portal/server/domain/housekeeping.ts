/**
 * What a portal forgets by and by: keys that nobody can still be repeating, sessions and counts that
 * are over, files that nothing refers to.
 * @module
 */
import { forgetOldAttempts } from './attempts.js';
import { forgetOldSessions } from './clerk-sessions.js';
import type { Portal } from './portal.js';
import { forgetOldSubscriptions } from './push.js';
import { forgetOldKeys } from './submissions.js';
import { forgetExpired } from './upload-pieces.js';

const EVERY_MS = 3_600_000;

/** Forgets once. */
export async function tidyUp({ database, now }: Pick<Portal, 'database' | 'now'>): Promise<void> {
  await forgetOldKeys(database, now());
  await forgetOldSessions(database, now());
  await forgetOldAttempts(database, now());
  await forgetOldSubscriptions(database, now());
  await forgetExpired(database, now());
}

/**
 * Forgets every hour, for a portal that runs for months.
 *
 * @returns Ends it.
 */
export function keepTidy(portal: Pick<Portal, 'database' | 'now'>): () => void {
  // What fails now, because the database is away, is done an hour later.
  const timer = setInterval(() => void tidyUp(portal).catch(() => undefined), EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
