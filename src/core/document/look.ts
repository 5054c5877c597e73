/**
 * A cheap look at a page: whether there is anything on it, and whether anything on it is sharp.
 *
 * Print has edges that are two or three pixels wide; on a photo that is out of focus or was moved they are five and
 * more everywhere. So the sharpest spot counts, and it is measured against the contrast there: neither a bad lamp
 * nor an empty lower half makes a page blurred. It is a hint, for nobody can be sure that nothing can be read.
 * @module
 */

/** Grey values of a small square, row by row, 0 to 255. */
export interface Tile {
  readonly grey: Uint8ClampedArray;
  readonly side: number;
}

/** Below this range of grey a tile says nothing; there is no print in it. */
const CONTRAST = 40;
/** A page whose whole range is smaller has nothing on it: the lens was covered, or the paper turned over. */
const BLANK = 14;
/** Part of the contrast that is crossed within two pixels; print comes to 0.5 and more. */
const SHARP = 0.22;

/** What is to be said about a page; `undefined` when nothing is. */
export function look(tiles: readonly Tile[]): 'blank' | 'blurred' | undefined {
  const ranges = tiles.map(({ grey }) => rangeOf(grey));
  const whole = Math.max(...ranges.map(({ most }) => most)) - Math.min(...ranges.map(({ least }) => least));
  if (whole < BLANK) return 'blank';
  const sharpness = tiles.flatMap((tile, index) => {
    const { least, most } = ranges[index]!;
    return most - least < CONTRAST ? [] : steepest(tile) / (most - least);
  });
  return sharpness.length > 0 && Math.max(...sharpness) < SHARP ? 'blurred' : undefined;
}

function rangeOf(grey: Uint8ClampedArray) {
  let [least, most] = [255, 0];
  for (const value of grey) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { least, most };
}

/** The largest step over two pixels, along rows and columns. */
function steepest({ grey, side }: Tile): number {
  let most = 0;
  for (let at = 0; at < grey.length; at++) {
    if (at % side < side - 2) most = Math.max(most, Math.abs(grey[at + 2]! - grey[at]!));
    if (at + 2 * side < grey.length) most = Math.max(most, Math.abs(grey[at + 2 * side]! - grey[at]!));
  }
  return most;
}
