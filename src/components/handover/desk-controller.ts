import type { LitElement, ReactiveController } from 'lit';
import { fetched } from '../../core/lazy.js';
import type { Answers, ProcedureDefinition } from '../../core/procedure/definition.js';
import type { DeskSymbol } from './desk-symbols.js';

/** What the desk is shown. */
export type DeskState =
  | { readonly status: 'closed' | 'loading' }
  | { readonly status: 'failed'; readonly error: unknown }
  | {
      readonly status: 'ready';
      readonly symbols: readonly DeskSymbol[];
      /** From 0. */
      readonly at: number;
      /** The page was left meanwhile: a picture of it, or who takes the phone next, is not to show the code. */
      readonly isCovered: boolean;
      readonly turns: boolean;
    };

/** Between two symbols that turn by themselves: long enough for a slow scanner to be aimed. */
export const TURN_MS = 4_000;

/** Shows one symbol of the series at a time, only while it is looked at. Nothing of it outlives the element. */
export class DeskController implements ReactiveController {
  state: DeskState = { status: 'closed' };
  readonly #host: LitElement;
  readonly #failed: (error: unknown) => void;
  #timer: ReturnType<typeof setInterval> | undefined;
  #opened = 0;

  constructor(host: LitElement, failed: (error: unknown) => void) {
    this.#host = host;
    this.#failed = failed;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#cover);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#cover);
    this.close();
  }

  /** Never rejects. */
  async open(definition: ProcedureDefinition, answers: Answers): Promise<void> {
    const opened = ++this.#opened;
    this.#show({ status: 'loading' });
    try {
      const { deskSymbols } = await fetched(import('./desk-symbols.js'));
      const symbols = await deskSymbols(definition, answers);
      if (opened !== this.#opened) return;
      this.#show({ status: 'ready', symbols, at: 0, isCovered: document.hidden, turns: false });
    } catch (error) {
      if (opened !== this.#opened) return;
      this.#show({ status: 'failed', error });
      this.#failed(error);
    }
  }

  close(): void {
    this.#opened++;
    clearInterval(this.#timer);
    this.#show({ status: 'closed' });
  }

  /** One further, or one back; around at the ends. */
  move(by: 1 | -1): void {
    const { state } = this;
    if (state.status !== 'ready') return;
    const { length } = state.symbols;
    this.#show({ ...state, at: (state.at + by + length) % length });
  }

  /** Whether the symbols turn by themselves. @param everyMs - For tests. */
  turn(turns: boolean, everyMs = TURN_MS): void {
    clearInterval(this.#timer);
    if (this.state.status !== 'ready') return;
    this.#show({ ...this.state, turns });
    if (turns) this.#timer = setInterval(() => this.move(1), everyMs);
  }

  uncover(): void {
    if (this.state.status === 'ready') this.#show({ ...this.state, isCovered: false });
  }

  readonly #cover = () => {
    if (document.visibilityState !== 'hidden' || this.state.status !== 'ready') return;
    this.turn(false);
    this.#show({ ...this.state, isCovered: true });
  };

  #show(state: DeskState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
