/**
 * How the fields of a filing came to their answers, in numbers alone: for the counts of the model.
 * @module
 */
import type { FilingFigures } from '../counts/count-event.js';
import { minutesOf, type Minutes } from '../counts/minutes.js';
import type { Step } from './flow.js';
import type { Origin } from './prefill.js';

type Origins = Readonly<Record<string, Origin>>;

/** What `bk-submitted` tells of a filing. */
export interface SentFigures extends FilingFigures {
  /** Not there for a draft that was left and opened again: nobody knows how long the person sat at it. */
  readonly minutes?: Minutes;
}

/**
 * Counts fields; which ones they are is told to nobody.
 *
 * @param steps - What is asked at the end; a question that has gone again was not asked.
 * @param before - Where the answers came from when the form was opened.
 * @param now - Where they come from at the end: what was changed by hand comes from nowhere.
 * @param milliseconds - From start to sending, where that is known.
 */
export function filingFigures(
  steps: readonly Step[],
  before: Origins,
  now: Origins,
  milliseconds?: number,
): SentFigures {
  const keys = steps.flatMap(({ fields }) => fields.map(({ key }) => key));
  // What the site knows of itself spares nobody a thing that they had said before.
  const filled = keys.filter((key) => before[key] && before[key].profileId !== '');
  const minutes = milliseconds === undefined ? undefined : minutesOf(milliseconds);
  return {
    shown: keys.length,
    filled: filled.length,
    changed: filled.filter((key) => !now[key]).length,
    ...(minutes !== undefined && { minutes }),
  };
}
