/**
 * What can read a QR code here. The code of a reader is fetched when it is opened: a page that scans
 * nothing pays for this file alone.
 *
 * @module
 */

/** What a reader looks at: as ImageData, RGBA, rows without gaps. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** One way to read a QR code. */
export interface Reader {
  readonly name: 'native' | 'zxing' | 'light';
  /**
   * Reads one code, without enhancing the picture. The pixels stay the caller's.
   *
   * @returns The text, or undefined where none is read, also when the reader was closed or broke meanwhile.
   * @throws What `signal` was aborted with.
   */
  read(image: Pixels, signal?: AbortSignal): Promise<string | undefined>;
  /** Frees memory and worker; readings under way give undefined. */
  close(): void;
}

/** Which readers to open, and from where. */
export interface OpenOptions {
  /** Stops the opening; what is open by then is closed. */
  readonly signal?: AbortSignal;
  /** Only these; all that the browser can by default. */
  readonly only?: readonly Reader['name'][];
  /**
   * Folder of `scan-worker.js` and `zxing-reader.wasm` on the page's own origin, ending with `/`. By default
   * they are beside this module, which is not enough where the script comes from another host: a browser
   * starts no worker from there.
   */
  readonly files?: string | URL;
}

/**
 * Opens what this browser can, in the order in which to try: `native` (a BarcodeDetector that lists QR codes
 * and reads a test picture), `zxing` (WebAssembly in a worker, our own file, its hash checked), `light`
 * (no WebAssembly; in the same worker, or in the page where there is none). What is not there is left out.
 *
 * @throws What `signal` was aborted with; nothing else.
 */
export async function openReaders(options: OpenOptions = {}): Promise<readonly Reader[]> {
  const { open } = await import('./open.js');
  return open(options);
}
