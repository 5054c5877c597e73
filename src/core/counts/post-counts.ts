/**
 * The sink that ships: posts events to `/counts` of the site, a few at a time, without anything that tells who sends.
 *
 * A count is not worth a promise: nothing is stored for it, and what finds no line is kept in memory only, then
 * dropped. It never goes through the outbox.
 * @module
 */
import type { PartHost } from '../part.js';
import type { CountEvent, CountSink } from './count-event.js';

/** How long events wait for others to go along, in milliseconds. */
const WAIT_MS = 10_000;
/** Events in one request, and in memory; as `docs/openapi.yaml` has it. */
const MOST = 20;

/** A sink that can be told that the page is going away. */
export interface PostedCounts extends CountSink {
  /** Sends what waits, also while the page closes. */
  flush(): Promise<void>;
}

/** Posts to the site of this client. @param endpoint - Base URL of the API. */
export function postCounts(endpoint: string, { options }: PartHost): PostedCounts {
  let waiting: CountEvent[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const events = waiting;
    if (events.length === 0) return;
    waiting = [];
    const send = options.fetch ?? globalThis.fetch.bind(globalThis);
    try {
      await send(`${endpoint.replace(/\/$/, '')}/counts`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ events }),
        keepalive: true,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
      });
    } catch {
      // No line. They go along with the next ones, the oldest dropped first; whatever a server answers ends them.
      waiting = [...events, ...waiting].slice(-MOST);
    }
  }

  return {
    count(event) {
      waiting = [...waiting, event].slice(-MOST);
      timer ??= setTimeout(() => void flush(), WAIT_MS);
    },
    flush,
  };
}
