/**
 * Waiting, as something that a test can replace.
 * @module
 */

/** Resolves after some milliseconds, or as soon as `signal` is aborted. */
export type Delay = (ms: number, signal?: AbortSignal) => Promise<void>;

/** The real one. */
export const delay: Delay = (ms, signal) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    const stop = () => {
      clearTimeout(timer);
      resolve();
    };
    signal?.addEventListener('abort', stop, { once: true });
  });
