/**
 * The clock of a session on a device that is not one's own: it runs out when nobody uses the page, or at the
 * time that was agreed, and says so a minute ahead.
 *
 * Spec: docs/security.md (5 min idle, then 60 s countdown, then wipe).
 * @module
 */
import type { Timers } from './auto-lock.js';

const IDLE_MS = 5 * 60_000;
const COUNTDOWN_MS = 60_000;
const SECOND_MS = 1000;

/** Everything that shows that somebody is there. */
const ACTIVITY = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'scroll', 'touchstart', 'input'] as const;
/** When a page that slept looks at the clock before it shows anything. */
const WAKING = ['visibilitychange', 'pageshow', 'focus'] as const;

/** Why a session ends by itself: nobody is there, the agreed time is over, the page was left. */
export type SessionOver = 'idle' | 'time' | 'left';

/** The last minute. */
export interface Countdown {
  readonly why: 'idle' | 'time';
  readonly secondsLeft: number;
}

/** Whom to tell, and the platform. */
export interface IdleWatchOptions {
  /** A countdown began, went on by a second, or was called off. */
  readonly changed: () => void;
  readonly over: (why: SessionOver) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** When the session ends in any case, in milliseconds since 1970. */
  readonly until?: number;
  /** Replaces the platform's timers. */
  readonly timers?: Timers;
}

const PLATFORM: Timers = {
  setTimeout: (work, ms) => setTimeout(work, ms),
  clearTimeout: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};

/** One watch over one page. The clock on the wall decides, not the timers: those stand still while a device sleeps. */
export class IdleWatch {
  readonly #options: IdleWatchOptions;
  readonly #timers: Timers;
  #timer: unknown;
  #touchedAt = 0;
  #until: number;
  #told: number | undefined;

  constructor(options: IdleWatchOptions) {
    this.#options = options;
    this.#timers = options.timers ?? PLATFORM;
    this.#until = options.until ?? Infinity;
  }

  /** When the agreed time is over; `Infinity` where none was. */
  get until(): number {
    return this.#until;
  }

  /** The last minute, while it runs. */
  get countdown(): Countdown | undefined {
    const left = this.#endsAt - this.#options.now();
    if (left > COUNTDOWN_MS) return undefined;
    return {
      why: this.#endsAt === this.#until ? 'time' : 'idle',
      secondsLeft: Math.max(0, Math.ceil(left / SECOND_MS)),
    };
  }

  /** Begins to count from now. */
  start(): void {
    this.stop();
    this.#touchedAt = this.#options.now();
    for (const type of ACTIVITY)
      globalThis.addEventListener?.(type, this.touch, { capture: true, passive: true });
    for (const type of WAKING) globalThis.addEventListener?.(type, this.#look, { capture: true });
    globalThis.addEventListener?.('pagehide', this.#left);
    this.#look();
  }

  /** Stops counting; tells nothing any more. */
  stop(): void {
    this.#timers.clearTimeout(this.#timer);
    for (const type of ACTIVITY) globalThis.removeEventListener?.(type, this.touch, { capture: true });
    for (const type of WAKING) globalThis.removeEventListener?.(type, this.#look, { capture: true });
    globalThis.removeEventListener?.('pagehide', this.#left);
  }

  /** Somebody is there. Whoever touches a device after its time was over may be somebody else, and changes nothing. */
  readonly touch = (): void => {
    const now = this.#options.now();
    if (now < this.#endsAt) this.#touchedAt = now;
    // In the quiet time the timer that runs will find out; looking costs something with every move of a mouse.
    if (this.#told !== undefined || now >= this.#endsAt) this.#look();
  };

  /** Moves the agreed end. */
  extend(ms: number): void {
    if (this.#options.now() >= this.#endsAt) return;
    this.#until += ms;
    this.touch();
    this.#look();
  }

  get #endsAt(): number {
    return Math.min(this.#touchedAt + IDLE_MS + COUNTDOWN_MS, this.#until);
  }

  readonly #look = (): void => {
    this.#timers.clearTimeout(this.#timer);
    const { countdown } = this;
    if (countdown?.secondsLeft === 0) {
      this.stop();
      this.#options.over(countdown.why);
      return;
    }
    if (countdown?.secondsLeft !== this.#told) {
      this.#told = countdown?.secondsLeft;
      this.#options.changed();
    }
    const left = this.#endsAt - this.#options.now();
    // To the moment at which the next second, or the countdown, begins.
    const ms = countdown ? left - (countdown.secondsLeft - 1) * SECOND_MS : left - COUNTDOWN_MS;
    this.#timer = this.#timers.setTimeout(this.#look, ms);
  };

  /** The browser may keep the page as it is and show it to whoever presses "back"; the clock goes on for them. */
  readonly #left = () => this.#options.over('left');
}
