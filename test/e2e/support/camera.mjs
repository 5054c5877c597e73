/** A camera for Chromium that plays a citizen card held in an unsteady hand. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../package/packed.mjs';

const WIDTH = 1280;
const HEIGHT = 720;
const FRAMES = 12;
const PIXELS_A_MODULE = 6;
const NOISE = 36;

/** Small and seeded, so that every run sees the same film (mulberry32). */
function makeRandom(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Writes a film in Y4M, which Chromium plays with `--use-file-for-fake-video-capture`: a grey card with the code
 * on it, turned by some degrees, wandering a little, with the noise of a cheap camera.
 *
 * @param {string} file - Where to.
 * @param {string} text - What the code says.
 */
export async function writeFilm(file, text) {
  const { qrMatrix } = await import(pathToFileURL(join(root, 'dist/core/payment/qr.js')));
  const modules = qrMatrix(text);
  const size = modules.length;
  const random = makeRandom(2026);
  const header = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
  const chroma = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const film = [header];
  for (let frame = 0; frame < FRAMES; frame++) {
    const angle = 0.1 + 0.02 * Math.sin(frame);
    const [sin, cos] = [Math.sin(angle) / PIXELS_A_MODULE, Math.cos(angle) / PIXELS_A_MODULE];
    const [middleX, middleY] = [WIDTH / 2 + 8 * Math.cos(frame), HEIGHT / 2 + 6 * Math.sin(2 * frame)];
    const luma = Buffer.alloc(WIDTH * HEIGHT);
    for (let y = 0; y < HEIGHT; y++) {
      for (let x = 0; x < WIDTH; x++) {
        const [dx, dy] = [x - middleX, y - middleY];
        const module =
          modules[Math.floor(dy * cos - dx * sin + size / 2)]?.[Math.floor(dx * cos + dy * sin + size / 2)];
        const light = module === undefined ? 150 : module ? 50 : 205;
        luma[y * WIDTH + x] = light + (random() - 0.5) * NOISE;
      }
    }
    film.push(Buffer.from('FRAME\n'), luma, chroma);
  }
  writeFileSync(file, Buffer.concat(film));
}

/** Flags with which Chromium takes the film for its camera. */
export const filmArgs = (file) => [
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${file}`,
];
