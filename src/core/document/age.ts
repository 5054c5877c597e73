/**
 * How long ago a paper was photographed: what a person needs to know before using it again.
 * @module
 */

const DAY_MS = 24 * 60 * 60_000;

/** In whole days, months or years, rounded down; 0 days is today. */
export interface DocumentAge {
  readonly unit: 'day' | 'month' | 'year';
  readonly count: number;
}

/** @param takenAt - As `now` in milliseconds since 1970; what lies ahead, by a clock that was wrong, is today. */
export function documentAge(takenAt: number, now: number): DocumentAge {
  const days = Math.max(0, Math.floor((now - takenAt) / DAY_MS));
  if (days < 31) return { unit: 'day', count: days };
  if (days < 365) return { unit: 'month', count: Math.floor(days / 30.44) };
  return { unit: 'year', count: Math.floor(days / 365.25) || 1 };
}
