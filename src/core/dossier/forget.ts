/**
 * Takes a dossier off this device.
 * @module
 */
import { documentsPart } from '../document/documents.js';
import type { PartHost } from '../part.js';
import { vaultPart } from '../storage/vault.js';
import { DOSSIER } from './accepted.js';

/** Records of other kinds that hold something of one dossier, each with its `code`. */
const OF_DOSSIER: readonly unknown[] = [DOSSIER, 'dossier-read', 'supplement-draft'];

/**
 * Erases what this device has of a dossier: its look-up secret, what was read of it, an answer that is being written,
 * and the papers that are for it alone. At the office nothing changes, nor do results and receipts that were kept, nor
 * what waits to be sent. Resolves when all of it is erased; what failed half-way is finished by the next call.
 *
 * @throws {BkStorageError} when something could not be erased. The dossier stands in the list then.
 */
export async function forgetDossier(host: PartHost, code: string): Promise<void> {
  const vault = host.use(vaultPart);
  const store = await vault.store();
  const documents = host.use(documentsPart);
  const records = (await store.list()).records.filter(
    ({ data }) => OF_DOSSIER.includes(data.kind) && data['code'] === code,
  );
  // The dossier itself last: while anything is left of it, it can be found and forgotten again.
  const inOrder = [...records].sort(
    (a, b) => Number(a.data.kind === DOSSIER) - Number(b.data.kind === DOSSIER),
  );
  for (const { id } of inOrder) {
    for (const paper of await documents.forDossier(id)) await documents.detach(paper.id, id);
    await store.put(id, () => null);
  }
  vault.changed();
}
