/**
 * Tells when nobody has used the page for a while, or has not looked at it, or leaves it.
 * @module
 */

/** Times in milliseconds, and what to do. */
export interface AutoLockOptions {
  /** Nobody touched the page for this long. */
  readonly idleMs: number;
  /** The page was out of sight for this long. */
  readonly hiddenMs: number;
  readonly onIdle: () => void;
  readonly onHidden: () => void;
  /** The page is left; a page that comes back from the browser's cache has been left, too. */
  readonly onLeave?: () => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Replaces the platform's timers. */
  readonly timers?: Timers;
}

/** As the platform's. */
export interface Timers {
  readonly setTimeout: (work: () => void, ms: number) => unknown;
  readonly clearTimeout: (timer: unknown) => void;
}

const ACTIVITY = ['pointerdown', 'keydown', 'wheel', 'touchstart', 'input'] as const;

const PLATFORM: Timers = {
  setTimeout: (work, ms) => setTimeout(work, ms),
  clearTimeout: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};

/**
 * One watch over one page; where there is no page it only counts. A timer that a sleeping device has
 * delayed decides nothing: the clock does, at the first sign of life.
 */
export class AutoLock {
  readonly #options: AutoLockOptions;
  readonly #timers: Timers;
  #timer: unknown;
  #touchedAt = 0;
  #hiddenAt: number | undefined;

  constructor(options: AutoLockOptions) {
    this.#options = options;
    this.#timers = options.timers ?? PLATFORM;
  }

  /** When the page will count as idle, unless somebody touches it; for a countdown. Milliseconds since 1970. */
  get idleAt(): number {
    return this.#touchedAt + this.#options.idleMs;
  }

  /** Begins to count from now. */
  start(): void {
    this.stop();
    this.#touchedAt = this.#options.now();
    this.#hiddenAt = isHidden() ? this.#touchedAt : undefined;
    for (const type of ACTIVITY)
      globalThis.addEventListener?.(type, this.#touched, { capture: true, passive: true });
    globalThis.addEventListener?.('pagehide', this.#left);
    globalThis.document?.addEventListener('visibilitychange', this.#seen);
    this.#wait();
  }

  /** Stops counting; calls nothing any more. */
  stop(): void {
    this.#timers.clearTimeout(this.#timer);
    for (const type of ACTIVITY) globalThis.removeEventListener?.(type, this.#touched, { capture: true });
    globalThis.removeEventListener?.('pagehide', this.#left);
    globalThis.document?.removeEventListener('visibilitychange', this.#seen);
  }

  readonly #touched = () => {
    // Who touches a device that slept may be somebody else.
    if (!this.#isOver()) this.#touchedAt = this.#options.now();
  };

  readonly #seen = () => {
    if (this.#isOver()) return;
    this.#hiddenAt = isHidden() ? this.#options.now() : undefined;
    this.#wait();
  };

  readonly #left = () => {
    this.#options.onLeave?.();
  };

  get #hiddenUntil(): number {
    return this.#hiddenAt === undefined ? Infinity : this.#hiddenAt + this.#options.hiddenMs;
  }

  /** Calls what is due; `true` when something was. */
  #isOver(): boolean {
    const now = this.#options.now();
    if (now >= this.#hiddenUntil) this.#end(this.#options.onHidden);
    else if (now >= this.idleAt) this.#end(this.#options.onIdle);
    else return false;
    return true;
  }

  #end(tell: () => void): void {
    this.stop();
    tell();
  }

  #wait(): void {
    this.#timers.clearTimeout(this.#timer);
    const ms = Math.min(this.idleAt, this.#hiddenUntil) - this.#options.now();
    this.#timer = this.#timers.setTimeout(() => {
      if (!this.#isOver()) this.#wait();
    }, ms);
  }
}

const isHidden = () => globalThis.document?.visibilityState === 'hidden';
