/**
 * Lists of communes that the page fetches once the province is chosen.
 * @module
 */
import type { Source } from '../../core/prefill/write.js';
import { valueOf, type Mapped } from './controls.js';
import { holds, writeOf, type Write } from './fill.js';

/** How long a list may take on its way. */
const LATE_MS = 8000;

interface Expected {
  readonly source: Source;
  readonly person: string;
  readonly origin: string;
  readonly lang: string;
  /** By `performance.now()`. */
  readonly until: number;
}

/** A commune that can be chosen now. */
export interface LateStep {
  readonly mapped: Mapped;
  readonly source: Source;
  readonly write: Write;
  readonly origin: string;
  readonly lang: string;
}

/** The communes that go with provinces that were just filled. */
export class LateUnits {
  #expected: readonly Expected[] = [];

  /** After a step was done: where it was a province, its commune follows. The person has agreed to both in one fact. */
  expect(step: { readonly mapped: Mapped; readonly source: Source }, origin: string, lang: string): void {
    const { mapped, source } = step;
    if (mapped.target.part !== 'province') return;
    this.drop(mapped);
    const target = { ...source.target, part: 'commune' } as const;
    const until = performance.now() + LATE_MS;
    const expected = { source: { ...source, target }, person: mapped.person, origin, lang, until };
    this.#expected = [...this.#expected, expected];
  }

  /** The person has taken the address into their own hands. */
  drop({ person, target }: Mapped): void {
    this.#expected = this.#expected.filter(
      (one) => one.person !== person || one.source.target.key !== target.key,
    );
  }

  clear(): void {
    this.#expected = [];
  }

  /** What can be chosen of the lists as they are now; a list that comes again is asked again. */
  ready(mapped: readonly Mapped[]): readonly LateStep[] {
    const now = performance.now();
    this.#expected = this.#expected.filter(({ until }) => now < until);
    return this.#expected.flatMap(({ source, person, origin, lang }) =>
      mapped.flatMap((one) => {
        const { key, part } = one.target;
        if (one.person !== person || key !== source.target.key || part !== 'commune') return [];
        const write = isOpen(one) ? writeOf(one.control, source) : undefined;
        return write && !holds(one.control, write.value)
          ? [{ mapped: one, source, write, origin, lang }]
          : [];
      }),
    );
  }
}

/** A list in which nobody has chosen: a browser shows the first option of one without "Chọn…". */
function isOpen({ control }: Mapped): boolean {
  if (control.kind !== 'select') return false;
  const { options, selectedIndex } = control.element;
  return (
    valueOf(control) === '' ||
    (selectedIndex === 0 && ![...options].some(({ defaultSelected }) => defaultSelected))
  );
}
