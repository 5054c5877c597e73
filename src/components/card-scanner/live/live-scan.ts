import type { LitElement, ReactiveController } from 'lit';
import type { AppHost } from '../../../core/bridge/app-host.js';
import { parseCitizenCard, type CitizenCard } from '../../../core/identity/citizen-card.js';
import { Camera, cameraProblem, type CameraProblem } from '../../shared/camera.js';
import { makePreview, whenUnseen } from './preview.js';
import { APP_SCAN, platformTools, type CardReader, type ScanTools } from './scan-tools.js';

/** What is going on. */
export type Stage =
  'idle' | 'app' | 'asking' | 'starting' | 'loading' | 'searching' | 'photo' | 'photo-waiting';

/** Why nothing goes on; each has a text of its own. */
export type Notice =
  | CameraProblem
  | 'lost'
  | 'left'
  | 'reader-unavailable'
  | 'photo-unreadable'
  | 'photo-without-code'
  | 'other-code';

/** What stands in front beside the camera: nothing, a photo, or typing as well. */
export type Help = 'none' | 'photo' | 'typing';

/** What the element hears. */
export interface LiveActions {
  readonly found: (card: CitizenCard) => void;
  /** What is on screen has changed so that the other ways may have to come to the front. */
  readonly changed: () => void;
}

const HINT_MS = 8_000;
const TYPING_MS = 20_000;
const SILENT_MS = 3_000;

/** Whether a text is that of a citizen card. */
function isCard(text: string): boolean {
  try {
    parseCitizenCard(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * One reading at a time, by the app around the page, by the camera or from a photo. The camera is on only
 * between `start` and the first of: a card, `stop`, a hidden page or video, the element's end, a fault.
 * Neither a picture nor the text of a code is kept.
 */
export class LiveScan implements ReactiveController {
  stage: Stage = 'idle';
  help: Help = 'none';
  notice: Notice | undefined;
  /** A code is in sight that is not that of a card. */
  otherSeen = false;
  camera: Camera | undefined;
  isTorchOn = false;
  /** The preview; made here, so that it is there before the first picture. */
  readonly video = makePreview();
  readonly #host: LitElement;
  readonly #actions: LiveActions;
  readonly #tools: ScanTools;
  #run = new AbortController();
  #rush: () => unknown = () => undefined;

  constructor(host: LitElement, actions: LiveActions, tools?: Partial<ScanTools>) {
    this.#host = host;
    this.#actions = actions;
    this.#tools = { ...platformTools(), ...tools };
    host.addController(this);
  }

  get isRunning(): boolean {
    return this.stage !== 'idle';
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Ends what goes on; `notice` says why, where the person did not do it. */
  stop(notice?: Notice, help: Help = this.help): void {
    this.#run.abort();
    this.camera?.stop();
    this.camera = undefined;
    this.isTorchOn = false;
    this.video.srcObject = null;
    this.#show({ stage: 'idle', notice, help });
  }

  /** The app's scanner where there is one, else the camera. */
  async start(): Promise<void> {
    const signal = this.#begin();
    if (this.#tools.app && (await this.#askApp(this.#tools.app, signal))) return;
    if (!signal.aborted) await this.#watch(signal);
  }

  /** Reads a photo that the person has taken or chosen. */
  async readPhoto(file: Blob): Promise<void> {
    const signal = this.#begin();
    this.#show({ stage: 'photo' });
    let notice: Notice = 'photo-unreadable';
    try {
      const pixels = await this.#tools.photoPixels(file);
      notice = 'reader-unavailable';
      const reader = await this.#openReader(signal);
      const text = await reader.readPhoto(
        pixels,
        () => signal.aborted || this.#show({ stage: 'photo-waiting' }),
      );
      if (signal.aborted) return;
      if (text !== undefined) return this.#found(text);
      notice = reader.otherSeen ? 'other-code' : 'photo-without-code';
    } catch {
      if (signal.aborted) return; // `notice` says how far it came
    }
    this.stop(notice, notice === 'reader-unavailable' ? 'typing' : 'photo');
  }

  async toggleTorch(): Promise<void> {
    if (await this.camera?.setTorch(!this.isTorchOn)) this.isTorchOn = !this.isTorchOn;
    this.#host.requestUpdate();
  }

  /** @returns Whether that settled it: a card, another code, or a person who went back. */
  async #askApp(app: AppHost, signal: AbortSignal): Promise<boolean> {
    this.#show({ stage: 'app' });
    const failed = Symbol();
    const text = await app.call(APP_SCAN).catch(() => failed);
    if (signal.aborted) return true;
    if (text === failed) return false;
    if (typeof text !== 'string' || text === '') this.stop();
    else if (isCard(text)) this.#found(text);
    else this.stop('other-code');
    return true;
  }

  async #watch(signal: AbortSignal): Promise<void> {
    const { media, isSecure } = this.#tools;
    if (!media) return this.stop(isSecure ? 'missing' : 'insecure', 'photo');
    document.addEventListener('visibilitychange', () => document.hidden && this.stop('left'), { signal });
    this.#show({ stage: 'asking' });
    this.#hurry(signal);
    // Fetched while the person answers. What goes wrong is told when the picture is there.
    const opening = this.#openReader(signal);
    opening.catch(() => undefined);
    let notice: Notice = 'reader-unavailable';
    try {
      this.camera = await this.#openCamera(media, signal).catch((error: unknown) => {
        notice = cameraProblem(error);
        throw error;
      });
      await this.#preview(this.camera, signal);
      await this.#search(await opening, signal);
    } catch {
      if (!signal.aborted) this.stop(notice, notice === 'reader-unavailable' ? 'typing' : 'photo');
    }
  }

  /** Waits for the person's answer as long as it takes; for a web view that asks nobody, not for long. */
  async #openCamera(media: MediaDevices, signal: AbortSignal): Promise<Camera> {
    let settled = false;
    const opening = Camera.open(media, signal).finally(() => (settled = true));
    void this.#tools.willAsk().then((willAsk) => {
      if (!willAsk && !settled)
        this.#unless(signal, SILENT_MS, () => settled || this.stop('silent', 'photo'));
    });
    return opening;
  }

  async #preview(camera: Camera, signal: AbortSignal): Promise<void> {
    camera.onLost(() => this.stop('lost', 'photo'), signal);
    this.#show({ stage: 'starting' });
    this.video.srcObject = camera.stream;
    this.video.play().catch(() => undefined); // it says so when it is stopped before it began
    const heard = this.#unless(signal, SILENT_MS, () => this.stop('silent', 'photo'));
    await this.#tools.firstFrame(this.video, signal);
    heard();
    if (signal.aborted) return;
    // Somebody who closes what the scanner stands in, or goes on in a form, is done with it.
    whenUnseen(this.video, () => this.stop('left'), signal);
    this.#show({ stage: 'loading' });
  }

  async #search(reader: CardReader, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    this.#show({ stage: 'searching', help: 'none' });
    this.#hurry(signal);
    for await (const frame of this.#tools.frames(this.video, signal)) {
      const text = await reader.read(frame);
      if (signal.aborted) return;
      if (text !== undefined) return this.#found(text);
      if (reader.otherSeen !== this.otherSeen) this.#show({ otherSeen: reader.otherSeen });
    }
  }

  /** Closed with the signal, also when it opens after that. */
  async #openReader(signal: AbortSignal): Promise<CardReader> {
    const reader = await this.#tools.openReader(isCard, signal);
    if (signal.aborted) reader.close();
    signal.throwIfAborted();
    signal.addEventListener('abort', () => reader.close(), { once: true });
    return reader;
  }

  #found(text: string): void {
    const card = parseCitizenCard(text);
    this.stop(undefined, 'none');
    this.#tools.vibrate();
    this.#actions.found(card);
  }

  /** What was going on ends; what begins ends with the signal. */
  #begin(): AbortSignal {
    this.stop(undefined, 'none');
    this.otherSeen = false;
    this.#run = new AbortController();
    const { signal } = this.#run;
    // On the document: a click on the preview takes the focus out of the element.
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.stop(), { signal });
    return signal;
  }

  /** From now on, the other ways come to the front after a time. Nothing closes: the camera goes on. */
  #hurry(signal: AbortSignal): void {
    this.#rush();
    const photo = this.#unless(signal, HINT_MS, () => this.#show({ help: 'photo' }));
    const typing = this.#unless(signal, TYPING_MS, () => this.#show({ help: 'typing' }));
    this.#rush = () => [photo(), typing()];
  }

  /** Runs later, unless the reading has ended by then. */
  #unless(signal: AbortSignal, ms: number, run: () => void): () => void {
    const cancel = this.#tools.after(ms, run);
    signal.addEventListener('abort', cancel, { once: true });
    return cancel;
  }

  #show(change: Partial<Pick<LiveScan, 'stage' | 'help' | 'notice' | 'otherSeen'>>): void {
    Object.assign(this, change);
    this.#host.requestUpdate();
    this.#actions.changed();
  }
}
