/**
 * ZXing-C++ as WebAssembly: reads the most and the quickest, for 310 kB. Only the worker imports this.
 *
 * @module
 */
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Decode } from './decode.js';
import { ZXING_INTEGRITY } from './zxing.data.js';

/** A module without content. */
const EMPTY_MODULE = new Uint8Array([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]);

/** Whether WebAssembly may run here: without `'wasm-unsafe-eval'` the file would be fetched in vain. */
export async function mayRun(): Promise<boolean> {
  try {
    await WebAssembly.compile(EMPTY_MODULE);
    return true;
  } catch {
    return false; // also where there is no WebAssembly at all
  }
}

/**
 * Fetches and starts it.
 *
 * @param url - Of our own file. The browser compares the bytes with the hash before anything runs.
 * @throws {TypeError} The file is not there or is another.
 */
export async function openZxing(url: string): Promise<Decode> {
  const response = await fetch(url, { integrity: ZXING_INTEGRITY, credentials: 'same-origin' });
  if (!response.ok) throw new TypeError(`The reader was not found: ${response.status}`);
  const wasmBinary = await response.arrayBuffer();
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  return async ({ data, width, height }) => {
    try {
      const results = await readBarcodes(
        new ImageData(data as Uint8ClampedArray<ArrayBuffer>, width, height),
        // Another code may be in the picture. Cards hold UTF-8 without saying so.
        {
          formats: ['QRCode'],
          maxNumberOfSymbols: 4,
          textMode: 'Plain',
          characterSet: 'UTF8',
          tryInvert: false,
        },
      );
      return results.map(({ text }) => text);
    } catch {
      return []; // it ran out of memory, or the picture is empty
    }
  };
}
