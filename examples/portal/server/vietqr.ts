/**
 * The one place where the portal uses the library itself: the bank simulator reads codes with the very
 * decoder that the page's code was checked by.
 * @module
 */
import { root } from './root.js';

/** What a bank app takes from a code. */
export interface ScannedTransfer {
  readonly bin: string;
  readonly account: string;
  /** Whole VND; absent in a code that leaves the amount to the payer. */
  readonly amount: number | undefined;
  readonly content: string;
}

/** Reads a code, or says in Vietnamese what is wrong with it. */
export type ScanVietQr = (payload: string) => Promise<ScannedTransfer | { readonly wrong: string }>;

/** As much of the library's `decodeVietQr` as is used here. */
export type DecodeVietQr = (payload: string) => {
  readonly accounts: readonly { readonly tag: string; readonly bin?: string; readonly account?: string }[];
  readonly amount?: number;
  readonly additional?: { readonly purpose?: string };
};

/** What the simulator uses of the library: its decoder, and the texts for what the decoder refuses. */
export interface QrLibrary {
  readonly decodeVietQr: DecodeVietQr;
  readonly messages: Readonly<Record<string, string>>;
}

/** Reads codes with the library as it was built, loaded when the first code is read. */
export const scanVietQr: ScanVietQr = async (payload) => {
  const load = (file: string) => import(new URL(`dist/${file}`, root).href) as Promise<QrLibrary>;
  const [{ decodeVietQr }, { messages }] = await Promise.all([
    load('index.js'),
    load('core/text/locales/vi.js'),
  ]);
  return scanWith({ decodeVietQr, messages }, payload);
};

/** What a decoder makes of a payload, in the words of the catalogue. */
export function scanWith(
  { decodeVietQr, messages }: QrLibrary,
  payload: string,
): ScannedTransfer | { readonly wrong: string } {
  const wrong = (code: string) => ({ wrong: messages[`error.${code}`] ?? 'Không đọc được mã này.' });
  try {
    const { accounts, amount, additional } = decodeVietQr(payload);
    const target = accounts.find(({ tag }) => tag === '38');
    if (!target?.bin || !target.account) return wrong('qr-guid');
    return { bin: target.bin, account: target.account, amount, content: additional?.purpose ?? '' };
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    if (!code.startsWith('qr-')) throw error;
    return wrong(code);
  }
}
