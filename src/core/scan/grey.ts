/**
 * Grey pictures and what is done to them in small: no reader needs colour, and one byte a pixel is quicker.
 *
 * @module
 */
import type { Pixels } from './reader-types.js';

/** A grey picture, rows without gaps; 0 is black. */
export interface Grey {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The grey of a picture in colour. Spec: ITU-R BT.601-7, §2.5.1, in 256ths. */
export function toGrey({ data, width, height }: Pixels): Grey {
  const grey = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < grey.length; i++, at += 4) {
    grey[i] = (77 * data[at]! + 150 * data[at + 1]! + 29 * data[at + 2]! + 128) >> 8;
  }
  return { data: grey, width, height };
}

/** The other way, for readers that take colour alone. */
export function toPixels({ data, width, height }: Grey): Pixels {
  const colour = new Uint32Array(data.length);
  for (let i = 0; i < data.length; i++) colour[i] = 0xff000000 | (data[i]! * 0x010101);
  return { data: new Uint8ClampedArray(colour.buffer), width, height };
}

/** A part of a picture; what lies outside is taken from the nearest edge. */
export function crop(grey: Grey, left: number, top: number, width: number, height: number): Grey {
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = Math.min(grey.height - 1, Math.max(0, top + y)) * grey.width;
    for (let x = 0; x < width; x++) {
      data[y * width + x] = grey.data[row + Math.min(grey.width - 1, Math.max(0, left + x))]!;
    }
  }
  return { data, width, height };
}

/** Half as wide and high; four pixels become their mean. */
export function halve(grey: Grey): Grey {
  const width = grey.width >> 1;
  const height = grey.height >> 1;
  const data = new Uint8Array(width * height);
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0, at = 2 * y * grey.width; x < width; x++, at += 2) {
      const below = at + grey.width;
      const sum = grey.data[at]! + grey.data[at + 1]! + grey.data[below]! + grey.data[below + 1]!;
      data[to++] = (sum + 2) >> 2;
    }
  }
  return { data, width, height };
}
