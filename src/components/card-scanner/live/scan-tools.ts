/**
 * What live scanning needs of its surroundings.
 *
 * @module
 */
import { appWith, type AppHost } from '../../../core/bridge/app-host.js';
import type { Pixels } from '../../../core/scan/reader.js';
import { frames, firstFrame } from '../../shared/camera-frames.js';
import { photoPixels } from '../../shared/photo.js';

/** What is used of `Ladder`. */
export interface CardReader {
  readonly otherSeen: boolean;
  read(frame: Pixels): Promise<string | undefined>;
  readPhoto(image: Pixels, waits: () => void): Promise<string | undefined>;
  close(): void;
}

/** What an app offers, and is asked for, when it has a scanner of its own. */
export const APP_SCAN = 'card.scan';

/** A test passes its own. */
export interface ScanTools {
  /** `undefined` in an insecure page and in web views without a camera. */
  readonly media: MediaDevices | undefined;
  readonly isSecure: boolean;
  /** An app with a scanner of its own, which is asked for {@link APP_SCAN}. */
  readonly app: AppHost | undefined;
  /** Whether the browser will ask the person, so that an answer may take its time. */
  willAsk(): Promise<boolean>;
  /** Calls `run` after a time; returns what takes that back. */
  after(ms: number, run: () => void): () => void;
  /** @throws When no reader can be fetched. */
  openReader(accepts: (text: string) => boolean, signal: AbortSignal): Promise<CardReader>;
  firstFrame(video: HTMLVideoElement, signal: AbortSignal): Promise<void>;
  frames(video: HTMLVideoElement, signal: AbortSignal): AsyncIterable<Pixels>;
  photoPixels(file: Blob): Promise<Pixels>;
  vibrate(): void;
}

/** Those of the browser. */
export const platformTools = (): ScanTools => ({
  media: (navigator as Partial<Navigator>).mediaDevices,
  isSecure: globalThis.isSecureContext,
  app: appWith(APP_SCAN),
  async willAsk() {
    // Engines that do not know the name `camera` throw; they do ask.
    const known = await navigator.permissions?.query({ name: 'camera' }).catch(() => null);
    return !known || known.state === 'prompt';
  },
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  async openReader(accepts, signal) {
    const [{ Ladder }, { openReaders }] = await Promise.all([
      import('../../../core/scan/ladder.js'),
      import('../../../core/scan/reader.js'),
    ]);
    const readers = await openReaders({ signal });
    if (readers.length === 0) throw new Error('No reader could be fetched');
    return new Ladder(readers, accepts);
  },
  firstFrame,
  frames,
  photoPixels,
  vibrate: () => void (navigator as Partial<Navigator>).vibrate?.(100),
});
