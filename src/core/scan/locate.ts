/**
 * Where a code may be, when no reader finds its corners: nothing else on a card changes so much, so evenly,
 * over a square.
 *
 * @module
 */
import type { Grey } from './grey.js';

/** Cells of 8 pixels: finer than any code, coarser than its modules. */
const CELL = 8;

/** The centre of a candidate, in pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * @param side - Of the square that is looked for, in pixels.
 * @returns Up to `count` places, the busiest first, none within half a side of another.
 */
export function busiest(grey: Grey, side: number, count: number): Place[] {
  const columns = Math.floor(grey.width / CELL);
  const rows = Math.floor(grey.height / CELL);
  const reach = Math.max(1, Math.round(side / CELL / 2));
  // Sums from the corner: the sum over any rectangle is then four look-ups.
  const width = columns + 1;
  const total = new Float64Array(width * (rows + 1));
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const before = total[row * width + column + 1]! + total[(row + 1) * width + column]!;
      total[(row + 1) * width + column + 1] =
        before - total[row * width + column]! + change(grey, column * CELL, row * CELL);
    }
  }
  const found: (Place & { power: number })[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [left, right] = [Math.max(0, column - reach), Math.min(columns, column + reach)];
      const [top, bottom] = [Math.max(0, row - reach), Math.min(rows, row + reach)];
      const upper = total[top * width + right]! - total[top * width + left]!;
      const power = total[bottom * width + right]! - total[bottom * width + left]! - upper;
      found.push({ x: column * CELL, y: row * CELL, power });
    }
  }
  found.sort((a, b) => b.power - a.power);
  const places: Place[] = [];
  for (const { x, y } of found) {
    if (places.length === count) break;
    if (places.every((place) => Math.max(Math.abs(place.x - x), Math.abs(place.y - y)) > side / 2)) {
      places.push({ x, y });
    }
  }
  return places;
}

/** How much the pixels of one cell differ, noise of single pixels aside; capped, so that one edge is no code. */
function change({ data, width }: Grey, left: number, top: number): number {
  let sum = 0;
  let squares = 0;
  for (let y = 0; y < CELL; y += 2) {
    for (let x = 0, at = (top + y) * width + left; x < CELL; x += 2, at += 2) {
      const four = data[at]! + data[at + 1]! + data[at + width]! + data[at + width + 1]!;
      sum += four;
      squares += four * four;
    }
  }
  return Math.sqrt(Math.max(0, squares / 16 - (sum / 16) ** 2));
}
