import type { LitElement } from 'lit';
import { fetched } from '../../core/lazy.js';
import { showFile } from '../shared/show-file.js';
import { sheetText, type ReceiptSheet } from './sheet.js';

/** How the PDF of a receipt stands. */
export type FileState =
  | { readonly status: 'none' | 'making' }
  | {
      readonly status: 'ready';
      readonly file: File;
      /** What became of the last try to give it away. */
      readonly given?: 'downloading' | 'shared' | 'not-shared' | 'cancelled';
    }
  | { readonly status: 'failed'; readonly error: unknown };

/** Makes the PDF of a receipt, and gives it to the person. */
export class FileController {
  state: FileState = { status: 'none' };
  readonly #host: LitElement;
  readonly #failed: (error: unknown) => void;
  #made = 0;

  /** @param failed - Called once for every failure, to be told to the page. */
  constructor(host: LitElement, failed: (error: unknown) => void) {
    this.#host = host;
    this.#failed = failed;
  }

  /** Whether this browser can hand the file to another app. */
  get shares(): boolean {
    // Absent in insecure pages and some webviews.
    const { state } = this;
    const navigator = globalThis.navigator as Partial<Navigator>;
    return state.status === 'ready' && (navigator.canShare?.({ files: [state.file] }) ?? false);
  }

  /** Forgets the file: it is of another receipt, or has to go. */
  drop(): void {
    this.#made++;
    this.#set({ status: 'none' });
  }

  /** Never rejects. */
  async make(sheet: ReceiptSheet, name: string): Promise<void> {
    const made = ++this.#made;
    this.#set({ status: 'making' });
    let state: FileState;
    try {
      const [{ drawReceipt }, { receiptPdf }] = await fetched(
        Promise.all([import('./picture.js'), import('../../core/payment/receipt-pdf.js')]),
      );
      const pdf = await receiptPdf(await drawReceipt(sheet), { title: sheet.title, text: sheetText(sheet) });
      state = { status: 'ready', file: new File([pdf], name, { type: pdf.type }) };
    } catch (error) {
      state = { status: 'failed', error };
    }
    if (made !== this.#made) return;
    if (state.status === 'failed') this.#failed(state.error);
    this.#set(state);
  }

  /** Puts the file where downloads go; whether it arrives there nobody tells a page. */
  download(): void {
    const { state } = this;
    if (state.status !== 'ready') return;
    showFile(state.file, state.file.name);
    this.#set({ ...state, given: 'downloading' });
  }

  /** Hands the file to another app. Never rejects. */
  async share(): Promise<void> {
    const { state } = this;
    if (state.status !== 'ready') return;
    const given = await navigator.share({ files: [state.file] }).then(
      () => 'shared' as const,
      (error: unknown) =>
        error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'not-shared',
    );
    if (this.state.status === 'ready' && this.state.file === state.file) this.#set({ ...state, given });
  }

  #set(state: FileState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
