/**
 * A photo as pixels.
 *
 * @module
 */
import type { Pixels } from '../../core/scan/reader.js';

/** Above this phones refuse the canvas or run out of memory; a code on such a photo is large enough still. */
const MOST_PIXELS = 12_000_000;

/**
 * The whole photo, upright, at its own resolution up to 12 megapixels.
 *
 * @throws DOMException `InvalidStateError` for what is no picture that this browser knows.
 */
export async function photoPixels(file: Blob): Promise<Pixels> {
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (bitmap.width * bitmap.height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(bitmap.width * scale);
  canvas.height = Math.floor(bitmap.height * scale);
  try {
    const context = canvas.getContext('2d', { willReadFrequently: true })!;
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return context.getImageData(0, 0, canvas.width, canvas.height);
  } finally {
    bitmap.close();
    canvas.width = canvas.height = 0;
  }
}
