/**
 * By what kind of line the device is on, where the browser says so: Chromium on Android and ChromeOS.
 *
 * Spec: https://wicg.github.io/netinfo/, §3.2 (`type`).
 * @module
 */

/** As much of `NetworkInformation` as is used here. */
interface Connection extends EventTarget {
  readonly type?: string;
}

/** What the browser knows of the line; `undefined` where it tells nothing. */
export const connection = (): Connection | undefined =>
  (globalThis.navigator as { readonly connection?: Connection } | undefined)?.connection;

/** Types that nobody pays for by the byte, as far as a browser can know: a hotspot of a phone is Wi-Fi, too. */
const FREE: readonly (string | undefined)[] = ['wifi', 'ethernet'];

/**
 * Whether the line is Wi-Fi or a cable. What is not known to be one, such as `unknown`, is not.
 *
 * @returns `undefined` where the browser does not tell.
 */
export function isWifi(): boolean | undefined {
  const type = connection()?.type;
  return type === undefined ? undefined : FREE.includes(type);
}
