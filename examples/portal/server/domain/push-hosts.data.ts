/**
 * Hosts of the push services of browsers. A subscription names the address that the portal has to send to: any other
 * host is refused, or whoever subscribes could have the portal ask what it likes in its own network.
 *
 * Source: addresses that subscriptions of these browsers carry, and what their makers say must be reachable: Google
 * (Firebase, "FCM ports and your firewall": `fcm.googleapis.com`), Mozilla (autopush documentation:
 * `updates.push.services.mozilla.com`), Microsoft ("Request, create and save a notification channel" of WNS:
 * `*.notify.windows.com`), Apple ("Sending web push notifications in web apps and browsers": `*.push.apple.com`).
 * Read: 2026-11-23; the first two as pushpad.xyz shows them in "What are the browser push services?", the other two
 * from knowledge of the makers' pages, which were not read on that day.
 * Refresh: when a browser's subscriptions are refused (`push-endpoint`), see which host its maker names.
 * @module
 */

/** Whole host names; one that begins with a dot stands for every host below it. */
export const PUSH_HOSTS: readonly string[] = [
  'fcm.googleapis.com',
  '.push.services.mozilla.com',
  '.notify.windows.com',
  '.push.apple.com',
];
