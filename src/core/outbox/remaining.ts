/**
 * How long the files of a job will still take.
 * @module
 */
import type { FilesProgress } from './job-file.js';

/** The first bytes say nothing about the line. */
const FIRST_MS = 3000;
/** Minutes that are told; what lies between is told as the next one, so that the figure stands still for a while. */
const STEPS = [1, 2, 3, 4, 5, 10, 15, 20, 30, 45, 60];

/**
 * From all that this page has sent so far, not from the last piece: it does not jump.
 *
 * @returns Milliseconds; `undefined` while nobody can know.
 */
export function remainingMs(
  { sentBytes, totalBytes, since, sinceBytes }: FilesProgress,
  now: number,
): number | undefined {
  const [took, moved] = [now - since, sentBytes - sinceBytes];
  if (took < FIRST_MS || moved <= 0) return undefined;
  return Math.round(((totalBytes - sentBytes) / moved) * took);
}

/** Minutes as they are told, rounded up to a step; `undefined` for more than an hour. */
export function toldMinutes(ms: number): number | undefined {
  return STEPS.find((minutes) => ms <= minutes * 60_000);
}
