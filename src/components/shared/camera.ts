/**
 * The rear camera: opening it, its light and its zoom, and why it cannot be had.
 *
 * @module
 */

/** Why there is no picture; each has a text of its own on screen. */
export type CameraProblem = 'refused' | 'missing' | 'busy' | 'insecure' | 'silent';

/** Range of the zoom, in the camera's own numbers. */
export interface ZoomRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly now: number;
}

/** Image Capture, §"Photo capabilities on tracks": not in the DOM types, since not every engine has it. */
interface CameraTrack extends MediaStreamTrack {
  getCapabilities(): MediaTrackCapabilities & {
    readonly torch?: boolean;
    readonly zoom?: { readonly min: number; readonly max: number; readonly step?: number };
  };
  getSettings(): MediaTrackSettings & { readonly zoom?: number };
}

/** Full HD where there is it: at a hand's distance the code of a card then has well over 3 pixels a module. */
const WANTED: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: { ideal: 'environment' }, width: { ideal: 1920 }, height: { ideal: 1080 } },
};

/** An open camera. Its light is on until `stop`. */
export class Camera {
  readonly stream: MediaStream;

  private constructor(stream: MediaStream) {
    this.stream = stream;
  }

  /**
   * Asks for the rear camera; resolves when the person has agreed.
   *
   * @throws What `getUserMedia` says (see {@link cameraProblem}), or what `signal` was aborted with: a
   *   camera that opens after that is closed at once.
   */
  static async open(media: MediaDevices, signal: AbortSignal): Promise<Camera> {
    const camera = new Camera(await media.getUserMedia(WANTED));
    if (signal.aborted) camera.stop();
    signal.throwIfAborted();
    return camera;
  }

  /** Whether there is a lamp. Engines know it once the first frame has come. */
  get hasTorch(): boolean {
    return this.#capabilities?.torch === true;
  }

  /** `undefined` where the picture cannot be enlarged. */
  get zoom(): ZoomRange | undefined {
    const range = this.#capabilities?.zoom;
    if (!range || !(range.max > range.min)) return undefined;
    const { min, max, step } = range;
    return { min, max, step: step || (max - min) / 20, now: this.#track?.getSettings().zoom ?? min };
  }

  /** @returns Whether the camera did it. */
  setTorch(on: boolean): Promise<boolean> {
    return this.#apply({ torch: on });
  }

  /** As `setTorch`. */
  setZoom(zoom: number): Promise<boolean> {
    return this.#apply({ zoom });
  }

  stop(): void {
    for (const track of this.stream.getTracks()) track.stop();
  }

  /** Called when somebody else ends the picture: another app, or a plug that is pulled. */
  onLost(lost: () => void, signal: AbortSignal): void {
    this.#track?.addEventListener('ended', lost, { signal });
  }

  get #track(): CameraTrack | undefined {
    return this.stream.getVideoTracks()[0];
  }

  get #capabilities() {
    // Not in every engine of the baseline.
    return this.#track && 'getCapabilities' in this.#track ? this.#track.getCapabilities() : undefined;
  }

  /** A camera that does not do what it offered is still a camera. */
  async #apply(wish: { readonly torch?: boolean; readonly zoom?: number }): Promise<boolean> {
    try {
      await this.#track?.applyConstraints({ advanced: [wish as MediaTrackConstraintSet] });
      return true;
    } catch {
      return false;
    }
  }
}

/** What an error of `getUserMedia` means for the person. Spec: W3C, Media Capture and Streams, §10.3. */
export function cameraProblem(error: unknown): CameraProblem {
  switch (error instanceof Error ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    default:
      return 'silent';
  }
}
