/** Waiting that takes no time: a test moves the clock. */
import { delay, type Delay } from '../../../../src/core/storage/delay.js';

/** Stands in for `delay`. */
export class Patience {
  /** Milliseconds that were asked for, in order. */
  readonly waits: number[] = [];
  readonly #waiting: { until: number; resolve: () => void }[] = [];
  #now = 0;

  readonly delay: Delay = (ms, signal) =>
    new Promise((resolve) => {
      this.waits.push(ms);
      this.#waiting.push({ until: this.#now + ms, resolve });
      signal?.addEventListener('abort', () => resolve());
    });

  /** Lets time pass for all who wait. */
  pass(ms: number): void {
    this.#now += ms;
    for (const { until, resolve } of this.#waiting) if (until <= this.#now) resolve();
  }

  /** Resolves when somebody waits for so many milliseconds, the `count`th time. */
  async asked(ms: number, count = 1): Promise<void> {
    while (this.waits.filter((wait) => wait === ms).length < count) await delay(1);
  }
}

/** Waits up to two seconds take no time, so that a handle is opened again at once; longer ones are real. */
export function impatient(): { readonly waits: number[]; readonly delay: Delay } {
  const waits: number[] = [];
  return {
    waits,
    delay: (ms, signal) => {
      if (ms > 2000) return delay(ms, signal);
      waits.push(ms);
      return Promise.resolve();
    },
  };
}
