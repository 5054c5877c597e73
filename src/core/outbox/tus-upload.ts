/**
 * One file to `/uploads`: by tus 1.0, resumed from where the server says that it stands; in one piece where the server
 * does not speak tus.
 *
 * Spec: https://tus.io/protocols/resumable-upload 1.0.0, docs/openapi.yaml, docs/uploads.md.
 * @module
 */
import { Upload } from 'tus-js-client';
import type { DetailedError, HttpRequest, HttpResponse } from 'tus-js-client';
import { BkDataError, BkNetworkError, isBkError } from '../errors.js';
import type { JobFile } from './job-file.js';
import { TusStack } from './tus-stack.js';

/** The first piece, also after a failure. Numbers of our own: 256 KiB are 8 s at 256 kbit/s. */
const SMALLEST = 256 * 1024;
const LARGEST = 1024 * 1024;
/** A piece that took less is a fast one; after three of them pieces grow. */
const FAST_MS = 3000;
/** Waits after a broken piece. Each byte that gets through begins them anew. */
const DELAYS_MS = [300, 1000, 2000, 4000, 8000];
/** What a file in one request may take: 8 kB a second is a bad line; one that stands still is none. */
const WHOLE_MS = 30_000;
const WHOLE_BYTES_PER_MS = 8;
const UPLOAD_ID = /^[\w-]{16,64}$/;

/** What sending one file needs. */
export interface OneFile {
  /** Absolute URL of `/uploads`. */
  readonly endpoint: string;
  readonly file: JobFile;
  readonly bytes: Blob;
  readonly fetch: typeof globalThis.fetch | undefined;
  readonly signal: AbortSignal;
  /** The upload has an id from now on. */
  readonly named: (upload: string) => void;
  /** Bytes that have been sent of this file. */
  readonly progress: (bytes: number) => void;
}

/**
 * Sends one file.
 *
 * @returns The id of the upload.
 * @throws {BkNetworkError} as `Transport.request`.
 * @throws {BkDataError} `file-refused` when the server does not want this file, or did not get what was sent.
 */
export function sendOne(one: OneFile): Promise<string> {
  const { endpoint, file, bytes, signal } = one;
  let fast = 0;
  let since = 0;
  let answer:
    { readonly status: number; readonly retryAfterSeconds?: number; problemType?: string } | undefined;
  let id = file.upload;

  return new Promise<string>((resolve, reject) => {
    const stop = () => void upload.abort().finally(() => fail(signal.reason));
    const fail = (reason: unknown) => {
      signal.removeEventListener('abort', stop);
      reject(
        reason instanceof Error ? reason : new BkNetworkError('network-offline', 'The file was not sent'),
      );
    };
    const upload: Upload = new Upload(bytes, {
      endpoint,
      ...(id !== undefined && { uploadUrl: `${endpoint}/${id}` }),
      uploadSize: bytes.size,
      chunkSize: SMALLEST,
      retryDelays: DELAYS_MS,
      metadata: { sha256: file.sha256, type: file.type },
      // What is known of an upload stands in the job, nowhere else.
      storeFingerprintForResuming: false,
      fingerprint: () => Promise.resolve(null as unknown as string),
      httpStack: new TusStack(one.fetch),
      fileReader: { openFile: (input: Blob) => Promise.resolve(slices(input)) },
      onBeforeRequest: () => void (since = performance.now()),
      onAfterResponse: (request: HttpRequest, response: HttpResponse) => {
        const status = response.getStatus();
        answer = status >= 400 ? describe(response) : undefined;
        // Anything but "not there" would make tus begin anew; a busy server has forgotten nothing.
        if (status >= 400 && request.getMethod() === 'HEAD' && status !== 404 && status !== 410)
          throw new Error('HEAD failed');
      },
      onUploadUrlAvailable: () => {
        const named = (upload.url ?? '').split('/').pop() ?? '';
        if (!UPLOAD_ID.test(named)) return;
        id = named;
        one.named(named);
      },
      onProgress: (sent: number) => one.progress(sent),
      onChunkComplete: () => {
        fast = performance.now() - since < FAST_MS ? fast + 1 : 0;
        const { options } = upload;
        if (fast >= 3) options.chunkSize = Math.min(LARGEST, (options.chunkSize ?? SMALLEST) * 2);
      },
      onShouldRetry: () => {
        fast = 0;
        upload.options.chunkSize = SMALLEST;
        // A busy server says when; whoever takes up the job waits for that.
        const again = !answer || answer.status === 409 || answer.status === 423;
        return again && !signal.aborted && globalThis.navigator?.onLine !== false;
      },
      onSuccess: () => {
        signal.removeEventListener('abort', stop);
        if (id === undefined) fail(new BkNetworkError('network-body', 'The upload has no id'));
        else resolve(id);
      },
      onError: (error: Error | DetailedError) => {
        const failed = errorOf(answer, error);
        const creating =
          answer !== undefined && (error as DetailedError).originalRequest?.getMethod() === 'POST';
        if (creating && [404, 405, 501].includes(answer?.status ?? 0)) sendWhole(one).then(resolve, fail);
        else fail(failed);
      },
    });
    signal.addEventListener('abort', stop);
    upload.start();
  });
}

/** The whole file in one request. */
async function sendWhole({
  endpoint,
  file,
  bytes,
  fetch,
  signal,
  named,
  progress,
}: OneFile): Promise<string> {
  let response: Response;
  let body: unknown;
  const ends = new AbortController();
  const stop = () => ends.abort();
  const limit = setTimeout(stop, WHOLE_MS + bytes.size / WHOLE_BYTES_PER_MS);
  signal.addEventListener('abort', stop);
  try {
    response = await (fetch ?? globalThis.fetch.bind(globalThis))(`${endpoint}/whole`, {
      method: 'POST',
      body: bytes,
      signal: ends.signal,
      headers: { 'content-type': file.type, 'content-digest': `sha-256=:${base64(file.sha256)}:` },
    });
    body = await response.json().catch(() => undefined);
    ends.signal.throwIfAborted();
  } catch (cause) {
    signal.throwIfAborted();
    const [code, why] = ends.signal.aborted
      ? (['network-timeout', 'The server did not answer in time'] as const)
      : (['network-offline', 'The server cannot be reached'] as const);
    throw new BkNetworkError(code, why, {}, { cause });
  } finally {
    clearTimeout(limit);
    signal.removeEventListener('abort', stop);
  }
  const { upload, type } = (body ?? {}) as { upload?: unknown; type?: string };
  if (!response.ok)
    throw errorOf({ status: response.status, ...(type !== undefined && { problemType: type }) }, undefined);
  if (typeof upload !== 'string' || !UPLOAD_ID.test(upload))
    throw new BkNetworkError('network-body', 'The answer names no upload', { status: response.status });
  named(upload);
  progress(bytes.size);
  return upload;
}

const base64 = (hex: string) =>
  btoa(String.fromCharCode(...(hex.match(/../g) ?? []).map((two) => parseInt(two, 16))));

/** tus reads a file slice by slice. */
function slices(blob: Blob) {
  return {
    size: blob.size,
    slice: (start: number, end: number) =>
      Promise.resolve({ value: blob.slice(start, end), done: end >= blob.size }),
    close: () => undefined,
  };
}

function describe(response: HttpResponse) {
  const retryAfterSeconds = Number(response.getHeader('Retry-After'));
  let problemType: unknown;
  try {
    problemType = (JSON.parse(response.getBody()) as { type?: unknown } | null)?.type;
  } catch {
    // HEAD has no body, and what answers in the place of the server may say anything.
  }
  return {
    status: response.getStatus(),
    ...(retryAfterSeconds > 0 && { retryAfterSeconds }),
    ...(typeof problemType === 'string' && { problemType }),
  };
}

/** Of this file: too large, of another type, other bytes. The rest is the line's or the server's. */
const REFUSED = [400, 403, 413, 415, 422];

function errorOf(
  answer:
    | { readonly status: number; readonly retryAfterSeconds?: number; readonly problemType?: string }
    | undefined,
  cause: unknown,
): Error {
  if (isBkError(cause)) return cause;
  if (!answer) return new BkNetworkError('network-offline', 'The server cannot be reached', {}, { cause });
  if (REFUSED.includes(answer.status))
    return new BkDataError('file-refused', `The server refused the file (${String(answer.status)})`);
  return new BkNetworkError('network-status', `The server answered ${String(answer.status)}`, answer);
}
