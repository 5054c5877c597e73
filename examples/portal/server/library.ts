/**
 * What the server takes from the library, as it was built: which transfer pays which order, and what may be counted, is
 * decided by the very code that an embedding site's server would use. The bank simulator loads its decoder by itself (`vietqr.ts`).
 * @module
 */
import { root } from './root.js';

/** An order as `matchTransfer` wants it; amounts in whole VND. */
export interface ExpectedPayment {
  readonly id: string;
  readonly reference: string;
  readonly bin: string;
  readonly account: string;
  readonly amount: number;
  readonly received: number;
}

/** What an order may have to do with a transfer that names none. */
export interface TransferSuggestion {
  readonly id: string;
  readonly why: 'reference' | 'typo' | 'cut' | 'amount';
  readonly distance: number;
}

/** What a transfer is for. */
export type TransferMatch =
  | { readonly kind: 'matched'; readonly id: string; readonly state: 'paid' | 'underpaid' | 'overpaid' }
  | {
      readonly kind: 'unmatched';
      readonly why: 'account' | 'several' | 'no-reference';
      readonly suggestions: readonly TransferSuggestion[];
    };

interface References {
  readonly checkCharacters: (text: string) => string;
  readonly paymentReference: (body: string) => string;
}

interface Matching {
  readonly matchTransfer: (
    transfer: Pick<ExpectedPayment, 'bin' | 'account' | 'amount'> & { readonly content: string },
    orders: readonly ExpectedPayment[],
  ) => TransferMatch;
  readonly referenceKey: (text: string) => string;
}

/** Text for the public list without what names a person; see the library's `core/feedback/mask`. */
interface Masking {
  readonly maskPersonal: (text: string, names?: readonly string[]) => string;
}

interface Accents {
  readonly foldVietnamese: (text: string) => string;
}

/** An event that may be counted. */
export type CountEvent =
  | {
      readonly name: 'form-sent';
      readonly procedure: string;
      readonly minutes?: number | 'more';
      readonly shown: number;
      readonly filled: number;
      readonly changed: number;
    }
  | { readonly name: 'form-started' | 'handed-over' | 'result-read'; readonly procedure: string }
  | { readonly name: 'paid' | 'rated' | 'petition-sent' | 'helper-session' };

interface Counting {
  readonly parseCount: (value: unknown) => CountEvent | undefined;
}

/** A QR symbol as an SVG document; see the library's `core/payment/qr`. */
interface Symbols {
  readonly qrSvg: (text: string, options?: { readonly ecc?: 'M' | 'Q'; readonly title?: string }) => string;
}

// Written out rather than imported: the sources are linted before anything is built.
const load = async (name: string): Promise<unknown> => import(new URL(`dist/core/${name}.js`, root).href);

export const { checkCharacters, paymentReference } = (await load('payment/reference')) as References;
export const { matchTransfer, referenceKey } = (await load('payment/match-transfer')) as Matching;
export const { qrSvg } = (await load('payment/qr')) as Symbols;
export const { maskPersonal } = (await load('feedback/mask')) as Masking;
export const { foldVietnamese } = (await load('text/accents')) as Accents;
export const { parseCount } = (await load('counts/count-event')) as Counting;
export const { MINUTES } = (await load('counts/minutes')) as { readonly MINUTES: readonly number[] };
