/** The files of the scanner that are fetched as they are: its worker, and the reader in WebAssembly. */
import { readFileSync } from 'node:fs';

/** Within build/lib. */
export const SCAN_WORKER = 'core/scan/scan-worker.js';

const NOTICE = `/*! Contains zxing-wasm (MIT, (c) Ze-Zheng Wu) and qr (MIT or Apache-2.0, (c) Paul Miller); \
zxing-reader.wasm is ZXing-C++ (Apache-2.0). */`;

/**
 * By default the package fetches its WebAssembly from a public host. We always hand it the bytes; the address
 * is taken out as well, so that nothing can ever ask there.
 */
export function ownAddresses() {
  let found = false;
  return {
    name: 'own-addresses',
    transform(code, id) {
      if (!id.replaceAll('\\', '/').includes('/zxing-wasm/')) return null;
      const own = code.replace(/`https:\/\/[^`]*\$\{e\}`/g, () => {
        found = true;
        return 't + e';
      });
      return own === code ? null : { code: own, map: null };
    },
    buildEnd(error) {
      if (!error && !found) this.error('zxing-wasm names its default host in another way now');
    },
    renderChunk: (code) => ({ code: `${NOTICE}\n${code}`, map: null }),
  };
}

/** Puts the WebAssembly beside the worker. */
export function wasm() {
  return {
    name: 'wasm',
    generateBundle() {
      const source = readFileSync('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm');
      this.emitFile({ type: 'asset', fileName: 'zxing-reader.wasm', source });
    },
  };
}

/** Middleware that serves both from the sources, for tests and `npm run dev`. */
export function scanSources(context, next) {
  if (context.path === '/src/core/scan/scan-worker.js') context.path = '/src/core/scan/scan-worker.ts';
  if (context.path === '/src/core/scan/zxing-reader.wasm') {
    context.path = '/node_modules/zxing-wasm/dist/reader/zxing_reader.wasm';
  }
  return next();
}
