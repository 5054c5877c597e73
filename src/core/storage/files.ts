/**
 * Bytes that belong to a record, in a store of their own: to list the records does not read them. They go with
 * the record (`Store.remove`), and never change. Loaded when a paper is kept or looked at.
 *
 * Spec: docs/security.md §2.
 * @module
 */
import { BkStorageError } from '../errors.js';
import { MemoryStore } from './memory-store.js';
import { openBytes, sealBytes } from './sealed-bytes.js';
import type { Store } from './store.js';
import { transact } from './transaction.js';
import { VaultStore } from './vault-store.js';

/** So much at a time; a store that fails halfway has lost little, and none of it is ever whole in one row. */
const CHUNK_BYTES = 256 * 1024;

/** The app around a webview keeps records only (docs/webview.md). */
const noFiles = () => new BkStorageError('storage-files', 'The app keeps no files');

/**
 * Stores the file of a record that is there.
 *
 * @throws {BkStorageError} `storage-files` where files cannot be kept, `storage-full`, `storage-gone` when the
 * record was removed meanwhile. Nothing of the file is kept then.
 */
export async function putFile(store: Store, id: string, bytes: ArrayBuffer): Promise<void> {
  if (store instanceof MemoryStore) store.files.set(id, bytes);
  else if (store instanceof VaultStore) await seal(store, id, bytes);
  else throw noFiles();
}

/**
 * The file of a record; `undefined` where it is not there, or not as it was stored.
 *
 * @throws {BkStorageError} `storage-locked`, and what reading throws.
 */
export async function getFile(store: Store, id: string): Promise<ArrayBuffer | undefined> {
  if (store instanceof MemoryStore) return store.files.get(id);
  return store instanceof VaultStore ? open(store, id) : undefined;
}

/** Takes the file of a record along, where it has one. */
export async function copyFile(from: Store, to: Store, id: string): Promise<void> {
  const bytes = await getFile(from, id);
  if (bytes) await putFile(to, id, bytes);
}

/** Each chunk says which it is, and of how many: one that was moved does not open, nor does a file that was cut. */
const contextOf = ({ vid }: VaultStore, id: string, index: number, count: number) => ({
  vid,
  type: 'file',
  id: `${id}/${String(index)}`,
  n: count,
});

function seal(store: VaultStore, id: string, bytes: ArrayBuffer): Promise<void> {
  return store.withKey(async (access) => {
    const key = store.keyOf(access);
    const count = Math.max(1, Math.ceil(bytes.byteLength / CHUNK_BYTES));
    const sealed = await Promise.all(
      Array.from({ length: count }, (_, index) => {
        const part = bytes.slice(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
        return sealBytes(key, contextOf(store, id, index, count), part);
      }),
    );
    await store.withRoom(access, () =>
      store.run((database) =>
        transact(database, 'readwrite', ['head', 'files'], async (transaction) => {
          const [heads, files] = [transaction.objectStore('head'), transaction.objectStore('files')];
          const head = store.own(await heads.get('head'), access);
          store.writable();
          if (!Object.hasOwn(head.gens, id))
            throw new BkStorageError('storage-gone', 'The record of the file was removed');
          await Promise.all([
            ...sealed.map((envelope, index) => files.put(envelope, [id, index])),
            heads.put({ ...head, seals: head.seals + count }, 'head'),
          ]);
        }),
      ),
    );
  });
}

function open(store: VaultStore, id: string): Promise<ArrayBuffer | undefined> {
  return store.withKey(async (access) => {
    const sealed = await store.run((database) =>
      transact(database, 'readonly', ['head', 'files'], async (transaction) => {
        store.own(await transaction.objectStore('head').get('head'), access);
        return transaction.objectStore('files').getAll(IDBKeyRange.bound([id], [id, []]));
      }),
    );
    if (sealed.length === 0) return undefined;
    const key = store.keyOf(access);
    const opened = await Promise.all(
      sealed.map((envelope, index) =>
        openBytes(key, contextOf(store, id, index, sealed.length), envelope).catch(damaged),
      ),
    );
    return opened.includes(undefined) ? undefined : new Blob(opened as ArrayBuffer[]).arrayBuffer();
  });
}

function damaged(error: unknown): undefined {
  if (!(error instanceof DOMException)) throw error;
}
