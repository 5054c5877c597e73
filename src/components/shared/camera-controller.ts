import type { LitElement, ReactiveController } from 'lit';
import { openReaders, type Pixels, type Reader } from '../../core/scan/reader.js';
import { Camera, cameraProblem } from './camera.js';
import { frames } from './camera-frames.js';

/** Why there is no picture, or why it cannot be read. */
export type CameraNotice = 'refused' | 'missing' | 'reader';

/** Reads one symbol after the other from the camera, until it is stopped. It keeps no picture. */
export class CameraController implements ReactiveController {
  readonly video = document.createElement('video');
  isOn = false;
  notice: CameraNotice | undefined;
  readonly #host: LitElement;
  readonly #found: (text: string) => void;
  #run = new AbortController();

  /** @param found - Told of each text that is read; the same symbol is read again and again while it is in sight. */
  constructor(host: LitElement, found: (text: string) => void) {
    this.#host = host;
    this.#found = found;
    this.video.muted = true;
    this.video.playsInline = true;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Ends with `stop`, or when the page is left. Never rejects. */
  async start(): Promise<void> {
    this.stop();
    this.#run = new AbortController();
    const { signal } = this.#run;
    this.#show(true);
    document.addEventListener('visibilitychange', () => document.hidden && this.stop(), { signal });
    let notice: CameraNotice = 'missing';
    try {
      const media = (navigator as Partial<Navigator>).mediaDevices;
      if (!media) return this.stop('missing');
      const camera = await Camera.open(media, signal).catch((error: unknown) => {
        if (cameraProblem(error) === 'refused') notice = 'refused';
        throw error;
      });
      signal.addEventListener('abort', () => camera.stop());
      camera.onLost(() => this.stop('missing'), signal);
      this.video.srcObject = camera.stream;
      this.video.play().catch(() => undefined); // it says so when it is stopped before it began
      notice = 'reader';
      await this.#read(await openReaders({ signal }), signal);
    } catch {
      if (!signal.aborted) this.stop(notice);
    }
  }

  stop(notice?: CameraNotice): void {
    this.#run.abort();
    this.video.srcObject = null;
    this.#show(false, notice);
  }

  async #read(readers: readonly Reader[], signal: AbortSignal): Promise<void> {
    signal.addEventListener('abort', () => readers.forEach((reader) => reader.close()));
    if (readers.length === 0) return this.stop('reader');
    for await (const frame of frames(this.video, signal)) {
      const text = await firstText(readers, frame, signal);
      if (text !== undefined && !signal.aborted) this.#found(text);
    }
  }

  #show(isOn: boolean, notice?: CameraNotice): void {
    this.isOn = isOn;
    this.notice = notice;
    this.#host.requestUpdate();
  }
}

/** The symbols are large and sharp on a screen: the first reader that sees one is right. */
async function firstText(
  readers: readonly Reader[],
  frame: Pixels,
  signal: AbortSignal,
): Promise<string | undefined> {
  for (const reader of readers) {
    const text = await reader.read(frame, signal);
    if (text !== undefined) return text;
  }
  return undefined;
}
