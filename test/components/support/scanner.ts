/** A card scanner whose camera, clock and readers are in the hands of the test. */
import { BkCardScanner } from '../../../src/components/card-scanner/card-scanner.js';
import type { CardReader, ScanTools } from '../../../src/components/card-scanner/live/scan-tools.js';

const BLANK = { data: new Uint8ClampedArray(4), width: 1, height: 1 };

/** A clock that stands still until it is told to go on. */
class Clock {
  #now = 0;
  readonly #timers = new Set<{ readonly due: number; readonly run: () => void }>();

  after(ms: number, run: () => void): () => void {
    const timer = { due: this.#now + ms, run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  pass(ms: number): void {
    this.#now += ms;
    for (const timer of [...this.#timers].sort((a, b) => a.due - b.due)) {
      if (timer.due <= this.#now && this.#timers.delete(timer)) timer.run();
    }
  }
}

/** A promise and how to settle it. */
function gate<T>() {
  let open!: (value: T) => void;
  let fail!: (error: unknown) => void;
  const promise = new Promise<T>((resolve, reject) => ([open, fail] = [resolve, reject]));
  promise.catch(() => undefined);
  return { promise, open, fail };
}

/** The camera of a canvas, so that its tracks are real. */
export function makeStream(): MediaStream {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 64;
  canvas.getContext('2d')!.fillRect(0, 0, 64, 64);
  return canvas.captureStream(10);
}

/** WebKitGTK has no such camera. */
export const hasStreams = 'captureStream' in HTMLCanvasElement.prototype;

/** What the scanner under test is given. */
export class FakeDevice {
  readonly clock = new Clock();
  /** What `getUserMedia` settles with. */
  readonly camera = gate<MediaStream>();
  /** Opens with the first picture. */
  readonly picture = gate<void>();
  readonly photo = gate<typeof BLANK>();
  /** Opens once the readers are fetched. */
  readonly fetched = gate<void>();
  asked = 0;
  isClosed = false;
  hasVibrated = false;
  otherSeen = false;
  #frame = gate<string | undefined>();

  /** Answers the frame that is being read, or the photo. */
  async read(text?: string): Promise<void> {
    const frame = this.#frame;
    this.#frame = gate();
    frame.open(text);
    await settled();
  }

  readonly tools: Partial<ScanTools> = {
    media: { getUserMedia: () => (this.asked++, this.camera.promise) } as unknown as MediaDevices,
    isSecure: true,
    app: undefined,
    willAsk: () => Promise.resolve(true),
    after: (ms, run) => this.clock.after(ms, run),
    openReader: async (accepts) => {
      await this.fetched.promise;
      return this.#makeReader(accepts);
    },
    firstFrame: (_video, signal) =>
      Promise.race([
        this.picture.promise,
        new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve())),
      ]),
    async *frames(_video, signal) {
      while (!signal.aborted) yield Promise.resolve(BLANK);
    },
    photoPixels: () => this.photo.promise,
    vibrate: () => (this.hasVibrated = true),
  };

  #makeReader(accepts: (text: string) => boolean): CardReader {
    const read = async () => {
      const text = await this.#frame.promise;
      if (text === undefined || accepts(text)) return text;
      this.otherSeen = true;
      return undefined;
    };
    const isOther = () => this.otherSeen;
    return {
      get otherSeen() {
        return isOther();
      },
      read,
      readPhoto: read,
      close: () => (this.isClosed = true),
    };
  }
}

class TestCardScanner extends BkCardScanner {
  tools: Partial<ScanTools> = {};
  protected override liveTools = () => this.tools;
}
customElements.define('test-card-scanner', TestCardScanner);

/** On the page, in Vietnamese; `tools` comes on top of the fake device. */
export async function makeScanner(device: FakeDevice, tools: Partial<ScanTools> = {}) {
  const scanner = new TestCardScanner();
  scanner.tools = { ...device.tools, ...tools };
  document.body.append(scanner);
  await scanner.updateComplete;
  return scanner;
}

/** Lets promises that are settled be heard, and what they change be rendered. */
export const settled = () => new Promise<void>((resolve) => setTimeout(resolve));
