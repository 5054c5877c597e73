/**
 * The order in which pictures are tried, within the time that a frame has.
 *
 * @module
 */
import type { Decode } from './decode.js';
import { crop, halve, toGrey, toPixels, type Grey } from './grey.js';
import { busiest } from './locate.js';
import type { Pixels } from './reader-types.js';
import { Restorer, SIDE } from './restore.js';
import { CODE, Track, windowAt } from './track.js';

/** Whether a text is the one that is looked for. */
export type Accepts = (text: string) => boolean | Promise<boolean>;

/** Guesses of the blur, in pixels, the likeliest first; two are made at once. */
const BLURS = [
  [0.6, 1.2],
  [1.8, 2.3],
  [0, 2.7],
] as const;

/** Above this a frame is also followed at half size: a code near the camera has large modules and large blur. */
const LARGE = 512;

/** Follows one card with the decoders it is given. */
export class Follower {
  readonly #decoders: readonly Decode[];
  readonly #frameMs: number;
  readonly #restorer = new Restorer();
  readonly #tracks = [new Track(), new Track()] as const;
  /** What was refused, so that it is asked about once. */
  readonly #refused = new Set<string>();
  #frames = 0;
  #turn = 0;

  /**
   * @param decoders - The quickest first.
   * @param frameMs - When to leave off enhancing; the decoders see every frame as it is, however long it takes.
   */
  constructor(decoders: readonly Decode[], frameMs: number) {
    this.#decoders = decoders;
    this.#frameMs = frameMs;
  }

  /** Begins another card. */
  forget(): void {
    this.#refused.clear();
    this.#tracks.forEach((track) => track.forget());
    this.#frames = 0;
  }

  /** One frame of a camera. */
  async look(image: Pixels, accepts: Accepts): Promise<string | undefined> {
    const start = performance.now();
    const frame = toGrey(image);
    const plain = await this.#decode(frame, accepts);
    if (plain !== undefined) return plain;

    const half = Math.min(frame.width, frame.height) > LARGE && this.#frames++ % 2 === 1;
    const track = this.#tracks[half ? 1 : 0];
    this.#restorer.load(track.add(half ? halve(frame) : frame));
    if (track.frames === 1) this.#turn = 0;
    for (let tries = 0, longest = 0; tries < BLURS.length; tries++) {
      const before = performance.now();
      if (tries > 0 && before - start + longest > this.#frameMs) break;
      const text = await this.#restored(BLURS[this.#turn++ % BLURS.length]!, accepts);
      if (text !== undefined) return text;
      longest = Math.max(longest, performance.now() - before);
    }
    return undefined;
  }

  /** One photo: every size, every busy place, every guess of the blur. */
  async lookLong(image: Pixels, accepts: Accepts): Promise<string | undefined> {
    let size: Grey = toGrey(image);
    const sizes: Grey[] = [];
    for (; Math.min(size.width, size.height) >= SIDE / 2 || sizes.length === 0; size = halve(size))
      sizes.push(size);
    for (const each of sizes) {
      const text = await this.#decode(each, accepts);
      if (text !== undefined) return text;
    }
    for (const each of sizes.reverse()) {
      for (const { x, y } of busiest(each, CODE, 3)) {
        const text = await this.#decode(crop(each, x - SIDE / 2, y - SIDE / 2, SIDE, SIDE), accepts);
        if (text !== undefined) return text;
        this.#restorer.load(windowAt(each, { x, y }));
        for (const blurs of BLURS) {
          const restored = await this.#restored(blurs, accepts);
          if (restored !== undefined) return restored;
        }
      }
    }
    return undefined;
  }

  async #restored(blurs: readonly [number, number], accepts: Accepts): Promise<string | undefined> {
    for (const grey of this.#restorer.restore(blurs)) {
      const text = await this.#decode(grey, accepts);
      if (text !== undefined) return text;
    }
    return undefined;
  }

  async #decode(grey: Grey, accepts: Accepts): Promise<string | undefined> {
    const image = toPixels(grey);
    for (const decode of this.#decoders) {
      for (const text of await decode(image)) {
        if (this.#refused.has(text)) continue;
        if (await accepts(text)) return text;
        this.#refused.add(text);
      }
    }
    return undefined;
  }
}
