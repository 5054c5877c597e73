/**
 * Takes blur and noise out of a picture as far as they can be told apart: a Wiener filter, which raises each
 * frequency by what the lens took from it and lowers it by how much of what is left there is noise. The noise is
 * measured in the picture, the blur is guessed: several guesses are tried.
 *
 * The result is twice as wide and high, for readers want 3 pixels a module and more; frequencies that are
 * not there cost nothing to add.
 *
 * @module
 */
import { emptySpectrum, Fourier, type Spectrum } from './fourier.js';
import type { Grey } from './grey.js';

/** Side of the window that is worked on, in pixels: a code of 53 modules at 3 pixels, and its surroundings. */
export const SIDE = 256;

/** Half the side of the surroundings, in pixels, against which a pixel is called light or dark. */
const NEAR = 20;

/** Means over squares of 2 · `reach` + 1, by sums of rows and then of columns. */
export function boxMean(values: Float32Array, side: number, reach: number): Float32Array {
  const across = sums(values, side, 1, side, reach);
  return sums(across, side, side, 1, reach);
}

function sums(values: Float32Array, side: number, step: number, jump: number, reach: number): Float32Array {
  const to = new Float32Array(values.length);
  const scale = 1 / (2 * reach + 1);
  for (let line = 0; line < side; line++) {
    const start = line * jump;
    const at = (i: number) => values[start + Math.min(side - 1, Math.max(0, i)) * step]!;
    let sum = 0;
    for (let i = -reach; i <= reach; i++) sum += at(i);
    for (let i = 0; i < side; i++) {
      to[start + i * step] = sum * scale;
      sum += at(i + reach + 1) - at(i - reach);
    }
  }
  return to;
}

/**
 * Evens out light, shadow and glare: each pixel as its distance from the mean around it, in units of how
 * much the pixels around it differ. Falls to zero at the edge, where the transform would see a jump.
 */
export function evenOut(window: Float32Array, side = SIDE): Float32Array {
  const mean = boxMean(window, side, NEAR);
  const even = window.map((value, i) => value - mean[i]!);
  const spread = boxMean(
    even.map((value) => value * value),
    side,
    NEAR,
  );
  const edge = (i: number) => Math.min(1, (Math.min(i, side - 1 - i) + 1) / 12);
  return even.map((value, i) => {
    const inside = edge(i % side) * edge(Math.floor(i / side));
    return (inside * value) / Math.sqrt(spread[i]! + 1);
  });
}

/** How much frequencies of `frequency²` (in cycles a pixel, squared) pass through a blur of this deviation. */
const passes = (squared: number, deviation: number) => Math.exp(-2 * Math.PI ** 2 * deviation ** 2 * squared);

/** Restores windows of {@link SIDE}; keeps its memory between them. */
export class Restorer {
  readonly #small = new Fourier(SIDE);
  readonly #large = new Fourier(2 * SIDE);
  readonly #seen: Spectrum = emptySpectrum(SIDE);
  readonly #made: Spectrum = emptySpectrum(2 * SIDE);
  #noise = 0;
  #signal = 0;

  /** Takes the window to restore, as `evenOut` left it. */
  load(window: Float32Array): void {
    this.#seen.re.set(window);
    this.#seen.im.fill(0);
    this.#small.forward(this.#seen);
    this.#measure();
  }

  /** What is left at the finest grain is noise: the modules are coarser. */
  #measure(): void {
    const { re, im } = this.#seen;
    const fine: number[] = [];
    let coarse = 0;
    let count = 0;
    for (let y = 0; y <= SIDE / 2; y++) {
      for (let x = 0; x <= SIDE / 2; x++) {
        const i = y * SIDE + x;
        const power = re[i]! ** 2 + im[i]! ** 2;
        const squared = (x * x + y * y) / SIDE ** 2;
        if (squared > 0.4 ** 2 && Math.min(x, y) > SIDE / 8) fine.push(power);
        if (squared > 0.03 ** 2 && squared < 0.09 ** 2) {
          coarse += power;
          count++;
        }
      }
    }
    fine.sort((a, b) => a - b);
    this.#noise = fine[fine.length >> 1]! / Math.LN2 + 1; // powers of noise fall off as an exponential
    this.#signal = Math.max(coarse / count - this.#noise, this.#noise / 10);
  }

  /**
   * Restores for two guesses of the blur at once, since a transform has room for two pictures.
   *
   * @param deviations - Of the blur, in pixels; 0 takes out noise alone.
   */
  restore(deviations: readonly [number, number]): [Grey, Grey] {
    const { re, im } = this.#made;
    re.fill(0);
    im.fill(0);
    const [a, b] = deviations;
    const half = SIDE / 2;
    for (let y = -half + 1; y < half; y++) {
      for (let x = -half + 1; x < half; x++) {
        const squared = (x * x + y * y) / SIDE ** 2;
        const from = (y & (SIDE - 1)) * SIDE + (x & (SIDE - 1));
        const to = (y & (2 * SIDE - 1)) * 2 * SIDE + (x & (2 * SIDE - 1));
        const first = this.#gain(squared, a);
        const second = this.#gain(squared, b);
        re[to] = this.#seen.re[from]! * first - this.#seen.im[from]! * second;
        im[to] = this.#seen.im[from]! * first + this.#seen.re[from]! * second;
      }
    }
    this.#large.back(this.#made, half);
    return [toBytes(re), toBytes(im)];
  }

  #gain(squared: number, deviation: number): number {
    const pass = passes(squared, deviation);
    const signal = (this.#signal * Math.exp(-squared / (2 * 0.14 ** 2))) / passes(0.06 ** 2, deviation) ** 2;
    return (pass * signal) / (pass * pass * signal + this.#noise);
  }
}

/** Stretched so that two deviations from the mean are black or white. */
function toBytes(values: Float32Array): Grey {
  let power = 0;
  for (const value of values) power += value * value;
  const scale = 64 / Math.sqrt(power / values.length + 1e-12);
  const data = new Uint8Array(values.length);
  for (let i = 0; i < data.length; i++) data[i] = Math.min(255, Math.max(0, 128 + values[i]! * scale));
  return { data, width: 2 * SIDE, height: 2 * SIDE };
}
