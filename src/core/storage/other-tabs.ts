/**
 * Asking other tabs to let go of the database. Browsers tell them, too (`versionchange`), but a tab that came
 * back from the background may have missed that.
 * @module
 */

/** Shorter than anybody waits before they ask. */
export const LISTEN_MS = 500;

const channelName = (database: string) => `${database}:close`;

/** Asks every other holder of a database to close it. */
export function askToClose(database: string): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(channelName(database));
  channel.postMessage('close');
  channel.close();
}

/** Calls `close` when another tab asks for it, until `signal` is aborted. */
export function onAskedToClose(database: string, close: () => void, signal: AbortSignal): void {
  if (typeof BroadcastChannel === 'undefined') return;
  // After what the page shows first was read: to make a channel takes longer than to read the head.
  setTimeout(() => {
    if (signal.aborted) return;
    const channel = new BroadcastChannel(channelName(database));
    channel.onmessage = close;
    // In Node an open channel would keep the process alive.
    (channel as { unref?: () => void }).unref?.();
    signal.addEventListener('abort', () => channel.close(), { once: true });
  }, LISTEN_MS);
}
