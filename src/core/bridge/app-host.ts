/**
 * The app around a webview, where there is one. docs/webview.md describes every call.
 * @module
 */
import { BkStorageError } from '../errors.js';

/** What an app puts on `globalThis.bkHost`. */
export interface AppHost {
  readonly version: number;
  /** What the app can do, such as `vault-key` and `vault-store`. */
  readonly capabilities: readonly string[];
  /** One call; arguments and answers survive JSON. */
  readonly call: (name: string, args?: object) => Promise<unknown>;
}

/** The app, when it says that it can do this; otherwise `undefined`. */
export function appWith(capability: string): AppHost | undefined {
  const host = (globalThis as { bkHost?: Partial<AppHost> }).bkHost;
  const able =
    typeof host?.call === 'function' &&
    Array.isArray(host.capabilities) &&
    host.capabilities.includes(capability);
  return able ? (host as AppHost) : undefined;
}

/** How long an app may take over what it asks nobody about. */
const APP_MS = 5000;

/**
 * The answer of the app, where no person is asked before it comes. A finger or a face may take any time, and
 * such calls are not for this.
 *
 * @throws {BkStorageError} `storage-hung` when there is none for five seconds: a page must start, and be erased,
 * also beside an app that is silent.
 */
export async function inTime<T>(answer: Promise<T> | T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silent = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new BkStorageError('storage-hung', 'The app does not answer')), APP_MS);
  });
  try {
    return await Promise.race([answer, silent]);
  } finally {
    clearTimeout(timer);
  }
}
