/**
 * ZXing-C++ as WebAssembly: reads the most and the quickest, for 310 kB. Only the worker imports this.
 *
 * @module
 */
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Decode } from './decode.js';
import { ZXING_INTEGRITY } from './zxing.data.js';

/**
 * Fetches and starts it.
 *
 * @param url - Of our own file. The browser compares the bytes with the hash before anything runs.
 * @throws {TypeError} The file is not there or is another.
 * @throws {WebAssembly.CompileError} The page's policy has no `'wasm-unsafe-eval'`.
 */
export async function openZxing(url: string): Promise<Decode> {
  const response = await fetch(url, { integrity: ZXING_INTEGRITY, credentials: 'same-origin' });
  if (!response.ok) throw new TypeError(`The reader was not found: ${response.status}`);
  const wasmBinary = await response.arrayBuffer();
  // Compiled here first: what the glue cannot compile it would report on the console.
  await WebAssembly.compile(wasmBinary);
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
