/**
 * How tus talks to the server: by `XMLHttpRequest`, which says how far a piece has got, or by the `fetch` of the
 * embedding.
 * @module
 */
import type { HttpRequest, HttpResponse, HttpStack } from 'tus-js-client';

/** A line on which nothing has moved for so long is dead, also if nobody says so. */
const STALLED_MS = 30_000;
/** `fetch` says nothing until a piece is through: 256 KiB at 20 kbit/s. */
const FETCH_MS = 110_000;

/** For one upload. */
export class TusStack implements HttpStack {
  readonly #fetch: typeof globalThis.fetch | undefined;

  constructor(fetch: typeof globalThis.fetch | undefined) {
    this.#fetch = fetch;
  }

  createRequest(method: string, url: string): HttpRequest {
    const byFetch = this.#fetch ?? (typeof XMLHttpRequest === 'undefined' ? globalThis.fetch : undefined);
    return byFetch ? new FetchRequest(method, url, byFetch) : new XhrRequest(method, url);
  }

  getName(): string {
    return 'ba-khong';
  }
}

abstract class Request {
  readonly headers: Record<string, string> = {};
  protected onProgress: ((bytes: number) => void) | undefined;

  constructor(
    readonly method: string,
    readonly url: string,
  ) {}

  getMethod(): string {
    return this.method;
  }

  getURL(): string {
    return this.url;
  }

  setHeader(name: string, value: string): void {
    this.headers[name] = value;
  }

  getHeader(name: string): string | undefined {
    return this.headers[name];
  }

  setProgressHandler(handler: (bytes: number) => void): void {
    this.onProgress = handler;
  }
}

class XhrRequest extends Request implements HttpRequest {
  readonly #xhr = new XMLHttpRequest();

  send(body: Blob | null = null): Promise<HttpResponse> {
    const xhr = this.#xhr;
    return new Promise((resolve, reject) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const moves = () => {
        clearTimeout(timer);
        timer = setTimeout(() => xhr.abort(), STALLED_MS);
      };
      xhr.open(this.method, this.url);
      for (const [name, value] of Object.entries(this.headers)) xhr.setRequestHeader(name, value);
      // Listening makes a request to another origin ask first; those of tus have to in any case.
      if (body)
        xhr.upload.addEventListener('progress', (event) => {
          moves();
          this.onProgress?.(event.loaded);
        });
      xhr.onload = () =>
        resolve({
          getStatus: () => xhr.status,
          getHeader: (name) => xhr.getResponseHeader(name) ?? undefined,
          getBody: () => xhr.responseText,
          getUnderlyingObject: () => xhr,
        });
      xhr.onerror = () => reject(new Error('The request failed'));
      xhr.onabort = () => reject(new Error('The request was given up'));
      xhr.onloadend = () => clearTimeout(timer);
      moves();
      xhr.send(body);
    });
  }

  abort(): Promise<void> {
    this.#xhr.abort();
    return Promise.resolve();
  }

  getUnderlyingObject(): XMLHttpRequest {
    return this.#xhr;
  }
}

class FetchRequest extends Request implements HttpRequest {
  readonly #controller = new AbortController();
  readonly #fetch: typeof globalThis.fetch;

  constructor(method: string, url: string, fetch: typeof globalThis.fetch) {
    super(method, url);
    this.#fetch = fetch;
  }

  async send(body: Blob | null = null): Promise<HttpResponse> {
    const timer = setTimeout(() => this.#controller.abort(), FETCH_MS);
    const send = this.#fetch;
    try {
      const response = await send(this.url, {
        method: this.method,
        headers: this.headers,
        body,
        signal: this.#controller.signal,
      });
      const text = await response.text();
      return {
        getStatus: () => response.status,
        getHeader: (name) => response.headers.get(name) ?? undefined,
        getBody: () => text,
        getUnderlyingObject: () => response,
      };
    } finally {
      clearTimeout(timer);
    }
  }

  abort(): Promise<void> {
    this.#controller.abort();
    return Promise.resolve();
  }

  getUnderlyingObject(): AbortController {
    return this.#controller;
  }
}
