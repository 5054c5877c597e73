import type { LitElement, ReactiveController } from 'lit';
import type { Sticker } from '../../core/payment/check-code.js';
import type * as checkCode from '../../core/payment/check-code.js';
import { isBkError } from '../../core/errors.js';
import { fetched } from '../../core/lazy.js';
import { photoPixels } from '../shared/photo.js';

/** What there is to see. */
export type ReadingState =
  | { readonly status: 'idle' }
  /** `waiting`: nothing was read in the photo so far, and a better reader is on its way. */
  | { readonly status: 'reading'; readonly what: 'photo' | 'waiting' | 'text' }
  | { readonly status: 'nothing'; readonly why: 'photo-unreadable' | 'photo-without-code' | 'camera-reader' }
  | { readonly status: 'read'; readonly stickers: readonly Sticker[]; readonly check: typeof checkCode }
  | { readonly status: 'failed'; readonly error: unknown };

const loadCheck = () => fetched(import('../../core/payment/check-code.js'));

/** Reads codes, one after the other. Neither a picture nor what was read before is kept. */
export class ReadingController implements ReactiveController {
  state: ReadingState = { status: 'idle' };
  readonly #host: LitElement;
  readonly #failed: (error: unknown) => void;
  #run = new AbortController();

  /** @param failed - Called when a part of the library cannot be fetched. */
  constructor(host: LitElement, failed: (error: unknown) => void) {
    this.#host = host;
    this.#failed = failed;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.clear();
  }

  /** Never rejects. */
  async readPhoto(file: Blob): Promise<void> {
    const signal = this.#begin('photo');
    let why: Extract<ReadingState, { status: 'nothing' }>['why'] = 'photo-unreadable';
    try {
      const pixels = await photoPixels(file);
      why = 'camera-reader';
      const { readPhoto } = await import('./read-photo.js');
      const texts = await readPhoto(pixels, signal, () =>
        this.#set({ status: 'reading', what: 'waiting' }, signal),
      );
      if (texts.length > 0) return await this.#judge(texts, signal);
      why = 'photo-without-code';
    } catch {
      // `why` says how far it came.
    }
    this.#set({ status: 'nothing', why }, signal);
  }

  /** What was pasted, or read by the camera. Never rejects. */
  async readText(text: string): Promise<void> {
    await this.#judge([text], this.#begin('text'));
  }

  /** Whether a text is that of no payment code, so that a camera looks on. */
  async isOther(text: string): Promise<boolean> {
    const check = await loadCheck().catch(() => undefined);
    return check?.readSticker(text).kind === 'other';
  }

  clear(): void {
    this.#run.abort();
    this.state = { status: 'idle' };
    this.#host.requestUpdate();
  }

  /** Beside a code for payments, a poster may bear one that opens a page: that one asks for no money. */
  async #judge(texts: readonly string[], signal: AbortSignal): Promise<void> {
    try {
      const check = await loadCheck();
      const all = texts.map((text) => check.readSticker(text));
      const payments = all.filter(({ kind }) => kind !== 'other');
      const stickers = payments.length > 0 ? payments : all.slice(0, 1);
      this.#set({ status: 'read', stickers, check }, signal);
    } catch (error) {
      if (!isBkError(error)) throw error;
      if (!signal.aborted) this.#failed(error);
      this.#set({ status: 'failed', error }, signal);
    }
  }

  #begin(what: 'photo' | 'text'): AbortSignal {
    this.#run.abort();
    this.#run = new AbortController();
    const { signal } = this.#run;
    this.#set({ status: 'reading', what }, signal);
    return signal;
  }

  #set(state: ReadingState, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.state = state;
    this.#host.requestUpdate();
  }
}
