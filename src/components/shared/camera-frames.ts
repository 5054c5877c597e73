/**
 * Frames of the camera as pixels, one at a time.
 *
 * @module
 */
import type { Pixels } from '../../core/scan/reader.js';

/** At most ten frames a second. */
const INTERVAL_MS = 100;

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });

/** The next frame on screen, where the engine tells (Firefox from 132); else the next repaint. */
const presented = (video: HTMLVideoElement) =>
  new Promise<void>((resolve) => {
    const next = () => resolve();
    if ('requestVideoFrameCallback' in video) video.requestVideoFrameCallback(next);
    else requestAnimationFrame(next);
  });

/** Resolves when the video shows something, or when `signal` is aborted. */
export async function firstFrame(video: HTMLVideoElement, signal: AbortSignal): Promise<void> {
  if (video.readyState >= video.HAVE_CURRENT_DATA) return;
  const loaded = new Promise<void>((resolve) =>
    video.addEventListener('loadeddata', () => resolve(), { once: true, signal }),
  );
  await Promise.race([loaded, aborted(signal)]);
}

/**
 * The middle square of each frame, at the camera's own resolution: what the preview shows, not scaled down,
 * for every pixel of a module counts. The next one is taken when the last is done with.
 *
 * Ends with `signal`; nothing of the picture is left behind then.
 */
export async function* frames(video: HTMLVideoElement, signal: AbortSignal): AsyncGenerator<Pixels> {
  const canvas = video.ownerDocument.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const end = aborted(signal);
  try {
    for (;;) {
      const due = performance.now() + INTERVAL_MS;
      await Promise.race([presented(video), end]);
      if (signal.aborted) return;
      const { videoWidth: width, videoHeight: height } = video;
      const side = Math.min(width, height);
      if (side > 0) {
        if (canvas.width !== side) canvas.width = canvas.height = side;
        // Whole pixels: half of one would blur every module.
        context.drawImage(video, Math.round((side - width) / 2), Math.round((side - height) / 2));
        yield context.getImageData(0, 0, side, side);
      }
      const rest = due - performance.now();
      if (rest > 0) await Promise.race([new Promise((resolve) => setTimeout(resolve, rest)), end]);
    }
  } finally {
    canvas.width = canvas.height = 0;
  }
}
