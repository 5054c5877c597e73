/**
 * Who is let in when more is asked than can be done. So many are at work at a time, a short row waits, and whoever
 * would wait too long is sent away at once with a time to come back, like a number drawn at a desk.
 *
 * How many are at work is found out: one more each time that all places were taken and work stayed quick, a tenth fewer
 * when it grew slow (additive increase, multiplicative decrease, as TCP does it; RFC 5681 §3.1). What is slow, be it the
 * processor, the database or its disk, need not be known for that.
 * @module
 */

/** The numbers of one {@link Admission}; times in milliseconds. */
export interface AdmissionSetting {
  /** Fewest and most at work at a time. */
  readonly fewest: number;
  readonly most: number;
  /** Work that takes longer than this on average is too slow: fewer are let in. */
  readonly slowMs: number;
  /** Whoever would wait longer is sent away. */
  readonly mostWaitMs: number;
  /** A clock that never goes back. */
  readonly clock: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** Gives the place back; more than once does nothing. */
export type Leave = () => void;

/** One who waits. */
interface Waiting {
  readonly enter: () => void;
}

/** After so many, or so long, the number of places is thought over. */
const ROUND = 20;
const ROUND_MS = 200;
const LESS = 0.9;
/** Weight of the newest in the running mean of how long work takes. */
const NEWEST = 0.05;
/** A guess until something has been measured. */
const FIRST_GUESS_MS = 20;
/** However quick work is, so many wait at most: each holds a body in memory. */
const MOST_WAITING = 1000;
/** Who is sent away comes back after 2 s to 10 min. */
const SOONEST_S = 2;
const LATEST_S = 600;

/** The door of one kind of work. */
export class Admission {
  readonly #set: AdmissionSetting;
  readonly #waiting = new Set<Waiting>();
  #places: number;
  #atWork = 0;
  #meanMs = FIRST_GUESS_MS;
  #round = { began: 0, done: 0, sumMs: 0, full: false };
  #nextNumberAt = 0;

  constructor(setting: AdmissionSetting) {
    this.#set = setting;
    this.#places = setting.most;
    this.#round.began = setting.clock();
  }

  /** Places, those at work, and those who wait. */
  get state(): { readonly places: number; readonly atWork: number; readonly waiting: number } {
    return { places: Math.floor(this.#places), atWork: this.#atWork, waiting: this.#waiting.size };
  }

  /** How long one who comes now would wait. */
  get waitMs(): number {
    if (this.#atWork < this.state.places) return 0;
    return ((this.#waiting.size + 1) * this.#meanMs) / this.state.places;
  }

  /** Whether one who comes now has to be sent away. */
  get isFull(): boolean {
    return this.waitMs > this.#set.mostWaitMs || this.#waiting.size >= MOST_WAITING;
  }

  /**
   * Takes a place, at once or when one is free.
   *
   * @param signal - Takes one who waits out of the row.
   * @returns Gives the place back; `undefined` when the row is full or the wait was given up.
   */
  async enter(signal?: AbortSignal): Promise<Leave | undefined> {
    if (signal?.aborted) return undefined;
    if (this.#atWork < this.state.places) return this.#begin();
    this.#round.full = true;
    if (this.isFull) return undefined;
    return this.#wait(signal);
  }

  /**
   * The seconds after which one who was sent away may come back. Those who are sent away get times one after the other,
   * as quickly as work is done here, so that they do not come back all at once. The more of them there are the later it
   * is: whoever meets a full house again has waited in the meantime.
   */
  drawNumber(): number {
    const { clock, random } = this.#set;
    const now = clock();
    const latest = now + LATEST_S * 1000;
    const next = Math.max(this.#nextNumberAt, now + SOONEST_S * 1000) + this.#meanMs / this.state.places;
    this.#nextNumberAt = Math.min(next, latest);
    // Those beyond the last time are spread over the second half of it.
    const at = next < latest ? next + random() * 1000 : now + (LATEST_S * 1000 * (1 + random())) / 2;
    return Math.min(LATEST_S, Math.ceil((at - now) / 1000));
  }

  #wait(signal?: AbortSignal): Promise<Leave | undefined> {
    return new Promise((resolve) => {
      const end = (leave: Leave | undefined) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', giveUp);
        this.#waiting.delete(waiting);
        resolve(leave);
      };
      const giveUp = () => end(undefined);
      const waiting = { enter: () => end(this.#begin()) };
      // Twice what was foretold: work may have grown slower since.
      const timer = setTimeout(giveUp, this.#set.mostWaitMs * 2);
      signal?.addEventListener('abort', giveUp);
      this.#waiting.add(waiting);
    });
  }

  #begin(): Leave {
    const began = this.#set.clock();
    this.#atWork += 1;
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#atWork -= 1;
      this.#learn(this.#set.clock() - began);
      for (const next of this.#waiting) {
        if (this.#atWork >= this.state.places) break;
        next.enter();
      }
    };
  }

  #learn(tookMs: number): void {
    const { clock, slowMs, fewest, most } = this.#set;
    this.#meanMs += (tookMs - this.#meanMs) * NEWEST;
    const round = this.#round;
    round.done += 1;
    round.sumMs += tookMs;
    if (round.done < ROUND && clock() - round.began < ROUND_MS) return;
    if (round.sumMs / round.done > slowMs) this.#places = Math.max(fewest, this.#places * LESS);
    else if (round.full) this.#places = Math.min(most, this.#places + 1);
    this.#round = { began: clock(), done: 0, sumMs: 0, full: this.#waiting.size > 0 };
  }
}
