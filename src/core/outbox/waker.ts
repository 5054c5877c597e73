/**
 * What wakes the outbox: a time, a line that may be back, a page that is looked at again.
 * @module
 */
import { connection } from './line.js';

/** A timer of a browser holds no more than this. */
const MAX_TIMER_MS = 2 ** 31 - 1;
/** Not in a tight circle, whatever is due. */
const SOONEST_MS = 250;

/** What is called when. */
export interface Alarm {
  /** Something may be due. */
  readonly wake: () => void;
  /** So is what waits for the line alone. */
  readonly lineBack: () => void;
}

/** Listens and keeps time between {@link start} and {@link stop}; works without a page, too. */
export class Waker {
  readonly #alarm: Alarm;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #started = false;
  #kind: string | undefined;

  constructor(alarm: Alarm) {
    this.#alarm = alarm;
  }

  /** Wakes at once as if the line had come back: while the page was closed nobody heard of it. */
  start(): void {
    this.#started = true;
    globalThis.addEventListener?.('online', this.#alarm.lineBack);
    connection()?.addEventListener('change', this.#onKind);
    globalThis.document?.addEventListener('visibilitychange', this.#onVisible);
    this.#alarm.lineBack();
  }

  stop(): void {
    this.#started = false;
    clearTimeout(this.#timer);
    globalThis.removeEventListener?.('online', this.#alarm.lineBack);
    connection()?.removeEventListener('change', this.#onKind);
    globalThis.document?.removeEventListener('visibilitychange', this.#onVisible);
  }

  /** @param waitMs - When to wake in place of what was asked for before; `Infinity` for never. */
  schedule(waitMs: number): void {
    clearTimeout(this.#timer);
    if (!this.#started || waitMs === Infinity) return;
    this.#timer = setTimeout(this.#alarm.wake, Math.min(MAX_TIMER_MS, Math.max(SOONEST_MS, waitMs)));
    // In Node a timer would keep the process alive: whoever waits there asks for a flush.
    (this.#timer as { unref?: () => void }).unref?.();
  }

  /** The line tells of every guess of its speed, too; only another kind counts. */
  readonly #onKind = () => {
    const kind = connection()?.type;
    if (kind !== this.#kind) this.#alarm.lineBack();
    this.#kind = kind;
  };

  readonly #onVisible = () => {
    if (globalThis.document.visibilityState !== 'hidden') this.#alarm.wake();
  };
}
