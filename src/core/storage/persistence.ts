/**
 * Asking the browser not to throw the vault away when the device runs out of space.
 *
 * Spec: docs/security.md §7.
 * @module
 */

/** What was asked already. It belongs to the origin, not to one client: Firefox shows a question each time. */
const asked = new WeakSet<StorageManager>();

/**
 * Asks once for as long as the page lives. Call it inside a click, after the first save above level
 * `session`. Nobody waits for the answer, which may be a question to the person; {@link persisted} tells it.
 */
export function askToPersist(): void {
  try {
    const { storage } = globalThis.navigator;
    if (!storage?.persist || asked.has(storage)) return;
    asked.add(storage);
    storage.persist().catch(() => undefined);
  } catch {
    // A browser that cannot be asked keeps the vault as well as it does.
  }
}

/** Whether the browser promised to keep what is stored; `undefined` where it cannot say. */
export async function persisted(): Promise<boolean | undefined> {
  try {
    return await globalThis.navigator.storage?.persisted?.();
  } catch {
    return undefined;
  }
}
