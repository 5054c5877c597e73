/**
 * Reads one card with all readers there are, over as many frames as it takes.
 *
 * @module
 */
import type { Pixels, Reader } from './reader-types.js';

/**
 * Follows one card over several frames and is never worse than its best reader: on each frame every reader
 * sees the whole picture as it is; what is left of the frame's time goes into enhanced pictures (sharpened,
 * enlarged, averaged over the frames of a hand-held card).
 *
 * Feed it one frame at a time: the next when the last is answered, at most ten a second.
 */
export class Ladder {
  readonly #readers: readonly Reader[];
  readonly #accepts: (text: string) => boolean;
  #otherSeen = false;
  #closed = false;
  #first = true;

  /**
   * @param readers - From `openReaders`; the ladder owns them from here on.
   * @param accepts - Whether a text is the one that is looked for, such as that of a citizen card.
   */
  constructor(readers: readonly Reader[], accepts: (text: string) => boolean) {
    this.#readers = readers;
    this.#accepts = accepts;
  }

  /** Whether a code was read that is not the one looked for: worth a hint on screen. */
  get otherSeen(): boolean {
    return this.#otherSeen;
  }

  /**
   * Looks at one frame of a camera, for about 100 ms.
   *
   * @param frame - At native resolution: the part of the picture where the card should be, 3 pixels a module
   *   or more. Its buffer is handed over: do not use it afterwards.
   * @returns The accepted text, or undefined: try the next frame. Undefined also once closed.
   */
  async read(frame: Pixels): Promise<string | undefined> {
    return this.#look(frame, false);
  }

  /**
   * Looks at one photo, as long as it takes (a second or two on a good phone). Of more than 12 megapixels
   * scale it down before.
   *
   * @param image - Handed over as in `read`.
   * @returns The accepted text, or undefined: nothing that this ladder can read is on it.
   */
  async readPhoto(image: Pixels): Promise<string | undefined> {
    return this.#look(image, true);
  }

  /** The readers in their order; the workers come last, so that nobody misses what was handed over to them. */
  async #look(image: Pixels, long: boolean): Promise<string | undefined> {
    const options = { first: this.#first, long };
    this.#first = false;
    for (const reader of this.#readers) {
      if (this.#closed) return undefined;
      const text = await (reader.look?.(image, this.#judge, options) ?? this.#ask(reader, image));
      if (text !== undefined) return this.#closed ? undefined : text;
    }
    return undefined;
  }

  async #ask(reader: Reader, image: Pixels): Promise<string | undefined> {
    const text = await reader.read(image);
    return text !== undefined && this.#judge(text) ? text : undefined;
  }

  readonly #judge = (text: string): boolean => {
    if (this.#closed) return false;
    const accepted = this.#accepts(text);
    if (!accepted) this.#otherSeen = true;
    return accepted;
  };

  /** Closes the readers and forgets the frames. A reading under way gives undefined. */
  close(): void {
    this.#closed = true;
    for (const reader of this.#readers) reader.close();
  }
}
