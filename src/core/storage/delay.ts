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

/** What `work` comes to, or `late` where that takes longer. Rejects as `work` does, while somebody waits for it. */
export async function within<T>(work: Promise<T>, ms: number, late: T, wait: Delay = delay): Promise<T> {
  const over = new AbortController();
  try {
    return await Promise.race([work, wait(ms, over.signal).then(() => late)]);
  } finally {
    over.abort();
  }
}
