/**
 * The app around a webview, where there is one. docs/webview.md describes every call.
 * @module
 */

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
