/**
 * One card over several frames: each frame is laid over those before, and their mean has less noise than
 * any of them.
 *
 * @module
 */
import { Fourier } from './fourier.js';
import { crop, type Grey } from './grey.js';
import { busiest, type Place } from './locate.js';
import { likeness, register, warp } from './register.js';
import { evenOut, SIDE } from './restore.js';

/** Side of what is looked for, in pixels: a code of 53 modules at 3 pixels, and some of the quiet zone. */
export const CODE = 176;
/**
 * Frames of other things are hardly alike; frames of one card are, even under much noise. Two cards under noise
 * may pass for one: no wrong text comes of that, and {@link MEMORY} ends it.
 */
const SAME = 0.12;
/** After so many frames without a reading, begin anew: the first of them may have been a bad one to lay others over. */
const MEMORY = 12;

/** The part of a picture around a place, evened out. */
export function windowAt(grey: Grey, { x, y }: Place): Float32Array {
  return evenOut(Float32Array.from(crop(grey, x - SIDE / 2, y - SIDE / 2, SIDE, SIDE).data));
}

/** The mean of the frames of one card. */
export class Track {
  readonly #fourier = new Fourier(SIDE);
  #mean: Float32Array | undefined;
  #frames = 0;

  /** How many frames are in the mean. */
  get frames(): number {
    return this.#frames;
  }

  /** Begins anew with the next frame. */
  forget(): void {
    this.#mean = undefined;
    this.#frames = 0;
  }

  /** Adds a frame; starts anew when it shows something else. Returns the mean. */
  add(frame: Grey): Float32Array {
    const place = busiest(frame, CODE, 1)[0] ?? { x: frame.width >> 1, y: frame.height >> 1 };
    const fresh = windowAt(frame, place);
    const mean = this.#mean;
    if (mean && this.#frames < MEMORY) {
      const moved = warp(fresh, SIDE, register(this.#fourier, mean, fresh, SIDE));
      if (likeness(mean, moved) > SAME) {
        const share = 1 / ++this.#frames;
        for (let i = 0; i < mean.length; i++) mean[i]! += share * (moved[i]! - mean[i]!);
        return mean;
      }
    }
    this.#frames = 1;
    return (this.#mean = fresh);
  }
}
