import type { LitElement } from 'lit';
import type { Pace } from '../../core/procedure/screens.js';
import { chosenPace, rememberPace } from '../../core/storage/pace-choice.js';
import type { Level } from '../../core/storage/store.js';

/** How much is asked at a time: what the person has chosen, else what they chose before on this device, else what the page says. */
export class PaceController {
  readonly #host: LitElement;
  #chosen: Pace | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** @param level - On a shared device, and in a helper's session, nothing is read or kept. */
  pace(level: Level, ofPage: Pace): Pace {
    return this.#chosen ?? (level === 'session' ? undefined : chosenPace()) ?? ofPage;
  }

  choose(pace: Pace, level: Level): void {
    this.#chosen = pace;
    if (level !== 'session') rememberPace(pace);
    this.#host.requestUpdate();
  }

  /** For the next person at this screen; after a wipe, on this device as well. */
  forget(change: 'locked' | 'wiped'): void {
    this.#chosen = undefined;
    if (change === 'wiped') rememberPace(undefined);
  }
}
