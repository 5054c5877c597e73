/**
 * What a reader of QR codes is.
 *
 * @module
 */

/** What a reader looks at: as ImageData, RGBA, rows without gaps. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** How to look. */
export interface LookOptions {
  /** Another card than before: the frames and the refused texts before are forgotten. */
  readonly first: boolean;
  /** A photo: take the time it takes. */
  readonly long: boolean;
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
  /**
   * Looks for an accepted text, in every way that this reader has: several codes in one picture, enhanced
   * pictures, the frames before. Readers that share a worker look once, by the first of them. A reader
   * without it is asked by `read`.
   *
   * @param image - Handed over: do not use it afterwards.
   * @param accepts - Asked about each text that is read.
   */
  look?(image: Pixels, accepts: (text: string) => boolean, options: LookOptions): Promise<string | undefined>;
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
