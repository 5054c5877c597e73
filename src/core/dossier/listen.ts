/**
 * Hears that a dossier has changed, while a page is open.
 *
 * Spec: WHATWG HTML, "Server-sent events", §9.2. docs/openapi.yaml, `GET /dossiers/{code}/events`.
 * @module
 */
import { Transport } from '../outbox/transport.js';
import type { ClientOptions } from '../part.js';

/** What the stream of a dossier has to say. */
export interface DossierListener {
  /** The server knows a newer version than the one heard before. Read the dossier again. */
  readonly changed: () => void;
  /** Whether the stream speaks: while it does not, whoever wants to know has to ask. */
  readonly live: (isLive: boolean) => void;
}

/**
 * Listens until the signal aborts. Never throws: without `EventSource`, or where the server has no such stream, it stays
 * silent, and `live` is not called with `true`.
 *
 * @param version - The one that is known already.
 */
export function listenToDossier(
  options: Pick<ClientOptions, 'endpoint' | 'fetch'>,
  code: string,
  version: number | undefined,
  signal: AbortSignal,
  { changed, live }: DossierListener,
): void {
  if (signal.aborted || typeof EventSource === 'undefined') return;
  let known = version;
  const events = new EventSource(new Transport(options).url(`/dossiers/${encodeURIComponent(code)}/events`));
  events.addEventListener('dossier', (event) => {
    const newer = versionOf(event as MessageEvent<string>, code);
    if (newer === undefined) return;
    live(true);
    const isNews = known === undefined || newer > known;
    known = newer;
    if (isNews) changed();
  });
  // The browser opens it again by itself, unless the server has said that there is none.
  events.addEventListener('error', () => live(false));
  signal.addEventListener('abort', () => events.close());
}

function versionOf({ data }: MessageEvent<string>, code: string): number | undefined {
  try {
    const said = JSON.parse(data) as { code?: unknown; version?: unknown };
    return said.code === code && Number.isSafeInteger(said.version) ? (said.version as number) : undefined;
  } catch {
    return undefined;
  }
}
