/**
 * The Fourier transform of a square picture, in place: sharpening, enlarging and finding by how much two
 * pictures are apart are all cheap there.
 *
 * @module
 */

/** A square of complex numbers; its side is a power of two. */
export interface Spectrum {
  readonly side: number;
  readonly re: Float32Array;
  readonly im: Float32Array;
}

/** Zeros. */
export const emptySpectrum = (side: number): Spectrum => ({
  side,
  re: new Float32Array(side * side),
  im: new Float32Array(side * side),
});

/** Sines, cosines and the order of the first step, for one length. */
class Plan {
  readonly cos: Float32Array;
  readonly sin: Float32Array;
  readonly order: Uint32Array;
  /** One column at a time is copied here: going through memory in jumps costs more than the copy. */
  readonly re: Float32Array;
  readonly im: Float32Array;

  constructor(readonly length: number) {
    this.cos = Float32Array.from({ length: length / 2 }, (_, i) => Math.cos((2 * Math.PI * i) / length));
    this.sin = Float32Array.from({ length: length / 2 }, (_, i) => Math.sin((2 * Math.PI * i) / length));
    this.order = new Uint32Array(length);
    for (let i = 1, reversed = 0; i < length; i++) {
      let bit = length >> 1;
      for (; reversed & bit; bit >>= 1) reversed ^= bit;
      this.order[i] = reversed ^= bit;
    }
    this.re = new Float32Array(length);
    this.im = new Float32Array(length);
  }

  /** Transforms one row or column, every `step`th number from `start`. `sign` is −1 forward, 1 back. */
  line({ re, im }: Spectrum, start: number, step: number, sign: number): void {
    const { length, cos, sin, order, re: a, im: b } = this;
    for (let i = 0; i < length; i++) {
      const at = start + order[i]! * step;
      a[i] = re[at]!;
      b[i] = im[at]!;
    }
    for (let half = 1; half < length; half *= 2) {
      const turn = length / (2 * half);
      for (let k = 0; k < half; k++) {
        const c = cos[k * turn]!;
        const s = sign * sin[k * turn]!;
        for (let i = k; i < length; i += 2 * half) {
          const j = i + half;
          const x = a[j]! * c - b[j]! * s;
          const y = a[j]! * s + b[j]! * c;
          a[j] = a[i]! - x;
          b[j] = b[i]! - y;
          a[i] = a[i]! + x;
          b[i] = b[i]! + y;
        }
      }
    }
    for (let i = 0, at = start; i < length; i++, at += step) {
      re[at] = a[i]!;
      im[at] = b[i]!;
    }
  }
}

/** Transforms squares of one size; keeps its tables. */
export class Fourier {
  readonly #plan: Plan;

  /** @param side - A power of two. */
  constructor(side: number) {
    this.#plan = new Plan(side);
  }

  /** To frequencies, without scaling. */
  forward(square: Spectrum): void {
    const { side } = square;
    for (let row = 0; row < side; row++) this.#plan.line(square, row * side, 1, -1);
    for (let column = 0; column < side; column++) this.#plan.line(square, column, side, -1);
  }

  /**
   * Back, divided by the number of places: `back` after `forward` gives what was there.
   *
   * @param reach - Columns of higher frequencies than this are zeros, and cost no time.
   */
  back(square: Spectrum, reach = square.side / 2): void {
    const { side, re, im } = square;
    for (let column = 0; column < side; column++) {
      if (Math.min(column, side - column) <= reach) this.#plan.line(square, column, side, 1);
    }
    for (let row = 0; row < side; row++) this.#plan.line(square, row * side, 1, 1);
    const scale = 1 / re.length;
    for (let i = 0; i < re.length; i++) {
      re[i]! *= scale;
      im[i]! *= scale;
    }
  }
}
