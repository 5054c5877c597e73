import type { LitElement, ReactiveController } from 'lit';

/** Moves the focus with what is rendered: to where the element wants it, or away from what has gone. */
export class FocusKeeper implements ReactiveController {
  readonly #host: LitElement;
  readonly #afterLoss: () => string | undefined;
  #goal: string | undefined;
  #before: Element | null = null;

  /** @param afterLoss - What is to have the focus when the node that had it is gone, as a selector. */
  constructor(host: LitElement, afterLoss: () => string | undefined) {
    this.#host = host;
    this.#afterLoss = afterLoss;
    host.addController(this);
  }

  /** Moves it to the first node that fits, once that is rendered. */
  move(selector: string): void {
    this.#goal = selector;
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    this.#before = this.#host.shadowRoot?.activeElement ?? null;
  }

  hostUpdated(): void {
    const isLost = this.#before !== null && !this.#before.isConnected;
    const goal = this.#goal ?? (isLost ? this.#afterLoss() : undefined);
    this.#goal = undefined;
    if (goal) this.#host.shadowRoot?.querySelector<HTMLElement>(goal)?.focus();
  }
}
