/**
 * Where the worker's file is, and the leave to start it.
 *
 * @module
 */
import { ownScript } from '../trust/own-script.js';

/** Where our files are. */
export interface ScanFiles {
  readonly worker: URL;
  readonly wasm: URL;
}

/**
 * The two files in `folder`, or beside this module. Both addresses are written out for bundlers: vite,
 * webpack and parcel copy what stands in `new URL('…', import.meta.url)`.
 */
export function scanFiles(folder?: string | URL): ScanFiles {
  if (folder !== undefined) {
    const base = new URL(folder, document.baseURI);
    return { worker: new URL('scan-worker.js', base), wasm: new URL('zxing-reader.wasm', base) };
  }
  return {
    worker: new URL('./scan-worker.js', import.meta.url),
    wasm: new URL('./zxing-reader.wasm', import.meta.url),
  };
}

/**
 * @returns The worker, or undefined where none can be started: its file comes from another origin, or the page's
 *   policy refuses it. A file that is not there shows later, as an error of the worker.
 */
export function startWorker(url: URL): Worker | undefined {
  if (typeof Worker !== 'function' || url.origin !== location.origin) return undefined;
  try {
    return new Worker(ownScript(url), { type: 'module', name: 'bk-scan' });
  } catch {
    return undefined;
  }
}
