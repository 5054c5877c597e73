/** Tabs of one browser, quick where a person would wait. */
import { makeVault, type Vault } from '../../../src/core/storage/vault.js';
import { clock, databaseName, device } from '../device.js';

/** One browser: every `tab()` is a fresh page on it. */
export function browser() {
  const name = databaseName();
  const time = clock();
  const tab = () => makeVault(device({ databaseName: name, now: time.now }), { rounds: 10 });
  return { name, time, tab };
}

/** Stores a note. */
export const put = async (vault: Vault, id: string, text: string): Promise<void> =>
  (await vault.store()).put(id, () => ({ kind: 'note', text }));

/** What the notes say. */
export const texts = async (vault: Vault): Promise<unknown[]> =>
  (await (await vault.store()).list()).records.map(({ data }) => data['text']);

/** Resolves when the vault has heard of `count` changes. */
export const changes = (vault: Vault, count = 1): Promise<void> =>
  new Promise((resolve) => {
    const stop = vault.subscribe(() => {
      if (--count > 0) return;
      stop();
      resolve();
    });
  });
