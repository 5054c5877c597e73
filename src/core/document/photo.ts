/**
 * A photo of a page: decoded, turned upright, shrunk, and encoded anew, so that nothing but the picture is in it.
 * @module
 */
import type { PhotoKind } from './file-kind.js';
import type { DocumentLimits } from './limits.js';
import { look, type Tile } from './look.js';
import { Refusal, type DocumentPage, type Waiting } from './page.js';
import { formatBytes } from '../text/bytes.js';

/** From the first on until the page is small enough; print stays readable at the last. */
const QUALITIES = [0.82, 0.7, 0.58];
/** Below this longest side small print is lost. */
const LEAST_SIDE = 1200;
const SMALLER = 0.8;
const PREVIEW_SIDE = 320;
/** So many tiles in each direction, of so many pixels. */
const TILES = 6;
const TILE_SIDE = 128;

/**
 * Prepares one photo. One at a time: a photo of 12 million points takes 48 MB while it is decoded.
 *
 * @param budget - Most bytes of the result.
 * @throws {Refusal} `photo-heic`, `photo-broken`, `photo-pixels`, `photo-small`, `photo-blank`,
 * `photo-blocked`, `photo-bytes`.
 */
export async function preparePhoto(
  file: Blob,
  photo: PhotoKind,
  limits: DocumentLimits,
  { signal }: Waiting,
  budget = limits.pageBytes,
): Promise<DocumentPage> {
  const { width, height, jpeg } = photo;
  refuseSize(width, height, limits);
  const bitmap = await decode(
    jpeg ? new Blob([joined(jpeg.bare)], { type: 'image/jpeg' }) : file,
    photo,
    limits,
  );
  try {
    signal?.throwIfAborted();
    // HEIC says its size only now.
    if (width === undefined) refuseSize(bitmap.width, bitmap.height, limits);
    const orientation = jpeg?.orientation ?? 1;
    let scale = Math.min(1, limits.longestSide / Math.max(bitmap.width, bitmap.height));
    let size = 0;
    for (let first = true; ; first = false) {
      const canvas = drawn(bitmap, orientation, scale);
      const doubt = first ? look(tilesOf(canvas)) : undefined;
      if (doubt === 'blank') throw new Refusal('photo-blank');
      for (const quality of QUALITIES) {
        signal?.throwIfAborted();
        const encoded = await canvas.convertToBlob({ type: 'image/jpeg', quality });
        size = encoded.size;
        if (size > budget) continue;
        const doubts = doubt ? [{ path: '', code: 'photo-blurred' }] : [];
        return { file: encoded, preview: await previewOf(canvas), pages: 1, doubts, signed: false };
      }
      scale *= SMALLER;
      if (Math.max(bitmap.width, bitmap.height) * scale < LEAST_SIDE)
        throw new Refusal('photo-bytes', { size: formatBytes(size), max: formatBytes(budget) });
    }
  } finally {
    bitmap.close();
  }
}

/** In one piece: Firefox decodes no Blob that is put together of several. */
function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function refuseSize(width: number | undefined, height: number | undefined, limits: DocumentLimits): void {
  if (width === undefined || height === undefined) return;
  if (width * height > limits.photoPixels)
    throw new Refusal('photo-pixels', { width, height, max: limits.photoPixels / 1_000_000 });
  if (Math.max(width, height) < limits.smallestSide)
    throw new Refusal('photo-small', { width, height, min: limits.smallestSide });
}

/** Shrinks while it decodes, where the size is known and the browser does so. */
async function decode(picture: Blob, { width, height, heic }: PhotoKind, { longestSide }: DocumentLimits) {
  const scale = width && height ? Math.min(1, longestSide / Math.max(width, height)) : 1;
  const resize =
    scale < 1
      ? {
          resizeWidth: Math.max(1, Math.round(width! * scale)),
          resizeHeight: Math.max(1, Math.round(height! * scale)),
          resizeQuality: 'high' as const,
        }
      : {};
  try {
    return await createImageBitmap(picture, resize);
  } catch {
    throw new Refusal(heic ? 'photo-heic' : 'photo-broken');
  }
}

/** How a picture stored in each of the eight ways comes upright, on a canvas of width `w` and height `h`. */
const UPRIGHT: Readonly<
  Record<number, (w: number, h: number) => [number, number, number, number, number, number]>
> = {
  2: (w) => [-1, 0, 0, 1, w, 0],
  3: (w, h) => [-1, 0, 0, -1, w, h],
  4: (_w, h) => [1, 0, 0, -1, 0, h],
  5: () => [0, 1, 1, 0, 0, 0],
  6: (w) => [0, 1, -1, 0, w, 0],
  7: (w, h) => [0, -1, -1, 0, w, h],
  8: (_w, h) => [0, -1, 1, 0, 0, h],
};

function drawn(bitmap: ImageBitmap, orientation: number, scale: number): OffscreenCanvas {
  const long = Math.max(1, Math.round(bitmap.width * scale));
  const high = Math.max(1, Math.round(bitmap.height * scale));
  const [width, height] = orientation > 4 ? [high, long] : [long, high];
  const canvas = new OffscreenCanvas(width, height);
  const context = contextOf(canvas);
  context.fillStyle = '#fff'; // under what is transparent
  context.fillRect(0, 0, width, height);
  refuseNoise(context);
  const turn = UPRIGHT[orientation];
  if (turn) context.setTransform(...turn(width, height));
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, long, high);
  return canvas;
}

/** Twenty photos at full size would be too much for a phone to show. */
async function previewOf(page: OffscreenCanvas): Promise<Blob> {
  const scale = Math.min(1, PREVIEW_SIDE / Math.max(page.width, page.height));
  const [width, height] = [Math.ceil(page.width * scale), Math.ceil(page.height * scale)];
  const canvas = new OffscreenCanvas(width, height);
  const context = contextOf(canvas);
  context.imageSmoothingQuality = 'high';
  context.drawImage(page, 0, 0, width, height);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.7 });
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context) return context;
  throw new Refusal('photo-blocked');
}

/** Against being recognised, some browsers give noise in place of what was drawn; it would be kept as the paper. */
function refuseNoise(context: OffscreenCanvasRenderingContext2D): void {
  const { data } = context.getImageData(0, 0, 4, 4);
  if (data.some((value) => value !== 255)) throw new Refusal('photo-blocked');
}

function tilesOf(canvas: OffscreenCanvas): readonly Tile[] {
  const context = contextOf(canvas);
  const side = Math.min(TILE_SIDE, canvas.width, canvas.height);
  const places = (length: number) =>
    Array.from({ length: TILES }, (_, index) => Math.floor(((length - side) * index) / (TILES - 1)));
  return places(canvas.height).flatMap((y) =>
    places(canvas.width).map((x) => {
      const { data } = context.getImageData(x, y, side, side);
      const grey = new Uint8ClampedArray(side * side);
      for (let at = 0; at < grey.length; at++)
        grey[at] = 0.299 * data[at * 4]! + 0.587 * data[at * 4 + 1]! + 0.114 * data[at * 4 + 2]!;
      return { grey, side };
    }),
  );
}
