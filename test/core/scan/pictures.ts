import { cardImage } from '../../../bench/scan/images.mjs';
import { toPixels } from '../../../src/core/scan/grey.js';
import type { Pixels } from '../../../src/core/scan/reader.js';

/** A generated picture of a card, and what its code says. */
export function picture(
  kind: string,
  level: number,
  sample = 0,
  frame = 0,
): { image: Pixels; text: string; grey: { data: Uint8Array; width: number; height: number } } {
  const { grey: data, width, height, text } = cardImage(kind, level, sample, frame);
  const grey = { data, width, height };
  return { image: toPixels(grey), text, grey };
}
