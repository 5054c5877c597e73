/**
 * Opens the readers; fetched with the first use of the camera or of a photo.
 *
 * @module
 */
import { abortable } from './abortable.js';
import { openLight } from './light.js';
import { Link } from './link.js';
import type { OpenOptions, Reader } from './reader-types.js';
import { scanFiles, startWorker } from './start-worker.js';

/** As `openReaders`. */
export async function open({ signal, only, files }: OpenOptions): Promise<readonly Reader[]> {
  signal?.throwIfAborted();
  const wants = (name: Reader['name']) => !only || only.includes(name);
  const opening = Promise.all([
    wants('native') && 'BarcodeDetector' in globalThis
      ? import('./native.js').then(({ openNative }) => openNative()).catch(() => undefined)
      : undefined,
    openOwn(wants('zxing'), wants('light'), files),
  ]).then(([native, own]) => (native ? [native, ...own] : own));
  try {
    return await abortable(opening, signal);
  } catch (reason) {
    void opening.then((readers) => readers.forEach((reader) => reader.close()));
    throw reason;
  }
}

/** Our own readers, in a worker if one starts. */
async function openOwn(zxing: boolean, light: boolean, folder: OpenOptions['files']): Promise<Reader[]> {
  if (!zxing && !light) return [];
  const files = scanFiles(folder);
  const worker = startWorker(files.worker);
  const link = worker && new Link(worker);
  const there = await link?.open(zxing ? files.wasm.href : undefined, light);
  if (!link || !there) return light ? [await openLight()] : [];
  const names = [there.zxing && ('zxing' as const), light && ('light' as const)].filter(
    (name) => name !== false,
  );
  if (names.length === 0) link.close();
  return share(link, names);
}

/** Readers of one worker; it ends with the last of them. The first one follows the card, with all of them. */
function share(link: Link, names: readonly ('zxing' | 'light')[]): Reader[] {
  const open = new Set(names);
  return names.map((name, i) => ({
    name,
    async read(image, signal) {
      signal?.throwIfAborted();
      return open.has(name) ? abortable(link.read(name, image), signal) : undefined;
    },
    look: (image, accepts, options) =>
      i === 0 ? link.look(image, accepts, options) : Promise.resolve(undefined),
    close() {
      open.delete(name);
      if (open.size === 0) link.close();
    },
  }));
}
