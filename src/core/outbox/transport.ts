/**
 * Requests to the site's API. Whatever goes wrong becomes a `BkNetworkError`; mapping an error cannot
 * itself fail, since a body that is not JSON is normal on a bad line.
 * @module
 */
import { BkConfigError, BkNetworkError } from '../errors.js';
import type { ClientOptions } from '../part.js';

const TIMEOUT_MS = 20_000;

/** What goes with a request. */
export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  /** After so long without the whole answer the request counts as lost; 20 seconds when not set. */
  readonly timeoutMs?: number | undefined;
}

/** Sends and receives JSON, and receives files, below one endpoint. */
export class Transport {
  readonly #endpoint: string;
  readonly #fetch: typeof globalThis.fetch;

  /** @throws {BkConfigError} `endpoint-missing`. */
  constructor(options: Pick<ClientOptions, 'endpoint' | 'fetch'>) {
    if (options.endpoint === undefined) {
      throw new BkConfigError('endpoint-missing', 'Set endpoint on <bk-provider> or in createClient()');
    }
    this.#endpoint = options.endpoint.replace(/\/+$/, '');
    this.#fetch = options.fetch ?? ((...request) => globalThis.fetch(...request));
  }

  /** Absolute path or URL of a call. */
  url(path: string): string {
    return this.#endpoint + path;
  }

  /**
   * The parsed body of a 2xx answer.
   *
   * @throws {BkNetworkError} `network-offline`, `network-timeout`, `network-status`, `network-body`.
   */
  async request(path: string, options: RequestOptions = {}): Promise<unknown> {
    const { response, content: text } = await this.#ask(path, options, (answer) => answer.text());
    const body = parseOrUndefined(text);
    if (!response.ok) throw statusError(response, body);
    if (body === undefined)
      throw new BkNetworkError('network-body', 'The answer is not JSON', { status: response.status });
    return body;
  }

  /**
   * The bytes of a 2xx answer, such as a file; nothing is said of what they are.
   *
   * @throws {BkNetworkError} `network-offline`, `network-timeout`, `network-status`.
   */
  async bytes(path: string, options: RequestOptions = {}): Promise<ArrayBuffer> {
    const { response, content } = await this.#ask(path, options, (answer) => answer.arrayBuffer());
    if (!response.ok) throw statusError(response, parseOrUndefined(new TextDecoder().decode(content)));
    return content;
  }

  /** @param read - Takes the content of the answer; the time limit covers it too. */
  async #ask<T>(
    path: string,
    { method = 'GET', body, headers, signal, timeoutMs = TIMEOUT_MS }: RequestOptions,
    read: (response: Response) => Promise<T>,
  ): Promise<{ response: Response; content: T }> {
    // AbortSignal.any() and .timeout() together are younger than our baseline of browsers.
    const controller = new AbortController();
    const abort = () => controller.abort();
    const timer = setTimeout(abort, timeoutMs);
    signal?.addEventListener('abort', abort);
    try {
      signal?.throwIfAborted();
      const response = await this.#fetch(this.url(path), {
        method,
        headers: {
          accept: 'application/json, application/problem+json',
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: controller.signal,
      });
      return { response, content: await read(response) };
    } catch (cause) {
      signal?.throwIfAborted();
      const timedOut = controller.signal.aborted;
      throw timedOut
        ? new BkNetworkError('network-timeout', 'The server did not answer in time', {}, { cause })
        : new BkNetworkError('network-offline', 'The server cannot be reached', {}, { cause });
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    }
  }
}

function statusError(response: Response, body: unknown): BkNetworkError {
  const { type, errors } = (body ?? {}) as { type?: unknown; errors?: unknown };
  // Seconds, or a date (RFC 9110, 10.2.3); none, nonsense or what is over leaves the delay to the caller.
  const after = response.headers.get('retry-after') ?? '';
  const retryAfter = Number(after) || (Date.parse(after) - Date.now()) / 1000;
  const error = new BkNetworkError('network-status', `The server answered ${String(response.status)}`, {
    status: response.status,
    ...(typeof type === 'string' && { problemType: type }),
    ...(retryAfter > 0 && { retryAfterSeconds: retryAfter }),
  });
  return Array.isArray(errors) ? Object.assign(error, { errors: errors.filter(isPlace) }) : error;
}

const isPlace = (value: unknown): value is NonNullable<BkNetworkError['errors']>[number] =>
  ['path', 'code'].every((key) => typeof (value as Record<string, unknown> | null)?.[key] === 'string');

function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}
