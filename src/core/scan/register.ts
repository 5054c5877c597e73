/**
 * Lays one picture of a hand-held card over another: by how far it moved as a whole, then by a plane that is
 * turned, stretched and shifted (Lucas and Kanade's method, from coarse to fine, the Hessian of the picture
 * that stays).
 *
 * @module
 */
import { emptySpectrum, type Fourier } from './fourier.js';

/** From a place in the kept picture to the same place in the new one: `[a b c; d e f]`, about the middle. */
export type Affine = readonly [number, number, number, number, number, number];

/** How far the new picture is shifted against the kept one: the peak of their correlation. */
export function shift(fourier: Fourier, kept: Float32Array, fresh: Float32Array, side: number): Affine {
  const both = emptySpectrum(side);
  both.re.set(kept);
  both.im.set(fresh);
  fourier.forward(both);
  // Two real pictures share one transform; their spectra come apart by symmetry.
  const product = emptySpectrum(side);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const i = y * side + x;
      const j = ((side - y) % side) * side + ((side - x) % side);
      const keptRe = both.re[i]! + both.re[j]!;
      const keptIm = both.im[i]! - both.im[j]!;
      const freshRe = both.im[i]! + both.im[j]!;
      const freshIm = both.re[j]! - both.re[i]!;
      const re = freshRe * keptRe + freshIm * keptIm;
      const im = freshIm * keptRe - freshRe * keptIm;
      const size = Math.sqrt(Math.hypot(re, im)) + 1e-9; // half way to phase alone: sharp, yet not all noise
      product.re[i] = re / size;
      product.im[i] = im / size;
    }
  }
  fourier.back(product);
  let best = 0;
  for (let i = 1; i < product.re.length; i++) if (product.re[i]! > product.re[best]!) best = i;
  const signed = (value: number) => (value < side / 2 ? value : value - side);
  return [1, 0, signed(best % side), 0, 1, signed(Math.floor(best / side))];
}

/** The new picture as it would lie over the kept one; places outside it are 0. */
export function warp(fresh: Float32Array, side: number, [a, b, c, d, e, f]: Affine): Float32Array {
  const to = new Float32Array(side * side);
  const middle = side / 2;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const u = a * (x - middle) + b * (y - middle) + c + middle;
      const v = d * (x - middle) + e * (y - middle) + f + middle;
      const left = Math.floor(u);
      const top = Math.floor(v);
      if (left < 0 || top < 0 || left >= side - 1 || top >= side - 1) continue;
      const i = top * side + left;
      const upper = fresh[i]! + (u - left) * (fresh[i + 1]! - fresh[i]!);
      const lower = fresh[i + side]! + (u - left) * (fresh[i + side + 1]! - fresh[i + side]!);
      to[y * side + x] = upper + (v - top) * (lower - upper);
    }
  }
  return to;
}

/** Half the side: means of four. */
function shrink(values: Float32Array, side: number): Float32Array {
  const half = side / 2;
  const to = new Float32Array(half * half);
  for (let y = 0; y < half; y++) {
    for (let x = 0, i = 2 * y * side; x < half; x++, i += 2) {
      to[y * half + x] = (values[i]! + values[i + 1]! + values[i + side]! + values[i + side + 1]!) / 4;
    }
  }
  return to;
}

/** Solves `matrix · x = right` by elimination; the matrix is symmetric and its rows are used up. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  for (let i = 0; i < size; i++) {
    const row = matrix[i]!;
    for (let j = i + 1; j < size; j++) {
      const other = matrix[j]!;
      const factor = other[i]! / (row[i]! || 1e-9);
      for (let k = i; k < size; k++) other[k]! -= factor * row[k]!;
      right[j]! -= factor * right[i]!;
    }
  }
  for (let i = size - 1; i >= 0; i--) {
    const row = matrix[i]!;
    for (let k = i + 1; k < size; k++) right[i]! -= row[k]! * right[k]!;
    right[i]! /= row[i]! || 1e-9;
  }
  return right;
}

/** One step of the method on one size of both pictures; changes the plane until it stays. */
function refine(kept: Float32Array, fresh: Float32Array, side: number, start: Affine, steps: number): Affine {
  const middle = side / 2;
  const count = side * side;
  const slopeX = new Float32Array(count);
  const slopeY = new Float32Array(count);
  const hessian = Array.from({ length: 6 }, () => new Float64Array(6));
  const columns = new Float64Array(6);
  for (let y = 1; y < side - 1; y++) {
    for (let x = 1; x < side - 1; x++) {
      const i = y * side + x;
      const gx = (slopeX[i] = (kept[i + 1]! - kept[i - 1]!) / 2);
      const gy = (slopeY[i] = (kept[i + side]! - kept[i - side]!) / 2);
      fillColumns(columns, gx, gy, x - middle, y - middle);
      for (let j = 0; j < 6; j++) for (let k = j; k < 6; k++) hessian[j]![k]! += columns[j]! * columns[k]!;
    }
  }
  for (let j = 0; j < 6; j++) for (let k = 0; k < j; k++) hessian[j]![k] = hessian[k]![j]!;

  let plane = start;
  for (let step = 0; step < steps; step++) {
    const moved = warp(fresh, side, plane);
    const right = new Float64Array(6);
    for (let y = 1; y < side - 1; y++) {
      for (let x = 1; x < side - 1; x++) {
        const i = y * side + x;
        if (moved[i] === 0) continue; // outside the new picture
        const error = moved[i]! - kept[i]!;
        fillColumns(columns, slopeX[i]!, slopeY[i]!, x - middle, y - middle);
        for (let j = 0; j < 6; j++) right[j]! += columns[j]! * error;
      }
    }
    const change = solve(
      hessian.map((row) => row.slice()),
      right,
    );
    plane = undo(plane, change);
    if (Math.max(Math.abs(change[2]!), Math.abs(change[5]!), ...scaled(change, middle)) < 0.02) break;
  }
  return plane;
}

const scaled = (change: Float64Array, middle: number) =>
  [0, 1, 3, 4].map((i) => Math.abs(change[i]! * middle));

function fillColumns(to: Float64Array, gx: number, gy: number, x: number, y: number): void {
  to[0] = gx * x;
  to[1] = gx * y;
  to[2] = gx;
  to[3] = gy * x;
  to[4] = gy * y;
  to[5] = gy;
}

/** The plane after the inverse of a small change. */
function undo([a, b, c, d, e, f]: Affine, change: Float64Array): Affine {
  const [p, q, r] = [1 + change[0]!, change[1]!, change[2]!];
  const [s, t, u] = [change[3]!, 1 + change[4]!, change[5]!];
  const size = p * t - q * s;
  const [ip, iq, is, it] = [t / size, -q / size, -s / size, p / size];
  const [ir, iu] = [-(ip * r + iq * u), -(is * r + it * u)];
  return [
    a * ip + b * is,
    a * iq + b * it,
    a * ir + b * iu + c,
    d * ip + e * is,
    d * iq + e * it,
    d * ir + e * iu + f,
  ];
}

/** How alike two pictures are, from −1 to 1; places where either is 0 do not count. */
export function likeness(a: Float32Array, b: Float32Array): number {
  let product = 0;
  let left = 0;
  let right = 0;
  for (let i = 0; i < a.length; i++) {
    if (a[i] === 0 || b[i] === 0) continue;
    product += a[i]! * b[i]!;
    left += a[i]! ** 2;
    right += b[i]! ** 2;
  }
  return product / Math.sqrt(left * right + 1e-9);
}

/** The plane that lays `fresh` over `kept`, squares of `side` pixels whose mean is 0. */
export function register(fourier: Fourier, kept: Float32Array, fresh: Float32Array, side: number): Affine {
  let plane = shift(fourier, kept, fresh, side);
  const sizes = [{ kept, fresh, side }];
  for (let i = 0; i < 2; i++) {
    const last = sizes[0]!;
    sizes.unshift({
      kept: shrink(last.kept, last.side),
      fresh: shrink(last.fresh, last.side),
      side: last.side / 2,
    });
  }
  const scale = (by: number) => {
    plane = [plane[0], plane[1], plane[2] * by, plane[3], plane[4], plane[5] * by];
  };
  scale(1 / 4);
  sizes.forEach((size, i) => {
    plane = refine(size.kept, size.fresh, size.side, plane, i === 2 ? 4 : 10);
    if (i < 2) scale(2);
  });
  return plane;
}
