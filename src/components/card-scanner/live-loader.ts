import type { LitElement } from 'lit';
import type { Live } from './live/open-live.js';
import type { LiveActions } from './live/live-scan.js';
import type { ScanTools } from './live/scan-tools.js';

/** Fetches the code for camera and photo when one of them is first used. */
export class LiveLoader {
  /** Once it is there. */
  live: Live | undefined;
  status: 'idle' | 'fetching' | 'failed' = 'idle';
  readonly #host: LitElement;
  readonly #actions: LiveActions;
  readonly #tools: () => Partial<ScanTools>;

  /** @param tools - What a test puts in the place of the browser's camera and clock. */
  constructor(host: LitElement, actions: LiveActions, tools: () => Partial<ScanTools>) {
    this.#host = host;
    this.#actions = actions;
    this.#tools = tools;
  }

  /** Does nothing when the code cannot be fetched: `status` says so, and `changed` is called. */
  async use(run: (live: Live) => Promise<void>): Promise<void> {
    if (!this.live) {
      this.#show('fetching');
      try {
        const { openLive } = await import('./live/open-live.js');
        this.live ??= openLive(this.#host, this.#actions, this.#tools());
        this.#show('idle');
      } catch {
        return this.#show('failed');
      }
    }
    // Whoever has left meanwhile wants no camera any more.
    if (this.#host.isConnected) await run(this.live);
  }

  #show(status: LiveLoader['status']): void {
    this.status = status;
    this.#host.requestUpdate();
    this.#actions.changed();
  }
}
