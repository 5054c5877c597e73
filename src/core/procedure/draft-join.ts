/**
 * Two tabs that filled in the same draft. Loaded when that happens.
 * @module
 */
import { text } from '../storage/stamps.js';
import { isPresent } from './conditions.js';
import type { Answers } from './definition.js';
import type { Draft, Leftover } from './drafts.js';

/** What two versions of a draft are joined by. */
type Version = Pick<Draft, 'answers' | 'origins' | 'leftovers'>;

/**
 * Joins what this tab has with what another has stored. Where both have changed an answer, this tab's counts, since
 * it is on screen; the other is set aside and not lost.
 *
 * @param base - The answers from which both started.
 */
export function joinDrafts(base: Answers, mine: Version, theirs: Draft): Required<Version> {
  const keys = [...new Set([...Object.keys(mine.answers), ...Object.keys(theirs.answers)])];
  const isMine = (key: string) => text(mine.answers[key]) !== text(base[key]);
  const clashes = keys.filter((key) => {
    const other = text(theirs.answers[key]);
    return isMine(key) && other !== text(base[key]) && other !== text(mine.answers[key]);
  });
  const leftovers = [...(mine.leftovers ?? []), ...(theirs.leftovers ?? [])];
  for (const key of clashes) {
    const answer = theirs.answers[key];
    if (answer === undefined || !(isPresent(answer) || answer === false)) continue;
    const { label = '', type, shown } = theirs.asked?.[key] ?? {};
    leftovers.push({
      key,
      label,
      ...(type && { type }),
      answer,
      ...(shown !== undefined && { shown }),
      why: 'tab',
    });
  }
  const side = (key: string) => (isMine(key) ? mine : theirs);
  const pick = <T>(of: (version: Version) => Readonly<Record<string, T | undefined>>) =>
    Object.fromEntries(
      keys.flatMap((key) => {
        const value = of(side(key))[key];
        return value === undefined ? [] : [[key, value]];
      }),
    ) as Record<string, T>;
  return {
    answers: pick(({ answers }) => answers),
    origins: pick(({ origins }) => origins),
    leftovers: unique(leftovers),
  };
}

/** One of each; what the person has read stays read. */
function unique(leftovers: readonly Leftover[]): readonly Leftover[] {
  const byText = new Map<string, Leftover>();
  for (const { seen, ...rest } of leftovers) {
    const known = byText.get(text(rest));
    byText.set(text(rest), seen || known?.seen ? { ...rest, seen: true } : rest);
  }
  return [...byText.values()];
}
