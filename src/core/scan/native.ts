/**
 * The reader of the browser itself, where it has one that works: some list QR codes and read nothing.
 *
 * Spec: WICG, Shape Detection API, §2.3 (BarcodeDetector).
 * @module
 */
import { qrMatrix } from '../payment/qr.js';
import type { Pixels, Reader } from './reader-types.js';
import { abortable } from './abortable.js';

interface Detector {
  detect(image: ImageData): Promise<readonly { readonly rawValue: string }[]>;
}

interface DetectorClass {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

const TEST = 'ba-khong 0123456789';
const MODULE = 4;
/** One browser answers never where a service of the system is missing. */
const PATIENCE_MS = 2000;

/** A code that any reader reads, drawn by ourselves. */
function testPicture(): ImageData {
  const rows = qrMatrix(TEST);
  const side = rows.length * MODULE;
  const image = new ImageData(side, side);
  for (let i = 0; i < side * side; i++) {
    const dark = rows[Math.floor(i / side / MODULE)]![Math.floor((i % side) / MODULE)];
    image.data.fill(dark ? 0 : 255, 4 * i, 4 * i + 3);
    image.data[4 * i + 3] = 255;
  }
  return image;
}

const inTime = <T>(promise: Promise<T>): Promise<T | undefined> =>
  Promise.race([promise, new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS))]);

/** @returns The reader, or undefined where there is none or it failed its test. */
export async function openNative(): Promise<Reader | undefined> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass };
  if (!BarcodeDetector) return undefined;
  try {
    if (!(await inTime(BarcodeDetector.getSupportedFormats()))?.includes('qr_code')) return undefined;
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    const results = await inTime(detector.detect(testPicture()));
    return results?.[0]?.rawValue === TEST ? nativeReader(detector) : undefined;
  } catch {
    return undefined;
  }
}

function nativeReader(detector: Detector): Reader {
  let closed = false;
  const detect = async ({ data, width, height }: Pixels): Promise<readonly string[]> => {
    if (closed) return [];
    const image = new ImageData(data as Uint8ClampedArray<ArrayBuffer>, width, height);
    const results = await inTime(detector.detect(image).catch(() => []));
    return closed ? [] : (results ?? []).map(({ rawValue }) => rawValue);
  };
  return {
    name: 'native',
    read: async (image, signal) => (await abortable(detect(image), signal))[0],
    look: async (image, accepts) => (await detect(image)).find(accepts),
    close() {
      closed = true;
    },
  };
}
