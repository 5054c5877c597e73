/**
 * What the page and its worker say to each other: a closed set.
 *
 * @module
 */
import type { LookOptions, Pixels } from './reader-types.js';

/** From the page. `id` is of the call; the answer carries it back. */
export type ToWorker =
  | { readonly t: 'open'; readonly id: number; readonly wasm: string | undefined; readonly light: boolean }
  | { readonly t: 'read'; readonly id: number; readonly by: 'zxing' | 'light'; readonly image: Pixels }
  | { readonly t: 'look'; readonly id: number; readonly image: Pixels; readonly options: LookOptions }
  | { readonly t: 'verdict'; readonly id: number; readonly accepted: boolean };

/** From the worker. */
export type ToPage =
  | { readonly t: 'opened'; readonly id: number; readonly zxing: boolean }
  /** A code was read while looking: is it the one? The worker waits for the verdict. */
  | { readonly t: 'found'; readonly id: number; readonly text: string }
  | { readonly t: 'done'; readonly id: number; readonly text: string | undefined };
